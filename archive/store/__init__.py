"""The archive's database: one SQLite file holds the bytes as received, all texts, descriptions and corrections."""

import sqlite3

from archive.store.reading import Counts, Reader
from archive.store.rows import PackedSource, Storable, pack
from archive.store.writing import Store, Written

Damaged = sqlite3.DatabaseError  # what reading a damaged file raises, wherever in a result it is met

__all__ = ["Counts", "Damaged", "PackedSource", "Reader", "Storable", "Store", "Written", "pack"]
