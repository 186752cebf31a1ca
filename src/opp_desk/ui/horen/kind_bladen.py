"""Sheets of the pupil's screen around the questions: tiles, "Mag dit zo in je plan?", the end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from opp_desk.model.keuzes import InPlan
from opp_desk.ui.horen.kind_delen import K, Kindtekst, Tegel
from opp_desk.ui.onderdelen.stroom import Stroom

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opp_desk.ui.horen.kind_delen import Schaalbaar
    from opp_desk.usecases.horenbeeld import Uitspraak

_WOORDEN = 30
_LAAG = 84


class Kindvak(QPlainTextEdit):
    """The box for the pupil's own words."""

    def __init__(self, naam: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setAccessibleName(naam)
        self.setTabChangesFocus(True)
        self._laag = False
        self.schaal(1.0)

    def zet_laag(self, *, laag: bool) -> None:
        """Be as low as can be, to leave room for a drawing, or not."""
        self._laag = laag
        self.schaal(self._factor)

    def schaal(self, factor: float) -> None:
        """Take the size of the screen."""
        self._factor = factor
        self.setStyleSheet(
            f"QPlainTextEdit {{ color: {K.kind_tekst}; background: {K.papier};"
            f" font-size: {round(25 * factor)}px;"
            f" border: 2px solid {K.kind_rand}; border-radius: 12px; padding: {round(14 * factor)}px; }}"
            f"QPlainTextEdit:focus {{ border: 3px solid {K.kind_accent}; }}"
        )
        self.setMinimumHeight(round(_LAAG * factor))
        self.setMaximumHeight(round((_LAAG if self._laag else 190) * factor))


class Kiesblad(QWidget):
    """One question with tiles to choose from, and a box for something else when ``anders`` is named."""

    gekozen = Signal(object)

    def __init__(
        self, titel: str, tegels: Sequence[Tegel], ouder: QWidget | None = None, *, anders: str = ""
    ) -> None:
        super().__init__(ouder)
        self.titel = Kindtekst(titel, self, kop=True)
        self.tegels = tuple(tegels)
        self._groep = QButtonGroup(self)
        vak = QWidget(self)
        stroom = Stroom(vak, liggend=True, afstand=16)
        for tegel in self.tegels:
            tegel.setParent(vak)
            self._groep.addButton(tegel)
            stroom.addWidget(tegel)
            tegel.clicked.connect(partial(self._kies, tegel))
        self.vak = Kindvak(anders or titel, self)
        self.vak.setPlaceholderText(anders)
        self.vak.setVisible(bool(anders))
        self.vak.textChanged.connect(self._los)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(20)
        stapel.addStretch(1)
        stapel.addWidget(self.titel)
        stapel.addWidget(vak)
        stapel.addWidget(self.vak)
        stapel.addStretch(2)

    def delen(self) -> tuple[Schaalbaar, ...]:
        """Return what grows with the screen."""
        return self.titel, *self.tegels, self.vak

    def waarde(self) -> Any:
        """Return what the chosen tile stands for, None before choosing."""
        tegel = self._groep.checkedButton()
        return tegel.waarde if isinstance(tegel, Tegel) else None

    def tekst(self) -> str:
        """Return what was chosen or typed, in words."""
        getypt = self.vak.toPlainText().strip()
        tegel = self._groep.checkedButton()
        return getypt or (tegel.text() if tegel is not None else "")

    def zet_waarde(self, waarde: object) -> None:
        """Choose a tile beforehand."""
        for tegel in self.tegels:
            tegel.setChecked(tegel.waarde == waarde and waarde is not None)

    def _kies(self, tegel: Tegel, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        self.gekozen.emit(tegel.waarde)

    def _los(self) -> None:
        """Let typing take the place of a tile."""
        tegel = self._groep.checkedButton()
        if tegel is not None and self.vak.toPlainText().strip():
            self._groep.setExclusive(False)
            tegel.setChecked(False)
            self._groep.setExclusive(True)


class Planblad(QWidget):
    """One uitspraak read back: "Mag dit zo in je plan?". ``besloten`` follows the choice of the pupil."""

    besloten = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.titel = Kindtekst(self.tr("Mag dit zo in je plan?"), self, kop=True)
        self.vraag = Kindtekst("", self, klein=True)
        self.woorden = Kindtekst("", self, pixels=_WOORDEN)
        self.beeld = QLabel(self)
        self.beeld.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.beeld.setAccessibleName(self.tr("Je tekening"))
        self.tegels = (
            Tegel(InPlan.ZO, self.tr("zo"), "", self),
            Tegel(InPlan.ANDERS, self.tr("anders gezegd"), "", self),
            Tegel(InPlan.NIET, self.tr("niet"), "", self),
        )
        self.vak = Kindvak(self.tr("Hoe mag het er dan staan?"), self)
        self.vak.setPlaceholderText(self.tr("Hoe mag het er dan staan?"))
        rij = QHBoxLayout()
        rij.setSpacing(16)
        rij.addStretch(1)
        for tegel in self.tegels:
            rij.addWidget(tegel)
            tegel.clicked.connect(partial(self._kies, tegel))
        rij.addStretch(1)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(16)
        stapel.addStretch(1)
        for deel in (self.titel, self.vraag, self.woorden, self.beeld):
            stapel.addWidget(deel)
        stapel.addLayout(rij)
        stapel.addWidget(self.vak)
        stapel.addStretch(2)

    def delen(self) -> tuple[Schaalbaar, ...]:
        """Return what grows with the screen."""
        return self.titel, self.vraag, self.woorden, *self.tegels, self.vak

    def toon(self, uitspraak: Uitspraak) -> None:
        """Read one uitspraak back."""
        self.vraag.zet(uitspraak.vraag)
        self.vraag.setVisible(bool(uitspraak.vraag))
        self.woorden.zet(f"“{uitspraak.woorden}”" if uitspraak.woorden else "")
        self.woorden.setVisible(bool(uitspraak.woorden))
        beeld = QPixmap()
        zichtbaar = bool(uitspraak.beeld) and beeld.loadFromData(uitspraak.beeld)
        if zichtbaar:
            hoog = max(90, self.height() // 4)
            self.beeld.setPixmap(beeld.scaledToHeight(hoog, Qt.TransformationMode.SmoothTransformation))
        self.beeld.setVisible(zichtbaar)
        for tegel in self.tegels:
            tegel.setChecked(tegel.waarde == uitspraak.in_plan)
        self.vak.setPlainText(uitspraak.anders)
        self.vak.setVisible(uitspraak.in_plan == InPlan.ANDERS)
        self.tegels[0].setFocus()

    def keuze(self) -> InPlan | None:
        """Return what the pupil decided, None while not."""
        return next((each.waarde for each in self.tegels if each.isChecked()), None)  # type: ignore[return-value]  # these tiles stand for an InPlan

    def _kies(self, gekozen: Tegel, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        for tegel in self.tegels:
            tegel.setChecked(tegel is gekozen)
        self.vak.setVisible(gekozen.waarde == InPlan.ANDERS)
        if gekozen.waarde == InPlan.ANDERS:
            self.vak.setFocus()
        self.besloten.emit()


class Eindblad(QWidget):
    """Thanks, and to whom the screen goes back."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.titel = Kindtekst("", self, kop=True)
        self.regel = Kindtekst("", self)
        stapel = QVBoxLayout(self)
        stapel.addStretch(2)
        stapel.addWidget(self.titel)
        stapel.addWidget(self.regel)
        stapel.addStretch(3)

    def delen(self) -> tuple[Schaalbaar, ...]:
        """Return what grows with the screen."""
        return self.titel, self.regel

    def toon(self, titel: str, regel: str) -> None:
        """Show the last words."""
        self.titel.zet(titel)
        self.regel.zet(regel)
