"""The page of one OPP: head, sections, form, and the live page beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.rules.vaststellen import Vulling
from opp_desk.ui.onderdelen import Keuzelijst, LegeStaat, SchuifPagina, Stap, Stappen
from opp_desk.ui.opp.besluiten import Besluiten
from opp_desk.ui.opp.formulieren import Formulieren
from opp_desk.ui.opp.hoofd import Hoofd
from opp_desk.ui.opp.secties import IN_DE_MAAK, wet
from opp_desk.ui.opp.wegwijzer import Wegwijzer
from opp_desk.ui.opp.zijkant import Zijkant
from opp_desk.ui.raam import Raam
from opp_desk.usecases.oppbeeld import lees_oppbeeld

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.rules.vaststellen import SectieStand
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.oppbeeld import Oppbeeld
    from opp_desk.vault.uow import Uitkomst

_SMAL: Final = 980
_KLEIN: Final = 680
_VERS_MS: Final = 30
_STAPPEN: Final = 212


class OppPage(QWidget):
    """The OPP editor. ``toon(opp=UUID, sectie="doelen", veld=…, rij=…)`` opens one, at a place.

    What the screen shows is read whole at one moment, again after every commit that touches this pupil.
    """

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("OPP"))
        self._werk = werk
        self._opp: UUID | None = None
        self._doel: tuple[str, str, UUID | None] | None = None
        self._beeld: Oppbeeld | None = None
        self._stand = 0
        self._oud = False
        self._hoofd = Hoofd(self)
        self._stappen = Stappen(ouder=self)
        self._onderdelen = Keuzelijst(ouder=self, leeg="")
        self._onderdelen.setAccessibleName(self.tr("Onderdeel"))
        self._formulieren = Formulieren(werk, self)
        self._zijkant = Zijkant(werk, self)
        self._besluiten = Besluiten(werk, self)
        self._wegwijzer = Wegwijzer(werk, self._formulieren, self)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._leeg = LegeStaat(
            self.tr("Geen OPP gekozen"),
            self.tr("Open een leerling en kies daar het OPP."),
            self.tr("Naar Leerlingen"),
            "document",
        )
        self._raam = Raam(self, self._leeg, rijen=8)
        self._bouw()
        self._verbind()

    def toon(
        self, opp: UUID | None = None, sectie: str = "", veld: str = "", rij: UUID | None = None
    ) -> None:
        """Open an OPP, or go to a place in the one that is open."""
        if opp is None:
            opp = self._opp
        if opp is None:
            self._raam.toon_leeg()
            return
        if opp != self._opp:
            self._formulieren.neem_afscheid()
            self._zijkant.wis()
            self._opp, self._beeld, self._stand = opp, None, 0
            self._raam.wacht()
        self._doel = (sectie, veld, rij) if sectie or veld or rij else None
        self._lees()

    def verlaat(self) -> None:
        """Write what is typed."""
        self._formulieren.bewaar_nu()

    def waar(self) -> dict[str, Any]:
        """Return where somebody was."""
        return {} if self._opp is None else {"opp": self._opp, "sectie": self._formulieren.sleutel}

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        if self._oud and self._opp is not None:
            self._lees()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the page away when there is no room for it beside the form."""
        super().resizeEvent(event)
        self._verdeel()

    def _bouw(self) -> None:
        midden = QHBoxLayout()
        midden.setSpacing(20)
        self._lijst_links = SchuifPagina(self, smal=False, marge=0)
        self._lijst_links.setFixedWidth(_STAPPEN)
        self._lijst_links.voeg_toe(self._stappen)
        midden.addWidget(self._lijst_links)
        midden.addWidget(self._formulieren, 11)
        midden.addWidget(self._zijkant, 10)
        self._raam.vul(self._hoofd, self._onderdelen, midden, afstand=20)
        self._raam.toon_leeg()

    def _verbind(self) -> None:
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)
        self._vers.timeout.connect(self._lees)
        self._raam.fout.opnieuw.connect(self._lees)
        self._leeg.gevraagd.connect(self._naar_leerlingen)
        self._stappen.gekozen.connect(self._kies)
        self._onderdelen.gewijzigd.connect(self._kies_uit_lijst)
        self._formulieren.gekozen.connect(self._stappen.kies)
        self._formulieren.gekozen.connect(self._onderdelen.zet_waarde)
        self._formulieren.afsluiten.connect(self._besluiten.vraag_afsluiten)
        self._hoofd.besluit.connect(self._besluit)
        self._hoofd.bijstellen.connect(self._besluiten.stel_bij)
        self._hoofd.papier.connect(self._verdeel)
        self._hoofd.dossier.connect(self._open_dossier)
        self._zijkant.gevraagd.connect(self._wegwijzer.volg)

    def _lees(self) -> None:
        if self._opp is None:
            return
        self._oud = False
        vraag = partial(lees_oppbeeld, opp_id=self._opp, vandaag=clock.today())
        self._werk.jobs.vraag(vraag, self._toon_beeld, self._mislukt)

    def _toon_beeld(self, beeld: Oppbeeld) -> None:
        """Show what was read, unless something was written since: then a newer answer is on its way."""
        if beeld.id != self._opp or beeld.stand < self._stand:
            return
        self._stand, self._beeld = beeld.stand, beeld
        self._hoofd.toon(beeld)
        self._stappen.zet_stappen(self._lijst(beeld))
        self._onderdelen.zet_keuzes((sectie.sleutel, sectie.titel) for sectie in beeld.secties)
        self._formulieren.toon(beeld)
        self._besluiten.beeld = self._wegwijzer.beeld = beeld
        self._raam.toon()
        self._verdeel()
        self._zijkant.toon(beeld)
        if self._doel is not None:
            doel, self._doel = self._doel, None
            self._formulieren.ga_naar(*doel)
        elif not self._stappen.keuze():
            self._formulieren.ga_naar("", "", None)

    def _lijst(self, beeld: Oppbeeld) -> tuple[Stap, ...]:
        band = self.tr("Handelingsdeel · akkoord nodig")
        return tuple(
            Stap(s.sleutel, s.titel, _staat(s, beeld), wet(s), band if s.handelingsdeel else "")
            for s in beeld.secties
        )

    def _kies(self, sleutel: str) -> None:
        self._hoofd.papierknop.setChecked(False)
        self._verdeel()
        self._formulieren.kies(sleutel)

    def _kies_uit_lijst(self) -> None:
        self._kies(self._onderdelen.waarde())

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        """Read again after a commit about this pupil; later, when nobody looks now."""
        if self._beeld is None or self._beeld.leerling not in uitkomst.dossiers:
            return
        self._stand = max(self._stand, uitkomst.stand)
        if self.isVisible():
            self._vers.start()
        else:
            self._oud = True

    def _besluit(self) -> None:
        """Fix or adjust; when something is missing, show what."""
        if self._beeld is None:
            return
        self._formulieren.bewaar_nu()
        if self._beeld.kop.status in IN_DE_MAAK and any(punt.hard for punt in self._beeld.punten):
            self._hoofd.papierknop.setChecked(True)
            self._verdeel()
            self._zijkant.wijs_aan()
            return
        self._besluiten.besluit()

    def _verdeel(self) -> None:
        """Show form and page beside each other, or one of them in a narrow window."""
        smal, klein = self.width() < _SMAL, self.width() < _KLEIN
        self._hoofd.zet_klein(klein)
        self._lijst_links.setVisible(not klein)
        self._onderdelen.setVisible(klein)
        papier = self._hoofd.papierknop.isChecked()
        self._hoofd.papierknop.setVisible(smal)
        self._zijkant.setVisible(not smal or papier)
        self._formulieren.setVisible(not smal or not papier)

    def _mislukt(self, fout: Fout) -> None:
        if isinstance(fout, RegelFout) and fout.code == "niet_gevonden":
            self._opp = self._beeld = None
            self._raam.toon_leeg()
            return
        self._werk.fout.emit(fout, self._lees)
        if self._beeld is None:
            self._raam.meld_fout(self.tr("Het OPP kon niet worden gelezen."))

    def _open_dossier(self) -> None:
        if self._beeld is not None:
            self._werk.ga_naar.emit("dossier", {"leerling": self._beeld.leerling, "tab": "opp"})

    def _naar_leerlingen(self) -> None:
        self._werk.ga_naar.emit("leerlingen", {})


def _staat(sectie: SectieStand, beeld: Oppbeeld) -> str:
    """Return how far a section is; in a fixed text nothing is half, whatever a next version will ask."""
    half = sectie.stand is Vulling.HALF
    return Vulling.VOL.value if half and beeld.kop.status not in IN_DE_MAAK else sectie.stand.value
