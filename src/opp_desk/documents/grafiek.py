"""The chart of one goal on paper: the same as on the screen, as a figure with its words.

Pure: from a `rules.grafiek.Grafiek` to a block. Which goals are printed where is for the documents.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from opp_desk.documents import stijl
from opp_desk.documents.boxes import Picture
from opp_desk.documents.fonts import Face, load, printable, width
from opp_desk.documents.tagged import figure
from opp_desk.rules.grafiek import dag_smal, in_woorden

if TYPE_CHECKING:
    from opp_desk.documents.layout import Block
    from opp_desk.documents.tagged import TaggedCanvas
    from opp_desk.rules.grafiek import Grafiek, Punt

HOOG = 110.0
_LETTER = 8.5
_ONDER = 18.0
_BOVEN = 10.0
_LUCHT = 6.0
_STIP = 2.6
_WIT = (1.0, 1.0, 1.0)


def grafiek_blok(grafiek: Grafiek, breed: float, doel: str = "") -> Block:
    """Return a chart of ``breed`` points wide; ``doel`` ("Doel 1, rekenen") begins its replacement text."""
    alt = _druk(f"{doel}. {in_woorden(grafiek)}" if doel else in_woorden(grafiek))

    def teken(canvas: TaggedCanvas, x: float, bottom: float) -> None:
        _Tekening(canvas, grafiek, x, bottom, breed).alles()

    return Picture((breed, HOOG), teken, figure(alt), before=4, after=6)


class _Tekening:
    """One chart being drawn: the frame within its labels, in points."""

    def __init__(self, canvas: TaggedCanvas, grafiek: Grafiek, x: float, bottom: float, breed: float) -> None:
        self._c, self._g = canvas, grafiek
        self._links = x + max(_breed(tekst) for _waarde, tekst in grafiek.merken) + _LUCHT
        self._rechts = x + breed - max(_breed(grafiek.streef_tekst) + _LUCHT, _breed("30 sep") / 2)
        self._grond = bottom + _ONDER
        self._hoog = HOOG - _ONDER - _BOVEN

    def alles(self) -> None:
        """Draw lines of the axis, target, points and days."""
        self._as()
        if self._g.streef is not None:
            self._streef(self._g.streef)
        self._lijn()
        self._dagen()

    def _as(self) -> None:
        for waarde, tekst in self._g.merken:
            y = self._y(waarde)
            self._streep(self._links, y, self._rechts, y, stijl.LIJN, 0.6)
            self._tekst(tekst, self._links - _LUCHT - _breed(tekst), y - _LETTER * 0.35)

    def _streef(self, streef: float) -> None:
        y = self._y(streef)
        self._c.setDash(4, 3)
        self._streep(self._links, y, self._rechts, y, stijl.ACCENT, 1)
        self._c.setDash()
        self._tekst(self._g.streef_tekst, self._rechts + _LUCHT, y - _LETTER * 0.35, stijl.ACCENT)

    def _lijn(self) -> None:
        plekken = [self._plek(punt) for punt in self._g.punten]
        for (x1, y1), (x2, y2) in pairwise(plekken):
            self._streep(x1, y1, x2, y2, stijl.INKT, 1.4)
        for punt, (x, y) in zip(self._g.punten, plekken, strict=True):
            self._c.setStrokeColor(stijl.INKT)
            self._c.setFillColor(_WIT if punt.begin else stijl.INKT)
            self._c.setLineWidth(1.2)
            self._c.circle(x, y, _STIP, stroke=1, fill=1)

    def _dagen(self) -> None:
        """Write the first and the last day under the axis, and the last point between when there is room."""
        eerste, laatste = dag_smal(self._g.van), dag_smal(self._g.tot)
        y = self._grond - _ONDER + 4
        einde = self._rechts - _breed(laatste) / 2
        if self._g.van == self._g.tot:
            self._tekst(eerste, (self._links + self._rechts - _breed(eerste)) / 2, y)
            return
        self._tekst(eerste, self._links, y)
        self._tekst(laatste, einde, y)
        punt = self._g.punten[-1]
        tussen = dag_smal(punt.dag)
        x = self._plek(punt)[0] - _breed(tussen) / 2
        if x > self._links + _breed(eerste) + _LUCHT and x + _breed(tussen) < einde - _LUCHT:
            self._tekst(tussen, x, y)

    def _plek(self, punt: Punt) -> tuple[float, float]:
        breed, hoog = self._g.plek(punt)
        return self._links + breed * (self._rechts - self._links), self._grond + hoog * self._hoog

    def _y(self, waarde: float) -> float:
        return self._grond + self._g.hoogte(waarde) * self._hoog

    def _streep(
        self, x1: float, y1: float, x2: float, y2: float, kleur: tuple[float, float, float], dik: float
    ) -> None:
        self._c.setStrokeColor(kleur)
        self._c.setLineWidth(dik)
        self._c.line(x1, y1, x2, y2)

    def _tekst(self, tekst: str, x: float, y: float, kleur: tuple[float, float, float] = stijl.GRIJS) -> None:
        self._c.setFillColor(kleur)
        self._c.setFont(load(Face.REGULAR).fontName, _LETTER)
        self._c.drawString(x, y, _druk(tekst))


def _breed(tekst: str) -> float:
    return width(_druk(tekst), Face.REGULAR, _LETTER)


def _druk(tekst: str) -> str:
    """Return a text in signs of our font: it has no minus, a dash of the same width stands in."""
    return printable(tekst.replace("−", "–"))
