"""Pasting last year's text: first the text, then where each part lands, and only then anything changes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.keuzes_aanbod import Hoofdstuk
from opp_desk.ui.onderdelen import (
    Hulptekst,
    Keuzelijst,
    Kolom,
    Kop,
    PrimaireKnop,
    SchuifPagina,
    Stapel,
    Tabel,
    TekstKnop,
    Tekstvak,
    Veldblok,
)
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.ui.opp.blad import VOOR_OUDERS
from opp_desk.ui.zinnen import zin
from opp_desk.usecases.aanbodplakken import Alinea, laat_staan, leg_bij, plak, verdeel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.jobs import Lopend
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.aanbodbeeld import Vestigingkeuze

_REGELS: Final = 14
_KEUZE: Final = 280
_TABEL: Final = 220
_KOPJE: Final = "kopje, niet in de tekst"


class Plakblad(QWidget):
    """``klaar`` when it is done or given up."""

    klaar = Signal()

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setProperty(VOOR_OUDERS, True)
        self._werk = werk
        self.alineas: tuple[Alinea, ...] = ()
        self._vestiging: UUID | None = None
        self._waar = Hulptekst("", self)
        self.tekst = Tekstvak(
            self.tr("Plak hier de hele tekst (Ctrl+V)"), min_regels=_REGELS, max_regels=_REGELS
        )
        self._tekstblok = Veldblok(self.tr("De tekst van vorig jaar"), self.tekst)
        self._lagen = Stapel(self)
        self._lagen.addWidget(self._eerst())
        self._lagen.addWidget(self._daarna())
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.addWidget(self._lagen)

    def begin(self) -> None:
        """Begin with an empty page; what was pasted before and not used is still there."""
        self._lagen.setCurrentIndex(0)
        self.tekst.setFocus()

    def zet_waar(self, vestiging: UUID | None, keuzes: Sequence[Vestigingkeuze]) -> None:
        """Say for which vestiging it is: the one that is chosen above, None for all of them."""
        self._vestiging = vestiging
        naam = next((each.naam for each in keuzes if each.id == vestiging), "")
        alle = self.tr(
            "De tekst komt bij alle vestigingen te staan. Klopt dat niet? Kies boven een vestiging."
        )
        self._waar.setText(self.tr("De tekst komt alleen bij {} te staan.").format(naam) if naam else alle)
        self._waar.setVisible(bool(keuzes))

    def _eerst(self) -> QWidget:
        blad = SchuifPagina(self, smal=False, marge=0)
        stapel = blad.inhoud
        stapel.setSpacing(12)
        stapel.addWidget(Kop(self.tr("Plak de tekst van vorig jaar"), blad))
        uitleg = self.tr("Kopieer de tekst uit Word of uit de oude schoolgids. Er verandert nog niets.")
        stapel.addWidget(Hulptekst(uitleg, blad))
        stapel.addWidget(self._tekstblok)
        self._verder = verder = PrimaireKnop(self.tr("Kijk waar alles terechtkomt"), ouder=blad)
        niet = TekstKnop(self.tr("Annuleren"), ouder=blad)
        verder.clicked.connect(self._verdeel)
        niet.clicked.connect(self.klaar)
        stapel.addLayout(_rij(verder, niet))
        stapel.addStretch(1)
        return blad

    def _daarna(self) -> QWidget:
        blad = SchuifPagina(self, smal=False, marge=0)
        self._kop = Kop("", blad)
        self.tabel = Tabel(
            self.tr("Waar elk stuk terechtkomt"),
            (
                Kolom(self.tr("Tekst"), _tekst, vet=False),
                Kolom(self.tr("Hoofdstuk"), _hoofdstuk, 240, pil=_pil),
            ),
            _nummer,
            ouder=blad,
        )
        self.tabel.gekozen.connect(self._gekozen)
        self._heel = Hulptekst("", blad)
        self._heel.setMinimumHeight(self._heel.fontMetrics().lineSpacing() * 3)
        self.hoofdstuk = Keuzelijst([(each, each.label) for each in Hoofdstuk], leeg="")
        self.hoofdstuk.setMinimumWidth(_KEUZE)
        self._keuze = Veldblok(self.tr("Dit stuk hoort bij"), self.hoofdstuk)
        self.hoofdstuk.gewijzigd.connect(self._leg_bij)
        self.laat = TekstKnop(self.tr("Zet dit kopje er wel in"), klein=True, ouder=blad)
        self.laat.clicked.connect(self._laat_staan)
        self.laat.hide()
        self.tabel.setMinimumHeight(_TABEL)
        stapel = blad.inhoud
        stapel.setSpacing(8)
        stapel.addWidget(self._kop)
        uitleg = self.tr(
            "Klopt een hoofdstuk niet? Kies het stuk en dan het goede hoofdstuk. Een kopje neemt mee wat "
            "eronder staat. Een kopje dat alleen zegt waar de tekst hoort, komt niet in de tekst."
        )
        stapel.addWidget(Hulptekst(uitleg, blad))
        stapel.addWidget(self._waar)
        stapel.addWidget(self.tabel, 1)
        stapel.addWidget(self._heel)
        zet = PrimaireKnop(self.tr("Zet alles in het profiel"), ouder=blad)
        terug = TekstKnop(self.tr("Terug naar de tekst"), ouder=blad)
        niet = TekstKnop(self.tr("Annuleren"), ouder=blad)
        zet.clicked.connect(self._plak)
        terug.clicked.connect(self.begin)
        niet.clicked.connect(self.klaar)
        onder = QHBoxLayout()
        onder.setSpacing(12)
        onder.addWidget(self._keuze)
        onder.addWidget(self.laat, 0, Qt.AlignmentFlag.AlignBottom)
        onder.addStretch(1)
        stapel.addLayout(onder)
        stapel.addLayout(_rij(zet, terug, niet))
        return blad

    def _verdeel(self) -> None:
        """Divide it beside the screen: what somebody pastes can be a whole book."""
        self._verder.setEnabled(False)
        tekst = self.tekst.waarde()
        self._werk.jobs.werk(partial(_verdeeld, tekst), partial(self._toon_verdeling, tekst), self._mislukt)

    def _toon_verdeling(self, tekst: str, alineas: tuple[Alinea, ...]) -> None:
        self._verder.setEnabled(True)
        if tekst != self.tekst.waarde():
            return  # somebody typed on: that was another text
        self.alineas = alineas
        if not self.alineas:
            self._tekstblok.zet_waarschuwing(self.tr("Er staat nog geen tekst."))
            return
        self._tekstblok.zet_waarschuwing("")
        self._toon_alineas()
        self._lagen.setCurrentIndex(1)
        self.tabel.setFocus()
        self.tabel.selectRow(0)

    def _toon_alineas(self) -> None:
        self.tabel.zet_rijen(list(enumerate(self.alineas)))
        blijft = [each for each in self.alineas if not each.weg]
        aantal, kopjes = len(blijft), len(self.alineas) - len(blijft)
        open_ = sum(not each.zeker for each in blijft)
        zin_ = self.tr("1 stuk") if aantal == 1 else self.tr("{} stukken").format(aantal)
        zin_ += f", {self._in_hoofdstukken(len({each.hoofdstuk for each in blijft}))}"
        if kopjes:
            zin_ += self.tr(" · 1 kopje") if kopjes == 1 else self.tr(" · {} kopjes").format(kopjes)
        self._kop.setText(zin_ + (self.tr(" · {} om na te kijken").format(open_) if open_ else ""))

    def _in_hoofdstukken(self, aantal: int) -> str:
        return self.tr("in 1 hoofdstuk") if aantal == 1 else self.tr("in {} hoofdstukken").format(aantal)

    def _gekozen(self, nummer: Any) -> None:
        alinea = self.alineas[nummer] if nummer is not None else None
        self._heel.setText(alinea.tekst if alinea is not None else "")
        self._keuze.setEnabled(alinea is not None)
        self.laat.setVisible(alinea is not None and alinea.weg)
        if alinea is not None:
            self.hoofdstuk.zet_waarde(alinea.hoofdstuk)

    def _leg_bij(self) -> None:
        nummer: Any = self.tabel.sleutel()
        if nummer is not None:
            self.alineas = leg_bij(self.alineas, nummer, Hoofdstuk(self.hoofdstuk.waarde()))
            self._toon_alineas()

    def _laat_staan(self) -> None:
        nummer: Any = self.tabel.sleutel()
        if nummer is not None:
            self.tabel.setFocus()
            self.alineas = laat_staan(self.alineas, nummer)
            self._toon_alineas()
            self._gekozen(nummer)

    def _plak(self) -> None:
        doe = partial(plak, alineas=self.alineas, vestiging=self._vestiging)
        self._werk.jobs.run(doe, self._geplakt, self._mislukt)

    def _geplakt(self, aantal: int) -> None:
        self.tekst.zet_waarde("")
        tekst = self.tr("De tekst staat {}. Kijk alles nog even na.").format(self._in_hoofdstukken(aantal))
        self._werk.melding.emit(tekst, self.tr("Ongedaan maken"), onthoud_laatste(self._werk))
        self.klaar.emit()

    def _mislukt(self, fout: Fout) -> None:
        self._verder.setEnabled(True)
        self._lagen.setCurrentIndex(0)
        self._tekstblok.zet_waarschuwing(zin(fout))


def _verdeeld(tekst: str, _lopend: Lopend) -> tuple[Alinea, ...]:
    return verdeel(tekst)


def _tekst(rij: tuple[int, Alinea]) -> str:
    return rij[1].tekst


def _hoofdstuk(rij: tuple[int, Alinea]) -> str:
    return _KOPJE if rij[1].weg else rij[1].hoofdstuk.label


def _pil(rij: tuple[int, Alinea]) -> str:
    if rij[1].weg:
        return "stil"
    return "neutraal" if rij[1].zeker else "let_op"


def _nummer(rij: tuple[int, Alinea]) -> int:
    return rij[0]


def _rij(*knoppen: QWidget) -> QHBoxLayout:
    rij = QHBoxLayout()
    rij.setSpacing(12)
    for knop in knoppen:
        rij.addWidget(knop)
    rij.addStretch(1)
    return rij
