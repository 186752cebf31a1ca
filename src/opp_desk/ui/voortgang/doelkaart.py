"""One goal on a card: where it stands, its chart, one field to measure, and what was measured."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.ui.onderdelen import (
    Hulptekst,
    IcoonKnop,
    Kaart,
    Pil,
    Tekst,
    TekstKnop,
    Veldblok,
    Veldlabel,
)
from opp_desk.ui.voortgang.grafiek import Lijngrafiek
from opp_desk.ui.voortgang.meetveld import Meetveld
from opp_desk.ui.voortgang.woorden import doeltitel, op_dag

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent

    from opp_desk.usecases.voortgang import Doelvoortgang, Meetregel

_KORT: Final = 3
_RECHTS: Final = 316
_SMAL: Final = 640


class Doelkaart(Kaart):
    """A goal. ``gemeten(text)``, ``gewijzigd(id, text)`` and ``weg(id)`` are asked of the page."""

    gemeten = Signal(str)
    gewijzigd = Signal(object, str)
    weg = Signal(object)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(" ", "gewoon", ouder)
        self._doel: Doelvoortgang | None = None
        self._dag: date = clock.today()
        self._wijzigt: UUID | None = None
        self._alles = False
        self._pil = Pil("", "stil", self)
        self.kopregel.addWidget(self._pil, 0, Qt.AlignmentFlag.AlignTop)
        self._wat = Tekst("", self, kies=True)
        self._van_naar = Hulptekst("", self)
        self._grafiek = Lijngrafiek(self)
        self._geen = Hulptekst("", self)
        self.veld = Meetveld(self)
        self._blok = Veldblok(self.tr("Meting"), self.veld, "", self)
        self._rijen = QVBoxLayout()
        self._meer = TekstKnop("", klein=True, ouder=self)
        self._delen = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bouw()
        self.veld.genoteerd.connect(self._genoteerd)
        self.veld.gestopt.connect(self._stop_wijzigen)
        self.veld.gewijzigd.connect(self._getypt)
        self._meer.clicked.connect(self._toon_alles)

    def _bouw(self) -> None:
        self.inhoud.addWidget(self._wat)
        self.inhoud.addWidget(self._van_naar)
        links = QVBoxLayout()
        links.addWidget(self._grafiek)
        links.addWidget(self._geen)
        links.addStretch(1)
        rechts = QVBoxLayout()
        rechts.setSpacing(8)
        self._rijen.setSpacing(0)
        rechts.addWidget(self._blok)
        rechts.addLayout(self._rijen)
        rechts.addWidget(self._meer, 0, Qt.AlignmentFlag.AlignLeft)
        rechts.addStretch(1)
        self._delen.setSpacing(24)
        self._delen.addLayout(links, 1)
        self._houder = QWidget(self)
        self._houder.setLayout(rechts)
        rechts.setContentsMargins(0, 0, 0, 0)
        self._houder.setFixedWidth(_RECHTS)
        self._delen.addWidget(self._houder)
        self.inhoud.addSpacing(8)
        self.inhoud.addLayout(self._delen)

    def minimumSizeHint(self) -> QSize:
        """Return a narrow width: the field then goes beneath the chart."""
        return QSize(_RECHTS + 2 * 16, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the field beneath the chart when there is no room beside it."""
        super().resizeEvent(event)
        smal = self.width() < _SMAL
        richting = QBoxLayout.Direction
        self._delen.setDirection(richting.TopToBottom if smal else richting.LeftToRight)
        self._houder.setMinimumWidth(0 if smal else _RECHTS)
        self._houder.setMaximumWidth(16_777_215 if smal else _RECHTS)

    def toon(self, doel: Doelvoortgang, nummer: int, *, aanpassen: bool, vast: bool) -> None:
        """Show a goal; what is being typed stays."""
        self._doel = doel
        titel = doeltitel(doel, nummer)
        self.kop.setText(titel)
        self.setAccessibleName(titel)
        self._wat.setText(doel.kan_straks or self.tr("Hier staat nog niet wat de leerling gaat kunnen."))
        self._van_naar.setText(self._nu_en_straks(doel))
        self._grafiek.toon(doel.grafiek)
        self._geen.setText(self.tr("Hier komt een lijn zodra je meet."))
        self._geen.setVisible(doel.grafiek is None)
        self._pil.zet(*self._oordeel(doel, aanpassen=aanpassen))
        self.veld.zet_alleen_lezen(vast)
        self._blok.setVisible(not vast)
        self._vast = vast
        self._noem_veld()
        self._toon_metingen()

    def zet_dag(self, dag: date) -> None:
        """Measure on this day."""
        self._dag = dag
        self._noem_veld()

    def bewaard(self) -> None:
        """Be empty again after a measurement was kept."""
        self._wijzigt = None
        self.veld.antwoord(leeg=True)
        self._blok.zet_waarschuwing("")
        self._noem_veld()

    def geweigerd(self, zin: str) -> None:
        """Say why it was not kept; what was typed stays."""
        self.veld.antwoord(leeg=False)
        self._blok.zet_waarschuwing(zin)

    def _oordeel(self, doel: Doelvoortgang, *, aanpassen: bool) -> tuple[str, str]:
        if aanpassen:
            return self.tr("aanpassen"), "let_op"
        if doel.gehaald:
            return self.tr("gehaald"), "goed"
        return ("", "stil") if doel.metingen else (self.tr("nog niet gemeten"), "stil")

    def _nu_en_straks(self, doel: Doelvoortgang) -> str:
        vandaag = clock.today()
        nu = f"{doel.nu} ({op_dag(doel.nu_datum, vandaag)})" if doel.nu_datum else doel.nu
        straks = doel.streef
        if doel.evaluatie_op:
            straks = f"{straks} ({op_dag(doel.evaluatie_op, vandaag)})"
        delen = ((self.tr("Begin: {}"), nu), (self.tr("Straks: {}"), straks), ("{}", doel.maat_tekst))
        return " · ".join(vorm.format(tekst) for vorm, tekst in delen if tekst)

    def _noem_veld(self) -> None:
        """Say in the label what Enter will do."""
        label = self.tr("Meting van {}").format(op_dag(self._dag, clock.today()))
        if self._wijzigt is not None and (regel := self._regel(self._wijzigt)):
            label = self.tr("Meting van {} wijzigen").format(op_dag(regel.datum, clock.today()))
        if (boven := self._blok.findChild(Veldlabel)) is not None:
            boven.setText(label)
        self.veld.setAccessibleName(f"{self.kop.text()}: {label}")

    def _regel(self, meting: UUID) -> Meetregel | None:
        regels = self._doel.metingen if self._doel is not None else ()
        return next((each for each in regels if each.id == meting), None)

    def _toon_metingen(self) -> None:
        """Put the last measurements beneath the field; the rest behind a link."""
        met_focus = QApplication.focusWidget()
        if met_focus is not None and self._houder.isAncestorOf(met_focus) and met_focus is not self.veld:
            self.veld.setFocus()
        while (item := self._rijen.takeAt(0)) is not None:
            if (oud := item.widget()) is not None:
                oud.hide()
                oud.deleteLater()
        regels = self._doel.metingen if self._doel is not None else ()
        zichtbaar = regels if self._alles else regels[:_KORT]
        for regel in zichtbaar:
            self._rijen.addWidget(self._rij(regel))
        over = len(regels) - _KORT
        self._meer.setVisible(over > 0)
        self._meer.setText(
            self.tr("Minder metingen") if self._alles else self.tr("Nog {} metingen").format(over)
        )
        self._meer.setAccessibleName(f"{self.kop.text()}: {self._meer.text()}")

    def _rij(self, regel: Meetregel) -> QWidget:
        dag = op_dag(regel.datum, clock.today())
        rij = QWidget(self)
        lijn = QHBoxLayout(rij)
        lijn.setContentsMargins(0, 0, 0, 0)
        lijn.setSpacing(4)
        wanneer = Hulptekst(dag, rij)
        wanneer.setFixedWidth(116)
        lijn.addWidget(wanneer)
        lijn.addWidget(Tekst(regel.tekst, rij), 1)
        if self._vast:
            return rij
        for icoon, woord, doe in (
            ("potlood", self.tr("Wijzigen"), self._begin_wijzigen),
            ("prullenbak", self.tr("Weghalen"), self.weg.emit),
        ):
            knop = IcoonKnop(icoon, woord, rij)
            knop.setAccessibleName(f"{woord}: {dag}, {regel.tekst}")
            knop.clicked.connect(partial(doe, regel.id))
            lijn.addWidget(knop)
        return rij

    def _begin_wijzigen(self, meting: UUID) -> None:
        if (regel := self._regel(meting)) is not None:
            self._wijzigt = meting
            self.veld.zet_waarde(regel.geschreven)
            self._noem_veld()
            self.veld.setFocus()
            self.veld.selectAll()

    def _stop_wijzigen(self) -> None:
        self._wijzigt = None
        self._blok.zet_waarschuwing("")
        self._noem_veld()

    def _getypt(self) -> None:
        self._blok.zet_waarschuwing("")

    def _genoteerd(self, tekst: str) -> None:
        if self._wijzigt is not None:
            self.gewijzigd.emit(self._wijzigt, tekst)
        else:
            self.gemeten.emit(tekst)

    def _toon_alles(self) -> None:
        self._alles = not self._alles
        self._toon_metingen()
