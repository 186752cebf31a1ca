"""Looking back on one goal of a whole group in one list: each answer lands with its own pupil at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.keuzes import Vervolg
from opp_desk.ui.groepswerk.doelrij import Doelrij
from opp_desk.ui.onderdelen import (
    Hulptekst,
    Keuzelijst,
    LegeStaat,
    Rijkaart,
    SchuifPagina,
    TekstKnop,
    Veldblok,
)
from opp_desk.usecases import bulk
from opp_desk.usecases.bulkbeeld import lees_doelregels

if TYPE_CHECKING:
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.bulkbeeld import Doelregel, Gedeeld, Groepsbeeld


class Terugkijken(QWidget):
    """The goal at the top, beneath it a row per pupil."""

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._doelen: dict[str, Gedeeld] = {}
        self.doel = Keuzelijst(ouder=self, leeg="")
        self._kaart: Rijkaart | None = None
        self.rijen: list[Doelrij] = []
        self.verder = TekstKnop(self.tr("Doorgaan bij wie nog leeg is"), ouder=self)
        self._uitleg = Hulptekst(
            self.tr(
                "Elk antwoord staat meteen in de evaluatie van die leerling. Afronden doe je per leerling, "
                "na het gesprek met de ouders en de leerling: open de evaluatie met de pijl."
            ),
            self,
        )
        self._leeg = LegeStaat(
            self.tr("Nog geen doel dat meer leerlingen delen"),
            self.tr(
                "Hier kijk je terug op een doel dat bij twee of meer leerlingen met een vastgesteld OPP "
                "hetzelfde is."
            ),
            self.tr("Doel bij meer leerlingen zetten"),
            "leerlingen",
        )
        self.uitdelen_gevraagd = self._leeg.gevraagd
        self._bouw()
        self.doel.gewijzigd.connect(self._lees)
        self.verder.clicked.connect(self._ga_door)

    def toon(self, beeld: Groepsbeeld, groep: str) -> None:
        """Show the shared goals of a group; the chosen one stays."""
        samen = beeld.gedeeld(groep)
        self._doelen = {each.sleutel: each for each in samen}
        gekozen = self.doel.waarde()
        self.doel.zet_keuzes([(each.sleutel, self._titel(each)) for each in samen])
        if samen and gekozen not in self._doelen:
            self.doel.zet_waarde(samen[0].sleutel)
        self._vol.setVisible(bool(samen))
        self._leeg.setVisible(not samen)
        self._lees()

    def _bouw(self) -> None:
        self._vol = QWidget(self)
        self._lijst = SchuifPagina(self, smal=False, marge=0)
        self._lijst.sluit_af()
        voet = QHBoxLayout()
        voet.setSpacing(16)
        voet.addWidget(self._uitleg, 1)
        voet.addWidget(self.verder)
        stapel = QVBoxLayout(self._vol)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(12)
        stapel.addWidget(Veldblok(self.tr("Op welk doel kijk je terug?"), self.doel))
        stapel.addWidget(self._lijst, 1)
        stapel.addLayout(voet)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 12, 0, 0)
        buiten.addWidget(self._vol)
        buiten.addWidget(self._leeg)
        self._leeg.hide()

    def _titel(self, doel: Gedeeld) -> str:
        delen = (doel.gebied, doel.tekst, self.tr("{} leerlingen").format(len(doel.doelen)))
        return " · ".join(deel for deel in delen if deel)

    def _gekozen(self) -> Gedeeld | None:
        return self._doelen.get(str(self.doel.waarde()))

    def _lees(self) -> None:
        if (doel := self._gekozen()) is not None:
            vraag = partial(lees_doelregels, doelen=doel.doelen)
            self._werk.jobs.vraag(vraag, partial(self._toon, doel.sleutel), self._mislukt)

    def _toon(self, sleutel: str, regels: tuple[Doelregel, ...]) -> None:
        if sleutel != self.doel.waarde() or self._werk.jobs.schrijft:
            return  # another goal was chosen, or an answer is being written: what follows shows it
        if len(regels) != len(self.rijen):
            self._maak(len(regels))
        for rij, regel in zip(self.rijen, regels, strict=True):
            rij.toon(regel)
        klaar = sum(regel.resultaat is not None for regel in regels)
        if self._kaart is not None:
            self._kaart.kaartkop.kop.setText(self.tr("{0} van {1} ingevuld").format(klaar, len(regels)))
        self.verder.setEnabled(any(regel.vervolg is None for regel in regels))

    def _maak(self, aantal: int) -> None:
        """Make a row per pupil, in a card of its own."""
        if self._kaart is not None:
            self._kaart.hide()
            self._kaart.deleteLater()
        self._kaart = Rijkaart("", ouder=self)
        self.rijen = []
        for _nummer in range(aantal):
            rij = Doelrij(self._kaart)
            rij.antwoord.connect(partial(self._antwoord, rij))
            rij.open_gevraagd.connect(partial(self._open, rij))
            self._kaart.voeg_rij(rij)
            self.rijen.append(rij)
        self._lijst.inhoud.insertWidget(0, self._kaart)

    def _antwoord(self, rij: Doelrij, naam: str, waarde: object) -> None:
        if rij.regel is not None:
            keuze: dict[str, Any] = {naam: waarde}
            self._beoordeel((rij.regel,), keuze)

    def _ga_door(self) -> None:
        leeg = tuple(rij.regel for rij in self.rijen if rij.regel and rij.regel.vervolg is None)
        self._beoordeel(leeg, {"vervolg": Vervolg.DOORGAAN})

    def _beoordeel(self, regels: tuple[Doelregel, ...], keuze: dict[str, Any]) -> None:
        doe = partial(bulk.beoordeel, doelen=tuple(regel.doel for regel in regels), **keuze)
        self._werk.jobs.run(doe, fout=self._mislukt)

    def _open(self, rij: Doelrij) -> None:
        if rij.regel is not None:
            self._werk.ga_naar.emit("voortgang", {"opp": rij.regel.opp, "evaluatie": True})

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
        self._lees()
