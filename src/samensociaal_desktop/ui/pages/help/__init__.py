"""Hulp: what fits now, where to go, how to say it, what the law gives, and where all of it stands."""
