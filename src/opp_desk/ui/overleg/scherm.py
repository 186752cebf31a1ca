"""The page: preparing a bespreking about one pupil, the way to the table, and what was agreed before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.model.gesprek import Besprekingspunt
from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import Knop, LegeStaat, Paginakop, PrimaireKnop, Stapel, TekstKnop
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.ui.overleg.afgerond import Afgerond
from opp_desk.ui.overleg.begin import Beginvak
from opp_desk.ui.overleg.gang import Tafelgang
from opp_desk.ui.overleg.papier import Overlegpapier
from opp_desk.ui.overleg.voorbereiden import Voorbereiding
from opp_desk.ui.raam import Raam
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.usecases import besprekingen, velden
from opp_desk.usecases.besprekingen_beeld import lees_bespreking

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.besprekingen_beeld import Besprekingsbeeld
    from opp_desk.vault.uow import Uitkomst

_VERS_MS: Final = 80


class BesprekingPage(QWidget):
    """``toon(leerling=UUID)`` for the bespreking that runs, ``toon(bespreking=UUID)`` for a certain one."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Overleg"))
        self._werk, self._laatste = werk, Laatste(self)
        self._leerling: UUID | None = None
        self._bespreking: UUID | None = None
        self._oud = False
        self.beeld: Besprekingsbeeld | None = None
        self.voorbereiding: Voorbereiding | None = None
        self._terug = TekstKnop(self.tr("Naar het dossier"), "terug", klein=True, ouder=self)
        self._druk = Knop(self.tr("Afdrukken…"), "print", self)
        self._bewaar = Knop(self.tr("Opslaan…"), "document", self)
        self._tafel = PrimaireKnop(self.tr("Aan tafel"), ouder=self)
        knoppen = (self._terug, self._druk, self._bewaar, self._tafel)
        self._kop = Paginakop(self.tr("Overleg"), " ", knoppen, self)
        self._lagen = Stapel(self)
        self.begin, self.afgerond = Beginvak(self), Afgerond(werk, self)
        self._houder = QWidget(self)
        self._plaats = QVBoxLayout(self._houder)
        self._plaats.setContentsMargins(0, 0, 0, 0)
        for laag in (self.begin, self.afgerond, self._houder):
            self._lagen.addWidget(laag)
        self._niemand = LegeStaat(
            self.tr("Kies eerst een leerling"),
            self.tr("Een overleg gaat over één leerling. Open het dossier en kies daar ‘Overleg’."),
            self.tr("Naar alle leerlingen"),
            "leerlingen",
        )
        self._raam = Raam(self, self._niemand)
        self._raam.vul_kolom(self._kop, self._lagen)
        self.papier = Overlegpapier(werk, self)
        self.gang = Tafelgang(werk, self)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._verbind()

    def toon(self, leerling: UUID | None = None, bespreking: UUID | None = None, **_waar: Any) -> None:
        """Show the bespreking of a pupil, or a certain one; without both what was shown before."""
        if leerling is not None or bespreking is not None:
            if (leerling, bespreking) != (self._leerling, self._bespreking):
                self.verlaat()
                self.beeld = None
                self._raam.wacht()
            self._leerling, self._bespreking = leerling, bespreking
        self._lees()

    def waar(self) -> dict[str, Any]:
        """Return what to give `toon` to come back here."""
        if self._bespreking is not None:
            return {"bespreking": self._bespreking, "leerling": self._leerling}
        return {"leerling": self._leerling} if self._leerling else {}

    def verlaat(self) -> None:
        """Write what is typed, at the table too."""
        self.gang.schrijf_weg()
        self.afgerond.bewaar_nu()
        if self.voorbereiding is not None:
            self.voorbereiding.binder.bewaar_nu()

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        if self._oud:
            self._vers.start()

    def _verbind(self) -> None:
        self._terug.clicked.connect(self._naar_dossier)
        self._tafel.clicked.connect(self._aan_tafel)
        self._druk.clicked.connect(self._druk_af)
        self._bewaar.clicked.connect(self._sla_op)
        self.begin.gevraagd.connect(self._begin)
        self.begin.gekozen.connect(self._open_eerder)
        self.afgerond.akkoord.connect(self.gang.geef_akkoord)
        self.afgerond.nieuw.connect(self._naar_nieuw)
        self.afgerond.doel_gevraagd.connect(self._naar_doelen)
        self._niemand.gevraagd.connect(partial(self._werk.ga_naar.emit, "leerlingen", {}))
        self._raam.fout.opnieuw.connect(self._lees)
        self._vers.timeout.connect(self._lees)
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)

    def _lees(self) -> None:
        self._oud = False
        if self._leerling is None and self._bespreking is None:
            self._raam.toon_leeg(self._niemand)
            return
        vraag = partial(lees_bespreking, leerling=self._leerling, bespreking=self._bespreking)
        self._werk.jobs.vraag(vraag, self._laatste.van(self._toon), self._niet_gelezen)

    def _toon(self, beeld: Besprekingsbeeld) -> None:
        ander = self.beeld is None or self.beeld.bespreking != beeld.bespreking
        self.beeld, self._leerling = beeld, beeld.leerling
        if self.gang.venster is not None and beeld.bespreking is not None:
            self._bespreking = beeld.bespreking  # it stays in sight when it is afgerond
        self.setWindowTitle(self.tr("Overleg over {}").format(beeld.roepnaam))
        self._kop.zet(self.tr("Overleg over {}").format(beeld.roepnaam), self._onder(beeld))
        loopt = beeld.bespreking is not None and not beeld.afgerond
        self._tafel.setVisible(loopt)
        self._tafel.setText(self.tr("Verder aan tafel") if beeld.begonnen else self.tr("Aan tafel"))
        for knop in (self._druk, self._bewaar):
            knop.setVisible(beeld.bespreking is not None)
        if beeld.bespreking is None:
            self.begin.toon(beeld)
            self._lagen.setCurrentWidget(self.begin)
        elif beeld.afgerond:
            self.afgerond.toon(beeld)
            self._lagen.setCurrentWidget(self.afgerond)
        else:
            self._toon_voorbereiding(beeld, ander=ander)
        self._raam.toon()
        self.gang.toon(beeld)

    def _toon_voorbereiding(self, beeld: Besprekingsbeeld, *, ander: bool) -> None:
        if ander or self.voorbereiding is None:
            if self.voorbereiding is not None:
                self._plaats.removeWidget(self.voorbereiding)
                ruim_op(self.voorbereiding)
            deel = self.voorbereiding = Voorbereiding(self._werk, beeld.roepnaam, self)
            deel.binder.opgeslagen.connect(self._werk.opgeslagen)
            deel.binder.mislukt.connect(self._mislukt)
            deel.agenda.stap.connect(self._verplaats)
            deel.agenda.weg.connect(self._haal_weg)
            deel.agenda.ouders.connect(self._voor_ouders)
            deel.agenda.erbij.connect(self._voeg_toe)
            deel.agenda.aanvullen.connect(self._vul_aan)
            self._plaats.addWidget(deel)
        self.voorbereiding.toon(beeld)
        self._lagen.setCurrentWidget(self._houder)

    def _onder(self, beeld: Besprekingsbeeld) -> str:
        if beeld.bespreking is None:
            return self.tr("Nog niets voorbereid")
        if beeld.afgerond:
            op = schrijf_datum(beeld.datum) if beeld.datum else ""
            return self.tr("Afgerond, {}").format(op) if op else self.tr("Afgerond")
        stand = self.tr("Begonnen") if beeld.begonnen else self.tr("Voorbereiden")
        return f"{stand} · {schrijf_datum(beeld.datum)}" if beeld.datum else stand

    # ── what the buttons do ─────────────────────────────────────────────────────────────────────────────
    def _doe(self, wat: Callable[..., Any], dan: Callable[[Any], None] | None = None, **namen: Any) -> None:
        self._werk.jobs.run(partial(wat, **namen), dan, self._mislukt)

    def _begin(self) -> None:
        self._doe(besprekingen.begin_bespreking, leerling=self._leerling, datum=clock.today())

    def _verplaats(self, punt: UUID, stap: int) -> None:
        self._doe(besprekingen.verplaats_punt, punt=punt, stap=stap)

    def _haal_weg(self, punt: UUID) -> None:
        self._doe(besprekingen.haal_punt_weg, self._weggehaald, punt=punt)

    def _weggehaald(self, _niets: None) -> None:
        terug = onthoud_laatste(self._werk)
        self._werk.melding.emit(self.tr("Van de agenda gehaald"), self.tr("Ongedaan maken"), terug)

    def _voor_ouders(self, punt: UUID, niet: bool) -> None:
        self._doe(velden.bewaar, klasse=Besprekingspunt, rij_id=punt, naam="niet_voor_ouders", waarde=niet)

    def _voeg_toe(self, titel: str) -> None:
        self._met_bespreking(besprekingen.voeg_punt_toe, titel=titel)

    def _vul_aan(self) -> None:
        self._met_bespreking(besprekingen.vul_agenda_aan, self._aangevuld)

    def _aangevuld(self, aantal: int) -> None:
        een, meer = self.tr("1 punt toegevoegd"), self.tr("{} punten toegevoegd").format(aantal)
        niets = self.tr("De agenda is bij: er is niets nieuws")
        self._werk.melding.emit(een if aantal == 1 else meer if aantal else niets, "", None)

    def _met_bespreking(
        self, wat: Callable[..., Any], dan: Callable[[Any], None] | None = None, **namen: Any
    ) -> None:
        if self.beeld is not None and self.beeld.bespreking is not None:
            self._doe(wat, dan, bespreking=self.beeld.bespreking, **namen)

    def _aan_tafel(self) -> None:
        if self.beeld is not None and self.beeld.bespreking is not None:
            self.verlaat()
            self.gang.begin(self.beeld.bespreking)

    def _druk_af(self) -> None:
        if (beeld := self.beeld) is not None and beeld.bespreking is not None:
            self.verlaat()
            papier = self.papier.verslag(beeld) if beeld.afgerond else self.papier.agenda(beeld)
            self.papier.uitgave.vraag_afdrukken(papier)

    def _sla_op(self) -> None:
        if (beeld := self.beeld) is not None and beeld.bespreking is not None:
            self.verlaat()
            papier = self.papier.verslag(beeld) if beeld.afgerond else self.papier.agenda(beeld)
            self.papier.uitgave.vraag_opslaan(papier)

    def _open_eerder(self, bespreking: UUID) -> None:
        self.toon(leerling=self._leerling, bespreking=bespreking)

    def _naar_nieuw(self) -> None:
        self.toon(leerling=self._leerling)

    def _naar_doelen(self) -> None:
        if self.beeld is not None and self.beeld.opp is not None:
            self._werk.ga_naar.emit("opp", {"opp": self.beeld.opp, "sectie": "doelen"})

    def _naar_dossier(self) -> None:
        self._werk.ga_naar.emit("dossier", {"leerling": self._leerling})

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        if self._leerling not in uitkomst.dossiers:
            return
        self._oud = True
        if self.isVisible():
            self._vers.start()

    def _niet_gelezen(self, fout: Fout) -> None:
        if fout.code == "niet_gevonden":
            self._raam.toon_leeg(self._niemand)
        else:
            self._werk.fout.emit(fout, self._lees)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
