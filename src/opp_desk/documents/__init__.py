"""Paper: tagged PDF's as pure functions of a frozen snapshot.

The same bytes in give the same bytes out, in every process and on every day. There is no database, no clock
and no screen here. Rooms: `fonts` and `tagged` (what a PDF is made of), `text` and `layout` (how it finds its
place), `stijl` (how our paper looks), and one module per document.
"""
