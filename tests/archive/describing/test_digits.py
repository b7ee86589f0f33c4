"""Full-width digits are read as narrow ones and quoted as they stand."""

from archive.describing import digits
from archive.describing.subject import Subject
from archive.models import Evidence, Harvest, Part, Piece, Span, Statement


def subject(text: str, title: str | None = None) -> Subject:
    return Subject(Piece(1, Span(0, len(text)), text, title=title), (), Harvest(), "a.txt", alone=True)


def test_digits_become_narrow_and_nothing_moves() -> None:
    read = digits.narrowed(subject("２００９年，１２家", "０６年总结"))
    assert (read.text, read.piece.title) == ("2009年，12家", "06年总结")


def test_a_text_of_narrow_digits_is_the_same_subject() -> None:
    given = subject("2009年", "06年总结")
    assert digits.narrowed(given) is given


def test_a_text_without_a_title_keeps_none() -> None:
    assert digits.narrowed(subject("２００９年")).piece.title is None


def test_evidence_quotes_the_text_and_the_title_as_written() -> None:
    given = subject("２００９年", "０６年总结")
    evidence = (
        Evidence(Part.TEXT, 0, 5, "2009年", "a"),
        Evidence(Part.TITLE, 0, 3, "06年", "a"),
        Evidence(Part.FILE_NAME, 0, 5, "2010年", "a"),
    )
    (found,) = digits.as_written([Statement("year", 2009, "explicit", 1.0, "stated", evidence)], given)
    assert [each.quote for each in found.evidence] == ["２００９年", "０６年", "2010年"]
