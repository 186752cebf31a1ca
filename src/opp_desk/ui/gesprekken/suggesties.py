"""Pupils that fit what is typed, in a short list beneath it. The focus stays where somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView

from opp_desk.rules.vouwen import vouw
from opp_desk.ui import thema, tokens
from opp_desk.ui.meldingen import kondig_aan

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from uuid import UUID

    from PySide6.QtCore import QEvent, QModelIndex
    from PySide6.QtWidgets import QWidget

    from opp_desk.usecases.gesprekken_beeld import Leerlingkeuze

_HOEVEEL: Final = 6
_RIJ: Final = 36
_BREED: Final = 340
_RAND: Final = 10
_STAP: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_KIES: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


def passend(
    leerlingen: Sequence[Leerlingkeuze], vraag: str, zonder: Collection[UUID] = ()
) -> tuple[Leerlingkeuze, ...]:
    """Return the pupils of whom each typed word begins a part of the name; in the order of the list."""
    woorden = vouw(vraag.lstrip("@")).split()
    if not woorden:
        return ()
    gevonden = (
        een
        for een in leerlingen
        if een.id not in zonder and all(_begint(een.zoek, woord) for woord in woorden)
    )
    return tuple(een for een, _nummer in zip(gevonden, range(_HOEVEEL), strict=False))


class Blokkenvenster(QListView):
    """The list itself, in the look of the list of snippets."""


class Suggesties(Blokkenvenster):
    """Hangs in ``ouder`` over what is beneath it. ``gekozen`` carries a `Leerlingkeuze`."""

    gekozen = Signal(object)

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self._over = ouder
        self._keuzes: tuple[Leerlingkeuze, ...] = ()
        self._regels = QStandardItemModel(self)
        self.setModel(self._regels)
        self.setAccessibleName(self.tr("Leerlingen die passen"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._geklikt)
        self.hide()

    def bied_aan(self, keuzes: tuple[Leerlingkeuze, ...], onder: QPoint) -> None:
        """Show these just beneath a point of the parent, the first chosen; nothing when there are none."""
        self._keuzes = keuzes
        if not keuzes:
            self.sluit()
            return
        self._regels.clear()
        for een in keuzes:
            self._regels.appendRow(QStandardItem(f"{een.naam}   {een.groep}".rstrip()))
        rij = max(_RIJ, thema.maten().height() + 12)
        breed, hoog = min(_BREED, self._over.width()), len(keuzes) * rij + _RAND
        x = max(0, min(onder.x(), self._over.width() - breed))
        self.setGeometry(x, onder.y() + tokens.RASTER, breed, hoog)
        self._naar(0)
        self.show()
        self.raise_()

    def sluit(self) -> None:
        """Take the list away; at nearly every key it was not there."""
        if not self.isHidden():
            self.hide()

    def toets(self, event: QEvent) -> bool:
        """Take the keys of the list while it is open: arrows, Enter and Tab, Escape; say whether it did."""
        if self.isHidden() or not isinstance(event, QKeyEvent) or event.type() != event.Type.KeyPress:
            return False
        toets = Qt.Key(event.key())
        if toets in _STAP:
            self._naar(self.currentIndex().row() + _STAP[toets])
        elif toets in _KIES:
            self._geklikt(self.currentIndex())
        elif toets == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _naar(self, plek: int) -> None:
        index = self._regels.index(max(0, min(plek, len(self._keuzes) - 1)), 0)
        self.setCurrentIndex(index)
        kondig_aan(self, str(index.data()))

    def _geklikt(self, index: QModelIndex) -> None:
        keuze = self._keuzes[max(0, index.row())]
        self.hide()
        self.gekozen.emit(keuze)


def _begint(zoek: str, woord: str) -> bool:
    return any(deel.startswith(woord) for deel in (zoek, *zoek.replace("'", " ").replace("-", " ").split()))
