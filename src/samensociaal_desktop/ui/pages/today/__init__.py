"""Vandaag: note a moment, go on with a talk, look back once. Calm: at most four cards."""
