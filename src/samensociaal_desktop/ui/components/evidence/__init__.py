"""Evidence with a moment: its fields, its files, the reports made, and what happened to it."""
