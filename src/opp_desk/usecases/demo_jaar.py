"""What happens in the demonstration school after a plan was fixed: measuring, the weeks, looking back.

And what stands around it: children whose parents asked for a place. How one OPP comes to be
stands in ``demo``.
"""

from __future__ import annotations

import re
import tomllib
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from opp_desk.ground import paths
from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.evaluatie import Evaluatie
from opp_desk.model.keuzes import AanmeldBesluit, GegevenAntwoord, Resultaat, Vervolg
from opp_desk.usecases import aanmeldingen, evaluaties, metingen
from opp_desk.usecases.demo_tekst import REGIO, terug
from opp_desk.usecases.voortgang import schoolweken
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.uow import UnitOfWork

_EERSTE_GETAL: Final = re.compile(r"\d+")
_OM_DE: Final = 14
_HOEVER: Final = (0.3, 0.5, 0.5, 0.8, 1.0)
"""How far towards the target the measurements go: growth with a standstill in it."""
_WAAROM: Final = ("Toetsweek.", "De leerkracht was ziek.", "De klas was op excursie.")
_SLOT: Final = 2
_VRIJDAG: Final = 4
_EEN_OP: Final = 5


@handeling("Demo-metingen genoteerd")
def meet(uow: UnitOfWork, opp_id: UUID, van: date, tot: date) -> None:
    """Measure every goal about every two school weeks, from its beginning towards its target."""
    for doel in uow.lees(select(Doel).where(Doel.opp == opp_id).order_by(Doel.volgorde)):
        begin, einde = _getal(doel.nu), _getal(doel.streef)
        if begin is None or einde is None:
            continue
        gemeten = None
        for nr, deel in enumerate(_HOEVER):
            op = terug(van, 0) if nr == 0 else terug(van + timedelta(nr * _OM_DE), 0)
            if op <= tot and op != gemeten:
                gemeten = op
                metingen.voeg_toe(uow, doel.id, str(round(begin + (einde - begin) * deel)), op)


@handeling("Demo-weken ingevuld")
def vul_weken_in(uow: UnitOfWork, opp_id: UUID, van: date, tot: date, nummer: int) -> None:
    """Answer for every school week but the last two whether the help was given; sometimes it was not."""
    hulp = uow.lees(select(Begeleiding).where(Begeleiding.opp == opp_id).order_by(Begeleiding.volgorde))
    for each in hulp:
        for nr, week in enumerate(schoolweken(van, tot, REGIO)[:-_SLOT], start=nummer):
            overgeslagen = nr % _EEN_OP == _EEN_OP - 1
            antwoord = GegevenAntwoord.NEE if overgeslagen else GegevenAntwoord.JA
            reden = _WAAROM[nr % len(_WAAROM)] if overgeslagen else ""
            metingen.beantwoord_week(uow, each.id, week, antwoord, reden)


@handeling("Demo-evaluatie")
def evalueer(uow: UnitOfWork, opp_id: UUID, op: date, roepnaam: str, nummer: int = 0) -> UUID:
    """Look back with parents and pupil: the first goal goes on, another was reached; return it.

    Of every three first goals one was reached too, by ``nummer``: it goes on a step further.
    """
    rij_id = evaluaties.begin(uow, opp_id)
    rij = uow.haal(Evaluatie, rij_id)
    rij.met_ouders = rij.met_leerling = True
    rij.aanwezig = f"ouders, {roepnaam} en de leerkracht"
    rij.leerling_vindt = "Het gaat beter. Ik weet nu hoe ik moet beginnen."
    rij.ouders_vinden = "Thuis is er meer rust."
    rij.gelukt = "De hulp werd een gewoonte in de klas."
    rij.besluit = "We gaan door, een stap verder."
    for nr, each in enumerate(evaluaties.resultaten(uow, rij_id)):
        evaluaties.beantwoord(
            uow,
            each.id,
            resultaat=Resultaat.DEELS if nr == 0 and nummer % 3 else Resultaat.BEHAALD,
            gegeven=GegevenAntwoord.DEELS,
            vervolg=Vervolg.DOORGAAN if nr == 0 else Vervolg.STOPPEN,
        )
    evaluaties.rond_af(uow, rij_id, op)
    return rij_id


@handeling("Demo-aanmeldingen toegevoegd")
def meld_kinderen_aan(uow: UnitOfWork, vandaag: date) -> None:
    """Register children whose parents asked for a place: one new, one with more time, one decided."""
    for kind in _omgeving()["aanmelding"]:
        geboren = vandaag - timedelta(kind["jaren"] * 365 + 60)
        rij_id = aanmeldingen.meld_aan(
            uow,
            roepnaam=kind["roepnaam"],
            voorvoegsel=kind.get("voorvoegsel", ""),
            achternaam=kind["achternaam"],
            geboortedatum=geboren,
            ontvangen_op=_werkdag(vandaag, kind["ontvangen"]),
            van_school=kind["van_school"],
        )
        rij = uow.haal(Aanmelding, rij_id)
        rij.behoefte_bekend, rij.behoefte = True, kind["behoefte"]
        if "verlengd" in kind:
            rij.verlengd_op, rij.verlengd_reden = _werkdag(vandaag, kind["verlengd"]), kind["verlengd_reden"]
        if "besluit" in kind:
            rij.besluit, rij.besluit_op = AanmeldBesluit(kind["besluit"]), _werkdag(vandaag, kind["besloten"])
            rij.andere_school, rij.toelichting = kind["andere_school"], kind["toelichting"]


@cache
def _omgeving() -> dict[str, Any]:
    """Return what stands around the pupils."""
    return tomllib.loads((paths.resources() / "demo" / "school.toml").read_text(encoding="utf-8"))


def _werkdag(vandaag: date, dagen: int) -> date:
    """Return a working day that long ago: parents and boards write in the holidays too."""
    dag = vandaag - timedelta(dagen)
    return dag - timedelta(max(0, dag.weekday() - _VRIJDAG))


def _getal(tekst: str | None) -> int | None:
    gevonden = _EERSTE_GETAL.search(tekst or "")
    return int(gevonden.group()) if gevonden else None
