"""The rows of the yearly question as Qt wants them, and what was typed there that is no answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from opp_desk.ui.aanbodjaar.antwoorden import KOLOMMEN, lees_groepen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtCore import QObject

    from opp_desk.usecases.aanbodjaar_evalueren import Evaluatieregel

    Index = QModelIndex | QPersistentModelIndex

REGEL: Final = Qt.ItemDataRole.UserRole
"""The role under which the model gives the whole row, for painting."""
NIET_GELEZEN: Final = REGEL + 1
"""The role that tells whether what stands in a cell could not be read."""


class Evaluatiemodel(QAbstractTableModel):
    """The rows as Qt wants them; ``beantwoord`` carries the voorziening, the field and the value.

    ``getypt`` is by voorziening what was typed as groups and is no number: it stays in its cell and is not
    saved. ``onleesbaar`` when that changes.
    """

    beantwoord = Signal(object, str, object)
    onleesbaar = Signal()

    def __init__(self, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self.regels: list[Evaluatieregel] = []
        self.getypt: dict[UUID, str] = {}

    def zet(self, regels: Sequence[Evaluatieregel]) -> None:
        """Show these rows; the same rows with other answers keep cursor and place."""
        zelfde = [each.voorziening for each in regels] == [each.voorziening for each in self.regels]
        if not zelfde:
            self.beginResetModel()
        self.regels = list(regels)
        if not zelfde:
            self.endResetModel()
        self._ververs()
        self.vergeet(*self.getypt.keys() - {each.voorziening for each in regels})

    def rowCount(self, ouder: Index | None = None) -> int:
        """Return how many voorzieningen there are."""
        return 0 if ouder is not None and ouder.isValid() else len(self.regels)

    def columnCount(self, ouder: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if ouder is not None and ouder.isValid() else len(KOLOMMEN)

    def data(self, index: Index, rol: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the answer in words; for a screen reader with the voorziening and the question."""
        if not index.isValid():
            return None
        regel, kolom = self.regels[index.row()], KOLOMMEN[index.column()]
        getypt = self.getypt.get(regel.voorziening) if kolom.naam == "plekken" else None
        tekst = getypt or (kolom.tekst(regel) if kolom.naam else regel.titel)
        if rol in {REGEL, NIET_GELEZEN}:
            return regel if rol == REGEL else getypt is not None
        if rol in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return tekst
        if rol == Qt.ItemDataRole.AccessibleTextRole:
            wat = f"{kolom.kop}: {tekst or self.tr('nog niet ingevuld')}" if kolom.naam else ""
            niet = self.tr("geen aantal, niet bewaard") if getypt else ""
            return ", ".join(deel for deel in (regel.titel, wat, niet) if deel)
        if rol == Qt.ItemDataRole.ToolTipRole and not kolom.keuzes:
            return tekst
        return None

    def headerData(self, deel: int, richting: Qt.Orientation, rol: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the question above a column."""
        if richting == Qt.Orientation.Horizontal and rol == Qt.ItemDataRole.DisplayRole:
            return KOLOMMEN[deel].kop
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let groups and toelichting be typed in; the others are chosen."""
        kolom = KOLOMMEN[index.column()] if index.isValid() else KOLOMMEN[0]
        gewoon = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return gewoon | Qt.ItemFlag.ItemIsEditable if kolom.naam and not kolom.keuzes else gewoon

    def setData(self, index: Index, waarde: Any, rol: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed; what is no number of groups stays in its cell and changes no answer."""
        if rol != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        if KOLOMMEN[index.column()].naam == "toelichting":
            self.antwoord(index.row(), "toelichting", str(waarde).strip())
            return True
        gelezen = lees_groepen(str(waarde))
        if gelezen is None:
            self.getypt[self.regels[index.row()].voorziening] = str(waarde).strip()
            self._ververs()
            self.onleesbaar.emit()
            return False
        for naam, getal in zip(("plekken_van", "plekken"), reversed(gelezen), strict=True):
            if naam == "plekken" or getal is not None:
                self.antwoord(index.row(), naam, getal)
        return True

    def antwoord(self, rij: int, naam: str, waarde: Any) -> None:
        """Show an answer at once and give it to be saved; the same answer again is nothing new."""
        regel = self.regels[rij]
        if naam == "plekken":
            self.vergeet(regel.voorziening)
        if getattr(regel, naam) == waarde:
            return
        self.regels[rij] = replace(regel, **{naam: waarde})
        self._ververs()
        self.beantwoord.emit(regel.voorziening, naam, waarde)

    def vergeet(self, *voorzieningen: UUID) -> None:
        """Drop what was typed there and could not be read."""
        weg = [self.getypt.pop(each) for each in voorzieningen if each in self.getypt]
        if weg:
            self._ververs()
            self.onleesbaar.emit()

    def _ververs(self) -> None:
        if self.regels:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.regels) - 1, len(KOLOMMEN) - 1))
