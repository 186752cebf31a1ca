"""The list of papers, by reader; what the chosen one asks stands right beneath it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from opp_desk.documents.papieren import PAPIEREN, Lezer
from opp_desk.ui.onderdelen import TekstKnop, Tussenkop
from opp_desk.ui.onderdelen.keuzerij import Keuze

if TYPE_CHECKING:
    from opp_desk.documents.papieren import Papiersoort

_ELDERS: Final[tuple[tuple[str, str], ...]] = (
    ("vergelijken", "Wat is er veranderd"),
    ("inspectielijst", "Lijst voor de inspectie"),
)
"""Other pages that make a paper."""


class Papierkeuze(QWidget):
    """One of the papers. ``gekozen`` carries its key, ``elders`` that of a page that makes another paper."""

    gekozen = Signal(str)
    elders = Signal(str)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.sleutel = ""
        self._groep = QButtonGroup(self)
        self._knoppen: dict[str, Keuze] = {}
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(0)
        for voor in Lezer:
            soorten = [soort for soort in PAPIEREN.values() if soort.voor is voor]
            if not soorten:
                continue
            soorten.sort(key=lambda soort: bool(soort.scherm))  # what opens another page comes last
            if stapel.count():
                stapel.addSpacing(8)
            stapel.addWidget(Tussenkop(_kop(voor), self))
            for soort in soorten:
                stapel.addWidget(self._link(soort.titel, soort.scherm) if soort.scherm else self._knop(soort))
        for sleutel, titel in _ELDERS:
            stapel.addWidget(self._link(QCoreApplication.translate("Papierkeuze", titel), sleutel))
        stapel.addStretch(1)
        self._stapel = stapel

    def kies(self, sleutel: str) -> None:
        """Choose a paper; one that is not there is passed over."""
        if sleutel in self._knoppen:
            self._knoppen[sleutel].setChecked(True)
            self._gekozen(sleutel, aan=True)

    def leg_onder(self, vorm: QWidget) -> None:
        """Put a form right beneath the paper that is chosen."""
        if (knop := self.knop()) is not None:
            self._stapel.removeWidget(vorm)
            self._stapel.insertWidget(self._stapel.indexOf(knop) + 1, vorm)

    def knop(self) -> QWidget | None:
        """Return the button of the paper that is chosen."""
        return self._knoppen.get(self.sleutel)

    def soort(self) -> Papiersoort | None:
        """Return the paper that is chosen."""
        return PAPIEREN.get(self.sleutel)

    def _knop(self, soort: Papiersoort) -> Keuze:
        knop = Keuze(soort.titel, self)
        knop.toggled.connect(partial(self._omgezet, soort.sleutel))
        self._groep.addButton(knop)
        self._knoppen[soort.sleutel] = knop
        return knop

    def _link(self, titel: str, scherm: str) -> TekstKnop:
        link = TekstKnop(titel, "pijl-rechts", self)
        link.clicked.connect(partial(self._ga, scherm))
        return link

    def _ga(self, scherm: str) -> None:
        self.elders.emit(scherm)

    def _omgezet(self, sleutel: str, aan: bool) -> None:
        self._gekozen(sleutel, aan=aan)

    def _gekozen(self, sleutel: str, *, aan: bool) -> None:
        if aan and sleutel != self.sleutel:
            self.sleutel = sleutel
            self.gekozen.emit(sleutel)


def _kop(voor: Lezer) -> str:
    return {
        Lezer.OUDERS: QCoreApplication.translate("Papierkeuze", "Voor ouders"),
        Lezer.LEERLING: QCoreApplication.translate("Papierkeuze", "Voor de leerling"),
        Lezer.LEERKRACHT: QCoreApplication.translate("Papierkeuze", "Voor de leerkracht"),
        Lezer.SCHOOL: QCoreApplication.translate("Papierkeuze", "Voor school en anderen"),
    }[voor]
