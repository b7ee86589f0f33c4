"""Decodes plain text: by mark, as UTF-8, or in the Chinese encoding whose reading looks most like Chinese.

Almost any Big5 text can be decoded as GB18030 into rare characters and the other way round, so validity proves
nothing; the reading that consists of everyday characters wins.  Nothing is normalised but the line ends: private use
characters (U+E000-F8FF) are needed by the repair of shifted bytes.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from archive.models import Harvest, Problem, ReadFile

SAMPLE = 200_000  # bytes looked at to choose an encoding
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CHOICES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "utf-8")
EVERYDAY = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民"
    "得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社"
    "义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并"
    "提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强"
    "放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己"
    "美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群"
    "广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往"
    "酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局"
    "照参红细引听该铁价严首底液官德随病苏失尔死讲配女黄推显谈罪神艺呢席含企望密批营项防举球英氧势告李台落木帮轮破亚师围注远字材"
    "這個來時們為產種動會發經現實體義關與總結職員黨團業務後對學習國開機點裡將組織處據導領權證轉單還應從無條過說當計幹縣區鎮勞維"
    "護協調幫扶慰問困難訓練廠務開場獎勵競賽創續維權實現長遠條件辦設備選舉電話參與報銷積極級聯貫徹決議執"
)
MARK_WEIGHT, EVERYDAY_WEIGHT, HAN_WEIGHT, RARE_WEIGHT, PRIVATE_WEIGHT, BAD_WEIGHT = 0.5, 2.0, 1.0, -1.0, -0.5, -4.0
LEAST_SCORE = 0.1  # a mean over the characters; random bytes lie below -1
LEAST_BAD = 0.02  # share of impossible characters that a readable text may hold
DOUBTFUL = re.compile(
    r"[^\t\n\r\f -~\u2010-\u2027\u3000-\u303f\u4e00-\u9fa5\uff01-\uff5e]"
)  # none of these is impossible
LINE_ENDS = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding that it was stored in."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded | None:
    """Returns the text of some bytes with line ends as ``\\n``, or None if they are no text."""
    encoding, start = _encoding(data)
    if encoding is None:
        return None
    text = data[start:].decode(encoding, errors="replace")
    name = {"big5hkscs": "big5"}.get(encoding, encoding)
    return Decoded(LINE_ENDS.sub("\n", text), name)


def read(name: str, decoded: Decoded, data: bytes) -> ReadFile | Problem:
    """Returns a plain text file as read, or a Problem if it holds nothing."""
    if not decoded.text.strip():
        return Problem("empty", "文件里只有空白", name)
    return ReadFile(name, data, "text/plain", decoded.encoding, decoded.text, Harvest())


def plausibility(text: str) -> float:
    """Returns how much a text looks like everyday Chinese: a mean weight a character, -4 (impossible) to 2."""
    if not text:
        return 0.0
    counts = Counter(text)
    return sum(_weight(char) * count for char, count in counts.items()) / len(text)


def _encoding(data: bytes) -> tuple[str | None, int]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            readable = _bad_share(data[len(mark) : SAMPLE].decode(encoding, errors="ignore")) <= LEAST_BAD
            return (encoding if readable else None), len(mark)
    sample = data[:SAMPLE]
    if b"\0" not in sample and _is_utf8(data) and _bad_share(sample.decode("utf-8", errors="ignore")) <= LEAST_BAD:
        return "utf-8", 0
    readings = {choice: sample.decode(choice, errors="replace") for choice in CHOICES}
    scores = {choice: plausibility(reading) for choice, reading in readings.items()}
    best = max(CHOICES, key=scores.__getitem__)
    if scores[best] < LEAST_SCORE or _bad_share(readings[best]) > LEAST_BAD:
        return None, 0
    return best, 0


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _bad_share(text: str) -> float:
    return sum(_weight(char) == BAD_WEIGHT for char in DOUBTFUL.findall(text)) / max(1, len(text))


def _weight(char: str) -> float:
    if char.isascii():
        return MARK_WEIGHT if char.isprintable() or char in "\t\n\r\f" else BAD_WEIGHT
    if char in EVERYDAY:
        return EVERYDAY_WEIGHT
    if "\u4e00" <= char <= "\u9fff":
        return HAN_WEIGHT if _is_common(char) else RARE_WEIGHT
    if "\ue000" <= char <= "\uf8ff":
        return PRIVATE_WEIGHT
    if char == "\ufffd" or unicodedata.category(char) in ("Cc", "Cn", "Cs"):
        return BAD_WEIGHT
    return MARK_WEIGHT if "\u2000" <= char <= "\u303f" or "\uff00" <= char <= "\uffef" else RARE_WEIGHT / 2


def _is_common(char: str) -> bool:
    """Tells whether a character stands in the first level of GB 2312 or of Big5."""
    gbk = char.encode("gb18030")
    if len(gbk) == 2 and 0xB0 <= gbk[0] <= 0xD7 and gbk[1] >= 0xA1:
        return True
    big5 = char.encode("big5", errors="ignore")
    return len(big5) == 2 and 0xA4 <= big5[0] <= 0xC6
