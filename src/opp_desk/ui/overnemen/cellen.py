"""Painting and typing in one cell: dates as small fields, trouble beneath the name, a PDF as a link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate

from opp_desk.ui import iconen, thema, tokens
from opp_desk.ui.overnemen.model import BEZIG_ROL, DICHT_ROL, EERSTE, MIS_ROL, ONDER_ROL, PDF
from opp_desk.ui.overnemen.woorden import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    Index = QModelIndex | QPersistentModelIndex

_ZIJ: Final = 12
_ICOON: Final = 16
_IN: Final = 3


class Celdelegaat(QStyledItemDelegate):
    """Paints the cells and makes the line to type in; Enter and Tab are left to the table."""

    def paint(self, painter: QPainter, optie: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        o: Any = optie
        vak: QRect = o.rect
        gekozen = bool(o.state & QStyle.StateFlag.State_Selected)
        rij_gekozen = o.widget.currentIndex().row() == index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(vak, thema.kleur("accent_zacht" if rij_gekozen else "vlak"))
        painter.setPen(thema.kleur("lijn"))
        painter.drawLine(vak.bottomLeft(), vak.bottomRight())
        dicht = bool(index.data(DICHT_ROL))
        if index.column() == 0:
            self._naam(painter, vak, index, dicht=dicht)
        elif index.column() < EERSTE:
            _tekst(painter, vak.adjusted(_ZIJ, 0, -4, 0), index.data() or "", "gedempt")
        elif not dicht:
            self._veld(painter, vak, index, focus=gekozen and o.widget.hasFocus())
        painter.restore()

    def _naam(self, painter: QPainter, vak: QRect, index: Index, *, dicht: bool) -> None:
        """Paint a name, and beneath it what is wrong or what to know."""
        zin, mis = index.data(ONDER_ROL) or ("", False)
        binnen = vak.adjusted(_ZIJ, 0, -8, 0)
        kleur = "gedempt" if dicht else "tekst"
        if not zin:
            _tekst(painter, binnen, index.data() or "", kleur, vet=True)
            return
        half = binnen.height() // 2
        _tekst(painter, binnen.adjusted(0, 3, 0, -half + 3), index.data() or "", kleur, vet=True)
        _tekst(
            painter, binnen.adjusted(0, half, 0, -2), zin, "let_op" if mis else "gedempt", tokens.LETTER_KLEIN
        )

    def _veld(self, painter: QPainter, vak: QRect, index: Index, *, focus: bool) -> None:
        """Paint a small field; the one with the focus has a clear border."""
        mis = bool(index.data(MIS_ROL))
        rand = QRectF(vak).adjusted(_IN, _IN + 1, -_IN, -_IN - 1)
        kleur = "accent" if focus else "let_op" if mis else "lijn"
        painter.setPen(QPen(thema.kleur(kleur), 2 if focus else 1))
        painter.setBrush(thema.kleur("let_op_zacht" if mis else "vlak"))
        painter.drawRoundedRect(rand, 4, 4)
        binnen = vak.adjusted(_IN + 7, 0, -_IN - 4, 0)
        tekst = str(index.data() or "")
        if index.column() != PDF:
            _tekst(painter, binnen, tekst, "let_op" if mis else "tekst")
            return
        beeld = QRect(binnen.x(), vak.center().y() - _ICOON // 2, _ICOON, _ICOON)
        bezig = bool(tekst or index.data(BEZIG_ROL) or focus)
        iconen.teken(painter, beeld, "document" if tekst else "plus", "accent" if bezig else "gedempt")
        _tekst(
            painter, binnen.adjusted(_ICOON + 6, 0, 0, 0), tekst or (tr("Kiezen") if bezig else ""), "accent"
        )

    def createEditor(self, ouder: QWidget, _optie: QStyleOptionViewItem, index: Index) -> QLineEdit:
        """Make the line to type in."""
        veld = QLineEdit(ouder)
        veld.setProperty("cel", "true")
        kop = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        veld.setAccessibleName(f"{index.sibling(index.row(), 0).data()}, {kop}")
        return veld

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands there."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take what was typed."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, optie: QStyleOptionViewItem, _index: Index) -> None:
        """Fill the cell."""
        o: Any = optie
        editor.setGeometry(o.rect.adjusted(1, 2, -1, -2))

    def eventFilter(self, wie: QObject, event: QEvent) -> bool:
        """Leave Enter, Tab and the arrows up and down to the table, which goes to the next cell."""
        toets = event if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if toets is None or not isinstance(wie, QLineEdit):
            return super().eventFilter(wie, event)
        tabel: Any = self.parent()
        if tabel.is_stap(toets):
            tabel.sluit_invoer()
            tabel.doe_stap(toets)
            return True
        if toets.matches(QKeySequence.StandardKey.Paste) and tabel.is_blok():
            tabel.sluit_invoer()
            tabel.keyPressEvent(toets)
            return True
        return super().eventFilter(wie, event)


def _tekst(
    painter: QPainter, vak: QRect, tekst: str, kleur: str, maat: int = tokens.LETTER, *, vet: bool = False
) -> None:
    font = thema.letter(maat, vet=vet)
    painter.setFont(font)
    painter.setPen(thema.kleur(kleur))
    kort = QFontMetrics(font).elidedText(tekst, Qt.TextElideMode.ElideRight, vak.width())
    painter.drawText(vak, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), kort)
