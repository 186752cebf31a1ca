"""Building a school in a real vault for tests, pupil by pupil; ``volume`` makes thousands at once.

Everything is written through use cases, so that what a test reads was made as a user makes it. No test here.
"""

from __future__ import annotations

import shutil
from datetime import date
from functools import cache, partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, Final, TypeVar
from uuid import UUID

from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.ground import ids
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import (
    Antwoord,
    Gezag,
    Hoormoment,
    HoorUitkomst,
    InPlan,
    Manier,
    OppStatus,
    Relatie,
    Rol,
    Sector,
    Startgebeurtenis,
    Vakantieregio,
    Wijze,
)
from opp_desk.model.leerling import Leerling
from opp_desk.model.momentopname import Vaststelling, maak_momentopname
from opp_desk.model.opp import Opp
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Groep, Groepsleerkracht, Medewerker, School
from opp_desk.model.versie import OppVersie
from opp_desk.usecases import opps, vaststellen, velden, voorleggen
from opp_desk.vault import blobs
from opp_desk.vault.handeling import handeling
from opp_desk.vault.kluis import Kluis
from opp_desk.vault.migraties.uitvoeren import migreer
from tests.vault.kluisbouw import leeg_bestand

if TYPE_CHECKING:
    from collections.abc import Callable

    from opp_desk.model.basis import Rij
    from opp_desk.vault.uow import UnitOfWork

T = TypeVar("T")

SLEUTEL: Final = bytes(range(32))
"""The data key of every vault that is built here; no password is involved."""


def doe(kluis: Kluis, wat: Callable[..., T], /, **namen: Any) -> T:
    """Run one use case with these arguments and return its answer."""
    return kluis.voer_uit(partial(wat, **namen))[0]


def nieuw(kluis: Kluis, klasse: type[Rij], ouders: dict[str, UUID] | None = None, /, **waarden: Any) -> UUID:
    """Add one row of any kind and return its id; ``ouders`` are the rows that it hangs under."""
    return doe(kluis, velden.voeg_toe, klasse=klasse, ouders=ouders or {}, **waarden)


def zet(kluis: Kluis, klasse: type[Rij], rij_id: UUID, /, **waarden: Any) -> None:
    """Fill in fields of a row, one autosave each."""
    for naam, waarde in waarden.items():
        doe(kluis, velden.bewaar, klasse=klasse, rij_id=rij_id, naam=naam, waarde=waarde)


@cache
def _leeg() -> Path:
    """Make a vault of this release without a school once: nearly half a second of migrations."""
    pad = Path(mkdtemp(prefix="opp-leeg-")) / "leeg.oppdesk"
    migreer(leeg_bestand(pad, SLEUTEL), SLEUTEL)
    return pad


def maak_school(pad: Path, *, sector: Sector = Sector.PO, wie: str = "Marieke", **waarden: Any) -> Kluis:
    """Make a vault at ``pad`` with a school, opened by one IB'er with roepnaam ``wie``."""
    persoon = ids.new_id()
    shutil.copy(_leeg(), pad)
    kluis = Kluis(pad, SLEUTEL, persoon)
    gegevens = {
        "naam": "De Wilgenboom",
        "brin": "12AB",
        "plaats": "Zutphen",
        "bestuur": "Stichting De IJsselscholen",
        "sector": sector,
        "vakantieregio": Vakantieregio.NOORD,
        "namens_naam": "S. Amrani",
        "namens_functie": "directeur",
    }
    nieuw(kluis, School, **(gegevens | waarden))
    nieuw(kluis, Medewerker, id=persoon, roepnaam=wie, voorvoegsel="de", achternaam="Vries", rol=Rol.IB)
    return kluis


@cache
def _sjabloon() -> tuple[Path, UUID]:
    """Make a school without pupils once; tests get a copy of the file."""
    kluis = maak_school(Path(mkdtemp(prefix="opp-school-")) / "school.oppdesk")
    wie = kluis.persoon or ids.new_id()
    kluis.sluit()
    return kluis.pad, wie


def kopie_van_school(map_: Path) -> Kluis:
    """Return an open copy of the school of `maak_school`: a few milliseconds instead of half a second."""
    bron, wie = _sjabloon()
    pad = map_ / "school.oppdesk"
    shutil.copy(bron, pad)
    return Kluis(pad, SLEUTEL, wie)


def wie(kluis: Kluis) -> UUID:
    """Return the id of who works in a vault that was built here."""
    if kluis.persoon is None:
        raise TypeError
    return kluis.persoon


def maak_groep(kluis: Kluis, naam: str, jaargroep: str, *leerkrachten: str, **waarden: Any) -> UUID:
    """Add a group with its leerkrachten ("Anouk Visser (ma–wo)"; the days are optional)."""
    groep = nieuw(kluis, Groep, naam=naam, jaargroep=jaargroep, **waarden)
    for wie in leerkrachten:
        kaal, _, dagen = wie.partition(" (")
        roepnaam, _, achternaam = kaal.partition(" ")
        medewerker = nieuw(
            kluis,
            Medewerker,
            roepnaam=roepnaam,
            achternaam=achternaam,
            aanspreekvorm=f"juf {roepnaam}",
            rol=Rol.LEERKRACHT,
        )
        ouders = {"groep": groep, "medewerker": medewerker}
        nieuw(kluis, Groepsleerkracht, ouders, dagen=dagen.rstrip(")") or None)
    return groep


