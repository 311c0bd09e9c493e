"""Samen Sociaal: a private place to look at your own behaviour online."""

__version__ = "0.1.0"
