"""What the steps of the benchmark found, read back from their JSON; a step that was not run is None or empty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.benchmarks.building import Built
from tests.benchmarks.changing import Changed
from tests.benchmarks.racing import Row
from tests.benchmarks.recall import Found
from tests.benchmarks.serving import Served


@dataclass(frozen=True, slots=True)
class Ingested:
    """How long files took into an archive with families and index, and the index alone."""

    files: int
    workers: int
    seconds: float
    again: float  # the same once more, nothing changed
    index: float  # of the seconds, as measured by building it again
    peak_mb: float
    characters: float  # of a file, on average

    @property
    def rate(self) -> float:
        """Files a second, families and index included."""
        return self.files / self.seconds

    @property
    def rate_without_index(self) -> float:
        """Files a second but for the index."""
        return self.files / max(self.seconds - self.index, 0.001)


@dataclass(frozen=True, slots=True)
class AtSize:
    """What was measured at one number of summaries; indexes by name."""

    count: int
    builds: tuple[tuple[str, Built], ...] = ()
    rows: tuple[Row, ...] = ()
    others: tuple[Row, ...] = ()  # what only ours is asked
    searching_mb: float = 0.0  # peak memory of the process that asked those
    recall: tuple[Found, ...] = ()
    served: Served | None = None
    changed: Changed | None = None

    def build(self, index: str) -> Built | None:
        """Returns the build of an index."""
        return next((built for name, built in self.builds if name == index), None)

    def row(self, kind: str, entrant: str) -> Row | None:
        """Returns how an entrant did with a kind of question."""
        return next((row for row in self.rows if (row.kind, row.entrant) == (kind, entrant)), None)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of questions in the order in which they were asked."""
        return tuple(dict.fromkeys(row.kind for row in self.rows))

    @property
    def entrants(self) -> tuple[str, ...]:
        """Those that were asked, in order."""
        return tuple(dict.fromkeys(row.entrant for row in self.rows))


@dataclass(frozen=True, slots=True)
class Results:
    """All of a run; sizes fall."""

    sizes: tuple[AtSize, ...]
    ingested: Ingested | None = None
    absent: tuple[tuple[str, str], ...] = ()  # entrant and why
    profile: str = ""  # table of where the time of reading goes


def at_size(count: int, found: dict[str, Any]) -> AtSize:
    """Returns the results of one size from the JSON of its steps by their names; None for those not run."""
    measured = found.get("measure") or {"rows": (), "peak_mb": 0.0}
    builds = ((name[6:], value) for name, value in found.items() if name.startswith("build-"))
    return AtSize(
        count,
        builds=tuple((name, Built(**value)) for name, value in builds if value),
        rows=tuple(Row(**row) for row in found.get("race") or ()),
        others=tuple(Row(**row) for row in measured["rows"]),
        searching_mb=measured["peak_mb"],
        recall=tuple(Found(**row) for row in found.get("recall") or ()),
        served=Served(**found["serving"]) if found.get("serving") else None,
        changed=Changed(**found["changing"]) if found.get("changing") else None,
    )
