"""One OPP of the demonstration school from its beginning as far as its stage, each step on its own day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.documents.versie import RENDERER
from opp_desk.ground import clock
from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.model.keuzes import (
    Antwoord,
    Eindreden,
    Gezag,
    GezagBron,
    Informatie,
    Relatie,
    Startgebeurtenis,
    Wijze,
)
from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.usecases import demo_jaar, evaluaties, opps, overnemen, vaststellen, velden, voorleggen
from opp_desk.usecases.demo_tekst import Vuller, hoor, schrijf, terug, vooruit
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

IB: Final = "Marieke de Boer"
NAMENS: Final = ("S. Amrani", "directeur")
_VAST: Final = frozenset({"vastgesteld", "wacht", "bijstelling", "afgesloten"})


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
    moeder = {"naam": f"mevrouw {achternaam}", "relatie": Relatie.MOEDER, "aanspreekvorm": "mama", **gezien}
    vader = {"naam": f"meneer {achternaam}", "relatie": Relatie.VADER, "aanspreekvorm": "papa", **gezien}
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


@handeling("Demo-terugkoppeling")
def koppel_terug(uow: UnitOfWork, opp_id: UUID, op: date, door: str) -> None:
    """Tell the pupil what was done with what the pupil said."""
    for each in uow.lees(select(Hoorgesprek).where(Hoorgesprek.opp == opp_id)):
        each.terugkoppeling_op, each.terugkoppeling_door = op, door
        each.terugkoppeling_vorm, each.terugkoppeling_reactie = "met Mijn plan", "Vond het een goed plan."


@dataclass(frozen=True, slots=True)
class Verloop:
    """One OPP as far as its stage, each step on its own day."""

    kluis: Kluis
    leerling: Leerling
    sjabloon: dict[str, Any]
    begin: date
    vandaag: date
    nummer: int

    def loop(self, fase: str) -> None:
        """Do what leads to this stage."""
        with clock.fixed(ochtend(self.begin)):
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
        if fase in _VAST:
            self._stel_vast(opp)
            if self.nummer % 8:
                self._op(40, koppel_terug, opp_id=opp, op=self._dag(40), door=self._leerkracht())
            self._voer_uit(opp, fase)

    def _voer_uit(self, opp: UUID, fase: str) -> None:
        """Carry out what was fixed, and look back when the time has come."""
        van, tot = vooruit(self.begin, 36), self._dag(109)
        if fase != "wacht" and van <= tot:
            self._op(109, demo_jaar.meet, opp_id=opp, van=van, tot=tot)
            self._op(109, demo_jaar.vul_weken_in, opp_id=opp, van=van, tot=tot, nummer=self.nummer)
        if fase in {"bijstelling", "afgesloten"}:
            evaluatie = self._op(110, demo_jaar.evalueer, opp_id=opp, op=self._dag(110),
                                 roepnaam=self.leerling.roepnaam, nummer=self.nummer)  # fmt: skip
        if fase == "bijstelling":
            self._op(118, evaluaties.stel_bij, evaluatie_id=evaluatie)
        if fase == "afgesloten":
            self._op(200, opps.sluit_af, opp_id=opp, einddatum=self._dag(200), reden=Eindreden.DOEL_BEREIKT,
                     terugblik="Het doel is gehaald. De basisondersteuning is nu genoeg.")  # fmt: skip

    def _stel_vast(self, opp: UUID) -> None:
        op = self._dag(28)
        naam, functie = NAMENS
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
        with clock.fixed(ochtend(self._dag(later))):
            return self._doe(doe, **wat)

    def _doe(self, doe: Callable[..., Any], **wat: Any) -> Any:
        return self.kluis.voer_uit(partial(doe, **wat))[0]


def _ouders(lezer: Lezer, leerling: UUID) -> tuple[Ouder, ...]:
    return tuple(lezer.lees(select(Ouder).where(Ouder.leerling == leerling).order_by(Ouder.volgorde)))


def ochtend(dag: date) -> datetime:
    """Return half past nine on a day."""
    return datetime.combine(dag, time(9, 30)).astimezone()
