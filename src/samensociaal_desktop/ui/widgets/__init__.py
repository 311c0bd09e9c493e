"""Reusable widgets that know nothing of this program."""
