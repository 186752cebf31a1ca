"""Doing what the head of the editor decides: vaststellen, bijstellen, closing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from opp_desk.model.keuzes import OppStatus
from opp_desk.ui.opp.vaststellen import SluitafVenster, VaststelVenster
from opp_desk.usecases import opps, vaststellen

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.oppbeeld import Oppbeeld


class Besluiten(QObject):
    """Asks, does, and says what was done. ``beeld`` is what the editor shows now."""

    def __init__(self, werk: Werkplek, ouder: QWidget) -> None:
        super().__init__(ouder)
        self._werk, self._venster = werk, ouder
        self.beeld: Oppbeeld | None = None

    def besluit(self) -> None:
        """Do what the primary button says."""
        if (beeld := self.beeld) is None:
            return
        if beeld.handelingsdeel_kan_vast:
            self._vraag(beeld, alleen_handelingsdeel=True)
        elif beeld.kop.status in {OppStatus.VASTGESTELD, OppStatus.OVERGENOMEN}:
            self.stel_bij()
        else:
            self._vraag(beeld, alleen_handelingsdeel=False)

    def stel_bij(self) -> None:
        """Open a fixed OPP for adjustment."""
        if (beeld := self.beeld) is not None:
            self._werk.jobs.run(partial(opps.stel_bij, opp_id=beeld.id), self._bijgesteld, self._mislukt)

    def vraag_afsluiten(self) -> None:
        """Ask for the end of this OPP."""
        if (beeld := self.beeld) is None:
            return
        venster = SluitafVenster(beeld, self._venster.window())
        venster.besloten.connect(partial(self._sluit_af, beeld.id))
        venster.open()

    def _vraag(self, beeld: Oppbeeld, *, alleen_handelingsdeel: bool) -> None:
        venster = VaststelVenster(beeld, self._venster.window(), alleen_handelingsdeel=alleen_handelingsdeel)
        doe = vaststellen.stel_handelingsdeel_vast if alleen_handelingsdeel else vaststellen.stel_vast
        venster.besloten.connect(partial(self._stel_vast, doe, beeld.id))
        venster.open()

    def _stel_vast(self, doe: Any, opp: UUID, besluit: dict[str, Any]) -> None:
        self._werk.jobs.run(partial(doe, opp_id=opp, **besluit), self._vastgesteld, self._mislukt)

    def _sluit_af(self, opp: UUID, besluit: dict[str, Any]) -> None:
        self._werk.jobs.run(partial(opps.sluit_af, opp_id=opp, **besluit), self._afgesloten, self._mislukt)

    def _vastgesteld(self, _versie: UUID) -> None:
        self._zeg(self.tr("Vastgesteld. De PDF wordt gemaakt en bewaard."))

    def _bijgesteld(self, _niets: None) -> None:
        self._zeg(self.tr("Je kunt dit OPP nu bijstellen. De vastgestelde versie blijft bewaard."))

    def _afgesloten(self, _niets: None) -> None:
        self._zeg(self.tr("Dit OPP is afgesloten."))

    def _zeg(self, tekst: str) -> None:
        self._werk.melding.emit(tekst, "", None)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
