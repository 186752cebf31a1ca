"""We komen er niet uit: the steps in order, whom to call, until when, and what was tried."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.model.keuzes import Escalatie
from opp_desk.ui.binder import AUTOSAVE_MS
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Lijn, Stroom, Tekst, TekstKnop
from opp_desk.ui.opp.escalatietrede import Pogingvak, Sportblok
from opp_desk.ui.opp.in_zicht import breng_in_zicht
from opp_desk.usecases import escalatie

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.opp.blad import Context
    from opp_desk.usecases.escalatie import Ladder, Poging, Pogingklad, Sport


class Escalatiepaneel(QWidget):
    """A button while all goes well, the ladder when people disagree or something was tried."""

    def __init__(self, context: Context, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._context = context
        self._ladder: Ladder | None = None
        self._open = self._oneens = False
        self._vak: Pogingvak | None = None
        self._klad = QTimer(self, singleShot=True, interval=AUTOSAVE_MS)
        self._klad.timeout.connect(self.bewaar_nu)
        self._vers = QTimer(self, singleShot=True, interval=0)
        self._vers.timeout.connect(self._lees)
        self._knop = TekstKnop(self.tr("We komen er niet uit"), "help", self)
        self._knop.setAccessibleDescription(self.tr("Laat zien welke stappen er zijn en wie kan helpen"))
        self._knop.clicked.connect(self._klap_open)
        self._kaart = Kaart(self.tr("We komen er niet uit"), ouder=self)
        self._kaart.inhoud.setSpacing(12)
        self._dicht = TekstKnop(self.tr("Inklappen"), ouder=self._kaart, klein=True)
        self._dicht.clicked.connect(self._klap_dicht)
        self._kaart.kopregel.addWidget(self._dicht)
        self._stapel = QVBoxLayout()
        self._stapel.setSpacing(12)
        self._kaart.inhoud.addLayout(self._stapel)
        alles = QVBoxLayout(self)
        alles.setContentsMargins(0, 0, 0, 0)
        alles.addWidget(self._knop, 0, Qt.AlignmentFlag.AlignLeft)
        alles.addWidget(self._kaart)
        self._kaart.hide()

    def toon(self, *, oneens: bool) -> None:
        """Read the ladder again; ``oneens`` opens it by itself, the first time that somebody says no."""
        if oneens and not self._oneens:
            self._open = True
        self._oneens = oneens
        self._vers.start()

    def bewaar_nu(self) -> None:
        """Keep what is being typed about an attempt: it is there again, also after the program was closed."""
        if self._klad.isActive() and self._vak is not None:
            self._klad.stop()
            self._bewaar(self._vak.klad())

    def _bewaar(self, klad: Pogingklad | None) -> None:
        doe = partial(escalatie.bewaar_pogingklad, opp_id=self._context.opp, klad=klad)
        self._context.werk.jobs.run(doe, self._bewaard, self._mislukt)

    def _bewaard(self, _niets: None) -> None:
        self._context.werk.opgeslagen.emit()

    def _lees(self) -> None:
        vraag = partial(escalatie.lees_ladder, opp_id=self._context.opp)
        self._context.werk.jobs.vraag(vraag, self._toon, self._mislukt)

    def _toon(self, ladder: Ladder) -> None:
        eerst = self._ladder is None
        self._open = self._open or (eerst and (ladder.begonnen or ladder.klad is not None))
        if ladder != self._ladder:
            self._ladder = ladder
            self._bouw(ladder)
        if eerst and ladder.klad is not None:
            self._ga_verder(ladder, ladder.klad)
        self._knop.setVisible(not self._open)
        self._kaart.setVisible(self._open)

    def _klap_open(self) -> None:
        self._open = True
        self._knop.hide()
        self._kaart.show()
        self._dicht.setFocus(Qt.FocusReason.OtherFocusReason)
        breng_in_zicht(self._kaart)

    def _klap_dicht(self) -> None:
        self._open = False
        self._kaart.hide()
        self._knop.show()
        self._knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bouw(self, ladder: Ladder) -> None:
        """Build the steps anew; what is being typed about an attempt stays."""
        if self._vak is not None:
            self._vak.setParent(self)
            self._vak.hide()
        while (deel := self._stapel.takeAt(0)) is not None:
            if (oud := deel.widget()) is not None and oud is not self._vak:
                oud.hide()
                oud.deleteLater()
        intro = self.tr(
            "Dat mag: jullie hoeven het niet meteen eens te zijn. De rest van het OPP kan wel vast; het "
            "handelingsdeel wacht. Dit zijn de stappen, in volgorde."
        )
        self._stapel.addWidget(Tekst(intro, self._kaart))
        if ladder.zonder_contacten:
            self._stapel.addWidget(self._vraag_contacten())
        for nummer, sport in enumerate(ladder.sporten, 1):
            self._stapel.addWidget(Lijn(self._kaart))
            blok = Sportblok(nummer, sport, self._kaart)
            blok.noteer.connect(self._noteer)
            blok.weg.connect(self._haal_weg)
            blok.gekopieerd.connect(self._meld)
            self._stapel.addWidget(blok)
            if sport.trede.stap == Escalatie.GESCHIL:
                self._stapel.addWidget(self._naar_dossier(), 0, Qt.AlignmentFlag.AlignLeft)
            if self._vak is not None and self._vak.sport.trede.stap == sport.trede.stap:
                self._stapel.addWidget(self._vak)
                self._vak.show()

    def _naar_dossier(self) -> QWidget:
        knop = TekstKnop(self.tr("Dossier voor de commissie maken"), "document", self._kaart, klein=True)
        knop.clicked.connect(self._maak_dossier)
        return knop

    def _maak_dossier(self) -> None:
        self._context.werk.ga_naar.emit("papieren", {"opp": self._context.opp, "papier": "geschil"})

    def _vraag_contacten(self) -> QWidget:
        rij = QWidget(self._kaart)
        stroom = Stroom(rij, afstand=8)
        stroom.addWidget(Hulptekst(self.tr("De gegevens van jullie school zijn nog niet ingevuld."), rij))
        knop = TekstKnop(self.tr("Contacten invullen"), ouder=rij, klein=True)
        knop.clicked.connect(self._naar_contacten)
        stroom.addWidget(knop)
        return rij

    def _naar_contacten(self) -> None:
        self._context.werk.ga_naar.emit("instellingen", {"sectie": "contacten"})

    def _noteer(self, sport: Sport, poging: Poging | None) -> None:
        """Open the card of an attempt; what was being typed about a new one goes along to another step."""
        eerder = self._vak.klad() if self._vak is not None and self._vak.is_getypt else None
        if self._vak is not None and eerder is not None and (poging is not None or eerder.poging is not None):
            self._meld(self.tr("Leg deze poging eerst vast, of kies Niet doen"))
        else:
            self._vak = self._open_vak(sport, poging.id if poging else None)
            if eerder is not None:
                self._vak.vul(eerder.datum, eerder.met_wie, eerder.uitkomst)
                self._vak.typ_verder()
            elif poging is not None:
                self._vak.vul(poging.datum, poging.met_wie, poging.uitkomst)
            else:
                self._vak.vul(clock.today(), "", "")
        self._vak.begin()
        breng_in_zicht(self._vak)

    def _ga_verder(self, ladder: Ladder, klad: Pogingklad) -> None:
        """Show what was being typed when somebody left; the focus stays where it is."""
        sport = next(each for each in ladder.sporten if each.trede.stap == klad.stap)
        bekend = any(each.id == klad.poging for each in sport.pogingen)
        vak = self._open_vak(sport, klad.poging if bekend else None)
        vak.vul(klad.datum, klad.met_wie, klad.uitkomst)
        vak.is_getypt = True

    def _open_vak(self, sport: Sport, poging: UUID | None) -> Pogingvak:
        self._sluit_vak()
        vak = Pogingvak(sport, poging, self._kaart)
        vak.vast.connect(self._leg_vast)
        vak.gesloten.connect(self._gooi_weg)
        vak.getypt.connect(self._getypt)
        blok = next(
            each for each in self._kaart.findChildren(Sportblok) if each.sport.trede.stap == sport.trede.stap
        )
        self._stapel.insertWidget(self._stapel.indexOf(blok) + 1, vak)
        self._vak = vak
        return vak

    def _getypt(self) -> None:
        if not self._klad.isActive():
            self._klad.start()

    def _gooi_weg(self) -> None:
        self._sluit_vak()
        self._bewaar(None)

    def _sluit_vak(self) -> None:
        self._klad.stop()
        if self._vak is not None:
            self._stapel.removeWidget(self._vak)
            self._vak.hide()
            self._vak.deleteLater()
            self._vak = None

    def _leg_vast(self, wat: dict[str, Any]) -> None:
        doe = partial(escalatie.leg_poging_vast, opp_id=self._context.opp, **wat)
        self._context.werk.jobs.run(doe, self._vastgelegd, self._mislukt)

    def _vastgelegd(self, _poging: object) -> None:
        self._sluit_vak()
        self._meld(self.tr("Vastgelegd"))

    def _haal_weg(self, poging: Poging) -> None:
        doe = partial(escalatie.haal_poging_weg, poging=poging.id)
        self._context.werk.jobs.run(doe, fout=self._mislukt)

    def _meld(self, tekst: str) -> None:
        self._context.werk.melding.emit(tekst, "", None)

    def _mislukt(self, fout: Fout) -> None:
        self._context.werk.fout.emit(fout, None)
