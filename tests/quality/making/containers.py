"""The containers of a text: encoded bytes, docx, zip; the same text always gives the same bytes."""

import io
import zipfile
from collections.abc import Mapping

import docx

STAMP = (2024, 1, 1, 0, 0, 0)
LITTLE_ENDIAN = b"\xff\xfe"


def encode(text: str, name: str, encoding: str) -> bytes:
    """Returns the bytes of a file of this name."""
    if name.endswith(".docx"):
        return as_docx(text)
    if encoding == "utf-16":
        return LITTLE_ENDIAN + text.encode("utf-16-le")
    return text.encode(encoding)


def as_docx(text: str) -> bytes:
    """Returns a Word document with a paragraph for each line."""
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    raw = io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as made:
        return as_zip({name: made.read(name) for name in made.namelist()})


def as_zip(members: Mapping[str, bytes]) -> bytes:
    """Returns an archive of these members, all of one date."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as bundle:
        for name, data in members.items():
            bundle.writestr(zipfile.ZipInfo(name, STAMP), data, zipfile.ZIP_DEFLATED)
    return raw.getvalue()
