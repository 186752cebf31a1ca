"""What is still needed for vaststellen: each point in words, why, by what rule, and the way to solve it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.rules.punt import PuntSoort
from opp_desk.rules.zinnen import actie_zin, punt_zin
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Lijn, SchuifPagina, Stroom, Tekst, TekstKnop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opp_desk.rules.punt import Punt

_KOPPEN: Final = (PuntSoort.WACHT, PuntSoort.ZACHT, PuntSoort.DAARNA)
_WEINIG: Final = 1
"""With so few points the reason stands there at once."""
_RAND: Final = 28
_KOP: Final = 56


def telt(punten: Sequence[Punt]) -> int:
    """Return how many points the pill and the list count: what comes after vaststellen does not."""
    return sum(punt.soort is not PuntSoort.DAARNA for punt in punten)


class NogNodig(Kaart):
    """The list, the heaviest first. ``gevraagd`` carries the `Punt` whose button was used."""

    gevraagd = Signal(object)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(self.tr("Nog nodig voor vaststellen"), ouder=ouder)
        self._punten: tuple[Punt, ...] | None = None
        self._lijst = SchuifPagina(self, smal=False, marge=0)
        self._lijst.inhoud.setSpacing(8)
        self._grond = QWidget()
        self._rijen = QVBoxLayout(self._grond)
        self._rijen.setContentsMargins(0, 0, 8, 4)
        self._rijen.setSpacing(8)
        self._lijst.voeg_toe(self._grond)
        self._lijst.sluit_af()
        self.inhoud.setContentsMargins(16, 12, 8, 8)
        self.voeg_toe(self._lijst)

    def toon(self, punten: tuple[Punt, ...]) -> None:
        """Show these points; the place in the list stays."""
        if punten == self._punten:
            return
        self._punten = punten
        while (deel := self._rijen.takeAt(0)) is not None:
            if (oud := deel.widget()) is not None:
                oud.hide()
                oud.deleteLater()
        if not telt(punten):
            self._rijen.addWidget(Tekst(self.tr("Niets meer. Je kunt dit OPP vaststellen."), self._grond))
        uitleg = len(punten) <= _WEINIG
        for soort in (PuntSoort.HARD, *_KOPPEN):
            van_soort = [punt for punt in punten if punt.soort is soort]
            if van_soort and soort is not PuntSoort.HARD:
                self._rijen.addWidget(Hulptekst(self._kop(soort), self._grond))
            for punt in van_soort:
                self._rijen.addWidget(self._rij(punt, uitleg=uitleg))
        self.setAccessibleDescription(self.tr("{} punten").format(telt(punten)))

    def begin(self) -> None:
        """Put the focus on the first point."""
        knop = self._grond.findChild(TekstKnop, "doen")
        if knop is not None:
            self._lijst.naar(knop.parentWidget() or knop)  # the whole point, its sentence first
            knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def gewenste_hoogte(self, breedte: int) -> int:
        """Return how high the card is when the whole list is in sight."""
        self._rijen.activate()
        return self._rijen.totalHeightForWidth(max(breedte - _RAND, 80)) + _KOP

    def _kop(self, soort: PuntSoort) -> str:
        koppen = {
            PuntSoort.WACHT: self.tr("Zolang dit er niet is, wacht het handelingsdeel:"),
            PuntSoort.ZACHT: self.tr("Mag ook zonder, met een reden:"),
            PuntSoort.DAARNA: self.tr("Na het vaststellen:"),
        }
        return koppen[soort]

    def _rij(self, punt: Punt, *, uitleg: bool) -> QWidget:
        """Return one point: the sentence with its button, the rule, and the reason when asked."""
        rij = QWidget(self._grond)
        stapel = QVBoxLayout(rij)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(0)
        stapel.addWidget(Lijn(rij))
        stapel.addSpacing(6)
        zin = punt_zin(punt)
        reden = Hulptekst(punt.eis.tekst, rij)
        reden.setVisible(uitleg)
        for deel in (Tekst(zin, rij), Hulptekst(punt.eis.bron, rij), reden):
            stapel.addWidget(deel)
        voet = Stroom(afstand=12)
        stapel.addLayout(voet)
        knop = TekstKnop(actie_zin(punt), klein=True, ouder=rij)
        knop.setObjectName("doen")
        knop.setAccessibleName(f"{actie_zin(punt)}: {zin}")
        knop.clicked.connect(partial(self._vraag, punt))
        voet.addWidget(knop)
        if not uitleg:
            waarom = TekstKnop(self.tr("Waarom?"), klein=True, ouder=rij)
            waarom.setAccessibleName(self.tr("Waarom? {}").format(zin))
            waarom.clicked.connect(partial(self._leg_uit, reden, waarom))
            voet.addWidget(waarom)
        return rij

    def _leg_uit(self, reden: QWidget, knop: TekstKnop, _aan: bool = False) -> None:  # noqa: FBT002  as above
        reden.setVisible(reden.isHidden())
        knop.setText(self.tr("Waarom?") if reden.isHidden() else self.tr("Minder tonen"))

    def _vraag(self, punt: Punt, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        self.gevraagd.emit(punt)
