"""Nouns and rules: pure, total, fast. Nothing here knows of files, databases or windows."""
