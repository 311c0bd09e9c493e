"""Our own file: the journal as records that say all there is."""
