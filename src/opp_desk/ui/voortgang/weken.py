"""A row of boxes, one per school week: was the help given? The arrows choose a week, J, D and N answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from opp_desk.model.keuzes import GegevenAntwoord
from opp_desk.rules.datum import MAANDEN
from opp_desk.rules.grafiek import dag_kort
from opp_desk.ui import iconen, thema, tokens
from opp_desk.ui.onderdelen.ring import door_toetsen, teken_ring

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from opp_desk.usecases.voortgang import Week

_VAK: Final = 32
_TUSSEN: Final = 4
_MAAND: Final = 20
_REGEL: Final = _MAAND + _VAK + 8
_BEELD: Final = {
    GegevenAntwoord.JA: ("vinkje", "goed"),
    GegevenAntwoord.DEELS: ("half", "let_op"),
    GegevenAntwoord.NEE: ("kruis", "laat"),
}
_TOETS: Final = {
    Qt.Key.Key_J: GegevenAntwoord.JA,
    Qt.Key.Key_D: GegevenAntwoord.DEELS,
    Qt.Key.Key_N: GegevenAntwoord.NEE,
}
_STAP: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_WEG: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class Weken(QWidget):
    """The boxes. ``gekozen`` after another week was chosen, ``beantwoord(answer or None)`` for that week."""

    gekozen = Signal()
    beantwoord = Signal(object)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._weken: tuple[Week, ...] = ()
        self._plek = -1
        self._naam = ""
        self._ring = False
        self._vast = False
        beleid = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def toon(self, weken: tuple[Week, ...], naam: str, *, vast: bool = False) -> None:
        """Show the weeks of one begeleiding; the chosen week stays, at first the last one without answer."""
        was = self.week
        self._weken, self._naam, self._vast = weken, naam, vast
        plekken = [plek for plek, week in enumerate(weken) if was and week.maandag == was.maandag]
        self._plek = plekken[0] if plekken else self._eerste_open()
        self.setVisible(bool(weken))
        self._noem()
        self.updateGeometry()
        self.update()

    @property
    def week(self) -> Week | None:
        """Return the week that is chosen."""
        return self._weken[self._plek] if 0 <= self._plek < len(self._weken) else None

    def ga_verder(self) -> None:
        """Choose the next week without an answer, after this one or else the last."""
        for plek in range(self._plek + 1, len(self._weken)):
            if self._weken[plek].antwoord is None:
                self._kies(plek)
                return

    def hasHeightForWidth(self) -> bool:
        """Wrap over lines."""
        return True

    def heightForWidth(self, breedte: int) -> int:
        """Return the height of all lines."""
        per_regel = _per_regel(breedte)
        return max(1, -(-len(self._weken) // per_regel)) * _REGEL

    def sizeHint(self) -> QSize:
        """Return the room on lines of at most twenty weeks."""
        breed = min(len(self._weken), 20) * (_VAK + _TUSSEN)
        return QSize(breed, self.heightForWidth(breed))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow size: the boxes wrap."""
        return QSize(5 * (_VAK + _TUSSEN), _REGEL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a box per week, with the month above the first of each."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(thema.letter(tokens.LETTER_KLEIN))
        maand = 0
        for plek, week in enumerate(self._weken):
            vak = self._vak(plek)
            if week.maandag.month != maand or plek % _per_regel(self.width()) == 0:
                maand = week.maandag.month
                painter.setPen(thema.kleur("gedempt"))
                painter.drawText(QPoint(vak.left() + 1, vak.top() - 6), MAANDEN[maand - 1][:3])
            self._teken_vak(painter, vak, week, gekozen=plek == self._plek)

    def _teken_vak(self, painter: QPainter, vak: QRect, week: Week, *, gekozen: bool) -> None:
        beeld = _BEELD.get(week.antwoord) if week.antwoord is not None else None
        painter.setBrush(thema.kleur(f"{beeld[1]}_zacht" if beeld else "vlak"))
        painter.setPen(QPen(thema.kleur(beeld[1] if beeld else "rand"), 1))
        painter.drawRoundedRect(QRectF(vak).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if beeld:
            iconen.teken(painter, vak.adjusted(7, 7, -7, -7), beeld[0], beeld[1])
        if gekozen and not self._vast:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(thema.kleur("accent"), 2))
            painter.drawRoundedRect(QRectF(vak).adjusted(1, 1, -1, -1), 5, 5)
            if self._ring:
                teken_ring(painter, QRectF(vak).adjusted(-4, -4, 4, 4), 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the arrows, answer with a letter, empty with Delete."""
        toets = Qt.Key(event.key())
        if toets in _STAP and self._weken:
            self._kies(min(max(self._plek + _STAP[toets], 0), len(self._weken) - 1))
        elif toets in {Qt.Key.Key_Home, Qt.Key.Key_End} and self._weken:
            self._kies(0 if toets == Qt.Key.Key_Home else len(self._weken) - 1)
        elif toets in _TOETS and not self._vast:
            self.beantwoord.emit(_TOETS[toets])
        elif toets in _WEG and not self._vast:
            self.beantwoord.emit(None)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the week that is clicked; clicking the chosen one that is empty says yes."""
        plek = self._bij(event.position().toPoint())
        if plek is None:
            return
        if plek == self._plek and self._weken[plek].antwoord is None and not self._vast:
            self.beantwoord.emit(GegevenAntwoord.JA)
        else:
            self._kies(plek)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name the week under the pointer."""
        plek = self._bij(event.position().toPoint())
        if plek is not None:
            QToolTip.showText(event.globalPosition().toPoint(), noem_week(self._weken[plek]), self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here."""
        self._ring = door_toetsen(event)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ring = False
        super().focusOutEvent(event)
        self.update()

    def _kies(self, plek: int) -> None:
        self._plek = plek
        self._noem()
        self.update()
        self.gekozen.emit()

    def _noem(self) -> None:
        """Tell a screen reader which week is chosen, and its answer."""
        week = self.week
        self.setAccessibleName(f"{self._naam}. {noem_week(week)}" if week else self._naam)
        self.setAccessibleDescription(
            self.tr("Pijlen kiezen een week. J is ja, D is deels, N is nee, Delete maakt leeg.")
        )

    def _eerste_open(self) -> int:
        """Return the last week without an answer, otherwise the last."""
        open_ = [plek for plek, week in enumerate(self._weken) if week.antwoord is None]
        return open_[-1] if open_ else len(self._weken) - 1

    def _vak(self, plek: int) -> QRect:
        regel, kolom = divmod(plek, _per_regel(self.width()))
        return QRect(4 + kolom * (_VAK + _TUSSEN), regel * _REGEL + _MAAND, _VAK, _VAK)

    def _bij(self, punt: QPoint) -> int | None:
        return next((plek for plek in range(len(self._weken)) if self._vak(plek).contains(punt)), None)


def noem_week(week: Week) -> str:
    """Return a week in words: "week van 26 oktober: nee, juf Anouk was ziek"."""
    antwoord = week.antwoord.label if week.antwoord is not None else "onbekend"
    reden = f", {week.reden}" if week.reden else ""
    return f"week van {dag_kort(week.maandag)}: {antwoord}{reden}"


def _per_regel(breedte: int) -> int:
    return max(1, (breedte - 4) // (_VAK + _TUSSEN))
