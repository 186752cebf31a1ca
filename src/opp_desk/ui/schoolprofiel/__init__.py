"""The schoolprofiel: what the school offers, chapter by chapter, as it grows through the year."""
