"""Patronen: charts, each a question with its answer, its numbers, and the way to the moments behind it."""
