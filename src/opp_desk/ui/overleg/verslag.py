"""The verslag, read together: the text large, the day to look back, the parents' name and what they add."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.gesprek import Bespreking
from opp_desk.rules.bespreking import KOPPEN
from opp_desk.rules.datum import schrijf_datum
from opp_desk.ui.binder import Binder
from opp_desk.ui.forms.overleg_akkoord_ui import Ui_OverlegAkkoord
from opp_desk.ui.forms.overleg_verslag_ui import Ui_OverlegVerslag
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Knop, Linktekst, PrimaireKnop, Tekst
from opp_desk.ui.overleg.groot import KOP, TEKST, Groot, vergroot, zonder_versies
from opp_desk.ui.overleg.naast import Naast

if TYPE_CHECKING:
    from opp_desk.ui.jobs import Jobs
    from opp_desk.usecases.besprekingen_beeld import Besprekingsbeeld

_RECHTS = 372
_MARGE = 32


class Koppen(QSyntaxHighlighter):
    """Makes the heads of a verslag bold, as on paper; the text itself stays plain."""

    def highlightBlock(self, regel: str) -> None:
        """Look at one line."""
        if regel.strip() in KOPPEN:
            vet = QTextCharFormat()
            vet.setFontWeight(QFont.Weight.DemiBold)
            self.setFormat(0, len(regel), vet)


class Verslagvak(QWidget):
    """Signals ask: ``opnieuw`` to write it from the notes, ``afronden``, ``ongedaan``, ``drukken``,
    ``bewaren`` and ``akkoord``.
    """  # noqa: D205  one thought

    opnieuw = Signal()
    afronden = Signal()
    ongedaan = Signal()
    drukken = Signal()
    bewaren = Signal()
    akkoord = Signal()

    def __init__(self, jobs: Jobs, roepnaam: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        blad, slot = QWidget(self), QWidget(self)
        ontwerp_verslag: Any = Ui_OverlegVerslag()
        ontwerp_verslag.setupUi(blad)
        ontwerp_akkoord: Any = Ui_OverlegAkkoord()
        ontwerp_akkoord.setupUi(slot)
        self.tekst = Binder(blad, Bespreking, jobs, roepnaam=roepnaam)
        self.rest = Binder(slot, Bespreking, jobs, roepnaam=roepnaam)
        vergroot(self.tekst.invoer("verslag"), TEKST - 2)
        self._koppen = Koppen(self.tekst.invoer("verslag").document())
        self._anders = Linktekst(
            self.tr("De tekst is anders dan wat er bij de punten staat."), self.tr("Opnieuw opstellen"), self
        )
        self._kop = Groot(self.tr("Dit hebben we besproken"), self, maat=KOP - 4, vet=True)
        links = QWidget(self)
        stapel = QVBoxLayout(links)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(16)
        for deel in (self._kop, self._anders, blad):
            stapel.addWidget(deel)
        self._kaart = Kaart(self.tr("Samen nagelezen"), ouder=self)
        self._stand = Tekst("", self)
        self._hulp = Hulptekst(
            self.tr(
                "Lees het verslag samen. Is een ouder akkoord, vul dan de naam in. Zonder naam kan ook: "
                "akkoord mag later. Na het afronden verandert deze tekst niet meer."
            ),
            self,
        )
        self.rond_af = PrimaireKnop(self.tr("Overleg afronden"), ouder=self)
        self.geef_akkoord = PrimaireKnop(self.tr("Akkoord vastleggen"), ouder=self)
        self.druk = Knop(self.tr("Verslag afdrukken…"), "print", self)
        self.bewaar = Knop(self.tr("Verslag opslaan…"), "document", self)
        self.terug = Knop(self.tr("Afronden ongedaan maken"), "ongedaan", self)
        self._kaart.inhoud.setSpacing(12)
        knoppen = (self.rond_af, self.geef_akkoord, self.druk, self.bewaar, self.terug)
        for onder in (self._stand, slot, self._hulp, *knoppen):
            self._kaart.voeg_toe(onder)
        alles = QVBoxLayout(self)
        alles.setContentsMargins(0, 0, 0, 0)
        alles.addWidget(Naast(links, self._kaart, vast=self._kaart, breed=_RECHTS, marge=_MARGE, ouder=self))
        self._anders.gevraagd.connect(self.opnieuw)
        for knop, vraag in zip(
            knoppen, (self.afronden, self.akkoord, self.drukken, self.bewaren, self.ongedaan), strict=True
        ):
            knop.clicked.connect(vraag)

    def toon(self, beeld: Besprekingsbeeld, *, terug: bool) -> None:
        """Show the verslag as it stands; ``terug`` while ending it can be undone."""
        if beeld.formulier is not None:
            for binder in self.binders:
                binder.toon(beeld.formulier)
                zonder_versies(binder)
        klaar, met = beeld.afgerond, beeld.akkoord_op is not None
        anders = beeld.waarde("verslag").strip() != beeld.verslag_nu.strip()
        self._anders.setVisible(anders and not klaar and bool(beeld.waarde("verslag").strip()))
        self.rond_af.setVisible(not klaar)
        self._hulp.setVisible(not klaar)
        self.geef_akkoord.setVisible(klaar and not met)
        for knop in (self.druk, self.bewaar):
            knop.setVisible(klaar)
        self.terug.setVisible(klaar and terug)
        self._stand.setVisible(klaar)
        self._stand.setText(self._zin(beeld))

    def bewaar_nu(self) -> None:
        """Write what is typed."""
        self.tekst.bewaar_nu()
        self.rest.bewaar_nu()

    @property
    def binders(self) -> tuple[Any, ...]:
        """Return what writes."""
        return self.tekst, self.rest

    def _zin(self, beeld: Besprekingsbeeld) -> str:
        if beeld.akkoord_op is None:
            return self.tr("Het overleg is afgerond. Er is nog geen akkoord op het verslag.")
        return self.tr("Het overleg is afgerond. {0} is akkoord, op {1}.").format(
            beeld.waarde("akkoord_naam"), schrijf_datum(beeld.akkoord_op)
        )
