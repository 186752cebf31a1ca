"""The table to type in: Enter goes down, Tab to the right, a block fills it, a PDF drops on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QStyledItemDelegate, QTableView

from opp_desk.ui.overnemen.cellen import Celdelegaat
from opp_desk.ui.overnemen.model import EERSTE, PDF

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFocusEvent, QMouseEvent

    from opp_desk.ui.overnemen.model import Index, Overneemmodel

_RIJ: Final = 48
_BREED: Final = {1: 66, **dict.fromkeys(range(EERSTE, PDF), 107), PDF: 108}
_OMLAAG: Final = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Invultabel(QTableView):
    """``pdf_gevraagd`` asks for a file with a pupil; ``pdf_gegeven`` has one; ``geplakt`` carries text."""

    pdf_gevraagd = Signal(object)
    pdf_gegeven = Signal(object, object)
    geplakt = Signal(str)
    naar_zoeken = Signal()

    def __init__(self, model: Overneemmodel) -> None:
        super().__init__()
        self._inhoud = model
        self.setModel(model)
        self.setItemDelegate(Celdelegaat(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setDragDropOverwriteMode(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_RIJ)
        kop = self.horizontalHeader()
        kop.setFixedHeight(36)
        kop.setHighlightSections(False)
        kop.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for kolom, breed in _BREED.items():
            kop.setSectionResizeMode(kolom, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(kolom, breed)
        kop.setMinimumSectionSize(48)

    # -- going round

    def is_stap(self, event: QKeyEvent) -> bool:
        """Tell whether this key leaves the cell."""
        return event.key() in {*_OMLAAG, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}

    def doe_stap(self, event: QKeyEvent) -> None:
        """Go to the next cell: down with Enter, to the right with Tab; past the last one out of the table."""
        toets = Qt.Key(event.key())
        nu = self.currentIndex()
        if toets in _OMLAAG:
            terug = toets in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and bool(
                event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            )
            self.ga_naar(nu.row() + (-1 if terug else _OMLAAG[toets]), nu.column())
            return
        stap = 1 if toets == Qt.Key.Key_Tab else -1
        rij, kolom = nu.row(), nu.column() + stap
        if kolom > PDF:
            rij, kolom = rij + 1, EERSTE
        elif kolom < EERSTE:
            rij, kolom = rij - 1, PDF
        if not self.ga_naar(rij, kolom):
            self.focusNextPrevChild(stap > 0)

    def ga_naar(self, rij: int, kolom: int = EERSTE) -> bool:
        """Go to a cell that can be filled; say whether there is one."""
        if not 0 <= rij < self._inhoud.rowCount():
            return False
        index = self._inhoud.index(rij, min(max(kolom, EERSTE), PDF))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        self.viewport().update()
        return True

    def sluit_invoer(self) -> None:
        """Take what is being typed, before leaving."""
        index = self.currentIndex()
        veld = self.indexWidget(index) if index.isValid() else None
        if veld is not None:
            self.commitData(veld)
            self.closeEditor(veld, QStyledItemDelegate.EndEditHint.NoHint)

    def is_blok(self) -> bool:
        """Tell whether more than one cell was copied."""
        return any(teken in QApplication.clipboard().text().strip() for teken in "\t\n")

    def currentChanged(self, nu: Index, vorige: Index) -> None:
        """Paint both lines again: the one with the cursor is lit."""
        super().currentChanged(nu, vorige)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first date."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.ga_naar(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go round, empty, paste, ask for a PDF; any other key begins to type."""
        toets = event.key()
        index = self.currentIndex()
        op_pdf = index.isValid() and index.column() == PDF
        if event.matches(QKeySequence.StandardKey.Paste):
            self.geplakt.emit(QApplication.clipboard().text())
        elif op_pdf and toets in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._vraag_pdf(index)
        elif self.is_stap(event):
            self.doe_stap(event)
        elif toets in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and index.isValid():
            self._maak_leeg(index)
        elif toets == Qt.Key.Key_Escape:
            self.naar_zoeken.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for a PDF with one click on its cell."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == PDF:
            self._vraag_pdf(index)

    def leerling(self, rij: int) -> UUID:
        """Return the pupil of a line."""
        return self._inhoud.regel(rij).leerling

    def _vraag_pdf(self, index: Index) -> None:
        if not self._inhoud.regel(index.row()).overgenomen:
            self.pdf_gevraagd.emit(self.leerling(index.row()))

    def _maak_leeg(self, index: Index) -> None:
        if index.column() == PDF:
            self._inhoud.zet_pdf(self.leerling(index.row()), None)
        else:
            self._inhoud.setData(index, "")

    # -- dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Light the line that the file would go to."""
        index = self.indexAt(event.position().toPoint())
        past = index.isValid() and not self._inhoud.regel(index.row()).overgenomen
        event.setAccepted(past)
        if past:
            self.ga_naar(index.row(), PDF)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the file with the line beneath the mouse."""
        index = self.indexAt(event.position().toPoint())
        paden = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if index.isValid() and paden and not self._inhoud.regel(index.row()).overgenomen:
            event.acceptProposedAction()
            self.pdf_gegeven.emit(self.leerling(index.row()), paden[0])
