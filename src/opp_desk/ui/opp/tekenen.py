"""Tekenen aan tafel: the exact text, large, and beneath or beside it an answer and a signature.

A window of its own over everything, so that no other pupil is in sight. It gives a `Getekend`; whoever opened
it records that, and closes the window when it is in the vault.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.keuzes import Antwoord
from opp_desk.rules.zinnen import met_hoofdletter
from opp_desk.ui import tokens
from opp_desk.ui.onderdelen import (
    Foutbalk,
    Hulptekst,
    Invoer,
    Kaart,
    Keuzerij,
    Knop,
    Kop,
    PrimaireKnop,
    SchuifPagina,
    Tekst,
    TekstKnop,
    Tekstvak,
    Titel,
    Tussenkop,
    Veldblok,
    Veldlabel,
)
from opp_desk.ui.onderdelen.tekenvlak import Tekenvlak
from opp_desk.ui.opp.zinsdelen import dag
from opp_desk.ui.zinnen import zin
from opp_desk.usecases.tekenen import Getekend

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.usecases.tekenen import Blok, Tekenblad

_SMAL: Final = 900
_HANDTEKENING: Final = 168
_LAAG: Final = 780
_HANDTEKENING_LAAG: Final = 112


class Tekenvenster(QDialog):
    """``getekend`` carries a `Getekend`. ``mislukt`` shows why it was not kept; the window stays open."""

    getekend = Signal(object)

    def __init__(self, blad: Tekenblad, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.blad = blad
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Tekenen aan tafel"))
        self.setModal(True)
        self._deel = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._deel.setContentsMargins(0, 0, 0, 0)
        self._deel.setSpacing(0)
        self._deel.addWidget(Leestekst(blad, self), 11)
        self._vak = Tekenvak(blad, self)
        self._vak.klaar.connect(self.getekend)
        self._vak.terug.connect(self.reject)
        self._deel.addWidget(self._vak, 10)
        if ouder is not None:
            self.resize(ouder.window().size())
        self.setWindowState(Qt.WindowState.WindowMaximized)

    def mislukt(self, fout: Fout) -> None:
        """Say what happened; what was drawn stays."""
        self._vak.meld(zin(fout))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put text and answer beneath each other in a narrow window."""
        super().resizeEvent(event)
        smal = self.width() < _SMAL
        richting = QBoxLayout.Direction
        self._deel.setDirection(richting.TopToBottom if smal else richting.LeftToRight)


class Leestekst(SchuifPagina):
    """Exactly the frozen text, read-only, in larger letters; a keyboard scrolls it."""

    def __init__(self, blad: Tekenblad, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("De tekst die wordt getekend"))
        self.voeg_toe(Titel(self.tr("Doelen en begeleiding van {}").format(blad.roepnaam), self))
        self.voeg_toe(
            Tekst(
                self.tr(
                    "Dit is het handelingsdeel van het plan, tekst van {0}. Code van deze tekst: {1}"
                ).format(dag(blad.voorgelegd_op), blad.code),
                self,
            )
        )
        for blok in blad.blokken:
            self.voeg_toe(self._kaart(blok))
        self.sluit_af()

    def _kaart(self, blok: Blok) -> Kaart:
        kaart = Kaart(ouder=self)
        kaart.inhoud.setContentsMargins(20, 16, 20, 16)
        kaart.inhoud.setSpacing(10)
        kaart.voeg_toe(Kop(blok.titel, kaart))
        for label, tekst in blok.regels:
            regel = QVBoxLayout()
            regel.setSpacing(0)
            regel.addWidget(Hulptekst(met_hoofdletter(label), kaart))
            groot = Tekst(tekst, kaart, kies=True)
            groot.setStyleSheet(f"font-size: {tokens.LETTER_KOP}px;")
            regel.addWidget(groot)
            kaart.inhoud.addLayout(regel)
        return kaart


