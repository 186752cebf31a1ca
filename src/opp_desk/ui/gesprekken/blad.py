"""A closed note as it is read: its words stay, and what was added or corrected stands beside them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.gesprek import Gesprek, Taak
from opp_desk.model.keuzes import Ruimte
from opp_desk.rules.gesprek import noem
from opp_desk.ui.gesprekken import woorden
from opp_desk.ui.gesprekken.erbij import Erbijvak
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Skelet, Tekst, TekstKnop
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.usecases import gesprekken_vast
from opp_desk.usecases.gesprekken_beeld import lees_blad

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.gesprekken_beeld import Erbij, Gesprekblad
    from opp_desk.vault.uow import Uitkomst

_NAAST: Final = 680


class Gesprekslezer(QWidget):
    """Shows one note. ``gelezen`` carries the `Gesprekblad`, ``weg`` when it is not there any more."""

    gelezen = Signal(object)
    weg = Signal()

    def __init__(self, werk: Werkplek, gesprek: UUID, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk, self._gesprek = werk, gesprek
        self._blad: Gesprekblad | None = None
        self._laatste = Laatste(self)
        self._verhuist = False
        self._vak: Erbijvak | None = None
        self._geopend: TekstKnop | None = None
        self._inhoud: QWidget = Skelet(3, self)
        self._naast: QBoxLayout | None = None
        self._aanvullen = TekstKnop(self.tr("Aanvullen"), "plus", self)
        self._corrigeren = TekstKnop(self.tr("Corrigeren"), "potlood", self)
        self._verder = TekstKnop(self.tr("Verder schrijven"), "potlood", self)
        self._dossier = TekstKnop(self.tr("In het dossier zetten"), "map", self)
        self._knoppen = (self._aanvullen, self._corrigeren, self._verder, self._dossier)
        onder = QHBoxLayout()
        onder.setSpacing(20)
        for knop in self._knoppen:
            onder.addWidget(knop)
            knop.hide()
        onder.addStretch(1)
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._stapel.setSpacing(12)
        self._stapel.addWidget(self._inhoud)
        self._stapel.addLayout(onder)
        self._aanvullen.clicked.connect(partial(self._open_vak, correctie=False))
        self._corrigeren.clicked.connect(partial(self._open_vak, correctie=True))
        self._verder.clicked.connect(self._schrijf_verder)
        self._dossier.clicked.connect(self._vraag_dossier)
        werk.jobs.vastgelegd.connect(self._vastgelegd)
        self.lees()

    def lees(self) -> None:
        """Read the note again; what is being typed stays."""
        vraag = partial(lees_blad, gesprek=self._gesprek)
        self._werk.jobs.vraag(vraag, self._laatste.van(self._toon), self._verdwenen)

    def verlaat(self) -> None:
        """Write what is typed."""
        if self._vak is not None:
            self._vak.bewaar_nu()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what was added beneath the note when there is no room beside it."""
        super().resizeEvent(event)
        self._leg_naast()

    def _toon(self, blad: Gesprekblad) -> None:
        if blad != self._blad:
            self._blad = blad
            oud, self._inhoud = self._inhoud, self._maak(blad)
            self._stapel.replaceWidget(oud, self._inhoud)
            ruim_op(oud)
        for knop in (self._aanvullen, self._corrigeren):
            knop.setVisible(blad.vastgelegd and self._vak is None)
        self._verder.setVisible(not blad.vastgelegd)
        self._dossier.setVisible(blad.vastgelegd and blad.ruimte == Ruimte.PRIVE and blad.van_mij)
        self.gelezen.emit(blad)

    def _maak(self, blad: Gesprekblad) -> QWidget:
        """Make the note and beside it what came later."""
        heel = QWidget(self)
        self._naast = QBoxLayout(QBoxLayout.Direction.TopToBottom, heel)
        self._naast.setContentsMargins(0, 0, 0, 0)
        self._naast.setSpacing(12)
        links = QVBoxLayout()
        links.setSpacing(4)
        links.addWidget(Hulptekst(self._kop(blad), heel))
        links.addWidget(Tekst(blad.tekst, heel, kies=True))
        if blad.alleen:
            links.addSpacing(4)
            links.addWidget(Hulptekst(self.tr("Alleen bij {}").format(blad.roepnaam), heel))
            links.addWidget(Tekst(blad.alleen, heel, kies=True))
        if blad.afgesproken:
            links.addSpacing(4)
            links.addWidget(Hulptekst(self.tr("Afgesproken"), heel))
        for een in blad.afgesproken:
            voor = self.tr("uiterlijk {}").format(woorden.dag(een.voor)) if een.voor else ""
            gedaan = self.tr("gedaan") if een.gedaan_op else ""
            delen = " · ".join(deel for deel in (een.wat, een.wie, voor, gedaan) if deel)
            links.addWidget(Tekst(delen, heel, kies=True))
        links.addStretch(1)
        self._naast.addLayout(links, 1)
        if blad.erbij:
            rechts = QVBoxLayout()
            rechts.setSpacing(8)
            for later in blad.erbij:
                rechts.addWidget(self._kaart(later))
            rechts.addStretch(1)
            self._naast.addLayout(rechts, 1)
        self._leg_naast()
        return heel

    def _kop(self, blad: Gesprekblad) -> str:
        """Return kind, day, writer, who was there, who else it is about, and who reads along."""
        delen = [
            woorden.hoofdletter(blad.soort),
            woorden.dag(blad.datum) if blad.datum else "",
            self.tr("genoteerd door {}").format(blad.door) if blad.door else "",
            self.tr("erbij: {}").format(blad.aanwezig) if blad.aanwezig else "",
            self.tr("ook bij {}").format(noem(blad.samen_met)) if blad.samen_met else "",
        ]
        if blad.ruimte != Ruimte.DOSSIER:
            delen.append(self.tr("leest mee: {}").format(woorden.wie_leest(blad.ruimte, blad.roepnaam)))
        return " · ".join(deel for deel in delen if deel)

    def _kaart(self, later: Erbij) -> Kaart:
        kaart = Kaart(soort="verzonken", ouder=self)
        op = woorden.dag(later.datum) if later.datum else ""
        wat = self.tr("Gecorrigeerd") if later.correctie else self.tr("Aangevuld")
        kaart.voeg_toe(Hulptekst(" · ".join(deel for deel in (wat, op, later.door) if deel), kaart))
        kaart.voeg_toe(Tekst(later.tekst, kaart, kies=True))
        if later.reden:
            kaart.voeg_toe(Hulptekst(self.tr("Reden: {}").format(later.reden), kaart))
        return kaart

    def _leg_naast(self) -> None:
        if self._naast is not None:
            breed = self.width() >= _NAAST
            richting = QBoxLayout.Direction
            self._naast.setDirection(richting.LeftToRight if breed else richting.TopToBottom)

    # ── adding and correcting ───────────────────────────────────────────────────────────────────────────
    def _open_vak(self, *_geklikt: object, correctie: bool) -> None:
        if self._vak is None:
            self._geopend = self._corrigeren if correctie else self._aanvullen
            self._vak = Erbijvak(self._werk, self._gesprek, correctie=correctie, ouder=self)
            self._vak.klaar.connect(self._sluit_vak)
            self._stapel.addWidget(self._vak)
            self._vak.begin()
            for knop in (self._aanvullen, self._corrigeren):
                knop.hide()

    def _sluit_vak(self) -> None:
        vak, self._vak = self._vak, None
        if vak is not None:
            focus = QApplication.focusWidget()
            binnen = focus is not None and vak.isAncestorOf(focus)
            self._stapel.removeWidget(vak)
            for knop in (self._aanvullen, self._corrigeren):
                knop.show()
            if binnen and self._geopend is not None:  # or the page takes the focus and Escape leaves it open
                self._geopend.setFocus(Qt.FocusReason.OtherFocusReason)
            ruim_op(vak)
        self.lees()

    def _schrijf_verder(self) -> None:
        self._werk.ga_naar.emit("gesprek", {"gesprek": self._gesprek})

    def _vraag_dossier(self) -> None:
        if self._blad is not None:
            vraag = woorden.vraag_dossier(self, self._blad.roepnaam)
            vraag.accepted.connect(self._zet_in_dossier)
            vraag.open()

    def _zet_in_dossier(self) -> None:
        self._verhuist = True
        doe = partial(gesprekken_vast.zet_in_dossier, gesprek=self._gesprek)
        self._werk.jobs.run(doe, self._staat_in_dossier, self._mislukt)

    def _staat_in_dossier(self, gesprek: UUID) -> None:
        self._gesprek, self._verhuist = gesprek, False
        self._werk.melding.emit(self.tr("De notitie staat in het dossier."), "", None)
        self.lees()

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        tabellen = {sleutel[0] for sleutel in uitkomst.versies}
        leerling = self._blad.leerling if self._blad else None
        hier = tabellen & {Gesprek.TABEL, Taak.TABEL} and leerling in uitkomst.dossiers
        if hier and not self._verhuist:  # its row is another one in a moment
            self.lees()

    def _verdwenen(self, fout: Fout) -> None:
        if fout.code == "niet_gevonden":
            self.weg.emit()
        else:
            self._mislukt(fout)

    def _mislukt(self, fout: Fout) -> None:
        self._verhuist = False
        self._werk.fout.emit(fout, None)
