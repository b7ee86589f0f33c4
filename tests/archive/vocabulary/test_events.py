"""The chronology is sound: windows run forward, cues are unique and find themselves, faults name their line."""

import pytest

from archive.datafiles import parse
from archive.describing import dated_cues
from archive.errors import VocabularyError
from archive.vocabulary import events
from archive.vocabulary.events import chronology, month
from archive.vocabulary.matching import QUOTES, SEPARATORS, Finder

EMPTY = "horizon: 2026\n"
EVENT = "{id: %s, kind: %s, not_before: %s, typical_to: %s, w: %s, hard: %s, cues: [%s]}"


def source(
    *,
    key: str = "a",
    kind: str = "law",
    first: str = "2003-01",
    last: str = "2004-01",
    weight: str = "0.5",
    cue: str = "甲",
) -> str:
    return EMPTY + "events:\n- " + EVENT % (key, kind, first, last, weight, "true", cue) + "\n"


def test_every_cue_finds_itself_so_that_none_is_shadowed() -> None:
    cues = [cue for event in chronology().events for cue in event.cues]
    finder = Finder(cues, without=QUOTES + SEPARATORS)
    assert [cue for cue in cues if [hit.cue for hit in finder.find(cue)] != [cue]] == []


def test_every_event_is_found_in_a_text_that_names_it() -> None:
    lost = []
    for event in chronology().events:
        for cue in event.cues:
            text = f"我们{cue}。{''.join(event.needs[:1])}"
            if event.id not in {found.id for found in dated_cues.find(text)}:
                lost.append(cue)
    assert lost == []


def test_congresses_follow_one_another_without_a_gap() -> None:
    for table in (chronology().congresses, chronology().union_congresses):
        assert [each.until for each in table[:-1]] == [each.opened for each in table[1:]]


def test_plans_follow_one_another() -> None:
    plans = chronology().plans
    assert [plan.last + 1 for plan in plans[:-1]] == [plan.first for plan in plans[1:]]


def test_plenums_lie_between_their_congress_and_the_next() -> None:
    congresses = {each.number: each for each in chronology().congresses}
    for number, months in chronology().plenums:
        assert congresses[number].opened <= months[0]
        assert months[-1] <= congresses[number].until


def test_a_renaming_bounds_the_old_name_above_and_the_new_one_below() -> None:
    (old, new) = events.parse(parse("e.yaml", EMPTY + "renamings:\n- {old: 江都市, new: 江都区, year: 2011}\n")).events
    assert (old.cues, old.not_before, old.typical_to, old.hard) == (("江都市",), None, month("2012-12"), False)
    assert (new.cues, new.not_before, new.typical_to, new.hard) == (("江都区",), month("2011-01"), None, True)


def test_a_festival_is_counted_from_the_year_before_the_first() -> None:
    found = events.parse(parse("e.yaml", EMPTY + "festivals:\n- {first: 1985, names: [教师节]}\n"))
    assert found.festivals == (events.Anniversary(1984, ("教师节",)),)


def test_a_law_has_its_days() -> None:
    found = events.parse(parse("e.yaml", EMPTY + "laws:\n- {name: 工会法, dates: ['2001-10-27']}\n"))
    assert found.laws == (events.Law("工会法", ((2001, 10, 27),)),)


def test_a_batch_gives_levels_their_own_window() -> None:
    row = source().replace(
        "cues: [甲]", "cues: [甲], batches: [{levels: [town], not_before: 2003-07, typical_to: 2003-12}]"
    )
    (event,) = events.parse(parse("e.yaml", row)).events
    assert event.batches[0] == events.Batch(("town",), 2003 * 12 + 6, 2003 * 12 + 11)


@pytest.mark.parametrize(("text", "expected"), [("2009-10", 24117), ("1999-01", 23988)])
def test_months_count_from_year_zero(text: str, expected: int) -> None:
    assert month(text) == expected


@pytest.mark.parametrize("text", ["2009", "2009-13", "09-10", "二〇〇九"])
def test_what_is_no_month_has_no_number(text: str) -> None:
    assert month(text) is None


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (source(kind="rumour"), "e.yaml:3: 'kind' must be one of"),
        (source(first="2003"), "e.yaml:3: 'not_before' must be a month"),
        (source(last="2002-01"), "e.yaml:3: the window ends before it begins"),
        (source(weight="1.5"), "e.yaml:3: an event needs cues and a weight"),
        (source(cue=""), "e.yaml:3: an event needs cues and a weight"),
        (source() + source(key="b")[len(EMPTY) + 8 :], "e.yaml:4: '甲' stands already in line 3"),
        (source() + source(cue="乙")[len(EMPTY) + 8 :], "e.yaml:4: 'a' stands already in line 3"),
        (EMPTY + "events:\n- {id: a, kind: law, w: 0.5, cues: [甲]}\n", "e.yaml:3: an event needs a month that bounds"),
        (
            EMPTY + "events:\n- {id: a, kind: law, typical_to: 2003-01, w: 0.5, hard: true, cues: [甲]}\n",
            "e.yaml:3: an event needs a month that bounds it",
        ),
        (
            source().replace("cues", "batches: [{levels: [moon], not_before: 2003-01, typical_to: 2003-02}], cues"),
            "e.yaml:3: unknown levels: moon",
        ),
        (EMPTY + "renamings:\n- {year: 2011}\n", "e.yaml:3: a renaming needs 'old' or 'new'"),
        (EMPTY + "plans:\n- {name: x, drafted: 2000-10, first: 2005, last: 2001}\n", "e.yaml:3: a plan ends after"),
        (EMPTY + "plenums:\n- {number: x, months: [2003-02, 2002-11]}\n", "e.yaml:3: 'months' must be months"),
        (EMPTY + "congresses:\n- {number: x, opened: 2003-02, until: 2002-01}\n", "e.yaml:3: the window ends"),
        (EMPTY + "laws:\n- {name: x, dates: ['2003-02']}\n", "e.yaml:3: 'dates' must be days like 2001-10-27"),
        (
            EMPTY + "laws:\n- {name: x, dates: ['2003-02-01']}\n- {name: x, dates: ['2004-02-01']}\n",
            "e.yaml:4: 'x' stands already in line 3",
        ),
        (
            EMPTY + "festivals:\n- {first: 1985, names: [教师节]}\n- {first: 1986, names: [教师节]}\n",
            "e.yaml:4: '教师节' stands already in line 3",
        ),
        (
            EMPTY + "anniversaries:\n- {since: 1949, names: [建国]}\n- {since: 1950, names: [建国]}\n",
            "e.yaml:4: '建国' stands already in line 3",
        ),
    ],
)
def test_a_fault_is_named_with_file_and_line(wrong: str, complaint: str) -> None:
    with pytest.raises(VocabularyError, match=complaint):
        events.parse(parse("e.yaml", wrong))
