"""The papers of a bespreking, on their way to a file or a printer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from opp_desk.documents.overleg import maak_overleg
from opp_desk.documents.overleg_verslag import maak_overleg_verslag
from opp_desk.ui.uitgave import Uitgave, Uitgifte, zonder_tekens
from opp_desk.usecases.besprekingen_papier import lees_pak, lees_verslagblad

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.besprekingen_beeld import Besprekingsbeeld


class Overlegpapier(QObject):
    """Makes the papers of what `wat` says; ``venster`` is where questions belong."""

    def __init__(self, werk: Werkplek, venster: QWidget) -> None:
        super().__init__(venster)
        self._werk = werk
        self.uitgave = Uitgave(werk, venster)

    def agenda(self, beeld: Besprekingsbeeld) -> Uitgifte:
        """Return the agenda, to lie on the table."""
        return self._uitgifte(beeld, "Overleg - agenda", lees_pak, maak_overleg)

    def verslag(self, beeld: Besprekingsbeeld) -> Uitgifte:
        """Return the verslag for parents."""
        return self._uitgifte(beeld, "Overleg - verslag", lees_verslagblad, maak_overleg_verslag)

    def _uitgifte(
        self, beeld: Besprekingsbeeld, titel: str, lees: Callable[..., Any], maak: Callable[..., bytes]
    ) -> Uitgifte:
        assert beeld.bespreking is not None  # noqa: S101  without one no button asks for paper
        vraag = partial(lees, bespreking=beeld.bespreking)
        dag = f" {beeld.datum.isoformat()}" if beeld.datum else ""
        naam = f"{zonder_tekens(beeld.naam)} - {titel}{dag}.pdf"
        return Uitgifte(naam, partial(self._met_pdf, vraag, maak), beeld.leerling, beeld.bespreking)

    def _met_pdf(
        self, vraag: Callable[..., Any], maak: Callable[..., bytes], dan: Callable[[bytes], None]
    ) -> None:
        """Read when everything that is typed is in the vault, then make the paper in its own process."""
        self._werk.jobs.daarna(partial(self._lees, vraag, maak, dan))

    def _lees(
        self, vraag: Callable[..., Any], maak: Callable[..., bytes], dan: Callable[[bytes], None]
    ) -> None:
        self._werk.jobs.vraag(vraag, partial(self._maak, maak, dan), self._meld)

    def _maak(self, maak: Callable[..., bytes], dan: Callable[[bytes], None], wat: Any) -> None:
        self._werk.jobs.papier(maak, wat, dan=dan, fout=self._meld)

    def _meld(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
