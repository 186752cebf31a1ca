"""Beneath every step: that it is done, and the way to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from opp_desk.model.keuzes_aanbod import Aanbodstap
from opp_desk.ui.aanbodjaar.slotvraag import Slotvraag
from opp_desk.ui.onderdelen import Hulptekst, Knop, Pil, PrimaireKnop, TekstKnop

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

_MET_EEN_TIK: Final = (Aanbodstap.EVALUEREN, Aanbodstap.LEERLINGEN)


class Voet(QWidget):
    """``afgerond``: this step is done; ``heropend``: it is not after all; ``verder``: to the next.

    ``gedaan`` is the button of a step that is a decision. At the left stands how far the step is.
    ``naar_open``: to what is open, asked before the step is closed (`vraag`).
    """

    afgerond = Signal()
    gedaan = Signal()
    heropend = Signal()
    verder = Signal()
    naar_open = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._pil = Pil("", "goed", self)
        self._terug = TekstKnop(self.tr("Toch nog niet klaar"), ouder=self)
        self.klaar_knop = PrimaireKnop("", ouder=self)
        self.verder_knop, self._verder_primair = Knop("", ouder=self), PrimaireKnop("", ouder=self)
        self._stap: Aanbodstap | None = None
        self._gewoon, self._slot = QWidget(self), Slotvraag(self)
        self._slot.hide()
        alles = QHBoxLayout(self)
        alles.setContentsMargins(4, 0, 4, 0)
        alles.addWidget(self._gewoon)
        alles.addWidget(self._slot)
        rij = QHBoxLayout(self._gewoon)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(12)
        self.doe_knop, self._stand = PrimaireKnop("", ouder=self), Hulptekst("", self)
        self._stand.setWordWrap(False)
        rij.addWidget(self._pil)
        rij.addWidget(self._stand)
        rij.addWidget(self._terug)
        rij.addStretch(1)
        for knop in (self.verder_knop, self._verder_primair, self.klaar_knop, self.doe_knop):
            rij.addWidget(knop)
        self.klaar_knop.clicked.connect(self.afgerond)
        self.doe_knop.clicked.connect(self.gedaan)
        self._terug.clicked.connect(self.heropend)
        self.verder_knop.clicked.connect(self.verder)
        self._verder_primair.clicked.connect(self.verder)
        self._slot.toch.connect(self.afgerond)
        self._slot.naar_open.connect(self._naar_open)
        self._slot.terug.connect(self._terug_van_vraag)

    def zet(self, stap: Aanbodstap, *, klaar: bool, te_beginnen: str | None) -> None:
        """Show what can be done at this step; what was done leads on with the filled button."""
        if klaar or stap is not self._stap:
            self.vraag("")
        self._stap = stap
        tik = stap in _MET_EEN_TIK
        self._pil.zet(self.tr("klaar") if klaar else "", "goed")
        self._terug.setVisible(klaar and tik)
        self.klaar_knop.setText(self.tr("Klaar met {}").format(stap.label.lower()))
        self.klaar_knop.setVisible(tik and not klaar)
        volgorde = list(Aanbodstap)
        plek = volgorde.index(stap) + 1
        tekst = self.tr("Verder naar {}").format(_kort(volgorde[plek])) if plek < len(volgorde) else ""
        if not tekst and te_beginnen:
            tekst = self.tr("Begin met {}").format(te_beginnen.replace("-", "–"))
        for knop, zichtbaar in ((self.verder_knop, not klaar), (self._verder_primair, klaar)):
            knop.setText(tekst)
            knop.setVisible(bool(tekst) and zichtbaar)

    @property
    def vraagt(self) -> bool:
        """Return whether somebody is being asked if the step is done all the same."""
        return not self._slot.isHidden()

    def vraag(self, zin: str) -> None:
        """Ask in place of the buttons whether the step is done all the same; nothing to ask: the buttons."""
        self._gewoon.setVisible(not zin)
        if zin:
            self._slot.stel(zin)
        else:
            self._slot.hide()

    def zet_stand(self, stand: str, actie: tuple[str, bool]) -> None:
        """Show how far the step is, and what it is for; a decision leads on, nothing beside it does."""
        tekst, kan = actie
        self._stand.setText(stand)
        self._stand.setVisible(bool(stand))
        self.doe_knop.setText(tekst)
        self.doe_knop.setVisible(bool(tekst))
        self.doe_knop.setEnabled(kan)
        if tekst and not self._pil.tekst():
            self.verder_knop.hide()

    def _naar_open(self) -> None:
        self.vraag("")
        self.naar_open.emit()

    def _terug_van_vraag(self) -> None:
        self.vraag("")
        self.klaar_knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def knop(self) -> QPushButton | None:
        """Return the button that leads on, if there is one."""
        knoppen = (self.doe_knop, self.klaar_knop, self._verder_primair, self.verder_knop)
        return next((each for each in knoppen if not each.isHidden()), None)


def _kort(stap: Aanbodstap) -> str:
    """Return the step in a sentence: "leerlingen horen", "de MR"."""
    return f"de {stap.label}" if stap is Aanbodstap.MR else stap.label.lower()
