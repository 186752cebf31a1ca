"""How the yearly cycle of the demonstration school went: a whole one, and the one that runs now.

What is written in it stands in ``demo_aanbod``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from opp_desk.ground import clock
from opp_desk.model.aanbod import Aanbodjaar, Leerlingstem
from opp_desk.model.keuzes_aanbod import Aanbodstap, Gedaan, MrAdvies, MrInstemming, Voorzieningbesluit
from opp_desk.model.volgorde import tussen
from opp_desk.usecases import aanbodjaar, aanbodvaststellen
from opp_desk.usecases.aanbodjaar_evalueren import beantwoord
from opp_desk.usecases.demo_tekst import terug
from opp_desk.usecases.demo_verloop import NAMENS
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.uow import UnitOfWork

_MIN: Final = 1
"""In how many groups fewer a voorziening ran a year earlier."""


@dataclass(frozen=True, slots=True)
class Verloop:
    """The cycle towards the schooljaar that begins in the year ``jaar``; ``tekst`` is what was said."""

    tekst: dict[str, Any]
    jaar: int

    def dag(self, maand: int, dag: int) -> date:
        """Return that day, or the school day before it."""
        return terug(date(self.jaar, maand, dag), 0)

    def vertel(self, kluis: Kluis, bron: dict[str, Any], voorzieningen: dict[str, UUID]) -> None:
        """Go through every step, each on its own day, and publish."""
        with clock.fixed(ochtend(self.dag(3, 12))):
            jaar_id = kluis.voer_uit(partial(aanbodjaar.begin_jaar, schooljaar=schooljaar(self.jaar)))[0]
            kluis.voer_uit(
                partial(evalueer, jaar_id=jaar_id, bron=bron, voorzieningen=voorzieningen, vorig=True)
            )
        with clock.fixed(ochtend(self.dag(6, 9))):
            kluis.voer_uit(partial(bespreek, jaar_id=jaar_id, bron=bron, verloop=self))
        with clock.fixed(ochtend(self.dag(6, 16))):
            kluis.voer_uit(
                partial(
                    aanbodvaststellen.stel_aanbod_vast,
                    jaar_id=jaar_id,
                    op=self.dag(6, 16),
                    namens_naam=NAMENS[0],
                    namens_functie=NAMENS[1],
                )
            )
        with clock.fixed(ochtend(self.dag(6, 29))):
            waar = {"op": self.dag(6, 29), "waar": self.tekst["waar"]}
            kluis.voer_uit(partial(aanbodvaststellen.publiceer, jaar_id=jaar_id, **waar))


def begin_volgend(kluis: Kluis, bron: dict[str, Any], voorzieningen: dict[str, UUID], jaar: int) -> None:
    """Begin the next cycle: most voorzieningen were looked at, and one group of pupils was heard."""
    jaar_id = kluis.voer_uit(partial(aanbodjaar.begin_jaar, schooljaar=schooljaar(jaar)))[0]
    kluis.voer_uit(partial(evalueer, jaar_id=jaar_id, bron=bron, voorzieningen=voorzieningen))
    kluis.voer_uit(partial(hoor, jaar_id=jaar_id, bron=bron, op=clock.today(), nieuw=True))


@handeling("Demo-aanbod geëvalueerd")
def evalueer(
    uow: UnitOfWork,
    jaar_id: UUID,
    bron: dict[str, Any],
    voorzieningen: dict[str, UUID],
    *,
    vorig: bool = False,
) -> None:
    """Answer the yearly question: of all a year ago, of those that have an answer now."""
    for gegeven in bron["voorziening"]:
        antwoord = gegeven.get("antwoord", {})
        rij_id = voorzieningen.get(gegeven["titel"])
        if rij_id is None or not (antwoord or vorig):
            continue
        doe = partial(beantwoord, uow, jaar_id, rij_id)
        doe(naam="gedaan", waarde=Gedaan.JA if vorig else Gedaan(antwoord["gedaan"]))
        if plekken := antwoord.get("plekken"):
            doe(naam="plekken_van", waarde=antwoord.get("van", bron["jaar"]["groepen"]))
            doe(naam="plekken", waarde=max(plekken - _MIN, 1) if vorig else plekken)
        doe(naam="hielp", waarde=Gedaan.JA if vorig else Gedaan(antwoord["hielp"]))
        besluit = "houden" if vorig else antwoord["besluit"]
        doe(naam="besluit", waarde=Voorzieningbesluit(besluit))
        if not vorig and "toelichting" in antwoord:
            doe(naam="toelichting", waarde=antwoord["toelichting"])
    if vorig:
        aanbodjaar.rond_stap_af(uow, jaar_id, Aanbodstap.EVALUEREN, clock.today())


@handeling("Demo-leerlingen over het aanbod gehoord")
def hoor(uow: UnitOfWork, jaar_id: UUID, bron: dict[str, Any], op: date, *, nieuw: bool = False) -> None:
    """Note what pupils told of the aanbod: those of a year ago, or of now."""
    vorige: str | None = None
    for stem in bron["stem"]:
        if stem.get("nieuw", False) is nieuw:
            vorige = tussen(vorige, None)
            woorden = {naam: stem[naam] for naam in ("groep", "hoe", "gezegd", "gedaan")}
            uow.voeg_toe(Leerlingstem(aanbodjaar=jaar_id, volgorde=vorige, datum=op, **woorden))


@handeling("Demo-aanbod besproken")
def bespreek(uow: UnitOfWork, jaar_id: UUID, bron: dict[str, Any], verloop: Verloop) -> None:
    """Hear the pupils, the team, parents and the MR, each on its own day."""
    dag, tekst = verloop.dag, verloop.tekst
    hoor(uow, jaar_id, bron, dag(4, 9))
    aanbodjaar.rond_stap_af(uow, jaar_id, Aanbodstap.LEERLINGEN, dag(4, 9))
    jaar = uow.haal(Aanbodjaar, jaar_id)
    jaar.team_op, jaar.team_tekst = dag(4, 20), tekst["team"]
    jaar.ouders_op, jaar.ouders_tekst = dag(4, 22), tekst["ouders"]
    jaar.stukken_op, jaar.advies_op = dag(5, 12), dag(6, 2)
    jaar.advies, jaar.advies_tekst = MrAdvies(tekst["advies"]), tekst["advies_tekst"]
    jaar.advies_reactie = tekst["advies_reactie"]
    jaar.instemming_op, jaar.instemming = dag(6, 9), MrInstemming.JA
    jaar.instemming_wie = tekst["instemming_wie"]


def schooljaar(jaar: int) -> str:
    """Return the schooljaar that begins in a calendar year."""
    return f"{jaar}-{jaar + 1}"


def ochtend(dag: date) -> datetime:
    """Return half past nine on a day."""
    return datetime.combine(dag, time(9, 30)).astimezone()
