"""The parts of the pupil's screen: large, calm, in the pupil's own colours, whole from the keyboard.

Each grows with the screen through ``schaal(factor)``; what the pupil is asked stands in the other modules.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QSlider, QWidget

from opp_desk.ground import paths
from opp_desk.ui import thema, tokens
from opp_desk.ui.onderdelen.ring import door_toetsen

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

K: Final = tokens.LICHT
_TITEL: Final = 44
_TEKST: Final = 22
_KLEIN: Final = 18
_LANG: Final = 60
_DRIE_REGELS: Final = 60
_LANG_KLEINER: Final = 0.75


class Schaalbaar(Protocol):
    """A part that grows with the screen."""

    def schaal(self, factor: float) -> None:
        """Take the size of the screen."""


class Kindtekst(QLabel):
    """A text that wraps: a title (``kop``), a line, a small one, or of its own size in ``pixels``."""

    def __init__(
        self,
        tekst: str = "",
        ouder: QWidget | None = None,
        *,
        kop: bool = False,
        klein: bool = False,
        pixels: int = 0,
    ) -> None:
        super().__init__(tekst, ouder)
        self._pixels, self._vet = pixels or (_TITEL if kop else _KLEIN if klein else _TEKST), kop
        self._kleur = K.kind_gedempt if klein else K.kind_tekst
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.schaal(1.0)

    def schaal(self, factor: float) -> None:
        """Take the size of the screen; a long title is a little smaller."""
        self._factor = factor
        lang = _LANG_KLEINER if self._vet and len(self.text()) > _LANG else 1.0
        pixels = max(tokens.LETTER_KLEIN, round(self._pixels * factor * lang))
        gewicht = 600 if self._vet else 400
        self.setStyleSheet(
            f"color: {self._kleur}; background: transparent; border: none;"
            f" font-size: {pixels}px; font-weight: {gewicht};"
        )

    def zet(self, tekst: str) -> None:
        """Show another text."""
        self.setText(tekst)
        self.schaal(self._factor)


class Kindknop(QAbstractButton):
    """A button: white with a border, ``primair`` filled, ``klein`` a line of small text."""

    def __init__(
        self, tekst: str, ouder: QWidget | None = None, *, primair: bool = False, klein: bool = False
    ) -> None:
        super().__init__(ouder)
        self._primair, self._klein, self._factor, self._ring = primair, klein, 1.0, False
        self.setText(tekst)
        self.setAccessibleName(tekst)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def schaal(self, factor: float) -> None:
        """Take the size of the screen."""
        self._factor = factor
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the text with room to press."""
        maten = QFontMetrics(thema.letter(self.pixels()))
        lucht = 10 if self._klein else 26
        hoog = maten.height() + round((8 if self._klein else 20) * self._factor)
        return QSize(maten.horizontalAdvance(self.text()) + round(2 * lucht * self._factor), max(24, hoog))

    def pixels(self) -> int:
        """Return the size of the letters."""
        return max(13, round((_KLEIN if self._klein else _TEKST) * self._factor))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here."""
        self._ring = door_toetsen(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ring = False
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, border and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._teken_grond(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.setFont(thema.letter(self.pixels()))
        painter.setPen(QColor(self._inkt()))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())

    def _inkt(self) -> str:
        if self._primair:
            return K.papier
        return K.kind_gedempt if self._klein else K.kind_tekst

    def _teken_grond(self, painter: QPainter, vak: QRectF) -> None:
        aan = self.isChecked()
        rand = K.kind_accent if aan or self._ring or self._primair else K.kind_rand
        painter.setPen(QPen(QColor(rand), 2.5 if self._ring or aan else 1.5))
        grond = K.kind_accent if self._primair else K.kind_accent_zacht if aan else K.papier
        if self._klein:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if not (self._ring or self.underMouse()):
                painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setBrush(QColor(grond))
        painter.drawRoundedRect(vak, 10, 10)
        if self._primair and self._ring:
            painter.setPen(QPen(QColor(K.papier), 2))
            painter.drawRoundedRect(vak.adjusted(4, 4, -4, -4), 7, 7)


class Tegel(Kindknop):
    """A choice with a picture above its word; ``waarde`` is what it stands for."""

    def __init__(self, waarde: object, tekst: str, plaatje: str = "", ouder: QWidget | None = None) -> None:
        super().__init__(tekst, ouder)
        self.waarde, self.plaatje = waarde, plaatje
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        """Return a square with room for three lines, or a low one without a picture."""
        hoog = 150 if self.plaatje else 72
        drie = (76 if self.plaatje else 8) * self._factor + _DRIE_REGELS
        return QSize(int(228 * self._factor), round(max(hoog * self._factor, drie)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, picture and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._teken_grond(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2))
        boven = 0
        if self.plaatje:
            zijde = round(62 * self._factor)
            boven = round(14 * self._factor) + zijde
            teken_plaatje(painter, QRectF((self.width() - zijde) / 2, 14 * self._factor, zijde, zijde), self)
        ruimte = self.rect().adjusted(8, boven, -8, -6)
        vlaggen = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.setPen(QColor(K.kind_tekst))
        painter.setFont(thema.letter(self._passend(ruimte, vlaggen)))
        painter.drawText(ruimte, vlaggen, self.text())

    def _passend(self, ruimte: QRect, vlaggen: int) -> int:
        """Return the largest letter in which the word fits; a long name is never cut."""
        pixels = self.pixels()
        while pixels > tokens.LETTER_KLEIN:
            vak = QFontMetrics(thema.letter(pixels)).boundingRect(ruimte, vlaggen, self.text())
            if vak.height() <= ruimte.height() and vak.width() <= ruimte.width():
                break
            pixels -= 1
        return pixels


class Gezicht(Kindknop):
    """A face: ``waarde`` is "niet fijn", "gaat wel" or "fijn"."""

    _MOND: Final = {"niet fijn": 1, "gaat wel": 0, "fijn": -1}
    _INKT: Final = {"niet fijn": K.let_op, "gaat wel": K.kind_accent, "fijn": K.goed}

    def __init__(self, waarde: str, ouder: QWidget | None = None) -> None:
        super().__init__(waarde, ouder)
        self.waarde = waarde
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        """Return a large circle with its word beneath."""
        zijde = round(116 * self._factor)
        return QSize(zijde, zijde + QFontMetrics(thema.letter(self._letter())).height() + 6)

    def _letter(self) -> int:
        return max(13, round(_KLEIN * self._factor))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the face and its word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        zijde = self.width() - 6.0
        vak = QRectF(3, 3, zijde, zijde)
        aan = self.isChecked()
        painter.setPen(QPen(QColor(K.kind_accent if aan or self._ring else K.kind_rand), 3 if aan else 2))
        painter.setBrush(QColor(K.kind_accent_zacht if aan else K.papier))
        painter.drawEllipse(vak)
        if self._ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(vak.adjusted(6, 6, -6, -6))
        self._teken_gezicht(painter, vak)
        painter.setPen(QColor(K.kind_tekst))
        painter.setFont(thema.letter(self._letter()))
        onder = QRect(0, round(zijde) + 6, self.width(), self.height() - round(zijde) - 6)
        painter.drawText(onder, int(Qt.AlignmentFlag.AlignCenter), self.text())

    def _teken_gezicht(self, painter: QPainter, vak: QRectF) -> None:
        inkt = QColor(self._INKT[self.waarde])
        m, e = vak.center(), vak.width() / 130
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inkt)
        for kant in (-16, 16):
            painter.drawEllipse(QRectF(m.x() + kant * e - 6 * e, m.y() - 19 * e, 12 * e, 12 * e))
        painter.setPen(QPen(inkt, 4 * e, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        mond = self._MOND[self.waarde]
        if not mond:
            painter.drawLine(
                round(m.x() - 20 * e), round(m.y() + 18 * e), round(m.x() + 20 * e), round(m.y() + 18 * e)
            )
            return
        boog = QRectF(m.x() - 24 * e, m.y() + (12 if mond > 0 else -18) * e, 48 * e, 42 * e)
        painter.drawArc(boog, (35 if mond > 0 else 215) * 16, 110 * 16)


class Schaal(QWidget):
    """A figure from 1 to 10 on a slider; nothing is chosen until the pupil moves it. ``waarde`` or None."""

    gewijzigd = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._gekozen, self._factor = False, 1.0
        self.schuif = QSlider(Qt.Orientation.Horizontal, self)
        self.schuif.setRange(1, 10)
        self.schuif.setPageStep(1)
        self.schuif.setValue(5)
        self.schuif.setAccessibleName(self.tr("Van 1 tot 10"))
        self.schuif.valueChanged.connect(self._geschoven)
        self.schuif.sliderPressed.connect(self._geschoven)
        self.setFocusProxy(self.schuif)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.schaal(1.0)

    def waarde(self) -> int | None:
        """Return the figure, None while the pupil chose none."""
        return self.schuif.value() if self._gekozen else None

    def zet_waarde(self, waarde: int | None) -> None:
        """Show a figure; emits nothing."""
        self.schuif.blockSignals(True)
        self.schuif.setValue(waarde or 5)
        self.schuif.blockSignals(False)
        self._gekozen = waarde is not None
        self._kleed()

    def schaal(self, factor: float) -> None:
        """Take the size of the screen."""
        self._factor = factor
        self.setFixedHeight(round(104 * factor))
        self._kleed()

    def resizeEvent(self, _event: object) -> None:
        """Give the slider its place above the figures."""
        self.schuif.setGeometry(0, 0, self.width(), round(60 * self._factor))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figures under the slider; the chosen one stands out."""
        painter = QPainter(self)
        knop = self._knop()
        stap = (self.width() - knop) / 9
        for cijfer in range(1, 11):
            aan = cijfer == self.waarde()
            painter.setFont(thema.letter(max(13, round((26 if aan else _KLEIN) * self._factor)), vet=aan))
            painter.setPen(QColor(K.kind_accent if aan else K.kind_tekst))
            midden = knop / 2 + (cijfer - 1) * stap
            vak = QRectF(midden - 30, 62 * self._factor, 60, 40 * self._factor)
            painter.drawText(vak, int(Qt.AlignmentFlag.AlignCenter), str(cijfer))

    def _knop(self) -> int:
        return round(44 * self._factor)

    def _geschoven(self, _waarde: int = 0) -> None:
        self._gekozen = True
        self._kleed()
        self.gewijzigd.emit()

    def _kleed(self) -> None:
        knop, groef = self._knop(), max(6, round(10 * self._factor))
        rand = round((knop - groef) / 2)
        kleur = K.kind_accent if self._gekozen else K.papier
        self.schuif.setStyleSheet(
            "QSlider { background: transparent; border: none; }"
            f"QSlider::groove:horizontal {{ background: {K.kind_lijn}; height: {groef}px;"
            " border-radius: 4px; }"
            f"QSlider::handle:horizontal {{ background: {kleur}; border: 2px solid {K.kind_accent};"
            f" width: {knop - 4}px; margin: -{rand}px 0; border-radius: {knop // 2}px; }}"
            f"QSlider::handle:horizontal:focus {{ border: 4px solid {K.kind_tekst};"
            f" width: {knop - 8}px; }}"
        )
        stand = str(self.schuif.value()) if self._gekozen else self.tr("nog niet gekozen")
        self.schuif.setAccessibleDescription(stand)
        self.update()


