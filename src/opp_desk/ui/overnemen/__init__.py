"""Taking over running OPP's: one table, a line per pupil, typed fast."""
