"""What stands in a package for the samenwerkingsverband, and whether the text may go without akkoord.

Each kind of package begins with the parts in the order that the SWV wants, as somebody kept them once.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.documents.pakket import DELEN, SOORTEN, STANDAARD, Pakket
from opp_desk.ground import clock
from opp_desk.model.school import School
from opp_desk.ui.onderdelen import Hulptekst, Invoer, Keuzelijst, Meldtekst, TekstKnop, Tekstvak, Veldblok
from opp_desk.ui.onderdelen.keuzerij import Vinkje
from opp_desk.ui.papieren.onderdelenlijst import Onderdelenlijst
from opp_desk.usecases.pakketten import Pakkettekst, bewaar_indeling
from opp_desk.usecases.velden import bewaar

if TYPE_CHECKING:
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.pakketten import Pakketbron

_KORT: Final = 2
_TITELS: Final = {sleutel: titel for sleutel, (titel, _maak) in DELEN.items()}


class Pakketvorm(QWidget):
    """A small form. ``gewijzigd`` at every change, ``toegestaan`` when what the SWV takes was changed."""

    gewijzigd = Signal()
    toegestaan = Signal()

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._bron: Pakketbron | None = None
        self.soort = Keuzelijst(SOORTEN.items(), ouder=self, leeg="")
        self.soort.zet_waarde("tlv")
        self.naar = Invoer()
        self.vraag = Tekstvak(min_regels=2, max_regels=6)
        self.delen = Onderdelenlijst(self.tr("Onderdelen, in deze volgorde"), _TITELS, STANDAARD, self)
        self.bewaar = TekstKnop(
            self.tr("Bewaar als indeling van ons samenwerkingsverband"), klein=True, ouder=self
        )
        self.leeg = Hulptekst(self.tr("Wat nog leeg is, komt niet op het papier."), self)
        self.omvang = Hulptekst("", self)
        self.let_op = Meldtekst("", self)
        self.neemt = Vinkje(self.tr("Ons samenwerkingsverband neemt een tekst zonder akkoord aan"), self)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        for deel in (
            self.let_op,
            self.neemt,
            Veldblok(self.tr("Soort pakket"), self.soort),
            Veldblok(self.tr("Voor wie"), self.naar),
            Veldblok(self.tr("Wat vraag je?"), self.vraag),
            self.delen,
            self.leeg,
            self.omvang,
            self.bewaar,
        ):
            stapel.addWidget(deel)
        self.soort.gewijzigd.connect(self._neem_indeling)
        self.delen.gewijzigd.connect(self._kan_bewaren)
        self.bewaar.clicked.connect(self._bewaar_indeling)
        for veld in (self.soort, self.naar, self.vraag, self.delen):
            veld.gewijzigd.connect(self.gewijzigd)
        self.neemt.gewijzigd.connect(self._bewaar)

    def toon(self, bron: Pakketbron) -> None:
        """Say which text goes, and fill in the samenwerkingsverband of the school."""
        nieuw, self._bron = self._bron is None, bron
        if nieuw and not self.naar.waarde():
            self.naar.zet_waarde(bron.swv)
        if nieuw:
            self._neem_indeling()
        self.delen.zet_leeg(bron.leeg)
        self._kan_bewaren()
        self.let_op.setText(self._zin(bron))
        self.let_op.setVisible(bool(self.let_op.text()))
        self.neemt.zet_waarde(bron.neemt_voorlegversie)
        self.neemt.setVisible(bron.tekst is Pakkettekst.VOORLEGVERSIE)

    def wis(self) -> None:
        """Begin anew: another pupil comes, and a question was about one pupil."""
        self._bron = None
        self.vraag.zet_waarde("")

    def pakket(self) -> Pakket:
        """Return what was chosen."""
        return Pakket(
            soort=self.soort.waarde() or "tlv",
            delen=self.delen.delen(),
            naar=self.naar.waarde().strip(),
            vraag=self.vraag.waarde().strip(),
            op=clock.today(),
        )

    def zet_omvang(self, bladzijden: int) -> None:
        """Count the pages that were made."""
        tekst = self.tr("1 pagina") if bladzijden == 1 else self.tr("{} pagina’s").format(bladzijden)
        lang = bladzijden > _KORT
        self.omvang.setText(
            f"{tekst}. {self.tr('Korter is beter.')}" if lang else tekst if bladzijden else ""
        )

    def _indeling(self) -> tuple[str, ...]:
        """Return with which parts this kind of package begins."""
        eigen = self._bron.indelingen if self._bron else {}
        return eigen.get(self.soort.waarde() or "", STANDAARD)

    def _neem_indeling(self) -> None:
        self.delen.zet(self._indeling())
        self._kan_bewaren()

    def _kan_bewaren(self) -> None:
        self.bewaar.setVisible(bool(self.delen.delen()) and self.delen.delen() != self._indeling())
        leeg = self._bron.leeg if self._bron else frozenset()
        self.leeg.setVisible(not leeg.isdisjoint(self.delen.delen()))

    def _bewaar_indeling(self) -> None:
        soort = self.soort.waarde() or "tlv"
        doe = partial(bewaar_indeling, soort=soort, delen=self.delen.delen())
        self._werk.jobs.run(doe, self._indeling_bewaard, self._mislukt)

    def _indeling_bewaard(self, _uitkomst: object) -> None:
        self._werk.melding.emit(self.tr("Bewaard. Elk pakket van deze soort begint nu zo"), "", None)
        self.toegestaan.emit()

    def _zin(self, bron: Pakketbron) -> str:
        if bron.tekst is Pakkettekst.VAST:
            return ""
        if bron.tekst is Pakkettekst.NIET_VOORGELEGD:
            return self.tr(
                "Leg de tekst eerst voor aan de ouders. Een pakket maak je van wat zij hebben gezien, "
                "of van een vastgestelde versie."
            )
        if bron.mag:
            return self.tr(
                "Er is nog geen akkoord. Op elke bladzijde staat: voorlegversie, nog geen akkoord."
            )
        return self.tr(
            "Er is nog geen akkoord. Zo’n tekst mag alleen weg als jullie samenwerkingsverband dat aanneemt. "
            "Vraag het na en zet dan het vinkje."
        )

    def _bewaar(self) -> None:
        if self._bron is None:
            return
        doe = partial(
            bewaar,
            klasse=School,
            rij_id=self._bron.school,
            naam="swv_neemt_voorlegversie",
            waarde=self.neemt.waarde(),
        )
        self._werk.jobs.run(doe, self._bewaard, self._mislukt)

    def _bewaard(self, _uitkomst: object) -> None:
        self.toegestaan.emit()

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
