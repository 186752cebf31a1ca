"""Exchanging work between colleagues through a sealed file (meegeefpakket). No screens, no decisions.

What a set is and how sets come together is the affair of ``vault.sets``; here stands how they are sealed,
which of them may go along, and which of what comes back belongs to it.
"""
