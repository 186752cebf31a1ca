"""Giving pupils along to a colleague: a sealed file with their dossiers, for one person, until one day."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.ground import clock, ids
from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.model.basis import Dossierdeel, tabellen
from opp_desk.model.leerling import Leerling
from opp_desk.model.school import Medewerker, School
from opp_desk.model.school_lijsten import Meegeefpakket
from opp_desk.model.veld import velden
from opp_desk.sync.inhoud import Inhoud, schrijf
from opp_desk.sync.keuze import bestanden, kies
from opp_desk.sync.kop import Kop, Soort
from opp_desk.sync.sleutelpaar import Sleutelslot, sleutelslot
from opp_desk.sync.verzegeld import schrijf_pakket
from opp_desk.usecases.naamcontrole import andere_namen
from opp_desk.usecases.pakketsleutel import maak_sleutelpaar, normale_wachtzin
from opp_desk.vault.handeling import handeling
from opp_desk.vault.kijker import kijker_van
from opp_desk.vault.migraties import VERSIE
from opp_desk.vault.sets import sluit_sets
from opp_desk.vault.sloten import SLEUTEL_BYTES, Wachtwoordslot, wachtwoordslot
from opp_desk.vault.uow import Soort as Setsoort
from opp_desk.vault.uow import Wat

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

ACHTERVOEGSEL: Final = ".oppakket"
_TEKSTEN: Final = frozenset(
    plek.sleutel
    for klasse in tabellen().values()
    if issubclass(klasse, Dossierdeel)
    for plek in velden(klasse)
    if plek.veld.zoek
)


@dataclass(frozen=True, slots=True)
class Meegegeven:
    """What was made: for whom, how many pupils, until when, and how many rows stayed in the vault."""

    pakket: UUID
    voor: str
    leerlingen: int
    tot: date
    niet_mee: int
    team: bool
    bestand: str


@handeling("Pakket meegegeven", Setsoort.DREMPEL)
def geef_mee(
    uow: UnitOfWork, voor: UUID, leerlingen: Collection[UUID], tot: date, doel: Path, wachtzin: str | None
) -> Meegegeven:
    """Write the package for a colleague and record it; with ``wachtzin`` None it opens with their key only.

    RegelFout: pakket_leeg, pakket_datum_voorbij, pakket_aan_jezelf, pakket_zonder_sleutel,
    wachtwoord_te_kort. WereldFout of the disk, pakket_te_groot; then nothing was recorded.
    """
    _keur(uow, voor, leerlingen, tot)
    collega, school = uow.haal(Medewerker, voor), school_van(uow)
    rij = Meegeefpakket(voor=voor, tot=tot, gemaakt_op=clock.today())
    sluit_sets(uow.verbinding)
    keuze = kies(uow.verbinding, leerlingen, kijker_van(uow.verbinding, voor))
    paar, sleutel = maak_sleutelpaar(uow), ids.random_bytes(SLEUTEL_BYTES)
    inhoud = Inhoud(
        school=school.id.hex,
        schoolnaam=school.naam or "",
        voor=voor.hex,
        voor_naam=collega.naam,
        van_naam=mijn_naam(uow),
        leerlingen=tuple(sorted(each.hex for each in leerlingen)),
        sleutel=paar.openbaar.hex(),
        pas=paar.pas(voor).hex(),
        niet_mee=keuze.niet_mee,
    )
    slot = _slot(collega, sleutel, wachtzin, paar.pas(voor))
    kop = Kop(Soort.HEEN, rij.id, tot, clock.now(), VERSIE, slot)
    rij.hash = schrijf_pakket(
        doel, kop, sleutel, schrijf(inhoud, keuze.delen, bestanden(uow.verbinding, keuze.delen))
    )
    rij.inhoud = json.dumps({"leerlingen": inhoud.leerlingen, "niet_mee": keuze.niet_mee})
    uow.voeg_toe(rij)
    for each in sorted(leerlingen, key=str):
        uow.noteer(Wat.GEEXPORTEERD, each, f"pakket:{rij.id.hex}")
    team = kijker_van(uow.verbinding, voor).in_team
    return Meegegeven(rij.id, collega.naam, len(leerlingen), tot, keuze.niet_mee, team, doel.name)


def namen_in_pakket(lezer: Lezer, voor: UUID, leerlingen: Collection[UUID]) -> tuple[str, ...]:
    """Return the pupils who do not go along and whom the texts in this package name, by their whole name."""
    keuze = kies(lezer.verbinding, leerlingen, kijker_van(lezer.verbinding, voor))
    teksten = dict.fromkeys(
        each.waarde
        for deel in keuze.delen
        for each in deel.schrijvingen
        if isinstance(each.waarde, str) and (each.tbl, each.fld) in _TEKSTEN
    )
    return andere_namen(lezer, "\n\n".join(teksten), leerlingen)


def _keur(uow: UnitOfWork, voor: UUID, leerlingen: Collection[UUID], tot: date) -> None:
    if not leerlingen:
        raise RegelFout("pakket_leeg")
    if tot < clock.today():
        raise RegelFout("pakket_datum_voorbij")
    if voor == uow.persoon:
        raise RegelFout("pakket_aan_jezelf")
    for each in leerlingen:
        uow.haal(Leerling, each)


def mijn_naam(lezer: Lezer) -> str:
    """Return the name of who works in this vault, "" if it is not known."""
    ik = lezer.zoek(Medewerker, lezer.persoon) if lezer.persoon else None
    return ik.naam if ik else ""


def school_van(lezer: Lezer) -> School:
    """Return the school; WereldFout("geen_school") for a vault without one."""
    school = next(iter(lezer.lees(select(School))), None)
    if school is None:
        raise WereldFout("geen_school")
    return school


def _slot(
    collega: Medewerker, sleutel: bytes, wachtzin: str | None, pas: bytes
) -> Wachtwoordslot | Sleutelslot:
    if wachtzin is not None:
        return wachtwoordslot(collega.id, normale_wachtzin(wachtzin), sleutel)
    if not collega.openbare_sleutel:
        raise RegelFout("pakket_zonder_sleutel", naam=collega.naam)
    return sleutelslot(sleutel, bytes.fromhex(collega.openbare_sleutel), pas, collega.id)
