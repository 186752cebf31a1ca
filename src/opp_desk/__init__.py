"""OPP Desk: ontwikkelingsperspectieven, written with parents and pupil, kept in one encrypted file."""

__version__ = "0.2.0"
