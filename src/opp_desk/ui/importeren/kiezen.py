"""The first step: a file that is chosen or dropped, or a list that is pasted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from opp_desk.ground import paths
from opp_desk.ui import thema, tokens
from opp_desk.ui.onderdelen import (
    Beeld,
    Hulptekst,
    Keuzerij,
    Knop,
    Kop,
    Ondertitel,
    PrimaireKnop,
    TekstKnop,
    Tekstvak,
    Veldlabel,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

SOORTEN: Final = ("leerlingen", "ouders")
_FILTER: Final = "Klassenlijsten (*.xml *.edex *.xlsx *.csv *.txt);;Alle bestanden (*)"


class Valvlak(QFrame):
    """The place to drop a file: a dashed frame that lights up while something hangs above it."""

    def __init__(self) -> None:
        super().__init__()
        self._boven = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def zet_boven(self, *, boven: bool) -> None:
        """Show that the file may be let go."""
        self._boven = boven
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashed frame."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(thema.kleur("accent" if self._boven else "rand"), 1.5, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(thema.kleur("accent_zacht" if self._boven else "vlak"))
        vak = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(vak, tokens.RADIUS_KAART, tokens.RADIUS_KAART)


class Kiezen(QWidget):
    """Choose, drop or paste. ``bestand_gekozen`` carries a `Path`, ``geplakt`` a text."""

    bestand_gekozen = Signal(object)
    geplakt = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._soort = Keuzerij(
            (("leerlingen", self.tr("Leerlingen")), ("ouders", self.tr("Ouders"))), liggend=True
        )
        self._soort.zet_waarde("leerlingen")
        self._soort.setAccessibleName(self.tr("Wat staat er in de lijst?"))
        self._kies = PrimaireKnop(self.tr("Bestand kiezen"), "map")
        self._kies.clicked.connect(self._vraag_bestand)
        self._plak = Knop(self.tr("Plakken uit Excel"))
        self._plak.clicked.connect(self._toon_plakvak)
        self._vak = Tekstvak(self.tr("Plak hier de cellen, met de namen van de kolommen op de eerste regel."))
        self._vak.setAccessibleName(self.tr("Geplakte lijst"))
        self._lees = PrimaireKnop(self.tr("Lijst lezen"))
        self._lees.clicked.connect(self._geef_plak)
        self._terug = TekstKnop(self.tr("Toch niet"))
        self._terug.clicked.connect(self._verberg_plakvak)
        self.valvlak = Valvlak()
        self._plakvlak = QWidget()
        self._bouw()

    def _bouw(self) -> None:
        rij = QHBoxLayout()
        rij.setSpacing(12)
        rij.addStretch(1)
        rij.addWidget(self._kies)
        rij.addWidget(self._plak)
        rij.addStretch(1)
        binnen = QVBoxLayout(self.valvlak)
        binnen.setContentsMargins(24, 40, 24, 40)
        binnen.setSpacing(8)
        binnen.addWidget(Beeld("import", 40, "accent"), 0, Qt.AlignmentFlag.AlignHCenter)
        for tekst in (
            Kop(self.tr("Sleep de klassenlijst hierheen")),
            Ondertitel(self.tr("of kies een bestand, of plak de lijst met Ctrl+V")),
        ):
            tekst.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            binnen.addWidget(tekst)
        binnen.addSpacing(12)
        binnen.addLayout(rij)
        self._bouw_plakvlak()
        label = Veldlabel(self.tr("Wat staat er in de lijst?"))
        label.setBuddy(self._soort)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        stapel.addWidget(label)
        stapel.addWidget(self._soort)
        stapel.addSpacing(8)
        stapel.addWidget(self.valvlak)
        stapel.addWidget(self._plakvlak)
        stapel.addSpacing(4)
        stapel.addWidget(
            Hulptekst(
                self.tr(
                    "EDEXML of UWLR uit de leerlingadministratie, Excel (.xlsx) of CSV. Ouders staan niet in "
                    "EDEXML; neem die over uit Excel of CSV. BSN, herkomst en dergelijke worden niet gelezen."
                )
            )
        )

    def _bouw_plakvlak(self) -> None:
        knoppen = QHBoxLayout()
        knoppen.setSpacing(12)
        knoppen.addWidget(self._lees)
        knoppen.addWidget(self._terug)
        knoppen.addStretch(1)
        stapel = QVBoxLayout(self._plakvlak)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        self._vak.setMinimumHeight(200)
        stapel.addWidget(self._vak)
        stapel.addLayout(knoppen)
        self._plakvlak.hide()

    def zet_boven(self, boven: bool) -> None:
        """Show that the file that hangs above the page may be let go."""
        self.valvlak.zet_boven(boven=boven)

    def soort(self) -> str:
        """Return "leerlingen" or "ouders"."""
        return str(self._soort.waarde() or "leerlingen")

    def zet_soort(self, soort: str) -> None:
        """Choose what is in the list."""
        self._soort.zet_waarde(soort)

    def maak_leeg(self) -> None:
        """Begin again: forget what was pasted."""
        self._vak.clear()
        self._verberg_plakvak()

    def _vraag_bestand(self) -> None:
        naam, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Kies een klassenlijst"), str(paths.home()), self.tr(_FILTER)
        )
        if naam:
            self.bestand_gekozen.emit(Path(naam))

    def _toon_plakvak(self) -> None:
        self.valvlak.hide()
        self._plakvlak.show()
        self._vak.setFocus(Qt.FocusReason.OtherFocusReason)

    def _verberg_plakvak(self) -> None:
        self._plakvlak.hide()
        self.valvlak.show()

    def _geef_plak(self) -> None:
        if self._vak.toPlainText().strip():
            self.geplakt.emit(self._vak.toPlainText())
