from dataclasses import replace

from index.analysis import Analyzer
from index.candidates import mark, unpack
from index.conditions import Scope
from index.documents import family_number, prepare, restored
from index.entries import entries
from tests.index.making import Part, summary

MADE = entries(summary("开头", number=7, title="總結", family="f", parts=(Part("厂务公开", "建立厂务公开栏"),)))


def test_a_document_holds_terms_of_folded_text(analyzer: Analyzer) -> None:
    scopes = dict(prepare(MADE[0], analyzer).scopes)
    assert (scopes[Scope.TITLE], scopes[Scope.HEADINGS]) == ("总结 总 结", "厂务 务公 公开 公 务 厂 开")


def test_a_text_without_a_title_begins_with_its_own_words(analyzer: Analyzer) -> None:
    scopes = dict(prepare(replace(MADE[0], title="", text="工会"), analyzer).scopes)
    assert scopes[Scope.BODY] == "工会 会 工"


def test_what_is_kept_of_a_summary_can_be_read_again(analyzer: Analyzer) -> None:
    kept = restored(prepare(MADE[0], analyzer).kept)
    assert (kept.id, kept.summary_id, kept.section, kept.title) == ("000000000007-1", "000000000007-1", None, "總結")


def test_a_section_is_kept_with_its_words(analyzer: Analyzer) -> None:
    made = prepare(MADE[1], analyzer)
    assert restored(made.kept).id == "000000000007-1#1"
    candidate = unpack(made.kept)
    assert (candidate.id, candidate.section, candidate.family) == ("000000000007-1#1", 1, "f")
    assert candidate.words == tuple(map(mark, ("厂务公开", "公开", "厂务", "建立")))


def test_a_heading_without_text_is_kept_without_words(analyzer: Analyzer) -> None:
    assert unpack(prepare(replace(MADE[1], text=""), analyzer).kept).words == ()


def test_copies_share_a_number_and_others_do_not() -> None:
    one, section = (entry.card for entry in MADE)
    assert family_number(one) == family_number(replace(one, id="another"))
    assert family_number(one) != family_number(section)
