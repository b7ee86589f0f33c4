"""The errors that leave a call that cannot return its type; expected faults are ``models.Problem``.

ArchiveError            something about what is held
├── StoreError          the database cannot be opened, is newer than this program, or refuses a write
├── VocabularyError     a data file under archive/data is wrong; names file and line
└── CorrectionError     a correction names a field, value or summary that does not exist
SearchError             something about finding it
├── IndexMissing        no index has been built yet
└── IndexStale          the index belongs to another revision or engine

Every message says what, where and what to do next, in the Chinese that the user meets.
"""


class ArchiveError(Exception):
    """An error about the archive's own data."""


class StoreError(ArchiveError):
    """The database cannot be opened or written."""


class VocabularyError(ArchiveError):
    """A data file is wrong."""


class CorrectionError(ArchiveError):
    """A correction cannot be recorded."""


class SearchError(Exception):
    """An error about the index or a search."""


class IndexMissing(SearchError):  # noqa: N818  (a state, named as users meet it)
    """No index has been built yet."""


class IndexStale(SearchError):  # noqa: N818
    """The index does not belong to what the archive holds now."""
