"""The tab OPP: where the OPP stands, what is still needed, its fixed versions, and beginning or ending it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.keuzes import OppStatus
from opp_desk.ui.dossier.blad import Papierblad
from opp_desk.ui.dossier.lijst import Lijstpagina
from opp_desk.ui.dossier.opp_afsluiten import Afsluiten
from opp_desk.ui.dossier.opp_begin import Beginnen
from opp_desk.ui.dossier.opp_kaarten import eerder_kaart, nodig_kaart, stand_kaart, versies_kaart
from opp_desk.ui.onderdelen import TekstKnop
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.ui.opp.erratum import Erratum
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.usecases import opps

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.rules.punt import Punt
    from opp_desk.ui.dossier.opp_kaarten import Doet
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.dossier_beeld import Dossier, Oppblad

_BIJ_TE_STELLEN: Final = frozenset({OppStatus.VASTGESTELD, OppStatus.OVERGENOMEN})


class Oppbladen(QWidget):
    """The OPP of a pupil and those before it; a paper that is chosen stands at the right.

    ``open_gevraagd`` carries (OPP, section or ""); ``punt_gevraagd`` a `Punt` whose button was used.
    """

    open_gevraagd = Signal(object, str)
    punt_gevraagd = Signal(object)

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self._werk = werk
        self._dossier: Dossier | None = None
        self._delen: list[QWidget] = []
        self.begin = Beginnen(werk)
        self.begin.begonnen.connect(self._begonnen)
        self.afsluiten = Afsluiten(werk)
        self.afsluiten.afgesloten.connect(self._afgesloten)
        self.erratum = Erratum(werk)
        self.blad = Papierblad(werk)
        self._pagina = Lijstpagina(smal=True)
        self._plaats = QVBoxLayout()
        self._plaats.setSpacing(16)
        self._pagina.voeg_toe(self.begin)
        self._pagina.voeg_toe(self._plaats)
        self._pagina.voeg_toe(self.afsluiten)
        self._pagina.voeg_toe(self.erratum)
        self._onder = QVBoxLayout()
        self._onder.setSpacing(16)
        self._pagina.voeg_toe(self._onder)
        self._pagina.sluit_af()
        naast = QHBoxLayout(self)
        naast.setContentsMargins(0, 16, 0, 0)
        naast.setSpacing(20)
        naast.addWidget(self._pagina, 1)
        naast.addWidget(self.blad, 1)

    def toon(self, dossier: Dossier) -> None:
        """Show the OPP's of a pupil."""
        if self._dossier is not None and dossier.id != self._dossier.id:
            self.blad.sluit()
            self.afsluiten.sluit()
            self.erratum.sluit()
        zelfde = self._dossier is not None and _zelfde(dossier, self._dossier)
        self._dossier = dossier
        self.begin.toon(dossier)
        if dossier.opp is not None:
            self.afsluiten.toon(dossier.opp)
        else:
            self.afsluiten.sluit()
        if not zelfde:
            self._bouw(dossier)

    def verlaat(self) -> None:
        """Write what is typed."""
        self.afsluiten.verlaat()

    def toon_papier(self, papier: UUID) -> None:
        """Show a paper at the right."""
        self.blad.toon(papier)

    def _bouw(self, dossier: Dossier) -> None:
        """Make the cards again."""
        plek = self._pagina.verticalScrollBar().value()
        for deel in self._delen:
            self._plaats.removeWidget(deel)
            self._onder.removeWidget(deel)
            ruim_op(deel)
        self._delen = []
        if dossier.opp is not None:
            self._bouw_lopend(dossier.opp)
        else:
            inlezen = TekstKnop(self.tr("Overdracht inlezen"), "import")
            inlezen.clicked.connect(partial(self._werk.ga_naar.emit, "overdracht", {"leerling": dossier.id}))
            self._plaats.addWidget(inlezen, 0, Qt.AlignmentFlag.AlignLeft)
            self._delen.append(inlezen)
        for eerder in dossier.eerdere:
            kaart = eerder_kaart(eerder, self.toon_papier, partial(self._open, eerder.id))
            self._onder.addWidget(kaart)
            self._delen.append(kaart)
        self._pagina.verticalScrollBar().setValue(plek)

    def _bouw_lopend(self, opp: Oppblad) -> None:
        stand = stand_kaart(opp, self._knoppen(opp), self._zelden(opp))
        self._delen.append(stand)
        self._plaats.addWidget(stand)
        if opp.punten:
            nodig = nodig_kaart(opp.punten, self._punt, partial(self._open, opp.id))
            self._delen.append(nodig)
            self._plaats.addWidget(nodig)
        if opp.versies:
            versies = versies_kaart(opp.versies, self.toon_papier)
            self._delen.append(versies)
            self._onder.addWidget(versies)

    def _knoppen(self, opp: Oppblad) -> Iterator[Doet]:
        """Yield what one can do with an OPP as it stands now."""
        yield self.tr("OPP openen"), partial(self._open, opp.id)
        if opp.overgenomen_papier:
            yield self.tr("PDF bekijken"), partial(self.toon_papier, opp.overgenomen_papier)
        if opp.status in _BIJ_TE_STELLEN:
            yield self.tr("Bijstellen"), self._stel_bij
        for tekst, scherm, kan in (
            (self.tr("Voortgang"), "voortgang", True),
            (self.tr("Papieren"), "papieren", True),
            (self.tr("Wat is er veranderd"), "vergelijken", bool(opp.versies)),
            (self.tr("Overdragen"), "overdracht", bool(opp.versies)),
        ):
            if kan:
                yield tekst, partial(self._werk.ga_naar.emit, scherm, {"opp": opp.id})

    def _zelden(self, opp: Oppblad) -> Iterator[Doet]:
        """Yield what one does once, if ever."""
        if opp.versies:
            yield self.tr("Schrijffout verbeteren"), self.vraag_verbetering
        yield self.tr("Afsluiten"), self.vraag_afsluiten

    def vraag_afsluiten(self) -> None:
        """Bring up the form for closing the OPP."""
        if self._dossier is not None and self._dossier.opp is not None:
            self.afsluiten.open(self._dossier.opp)
            self._pagina.naar(self.afsluiten)

    def vraag_verbetering(self) -> None:
        """Bring up the form for a typo in the last fixed version."""
        if self._dossier is not None and self._dossier.opp is not None:
            self.erratum.open(self._dossier.opp.id, self._dossier.naam)
            self._pagina.naar(self.erratum)

    def _open(self, opp: UUID) -> None:
        self.open_gevraagd.emit(opp, "")

    def _punt(self, punt: Punt) -> None:
        self.punt_gevraagd.emit(punt)

    def _begonnen(self, opp: UUID) -> None:
        self.open_gevraagd.emit(opp, "aanleiding")

    def _stel_bij(self) -> None:
        if self._dossier is not None and (opp := self._dossier.opp) is not None:
            doe = partial(opps.stel_bij, opp_id=opp.id)
            self._werk.jobs.run(doe, partial(self._bijgesteld, opp.id), self._mislukt)

    def _bijgesteld(self, opp: UUID, _niets: None) -> None:
        self._werk.melding.emit(
            self.tr("Bijstelling begonnen. De vastgestelde versie blijft zoals zij is."),
            self.tr("Ongedaan maken"),
            onthoud_laatste(self._werk),
        )
        self.open_gevraagd.emit(opp, "")

    def _afgesloten(self) -> None:
        self._werk.melding.emit(
            self.tr("OPP afgesloten"),
            self.tr("Ongedaan maken"),
            onthoud_laatste(self._werk),
        )

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)

    def focus_begin(self) -> None:
        """Put the cursor in the form of a new OPP when there is none."""
        if self._dossier is not None and self._dossier.opp is None:
            self.begin.setFocus(Qt.FocusReason.OtherFocusReason)


def _zelfde(nieuw: Dossier, oud: Dossier) -> bool:
    """Say whether the cards would be the same."""
    return nieuw.id == oud.id and nieuw.opp == oud.opp and nieuw.eerdere == oud.eerdere
