"""The words that the archive knows, one module a data file under ``archive/data``; each loads once and is then constant."""
