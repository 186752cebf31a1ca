"""The OPP editor: write, see it as it will print, lay it before the parents, fix it.

``scherm`` is the page; ``sectie_*`` are its sections; ``regellijst`` edits any list of rows; ``zijkant`` is
the live page with what is still needed; ``vaststellen`` and ``papieren`` are what follows.
"""
