"""One pupil added by hand: a small form above the table, for a school without a class list at hand."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy

from opp_desk.ground import clock
from opp_desk.model.basis import Rij
from opp_desk.model.leerling import Leerling
from opp_desk.model.veld import plek
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.onderdelen import Datumveld, Hulptekst, Invoer, Kaart, Knop, PrimaireKnop, Veldblok
from opp_desk.usecases import leerlingen

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek

Plaatsen = Mapping[str, tuple[type[Rij], int, int]]


class Erbij(Kaart):
    """A small form that adds one child. ``gesloten`` when it goes away; adding empties it for the next.

    ``PLAATSEN`` are the fields with their class, row and column; ``DATUMS`` those with a day.
    """

    PLAATSEN: ClassVar[Plaatsen] = {}
    DATUMS: ClassVar[frozenset[str]] = frozenset()
    gesloten = Signal()

    def __init__(self, werk: Werkplek) -> None:
        super().__init__("", "actief")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._werk = werk
        self.kop.setText(self.titel())
        self.kop.show()
        self._velden: dict[str, Invoer | Datumveld] = {
            naam: Datumveld(_geboorte if naam == "geboortedatum" else _dag)
            if naam in self.DATUMS
            else Invoer()
            for naam in self.PLAATSEN
        }
        self._hulp = Hulptekst(self.hulp(), self)
        self._doe = PrimaireKnop(self.tr("Toevoegen"), ouder=self)
        self._doe.clicked.connect(self._voeg_toe)
        self._sluit = Knop(self.tr("Sluiten"), ouder=self)
        self._sluit.clicked.connect(self.sluit)
        self._bouw()

    def titel(self) -> str:
        """Return what the form is for."""
        raise NotImplementedError

    def hulp(self) -> str:
        """Return the line beside the buttons."""
        raise NotImplementedError

    def handeling(self, waarden: dict[str, Any]) -> partial[UUID]:
        """Return the use case that adds the child."""
        raise NotImplementedError

    def toegevoegd(self, naam: str, rij: UUID) -> None:
        """Say what was done; ``rij`` is what the use case returned."""
        raise NotImplementedError

    def _bouw(self) -> None:
        """Put the fields in two lines of three."""
        raster = QGridLayout()
        raster.setHorizontalSpacing(16)
        raster.setVerticalSpacing(8)
        for naam, (klasse, rij, kolom) in self.PLAATSEN.items():
            veld = self._velden[naam]
            raster.addWidget(Veldblok(plek(klasse, naam).veld.label, veld), rij, kolom)
            veld.textChanged.connect(self._beoordeel)
            veld.returnPressed.connect(self._voeg_toe)
        for kolom, rek in enumerate((3, 2, 4)):
            raster.setColumnStretch(kolom, rek)
        voet = QHBoxLayout()
        voet.setSpacing(8)
        voet.addWidget(self._hulp, 1)
        voet.addWidget(self._sluit)
        voet.addWidget(self._doe)
        self.inhoud.addSpacing(4)
        self.inhoud.addLayout(raster)
        self.inhoud.addSpacing(8)
        self.inhoud.addLayout(voet)
        self._beoordeel()

    def veld(self, naam: str) -> Invoer | Datumveld:
        """Return the input of a field."""
        return self._velden[naam]

    def open(self) -> None:
        """Come up with the cursor in the first field."""
        self.show()
        self._velden["roepnaam"].setFocus(Qt.FocusReason.OtherFocusReason)

    def sluit(self) -> None:
        """Go away; what was typed and not added is forgotten."""
        self._leeg()
        self.hide()
        self.gesloten.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.sluit()
            return
        super().keyPressEvent(event)

    def _beoordeel(self) -> None:
        """A name is needed, and every date must be one."""
        namen = all(self._velden[naam].text().strip() for naam in ("roepnaam", "achternaam"))
        datums = [veld for veld in self._velden.values() if isinstance(veld, Datumveld)]
        self._doe.setEnabled(namen and not any(veld.ruw() for veld in datums))

    def _voeg_toe(self) -> None:
        if not self._doe.isEnabled():
            return
        waarden: dict[str, Any] = {naam: veld.waarde() for naam, veld in self._velden.items()}
        naam = f"{waarden['roepnaam']} {waarden['voorvoegsel']} {waarden['achternaam']}"
        self._doe.setEnabled(False)
        self._werk.jobs.run(
            self.handeling(waarden),
            partial(self._toegevoegd, " ".join(naam.split())),
            self._mislukt,
        )

    def _toegevoegd(self, naam: str, rij: UUID) -> None:
        self._leeg()
        self._velden["roepnaam"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.toegevoegd(naam, rij)

    def _mislukt(self, fout: Fout) -> None:
        self._beoordeel()
        self._werk.fout.emit(fout, self._voeg_toe)

    def _leeg(self) -> None:
        for veld in self._velden.values():
            veld.zet_waarde(None)
        self._beoordeel()


class LeerlingErbij(Erbij):
    """A pupil for the list."""

    PLAATSEN: ClassVar[Plaatsen] = {
        "roepnaam": (Leerling, 0, 0),
        "voorvoegsel": (Leerling, 0, 1),
        "achternaam": (Leerling, 0, 2),
        "geboortedatum": (Leerling, 1, 0),
        "groep": (Leerling, 1, 1),
        "instroomdatum": (Leerling, 1, 2),
    }
    DATUMS: ClassVar[frozenset[str]] = frozenset({"geboortedatum", "instroomdatum"})

    def titel(self) -> str:
        """Return what the form is for."""
        return self.tr("Leerling toevoegen")

    def hulp(self) -> str:
        """Return what happens with a group."""
        return self.tr("Een groep die er nog niet is, wordt gemaakt.")

    def handeling(self, waarden: dict[str, Any]) -> partial[UUID]:
        """Return the use case that adds the pupil."""
        return partial(leerlingen.voeg_leerling_toe, **waarden)

    def toegevoegd(self, naam: str, rij: UUID) -> None:
        """Offer the dossier."""
        open_dossier = partial(self._werk.ga_naar.emit, "dossier", {"leerling": rij})
        self._werk.melding.emit(
            self.tr("{} staat in de lijst").format(naam), self.tr("Dossier openen"), open_dossier
        )


def _dag(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())


def _geboorte(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today(), geboorte=True)
