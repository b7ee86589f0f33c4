"""What resembles a section is looked for in other texts only."""

from pathlib import Path

from web.config import Config
from web.holdings import Holdings
from web.likeness import resembling


def test_copies_of_the_text_stand_apart_from_what_resembles_it(archive_dir: Path) -> None:
    held = Holdings(Config(data_dir=archive_dir))
    with held.open_store() as store:
        summary = store.summary("a1b2c3d4e5f6-1")
        assert summary is not None
        page = resembling(summary, summary.sections[0], store, held.engine())
    assert [row.facts.id for row in page.same_text] == ["000000000385-1"]
    assert summary.id not in {row.facts.id for row in page.rows}
