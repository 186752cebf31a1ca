"""The vestigingen of the school: adding, renaming, taking away. A school with one place needs none."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.aanbod import Vestiging
from opp_desk.ui.binder import Binder
from opp_desk.ui.forms.schoolprofiel_vestiging_ui import Ui_SchoolprofielVestiging
from opp_desk.ui.onderdelen import Hulptekst, Invoer, Kaart, Knop, Kop, SchuifPagina, TekstKnop, Veldblok
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.ui.zinnen import zin
from opp_desk.usecases.aanbod import haal_vestiging_weg, lees_vestigingen, voeg_vestiging_toe

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.uow import Uitkomst


class Vestigingen(SchuifPagina):
    """``klaar`` when somebody goes back to the chapters."""

    klaar = Signal()

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder, marge=0)
        self._werk = werk
        self.kaarten: dict[UUID, Vestigingkaart] = {}
        self._rijen = QVBoxLayout()
        self._rijen.setSpacing(12)
        self.naam = Invoer()
        self._blok = Veldblok(self.tr("Naam van de nieuwe vestiging"), self.naam)
        erbij = Knop(self.tr("Vestiging toevoegen"), "plus", self)
        terug = TekstKnop(self.tr("Terug naar de hoofdstukken"), "terug", self)
        erbij.clicked.connect(self._voeg_toe)
        self.naam.returnPressed.connect(self._voeg_toe)
        terug.clicked.connect(self._terug)
        self._vers = QTimer(self, singleShot=True, interval=30)
        self._vers.timeout.connect(self.toon)
        self.inhoud.setContentsMargins(0, 0, 0, 24)
        self.voeg_toe(terug)
        self.voeg_toe(Kop(self.tr("Vestigingen"), self))
        uitleg = self.tr(
            "Heeft jullie school meer dan één plek? Wat overal geldt, schrijf je één keer. Wat maar op "
            "één plek geldt, zet je bij die vestiging."
        )
        self.voeg_toe(Hulptekst(uitleg, self))
        self.voeg_toe(self._rijen)
        self.voeg_toe(self._blok)
        self.voeg_toe(erbij)
        self.sluit_af()
        werk.jobs.vastgelegd.connect(self._vastgelegd)

    def toon(self) -> None:
        """Read the vestigingen."""
        self._werk.jobs.vraag(lees_vestigingen, self._toon, self._mislukt)

    def _toon(self, rijen: tuple[Formulier, ...]) -> None:
        er = {each.id for each in rijen}
        for weg in [each for each in self.kaarten if each not in er]:
            kaart = self.kaarten.pop(weg)
            self._rijen.removeWidget(kaart)
            kaart.hide()
            kaart.deleteLater()
        for rij in rijen:
            if rij.id not in self.kaarten:
                self.kaarten[rij.id] = Vestigingkaart(self._werk, self)
                self._rijen.addWidget(self.kaarten[rij.id])
            self.kaarten[rij.id].toon(rij)

    def _voeg_toe(self) -> None:
        self._blok.zet_waarschuwing("")
        doe = partial(voeg_vestiging_toe, naam=self.naam.text())
        self._werk.jobs.run(doe, self._toegevoegd, self._niet_toegevoegd)

    def _toegevoegd(self, _rij: UUID) -> None:
        self.naam.zet_waarde("")

    def _niet_toegevoegd(self, fout: Fout) -> None:
        self._blok.zet_waarschuwing(zin(fout))

    def _terug(self) -> None:
        for kaart in self.kaarten.values():
            kaart.binder.bewaar_nu()
        self.klaar.emit()

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        if any(sleutel[0] == Vestiging.TABEL for sleutel in uitkomst.versies):
            self._vers.start()

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self.toon)


class Vestigingkaart(Kaart):
    """One vestiging: its form and the way out."""

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder=ouder)
        self._werk = werk
        self._id: UUID | None = None
        vorm = QWidget(self)
        ontwerp: Any = Ui_SchoolprofielVestiging()
        ontwerp.setupUi(vorm)
        self.binder = Binder(vorm, Vestiging, werk.jobs)
        self.binder.opgeslagen.connect(werk.opgeslagen)
        self.binder.mislukt.connect(self._mislukt)
        weg = TekstKnop(self.tr("Vestiging weghalen"), klein=True, ouder=self)
        weg.clicked.connect(self._haal_weg)
        self.voeg_toe(vorm)
        self.voeg_toe(weg)

    def toon(self, rij: Formulier) -> None:
        """Show a vestiging; what is typed stays."""
        self._id = rij.id
        self.setAccessibleName(str(rij.waarden["naam"] or ""))
        self.binder.toon(rij)

    def _haal_weg(self) -> None:
        if self._id is not None:
            doe = partial(haal_vestiging_weg, vestiging=self._id)
            self._werk.jobs.run(doe, self._weg, self._mislukt)

    def _weg(self, _niets: None) -> None:
        tekst = self.tr("Vestiging weggehaald, met de teksten die alleen daar golden")
        self._werk.melding.emit(tekst, self.tr("Ongedaan maken"), onthoud_laatste(self._werk))

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
