"""Data files to domain objects, with messages that name file, place and fault."""
