"""The page "Bekijk de schoolgids": choose a text and a format, see what comes out, save or print it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import (
    Knop,
    LegeStaat,
    Paginakop,
    PrimaireKnop,
    SchuifPagina,
    TekstKnop,
    Voortgang,
)
from opp_desk.ui.raam import Raam
from opp_desk.ui.schoolgids.beeld import Gidsbeeld
from opp_desk.ui.schoolgids.keuze import Keuzekaart
from opp_desk.ui.schoolgids.punten import Puntenkaart
from opp_desk.ui.schoolgids.uitgang import Uitgang
from opp_desk.usecases import schoolgids
from opp_desk.usecases.schoolgids_keuring import lees_gidspunten

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.rules.gidspunten import Gidspunt
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.schoolgids import Gidsbron, Gidsen
    from opp_desk.vault.uow import Uitkomst

_LINKS: Final = 360
_VERS_MS: Final = 60


class SchoolgidsPage(QWidget):
    """``toon(versie=UUID, soort="a4", van=UUID)``; without them what was chosen last, or the newest text.

    ``van`` is the text to compare with; without it that of the schooljaar before.
    """

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Schoolgids"))
        self._werk = werk
        self._bron: Gidsbron | None = None
        self._wens: tuple[UUID | None, str | None] = (None, None)
        self._van: UUID | None = None
        self._oud = False
        self._gidsen, self._gelezen, self._keuring = Laatste(self), Laatste(self), Laatste(self)
        self.keuze = Keuzekaart(self)
        self.punten = Puntenkaart(self)
        self.beeld = Gidsbeeld(werk, self)
        self.uitgang = Uitgang(werk, self)
        self.opslaan = PrimaireKnop(self.tr("Opslaan…"), ouder=self)
        self.map = Knop(self.tr("Alles in een map…"), ouder=self)
        self.druk = Knop(self.tr("Afdrukken…"), "print", self)
        self._terug = TekstKnop(self.tr("Naar het schoolprofiel"), "terug", klein=True, ouder=self)
        self.voortgang = Voortgang(self.tr("De bestanden worden gemaakt"), self)
        self._kop = Paginakop(
            self.tr("Bekijk de schoolgids"),
            self.tr("Zo komt het ondersteuningsaanbod naar buiten"),
            (self._terug, self.druk, self.map, self.opslaan),
            self,
        )
        self._leeg = LegeStaat(
            self.tr("Er is nog geen tekst"),
            self.tr(
                "Schrijf eerst bij Schoolprofiel wat jullie school biedt. Hier zie je dan hoe het wordt."
            ),
            self.tr("Naar het schoolprofiel"),
            "document",
        )
        self._raam = Raam(self, self._leeg)
        self._vers = QTimer(self, singleShot=True, interval=_VERS_MS)
        self._bouw()
        self._verbind()

    def toon(self, versie: UUID | None = None, soort: str | None = None, van: UUID | None = None) -> None:
        """Show a text in a format."""
        if versie is not None:
            self._van = van
        self._wens = (versie or self.keuze.keuze, soort)
        self._lees()

    def waar(self) -> dict[str, Any]:
        """Return what to give `toon` to come back here."""
        gekozen = {"versie": self.keuze.keuze, "soort": self.keuze.uitgave.sleutel}
        return gekozen if self._van is None else {**gekozen, "van": self._van}

    def verlaat(self) -> None:
        """Leave: nothing is typed here that stays."""

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what changed while nobody looked."""
        super().showEvent(event)
        if self._oud:
            self._vers.start()

    def _bouw(self) -> None:
        links = SchuifPagina(self, smal=False, marge=4)
        links.setFixedWidth(_LINKS)
        for deel in (self.keuze, self.voortgang, self.punten):
            links.voeg_toe(deel)
        links.sluit_af()
        self.voortgang.hide()
        midden = QHBoxLayout()
        midden.setSpacing(20)
        midden.addWidget(links)
        midden.addWidget(self.beeld, 1)
        self._raam.vul_kolom(self._kop, midden)

    def _verbind(self) -> None:
        self.keuze.tekst_gewijzigd.connect(self._andere_tekst)
        self.keuze.vorm_gewijzigd.connect(self._werk_bij)
        self.punten.naar_hoofdstuk.connect(self._naar_hoofdstuk)
        self.opslaan.clicked.connect(self._vraag_opslaan)
        self.map.clicked.connect(self._vraag_map)
        self.druk.clicked.connect(self._vraag_afdrukken)
        self._terug.clicked.connect(self._naar_profiel)
        self._leeg.gevraagd.connect(self._naar_profiel)
        self.voortgang.gestopt.connect(self.uitgang.stop)
        self.uitgang.voortgang.connect(self._zet_voortgang)
        self._raam.fout.opnieuw.connect(self._lees)
        self._vers.timeout.connect(self._lees)
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)

    def _lees(self) -> None:
        self._oud = False
        self._werk.jobs.vraag(schoolgids.lees_gidsen, self._gidsen.van(self._toon), self._mislukt)

    def _toon(self, gidsen: Gidsen) -> None:
        if not gidsen.keuzes:
            self._raam.toon_leeg()
            return
        self.keuze.toon(gidsen, *self._wens)
        self._wens = (self.keuze.keuze, None)
        self._raam.toon()
        self._lees_tekst()

    def _andere_tekst(self) -> None:
        self._wens, self._van = (self.keuze.keuze, None), None
        self._lees_tekst()

    def _lees_tekst(self) -> None:
        keuze = self.keuze.keuze
        if keuze is None:
            return
        if self._bron is not None and (self._bron.keuze, self._bron.van) != (keuze, self._van):
            self._bron = None  # what is on the screen is not what was chosen: nothing of it may leave
        self._zet_knoppen()
        bron = partial(schoolgids.lees_bron, keuze=keuze, van=self._van)
        self._werk.jobs.vraag(bron, self._gelezen.van(self._toon_tekst), self._mislukt)
        punten = partial(lees_gidspunten, keuze=keuze, vandaag=clock.today())
        self._werk.jobs.vraag(punten, self._keuring.van(self._toon_punten), self._meld)

    def _toon_tekst(self, bron: Gidsbron) -> None:
        self._bron = bron
        self.keuze.zet_vergelijken(kan=bron.oud is not None)
        self._werk_bij()

    def _toon_punten(self, punten: tuple[Gidspunt, ...]) -> None:
        self.punten.toon(punten)

    def _werk_bij(self) -> None:
        """Show the chosen format of the text that was read."""
        if self._bron is None:
            return
        self._zet_knoppen()
        self.beeld.toon(self._bron.opdracht(self.keuze.uitgave.sleutel, self.keuze.nummer))

    def _zet_knoppen(self) -> None:
        """Let only what was read leave, and only pages to a printer."""
        gelezen, blad = self._bron is not None, self.keuze.uitgave.is_pdf
        self.opslaan.setEnabled(gelezen)
        self.map.setEnabled(gelezen and not self.uitgang.bezig)
        self.druk.setEnabled(gelezen and blad)
        self.druk.setToolTip("" if blad else self.tr("Dit heeft geen bladzijden om af te drukken."))

    def _vraag_opslaan(self) -> None:
        if self._bron is not None:
            opdracht = self._bron.opdracht(self.keuze.uitgave.sleutel, self.keuze.nummer)
            self.uitgang.vraag_opslaan(opdracht, self._bron.versie)

    def _vraag_map(self) -> None:
        if self._bron is not None:
            self.uitgang.vraag_map(self._bron, self.keuze.nummer)

    def _vraag_afdrukken(self) -> None:
        if self._bron is not None:
            opdracht = self._bron.opdracht(self.keuze.uitgave.sleutel, self.keuze.nummer)
            self.uitgang.vraag_afdrukken(opdracht, self._bron.versie)

    def _zet_voortgang(self, gedaan: int, totaal: int) -> None:
        self.voortgang.setVisible(totaal > 0)
        self.voortgang.zet(gedaan, totaal)
        self._zet_knoppen()

    def _naar_hoofdstuk(self, hoofdstuk: str) -> None:
        self._werk.ga_naar.emit("schoolprofiel", {"hoofdstuk": hoofdstuk} if hoofdstuk else {})

    def _naar_profiel(self) -> None:
        self._werk.ga_naar.emit("schoolprofiel", {})

    def _vastgelegd(self, _uitkomst: Uitkomst) -> None:
        self._oud = True
        if self.isVisible():
            self._vers.start()

    def _meld(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        if self._bron is None:
            self._raam.meld_fout(self.tr("De tekst kon niet worden gelezen."))
