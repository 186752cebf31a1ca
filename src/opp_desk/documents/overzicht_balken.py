"""A chart with bars on paper: the same as on the screen, as a figure with its words.

Pure: from `rules.balken.Balken` to a block. Parts differ in filling too, so that a copy in grey can be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.documents import stijl
from opp_desk.documents.boxes import Picture
from opp_desk.documents.fonts import Face, printable, width
from opp_desk.documents.tagged import figure
from opp_desk.rules.balken import in_woorden

if TYPE_CHECKING:
    from opp_desk.documents.layout import Block
    from opp_desk.documents.tagged import TaggedCanvas
    from opp_desk.rules.balken import Balk, Balken

_LETTER: Final = 8.5
_RIJ: Final = 17.0
_DIK: Final = 9.0
_LEGENDA: Final = 20.0
_LUCHT: Final = 8.0
_VAK: Final = 8.0
_STREEP: Final = 3.0
_NAAM_HOOGSTENS: Final = 0.42
_WIT: Final = stijl.kleur_van("FFFFFF")


def balken_blok(balken: Balken, breed: float) -> Block:
    """Return a chart of ``breed`` points wide."""
    boven = _LEGENDA if len(balken.legenda) > 1 else 0.0
    hoog = boven + _RIJ * len(balken.balken)

    def teken(canvas: TaggedCanvas, x: float, bottom: float) -> None:
        _Tekening(canvas, balken, x, breed).alles(bottom + hoog, boven)

    return Picture((breed, hoog), teken, figure(printable(in_woorden(balken))), before=4, after=8)


class _Tekening:
    """One chart being drawn: names at the left, bars, their texts at the right."""

    def __init__(self, canvas: TaggedCanvas, balken: Balken, x: float, breed: float) -> None:
        self._c, self._b, self._x = canvas, balken, x
        namen = max((_breed(balk.naam) for balk in balken.balken), default=0.0)
        self._naam = min(namen, breed * _NAAM_HOOGSTENS)
        self._links = x + self._naam + _LUCHT
        teksten = max((_breed(balk.tekst) for balk in balken.balken), default=0.0)
        self._breed = breed - self._naam - teksten - 2 * _LUCHT

    def alles(self, top: float, boven: float) -> None:
        """Draw the key, when there is more than one part, and the rows from top to bottom."""
        if boven:
            self._legenda(top - _VAK - 2)
        for nummer, balk in enumerate(self._b.balken):
            self._rij(balk, top - boven - _RIJ * nummer - _RIJ / 2)

    def _legenda(self, y: float) -> None:
        x = self._links
        for nummer, wat in enumerate(self._b.legenda):
            self._vak(nummer, x, y, _VAK, _VAK)
            self._tekst(wat, x + _VAK + 4, y + 1)
            x += _VAK + 4 + _breed(wat) + 2 * _LUCHT

    def _rij(self, balk: Balk, midden: float) -> None:
        naam = stijl.passend(balk.naam, Face.REGULAR, _LETTER, self._naam)
        self._tekst(naam, self._x, midden - _LETTER * 0.35, stijl.INKT)
        einde = self._links
        for nummer, (van, lang) in enumerate(self._b.vakken(balk)):
            if lang:
                x, breed = self._links + van * self._breed, lang * self._breed
                self._vak(nummer, x, midden - _DIK / 2, breed, _DIK)
                einde = x + breed
        self._tekst(balk.tekst, einde + (_LUCHT if balk.delen else 0), midden - _LETTER * 0.35)

    def _vak(self, nummer: int, x: float, y: float, breed: float, hoog: float) -> None:
        """Draw one part: filled, striped, open, or light."""
        self._c.setLineWidth(0.8)
        self._c.setStrokeColor(stijl.GRIJS if nummer > 1 else stijl.ACCENT)
        self._c.setFillColor((stijl.ACCENT, stijl.ACCENT_ZACHT, _WIT, stijl.LIJN)[nummer % 4])
        self._c.rect(x, y, breed, hoog, stroke=1, fill=1)
        if nummer == 1:
            plaats = x + _STREEP
            while plaats < x + breed:
                self._c.line(plaats, y, plaats, y + hoog)
                plaats += _STREEP

    def _tekst(self, tekst: str, x: float, y: float, kleur: tuple[float, float, float] = stijl.GRIJS) -> None:
        stijl.regel(self._c, printable(tekst), x, y, Face.REGULAR, kleur, _LETTER)


def _breed(tekst: str) -> float:
    return width(printable(tekst), Face.REGULAR, _LETTER)
