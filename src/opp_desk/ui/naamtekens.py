"""A quiet dotted line under the name of another pupil while somebody types, and what to do with it.

The line is drawn by ``onderdelen.spelling``, which owns the marks of a box; here stands what is marked and
what each choice in the menu does.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from opp_desk.rules.vouwen import vouw
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.usecases import gesprekken
from opp_desk.usecases.naamcontrole import NAAMVELDEN, leer_geen_naam, lees_namen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from uuid import UUID

    from PySide6.QtWidgets import QMenu

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.naamcontrole import Genoemd, Namenkennis
    from opp_desk.vault.uow import Uitkomst


class Naamtekens(QObject):
    """Knows the names of the school while its vault is open. ``gekend`` when there is something new."""

    gekend = Signal()

    def __init__(self, werk: Werkplek, ouder: QObject) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._kennis: Namenkennis | None = None
        self._zo: set[tuple[str, str]] = set()
        self._dicht = False
        werk.jobs.vastgelegd.connect(self._vastgelegd)
        self._lees()

    def vind(self, tekst: str, roepnaam: str) -> Iterable[Genoemd]:
        """Return the other pupils in a text about ``roepnaam``; nothing where that is not known."""
        if self._kennis is None or not roepnaam:
            return ()
        gevonden = self._kennis.vind(tekst, roepnaam=roepnaam)
        return [een for een in gevonden if (roepnaam, vouw(tekst[een.begin : een.eind])) not in self._zo]

    def sluit(self) -> None:
        """Forget every name: the vault closes."""
        self._werk.jobs.vastgelegd.disconnect(self._vastgelegd)
        self._kennis = None
        self._dicht = True

    def vul_menu(
        self, menu: QMenu, een: Genoemd, over: tuple[str, str, str], vervang: Callable[[str], None]
    ) -> None:
        """Put the choices above the others. ``over`` is (roepnaam of whom it is about, word, paragraph)."""
        roepnaam, woord, alinea = over
        boven = menu.actions()[0]
        keuzes = (
            (self.tr("Ook bij {} zetten").format(een.roepnaam), partial(self._zet_ook, een, alinea)),
            (
                self.tr("Alleen {}. schrijven").format(een.roepnaam[:1]),
                partial(vervang, f"{een.roepnaam[:1]}."),
            ),
            (self.tr("Zo laten"), partial(self._laat_zo, roepnaam, woord)),
            (self.tr("Dit is hier een gewoon woord"), partial(self._leer, woord)),
        )
        acties = []
        for tekst, doe in keuzes:
            acties.append(QAction(tekst, menu))
            acties[-1].triggered.connect(partial(_zonder_stand, doe))
        menu.insertActions(boven, acties)
        menu.insertSeparator(boven)
        menu.setActiveAction(acties[0])

    def _zet_ook(self, een: Genoemd, alinea: str) -> None:
        doe = partial(gesprekken.noteer, leerling=een.leerling, tekst=alinea)
        self._werk.jobs.run(doe, partial(self._gezet, een.roepnaam), self._mislukt)

    def _gezet(self, roepnaam: str, _gesprek: UUID) -> None:
        zin = self.tr("Ook gezet bij {}, als notitie van vandaag").format(roepnaam)
        self._werk.melding.emit(zin, self.tr("Ongedaan maken"), onthoud_laatste(self._werk))

    def _laat_zo(self, roepnaam: str, woord: str) -> None:
        self._zo.add((roepnaam, vouw(woord)))
        self.gekend.emit()

    def _leer(self, woord: str) -> None:
        self._werk.jobs.run(partial(leer_geen_naam, woord=woord), fout=self._mislukt)

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        if {(tbl, fld) for tbl, _rij, fld in uitkomst.versies} & NAAMVELDEN:
            self._lees()

    def _lees(self) -> None:
        self._werk.jobs.vraag(lees_namen, self._ken)

    def _ken(self, kennis: Namenkennis) -> None:
        if not self._dicht:
            self._kennis = kennis
            self.gekend.emit()

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)


def _zonder_stand(doe: Callable[[], None], *_aan: object) -> None:
    doe()
