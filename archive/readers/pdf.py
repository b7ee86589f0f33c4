"""Reads the text layer of PDF files."""

from __future__ import annotations

import pypdfium2
from pypdfium2.raw import FPDF_ERR_PASSWORD

from archive.models import Harvest, Problem, ReadFile
from archive.readers import titles

MAX_PAGES = 1000  # a summary has some ten pages; a book of thousands would hold up the run


def read(name: str, data: bytes) -> ReadFile | Problem:
    """Returns the text of all pages, a page's end being a line's end; a scan without text is a Problem."""
    try:
        with pypdfium2.PdfDocument(data) as document:
            if len(document) > MAX_PAGES:
                return Problem("too_large", f"PDF 有 {len(document)} 页，超过上限 {MAX_PAGES} 页", name)
            text = "\n".join(_page_text(page) for page in document)
            title = titles.sensible(_title(document))
            pages = len(document)
    except pypdfium2.PdfiumError as error:
        return _failure(name, error)
    if not text.strip():
        return Problem("no_text", "PDF 没有文字层（可能是扫描件），请先做文字识别", name)
    harvest = Harvest(container="office", title=title, page_count=pages)
    return ReadFile(name, data, "application/pdf", None, text, harvest)


def _title(document: pypdfium2.PdfDocument) -> str | None:
    try:
        return str(document.get_metadata_value("Title"))
    except UnicodeDecodeError:
        return None


def _page_text(page: pypdfium2.PdfPage) -> str:
    layer = page.get_textpage()
    try:
        words = str(layer.get_text_range(errors="replace"))
    finally:
        layer.close()
        page.close()
    return words.replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "").rstrip()


def _failure(name: str, error: pypdfium2.PdfiumError) -> Problem:
    if getattr(error, "err_code", None) == FPDF_ERR_PASSWORD:
        return Problem("encrypted", "PDF 有密码，无法读取；请解密后再收入", name)
    return Problem("broken", "PDF 已损坏，无法打开", name)
