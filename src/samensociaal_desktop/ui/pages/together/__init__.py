"""Samen: situations to practise on, and exercises alone or with a group."""
