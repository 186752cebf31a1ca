"""Words of this page: goals, days, and how much of the help was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opp_desk.model.keuzes import GegevenAntwoord
from opp_desk.rules.grafiek import dag_kort

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.usecases.voortgang import Begeleidvoortgang, Doelvoortgang


def op_dag(dag: date | None, vandaag: date) -> str:
    """Return a day as "vandaag", "14 september", or with its year when it is another one."""
    if dag is None:
        return _tr("zonder datum")
    if dag == vandaag:
        return _tr("vandaag")
    return dag_kort(dag) if dag.year == vandaag.year else f"{dag_kort(dag)} {dag.year}"


def doeltitel(doel: Doelvoortgang, nummer: int) -> str:
    """Return how a goal is called: "Doel 1, rekenen"."""
    naam = _tr("Doel {}").format(nummer)
    return f"{naam}, {doel.gebied[:1].lower()}{doel.gebied[1:]}" if doel.gebied else naam


def gegeven_zin(hulp: Begeleidvoortgang) -> str:
    """Return how much of the help was given, as far as it is known."""
    if not hulp.weken:
        return _tr("begint nog")
    if not hulp.bekend:
        return _tr("nog niets ingevuld")
    tekst = _tr("{} van de {} weken gegeven").format(hulp.tel(GegevenAntwoord.JA), hulp.bekend)
    if hulp.bekend == 1:
        tekst = _tr("{} van de 1 week gegeven").format(hulp.tel(GegevenAntwoord.JA))
    delen = [tekst]
    if deels := hulp.tel(GegevenAntwoord.DEELS):
        delen.append(_tr("{} deels").format(deels))
    if onbekend := hulp.tel(None):
        delen.append(_tr("{} onbekend").format(onbekend))
    return ", ".join(delen)


def _tr(tekst: str) -> str:
    return QCoreApplication.translate("Voortgang", tekst)
