"""One kind of paper for many pupils: made one by one beside the screen, in a folder, with a way to stop."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from opp_desk.documents.papieren import PAPIEREN
from opp_desk.ground import clock
from opp_desk.ui.opp.rasteren import Papieropdracht, maak
from opp_desk.ui.uitgave import zonder_tekens
from opp_desk.usecases import vaststellen
from opp_desk.usecases.papieren import lees_bron

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from opp_desk.documents.papieren import Papiersoort
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.papieren import Papierbron, Reeks


class Reekswerk(QObject):
    """Makes the papers of a batch. ``ver`` carries (done, total), ``klaar`` how many files were written.

    Each paper is written and noted in the logboek before the next begins: stopping loses nothing.
    """

    ver = Signal(int, int)
    klaar = Signal(int)
    mislukt = Signal(object)

    def __init__(self, werk: Werkplek, ouder: QObject) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._over: list[UUID] = []
        self._opdrachten: Callable[[Papierbron], list[tuple[str, Papieropdracht]]]
        self._map = Path()
        self._totaal = self._geschreven = 0

    @property
    def bezig(self) -> bool:
        """Return whether papers are still to be made."""
        return bool(self._over)

    def begin(
        self,
        opps: tuple[UUID, ...],
        opdrachten: Callable[[Papierbron], list[tuple[str, Papieropdracht]]],
        map_: Path,
    ) -> None:
        """Make the papers of these OPP's in ``map_``; ``opdrachten`` gives (file name, paper) of one."""
        self._over, self._opdrachten, self._map = list(opps), opdrachten, map_
        self._totaal, self._geschreven = len(opps), 0
        self.ver.emit(0, self._totaal)
        self._volgende()

    def stop(self) -> None:
        """Stop after the paper that is under way; what was written stays."""
        if self._over:
            del self._over[1:]

    def _volgende(self) -> None:
        if not self._over:
            self.klaar.emit(self._geschreven)
            return
        vraag = partial(lees_bron, opp_id=self._over[0], vandaag=clock.today())
        self._werk.jobs.vraag(vraag, self._gelezen, self._fout)

    def _gelezen(self, bron: Papierbron) -> None:
        self._maak(bron, self._opdrachten(bron))

    def _maak(self, bron: Papierbron, opdrachten: list[tuple[str, Papieropdracht]]) -> None:
        if not opdrachten:
            self._over.pop(0)
            self.ver.emit(self._totaal - len(self._over), self._totaal)
            self._volgende()
            return
        naam, opdracht = opdrachten[0]
        dan = partial(self._schrijf, bron, naam, opdrachten[1:])
        self._werk.jobs.papier(maak, opdracht, dan=dan, fout=self._fout)

    def _schrijf(
        self, bron: Papierbron, naam: str, rest: list[tuple[str, Papieropdracht]], pdf: bytes
    ) -> None:
        doe = partial(
            vaststellen.exporteer,
            leerling=bron.leerling,
            onderwerp=bron.opp,
            pdf=pdf,
            doel=self._map / naam,
        )
        self._werk.jobs.run(doe, partial(self._bewaard, bron, rest), self._fout)

    def _bewaard(self, bron: Papierbron, rest: list[tuple[str, Papieropdracht]], _niets: None) -> None:
        self._geschreven += 1
        self._maak(bron, rest)

    def _fout(self, fout: Fout) -> None:
        self._over.clear()
        self.mislukt.emit(fout)
        self.klaar.emit(self._geschreven)


def bestandsnaam(bron: Papierbron, sleutel: str, huishouden: str = "") -> str:
    """Return "1042 Noël d’Hondt - Akkoordblad - An de Wit.pdf"."""
    delen = (bron.bestandsnaam, PAPIEREN[sleutel].titel, huishouden)
    return " - ".join(zonder_tekens(deel) for deel in delen if deel) + ".pdf"


def bundelnaam(soort: Papiersoort, reeks: Reeks) -> str:
    """Return "In mijn les - 6b.pdf"."""
    return " - ".join(zonder_tekens(deel) for deel in (soort.titel, reeks.titel) if deel) + ".pdf"
