"""A section with a list of the school itself, as cards: reading it, what stands there while it is empty.

Not here: what a card shows, and how a row is made; that is of each section.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

from opp_desk.ui.instellingen.sectie import Sectie
from opp_desk.ui.opp.blad import Context
from opp_desk.ui.opp.regellijst import Regellijst

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from opp_desk.ui.onderdelen import LegeStaat
    from opp_desk.ui.opp.blad import Blad
    from opp_desk.ui.opp.regel import Regelsoort
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import Uitkomst, UnitOfWork


class Schoollijst(Regellijst):
    """Cards of rows that belong to no pupil; ``maak`` makes one."""

    def __init__(self, soort: Regelsoort, werk: Werkplek, maak: Callable[[UnitOfWork], UUID]) -> None:
        niemand = werk.wie.id  # a list of rows asks for a pupil and an OPP; these have none
        super().__init__(soort, Context(werk, niemand, niemand, ""))
        self._maak_rij = maak

    def hoort_bij(self, uitkomst: Uitkomst) -> bool:
        """Return whether a commit changed rows of this list."""
        return any(sleutel[0] == self._soort.klasse.TABEL for sleutel in uitkomst.versies)

    def zet_vestigingen(self, keuzes: tuple[tuple[Any, str], ...]) -> None:
        """Offer these places in forms that are made from now on, and in those that are open."""
        if keuzes == (self._soort.keuzes or {}).get("vestiging", ()):
            return  # a list that somebody has open stays open
        self._soort = replace(self._soort, keuzes=dict(self._soort.keuzes or {}) | {"vestiging": keuzes})
        for regel in self._regels.values():
            regel.soort = self._soort
            if regel.blad is not None and "vestiging" in regel.blad.binder.namen:
                regel.blad.binder.zet_keuzes("vestiging", keuzes)
                regel.toon_blad()

    def toon_vestiging(self, blad: Blad, _formulier: Formulier) -> None:
        """Ask the place only in a school that has more than one."""
        if (blok := blad.binder.blok("vestiging")) is not None:
            blok.setVisible(bool((self._soort.keuzes or {}).get("vestiging")))

    def _voeg_nu_toe(self, _na: UUID | None) -> None:
        self._context.werk.jobs.run(self._maak_rij, self._toegevoegd, self._mislukt)


class Lijstsectie(Sectie):
    """The list with ``onder`` beneath it, or ``leeg`` while there are no rows; ``lees`` reads them."""

    def __init__(
        self,
        werk: Werkplek,
        kop: tuple[str, str],
        lijst: Schoollijst,
        leeg: LegeStaat,
        lees: Callable[[Lezer], tuple[Formulier, ...]],
        *onder: QWidget,
    ) -> None:
        super().__init__(werk, *kop)
        self._lijst, self._leeg, self._lees, self._onder = lijst, leeg, lees, onder
        self._vers = QTimer(self, singleShot=True, interval=30)
        self._vers.timeout.connect(self.toon)
        for deel in (lijst, *onder, leeg):
            self.voeg_toe(deel)
            deel.hide()
        self.sluit_af()
        leeg.gevraagd.connect(lijst.voeg_toe)
        werk.jobs.vastgelegd.connect(self._vastgelegd)

    def toon(self) -> None:
        """Read the list; what is being typed stays."""
        self.werk.jobs.vraag(self._lees, self._toon, self.meld_fout)

    def verlaat(self) -> None:
        """Write what is typed."""
        for binder in self._lijst.binders():
            binder.bewaar_nu()

    def _toon(self, rijen: tuple[Formulier, ...]) -> None:
        self._lijst.toon(rijen, vast=False)
        for deel in (self._lijst, *self._onder):
            deel.setVisible(bool(rijen))
        self._leeg.setVisible(not rijen)

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        """Read again when a row changed, here or by undoing."""
        if self._lijst.hoort_bij(uitkomst):
            self._vers.start()
