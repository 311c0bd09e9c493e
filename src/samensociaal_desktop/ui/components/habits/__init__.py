"""One's own habits on the page: named, and counted by the day."""
