"""The second step, for tables: which column is which field, guessed, and corrected by a person."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from opp_desk.interchange.kolommen import ontbreekt, velden
from opp_desk.ui.onderdelen import (
    Hulptekst,
    Kaart,
    Keuzelijst,
    Meldtekst,
    PrimaireKnop,
    Tekst,
    TekstKnop,
    Veldlabel,
)
from opp_desk.ui.schil_paginas import ruim_op

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opp_desk.interchange.kolommen import Soort
    from opp_desk.interchange.tabel import Tabel

_VOORBEELDEN: Final = 3
_LANGSTE: Final = 28


class Kolommen(Kaart):
    """The columns of a table. ``klopt`` when they are right; ``gewijzigd`` after every correction."""

    klopt = Signal()
    gewijzigd = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Staat dit in de kolommen?"))
        self._keuzes: list[Keuzelijst] = []
        self._soort: Soort = "leerlingen"
        self._uitleg = Hulptekst()
        self._mist = Meldtekst()
        self._rooster = QWidget()
        self._verder = PrimaireKnop(self.tr("Klopt, laat zien wat er verandert"))
        self._verder.clicked.connect(self.klopt)
        self._vouw = TekstKnop(self.tr("Kolommen aanpassen"), klein=True)
        self._vouw.clicked.connect(self.vouw_open)
        self.kopregel.addWidget(self._vouw)
        self.inhoud.setContentsMargins(16, 12, 16, 16)
        self.inhoud.setSpacing(8)
        for deel in (self._uitleg, self._rooster, self._mist, self._verder):
            self.voeg_toe(deel)

    def zet(self, tabel: Tabel, soort: Soort, kolommen: Mapping[str, int]) -> None:
        """Show the columns of a table with the fields that were guessed or remembered."""
        self._soort = soort
        self.inhoud.removeWidget(self._rooster)
        ruim_op(self._rooster)
        self._rooster = QWidget()
        self._keuzes = []
        rooster = QGridLayout(self._rooster)
        rooster.setContentsMargins(0, 4, 0, 4)
        rooster.setHorizontalSpacing(16)
        rooster.setVerticalSpacing(6)
        for plek, rek in enumerate((3, 4, 6)):
            rooster.setColumnStretch(plek, rek)
        koppen = (self.tr("Kolom"), self.tr("Wat het is"), self.tr("Voorbeelden"))
        for plek, kop in enumerate(koppen):
            rooster.addWidget(Hulptekst(kop), 0, plek)
        van_kolom = {plek: veld for veld, plek in kolommen.items()}
        aanbod = tuple(velden(soort).items())
        for plek, kop in enumerate(tabel.kop):
            self._voeg_kolom(rooster, plek, kop, van_kolom.get(plek), aanbod, tabel)
        self.inhoud.insertWidget(2, self._rooster)
        self._beoordeel()

    def _voeg_kolom(
        self,
        rooster: QGridLayout,
        plek: int,
        kop: str,
        veld: str | None,
        aanbod: tuple[tuple[Any, str], ...],
        tabel: Tabel,
    ) -> None:
        keuze = Keuzelijst(aanbod, self.tr("Niet gebruiken"), leeg=self.tr("Niet gebruiken"))
        keuze.zet_waarde(veld)
        keuze.setAccessibleName(self.tr("Kolom {} is").format(kop))
        keuze.gewijzigd.connect(partial(self._gekozen, plek))
        label = Veldlabel(kop)
        label.setBuddy(keuze)
        gevuld = dict.fromkeys(cel for cel in tabel.kolom(plek) if cel)
        rooster.addWidget(label, plek + 1, 0, Qt.AlignmentFlag.AlignVCenter)
        rooster.addWidget(keuze, plek + 1, 1)
        proef = " · ".join(_kort(cel) for cel in islice(gevuld, _VOORBEELDEN))
        rooster.addWidget(Tekst(proef or self.tr("leeg")), plek + 1, 2, Qt.AlignmentFlag.AlignVCenter)
        self._keuzes.append(keuze)

    def kolommen(self) -> dict[str, int]:
        """Return per field the index of its column."""
        return {keuze.waarde(): plek for plek, keuze in enumerate(self._keuzes) if keuze.waarde()}

    def vouw_dicht(self) -> None:
        """Leave one line: how many columns are used."""
        self._toon_rooster(open_=False)
        gebruikt = len(self.kolommen())
        zin = self.tr("{} van {} kolommen worden gelezen.").format(gebruikt, len(self._keuzes))
        self._uitleg.setText(zin)

    def vouw_open(self) -> None:
        """Show every column."""
        self._toon_rooster(open_=True)
        self._uitleg.setText(
            self.tr("Kijk of het klopt en verander wat niet klopt. De volgende keer weten we het nog.")
        )
        if self._keuzes:
            self._keuzes[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def kies(self, kop: str, veld: str | None) -> None:
        """Say what a column is, as a user does: by its header."""
        for keuze in self._keuzes:
            if keuze.accessibleName() == self.tr("Kolom {} is").format(kop):
                keuze.zet_waarde(veld)
                keuze.gewijzigd.emit()

    def _toon_rooster(self, *, open_: bool) -> None:
        self._rooster.setVisible(open_)
        self._verder.setVisible(open_)
        self._mist.setVisible(open_ and bool(self._mist.text()))
        self._vouw.setVisible(not open_)

    def _gekozen(self, plek: int) -> None:
        """Take the field from the column that had it: a field is in one column."""
        waarde = self._keuzes[plek].waarde()
        for ander, keuze in enumerate(self._keuzes):
            if ander != plek and waarde is not None and keuze.waarde() == waarde:
                keuze.zet_waarde(None)
        self._beoordeel()
        self.gewijzigd.emit()

    def _beoordeel(self) -> None:
        mist = ontbreekt(self.kolommen(), self._soort)
        zin = self.tr("Wijs nog aan in welke kolom {} staat.").format(mist) if mist else ""
        self._mist.setText(zin)
        self._mist.setVisible(bool(mist))
        self._verder.setEnabled(not mist)


def _kort(cel: str) -> str:
    return cel if len(cel) <= _LANGSTE else f"{cel[: _LANGSTE - 1].rstrip()}…"
