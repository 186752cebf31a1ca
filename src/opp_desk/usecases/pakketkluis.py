"""The side of the colleague: opening a package in a small vault of the own, and giving the work back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from opp_desk.ground import clock, ids
from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.sync.inhoud import Inhoud, lees, schrijf
from opp_desk.sync.keuze import bestanden, kies_eigen
from opp_desk.sync.kop import Kop, Soort
from opp_desk.sync.sleutelpaar import sleutelslot
from opp_desk.sync.verzegeld import ontzegel, schrijf_pakket
from opp_desk.usecases.kluizen import Begin, begin_met
from opp_desk.usecases.meegeven import mijn_naam, school_van
from opp_desk.usecases.pakketsleutel import (
    Herkomst,
    bekijk_pakket,
    herkomst,
    maak_sleutelpaar,
    onthoud_herkomst,
    open_met_sleutel,
    open_met_wachtzin,
    sleutelpaar,
)
from opp_desk.vault import blobs
from opp_desk.vault.handeling import handeling
from opp_desk.vault.migraties import VERSIE
from opp_desk.vault.sets import sluit_sets
from opp_desk.vault.sleutels import Persoon
from opp_desk.vault.sloten import SLEUTEL_BYTES
from opp_desk.vault.uow import Soort as Setsoort
from opp_desk.vault.uow import Wat

if TYPE_CHECKING:
    from pathlib import Path

    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Bijgewerkt:
    """What came in: from whom, how many pupils, and how many parts of sets were new."""

    van: str
    leerlingen: int
    nieuw: int


@dataclass(frozen=True, slots=True)
class Teruggegeven:
    """What goes back: to whom, how many changes; ``niet_mee`` rows stay, private or closed."""

    naar: str
    wijzigingen: int
    niet_mee: int
    bestand: str


def voor_wie(pad: Path, wachtzin: str) -> Inhoud:
    """Open a package only to see for whom it is and what is in it; raises as `begin_kleine_kluis`."""
    kop = bekijk_pakket(pad, Soort.HEEN)
    inhoud, _delen, _bestanden = lees(ontzegel(pad, open_met_wachtzin(kop, wachtzin)))
    return inhoud


def begin_kleine_kluis(pad: Path, pakket: Path, wachtzin: str, wachtwoord: str) -> Begin:
    """Make a small vault at ``pad`` from a package; the colleague that it is for opens it from then on.

    WereldFout: geen_pakket, pakket_beschadigd, pakket_nieuwer, pakket_te_groot, pakket_verlopen,
    pakket_is_terug, pakket_voor_ander, pakket_wachtzin_onjuist; and as `begin_kluis`. Then nothing was made.
    """
    kop = bekijk_pakket(pakket, Soort.HEEN)
    sleutel = open_met_wachtzin(kop, wachtzin)
    inhoud, _delen, _bestanden = lees(ontzegel(pakket, sleutel))
    persoon = Persoon(UUID(inhoud.voor), inhoud.voor_naam)
    return begin_met(pad, persoon, wachtwoord, partial(neem_pakket, pad=pakket, kop=kop, sleutel=sleutel))


@handeling("Pakket geopend", Setsoort.DREMPEL)
def werk_bij(uow: UnitOfWork, pad: Path, wachtzin: str | None) -> Bijgewerkt:
    """Bring a small vault up to date with a later package; ``wachtzin`` None opens with the own key.

    WereldFout as `begin_kleine_kluis`, and: pakket_andere_school, pakket_voor_ander, pakket_van_hier.
    """
    kop = bekijk_pakket(pad, Soort.HEEN)
    van = herkomst(uow)
    if wachtzin is not None:
        sleutel = open_met_wachtzin(kop, wachtzin)
    else:
        sleutel = open_met_sleutel(kop, sleutelpaar(uow), van.pas if van else b"")
    return neem_pakket(uow, pad, kop, sleutel)


@handeling("Pakket geopend", Setsoort.DREMPEL)
def neem_pakket(uow: UnitOfWork, pad: Path, kop: Kop, sleutel: bytes) -> Bijgewerkt:
    """Take in the content of a package whose key is known: everything or nothing."""
    inhoud, delen, meegekomen = lees(ontzegel(pad, sleutel))
    _keur(uow, inhoud)
    nieuw = uow.neem_over(delen, (UUID(each) for each in inhoud.leerlingen))
    for bestand in meegekomen:
        blobs.bewaar(uow.verbinding, bestand.inhoud)
    van = Herkomst(
        inhoud.school,
        inhoud.schoolnaam,
        UUID(inhoud.voor),
        inhoud.van_naam,
        kop.pakket,
        kop.tot,
        bytes.fromhex(inhoud.sleutel),
        bytes.fromhex(inhoud.pas),
    )
    onthoud_herkomst(uow, van)
    uow.noteer(Wat.GEOPEND, onderwerp=f"pakket:{kop.pakket.hex}")
    return Bijgewerkt(inhoud.van_naam, len(inhoud.leerlingen), nieuw)


@handeling("Werk teruggegeven", Setsoort.DREMPEL)
def geef_terug(uow: UnitOfWork, doel: Path) -> Teruggegeven:
    """Write a package with everything that was written in this small vault, for who gave the pupils along.

    Private notes and what is closed stay here. RegelFout("geen_kleine_kluis"); WereldFout of the disk.
    """
    if (van := herkomst(uow)) is None:
        raise RegelFout("geen_kleine_kluis")
    sluit_sets(uow.verbinding)
    keuze = kies_eigen(uow.verbinding, van.voor)
    paar, sleutel = maak_sleutelpaar(uow), ids.random_bytes(SLEUTEL_BYTES)
    inhoud = Inhoud(
        school=van.school,
        schoolnaam=van.schoolnaam,
        voor=van.voor.hex,
        voor_naam=van.van_naam,
        van_naam=mijn_naam(uow),
        leerlingen=(),
        sleutel=paar.openbaar.hex(),
        niet_mee=keuze.niet_mee,
    )
    slot = sleutelslot(sleutel, van.sleutel, van.pas, van.voor)
    kop = Kop(Soort.TERUG, van.pakket, van.tot, clock.now(), VERSIE, slot)
    schrijf_pakket(doel, kop, sleutel, schrijf(inhoud, keuze.delen, bestanden(uow.verbinding, keuze.delen)))
    uow.noteer(Wat.GEEXPORTEERD, onderwerp=f"pakket_terug:{van.pakket.hex}")
    return Teruggegeven(van.van_naam, len(keuze.delen), keuze.niet_mee, doel.name)


def _keur(uow: UnitOfWork, inhoud: Inhoud) -> None:
    """Refuse a package of another school or for somebody else, and one that this vault made itself."""
    if not inhoud.pas or not inhoud.leerlingen:
        raise WereldFout("pakket_beschadigd")
    if inhoud.voor != (uow.persoon.hex if uow.persoon else ""):
        raise WereldFout("pakket_voor_ander")
    if (van := herkomst(uow)) is not None:
        if (van.school, van.voor.hex) != (inhoud.school, inhoud.voor):
            raise WereldFout("pakket_andere_school")
    elif (paar := sleutelpaar(uow)) is not None and paar.openbaar.hex() == inhoud.sleutel:
        raise WereldFout("pakket_van_hier")
    elif _heeft_school(uow):
        raise WereldFout("pakket_andere_school")


def _heeft_school(uow: UnitOfWork) -> bool:
    try:
        school_van(uow)
    except WereldFout:
        return False
    return True
