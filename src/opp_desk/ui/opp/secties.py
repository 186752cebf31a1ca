"""Which sections the editor has, and in which of them a field or a rule is at home."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from opp_desk.model.keuzes import OppStatus
from opp_desk.rules.zinnen import zin
from opp_desk.ui.opp.sectie_afspraken import Afwijkingen, EvaluatieSectie, Samen
from opp_desk.ui.opp.sectie_doelen import Doelen
from opp_desk.ui.opp.sectie_handelingsdeel import BegeleidingSectie, Les
from opp_desk.ui.opp.sectie_horen import Horen
from opp_desk.ui.opp.sectie_leerroute import Leerroute
from opp_desk.ui.opp.sectie_ouders import Ouders
from opp_desk.ui.opp.sectie_perspectief import Aanleiding, Factoren, Perspectief

if TYPE_CHECKING:
    from opp_desk.rules.vaststellen import SectieStand
    from opp_desk.ui.opp.blad import Context
    from opp_desk.ui.opp.sectie import Sectie

_KLASSEN: Final[dict[str, type[Sectie]]] = {
    "aanleiding": Aanleiding,
    "factoren": Factoren,
    "perspectief": Perspectief,
    "leerroute": Leerroute,
    "doelen": Doelen,
    "begeleiding": BegeleidingSectie,
    "les": Les,
    "horen": Horen,
    "ouders": Ouders,
    "afwijkingen": Afwijkingen,
    "samen": Samen,
    "evaluatie": EvaluatieSectie,
}
IN_DE_MAAK: Final = frozenset({OppStatus.CONCEPT, OppStatus.VOORGELEGD, OppStatus.BIJSTELLING})
"""While an OPP stands like this its text is being written."""
_ELDERS: Final = {
    "beginsituatie": "perspectief",
    "tlv": "leerroute",
    "cvb": "leerroute",
    "toetsen": "leerroute",
    "toekomst": "leerroute",
    "akkoord": "ouders",
    "afspraken": "evaluatie",
    "einde": "evaluatie",
    "overname": "evaluatie",
}


def sectie_van(naam: str | None) -> str:
    """Return the section of the editor in which ``naam`` (a section of fields) stands, or the first."""
    naam = _ELDERS.get(naam or "", naam or "")
    return naam if naam in _KLASSEN else "aanleiding"


def wet(stand: SectieStand) -> str:
    """Return the word of the law beneath a section, short enough for the narrow list."""
    korter = {
        "factoren": QCoreApplication.translate("secties", "bevorderend, belemmerend"),
        "perspectief": QCoreApplication.translate("secties", "uitstroombestemming"),
        "afwijkingen": QCoreApplication.translate("secties", "van het programma"),
    }
    return korter.get(stand.sleutel, stand.ondertitel)


def maak_sectie(sleutel: str, context: Context) -> Sectie:
    """Return a section, empty still."""
    titel = zin(f"sectie_{sleutel}", {"roepnaam": context.roepnaam})
    hulp = {
        "doelen": QCoreApplication.translate("secties", "Twee of drie doelen is genoeg."),
        "begeleiding": QCoreApplication.translate("secties", "Wat doen we, wie, waar, hoe vaak en hoelang."),
        "les": QCoreApplication.translate("secties", "Wat elke leerkracht in één oogopslag moet weten."),
    }.get(sleutel, "")
    return _KLASSEN[sleutel](context, titel, hulp)
