"""Instellingen: language, text, look, lock, and what this program promises."""
