"""A sheet to draw on with mouse, pen or finger: for a drawing of a pupil and for a signature.

It keeps the lines, so that undoing and another size of the window lose nothing, and gives a PNG.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeySequence, QPainter, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from opp_desk.ui import tokens
from opp_desk.ui.onderdelen.ring import door_toetsen, teken_ring
from opp_desk.ui.onderdelen.streek import Streek, teken_streek

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QTabletEvent,
        QTouchEvent,
    )

DIKTE: Final = 5.0
_LANGSTE_ZIJDE: Final = 1600
_KLEINST: Final = QSize(160, 80)


class Tekenvlak(QWidget):
    """A white sheet. ``gewijzigd`` follows every line, undo and wipe.

    The sheet takes the size of the widget until the first line; from then on it keeps its shape.
    """

    gewijzigd = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._streken: list[Streek] = []
        self._bezig: tuple[list[tuple[float, float]], list[float]] | None = None
        self._vel = QSizeF()
        self._beeld: QImage | None = None
        self._kleur, self._dikte = tokens.LICHT.tekst, DIKTE
        self._ring = False
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Tekenvlak"))
        self._vertel()

    def leeg(self) -> bool:
        """Return whether nothing was drawn."""
        return not self._streken

    def streken(self) -> tuple[Streek, ...]:
        """Return the lines, to go on with later through `zet_streken`."""
        return tuple(self._streken)

    def zet_streken(self, streken: tuple[Streek, ...], vel: QSizeF | None = None) -> None:
        """Show these lines on a sheet of size ``vel`` (that of the widget if not given); emits nothing."""
        self._bezig = None
        self._streken = list(streken)
        self._vel = QSizeF(vel) if vel is not None and streken else QSizeF()
        self._opnieuw()

    def vel(self) -> QSizeF:
        """Return the size of the sheet that the lines were drawn on."""
        return QSizeF(self._vel) if self._vel.isValid() and self._streken else QSizeF(self.size())

    def zet_pen(self, kleur: str, dikte: float = DIKTE) -> None:
        """Draw on with this colour (``#RRGGBB``) and thickness in pixels of the sheet."""
        self._kleur, self._dikte = kleur, dikte

    def wis(self) -> None:
        """Begin with a clean sheet."""
        if self._streken:
            self.zet_streken(())
            self.gewijzigd.emit()

    def ongedaan(self) -> None:
        """Take the last line away."""
        if self._streken:
            self._streken.pop()
            self._opnieuw()
            self.gewijzigd.emit()

    def png(self) -> bytes:
        """Return the drawing on white, at most 1600 pixels long; b"" while nothing was drawn."""
        if not self._streken:
            return b""
        vel = self.vel()
        schaal = min(2.0, _LANGSTE_ZIJDE / max(vel.width(), vel.height(), 1))
        maat = QSize(max(1, round(vel.width() * schaal)), max(1, round(vel.height() * schaal)))
        beeld = QImage(maat, QImage.Format.Format_RGB32)
        beeld.fill(QColor(tokens.LICHT.papier))
        painter = QPainter(beeld)
        painter.scale(schaal, schaal)
        for streek in self._streken:
            teken_streek(painter, streek)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        beeld.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt takes a name
        return bytes(buffer.data().data())

    # ── the pen ─────────────────────────────────────────────────────────────────────────────────────────
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the pen down."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on while the button is down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._verder(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lift the pen."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._klaar()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with a pen: pressing harder gives a thicker line."""
        soort = event.type()
        if soort == QEvent.Type.TabletPress:
            self._begin(event.position(), event.pressure())
        elif soort == QEvent.Type.TabletMove:
            self._verder(event.position(), event.pressure())
        elif soort == QEvent.Type.TabletRelease:
            self._klaar()
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Take a finger as a pen, and Ctrl+Z as undoing the last line."""
        soort = event.type()
        if soort in {QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd}:
            self._vinger(event)  # type: ignore[arg-type]  # its type says that it is a touch
            return True
        if soort == QEvent.Type.TouchCancel:
            self._bezig = None
            self._opnieuw()
            return True
        if soort == QEvent.Type.ShortcutOverride and event.matches(QKeySequence.StandardKey.Undo):  # type: ignore[attr-defined]  # a key event
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo the last line with Ctrl+Z."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.ongedaan()
        else:
            super().keyPressEvent(event)

    def _vinger(self, event: QTouchEvent) -> None:
        eerste = event.points()[0]
        if event.type() == QEvent.Type.TouchBegin:
            self._begin(eerste.position())
        elif event.type() == QEvent.Type.TouchUpdate:
            self._verder(eerste.position())
        else:
            self._klaar()

    def _begin(self, waar: QPointF, druk: float = 1.0) -> None:
        if not self._streken:
            self._vel = QSizeF(self.size())
        self._bezig = ([], [])
        self._verder(waar, druk)

    def _verder(self, waar: QPointF, druk: float = 1.0) -> None:
        if self._bezig is None:
            return
        punten, drukken = self._bezig
        op_vel = self._kijk().inverted()[0].map(waar)
        punten.append((round(op_vel.x(), 1), round(op_vel.y(), 1)))
        drukken.append(round(max(druk, 0.0), 2))
        painter = QPainter(self._houd_beeld())
        painter.setTransform(self._kijk(), combine=True)
        teken_streek(painter, Streek(self._kleur, self._dikte, tuple(punten[-2:]), tuple(drukken[-2:])))
        painter.end()
        self.update()

    def _klaar(self) -> None:
        if self._bezig is None:
            return
        punten, drukken = self._bezig
        self._bezig = None
        self._streken.append(Streek(self._kleur, self._dikte, tuple(punten), tuple(drukken)))
        self._opnieuw()
        self.gewijzigd.emit()

    # ── on screen ───────────────────────────────────────────────────────────────────────────────────────
    def sizeHint(self) -> QSize:
        """Return a sheet to draw on."""
        return QSize(640, 320)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest sheet that takes a signature."""
        return _KLEINST

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the sheet follow, with all that is on it."""
        super().resizeEvent(event)
        self._opnieuw()

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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet, its border and the drawing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        vak = QRectF(self.rect())
        painter.setBrush(QColor(tokens.LICHT.papier))
        painter.setPen(QPen(QColor(tokens.LICHT.kind_rand), 1.5))
        painter.drawRoundedRect(vak.adjusted(1, 1, -1, -1), tokens.RADIUS_KAART, tokens.RADIUS_KAART)
        painter.drawImage(self.rect(), self._houd_beeld())
        if self._ring:
            teken_ring(painter, vak, tokens.RADIUS_KAART, "kind_accent")

    def _kijk(self) -> QTransform:
        """Return how the sheet lies in the widget: whole, and in the middle."""
        vel = self._vel if self._vel.isValid() else QSizeF(self.size())
        schaal = min(self.width() / max(vel.width(), 1), self.height() / max(vel.height(), 1))
        kijk = QTransform.fromTranslate(
            (self.width() - vel.width() * schaal) / 2, (self.height() - vel.height() * schaal) / 2
        )
        return kijk.scale(schaal, schaal)

    def _houd_beeld(self) -> QImage:
        """Return the picture of all lines in the pixels of this screen, made when needed."""
        dpr = self.devicePixelRatioF()
        maat = QSize(max(1, round(self.width() * dpr)), max(1, round(self.height() * dpr)))
        if self._beeld is None or self._beeld.size() != maat:
            self._beeld = QImage(maat, QImage.Format.Format_ARGB32_Premultiplied)
            self._beeld.setDevicePixelRatio(dpr)
            self._beeld.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._beeld)
            painter.setTransform(self._kijk(), combine=True)
            for streek in self._streken:
                teken_streek(painter, streek)
            painter.end()
        return self._beeld

    def _opnieuw(self) -> None:
        self._beeld = None
        self._vertel()
        self.update()

    def _vertel(self) -> None:
        """Tell who cannot see it whether there is something on the sheet."""
        aantal = len(self._streken)
        stand = self.tr("{} lijnen getekend").format(aantal) if aantal else self.tr("nog leeg")
        if aantal == 1:
            stand = self.tr("1 lijn getekend")
        self.setAccessibleDescription(self.tr("Teken met muis, pen of vinger; {}").format(stand))
