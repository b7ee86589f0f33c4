"""The profile of reading: every stage of the way is timed, over all files."""

from tests.benchmarks import generator, reading

FILES = [(text.name, text.text.encode()) for text in generator.generate(3)]


def test_every_stage_of_the_way_is_timed() -> None:
    assert tuple(reading.profile(FILES, rounds=1).stages) == (
        "read", "relevance", "clean", "split", "sections", "level", "period", "region", "year", "topic", "title",
        "provenance", "figures", "names", "signature",
    )  # fmt: skip


def test_refused_files_count_for_nothing() -> None:
    found = reading.profile([*FILES, ("empty.txt", b""), ("word.txt", "天气很好。".encode())], rounds=1)
    assert (found.size.files, found.size.summaries) == (3, 3)


def test_the_table_gives_each_stage_and_the_sum() -> None:
    size = reading.Size(files=1, summaries=2, characters=4000)
    table = reading.Profile(size, {"clean": 0.003, "split": 0.001}, 0.004).table()
    assert "2.00 ms of processor time a summary, 500 summaries" in table
    assert "| clean | 1.50 | 75% |" in table
    assert "| together | 2.00 | |" in table
