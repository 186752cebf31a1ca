"""The lines of the table as Qt wants them: what is typed per pupil, and what it is worth."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from opp_desk.ground import clock
from opp_desk.rules.vouwen import vouw
from opp_desk.ui.overnemen import woorden
from opp_desk.usecases.overnemen_invoer import Concept, Oordeel, beoordeel, schrijf

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from PySide6.QtCore import QObject

    from opp_desk.usecases.overnemen import OvernameRegel

    Index = QModelIndex | QPersistentModelIndex

VELDEN: Final = tuple(veld for veld, _kop in woorden.KOPPEN)
EERSTE: Final = VELDEN.index("startdatum")
PDF: Final = VELDEN.index("pdf")
ONDER_ROL: Final = Qt.ItemDataRole.UserRole + 1
MIS_ROL: Final = Qt.ItemDataRole.UserRole + 2
DICHT_ROL: Final = Qt.ItemDataRole.UserRole + 3
BEZIG_ROL: Final = Qt.ItemDataRole.UserRole + 4


class Overneemmodel(QAbstractTableModel):
    """One line per pupil. ``gewijzigd`` when the user changed what stands there."""

    gewijzigd = Signal()

    def __init__(self, hoorrecht_vanaf: date, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._hoorrecht = hoorrecht_vanaf
        self._regels: tuple[OvernameRegel, ...] = ()
        self._zichtbaar: list[int] = []
        self._gevouwen: list[str] = []
        self._oordelen: dict[UUID, Oordeel] = {}
        self._pdf_mis: dict[UUID, str] = {}
        self._woorden: list[str] = []
        self._alleen_ingevuld = False
        self.concept: Concept = {}

    # -- what there is

    def zet(self, regels: Sequence[OvernameRegel], concept: Concept) -> None:
        """Show these pupils with this draft; who has an OPP already comes last."""
        self.beginResetModel()
        self._regels = tuple(sorted(regels, key=_loopt_al))
        open_ = {each.leerling for each in self._regels if not each.overgenomen}
        self.concept = {wie: invoer for wie, invoer in concept.items() if wie in open_}
        self._gevouwen = [vouw(f"{each.naam} {each.groep}") for each in self._regels]
        self._oordelen = {wie: self._oordeel(wie) for wie in self.concept}
        self._kies()
        self.endResetModel()

    def zeef(self, tekst: str, *, alleen_ingevuld: bool) -> None:
        """Show the lines in which every typed word occurs, with ``alleen_ingevuld`` only filled ones."""
        self.beginResetModel()
        self._woorden, self._alleen_ingevuld = vouw(tekst).split(), alleen_ingevuld
        self._kies()
        self.endResetModel()

    def regels(self) -> tuple[OvernameRegel, ...]:
        """Return every pupil."""
        return self._regels

    def regel(self, rij: int) -> OvernameRegel:
        """Return the pupil of a line."""
        return self._regels[self._zichtbaar[rij]]

    def rij_van(self, leerling: UUID) -> int:
        """Return the line of a pupil, or -1."""
        return next((r for r, n in enumerate(self._zichtbaar) if self._regels[n].leerling == leerling), -1)

    def tellingen(self) -> tuple[int, int]:
        """Return how many lines are ready and how many have trouble."""
        mis = sum(
            bool(self._oordelen[wie].klachten) or bool(self._pdf_mis.get(wie)) for wie in self._oordelen
        )
        return len(self.klaar()), mis

    def klaar(self) -> tuple[tuple[Oordeel, str], ...]:
        """Return the lines that can be taken over, each with the path of its PDF or ""."""
        return tuple(
            (oordeel, self.concept[wie].get("pdf", ""))
            for wie, oordeel in self._oordelen.items()
            if oordeel.opp is not None and not self._pdf_mis.get(wie)
        )

    # -- typing

    def vul(self, invoer: Mapping[UUID, Mapping[str, str]]) -> None:
        """Fill in many lines at once."""
        for leerling, velden in invoer.items():
            self.concept.setdefault(leerling, {}).update(velden)
            self._herzie(leerling)
        self.gewijzigd.emit()

    def vul_blok(self, rij: int, kolom: int, blok: Sequence[Sequence[str]]) -> int:
        """Fill in a block of dates from a cell on; return how many lines it reached."""
        geraakt = 0
        for regel, plek in zip(blok, range(rij, self.rowCount()), strict=False):
            wie = self.regel(plek)
            if wie.overgenomen:
                continue
            for cel, naar in zip(regel, range(kolom, PDF), strict=False):
                self.concept.setdefault(wie.leerling, {})[VELDEN[naar]] = schrijf(cel, clock.today())
            self._herzie(wie.leerling)
            geraakt += 1
        self.gewijzigd.emit()
        return geraakt

    def zet_pdf(self, leerling: UUID, pad: Path | None) -> None:
        """Put a PDF with a line, or take it away."""
        self.concept.setdefault(leerling, {})["pdf"] = str(pad) if pad else ""
        self._pdf_mis.pop(leerling, None)
        self._herzie(leerling)
        self.gewijzigd.emit()

    def zet_pdf_mis(self, leerling: UUID, code: str) -> None:
        """Say what is wrong with the PDF of a line, "" when nothing is."""
        self._pdf_mis[leerling] = code
        self._herzie(leerling)

    def vergeet(self, leerlingen: Iterable[UUID]) -> None:
        """Empty these lines: they were taken over."""
        for wie in leerlingen:
            self.concept.pop(wie, None)
            self._oordelen.pop(wie, None)
            self._pdf_mis.pop(wie, None)

    # -- Qt

    def rowCount(self, ouder: Index | None = None) -> int:
        """Return how many lines are shown."""
        return 0 if ouder is not None and ouder.isValid() else len(self._zichtbaar)

    def columnCount(self, ouder: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if ouder is not None and ouder.isValid() else len(VELDEN)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let dates be typed, unless an OPP runs already."""
        vlaggen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and EERSTE <= index.column() < PDF and not self.regel(index.row()).overgenomen:
            vlaggen |= Qt.ItemFlag.ItemIsEditable
        return vlaggen

    def data(self, index: Index, rol: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows and what a screen reader says."""
        if not index.isValid() or index.row() >= len(self._zichtbaar):
            return None
        regel, veld = self.regel(index.row()), VELDEN[index.column()]
        if rol in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._tekst(regel, veld)
        if rol == Qt.ItemDataRole.AccessibleTextRole:
            kop = woorden.tr(dict(woorden.KOPPEN)[veld])
            return f"{regel.naam}, {kop}: {self._tekst(regel, veld) or woorden.tr('leeg')}"
        return regel.overgenomen if rol == DICHT_ROL else self._waardeer(regel, veld, rol)

    def _waardeer(self, regel: OvernameRegel, veld: str, rol: int) -> object:
        """Return what a line or a cell is worth."""
        oordeel = self._oordelen.get(regel.leerling, Oordeel())
        if rol == ONDER_ROL and veld == "naam":
            if regel.overgenomen:
                return woorden.tr("heeft al een OPP in OPP Desk"), False
            return woorden.onder_naam(oordeel, self._pdf_mis.get(regel.leerling, ""))
        if rol == BEZIG_ROL:
            return regel.leerling in self._oordelen
        if rol == MIS_ROL:
            mis = any(klacht.veld == veld for klacht in oordeel.klachten)
            return mis or (veld == "pdf" and bool(self._pdf_mis.get(regel.leerling)))
        return None

    def setData(self, index: Index, waarde: Any, rol: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed; a date is written out, anything else stays as it is."""
        if rol != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        regel, veld = self.regel(index.row()), VELDEN[index.column()]
        nieuw = schrijf(str(waarde or ""), clock.today())
        if nieuw == self.concept.get(regel.leerling, {}).get(veld, ""):
            return True
        self.concept.setdefault(regel.leerling, {})[veld] = nieuw
        self._herzie(regel.leerling)
        self.gewijzigd.emit()
        return True

    def headerData(
        self, deel: int, richting: Qt.Orientation, rol: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the head of a column, and what it asks as a tooltip."""
        if richting != Qt.Orientation.Horizontal:
            return None
        veld, kop = woorden.KOPPEN[deel]
        if rol == Qt.ItemDataRole.DisplayRole:
            return woorden.tr(kop)
        if rol == Qt.ItemDataRole.ToolTipRole:
            return woorden.tr(woorden.UITLEG.get(veld, ""))
        if rol == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _tekst(self, regel: OvernameRegel, veld: str) -> str:
        if veld in {"naam", "groep"}:
            return str(getattr(regel, veld))
        tekst = self.concept.get(regel.leerling, {}).get(veld, "")
        return Path(tekst).name if veld == "pdf" and tekst else tekst

    def _oordeel(self, leerling: UUID) -> Oordeel:
        return beoordeel(leerling, self.concept.get(leerling, {}), clock.today(), self._hoorrecht)

    def _herzie(self, leerling: UUID) -> None:
        self._oordelen[leerling] = self._oordeel(leerling)
        if not any(self.concept.get(leerling, {}).values()):
            del self._oordelen[leerling]
        rij = self.rij_van(leerling)
        if rij >= 0:
            self.dataChanged.emit(self.index(rij, 0), self.index(rij, PDF))

    def _kies(self) -> None:
        nummers = [
            n for n, tekst in enumerate(self._gevouwen) if all(woord in tekst for woord in self._woorden)
        ]
        if self._alleen_ingevuld:
            nummers = [n for n in nummers if any(self.concept.get(self._regels[n].leerling, {}).values())]
        self._zichtbaar = nummers


def _loopt_al(regel: OvernameRegel) -> bool:
    return regel.overgenomen
