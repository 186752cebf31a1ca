"""The OPP as plain text, to paste into a leerlingadministratiesysteem: the whole, or one section.

It walks through the same blocks as the paper, so that both always say the same. Only lines and plain signs:
tables and tabs break in other programs.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from math import inf
from typing import TYPE_CHECKING

from opp_desk.documents.boxes import Boxed
from opp_desk.documents.layout import Block, Columns, Stack
from opp_desk.documents.lezer import lees, rijg
from opp_desk.documents.opp import naam_van, secties
from opp_desk.documents.text import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TITEL = "Ontwikkelingsperspectief"

_SECTIE, _ONDERDEEL = "H2", "H3"


@dataclass(frozen=True, slots=True)
class Tekstdeel:
    """One section: its heading, and the text below it without the heading."""

    kop: str
    tekst: str


@dataclass(frozen=True, slots=True)
class _Regel:
    """One line, with the tag of what it was on paper."""

    tekst: str
    tag: str = "P"


def als_tekst(momentopname: bytes, kop: str = "") -> str:
    r"""Return the whole OPP as text, or the section with this heading; empty when there is no such section.

    Lines end in ``\n``. Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    delen = tekstdelen(momentopname)
    if kop:
        return next((f"{deel.kop}\n{deel.tekst}\n" for deel in delen if deel.kop == kop), "")
    titel = rijg(" ", TITEL, naam_van(lees(momentopname).deel("leerling", "leerling")))
    return "\n\n".join([titel, *(f"{deel.kop}\n{deel.tekst}" for deel in delen)]) + "\n"


def tekstdelen(momentopname: bytes) -> tuple[Tekstdeel, ...]:
    """Return the sections in the order of the OPP, to choose from."""
    delen: list[tuple[str, list[str]]] = []
    for regel in _regels(Stack(list(secties(lees(momentopname))))):
        if regel.tag == _SECTIE:
            delen.append((regel.tekst, []))
        elif delen:
            wit = [""] if regel.tag == _ONDERDEEL and delen[-1][1] else []
            delen[-1][1].extend([*wit, regel.tekst])
    return tuple(Tekstdeel(kop, "\n".join(regels)) for kop, regels in delen)


def _regels(blok: Block) -> Iterator[_Regel]:
    """Yield the lines of a block in reading order. Decoration and pictures have none."""
    if isinstance(blok, Paragraph):
        if tekst := _platte(blok):
            yield _Regel(tekst, blok.node.tag)
    elif isinstance(blok, Boxed):
        yield from _regels(blok.block)
    elif isinstance(blok, Stack):
        yield from _onder_elkaar(blok.children)
    elif isinstance(blok, Columns):
        yield from _naast_elkaar(blok)


def _onder_elkaar(blokken: Sequence[Block]) -> Iterator[_Regel]:
    """Yield the lines; a heading and the legal word below it are one heading."""
    for knoop, groep in groupby(blokken, key=lambda blok: getattr(blok, "node", None) or id(blok)):
        samen = list(groep)
        if len(samen) > 1 and isinstance(samen[0], Paragraph):
            woorden = [_platte(each) for each in samen if isinstance(each, Paragraph)]
            yield _Regel(f"{woorden[0]} ({', '.join(woorden[1:])})", getattr(knoop, "tag", "P"))
        else:
            for each in samen:
                yield from _regels(each)


def _naast_elkaar(rij: Columns) -> Iterator[_Regel]:
    """Yield a row: of a table on one line, of a list behind its label, otherwise cell after cell."""
    cellen = [list(_regels(cel)) for cel in rij.cells]
    soort = rij.node.tag if rij.node else ""
    if soort == "TR":
        yield _Regel(rijg(" · ", *(" ".join(regel.tekst for regel in cel) for cel in cellen)))
    elif soort == "LI" and cellen[0]:
        label = cellen[0][0].tekst
        voor = "- " if label == "•" else f"{label} " if label.endswith((".", ":")) else f"{label}: "
        waarden = [regel.tekst for cel in cellen[1:] for regel in cel]
        yield _Regel(voor + "\n  ".join(waarden))
    else:
        yield from (regel for cel in cellen for regel in cel)


def _platte(alinea: Paragraph) -> str:
    """Return the text of a paragraph on one line, with plain spaces."""
    tekst = "".join(stuk for regel in alinea.lines(inf) for stuk, _, _ in regel)
    return " ".join(tekst.replace("\u00a0", " ").split())
