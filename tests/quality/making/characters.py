"""Damages of characters: width, punctuation, quotation marks, entities, decimals, dates, anti-copy signs."""

import random

from tests.quality.making.rewriting import HAN, Pack, rewrite_some, rewrite_variously, strew

HALF = str.maketrans("，：；（）！？", ",:;()!?")
TO_FULL_WIDTH = 0xFEE0
NUMBER_IN_BRACKETS = r"(?m)^([　 ]*)（([一二三四五六七八九十]{1,2})）"
DECIMAL = r"(\d)\.(\d+)(?=[万亿%％])"
DE = rf"的(?={HAN})"

# Packs for rewrite(): pattern -> what a site left.
ENTITIES_WITHOUT_AMPERSAND: Pack = {
    "“": "ldquo;",
    "”": "rdquo;",
    "‘": "lsquo;",
    "’": "rsquo;",
    "—": "mdash;",
    "·": "middot;",
}
ENTITIES: Pack = {"“": "&ldquo;", "”": "&rdquo;", "——": "&mdash;&mdash;", "·": "&middot;", "　": "&nbsp;&nbsp;"}
CLOSERS_LOST: Pack = {"”": ""}
CLOSERS_OPENED: Pack = {"”": "“"}
TITLES_QUESTIONED: Pack = {"《": "?", "》": "?"}
DOTS_LOST: Pack = {"·": "?", "——": "一一"}
DECIMALS_STOPPED: Pack = {DECIMAL: r"\1。\2"}
DECIMALS_BY_UNIT: Pack = {r"(\d)\.(\d+)(?=万元|亿元|元)": r"\1、\2", DECIMAL: r"\1 \2"}
NUMBERS_SPACED: Pack = {rf"(?<={HAN})(\d[\d.]*%?)(?={HAN})": r" \1 "}
NUMBER_BRACKETS_LOST: Pack = {NUMBER_IN_BRACKETS: r"\1\2"}
NUMBER_BRACKETS_BLANK: Pack = {NUMBER_IN_BRACKETS: r"\1\2 "}
WORD_BRACKETS_LOST: Pack = {r"（([\u4e00-\u9fff、]{1,8})）": r"\1"}
DATE_LINE_IN_BRACKETS: Pack = {r"(?m)^(\d{4})年(\d+)月(\d+)日$": r"(\1\2\3)"}
DATES_JOINED: Pack = {r"(\d{4})年(\d{1,2})月(\d{1,2})日": r"\1\2\3", r"(?<!\d)(\d{1,2})月(\d{1,2})日": r"\1\2日"}


def half(text: str) -> str:
    """Returns the text with full-width punctuation as ASCII."""
    return text.translate(HALF)


def wide(text: str, signs: str = "0123456789") -> str:
    """Returns the text with these ASCII signs in full width."""
    return text.translate({ord(sign): ord(sign) + TO_FULL_WIDTH for sign in signs})


def decimals(text: str, rng: random.Random, points: str) -> str:
    """Returns the text with one of ``points`` for each decimal point before a unit."""
    return rewrite_variously(text, rng, DECIMAL, [rf"\1{point}\2" for point in points])


def opened_closers(text: str, rng: random.Random) -> str:
    """Returns the text with most closing quotation marks typed as opening ones."""
    return rewrite_some(text, rng, "”", "“", 0.6)


def opened_or_lost_closers(text: str, rng: random.Random) -> str:
    """Returns the text with half of its closing quotation marks typed as opening ones, a quarter of them lost."""
    return rewrite_variously(text, rng, "”", ("“", "“", "", "”"))


def anti_copy(text: str, rng: random.Random) -> str:
    """Returns the text with ASCII dots after 的 and single foreign letters inside words."""
    return strew(rewrite_some(text, rng, DE, r"\g<0>.", 0.3), rng, "ทซ\u200bж", 0.004)


def ticks(text: str, rng: random.Random, share: float, followed_by: int = 1) -> str:
    """Returns the text with back-ticks after a share of the 的 that so many Han characters follow."""
    return rewrite_some(text, rng, rf"的(?={HAN}{{{followed_by}}})", r"\g<0>`", share)


def ticks_or_invisible(text: str, rng: random.Random) -> str:
    """Returns the text with a back-tick, an invisible character or nothing after each 的."""
    return rewrite_variously(text, rng, DE, [r"\g<0>" + sign for sign in ("`", "\u200b", "\ufeff", "")])


def soft(text: str, rng: random.Random) -> str:
    """Returns the text with zero-width space and joiner, soft hyphen, byte-order mark inside words."""
    return strew(text, rng, "\u200b\u200c\u00ad\ufeff", 0.01)
