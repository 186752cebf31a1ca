"""Life in the demonstration school: parents in all family shapes, OPP's in all stages, notes. Seeded.

Everything goes through the use cases of the program, at the moment that it would have happened.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.documents.versie import RENDERER
from opp_desk.ground import clock, ids
from opp_desk.model.evaluatie import Evaluatie
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.model.keuzes import (
    Antwoord,
    Eindreden,
    GesprekSoort,
    Gezag,
    GezagBron,
    Informatie,
    OppStatus,
    Relatie,
    Rol,
    Startgebeurtenis,
    Wijze,
)
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Medewerker
from opp_desk.usecases import opps, overnemen, vaststellen, velden, voorleggen
from opp_desk.usecases.demo_school import BASISSCHOOL, Demoschool, klassenlijst, notities, sjablonen
from opp_desk.usecases.demo_tekst import REGIO, Vuller, hoor, schrijf, terug, vooruit
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
IB: Final = "Marieke de Boer"
_NAMENS: Final = ("S. Amrani", "directeur")
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
    """Give the school its parents, OPP's and notes; pupils who have an OPP keep theirs."""
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
        _Verloop(kluis, leerling, sjabloon, terug(vandaag, geleden), vandaag, nr).loop(fase)
    _noteer(kluis, school, gekozen, vandaag, toeval)
    meld(len(gekozen), len(gekozen))


@handeling("Demoschool ingericht")
def richt_in(uow: UnitOfWork, school: Demoschool) -> None:
    """Fill in what the first start does not ask."""
    rij = opps.school(uow)
    rij.plaats, rij.bestuur, rij.vakantieregio = school.plaats, school.bestuur, REGIO
    rij.namens_naam, rij.namens_functie = _NAMENS
    rij.terugkoppeling_dagen = 14
    aanspreek = {"Anouk": "juf Anouk", "Mo": "meester Mo", "Samira": "juf Samira", "Tessa": "juf Tessa"}
    for each in uow.lees(select(Medewerker)):
        each.aanspreekvorm = aanspreek.get(each.roepnaam or "")


@handeling("Demo-ouders toegevoegd")
def voeg_ouders_toe(uow: UnitOfWork, leerling: UUID, vorm: int, op: date) -> None:
    """Add the family of one pupil: two parents, one, apart, an institution, foster parents."""
    kind = uow.haal(Leerling, leerling)
    achternaam = kind.naam.partition(" ")[2]
    gezien: dict[str, Any] = {
        "gezag": Gezag.JA,
        "gezag_bron": GezagBron.INSCHRIJFFORMULIER,
        "gezag_gecontroleerd_op": op,
    }
    moeder = {"naam": f"moeder {achternaam}", "relatie": Relatie.MOEDER, "aanspreekvorm": "mama", **gezien}
    vader = {"naam": f"vader {achternaam}", "relatie": Relatie.VADER, "aanspreekvorm": "papa", **gezien}
    gezinnen: tuple[tuple[dict[str, Any], ...], ...] = (
        (moeder, vader),
        (moeder,),
        (moeder | {"huishouden": 1}, vader | {"huishouden": 2, "afgeschermd": True}),
        (
            {"naam": "Jeugdbescherming Veenland", "instelling": True, "contactpersoon": "J. Prins",
             "relatie": Relatie.VOOGD, "aanspreekvorm": "mevrouw Prins", **gezien},
            {"naam": "mam Ans", "relatie": Relatie.PLEEGOUDER, "gezag": Gezag.NEE, "aanspreekvorm": "mam Ans",
             "informatie": Informatie.ALLES},
        ),
        (moeder | {"taal": "Turks", "tolk_nodig": True}, vader | {"taal": "Turks"}),
    )  # fmt: skip
    for nr, velden_ in enumerate(gezinnen[vorm % len(gezinnen)]):
        uow.voeg_toe(Ouder(leerling=leerling, volgorde=f"V{nr}", **velden_))


@handeling("Demo-notitie")
def noteer_gesprek(uow: UnitOfWork, leerling: UUID, soort: GesprekSoort, op: date, tekst: str) -> None:
    """Add one note."""
    uow.voeg_toe(Gesprek(leerling=leerling, soort=soort, datum=op, door=IB, tekst=tekst))


@handeling("Demo-terugkoppeling")
def koppel_terug(uow: UnitOfWork, opp_id: UUID, op: date, door: str) -> None:
    """Tell the pupil what was done with what the pupil said."""
    for each in uow.lees(select(Hoorgesprek).where(Hoorgesprek.opp == opp_id)):
        each.terugkoppeling_op, each.terugkoppeling_door = op, door
        each.terugkoppeling_vorm, each.terugkoppeling_reactie = "met Mijn plan", "Vond het een goed plan."


@handeling("Demo-evaluatie")
def evalueer(uow: UnitOfWork, opp_id: UUID, op: date) -> None:
    """Look back with parents and pupil."""
    opp = uow.haal(Opp, opp_id)
    uow.voeg_toe(
        Evaluatie(
            leerling=opp.leerling,
            opp=opp_id,
            datum=op,
            met_ouders=True,
            met_leerling=True,
            gelukt="Het doel is bijna gehaald; de hulpkaart wordt elke dag gebruikt.",
            gegeven="De meeste weken wel; in de toetsweek niet.",
            besluit="We gaan door en maken het doel een stap groter.",
        )
    )


