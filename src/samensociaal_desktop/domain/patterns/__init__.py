"""Charts as values: counts in, shapes out. What is drawn, before anyone draws it."""
