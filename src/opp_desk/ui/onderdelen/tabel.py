"""A fast table: one row is one thing, Enter opens it, and the chosen row stays chosen over any refresh."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from opp_desk.ui import tokens
from opp_desk.ui.onderdelen.tabel_model import Kolom, TabelModel
from opp_desk.ui.onderdelen.tabel_verf import Raster, Rijverf

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from PySide6.QtCore import QItemSelection, QRect
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

__all__ = ["Kolom", "Tabel", "TabelModel"]


class Tabel(QTableView):
    """A table over frozen rows.

    ``geopend`` carries the key of the row that was opened (Enter, double click); ``gekozen`` the key of the
    row that was chosen, or None; ``aantal_gewijzigd`` (shown, total) after filtering and refreshing.
    """

    geopend = Signal(object)
    gekozen = Signal(object)
    aantal_gewijzigd = Signal(int, int)

    def __init__(
        self,
        naam: str,
        kolommen: Sequence[Kolom],
        sleutel: Callable[[Any], Hashable],
        zoektekst: Callable[[Any], str] | None = None,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self.setAccessibleName(naam)
        self._model = TabelModel(kolommen, sleutel, zoektekst, self)
        self._stil = False
        self._eis: Callable[[Any], bool] | None = None
        self._tekst = ""
        self._verf = Rijverf(self._model)
        self.setModel(self._model)
        self._kleed_aan(kolommen)
        self.doubleClicked.connect(self._dubbel)
        self.selectionModel().selectionChanged.connect(self._gekozen)

    def _kleed_aan(self, kolommen: Sequence[Kolom]) -> None:
        """Set what a calm list needs."""
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(tokens.RIJ_HOOGTE)
        kop = self.horizontalHeader()
        kop.setFixedHeight(36)
        kop.setHighlightSections(False)
        kop.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        kop.setSectionsClickable(True)
        kop.setSortIndicatorShown(True)
        kop.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        kop.sortIndicatorChanged.connect(self.sorteer)
        for plek, kolom in enumerate(kolommen):
            rek = QHeaderView.ResizeMode.Interactive if kolom.breedte else QHeaderView.ResizeMode.Stretch
            kop.setSectionResizeMode(plek, rek)
            if kolom.breedte:
                self.setColumnWidth(plek, kolom.breedte)

    def zet_rijen(self, rijen: Sequence[Any]) -> None:
        """Show these rows; filter, order, chosen row and place on the page stay."""
        with _Vasthouden(self):
            self._model.zet_rijen(rijen)

    def zeef(self, tekst: str) -> None:
        """Show only the rows in which every typed word occurs; call at every keystroke."""
        self._tekst = tekst
        with _Vasthouden(self):
            self._model.zeef(tekst, self._eis)

    def zeef_op(self, eis: Callable[[Any], bool] | None) -> None:
        """Show only the rows that meet ``eis`` (a saved filter), besides the typed text; None shows all."""
        self._eis = eis
        with _Vasthouden(self):
            self._model.zeef(self._tekst, eis)

    def sorteer(self, kolom: int, volgorde: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column."""
        with _Vasthouden(self):
            self._model.sort(kolom, volgorde)

    def aantal(self) -> int:
        """Return how many rows are shown."""
        return self._model.rowCount()

    def totaal(self) -> int:
        """Return how many rows there are without the filter."""
        return self._model.totaal()

    def sleutel(self) -> Hashable | None:
        """Return the key of the chosen row, or None."""
        rij = self.currentIndex().row()
        return self._model.sleutel(rij) if 0 <= rij < self._model.rowCount() else None

    def rij(self) -> Any:
        """Return the chosen frozen row, or None."""
        plek = self.currentIndex().row()
        return self._model.rij(plek) if 0 <= plek < self._model.rowCount() else None

    def kies(self, sleutel: Hashable | None) -> bool:
        """Choose the row with this key; say whether it is shown."""
        plek = self._model.plek(sleutel) if sleutel is not None else -1
        if plek < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return False
        self.selectRow(plek)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.sleutel() is not None:
            self.geopend.emit(self.sleutel())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that need it; screen readers ask the model."""
        if self._model.rowCount():
            self._verf.teken(QPainter(self.viewport()), self._raster(event.rect()))

    def _raster(self, vak: QRect) -> Raster:
        """Return which rows and columns stand in ``vak``, and where."""
        eerste, laatste = self.rowAt(vak.top()), self.rowAt(vak.bottom())
        einde = laatste + 1 if laatste >= 0 else self._model.rowCount()
        plekken = range(eerste, einde) if eerste >= 0 else range(0)
        kop = self.horizontalHeader()
        kolommen = (
            (nummer, kop.sectionViewportPosition(nummer), kop.sectionSize(nummer))
            for nummer in range(self._model.columnCount())
            if not kop.isSectionHidden(nummer)
        )
        return Raster(
            tuple((plek, self.rowViewportPosition(plek)) for plek in plekken),
            tuple((n, x, breed) for n, x, breed in kolommen if x <= vak.right() and x + breed > vak.left()),
            tokens.RIJ_HOOGTE,
            frozenset(index.row() for index in self.selectionModel().selectedRows()),
        )

    def _dubbel(self, index: QModelIndex) -> None:
        self.geopend.emit(self._model.sleutel(index.row()))

    def _gekozen(self, _op: QItemSelection, _af: QItemSelection) -> None:
        if not self._stil:
            self.gekozen.emit(self.sleutel())


class _Vasthouden:
    """Keeps the chosen row and the place on the page while the model starts anew."""

    def __init__(self, tabel: Tabel) -> None:
        self._tabel = tabel

    def __enter__(self) -> None:
        """Remember."""
        self._sleutel = self._tabel.sleutel()
        self._plek = self._tabel.verticalScrollBar().value()
        self._tabel._stil = True  # noqa: SLF001  two halves of one thing

    def __exit__(self, *_fout: object) -> None:
        """Put back; tell it when the chosen row is gone."""
        tabel = self._tabel
        gevonden = tabel.kies(self._sleutel)
        tabel.verticalScrollBar().setValue(self._plek)
        tabel._stil = False  # noqa: SLF001  two halves of one table
        tabel.aantal_gewijzigd.emit(tabel.aantal(), tabel.totaal())
        if self._sleutel is not None and not gevonden:
            tabel.gekozen.emit(None)
