"""Ending an OPP: why, on what day, and a short look back. Saved while typing; ending is one button."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from opp_desk.model.opp import Opp
from opp_desk.ui.binder import Binder
from opp_desk.ui.forms.dossier_afsluiten_ui import Ui_DossierAfsluiten
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Knop, PrimaireKnop
from opp_desk.ui.versies import Versies
from opp_desk.usecases import opps
from opp_desk.usecases.formulier import lees_formulier

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.dossier_beeld import Oppblad
    from opp_desk.usecases.formulier import Formulier


class Afsluiten(Kaart):
    """The form. Hidden until `open`; ``afgesloten`` when the OPP is closed."""

    afgesloten = Signal()

    def __init__(self, werk: Werkplek) -> None:
        super().__init__("", "actief")
        self._werk = werk
        self._opp: UUID | None = None
        self._straks = False
        self.kop.setText(self.tr("OPP afsluiten"))
        self.kop.show()
        vorm = QWidget(self)
        ontwerp: Any = Ui_DossierAfsluiten()
        ontwerp.setupUi(vorm)
        self.binder = Binder(vorm, Opp, werk.jobs)
        self._versies = Versies(self.binder, werk)
        self._doe = PrimaireKnop(self.tr("OPP afsluiten"), ouder=self)
        self._niet = Knop(self.tr("Niet doen"), ouder=self)
        self._zegt = Hulptekst(self.tr("De vastgestelde versies blijven bewaard."), self)
        voet = QHBoxLayout()
        voet.setSpacing(8)
        voet.addWidget(self._zegt, 1)
        voet.addWidget(self._niet)
        voet.addWidget(self._doe)
        self.inhoud.addSpacing(4)
        self.voeg_toe(vorm)
        self.inhoud.addSpacing(8)
        self.inhoud.addLayout(voet)
        self.binder.veranderd.connect(self._beoordeel)
        self.binder.opgeslagen.connect(werk.opgeslagen)
        self.binder.opgeslagen.connect(self._bewaard)
        self.binder.mislukt.connect(self._mislukt)
        self._doe.clicked.connect(self._sluit_af)
        self._niet.clicked.connect(self.sluit)
        self.hide()

    def open(self, opp: Oppblad) -> None:
        """Come up with the cursor in the reason."""
        self._opp = opp.id
        self.show()
        self._lees()
        self.binder.invoer("eindreden").setFocus(Qt.FocusReason.OtherFocusReason)

    def toon(self, opp: Oppblad) -> None:
        """Refresh while open; another OPP closes the form."""
        if self._opp is None:
            return
        if opp.id == self._opp:
            self._lees()
        else:
            self.sluit()

    def sluit(self) -> None:
        """Go away; what was typed is saved and stays."""
        self.verlaat()
        self._opp = None
        self.hide()

    def verlaat(self) -> None:
        """Write what is typed."""
        if self._opp is not None:
            self.binder.bewaar_nu()

    def _lees(self) -> None:
        if self._opp is not None:
            vraag = partial(lees_formulier, klasse=Opp, rij_id=self._opp)
            self._werk.jobs.vraag(vraag, self._toon, self._mislukt)

    def _toon(self, formulier: Formulier) -> None:
        if formulier.id == self._opp:
            self.binder.toon(formulier)
            self._versies.toon(formulier)
            self._beoordeel()

    def _beoordeel(self, _veld: str = "") -> None:
        """Reason, day and a look back are needed."""
        invoer = self.binder.invoer
        vol = invoer("eindreden").waarde() and invoer("einddatum").waarde()
        self._doe.setEnabled(bool(vol and str(invoer("slotevaluatie").waarde()).strip()))

    def _bewaard(self) -> None:
        """Go on with closing when everything that was typed has been saved."""
        if self._straks and self.binder.alles_bewaard:
            self._sluit_af()

    def _sluit_af(self) -> None:
        if self._opp is None:
            return
        self._straks = not self.binder.alles_bewaard
        if self._straks:
            self._doe.setEnabled(False)
            self.binder.bewaar_nu()
            return
        invoer = self.binder.invoer
        doe = partial(
            opps.sluit_af,
            opp_id=self._opp,
            einddatum=invoer("einddatum").waarde(),
            reden=invoer("eindreden").waarde(),
            terugblik=invoer("slotevaluatie").waarde(),
        )
        self._werk.jobs.run(doe, self._afgesloten, self._mislukt)

    def _afgesloten(self, _niets: None) -> None:
        self._opp = None
        self.hide()
        self.afgesloten.emit()

    def _mislukt(self, fout: Fout) -> None:
        self._straks = False
        self._beoordeel()
        self._werk.fout.emit(fout, None)
