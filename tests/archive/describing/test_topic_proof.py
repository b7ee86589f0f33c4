"""What is said of a part is proved by its words, on cases written apart from the rules."""

from pathlib import Path

import pytest

from archive.describing import topic, topic_proof
from archive.describing.subject import Subject
from archive.describing.topic_claims import CORE, CUE, Claim, Voice
from archive.describing.topic_likeness import Likeness
from archive.models import Harvest, Piece, Section, SectionKind, Span
from archive.vocabulary.matching import Hit

CASES = [
    tuple(field.strip() for field in line.split(" | ", 4))
    for line in (Path(__file__).parent / "topic_proof_cases.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def subject(kind: str, heading: str, body: str) -> Subject:
    text = f"{heading}\n{body}\n"
    end = len(heading)
    section = Section(1, "一、", heading, 1, SectionKind(kind), Span(0, end), Span(end + 1, len(text)))
    return Subject(Piece(1, Span(0, len(text)), text), (section,), Harvest(), "a.txt", alone=True)


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]}-{case[3]}" for case in CASES])
def test_a_section_is_given_what_its_words_prove(case: tuple[str, ...]) -> None:
    kind, expected, initiative, heading, body = case
    (section,), _, _ = topic.read(subject(kind, heading, body))
    assert section.initiative == (None if initiative == "-" else f"{expected}/{initiative}")
    assert expected == "?" or section.topics[:1] == (() if expected == "-" else (expected,))


def hit(start: int, *names: str, weight: float = CUE, proved: bool = True) -> tuple[Hit, Voice]:
    claims = tuple(Claim(name.partition("/")[0], name, weight) for name in names)
    return Hit("某", start, start + 1), Voice.of(claims, proved=claims if proved else ())


def likes(*each: tuple[str, float]) -> tuple[Likeness, ...]:
    return tuple(Likeness(label, label.partition("/")[0], strength) for label, strength in each)


HEADING = Span(0, 5)


@pytest.mark.parametrize(
    ("spoke", "like", "expected"),
    [
        ([hit(9, "a/b")], [], True),
        ([hit(9, "a/c")], [], False),
        ([hit(9, "a/b", proved=False)], [], False),
        ([hit(9, "a/b", weight=0.5)], [], False),
        ([hit(1, "a/b", weight=0.5)], [], True),
        ([hit(9, "a", proved=False)], [("a/b", 5.0)], True),
        ([], [("a/b", 5.0)], False),
        ([hit(9, "a")], [("a/b", 3.5)], False),
        ([hit(9, "a")], [("a/b", 5.0), ("c", 4.8)], False),
        ([hit(9, "a")], [("a/b", 5.0), ("c", 3.8)], True),
        ([hit(9, "a")], [("c", 6.0), ("a/b", 5.0)], False),
    ],
    ids=["cue", "cue of another", "common", "faint", "faint in heading", "like", "only like", "little like",
         "like two", "clearly like", "more like another"],
)  # fmt: skip
def test_an_initiative_needs_a_cue_or_a_clear_likeness_beside_one_of_its_topic(
    spoke: list[tuple[Hit, Voice]], like: list[tuple[str, float]], *, expected: bool
) -> None:
    assert topic_proof.holds("a/b", spoke, likes=likes(*like), heading=HEADING) is expected


def test_a_topic_needs_a_cue_or_a_clear_likeness() -> None:
    assert topic_proof.proves("a", [hit(1, "a/b")], likes=())
    assert topic_proof.proves("a", [], likes=likes(("a/b", 5.0)))
    assert not topic_proof.proves("a", [hit(1, "a", proved=False)], likes=())
    assert not topic_proof.proves("a", [hit(1, "c")], likes=likes(("c", 6.0), ("a", 5.0)))


def test_what_is_said_of_any_work_tells_nothing() -> None:
    assert topic_proof.telling(likes(("none", 5.0), ("a", 4.0))) == ()
    assert topic_proof.telling(likes(("a", 4.0), ("none", 3.5))) == likes(("a", 4.0))
    assert topic_proof.telling(()) == ()


@pytest.mark.parametrize(
    ("spoke", "expected"),
    [
        ([hit(1, "a/b", weight=CORE)], "a"),
        ([hit(1, "a/b")], None),
        ([hit(1, "a/b", weight=CORE), hit(2, "c")], None),
        ([hit(1, "a/b", weight=CORE), hit(2, "a", "c")], "a"),
        ([hit(1, "a/b", weight=CORE), hit(2, "c", proved=False)], "a"),
        ([hit(1, "a/b", weight=CORE), hit(9, "c")], "a"),
        ([hit(1, "a", "c", weight=CORE)], None),
        ([], None),
    ],
    ids=["one", "light", "two", "shared", "common", "after", "ambiguous", "none"],
)
def test_what_names_several_things_is_about_none(spoke: list[tuple[Hit, Voice]], expected: str | None) -> None:
    assert topic_proof.only(spoke, before=5, least=topic_proof.DECIDES) == expected


def test_the_clauses_around_words_are_quoted_once_and_in_order() -> None:
    text = "一开头，挨个查锅炉、查电路，毛病找着二百处。末了。"
    words = [Span(text.index(word), text.index(word) + 2) for word in ("电路", "锅炉", "毛病", "找着")]
    found = topic_proof.clauses(text, words, Span(4, len(text)))
    assert [text[span.start : span.end] for span in found] == ["挨个查锅炉", "查电路", "毛病找着二百处"]


def test_a_clause_ends_with_its_part() -> None:
    (found,) = topic_proof.clauses("甲乙丙丁戊", [Span(2, 3)], Span(1, 4))
    assert found == Span(1, 4)
