"""Children whose parents asked for a place, and the days within which the school decides."""
