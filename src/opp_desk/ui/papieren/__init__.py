"""The papers for each reader: chosen, seen, saved and printed; for one pupil or for many."""
