"""Generates summaries as unlike one another as real ones: any town of China, any year, words by Zipf's law.

    python -m tests.benchmarks.wide FOLDER --count 20000 [--seed 1] [--copies 0.1]

Headings, deeds and figures come from ``phrases``, as in ``generator``, so that readers recognise topics; the greater
part of each text is drawn from a large vocabulary.  Two texts that are no copies share some 5 % of their 3-grams, as
real ones do (``generator``: 48 %).
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from archive import gazetteer
from archive.models import SectionKind
from tests.benchmarks import phrases
from tests.benchmarks.generator import Block, Generated, altered, filled, write
from tests.benchmarks.words import Prose

COPIES = 0.1
LEVELS = ("town", "street", "county", "district", "city")
SECTIONS = 6, 8  # of work
SENTENCES = 3, 4  # of prose in a section
YEARS = 2000, 2024
TOPICS = {  # of phrases -> of the archive, where they differ
    "organising": "organizing",
    "collective_bargaining": "bargaining",
    "legal": "rights",
}
_BRIDGES = ("为此，", "同时，", "其中，", "此外，", "目前，")


@dataclass(frozen=True, slots=True)
class Seat:
    """A town or street with all that it lies in, province first."""

    codes: tuple[str, ...]
    names: tuple[str, ...]
    street: bool


def generate(count: int, *, seed: int = 1, copies: float = COPIES, first: int = 0) -> Iterator[Generated]:
    """Yields the summaries of ``count`` numbers; about ``copies`` of them are altered copies of earlier ones."""
    for number in range(first, first + count):
        yield one(number, seed=seed, copies=copies)


def one(number: int, *, seed: int = 1, copies: float = COPIES) -> Generated:
    """Returns the summary of a number, always the same."""
    chosen = random.Random(f"{seed}/{number}/wide copy")
    if number and chosen.random() < copies:
        return altered(original(chosen.randrange(number), seed=seed), number=number, chosen=chosen)
    return original(number, seed=seed)


def original(number: int, *, seed: int = 1) -> Generated:
    """Returns the summary of a number before any copying."""
    chosen = random.Random(f"{seed}/{number}/wide text")
    prose = Prose(seed, number)
    seat = chosen.choice(seats())
    level = _level(chosen, seat)
    year = chosen.randint(*YEARS)
    author = seat.names[{"city": 1, "county": 2, "district": 2}.get(level, 3)]
    topics = chosen.sample(sorted(phrases.HEADINGS), chosen.randint(*SECTIONS))
    work = tuple(_work(chosen, prose, topic, seat.names[3]) for topic in topics)
    problems = f"工作中还存在一些不足：{'；'.join(chosen.sample(phrases.PROBLEMS, 2))}。{''.join(prose.sentences(1))}"
    plans = "。".join(f"{chosen.choice(phrases.LEADS)}{plan}" for plan in chosen.sample(phrases.PLANS, 2))
    plan = f"{filled(chosen, plans, seat.names[3])}。{''.join(prose.sentences(2))}"
    return Generated(
        number=number,
        level=level,
        year=year,
        place=(seat.names[0], seat.names[1], seat.names[2], seat.names[3]),
        codes=seat.codes,
        title=f"{author}总工会{year}年工作总结",
        opening=f"{year}年，{author}总工会在上级工会的领导下开展工作。{''.join(prose.sentences(2))}现将工作总结如下：",
        blocks=(
            *work,
            Block("存在问题", None, SectionKind.PROBLEM, problems),
            Block(f"{year + 1}年工作打算", None, SectionKind.PLAN, plan),
        ),
        closing=f"{author}总工会\n{year}年12月{chosen.randint(10, 28)}日",
    )


@lru_cache(maxsize=1)
def seats() -> tuple[Seat, ...]:
    """Returns all towns and streets that lie in a county of a city of a province, by code."""
    paths = (gazetteer.path(town.code) for town in _towns())
    return tuple(
        Seat(tuple(step.code for step in path), tuple(step.name for step in path), path[-1].kind == "street")
        for path in paths
        if len(path) == 4
    )


def _towns() -> Iterator[gazetteer.Division]:
    level = list(gazetteer.provinces())
    for _ in range(3):
        level = [below for division in level for below in gazetteer.children(division.code)]
    yield from level


def _level(chosen: random.Random, seat: Seat) -> str:
    """Returns the level of the author; half of the summaries are a town's or street's."""
    above = "district" if seat.names[2].endswith("区") else "county"
    own = "street" if seat.street else "town"
    return chosen.choice((own, own, own, above, above, "city"))


def _work(chosen: random.Random, prose: Prose, topic: str, town: str) -> Block:
    """Returns a section: what its topic is known by in one sentence, then prose with a figure in the middle."""
    deed, plain = chosen.choice(phrases.DEEDS[topic]), chosen.choice(phrases.PLAIN[topic])
    sentences = prose.sentences(chosen.randint(*SENTENCES))
    middle = chosen.randrange(1, len(sentences))
    told = f"{chosen.choice(_BRIDGES)}{plain}。"
    words = "".join((sentences[0], filled(chosen, f"{deed}。", town), *sentences[1:middle], told, *sentences[middle:]))
    return Block(chosen.choice(phrases.HEADINGS[topic]), TOPICS.get(topic, topic), SectionKind.WORK, words)


def main() -> None:
    """Writes generated files into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--copies", type=float, default=COPIES)
    chosen = parser.parse_args()
    print(write(chosen.folder, generate(chosen.count, seed=chosen.seed, copies=chosen.copies)), "files written")


if __name__ == "__main__":
    main()
