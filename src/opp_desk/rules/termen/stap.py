"""The next step towards fixing a text: hear, lay it before the parents, get their akkoord, fix it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from opp_desk.model.keuzes import Antwoord, Gezag, Relatie
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.gezag import BESLIST, is_meerderjarig, noem_met

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.rules.kort import Kader, OppKort, OuderKort


@dataclass(frozen=True, slots=True)
class Stap:
    """What has to be done now. ``code`` names the reason (``waarom_<code>``)."""

    code: str
    eis: str
    actie: ActieCode
    rij: UUID | None = None
    waarden: dict[str, Any] = field(default_factory=dict)


def volgende_stap(opp: OppKort, kader: Kader) -> Stap:
    """Return the next step for a text that is not fixed yet."""
    hoorrecht = kader.vandaag >= kader.recht.hoorrecht_vanaf
    if hoorrecht and not is_gehoord(opp):
        return Stap("horen" if opp.vorige is None else "horen_bijstelling", "horen", ActieCode.HOOR)
    if not opp.heeft_begeleiding or opp.voorgelegd_op is None:
        return Stap("nog_schrijven", "vaststellen", ActieCode.OPEN_OPP)
    return akkoordstap(opp, kader) or Stap("akkoord_rond", "vaststellen", ActieCode.STEL_VAST)


def is_gehoord(opp: OppKort) -> bool:
    """Tell whether the pupil had the opportunity since the text before this one."""
    return opp.gehoord_op is not None and (opp.vorige is None or opp.gehoord_op > opp.vorige)


def akkoordstap(opp: OppKort, kader: Kader) -> Stap | None:
    """Return the next step towards akkoord on the handelingsdeel, None when everybody agrees."""
    if opp.voorgelegd_op is None:
        return Stap("niet_voorgelegd", "akkoord", ActieCode.LEG_VOOR)
    if opp.tekst_gewijzigd:
        vervallen = tuple(n for _wie, n, zei in _beslissers(opp, kader) if zei == Antwoord.AKKOORD)
        code = "akkoord_vervallen" if vervallen else "voorgelegd_gewijzigd"
        waarden = {"wie": vervallen, "dag": opp.voorgelegd_op}
        return Stap(code, "akkoord", ActieCode.LEG_OPNIEUW_VOOR, waarden=waarden)
    if nee := _weigeraars(opp, kader):
        waarden = {"wie": tuple(nee.values()), "dag": opp.voorgelegd_op}
        geweigerd = "akkoord_geweigerd" if len(nee) == 1 else "akkoord_geweigerd_meer"
        return Stap(geweigerd, "akkoord", ActieCode.NOTEER_OVERLEG, next(iter(nee)), waarden)
    wie = nog_te_vragen(opp, kader)
    if wie:
        rij = next(iter(wie)) if len(wie) == 1 else None
        waarden = {"wie": tuple(wie.values()), "dag": opp.voorgelegd_op}
        ontbreekt = "akkoord_ontbreekt" if rij else "akkoord_ontbreekt_meer"
        return Stap(ontbreekt, "akkoord", ActieCode.VRAAG_AKKOORD, rij, waarden)
    if onbekend := gezag_onbekend(opp, kader):
        rij = next(iter(onbekend)) if len(onbekend) == 1 else None
        wie_onbekend = {"wie": tuple(onbekend.values())}
        return Stap("gezag_onbekend", "gezag", ActieCode.KIJK_GEZAG_NA, rij, wie_onbekend)
    return None


def nog_te_vragen(opp: OppKort, kader: Kader) -> dict[UUID, str]:
    """Return who did not say akkoord to the last voorlegversie: how to call them, by their id."""
    return {wie: naam for wie, naam, antwoord in _beslissers(opp, kader) if antwoord != Antwoord.AKKOORD}


def _weigeraars(opp: OppKort, kader: Kader) -> dict[UUID, str]:
    """Return who said no to the last voorlegversie; asking them again is not the next step, talking is."""
    return {wie: naam for wie, naam, zei in _beslissers(opp, kader) if zei == Antwoord.NIET_AKKOORD}


def _beslissers(opp: OppKort, kader: Kader) -> list[tuple[UUID, str, Antwoord | None]]:
    """Return whose akkoord is needed, as `opp_desk.rules.gezag.gezaghouders` says, and what they answered."""
    beslissen = [ouder for ouder in opp.ouders if ouder.gezag in BESLIST]
    if is_meerderjarig(opp.geboortedatum, kader.vandaag):
        beslissen = [ouder for ouder in beslissen if ouder.relatie == Relatie.MENTOR_CURATOR]
        if not beslissen:
            return [(opp.leerling_id, opp.roepnaam, opp.leerling_antwoord)]
    return [(ouder.ouder_id, noem_kort(ouder, opp), ouder.antwoord) for ouder in beslissen]


def gezag_onbekend(opp: OppKort, kader: Kader) -> dict[UUID, str]:
    """Return of whom nobody looked up the gezag; at 18, when that of parents has ended, of a curator only."""
    zelf = is_meerderjarig(opp.geboortedatum, kader.vandaag)
    return {
        ouder.ouder_id: noem_kort(ouder, opp)
        for ouder in opp.ouders
        if ouder.gezag in {None, Gezag.ONBEKEND} and (not zelf or ouder.relatie == Relatie.MENTOR_CURATOR)
    }


def noem_kort(ouder: OuderKort, opp: OppKort) -> str:
    """Return how a sentence calls a parent."""
    alle = [ander.relatie for ander in opp.ouders]
    return noem_met(ouder.naam, ouder.relatie, alle, instelling=ouder.instelling)
