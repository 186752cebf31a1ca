"""The page of the yearly cycle: the steps at the top, one calm step beneath, and the way to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from opp_desk.ground import clock
from opp_desk.model.keuzes_aanbod import Aanbodstap
from opp_desk.rules.aanbodjaar import Stapstand
from opp_desk.ui.aanbodjaar.begin import Begin
from opp_desk.ui.aanbodjaar.evalueren import EvaluerenBlad
from opp_desk.ui.aanbodjaar.leerlingen import LeerlingenBlad
from opp_desk.ui.aanbodjaar.overleg import MrBlad, TeamBlad
from opp_desk.ui.aanbodjaar.planning import Planning
from opp_desk.ui.aanbodjaar.publiceren import PublicerenBlad
from opp_desk.ui.aanbodjaar.stappenbalk import Stappenbalk
from opp_desk.ui.aanbodjaar.vaststellen import VaststellenBlad
from opp_desk.ui.aanbodjaar.voet import Voet
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import Knop, Paginakop, Stapel
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.ui.raam import Raam
from opp_desk.usecases import aanbodjaar

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.aanbodjaar.blad import Stapblad
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.aanbodjaar import Jaarbeeld
    from opp_desk.vault.uow import Uitkomst

_VERS_MS: Final = 40
_BLADEN: Final[dict[Aanbodstap, Callable[[Werkplek], Stapblad]]] = {
    Aanbodstap.EVALUEREN: EvaluerenBlad,
    Aanbodstap.LEERLINGEN: LeerlingenBlad,
    Aanbodstap.TEAM: TeamBlad,
    Aanbodstap.MR: MrBlad,
    Aanbodstap.VASTSTELLEN: VaststellenBlad,
    Aanbodstap.PUBLICEREN: PublicerenBlad,
}


class AanbodjaarPage(QWidget):
    """``toon(stap="mr")`` opens at a step, otherwise at the one that asks attention."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Jaar van het aanbod"))
        self._werk, self._laatste = werk, Laatste(self)
        self._beeld: Jaarbeeld | None = None
        self._stap: Aanbodstap | None = None
        self._richt = self._richt_voet = False
        self.bladen: dict[Aanbodstap, Stapblad] = {}
        dagen = Knop(self.tr("Dagen"), "kalender", self)
        verschil = Knop(self.tr("Wat is er veranderd"), ouder=self)
        profiel = Knop(self.tr("Naar het schoolprofiel"), ouder=self)
        self._kop = Paginakop(self.tr("Jaar van het aanbod"), " ", (dagen, verschil, profiel), self)
        self.balk, self._stapel, self.voet = Stappenbalk(self), Stapel(self), Voet(self)
        self.planning = Planning(werk, self)
        self.planning.hide()
        self._begin = Begin(self)
        self._raam = Raam(self, self._begin)
        self._raam.vul(self._kop, self.balk, self.planning, self._stapel, self.voet, afstand=12)
        self._rek()
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._verbind((dagen, verschil, profiel))

    def _rek(self) -> None:
        """Give the step the room that is left; the foot stays at the bottom."""
        self.voet.setSizePolicy(
            self.voet.sizePolicy().horizontalPolicy(), self.voet.sizePolicy().Policy.Fixed
        )
        self._stapel.setSizePolicy(
            self._stapel.sizePolicy().Policy.Expanding, self._stapel.sizePolicy().Policy.Expanding
        )

    def _verbind(self, knoppen: tuple[Knop, Knop, Knop]) -> None:
        dagen, verschil, profiel = knoppen
        dagen.clicked.connect(self._wissel_planning)
        verschil.clicked.connect(partial(self._werk.ga_naar.emit, "aanbodverschil", {}))
        profiel.clicked.connect(partial(self._werk.ga_naar.emit, "schoolprofiel", {}))
        self.balk.gekozen.connect(self._open)
        self.voet.afgerond.connect(self._rond_af)
        self.voet.gedaan.connect(self._doe)
        self.voet.heropend.connect(self._heropen)
        self.voet.verder.connect(self._verder)
        self.voet.naar_open.connect(self._naar_open)
        self._begin.begin_met.connect(self._begin_met)
        self._raam.fout.opnieuw.connect(self._lees)
        self._vers.timeout.connect(self._lees)
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)

    def toon(self, stap: str = "", **_waar: Any) -> None:
        """Read the cycle and show a step of it."""
        gevraagd = next((each for each in Aanbodstap if each.value == stap), None)
        if gevraagd is not None and gevraagd is not self._stap:
            self.verlaat()
            self._stap = gevraagd
        self._richt = True
        self._lees()

    def waar(self) -> dict[str, Any]:
        """Return what to give `toon` to come back here."""
        return {"stap": self._stap.value} if self._stap else {}

    def verlaat(self) -> None:
        """Write what is typed."""
        for blad in self.bladen.values():
            blad.verlaat()
        self.planning.verlaat()

    @property
    def wacht_op_schijf(self) -> bool:
        """Return whether the disk refused something that is tried again: locking would lose it."""
        return self.planning.wacht_op_schijf or any(b.wacht_op_schijf for b in self.bladen.values())

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        if self._beeld is not None:
            self._vers.start()

    def _lees(self) -> None:
        vraag = partial(aanbodjaar.lees_jaar, vandaag=clock.today())
        self._werk.jobs.vraag(vraag, self._laatste.van(self._toon), self._mislukt)

    def _toon(self, beeld: Jaarbeeld) -> None:
        self._beeld = beeld
        if beeld.jaar_id is None:
            self._begin.toon(beeld)
            self._raam.toon_leeg(self._begin)
            return
        self._raam.toon()
        titel = self.tr("Aanbod {}").format(beeld.schooljaar.replace("-", "–"))
        self._kop.zet(titel, self._onder(beeld))
        eerste = None if beeld.voorbij else beeld.huidige
        self._stap = self._stap or eerste or Aanbodstap.PUBLICEREN
        self.planning.toon(beeld)
        self._toon_stap()

    def _onder(self, beeld: Jaarbeeld) -> str:
        """Return what stands beneath the title: what the page is for, or where a year that is over leads."""
        if beeld.voorbij:
            return self.tr("Dit schooljaar is voorbij. Bij Publiceren begin je met het komende jaar.")
        return self.tr("Elk jaar samen nagekeken, vóór het schooljaar begint")

    def _toon_stap(self) -> None:
        """Show the step that is open; made at its first visit."""
        beeld, stap = self._beeld, self._stap
        if beeld is None or stap is None:
            return
        self.balk.zet(beeld.stappen, stap)
        if stap not in self.bladen:
            self.bladen[stap] = _BLADEN[stap](self._werk)
            self._stapel.addWidget(self.bladen[stap])
            self.bladen[stap].veranderd.connect(self._toon_stand)
        blad = self.bladen[stap]
        self._stapel.setCurrentWidget(blad)
        blad.toon(beeld)
        klaar = next(each.stand is Stapstand.KLAAR for each in beeld.stappen if each.stap is stap)
        self.voet.zet(stap, klaar=klaar, te_beginnen=beeld.te_beginnen)
        self._toon_stand()
        if self._richt:
            self._richt = False
            self._richt_voet = not blad.richt()

    def _toon_stand(self) -> None:
        """Show in the foot how far the step is, and the decision that it is for."""
        if self._stap in self.bladen:
            self.voet.zet_stand(self.bladen[self._stap].stand, self.bladen[self._stap].actie)
            if self.voet.vraagt:
                self.voet.vraag(self.bladen[self._stap].nog_open)
            if self._richt_voet and (knop := self.voet.knop()) is not None and knop.isEnabled():
                self._richt_voet = False  # once: whoever went on is not called back
                knop.setFocus()

    def _doe(self) -> None:
        if self._stap in self.bladen:
            self.bladen[self._stap].doe()

    def _open(self, stap: Aanbodstap) -> None:
        if self._stap is not stap and self._stap in self.bladen:
            self.bladen[self._stap].verlaat()
        self._stap, self._richt_voet = stap, False
        self._toon_stap()

    def _verder(self) -> None:
        """Go to the next step, or begin the next year after the last one."""
        volgorde = list(Aanbodstap)
        plek = volgorde.index(self._stap) + 1 if self._stap else 0
        if plek < len(volgorde):
            self._richt = True
            self._open(volgorde[plek])
        elif self._beeld is not None and self._beeld.te_beginnen:
            self._begin_met(self._beeld.te_beginnen)

    def _rond_af(self) -> None:
        if self._stap is not None and (jaar := self._jaar_id) is not None:
            blad = self.bladen[self._stap]
            blad.verlaat()
            if not self.voet.vraagt and (zin := blad.nog_open):
                self.voet.vraag(zin)
                return
            doe = partial(aanbodjaar.rond_stap_af, jaar_id=jaar, stap=self._stap, op=clock.today())
            self._werk.jobs.run(doe, partial(self._afgerond, self._stap), self._mislukt)

    def _naar_open(self) -> None:
        if self._stap in self.bladen:
            self.bladen[self._stap].naar_open()

    def _afgerond(self, stap: Aanbodstap, _niets: object) -> None:
        zin = self.tr("Klaar: {}").format(stap.label.lower())
        self._werk.melding.emit(zin, self.tr("Ongedaan maken"), onthoud_laatste(self._werk))
        self._verder()

    def _heropen(self) -> None:
        if self._stap is not None and (jaar := self._jaar_id) is not None:
            doe = partial(aanbodjaar.heropen_stap, jaar_id=jaar, stap=self._stap)
            self._werk.jobs.run(doe, fout=self._mislukt)

    @property
    def _jaar_id(self) -> UUID | None:
        return self._beeld.jaar_id if self._beeld is not None else None

    def _begin_met(self, schooljaar: str) -> None:
        doe = partial(aanbodjaar.begin_jaar, schooljaar=schooljaar)
        self._werk.jobs.run(doe, self._begonnen, self._mislukt)

    def _begonnen(self, _jaar: UUID) -> None:
        self._stap, self._richt = None, True
        self._lees()

    def _wissel_planning(self, *_aan: object) -> None:
        self.planning.setVisible(not self.planning.isVisible())
        if self.planning.isVisible():
            self.planning.richt()

    def _vastgelegd(self, _uitkomst: Uitkomst) -> None:
        if self.isVisible() and self._beeld is not None:
            self._vers.start()

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        if self._beeld is None:
            self._raam.meld_fout(self.tr("Het jaar van het aanbod kon niet worden gelezen."))
