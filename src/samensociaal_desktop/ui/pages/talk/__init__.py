"""Gesprek: the dialogue, one question at a time, and what it ends with."""
