"""Small pieces of Dutch for the summaries of rows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opp_desk.model.keuzes import Keuzelijst
from opp_desk.rules.datum import MAANDEN
from opp_desk.ui.onderdelen import voluit

if TYPE_CHECKING:
    from opp_desk.model.veld import Waarde
    from opp_desk.usecases.gezegd import Gezegd


def dag(waarde: Waarde) -> str:
    """Return a date as "3 maart 2027", or "" when there is none."""
    return voluit(waarde) if isinstance(waarde, date) else ""


def korte_dag(waarde: Waarde) -> str:
    """Return a date without its year, "3 maart", or "" when there is none."""
    return f"{waarde.day} {MAANDEN[waarde.month - 1]}" if isinstance(waarde, date) else ""


def samen(tussen: str, *delen: Waarde) -> str:
    """Return the filled parts with ``tussen`` between them; choices by their label."""
    teksten = (deel.label if isinstance(deel, Keuzelijst) else str(deel or "").strip() for deel in delen)
    return tussen.join(tekst for tekst in teksten if tekst)


def citaat(gezegd: Gezegd) -> str:
    """Return the own words between quotes; a drawing without a word is called what it is."""
    if gezegd.woorden:
        return f"“{gezegd.woorden}”"
    return QCoreApplication.translate("zinsdelen", "Een tekening of foto")


def kort(tekst: str, hoogstens: int = 48) -> str:
    """Return ``tekst`` on one line, cut with an ellipsis between words."""
    regel = " ".join(tekst.split())
    if len(regel) <= hoogstens:
        return regel
    return regel[:hoogstens].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
