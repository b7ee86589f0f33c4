"""Generates distinct work summaries of about 2,280 characters: the same ones for the same seed, on any machine.

    python -m tests.benchmarks.generator FOLDER --count 3000 [--seed 1] [--copies 0.05]

Every text has a real place, a level, a year, numbered sections of known topics with figures, problems and a plan.
A share of them are copies of earlier ones: re-dated, masked or cut.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from archive.models import (
    Description,
    Harvest,
    Place,
    Provenance,
    Region,
    Section,
    SectionKind,
    SlotStatus,
    Source,
    Span,
    Summary,
    Year,
    YearStatus,
)
from tests.benchmarks import phrases

NUMERALS = "一二三四五六七八九十"
LEVELS = ("town", "town", "street", "county", "district", "city")
TOWNS = {"town": False, "street": True}
SENTENCES = 4, 7  # a section
UNCOUNTED = 0.4  # share of sentences without a figure
SECTIONS = 6, 7  # of work
RECEIVED = "2026-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True)
class Block:
    """One section as generated: its heading without number, topic (none for problems and plans), words."""

    heading: str
    topic: str | None
    kind: SectionKind
    words: str


@dataclass(frozen=True, slots=True)
class Generated:
    """One summary with what is true about it; ``copy_of`` is the number of the text that it was copied from."""

    number: int
    level: str
    year: int
    place: tuple[str, str, str, str]  # province, city, county, town
    title: str
    opening: str
    blocks: tuple[Block, ...]
    closing: str
    codes: tuple[str, ...] = ("", "", "", "")  # of the place
    copy_of: int | None = None
    masked: bool = False

    @property
    def name(self) -> str:
        """The file's name, in folders of 500."""
        return f"{self.number // 500:04}/{self.number:06}.txt"

    @property
    def body(self) -> str:
        """The text below the title."""
        lines = [self.opening]
        for number, block in zip(NUMERALS, self.blocks, strict=False):
            lines += [f"{number}、{block.heading}", block.words]
        return "\n".join([*lines, self.closing])

    @property
    def text(self) -> str:
        """The whole file."""
        return f"{self.title}\n{self.body}\n"


def generate(count: int, *, seed: int = 1, copies: float = 0.05) -> Iterator[Generated]:
    """Yields ``count`` summaries; about ``copies`` of them are altered copies of earlier ones."""
    for number in range(count):
        chosen = _random(seed, number, "copy")
        if number and chosen.random() < copies:
            yield altered(original(chosen.randrange(number), seed=seed), number=number, chosen=chosen)
        else:
            yield original(number, seed=seed)


def original(number: int, *, seed: int) -> Generated:
    """Returns the summary of a number before any copying."""
    chosen = _random(seed, number, "text")
    level = chosen.choice(LEVELS)
    province, city, county, *towns = chosen.choice([row for row in _places() if _fits(row, level)])
    town = chosen.choice([name for name in towns if level not in TOWNS or TOWNS[level] == name.endswith("街道")])
    year = chosen.randint(2005, 2024)
    author = {"town": town, "street": town, "county": county, "district": county, "city": city}[level]
    topics = chosen.sample(sorted(phrases.HEADINGS), chosen.randint(*SECTIONS))
    work = tuple(_work(chosen, topic, town) for topic in topics)
    problems = f"工作中还存在一些不足：{'；'.join(chosen.sample(phrases.PROBLEMS, 3))}。"
    plans = "。".join(f"{chosen.choice(phrases.LEADS)}{plan}" for plan in chosen.sample(phrases.PLANS, 4))
    return Generated(
        number=number,
        level=level,
        year=year,
        place=(province, city, county, town),
        title=f"{author}总工会{year}年工作总结",
        opening=_opening(chosen, author, year),
        blocks=(
            *work,
            Block("存在问题", None, SectionKind.PROBLEM, problems),
            Block(f"{year + 1}年工作打算", None, SectionKind.PLAN, f"{filled(chosen, plans, town)}。"),
        ),
        closing=f"{author}总工会\n{year}年12月{chosen.randint(10, 28)}日",
    )


def altered(text: Generated, *, number: int, chosen: random.Random) -> Generated:
    """Returns a copy under another number: re-dated, masked or cut."""
    way = chosen.choice(("re-dated", "masked", "cut"))
    copy = replace(text, number=number, copy_of=text.number, closing=f"{text.closing}\n文档编号：{number:06}")
    if way == "cut":
        return replace(copy, blocks=copy.blocks[: len(copy.blocks) - 3], closing=f"文档编号：{number:06}")
    if way == "re-dated":
        return replace(copy, title=copy.title.replace(str(text.year), str(text.year + 3)))
    return _masked(copy)


def _masked(text: Generated) -> Generated:
    names = re.compile("|".join([*text.place, *(name[:-1] for name in text.place)]))

    def hide(words: str) -> str:
        return names.sub("XX", words).replace(str(text.year), "20XX")

    blocks = tuple(replace(block, heading=hide(block.heading), words=hide(block.words)) for block in text.blocks)
    title, opening, closing = map(hide, (text.title, text.opening, text.closing))
    return replace(text, blocks=blocks, masked=True, title=title, opening=opening, closing=closing)


