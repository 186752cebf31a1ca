"""Beginning an OPP: why now and from what day, because from there the six weeks count."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from opp_desk.ground import clock
from opp_desk.model.keuzes import Startgebeurtenis
from opp_desk.model.opp import Opp
from opp_desk.model.veld import plek
from opp_desk.rules.datum import lees_datum, schrijf_datum
from opp_desk.rules.termen.opstellen import vaststel_voor
from opp_desk.ui.onderdelen import Datumveld, Hulptekst, Kaart, Keuzelijst, PrimaireKnop, Tekst, Veldblok
from opp_desk.usecases import opps
from opp_desk.usecases.recht import recht

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.dossier_beeld import Dossier


class Beginnen(Kaart):
    """The form, shown while no OPP runs. ``begonnen`` carries the id of the new OPP."""

    begonnen = Signal(object)

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(" ")
        self._werk = werk
        self._leerling: UUID | None = None
        self.waarom = Keuzelijst((keuze, keuze.label) for keuze in Startgebeurtenis)
        self.vanaf = Datumveld(_lees)
        self._uiterlijk = Hulptekst("", self)
        self._doe = PrimaireKnop(self.tr("OPP beginnen"), ouder=self)
        self._uitleg = Tekst(
            self.tr("Een OPP is voor een leerling die meer nodig heeft dan de basisondersteuning."), self
        )
        raster = QGridLayout()
        raster.setHorizontalSpacing(16)
        waarom, vanaf = plek(Opp, "startgebeurtenis").veld, plek(Opp, "startdatum").veld
        raster.addWidget(Veldblok(waarom.label, self.waarom, waarom.help), 0, 0, Qt.AlignmentFlag.AlignTop)
        raster.addWidget(Veldblok(vanaf.label, self.vanaf, vanaf.help), 0, 1, Qt.AlignmentFlag.AlignTop)
        raster.setColumnStretch(0, 1)
        raster.setColumnStretch(1, 1)
        self.voeg_toe(self._uitleg)
        self.inhoud.addSpacing(8)
        self.inhoud.addLayout(raster)
        self.inhoud.addSpacing(8)
        self.voeg_toe(self._uiterlijk)
        self.inhoud.addWidget(self._doe, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.waarom)
        self.waarom.gewijzigd.connect(self._beoordeel)
        self.vanaf.textChanged.connect(self._beoordeel)
        self._doe.clicked.connect(self._begin)

    def toon(self, dossier: Dossier) -> None:
        """Show the form when this pupil has no OPP that runs; what was filled in stays."""
        if dossier.id != self._leerling:
            self._leerling = dossier.id
            self.waarom.zet_waarde(None)
            self.vanaf.zet_waarde(None)
        self.kop.setText(self.tr("{} heeft nog geen OPP").format(dossier.roepnaam))
        if dossier.eerdere:
            self.kop.setText(self.tr("{} heeft nu geen lopend OPP").format(dossier.roepnaam))
        self.setVisible(dossier.opp is None)
        self._beoordeel()

    def _beoordeel(self) -> None:
        """Both are needed; say at once until when the OPP must be fixed."""
        dag = self.vanaf.waarde()
        self._doe.setEnabled(bool(self.waarom.waarde() and dag))
        uiterlijk = vaststel_voor(dag, recht().getallen.vaststellen_dagen) if dag else None
        self._uiterlijk.setText(
            self.tr("Vaststellen uiterlijk op {}.").format(schrijf_datum(uiterlijk)) if uiterlijk else ""
        )
        self._uiterlijk.setVisible(uiterlijk is not None)

    def _begin(self) -> None:
        waarom, vanaf = self.waarom.waarde(), self.vanaf.waarde()
        if self._leerling is None or waarom is None or vanaf is None:
            return
        self._doe.setEnabled(False)
        doe = partial(
            opps.begin,
            leerling=self._leerling,
            startgebeurtenis=waarom,
            startdatum=vanaf,
            opsteller=self._werk.wie.naam,
        )
        self._werk.jobs.run(doe, self.begonnen.emit, self._mislukt)

    def _mislukt(self, fout: Fout) -> None:
        self._beoordeel()
        self._werk.fout.emit(fout, None)


def _lees(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
