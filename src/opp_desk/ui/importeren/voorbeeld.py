"""The third step: what would change, before anything does, and the one button that does it."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from opp_desk.ui import tokens
from opp_desk.ui.importeren import woorden
from opp_desk.ui.importeren.bladen import maak_bladen
from opp_desk.ui.importeren.onduidelijk import NIEUW, vragen_over_leerlingen, vragen_over_ouders
from opp_desk.ui.onderdelen import (
    Foutbalk,
    Hulptekst,
    Kop,
    Meldtekst,
    Ondertitel,
    PrimaireKnop,
    Tabel,
    TekstKnop,
)
from opp_desk.usecases.klassenlijst import Keuzes

if TYPE_CHECKING:
    from opp_desk.ui.importeren.bladen import Blad
    from opp_desk.ui.importeren.onduidelijk import Onduidelijk
    from opp_desk.usecases.klassenlijst import Importplan

_RIJEN: Final = 8
_KOPPEN: Final = 128
_ZINNEN: Final = 6


class Voorbeeld(QWidget):
    """What a class list would change. ``overnemen`` when the user decides to, ``anders`` to begin again."""

    overnemen = Signal()
    anders = Signal()

    def __init__(self, plan: Importplan) -> None:
        super().__init__()
        self._plan = plan
        self._leerlingen = vragen_over_leerlingen(plan)
        self._ouders = vragen_over_ouders(plan)
        self._knop = PrimaireKnop()
        self._knop.clicked.connect(self.overnemen)
        self._anders = TekstKnop(self.tr("Andere lijst kiezen"))
        self._anders.clicked.connect(self.anders)
        self._rest = Hulptekst()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Wat er verandert"))
        self._bouw()
        self._tel()

    def _bouw(self) -> None:
        teksten = QVBoxLayout()
        teksten.setSpacing(2)
        teksten.addWidget(Kop(self.tr("Dit gaat er gebeuren")))
        teksten.addWidget(Ondertitel(" ".join(woorden.telzinnen(self._plan))))
        teksten.addWidget(Hulptekst(woorden.samenvatting(self._plan)))
        kop = QHBoxLayout()
        kop.setSpacing(16)
        kop.addLayout(teksten, 1)
        kop.addWidget(self._anders)
        kop.addWidget(self._knop)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(12)
        if self._plan.andere_school:
            balk = Foutbalk(soort="let_op")
            wat, _, rest = self._plan.andere_school.partition(": ")
            balk.toon(f"{wat}.", rest[:1].upper() + rest[1:], knop="")
            stapel.addWidget(balk)
        stapel.addLayout(kop)
        stapel.addWidget(self._rest)
        for zin in self._zinnen():
            stapel.addWidget(Meldtekst(zin))
        self._vul_tabs()
        stapel.addWidget(self.tabs, 1)

    def _zinnen(self) -> tuple[str, ...]:
        """Return what the file has to tell besides, at most a handful."""
        zinnen = tuple(zin for zin in self._plan.waarschuwingen if zin != self._plan.andere_school)
        if len(zinnen) <= _ZINNEN:
            return zinnen
        return (*zinnen[: _ZINNEN - 1], self.tr("En nog {} opmerkingen.").format(len(zinnen) - _ZINNEN + 1))

    def _vul_tabs(self) -> None:
        for vragen, titel in (
            (self._leerlingen, self.tr("Wie is dit?")),
            (self._ouders, self.tr("Bij welke leerling?")),
        ):
            if vragen is not None:
                vragen.gewijzigd.connect(self._tel)
                self.tabs.addTab(vragen, f"{titel} {vragen.aantal()}")
        bladen = maak_bladen(self._plan)
        for blad in bladen:
            self.tabs.addTab(_maak_blad(blad), f"{blad.titel} {len(blad.regels)}")
        meeste = max((len(blad.regels) for blad in bladen), default=0)
        vraagt = self._leerlingen is not None or self._ouders is not None
        rijen = _RIJEN if vraagt else min(max(meeste, 1), _RIJEN)
        self.tabs.setMinimumHeight(_KOPPEN + rijen * tokens.RIJ_HOOGTE)
        self.tabs.setVisible(self.tabs.count() > 0)

    def keuzes(self) -> Keuzes:
        """Return what the user decided about unclear pupils and parents."""
        leerlingen = self._leerlingen.antwoorden() if self._leerlingen else {}
        ouders = self._ouders.antwoorden() if self._ouders else {}
        return Keuzes({n: None if w == NIEUW else w for n, w in leerlingen.items()}, ouders)

    def hoeveel(self) -> str:
        """Return whom it is about: "226 leerlingen", or "" when nobody changes."""
        keuzes = self.keuzes()
        kinderen, volwassenen = woorden.over_te_nemen(self._plan)
        return woorden.hoeveel(kinderen + len(keuzes.leerlingen), volwassenen + len(keuzes.ouders))

    def knop(self) -> PrimaireKnop:
        """Return the one button."""
        return self._knop

    def vragen(self) -> Onduidelijk | None:
        """Return the questions about pupils."""
        return self._leerlingen

    def zet_bezig(self, *, bezig: bool) -> None:
        """Show that it is being taken over."""
        self._anders.setEnabled(not bezig)
        self.tabs.setEnabled(not bezig)
        if bezig:
            self._knop.setEnabled(False)
        else:
            self._tel()

    def _tel(self) -> None:
        """Put on the button how many it is about."""
        keuzes, wie = self.keuzes(), self.hoeveel()
        iets = bool(wie)
        klein = self.tr("Groepen en leerkrachten bijwerken")
        self._knop.setText(self.tr("{} overnemen").format(wie) if iets else klein)
        self._knop.setEnabled(iets or self._heeft_meer())
        self._knop.setVisible(iets or self._heeft_meer())
        self._rest.setText(self._restzin(keuzes, iets=iets))
        self._rest.setVisible(bool(self._rest.text()))

    def _heeft_meer(self) -> bool:
        return bool(self._plan.lijst.groepen or self._plan.lijst.medewerkers)

    def _restzin(self, keuzes: Keuzes, *, iets: bool) -> str:
        open_ = sum(bool(each.kandidaten) for each in self._plan.leerlingen) - len(keuzes.leerlingen)
        if open_:
            een = self.tr("1 leerling wordt overgeslagen tot je kiest wie het is.")
            meer = self.tr("{} leerlingen worden overgeslagen tot je kiest wie het zijn.").format(open_)
            return een if open_ == 1 else meer
        return "" if iets else self.tr("Alle leerlingen zijn al bij. Er verandert niets aan wat er staat.")


def _maak_blad(blad: Blad) -> QWidget:
    tabel: Any = Tabel(blad.titel, blad.kolommen, attrgetter("sleutel"))
    tabel.zet_rijen(blad.regels)
    vlak = QWidget()
    stapel = QVBoxLayout(vlak)
    stapel.setContentsMargins(0, 12, 0, 0)
    stapel.setSpacing(8)
    stapel.addWidget(Hulptekst(blad.uitleg))
    stapel.addWidget(tabel, 1)
    return vlak
