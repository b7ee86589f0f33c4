"""Families: what a copy may change without leaving its family, and what two reports may share without joining one."""

import json
import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from archive.families import SIZE, Family, Member, cluster, signature
from archive.models import Provenance
from archive.store import Store
from tests.archive.family_pairs import Pair, copies, everything, pairs, text
from tests.archive.store.shelf import Made, made
from tests.benchmarks.generator import altered, generate, original

QUALITY = Path(__file__).parent.parent / "quality"
COMMON = [chr(point) for point in range(0x4E00, 0x5B00)]


def prose(seed: int, length: int = 1500) -> str:
    chosen = random.Random(seed)
    return "".join(chosen.choice(COMMON) for _ in range(length))


def families(*texts: str) -> tuple[Family, ...]:
    return cluster(Member(f"{number:03}", signature(text)) for number, text in enumerate(texts))


def members(*texts: str) -> list[tuple[str, ...]]:
    return [family.members for family in families(*texts)]


REPORT = (
    "2011年，射阳县总工会在县委的正确领导下，发展会员1300名，新建工会三家，走访困难职工五十户，发放慰问金12.5万元。"
    + prose(1)
)


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(REPORT.replace("2011", "2024"), id="re-dated"),
        pytest.param(REPORT.replace("射阳", "某"), id="masked with a Han character"),
        pytest.param(REPORT.replace("射阳", "**"), id="masked with asterisks"),
        pytest.param(REPORT.replace("1300名", "130多名").replace("12.5", "XX"), id="other figures"),
        pytest.param(REPORT.replace("县", "市"), id="another level"),
        pytest.param(REPORT.replace("，", ",\n"), id="other punctuation and lines"),
        pytest.param(REPORT[:700], id="cut to less than half"),
        pytest.param(REPORT[:600] + "⟦缺593字⟧" + REPORT[1100:], id="with a gap"),
        pytest.param(
            "".join(c if i % 40 else "换" for i, c in enumerate(REPORT)), id="every fortieth character changed"
        ),
    ],
)
def test_a_copy_stays_in_the_family(copy: str) -> None:
    assert members(REPORT, copy, prose(99)) == [("000", "001")]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(prose(2), id="nothing in common"),
        pytest.param(REPORT[:500] + prose(2, 1000), id="a borrowed opening"),
        pytest.param(prose(2, 700) + REPORT[400:1100], id="half of it borrowed"),
    ],
)
def test_another_report_does_not_join(other: str) -> None:
    assert members(REPORT, other) == []


def test_a_page_that_holds_two_reports_does_not_join_their_families() -> None:
    one, other = prose(11), prose(12)
    found = members(one, one[:1400], other, other[:1400], one + other)
    assert [set(family) & {"000", "001", "002", "003"} for family in found] == [{"000", "001"}, {"002", "003"}]


def test_a_family_holds_copies_that_meet_only_through_the_whole_text() -> None:
    assert members(REPORT, REPORT[:600], REPORT[:1200], REPORT) == [("000", "001", "002", "003")]


@pytest.mark.parametrize(
    "text", ["", "2024", "工会总结", "🙂🙂🙂🙂🙂🙂"], ids=["empty", "digits", "four characters", "emoji"]
)
def test_texts_without_five_han_characters_are_nobodys_copies(text: str) -> None:
    assert len(signature(text)) == SIZE
    assert members(text, text, text) == []


def test_short_texts_need_to_be_nearly_equal() -> None:
    short = prose(5, 60)
    assert members(short, short) == [("000", "001")]
    assert members(short, short[:45] + prose(6, 15)) == []


def test_families_do_not_depend_on_the_order_of_the_members() -> None:
    texts = [prose(seed // 3) for seed in range(30)]
    given = [Member(f"{number:03}", signature(text)) for number, text in enumerate(texts)]
    shuffled = random.Random(7).sample(given, len(given))
    assert len(cluster(given)) == 10
    assert cluster(shuffled) == cluster(given)


def test_nothing_makes_no_families() -> None:
    assert cluster(()) == ()


def test_a_family_is_named_after_its_smallest_member() -> None:
    assert [family.id for family in families(prose(99), REPORT, REPORT)] == ["f-001"]


WHOLE, CUT = signature(REPORT), signature(REPORT[:800])


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        pytest.param(
            Member("a", WHOLE, provenance=Provenance.MASKED), Member("b", CUT, cut=True), id="named before masked"
        ),
        pytest.param(
            Member("a", WHOLE, provenance=Provenance.GENERIC),
            Member("b", WHOLE, provenance=Provenance.MASKED),
            id="masked before generic",
        ),
        pytest.param(Member("a", WHOLE, cut=True), Member("b", WHOLE), id="complete before known to be cut"),
        pytest.param(Member("a", CUT), Member("b", WHOLE), id="complete before shorter"),
        pytest.param(
            Member("a", WHOLE, received_at="2026-05-02T00:00:01Z"),
            Member("b", WHOLE, received_at="2026-05-02T00:00:00Z"),
            id="first received",
        ),
        pytest.param(
            Member("a", CUT, received_at="2024-01-01T00:00:00Z"),
            Member("b", WHOLE, received_at="2026-01-01T00:00:00Z"),
            id="complete before first received",
        ),
        pytest.param(Member("b2", WHOLE), Member("b1", WHOLE), id="smallest id"),
    ],
)
def test_the_best_copy_stands_for_the_family(worse: Member, better: Member) -> None:
    assert [family.representative for family in cluster((worse, better))] == [better.id]


