"""The page: choose group and day, and go through the list with the keyboard; everything saves itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.ground.errors import WereldFout
from opp_desk.rules.datum import lees_datum, schrijf_datum
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.mentorronde.rij import Ronderij
from opp_desk.ui.onderdelen import (
    Datumveld,
    Foutbalk,
    Hulptekst,
    Keuzelijst,
    LegeStaat,
    Paginakop,
    Rijkaart,
    SchuifPagina,
    Skelet,
    TekstKnop,
)
from opp_desk.usecases import mentorronde

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.model.keuzes import Rondemerk
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.mentorronde import Ronde
    from opp_desk.vault.uow import Uitkomst

_VERS_MS: Final = 60
_GROEP: Final = 200
_DAG: Final = 200


class MentorrondePage(QWidget):
    """``toon(groep=UUID)``; without a group the first of who looks."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Mentorronde"))
        self._werk, self._laatste = werk, Laatste(self)
        self._ronde: Ronde | None = None
        self._groep: UUID | None = None
        self._getoond = clock.today()
        self._oud = False
        self.rijen: list[Ronderij] = []
        self.groep = Keuzelijst(ouder=self, leeg="")
        self.groep.setAccessibleName(self.tr("Groep"))
        self.groep.setFixedWidth(_GROEP)
        self.datum = Datumveld(_lees_datum)
        self.datum.setFixedWidth(_DAG)
        self.datum.setAccessibleName(self.tr("Dag van de ronde"))
        self.datum.zet_waarde(clock.today())
        self._terug = TekstKnop(self.tr("Vandaag"))
        self._kop = Paginakop(self.tr("Mentorronde"), " ", (self._terug, self.datum, self.groep), self)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._bouw()
        self._verbind()

    def toon(self, groep: UUID | None = None, **_waar: Any) -> None:
        """Show the list of today, or of the day that was chosen."""
        if groep is not None:
            self._groep = groep
        self._lees()

    def waar(self) -> dict[str, Any]:
        """Return what to give `toon` to come back here."""
        return {"groep": self._groep} if self._groep else {}

    def verlaat(self) -> None:
        """Write what is typed."""
        for rij in self.rijen:
            rij.schrijf()

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        if self._oud:
            self._vers.start()

    @property
    def wacht_op_schijf(self) -> bool:
        """Return whether the disk refused a line that is tried again: locking would lose it."""
        return any(rij.wacht_op_schijf for rij in self.rijen)

    @property
    def dag(self) -> date:
        """Return the day of the round."""
        return self.datum.waarde() or clock.today()

    def _bouw(self) -> None:
        self._pagina = SchuifPagina(smal=False)
        self._uitleg = Hulptekst(
            self.tr(
                "Enter is: gesproken, en naar de volgende. Met Ctrl+1, Ctrl+2 en Ctrl+3 kies je gesproken, "
                "niet gezien of zorg. De pijltjes lopen door de lijst. Alles wordt vanzelf bewaard."
            ),
            self,
        )
        self._kaart: Rijkaart | None = None
        self._plaats = QVBoxLayout()
        self._skelet, self._fout = Skelet(8), Foutbalk(self)
        self._leeg = LegeStaat(
            self.tr("Nog geen groep met leerlingen"),
            self.tr("Importeer eerst de klassenlijst. Daarna staat hier je groep, één regel per leerling."),
            self.tr("Klassenlijst importeren"),
            "leerlingen",
        )
        for deel in (self._kop, self._fout, self._uitleg, self._skelet, self._plaats, self._leeg):
            self._pagina.voeg_toe(deel)
        self._pagina.sluit_af()
        for verborgen in (self._fout, self._uitleg, self._leeg, self._terug):
            verborgen.hide()
        alles = QVBoxLayout(self)
        alles.setContentsMargins(0, 0, 0, 0)
        alles.addWidget(self._pagina)

    def _verbind(self) -> None:
        self.groep.gewijzigd.connect(self._andere_groep)
        for wanneer in (self.datum.gewijzigd, self.datum.verlaten, self._terug.clicked):
            wanneer.connect(self._andere_dag)
        self._leeg.gevraagd.connect(partial(self._werk.ga_naar.emit, "importeren", {}))
        self._fout.opnieuw.connect(self._lees)
        self._vers.timeout.connect(self._lees)
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)

    def _lees(self) -> None:
        self._oud = False
        vraag = partial(mentorronde.lees_ronde, dag=self.dag, groep=self._groep)
        self._werk.jobs.vraag(vraag, self._laatste.van(partial(self._toon, self.dag)), self._mislukt)

    def _toon(self, dag: date, ronde: Ronde) -> None:
        if dag != self.dag:
            return  # another day was chosen meanwhile
        if self._werk.jobs.schrijft:
            self._vers.start()  # a line is being written: the next answer has it
            return
        nieuw = self._ronde is None or [each.leerling for each in self._ronde.regels] != [
            each.leerling for each in ronde.regels
        ]
        self._ronde, self._groep, self._getoond = ronde, ronde.groep, dag
        self._skelet.hide()
        self._fout.hide()
        self.groep.zet_keuzes(
            [(sleutel, self.tr("Groep {}").format(naam)) for sleutel, naam in ronde.groepen]
        )
        self.groep.zet_waarde(ronde.groep)
        self._leeg.setVisible(not ronde.regels)
        self._uitleg.setVisible(bool(ronde.regels))
        self._terug.setVisible(dag != clock.today())
        if nieuw:
            self._maak(len(ronde.regels))
        for rij, regel in zip(self.rijen, ronde.regels, strict=True):
            rij.toon(regel)
        self._tel()
        if nieuw and self.rijen:
            self._ga_naar(next((nr for nr, each in enumerate(ronde.regels) if each.merk is None), 0))

    def _tel(self) -> None:
        gedaan = sum(rij.merken.waarde() is not None for rij in self.rijen)
        self._kop.zet(self.tr("Mentorronde"), schrijf_datum(self.dag))
        if self._kaart is not None:
            tel = self.tr("{0} van {1} aangekruist").format(gedaan, len(self.rijen))
            self._kaart.kaartkop.kop.setText(tel)

    def _maak(self, aantal: int) -> None:
        """Make a row per pupil, in a card of its own."""
        if self._kaart is not None:
            self._kaart.hide()
            self._kaart.deleteLater()
        self._kaart = Rijkaart("", ouder=self)
        self.rijen = []
        for nummer in range(aantal):
            rij = Ronderij(self._kaart)
            rij.merk.connect(partial(self._merk, rij))
            rij.tekst.connect(partial(self._schrijf, rij))
            rij.stap.connect(partial(self._stap, nummer))
            self._kaart.voeg_rij(rij)
            self.rijen.append(rij)
        self._plaats.addWidget(self._kaart)

    def _merk(self, rij: Ronderij, merk: Rondemerk | None) -> None:
        if rij.regel is not None:
            doe = partial(mentorronde.zet_merk, leerling=rij.regel.leerling, dag=self._getoond, merk=merk)
            self._werk.jobs.run(doe, fout=self._mislukt)
            self._tel()

    def _schrijf(self, rij: Ronderij, tekst: str) -> None:
        if rij.regel is not None:
            doe = partial(
                mentorronde.schrijf_regel, leerling=rij.regel.leerling, dag=self._getoond, tekst=tekst
            )
            self._werk.jobs.run(doe, self._geschreven, partial(self._niet_geschreven, rij, tekst))

    def _geschreven(self, _niets: None) -> None:
        self._werk.opgeslagen.emit()

    def _niet_geschreven(self, rij: Ronderij, tekst: str, fout: Fout) -> None:
        if isinstance(fout, WereldFout):  # a rule says the same thing again
            rij.niet_bewaard(tekst)
        self._mislukt(fout)

    def _stap(self, nummer: int, verder: int) -> None:
        self._ga_naar(max(0, min(nummer + verder, len(self.rijen) - 1)))

    def _ga_naar(self, nummer: int) -> None:
        rij = self.rijen[nummer]
        rij.veld.setFocus()
        self._pagina.ensureWidgetVisible(rij)

    def _andere_groep(self) -> None:
        self.verlaat()
        self._groep, self._ronde = self.groep.waarde(), None
        self._lees()

    def _andere_dag(self, *_wat: object) -> None:
        if self.sender() is self._terug:
            self.datum.zet_waarde(clock.today())
        if (self.datum.text().strip() and self.datum.waarde() is None) or self.dag == self._getoond:
            return
        self.verlaat()
        self._ronde = None
        self._lees()

    def _vastgelegd(self, _uitkomst: Uitkomst) -> None:
        self._oud = True
        if self.isVisible():
            self._vers.start()

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)


def _lees_datum(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
