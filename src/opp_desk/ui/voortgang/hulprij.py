"""One begeleiding: its weeks, and ja, deels or nee for the week that is chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.keuzes import GegevenAntwoord
from opp_desk.rules.grafiek import dag_kort
from opp_desk.ui.onderdelen import Hulptekst, Invoer, Knop, Stroom, Tussenkop
from opp_desk.ui.voortgang.weken import Weken
from opp_desk.ui.voortgang.woorden import gegeven_zin

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.usecases.voortgang import Begeleidvoortgang

_MET_REDEN = frozenset({GegevenAntwoord.DEELS, GegevenAntwoord.NEE})


class Hulprij(QWidget):
    """A begeleiding. ``beantwoord(begeleiding, Monday, answer or None, reason)`` is asked of the page."""

    beantwoord = Signal(object, object, object, str)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._id: UUID | None = None
        self._vast = False
        self._naam = Tussenkop("", self)
        self._hoe = Hulptekst("", self)
        self._telling = Hulptekst("", self)
        self.weken = Weken(self)
        self._vraag = Hulptekst("", self)
        self._vraag.setWordWrap(False)
        self.reden = Invoer(self.tr("Waarom?"), self)
        self.reden.setFixedWidth(280)
        self._antwoorden = QWidget(self)
        self._knoppen: dict[GegevenAntwoord, Knop] = {}
        self._bouw()
        self.weken.gekozen.connect(self._toon_week)
        self.weken.beantwoord.connect(self._antwoord)
        self.reden.returnPressed.connect(self._bewaar_reden)
        self.reden.verlaten.connect(self._bewaar_reden)

    def _bouw(self) -> None:
        stroom = Stroom(self._antwoorden, afstand=8)
        stroom.addWidget(self._vraag)
        for keuze, woord in (
            (GegevenAntwoord.JA, self.tr("Ja")),
            (GegevenAntwoord.DEELS, self.tr("Deels")),
            (GegevenAntwoord.NEE, self.tr("Nee")),
        ):
            knop = Knop(woord, ouder=self._antwoorden)
            knop.clicked.connect(partial(self._antwoord, keuze))
            self._knoppen[keuze] = knop
            stroom.addWidget(knop)
        stroom.addWidget(self.reden)
        kop = QHBoxLayout()
        kop.setSpacing(12)
        kop.addWidget(self._naam, 1)
        self._telling.setWordWrap(False)
        kop.addWidget(self._telling, 0, Qt.AlignmentFlag.AlignTop)
        stapel = QVBoxLayout(self)
        stapel.setSpacing(4)
        stapel.addLayout(kop)
        stapel.addWidget(self._hoe)
        stapel.addWidget(self.weken)
        stapel.addSpacing(4)
        stapel.addWidget(self._antwoorden)

    def toon(self, hulp: Begeleidvoortgang, *, vast: bool) -> None:
        """Show a begeleiding; a reason that is being typed stays."""
        self._id, self._vast = hulp.id, vast
        naam = hulp.wat or self.tr("Begeleiding zonder omschrijving")
        self._naam.setText(naam)
        self._hoe.setText(", ".join(deel for deel in (hulp.wie, hulp.hoe_vaak) if deel))
        self._hoe.setVisible(bool(self._hoe.text()))
        telling = gegeven_zin(hulp)
        if not hulp.weken and hulp.van is not None:
            telling = self.tr("begint op {}").format(dag_kort(hulp.van))
        self._telling.setText(telling)
        self.weken.toon(hulp.weken, naam, vast=vast)
        for keuze, knop in self._knoppen.items():
            knop.setAccessibleName(f"{naam}: {keuze.label}")
        self._toon_week()

    def _toon_week(self) -> None:
        """Ask about the week that is chosen."""
        week = self.weken.week
        self._antwoorden.setVisible(week is not None and not self._vast)
        if week is None:
            return
        self._vraag.setText(self.tr("Gegeven in de week van {}?").format(dag_kort(week.maandag)))
        self.reden.setVisible(week.antwoord in _MET_REDEN)
        self.reden.setAccessibleName(self.tr("Waarom, in de week van {}").format(dag_kort(week.maandag)))
        if not self.reden.hasFocus():
            self.reden.zet_waarde(week.reden)

    def _antwoord(self, keuze: GegevenAntwoord | None, _aan: bool = False) -> None:  # noqa: FBT002  Qt's clicked
        week = self.weken.week
        if week is None:
            return
        reden = week.reden if keuze in _MET_REDEN else ""
        self.beantwoord.emit(self._id, week.maandag, keuze, reden)
        if keuze == GegevenAntwoord.JA:
            self.weken.ga_verder()

    def _bewaar_reden(self) -> None:
        week = self.weken.week
        if week is not None and week.antwoord in _MET_REDEN and self.reden.text().strip() != week.reden:
            self.beantwoord.emit(self._id, week.maandag, week.antwoord, self.reden.text())
