"""How the schoolgids looks on paper: sizes of page and letter, and the school's colour in them.

Sizes in points. Two formats: A4 with headings beside the text, A5 with headings above it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.documents import stijl
from opp_desk.documents.fonts import Face
from opp_desk.documents.text import TextStyle
from opp_desk.rules.kleur import WIT, lees_kleur, leesbaar, meng

if TYPE_CHECKING:
    from opp_desk.documents.text import Colour

EIGEN: Final = "#0B6470"
"""The colour of a school that chose none."""

_ZACHT: Final = 0.9


@dataclass(frozen=True, slots=True)
class Blad:
    """A size of page; ``kant`` is the width of the headings beside the text, 0 when they stand above it."""

    maat: tuple[float, float]
    marge: float
    boven: float
    onder: float
    kant: float
    goot: float
    letter: float

    @property
    def breedte(self) -> float:
        """Return the width of the text with its headings."""
        return self.maat[0] - 2 * self.marge

    @property
    def hoogte(self) -> float:
        """Return the height of the text."""
        return self.maat[1] - self.boven - self.onder

    @property
    def kolom(self) -> float:
        """Return the width of the text alone."""
        return self.breedte - (self.kant + self.goot if self.kant else 0)


A4: Final = Blad(stijl.A4, 57, 84, 62, 122, 18, 10.5)
A5: Final = Blad((419.528, 595.276), 40, 60, 48, 0, 0, 9.5)


@dataclass(frozen=True, slots=True)
class Vorm:
    """The letters of one paper, on one size of page, in one colour."""

    blad: Blad
    accent: Colour
    zacht: Colour
    titel: TextStyle
    onder: TextStyle
    hoofdstuk: TextStyle
    gebied: TextStyle
    naam: TextStyle
    tekst: TextStyle
    noot: TextStyle
    klein: TextStyle
    koppeling: TextStyle


def vorm_van(blad: Blad, kleur: str) -> Vorm:
    """Return the letters for a size of page; the school's colour is darkened until text in it can be read."""
    huis = leesbaar(lees_kleur(kleur) or EIGEN).kleur
    accent = stijl.kleur_van(huis[1:])
    maat = blad.letter
    regel = round(maat * 1.48, 1)
    vet = Face.BOLD
    groot = 1.0 if blad.kant else 0.82
    return Vorm(
        blad,
        accent,
        stijl.kleur_van(meng(huis, WIT, _ZACHT)[1:]),
        titel=TextStyle(23 * groot, 29 * groot, accent, vet, keep_with_next=True, after=2),
        onder=TextStyle(maat, regel, stijl.GRIJS),
        hoofdstuk=TextStyle(16 * groot, 22 * groot, accent, vet, keep_with_next=True, after=6),
        gebied=_gebied(blad, accent, regel),
        naam=TextStyle(maat, regel, stijl.INKT, vet, keep_with_next=True),
        tekst=TextStyle(maat, regel, stijl.INKT, after=4),
        noot=TextStyle(maat - 0.5, regel - 0.7, stijl.GRIJS, after=4),
        klein=TextStyle(maat - 1.5, regel - 2, stijl.GRIJS),
        koppeling=TextStyle(maat, regel, accent),
    )


def _gebied(blad: Blad, accent: Colour, regel: float) -> TextStyle:
    """Return the letter of a heading beside the text; above it it must stand out from what follows."""
    if blad.kant:
        return TextStyle(blad.letter, regel, stijl.INKT, Face.BOLD, keep_with_next=True, after=3)
    return TextStyle(blad.letter + 1, regel + 1, accent, Face.BOLD, keep_with_next=True, after=3)
