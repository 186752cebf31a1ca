"""The page: greeting, the day that is looked at, the groups, and the states when nothing has to be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.leerlingen.leeg import Begin
from opp_desk.ui.onderdelen import (
    Datumveld,
    Hulptekst,
    Knop,
    LegeStaat,
    Paginakop,
    SchuifPagina,
    Skelet,
    TekstKnop,
)
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.ui.vandaag import woorden
from opp_desk.ui.vandaag.agendablad import Agendablad
from opp_desk.ui.vandaag.bestemming import bestemming
from opp_desk.ui.vandaag.doen import Doen
from opp_desk.ui.vandaag.dubbel import Dubbelregel
from opp_desk.ui.vandaag.eigen import Eigen
from opp_desk.ui.vandaag.groepkaart import Groepkaart
from opp_desk.ui.vandaag.pakketregel import Pakketregel
from opp_desk.ui.vandaag.regel import Regelblad
from opp_desk.usecases import vandaag

if TYPE_CHECKING:
    from collections.abc import Hashable
    from datetime import date
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.rules.termijnen import Termijn
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.vandaag import Vandaagbeeld
    from opp_desk.vault.uow import Uitkomst


class VandaagPage(QWidget):
    """What has to be done. ``aantal`` tells how much asks attention today, for the navigation."""

    aantal = Signal(int)

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self._werk = werk
        self._laatste = Laatste(self)
        self._dag: date | None = None
        self._beeld: Vandaagbeeld | None = None
        self._oud = True
        self.groepen: list[Groepkaart] = []
        self.setWindowTitle(self.tr("Vandaag"))
        self.datum = Datumveld(_lees)
        self.datum.setFixedWidth(200)
        self.datum.setAccessibleName(self.tr("Laat zien hoe het is op"))
        self.datum.zet_waarde(clock.today())
        self._terug = TekstKnop(self.tr("Terug naar vandaag"))
        self._terug.hide()
        label = Hulptekst(self.tr("Laat zien hoe het is op"))
        label.setWordWrap(False)
        label.setBuddy(self.datum)
        self.doen, self._agenda = Doen(werk, self), Knop(self.tr("Naar je agenda (.ics)"), "kalender")
        rechts = (self._terug, label, self.datum, self._agenda)
        self._kop = Paginakop(woorden.groet(werk.wie.naam, clock.now()), " ", rechts)
        self._pagina = SchuifPagina(smal=False)
        self._plaats = QVBoxLayout()
        self._plaats.setSpacing(16)
        self._begin, self.eigen = Begin(werk), Eigen(werk)
        self.eigen.leerling_gevraagd.connect(self._open_dossier)
        self.dubbel, self.pakket = Dubbelregel(werk, self), Pakketregel(werk, self)
        self._bouw()
        self.datum.gewijzigd.connect(self._andere_dag)
        self.datum.verlaten.connect(self._andere_dag)
        self.datum.returnPressed.connect(self._andere_dag)
        self._terug.clicked.connect(self._naar_vandaag)
        self._agenda.clicked.connect(self._vraag_agenda)
        werk.jobs.vastgelegd.connect(self._vastgelegd)

    def _bouw(self) -> None:
        """Put head, groups and states beneath each other."""
        self._skelet = Skelet(8)
        self._bij = LegeStaat(
            self.tr("Niets vraagt aandacht"),
            self.tr("Alles is bij. Zodra er iets te doen is, staat het hier, met de reden erbij."),
            icoon="vinkje",
        )
        self._geen_opp = LegeStaat(
            self.tr("Er zijn nog geen OPP’s"),
            self.tr(
                "Lopen er al OPP’s op jullie school? Neem ze over, één regel per leerling. "
                "Daarna klopt Vandaag."
            ),
            self.tr("Lopende OPP’s overnemen"),
            "document",
        )
        self._geen_opp.gevraagd.connect(partial(self._werk.ga_naar.emit, "overnemen", {}))
        self._begin.erbij_gevraagd.connect(partial(self._werk.ga_naar.emit, "leerlingen", {"erbij": True}))
        self._pagina.voeg_toe(self._kop)
        self._pagina.voeg_toe(self.pakket)
        self._pagina.voeg_toe(self.dubbel)
        self._pagina.voeg_toe(self._skelet)
        self._pagina.voeg_toe(self.eigen)
        self._pagina.voeg_toe(self._plaats)
        for staat in (self._bij, self._geen_opp, self._begin):
            staat.hide()
            self._pagina.voeg_toe(staat)
        self._pagina.sluit_af()
        alles = QVBoxLayout(self)
        alles.setContentsMargins(0, 0, 0, 0)
        alles.addWidget(self._pagina)

    def toon(self, *, dag: date | None = None, **_waar: Any) -> None:
        """Load and show today, or the school as it will be on ``dag``."""
        self._dag = dag
        self.datum.zet_waarde(dag or clock.today())
        self._laad()

    def waar(self) -> dict[str, Any]:
        """Return what to give `toon` to come back here."""
        return {"dag": self._dag} if self._dag else {}

    def verlaat(self) -> None:
        """Leave: there is nothing to write here."""

    def showEvent(self, event: QShowEvent) -> None:
        """Load again when something changed, or a night passed, meanwhile."""
        super().showEvent(event)
        beeld = self._beeld
        if beeld and (self._oud or (self._dag is None and beeld.dag != clock.today())):
            self._laad()

    def _laad(self) -> None:
        self._oud = False
        dag = self._dag or clock.today()
        vraag = partial(vandaag.lees_vandaag, dag=dag)
        self.dubbel.laad()
        self.pakket.laad()
        self._werk.jobs.vraag(vraag, self._laatste.van(self._toon), self._mislukt)
        self.eigen.laad(dag)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._laad)

    def _toon(self, beeld: Vandaagbeeld) -> None:
        if beeld.dag != (self._dag or clock.today()):
            return
        self._skelet.hide()
        anders = self._beeld != beeld
        self._beeld = beeld
        self._zet_kop(beeld)
        if anders:
            self._zet_groepen(beeld)
        leeg = beeld.aantal == 0
        self._begin.setVisible(beeld.leerlingen == 0)
        self._geen_opp.setVisible(leeg and beeld.leerlingen > 0 and beeld.opps == 0)
        self._bij.setVisible(leeg and beeld.opps > 0)
        self._agenda.setVisible(bool(beeld.groepen))
        if self._dag is None:
            self.aantal.emit(beeld.aantal)

    def _zet_kop(self, beeld: Vandaagbeeld) -> None:
        """Greet, name the day, count."""
        self._terug.setVisible(self._dag is not None)
        tel = woorden.telzin(beeld) if beeld.leerlingen else ""
        if self._dag is None:
            groet = woorden.groet(self._werk.wie.naam, clock.now())
            self._kop.zet(groet, f"{woorden.dagzin(beeld.dag)} {tel}".strip())
        else:
            self._kop.zet(woorden.vooruit(beeld.dag), tel)

    def _zet_groepen(self, beeld: Vandaagbeeld) -> None:
        """Build the cards anew; folds, place on the page and focus stay as they were."""
        getoond = {kaart.periode: kaart.getoond for kaart in self.groepen}
        lijsten = {sleutel for kaart in self.groepen for sleutel in kaart.open_lijsten}
        focus, plek = self._focus(), self._pagina.verticalScrollBar().value()
        for kaart in self.groepen:
            self._plaats.removeWidget(kaart)
            ruim_op(kaart)
        self.groepen = []
        for groep in beeld.groepen:
            kaart = Groepkaart(groep, beeld.dag)
            kaart.toon_minstens(getoond.get(groep.periode, 0))
            kaart.open_lijst(lijsten)
            self._verbind(kaart)
            self._plaats.addWidget(kaart)
            self.groepen.append(kaart)
        self._zet_terug(focus, plek)

    def _verbind(self, kaart: Groepkaart) -> None:
        """Let a card do what it asks."""
        kaart.gedaan.connect(self._doe)
        kaart.regel_gevraagd.connect(self._toon_regel)
        kaart.leerling_gevraagd.connect(self._open_dossier)
        kaart.rod_gedaan.connect(self.doen.rod_gedaan)
        kaart.csv_gevraagd.connect(self.doen.vraag_csv)

    def _focus(self) -> Hashable | None:
        """Return the row that has the focus, also in its list."""
        wat = QApplication.focusWidget()
        return next((rij for kaart in self.groepen if (rij := kaart.rij_met(wat)) is not None), None)

    def _zet_terug(self, focus: Hashable | None, plek: int) -> None:
        for kaart in self.groepen:
            if focus in kaart.rijen:
                kaart.rijen[focus].knop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pagina.verticalScrollBar().setValue(plek)

    def _andere_dag(self) -> None:
        """Show the day that was filled in; what cannot be read changes nothing."""
        dag = self.datum.waarde()
        if dag is None and self.datum.text().strip():
            return
        nieuw = None if dag in {None, clock.today()} else dag
        if nieuw != self._dag:
            self._dag = nieuw
            self._laad()

    def _naar_vandaag(self) -> None:
        self.toon()
        self.datum.setFocus(Qt.FocusReason.OtherFocusReason)

    def _doe(self, termijn: Termijn) -> None:
        if termijn.actie.code is ActieCode.ZET_GEDAAN:
            self.doen.rod_gedaan((termijn,))
            return
        self._werk.ga_naar.emit(*bestemming(termijn.actie, termijn.leerling_id, termijn.opp_id))

    def _open_dossier(self, leerling: UUID) -> None:
        self._werk.ga_naar.emit("dossier", {"leerling": leerling})

    def _toon_regel(self, termijn: Termijn, rij: QWidget) -> None:
        Regelblad(termijn.eis, self, som=woorden.rekening(termijn)).open_bij(rij)

    def _vraag_agenda(self) -> None:
        blad = Agendablad(self)
        blad.gekozen.connect(self.doen.vraag_agenda)
        blad.open_bij(self._agenda)

    def _vastgelegd(self, _uitkomst: Uitkomst) -> None:
        """Load again now or, when nobody looks, as soon as somebody does."""
        self._oud = True
        if self.isVisible():
            self._laad()


def _lees(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
