"""The way out of the pupil's screen: four digits. After three mistakes the vault locks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from opp_desk.ui.horen.kind_delen import K, Kindknop, Kindtekst
from opp_desk.usecases import hoorpin

if TYPE_CHECKING:
    from opp_desk.ui.horen.kind_delen import Schaalbaar
    from opp_desk.ui.werkplek import Werkplek


class Pinveld(QLineEdit):
    """Four digits that nobody reads over a shoulder. ``vol`` carries them."""

    vol = Signal(str)

    def __init__(self, naam: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setAccessibleName(naam)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.setMaxLength(hoorpin.CIJFERS)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))
        self.textChanged.connect(self._kijk)

    def schaal(self, factor: float) -> None:
        """Take the size of the pupil's screen."""
        self.setStyleSheet(
            f"QLineEdit {{ color: {K.kind_tekst}; background: {K.papier}; border: 2px solid {K.kind_rand};"
            f" border-radius: 10px; font-size: {round(34 * factor)}px; padding: 0 12px; }}"
            f"QLineEdit:focus {{ border: 3px solid {K.kind_accent}; }}"
        )
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(round(240 * factor), round(72 * factor))

    def _kijk(self, tekst: str) -> None:
        if len(tekst) == hoorpin.CIJFERS:
            self.vol.emit(tekst)


class Codeblad(QWidget):
    """Asks the code. ``goed`` closes the screen, ``terug`` goes on with the talk, ``op_slot`` locks."""

    goed = Signal()
    terug = Signal()
    op_slot = Signal()

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._fouten = 0
        self._vergeten_gevraagd = False
        self.titel = Kindtekst("", self, kop=True)
        self.uitleg = Kindtekst("", self)
        self.veld = Pinveld(self.tr("Code van vier cijfers"), self)
        self.veld.vol.connect(self._probeer)
        self.naar_gesprek = Kindknop(self.tr("Terug naar het gesprek"), self)
        self.naar_gesprek.clicked.connect(self.terug)
        self.vergeten = Kindknop(self.tr("Code vergeten?"), self, klein=True)
        self.vergeten.clicked.connect(self._vergeet)
        rij = QHBoxLayout()
        rij.addStretch(1)
        rij.addWidget(self.naar_gesprek)
        rij.addStretch(1)
        stapel = QVBoxLayout(self)
        stapel.setSpacing(20)
        stapel.addStretch(1)
        stapel.addWidget(self.titel)
        stapel.addWidget(self.uitleg)
        stapel.addWidget(self.veld, 0, Qt.AlignmentFlag.AlignHCenter)
        stapel.addLayout(rij)
        stapel.addWidget(self.vergeten, 0, Qt.AlignmentFlag.AlignHCenter)
        stapel.addStretch(2)

    def delen(self) -> tuple[Schaalbaar, ...]:
        """Return what grows with the screen."""
        return self.titel, self.uitleg, self.veld, self.naar_gesprek, self.vergeten

    def toon(self, door: str) -> None:
        """Ask the code of who works here."""
        self.titel.zet(self.tr("Even voor {}").format(door))
        self.uitleg.zet(self.tr("Typ je code. Dan gaat dit scherm dicht."))
        self._vergeten_gevraagd = False
        self.vergeten.setText(self.tr("Code vergeten?"))
        self.veld.setEnabled(True)
        self.veld.clear()
        self.veld.setFocus()

    def _probeer(self, pin: str) -> None:
        self.veld.setEnabled(False)
        vraag = partial(hoorpin.klopt, persoon=self._werk.wie.id, pin=pin)
        self._werk.jobs.vraag(vraag, self._antwoord, self._werk.jobs.mislukt.emit)

    def _antwoord(self, klopt: bool) -> None:
        self.veld.clear()
        if klopt:
            self._fouten = 0
            self.goed.emit()
            return
        self._fouten += 1
        if self._fouten >= hoorpin.POGINGEN:
            self.op_slot.emit()
            return
        over = hoorpin.POGINGEN - self._fouten
        keer = self.tr("nog één keer") if over == 1 else self.tr("nog {} keer").format(over)
        self.uitleg.zet(
            self.tr("Deze code klopt niet. Je kunt het {} proberen; daarna gaat de kluis op slot.").format(
                keer
            )
        )
        self.veld.setEnabled(True)
        self.veld.setFocus()

    def _vergeet(self) -> None:
        """Say what happens first; the second press forgets the code and locks: the password opens again."""
        if not self._vergeten_gevraagd:
            self._vergeten_gevraagd = True
            self.uitleg.zet(
                self.tr(
                    "De kluis gaat dan op slot. Alles is bewaard. Open hem met je wachtwoord; "
                    "de volgende keer kies je een nieuwe code."
                )
            )
            self.vergeten.setText(self.tr("Op slot doen"))
            self.vergeten.setAccessibleName(self.tr("Op slot doen"))
            self.vergeten.updateGeometry()
            return
        doe = partial(hoorpin.wis_pin, persoon=self._werk.wie.id)
        self._werk.jobs.run(doe, self._gewist, self._werk.jobs.mislukt.emit)

    def _gewist(self, _niets: None) -> None:
        self.op_slot.emit()
