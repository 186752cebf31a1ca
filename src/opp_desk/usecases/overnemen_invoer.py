"""What is typed in the table of running OPP's: read as dates, judged line by line, kept as a draft.

Half-typed lines survive leaving the page and locking: they stay in the vault until they are taken over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from opp_desk.interchange.namen import splits_naam
from opp_desk.rules.datum import lees_datum
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases import instellingen
from opp_desk.usecases.overnemen import LopendOpp, OvernameRegel, tabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from opp_desk.vault.lezer import Lezer

CONCEPT: Final = "overnemen_concept"
DATUMS: Final = (
    "startdatum",
    "vastgesteld_op",
    "geevalueerd_op",
    "evaluatie_op",
    "akkoord_op",
    "gehoord_op",
)
_GEWEEST: Final = ("vastgesteld_op", "geevalueerd_op", "akkoord_op", "gehoord_op")
_KOPPEN: Final = (
    ("naam", ("leerling", "naam", "kind")),
    ("vastgesteld_op", ("vastgesteld", "vaststelling")),
    ("evaluatie_op", ("evalueren", "volgende", "evaluatie op", "einddatum")),
    ("geevalueerd_op", ("evaluatie", "geevalueerd")),
    ("akkoord_op", ("akkoord", "ouders")),
    ("gehoord_op", ("gehoord", "hoor", "kindgesprek")),
    ("startdatum", ("start", "begin", "ingang", "vanaf")),
)
_MINSTE_KOPPEN: Final = 2

Concept = dict[UUID, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Klacht:
    """What does not fit in a line: a code (onleesbaar, toekomst, startdatum_ontbreekt) and the field."""

    code: str
    veld: str


@dataclass(frozen=True, slots=True)
class Oordeel:
    """One line as it stands: the OPP that it makes when nothing is wrong, what is wrong, and a quiet hint.

    Hints: voor_start (fixed before it began), nog_horen (no day of hearing, while the duty had begun).
    """

    opp: LopendOpp | None = None
    klachten: tuple[Klacht, ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Plaksel:
    """A block from a sheet: lines whose pupil was found by name, names that were not, or dates alone."""

    regels: Mapping[UUID, Mapping[str, str]]
    onbekend: tuple[str, ...] = ()
    los: tuple[tuple[str, ...], ...] = ()


def lees_scherm(lezer: Lezer) -> tuple[tuple[OvernameRegel, ...], Concept]:
    """Return the pupils, and the draft of this school."""
    bewaard = instellingen.lees(lezer, CONCEPT)
    concept: Concept = {}
    for wie, invoer in bewaard.items() if isinstance(bewaard, dict) else ():
        if isinstance(invoer, dict):
            concept[UUID(wie)] = {str(veld): str(tekst) for veld, tekst in invoer.items() if tekst}
    return tabel(lezer), concept


def naar_json(concept: Mapping[UUID, Mapping[str, str]]) -> instellingen.Json:
    """Return the draft as it is kept; None when there is nothing to keep."""
    vol = {
        wie.hex: {veld: tekst for veld, tekst in invoer.items() if tekst} for wie, invoer in concept.items()
    }
    over: dict[str, instellingen.Json] = {wie: dict(invoer) for wie, invoer in vol.items() if invoer}
    return over or None


def beoordeel(leerling: UUID, invoer: Mapping[str, str], vandaag: date, hoorrecht_vanaf: date) -> Oordeel:
    """Judge one line; an empty one has no OPP and no complaints."""
    if not any(invoer.values()):
        return Oordeel()
    dagen = {veld: lees_datum(invoer.get(veld, ""), vandaag) for veld in DATUMS}
    klachten = [Klacht("onleesbaar", veld) for veld in DATUMS if invoer.get(veld) and dagen[veld] is None]
    klachten += [Klacht("toekomst", v) for v in _GEWEEST if (dag := dagen[v]) is not None and dag > vandaag]
    if not invoer.get("startdatum"):
        klachten.append(Klacht("startdatum_ontbreekt", "startdatum"))
    if klachten:
        return Oordeel(klachten=tuple(klachten))
    opp = LopendOpp(
        leerling,
        startdatum=dagen["startdatum"],
        vastgesteld_op=dagen["vastgesteld_op"],
        geevalueerd_op=dagen["geevalueerd_op"],
        akkoord_op=dagen["akkoord_op"],
        gehoord_op=dagen["gehoord_op"],
        evaluatie_op=dagen["evaluatie_op"],
    )
    return Oordeel(opp, hint=_hint(dagen, hoorrecht_vanaf))


def lees_plaksel(tekst: str, regels: Sequence[OvernameRegel], vandaag: date) -> Plaksel:
    """Read a block that was copied from a sheet: with a header, with names in front, or dates alone."""
    rijen = [tuple(cel.strip() for cel in regel.split("\t")) for regel in tekst.splitlines()]
    rijen = [rij for rij in rijen if any(rij)]
    if not rijen:
        return Plaksel({})
    kolommen = _uit_kop(rijen[0])
    if kolommen is not None:
        rijen = rijen[1:]
    elif all(_is_datum(rij[0], vandaag) for rij in rijen):
        return Plaksel({}, los=tuple(rijen))
    else:
        kolommen = {"naam": 0} | {veld: plek for plek, veld in enumerate(DATUMS, 1)}
    wijzer = _op_naam(regels)
    gevonden: dict[UUID, dict[str, str]] = {}
    onbekend = []
    for rij in rijen:
        cellen = {veld: rij[plek] for veld, plek in kolommen.items() if plek < len(rij)}
        wie = _wie(cellen.pop("naam", ""), wijzer)
        if wie is None:
            onbekend.append(rij[kolommen["naam"]] if kolommen["naam"] < len(rij) else "")
        else:
            gevonden[wie] = {veld: schrijf(tekst, vandaag) for veld, tekst in cellen.items() if tekst}
    return Plaksel(gevonden, tuple(naam for naam in onbekend if naam))


def schrijf(tekst: str, vandaag: date) -> str:
    """Return a date as the table shows it ("3-3-2026"); what is no date stays as it was typed."""
    dag = lees_datum(tekst, vandaag)
    return f"{dag.day}-{dag.month}-{dag.year}" if dag is not None else tekst.strip()


def _hint(dagen: Mapping[str, date | None], hoorrecht_vanaf: date) -> str:
    start, vast = dagen["startdatum"], dagen["vastgesteld_op"]
    if start is not None and vast is not None and vast < start:
        return "voor_start"
    laatst = vast or start
    return "nog_horen" if laatst is not None and laatst >= hoorrecht_vanaf and not dagen["gehoord_op"] else ""


def _uit_kop(rij: Sequence[str]) -> dict[str, int] | None:
    """Return which column is which field, when the first row is a header."""
    kolommen: dict[str, int] = {}
    for plek, cel in enumerate(rij):
        gevouwen = vouw(cel)
        for veld, woorden in _KOPPEN:
            if any(woord in gevouwen for woord in woorden) and veld not in kolommen:
                kolommen[veld] = plek
                break
    return kolommen if len(kolommen) >= _MINSTE_KOPPEN and "naam" in kolommen else None


def _is_datum(cel: str, vandaag: date) -> bool:
    return not cel or lees_datum(cel, vandaag) is not None


def _op_naam(regels: Iterable[OvernameRegel]) -> dict[str, list[UUID]]:
    wijzer: dict[str, list[UUID]] = {}
    for each in regels:
        if not each.overgenomen:
            naam = vouw(each.naam)
            for sleutel in {naam, naam.partition(" ")[0]}:
                wijzer.setdefault(sleutel, []).append(each.leerling)
    return wijzer


def _wie(naam: str, wijzer: Mapping[str, list[UUID]]) -> UUID | None:
    """Return the one pupil of this name: in full, surname first, or a roepnaam alone."""
    deel = splits_naam(naam) if naam else None
    omgekeerd = f"{deel.roepnaam} {deel.voorvoegsel} {deel.achternaam}" if deel else ""
    plakt = f"{deel.roepnaam} {deel.voorvoegsel}{deel.achternaam}" if deel else ""
    for vorm in (naam, omgekeerd, plakt):
        if len(gevonden := wijzer.get(vouw(vorm), [])) == 1:
            return gevonden[0]
    return None
