"""The archive's database: one SQLite file holds the bytes as received, all texts, descriptions and corrections."""

from archive.store.reading import Counts, Reader
from archive.store.rows import PackedSource, Storable, pack
from archive.store.writing import Store, Written

__all__ = ["Counts", "PackedSource", "Reader", "Storable", "Store", "Written", "pack"]
