"""Where a button goes: from what a rule says must be done to the screen that can do it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opp_desk.rules.actie import ActieCode

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.rules.actie import Actie

_SECTIE: Final = {
    ActieCode.NOTEER_OVERLEG: "ouders",
    ActieCode.LEG_VOOR: "ouders",
    ActieCode.LEG_OPNIEUW_VOOR: "ouders",
    ActieCode.VRAAG_AKKOORD: "ouders",
    ActieCode.KIES_DATUM: "evaluatie",
}
_DOSSIER: Final = {
    ActieCode.OPEN_LEERLING: "tijdlijn",
    ActieCode.SLUIT_AF: "opp",
    ActieCode.MAAK_OPP: "opp",
    ActieCode.TOON_LIJST: "opp",
}
_OUDERS: Final = frozenset({ActieCode.OPEN_OUDERS, ActieCode.KIJK_GEZAG_NA})
_HOREN: Final = frozenset({ActieCode.HOOR, ActieCode.KOPPEL_TERUG})
_LOS: Final = {
    ActieCode.NEEM_OVER: "overnemen",
    ActieCode.OPEN_INSTELLINGEN: "instellingen",
    ActieCode.OPEN_AANMELDING: "aanmeldingen",
    ActieCode.OPEN_INZAGE: "inzage",
    ActieCode.OPEN_WISSEN: "wissen",
    ActieCode.OPEN_AANBOD: "aanbodjaar",
}


def bestemming(
    actie: Actie, leerling: UUID | None, opp: UUID | None, sectie: str | None = None, veld: str | None = None
) -> tuple[str, dict[str, Any]]:
    """Return the key of a screen and what to show there.

    ``sectie`` and ``veld`` are the place in the editor when the rule names one; without an OPP the dossier
    opens. Something to do about a hearing opens that hearing, or begins one when none is named.
    """
    code, rij = actie.code, actie.rij
    if code in _LOS:
        return _LOS[code], _los(actie, leerling)
    if code in _OUDERS:
        return "ouders", {"leerling": leerling} | ({"rij": rij, "veld": "gezag"} if rij else {})
    if opp is not None and (code in _HOREN or sectie == "horen"):
        waar = {"hoorgesprek": rij} if rij else {"opp": opp}
        return "horen", waar | ({"veld": "terugkoppeling_op"} if code is ActieCode.KOPPEL_TERUG else {})
    if opp is not None and code is ActieCode.EVALUEER:
        return "voortgang", {"opp": opp, "evaluatie": True}
    if code in _DOSSIER or opp is None:
        return "dossier", {"leerling": leerling, "tab": _DOSSIER.get(code, "opp")}
    plek = {"sectie": sectie or _SECTIE.get(code), "veld": veld, "rij": rij if veld else None}
    return "opp", {"opp": opp} | {naam: waarde for naam, waarde in plek.items() if waarde}


def _los(actie: Actie, leerling: UUID | None) -> dict[str, Any]:
    """Return what to show on a page that belongs to no OPP."""
    waar: dict[ActieCode, dict[str, Any]] = {
        ActieCode.OPEN_INZAGE: {"leerling": leerling},
        ActieCode.OPEN_AANMELDING: {"rij": actie.rij} if actie.rij else {},
        ActieCode.OPEN_AANBOD: {"stap": actie.plek} if actie.plek else {},
    }
    return waar.get(actie.code, {})
