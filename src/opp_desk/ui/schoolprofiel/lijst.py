"""The lists of the aanbod as cards: voorzieningen of one area, deskundigheid, ambities.

Cards are made a few at a time, so that a chapter of two hundred opens at once and stays fluent.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final, cast

from PySide6.QtCore import QTimer, Signal

from opp_desk.model.aanbod import Voorziening
from opp_desk.ui.instellingen.schoollijst import Schoollijst
from opp_desk.ui.schoolprofiel.kaart import Aanbodkaart
from opp_desk.usecases import aanbod

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from opp_desk.ui.opp.regel import Regel, Regelsoort
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.uow import Uitkomst

_EERST: Final = 8
_ERBIJ: Final = 6
_ADEM_MS: Final = 15


@dataclass(frozen=True, slots=True)
class Lijstsoort:
    """A list of the screen: how its rows look, and the use case that adds one."""

    regel: Regelsoort
    maak: Callable[..., UUID]


class Aanbodlijst(Schoollijst):
    """The rows of one list. ``vestiging`` is where a new row holds; ``gevuld`` when every card is there.

    ``voorstel`` carries the form of a row for which somebody wants to propose another text.
    """

    KAART: ClassVar[type[Regel]] = Aanbodkaart
    gevuld = Signal()
    voorstel = Signal(object)

    def __init__(self, soort: Lijstsoort, werk: Werkplek) -> None:
        super().__init__(soort.regel, werk, cast("Any", soort.maak))
        self._context.voor_ouders = True
        self._maak_met = soort.maak
        self.vestiging: UUID | None = None
        self._alle: tuple[Formulier, ...] = ()
        self._grens = _EERST
        self._gaan_weg: dict[UUID, str] = {}
        self._klok = QTimer(self, singleShot=True, interval=_ADEM_MS)
        self._klok.timeout.connect(self._meer)

    def toon(self, formulieren: Sequence[Formulier], *, vast: bool = False) -> None:
        """Show these rows: the first at once, the others a few at a time."""
        self._alle = tuple(each for each in formulieren if self._hoort_hier(each))
        if self._nieuw is not None:
            self._grens = max(self._grens, len(self._alle))
        if (indeling := self.layout()) is not None:
            indeling.setEnabled(False)  # else each card lays out every card again
            super().toon(self._alle[: self._grens], vast=vast)
            indeling.setEnabled(True)
        if self._grens < len(self._alle):
            self._klok.start()
        else:
            self.gevuld.emit()

    def richt(self, rij: UUID | None, veld: str = "") -> bool:
        """Put the focus in a row, also when its card was not made yet."""
        if rij is not None and any(each.id == rij for each in self._alle):
            self._grens = max(self._grens, len(self._alle))
            self.toon(self._alle)
        return super().richt(rij, veld)

    def _meer(self) -> None:
        self._grens += _ERBIJ
        self.toon(self._alle)

    def _maak(self, rij_id: UUID) -> Regel:
        regel = super()._maak(rij_id)
        if isinstance(regel, Aanbodkaart):
            regel.nagekeken.connect(self._kijk_na)
            regel.voorstel.connect(self._stel_voor)
        return regel

    def _voeg_nu_toe(self, na: UUID | None) -> None:
        doe = partial(self._maak_met, vestiging=self.vestiging, na=na)
        self._context.werk.jobs.run(doe, self._toegevoegd, self._mislukt)

    def _verplaats(self, rij_id: UUID, voor: UUID | None) -> partial[None]:
        klasse = cast("aanbod.Onderdeel", self._soort.klasse)
        return partial(aanbod.verplaats_onderdeel, klasse=klasse, rij_id=rij_id, voor=voor)

    def _haal_weg(self, regel: Regel) -> None:
        if regel.formulier is not None and self._soort.kop is not None:
            self._gaan_weg[regel.formulier.id] = self._soort.kop(regel.formulier, 0).titel
        super()._haal_weg(regel)

    def _weggehaald(self, rij_id: UUID, antwoord: tuple[None, Uitkomst]) -> None:
        """Say which one went."""
        soort, titel = self._soort, self._gaan_weg.pop(rij_id, "")
        if titel:
            self._soort = replace(soort, weggehaald=self.tr("“{}” weggehaald").format(titel))
        super()._weggehaald(rij_id, antwoord)
        self._soort = soort

    def _kijk_na(self, rij_id: UUID) -> None:
        doe = partial(aanbod.kijk_na, klasse=Voorziening, rij_id=rij_id)
        self._context.werk.jobs.run(doe, fout=self._mislukt)

    def _stel_voor(self, rij_id: UUID) -> None:
        self.voorstel.emit(self._regels[rij_id].formulier)
