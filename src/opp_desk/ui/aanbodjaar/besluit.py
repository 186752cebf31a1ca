"""The decision to adopt the aanbod: what it means, by whom, on which day, and why in spite of a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from opp_desk.ground import clock
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.onderdelen import Datumveld, Hulptekst, Invoer, Tekst, Tekstvak, Veldblok
from opp_desk.ui.opp.vaststellen import Besluitvenster

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.usecases.aanbodvaststellen import Vaststelbeeld

_HOOGSTENS = 4


class AanbodBesluit(Besluitvenster):
    """``besloten`` carries the arguments of ``stel_aanbod_vast``."""

    def __init__(self, beeld: Vaststelbeeld, ouder: QWidget | None = None) -> None:
        titel = self.tr("Aanbod vaststellen")
        super().__init__(titel, "", self.tr("Vaststellen"), ouder=ouder)
        self._beeld = beeld
        for leeg in self.findChildren(Tekst):
            leeg.setVisible(bool(leeg.text()))
        self._zin = Tekst("", self)
        self.naam = Veldblok(self.tr("Wie stelt vast?"), Invoer(), ouder=self)
        self.functie = Veldblok(self.tr("Functie"), Invoer(), ouder=self)
        self.op = Veldblok(self.tr("Op welke dag?"), Datumveld(_lees), ouder=self)
        self.reden = Veldblok(self.tr("Toch vaststellen, omdat …"), Tekstvak(), ouder=self)
        self.naam.veld.zet_waarde(beeld.namens_naam)
        self.functie.veld.zet_waarde(beeld.namens_functie)
        self.op.veld.zet_waarde(clock.today())
        self.inhoud.addWidget(self._zin)
        self._leg_uit()
        raster = QGridLayout()
        raster.setHorizontalSpacing(12)
        raster.setVerticalSpacing(12)
        for blok, plek in ((self.naam, (0, 0)), (self.functie, (0, 1)), (self.op, (1, 0))):
            raster.addWidget(blok, *plek)
        raster.addWidget(self.reden, 2, 0, 1, 2)
        self.inhoud.addLayout(raster)
        self.reden.setVisible(beeld.vraagt_reden)
        for blok in (self.naam, self.functie, self.op, self.reden):
            blok.veld.gewijzigd.connect(self._beoordeel)
        self.accepted.connect(self._besluit)
        self._beoordeel()
        eerste = self.reden.veld if beeld.vraagt_reden else self.terug_knop
        (eerste if beeld.namens_naam else self.naam.veld).setFocus(Qt.FocusReason.OtherFocusReason)

    def _leg_uit(self) -> None:
        """Say what is missing; the first few when there is much."""
        if not self._beeld.vraagt_reden:
            return
        regels = [f"– {punt.zin}" for punt in self._beeld.punten[:_HOOGSTENS]]
        if (meer := len(self._beeld.punten) - _HOOGSTENS) > 0:
            regels.append(self.tr("– en nog {} punten").format(meer))
        self.inhoud.addWidget(Tekst(self.tr("Dit ontbreekt nog. Dat mag, met een reden:"), self))
        self.inhoud.addWidget(Hulptekst("\n".join(regels), self))

    def _beoordeel(self) -> None:
        """Write the sentence again; the button waits until everything is filled in."""
        naam, functie = self.naam.veld.waarde().strip(), self.functie.veld.waarde().strip()
        wie = ", ".join(deel for deel in (naam, functie) if deel) or "…"
        zin = self.tr(
            "Je stelt het aanbod voor {0} vast namens het bestuur ({1}). Dat wordt versie {2}. "
            "Die verandert daarna niet meer; de tekst zelf kun je gewoon blijven bijwerken."
        ).format(self._beeld.schooljaar, wie, self._beeld.nummer)
        self._zin.setText(zin)
        self.setAccessibleDescription(zin)
        dag = self.op.veld.waarde()
        later = dag is not None and dag > clock.today()
        if later:
            self.op.zet_waarschuwing(self.tr("Deze dag moet nog komen. Kies vandaag of eerder."))
        elif not self.op.veld.ruw():
            self.op.zet_waarschuwing("")
        reden = not self._beeld.vraagt_reden or bool(self.reden.veld.waarde().strip())
        self.doe_knop.setEnabled(bool(naam and functie and dag and reden and not later))

    def _besluit(self) -> None:
        besluit: dict[str, Any] = {
            "op": self.op.veld.waarde(),
            "namens_naam": self.naam.veld.waarde().strip(),
            "namens_functie": self.functie.veld.waarde().strip(),
            "toch_omdat": self.reden.veld.waarde().strip() or None,
        }
        self.besloten.emit(besluit)


def _lees(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
