"""Section Vragen voor het horen: the school's own wording, a question less, a question more."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.keuzes import Hoormoment
from opp_desk.model.school_lijsten import Hoorvraag
from opp_desk.ui.instellingen.sectie import Sectie, naast_elkaar
from opp_desk.ui.onderdelen import (
    Hulptekst,
    Kaart,
    Keuzelijst,
    Knop,
    Stroom,
    TekstKnop,
    Tekstvak,
    Veldblok,
    Vinkje,
)
from opp_desk.usecases import hoorpin
from opp_desk.usecases.hoorvragen import Vraag, eigen_vragen, herstel_vraag, hoorvragen, zet_vraag

if TYPE_CHECKING:
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.vault.uow import Uitkomst

_MOMENTEN: Final = (Hoormoment.EVALUEREN, Hoormoment.BIJSTELLEN)


class Vraagregel(QWidget):
    """One question to word anew or leave out. ``gewijzigd`` when it was left with something else."""

    gewijzigd = Signal()
    herstel = Signal()

    def __init__(
        self, nummer: int, vraag: Vraag, rij: Hoorvraag | None, ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self.nummer, self._vraag = nummer, vraag
        self._kort_was = vraag.kort if rij is None else rij.kort
        self._vervalt_was = rij is not None and rij.vervalt
        self._tekst_was = (rij.tekst if rij is not None and rij.tekst else vraag.tekst) or ""
        naam = self.tr("Vraag {}").format(nummer)
        self.tekst = Tekstvak(ouder=self, min_regels=1)
        self.tekst.zet_waarde(self._tekst_was)
        self.kort = Vinkje(self.tr("ook in de korte set"), self)
        self.kort.zet_waarde(self._kort_was)
        self.stel = Vinkje(self.tr("deze vraag stellen we"), self)
        self.stel.zet_waarde(not self._vervalt_was)
        for deel, wat in ((self.kort, self.kort.text()), (self.stel, self.stel.text())):
            deel.setAccessibleName(f"{naam}: {wat}")
        self.terug = TekstKnop(
            self.tr("Zet de vraag van OPP Desk terug") if vraag.tekst else self.tr("Vraag weghalen"),
            "terug" if vraag.tekst else "prullenbak",
            self,
            klein=True,
        )
        self.terug.setAccessibleName(f"{naam}: {self.terug.text()}")
        self.terug.setVisible(rij is not None)
        self.terug.clicked.connect(self.herstel)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(4)
        stapel.addWidget(Veldblok(naam, self.tekst))
        keuzes = QWidget(self)
        rij_ = Stroom(keuzes, liggend=True, afstand=16)
        for knop in (self.stel, self.kort, self.terug):
            rij_.addWidget(knop)
        stapel.addWidget(keuzes)
        self.tekst.setAccessibleName(naam)
        self.tekst.verlaten.connect(self._kijk)
        self.kort.gewijzigd.connect(self._kijk)
        self.stel.gewijzigd.connect(self._kijk)

    def waarden(self) -> tuple[str, bool, bool]:
        """Return (text, kort, vervalt) to keep; text "" while it is the wording of this release."""
        tekst = self.tekst.waarde().strip()
        return ("" if tekst == self._vraag.tekst else tekst), self.kort.waarde(), not self.stel.waarde()

    def _kijk(self) -> None:
        """Tell it only when something else stands there; an emptied question keeps its old words."""
        if not self.tekst.waarde().strip() and self._tekst_was:
            self.tekst.zet_waarde(self._tekst_was)
        nu = (self.tekst.waarde().strip(), self.kort.waarde(), not self.stel.waarde())
        if nu != (self._tekst_was, self._kort_was, self._vervalt_was) and (nu[0] or nu[2]):
            self._tekst_was, self._kort_was, self._vervalt_was = nu
            self.gewijzigd.emit()


class VragenSectie(Sectie):
    """The lists of questions, and the code of the pupil's screen."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Vragen voor het horen"),
            werk.tr(
                "Een hulp bij het gesprek. Zeg het in jullie eigen woorden, laat een vraag weg of zet er een "
                "bij. Wat je wijzigt, wordt bewaard."
            ),
        )
        standaard = hoorvragen()
        reeksen = [(each.code, each.naam) for each in standaard.sets]
        reeksen += [(each.value, each.label) for each in _MOMENTEN]
        self.reeks = Keuzelijst(reeksen, leeg="")
        self.reeks.zet_waarde(standaard.sets[1].code)
        self.reeks.gewijzigd.connect(self.toon)
        self._uitleg = Hulptekst(
            self.tr(
                "{roepnaam}, {thuis} en {voorstel} vult het programma zelf in: de naam, hoe de leerling de "
                "mensen thuis noemt, en wat jullie voorstellen."
            )
        )
        self._kaart = Kaart("")
        self._plek = QVBoxLayout()
        self._plek.setSpacing(20)
        self._kaart.inhoud.addLayout(self._plek)
        self.erbij = Knop(self.tr("Vraag toevoegen"), "plus")
        self.erbij.clicked.connect(self._voeg_toe)
        self._kaart.inhoud.addLayout(naast_elkaar(self.erbij))
        self._code = Kaart(self.tr("Code van het leerlingscherm"))
        self._code.voeg_toe(
            Hulptekst(self.tr("Met deze code sluit je het grote scherm. Na wissen kies je een nieuwe."))
        )
        self.wis_code = Knop(self.tr("Code wissen"))
        self.wis_code.clicked.connect(self._wis_code)
        self._code.inhoud.addLayout(naast_elkaar(self.wis_code))
        self._code.hide()
        for deel in (Veldblok(self.tr("Vragen voor"), self.reeks), self._uitleg, self._kaart, self._code):
            self.voeg_toe(deel)
        self.sluit_af()
        self.regels: list[Vraagregel] = []
        self._getoond: object = None
        werk.jobs.vastgelegd.connect(self._vastgelegd)

    def toon(self) -> None:
        """Read what this school changed."""
        self.werk.jobs.vraag(eigen_vragen, self._toon, self.meld_fout)
        vraag = partial(hoorpin.heeft_pin, persoon=self.werk.wie.id)
        self.werk.jobs.vraag(vraag, self._code.setVisible, self.meld_fout)

    def verlaat(self) -> None:
        """Write what is typed."""
        for regel in self.regels:
            regel.tekst.verlaten.emit()

    def _toon(self, rijen: tuple[Hoorvraag, ...]) -> None:
        reeks = self.reeks.waarde()
        eigen = {rij.plaats or 0: rij for rij in rijen if rij.reeks == reeks}
        beeld = (reeks, tuple((nr, rij.tekst, rij.kort, rij.vervalt) for nr, rij in eigen.items()))
        if beeld == self._getoond:
            return
        self._getoond = beeld
        for oud in self.regels:
            self._plek.removeWidget(oud)
            oud.hide()
            oud.deleteLater()
        standaard = {each.plaats: each for each in _van(reeks)}
        self.regels = [
            self._maak(plaats, standaard.get(plaats, Vraag("", plaats=plaats)), eigen.get(plaats))
            for plaats in sorted(set(standaard) | set(eigen))
        ]

    def _maak(self, plaats: int, vraag: Vraag, rij: Hoorvraag | None) -> Vraagregel:
        regel = Vraagregel(plaats, vraag, rij, self._kaart)
        regel.gewijzigd.connect(partial(self._bewaar, regel))
        regel.herstel.connect(partial(self._herstel, plaats))
        self._plek.addWidget(regel)
        return regel

    def _bewaar(self, regel: Vraagregel) -> None:
        tekst, kort, vervalt = regel.waarden()
        doe = partial(
            zet_vraag, reeks=self.reeks.waarde(), plaats=regel.nummer, tekst=tekst, kort=kort, vervalt=vervalt
        )
        self.werk.jobs.run(doe, fout=self.meld_fout)

    def _herstel(self, plaats: int) -> None:
        doe = partial(herstel_vraag, reeks=self.reeks.waarde(), plaats=plaats)
        self.werk.jobs.run(doe, fout=self.meld_fout)

    def _voeg_toe(self) -> None:
        """Begin a new question at the end; it is kept once something stands in it."""
        plaats = max((each.nummer for each in self.regels), default=0) + 1
        regel = self._maak(plaats, Vraag("", plaats=plaats), None)
        self.regels.append(regel)
        regel.tekst.setFocus()

    def _wis_code(self) -> None:
        doe = partial(hoorpin.wis_pin, persoon=self.werk.wie.id)
        self.werk.jobs.run(doe, self._gewist, self.meld_fout)

    def _gewist(self, _niets: None) -> None:
        self._code.hide()
        self.werk.melding.emit(self.tr("De code is gewist. De volgende keer kies je een nieuwe."), "", None)

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        if any(sleutel[0] == Hoorvraag.TABEL for sleutel in uitkomst.versies):
            self.toon()


def _van(reeks: str) -> tuple[Vraag, ...]:
    """Return the questions of this release in a list."""
    standaard = hoorvragen()
    return standaard.moment[reeks] if reeks in standaard.moment else standaard.set(reeks).vragen
