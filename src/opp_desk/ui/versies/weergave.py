"""How a version of a field reads: its value, who wrote it, and when."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from opp_desk.ground import clock
from opp_desk.model.keuzes import Keuzelijst
from opp_desk.rules.datum import DAGEN
from opp_desk.ui.onderdelen import voluit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opp_desk.model.veld import Waarde
    from opp_desk.usecases.formulier import EerdereTekst

_WEEK = timedelta(days=6)


def toon_waarde(waarde: Waarde, keuzes: Mapping[UUID, str] | None = None) -> str:
    """Return a value as a person reads it; ``keuzes`` names rows that a field may point to."""
    if waarde is None or waarde == "":
        return _vertaal("leeg")
    if isinstance(waarde, bool):
        return _vertaal("ja") if waarde else _vertaal("nee")
    if isinstance(waarde, Keuzelijst):
        return waarde.label
    if isinstance(waarde, UUID):
        return (keuzes or {}).get(waarde, _vertaal("een regel die er niet meer is"))
    if isinstance(waarde, date):
        return voluit(waarde)
    return str(waarde)


def toon_schrijver(versie: EerdereTekst) -> str:
    """Return who wrote a version and when: "Marieke de Vries, dinsdag 14:02"."""
    wie = versie.wie or _vertaal("onbekend")
    return f"{wie}, {toon_moment(versie.moment.astimezone())}"


def toon_moment(moment: datetime) -> str:
    """Return a moment shortly: with "vandaag", the day of the week, or the date."""
    dag, vandaag = moment.date(), clock.today()
    if dag == vandaag:
        naam = _vertaal("vandaag")
    elif dag == vandaag - timedelta(days=1):
        naam = _vertaal("gisteren")
    elif vandaag - _WEEK <= dag < vandaag:
        naam = DAGEN[dag.weekday()]
    else:
        naam = voluit(dag)
    return f"{naam} {moment:%H:%M}"


def _vertaal(tekst: str) -> str:
    return QCoreApplication.translate("versies", tekst)
