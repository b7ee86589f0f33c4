"""The damages of real pages, done to clean text; every choice comes from a seeded random, so a run can be repeated."""

import random
import re
from functools import cache

import opencc
from pypinyin import Style, pinyin

TRADITIONAL = opencc.OpenCC("s2t")
HALF = str.maketrans("，：；（）！？", ",:;()!?")
FOLD = {0xA1: "!", 0xA8: "(", 0xA9: ")", 0xAC: ",", 0xBA: ":", 0xBB: ";", 0xBF: "?"}
PACK_A = {
    "服务": "效劳",
    "广大职工": "广阔职工",
    "发展会员": "开展会员",
    "基础上": "根底上",
    "经济发展": "经济开展",
}
PACK_C = {
    "厂务公开": "厂务公然",
    "职工群众": "职工大众",
    "一是": "1是",
    "二是": "2是",
    "三是": "3是",
    "圆满完成": "美满完成",
}


def half(text: str) -> str:
    """Full-width punctuation as ASCII."""
    return text.translate(HALF)


def indent(text: str) -> str:
    return "\n".join("　　" + x for x in text.split("\n"))


def rewrite(text: str, pack: dict[str, str]) -> str:
    for a, b in pack.items():
        text = text.replace(a, b)
    return text


def entities(text: str) -> str:
    for a, b in {"“": "ldquo;", "”": "rdquo;", "‘": "lsquo;", "’": "rsquo;", "—": "mdash;", "·": "middot;"}.items():
        text = text.replace(a, b)
    return text


def lose_closers(text: str) -> str:
    return text.replace("”", "")


def question_titles(text: str) -> str:
    return text.replace("《", "?").replace("》", "?")


def decimals(text: str) -> str:
    return re.sub(r"(\d)\.(\d+)(?=[万亿%％])", r"\1。\2", text)


def anti_copy(text: str, rng: random.Random) -> str:
    """ASCII dots after 的 and single foreign letters inside words."""
    text = re.sub(r"的(?=[\u4e00-\u9fff])", lambda m: "的." if rng.random() < 0.3 else m[0], text)
    return re.sub(
        r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])",
        lambda m: rng.choice("ทซ\u200bж") if rng.random() < 0.004 else "",
        text,
    )


def promos(text: str, rng: random.Random, strings: tuple[str, ...], times: int = 3) -> str:
    """Promotion strings inside sentences, never inside one another."""
    spots = [m.end() for m in re.finditer(r"[，,][\u4e00-\u9fff]{0,3}(?=[\u4e00-\u9fff]{4})", text)]
    chosen = sorted(rng.sample(spots, min(len(spots), times * len(strings))), reverse=True)
    for i, at in enumerate(chosen):
        text = text[:at] + strings[i % len(strings)] + text[at:]
    return text


def hard_wrap(text: str, width: int) -> str:
    out = []
    for line in text.split("\n"):
        out += [line[i : i + width] for i in range(0, len(line), width)] or [""]
    return "\n".join(out)


def run_together(text: str) -> str:
    return " ".join(x.strip() for x in text.split("\n") if x.strip())


