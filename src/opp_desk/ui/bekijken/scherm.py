"""The page "Te bekijken": everything that two people wrote at once, by pupil."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ui.bekijken.dubbel import Dubbel
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import LegeStaat, Paginakop, SchuifPagina
from opp_desk.ui.raam import Raam
from opp_desk.usecases import velden
from opp_desk.usecases.botsingen import lees_botsingen

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.botsingen import Botsing
    from opp_desk.vault.uow import Uitkomst

_VERS_MS: Final = 30


class BekijkenPage(QWidget):
    """Takes no arguments."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Te bekijken"))
        self._werk = werk
        self._laatste = Laatste(self)
        self._gelezen: tuple[Botsing, ...] | None = None
        self.kaarten: list[Dubbel] = []
        uitleg = self.tr("Hier schreven twee mensen zonder van elkaar te weten. Er raakt niets kwijt.")
        self._kop = Paginakop(self.tr("Te bekijken"), uitleg, (), self)
        self._geen = LegeStaat(
            self.tr("Niets te bekijken"),
            self.tr("Schrijven twee collega’s in hetzelfde veld, dan staan beide teksten hier."),
            icoon="vinkje",
            ouder=self,
        )
        self._plaats = QVBoxLayout()
        self._plaats.setSpacing(24)
        self._raam = Raam(self)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._bouw()

    def toon(self) -> None:
        """Show the list."""
        self._lees()

    def verlaat(self) -> None:
        """Leave: nothing was typed that has to be kept."""

    def waar(self) -> dict[str, Any]:
        """Return where somebody was."""
        return {}

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh: it may have changed while nobody looked."""
        super().showEvent(event)
        self._vers.start()

    def _bouw(self) -> None:
        pagina = SchuifPagina(self, marge=4)
        pagina.voeg_toe(self._geen)
        pagina.voeg_toe(self._plaats)
        pagina.sluit_af()
        self._geen.hide()
        self._raam.vul_kolom(self._kop, pagina)
        self._raam.fout.opnieuw.connect(self._lees)
        self._vers.timeout.connect(self._lees)
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)

    def _lees(self) -> None:
        self._werk.jobs.vraag(lees_botsingen, self._laatste.van(self._toon_lijst), self._mislukt)

    def _toon_lijst(self, botsingen: tuple[Botsing, ...]) -> None:
        if botsingen != self._gelezen:  # what somebody is putting together by hand stays
            self._gelezen = botsingen
            for kaart in self.kaarten:
                kaart.deleteLater()
            self.kaarten = [self._kaart(each) for each in botsingen]
        self._geen.setVisible(not botsingen)
        self._raam.toon()

    def _kaart(self, botsing: Botsing) -> Dubbel:
        kaart = Dubbel(botsing, self)
        kaart.gekozen.connect(partial(self._kies, botsing))
        kaart.naar_leerling.connect(partial(self._open_dossier, botsing))
        self._plaats.addWidget(kaart)
        return kaart

    def _kies(self, botsing: Botsing, waarde: Any) -> None:
        doe = partial(
            velden.kies_versie, klasse=botsing.klasse, rij_id=botsing.rij, naam=botsing.naam, waarde=waarde
        )
        self._werk.jobs.run_met_uitkomst(doe, partial(self._gekozen, botsing), self._niet_gekozen)

    def _gekozen(self, botsing: Botsing, antwoord: tuple[None, Uitkomst]) -> None:
        """Let screens refresh also when the value that won already stood there: then no row changed."""
        uitkomst = antwoord[1]
        if botsing.leerling is not None and botsing.leerling not in uitkomst.dossiers:
            self._werk.jobs.vastgelegd.emit(
                replace(uitkomst, dossiers=uitkomst.dossiers | {botsing.leerling})
            )
        self._lees()

    def _niet_gekozen(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)

    def _open_dossier(self, botsing: Botsing) -> None:
        self._werk.ga_naar.emit("dossier", {"leerling": botsing.leerling})

    def _vastgelegd(self, _uitkomst: Uitkomst) -> None:
        if self.isVisible():
            self._vers.start()

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        if self._gelezen is None:
            self._raam.meld_fout(self.tr("De lijst kon niet worden gelezen."))
