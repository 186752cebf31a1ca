"""One goal in an evaluation: what became of it, was the help given, what made the difference, what next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from opp_desk.model.evaluatie import Doelresultaat
from opp_desk.model.keuzes import GegevenAntwoord, Resultaat, Vervolg
from opp_desk.ui.binder import Binder
from opp_desk.ui.forms.voortgang_doelresultaat_ui import Ui_VoortgangDoelresultaat
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Keuzerij, Tekst, Veldblok
from opp_desk.ui.versies import Versies
from opp_desk.ui.voortgang.grafiek import Lijngrafiek
from opp_desk.ui.voortgang.woorden import doeltitel, gegeven_zin
from opp_desk.usecases import evaluaties

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.evaluatiebeeld import Doeloordeel


class Oordeelkaart(Kaart):
    """A goal to judge. Every choice is kept at once; ``mislukt`` carries what went wrong."""

    mislukt = Signal(object)

    def __init__(self, werk: Werkplek, roepnaam: str, ouder: QWidget | None = None) -> None:
        super().__init__(" ", "gewoon", ouder)
        self._werk = werk
        self._rij: UUID | None = None
        self._wat = Tekst("", self, kies=True)
        self._grafiek = Lijngrafiek(self)
        self._stand = Hulptekst("", self)
        self.keuzes: dict[str, Keuzerij] = {
            "resultaat": Keuzerij([(each, each.label) for each in Resultaat], liggend=True),
            "gegeven": Keuzerij([(each, each.label) for each in GegevenAntwoord], liggend=True),
            "vervolg": Keuzerij([(each, each.label) for each in Vervolg], liggend=True),
        }
        labels = {
            "resultaat": self.tr("Resultaat"),
            "gegeven": self.tr("Is de begeleiding gegeven?"),
            "vervolg": self.tr("Hoe verder?"),
        }
        self._blokken = {naam: Veldblok(labels[naam], rij, ouder=self) for naam, rij in self.keuzes.items()}
        vorm = QWidget(self)
        ontwerp: Any = Ui_VoortgangDoelresultaat()
        ontwerp.setupUi(vorm)
        self.binder = Binder(vorm, Doelresultaat, werk.jobs, roepnaam=roepnaam)
        self.binder.opgeslagen.connect(werk.opgeslagen)
        self.binder.mislukt.connect(self.mislukt)
        self._versies = Versies(self.binder, werk, roepnaam)
        for deel in (
            self._wat,
            self._grafiek,
            self._stand,
            self._blokken["resultaat"],
            self._blokken["gegeven"],
            vorm,
            self._blokken["vervolg"],
        ):
            self.inhoud.addWidget(deel)
            self.inhoud.addSpacing(8)
        for naam, rij in self.keuzes.items():
            rij.gewijzigd.connect(partial(self._kies, naam))

    def toon(self, oordeel: Doeloordeel, nummer: int, *, vast: bool) -> None:
        """Show a goal with its answers; what is being typed stays."""
        doel = oordeel.doel
        self._rij = oordeel.formulier.id
        self.kop.setText(doeltitel(doel, nummer))
        self.setAccessibleName(self.kop.text())
        self._wat.setText(doel.kan_straks or self.tr("Hier staat nog niet wat de leerling gaat kunnen."))
        self._grafiek.toon(doel.grafiek)
        self._stand.setText(self._gemeten(oordeel))
        for naam, rij in self.keuzes.items():
            rij.zet_waarde(oordeel.formulier.waarden[naam])
            rij.zet_alleen_lezen(vast)
            for knop in rij.findChildren(QWidget):
                if hasattr(knop, "text"):
                    knop.setAccessibleName(f"{self.kop.text()}, {self._label(naam)} {knop.text()}")
        hulp = "; ".join(f"{(each.wat or '').strip(' .')}: {gegeven_zin(each)}" for each in oordeel.hulp)
        self._blokken["gegeven"].zet_hulp(hulp)
        self._blokken["gegeven"].setVisible(bool(oordeel.hulp))
        self.binder.toon(oordeel.formulier)
        self._versies.toon(oordeel.formulier)

    def _label(self, naam: str) -> str:
        return {
            "resultaat": self.tr("resultaat:"),
            "gegeven": self.tr("begeleiding gegeven:"),
            "vervolg": self.tr("hoe verder:"),
        }[naam]

    def _gemeten(self, oordeel: Doeloordeel) -> str:
        doel = oordeel.doel
        laatste = doel.metingen[0].tekst if doel.metingen else self.tr("niet gemeten")
        vorm = self.tr("Begin: {} · laatste meting: {} · doel: {}")
        return vorm.format(doel.nu or self.tr("onbekend"), laatste, doel.streef or self.tr("onbekend"))

    def _kies(self, naam: str) -> None:
        if self._rij is not None:
            doe = partial(evaluaties.beantwoord, resultaat_id=self._rij, **{naam: self.keuzes[naam].waarde()})
            self._werk.jobs.run(doe, fout=self._mislukt)

    def _mislukt(self, fout: Fout) -> None:
        self.mislukt.emit(fout)
