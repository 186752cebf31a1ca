"""The decisions about an OPP that cannot be undone: vaststellen, and closing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from opp_desk.ground import clock
from opp_desk.model.keuzes import Eindreden
from opp_desk.rules.datum import lees_datum
from opp_desk.rules.punt import PuntSoort
from opp_desk.rules.zinnen import punt_zin
from opp_desk.ui.onderdelen import (
    Bevestiging,
    Datumveld,
    Hulptekst,
    Invoer,
    Keuzerij,
    Meldtekst,
    Tekst,
    Tekstvak,
    Veldblok,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from opp_desk.rules.punt import Punt
    from opp_desk.usecases.oppbeeld import Oppbeeld

_HOOGSTENS: Final = 4
_RAND: Final = 48


class Besluitvenster(Bevestiging):
    """A decision with something to fill in, as high as its text. ``besloten`` carries what was filled in."""

    besloten = Signal(dict)

    def event(self, event: QEvent) -> bool:
        """Measure again when something inside grew."""
        klaar = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Show} and (indeling := self.layout()):
            hoogste = self.screen().availableGeometry().height() - _RAND
            nodig = max(indeling.totalHeightForWidth(self.width()), indeling.totalMinimumSize().height())
            self.setFixedHeight(min(nodig, hoogste))
        return klaar


class VaststelVenster(Besluitvenster):
    """Say in full what is fixed, by whom, and what waits. ``besloten`` carries the arguments of the use case.

    ``alleen_handelingsdeel`` is for the handelingsdeel that waited for akkoord.
    """

    def __init__(
        self, beeld: Oppbeeld, ouder: QWidget | None = None, *, alleen_handelingsdeel: bool = False
    ) -> None:
        titel = self.tr("Handelingsdeel vaststellen") if alleen_handelingsdeel else self.tr("Vaststellen")
        super().__init__(titel, "", titel, ouder=ouder)
        self._beeld, self._alleen = beeld, alleen_handelingsdeel
        self._nummer = beeld.kop.nummer + (1 if alleen_handelingsdeel else 0)
        for leeg in self.findChildren(Tekst):
            leeg.setVisible(bool(leeg.text()))
        self._zin = Tekst("", self)
        self._naam = Veldblok(self.tr("Wie stelt vast?"), Invoer(), ouder=self)
        self._functie = Veldblok(self.tr("Functie"), Invoer(), ouder=self)
        self._op = Veldblok(self.tr("Op welke dag?"), Datumveld(_lees), ouder=self)
        self._reden = Veldblok(self.tr("Toch vaststellen, omdat …"), Tekstvak(), ouder=self)
        self._naam.veld.zet_waarde(beeld.namens_naam)
        self._functie.veld.zet_waarde(beeld.namens_functie)
        self._op.veld.zet_waarde(clock.today())
        self.inhoud.addWidget(self._zin)
        self._leg_uit()
        raster = QGridLayout()
        raster.setHorizontalSpacing(12)
        raster.setVerticalSpacing(12)
        for blok, plek in ((self._naam, (0, 0)), (self._functie, (0, 1)), (self._op, (1, 0))):
            raster.addWidget(blok, *plek)
        raster.addWidget(self._reden, 2, 0, 1, 2)
        self.inhoud.addLayout(raster)
        for blok in (self._naam, self._functie, self._op, self._reden):
            blok.veld.gewijzigd.connect(self._beoordeel)
        self._reden.setVisible(self._vraagt_reden)
        self.accepted.connect(self._besluit)
        self._beoordeel()
        (self.terug_knop if beeld.namens_naam else self._naam.veld).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _vraagt_reden(self) -> bool:
        return not self._alleen and any(punt.vraagt_reden for punt in self._beeld.punten)

    def _leg_uit(self) -> None:
        """Say what waits and what is missing."""
        if self._alleen:
            return
        wacht = [punt for punt in self._beeld.punten if punt.soort is PuntSoort.WACHT]
        zacht = [punt for punt in self._beeld.punten if punt.vraagt_reden]
        if wacht:
            self.inhoud.addWidget(
                Meldtekst(
                    self.tr(
                        "Het handelingsdeel wacht op akkoord. De rest staat vast; de begeleiding begint "
                        "pas als het akkoord er is."
                    ),
                    self,
                )
            )
            self.inhoud.addWidget(Hulptekst(opgesomd(wacht), self))
        if zacht:
            self.inhoud.addWidget(Tekst(self.tr("Dit ontbreekt nog. Dat mag, met een reden:"), self))
            self.inhoud.addWidget(Hulptekst(opgesomd(zacht), self))

    def _beoordeel(self) -> None:
        """Write the sentence again and let the button wait until everything is filled in."""
        naam, functie = self._naam.veld.waarde().strip(), self._functie.veld.waarde().strip()
        wie = ", ".join(deel for deel in (naam, functie) if deel) or "…"
        zin = self.tr(
            "Je stelt versie {} vast namens het bestuur ({}). Daarna verandert deze tekst niet meer."
        ).format(self._nummer, wie)
        self._zin.setText(zin)
        self.setAccessibleDescription(zin)
        dag = self._op.veld.waarde()
        later = dag is not None and dag > clock.today()
        if later:
            self._op.zet_waarschuwing(self.tr("Deze dag moet nog komen. Kies vandaag of eerder."))
        elif not self._op.veld.ruw():
            self._op.zet_waarschuwing("")
        reden = not self._vraagt_reden or bool(self._reden.veld.waarde().strip())
        self.doe_knop.setEnabled(bool(naam and functie and dag and reden and not later))

    def _besluit(self) -> None:
        besluit: dict[str, Any] = {
            "op": self._op.veld.waarde(),
            "namens_naam": self._naam.veld.waarde().strip(),
            "namens_functie": self._functie.veld.waarde().strip(),
        }
        if not self._alleen:
            besluit["toch_omdat"] = self._reden.veld.waarde().strip() or None
        self.besloten.emit(besluit)


class SluitafVenster(Besluitvenster):
    """Close an OPP: the last day, the reason, and a look back. ``besloten`` carries the arguments."""

    def __init__(self, beeld: Oppbeeld, ouder: QWidget | None = None) -> None:
        super().__init__(
            self.tr("OPP afsluiten"),
            self.tr(
                "Daarna verandert dit OPP niet meer; lezen en printen kan altijd. Zet de einddatum ook in de "
                "leerlingadministratie, dan gaat hij naar ROD."
            ),
            self.tr("Afsluiten"),
            ouder=ouder,
        )
        self._op = Veldblok(self.tr("Einde van dit OPP"), Datumveld(_lees), ouder=self)
        self._reden = Veldblok(
            self.tr("Waarom eindigt het?"), Keuzerij((each, each.label) for each in Eindreden), ouder=self
        )
        self._terugblik = Veldblok(
            self.tr("Terugblik"), Tekstvak(), self.tr("Wat is er gelukt, en wat neemt {} mee?").format(
                beeld.kop.roepnaam
            ), ouder=self, max_woorden=60,
        )  # fmt: skip
        self._op.veld.zet_waarde(clock.today())
        for blok in (self._op, self._reden, self._terugblik):
            self.inhoud.addWidget(blok)
            blok.veld.gewijzigd.connect(self._beoordeel)
        self.accepted.connect(self._besluit)
        self._beoordeel()

    def _beoordeel(self) -> None:
        klaar = self._op.veld.waarde() and self._reden.veld.waarde() and self._terugblik.veld.waarde().strip()
        self.doe_knop.setEnabled(bool(klaar))

    def _besluit(self) -> None:
        self.besloten.emit(
            {
                "einddatum": self._op.veld.waarde(),
                "reden": self._reden.veld.waarde(),
                "terugblik": self._terugblik.veld.waarde(),
            }
        )


def opgesomd(punten: Sequence[Punt]) -> str:
    """Return points beneath each other; the first few when there are many."""
    regels = [f"– {punt_zin(punt)}" for punt in punten[:_HOOGSTENS]]
    if len(punten) > _HOOGSTENS:
        regels.append(
            QCoreApplication.translate("vaststellen", "– en nog {} punten").format(len(punten) - _HOOGSTENS)
        )
    return "\n".join(regels)


def _lees(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
