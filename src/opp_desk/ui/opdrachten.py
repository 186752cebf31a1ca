"""The command palette (Ctrl+K): every action and every leerling, from the keyboard alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QStyledItemDelegate, QVBoxLayout, QWidget

from opp_desk.rules.vouwen import vouw
from opp_desk.ui import iconen, thema, tokens
from opp_desk.ui.meldingen import kondig_aan
from opp_desk.ui.onderdelen.schaduw import teken_schaduw
from opp_desk.ui.onderdelen.teksten import Hulptekst, Lijn
from opp_desk.ui.opdrachten_zoek import zoek

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    Index = QModelIndex | QPersistentModelIndex

_RIJ: Final = 40
_BREED: Final = 640
_VELD: Final = 48
_RANDEN: Final = 11
_HOEVEEL_ZICHTBAAR: Final = 9
_VERPLAATS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _HOEVEEL_ZICHTBAAR,
    Qt.Key.Key_PageUp: -_HOEVEEL_ZICHTBAAR,
}


@dataclass(frozen=True, slots=True)
class Opdracht:
    """One thing to do or go to. ``hint`` stands muted behind the title and is searched too."""

    titel: str
    hint: str
    sneltoets: str
    doe: Callable[[], object]
    icoon: str = ""


class _Lijst(QAbstractListModel):
    """What was found, in order."""

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.alle: Sequence[Opdracht] = ()
        self.gevonden: list[int] = []
        self._gevouwen: list[str] = []

    def zet(self, alle: Sequence[Opdracht]) -> None:
        """Take everything there is to choose from."""
        self.alle = alle
        self._gevouwen = [vouw(f"{een.titel} {een.hint}") for een in alle]

    def zoek(self, vraag: str) -> None:
        """Show what fits the question."""
        self.beginResetModel()
        self.gevonden = zoek(vraag, self._gevouwen)
        self.endResetModel()

    def opdracht(self, plek: int) -> Opdracht:
        """Return what is shown at a place."""
        return self.alle[self.gevonden[plek]]

    def rowCount(self, ouder: Index | None = None) -> int:
        """Return how many were found."""
        return 0 if ouder is not None and ouder.isValid() else len(self.gevonden)

    def data(self, index: Index, rol: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title for screen readers; the delegate asks the rest itself."""
        if index.isValid() and rol in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            een = self.opdracht(index.row())
            return f"{een.titel}, {een.hint}" if een.hint else een.titel
        return None


