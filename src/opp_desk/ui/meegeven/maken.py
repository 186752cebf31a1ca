"""Making a package: for whom, which pupils, until when, how it opens; and then what is in it."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.meegeven import woorden
from opp_desk.ui.meegeven.kinderen import Kinderkeuze
from opp_desk.ui.naamcontrole import Naamcontrole
from opp_desk.ui.onderdelen import (
    Datumveld,
    Hulptekst,
    Kaart,
    Keuzelijst,
    Keuzerij,
    Kop,
    PrimaireKnop,
    Tekst,
    Tussenkop,
    Veldblok,
)
from opp_desk.usecases.meegeven import ACHTERVOEGSEL, geef_mee, namen_in_pakket
from opp_desk.vault.wachtzin import nieuwe_wachtzin

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.meegeefbeeld import Collega, Meegeefbeeld
    from opp_desk.usecases.meegeven import Meegegeven

_LINKS: Final = 348
_WEKEN: Final = timedelta(weeks=8)
_WACHTZIN, _SLEUTEL = "wachtzin", "sleutel"


class Maken(QWidget):
    """The form at the top of the page."""

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._collegas: dict[str, Collega] = {}
        self._zin = ""
        self._wijzen: list[tuple[str, str]] = []
        self.wie = Keuzelijst(leeg="")
        self.wie.setAccessibleName(self.tr("Voor wie"))
        self.tot = Datumveld(partial(_lees))
        self.hoe = Keuzerij()
        self.hoe.setAccessibleName(self.tr("Hoe gaat het open"))
        self._uitleg = Hulptekst("", self)
        self.kinderen = Kinderkeuze(self)
        self.kinderen.setFixedWidth(_LINKS)
        self.doe = PrimaireKnop(self.tr("Pakket maken…"), "slot", self)
        self._uitslag = Kaart("", "actief", self)
        self._bestand, self._zintekst = Tussenkop("", self._uitslag), Kop("", self._uitslag, kies=True)
        self._erin = Tekst("", self._uitslag, kies=True)
        self._bel = Hulptekst("", self._uitslag)
        self._namen = Naamcontrole(werk, self)
        self._bouw()
        self.tot.zet_waarde(clock.today() + _WEKEN)
        self.wie.gewijzigd.connect(self._andere_collega)
        self.kinderen.gewijzigd.connect(self._beoordeel)
        self.tot.gewijzigd.connect(self._beoordeel)
        self.doe.clicked.connect(self._kijk_na)

    def toon(self, beeld: Meegeefbeeld) -> None:
        """Show who can get a package; what was chosen stays."""
        eerder = self.wie.waarde()
        self._collegas = {each.id.hex: each for each in beeld.collegas}
        self.wie.zet_keuzes((each.id.hex, self._bij(each)) for each in beeld.collegas)
        self.wie.zet_waarde(eerder)
        self.kinderen.toon(beeld.leerlingen)
        if eerder not in self._collegas:
            self._andere_collega()
        else:
            self._toon_hoe()
        self._beoordeel()

    def maak(self, doel: Path) -> None:
        """Write the package."""
        collega, tot = self._collega, self.tot.waarde()
        if collega is None or tot is None:
            return
        self._zin = nieuwe_wachtzin() if self.hoe.waarde() == _WACHTZIN else ""
        self.doe.setEnabled(False)
        doe = partial(
            geef_mee,
            voor=collega.id,
            leerlingen=self.kinderen.gekozen(),
            tot=tot,
            doel=doel if doel.suffix == ACHTERVOEGSEL else doel.with_name(doel.name + ACHTERVOEGSEL),
            wachtzin=self._zin or None,
        )
        self._werk.jobs.run(doe, self._gemaakt, self._mislukt)

    @property
    def _collega(self) -> Collega | None:
        return self._collegas.get(self.wie.waarde() or "")

    def _bij(self, collega: Collega) -> str:
        return f"{collega.naam} · {collega.groepen}" if collega.groepen else collega.naam

    def _bouw(self) -> None:
        kaart = Kaart(self.tr("Voor wie, en tot wanneer"))
        self.tot.setMaximumWidth(220)
        for blok in (
            Veldblok(self.tr("Voor wie"), self.wie),
            Veldblok(self.tr("Te openen tot en met"), self.tot),
            Veldblok(self.tr("Hoe gaat het open"), self.hoe),
        ):
            kaart.inhoud.addWidget(blok)
            kaart.inhoud.addSpacing(4)
        kaart.voeg_toe(self._uitleg)
        self._zintekst.setAccessibleName(self.tr("De wachtzin"))
        for deel in (self._bestand, self._erin, self._zintekst, self._bel):
            self._uitslag.voeg_toe(deel)
        self._uitslag.inhoud.insertSpacing(3, 4)
        self._uitslag.hide()
        rechts = QVBoxLayout()
        rechts.setSpacing(12)
        rechts.addWidget(kaart)
        rechts.addWidget(self._uitslag)
        rechts.addWidget(self.doe, 0, Qt.AlignmentFlag.AlignRight)
        rechts.addStretch(1)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(24)
        rij.addLayout(rechts, 1)
        rij.addWidget(self.kinderen)

    def _andere_collega(self) -> None:
        self._uitslag.hide()
        collega = self._collega
        self.kinderen.zet_eigen(collega.leerlingen if collega else ())
        self.hoe.zet_waarde(None)
        self._toon_hoe()
        self._beoordeel()

    def _toon_hoe(self) -> None:
        collega, eerder = self._collega, self.hoe.waarde()
        keuzes = [(_WACHTZIN, self.tr("Met een wachtzin van vijf woorden"))]
        if collega is not None and collega.sleutel:
            keuzes.insert(0, (_SLEUTEL, self.tr("Met de sleutel van {}").format(collega.naam)))
        if keuzes != self._wijzen:
            self._wijzen = keuzes
            self.hoe.zet_keuzes(keuzes)
        self.hoe.zet_waarde(eerder if eerder in dict(keuzes) else keuzes[0][0])
        self._uitleg.setText(
            self.tr(
                "Erin zit wat je collega ook hier mag lezen: het OPP, de doelen, de notities. Je krijgt de "
                "wachtzin te zien als het pakket er is. De einddatum sluit het bestand; wat je collega al "
                "heeft geopend, blijft in de eigen kluis staan."
            )
        )

    def _beoordeel(self) -> None:
        self.doe.setEnabled(
            self._collega is not None and bool(self.kinderen.gekozen()) and self.tot.waarde() is not None
        )

    def _kijk_na(self) -> None:
        """Ask about the pupils who stay here and are named in what goes along, then where it goes."""
        if (collega := self._collega) is None:
            return
        namen = partial(namen_in_pakket, voor=collega.id, leerlingen=self.kinderen.gekozen())
        self._namen.vraag_na(namen, self._vraag_bestand)

    def _vraag_bestand(self) -> None:
        if (collega := self._collega) is None:
            return
        venster = QFileDialog(self.window(), self.tr("Pakket opslaan"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        venster.setNameFilter(self.tr("Pakket van OPP Desk (*.oppakket)"))
        venster.selectFile(f"{collega.naam}{ACHTERVOEGSEL}")
        venster.fileSelected.connect(self._gekozen)
        venster.open()

    def _gekozen(self, pad: str) -> None:
        self.maak(Path(pad))

    def vergeet_uitslag(self) -> None:
        """Show the last package no more: its wachtzin was said once."""
        self._zintekst.setText("")
        self._uitslag.hide()

    def _gemaakt(self, wat: Meegegeven) -> None:
        self._bestand.setText(wat.bestand)
        self._erin.setText(woorden.gemaakt(wat))
        self._zintekst.setText(self._zin)
        self._zintekst.setVisible(bool(self._zin))
        self._bel.setText(
            self.tr("Bel deze woorden door en stuur ze niet mee. Hierna zijn ze niet meer te zien.")
            if self._zin
            else self.tr("{} opent het zonder wachtzin, in de eigen kluis.").format(wat.voor)
        )
        self._zin = ""
        self._uitslag.show()
        self._beoordeel()

    def _mislukt(self, fout: Fout) -> None:
        self._zin = ""
        self._beoordeel()
        self._werk.fout.emit(fout, None)


def _lees(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
