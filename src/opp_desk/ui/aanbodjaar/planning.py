"""The six planned days together, to move them to the calendar of the school."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from opp_desk.ui.aanbodjaar.blad import jaarblad
from opp_desk.ui.forms.aanbodjaar_planning_ui import Ui_AanbodjaarPlanning
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import Hulptekst, Kaart
from opp_desk.usecases import aanbodjaar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.aanbodjaar import Jaarbeeld


class Planning(Kaart):
    """A card with the days; they stand in Vandaag and in the calendar."""

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__("", "verzonken", ouder)
        self._werk, self._laatste = werk, Laatste(self)
        self._blad = jaarblad(werk, Ui_AanbodjaarPlanning, self)
        self.voeg_toe(self._blad)
        uitleg = self.tr(
            "Deze dagen kiest de school zelf; de wet noemt er geen. Ze staan op Vandaag en in je agenda."
        )
        self.voeg_toe(Hulptekst(uitleg, self))

    def toon(self, jaar: Jaarbeeld) -> None:
        """Read and show the days of a cycle."""
        if jaar.jaar_id is not None:
            vraag = partial(aanbodjaar.lees_jaarformulier, jaar_id=jaar.jaar_id)
            self._werk.jobs.vraag(vraag, self._laatste.van(self._blad.toon), self._mislukt)

    def verlaat(self) -> None:
        """Write what is typed."""
        self._blad.binder.bewaar_nu()

    @property
    def wacht_op_schijf(self) -> bool:
        """Return whether the disk refused a day that is tried again."""
        return self._blad.binder.wacht_op_schijf

    def richt(self) -> None:
        """Begin at the first day."""
        self._blad.richt()

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
