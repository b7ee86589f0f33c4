"""Builds ``topic_likeness.txt`` one folder up; run: ``python archive/data/build/topic_likeness.py [FOLDER ...]``.

Learned from ``topic_samples.yaml``, the cues of ``topics.yaml`` and labelled sections: the ``truth.jsonl`` of four sets
of ``tests/quality`` (the others are kept to prove what is learned) and of each folder that is named.  Each label is the
mean of its texts as weighted sets of strings of one or two characters (tf-idf, Rocchio); each string stands there with
what it speaks for.  The label ``none`` is that of sentences that fit any work.

First line: the labels.  Then one line a string: ``<string> <number of label>:<weight> ...``, weights of 1 to 255.
Left out: strings that occur in one text only, and faint weights.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from math import log
from pathlib import Path
from typing import Any

import numpy as np
import yaml

HERE = Path(__file__).resolve().parent.parent
QUALITY = HERE.parent.parent / "tests/quality"
SETS = ("dev", "own", "own2", "own3")
NOT_HAN = re.compile("[^\u4e00-\u9fff]+")
LONGEST = 2
OFTEN = 2  # texts in which a string must occur
HEADING = 3  # what a string in a heading counts
FAINT = 0.02  # of the largest weight
MOST = 255
Text = tuple[str, str, str]  # heading, body, label


def samples() -> Iterator[Text]:
    """Yields the written sentences."""
    for row in yaml.safe_load((HERE / "topic_samples.yaml").read_text(encoding="utf-8"))["samples"]:
        for words in row["words"]:
            first, _, rest = words.partition("。")
            yield (first, rest, row["of"]) if rest else ("", first, row["of"])


def cues() -> Iterator[Text]:
    """Yields the cues of each initiative as a text whose heading is the deciding ones."""
    for topic in yaml.safe_load((HERE / "topics.yaml").read_text(encoding="utf-8"))["topics"]:
        for each in topic["initiatives"]:
            yield " ".join(map(str, each["core"])), " ".join(map(str, each["cues"])), f"{topic['id']}/{each['id']}"


def labelled(folders: list[Path]) -> Iterator[Text]:
    """Yields the labelled work sections of all sets, those of the longest copy of each text."""
    best: dict[str, dict[str, Any]] = {}
    for folder in folders:
        for line in (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            held = best.get(row["clean_id"])
            if held is None or len(row["text"]) > len(held["text"]):
                best[row["clean_id"]] = row
    for row in best.values():
        for section in row["sections"]:
            if section["kind"] == "work" and section["topic"]:
                name = section["initiative"]
                label = f"{section['topic']}/{name.split('/')[-1]}" if name else section["topic"]
                yield section["heading"] or "", section["text"], label


def strings(heading: str, body: str) -> Counter[str]:
    """Returns how often each string of Han characters occurs."""
    found: Counter[str] = Counter()
    for words, often in ((heading, HEADING), (body, 1)):
        for run in NOT_HAN.split(words):
            for long in range(1, LONGEST + 1):
                for start in range(len(run) - long + 1):
                    found[run[start : start + long]] += often
    return found


def learn(texts: list[Text]) -> tuple[list[str], dict[str, np.ndarray]]:
    """Returns the labels and the weights of each string."""
    counted = [strings(heading, body) for heading, body, _ in texts]
    spread = Counter(string for found in counted for string in found)
    rows = {string: row for row, string in enumerate(sorted(each for each in spread if spread[each] >= OFTEN))}
    rarity = np.array([log(len(texts) / spread[string]) for string in rows])
    labels = sorted({label for _, _, label in texts})
    means = np.zeros((len(rows), len(labels)))
    for found, (_, _, label) in zip(counted, texts, strict=True):
        kept = [string for string in found if string in rows]
        places = [rows[string] for string in kept]
        vector = np.array([1 + log(found[string]) for string in kept]) * rarity[places]
        means[places, labels.index(label)] += vector / (np.linalg.norm(vector) or 1.0)
    means /= np.linalg.norm(means, axis=0)
    weights = means * rarity[:, None]
    weights /= weights.max()
    weights[weights < FAINT] = 0
    return labels, dict(zip(rows, np.round(weights * MOST).astype(int), strict=True))


def written(labels: list[str], weights: dict[str, np.ndarray]) -> str:
    """Returns the text of topic_likeness.txt."""
    kept = {string: row for string, row in weights.items() if row.any()}
    lines = [" ".join(labels)]
    for string, row in sorted(kept.items(), key=lambda item: (len(item[0]), item[0])):
        lines.append(f"{string} {' '.join(f'{label}:{row[label]}' for label in np.flatnonzero(row))}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    folders = [*(QUALITY / name for name in SETS), *(Path(name) for name in sys.argv[1:])]
    texts = [*samples(), *cues(), *labelled(folders)]
    (HERE / "topic_likeness.txt").write_text(written(*learn(texts)), encoding="utf-8")
