"""Files of other programs, and our own: one module for each format, to domain values and back. Nothing is kept here."""