@dataclass(frozen=True, slots=True)
class _Verloop:
    """One OPP as far as its stage, each step on its own day."""

    kluis: Kluis
    leerling: Leerling
    sjabloon: dict[str, Any]
    begin: date
    vandaag: date
    nummer: int

    def loop(self, fase: str) -> None:
        """Do what leads to this stage."""
        with clock.fixed(_ochtend(self.begin)):
            self._doe(voeg_ouders_toe, leerling=self.leerling.id, vorm=self.nummer, op=self.begin)
        if fase == "overgenomen":
            self._neem_over()
            return
        opp = self._op(0, opps.begin, leerling=self.leerling.id, startgebeurtenis=Startgebeurtenis.BESLUIT,
                       startdatum=self.begin, opsteller=IB)  # fmt: skip
        if fase == "leeg":
            return
        ouders = self.kluis.lees(partial(_ouders, leerling=self.leerling.id))
        vul = Vuller(self.leerling, self._leerkracht())
        self._op(6, schrijf, opp_id=opp, sjabloon=self.sjabloon, vul=vul, begin=self.begin, ouders=ouders)
        if fase == "concept":
            return
        self._op(10, hoor, opp_id=opp, sjabloon=self.sjabloon, vul=vul, op=terug(self._dag(10), 0))
        if fase != "gehoord":
            self._leg_voor(opp, ouders, fase)

    def _leg_voor(self, opp: UUID, ouders: tuple[Ouder, ...], fase: str) -> None:
        versie = self._op(20, voorleggen.leg_voor, opp_id=opp)
        gezag = [each for each in ouders if each.gezag == Gezag.JA]
        akkoord = gezag[:-1] if fase in {"voorgelegd", "wacht"} else gezag
        for each in akkoord:
            self._op(24, voorleggen.leg_antwoord_vast, voorlegversie=versie, ouder=each.id,
                     antwoord=Antwoord.AKKOORD, op=self._dag(24), wijze=Wijze.GESPREK)  # fmt: skip
        if fase == "vervallen":
            doel = self.kluis.lees(partial(opps.laad, opp_id=opp)).opp.doelen[0]
            self._op(
                30, velden.bewaar, klasse=type(doel), rij_id=doel.id, naam="streef", waarde="bijna alles"
            )
        if fase in {"vastgesteld", "wacht", "bijstelling", "afgesloten"}:
            self._stel_vast(opp)
            if self.nummer % 8:
                self._op(40, koppel_terug, opp_id=opp, op=self._dag(40), door=self._leerkracht())
        if fase in {"bijstelling", "afgesloten"}:
            self._op(110, evalueer, opp_id=opp, op=self._dag(110))
        if fase == "bijstelling":
            self._op(118, opps.stel_bij, opp_id=opp)
        if fase == "afgesloten":
            self._op(200, opps.sluit_af, opp_id=opp, einddatum=self._dag(200), reden=Eindreden.DOEL_BEREIKT,
                     terugblik="Het doel is gehaald. De basisondersteuning is nu genoeg.")  # fmt: skip

    def _stel_vast(self, opp: UUID) -> None:
        op = self._dag(28)
        naam, functie = _NAMENS
        versie = self._op(28, vaststellen.stel_vast, opp_id=opp, op=op, namens_naam=naam,
                          namens_functie=functie,
                          toch_omdat="Besproken in het ondersteuningsteam.")  # fmt: skip
        pdf = maak_opp_pdf(self.kluis.lees(partial(vaststellen.momentopname, versie_id=versie)))
        self._op(
            28,
            vaststellen.bewaar_document,
            versie_id=versie,
            pdf=pdf,
            naam="OPP versie 1.pdf",
            renderer=RENDERER,
        )

    def _neem_over(self) -> None:
        lopend = overnemen.LopendOpp(
            self.leerling.id,
            startdatum=self.begin,
            vastgesteld_op=vooruit(self.begin, 30),
            geevalueerd_op=terug(self.vandaag, 150 + 20 * (self.nummer % 5)),
            akkoord_op=vooruit(self.begin, 28),
            gehoord_op=vooruit(self.begin, 20) if self.nummer % 2 else None,
            evaluatie_op=vooruit(self.vandaag, 10 + self.nummer),
        )
        self._doe(overnemen.neem_over, opps=(lopend,))

    def _leerkracht(self) -> str:
        namen = self.kluis.lees(partial(opps.leerkrachten, groep=self.leerling.groep))
        return namen[0].naam if namen else IB

    def _dag(self, later: int) -> date:
        return terug(min(vooruit(self.begin, later), self.vandaag), 0)

    def _op(self, later: int, doe: Callable[..., Any], **wat: Any) -> Any:
        """Do one step ``later`` days after the beginning."""
        with clock.fixed(_ochtend(self._dag(later))):
            return self._doe(doe, **wat)

    def _doe(self, doe: Callable[..., Any], **wat: Any) -> Any:
        return self.kluis.voer_uit(partial(doe, **wat))[0]


def _noteer(
    kluis: Kluis, school: Demoschool, leerlingen: list[Leerling], vandaag: date, toeval: Random
) -> None:
    """Some notes for each pupil with an OPP, spread over the last weeks."""
    teksten = notities(vo=school is not BASISSCHOOL)
    for nr, leerling in enumerate(leerlingen):
        for keer in range(2 + nr % 3):
            soort, tekst = teksten[(nr + keer) % len(teksten)]
            op = terug(vandaag, 3 + 7 * keer + toeval.randrange(5))
            with clock.fixed(_ochtend(op)):
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


def _ouders(lezer: Lezer, leerling: UUID) -> tuple[Ouder, ...]:
    return tuple(lezer.lees(select(Ouder).where(Ouder.leerling == leerling).order_by(Ouder.volgorde)))


def _ochtend(dag: date) -> datetime:
    return datetime.combine(dag, time(9, 30)).astimezone()
