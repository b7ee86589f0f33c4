"""Personal names and the words around them, from ``archive/data/names.yaml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from archive.datafiles import Row, load
from archive.scanning import scanner

FILE = "names.yaml"
KINDS = ("other", "patients", "recipients", "trainees")


@dataclass(frozen=True, slots=True)
class People:
    """What a personal name looks like, and whose it is."""

    name: str  # a regular expression without groups, of every name that can be
    sure: re.Pattern[str]  # of what is most likely a name even where no other stands beside it
    plain: re.Pattern[str]  # of a sure name whose surname is no common word: 和家属 is none
    words: frozenset[str]  # look like a name and are none
    kinds: re.Pattern[str]  # a group for each kind
    label: str  # a regular expression of what stands right before the name of one person
    needy: tuple[str, ...]  # how a label begins that tells a hardship
    lead: str  # a regular expression of what may stand between the name of one person and ``ailing``
    ailing: tuple[str, ...]  # words of illness and hardship

    def is_name(self, written: str) -> bool:
        """Tells whether something of the form of a name is no other word."""
        return written not in self.words

    def is_sure(self, written: str) -> bool:
        """Tells a name that no word begins and that holds no character of offices and numbers: not 高新忠, 王元满."""
        return written[:2] not in self.words and self.sure.fullmatch(written) is not None

    def is_plain(self, written: str) -> bool:
        """Tells a name that is sure and nothing but a name, even where no other name stands beside it."""
        return self.is_sure(written) and self.plain.fullmatch(written) is not None


@cache
def people() -> People:
    """Returns the vocabulary of the archive."""
    return build(load(FILE))


def build(top: Row) -> People:
    """Returns the vocabulary of a data file; VocabularyError where it is wrong."""
    singles = top.text("surnames")
    if len(set(singles)) != len(singles):
        raise top.fail("'surnames' holds a character twice")
    if any(len(surname) != 2 for surname in top.words("compound")):
        raise top.fail("'compound' surnames are of two characters")
    cues = top.row("kinds")
    if {kind for kind, _ in top.pairs("kinds")} != set(KINDS):
        raise top.fail(f"'kinds' must be {', '.join(KINDS)}")
    never, last = re.escape(top.text("never_in_names")), re.escape(top.text("never_last"))
    compound, single = "|".join(top.words("compound")), f"[{re.escape(singles)}]"
    untitled = f"(?!.(?:{'|'.join(top.words('titles'))})\\Z)"
    given, ending = f"[一-龥](?<![{never}])", f"[一-龥](?<![{never}{last}])"
    return People(
        name=rf"(?:(?:{compound}|{single})[一-龥]{{1,2}}?|{single}[ 　][一-龥])",
        sure=re.compile(rf"{untitled}(?:{compound}|{single})(?:{given})?{ending}|{single}[ 　]{ending}"),
        plain=re.compile(rf"(?:{compound}|[{re.escape(top.text('plain_surnames'))}])[一-龥]+"),
        words=frozenset(top.words("words")),
        kinds=scanner("|".join(f"(?P<{kind}>{'|'.join(cues.words(kind))})" for kind in KINDS)),
        label=f"(?:{_any(top, 'labels')})",
        needy=top.words("needy"),
        lead=f"(?:{_any(top, 'leads')})*",
        ailing=top.words("ailing"),
    )


def _any(top: Row, key: str) -> str:
    return "|".join(sorted(top.words(key), key=len, reverse=True))
