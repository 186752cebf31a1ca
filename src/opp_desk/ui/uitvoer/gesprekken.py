"""Which notes go out, over which period, in which form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.onderdelen import (
    Datumveld,
    Hulptekst,
    Kaart,
    Keuzelijst,
    Keuzerij,
    PrimaireKnop,
    Tussenkop,
    Veldblok,
    Vinkje,
)
from opp_desk.usecases.uitvoer import Uitvoervraag

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.usecases.uitvoer import Uitvoerkeuzes

ALLES, GROEP, KIND = "alles", "groep", "kind"
SOORTEN: Final = ("pdf", "docx", "json")


class Gesprekkenkaart(Kaart):
    """``gevraagd`` to make the file; `vraag` is what was chosen and `soort` its form."""

    gevraagd = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__("", ouder=ouder)
        self.wie = Keuzerij(liggend=True, ouder=self)
        self.wie.zet_keuzes(
            (
                (KIND, self.tr("Eén leerling")),
                (GROEP, self.tr("Een groep")),
                (ALLES, self.tr("Alle leerlingen")),
            )
        )
        self.wie.zet_waarde(KIND)
        self.leerling = Keuzelijst(placeholder=self.tr("Kies een leerling"), ouder=self)
        self.leerling.setAccessibleName(self.tr("Leerling"))
        self.groep = Keuzelijst(placeholder=self.tr("Kies een groep"), ouder=self)
        self.groep.setAccessibleName(self.tr("Groep"))
        self.van, self.tot = Datumveld(_dag, self), Datumveld(_dag, self)
        self.afschermen = Vinkje(self.tr("Namen van andere kinderen afschermen"), self)
        self.afschermen.zet_waarde(waarde=True)
        self.team = Vinkje(self.tr("Ook notities die alleen het ondersteuningsteam leest"), self)
        self.soort = Keuzerij(liggend=True, ouder=self)
        self.soort.zet_keuzes((("pdf", self.tr("PDF")), ("docx", self.tr("Word")), ("json", self.tr("JSON"))))
        self.soort.zet_waarde("pdf")
        self.maak = PrimaireKnop(self.tr("Gesprekken opslaan…"), ouder=self)
        self._bouw()
        self.wie.gewijzigd.connect(self._werk_bij)
        for lijst in (self.leerling, self.groep):
            lijst.gewijzigd.connect(self._werk_bij)
        self.maak.clicked.connect(self.gevraagd)
        self._werk_bij()

    def toon(self, keuzes: Uitvoerkeuzes, leerling: UUID | None) -> None:
        """Offer pupils and groups; begin with ``leerling``."""
        self.leerling.zet_keuzes((sleutel.hex, naam) for sleutel, naam in keuzes.leerlingen)
        self.groep.zet_keuzes((sleutel.hex, naam) for sleutel, naam in keuzes.groepen)
        if leerling is not None:
            self.wie.zet_waarde(KIND)
            self.leerling.zet_waarde(leerling.hex)
        self._werk_bij()

    def vraag(self) -> Uitvoervraag:
        """Return what was chosen."""
        wie = self.wie.waarde()
        return Uitvoervraag(
            leerling=_id(self.leerling.waarde()) if wie == KIND else None,
            groep=_id(self.groep.waarde()) if wie == GROEP else None,
            van=self.van.waarde(),
            tot=self.tot.waarde(),
            team=self.team.waarde(),
            afschermen=self.afschermen.waarde(),
        )

    def _bouw(self) -> None:
        periode = QHBoxLayout()
        periode.setSpacing(12)
        periode.addWidget(Veldblok(self.tr("Van"), self.van), 1)
        periode.addWidget(Veldblok(self.tr("Tot en met"), self.tot), 1)
        self.voeg_toe(Tussenkop(self.tr("Gesprekken"), self))
        self.voeg_toe(Veldblok(self.tr("Van wie?"), self.wie))
        self.voeg_toe(self.leerling)
        self.voeg_toe(self.groep)
        self.inhoud.addLayout(periode)
        for deel in (
            self.afschermen,
            self.team,
            Veldblok(self.tr("Hoe?"), self.soort),
            Hulptekst(
                self.tr(
                    "Werknotities en notities over veiligheid gaan nooit mee. Bij elke leerling komt in het "
                    "logboek dat er iets is opgeslagen."
                ),
                self,
            ),
            self.maak,
        ):
            self.voeg_toe(deel)

    def _werk_bij(self) -> None:
        wie = self.wie.waarde()
        self.leerling.setVisible(wie == KIND)
        self.groep.setVisible(wie == GROEP)
        gekozen = {KIND: self.leerling.waarde(), GROEP: self.groep.waarde(), ALLES: ALLES}
        self.maak.setEnabled(bool(gekozen.get(str(wie))))


def _id(hex_: object) -> UUID | None:
    return UUID(str(hex_)) if hex_ else None


def _dag(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
