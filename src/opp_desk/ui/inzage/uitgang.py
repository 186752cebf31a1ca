"""The copy of a dossier leaves: made beside the screen, shown to be under way, and written to a file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.documents.inzage import maak_inzage
from opp_desk.ui.onderdelen import Voortgang
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.usecases import inzage

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.inzage import Inzagebeeld, Inzagekeuze

_NA_MS: Final = 1000
"""Work that takes longer is shown: the pages of a thousand notes take seconds."""


@dataclass(frozen=True, slots=True, eq=False)
class _Opdracht:
    """One copy on its way: for which request, what it holds, and where it goes."""

    verzoek: UUID
    beeld: Inzagebeeld
    keuze: Inzagekeuze
    doel: Path


class Uitgang(QWidget):
    """Nothing to see until making takes long; then what it does, and Stoppen.

    ``geschreven`` carries the request of which the copy is a file now; ``klaar`` comes whatever came of it.
    """

    geschreven = Signal(object)
    klaar = Signal()

    def __init__(self, werk: Werkplek, ouder: QWidget) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._opdracht: _Opdracht | None = None
        self.voortgang: Voortgang | None = None
        self._traag = QTimer(self, singleShot=True, interval=_NA_MS)
        self._traag.timeout.connect(self._toon_voortgang)
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(4, 0, 4, 0)
        self.hide()

    @property
    def bezig(self) -> bool:
        """Tell whether a copy is being made or written."""
        return self._opdracht is not None

    def bewaar(self, verzoek: UUID, beeld: Inzagebeeld, keuze: Inzagekeuze, doel: Path) -> None:
        """Make the copy as it was chosen, write it, and finish the request."""
        self._opdracht = opdracht = _Opdracht(verzoek, beeld, keuze, doel)
        self._traag.start()
        self._werk.jobs.papier(
            maak_inzage,
            inzage.samen(beeld, keuze),
            dan=partial(self._gemaakt, opdracht),
            fout=partial(self._mislukt, opdracht),
        )

    def stop(self) -> None:
        """Write nothing: the request stays open, and what was chosen stays on the page."""
        self._einde()
        self._werk.melding.emit(self.tr("Gestopt. Er is geen kopie opgeslagen."), "", None)

    def _toon_voortgang(self) -> None:
        """Show that it is under way; nobody knows how far, the pages come all at once."""
        wie = self._opdracht.beeld.naam if self._opdracht is not None else ""
        self.voortgang = Voortgang(self.tr("De kopie van {} wordt gemaakt").format(wie), self)
        self.voortgang.zet(0, 0, self.tr("Bij een groot dossier duurt dit even. Je kunt verder werken."))
        self.voortgang.gestopt.connect(self.stop)
        self._stapel.addWidget(self.voortgang)
        self.show()

    def _gemaakt(self, opdracht: _Opdracht, pdf: bytes) -> None:
        if opdracht is not self._opdracht:
            return  # stopped meanwhile
        self._verberg()  # from here on it cannot be stopped any more
        doe = partial(
            inzage.geef,
            verzoek=opdracht.verzoek,
            beeld=opdracht.beeld,
            keuze=opdracht.keuze,
            pdf=pdf,
            doel=opdracht.doel,
        )
        self._werk.jobs.run(doe, partial(self._geschreven, opdracht), partial(self._mislukt, opdracht))

    def _geschreven(self, opdracht: _Opdracht, _niets: None) -> None:
        self._einde()
        self._werk.melding.emit(self.tr("Kopie opgeslagen: {}").format(opdracht.doel.name), "", None)
        self.geschreven.emit(opdracht.verzoek)

    def _mislukt(self, opdracht: _Opdracht, fout: Fout) -> None:
        if opdracht is self._opdracht:
            self._einde()
            self._werk.fout.emit(fout, None)

    def _einde(self) -> None:
        self._opdracht = None
        self._verberg()
        self.klaar.emit()

    def _verberg(self) -> None:
        self._traag.stop()
        self.hide()
        if self.voortgang is not None:
            ruim_op(self.voortgang)
            self.voortgang = None
