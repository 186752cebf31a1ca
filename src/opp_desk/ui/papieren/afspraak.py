"""What stands on an invitation: when, where, how long, with whom, about what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from opp_desk.documents.invoer import Afspraak
from opp_desk.ground import clock
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.onderdelen import Datumveld, Invoer, Veldblok

if TYPE_CHECKING:
    from datetime import date

_REGELS: Final = (("datum", "tijd"), ("waar", "minuten"), ("met",), ("waarover",))


class Afspraakvorm(QWidget):
    """A small form; what is left empty becomes a line to fill in by pen. ``gewijzigd`` at every change."""

    gewijzigd = Signal()

    def __init__(self, afzender: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._afzender = afzender
        labels = {
            "datum": (self.tr("Datum"), ""),
            "tijd": (self.tr("Tijd"), self.tr("bijvoorbeeld 15.30")),
            "waar": (self.tr("Waar"), ""),
            "minuten": (self.tr("Hoeveel minuten"), ""),
            "met": (self.tr("Met wie"), self.tr("namen, met een komma ertussen")),
            "waarover": (self.tr("Waarover"), self.tr("punten, met een puntkomma ertussen")),
        }
        raster = QGridLayout(self)
        raster.setContentsMargins(0, 0, 0, 0)
        raster.setHorizontalSpacing(12)
        raster.setVerticalSpacing(8)
        self._velden: dict[str, Invoer | Datumveld] = {}
        for rij, namen in enumerate(_REGELS):
            for kolom, naam in enumerate(namen):
                veld = Datumveld(_dag) if naam == "datum" else Invoer()
                label, hulp = labels[naam]
                raster.addWidget(Veldblok(label, veld, hulp), rij, kolom, 1, 3 - len(namen))
                veld.gewijzigd.connect(self.gewijzigd)
                self._velden[naam] = veld

    def wis(self) -> None:
        """Begin empty: another pupil comes."""
        for veld in self._velden.values():
            veld.zet_waarde("")

    def leeg(self) -> Afspraak:
        """Return an invitation to fill in by pen: what was typed is about one pupil."""
        return Afspraak(afzender=self._afzender)

    def afspraak(self) -> Afspraak:
        """Return what was typed."""
        w: dict[str, Any] = {naam: veld.waarde() for naam, veld in self._velden.items()}
        minuten = str(w["minuten"] or "").strip()
        return Afspraak(
            datum=w["datum"],
            tijd=str(w["tijd"] or "").strip(),
            minuten=int(minuten) if minuten.isdecimal() else None,
            waar=str(w["waar"] or "").strip(),
            met=_delen(w["met"], ","),
            waarover=_delen(w["waarover"], ";"),
            afzender=self._afzender,
        )


def _delen(tekst: object, teken: str) -> tuple[str, ...]:
    return tuple(deel.strip() for deel in str(tekst or "").split(teken) if deel.strip())


def _dag(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