def labelled() -> list[tuple[str, str]]:
    files = sorted(QUALITY.glob("dev*/truth.jsonl"))
    rows = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [(row["clean_id"], row["text"]) for row in rows]


def test_the_labelled_copies_of_all_sets_fall_into_their_families() -> None:
    truth = labelled()
    found = {member: family.id for family in families(*(text for _, text in truth)) for member in family.members}
    ids = [found.get(f"{number:03}", number) for number in range(len(truth))]
    wrong = [
        (truth[one], truth[other])
        for one, other in combinations(range(len(truth)), 2)
        if (truth[one][0] == truth[other][0]) != (ids[one] == ids[other])
    ]
    assert wrong == []


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: f"{pair.kind} {pair.base}")
def test_copies_are_one_text_and_other_reports_are_not(pair: Pair) -> None:
    assert bool(members(pair.one, pair.other)) is pair.same


def test_all_labelled_texts_together_fall_into_their_families() -> None:
    labelled_texts = everything()
    named = [name for name, _ in labelled_texts]
    found = sorted([named[int(key)] for key in group] for group in members(*(words for _, words in labelled_texts)))
    assert found == [[f"base {number}"] * named.count(f"base {number}") for number in range(6)]


def member_of(number: int, words: str) -> Member:
    return Member(f"{number:03}", signature(words))


ARCHIVE = tuple(member_of(number, words) for number, (_, words) in enumerate(everything()))


@pytest.mark.parametrize("seed", range(8))
def test_the_order_of_arrival_changes_nothing(seed: int) -> None:
    shuffled = random.Random(seed).sample(ARCHIVE, len(ARCHIVE))
    assert cluster(shuffled) == cluster(ARCHIVE)


@pytest.mark.parametrize("gone", range(0, len(ARCHIVE), 7))
def test_a_member_that_goes_leaves_the_others_together(gone: int) -> None:
    rest = [member for member in ARCHIVE if member != ARCHIVE[gone]]
    expected = {frozenset(family.members) - {ARCHIVE[gone].id} for family in cluster(ARCHIVE)}
    assert {frozenset(family.members) for family in cluster(rest)} == {group for group in expected if len(group) > 1}


def test_a_new_description_of_a_member_may_change_who_stands_for_the_family_and_nothing_else() -> None:
    first, *others = ARCHIVE[:6]
    before, after = cluster((first, *others)), cluster((replace(first, provenance=Provenance.GENERIC), *others))
    assert [(family.id, family.members) for family in before] == [(family.id, family.members) for family in after]
    assert (before[0].representative, after[0].representative) == (first.id, others[0].id)


def test_many_reports_that_share_their_boilerplate_make_no_family() -> None:
    boilerplate = text(0)[:150]
    assert members(*(boilerplate + prose(seed, 600) for seed in range(300))) == []


def test_a_part_goes_to_the_report_that_has_more_copies() -> None:
    words = text(2)
    half = "\n".join(words.split("\n")[:6])
    elsewhere = half + prose(3, 400)
    assert members(words, dict(copies(2))["masked"], half, elsewhere) == [("000", "001", "002")]


def kinships(store: Store, *batches: Sequence[Made]) -> list[tuple[str, str, bool]]:
    """Stores files batch by batch, families found again after each, and returns who belongs where."""
    for batch in batches:
        for file in batch:
            store.put(file)
        store.set_families(cluster(store.members()))
    return list(store.kinships())


@pytest.mark.parametrize("seed", range(5))
def test_an_archive_that_grew_has_the_families_of_one_made_at_once(seed: int, tmp_path: Path) -> None:
    files = [made(generated) for generated in generate(60, seed=seed, copies=0.4)]
    chosen = random.Random(seed)
    arriving = chosen.sample(files, len(files))
    cuts = sorted(chosen.sample(range(1, len(files)), 3))
    batches = [arriving[start:end] for start, end in zip([0, *cuts], [*cuts, len(files)], strict=True)]
    with Store.open(tmp_path / "grown.db") as grown, Store.open(tmp_path / "whole.db") as whole:
        assert kinships(grown, *batches) == kinships(whole, files)


def test_who_is_left_alone_of_a_family_has_none_and_stands_for_itself(tmp_path: Path) -> None:
    one, stranger = original(3, seed=1), original(4, seed=1)
    copy = made(altered(one, number=9, chosen=random.Random(2)))
    file = made(one, stranger)
    with Store.open(tmp_path / "archive.db") as store:
        assert len(kinships(store, [file, copy])) == 2
        without = replace(file, summaries=file.summaries[1:], signatures=file.signatures[1:])
        assert kinships(store, [without]) == []
        left = store.summary(copy.summaries[0].id)
        assert left is not None
        assert (left.family, left.representative) == (None, True)