def maak_leerling(kluis: Kluis, naam: str, groep: UUID | None = None, **waarden: Any) -> UUID:
    """Add a pupil; ``naam`` is "roepnaam achternaam", or with a voorvoegsel "Noël d'|Hondt"."""
    roepnaam, _, rest = naam.partition(" ")
    voorvoegsel, streep, achternaam = rest.partition("|")
    gegevens = {
        "roepnaam": roepnaam,
        "voorvoegsel": voorvoegsel.strip() if streep else None,
        "achternaam": achternaam if streep else rest,
        "groep": groep,
        "geboortedatum": date(2017, 3, 9),
    }
    return nieuw(kluis, Leerling, **(gegevens | waarden))


def maak_ouder(
    kluis: Kluis, leerling: UUID, naam: str, relatie: Relatie = Relatie.MOEDER, **waarden: Any
) -> UUID:
    """Add a parent with gezag to a pupil."""
    gegevens = {"naam": naam, "relatie": relatie, "gezag": Gezag.JA}
    return nieuw(kluis, Ouder, {"leerling": leerling}, **(gegevens | waarden))


def maak_opp(kluis: Kluis, leerling: UUID, startdatum: date, **waarden: Any) -> UUID:
    """Begin an OPP and fill in fields of it."""
    opp = doe(
        kluis,
        opps.begin,
        leerling=leerling,
        startgebeurtenis=Startgebeurtenis.INSCHRIJVING,
        startdatum=startdatum,
        opsteller="Marieke de Vries",
    )
    zet(kluis, Opp, opp, **waarden)
    return opp


def maak_hoorgesprek(
    kluis: Kluis, leerling: UUID, opp: UUID, dag: date, *woorden: str, **waarden: Any
) -> UUID:
    """Add a hearing record in which the pupil said these words, which may be printed as they are."""
    gegevens = {
        "moment": Hoormoment.OPSTELLEN,
        "aangeboden_op": dag,
        "door": "juf Anouk",
        "manier_gekozen": Manier.PRATEN,
        "uitkomst": HoorUitkomst.GEHOORD,
    }
    hoor = nieuw(kluis, Hoorgesprek, {"leerling": leerling, "opp": opp}, **(gegevens | waarden))
    for zin in woorden:
        nieuw(kluis, Inbreng, {"leerling": leerling, "hoorgesprek": hoor}, woorden=zin, in_plan=InPlan.ZO)
    return hoor


def maak_voorlegging(kluis: Kluis, opp: UUID, op: date, **antwoorden: Antwoord) -> UUID:
    """Lay an OPP before the parents; ``antwoorden`` by the hex id of the parent (``**{ouder.hex: …}``)."""
    versie = doe(kluis, voorleggen.leg_voor, opp_id=opp)
    for ouder, wat in antwoorden.items():
        antwoord(kluis, versie, UUID(ouder), wat, op)
    return versie


def antwoord(kluis: Kluis, voorlegversie: UUID, ouder: UUID | None, wat: Antwoord, op: date) -> None:
    """Record what a parent (None: the pupil of 18) said in a conversation."""
    doe(
        kluis,
        voorleggen.leg_antwoord_vast,
        voorlegversie=voorlegversie,
        ouder=ouder,
        antwoord=wat,
        op=op,
        wijze=Wijze.GESPREK,
    )


@handeling("Versie gemaakt")
def _bevries(uow: UnitOfWork, opp: UUID, op: date) -> UUID:
    """Make a fixed version of whatever stands there, without asking whether it is complete."""
    dossier = opps.laad(uow, opp)
    nummer = len(dossier.versies) + 1
    wie = Vaststelling(nummer, op.isoformat(), "S. Amrani", "directeur", handelingsdeel_wacht=False)
    opname = maak_momentopname(
        dossier.opp, opps.omgeving(uow, dossier), opps.geldende_akkoorden(dossier), wie
    )
    uow.haal(Opp, opp).status = OppStatus.VASTGESTELD
    versie = OppVersie(
        leerling=dossier.opp.leerling,
        opp=opp,
        nummer=nummer,
        vastgesteld_op=op,
        namens_naam="S. Amrani",
        namens_functie="directeur",
        momentopname=blobs.bewaar(uow.verbinding, opname),
    )
    return uow.voeg_toe(versie).id


def bevries(kluis: Kluis, opp: UUID, op: date) -> UUID:
    """Fix an OPP that is not complete, with its paper: for tests of what comes after."""
    versie = doe(kluis, _bevries, opp=opp, op=op)
    opname = kluis.lees(partial(vaststellen.momentopname, versie_id=versie))
    doe(
        kluis,
        vaststellen.bewaar_document,
        versie_id=versie,
        pdf=maak_opp_pdf(opname),
        naam="OPP versie 1.pdf",
        renderer="test",
    )
    return versie
