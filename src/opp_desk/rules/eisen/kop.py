"""The head of an OPP and why it begins: who, by whom, from when until when, on whose behalf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.model.keuzes import Sector
from opp_desk.rules import schooljaar
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.punt import PuntSoort
from opp_desk.rules.schooldagen import vrij_omdat
from opp_desk.rules.toetsing import vol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.rules.punt import Punt
    from opp_desk.rules.toetsing import Toetsing

_MET_AANSPREEKPUNT = frozenset({Sector.VO, Sector.PRO, Sector.VSO})


def punten(toetsing: Toetsing) -> Iterator[Punt]:
    """Yield what is missing in the head, the reason and the dates."""
    if toetsing.dossier.conflicten:
        yield toetsing.punt(
            "conflict", "conflict", actie=ActieCode.LOS_CONFLICT_OP, aantal=toetsing.dossier.conflicten
        )
    yield from _leerling(toetsing)
    yield from _aanleiding(toetsing)
    yield from _dagen(toetsing)
    if not vol(toetsing.dossier.school.namens_naam):
        yield toetsing.punt("namens", "vaststellen", actie=ActieCode.OPEN_INSTELLINGEN, veld="namens_naam")


def _leerling(toetsing: Toetsing) -> Iterator[Punt]:
    leerling, naar = toetsing.dossier.leerling, ActieCode.OPEN_LEERLING
    if not (vol(leerling.roepnaam) and vol(leerling.achternaam)):
        yield toetsing.punt("naam", "personalia", actie=naar, veld="roepnaam", rij=leerling.id)
    if leerling.geboortedatum is None:
        yield toetsing.punt("geboortedatum", "personalia", actie=naar, veld="geboortedatum", rij=leerling.id)
    if not vol(toetsing.dossier.groep):
        yield toetsing.punt("groep", "personalia", actie=naar, veld="groep", rij=leerling.id)
    if not toetsing.dossier.leerkrachten:
        wie = "mentor" if toetsing.sector in _MET_AANSPREEKPUNT else "leerkracht"
        yield toetsing.punt(
            "leerkrachten", "leerkrachten", PuntSoort.ZACHT, actie=naar, rij=leerling.id, functie=wie
        )
    if toetsing.sector in _MET_AANSPREEKPUNT and not vol(toetsing.dossier.aanspreekpunt):
        yield toetsing.punt(
            "aanspreekpunt",
            "aanspreekpunt",
            PuntSoort.ZACHT,
            actie=naar,
            veld="aanspreekpunt",
            rij=leerling.id,
        )


def _aanleiding(toetsing: Toetsing) -> Iterator[Punt]:
    opp, sectie = toetsing.opp, "aanleiding"
    if opp.startgebeurtenis is None:
        yield toetsing.punt("startgebeurtenis", "termijn", sectie=sectie, veld="startgebeurtenis")
    if opp.startdatum is None:
        yield toetsing.punt("startdatum", "termijn", sectie=sectie, veld="startdatum")
    if not vol(opp.opsteller):
        yield toetsing.punt("opsteller", "personalia", sectie=sectie, veld="opsteller")
    if not vol(opp.aanleiding):
        yield toetsing.punt("aanleiding", "aanleiding", PuntSoort.ZACHT, sectie, veld="aanleiding")


def _dagen(toetsing: Toetsing) -> Iterator[Punt]:
    """Yield what is missing of the agreed dates; a date that suits badly only warns."""
    opp, sectie = toetsing.opp, "evaluatie"
    if opp.geldig_vanaf is None:
        yield toetsing.punt("geldig_vanaf", "evaluatiedatum", sectie=sectie, veld="geldig_vanaf")
    if opp.evaluatie_op is None:
        yield toetsing.punt("evaluatie_op", "evaluatiedatum", sectie=sectie, veld="evaluatie_op")
        return
    code, reden = "", None
    if opp.evaluatie_op < toetsing.vandaag:
        code = "evaluatie_op_voorbij"
    elif schooljaar.beginjaar(opp.evaluatie_op) > schooljaar.beginjaar(toetsing.vandaag) + 1:
        code = "evaluatie_op_ver"
    elif reden := vrij_omdat(opp.evaluatie_op, toetsing.dossier.school.vakantieregio, toetsing.vakanties):
        code = "evaluatie_op_vrij"
    if code:
        yield toetsing.punt(
            code,
            "evaluatiedatum",
            PuntSoort.ZACHT,
            sectie,
            ActieCode.KIES_DATUM,
            veld="evaluatie_op",
            dag=opp.evaluatie_op,
            reden=reden,
        )
