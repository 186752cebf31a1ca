"""The paper for a bespreking before it begins: the agenda with its facts and charts, and room to write.

A pure function of `Overlegpak`. What is on the agenda was chosen before; closed kinds never are. The verslag
afterwards stands in ``overleg_verslag``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.documents import kern, stijl
from opp_desk.documents.bouwstenen import rijen
from opp_desk.documents.fonts import Face
from opp_desk.documents.grafiek import grafiek_blok
from opp_desk.documents.layout import Block, Columns, Stack
from opp_desk.documents.lezer import rijg
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta, numbered_list
from opp_desk.documents.text import Paragraph, TextStyle
from opp_desk.documents.vel import Schrijfregels, alinea, item, kop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from opp_desk.rules.grafiek import Grafiek

TITEL: Final = "Overleg"
_PUNT: Final = TextStyle(11, 15, stijl.INKT, Face.BOLD, keep_with_next=True)
_FEIT: Final = TextStyle(10, 14, stijl.GRIJS)
_GRAFIEK: Final = 208.0
_REGEL: Final = 21.0
_LANG: Final = 180


@dataclass(frozen=True, slots=True)
class Overlegpunt:
    """One point of the agenda: its title, the facts beneath it, and the chart of a goal."""

    kop: str
    onder: tuple[str, ...] = ()
    grafiek: Grafiek | None = None


@dataclass(frozen=True, slots=True)
class Overlegpak:
    """What lies on the table: about whom, when, who is there, the points."""

    school: str
    naam: str
    roepnaam: str
    datum: date | None
    gemaakt_op: date
    aanwezig: str
    punten: tuple[Overlegpunt, ...]


def maak_overleg(pak: Overlegpak, *, tagged: bool = True) -> bytes:
    """Return the agenda as a tagged PDF (PDF/UA-1), one or two pages for an ordinary meeting."""
    titel = f"{TITEL} over {pak.roepnaam}"
    meta = Meta(f"{TITEL}, {pak.roepnaam}", pak.school, titel, pak.gemaakt_op.isoformat())
    papier = Papier(school=pak.school, onderwerp=f"{titel} · agenda", merk="Vertrouwelijk")
    return schrijf_pdf(Stack([kop(titel), *_inhoud(pak)]), papier, meta, tagged=tagged)


def _inhoud(pak: Overlegpak) -> Iterator[Block]:
    wanneer = kern.met_weekdag(pak.datum) if pak.datum else ""
    yield Stack([alinea(rijg(" · ", pak.naam, wanneer), stijl.KENMERK)], after=8)
    yield rijen(
        (
            ("Erbij", pak.aanwezig.strip() or "…"),
            ("Terugkijken op", "…"),
        ),
        104,
    )
    punten: list[Block] = [_punt(nummer, punt) for nummer, punt in enumerate(pak.punten, start=1)]
    if punten:
        yield Stack(punten, numbered_list("Decimal"), before=10)


def _punt(nummer: int, punt: Overlegpunt) -> Block:
    """Return a point: what it is about at the left, the chart of a goal at the right, lines to write on."""
    tekst: list[Block] = [Paragraph(_kort(punt.kop), _PUNT)]
    tekst += [Paragraph(regel, _FEIT) for regel in punt.onder]
    if punt.grafiek is None:
        inhoud = [*tekst, Schrijfregels(2, _REGEL)]
    else:
        plaatje = Stack([grafiek_blok(punt.grafiek, _GRAFIEK, punt.kop)])
        links = Stack([*tekst, Schrijfregels(2, _REGEL)])
        inhoud = [Columns([links, plaatje], (None, _GRAFIEK), 16)]
    return Stack([item(f"{nummer}.", inhoud, _PUNT)], before=7, after=7, together=True)


def _kort(tekst: str) -> str:
    """Return a title that leaves room for the rest: the whole stands on the screen."""
    return tekst if len(tekst) <= _LANG else f"{tekst[:_LANG].rsplit(' ', 1)[0]} …"
