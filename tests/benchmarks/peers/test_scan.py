"""The truth that peers are held against."""

from tests.benchmarks.peers import Question, counted
from tests.benchmarks.peers.scan import Scan
from tests.index.making import known, summary

SUMMARIES = (
    summary("工会\n组织起来", number=1, title="甲", year=known(2014)),
    summary("厂務公開", number=2, title="乙", year=known(2015)),
    summary("厂务 公开", number=3, title="丙", year=known(2015)),
)


def test_texts_are_found_in_both_scripts_and_across_white_space() -> None:
    scan = Scan(SUMMARIES)
    assert scan.ask(Question(("會組織",))).ids == (SUMMARIES[0].id,)
    assert scan.ask(Question(("厂务公开",))).ids == (SUMMARIES[1].id, SUMMARIES[2].id)


def test_all_needles_must_stand_in_a_text_or_its_title() -> None:
    assert Scan(SUMMARIES).ask(Question(("公开", "丙"))).total == 1


def test_pages_filters_and_facets_are_made() -> None:
    scan = Scan(SUMMARIES)
    assert scan.ask(Question((), page=2, size=2)).ids == (SUMMARIES[2].id,)
    assert scan.ask(Question((), year=2015)).total == 2
    assert scan.ask(Question((), town="320924100")).total == 0
    assert counted(scan.ask(Question(())), "year") == (("2014", 1), ("2015", 2))
    assert scan.ask(Question((), facets=False)).facets == ()
    scan.close()
    assert scan.ask(Question(())).total == 0
