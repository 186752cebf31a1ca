"""What was found, as one list: a head per leerling and beneath it the pieces of text, newest first.

The focus stays in the field above; the list is moved in from there. How a line looks stands in ``verf``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView

from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.meldingen import kondig_aan
from opp_desk.ui.zoeken.verf import Regelverf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from opp_desk.usecases.zoeken import Treffer

    Index = QModelIndex | QPersistentModelIndex

_BIJNA_EIND: Final = 8


@dataclass(frozen=True, slots=True)
class Groepskop:
    """The head above what was found of one leerling."""

    naam: str
    groep: str
    aantal: int


class Vondsten(QAbstractListModel):
    """Heads and hits in the order of the newest hit of each leerling."""

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.regels: list[Groepskop | Treffer] = []
        self._treffers: tuple[Treffer, ...] = ()

    def zet(self, treffers: Sequence[Treffer]) -> None:
        """Show these hits."""
        self.beginResetModel()
        self._treffers = tuple(treffers)
        self.regels = _per_leerling(self._treffers)
        self.endResetModel()

    def voeg_bij(self, treffers: Sequence[Treffer]) -> None:
        """Show the next page too; a leerling who was there already gets these beneath the others."""
        self.zet((*self._treffers, *treffers))

    @property
    def aantal(self) -> int:
        """Return how many hits are shown."""
        return len(self._treffers)

    def treffer(self, plek: int) -> Treffer | None:
        """Return the hit of a line; None for a head or no line."""
        regel = self.regels[plek] if 0 <= plek < len(self.regels) else None
        return None if regel is None or isinstance(regel, Groepskop) else regel

    def plek_van(self, treffer: Treffer) -> int:
        """Return the line of a hit, -1 when it is not shown."""
        sleutel = treffer.tbl, treffer.rij
        for plek, regel in enumerate(self.regels):
            if not isinstance(regel, Groepskop) and (regel.tbl, regel.rij) == sleutel:
                return plek
        return -1

    def rowCount(self, ouder: Index | None = None) -> int:
        """Return how many lines there are."""
        return 0 if ouder is not None and ouder.isValid() else len(self.regels)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a head cannot be chosen."""
        if self.treffer(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, rol: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a line for screen readers; the painter asks the rest itself."""
        if not index.isValid() or rol not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        regel = self.regels[index.row()]
        if isinstance(regel, Groepskop):
            return " ".join(filter(None, (regel.naam, regel.groep)))
        return f"{regel.naam}, {regel.soort}, {schrijf_datum(regel.dag)}: {regel.fragment.tekst}"


class Vondstlijst(QListView):
    """The list on the screen. ``geopend`` carries the hit that was asked for, ``einde_in_zicht`` that the
    last lines are near.
    """  # noqa: D205  one thought

    geopend = Signal(object)
    einde_in_zicht = Signal()

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.vondsten = Vondsten(self)
        self.setModel(self.vondsten)
        self.setItemDelegate(Regelverf(self))
        self.setAccessibleName(self.tr("Gevonden"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.clicked.connect(self._geklikt)
        self.verticalScrollBar().valueChanged.connect(self._gerold)

    def gekozen(self) -> Treffer | None:
        """Return the hit that Enter would open."""
        return self.vondsten.treffer(self.currentIndex().row())

    def kies(self, plek: int) -> None:
        """Choose a line and let a screen reader say it."""
        if self.vondsten.treffer(plek) is None:
            return
        index = self.vondsten.index(plek, 0)
        self.setCurrentIndex(index)
        if plek == 1:
            self.scrollToTop()  # with the head above it
        kondig_aan(self, str(index.data()))
        if plek >= len(self.vondsten.regels) - _BIJNA_EIND:
            self.einde_in_zicht.emit()

    def verplaats(self, stap: int) -> None:
        """Go so many hits down, or up; heads are no stop."""
        treffers = [plek for plek in range(len(self.vondsten.regels)) if self.vondsten.treffer(plek)]
        if not treffers:
            return
        nu = self.currentIndex().row()
        plaats = treffers.index(nu) + stap if nu in treffers else 0
        self.kies(treffers[max(0, min(plaats, len(treffers) - 1))])

    def open_gekozen(self) -> None:
        """Open what is chosen."""
        if (treffer := self.gekozen()) is not None:
            self.geopend.emit(treffer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pieces out anew in another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _geklikt(self, index: QModelIndex) -> None:
        if (treffer := self.vondsten.treffer(index.row())) is not None:
            self.geopend.emit(treffer)

    def _gerold(self, waarde: int) -> None:
        if waarde >= self.verticalScrollBar().maximum() - self.height() // 2:
            self.einde_in_zicht.emit()


def _per_leerling(treffers: Sequence[Treffer]) -> list[Groepskop | Treffer]:
    groepen: dict[object, list[Treffer]] = {}
    for treffer in treffers:
        groepen.setdefault(treffer.leerling, []).append(treffer)
    regels: list[Groepskop | Treffer] = []
    for groep in groepen.values():
        regels.append(Groepskop(groep[0].naam, groep[0].groep, len(groep)))
        regels += groep
    return regels
