"""The evaluation of one OPP in the place of its progress: per goal, together, finish, and go on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.model.evaluatie import Evaluatie
from opp_desk.ui.binder import Binder
from opp_desk.ui.forms.voortgang_evaluatie_ui import Ui_VoortgangEvaluatie
from opp_desk.ui.onderdelen import Kaart, SchuifPagina, TekstKnop
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.ui.versies import Versies
from opp_desk.ui.voortgang.afrondvraag import Afrondvraag, wat_mist
from opp_desk.ui.voortgang.oordeelkaart import Oordeelkaart
from opp_desk.ui.voortgang.slotkaart import Slotkaart
from opp_desk.ui.zinnen import zin
from opp_desk.usecases import evaluaties
from opp_desk.usecases.evaluatiebeeld import lees_evaluatie

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.evaluatiebeeld import Evaluatiebeeld
    from opp_desk.usecases.evaluaties import Bijgesteld


class Evaluatieblad(SchuifPagina):
    """The form. ``terug`` when the user goes back, ``bijgesteld(answer)`` when a bijstelling was begun."""

    terug = Signal()
    bijgesteld = Signal(object)

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self.evaluatie: UUID | None = None
        self._beeld: Evaluatiebeeld | None = None
        self._straks = False
        self._roepnaam = ""
        self._vorm: QWidget | None = None
        self.kaarten: list[Oordeelkaart] = []
        self.binder: Binder | None = None
        self._versies: Versies | None = None
        self._oordelen = QVBoxLayout()
        self._oordelen.setSpacing(16)
        self._samen = Kaart(self.tr("Samen teruggekeken"))
        self._slot = Slotkaart(self)
        self.dag, self.doe = self._slot.dag, self._slot.doe
        self._bouw()

    def _bouw(self) -> None:
        terug = TekstKnop(self.tr("Terug naar de voortgang"), "pijl-links")
        terug.clicked.connect(self._ga_terug)
        self.weg = TekstKnop(self.tr("Evaluatie weghalen"), "prullenbak")
        self.weg.clicked.connect(self._haal_weg)
        kop = QHBoxLayout()
        kop.addWidget(terug)
        kop.addStretch(1)
        kop.addWidget(self.weg)
        self.voeg_toe(kop)
        self.voeg_toe(self._oordelen)
        self._vormplek = QVBoxLayout()
        self._samen.inhoud.addSpacing(4)
        self._samen.inhoud.addLayout(self._vormplek)
        self._horen = TekstKnop("", "gesprekken", self._samen)
        self._horen.clicked.connect(self._hoor)
        self._samen.inhoud.addWidget(self._horen, 0, Qt.AlignmentFlag.AlignLeft)
        self.voeg_toe(self._samen)
        self.doe.clicked.connect(self._volgende_stap)
        self._slot.verslag.clicked.connect(self._maak_verslag)
        self.voeg_toe(self._slot)
        self.sluit_af()

    def open(self, evaluatie: UUID) -> None:
        """Show an evaluation."""
        if evaluatie != self.evaluatie:
            self.evaluatie, self._beeld = evaluatie, None
            self.dag.zet_waarde(None)
        self.lees()

    def sluit(self) -> None:
        """Write what is typed and forget which one it was."""
        self.bewaar_nu()
        self.evaluatie = None

    def lees(self) -> None:
        """Read again."""
        if self.evaluatie is not None:
            vraag = partial(lees_evaluatie, evaluatie_id=self.evaluatie, vandaag=clock.today())
            self._werk.jobs.vraag(vraag, self._toon, self._verdwenen)

    def bewaar_nu(self) -> None:
        """Write what is typed."""
        for binder in self._binders():
            binder.bewaar_nu()

    def _binders(self) -> list[Binder]:
        eigen = [self.binder] if self.binder is not None else []
        return eigen + [kaart.binder for kaart in self.kaarten]

    def _toon(self, beeld: Evaluatiebeeld) -> None:
        if beeld.id != self.evaluatie:
            return
        eerste = self._beeld is None
        self._beeld = beeld
        roepnaam = beeld.voortgang.roepnaam
        if roepnaam != self._roepnaam:
            self._begin_opnieuw(roepnaam)
        self._maak(len(beeld.oordelen))
        for nummer, (kaart, oordeel) in enumerate(zip(self.kaarten, beeld.oordelen, strict=True), start=1):
            kaart.toon(oordeel, nummer, vast=beeld.is_af)
        if self.binder is not None and self._versies is not None:
            self.binder.toon(beeld.formulier)
            self._versies.toon(beeld.formulier)
        self._horen.setText(self.tr("{} hierover horen").format(roepnaam))
        self._slot.toon(beeld, eerste=eerste)

    def _begin_opnieuw(self, roepnaam: str) -> None:
        """Make the form for another pupil; the old one goes when everything in it has been saved."""
        self._roepnaam = roepnaam
        weg: list[tuple[QWidget, Binder]] = [(kaart, kaart.binder) for kaart in self.kaarten]
        if self._vorm is not None and self.binder is not None:
            weg.append((self._vorm, self.binder))
        for deel, binder in weg:
            deel.hide()
            if binder.alles_bewaard:
                deel.deleteLater()
            else:
                binder.opgeslagen.connect(partial(_ruim_op, deel, binder))
        self.kaarten = []
        self._vorm = QWidget(self._samen)
        ontwerp: Any = Ui_VoortgangEvaluatie()
        ontwerp.setupUi(self._vorm)
        self._vormplek.addWidget(self._vorm)
        self.binder = Binder(self._vorm, Evaluatie, self._werk.jobs, roepnaam=roepnaam)
        self.binder.opgeslagen.connect(self._werk.opgeslagen)
        self.binder.opgeslagen.connect(self._bewaard)
        self.binder.mislukt.connect(self._mislukt)
        self._versies = Versies(self.binder, self._werk, roepnaam)

    def _maak(self, aantal: int) -> None:
        """Make a card per goal."""
        while len(self.kaarten) > aantal:
            kaart = self.kaarten.pop()
            kaart.hide()
            kaart.deleteLater()
        while len(self.kaarten) < aantal:
            kaart = Oordeelkaart(self._werk, self._roepnaam, self)
            kaart.mislukt.connect(self._mislukt)
            kaart.binder.opgeslagen.connect(self._bewaard)
            self._oordelen.addWidget(kaart)
            self.kaarten.append(kaart)

    def _volgende_stap(self) -> None:
        """Finish or adjust, once everything that was typed has been saved."""
        if self.evaluatie is None or self._beeld is None or self.dag.ruw():
            return
        if not all(binder.alles_bewaard for binder in self._binders()):
            self._straks = True
            self.bewaar_nu()
            return
        self._straks = False
        if not self._beeld.is_af:
            self._vraag_afronden(self._beeld)
        elif self._beeld.mag_bijstellen:
            self.doe.setEnabled(False)
            bij = partial(evaluaties.stel_bij, evaluatie_id=self.evaluatie, evaluatie_op=self.dag.waarde())
            self._werk.jobs.run(bij, self._bijgesteld, self._mislukt)

    def _vraag_afronden(self, beeld: Evaluatiebeeld) -> None:
        """Ask first when parents, pupil or every text is missing; a goal without result is refused anyhow."""
        mist = wat_mist(self.binder) if self.binder is not None and not beeld.nog else frozenset()
        if not mist:
            self._rond_af()
            return
        venster = Afrondvraag(mist, beeld.voortgang.roepnaam, self.window())
        venster.accepted.connect(self._rond_af)
        venster.terug_knop.clicked.connect(partial(self._vul_aan, mist))
        venster.open()

    def _vul_aan(self, mist: frozenset[str]) -> None:
        """Go to the first thing that is missing."""
        if self.binder is not None:
            eerste = next((naam for naam in self.binder.namen if naam in mist), "gelukt")
            self.naar(invoer := self.binder.invoer(eerste))
            invoer.setFocus()

    def _rond_af(self) -> None:
        if self.evaluatie is not None:
            doe = partial(evaluaties.rond_af, evaluatie_id=self.evaluatie, datum=self.dag.waarde())
            self._werk.jobs.run(doe, self._afgerond, self._mislukt)

    def _bewaard(self) -> None:
        if self._straks:
            self._volgende_stap()

    def _afgerond(self, _niets: None) -> None:
        self._werk.melding.emit(self.tr("Evaluatie afgerond"), "", None)
        self.lees()

    def _bijgesteld(self, wat: Bijgesteld) -> None:
        self.doe.setEnabled(True)
        self.bijgesteld.emit(wat)

    def _haal_weg(self) -> None:
        if self.evaluatie is not None:
            doe = partial(evaluaties.haal_weg, evaluatie_id=self.evaluatie)
            self._werk.jobs.run(doe, self._weggehaald, self._mislukt)

    def _weggehaald(self, _niets: None) -> None:
        self._werk.melding.emit(
            self.tr("Evaluatie weggehaald"), self.tr("Ongedaan maken"), onthoud_laatste(self._werk)
        )
        self._ga_terug()

    def _hoor(self) -> None:
        if self._beeld is not None:
            self._werk.ga_naar.emit("horen", {"opp": self._beeld.voortgang.opp})

    def _maak_verslag(self) -> None:
        if self._beeld is not None:
            waar = {"opp": self._beeld.voortgang.opp, "papier": "verslag"}
            self._werk.ga_naar.emit("papieren", waar)

    def _ga_terug(self) -> None:
        self.sluit()
        self.terug.emit()

    def _verdwenen(self, _fout: Fout) -> None:
        self.evaluatie = None
        self.terug.emit()

    def _mislukt(self, fout: Fout) -> None:
        self._straks = False
        self.doe.setEnabled(True)
        self._werk.melding.emit(zin(fout), "", None)
        self.lees()


def _ruim_op(deel: QWidget, binder: Binder) -> None:
    """Let a form of somebody else go once the last of it was saved."""
    if binder.alles_bewaard:
        deel.deleteLater()
