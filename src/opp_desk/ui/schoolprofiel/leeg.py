"""The schoolprofiel before the first word: what it is for, and three ways to begin."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Beeld, Hulptekst, Knop, Kop, Ondertitel, PrimaireKnop

_BREED: Final = 560
_SMAL: Final = 480


class Begin(QWidget):
    """``gekozen`` carries "voorbeeld", "plakken" or "leeg"."""

    gekozen = Signal(str)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(24, 32, 24, 32)
        stapel.setSpacing(8)
        midden = Qt.AlignmentFlag.AlignHCenter
        stapel.addStretch(1)
        stapel.addWidget(Beeld("school", 40, "gedempt", self), 0, midden)
        stapel.addSpacing(8)
        uitleg = self.tr(
            "Hier schrijf je wat jullie school biedt aan kinderen die hulp nodig hebben. Elk jaar kijk "
            "je het na, met leerlingen, team, ouders en de MR. Daarna gaat het zo de schoolgids in."
        )
        for label in (Kop(self.tr("Wat biedt jullie school?"), self), Ondertitel(uitleg, self)):
            stapel.addLayout(_in_het_midden(label, _BREED))
        stapel.addSpacing(16)
        for knop, wat, hulp in self._wegen():
            knop.setMinimumWidth(360)
            knop.clicked.connect(partial(self._kies, wat))
            stapel.addWidget(knop, 0, midden)
            stapel.addLayout(_in_het_midden(Hulptekst(hulp, self), _SMAL))
            stapel.addSpacing(8)
        stapel.addStretch(2)

    def _wegen(self) -> tuple[tuple[Knop, str, str], ...]:
        return (
            (
                PrimaireKnop(self.tr("Begin met voorbeeldteksten"), ouder=self),
                "voorbeeld",
                self.tr("Elk hoofdstuk is gevuld, in gewone woorden. Jullie maken er je eigen tekst van."),
            ),
            (
                Knop(self.tr("Plak de tekst van vorig jaar"), ouder=self),
                "plakken",
                self.tr("Uit Word of de oude schoolgids. Je ziet eerst waar elk stuk terechtkomt."),
            ),
            (
                Knop(self.tr("Begin leeg"), ouder=self),
                "leeg",
                self.tr("Elf lege hoofdstukken, in de volgorde van de schoolgids."),
            ),
        )

    def _kies(self, wat: str, *_aan: object) -> None:
        self.gekozen.emit(wat)


def _in_het_midden(label: QLabel, breedte: int) -> QHBoxLayout:
    """Return a line with the label in the middle, at most so wide; it wraps and grows."""
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setMaximumWidth(breedte)
    rij = QHBoxLayout()
    rij.addStretch(1)
    rij.addWidget(label, 100)
    rij.addStretch(1)
    return rij
