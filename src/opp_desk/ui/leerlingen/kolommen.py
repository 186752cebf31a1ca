"""The columns of the list of pupils, and what its saved filters mean."""

from __future__ import annotations

from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from opp_desk.model.keuzes import OppStatus
from opp_desk.ui.onderdelen import Kolom
from opp_desk.usecases.leerlingen_opp import Aandacht

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.usecases.leerlingen import LeerlingRegel

PILLEN: Final = {
    OppStatus.CONCEPT: "stil",
    OppStatus.VOORGELEGD: "let_op",
    OppStatus.VASTGESTELD: "goed",
    OppStatus.BIJSTELLING: "neutraal",
    OppStatus.OVERGENOMEN: "goed",
    OppStatus.AFGESLOTEN: "stil",
}
"""Kind of pill per state of an OPP; a state of a newer release is grey."""


MAANDEN_KORT: Final = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
"""The months as they fit in a narrow column."""


class Zeef(StrEnum):
    """The saved filters."""

    MIJN_GROEP = "mijn_groep"
    OPP = "opp"
    LOOPT_AF = "loopt_af"
    HOREN = "horen"
    AKKOORD = "akkoord"
    VERTROKKEN = "vertrokken"


_AANDACHT: Final = {
    Zeef.LOOPT_AF: Aandacht.LOOPT_AF,
    Zeef.HOREN: Aandacht.HOREN,
    Zeef.AKKOORD: Aandacht.AKKOORD,
}


def zeefnamen() -> tuple[tuple[Zeef, str], ...]:
    """Return the saved filters with their words."""
    return (
        (Zeef.MIJN_GROEP, _tr("Mijn groep")),
        (Zeef.OPP, _tr("Heeft een OPP")),
        (Zeef.LOOPT_AF, _tr("OPP loopt af")),
        (Zeef.HOREN, _tr("Nog horen")),
        (Zeef.AKKOORD, _tr("Nog niet akkoord")),
        (Zeef.VERTROKKEN, _tr("Vertrokken")),
    )


def past(zeef: Zeef, regel: LeerlingRegel, mijn: frozenset[UUID]) -> bool:
    """Say whether a pupil meets one saved filter; ``mijn`` are the groups of who is working."""
    if zeef is Zeef.MIJN_GROEP:
        return not mijn.isdisjoint(regel.groepen)
    if zeef is Zeef.OPP:
        return regel.opp_id is not None
    if zeef is Zeef.VERTROKKEN:
        return regel.vertrokken
    return _AANDACHT[zeef] in regel.aandacht


def kolommen() -> tuple[Kolom, ...]:
    """Return the columns; both names sort, the surname without its voorvoegsel."""
    return (
        Kolom(_tr("Roepnaam"), attrgetter("roepnaam"), 140, vet=True),
        Kolom(_tr("Achternaam"), attrgetter("achternaam"), sorteer=attrgetter("volgorde")),
        Kolom(_tr("Groep"), attrgetter("groep"), 84),
        Kolom(_tr("Leeftijd"), _leeftijd, 90, sorteer=_jongste_eerst),
        Kolom(_tr("Leerkrachten"), attrgetter("leerkrachten")),
        Kolom(_tr("OPP"), _opp, 196, pil=_pil),
        Kolom(_tr("Volgende termijn"), _termijn, 150, sorteer=attrgetter("volgende"), pil=_termijnpil),
    )


def _leeftijd(regel: LeerlingRegel) -> str:
    return "" if regel.leeftijd is None else _tr("{} jaar").format(regel.leeftijd)


def _jongste_eerst(regel: LeerlingRegel) -> int | None:
    return -regel.geboortedatum.toordinal() if regel.geboortedatum else None


def _opp(regel: LeerlingRegel) -> str:
    if regel.vertrokken:
        return _tr("vertrokken")
    return regel.opp_status.label if regel.opp_status else ""


def _pil(regel: LeerlingRegel) -> str:
    return PILLEN.get(regel.opp_status, "stil") if regel.opp_status and not regel.vertrokken else "stil"


def _termijn(regel: LeerlingRegel) -> str:
    dag = regel.volgende
    return f"{dag.day} {MAANDEN_KORT[dag.month - 1]} {dag.year}" if dag else ""


def _termijnpil(regel: LeerlingRegel) -> str:
    return "laat" if regel.te_laat else ""


def _tr(tekst: str) -> str:
    return QCoreApplication.translate("Leerlingen", tekst)
