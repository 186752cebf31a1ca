"""One group of Vandaag as a card of rows; long groups show their first rows, "Later" is folded."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.rules.actie import ActieCode
from opp_desk.rules.termijnen import Periode
from opp_desk.rules.zinnen import termijn_zin, waarom_zin, wanneer, zin
from opp_desk.ui.onderdelen import Actierij, Lijn, Rijkaart, TekstKnop
from opp_desk.ui.vandaag import woorden
from opp_desk.ui.vandaag.personen import Delenlijst, Lijstrij

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Mapping
    from datetime import date

    from opp_desk.rules.termijnen import Groep, Termijn

_EERST: Final = 20
_MEER: Final = 50
_PIL: Final = {Periode.TE_LAAT: "laat", Periode.DEZE_WEEK: "let_op"}


def kenmerk(termijn: Termijn) -> Hashable:
    """Return what makes a row the same row after a refresh."""
    return termijn.soort, termijn.leerling_id, termijn.opp_id, termijn.actie.rij


class Groepkaart(Rijkaart):
    """The rows of one period.

    ``gedaan`` carries the `Termijn` whose button was used, ``regel_gevraagd`` the `Termijn` and the row whose
    rule was asked for. From the list of a row about several: ``leerling_gevraagd`` the id of a pupil, and
    ``rod_gedaan`` and ``csv_gevraagd`` as `Delenlijst` has them.
    """

    gedaan = Signal(object)
    regel_gevraagd = Signal(object, object)
    leerling_gevraagd = Signal(object)
    rod_gedaan = Signal(object)
    csv_gevraagd = Signal()

    def __init__(self, groep: Groep, vandaag: date, ouder: QWidget | None = None) -> None:
        soort = "laat" if groep.periode is Periode.TE_LAAT else "gewoon"
        super().__init__(zin(f"periode_{groep.periode.value}", {}), soort, ouder)
        self._groep, self._vandaag = groep, vandaag
        self._getoond = 0
        self._rij_van: dict[Hashable, Actierij] = {}
        self._lijst_van: dict[Hashable, Lijstrij] = {}
        self._meer = TekstKnop()
        self._meer.clicked.connect(self._toon_meer)
        self._voet = QWidget(self)
        voet = QHBoxLayout(self._voet)
        voet.setContentsMargins(12, 8, 16, 8)
        voet.addWidget(self._meer, 0, Qt.AlignmentFlag.AlignLeft)
        self._rijen_en_lijnen = QVBoxLayout()
        self._rijen_en_lijnen.setSpacing(0)
        stapel = cast("QVBoxLayout", self.layout())
        stapel.addLayout(self._rijen_en_lijnen)
        stapel.addWidget(self._voet)
        if groep.periode is Periode.LATER:
            self._beschrijf()
        else:
            self._toon(_EERST)

    @property
    def periode(self) -> Periode:
        """Return which group this is."""
        return self._groep.periode

    @property
    def rijen(self) -> Mapping[Hashable, Actierij]:
        """Return the rows that are shown, by `kenmerk`."""
        return self._rij_van

    @property
    def open_lijsten(self) -> frozenset[Hashable]:
        """Return the rows whose list is folded out, by `kenmerk`."""
        return frozenset(sleutel for sleutel, lijst in self._lijst_van.items() if lijst.is_open)

    def open_lijst(self, welke: Collection[Hashable]) -> None:
        """Fold these lists out again, as before a refresh."""
        for sleutel in welke:
            if sleutel in self._lijst_van and not self._lijst_van[sleutel].is_open:
                self._lijst_van[sleutel].wissel()

    def rij_met(self, wat: QWidget | None) -> Hashable | None:
        """Return the row that holds a widget: its button, or something in its list."""
        if wat is None:
            return None
        rijen = [sleutel for sleutel, rij in self._rij_van.items() if rij.knop is wat]
        rijen += [sleutel for sleutel, lijst in self._lijst_van.items() if lijst.isAncestorOf(wat)]
        return rijen[0] if rijen else None

    @property
    def getoond(self) -> int:
        """Return how many rows are shown."""
        return self._getoond

    def toon_minstens(self, aantal: int) -> None:
        """Show at least so many rows, as before a refresh."""
        if aantal > self._getoond:
            self._toon(aantal - self._getoond)

    def _toon_meer(self) -> None:
        """Show the next rows and go to the first of them."""
        vorige = len(self._rij_van)
        self._toon(_MEER if self._getoond else _EERST)
        list(self._rij_van.values())[vorige].knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toon(self, hoeveel: int) -> None:
        tot = min(self._getoond + hoeveel, len(self._groep.termijnen))
        for plek in range(self._getoond, tot):
            if plek:
                self._rijen_en_lijnen.addWidget(Lijn(self))
            self._rijen_en_lijnen.addWidget(self._rij(self._groep.termijnen[plek], eerste=plek == 0))
        self._getoond = tot
        self._beschrijf()

    def _beschrijf(self) -> None:
        """Say how many rows are left, or nothing when all are shown."""
        over = len(self._groep.termijnen) - self._getoond
        woord = self.tr("Nog {} laten zien") if self._getoond else self.tr("{} laten zien")
        self._meer.setText(woord.format(over))
        self._meer.setAccessibleName(f"{self.kaartkop.kop.text()}: {self._meer.text()}")
        self._voet.setVisible(over > 0)

    def _rij(self, termijn: Termijn, *, eerste: bool) -> QWidget:
        """Make one row; a row about several pupils has room for their names beneath it."""
        rij = Actierij(
            (wanneer(termijn, self._vandaag), _PIL.get(self._groep.periode, "neutraal")),
            termijn.naam or woorden.wie(len(termijn.leerlingen)),
            termijn_zin(termijn),
            waarom_zin(termijn),
            woorden.knop(termijn),
            bij=termijn.groep or "",
            regel=self.tr("Welke regel?"),
            primair=eerste and self._groep.periode in _PIL,
        )
        self._rij_van[kenmerk(termijn)] = rij
        rij.regel_gevraagd.connect(partial(self.regel_gevraagd.emit, termijn, rij))
        if termijn.actie.code is not ActieCode.TOON_LIJST or not termijn.delen:
            rij.gedaan.connect(partial(self.gedaan.emit, termijn))
            return rij
        lijst = Delenlijst(termijn.delen)
        lijst.gekozen.connect(self.leerling_gevraagd)
        lijst.gedaan.connect(self.rod_gedaan)
        lijst.csv_gevraagd.connect(self.csv_gevraagd)
        self._lijst_van[kenmerk(termijn)] = samen = Lijstrij(rij, lijst)
        return samen
