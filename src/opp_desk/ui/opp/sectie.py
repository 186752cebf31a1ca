"""What every section of the editor has in common: a title, forms of the OPP itself, and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.opp import Opp
from opp_desk.model.veld import velden
from opp_desk.rules.bewerken import mag_bewerken
from opp_desk.ui.onderdelen import Hulptekst, Kop, Tussenkop
from opp_desk.ui.opp.blad import Blad
from opp_desk.ui.opp.regellijst import Regellijst

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.model.keuzes import OppStatus
    from opp_desk.ui.binder import Binder, Lijst
    from opp_desk.ui.opp.blad import Context
    from opp_desk.ui.opp.regel import Regelsoort
    from opp_desk.usecases.oppbeeld import Oppbeeld


class Sectie(QWidget):
    """One section, filled by `bouw` of its subclass. ``veranderd`` at every change by the user."""

    veranderd = Signal()

    def __init__(self, context: Context, titel: str, ondertitel: str = "") -> None:
        super().__init__()
        self.context = context
        self.setAccessibleName(titel)
        self._bladen: list[Blad] = []
        self._lijsten: list[tuple[Regelsoort, Regellijst]] = []
        self.stapel = QVBoxLayout(self)
        self.stapel.setContentsMargins(0, 0, 0, 0)
        self.stapel.setSpacing(16)
        kop = QVBoxLayout()
        kop.setSpacing(2)
        kop.addWidget(Kop(titel, self))
        if ondertitel:
            kop.addWidget(Hulptekst(ondertitel, self))
        self.stapel.addLayout(kop)
        self.bouw()
        self.stapel.addStretch(1)

    def bouw(self) -> None:
        """Put forms and lists in ``stapel``."""

    def toon(self, beeld: Oppbeeld) -> None:
        """Show the OPP, or refresh it."""
        for blad in self._bladen:
            blad.toon(beeld.opp)
        for soort, lijst in self._lijsten:
            lijst.toon(beeld.lijsten[soort.lijst], vast=not mag(beeld.kop.status, soort.klasse))

    def binders(self) -> Iterator[Binder]:
        """Yield every binder of this section."""
        for blad in self._bladen:
            yield blad.binder
        for _soort, lijst in self._lijsten:
            yield from lijst.binders()

    def bewaar_nu(self) -> None:
        """Give what was typed to the writer."""
        for binder in self.binders():
            binder.bewaar_nu()

    def richt(self, veld: str = "", rij: UUID | None = None) -> None:
        """Put the focus where something has to be done: in a field, in a row, or on the first control."""
        if rij is not None and any(lijst.richt(rij, veld) for _soort, lijst in self._lijsten):
            return
        if veld and any(blad.richt(veld) for blad in self._bladen):
            return
        self.richt_eerste()

    def richt_eerste(self) -> None:
        """Put the focus on the first control."""
        if self._bladen:
            self._bladen[0].richt()
        elif self._lijsten:
            self._lijsten[0][1].richt(None)

    def voeg_blad(self, vorm: Callable[[], Any], *, keuzes: Mapping[str, Lijst] | None = None) -> Blad:
        """Add a form of fields of the OPP itself."""
        blad = Blad(vorm, Opp, self.context, self, keuzes=keuzes)
        blad.veranderd.connect(self.veranderd)
        self._bladen.append(blad)
        self.stapel.addWidget(blad)
        return blad

    def voeg_lijst(self, soort: Regelsoort, kop: str = "", hulp: str = "") -> Regellijst:
        """Add a list, with a small head of its own."""
        self.voeg_kop(kop, hulp)
        lijst = Regellijst(soort, self.context, self)
        lijst.veranderd.connect(self.veranderd)
        self._lijsten.append((soort, lijst))
        self.stapel.addWidget(lijst)
        return lijst

    def voeg_kop(self, kop: str, hulp: str = "") -> None:
        """Add a small head with a line of help."""
        if not kop:
            return
        blok = QVBoxLayout()
        blok.setSpacing(2)
        blok.addWidget(Tussenkop(kop, self))
        if hulp:
            blok.addWidget(Hulptekst(hulp, self))
        self.stapel.addLayout(blok)


def mag(status: OppStatus, klasse: type[Rij]) -> bool:
    """Return whether rows of this kind may be added or changed while the OPP is in ``status``."""
    sectie = next((each.veld.section for each in velden(klasse) if each.veld.section), None)
    return mag_bewerken(status, sectie)
