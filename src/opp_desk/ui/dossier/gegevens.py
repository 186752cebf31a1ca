"""The tab Gegevens: names and days of the pupil, who is there for the pupil, and leaving the school."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.leerling import Leerling
from opp_desk.ui.binder import Binder
from opp_desk.ui.dossier.lijst import Lijstpagina
from opp_desk.ui.forms.dossier_gegevens_ui import Ui_DossierGegevens
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Linktekst
from opp_desk.ui.versies import Versies
from opp_desk.usecases.dossier_gegevens import lees_gegevens

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.dossier_gegevens import Gegevens


class Gegevensblad(QWidget):
    """The form of one pupil. ``sluiten_gevraagd`` to close the OPP of a pupil who left."""

    sluiten_gevraagd = Signal()

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self._werk = werk
        self._leerling: UUID | None = None
        self._roepnaam: str | None = None
        self._namen: dict[UUID, str] = {}
        self._vorm: QWidget | None = None
        self.binder: Binder | None = None
        self._versies: Versies | None = None
        self._kaart = Kaart()
        self._plek = QVBoxLayout()
        self._uitleg = Hulptekst(
            self.tr(
                "Komt de leerling ook in de klassenlijst voor, dan neemt de volgende import naam, "
                "geboortedatum en groep daaruit over."
            ),
            self._kaart,
        )
        self._vertrokken = Linktekst(
            self.tr("De leerling is vertrokken en het OPP loopt nog."), self.tr("OPP afsluiten"), self._kaart
        )
        self._vertrokken.gevraagd.connect(self.sluiten_gevraagd)
        self._kaart.inhoud.addLayout(self._plek)
        self._kaart.inhoud.addSpacing(4)
        self._kaart.inhoud.addWidget(self._vertrokken)
        self._kaart.inhoud.addWidget(self._uitleg)
        self._vertrokken.hide()
        inzage = Linktekst(
            self.tr("Vraagt iemand om het dossier, of klopt er iets niet?"),
            self.tr("Inzage en vragen"),
            self._kaart,
        )
        inzage.gevraagd.connect(self._naar_inzage)
        self._kaart.inhoud.addWidget(inzage)
        pagina = Lijstpagina()
        pagina.voeg_toe(self._kaart)
        pagina.sluit_af()
        alles = QVBoxLayout(self)
        alles.setContentsMargins(0, 16, 0, 0)
        alles.addWidget(pagina)

    def toon(self, leerling: UUID) -> None:
        """Show a pupil, or refresh; what is being typed stays."""
        if leerling != self._leerling:
            self.verlaat()
            self._leerling, self._roepnaam = leerling, None
        self._werk.jobs.vraag(partial(lees_gegevens, leerling=leerling), self._toon, self._verdwenen)

    def verlaat(self) -> None:
        """Write what is typed."""
        if self.binder is not None:
            self.binder.bewaar_nu()

    def _toon(self, gegevens: Gegevens) -> None:
        if gegevens.formulier.id != self._leerling:
            return
        self._namen = dict((*gegevens.medewerkers, *gegevens.groepen))
        if self._roepnaam is None:
            self._begin(gegevens)
        if self.binder is not None and self._versies is not None:
            self.binder.zet_keuzes("aanspreekpunt", gegevens.medewerkers)
            self.binder.zet_keuzes("groep", gegevens.groepen)
            self.binder.toon(gegevens.formulier)
            self._versies.toon(gegevens.formulier)
        self._vertrokken.setVisible(gegevens.sluit_opp)

    def _begin(self, gegevens: Gegevens) -> None:
        """Make the form for this pupil; the old one goes when everything in it has been saved."""
        self._roepnaam = gegevens.roepnaam
        if self._vorm is not None and self.binder is not None:
            self._vorm.hide()
            _ruim_op(self._vorm, self.binder)
            self.binder.opgeslagen.connect(partial(_ruim_op, self._vorm, self.binder))
        self._vorm = QWidget(self._kaart)
        ontwerp: Any = Ui_DossierGegevens()
        ontwerp.setupUi(self._vorm)
        keuzes = {"aanspreekpunt": gegevens.medewerkers, "groep": gegevens.groepen}
        self.binder = Binder(self._vorm, Leerling, self._werk.jobs, roepnaam=gegevens.roepnaam, keuzes=keuzes)
        self._versies = Versies(self.binder, self._werk, gegevens.roepnaam, self._wie)
        self.binder.opgeslagen.connect(self._werk.opgeslagen)
        self.binder.mislukt.connect(self._mislukt)
        self._plek.addWidget(self._vorm)

    def _naar_inzage(self) -> None:
        self._werk.ga_naar.emit("inzage", {"leerling": self._leerling})

    def _wie(self) -> Mapping[UUID, str]:
        return self._namen

    def _verdwenen(self, _fout: Fout) -> None:
        """The pupil was taken away; the page says so."""

    def _mislukt(self, fout: Fout) -> None:
        if self.binder is not None:
            self._werk.fout.emit(fout, self.binder.bewaar_nu)


def _ruim_op(vorm: QWidget, binder: Binder) -> None:
    """Let the form of somebody else go once the last of it was saved."""
    if binder.alles_bewaard:
        vorm.deleteLater()
