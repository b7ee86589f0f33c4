"""Takes the page out of a saved web archive (.mht), the form in which many systems also export a ".doc"."""

from __future__ import annotations

import re
from email import message_from_bytes

HEADER = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,30}?MIME-Version:", re.I)
HEAD = 4096


def page(data: bytes) -> bytes | None:
    """Returns the bytes of the first page in a web archive, None if the data is no web archive."""
    if not HEADER.match(data[:HEAD]):
        return None
    for part in message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n\t ")).walk():
        if part.get_content_type() == "text/html":
            found = part.get_payload(decode=True)
            return found if isinstance(found, bytes) else None
    return None
