"""A subject gives its piece's words."""

from archive.describing.subject import Subject
from archive.models import Harvest, Piece, Span


def test_the_text_of_a_subject_is_its_pieces() -> None:
    piece = Piece(1, Span(3, 5), "正文", title="标题")
    assert Subject(piece, (), Harvest(), "a.txt", alone=True).text == "正文"
