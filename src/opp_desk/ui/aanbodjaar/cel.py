"""Painting a cell of the yearly question, and the field in which groups and toelichting are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate, QTableView

from opp_desk.ui import thema, tokens
from opp_desk.ui.aanbodjaar.antwoorden import KOLOMMEN, PIL
from opp_desk.ui.aanbodjaar.evaluatiemodel import NIET_GELEZEN, REGEL
from opp_desk.ui.onderdelen import Invoer
from opp_desk.ui.onderdelen.pil import pil_breedte, teken_pil
from opp_desk.ui.onderdelen.ring import teken_ring

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from opp_desk.usecases.aanbodjaar_evalueren import Evaluatieregel

    Index = QModelIndex | QPersistentModelIndex

HOOG: Final = 52
_ZIJ: Final = 12
_LANGS: Final = 4
_STAP: Final = {
    Qt.Key.Key_Return: 1,
    Qt.Key.Key_Enter: 1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
}
"""Which keys end typing, and to which cell they lead."""


class Celverf(QStyledItemDelegate):
    """Titles with their area beneath, answers as pills, what is open as a quiet dash."""

    def __init__(self, tabel: QTableView) -> None:
        super().__init__(tabel)
        self._tabel = tabel
        self.veld: Invoer | None = None

    def paint(self, painter: QPainter, keuze: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        vak: QRect = keuze.rect
        regel: Evaluatieregel = index.data(REGEL)
        cursor = self._tabel.currentIndex()
        rij = cursor.row() == index.row()
        painter.save()
        painter.fillRect(vak, thema.kleur("accent_zacht" if rij else "vlak"))
        painter.fillRect(QRect(vak.x(), vak.bottom(), vak.width(), 1), thema.kleur("lijn"))
        if rij and index.column() == 0:
            painter.fillRect(QRect(vak.x(), vak.y(), 3, vak.height()), thema.kleur("accent"))
        binnen = vak.adjusted(_ZIJ, 0, -_ZIJ, 0)
        if index.column() == 0:
            self._twee_regels(painter, binnen, regel.titel, _onder(regel))
        elif index.data(NIET_GELEZEN):
            getypt = index.data(Qt.ItemDataRole.DisplayRole)
            ruim = vak.adjusted(_ZIJ, 0, -2, 0)
            self._twee_regels(painter, ruim, getypt, self.tr("niet bewaard"), "let_op")
        else:
            self._antwoord(painter, binnen, regel, index.column())
        if rij and index.column() == cursor.column() and self._tabel.hasFocus():
            teken_ring(painter, QRectF(vak).adjusted(2, 2, -2, -3), tokens.RADIUS)
        painter.restore()

    @staticmethod
    def _twee_regels(
        painter: QPainter, binnen: QRect, groot: str, onder: str, kleur_onder: str = "gedempt"
    ) -> None:
        boven, klein = thema.maten(vet=True), thema.maten(tokens.LETTER_KLEIN)
        y = binnen.y() + (binnen.height() - boven.height() - klein.height()) // 2
        for tekst, letter, kleur in (
            (groot, thema.letter(vet=True), "tekst"),
            (onder, thema.letter(tokens.LETTER_KLEIN), kleur_onder),
        ):
            maat = QFontMetrics(letter)
            painter.setFont(letter)
            painter.setPen(thema.kleur(kleur))
            past = maat.elidedText(tekst, Qt.TextElideMode.ElideRight, binnen.width())
            painter.drawText(QRect(binnen.x(), y, binnen.width(), maat.height()), 0, past)
            y += maat.height()

    @staticmethod
    def _antwoord(painter: QPainter, binnen: QRect, regel: Evaluatieregel, nummer: int) -> None:
        kolom = KOLOMMEN[nummer]
        tekst = kolom.tekst(regel)
        if kolom.keuzes and tekst:
            soort = PIL.get(getattr(regel, kolom.naam), "stil")
            breed = min(pil_breedte(tekst), binnen.width())
            teken_pil(painter, QRect(binnen.x(), binnen.center().y() - 11, breed, 24), tekst, soort)
            return
        painter.setFont(thema.letter())
        painter.setPen(thema.kleur("tekst" if tekst else "gedempt"))
        past = thema.maten().elidedText(tekst or "–", Qt.TextElideMode.ElideRight, binnen.width())
        painter.drawText(binnen, int(Qt.AlignmentFlag.AlignVCenter), past)

    def sizeHint(self, _keuze: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of two lines."""
        return QSize(80, HOOG)

    def createEditor(self, ouder: QWidget, _keuze: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the field to type in."""
        groepen = KOLOMMEN[index.column()].naam == "plekken"
        self.veld = veld = Invoer(self.tr("7 van 8") if groepen else "", ouder)
        veld.setAccessibleName(index.data(Qt.ItemDataRole.AccessibleTextRole))
        return veld

    def begin_met(self, letter: str) -> None:
        """Put the key that opened the field in it, in place of what stood there."""
        if self.veld is not None:
            self.veld.setText(letter)

    def updateEditorGeometry(self, veld: QWidget, keuze: QStyleOptionViewItem, _index: Index) -> None:
        """Put the field in its cell."""
        vak: QRect = keuze.rect
        veld.setGeometry(vak.adjusted(_LANGS, _LANGS, -_LANGS, -_LANGS - 1))

    def setEditorData(self, veld: QWidget, index: Index) -> None:
        """Begin with what stands there."""
        if isinstance(veld, Invoer):
            veld.setText(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, veld: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Give what was typed to the model."""
        if isinstance(veld, Invoer):
            model.setData(index, veld.text(), Qt.ItemDataRole.EditRole)

    def eventFilter(self, wie: QObject, event: QEvent) -> bool:
        """Take Enter and Tab: what was typed counts, and the cursor goes to the next cell."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            stap = _STAP.get(Qt.Key(event.key()))
            if stap is not None:
                veld: Any = wie
                self.commitData.emit(veld)
                self.closeEditor.emit(veld, QStyledItemDelegate.EndEditHint.NoHint)
                self._tabel.verder(stap)  # type: ignore[attr-defined]  # the delegate belongs to this one table
                return True
        return super().eventFilter(wie, event)


def _onder(regel: Evaluatieregel) -> str:
    """Return what stands beneath a title: its area, and its vestiging."""
    return " · ".join(deel for deel in (regel.gebied.label, regel.bij) if deel)
