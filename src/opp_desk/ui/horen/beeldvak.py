"""The drawing or photo that belongs to one uitspraak: to see, to add later, to take away."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from opp_desk.ui.horen.foto import SOORTEN, GeenBeeld, lees_foto
from opp_desk.ui.onderdelen import Meldtekst, TekstKnop
from opp_desk.usecases import hoorscherm

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier

_HOOG: Final = 180
ZINNEN: Final = {
    "onleesbaar": "Dit bestand kan niet worden gelezen. Er is niets gewijzigd. Kies een ander bestand.",
    "te_groot": "Deze foto is te groot. Er is niets gewijzigd. Neem een foto van hoogstens 25 MB.",
    "geen_beeld": "Dit bestand is geen foto. Er is niets gewijzigd. Kies een JPG of PNG.",
}


class Beeldvak(QWidget):
    """Shows the picture of an uitspraak, and takes one from a file."""

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._inbreng: UUID | None = None
        self._hash: object = None
        self._vast = False
        self.beeld = QLabel(self)
        self.beeld.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.beeld.setAccessibleName(self.tr("Tekening of foto"))
        self.beeld.hide()
        self.erbij = TekstKnop(self.tr("Foto of tekening toevoegen…"), "plus", self)
        self.erbij.clicked.connect(self._kies)
        self.weg = TekstKnop(self.tr("Beeld weghalen"), "prullenbak", self)
        self.weg.clicked.connect(self._haal_weg)
        self.fout = Meldtekst("", self)
        self.fout.hide()
        rij = QHBoxLayout()
        rij.addWidget(self.erbij)
        rij.addWidget(self.weg)
        rij.addStretch(1)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(4)
        stapel.addWidget(self.beeld)
        stapel.addWidget(self.fout)
        stapel.addLayout(rij)

    def toon(self, inbreng: Formulier) -> None:
        """Show the picture of this uitspraak; reads it only when it is another one."""
        tekening = inbreng.waarden["tekening"]
        self._vast = bool(inbreng.vast)
        self._knoppen(bool(tekening))
        if inbreng.id == self._inbreng and tekening == self._hash:
            return
        self._inbreng, self._hash = inbreng.id, tekening
        if not tekening:
            self.beeld.hide()
            return
        vraag = partial(hoorscherm.beeld, inbreng=inbreng.id)
        self._werk.jobs.vraag(vraag, self._toon, self._werk.jobs.mislukt.emit)

    def neem(self, pad: Path) -> None:
        """Take the picture of a file, as somebody who chose it would."""
        beeld = foto_of_reden(pad, self.fout)
        if beeld and self._inbreng is not None:
            self._bewaar(beeld)

    def _knoppen(self, heeft: bool) -> None:
        self.erbij.setVisible(not heeft and not self._vast)
        self.weg.setVisible(heeft and not self._vast)

    def _toon(self, inhoud: bytes) -> None:
        beeld = QPixmap()
        goed = beeld.loadFromData(inhoud)
        if goed:
            schaal = self.devicePixelRatioF()
            beeld = beeld.scaledToHeight(round(_HOOG * schaal), Qt.TransformationMode.SmoothTransformation)
            beeld.setDevicePixelRatio(schaal)
            self.beeld.setPixmap(beeld)
        self.beeld.setVisible(goed)

    def _kies(self) -> None:
        if naam := vraag_bestand(self):
            self.neem(Path(naam))

    def _haal_weg(self) -> None:
        self._bewaar(b"")

    def _bewaar(self, beeld: bytes) -> None:
        if self._inbreng is not None:
            doe = partial(hoorscherm.zet_beeld, inbreng=self._inbreng, beeld=beeld)
            self._werk.jobs.run(doe, fout=self._werk.jobs.mislukt.emit)


def vraag_bestand(ouder: QWidget) -> str:
    """Ask which file; "" when somebody would rather not."""
    naam, _soort = QFileDialog.getOpenFileName(
        ouder, ouder.tr("Foto of tekening kiezen"), "", ouder.tr("Foto of tekening ({})").format(SOORTEN)
    )
    return naam


def foto_of_reden(pad: Path, melding: Meldtekst) -> bytes:
    """Return the photo; b"" with the reason in ``melding`` when it cannot be taken."""
    melding.hide()
    try:
        return lees_foto(pad)
    except GeenBeeld as fout:
        melding.setText(ZINNEN[str(fout)])
        melding.show()
        return b""
