"""Damages of words: synonyms put for words, words taken out, strings that sites and hijackers put in."""

import random
from collections.abc import Sequence

from tests.quality.making.rewriting import HAN, Pack, rewrite_some, splice

# Packs for rewrite(). A, B, C, D are the four synonym programs of the catalogue; sets add to them in their plans.
PACK_A: Pack = {
    "服务": "效劳",
    "广大职工": "广阔职工",
    "发展会员": "开展会员",
    "基础上": "根底上",
    "经济发展": "经济开展",
}
PACK_B: Pack = {"紧紧围绕": "紧紧环绕"}
PACK_C: Pack = {
    "厂务公开": "厂务公然",
    "职工群众": "职工大众",
    "一是": "1是",
    "二是": "2是",
    "三是": "3是",
    "圆满完成": "美满完成",
}
PACK_D: Pack = {"集体合同": "群众合同", "集体协商": "群众协商"}
SUMMARY_GLOSSED: Pack = {"总结如下": "总结(summary)如下", "工作小结如下": "工作小结(summary)如下"}
HASHED_LABELS: Pack = {r"(?m)^([^\n。]{3,8}：)$": r"#### \1"}
HASHED_SHORT_LINES: Pack = {r"(?m)^.{5,21}(?<![。：；])$": r"#### \g<0>"}
HASHED_NUMBERS: Pack = {r"(?m)^(?=[一二三四五六七八九十]{1,2}、)(?=.{0,39}$)": "#### "}
STARRED_NUMBERS: Pack = {r"(?m)^(\d、[^。\n]{2,40}。)": r"**\1**"}

AFTER_A_COMMA = rf"[，,]{HAN}{{0,3}}(?={HAN}{{4}})"
AFTER_A_STOP = rf"[。；](?={HAN})"
AFTER_STOP_OR_COMMA = rf"[。，](?={HAN}{{5}})"
IN_A_SENTENCE = rf"{HAN}{{6}}(?={HAN}{{4}})"
PAST_THE_HEAD = 41


def promos(text: str, rng: random.Random, strings: Sequence[str], times: int = 3) -> str:
    """Returns the text with promotion strings inside sentences, each so many times."""
    return splice(text, rng, strings, times=times * len(strings), after=AFTER_A_COMMA)


def mosaic(text: str, rng: random.Random, words: Sequence[str]) -> str:
    """Returns the text with most of these ordinary words under ``___``."""
    return rewrite_some(text, rng, "|".join(words), "___", 0.7)


def hijacked_sentences(text: str, rng: random.Random, strings: Sequence[str], times: int) -> str:
    """Returns the text with the strings of a hijacked mirror between sentences, so many in all."""
    return splice(text, rng, strings, times=times, after=AFTER_A_STOP)


def hijacked_clauses(text: str, rng: random.Random, strings: Sequence[str]) -> str:
    """Returns the text with the strings of a hijacked mirror before sentences and clauses, each twice."""
    return splice(text, rng, strings, times=2 * len(strings), after=AFTER_STOP_OR_COMMA)


def hijacked_words(text: str, rng: random.Random, strings: Sequence[str]) -> str:
    """Returns the text with the strings of a hijacked mirror in the middle of sentences, each once."""
    return splice(text, rng, strings, times=len(strings), after=IN_A_SENTENCE, beyond=PAST_THE_HEAD)


# ---------------------------------------------------------------- leftovers of content systems, on lines of their own
def strew_lines(text: str, rng: random.Random, tokens: Sequence[str], times: int) -> str:
    """Returns the text with so many tokens between its lines, wherever the dice fall."""
    lines = text.split("\n")
    for i in range(min(times, len(lines) - 2)):
        lines.insert(rng.randrange(1, len(lines)), tokens[i % len(tokens)])
    return "\n".join(lines)


def follow_lines(text: str, rng: random.Random, tokens: Sequence[str], share: float) -> str:
    """Returns the text with a token after a share of its lines, the first excepted."""
    first, *lines = text.split("\n")
    out = [first]
    for line in lines:
        out.append(line)
        if rng.random() < share:
            out.append(rng.choice(tokens))
    return "\n".join(out)


def split_by(text: str, rng: random.Random, token: str) -> str:
    """Returns the text with a token between two lines of its last two thirds."""
    lines = text.split("\n")
    lines.insert(rng.randrange(len(lines) // 3, len(lines) - 2), token)
    return "\n".join(lines)


def insert_line(text: str, line: str, after: int) -> str:
    """Returns the text with a line put in after so many lines."""
    lines = text.split("\n")
    return "\n".join([*lines[:after], line, *lines[after:]])
