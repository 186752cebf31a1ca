"""What a user can do, one module per subject: plain functions that take a unit of work (or a reader) first.

A function that changes something is declared with ``@handeling``: its label is what "Ongedaan maken: …" says.
Questions take a `Lezer` and return frozen rows. No Qt, no printing.
"""
