"""What resembles a section is looked for in other texts only."""

from pathlib import Path

from web.config import Config
from web.holdings import Holdings
from web.likeness import resembling
from web.veil import veiled


def test_copies_of_the_text_stand_apart_from_what_resembles_it(archive_dir: Path) -> None:
    held = Holdings(Config(data_dir=archive_dir))
    with held.open_store() as store:
        summary = store.summary("a1b2c3d4e5f6-1")
        assert summary is not None
        seen = veiled(summary, show_names=False)
        page = resembling(
            seen, summary.sections[0], store, held.engine(), see=lambda each: veiled(each, show_names=False)
        )
    assert [row.facts.id for row in page.same_text] == ["000000000385-1"]
    assert summary.id not in {row.facts.id for row in page.rows}
