"""The point that is talked about: large, with its facts or chart, the minutes, and what is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.gesprek import Besprekingspunt
from opp_desk.ui import tokens
from opp_desk.ui.binder import Binder
from opp_desk.ui.forms.overleg_punt_ui import Ui_OverlegPunt
from opp_desk.ui.onderdelen import SchuifPagina
from opp_desk.ui.overleg.besluit import Besluitvak
from opp_desk.ui.overleg.groot import FEIT, KOP, TEKST, Groot, Grootgrafiek, vergroot, zonder_versies

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent

    from opp_desk.ui.jobs import Jobs
    from opp_desk.usecases.besprekingen_beeld import Besprekingsbeeld, Puntbeeld

_MARGE = 32
_SMAL = 760


class Puntvak(SchuifPagina):
    """One point. ``stap`` (1 or -1) when a key asks for another; the rest as of `Besluitvak`."""

    stap = Signal(int)
    genomen = Signal(object, str, str)
    weg = Signal(object, object)

    def __init__(self, jobs: Jobs, punt: UUID, beeld: Besprekingsbeeld, ouder: QWidget | None = None) -> None:
        super().__init__(ouder, smal=False, marge=_MARGE)
        self.id = punt
        self._kop = Groot(maat=KOP, vet=True, ouder=self)
        self._feiten = Groot(maat=FEIT, ouder=self)
        self._grafiek = Grootgrafiek(self)
        self._feiten.setAlignment(Qt.AlignmentFlag.AlignTop)
        vorm = QWidget(self)
        ontwerp_punt: Any = Ui_OverlegPunt()
        ontwerp_punt.setupUi(vorm)
        self.binder = Binder(vorm, Besprekingspunt, jobs, roepnaam=beeld.roepnaam)
        self.tekst = self.binder.invoer("tekst")
        vergroot(self.tekst, TEKST)
        toetsen = Staptoetsen(self)
        toetsen.stap.connect(self.stap)
        self.tekst.installEventFilter(toetsen)
        self.besluit = Besluitvak(beeld.mensen, beeld.namen, self)
        self.besluit.genomen.connect(self._genomen)
        self.besluit.weg.connect(self._weg)
        self._midden = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._midden.setSpacing(tokens.MARGE)
        self._midden.addWidget(self._feiten, 1)
        self._midden.addWidget(self._grafiek, 2)
        boven = QVBoxLayout()
        boven.setSpacing(12)
        boven.addWidget(self._kop)
        boven.addLayout(self._midden)
        self.inhoud.setSpacing(20)
        self.voeg_toe(boven)
        self.voeg_toe(vorm)
        self.voeg_toe(self.besluit)
        self.sluit_af()

    def toon(self, punt: Puntbeeld, *, vast: bool) -> None:
        """Show the point as it is now; what is being typed stays."""
        self._kop.setText(punt.kop)
        self._feiten.setText("\n".join(punt.onder))
        self._feiten.setVisible(bool(punt.onder))
        self._grafiek.toon(punt.grafiek)
        self.binder.toon(punt.formulier)
        zonder_versies(self.binder)
        self.besluit.toon(punt, vast=vast)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chart beneath the facts in a narrow window."""
        super().resizeEvent(event)
        richting = QBoxLayout.Direction
        smal = self.width() < _SMAL
        self._midden.setDirection(richting.TopToBottom if smal else richting.LeftToRight)

    def verlaat(self) -> None:
        """Write what is typed; a decision that is half typed becomes an agreement, so that it is not lost."""
        self.binder.bewaar_nu()
        if regel := self.besluit.half():
            self.genomen.emit(self.id, "afspraak", regel)

    def begin(self) -> None:
        """Put the cursor in the minutes."""
        self.tekst.setFocus(Qt.FocusReason.OtherFocusReason)

    def _genomen(self, wat: str, regel: str) -> None:
        self.genomen.emit(self.id, wat, regel)

    def _weg(self, sleutel: object) -> None:
        self.weg.emit(self.id, sleutel)


class Staptoetsen(QObject):
    """Takes the keys for another point out of a text box, which would scroll with them."""

    stap = Signal(int)

    def eventFilter(self, _wie: QObject, event: QEvent) -> bool:
        """Look at each key first."""
        if not isinstance(event, QKeyEvent) or not (naar := stap_van(event)):
            return False
        if event.type() == QEvent.Type.KeyPress:
            self.stap.emit(naar)
        else:
            event.accept()
        return True


def stap_van(event: QKeyEvent) -> int:
    """Return where a key goes: 1 next, -1 before, 0 for any other key."""
    toets, kaal = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if kaal == Qt.KeyboardModifier.ControlModifier and toets in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
        return 1
    if kaal == Qt.KeyboardModifier.NoModifier:
        return {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(toets), 0)
    return 0
