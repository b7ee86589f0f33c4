"""The text layer of a PDF is read page by page."""

from io import BytesIO

import pypdfium2
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from archive.models import Problem, ReadFile
from archive.readers import pdf


def made(*pages: list[str], title: str = "", password: str | None = None) -> bytes:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    buffer = BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption(password) if password else None)
    canvas.setTitle(title)
    for lines in pages:
        canvas.setFont("STSong-Light", 12)
        for row, words in enumerate(lines):
            canvas.drawString(72, 800 - 20 * row, words)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_pages_follow_one_another_line_by_line() -> None:
    found = pdf.read(
        "a.pdf", made(["射阳县总工会", "新建工会86个，"], ["新增会员3739人。"], title="射阳县总工会工作总结")
    )
    assert isinstance(found, ReadFile)
    assert found.text == "射阳县总工会\n新建工会86个，\n新增会员3739人。"
    assert (found.harvest.container, found.harvest.title, found.harvest.page_count) == (
        "office",
        "射阳县总工会工作总结",
        2,
    )


def test_a_title_that_is_no_text_is_left_out() -> None:
    data = made(["总结"], title="A" * 8).replace(b"(AAAAAAAA)", b"<FEFFD800>")
    found = pdf.read("a.pdf", data)
    assert isinstance(found, ReadFile)
    assert (found.text, found.harvest.title) == ("总结", None)


@pytest.mark.parametrize(
    ("data", "code", "message"),
    [
        pytest.param(made([]), "no_text", "没有文字层", id="a scan"),
        pytest.param(made(["总结"], password="x"), "encrypted", "密码", id="with a password"),
        pytest.param(b"%PDF-1.4 and nothing else", "broken", "已损坏", id="broken"),
    ],
)
def test_what_cannot_be_read_is_a_problem(data: bytes, code: str, message: str) -> None:
    found = pdf.read("a.pdf", data)
    assert isinstance(found, Problem)
    assert found.code == code
    assert message in found.message


def test_a_book_is_refused() -> None:
    book = pypdfium2.PdfDocument.new()
    for _ in range(pdf.MAX_PAGES + 1):
        book.new_page(100, 100).close()
    buffer = BytesIO()
    book.save(buffer)
    book.close()
    found = pdf.read("a.pdf", buffer.getvalue())
    assert isinstance(found, Problem)
    assert found.code == "too_large"