class Stippen(QWidget):
    """How far it is: a dot for each question, filled up to this one."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._nu, self._van = 0, 0
        self.setFixedHeight(20)

    def zet(self, nu: int, van: int) -> None:
        """Show that this is number ``nu`` of ``van``."""
        self._nu, self._van = nu, van
        self.setFixedWidth(max(1, van) * 22)
        self.setAccessibleName(self.tr("Vraag {} van {}").format(nu, van) if van else "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for plek in range(self._van):
            painter.setPen(QPen(QColor(K.kind_accent if plek < self._nu else K.kind_rand), 1))
            painter.setBrush(QColor(K.kind_accent if plek < self._nu else K.kind_lijn))
            painter.drawEllipse(QRectF(plek * 22 + 1, 3, 13, 13))


class Plaatje(QWidget):
    """A picture with a question; says nothing to who cannot see it, for the question is in words."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.plaatje = ""
        self.schaal(1.0)

    def zet(self, naam: str) -> None:
        """Show another picture, or none."""
        self.plaatje = naam
        self.setVisible(bool(naam))
        self.update()

    def schaal(self, factor: float) -> None:
        """Take the size of the screen."""
        self.setFixedSize(round(84 * factor), round(84 * factor))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture."""
        if self.plaatje:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            teken_plaatje(painter, QRectF(self.rect()), self)


def teken_plaatje(painter: QPainter, vak: QRectF, van: Tegel | Plaatje) -> None:
    """Paint the picture of a part."""
    _tekening(van.plaatje, K.kind_accent).render(painter, vak)


@lru_cache(maxsize=64)
def _tekening(naam: str, kleur: str) -> QSvgRenderer:
    bron = (paths.resources() / "horen" / "plaatjes" / f"{naam}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(bron.replace("currentColor", kleur).encode()))
