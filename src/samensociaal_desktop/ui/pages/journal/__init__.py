"""Dagboek: read, search, filter, write."""
