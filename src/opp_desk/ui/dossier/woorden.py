"""The words of the dossier: titles of what happened, icons, states. Names and dates come in as values."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from opp_desk.model.keuzes import Gezag, HoorUitkomst
from opp_desk.rules.datum import MAANDEN, schrijf_datum
from opp_desk.ui.leerlingen.kolommen import MAANDEN_KORT
from opp_desk.usecases.tijdlijn import Gebeurd

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.model.keuzes import OppStatus
    from opp_desk.usecases.tijdlijn import Gebeurtenis

_KIB: Final = 1024


class Soort(StrEnum):
    """The kinds by which the timeline is filtered."""

    OPP = "opp"
    HOREN = "horen"
    OUDERS = "ouders"
    EVALUATIE = "evaluatie"
    NOTITIE = "notitie"
    AANWEZIGHEID = "aanwezigheid"
    DOCUMENT = "document"


SOORTEN: Final = {
    Gebeurd.INGESCHREVEN: Soort.OPP,
    Gebeurd.OPP_BEGONNEN: Soort.OPP,
    Gebeurd.BIJSTELLING: Soort.OPP,
    Gebeurd.HOREN_OPEN: Soort.HOREN,
    Gebeurd.GEHOORD: Soort.HOREN,
    Gebeurd.KANS_GEGEVEN: Soort.HOREN,
    Gebeurd.TERUGGEKOPPELD: Soort.HOREN,
    Gebeurd.GESPREK: Soort.NOTITIE,
    Gebeurd.AANWEZIGHEID: Soort.AANWEZIGHEID,
    Gebeurd.OVERLEG: Soort.OUDERS,
    Gebeurd.BESPREKING: Soort.NOTITIE,
    Gebeurd.VOORGELEGD: Soort.OUDERS,
    Gebeurd.GEZIEN: Soort.OUDERS,
    Gebeurd.ANTWOORD: Soort.OUDERS,
    Gebeurd.OVERGENOMEN: Soort.OPP,
    Gebeurd.VASTGESTELD: Soort.OPP,
    Gebeurd.EVALUATIE: Soort.EVALUATIE,
    Gebeurd.DOCUMENT: Soort.DOCUMENT,
    Gebeurd.BIJLAGE: Soort.DOCUMENT,
    Gebeurd.VERZOEK: Soort.OUDERS,
    Gebeurd.OPP_AFGESLOTEN: Soort.OPP,
    Gebeurd.VERTROKKEN: Soort.OPP,
}
ICONEN: Final = {
    Gebeurd.INGESCHREVEN: "school",
    Gebeurd.OPP_BEGONNEN: "plus",
    Gebeurd.BIJSTELLING: "geschiedenis",
    Gebeurd.HOREN_OPEN: "gesprekken",
    Gebeurd.GEHOORD: "gesprekken",
    Gebeurd.KANS_GEGEVEN: "gesprekken",
    Gebeurd.TERUGGEKOPPELD: "gesprekken",
    Gebeurd.GESPREK: "potlood",
    Gebeurd.AANWEZIGHEID: "kalender",
    Gebeurd.OVERLEG: "leerlingen",
    Gebeurd.BESPREKING: "gesprekken",
    Gebeurd.VOORGELEGD: "oog",
    Gebeurd.GEZIEN: "oog",
    Gebeurd.ANTWOORD: "persoon",
    Gebeurd.OVERGENOMEN: "import",
    Gebeurd.VASTGESTELD: "vinkje",
    Gebeurd.EVALUATIE: "overzicht",
    Gebeurd.DOCUMENT: "document",
    Gebeurd.BIJLAGE: "document",
    Gebeurd.VERZOEK: "persoon",
    Gebeurd.OPP_AFGESLOTEN: "slot",
    Gebeurd.VERTROKKEN: "pijl-rechts",
}
PIL_HOREN: Final = {
    HoorUitkomst.GEHOORD: "goed",
    HoorUitkomst.KANS_GEGEVEN: "neutraal",
    HoorUitkomst.NOG_NIET: "let_op",
}


def soortnamen() -> tuple[tuple[Soort, str], ...]:
    """Return the filters of the timeline with their words."""
    return (
        (Soort.OPP, _tr("OPP")),
        (Soort.HOREN, _tr("Hoorrecht")),
        (Soort.OUDERS, _tr("Ouders")),
        (Soort.EVALUATIE, _tr("Evaluaties")),
        (Soort.NOTITIE, _tr("Notities")),
        (Soort.AANWEZIGHEID, _tr("Aanwezigheid")),
        (Soort.DOCUMENT, _tr("Documenten")),
    )


def titel(een: Gebeurtenis, roepnaam: str) -> str:
    """Return what happened in a few words."""
    waarden = {"roepnaam": roepnaam, "wie": "", "moment": "", "soort": ""} | dict(een.waarden)
    if een.code is Gebeurd.GESPREK:
        soort = str(waarden["soort"])
        kop = soort[:1].upper() + soort[1:] if soort else _tr("Notitie")
        return " · ".join((kop, *(woord for naam, woord in _over_notitie().items() if waarden.get(naam))))
    if een.code is Gebeurd.GEHOORD and waarden["moment"]:
        return _tr("{roepnaam} gehoord {moment}").format(**waarden)
    if een.code is Gebeurd.VERZOEK and str(waarden["soort"]).startswith("Opmerking"):
        return _tr("Opmerking van {wie}").format(**waarden)
    if een.code is Gebeurd.AANWEZIGHEID and "opnieuw" in waarden:
        return _tr("Aanwezigheid, opnieuw bekijken op {opnieuw}").format(**waarden)
    if een.code is Gebeurd.BESPREKING and not waarden.get("klaar"):
        return _tr("Overleg voorbereid, nog niet afgerond")
    return _titels()[een.code].format(**waarden)


@cache
def _titels() -> dict[Gebeurd, str]:
    return {
        Gebeurd.INGESCHREVEN: _tr("Ingeschreven"),
        Gebeurd.OPP_BEGONNEN: _tr("OPP begonnen"),
        Gebeurd.BIJSTELLING: _tr("Bijstelling begonnen"),
        Gebeurd.HOREN_OPEN: _tr("{roepnaam} horen, nog niet gebeurd"),
        Gebeurd.GEHOORD: _tr("{roepnaam} gehoord"),
        Gebeurd.KANS_GEGEVEN: _tr("{roepnaam} kreeg de kans te vertellen en wilde niet"),
        Gebeurd.AANWEZIGHEID: _tr("Aanwezigheid"),
        Gebeurd.OVERLEG: _tr("Overleg met ouders"),
        Gebeurd.BESPREKING: _tr("Overleg aan tafel"),
        Gebeurd.VOORGELEGD: _tr("Voorgelegd aan de ouders"),
        Gebeurd.GEZIEN: _tr("Gezien door {wie}"),
        Gebeurd.ANTWOORD: _tr("{wie}: {antwoord}"),
        Gebeurd.OVERGENOMEN: _tr("OPP vastgesteld op de vorige plek"),
        Gebeurd.VASTGESTELD: _tr("Versie {nummer} vastgesteld"),
        Gebeurd.TERUGGEKOPPELD: _tr("{roepnaam} verteld wat er met de inbreng is gedaan"),
        Gebeurd.EVALUATIE: _tr("Evaluatie"),
        Gebeurd.DOCUMENT: _tr("PDF gemaakt"),
        Gebeurd.BIJLAGE: _tr("Bijlage toegevoegd"),
        Gebeurd.VERZOEK: _tr("{soort} gevraagd door {wie}"),
        Gebeurd.OPP_AFGESLOTEN: _tr("OPP afgesloten"),
        Gebeurd.VERTROKKEN: _tr("Vertrokken van school"),
    }


def _over_notitie() -> dict[str, str]:
    """Return what else is so of a note, by the name of the value that says it."""
    return {
        "gecorrigeerd": _tr("gecorrigeerd"),
        "aangevuld": _tr("aangevuld"),
        "ruimte": _tr("niet voor iedereen"),
    }


def maand(dag: date | None) -> str:
    """Return the head of a month: "September 2026"."""
    if dag is None:
        return _tr("Nog zonder datum")
    return f"{MAANDEN[dag.month - 1].capitalize()} {dag.year}"


def maand_kort(dag: date) -> str:
    """Return the month in three letters or so, for a narrow column: "sep", "mrt"."""
    return MAANDEN_KORT[dag.month - 1]


def stand(status: OppStatus, nummer: int, *, wacht: bool) -> str:
    """Return the words of the pill: "OPP versie 1 vastgesteld"."""
    if wacht:
        return _tr("versie {} vastgesteld, handelingsdeel wacht").format(nummer)
    if status.value == "vastgesteld" and nummer:
        return _tr("versie {} vastgesteld").format(nummer)
    return _tr("OPP {}").format(status.label)


def gezag(wat: Gezag | None) -> tuple[str, str]:
    """Return the words and the kind of the pill for somebody's gezag."""
    if wat == Gezag.JA:
        return _tr("gezag"), "goed"
    if wat == Gezag.NEE:
        return _tr("geen gezag"), "stil"
    if wat == Gezag.DEELS:
        return _tr("gezag: deels"), "let_op"
    return _tr("gezag nog niet nagekeken"), "let_op"


def op(dag: date | None) -> str:
    """Return a day in words, "" for none."""
    return schrijf_datum(dag) if dag else ""


def grootte(bytes_: int) -> str:
    """Return the size of a file as people read it."""
    if bytes_ < _KIB * _KIB:
        return _tr("{} kB").format(max(1, round(bytes_ / _KIB)))
    return _tr("{} MB").format(str(round(bytes_ / _KIB / _KIB, 1)).replace(".", ","))


def _tr(tekst: str) -> str:
    return QCoreApplication.translate("Dossier", tekst)
