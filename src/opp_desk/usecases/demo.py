"""Life in the demonstration school: OPP's in all stages, notes, contacts, aanmeldingen. Seeded.

How one OPP comes to be stands in ``demo_verloop``, what follows in ``demo_jaar``. Everything goes
through the use cases of the program, at the moment that it would have happened.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from opp_desk.ground import clock, ids
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import (
    GesprekSoort,
    OppStatus,
    Rol,
)
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.school import Medewerker
from opp_desk.usecases import demo_aanbod, demo_jaar, demo_verloop, opps
from opp_desk.usecases.demo_school import BASISSCHOOL, Demoschool, klassenlijst, notities, sjablonen
from opp_desk.usecases.demo_tekst import REGIO, Vuller, terug
from opp_desk.usecases.demo_verloop import NAMENS, Verloop, ochtend
from opp_desk.usecases.klassenlijst import neem_over
from opp_desk.usecases.kluizen import NieuweSchool, begin_kluis
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path
    from random import Random
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

WACHTWOORD: Final = "waterlelie-demo-school"
IB: Final = demo_verloop.IB
"""Who keeps this school's OPP's."""
# stage of an OPP, and how many days ago it began; repeated for a large school
_FASEN: Final = (
    ("vastgesteld", 80), ("vastgesteld", 95), ("vastgesteld", 60), ("voorgelegd", 38), ("concept", 20),
    ("overgenomen", 400), ("vastgesteld", 113), ("wacht", 70), ("vervallen", 41), ("leeg", 5),
    ("overgenomen", 300), ("vastgesteld", 100), ("bijstelling", 130), ("gehoord", 30), ("afgesloten", 320),
    ("vastgesteld", 75), ("overgenomen", 500), ("bijstelling", 125), ("voorgelegd", 35), ("vastgesteld", 50),
)  # fmt: skip


def maak_demoschool(
    map_: Path,
    meld: Callable[[int, int], None] = lambda _gedaan, _totaal: None,
    school: Demoschool = BASISSCHOOL,
) -> Kluis:
    """Make the demonstration school in ``map_`` and return it open; its password is ``WACHTWOORD``.

    WereldFout as `begin_kluis`, also when a demonstration school stands there already.
    """
    begin = begin_kluis(
        map_ / "demo.oppdesk", NieuweSchool(school.naam, school.brin, school.sector, IB, Rol.IB), WACHTWOORD
    )
    begin.kluis.voer_uit(partial(neem_over, lijst=klassenlijst(school, clock.today())))
    vul(begin.kluis, school, meld)
    return begin.kluis


def vul(kluis: Kluis, school: Demoschool, meld: Callable[[int, int], None]) -> None:
    """Give the school its parents, OPP's, notes, contacts and aanmeldingen; an OPP that is there stays."""
    vandaag = clock.today()
    kluis.voer_uit(partial(richt_in, school=school))
    toeval = ids.seeded(len(school.naam))
    kandidaten = list(kluis.lees(_zonder_opp))
    toeval.shuffle(kandidaten)
    gekozen = kandidaten[: school.opps - kluis.lees(_aantal_opps)]
    for nr, leerling in enumerate(gekozen):
        meld(nr, len(gekozen))
        fase, geleden = _FASEN[nr % len(_FASEN)]
        sjabloon = _sjabloon(school, leerling, nr)
        Verloop(kluis, leerling, sjabloon, terug(vandaag, geleden), vandaag, nr).loop(fase)
    _noteer(kluis, school, gekozen, vandaag, toeval)
    demo_aanbod.vul_aanbod(kluis, school)
    if school is BASISSCHOOL:
        kluis.voer_uit(partial(demo_jaar.meld_kinderen_aan, vandaag=vandaag))
    meld(len(gekozen), len(gekozen))


@handeling("Demoschool ingericht")
def richt_in(uow: UnitOfWork, school: Demoschool) -> None:
    """Fill in what the first start does not ask."""
    rij = opps.school(uow)
    rij.plaats, rij.bestuur, rij.vakantieregio = school.plaats, school.bestuur, REGIO
    rij.namens_naam, rij.namens_functie = NAMENS
    rij.terugkoppeling_dagen = 14
    aanspreek = {"Anouk": "juf Anouk", "Mo": "meester Mo", "Samira": "juf Samira", "Tessa": "juf Tessa"}
    for each in uow.lees(select(Medewerker)):
        each.aanspreekvorm = aanspreek.get(each.roepnaam or "")


@handeling("Demo-notitie")
def noteer_gesprek(uow: UnitOfWork, leerling: UUID, soort: GesprekSoort, op: date, tekst: str) -> None:
    """Add one note, and close it: nobody is writing it any more."""
    notitie = Gesprek(leerling=leerling, soort=soort, datum=op, door=IB, tekst=tekst)
    notitie.vastgelegd_op = clock.now()
    uow.voeg_toe(notitie)


def _noteer(
    kluis: Kluis, school: Demoschool, leerlingen: list[Leerling], vandaag: date, toeval: Random
) -> None:
    """Some notes for each pupil with an OPP, spread over the last weeks."""
    teksten = notities(vo=school is not BASISSCHOOL)
    for nr, leerling in enumerate(leerlingen):
        for keer in range(2 + nr % 3):
            soort, tekst = teksten[(nr + keer) % len(teksten)]
            op = terug(vandaag, 3 + 7 * keer + toeval.randrange(5))
            with clock.fixed(ochtend(op)):
                gevuld = Vuller(leerling, IB)(tekst)
                kluis.voer_uit(
                    partial(
                        noteer_gesprek, leerling=leerling.id, soort=GesprekSoort(soort), op=op, tekst=gevuld
                    )
                )


def _sjabloon(school: Demoschool, leerling: Leerling, nummer: int) -> dict[str, Any]:
    """Return a text that fits the pupil's age: the taal text is for the youngest only."""
    alle = sjablonen(vo=school is not BASISSCHOOL)
    jong = (leerling.jaargroep or "") in {"1", "2"}
    passend = [each for each in alle if (each["sleutel"] == "taal") is jong]
    return passend[nummer % len(passend)]


def _zonder_opp(lezer: Lezer) -> list[Leerling]:
    met = set(lezer.rijen(select(Opp.leerling)))
    bezet = {rij[0] for rij in met}
    return [each for each in lezer.lees(select(Leerling).order_by(Leerling.sleutel)) if each.id not in bezet]


def _aantal_opps(lezer: Lezer) -> int:
    return len(lezer.rijen(select(Opp.id).where(Opp.status != OppStatus.AFGESLOTEN)))
