"""The gate: make a journal, or open it."""
