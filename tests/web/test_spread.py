"""How the archive spreads is counted by the engine, the unknown included."""

from pathlib import Path

from web.config import Config
from web.holdings import Holdings
from web.spread import home_page, listing, region


def test_stated_and_inferred_years_add_up(archive_dir: Path) -> None:
    page = home_page(Holdings(Config(data_dir=archive_dir)))
    view = page.overview
    assert view is not None
    dated = sum(column.explicit + column.inferred for column in view.years)
    assert dated + view.spread + view.undated == page.counts[0].number == 30
    assert sum(column.explicit for column in view.years) == 1


def test_no_more_than_a_few_recent_ones_are_shown(archive_dir: Path) -> None:
    assert 0 < len(home_page(Holdings(Config(data_dir=archive_dir))).recent) <= 6


def test_the_branches_of_a_place_and_the_rest_add_up(archive_dir: Path) -> None:
    page = region(None, Holdings(Config(data_dir=archive_dir)).engine())
    assert sum(branch.count for branch in page.branches) + page.itself + page.unknown == page.count == 30


def test_a_list_of_levels_adds_up(archive_dir: Path) -> None:
    page = listing("level", Holdings(Config(data_dir=archive_dir)).engine())
    assert sum(bar.count for bar in page.bars) + sum(each.count for each in page.apart) == 30
