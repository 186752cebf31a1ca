"""Where a button goes: from what a rule says must be done to the screen that can do it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opp_desk.rules.actie import ActieCode

if TYPE_CHECKING:
    from uuid import UUID

_SECTIE: Final = {
    ActieCode.NOTEER_OVERLEG: "ouders",
    ActieCode.LEG_VOOR: "ouders",
    ActieCode.LEG_OPNIEUW_VOOR: "ouders",
    ActieCode.VRAAG_AKKOORD: "ouders",
    ActieCode.EVALUEER: "evaluatie",
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
_LOS: Final = {ActieCode.NEEM_OVER: "overnemen", ActieCode.OPEN_INSTELLINGEN: "instellingen"}


def bestemming(
    actie: ActieCode, leerling: UUID | None, opp: UUID | None, sectie: str | None = None
) -> tuple[str, dict[str, Any]]:
    """Return the key of a screen and what to show there.

    ``sectie`` is the section of the editor when the rule names one; without an OPP the dossier opens.
    """
    if actie in _LOS:
        return _LOS[actie], {}
    if actie in _OUDERS:
        return "ouders", {"leerling": leerling}
    if actie in _HOREN and opp is not None:
        return "horen", {"opp": opp}
    if actie in _DOSSIER or opp is None:
        return "dossier", {"leerling": leerling, "tab": _DOSSIER.get(actie, "opp")}
    waar = {"opp": opp}
    deel = sectie or _SECTIE.get(actie)
    return "opp", waar | {"sectie": deel} if deel else waar