def inject_numbers(text: str, blocks: int) -> str:
    """The paragraph index of a viewer: equal blocks, cut anywhere."""
    text = run_together(text)
    size = -(-len(text) // blocks)
    return "\n\n".join(f"{i + 1}、{text[i * size : (i + 1) * size]}" for i in range(blocks))


def page_marks(text: str, every: int, style: str) -> str:
    """A page mark after each `every` lines, or inside a paragraph when the page ends there."""
    lines, out, page = text.split("\n"), [], 1
    total = len(lines) // every + 1
    for i, line in enumerate(lines, 1):
        if i % every or len(line) < 60:
            out.append(line)
            continue
        cut = len(line) // 2
        out += [line[:cut], style.format(page=page, total=total), line[cut:]]
        page += 1
    return "\n".join(out)


# ---------------------------------------------------------------- traditional, pinyin and the two byte shifts
def traditional(text: str) -> str:
    return TRADITIONAL.convert(text)


def taiwan(text: str) -> str:
    return opencc.OpenCC("s2tw").convert(text)


@cache
def syllable(ch: str) -> str:
    return pinyin(ch, style=Style.TONE)[0][0]


def _bytes(ch: str) -> bytes:
    try:
        raw = ch.encode("gbk")
    except UnicodeEncodeError:
        return b""
    return raw if len(raw) == 2 else b""


def _shifted(text: str, at: int, first: bytes) -> tuple[str, int] | None:
    """Decode from `first` on, one byte off, until an ASCII trail byte sets it right: text and next index."""
    shown, carry = "", first
    for i in range(at, min(len(text), at + 40)):
        if carry and carry[0] < 0x80:
            return shown + carry.decode("ascii"), i
        raw = _bytes(text[i])
        if not raw:
            return None
        try:
            shown += (carry + raw[:1]).decode("gb18030")
        except UnicodeDecodeError:
            return None
        carry = raw[1:]
    return None


def fold_at(text: str, i: int) -> tuple[str, int] | None:
    """Mechanism 1 at character i (its trail byte is A3)."""
    a, b = _bytes(text[i]), _bytes(text[i + 1]) if i + 1 < len(text) else b""
    if not a or not b or a[1] != 0xA3 or b[0] not in FOLD:
        return None
    rest = _shifted(text, i + 2, b[1:])
    return ("?" + FOLD[b[0]] + rest[0], rest[1]) if rest else None


def late_at(text: str, i: int) -> tuple[str, int] | None:
    """Mechanism 2 at character i: its trail byte and the next lead byte spell a traditional character."""
    a, b = _bytes(text[i]), _bytes(text[i + 1]) if i + 1 < len(text) else b""
    if not a or not b or not "\u4e00" <= text[i] <= "\u9fff" or not "\u4e00" <= text[i + 1] <= "\u9fff":
        return None
    try:
        t = (a[1:] + b[:1]).decode("gbk")
    except UnicodeDecodeError:
        return None
    if not "\u4e00" <= t <= "\u9fff" or opencc_simple(t) == t:
        return None
    rest = _shifted(text, i + 2, b[1:])
    return (f"{text[i]}?{syllable(t)}){rest[0]}", rest[1]) if rest else None


@cache
def opencc_simple(ch: str) -> str:
    return opencc.OpenCC("t2s").convert(ch)


def converter_site(text: str, fold: int = 0, late: int = 0) -> str:
    """Traditional text with pinyin after the converted characters, and byte-shift damage at up to so many places."""
    trad, out, i, gap = traditional(text), [], 0, 0
    left = {fold_at: fold, late_at: late}
    while i < len(trad):
        hit = None
        for f in left:
            if left[f] and gap > 40 and (hit := f(trad, i)):
                left[f] -= 1
                break
        if hit:
            out.append(hit[0])
            i, gap = hit[1], 0
            continue
        ch = trad[i]
        noted = opencc_simple(ch) != ch and _bytes(ch) and sum(_bytes(ch)) % 3 != 0
        out.append(f"{ch}({syllable(ch)})" if noted else ch)
        i, gap = i + 1, gap + 1
    return "".join(out)


# ---------------------------------------------------------------- furniture of the pages
INTRO = (
    "　　光阴如水，一段时间的工作告一段落，回首这段不平凡的日子，收获良多，是时候写一份总结了。"
    "那么总结到底怎么写才合适呢？以下是小编为大家整理的{title}，欢迎阅读，希望对大家有所帮助。"
)
CRUMBS = "当前位置：首页 > 实用文档 > 总结 > {title}"
BAR = "发布时间：{date} 来源：网络 作者：佚名 浏览：3186次 【字体：大 中 小】"
TAIL = (
    "【{title}】相关文章：\n1.学校工会工作计划\n2.企业工会换届选举方案\n3.工会女工委上半年工作总结\n"
    "4.2022年安全生产月活动总结\n5.职工代表述职报告范文\n6.团支部年度工作计划"
)
LIBRARY_HEAD = (
    "{title}.docx\n上传人：d***8\n文档编号：6{number}\n上传时间：{date}\n格式：DOCX\n页数：{pages}\n大小：27.6KB\n"
    "收藏 分享 举报 下载\n资源描述："
)
LIBRARY_FOOT = (
    "展开阅读全文\n亲，该文档总共{pages}页，全部预览完了，如果喜欢就下载吧！\n关于本文\n本文标题：{title}\n"
    "当前文档由用户上传发布，收益归属用户\n相关资源\n工会主席离任审计报告.docx\n猜你喜欢\ncopyright 2012-2023 版权所有"
)


def html(title: str, body: str, charset: str) -> str:
    lines = "\n".join(f"<p>{x}</p>" for x in body.split("\n") if x.strip())
    return (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>{title}-文秘之家</title>\n'
        "<script>document.writeln('<div class=ad></div>');</script></head><body>\n"
        '<ul class="menu"><li><a href="/">网站首页</a></li><li><a href="/fw/">范文大全</a></li>'
        '<li><a href="/gw/">公文写作</a></li><li><a href="/xt/">工作计划</a></li></ul>\n'
        f'<h1>{title}</h1>\n<div class="meta">时间:2023-03-11 09:22:41 | 来源:互联网 | 热度:518℃</div>\n'
        f'<div id="content">\n{lines}\n</div>\n'
        '<div class="related"><h3>热门推荐</h3><ul><li><a href="/1.html">班组长年终工作总结</a></li>'
        '<li><a href="/2.html">工会职工之家建设方案</a></li><li><a href="/3.html">教师述职报告</a></li></ul></div>\n'
        '<div class="foot">Copyright © 文秘之家 All Rights Reserved 沪ICP备0000000号</div></body></html>\n'
    )
