"""A link on paper: a line of text that opens a page or an e-mail, tagged as a Link (PDF/UA-1, 7.18.5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from opp_desk.documents.fonts import width as breedte_van
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.tagged import Node
from opp_desk.documents.text import Paragraph

if TYPE_CHECKING:
    from opp_desk.documents.tagged import TaggedCanvas
    from opp_desk.documents.text import TextStyle

_SCHEMA = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HEEL = "/:?#[]@!$&'()*+,;=%~"


class _Koppeltekst(Paragraph):
    """A paragraph of which every line is a place to click."""

    def __init__(self, tekst: str, vorm: TextStyle, uri: str) -> None:
        super().__init__(tekst, vorm, "Link")
        self.uri = uri

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the text, then lay a link over each line."""
        super().draw(canvas, x, top, width)
        if self.node.parent is None:  # nothing was drawn
            return
        hoogte = self.style.leading
        for nummer, regel in enumerate(self.lines(width)):
            lang = sum(breedte_van(tekst, face, self.style.size) for tekst, face, _ in regel)
            boven = top - nummer * hoogte
            canvas.link(self.node, self.uri, (x, boven - hoogte, x + lang, boven))


def website(adres: str, vorm: TextStyle) -> Block:
    """Return a web address as a link; without a scheme it is https."""
    kaal = adres.strip()
    return _koppel(kaal, kaal if _SCHEMA.match(kaal) else f"https://{kaal}", vorm)


def mailadres(adres: str, vorm: TextStyle) -> Block:
    """Return an e-mail address as a link."""
    return _koppel(adres.strip(), f"mailto:{adres.strip()}", vorm)


def _koppel(tekst: str, uri: str, vorm: TextStyle) -> Block:
    return Stack([_Koppeltekst(tekst, vorm, quote(uri, safe=_HEEL))], Node("P"))
