"""Proposals beside the chapter: making one, and answering those that wait."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.veld import plek
from opp_desk.ui.onderdelen import (
    Hulptekst,
    Invoer,
    Kaart,
    Keuzelijst,
    Knop,
    Lijn,
    Linktekst,
    Meldtekst,
    PrimaireKnop,
    Stroom,
    TekstKnop,
    Tekstvak,
    Veldblok,
)
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.ui.opp.blad import VOOR_OUDERS
from opp_desk.ui.opp.zinsdelen import korte_dag, samen
from opp_desk.ui.schoolprofiel.verschilkaart import Woordverschil
from opp_desk.ui.zinnen import zin
from opp_desk.usecases import voorstellen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.usecases.voorstellen import Antwoord, Voorstelbeeld


class Voorstelvorm(Kaart):
    """Writing how a text could be. It stands nowhere until the schoolleider takes it over."""

    gedaan = Signal()

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(werk.tr("Wijziging voorstellen"), "actief", ouder)
        self.setProperty(VOOR_OUDERS, True)
        self._werk = werk
        self._formulier: Formulier | None = None
        self.welk = Keuzelijst(leeg="")
        self.tekst = Tekstvak(min_regels=4, max_regels=14)
        self.waarom = Invoer()
        self._welkblok = Veldblok(self.tr("Welk deel"), self.welk)
        self._tekstblok = Veldblok(self.tr("Zo zou ik het schrijven"), self.tekst)
        for blok in (self._welkblok, self._tekstblok, Veldblok(self.tr("Waarom?"), self.waarom)):
            self.voeg_toe(blok)
        knoppen = Stroom(afstand=8)
        doe = PrimaireKnop(self.tr("Voorstellen"), ouder=self)
        niet = TekstKnop(self.tr("Annuleren"), ouder=self)
        doe.clicked.connect(self._stel_voor)
        niet.clicked.connect(self.sluit)
        knoppen.addWidget(doe)
        knoppen.addWidget(niet)
        self.inhoud.addLayout(knoppen)
        self.welk.gewijzigd.connect(self._vul)
        self.hide()

    def open(self, formulier: Formulier) -> None:
        """Begin with the text as it stands."""
        self._formulier = formulier
        namen = voorstellen.VELDEN[formulier.klasse]
        self.welk.zet_keuzes([(naam, plek(formulier.klasse, naam).veld.label) for naam in namen])
        self.welk.zet_waarde("wat" if "wat" in namen else namen[0])
        self._welkblok.setVisible(len(namen) > 1)
        self.waarom.zet_waarde("")
        self._vul()
        self.show()
        self.tekst.setFocus()

    def sluit(self) -> None:
        """Put it away."""
        self.hide()
        self._tekstblok.zet_waarschuwing("")
        self.gedaan.emit()

    def _vul(self) -> None:
        if self._formulier is not None:
            self.tekst.zet_waarde(self._formulier.waarden[self.welk.waarde()] or "")

    def _stel_voor(self) -> None:
        if (formulier := self._formulier) is None:
            return
        doe = partial(
            voorstellen.stel_voor,
            klasse=formulier.klasse,
            rij_id=formulier.id,
            naam=self.welk.waarde(),
            tekst=self.tekst.waarde(),
            waarom=self.waarom.text(),
        )
        self._werk.jobs.run(doe, self._voorgesteld, self._mislukt)

    def _voorgesteld(self, _rij: UUID) -> None:
        self._werk.melding.emit(self.tr("Voorgesteld. De schoolleider ziet het hier."), "", None)
        self.sluit()

    def _mislukt(self, fout: Fout) -> None:
        self._tekstblok.zet_waarschuwing(zin(fout))


class Voorstelkaart(Kaart):
    """The proposals that wait. ``gevraagd`` carries the `Voorstelbeeld` that is to be seen in place."""

    gevraagd = Signal(object)

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(werk.tr("Voorstellen"), ouder=ouder)
        self._werk = werk
        self._rijen = QVBoxLayout()
        self._rijen.setSpacing(8)
        self.inhoud.addLayout(self._rijen)
        self._getoond: Any = None
        self.hide()

    def toon(self, alle: Sequence[Voorstelbeeld], antwoorden: Sequence[Antwoord], *, beslist: bool) -> None:
        """Show these proposals, with buttons for who decides, and what was answered on one's own."""
        self.setVisible(bool(alle or antwoorden))
        if (tuple(alle), tuple(antwoorden), beslist) == self._getoond:
            return
        self._getoond = (tuple(alle), tuple(antwoorden), beslist)
        while (deel := self._rijen.takeAt(0)) is not None:
            if (oud := deel.widget()) is not None:
                oud.hide()
                oud.deleteLater()
        for nr, een in enumerate(alle):
            if nr:
                self._rijen.addWidget(Lijn(self))
            self._rijen.addWidget(_Voorstelrij(een, self._werk, self, beslist=beslist))
        for antwoord in antwoorden:
            self._rijen.addWidget(self._antwoord(antwoord))

    def _antwoord(self, een: Antwoord) -> Hulptekst:
        if een.overgenomen:
            return Hulptekst(self.tr("{}: jouw voorstel is overgenomen").format(een.waar), self)
        zin_ = self.tr("{0}: jouw voorstel is niet overgenomen. {1}")
        return Hulptekst(zin_.format(een.waar, een.reden), self)


