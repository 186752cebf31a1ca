"""Everything that is filed of one pupil, as pieces of text in order: what a copy and an export are made of.

Nothing is chosen here. Work notes (prive) and notes about safety (gesloten) are no part of it, whoever reads:
they are left out here as well as by the vault. Every table of a dossier comes along by itself; a new one
stands under "Overig" until it has a place.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.akkoord import Akkoord
from opp_desk.model.basis import Dossierdeel, Rij, tabellen
from opp_desk.model.dossier import Aanwezigheid, Escalatiestap, Overdracht
from opp_desk.model.evaluatie import Doelresultaat, Evaluatie, Gegeven, Meting
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Bijlage, Gesprek, Taak, Verzoek
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import Ruimte
from opp_desk.model.leerling import Groepsplaats, Leerling
from opp_desk.model.opp import Opp, Overleg
from opp_desk.model.ouder import Ouder
from opp_desk.model.veld import deellijsten
from opp_desk.model.versie import Document, OppVersie, Voorlegversie
from opp_desk.usecases.inzage_tekst import Bronstuk, Schrijver, dag_van
from opp_desk.vault.engine import ruw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer

DEEL_GESPREKKEN: Final = "Gesprekken en observaties"
_HOOFDSTUKKEN: Final[tuple[tuple[str, tuple[type[Rij], ...]], ...]] = (
    ("De leerling", (Leerling, Groepsplaats, Aanmelding)),
    ("Ouders en verzorgers", (Ouder,)),
    ("Gehoord: wat de leerling zei", (Hoorgesprek, Inbreng)),
    (DEEL_GESPREKKEN, (Gesprek,)),
    ("Afspraken en taken", (Taak,)),
    ("Besprekingen", (Bespreking, Besprekingspunt)),
    ("Overleg en akkoord", (Overleg, Akkoord, Escalatiestap)),
    ("Evaluaties", (Evaluatie, Doelresultaat)),
    ("Metingen en gegeven hulp", (Meting, Gegeven)),
    ("Aanwezigheid", (Aanwezigheid,)),
    ("Overdracht", (Overdracht,)),
    ("Bijlagen en papieren", (Bijlage, Document)),
    ("Vragen over dit dossier", (Verzoek,)),
)
_BOVEN: Final[Mapping[type[Rij], tuple[str, type[Rij]]]] = {
    Inbreng: ("hoorgesprek", Hoorgesprek),
    Besprekingspunt: ("bespreking", Bespreking),
    Doelresultaat: ("evaluatie", Evaluatie),
}
"""Rows that stand below another row of the same chapter."""
_RUIMTEN: Final = (Ruimte.DOSSIER, Ruimte.VERTROUWELIJK, Ruimte.SCHOOL)


def in_dossier(rij: Rij) -> bool:
    """Tell whether a row belongs to the dossier that parents may see: no work note and nothing closed."""
    return rij.ruimte in _RUIMTEN


def lees_stukken(lezer: Lezer, leerling: UUID) -> tuple[Bronstuk, ...]:
    """Return every piece but the texts of the OPP, chapter by chapter, in order of day.

    RegelFout("niet_gevonden") for a pupil who is not there.
    """
    kind = lezer.haal(Leerling, leerling)
    namen = Schrijver(lezer, leerling, kind.roepnaam or kind.naam)
    gevuld = _gevuld(lezer, leerling)
    gevonden: list[Bronstuk] = []
    for titel, klassen in (*_HOOFDSTUKKEN, ("Overig", tuple(_overige()))):
        rijen = [rij for klasse in klassen if klasse in gevuld for rij in _rijen(lezer, klasse, kind)]
        gevonden += [stuk for rij in _op_volgorde(rijen) for stuk in namen.stukken(titel, rij)]
    return tuple(gevonden)


def _gevuld(lezer: Lezer, leerling: UUID) -> set[type[Rij]]:
    """Return the tables that hold anything of this pupil, in one question."""
    klassen: dict[str, type[Rij]] = {
        klasse.__tablename__: klasse for klasse in tabellen().values() if issubclass(klasse, Dossierdeel)
    }
    vraag = " union all ".join(
        f"select '{naam}' where exists (select 1 from {naam} where leerling = ?1)"  # noqa: S608  own names
        for naam in sorted(klassen)
    )
    namen = ruw(lezer.verbinding).execute(vraag, (leerling.hex,)).fetchall()
    return {Leerling, *(klassen[naam] for (naam,) in namen)}


def _overige() -> Iterator[type[Rij]]:
    """Yield the tables of a dossier that have no chapter and are not in the text of the OPP."""
    vast = {klasse for _titel, klassen in _HOOFDSTUKKEN for klasse in klassen}
    tekst = {Voorlegversie, OppVersie, *_in_opp(Opp)}
    for _tbl, klasse in sorted(tabellen().items()):
        if issubclass(klasse, Dossierdeel) and klasse not in vast | tekst:
            yield klasse


def _in_opp(klasse: type[Rij]) -> Iterator[type[Rij]]:
    for _naam, deel in deellijsten(klasse):
        yield deel
        yield from _in_opp(deel)


def _rijen(lezer: Lezer, klasse: type[Any], kind: Leerling) -> Iterable[Rij]:
    if klasse is Leerling:
        return (kind,)
    rijen: Iterable[Rij] = lezer.lees(select(klasse).where(klasse.leerling == kind.id).order_by(klasse.id))
    return [rij for rij in rijen if in_dossier(rij)]


def _op_volgorde(rijen: list[Rij]) -> list[Rij]:
    """Return rows by day; what hangs under another row directly after it, in its own order."""
    per_id = {rij.id: rij for rij in rijen}
    plaats = {rij.id: nummer for nummer, rij in enumerate(rijen)}

    def sleutel(rij: Rij) -> tuple[Any, ...]:
        veld, _klasse = _BOVEN.get(type(rij), ("", Rij))
        boven = per_id.get(getattr(rij, veld)) if veld else None
        kop = boven or rij
        return (
            _rang(type(kop), rij),
            dag_van(kop) or date.min,
            kop.id.hex,
            boven is not None,
            getattr(rij, "volgorde", None) or "",
            plaats[rij.id],
        )

    return sorted(rijen, key=sleutel)


def _rang(kop: type[Rij], rij: Rij) -> int:
    """Keep what is about the person before what happened."""
    vast = (Leerling, Groepsplaats, Ouder)
    return vast.index(kop) if kop in vast and type(rij) in vast else len(vast)
