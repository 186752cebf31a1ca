"""One row of a list: its form, its place, and the way out of the list."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, IcoonKnop, Kaart, Pil, Tekst, TekstKnop
from opp_desk.ui.opp.blad import Blad, Context

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from opp_desk.model.opp import Oppdeel
    from opp_desk.ui.binder import Lijst
    from opp_desk.usecases.formulier import Formulier


@dataclass(frozen=True, slots=True)
class Regelkop:
    """How a row is shown while it is closed: a title, (label, text) lines, and a pill (word, soort)."""

    titel: str
    regels: tuple[tuple[str, str], ...] = ()
    pil: tuple[str, str] = ("", "stil")


@dataclass(frozen=True, slots=True)
class Regelsoort:
    """A kind of row. ``lijst`` is its name in the OPP; ``waarden`` are given to a new row and filter the list.

    ``kop`` makes rows that open and close; without it a row is one line. ``bij_blad`` is called with every open
    form after it was shown. ``op_datum`` lists sort themselves.
    """

    klasse: type[Oppdeel]
    vorm: type[Any]
    lijst: str
    naam: str
    toevoegen: str
    weggehaald: str
    leeg: str = ""
    waarden: Mapping[str, Any] = field(default_factory=dict)
    kop: Callable[[Formulier, int], Regelkop] | None = None
    bij_blad: Callable[[Blad, Formulier], None] | None = None
    op_datum: bool = False
    keuzes: Mapping[str, Lijst] | None = None


class Regel(QWidget):
    """A row. ``weg``, ``omhoog``, ``omlaag`` and ``volgende`` (Enter in a line) are asked of the list.

    Alt with the arrow keys moves it.
    """

    weg = Signal()
    omhoog = Signal()
    omlaag = Signal()
    volgende = Signal()
    veranderd = Signal()

    def __init__(self, soort: Regelsoort, context: Context, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._soort, self._context = soort, context
        self.formulier: Formulier | None = None
        self.blad: Blad | None = None
        self.weg_gevraagd = False
        self._doelen: tuple[tuple[UUID, str], ...] = ()
        self._nummer, self._vast = 0, False
        self._knoppen = QWidget(self)
        self._op, self._neer, self._prullenbak = self._maak_knoppen()
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._kop = self._kaart = None
        if soort.kop is None:
            self._bouw_regel()
        else:
            self._bouw_kaart()

    @property
    def open(self) -> bool:
        """Return whether the form is in sight."""
        return self.blad is not None and self.blad.isVisibleTo(self)

    def toon(self, formulier: Formulier, nummer: int) -> None:
        """Show the row as the ``nummer``-th of its list."""
        self.formulier, self._nummer = formulier, nummer
        self._vast = bool(formulier.vast)
        naam = f"{self._soort.naam} {nummer}"
        self.setAccessibleName(naam)
        for knop, wat in ((self._op, "omhoog"), (self._neer, "omlaag"), (self._prullenbak, "weghalen")):
            knop.setAccessibleName(f"{naam} {wat}")
        self._knoppen.setVisible(not self._vast)
        self._toon_blad()
        if self._soort.kop is not None:
            self._toon_kop(self._soort.kop(formulier, nummer))

    def zet_plek(self, *, eerste: bool, laatste: bool) -> None:
        """Say which moves there are."""
        self._op.setEnabled(not eerste)
        self._neer.setEnabled(not laatste)

    def klap(self, *, open_: bool) -> None:
        """Open or close the form."""
        if self._kop is None or self._kaart is None:
            return
        if open_ and self.blad is None:
            self._maak_blad()
            self._kaart.voeg_toe(self.blad)
        if self.blad is not None:
            self.blad.setVisible(open_)
        self._samenvatting.setVisible(not open_)
        self._knoppen.setVisible(open_ and not self._vast)
        self._kaart.zet_soort("actief" if open_ else "gewoon")
        self._kop.zet_icoon("pijl" if open_ else "pijl-rechts")
        self._kop.setAccessibleDescription(self.tr("open") if open_ else self.tr("gesloten"))

    def richt(self, veld: str = "") -> None:
        """Open the row and put the focus in a field of it."""
        self.klap(open_=True)
        if self.blad is not None and not self.blad.richt(veld):
            self.blad.richt()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the row with Alt and the arrows."""
        if not self._toets(event):
            super().keyPressEvent(event)

    def eventFilter(self, wie: QObject, event: QEvent) -> bool:
        """Take Alt with arrows from the fields, and Enter from a single line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._toets(event):
                return True
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and self._soort.kop is None and isinstance(wie, QLineEdit):
                self.volgende.emit()
                return True
        return super().eventFilter(wie, event)

    def _toets(self, event: QKeyEvent) -> bool:
        """Handle a move; a list that sorts itself has none."""
        if event.modifiers() != Qt.KeyboardModifier.AltModifier or self._soort.op_datum or self._vast:
            return False
        sein = {Qt.Key.Key_Up: self.omhoog, Qt.Key.Key_Down: self.omlaag}.get(Qt.Key(event.key()))
        if sein is None:
            return False
        sein.emit()
        return True

    def _maak_knoppen(self) -> tuple[TekstKnop, TekstKnop, IcoonKnop]:
        op = TekstKnop("↑", klein=True, ouder=self._knoppen)
        neer = TekstKnop("↓", klein=True, ouder=self._knoppen)
        prullenbak = IcoonKnop("prullenbak", self.tr("Weghalen"), self._knoppen)
        op.setToolTip(self.tr("Omhoog (Alt+pijl omhoog)"))
        neer.setToolTip(self.tr("Omlaag (Alt+pijl omlaag)"))
        op.clicked.connect(self.omhoog)
        neer.clicked.connect(self.omlaag)
        prullenbak.clicked.connect(self.weg)
        rij = QHBoxLayout(self._knoppen)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(0)
        for knop in (op, neer, prullenbak):
            knop.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            rij.addWidget(knop)
            knop.setVisible(knop is prullenbak or not self._soort.op_datum)
        return op, neer, prullenbak

    def _maak_blad(self) -> None:
        soort = self._soort
        keuzes = dict(soort.keuzes or {}) | {"doel": self._context.doelen}
        self.blad = Blad(soort.vorm, soort.klasse, self._context, self, keuzes=keuzes)
        self.blad.veranderd.connect(self.veranderd)
        self.blad.binder.mislukt.connect(self._blijf)
        self._doelen = self._context.doelen
        for naam in self.blad.binder.namen:
            self.blad.invoer(naam).installEventFilter(self)
        self._toon_blad()

    def _toon_blad(self) -> None:
        if self.blad is None or self.formulier is None:
            return
        if "doel" in self.blad.binder.namen and self._doelen != self._context.doelen:
            self._doelen = self._context.doelen
            self.blad.binder.zet_keuzes("doel", self._doelen)
        self.blad.toon(self.formulier)
        if self._soort.bij_blad is not None:
            self._soort.bij_blad(self.blad, self.formulier)

    def _blijf(self, _fout: object) -> None:
        """Stay in the list when what was typed could not be saved."""
        self.weg_gevraagd = False
        self.setEnabled(True)

    def _bouw_regel(self) -> None:
        self._maak_blad()
        rij = QHBoxLayout()
        rij.setSpacing(4)
        if self.blad is not None:
            self.blad.verberg_labels()
            rij.addWidget(self.blad, 1)
        rij.addWidget(self._knoppen, 0, Qt.AlignmentFlag.AlignTop)
        self._stapel.addLayout(rij)

    def _bouw_kaart(self) -> None:
        self._kaart = Kaart(ouder=self)
        self._kop = TekstKnop("", "pijl-rechts", self._kaart)
        self._kop.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._kop.clicked.connect(self._wissel)
        self._pil = Pil("", "stil", self._kaart)
        kopregel = QHBoxLayout()
        kopregel.setSpacing(8)
        kopregel.addWidget(self._kop)
        kopregel.addStretch(1)
        kopregel.addWidget(self._pil)
        kopregel.addWidget(self._knoppen)
        self._samenvatting = QWidget(self._kaart)
        self._regels = QVBoxLayout(self._samenvatting)
        self._regels.setContentsMargins(0, 0, 0, 0)
        self._regels.setSpacing(2)
        self._kaart.inhoud.addLayout(kopregel)
        self._kaart.voeg_toe(self._samenvatting)
        self._stapel.addWidget(self._kaart)
        self.klap(open_=False)

    def _toon_kop(self, kop: Regelkop) -> None:
        """Show title, pill and lines of the closed row."""
        if self._kop is None:
            return
        self._kop.setText(kop.titel)
        self._pil.zet(*kop.pil)
        while (deel := self._regels.takeAt(0)) is not None:
            if (rij := deel.widget()) is not None:
                rij.deleteLater()
        for label, tekst in kop.regels:
            self._regels.addWidget(_tweeluik(label, tekst, self._samenvatting))
        self._knoppen.setVisible(self.open and not self._vast)

    def _wissel(self) -> None:
        self.klap(open_=not self.open)


def _tweeluik(label: str, tekst: str, ouder: QWidget) -> QWidget:
    """Return a muted label and its text beside each other."""
    rij = QWidget(ouder)
    naast = QHBoxLayout(rij)
    naast.setContentsMargins(0, 0, 0, 0)
    naast.setSpacing(12)
    links = Hulptekst(label, rij)
    links.setFixedWidth(104)
    naast.addWidget(links, 0, Qt.AlignmentFlag.AlignTop)
    naast.addWidget(Tekst(tekst, rij), 1)
    return rij
