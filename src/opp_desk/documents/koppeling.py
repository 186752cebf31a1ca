"""A link on paper: a line of text that opens a page or an e-mail, or goes to a place in the same document.

Tagged as a Link (PDF/UA-1, 7.18.5).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from opp_desk.documents.fonts import width as breedte_van
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.tagged import Node
from opp_desk.documents.text import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from opp_desk.documents.canvas import Box
    from opp_desk.documents.tagged import TaggedCanvas
    from opp_desk.documents.text import TextStyle

_SCHEMA = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HEEL = "/:?#[]@!$&'()*+,;=%~"


class _Klikbaar(Paragraph):
    """A paragraph of which every line is a place to click."""

    def __init__(self, tekst: str, vorm: TextStyle, doe: Callable[[TaggedCanvas, Node, Box], None]) -> None:
        super().__init__(tekst, vorm, "Link")
        self._doe = doe

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the text, then lay a link over each line."""
        super().draw(canvas, x, top, width)
        if self.node.parent is None:  # nothing was drawn
            return
        hoogte = self.style.leading
        for nummer, regel in enumerate(self.lines(width)):
            lang = sum(breedte_van(tekst, face, self.style.size) for tekst, face, _ in regel)
            boven = top - nummer * hoogte
            self._doe(canvas, self.node, (x, boven - hoogte, x + lang, boven))


class Plek(Paragraph):
    """A heading that a `verwijzing` goes to, by its name."""

    def __init__(self, tekst: str, vorm: TextStyle, tag: str, *, level: int, plek: str) -> None:
        super().__init__(tekst, vorm, tag, level=level)
        self.plek = plek

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Name the place, unless this is the rest of a heading on the next page, then draw it."""
        if self.level is not None:
            canvas.place(self.plek, top)
        super().draw(canvas, x, top, width)


def verwijzing(tekst: str, plek: str, vorm: TextStyle) -> Block:
    """Return a text that goes to the `Plek` of this name in the same document."""

    def spring(canvas: TaggedCanvas, node: Node, vak: Box) -> None:
        canvas.jump(node, plek, tekst, vak)

    return Stack([_Klikbaar(tekst, vorm, spring)], Node("Reference"))


def website(adres: str, vorm: TextStyle) -> Block:
    """Return a web address as a link; without a scheme it is https."""
    kaal = adres.strip()
    return koppel(kaal, kaal if _SCHEMA.match(kaal) else f"https://{kaal}", vorm)


def mailadres(adres: str, vorm: TextStyle) -> Block:
    """Return an e-mail address as a link."""
    return koppel(adres.strip(), f"mailto:{adres.strip()}", vorm)


def koppel(tekst: str, uri: str, vorm: TextStyle) -> Block:
    """Return a text as a link to an address with its scheme."""
    heel = quote(uri, safe=_HEEL)

    def open_(canvas: TaggedCanvas, node: Node, vak: Box) -> None:
        canvas.link(node, heel, vak)

    return Stack([_Klikbaar(tekst, vorm, open_)], Node("P"))