class _Voorstelrij(QWidget):
    """One proposal: where, what changes, why, by whom; and the answer."""

    def __init__(self, een: Voorstelbeeld, werk: Werkplek, kaart: Voorstelkaart, *, beslist: bool) -> None:
        super().__init__(kaart)
        self._een, self._werk = een, werk
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(4)
        stapel.addWidget(self._waar(kaart))
        stapel.addWidget(Woordverschil(een.stukken, self))
        regel = samen(" · ", een.van, korte_dag(een.op), een.waarom)
        stapel.addWidget(Hulptekst(regel, self))
        if een.verouderd:
            stapel.addWidget(Meldtekst(self.tr("De tekst is intussen veranderd."), self))
        self._antwoord = Invoer()
        self._blok = Veldblok(self.tr("Waarom nemen jullie dit niet over?"), self._antwoord, ouder=self)
        self._blok.hide()
        stapel.addWidget(self._blok)
        if beslist:
            stapel.addLayout(self._knoppen())

    def _waar(self, kaart: Voorstelkaart) -> QWidget:
        """Return the way to the text; to a text that is gone there is none."""
        if self._een.weg:
            return Hulptekst(self.tr("Tekst die er niet meer is"), self)
        waar = Linktekst("", self._een.waar, self)
        waar.gevraagd.connect(partial(kaart.gevraagd.emit, self._een))
        return waar

    def _knoppen(self) -> Stroom:
        knoppen = Stroom(afstand=8)
        if not self._een.weg:
            tekst = self.tr("Toch zo overnemen") if self._een.verouderd else self.tr("Overnemen")
            neem = Knop(tekst, ouder=self)
            neem.setAccessibleName(f"{tekst}: {self._een.waar}")
            if self._een.verouderd:
                neem.setToolTip(self.tr("Het voorstel komt in de plaats van de tekst die er nu staat"))
            neem.clicked.connect(self._neem_over)
            knoppen.addWidget(neem)
        if self._een.weg or self._een.verouderd:
            kopie = TekstKnop(self.tr("Tekst kopiëren"), klein=True, ouder=self)
            kopie.clicked.connect(self._kopieer)
            knoppen.addWidget(kopie)
        self._niet = TekstKnop(self.tr("Niet overnemen"), klein=True, ouder=self)
        self._niet.setAccessibleName(self.tr("Niet overnemen: {}").format(self._een.waar))
        self._niet.clicked.connect(self._wijs_af)
        knoppen.addWidget(self._niet)
        return knoppen

    def _neem_over(self) -> None:
        doe = partial(voorstellen.neem_over, voorstel_id=self._een.id, in_plaats_van=self._een.nu)
        self._werk.jobs.run(doe, self._overgenomen, self._mislukt)

    def _overgenomen(self, _niets: None) -> None:
        tekst = self.tr("{}: voorstel overgenomen").format(self._een.waar)
        self._werk.melding.emit(tekst, self.tr("Ongedaan maken"), onthoud_laatste(self._werk))

    def _kopieer(self) -> None:
        QGuiApplication.clipboard().setText(self._een.tekst)
        self._werk.melding.emit(self.tr("De tekst staat op het klembord"), "", None)

    def _wijs_af(self) -> None:
        """Ask why first; with a reason the proposal is answered."""
        if self._blok.isHidden():
            self._blok.show()
            self._niet.setText(self.tr("Versturen"))
            self._antwoord.setFocus()
            return
        doe = partial(voorstellen.wijs_af, voorstel_id=self._een.id, antwoord=self._antwoord.text())
        self._werk.jobs.run(doe, fout=self._mislukt)

    def _mislukt(self, fout: Fout) -> None:
        self._blok.show()
        self._blok.zet_waarschuwing(zin(fout))
        self._antwoord.setFocus()
