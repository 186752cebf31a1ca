"""Adding to a closed note, or correcting it: kept while it is typed, part of the dossier when it is done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Invoer, Knop, PrimaireKnop, Tekstvak, Veldblok
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.usecases import gesprekken_vast

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek

_AUTOSAVE_MS: Final = 600


class Erbijvak(QWidget):
    """The box; ``klaar`` when it is written or put away."""

    klaar = Signal()

    def __init__(
        self, werk: Werkplek, gesprek: UUID, *, correctie: bool, ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self._werk, self._gesprek, self._correctie = werk, gesprek, correctie
        self._vuil = False
        self._klok = QTimer(self, singleShot=True, interval=_AUTOSAVE_MS)
        self._klok.timeout.connect(self.bewaar_nu)
        self.tekst, self.reden = Tekstvak(min_regels=3), Invoer()
        vraag = self.tr("Hoe is het wel?") if correctie else self.tr("Wat wil je erbij zetten?")
        uitleg = self.tr("De eerste tekst blijft staan; dit komt ernaast.") if correctie else ""
        self.blok = Veldblok(vraag, self.tekst, uitleg, self)
        self.waarom = Veldblok(self.tr("Waarom deze correctie?"), self.reden, ouder=self)
        self.waarom.setVisible(correctie)
        self.doe = PrimaireKnop(self.tr("Corrigeren") if correctie else self.tr("Aanvullen"), ouder=self)
        terug = Knop(self.tr("Niet doen"), ouder=self)
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        knoppen.addStretch(1)
        knoppen.addWidget(terug)
        knoppen.addWidget(self.doe)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        stapel.addWidget(self.blok)
        stapel.addWidget(self.waarom)
        stapel.addLayout(knoppen)
        for veld in (self.tekst, self.reden):
            veld.gewijzigd.connect(self._gewijzigd)
        self.doe.clicked.connect(self._schrijf)
        terug.clicked.connect(self._laat_gaan)

    def begin(self) -> None:
        """Show what was typed before, and put the cursor in it."""
        vraag = partial(gesprekken_vast.lees_begin, gesprek=self._gesprek, correctie=self._correctie)
        self._werk.jobs.vraag(vraag, self._toon)
        self.tekst.setFocus(Qt.FocusReason.OtherFocusReason)

    def bewaar_nu(self) -> None:
        """Keep what is typed."""
        self._klok.stop()
        if self._vuil:
            self._vuil = False
            self._houd(self.tekst.waarde(), self.reden.waarde())

    def _toon(self, begin: tuple[str, str]) -> None:
        if not self._vuil:
            self.tekst.zet_waarde(begin[0])
            self.reden.zet_waarde(begin[1])

    def _gewijzigd(self) -> None:
        self._vuil = True
        self.blok.zet_waarschuwing("")
        self.waarom.zet_waarschuwing("")
        if not self._klok.isActive():
            self._klok.start()

    def _houd(self, tekst: str, reden: str) -> None:
        doe = partial(
            gesprekken_vast.bewaar_begin,
            gesprek=self._gesprek,
            correctie=self._correctie,
            tekst=tekst,
            reden=reden,
        )
        self._werk.jobs.run(doe, None, self._mislukt)

    def _schrijf(self) -> None:
        """Write it in the dossier, or say what is missing."""
        tekst, reden = self.tekst.waarde(), self.reden.waarde()
        if not tekst.strip():
            self.blok.zet_waarschuwing(self.tr("Er staat nog geen tekst."))
            self.tekst.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._correctie and not reden.strip():
            self.waarom.zet_waarschuwing(self.tr("Schrijf in één zin waarom."))
            self.reden.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._correctie:
            doe = partial(gesprekken_vast.corrigeer, gesprek=self._gesprek, tekst=tekst, reden=reden)
            self._werk.jobs.run(doe, self._geschreven, self._mislukt)
        else:
            doe_aan = partial(gesprekken_vast.vul_aan, gesprek=self._gesprek, tekst=tekst)
            self._werk.jobs.run(doe_aan, self._geschreven, self._mislukt)

    def _geschreven(self, _rij: UUID) -> None:
        tekst = self.tr("Correctie vastgelegd") if self._correctie else self.tr("Aanvulling vastgelegd")
        self._werk.melding.emit(tekst, self.tr("Ongedaan maken"), onthoud_laatste(self._werk))
        self._laat_gaan()

    def _laat_gaan(self) -> None:
        """Forget what was typed here."""
        self._klok.stop()
        self._vuil = False
        self._houd("", "")
        self.klaar.emit()

    def _mislukt(self, fout: Fout) -> None:
        self._vuil = True
        self._werk.fout.emit(fout, self.bewaar_nu)
