"""Looking at a paper that came back: a scan page by page, or a signature. Nothing leaves the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from opp_desk.ui.onderdelen import Foutbalk, Knop, Kop, Papier, TekstKnop
from opp_desk.ui.opp.rasteren import teken_pdf
from opp_desk.usecases.scans import is_pdf

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.jobs import Jobs
    from opp_desk.ui.opp.rasteren import Vel

_BREED = 1600


class Scanvenster(QDialog):
    """Shows a PDF, JPEG or PNG. ``weg`` asks to take the scan away, where that may be done."""

    weg = Signal()

    def __init__(
        self, jobs: Jobs, inhoud: bytes, titel: str, ouder: QWidget | None = None, *, mag_weg: bool = True
    ) -> None:
        super().__init__(ouder)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(titel)
        self.setModal(True)
        self.resize(640, 720)
        self.papier = Papier(self)
        self.papier.setAccessibleName(titel)
        self._fout = Foutbalk(self)
        dicht, weg = (
            Knop(self.tr("Sluiten"), ouder=self),
            TekstKnop(self.tr("Scan weghalen"), "prullenbak", self),
        )
        dicht.clicked.connect(self.accept)
        weg.clicked.connect(self._haal_weg)
        weg.setVisible(mag_weg)
        knoppen = QHBoxLayout()
        knoppen.addWidget(weg)
        knoppen.addStretch(1)
        knoppen.addWidget(dicht)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(24, 24, 24, 24)
        stapel.setSpacing(12)
        for deel in (Kop(titel, self), self._fout):
            stapel.addWidget(deel)
        stapel.addWidget(self.papier, 1)
        stapel.addLayout(knoppen)
        dicht.setFocus()
        if is_pdf(inhoud):
            jobs.papier(teken_pdf, inhoud, _BREED, dan=self._toon, fout=self._mislukt)
        elif (beeld := QImage.fromData(inhoud)).isNull():
            self._mislukt()
        else:
            self.papier.zet_beelden([beeld])

    def _toon(self, vel: Vel) -> None:
        self.papier.zet_beelden(
            [
                QImage(b.pixels, b.breedte, b.hoogte, b.breedte * 4, QImage.Format.Format_RGB32).copy()
                for b in vel.bladzijden
            ]
        )

    def _mislukt(self, _fout: Fout | None = None) -> None:
        self._fout.toon(self.tr("Deze scan kan niet worden getoond."), self.tr("Hij is wel bewaard."), "")

    def _haal_weg(self) -> None:
        self.weg.emit()
        self.accept()
