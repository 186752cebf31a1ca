"""A bespreking at the table: what may still change, what a decision becomes, and the verslag that follows.

Belongs here: from points and decisions to the text that parents read. Nothing of the screen, no rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from opp_desk.model.keuzes import Besprekingsoort
from opp_desk.rules.datum import DAGEN, schrijf_datum
from opp_desk.rules.zinnen import met_hoofdletter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date, datetime

BESPROKEN: Final = "Waar we over spraken"
BESLOTEN: Final = "Wat we hebben afgesproken"
WIE_DOET_WAT: Final = "Wie doet wat, en wanneer is het klaar"
TERUGKIJKEN: Final = "Wanneer kijken we terug"
KOPPEN: Final = (BESPROKEN, BESLOTEN, WIE_DOET_WAT, TERUGKIJKEN)
"""The heads of a verslag, in their order; a line that is one of these is a head."""
STREEPJE: Final = "•"
DOEL_AANPASSEN: Final = "Doel aanpassen: "
_AKKOORDVELDEN: Final = frozenset({"akkoord_naam", "akkoord_opmerking"})
_LEEG: Final = "Er is nog niets opgeschreven."
_EINDE: Final = ".!?…:"


@dataclass(frozen=True, slots=True)
class Besluittaak:
    """Who does what, and before when. ``wie`` is a name, "" while nobody was named."""

    wat: str
    wie: str
    voor: date | None


@dataclass(frozen=True, slots=True)
class Besproken:
    """One point of the agenda with what was said and decided."""

    soort: Besprekingsoort | None
    titel: str
    tekst: str
    afspraken: tuple[str, ...]
    taken: tuple[Besluittaak, ...]
    niet_voor_ouders: bool = False


@dataclass(frozen=True, slots=True)
class Verslagdeel:
    """A part of a verslag: its head ("" before the first) and its lines; ``punt`` says which are items."""

    kop: str
    regels: tuple[tuple[bool, str], ...]


def mag_schrijven(afgerond_op: datetime | None, akkoord_op: date | None, veld: str) -> bool:
    """Return whether a field of a bespreking or of its points may change.

    What was afgerond stays as the parents read it. Their name and what they add may come later, once.
    """
    return afgerond_op is None or (veld in _AKKOORDVELDEN and akkoord_op is None)


def maak_bron(tabel: int, rij: UUID) -> str:
    """Return the key of the row that a point is about."""
    return f"{tabel}:{rij.hex}"


def lees_bron(bron: str | None) -> tuple[int, UUID] | None:
    """Return table and row of a key, None for a point that somebody typed."""
    tabel, _, rij = (bron or "").partition(":")
    try:
        return int(tabel), UUID(hex=rij)
    except ValueError:
        return None


def afspraken_van(besluit: str | None) -> tuple[str, ...]:
    """Return the points of agreement of one field, one on each line."""
    return tuple(regel.strip() for regel in (besluit or "").splitlines() if regel.strip())


def dag_voluit(dag: date) -> str:
    """Return "woensdag 25 november 2026"."""
    return f"{DAGEN[dag.weekday()]} {schrijf_datum(dag)}"


def taakregel(taak: Besluittaak) -> str:
    """Return a taak in one line: "Juf Anouk: hulpkaart plakken, vóór woensdag 25 november 2026"."""
    wat = taak.wat.strip().rstrip(".")
    if taak.wie and wat.startswith(DOEL_AANPASSEN):
        wie = f"{met_hoofdletter(taak.wie)} past het doel aan: {wat.removeprefix(DOEL_AANPASSEN)}"
    else:
        wie = f"{met_hoofdletter(taak.wie)}: {wat}" if taak.wie else met_hoofdletter(wat)
    return f"{wie}, vóór {dag_voluit(taak.voor)}." if taak.voor else f"{wie}."


def stel_verslag_op(vraag: str, punten: Sequence[Besproken], terugkijken_op: date | None) -> str:
    """Return the verslag for parents: what was talked about, agreed, who does what, when to look back.

    Points that are not for parents are left out whole, and so are points of which nothing was written.
    """
    voor_ouders = [punt for punt in punten if not punt.niet_voor_ouders]
    delen = (
        (BESPROKEN, list(_besproken(vraag, voor_ouders))),
        (BESLOTEN, [_item(regel) for punt in voor_ouders for regel in punt.afspraken]),
        (WIE_DOET_WAT, [_item(taakregel(taak)) for punt in voor_ouders for taak in punt.taken]),
        (
            TERUGKIJKEN,
            [f"Op {dag_voluit(terugkijken_op)} kijken we samen terug."] if terugkijken_op else [],
        ),
    )
    return "\n\n".join("\n".join((kop, *regels)) for kop, regels in delen if regels) or _LEEG


def lees_verslag(tekst: str) -> tuple[Verslagdeel, ...]:
    """Return a verslag, also one that was changed by hand, in its parts; nothing of it is lost."""
    delen: list[tuple[str, list[tuple[bool, str]]]] = [("", [])]
    for ruw in tekst.splitlines():
        regel = ruw.strip()
        if regel in KOPPEN:
            delen.append((regel, []))
        elif regel:
            kaal = regel.lstrip("•–-*").strip()
            delen[-1][1].append((kaal != regel and bool(kaal), kaal or regel))
    return tuple(Verslagdeel(kop, tuple(regels)) for kop, regels in delen if regels)


def _besproken(vraag: str, punten: Iterable[Besproken]) -> Iterator[str]:
    """Yield the question of the day, and then per point its title and what was said."""
    if vraag.strip():
        yield f"De vraag van vandaag: {_zin(vraag)}"
    for punt in punten:
        tekst = " ".join(regel.strip() for regel in punt.tekst.splitlines() if regel.strip())
        if punt.soort == Besprekingsoort.VRAAG:
            if tekst:
                yield _item(tekst)
        elif tekst:
            yield _item(f"{_zin(punt.titel)} {met_hoofdletter(tekst)}")
        elif punt.afspraken or punt.taken:
            yield _item(punt.titel)


def _item(tekst: str) -> str:
    return f"{STREEPJE} {_zin(met_hoofdletter(tekst.strip()))}"


def _zin(tekst: str) -> str:
    """Return a text with a full stop when it has no end of its own."""
    kaal = tekst.strip()
    return kaal if not kaal or kaal.rstrip("”\"’')")[-1:] in _EINDE else f"{kaal}."
