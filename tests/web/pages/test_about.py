"""The page about the archive explains every status that a badge can show."""

from web.pages.about import AboutPage
from web.statuses import LEGEND


def test_the_statuses_are_those_of_the_badges() -> None:
    assert AboutPage(refused=()).statuses == LEGEND
