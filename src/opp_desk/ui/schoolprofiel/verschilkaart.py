"""What changed in a chapter since the last adopted text, word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from opp_desk.rules.aanbodverschil import Anders
from opp_desk.rules.verschil import StukSoort
from opp_desk.ui import tokens
from opp_desk.ui.aanbodverschil.woorden import gemarkeerd
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Tekst, TekstKnop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opp_desk.rules.verschil import Stuk
    from opp_desk.usecases.aanbodnaast import Andersdeel
    from opp_desk.usecases.aanbodverschil import Woorden

_LANG: Final = 60
_HERSCHREVEN: Final = 0.4


class Woordverschil(QLabel):
    """Two versions of a text in one: what went is struck through, what came stands out."""

    def __init__(self, stukken: Sequence[Stuk], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._stukken = tuple(stukken)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAccessibleName(_in_woorden(self._stukken))
        self._kleur()

    def changeEvent(self, event: QEvent) -> None:
        """Mark again when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_stukken"):
            self._kleur()

    def _kleur(self) -> None:
        tekst = gemarkeerd(self._stukken, vet=False, kort=kort_in_midden)
        self.setText(f'<div style="font-size:{tokens.LETTER_KLEIN}px">{tekst}</div>')


class Verschilkaart(Kaart):
    """The card "Vorig jaar"; ``alles`` is the button to every difference of the year."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(self.tr("Vorig jaar"), ouder=ouder)
        self._rijen = QVBoxLayout()
        self._rijen.setSpacing(6)
        self.inhoud.addLayout(self._rijen)
        self.alles = TekstKnop(self.tr("Alle verschillen"), klein=True, ouder=self)
        self.voeg_toe(self.alles)
        self._getoond: object = None

    def toon(self, vorig: str, nu: str, anders: Sequence[Andersdeel], meer: int = 0) -> None:
        """Show what differs from the text of schooljaar ``vorig``, and how many other parts do."""
        if (vorig, nu, tuple(anders), meer) == self._getoond:
            return
        self._getoond = (vorig, nu, tuple(anders), meer)
        self.kop.setText(self.tr("Vorig jaar") if vorig != nu else self.tr("Sinds het vaststellen"))
        while (deel := self._rijen.takeAt(0)) is not None:
            if (oud := deel.widget()) is not None:
                oud.hide()
                oud.deleteLater()
        if not anders:
            self._rijen.addWidget(Hulptekst(self.tr("Dit hoofdstuk is hetzelfde gebleven."), self))
        for deel_ in anders:
            self._toon_deel(deel_)
        if meer:
            self._rijen.addWidget(Hulptekst(self.tr("En nog {} andere.").format(meer), self))

    def _toon_deel(self, deel: Andersdeel) -> None:
        if deel.anders is not Anders.GEWIJZIGD:
            zin = self.tr("Erbij: {}") if deel.anders is Anders.ERBIJ else self.tr("Weg: {}")
            self._rijen.addWidget(Tekst(zin.format(deel.titel), self))
            return
        self._rijen.addWidget(Hulptekst(deel.titel, self))
        for woorden in deel.velden:
            self._rijen.addWidget(self._woorden(woorden))

    def _woorden(self, woorden: Woorden) -> QWidget:
        if not is_herschreven(woorden.stukken):
            return Woordverschil(woorden.stukken, self)
        stond_er = any(each.soort is not StukSoort.NIEUW for each in woorden.stukken)
        zin = self.tr("{}: herschreven").format(woorden.label) if stond_er else woorden.nieuw
        return Tekst(zin, self)


def is_herschreven(stukken: Sequence[Stuk]) -> bool:
    """Tell whether so much changed that word by word says little."""
    gelijk = sum(len(each.tekst) for each in stukken if each.soort is StukSoort.GELIJK)
    nieuw = sum(len(each.tekst) for each in stukken if each.soort is not StukSoort.WEG)
    return gelijk < _HERSCHREVEN * nieuw


def kort_in_midden(tekst: str) -> str:
    """Return an unchanged piece with its middle left out when it is long."""
    if len(tekst) <= 2 * _LANG:
        return tekst
    voor, na = tekst[:_LANG].rsplit(" ", 1)[0], tekst[-_LANG:].split(" ", 1)[-1]
    return f"{voor} … {na}"


def _in_woorden(stukken: Sequence[Stuk]) -> str:
    woorden = {StukSoort.WEG: "weg: ", StukSoort.NIEUW: "nieuw: ", StukSoort.GELIJK: ""}
    return " ".join(f"{woorden[stuk.soort]}{stuk.tekst.strip()}" for stuk in stukken if stuk.tekst.strip())
