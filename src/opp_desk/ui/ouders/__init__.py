"""The screen of the parents and representatives of one pupil."""