def summary(text: Generated) -> Summary:
    """Returns the summary as a perfect reader would describe it; for tests and benchmarks of the index alone."""
    body = text.body
    digest = hashlib.sha256(text.text.encode()).hexdigest()
    source = Source(digest[:12], text.name, digest, "text/plain", "utf-8", len(text.text.encode()), RECEIVED, Harvest())
    year = Year() if text.masked else Year(YearStatus.EXPLICIT, text.year, text.year, text.year)
    topics = tuple(sorted({block.topic for block in text.blocks if block.topic}))
    return Summary(
        id=f"{source.id}-1",
        source=source,
        part=1,
        text=body,
        span=Span(len(text.title) + 1, len(text.title) + 1 + len(body)),
        sections=tuple(_sections(text, body)),
        description=Description(
            title=text.title,
            level=text.level,
            year=year,
            period="year",
            region=_region(text),
            topics=topics,
            provenance=Provenance.MASKED if text.masked else Provenance.NAMED,
        ),
    )


def _sections(text: Generated, body: str) -> Iterator[Section]:
    end = 0
    for position, (number, block) in enumerate(zip(NUMERALS, text.blocks, strict=False), start=1):
        heading = body.index(f"{number}、{block.heading}\n", end)
        start = heading + 2 + len(block.heading) + 1
        end = start + len(block.words)
        topics = (block.topic,) if block.topic else ()
        spans = Span(heading, start - 1), Span(start, end)
        yield Section(position, f"{number}、", block.heading, 1, block.kind, *spans, topics=topics)


def _region(text: Generated) -> Region:
    if text.masked:
        return Region()
    shown = {"city": 2, "county": 3, "district": 3}.get(text.level, 4)
    named = tuple(zip(text.place, text.codes, strict=True))[:shown]
    return Region(*(Place(SlotStatus.TRUE, name, code) for name, code in named))


def _random(seed: int, number: int, purpose: str) -> random.Random:
    return random.Random(f"{seed}/{number}/{purpose}")


def _places() -> list[list[str]]:
    return [line.split() for line in phrases.PLACES.strip().splitlines()]


def _fits(row: list[str], level: str) -> bool:
    county, towns = row[2], row[3:]
    streets = [town.endswith("街道") for town in towns]
    wanted = {"district": county.endswith("区"), "county": not county.endswith("区")}
    return wanted.get(level, {"street": any(streets), "town": not all(streets)}.get(level, True))


def _opening(chosen: random.Random, author: str, year: int) -> str:
    goals = "、".join(
        chosen.sample(["组织起来", "切实维权", "服务大局", "促进和谐", "竭诚服务", "改革创新", "强基固本"], 3)
    )
    return (
        f"{year}年，{author}总工会在党委和上级工会的领导下，围绕{goals}的要求，"
        f"{chosen.choice(phrases.LEADS)}推进各项工作，{chosen.choice(phrases.RESULTS)}。现将一年来的工作总结如下："
    )


def _work(chosen: random.Random, topic: str, town: str) -> Block:
    sentences = [_sentence(chosen, topic) for _ in range(chosen.randint(*SENTENCES))]
    heading = chosen.choice(phrases.HEADINGS[topic])
    return Block(heading, topic, SectionKind.WORK, filled(chosen, "".join(sentences), town))


def _sentence(chosen: random.Random, topic: str) -> str:
    deeds = "，".join([chosen.choice(phrases.PLAIN[topic]), chosen.choice(phrases.DEEDS[topic])])
    if chosen.random() < UNCOUNTED:
        deeds = "，".join(chosen.sample(phrases.PLAIN[topic], 2))
    opener, lead, result = (chosen.choice(pool) for pool in (phrases.OPENERS, phrases.LEADS, phrases.RESULTS))
    return f"{opener}{lead}开展工作，{deeds}，{result}。"


def filled(chosen: random.Random, words: str, town: str) -> str:
    """Returns a phrase with its blanks filled: figures, names, companies, places."""
    makers = {
        "n": lambda: str(chosen.randint(12, 99)),
        "m": lambda: str(chosen.randint(120, 9800)),
        "k": lambda: str(chosen.randint(2, 11)),
        "p": lambda: f"{chosen.randint(70, 99)}.{chosen.randint(1, 9)}",
        "w": lambda: f"{chosen.randint(1, 99)}.{chosen.randint(1, 9)}",
        "name": lambda: chosen.choice(phrases.SURNAMES) + "".join(chosen.sample(phrases.GIVEN, 2)),
        "company": lambda: f"{''.join(chosen.sample(phrases.CHARACTERS, 2))}{chosen.choice(phrases.TRADES)}公司",
        "place": lambda: f"{town}{chosen.choice(phrases.SURNAMES)}{chosen.choice('家庄湾桥店')}村",
    }
    return re.sub(r"\{(\w+)\}", lambda match: makers[match.group(1)](), words)


def write(folder: Path, texts: Iterator[Generated]) -> int:
    """Returns how many files it wrote below the folder."""
    count = 0
    for text in texts:
        path = folder / text.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.text, encoding="utf-8")
        count += 1
    return count


def main() -> None:
    """Writes generated files into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--copies", type=float, default=0.05)
    chosen = parser.parse_args()
    print(write(chosen.folder, generate(chosen.count, seed=chosen.seed, copies=chosen.copies)), "files written")


if __name__ == "__main__":
    main()
