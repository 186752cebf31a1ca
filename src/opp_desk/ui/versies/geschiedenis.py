"""The earlier texts of one field: who, when, what, and putting one back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui import thema
from opp_desk.ui.onderdelen import Hulptekst, IcoonKnop, Lijn, SchuifPagina, Tekst, TekstKnop, Tussenkop
from opp_desk.ui.versies.weergave import toon_schrijver, toon_waarde

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from PySide6.QtGui import QPaintEvent

    from opp_desk.usecases.formulier import EerdereTekst

_BREED: Final = 420
_HOOGST: Final = 380
_KOP: Final = 64
_BALK: Final = 20


class Geschiedenis(QFrame):
    """A small window over the form, newest text first. ``teruggezet`` carries the value to put back.

    Escape or a click beside it closes it. It removes itself when closed.
    """

    teruggezet = Signal(object)

    def __init__(
        self,
        label: str,
        versies: Sequence[EerdereTekst],
        ouder: QWidget,
        *,
        namen: Mapping[UUID, str] | None = None,
        vast: bool = False,
    ) -> None:
        super().__init__(ouder, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Eerdere teksten van {}").format(label))
        self._rijen: list[QWidget] = []
        self._lijst = SchuifPagina(self, smal=False, marge=0)
        self._lijst.inhoud.setSpacing(0)
        for plek, versie in enumerate(versies):
            if plek:
                self._lijst.voeg_toe(Lijn(self))
            self._rijen.append(self._rij(versie, namen or {}, vast=vast))
            self._lijst.voeg_toe(self._rijen[-1])
        self._lijst.sluit_af()
        sluit = IcoonKnop("kruis", self.tr("Sluiten"), self)
        sluit.clicked.connect(self.close)
        kop = QHBoxLayout()
        kop.setContentsMargins(16, 8, 8, 0)
        kop.addWidget(Tussenkop(label, self), 1)
        kop.addWidget(sluit)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(1, 1, 1, 8)
        stapel.setSpacing(0)
        stapel.addLayout(kop)
        stapel.addWidget(self._lijst, 1)
        self._sluit = sluit

    def open_bij(self, anker: QWidget) -> None:
        """Show beneath ``anker``, within the screen, with the focus on the first thing to do."""
        breed = min(_BREED, max(anker.window().width() - 48, 240))
        hoog = min(_HOOGST, sum(self._hoogte(rij, breed) for rij in self._rijen) + _KOP)
        self.setFixedSize(breed, hoog)
        plek = anker.mapToGlobal(QPoint(0, anker.height() + 4))
        vak = anker.screen().availableGeometry()
        plek.setX(max(vak.left(), min(plek.x(), vak.right() - breed)))
        if plek.y() + hoog > vak.bottom():
            plek.setY(max(vak.top(), anker.mapToGlobal(QPoint(0, -hoog - 4)).y()))
        self.move(plek)
        self.show()
        eerste = self.findChild(TekstKnop)
        (eerste or self._sluit).setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint paper with a border."""
        painter = QPainter(self)
        painter.setPen(thema.kleur("rand"))
        painter.setBrush(thema.kleur("vlak"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _hoogte(self, rij: QWidget, breed: int) -> int:
        """Return how high a row is before it was ever shown."""
        for deel in rij.findChildren(QWidget):
            deel.show()
        indeling = rij.layout()
        return (indeling.totalHeightForWidth(breed - _BALK) if indeling is not None else 0) + 1

    def _rij(self, versie: EerdereTekst, namen: Mapping[UUID, str], *, vast: bool) -> QWidget:
        """Return one version: who and when, the text, and "Terugzetten" unless it is the present one."""
        rij = QWidget(self)
        wie = toon_schrijver(versie)
        kop = QHBoxLayout()
        kop.setSpacing(8)
        kop.addWidget(Hulptekst(wie, rij), 1)
        if versie.huidig:
            kop.addWidget(Hulptekst(self.tr("nu"), rij))
        elif not vast:
            knop = TekstKnop(self.tr("Terugzetten"), klein=True, ouder=rij)
            knop.setAccessibleName(self.tr("Terugzetten: tekst van {}").format(wie))
            knop.clicked.connect(partial(self._zet_terug, versie.waarde))
            kop.addWidget(knop)
        stapel = QVBoxLayout(rij)
        stapel.setContentsMargins(16, 10, 16, 10)
        stapel.setSpacing(4)
        stapel.addLayout(kop)
        stapel.addWidget(Tekst(toon_waarde(versie.waarde, namen), rij, kies=True))
        return rij

    def _zet_terug(self, waarde: Any, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        self.close()
        self.teruggezet.emit(waarde)
