"""The sentences at the top of Vandaag: greeting, day, and how much asks attention."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from opp_desk.rules.actie import ActieCode
from opp_desk.rules.datum import DAGEN, schrijf_datum
from opp_desk.rules.termijnen import Periode
from opp_desk.rules.zinnen import actie_zin, met_hoofdletter, telwoord

if TYPE_CHECKING:
    from datetime import date, datetime

    from opp_desk.rules.punt import Punt
    from opp_desk.rules.termijnen import Termijn
    from opp_desk.usecases.vandaag import Vandaagbeeld

_MIDDAG: Final = 12
_AVOND: Final = 18
_OCHTEND: Final = 5
_LANGSTE_KNOP: Final = 34


def groet(naam: str, nu: datetime) -> str:
    """Return "Goedemorgen, Marieke" as it fits the hour."""
    if nu.hour < _OCHTEND:
        woord = _tr("Goedenacht")
    elif nu.hour < _MIDDAG:
        woord = _tr("Goedemorgen")
    elif nu.hour < _AVOND:
        woord = _tr("Goedemiddag")
    else:
        woord = _tr("Goedenavond")
    roepnaam = naam.split(maxsplit=1)[0] if naam.strip() else ""
    return f"{woord}, {roepnaam}" if roepnaam else woord


def dagzin(dag: date) -> str:
    """Return "Maandag 5 oktober 2026."."""
    return f"{DAGEN[dag.weekday()].capitalize()} {schrijf_datum(dag)}."


def vooruit(dag: date) -> str:
    """Return the title of another day: "Zo is het op maandag 4 januari 2027"."""
    return _tr("Zo is het op {}").format(f"{DAGEN[dag.weekday()]} {schrijf_datum(dag)}")


def telzin(beeld: Vandaagbeeld) -> str:
    """Return "Zes dingen vragen aandacht, twee daarvan deze week."."""
    alles, week = beeld.aantal, beeld.in_periode(Periode.DEZE_WEEK)
    if alles == 0:
        return _tr("Niets vraagt aandacht.")
    if alles == 1:
        zin = _tr("Eén ding vraagt aandacht")
    else:
        zin = _tr("{} dingen vragen aandacht").format(met_hoofdletter(telwoord(alles)))
    if week == alles > 1:
        zin += _tr(", allemaal deze week")
    elif week and alles > 1:
        zin += _tr(", {} daarvan deze week").format(telwoord(week))
    elif week:
        zin += _tr(", deze week")
    return f"{zin}."


def wie(aantal: int) -> str:
    """Return "Twee leerlingen" for a row about several pupils."""
    return _tr("{} leerlingen").format(met_hoofdletter(telwoord(aantal)))


def rekening(termijn: Termijn) -> str:
    """Return how the day was counted, or the day itself when it was agreed; nothing without a term."""
    if termijn.som or termijn.delen:
        return termijn.som
    return schrijf_datum(termijn.op) if termijn.streng else ""


def knop(bij: Punt | Termijn) -> str:
    """Return the text of a button; a very long name stands in the sentence and not on the button."""
    tekst = actie_zin(bij)
    if bij.actie.code is ActieCode.VRAAG_AKKOORD and len(tekst) > _LANGSTE_KNOP:
        return _tr("Om akkoord vragen")
    return tekst


def _tr(tekst: str) -> str:
    return QCoreApplication.translate("Vandaag", tekst)
