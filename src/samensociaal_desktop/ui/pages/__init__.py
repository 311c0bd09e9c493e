"""One package per journey; no page imports another."""
