"""Makes the files and the truth of labelled sets again, in place: ``.venv/bin/python -m tests.quality.making own3``."""

import sys
from collections import Counter

from tests.quality.making.building import HOME, SETS, build


def main(names: list[str]) -> int:
    """Makes the named sets; returns the exit status."""
    if not names or set(names) - set(SETS):
        print("usage: python -m tests.quality.making", " | ".join(SETS), file=sys.stderr)
        return 2
    for name in names:
        made = build(name)
        made.write(HOME / name)
        levels = Counter(row["level"] for row in made.rows)
        years = Counter(row["year"]["status"] for row in made.rows)
        print(name, len(made.files), "files,", len(made.rows), "pieces,", dict(levels), dict(years))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
