"""The sheet with one question: what fits beside words, the words, and a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSizeF, Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.keuzes import InbrengBron
from opp_desk.ui import tokens
from opp_desk.ui.horen.kind_bladen import Kindvak
from opp_desk.ui.horen.kind_delen import Gezicht, Kindknop, Kindtekst, Plaatje, Schaal
from opp_desk.ui.onderdelen.tekenvlak import Tekenvlak
from opp_desk.usecases.hoorscherm import Antwoord
from opp_desk.usecases.hoorvragen import GEZICHTEN, SCHAAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opp_desk.ui.horen.kind_delen import Schaalbaar
    from opp_desk.ui.onderdelen.streek import Streek
    from opp_desk.usecases.hoorvragen import Vraag

_RUST_MS: Final = 600
_PENNEN: Final = (
    ("zwart", tokens.LICHT.tekst),
    ("blauw", tokens.LICHT.accent),
    ("rood", tokens.LICHT.laat),
    ("groen", tokens.LICHT.goed),
    ("bruin", tokens.LICHT.let_op),
)


@dataclass(frozen=True, slots=True)
class Gegeven:
    """What a pupil gave at one question, as it stands on the sheet."""

    woorden: str = ""
    gezicht: str | None = None
    cijfer: int | None = None
    keuze: str | None = None
    streken: tuple[Streek, ...] = ()
    vel: tuple[float, float] = (0, 0)

    def als_antwoord(self, vraag: str, bron: InbrengBron, tekening: bytes) -> Antwoord:
        """Return it as one uitspraak: what was pointed at first, then the words."""
        aangewezen = self.gezicht or self.keuze or (str(self.cijfer) if self.cijfer else "")
        woorden = self.woorden.strip()
        if aangewezen and woorden:
            return Antwoord(vraag, f"{aangewezen[:1].upper()}{aangewezen[1:]}. {woorden}", bron, tekening)
        if aangewezen:
            return Antwoord(vraag, aangewezen, InbrengBron.AANGEWEZEN, tekening)
        return Antwoord(vraag, woorden, bron if woorden else InbrengBron.GETEKEND, tekening)


class Tekenblad(QWidget):
    """The drawing area with its pens, and the way back one line or to a clean sheet."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.vlak = Tekenvlak(self)
        self.schaal(1.0)
        self._terug, self._wis = Kindknop(self.tr("Lijn terug"), self), Kindknop(self.tr("Wissen"), self)
        self._terug.clicked.connect(self.vlak.ongedaan)
        self._wis.clicked.connect(self.vlak.wis)
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        groep = QButtonGroup(self)
        self.pennen = tuple(Pen(naam, kleur, self) for naam, kleur in _PENNEN)
        for pen, (_naam, kleur) in zip(self.pennen, _PENNEN, strict=True):
            groep.addButton(pen)
            pen.clicked.connect(partial(self._neem, kleur))
            knoppen.addWidget(pen)
        self.pennen[0].setChecked(True)
        knoppen.addStretch(1)
        knoppen.addWidget(self._terug)
        knoppen.addWidget(self._wis)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        stapel.addWidget(self.vlak, 1)
        stapel.addLayout(knoppen)

    def delen(self) -> tuple[Schaalbaar, ...]:
        """Return what grows with the screen."""
        return self, self._terug, self._wis, *self.pennen

    def schaal(self, factor: float) -> None:
        """Take the size of the screen."""
        self.vlak.setMinimumHeight(max(110, round(150 * factor)))

    def _neem(self, kleur: str, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        self.vlak.zet_pen(kleur)


class Pen(Kindknop):
    """One colour to draw with."""

    def __init__(self, naam: str, kleur: str, ouder: QWidget | None = None) -> None:
        super().__init__(naam, ouder)
        self._kleur = kleur
        self.setCheckable(True)
        self.setAccessibleName(self.tr("Pen: {}").format(naam))

    def _inkt(self) -> str:
        return self._kleur


class Vraagblad(QWidget):
    """One question: what fits beside words, the words, and a drawing when the pupil wants.

    ``gewijzigd`` follows what the pupil does, a moment later while typing.
    """

    gewijzigd = Signal()

    def __init__(self, bron: InbrengBron, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._bron, self._vraag, self._factor = bron, "", 1.0
        self.plaatje = Plaatje(self)
        self.titel = Kindtekst("", self, kop=True)
        self.gezichten = tuple(Gezicht(each, self) for each in ("niet fijn", "gaat wel", "fijn"))
        self.schaalbalk = Schaal(self)
        self.vak = Kindvak(self.tr("Wat je wilt vertellen"), self)
        self.tekening = Tekenblad(self)
        self._keuzevak = QWidget(self)
        self._keuzestroom = QHBoxLayout(self._keuzevak)
        self.keuzes: tuple[Kindknop, ...] = ()
        self._wacht = QTimer(self, singleShot=True, interval=_RUST_MS)
        self._wacht.timeout.connect(self.gewijzigd)
        self._bouw()
        self.vak.textChanged.connect(self._wacht.start)
        self.tekening.vlak.gewijzigd.connect(self._wacht.start)
        self.schaalbalk.gewijzigd.connect(self._wacht.start)

    def _bouw(self) -> None:
        self._gezichtvak = QWidget(self)
        rij = QHBoxLayout(self._gezichtvak)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(28)
        rij.addStretch(1)
        for gezicht in self.gezichten:
            rij.addWidget(gezicht)
            gezicht.clicked.connect(partial(self._een_van, self.gezichten, gezicht))
        rij.addStretch(1)
        self._keuzestroom.setContentsMargins(0, 0, 0, 0)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(16)
        stapel.addStretch(1)
        stapel.addWidget(self.plaatje, 0, Qt.AlignmentFlag.AlignHCenter)
        stapel.addWidget(self.titel)
        for deel in (self._gezichtvak, self.schaalbalk, self._keuzevak):
            stapel.addWidget(deel)
        stapel.addWidget(self.tekening, 8)
        stapel.addWidget(self.vak)
        stapel.addStretch(1)

    def toon(self, vraag: Vraag, gegeven: Gegeven, *, plaatjes: bool, gezichten: bool) -> None:
        """Put a question, with what was answered before."""
        self._wacht.stop()
        self._vraag = vraag.tekst
        self.plaatje.zet(vraag.plaatje if plaatjes else "")
        self.titel.zet(vraag.tekst)
        self._maak_keuzes(vraag.antwoord if isinstance(vraag.antwoord, tuple) else ())
        self.zet_gezichten(gegeven.gezicht is not None or (gezichten and vraag.antwoord == GEZICHTEN))
        self.schaalbalk.setVisible(vraag.antwoord == SCHAAL)
        self.schaalbalk.zet_waarde(gegeven.cijfer)
        for gezicht in self.gezichten:
            gezicht.setChecked(gezicht.waarde == gegeven.gezicht)
        for keuze in self.keuzes:
            keuze.setChecked(keuze.text() == gegeven.keuze)
        self.vak.blockSignals(True)
        self.vak.setPlainText(gegeven.woorden)
        self.vak.blockSignals(False)
        self.tekening.vlak.zet_streken(gegeven.streken, QSizeF(*gegeven.vel))
        self.tekening.setVisible(bool(gegeven.streken))
        self._maak_plaats()
        self.vak.setFocus()

    def delen(self) -> tuple[Schaalbaar, ...]:
        """Return what grows with the screen."""
        eigen = (self, self.plaatje, self.titel, self.schaalbalk, self.vak)
        return *eigen, *self.gezichten, *self.keuzes, *self.tekening.delen()

    def schaal(self, factor: float) -> None:
        """Remember the size of the screen, for choices that are made later."""
        self._factor = factor

    def zet_gezichten(self, aan: bool) -> None:
        """Show the faces, or not."""
        self._gezichtvak.setVisible(aan)
        self._maak_plaats()
        if not aan:
            for gezicht in self.gezichten:
                gezicht.setChecked(False)

    def met_gezichten(self) -> bool:
        """Return whether the faces are in sight."""
        return not self._gezichtvak.isHidden()

    def wissel_tekening(self) -> None:
        """Show the drawing area, or put it away while it is empty."""
        self.tekening.setVisible(self.tekening.isHidden() or not self.tekening.vlak.leeg())
        self._maak_plaats()
        if not self.tekening.isHidden():
            self.tekening.vlak.setFocus()

    def _maak_plaats(self) -> None:
        """Give the drawing the room of the picture, and most of that of the words."""
        self.vak.zet_laag(laag=not self.tekening.isHidden())
        vrij = self.tekening.isHidden() and not self.met_gezichten()
        self.plaatje.setVisible(bool(self.plaatje.plaatje) and vrij)

    def gegeven(self) -> Gegeven:
        """Return what stands on the sheet."""
        vlak = self.tekening.vlak
        return Gegeven(
            self.vak.toPlainText(),
            next((each.waarde for each in self.gezichten if each.isChecked()), None),
            self.schaalbalk.waarde() if not self.schaalbalk.isHidden() else None,
            next((each.text() for each in self.keuzes if each.isChecked()), None),
            vlak.streken(),
            (vlak.vel().width(), vlak.vel().height()) if not vlak.leeg() else (0, 0),
        )

    def antwoord(self) -> Antwoord:
        """Return it as the uitspraak that is recorded."""
        gegeven = self.gegeven()
        return gegeven.als_antwoord(self._vraag, self._bron, self.tekening.vlak.png())

    def _maak_keuzes(self, keuzes: tuple[str, ...]) -> None:
        while (deel := self._keuzestroom.takeAt(0)) is not None:
            if (oud := deel.widget()) is not None:
                oud.hide()
                oud.deleteLater()
        self.keuzes = tuple(Kindknop(each, self._keuzevak) for each in keuzes)
        self._keuzestroom.addStretch(1)
        for knop in self.keuzes:
            knop.setCheckable(True)
            knop.schaal(self._factor)
            knop.clicked.connect(partial(self._een_van, self.keuzes, knop))
            self._keuzestroom.addWidget(knop)
        self._keuzestroom.addStretch(1)
        self._keuzevak.setVisible(bool(keuzes))

    def _een_van(self, alle: Sequence[Kindknop], deze: Kindknop, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        """Let one be chosen; pressing it again takes it back."""
        for ander in alle:
            if ander is not deze:
                ander.setChecked(False)
        self._wacht.start()
