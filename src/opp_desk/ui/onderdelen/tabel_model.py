"""Rows of a table as Qt wants them: frozen rows in, sorted and filtered without asking Python per cell.

Filter and order are computed in one go over precomputed strings and ranks; a proxy model would call Python
for every row.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cmp_to_key
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QCollatorSortKey,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from opp_desk.rules.vouwen import vouw

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from PySide6.QtCore import QObject

    Index = QModelIndex | QPersistentModelIndex

_LINKS: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RECHTS: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column. ``tekst`` gives the cell; ``sorteer`` another key than the text (None sorts last).

    ``pil`` gives the kind of pill ("laat", "goed" …) in which the text stands, "" for plain text. ``breedte``
    is in pixels, 0 takes the room that is left. ``vet`` is for the name of a row.
    """

    kop: str
    tekst: Callable[[Any], str]
    breedte: int = 0
    sorteer: Callable[[Any], Any] | None = None
    pil: Callable[[Any], str] | None = None
    vet: bool = False
    rechts: bool = False


class TabelModel(QAbstractTableModel):
    """Rows with a key each; `zeef` filters, `sort` orders, both at once."""

    def __init__(
        self,
        kolommen: Sequence[Kolom],
        sleutel: Callable[[Any], Hashable],
        zoektekst: Callable[[Any], str] | None = None,
        ouder: QObject | None = None,
    ) -> None:
        super().__init__(ouder)
        self.kolommen = tuple(kolommen)
        self._sleutel, self._zoektekst = sleutel, zoektekst
        self._rijen: tuple[Any, ...] = ()
        self._gevouwen: list[str] = []
        self._rangen: dict[int, list[int]] = {}
        self._volgorde: list[int] = []
        self._zichtbaar: list[int] = []
        self._woorden: list[str] = []
        self._eis: Callable[[Any], bool] | None = None
        self._kolom, self._omgekeerd = -1, False

    def zet_rijen(self, rijen: Sequence[Any]) -> None:
        """Replace all rows; filter and order stay."""
        self.beginResetModel()
        self._rijen = tuple(rijen)
        self._gevouwen = [vouw(self._doorzoekbaar(rij)) for rij in self._rijen]
        self._rangen = {}
        self._orden()
        self._zichtbaar = self._gezeefd(self._volgorde)
        self.endResetModel()

    def zeef(self, tekst: str, eis: Callable[[Any], bool] | None = None) -> None:
        """Show the rows in which every typed word occurs, accents aside, and that meet ``eis``."""
        woorden = vouw(tekst).split()
        if woorden == self._woorden and eis is self._eis:
            return
        nauwer = eis is self._eis and all(any(oud in nieuw for nieuw in woorden) for oud in self._woorden)
        self._woorden, self._eis = woorden, eis
        zichtbaar = self._gezeefd(self._zichtbaar if nauwer else self._volgorde)
        if zichtbaar != self._zichtbaar:
            self.beginResetModel()
            self._zichtbaar = zichtbaar
            self.endResetModel()

    def sort(self, kolom: int, volgorde: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column, in Dutch ("groep 2" before "groep 10"); -1 keeps the order as given."""
        self.beginResetModel()
        self._kolom, self._omgekeerd = kolom, volgorde == Qt.SortOrder.DescendingOrder
        self._orden()
        self._zichtbaar = self._gezeefd(self._volgorde)
        self.endResetModel()

    def rij(self, plek: int) -> Any:
        """Return the frozen row that is shown at a place."""
        return self._rijen[self._zichtbaar[plek]]

    def sleutel(self, plek: int) -> Hashable:
        """Return the key of the row that is shown at a place."""
        return self._sleutel(self.rij(plek))

    def plek(self, sleutel: Hashable) -> int:
        """Return where the row with this key is shown, or -1."""
        for plek, nummer in enumerate(self._zichtbaar):
            if self._sleutel(self._rijen[nummer]) == sleutel:
                return plek
        return -1

    def totaal(self) -> int:
        """Return how many rows there are without the filter."""
        return len(self._rijen)

    def rowCount(self, ouder: Index | None = None) -> int:
        """Return how many rows are shown."""
        return 0 if ouder is not None and ouder.isValid() else len(self._zichtbaar)

    def columnCount(self, ouder: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if ouder is not None and ouder.isValid() else len(self.kolommen)

    def data(self, index: Index, rol: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a cell, for the screen and for screen readers; `cel` knows the rest."""
        if not index.isValid() or index.row() >= len(self._zichtbaar):
            return None
        kolom = self.kolommen[index.column()]
        if rol in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return kolom.tekst(self._rijen[self._zichtbaar[index.row()]])
        return None

    def cel(self, plek: int, nummer: int) -> tuple[str, str, bool, int]:
        """Return text, pill, boldness and alignment of a cell at once: painting asks it for every cell."""
        rij, kolom = self._rijen[self._zichtbaar[plek]], self.kolommen[nummer]
        soort = kolom.pil(rij) if kolom.pil else ""
        return kolom.tekst(rij), soort, kolom.vet, _RECHTS if kolom.rechts else _LINKS

    def headerData(
        self, deel: int, richting: Qt.Orientation, rol: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the head of a column."""
        if richting != Qt.Orientation.Horizontal:
            return None
        if rol == Qt.ItemDataRole.DisplayRole:
            return self.kolommen[deel].kop
        if rol == Qt.ItemDataRole.TextAlignmentRole:
            return _RECHTS if self.kolommen[deel].rechts else _LINKS
        return None

    def _doorzoekbaar(self, rij: object) -> str:
        """Return the text that is searched: given, or all cells."""
        if self._zoektekst is not None:
            return self._zoektekst(rij)
        return " ".join(kolom.tekst(rij) for kolom in self.kolommen)

    def _gezeefd(self, nummers: list[int]) -> list[int]:
        """Return which of these rows are shown; longer words leave nothing that shorter ones did not."""
        for woord in self._woorden:
            nummers = [n for n in nummers if woord in self._gevouwen[n]]
        if self._eis is not None:
            nummers = [n for n in nummers if self._eis(self._rijen[n])]
        return list(nummers)

    def _orden(self) -> None:
        """Compute the order of all rows."""
        nummers = range(len(self._rijen))
        if self._kolom < 0:
            self._volgorde = list(nummers)
            return
        rang = self._rang(self._kolom)
        self._volgorde = sorted(nummers, key=rang.__getitem__, reverse=self._omgekeerd)

    def _rang(self, plek: int) -> list[int]:
        """Return per row its rank in a column, computed once per column; equal cells share a rank."""
        if plek not in self._rangen:
            kolom = self.kolommen[plek]
            if kolom.sorteer is not None:
                waarden = [kolom.sorteer(rij) for rij in self._rijen]
                uniek = sorted({w for w in waarden if w is not None})
                rangen = {waarde: nummer for nummer, waarde in enumerate(uniek)}
                self._rangen[plek] = [rangen.get(waarde, len(uniek)) for waarde in waarden]
            else:
                self._rangen[plek] = _tekstrang([kolom.tekst(rij) for rij in self._rijen])
        return self._rangen[plek]


def _tekstrang(teksten: list[str]) -> list[int]:
    """Return per text its rank in Dutch order, numbers by value; empty texts come last."""
    collator = QCollator(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    collator.setNumericMode(True)
    sleutels = {tekst: collator.sortKey(tekst) for tekst in set(teksten) if tekst}
    volgorde = cmp_to_key(QCollatorSortKey.compare)
    uniek = sorted(sleutels, key=lambda tekst: volgorde(sleutels[tekst]))
    rangen = {tekst: nummer for nummer, tekst in enumerate(uniek)}
    return [rangen.get(tekst, len(uniek)) for tekst in teksten]
