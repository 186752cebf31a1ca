"""One row of the timeline: date, icon, title and first words on a line; opened in place beneath it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QTransform
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from opp_desk.ui import iconen, thema, tokens
from opp_desk.ui.onderdelen.ring import teken_ring

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_DATUM: Final = 84
_ICOON: Final = 20
_ZIJ: Final = 16
_PIJL: Final = 18
_CLIP: Final = 18


class Rijknop(QAbstractButton):
    """The line itself; pressing it opens and closes what is beneath."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._datum, self._titel, self._kern, self._icoon = "", "", "", "info"
        self._bijlagen = 0
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def zet(self, datum: str, icoon: str, titel: str, kern: str, bijlagen: int = 0) -> None:
        """Show these words, and a paperclip when there are files; ``kern`` is cut where the room ends."""
        self._bijlagen = bijlagen
        clip = self.tr("met bijlage") if bijlagen == 1 else self.tr("met {} bijlagen").format(bijlagen)
        clip = clip if bijlagen else ""
        self.setToolTip(clip)
        self._datum, self._icoon, self._titel = datum, icoon, titel
        self._kern = " ".join(kern.split())
        self.setAccessibleName(", ".join(deel for deel in (datum, titel, clip, self._kern) if deel))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(320, max(tokens.RIJ_HOOGTE, QFontMetrics(thema.letter()).height() + 20))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow row: the words are cut."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        vak = self.rect()
        if self.underMouse() or self.isChecked():
            painter.fillRect(vak, thema.kleur("accent_zacht" if self.underMouse() else "verzonken"))
        midden = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(thema.letter(tokens.LETTER_KLEIN))
        painter.setPen(thema.kleur("gedempt"))
        painter.drawText(QRect(_ZIJ, 0, _DATUM, vak.height()), midden, self._datum)
        boven = (vak.height() - _ICOON) // 2
        iconen.teken(painter, QRect(_ZIJ + _DATUM, boven, _ICOON, _ICOON), self._icoon, "accent")
        links = _ZIJ + _DATUM + _ICOON + 12
        self._woorden(painter, QRect(links, 0, vak.width() - links - _ZIJ - _PIJL - 12, vak.height()))
        self._pijl(painter)
        if self.hasFocus():
            teken_ring(painter, QRectF(vak), 4)

    def _woorden(self, painter: QPainter, vak: QRect) -> None:
        """Paint the title, the first words muted behind it, and at the end the paperclip."""
        if self._bijlagen:
            clip = QRect(vak.right() - _CLIP + 1, (vak.height() - _CLIP) // 2, _CLIP, _CLIP)
            iconen.teken(painter, clip, "bijlage", "gedempt")
            vak = vak.adjusted(0, 0, -_CLIP - 8, 0)
        vet = thema.letter(vet=True)
        maten = QFontMetrics(vet)
        titel = maten.elidedText(self._titel, Qt.TextElideMode.ElideRight, vak.width())
        midden = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(vet)
        painter.setPen(thema.kleur("tekst"))
        painter.drawText(vak, midden, titel)
        rest = vak.adjusted(maten.horizontalAdvance(titel) + 12, 0, 0, 0)
        if self.isChecked() or rest.width() < 2 * _ICOON:
            return
        gewoon = thema.letter()
        kern = QFontMetrics(gewoon).elidedText(self._kern, Qt.TextElideMode.ElideRight, rest.width())
        painter.setFont(gewoon)
        painter.setPen(thema.kleur("gedempt"))
        painter.drawText(rest, midden, kern)

    def _pijl(self, painter: QPainter) -> None:
        """Paint the arrow: down when closed, up when open."""
        x, y = self.width() - _ZIJ - _PIJL, (self.height() - _PIJL) // 2
        painter.save()
        if self.isChecked():
            painter.setTransform(QTransform().translate(0, 2 * y + _PIJL).scale(1, -1), combine=True)
        iconen.teken(painter, QRect(x, y, _PIJL, _PIJL), "pijl", "gedempt")
        painter.restore()


class Vouwrij(QFrame):
    """A row with what it holds; ``inhoud`` is asked for when the row is opened first.

    ``geopend`` and ``gesloten`` after the user or the program folded it.
    """

    geopend = Signal()
    gesloten = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.knop = Rijknop(self)
        self.knop.clicked.connect(self._geklikt)
        self._inhoud: QWidget | None = None
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._stapel.setSpacing(0)
        self._stapel.addWidget(self.knop)

    @property
    def is_open(self) -> bool:
        """Say whether the row is open."""
        return self.knop.isChecked()

    @property
    def inhoud(self) -> QWidget | None:
        """Return what the row holds, None while it was never opened."""
        return self._inhoud

    def zet_inhoud(self, inhoud: QWidget) -> None:
        """Put this beneath the line, under the title."""
        if self._inhoud is not None:
            self._stapel.removeWidget(self._inhoud)
            self._inhoud.hide()
            self._inhoud.deleteLater()
        self._inhoud = inhoud
        inhoud.setContentsMargins(_ZIJ + _DATUM + _ICOON + 12, 4, _ZIJ, 16)
        self._stapel.addWidget(inhoud)
        inhoud.setVisible(self.is_open)

    def vouw(self, *, uit: bool) -> None:
        """Open or close the row."""
        if uit != self.is_open:
            self.knop.setChecked(uit)
            self._geklikt(uit)

    def _geklikt(self, uit: bool) -> None:
        if uit:
            self.geopend.emit()
        if self._inhoud is not None:
            self._inhoud.setVisible(uit)
        self.knop.setAccessibleDescription(self.tr("uitgeklapt") if uit else "")
        if not uit:
            self.gesloten.emit()
