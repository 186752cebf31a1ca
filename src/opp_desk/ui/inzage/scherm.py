"""The page Inzage: who asks for a copy of a dossier, a look through all of it, and the file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from opp_desk.ui.inzage.namen import Namenkaart
from opp_desk.ui.inzage.stukken import Stukkenlijst
from opp_desk.ui.inzage.uitgang import Uitgang
from opp_desk.ui.inzage.vragen import Vragenkaart
from opp_desk.ui.inzage.vrager import Vragerkaart
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import LegeStaat, Paginakop, PrimaireKnop, SchuifPagina, TekstKnop
from opp_desk.ui.raam import Raam
from opp_desk.ui.uitgave import zonder_tekens
from opp_desk.usecases import inzage, verzoeken

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.inzage import Inzagebeeld
    from opp_desk.usecases.verzoeken import Vragenbeeld

_LINKS = 380


class InzagePage(QWidget):
    """``toon(leerling=UUID)`` shows the requests about a dossier, and prepares a copy of it."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Inzage"))
        self._werk = werk
        self._leerling: UUID | None = None
        self._verzoek: UUID | None = None
        self._beeld: Inzagebeeld | None = None
        self._laatste, self._lezing = Laatste(self), Laatste(self)
        self._terug = TekstKnop(self.tr("Naar het dossier"), "terug", klein=True, ouder=self)
        self._opslaan = PrimaireKnop(self.tr("Kopie opslaan…"), ouder=self)
        self._kop = Paginakop(self.tr("Inzage"), " ", (self._terug, self._opslaan), self)
        self.wie = Vragerkaart(self)
        self.namen = Namenkaart(self)
        self.vragen = Vragenkaart(self)
        self.stukken = Stukkenlijst(self)
        self.uitgang = Uitgang(werk, self)
        self._uitleg = LegeStaat(
            self.tr("Alles in één kopie"),
            self.tr(
                "Kies wie het vraagt. Je krijgt dan alles te zien wat in het dossier staat. Namen van andere "
                "kinderen zijn al afgeschermd. Jij kijkt het na en slaat de kopie op."
            ),
            "",
            "document",
            self,
        )
        self._raam = Raam(self)
        self._bouw()
        self._verbind()

    def toon(self, leerling: UUID | None = None) -> None:
        """Show the dossier of a pupil; what was prepared for the same one stays."""
        if leerling is not None and leerling != self._leerling:
            self._leerling = leerling
            self._begin()
            self._raam.wacht()
        self._lees()

    def waar(self) -> dict[str, Any]:
        """Return where somebody was."""
        return {} if self._leerling is None else {"leerling": self._leerling}

    def verlaat(self) -> None:
        """Leave nothing half: choices stay with the page, the request stands in the vault."""

    def _bouw(self) -> None:
        links = SchuifPagina(self, smal=False, marge=4)
        links.setFixedWidth(_LINKS)
        for kaart in (self.wie, self.namen, self.vragen):
            links.voeg_toe(kaart)
        links.sluit_af()
        rechts = SchuifPagina(self, smal=False, marge=4)
        rechts.voeg_toe(self._uitleg)
        rechts.voeg_toe(self.stukken)
        rechts.sluit_af()
        midden = QHBoxLayout()
        midden.setSpacing(20)
        midden.addWidget(links)
        midden.addWidget(rechts, 1)
        self._raam.vul_kolom(self._kop, self.uitgang, midden)

    def _verbind(self) -> None:
        self._raam.fout.opnieuw.connect(self._lees)
        self._terug.clicked.connect(self._naar_dossier)
        self._opslaan.clicked.connect(self._vraag_opslaan)
        self.wie.gekozen.connect(self._begin)
        self.wie.gevraagd.connect(self._noteer_inzage)
        self.namen.gewijzigd.connect(self._lees_stukken)
        self.stukken.gewijzigd.connect(self._werk_bij)
        self.uitgang.geschreven.connect(self._geschreven)
        self.uitgang.klaar.connect(self._werk_bij)
        self.vragen.nieuw.connect(self._noteer)
        self.vragen.besloten.connect(self._besluit)

    def _begin(self) -> None:
        """Begin anew: another pupil, or another asker."""
        self._verzoek, self._beeld = None, None
        self._lezing.vergeet()
        self.namen.toon((), frozenset())
        self._werk_bij()

    def _werk_bij(self) -> None:
        gereed = self._beeld is not None
        self.stukken.setVisible(gereed)
        self._uitleg.setVisible(not gereed)
        self._opslaan.setVisible(gereed)
        af = gereed and self.stukken.af()
        self._opslaan.setEnabled(af and not self.uitgang.bezig)
        self._opslaan.setToolTip("" if af else self.tr("Kies eerst bij elk stuk dat niet meegaat, waarom."))

    def _lees(self) -> None:
        if self._leerling is not None:
            vraag = partial(verzoeken.lees_vragen, leerling=self._leerling)
            self._werk.jobs.vraag(vraag, self._laatste.van(self._toon), self._mislukt)

    def _toon(self, beeld: Vragenbeeld) -> None:
        self._kop.zet(self.tr("Inzage en vragen over het dossier"), beeld.naam)
        self.wie.toon(beeld.vragers, opnieuw=self.wie.vraagsteller() is None)
        self.vragen.toon(beeld.verzoeken)
        self._raam.toon()

    def _noteer_inzage(self) -> None:
        """Note the request: from that day the term runs; then show everything."""
        if self._leerling is None or self._verzoek is not None:
            self._lees_stukken()
            return
        doe = partial(
            verzoeken.begin_inzage,
            leerling=self._leerling,
            van_wie=self.wie.van_wie(),
            ontvangen_op=self.wie.gevraagd_op(),
        )
        self._werk.jobs.run(doe, self._genoteerd, self._meld)

    def _genoteerd(self, verzoek: UUID) -> None:
        self._verzoek = verzoek
        self._lees()
        self._lees_stukken()

    def _lees_stukken(self) -> None:
        wie = self.wie.vraagsteller()
        if self._leerling is None or wie is None or self._verzoek is None:
            return
        vraag = partial(
            inzage.lees_inzage,
            leerling=self._leerling,
            vrager=wie.vrager,
            ouder=wie.ouder,
            laat=self.namen.laat(),
        )
        self._werk.jobs.vraag(vraag, self._lezing.van(self._toon_stukken), self._meld)

    def _toon_stukken(self, beeld: Inzagebeeld) -> None:
        opnieuw, self._beeld = self._beeld is None, beeld
        self.stukken.toon(beeld, opnieuw=opnieuw)
        if opnieuw:
            self.namen.toon(beeld.namen, frozenset())
        self._werk_bij()

    def keuze(self) -> inzage.Inzagekeuze | None:
        """Return what was decided, None while nobody is chosen."""
        wie = self.wie.vraagsteller()
        if wie is None:
            return None
        return inzage.Inzagekeuze(
            self.wie.van_wie(),
            wie.vrager,
            self.wie.gevraagd_op(),
            self.stukken.weg(),
            self.stukken.bijlagen(),
        )

    def _vraag_opslaan(self) -> None:
        keuze = self.keuze()
        if self._beeld is None or keuze is None:
            return
        soort = "zip" if keuze.bijlagen else "pdf"
        venster = QFileDialog(self.window(), self.tr("Kopie opslaan"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        venster.setNameFilter(f"{soort.upper()} (*.{soort})")
        venster.setDefaultSuffix(soort)
        venster.selectFile(f"{zonder_tekens(self._beeld.naam)} - inzage.{soort}")
        venster.fileSelected.connect(self._gekozen)
        venster.open()

    def _gekozen(self, pad: str) -> None:
        self.bewaar(Path(pad))

    def bewaar(self, doel: Path) -> None:
        """Make the copy as it is chosen now, write it, and finish the request."""
        keuze = self.keuze()
        if self._beeld is None or keuze is None or self._verzoek is None or self.uitgang.bezig:
            return
        self.uitgang.bewaar(self._verzoek, self._beeld, keuze, doel)
        self._werk_bij()

    def _geschreven(self, verzoek: UUID) -> None:
        """Begin anew, unless somebody began with another one while the copy was made."""
        if verzoek == self._verzoek:
            self._begin()
        self._lees()

    def _noteer(self, wat: dict[str, Any]) -> None:
        if self._leerling is not None:
            doe = partial(verzoeken.noteer, leerling=self._leerling, **wat)
            self._werk.jobs.run(doe, self._bijgeschreven, self._meld)

    def _bijgeschreven(self, _verzoek: UUID) -> None:
        self.vragen.wis()
        self._lees()

    def _besluit(self, verzoek: UUID, wat: Any, reden: str) -> None:
        doe = partial(verzoeken.besluit, verzoek=verzoek, wat=wat, reden=reden)
        self._werk.jobs.run(doe, self._besloten, self._meld)

    def _besloten(self, _niets: None) -> None:
        self._lees()

    def _naar_dossier(self) -> None:
        if self._leerling is not None:
            self._werk.ga_naar.emit("dossier", {"leerling": self._leerling, "tab": "gegevens"})

    def _meld(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
        self._werk_bij()

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self._lees)
        self._raam.meld_fout(self.tr("Het dossier kon niet worden gelezen."))
