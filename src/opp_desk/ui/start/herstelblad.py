"""The Herstelblad: shown once, when a vault was made, with the code that opens it when a password is lost."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFileDialog, QLabel

from opp_desk.ui import thema
from opp_desk.ui.onderdelen import Hulptekst, Knop, PrimaireKnop, Tekst, Vinkje
from opp_desk.ui.start.blad import Blad

_GROEPEN_PER_REGEL = 4


class HerstelbladPage(Blad):
    """Asks to print or save the recovery sheet before the work begins."""

    bewaren_gevraagd = Signal(object)
    afdrukken_gevraagd = Signal()
    klaar = Signal()

    def __init__(self, code: str) -> None:
        super().__init__(
            self.tr("Druk het Herstelblad af"),
            self.tr(
                "Ben je je wachtwoord kwijt, dan opent alleen deze code je kluis. Niemand anders kan dat."
            ),
        )
        groepen = code.split("-")
        regels = [groepen[nr : nr + _GROEPEN_PER_REGEL] for nr in range(0, len(groepen), _GROEPEN_PER_REGEL)]
        vak = QLabel("\n".join("  ".join(regel) for regel in regels))
        letter = QFont(thema.letter(18, vet=True))
        letter.setStyleHint(letter.StyleHint.Monospace)
        vak.setFont(letter)
        vak.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        vak.setAccessibleName(self.tr("Herstelcode {}").format(code))
        self.inhoud.addWidget(vak)
        self.inhoud.addWidget(
            Tekst(self.tr("Leg het blad in de kluis van de school, niet bij de computer."), self)
        )
        self._nieuw = Hulptekst(
            self.tr(
                "Vorige keer sloot het programma voordat dit klaar was. Daarom staat hier een nieuwe code. "
                "Druk je op Begin, dan geldt dit blad en opent een blad van eerder niets meer."
            ),
            self,
        )
        self._nieuw.hide()
        self.inhoud.addWidget(self._nieuw)
        self._druk_af = PrimaireKnop(self.tr("Afdrukken…"))
        self._bewaar = Knop(self.tr("Opslaan als PDF…"))
        self._druk_af.clicked.connect(self._gedrukt)
        self._bewaar.clicked.connect(self._kies)
        self.naast_elkaar(self._druk_af, self._bewaar, rek=False)
        self._stand = Hulptekst("", self)
        self._stand.hide()
        self.inhoud.addWidget(self._stand)
        self._veilig = Vinkje(
            self.tr("Het Herstelblad ligt op een veilige plek, of ik heb de code opgeschreven.")
        )
        self._veilig.gewijzigd.connect(self._kan_verder)
        self.inhoud.addWidget(self._veilig)
        self.verder = Knop(self.tr("Begin"))
        self.verder.setEnabled(False)
        self.verder.clicked.connect(self.klaar)
        self.naast_elkaar(self.verder, rek=False)
        self.setFocusProxy(self._druk_af)

    def zeg_nieuw(self) -> None:
        """Say that this is another code than the one of last time."""
        self._nieuw.show()

    def bevestig(self) -> None:
        """Tick that the sheet is safe, as somebody who clicks would."""
        self._veilig.click()

    def zet_bewaard(self, pad: str) -> None:
        """Say where the sheet was saved."""
        self._stand.setText(
            self.tr("Opgeslagen als {}. Druk het af en gooi het bestand daarna weg.").format(pad)
        )
        self._stand.show()

    def zet_bezig(self, _bezig: bool) -> None:
        """Do nothing: saving a page takes no time to speak of."""

    def _kies(self) -> None:
        naam, _soort = QFileDialog.getSaveFileName(
            self, self.tr("Herstelblad opslaan"), "Herstelblad.pdf", self.tr("PDF (*.pdf)")
        )
        if naam:
            self.bewaren_gevraagd.emit(Path(naam))

    def _gedrukt(self) -> None:
        self.afdrukken_gevraagd.emit()

    def _kan_verder(self) -> None:
        self.verder.setEnabled(bool(self._veilig.waarde()))
