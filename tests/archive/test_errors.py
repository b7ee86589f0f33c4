"""The error tree has two roots, so that a caller can catch everything about the archive or the search."""

import pytest

from archive import errors


@pytest.mark.parametrize("kind", [errors.StoreError, errors.VocabularyError, errors.CorrectionError])
def test_faults_of_what_is_held_are_archive_errors(kind: type[Exception]) -> None:
    assert issubclass(kind, errors.ArchiveError)


@pytest.mark.parametrize("kind", [errors.IndexMissing, errors.IndexStale])
def test_faults_of_finding_are_search_errors(kind: type[Exception]) -> None:
    assert issubclass(kind, errors.SearchError)
    assert not issubclass(kind, errors.ArchiveError)
