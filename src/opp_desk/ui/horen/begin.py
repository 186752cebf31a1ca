"""How the talk is put down: the pupil at the screen, the adult typing along, or on paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, Invoer, Keuzerij, Knop, PrimaireKnop, Stroom, Veldblok
from opp_desk.usecases import hoorpin

if TYPE_CHECKING:
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.horenbeeld import Horenbeeld

ZELF: Final = "zelf"
MEE: Final = "mee"
PAPIER: Final = "papier"
_MEETYPEN_TOT: Final = 10


class Begin(QWidget):
    """Three ways to put it down. ``scherm`` asks for the pupil's screen, the others for paper.

    ``scherm`` carries whether the adult types along.
    """

    scherm = Signal(bool)
    afdrukken = Signal()
    opslaan = Signal()
    foto = Signal()

    def __init__(self, werk: Werkplek, roepnaam: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._gekozen = False
        self.wijze = Keuzerij(
            (
                (ZELF, self.tr("{} doet het zelf").format(roepnaam)),
                (MEE, self.tr("ik typ mee")),
                (PAPIER, self.tr("op papier")),
            ),
            self,
            liggend=True,
        )
        self.wijze.setAccessibleName(self.tr("Hoe schrijven jullie het op?"))
        geen = cast("QWidget", None)  # with a proxy of its own Qt keeps the row where it was made, for Tab
        self.wijze.setFocusProxy(geen)
        self.wijze.gewijzigd.connect(self._kies)
        self._uitleg = Hulptekst("", self)
        self.voorstel = Invoer(self.tr("een rustige plek waar je zelf heen mag"), self)
        self._voorstelblok = Veldblok(
            self.tr("Wat stellen jullie voor?"),
            self.voorstel,
            self.tr("Vul dit in, dan vraagt het scherm wat {} ervan vindt.").format(roepnaam),
        )
        self._bouw_code()
        self.knop = PrimaireKnop(self.tr("Scherm openen"), ouder=self)
        self.knop.clicked.connect(self._open)
        self._papier = QWidget(self)
        rij = Stroom(self._papier, liggend=True, afstand=12)
        for tekst, icoon, doe in (
            (self.tr("Praatkaart afdrukken"), "print", self.afdrukken),
            (self.tr("Praatkaart opslaan…"), "document", self.opslaan),
            (self.tr("Foto of tekening toevoegen…"), "plus", self.foto),
        ):
            knop = Knop(tekst, icoon, self._papier)
            knop.clicked.connect(doe)
            rij.addWidget(knop)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(12)
        for deel in (self.wijze, self._uitleg, self._voorstelblok, self._codevak, self._papier):
            stapel.addWidget(deel)
        onder = QHBoxLayout()
        onder.addWidget(self.knop)
        onder.addStretch(1)
        stapel.addLayout(onder)

    def _bouw_code(self) -> None:
        self.code, self.nogmaals = Invoer(geheim=True, ouder=self), Invoer(geheim=True, ouder=self)
        for veld in (self.code, self.nogmaals):
            veld.setMaxLength(hoorpin.CIJFERS)
        self._codeblok = Veldblok(
            self.tr("Kies een code van vier cijfers"),
            self.code,
            self.tr("Hiermee sluit jij straks het scherm. Je kiest hem één keer."),
        )
        self._nogmaalsblok = Veldblok(self.tr("Nog een keer"), self.nogmaals)
        self._codevak = QWidget(self)
        rij = QHBoxLayout(self._codevak)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(12)
        rij.addWidget(self._codeblok, 1)
        rij.addWidget(self._nogmaalsblok, 1)
        self._codevak.hide()

    def toon(self, beeld: Horenbeeld) -> None:
        """Show what suits this pupil; below ten years the adult types along, unless somebody chose."""
        if not self._gekozen:
            jong = beeld.leeftijd is None or beeld.leeftijd < _MEETYPEN_TOT
            self.wijze.zet_waarde(MEE if jong else ZELF)
        self._kleed()
        vraag = partial(hoorpin.heeft_pin, persoon=self._werk.wie.id)
        self._werk.jobs.vraag(vraag, self._weet_code, self._werk.jobs.mislukt.emit)

    def _weet_code(self, heeft: bool) -> None:
        self._met_code = heeft
        self._kleed()

    _met_code = True

    def _kies(self) -> None:
        self._gekozen = True
        self._kleed()

    def _kleed(self) -> None:
        wijze = self.wijze.waarde()
        papier = wijze == PAPIER
        self._papier.setVisible(papier)
        self._voorstelblok.setVisible(not papier)
        self._codevak.setVisible(not papier and not self._met_code)
        self.knop.setVisible(not papier)
        self._uitleg.setText(
            {
                ZELF: self.tr(
                    "Het scherm wordt groot, met één vraag tegelijk. Er is verder niets van het programma te "
                    "zien. Jij sluit het met je code."
                ),
                MEE: self.tr(
                    "Jij typt letterlijk wat er gezegd wordt; de leerling kijkt mee op het grote scherm. "
                    "Je kunt ook hieronder schrijven."
                ),
                PAPIER: self.tr(
                    "Druk de praatkaart af. Maak er later een foto van; die komt in de kluis, "
                    "zonder plaats en tijd van de camera."
                ),
            }[wijze]
        )

    def _open(self) -> None:
        """Open the screen; the first time with the code that is chosen now."""
        if self._met_code:
            self.scherm.emit(self.wijze.waarde() == MEE)
            return
        een, twee = self.code.text(), self.nogmaals.text()
        geen, anders = not hoorpin.is_pin(een), een != twee
        self._codeblok.zet_waarschuwing(self.tr("Neem vier cijfers.") if geen else "")
        self._nogmaalsblok.zet_waarschuwing(
            self.tr("Dit is niet dezelfde code.") if anders and not geen else ""
        )
        if geen or anders:
            (self.code if geen else self.nogmaals).setFocus()
            return
        doe = partial(hoorpin.kies_pin, persoon=self._werk.wie.id, pin=een)
        self._werk.jobs.run(doe, self._code_gekozen, self._mislukt)

    def _code_gekozen(self, _niets: None) -> None:
        self.code.clear()
        self.nogmaals.clear()
        self._weet_code(heeft=True)
        self.scherm.emit(self.wijze.waarde() == MEE)

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
