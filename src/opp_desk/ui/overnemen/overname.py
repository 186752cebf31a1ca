"""Taking over the lines that are ready: read the papers, keep them, take over, and the way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from opp_desk.ui.overnemen.papieren import keur_paden, lees_pdfs
from opp_desk.usecases.overnemen import bewaar_papieren, neem_over
from opp_desk.vault.ongedaan import Omkeerbaar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from uuid import UUID

    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.overnemen import LopendOpp
    from opp_desk.vault.uow import Uitkomst


class Overname(QObject):
    """One taking over at a time.

    ``gekeurd`` carries per pupil what is wrong with a paper ("" when nothing is); ``klaar`` the pupils that
    were taken over and the step to undo; ``mislukt`` an error, after which nothing was taken over.
    """

    gekeurd = Signal(object)
    klaar = Signal(object, object)
    mislukt = Signal(object)

    def __init__(self, werk: Werkplek, ouder: QObject) -> None:
        super().__init__(ouder)
        self._jobs = werk.jobs

    def keur(self, paden: Sequence[tuple[UUID, Path]]) -> None:
        """Look at papers beside the screen."""
        if paden:
            self._jobs.werk(partial(keur_paden, paden), self.gekeurd.emit, self.mislukt.emit, self._ver)

    def begin(self, opps: Sequence[tuple[LopendOpp, Path | None]]) -> None:
        """Take these over, each with the path of its paper."""
        self._jobs.werk(partial(lees_pdfs, opps), self._gelezen, self.mislukt.emit, self._ver)

    def _gelezen(self, gelezen: tuple[list[LopendOpp], dict[UUID, str]]) -> None:
        opps, mis = gelezen
        self.gekeurd.emit(mis)
        if any(opp.pdf for opp in opps):
            dan = partial(self._bewaard, opps)
            self._jobs.run(partial(bewaar_papieren, opps=opps), dan, self.mislukt.emit)
        elif opps:
            self._bewaard(opps, None)

    def _bewaard(self, opps: list[LopendOpp], _niets: None) -> None:
        wie = [opp.leerling for opp in opps]
        dan = partial(self._overgenomen, wie)
        self._jobs.run_met_uitkomst(partial(neem_over, opps=opps), dan, self.mislukt.emit)

    def _overgenomen(self, wie: list[UUID], antwoord: tuple[Any, Uitkomst]) -> None:
        uitkomst = antwoord[1]
        seq = next(iter(uitkomst.versies.values()))[0]
        self.klaar.emit(wie, Omkeerbaar(seq, uitkomst.label))

    def _ver(self, _stand: tuple[int, int]) -> None:
        """Take no notice: reading a few papers is quick."""
