"""The words that the archive knows: one module a data file under ``archive/data``, each loaded once."""
