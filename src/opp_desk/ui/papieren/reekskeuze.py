"""Of whom the papers are made: one pupil, a group, a month of evaluating, or everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.rules.datum import MAANDEN
from opp_desk.ui.onderdelen import Keuzelijst

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opp_desk.usecases.papieren import Reeks

_EEN: Final = "een"


class Reekskeuze(Keuzelijst):
    """One pupil first, then the batches."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder=ouder, leeg="")
        self._reeksen: dict[str, Reeks] = {}

    def zet_reeksen(self, naam: str, reeksen: tuple[Reeks, ...]) -> None:
        """Offer these; what was chosen stays as long as it is there."""
        gekozen = str(self.waarde() or _EEN)
        self._reeksen = {reeks.sleutel: reeks for reeks in reeksen}
        self.zet_keuzes([(_EEN, naam), *((reeks.sleutel, self._titel(reeks)) for reeks in reeksen)])
        self.zet_waarde(gekozen if gekozen in self._reeksen else _EEN)

    def reeks(self) -> Reeks | None:
        """Return the batch that is chosen, None for one pupil."""
        return self._reeksen.get(str(self.waarde()))

    def _titel(self, reeks: Reeks) -> str:
        aantal = len(reeks.opps)
        if reeks.sleutel.startswith("groep:"):
            return self.tr("groep {0} ({1} OPP’s)").format(reeks.titel, aantal)
        if reeks.sleutel.startswith("maand:"):
            jaar, maand = reeks.titel.split("-")
            wanneer = f"{MAANDEN[int(maand) - 1]} {jaar}"
            return self.tr("evaluatie in {0} ({1} OPP’s)").format(wanneer, aantal)
        return self.tr("alle lopende OPP’s ({})").format(aantal)
