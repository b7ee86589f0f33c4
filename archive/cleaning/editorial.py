"""Takes out what editors of sites put around the summaries: 下面是小编为大家整理的…，希望对大家有所帮助 (E)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from archive import datafiles
from archive.cleaning.edits import NOTHING, Changes, Edit, lines

HEAD = 14  # lines in which the editor speaks
LONGEST = 420  # characters of the editor's paragraph
ALONE = 250  # a longer line holds the text as well: only its sentences up to the last formula go
CLOSING = 160
NEEDED = 2  # formulas that prove the editor without his name
FACT = re.compile(
    r"\d[\d.,]*(?:万|亿|余|多)*(?:人|家|名|元|户|件|份|个(?:基层|工会|企业))|(?:我|全)(?:省|市|区|县|镇|乡|街道|社区|校|院|公司|厂|会|局)"
)
HEADED = re.compile(r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])")
SENTENCE = re.compile(r"[^。！？!?]*[。！？!?…]+[”’」』）)]*\s*")
CLOSER = re.compile(r"以上|整理|欢迎|收藏|更多|希望|关注|感谢|推荐")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The phrases of ``chrome.yaml``."""

    editor: re.Pattern[str]
    formulas: tuple[re.Pattern[str], ...]

    def hits(self, words: str) -> int:
        """Returns how many different formulas stand in the words."""
        return sum(1 for formula in self.formulas if formula.search(words))

    def speaks(self, words: str) -> bool:
        """Tells whether the words are the editor's."""
        hits = self.hits(words)
        if self.editor.search(words):
            return hits >= 1
        return hits >= NEEDED and not FACT.search(words)


@cache
def vocabulary() -> Vocabulary:
    """Returns the compiled vocabulary."""
    row = datafiles.load("chrome.yaml")
    return Vocabulary(
        re.compile("|".join(map(re.escape, row.words("editor")))),
        tuple(re.compile(formula) for formula in row.words("formulas")),
    )


def remove(text: str) -> Changes:
    """Returns the edits that take the editor's words out, above the first heading and where he signs off."""
    edits: list[Edit] = []
    head = 0
    for start, line in lines(text):
        words = line.strip()
        if not words:
            continue
        head = HEAD if HEADED.match(words) else head + 1
        edit = _opening(start, line, words) if head < HEAD else _closing(start, line, words)
        if edit:
            edits.append(edit)
    return Changes(tuple(edits)) if edits else NOTHING


def _opening(start: int, line: str, words: str) -> Edit | None:
    known = vocabulary()
    if len(words) <= ALONE:
        spoken = len(words) > CLOSING // 8 and known.speaks(words)
        return Edit(start, start + len(line), "", "E", 0.9) if spoken else None
    end = 0
    for sentence in SENTENCE.finditer(line[:LONGEST]):
        if not known.speaks(sentence[0]):
            break
        end = sentence.end()
    return Edit(start, start + end, "", "E", 0.8) if end else None


def _closing(start: int, line: str, words: str) -> Edit | None:
    if len(words) > CLOSING or "小编" not in words or not CLOSER.search(words) or FACT.search(words):
        return None
    return Edit(start, start + len(line), "", "E", 0.9)
