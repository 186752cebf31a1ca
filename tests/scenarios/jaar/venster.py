"""The real window on the vault of Noël, with somebody at it who tells a year. No test here."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from opp_desk.app import maak_programma
from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.ground import clock
from opp_desk.ui.rondleiding.besluiten import Besluiten
from opp_desk.ui.rondleiding.hand import Hand
from opp_desk.ui.rondleiding.handgrepen import Dagen, Handgrepen
from opp_desk.ui.rondleiding.papieren import Papieren
from opp_desk.ui.rondleiding.schrijven import Schrijven
from opp_desk.ui.rondleiding.verder import Verder
from opp_desk.usecases import opps
from opp_desk.vault.kluis import Kluis
from tests.bouw import SLEUTEL
from tests.documents.keuring import tekst
from tests.noel import NU, VANDAAG, kopie_van_noel

if TYPE_CHECKING:
    from contextlib import ExitStack
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication

    from opp_desk.rules.dossier import OppDossier

LATER = datetime(2026, 12, 17, 15, 0)  # noqa: DTZ001  the clock of the machine is local too
EERSTE = 90.0
"""How long the first screen may take on a slow machine: seconds."""


class Venster(Handgrepen):
    """The program on a vault; each chapter of the tour can be told in it."""

    def __init__(
        self, app: QApplication, map_: Path, omgeving: pytest.MonkeyPatch, klok: ExitStack, *, vol: bool
    ) -> None:
        self._app, self._omgeving, self._klok = app, omgeving, klok
        self.noel = kopie_van_noel(map_, vol=vol)
        self.map = map_
        self.hand = Hand(app)
        self._programma: Any = None

    @property
    def kluis(self) -> Kluis:
        """Return the vault that is open now."""
        return self.noel.kluis

    @property
    def dossier(self) -> OppDossier:
        """Read everything about the OPP."""
        return self.kluis.lees(partial(opps.laad, opp_id=self.noel.opp))

    def open(self, nu: datetime = NU) -> None:
        """Start the program on a day that stands still, in the process that makes papers too."""
        self._klok.enter_context(clock.fixed(nu))
        self._omgeving.setenv("OPP_DESK_NU", nu.astimezone().isoformat())
        self._programma = maak_programma(self._app, None)
        super().__init__(self.hand, self._programma, self.map, Dagen(VANDAAG, LATER.date()))
        mee = (self._h, self._programma, self._map, self._dagen)
        self.besluiten, self.schrijven = Besluiten(*mee), Schrijven(*mee)
        self.verder, self.papieren = Verder(*mee), Papieren(*mee)
        self._programma.open(self.kluis, "vandaag")
        self.hand.wacht(lambda: not self._programma.schil.vergrendeld(), "het eerste scherm", EERSTE)
        self._rust()

    def heropen(self, nu: datetime) -> None:
        """Close the program, and start it again on a later day."""
        kluis = self.kluis
        self.sluit()
        self.noel = replace(self.noel, kluis=Kluis(kluis.pad, SLEUTEL, kluis.persoon))
        self.open(nu)

    def sluit(self) -> None:
        """Leave nothing running."""
        self._programma.sluit_af()
        self._programma.schil.close()

    def naar_opp(self, sectie: str = "") -> None:
        """Open the OPP from the dossier."""
        self._vanuit_dossier("OPP openen", "opp")
        if sectie:
            self._sectie(sectie)

    def naar_horen(self) -> None:
        """Open the talk of the present moment from the OPP."""
        self._sectie("Wat Noël vertelde")
        self._h.klik("Noël horen")
        self._h.wacht(lambda: self._h.aantal("Kans gegeven op"), "het gesprek")
        self._rust()

    def plan(self) -> str:
        """Return every word on the plan as it would be printed now."""
        pdf = maak_opp_pdf(self.kluis.lees(partial(opps.concept, opp_id=self.noel.opp)))
        return " ".join(tekst(pdf).replace("\u00a0", " ").split())

    def papier(self, naam: str) -> str:
        """Return every word of a paper that was saved."""
        return " ".join(tekst((self.map / naam).read_bytes()).replace("\u00a0", " ").split())

    def rust(self) -> None:
        """Wait until everything typed is in the file and the screen shows it."""
        self._rust()
