"""The states that every screen has besides its content: empty, failed, loading, busy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from opp_desk.ui import iconen, thema
from opp_desk.ui.onderdelen.knoppen import IcoonKnop, Knop, PrimaireKnop, TekstKnop
from opp_desk.ui.onderdelen.teksten import Hulptekst, Kop, Ondertitel, Tekst, Tussenkop

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent

_WACHT_MS: Final = 150


class Beeld(QWidget):
    """One icon, painted sharp at any size. Decoration: a screen reader passes it by."""

    def __init__(self, naam: str, maat: int = 24, rol: str = "gedempt", ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._naam, self._rol = naam, rol
        self.setFixedSize(maat, maat)

    def zet(self, naam: str, rol: str) -> None:
        """Show another icon or colour."""
        self._naam, self._rol = naam, rol
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        iconen.teken(QPainter(self), self.rect(), self._naam, self._rol)


class LegeStaat(QWidget):
    """An empty screen that says what it is for and offers the first action. ``gevraagd`` is that action."""

    gevraagd = Signal()

    def __init__(
        self, titel: str, uitleg: str = "", actie: str = "", icoon: str = "", ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(24, 48, 24, 48)
        stapel.setSpacing(8)
        stapel.addStretch(1)
        if icoon:
            stapel.addWidget(Beeld(icoon, 40, "gedempt", self), 0, Qt.AlignmentFlag.AlignHCenter)
            stapel.addSpacing(8)
        for label in (Kop(titel, self), Ondertitel(uitleg, self)):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMaximumWidth(480)
            rij = QHBoxLayout()
            rij.addStretch(1)
            rij.addWidget(label, 100)
            rij.addStretch(1)
            stapel.addLayout(rij)
            label.setVisible(bool(label.text()))
        if actie:
            self.knop = PrimaireKnop(actie, ouder=self)
            self.knop.clicked.connect(self.gevraagd)
            stapel.addSpacing(12)
            stapel.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignHCenter)
        stapel.addStretch(2)


class Foutbalk(QFrame):
    """What happened, what is safe, and Opnieuw; stands in the page and never blocks it.

    ``soort``: "laat" (default), "let_op" or "info". Hidden until `toon`.
    """

    opnieuw = Signal()
    gesloten = Signal()

    def __init__(self, ouder: QWidget | None = None, *, soort: str = "laat") -> None:
        super().__init__(ouder)
        self.setProperty("soort", soort)
        rol = "accent" if soort == "info" else soort
        self._wat = Tussenkop("", self)
        self._veilig = Tekst("", self)
        self._knop = Knop(self.tr("Opnieuw"), ouder=self)
        self._knop.clicked.connect(self.opnieuw)
        self._sluit = IcoonKnop("kruis", self.tr("Melding sluiten"), self)
        self._sluit.clicked.connect(self.verberg)
        teksten = QVBoxLayout()
        teksten.setSpacing(2)
        teksten.addWidget(self._wat)
        teksten.addWidget(self._veilig)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(16, 12, 12, 12)
        rij.setSpacing(12)
        beeld = Beeld("info" if soort == "info" else "waarschuwing", 24, rol, self)
        rij.addWidget(beeld, 0, Qt.AlignmentFlag.AlignTop)
        rij.addLayout(teksten, 1)
        rij.addWidget(self._knop)
        rij.addWidget(self._sluit)
        self.hide()

    def toon(self, wat: str, veilig: str = "", knop: str | None = None) -> None:
        """Show what happened and what is safe; ``knop`` is another word for Opnieuw, "" for no button."""
        self._wat.setText(wat)
        self._veilig.setText(veilig)
        self._veilig.setVisible(bool(veilig))
        self._knop.setText(self.tr("Opnieuw") if knop is None else knop)
        self._knop.setVisible(knop != "")
        self.setAccessibleName(f"{wat} {veilig}".strip())
        self.show()

    def verberg(self) -> None:
        """Take the bar away."""
        self.hide()
        self.gesloten.emit()


class Skelet(QWidget):
    """Grey lines where the text will come; only after 150 ms, so that a fast screen does not flash. Still."""

    def __init__(self, regels: int = 5, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._regels = regels
        self._zichtbaar = False
        self._klok = QTimer(self)
        self._klok.setSingleShot(True)
        self._klok.setInterval(_WACHT_MS)
        self._klok.timeout.connect(self._verschijn)
        self.setAccessibleName(self.tr("Bezig met laden"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room of the lines."""
        return QSize(480, self._regels * 36)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to wait."""
        super().showEvent(event)
        self._zichtbaar = False
        self._klok.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop waiting."""
        super().hideEvent(event)
        self._klok.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines once the wait is over."""
        if not self._zichtbaar:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(thema.kleur("lijn"))
        for regel in range(self._regels):
            deel = (0.42, 0.9, 0.82, 0.88, 0.6)[regel % 5]
            painter.drawRoundedRect(QRectF(0, regel * 36 + 8, self.width() * deel, 16), 4, 4)

    def _verschijn(self) -> None:
        self._zichtbaar = True
        self.update()


class Voortgang(QWidget):
    """Work that takes longer than a second: what, how far, and Stoppen (``gestopt``)."""

    gestopt = Signal()

    def __init__(self, wat: str = "", ouder: QWidget | None = None, *, stopbaar: bool = True) -> None:
        super().__init__(ouder)
        self._wat = Tekst(wat, self)
        self._ver = Hulptekst("", self)
        self._balk = QProgressBar(self)
        self._balk.setTextVisible(False)
        self._balk.setAccessibleName(wat)
        self._stop = TekstKnop(self.tr("Stoppen"), ouder=self)
        self._stop.setVisible(stopbaar)
        self._stop.clicked.connect(self._stopt)
        kop = QHBoxLayout()
        kop.addWidget(self._wat, 1)
        kop.addWidget(self._stop)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(6)
        stapel.addLayout(kop)
        stapel.addWidget(self._balk)
        stapel.addWidget(self._ver)
        self.zet(0, 0)

    def zet(self, gedaan: int, totaal: int, tekst: str = "") -> None:
        """Show how far it is; a ``totaal`` of 0 means that nobody knows."""
        stil = totaal == 0 and thema.weinig_beweging()
        self._balk.setRange(0, max(totaal, 1) if stil else totaal)
        self._balk.setValue(gedaan)
        self._ver.setText(tekst or (self.tr("{} van {}").format(gedaan, totaal) if totaal else ""))
        self._ver.setVisible(bool(self._ver.text()))

    def zet_wat(self, wat: str) -> None:
        """Say what is being done."""
        self._wat.setText(wat)
        self._balk.setAccessibleName(wat)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin anew: what was stopped before is another piece of work."""
        super().showEvent(event)
        if not event.spontaneous():  # the window came back: the same work
            self._stop.setEnabled(True)
            self._stop.setText(self.tr("Stoppen"))

    def _stopt(self) -> None:
        self._stop.setEnabled(False)
        self._stop.setText(self.tr("Stopt…"))
        self.gestopt.emit()
