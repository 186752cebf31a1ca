"""A recovery code on the screen, with the ways to get it on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from opp_desk.documents.herstelblad import maak_herstelblad
from opp_desk.ground import clock
from opp_desk.ui import thema, tokens
from opp_desk.ui.afdrukken import druk_pdf_af
from opp_desk.ui.instellingen.sectie import naast_elkaar
from opp_desk.ui.onderdelen import Hulptekst, Knop, Meldtekst

if TYPE_CHECKING:
    from opp_desk.ui.werkplek import Werkplek

_PER_REGEL = 4


class Herstelcode(QWidget):
    """Shows a code in large type and makes the Herstelblad of it: to save or to print."""

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk, self._code = werk, ""
        self._vak = QLabel(self)
        self._vak.setFont(thema.letter(tokens.LETTER_KOP, vet=True))
        self._vak.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._stand, self._fout = Hulptekst("", self), Meldtekst("", self, soort="laat")
        self._stand.hide()
        self._fout.hide()
        bewaar, druk = Knop(self.tr("Opslaan als PDF…")), Knop(self.tr("Afdrukken…"), "print")
        bewaar.clicked.connect(self._kies)
        druk.clicked.connect(self._druk_af)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(12)
        stapel.addWidget(self._vak)
        stapel.addLayout(naast_elkaar(druk, bewaar))
        stapel.addWidget(self._stand)
        stapel.addWidget(self._fout)

    def zet(self, code: str) -> None:
        """Show a code; "" forgets it."""
        self._code = code
        groepen = code.split("-")
        regels = [groepen[nr : nr + _PER_REGEL] for nr in range(0, len(groepen), _PER_REGEL)]
        self._vak.setText("\n".join("   ".join(regel) for regel in regels))
        self._vak.setAccessibleName(self.tr("Herstelcode {}").format(code))
        self._stand.hide()
        self._fout.hide()

    def code(self) -> str:
        """Return the code that is shown."""
        return self._code

    def bewaar(self, pad: Path) -> bool:
        """Write the sheet as a PDF; say whether that worked."""
        try:
            pad.write_bytes(self._pdf())
        except OSError:
            self._stand.hide()
            self._fout.setText(self.tr("Het blad kon daar niet worden opgeslagen. Kies een andere map."))
            self._fout.show()
            return False
        self._fout.hide()
        self._stand.setText(
            self.tr("Opgeslagen als {}. Druk het af en gooi het bestand daarna weg.").format(pad.name)
        )
        self._stand.show()
        return True

    def _pdf(self) -> bytes:
        return maak_herstelblad(self._werk.school.naam, self._code, self._werk.pad.name, clock.today())

    def _kies(self) -> None:
        naam, _soort = QFileDialog.getSaveFileName(
            self, self.tr("Herstelblad opslaan"), "Herstelblad.pdf", self.tr("PDF (*.pdf)")
        )
        if naam:
            self.bewaar(Path(naam))

    def _druk_af(self) -> None:
        druk_pdf_af(self._pdf(), self)
