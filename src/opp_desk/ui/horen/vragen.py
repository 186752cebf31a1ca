"""The questions beside the talk: a help for the adult. A question that is clicked begins an uitspraak."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from opp_desk.ui import iconen, thema, tokens
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Keuzelijst, SchuifPagina, Tekst, TekstKnop, Vinkje
from opp_desk.ui.onderdelen.ring import door_toetsen, teken_ring
from opp_desk.usecases.hoorvragen import hoorvragen

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from opp_desk.usecases.hoorvragen import Vraag
    from opp_desk.usecases.horenbeeld import Horenbeeld

_RAND: Final = 8
_ICOON: Final = 18
_LINKS: Final = _RAND + _ICOON + 8


class Vraagknop(QAbstractButton):
    """One question, on as many lines as it needs; with a tick once it was put."""

    def __init__(self, vraag: Vraag, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.vraag = vraag
        self.gesteld = False
        self._ring = False
        self.setText(vraag.tekst)
        self.setAccessibleName(vraag.tekst)
        self.setToolTip(vraag.uitleg)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.zet_gesteld(False)

    def zet_gesteld(self, gesteld: bool) -> None:
        """Show whether the question was put."""
        self.gesteld = gesteld
        stand = self.tr("al gesteld") if gesteld else self.tr("begint een uitspraak")
        self.setAccessibleDescription(f"{self.vraag.uitleg}. {stand}" if self.vraag.uitleg else stand)
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Wrap."""
        return True

    def heightForWidth(self, breedte: int) -> int:
        """Return the height of the wrapped question and its line of help."""
        ruimte = QRect(0, 0, max(60, breedte - _LINKS - _RAND), 4000)
        vlaggen = int(Qt.TextFlag.TextWordWrap)
        hoog = QFontMetrics(thema.letter()).boundingRect(ruimte, vlaggen, self.text()).height()
        if self.vraag.uitleg:
            klein = QFontMetrics(thema.letter(tokens.LETTER_KLEIN))
            hoog += 2 + klein.boundingRect(ruimte, vlaggen, self.vraag.uitleg).height()
        return hoog + 2 * _RAND

    def sizeHint(self) -> QSize:
        """Return a column of readable width."""
        return QSize(280, self.heightForWidth(280))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow width: the question wraps."""
        return QSize(160, 2 * _RAND + _ICOON)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here."""
        self._ring = door_toetsen(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ring = False
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign, the question and its help."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        vak = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(thema.kleur("accent_zacht"))
            painter.drawRoundedRect(vak, tokens.RADIUS, tokens.RADIUS)
        if self._ring:
            teken_ring(painter, vak, tokens.RADIUS)
        teken = QRectF(_RAND, _RAND + 2, _ICOON, _ICOON)
        iconen.teken(painter, teken, *(("vinkje", "goed") if self.gesteld else ("plus", "accent")))
        ruimte = self.rect().adjusted(_LINKS, _RAND, -_RAND, -_RAND)
        painter.setFont(thema.letter())
        painter.setPen(thema.kleur("gedempt" if self.gesteld else "tekst"))
        vlaggen = int(Qt.TextFlag.TextWordWrap)
        geschreven = painter.drawText(ruimte, vlaggen, self.text())
        if self.vraag.uitleg:
            painter.setFont(thema.letter(tokens.LETTER_KLEIN))
            painter.setPen(thema.kleur("gedempt"))
            painter.drawText(ruimte.adjusted(0, geschreven.height() + 2, 0, 0), vlaggen, self.vraag.uitleg)

    def event(self, event: QEvent) -> bool:
        """Take Enter as a click too."""
        if event.type() == QEvent.Type.KeyPress and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:  # type: ignore[attr-defined]  # a key event
            self.click()
            return True
        return super().event(event)


class Vragenpaneel(Kaart):
    """Choose a set, the short or the whole one. ``gekozen`` carries the question that was clicked."""

    gekozen = Signal(str)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(self.tr("Vragen die helpen"), ouder=ouder)
        self._beeld: Horenbeeld | None = None
        self._getoond: tuple[Vraag, ...] = ()
        self._eigen_keus = ""
        self._knoppen: list[Vraagknop] = []
        self.sets = Keuzelijst([(each.code, each.naam) for each in hoorvragen().sets], ouder=self, leeg="")
        self.sets.setAccessibleName(self.tr("Vragen voor"))
        self.sets.gewijzigd.connect(self._kies_set)
        self.kort = Vinkje(self.tr("alleen de korte set"), self)
        self.kort.gewijzigd.connect(self._vul)
        self._uitleg = Hulptekst("", self)
        self._begin = TekstKnop(self.tr("Zo begin je"), "pijl-rechts", self)
        self._begin.clicked.connect(self._wissel_begin)
        self._opening = Tekst(f"“{hoorvragen().opening}”", self)
        self._opening.hide()
        self._rol = SchuifPagina(self, smal=False, marge=0)
        self._grond = QWidget()
        self._rijen = QVBoxLayout(self._grond)
        self._rijen.setContentsMargins(0, 0, 4, 0)
        self._rijen.setSpacing(2)
        self._rol.voeg_toe(self._grond)
        self._rol.sluit_af()
        self._laatst = Hulptekst("", self)
        self.inhoud.setSpacing(8)
        self.inhoud.setContentsMargins(16, 12, 12, 12)
        for deel in (self.sets, self.kort, self._begin, self._opening, self._uitleg, self._rol, self._laatst):
            self.voeg_toe(deel)
        self.inhoud.setStretchFactor(self._rol, 1)
        self._laatst.setText(self.tr("Tot slot, altijd: {}").format(hoorvragen().laatst))

    def toon(self, beeld: Horenbeeld) -> None:
        """Show the questions for this pupil; a set that the user chose stays."""
        if self._beeld is None or self._beeld.leerling != beeld.leerling:
            self._eigen_keus = ""
        self._beeld = beeld
        self.sets.zet_waarde(self._eigen_keus or beeld.vragen.voor_leeftijd(beeld.leeftijd).code)
        self._vul()

    def getoond(self, beeld: Horenbeeld, voorstel: str = "") -> tuple[Vraag, ...]:
        """Return the questions of the chosen set, short or whole, with a proposal filled in."""
        vragen = beeld.vragen.vragen(
            self.sets.waarde(), beeld.moment, roepnaam=beeld.roepnaam, thuis=beeld.thuis, voorstel=voorstel
        )
        return tuple(vraag for vraag in vragen if vraag.kort or not self.kort.waarde())

    def knoppen(self) -> tuple[Vraagknop, ...]:
        """Return the questions in sight."""
        return tuple(self._knoppen)

    def _kies_set(self) -> None:
        self._eigen_keus = self.sets.waarde()
        self._vul()

    def _wissel_begin(self) -> None:
        dicht = self._opening.isHidden()
        self._opening.setVisible(dicht)
        self._begin.zet_icoon("pijl" if dicht else "pijl-rechts")

    def _vul(self) -> None:
        """Show the questions of the chosen set; those that were put have a tick."""
        if (beeld := self._beeld) is None:
            return
        code = self.sets.waarde()
        kort = self.getoond(beeld)
        if kort != self._getoond:
            self._getoond = kort
            self._maak(kort)
        gesteld = {each.waarden["vraag"] for each in beeld.inbrengen}
        for knop in self._knoppen:
            knop.zet_gesteld(knop.vraag.tekst in gesteld)
        self._uitleg.setText(beeld.vragen.set(code).uitleg)

    def _maak(self, vragen: tuple[Vraag, ...]) -> None:
        for oud in self._knoppen:
            self._rijen.removeWidget(oud)
            oud.hide()
            oud.deleteLater()
        self._knoppen = [Vraagknop(vraag, self._grond) for vraag in vragen]
        for knop in self._knoppen:
            knop.clicked.connect(partial(self._geklikt, knop.vraag.tekst))
            self._rijen.addWidget(knop)

    def _geklikt(self, tekst: str, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        self.gekozen.emit(tekst)
