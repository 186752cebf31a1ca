"""The names of other children that were found: masked, unless somebody leaves one as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from opp_desk.ui.onderdelen import Hulptekst, Kaart, Vinkje
from opp_desk.ui.schil_paginas import ruim_op

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opp_desk.usecases.inzage import Naam


class Namenkaart(Kaart):
    """A tick for each name. ``gewijzigd`` when one was put on or off."""

    gewijzigd = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__("", ouder=ouder)
        self._vinkjes: dict[str, Vinkje] = {}
        self._kop = Hulptekst("", self)
        self.voeg_toe(self._kop)

    def toon(self, namen: tuple[Naam, ...], laat: frozenset[str]) -> None:
        """Show the names that were found; those in ``laat`` stay as they are."""
        self.setVisible(bool(namen))
        self._kop.setText(
            self.tr(
                "Deze namen van andere kinderen worden “[andere leerling]”. Gaat het om iemand anders, zoals "
                "een zus of een oom? Haal het vinkje dan weg."
            )
        )
        for vinkje in self._vinkjes.values():
            ruim_op(vinkje)
        self._vinkjes = {}
        for naam in namen:
            keer = self.tr("1 keer") if naam.aantal == 1 else self.tr("{} keer").format(naam.aantal)
            vinkje = Vinkje(f"{naam.tekst} · {keer}", self)
            vinkje.zet_waarde(naam.sleutel not in laat)
            vinkje.gewijzigd.connect(self.gewijzigd)
            self._vinkjes[naam.sleutel] = vinkje
            self.voeg_toe(vinkje)

    def laat(self) -> frozenset[str]:
        """Return the names that stay as they are."""
        return frozenset(sleutel for sleutel, vinkje in self._vinkjes.items() if not vinkje.waarde())
