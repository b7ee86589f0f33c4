from dataclasses import replace

from index.analysis import Analyzer
from index.candidates import mark, unpack
from index.conditions import Scope
from index.documents import characters, family_number, prepare, restored
from index.entries import entries
from tests.index.making import Part, summary

MADE = entries(summary("开头", number=7, title="總結", family="f", parts=(Part("厂务公开", "建立厂务公开栏"),)))


def test_a_document_holds_the_pairs_of_folded_texts_by_scope(analyzer: Analyzer) -> None:
    whole, section = (dict(one.scopes) for one in prepare(MADE, analyzer))
    assert (whole[Scope.TITLE], section[Scope.TITLE]) == ("总结", "厂务 务公 公开")
    assert section[Scope.BODY].split()[:5] == ["厂务", "务公", "公开", "开\ufdd0", "\ufdd0建"]


def test_a_text_without_a_title_begins_with_its_own_words(analyzer: Analyzer) -> None:
    bare = replace(MADE[0], title="", text="工会")
    assert dict(prepare((bare,), analyzer)[0].scopes)[Scope.BODY] == "工会"


def test_single_characters_are_told_apart_by_scope(analyzer: Analyzer) -> None:
    held = set(prepare(MADE, analyzer)[1].characters.split())
    assert held.issuperset(("t厂", "b栏", "c总"))
    assert held.isdisjoint(("t栏", "b总"))


def test_the_body_of_a_character_is_the_text_and_the_title(analyzer: Analyzer) -> None:
    assert characters(Scope.BODY, "会") == ("b会", "t会")
    assert characters(Scope.CONTEXT, "会") == ("c会",)


def test_what_is_kept_of_a_summary_can_be_read_again(analyzer: Analyzer) -> None:
    kept = restored(prepare(MADE, analyzer)[0].kept)
    assert (kept.id, kept.summary_id, kept.section, kept.title) == ("000000000007-1", "000000000007-1", None, "總結")


def test_a_section_is_kept_with_its_words(analyzer: Analyzer) -> None:
    made = prepare(MADE, analyzer)[1]
    assert restored(made.kept).id == "000000000007-1#1"
    candidate = unpack(made.kept)
    assert (candidate.id, candidate.section, candidate.family) == ("000000000007-1#1", 1, "f")
    assert candidate.words == tuple(map(mark, ("厂务公开", "公开", "厂务", "建立")))


def test_a_heading_without_text_is_kept_without_words(analyzer: Analyzer) -> None:
    assert unpack(prepare((replace(MADE[1], text=""),), analyzer)[0].kept).words == ()


def test_copies_share_a_number_and_others_do_not() -> None:
    one, section = (entry.card for entry in MADE)
    assert family_number(one) == family_number(replace(one, id="another"))
    assert family_number(one) != family_number(section)
