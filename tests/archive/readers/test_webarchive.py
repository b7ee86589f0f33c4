"""A saved web archive holds a page."""

from archive.readers import webarchive

ARCHIVE = """\
From: <Saved by a browser>
Subject: x
MIME-Version: 1.0
Content-Type: multipart/related; boundary="b"

--b
Content-Type: {kind}; charset="gb2312"
Content-Transfer-Encoding: quoted-printable

<html><body>=B9=A4=BB=E1</body></html>
--b--
"""


def test_the_page_comes_out_as_bytes() -> None:
    assert (webarchive.page(ARCHIVE.format(kind="text/html").encode()) or b"").decode(
        "gbk"
    ) == "<html><body>工会</body></html>"


def test_an_archive_without_a_page_has_none() -> None:
    assert webarchive.page(ARCHIVE.format(kind="image/png").encode()) is None


def test_other_files_are_no_archive() -> None:
    assert webarchive.page("工会总结: 好\n".encode()) is None
