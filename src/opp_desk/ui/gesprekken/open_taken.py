"""What was agreed before with these pupils and is still open, ticked off while the next talk is noted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.rules.grafiek import dag_kort
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import Hulptekst, Vinkje
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.usecases.takenlijst import lees_open_bij, rond_taak_af

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.takenlijst import Taakregel

_MEEST: Final = 4


class OpenTaken(QWidget):
    """A tick for each, the first to be done on top; nothing to see when nothing is open."""

    def __init__(self, werk: Werkplek, ouder: QWidget) -> None:
        super().__init__(ouder)
        self._werk, self._laatste = werk, Laatste(self)
        self._wie: Mapping[UUID, str] = {}
        self._getoond: tuple[tuple[Taakregel, str], ...] = ()
        self.vinkjes: list[Vinkje] = []
        self._kop = Hulptekst(self.tr("Nog open van de vorige keer"), self)
        self._meer = Hulptekst("", self)
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 4)
        self._stapel.setSpacing(0)
        self._stapel.addWidget(self._kop)
        self._stapel.addWidget(self._meer)
        self.hide()

    def toon(self, leerlingen: Mapping[UUID, str]) -> None:
        """Show what is open with these pupils, each with what it is called in a sentence."""
        if leerlingen != self._wie:
            self._wie = leerlingen
            self._lees()

    def _lees(self) -> None:
        if not self._wie:
            self._zet(())
            return
        self._werk.jobs.vraag(
            partial(lees_open_bij, leerlingen=tuple(self._wie)), self._laatste.van(self._zet)
        )

    def _zet(self, regels: tuple[Taakregel, ...]) -> None:
        self.setVisible(bool(regels))
        getoond = tuple((een, self._tekst(een)) for een in regels)
        if getoond == self._getoond:
            return
        self._getoond = getoond
        for oud in self.vinkjes:
            self._stapel.removeWidget(oud)
            ruim_op(oud)
        self.vinkjes = []
        for een, tekst in getoond[:_MEEST]:
            vinkje = Vinkje(tekst, self)
            vinkje.gewijzigd.connect(partial(self._klaar, een))
            self._stapel.insertWidget(1 + len(self.vinkjes), vinkje)
            self.vinkjes.append(vinkje)
            vinkje.show()
        meer = len(regels) - _MEEST
        self._meer.setText(self.tr("en nog {}, in het dossier").format(meer) if meer > 0 else "")
        self._meer.setVisible(meer > 0)

    def _tekst(self, een: Taakregel) -> str:
        voor = self.tr("uiterlijk {}").format(dag_kort(een.voor)) if een.voor else ""
        wie = self._wie.get(een.leerling, een.roepnaam) if len(self._wie) > 1 else ""
        bij = ", ".join(filter(None, (wie, een.wie, voor)))
        return f"{een.wat} ({bij})" if bij else een.wat

    def _klaar(self, een: Taakregel) -> None:
        doe = partial(rond_taak_af, taak=een.id)
        self._werk.jobs.run(doe, partial(self._gedaan, een.wat), self._mislukt)

    def _gedaan(self, wat: str, _volgende: UUID | None) -> None:
        zin = self.tr("Afgevinkt: {}").format(wat)
        self._werk.melding.emit(zin, self.tr("Ongedaan maken"), onthoud_laatste(self._werk))
        self._lees()

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
        self._lees()