class _Regel(QStyledItemDelegate):
    """Paints one line: icon, title, hint, key."""

    def sizeHint(self, _optie: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a line."""
        return QSize(200, _RIJ)

    def paint(self, painter: QPainter, optie: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        o: Any = optie
        een = index.model().opdracht(index.row())  # type: ignore[attr-defined]  # only on our model
        vak: QRect = o.rect.adjusted(4, 0, -4, 0)
        gekozen = index.row() == o.widget.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if gekozen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(thema.kleur("accent_zacht"))
            painter.drawRoundedRect(vak, tokens.RADIUS, tokens.RADIUS)
        if een.icoon:
            plek = QRect(vak.x() + 10, vak.center().y() - 9, 20, 20)
            iconen.teken(painter, plek, een.icoon, "accent" if gekozen else "gedempt")
        rechts = self._toets(painter, vak, een.sneltoets)
        self._woorden(
            painter, QRect(vak.x() + 40, vak.y(), rechts - vak.x() - 48, vak.height()), een, gekozen
        )
        painter.restore()

    @staticmethod
    def _toets(painter: QPainter, vak: QRect, toets: str) -> int:
        """Paint the key at the right and return where it begins."""
        if not toets:
            return vak.right() - 8
        font = thema.letter(tokens.LETTER_KLEIN)
        breed = QFontMetrics(font).horizontalAdvance(toets) + 16
        kapje = QRectF(vak.right() - breed - 8, vak.center().y() - 11, breed, 24)
        painter.setPen(thema.kleur("lijn"))
        painter.setBrush(thema.kleur("verzonken"))
        painter.drawRoundedRect(kapje, 4, 4)
        painter.setFont(font)
        painter.setPen(thema.kleur("gedempt"))
        painter.drawText(kapje, Qt.AlignmentFlag.AlignCenter, toets)
        return int(kapje.x())

    @staticmethod
    def _woorden(painter: QPainter, vak: QRect, een: Opdracht, gekozen: bool) -> None:
        """Paint title and hint, cut where the room ends."""
        font = thema.letter(vet=gekozen)
        maten = QFontMetrics(font)
        titel = maten.elidedText(een.titel, Qt.TextElideMode.ElideRight, vak.width())
        painter.setFont(font)
        painter.setPen(thema.kleur("tekst"))
        painter.drawText(vak, int(Qt.AlignmentFlag.AlignVCenter), titel)
        rest = vak.adjusted(maten.horizontalAdvance(titel) + 12, 0, 0, 0)
        klein = thema.letter(tokens.LETTER_KLEIN)
        hint = QFontMetrics(klein).elidedText(een.hint, Qt.TextElideMode.ElideRight, max(0, rest.width()))
        painter.setFont(klein)
        painter.setPen(thema.kleur("gedempt"))
        painter.drawText(rest, int(Qt.AlignmentFlag.AlignVCenter), hint)


class Paletveld(QLineEdit):
    """The search line of the palette."""

    verlaten = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus went elsewhere within the window."""
        super().focusOutEvent(event)
        buiten = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
        if event.reason() not in buiten:
            self.verlaten.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line with its magnifying glass."""
        super().paintEvent(event)
        iconen.teken(QPainter(self), QRect(16, (self.height() - 20) // 2, 20, 20), "zoek", "gedempt")


class Paletlijst(QListView):
    """The lines that were found; the focus stays in the search line."""

    def sizeHint(self) -> QSize:
        """Return the room of what was found, at most some lines."""
        return QSize(_BREED, min(self.model().rowCount(), _HOEVEEL_ZICHTBAAR) * _RIJ)


class Palet(QFrame):
    """The white sheet with line and list."""


class Opdrachtenpalet(QWidget):
    """Lies over the whole window while open; a click beside it or Escape closes it."""

    gesloten = Signal()

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self._over = ouder
        self._terug: QWidget | None = None
        self._vel = Palet(self)
        self._veld = Paletveld(self._vel)
        self._veld.setPlaceholderText(self.tr("Zoek een leerling of typ wat je wilt doen"))
        self._veld.setAccessibleName(self.tr("Zoek of doe iets"))
        self._lijst = Paletlijst(self._vel)
        self._lijst.setAccessibleName(self.tr("Gevonden"))
        self._lijst.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lijst.setUniformItemSizes(True)
        self._lijst.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lijst.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._model = _Lijst(self)
        self._lijst.setModel(self._model)
        self._lijst.setItemDelegate(_Regel(self._lijst))
        self._niets = Hulptekst(self.tr("Niets gevonden. Probeer een deel van de naam."), self._vel)
        self._niets.setContentsMargins(16, 8, 16, 16)
        stapel = QVBoxLayout(self._vel)
        stapel.setContentsMargins(4, 0, 4, 4)
        stapel.setSpacing(0)
        self._veld.setFixedHeight(_VELD)
        for deel in (self._veld, Lijn(self._vel), self._lijst, self._niets):
            stapel.addWidget(deel)
        stapel.insertSpacing(2, 4)
        self._veld.textChanged.connect(self._zoek)
        self._veld.returnPressed.connect(self._doe)
        self._veld.verlaten.connect(self.sluit)
        self._lijst.clicked.connect(self._geklikt)
        self.hide()

    def open(self, alle: Sequence[Opdracht]) -> None:
        """Show the palette with everything that can be chosen, actions first, and take the focus."""
        self._terug = self.window().focusWidget()
        self._model.zet(alle)
        self.show()
        self.raise_()
        self._veld.clear()
        self._zoek("")
        self._veld.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sluit(self) -> None:
        """Close, forget what was shown, and give the focus back."""
        if self.isHidden():
            return
        self.hide()
        self._model.zet(())
        self._model.zoek("")
        self._veld.clear()
        terug, self._terug = self._terug, None
        if terug is not None and terug.isVisible():
            terug.setFocus(Qt.FocusReason.OtherFocusReason)
        self.gesloten.emit()

    def pas(self) -> None:
        """Fit the window that this lies over."""
        self.setGeometry(self._over.rect())
        breed = min(_BREED, self.width() - 32)
        inhoud = self._lijst if self._model.rowCount() else self._niets
        hoog = min(_VELD + inhoud.sizeHint().height() + _RANDEN, self.height() - 16)
        self._vel.setGeometry((self.width() - breed) // 2, 8, breed, hoog)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, or close."""
        if event.key() == Qt.Key.Key_Escape:
            self.sluit()
        elif (stap := _VERPLAATS.get(Qt.Key(event.key()))) is not None:
            self._naar(self._lijst.currentIndex().row() + stap)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Close: this was beside the sheet."""
        self.sluit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shadow of the sheet."""
        teken_schaduw(QPainter(self), QRectF(self._vel.geometry()), 16, 0.008)

    def _zoek(self, vraag: str) -> None:
        """Show what fits, the best one chosen."""
        self._model.zoek(vraag)
        hoeveel = self._model.rowCount()
        self._lijst.setVisible(hoeveel > 0)
        self._niets.setVisible(hoeveel == 0)
        self.pas()
        self._naar(0)

    def _naar(self, plek: int) -> None:
        """Choose a line and let a screen reader say it."""
        hoeveel = self._model.rowCount()
        if not hoeveel:
            return
        index = self._model.index(max(0, min(plek, hoeveel - 1)), 0)
        self._lijst.setCurrentIndex(index)
        kondig_aan(self._lijst, index.data())

    def _geklikt(self, index: QModelIndex) -> None:
        self._lijst.setCurrentIndex(index)
        self._doe()

    def _doe(self) -> None:
        """Do the chosen thing, after closing."""
        plek = self._lijst.currentIndex().row()
        if 0 <= plek < self._model.rowCount():
            doe = self._model.opdracht(plek).doe
            self.sluit()
            doe()
