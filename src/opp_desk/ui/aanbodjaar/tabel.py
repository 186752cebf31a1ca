"""The grid of the yearly question: one voorziening a row, one key an answer, everything saves itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from opp_desk.ui.aanbodjaar.antwoorden import KOLOMMEN
from opp_desk.ui.aanbodjaar.cel import HOOG, Celverf
from opp_desk.ui.aanbodjaar.evaluatiemodel import Evaluatiemodel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from opp_desk.usecases.aanbodjaar_evalueren import Evaluatieregel

    Index = QModelIndex | QPersistentModelIndex

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LEEG: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class Evaluatietabel(QTableView):
    """``beantwoord`` and ``onleesbaar`` as the model has them; ``op_regel`` the row with the cursor."""

    beantwoord = Signal(object, str, object)
    onleesbaar = Signal()
    op_regel = Signal(object)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setAccessibleName(self.tr("Evaluatie per voorziening"))
        self._model = Evaluatiemodel(self)
        self._model.beantwoord.connect(self.beantwoord)
        self._model.onleesbaar.connect(self.onleesbaar)
        self.setModel(self._model)
        self._verf = Celverf(self)
        self.setItemDelegate(self._verf)
        self._kleed_aan()

    def _kleed_aan(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(HOOG)
        kop = self.horizontalHeader()
        kop.setFixedHeight(36)
        kop.setHighlightSections(False)
        kop.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        kop.setMinimumSectionSize(80)
        for plek, kolom in enumerate(KOLOMMEN):
            soort = QHeaderView.ResizeMode
            kop.setSectionResizeMode(plek, soort.Fixed if kolom.breedte else soort.Stretch)
            if kolom.breedte:
                self.setColumnWidth(plek, kolom.breedte)

    def zet(self, regels: Sequence[Evaluatieregel]) -> None:
        """Show these rows; while something is typed the answers wait for the next time."""
        if self.state() != QAbstractItemView.State.EditingState:
            self._model.zet(regels)
        if not self.currentIndex().isValid() and regels:
            eerste = next((nr for nr, each in enumerate(regels) if not each.klaar), 0)
            self.setCurrentIndex(self._model.index(eerste, 1))

    def open_regels(self) -> list[Evaluatieregel]:
        """Return the voorzieningen of which it is not known what happens next year."""
        return [each for each in self._model.regels if not each.klaar]

    def niet_gelezen(self) -> list[tuple[Evaluatieregel, str]]:
        """Return the rows with typed groups that are no number, and what was typed there."""
        getypt = self._model.getypt
        return [(each, getypt[each.voorziening]) for each in self._model.regels if each.voorziening in getypt]

    def vergeet_getypt(self) -> None:
        """Drop what could not be read: it was typed for another year."""
        self._model.vergeet(*self._model.getypt)

    def ga_naar(self, voorziening: UUID, kolom: int = 1) -> None:
        """Put the cursor on a voorziening."""
        for nr, regel in enumerate(self._model.regels):
            if regel.voorziening == voorziening:
                self.setCurrentIndex(self._model.index(nr, kolom))

    def schrijf(self) -> None:
        """Take what is being typed."""
        if self.state() == QAbstractItemView.State.EditingState:
            self.setFocus()

    def currentChanged(self, nieuw: Index, oud: Index) -> None:
        """Tell on which voorziening the cursor stands."""
        super().currentChanged(nieuw, oud)
        self.viewport().update()
        self.op_regel.emit(self._model.regels[nieuw.row()] if nieuw.isValid() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with one key: a letter of a choice, a digit, or text. Enter and Tab go on, Esc leaves."""
        index = self.currentIndex()
        if not index.isValid() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            self.verder()
        elif event.key() == Qt.Key.Key_Escape:
            super().focusNextPrevChild(True)
        elif not self._toets(index, event):
            super().keyPressEvent(event)

    def _toets(self, index: QModelIndex, event: QKeyEvent) -> bool:
        """Do what a key means in this column; False when it means nothing here."""
        kolom, letter = KOLOMMEN[index.column()], event.text()
        if event.key() in _LEEG and kolom.naam:
            self._model.antwoord(index.row(), kolom.naam, "" if kolom.naam == "toelichting" else None)
        elif kolom.keuzes and event.key() in {Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_F4}:
            self._kies(index)
        elif kolom.keuzes and (keuze := kolom.met_letter(letter)) is not None and letter:
            self._model.antwoord(index.row(), kolom.naam, keuze)
        elif not kolom.keuzes and kolom.naam and (event.key() == Qt.Key.Key_F2 or letter.strip()):
            self.edit(index)
            if letter.strip():
                self._verf.begin_met(letter)
        else:
            return False
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what can be chosen, or the field, with one click."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        if KOLOMMEN[index.column()].keuzes:
            self._kies(index)
        elif KOLOMMEN[index.column()].naam:
            self.edit(index)

    def _kies(self, index: QModelIndex) -> None:
        """Offer the choices beneath the cell."""
        kolom, rij = KOLOMMEN[index.column()], index.row()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        gekozen = getattr(self._model.regels[rij], kolom.naam)
        for keuze in (*kolom.keuzes, None):
            actie = menu.addAction(keuze.label if keuze else self.tr("leegmaken"))
            actie.setCheckable(keuze is not None)
            actie.setChecked(keuze is not None and keuze == gekozen)
            actie.triggered.connect(partial(self._gekozen, rij, kolom.naam, keuze))
        vak = self.visualRect(index)
        menu.popup(self.viewport().mapToGlobal(vak.bottomLeft()))

    def _gekozen(self, rij: int, naam: str, keuze: object, *_aan: object) -> None:
        self._model.antwoord(rij, naam, keuze)

    def verder(self, stap: int = 1) -> bool:
        """Go to the next cell (``stap`` -1: the one before), row after row; False when there is none."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        index, vragen = self.currentIndex(), len(KOLOMMEN) - 1
        plek = index.row() * vragen + max(index.column(), 1) - 1 + stap
        if not index.isValid() or not 0 <= plek < self._model.rowCount() * vragen:
            return False
        self.setCurrentIndex(self._model.index(plek // vragen, plek % vragen + 1))
        return True

    def focusNextPrevChild(self, verder: bool) -> bool:
        """Walk along the cells with Tab; behind the last one, and before the first, leave the table."""
        return self.verder(1 if verder else -1) or super().focusNextPrevChild(verder)

    def keyboardSearch(self, tekst: str) -> None:
        """Do not jump to another voorziening at a letter that is no answer."""