class Tekenvak(SchuifPagina):
    """The answer and the signature. ``klaar`` carries a `Getekend`, ``terug`` leaves without recording."""

    klaar = Signal(object)
    terug = Signal()

    def __init__(self, blad: Tekenblad, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._blad = blad
        self._je = blad.zelf
        self._fout = Foutbalk(self)
        self._antwoord = Keuzerij(self._keuzes(), self)
        self._behalve = Veldblok(self.tr("Behalve met"), Tekstvak(ouder=self), ouder=self)
        vrij = self.tr("Wat ik erbij wil zetten")
        self._opmerking = Veldblok(vrij, Tekstvak(ouder=self), self.tr("Leeg laten mag."), self)
        manieren = (("tekenen", self.tr("tekenen")), ("typen", self.tr("naam typen")))
        self._manier = Keuzerij(manieren, self, liggend=True)
        self._vlak = Tekenvlak(self)
        self._opnieuw = TekstKnop(self.tr("Opnieuw"), "ongedaan", self, klein=True)
        self._naam = Veldblok(self.tr("Naam"), Invoer(ouder=self), ouder=self)
        self._bewaar = PrimaireKnop(self.tr("Vastleggen"), "vinkje", self)
        self._terug = Knop(self.tr("Nu niet"), ouder=self)
        self.inhoud.setSpacing(10)
        self._bouw()
        self._verbind()
        self._manier.zet_waarde("tekenen")
        self._wissel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button in sight in a low window: the place to sign gives way."""
        super().resizeEvent(event)
        self._vlak.setFixedHeight(_HANDTEKENING_LAAG if self.height() < _LAAG else _HANDTEKENING)

    def meld(self, tekst: str) -> None:
        """Show a sentence or two above the answer."""
        wat, _, veilig = tekst.partition(". ")
        self._fout.toon(wat if wat.endswith(".") else f"{wat}.", veilig, "")
        self.naar(self._fout)

    def _keuzes(self) -> tuple[tuple[Any, str], ...]:
        return (
            (Antwoord.AKKOORD, self.tr("Ik ben akkoord")),
            (Antwoord.BEHALVE, self.tr("Ik ben akkoord, behalve met …")),
            (Antwoord.NIET_AKKOORD, self.tr("Ik ben niet akkoord")),
        )

    def _bouw(self) -> None:
        uw = self.tr("je") if self._je else self.tr("uw")
        self._antwoord.setAccessibleName(self.tr("Antwoord van {}").format(self._blad.wie))
        self._manier.setAccessibleName(self.tr("Hoe teken je?") if self._je else self.tr("Hoe tekent u?"))
        self._vlak.setAccessibleName(self.tr("Handtekening van {}").format(self._blad.naam))
        self._vlak.setFixedHeight(_HANDTEKENING)
        self.voeg_toe(Titel(met_hoofdletter(self.tr("{} antwoord").format(uw)), self))
        self.voeg_toe(self._fout)
        self.voeg_toe(Tekst(self._uitleg(), self))
        self.voeg_toe(self._antwoord)
        self.voeg_toe(self._behalve)
        self.voeg_toe(self._opmerking)
        self.voeg_toe(Tussenkop(met_hoofdletter(self.tr("{} handtekening").format(uw)), self))
        self.voeg_toe(self._manier)
        self._houder = QWidget(self)
        vlak = QVBoxLayout(self._houder)
        vlak.setContentsMargins(0, 0, 0, 0)
        vlak.setSpacing(4)
        kop = QHBoxLayout()
        kop.addWidget(Veldlabel(self.tr("Teken in het vak met muis, pen of vinger"), self), 1)
        kop.addWidget(self._opnieuw)
        vlak.addLayout(kop)
        vlak.addWidget(self._vlak)
        self.voeg_toe(self._houder)
        self.voeg_toe(self._naam)
        self.voeg_toe(Hulptekst(self._bewijs(), self))
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        knoppen.addWidget(self._bewaar)
        knoppen.addWidget(self._terug)
        knoppen.addStretch(1)
        self.voeg_toe(knoppen)
        self.sluit_af()

    def _uitleg(self) -> str:
        if self._je:
            return self.tr(
                "Lees de tekst rustig. Je hoeft niet te zeggen waarom. Zonder jouw akkoord start deze "
                "begeleiding niet. Verandert de tekst, dan vragen we je opnieuw. Ben je het later niet meer "
                "eens, zeg het ons; dan praten we opnieuw."
            )
        return self.tr(
            "Lees de tekst rustig. U hoeft niet te zeggen waarom. Zonder akkoord start deze begeleiding "
            "niet. Verandert de tekst, dan vragen we u opnieuw. Bent u het later niet meer eens, zeg het "
            "ons; dan praten we opnieuw."
        )

    def _bewijs(self) -> str:
        van = self.tr("jouw antwoord") if self._je else self.tr("uw antwoord")
        return self.tr(
            "Dit is een bewijs van {0} op precies deze tekst. Het is geen gekwalificeerde elektronische "
            "handtekening. We bewaren naam, handtekening, moment en de code {1}."
        ).format(van, self._blad.code)

    def _verbind(self) -> None:
        self._antwoord.gewijzigd.connect(self._wissel)
        self._manier.gewijzigd.connect(self._andere_manier)
        self._vlak.gewijzigd.connect(self._wissel)
        self._behalve.veld.gewijzigd.connect(self._wissel)
        self._naam.veld.gewijzigd.connect(self._wissel)
        self._opnieuw.clicked.connect(self._vlak.wis)
        self._bewaar.clicked.connect(self._geef)
        self._terug.clicked.connect(self.terug)

    def _andere_manier(self) -> None:
        self._wissel()
        doel = self._vlak if self._tekent else self._naam.veld
        doel.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _tekent(self) -> bool:
        return bool(self._manier.waarde() == "tekenen")

    def _wissel(self) -> None:
        """Show what belongs to the choices; the button waits until there is an answer and a signature."""
        antwoord, tekent = self._antwoord.waarde(), self._tekent
        self._behalve.setVisible(antwoord == Antwoord.BEHALVE)
        self._houder.setVisible(tekent)
        self._opnieuw.setVisible(not self._vlak.leeg())
        self._naam.setVisible(not tekent)
        wat = antwoord != Antwoord.BEHALVE or bool(self._behalve.veld.waarde().strip())
        ondertekend = not self._vlak.leeg() if tekent else bool(self._naam.veld.waarde().strip())
        self._bewaar.setEnabled(bool(antwoord and wat and ondertekend))

    def _geef(self) -> None:
        tekent, antwoord = self._tekent, self._antwoord.waarde()
        self.klaar.emit(
            Getekend(
                antwoord,
                (self._blad.naam or self._blad.wie) if tekent else self._naam.veld.waarde().strip(),
                self._vlak.png() if tekent else b"",
                self._blad.hash,
                (self._behalve.veld.waarde().strip() or None) if antwoord == Antwoord.BEHALVE else None,
                self._opmerking.veld.waarde().strip() or None,
            )
        )
