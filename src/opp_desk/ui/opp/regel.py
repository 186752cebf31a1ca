"""One row of a list: its form, its place, and the way out of the list."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import IcoonKnop, TekstKnop
from opp_desk.ui.opp.blad import Blad, Context
from opp_desk.ui.opp.blijfvraag import Blijfvraag
from opp_desk.ui.opp.in_zicht import breng_in_zicht

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opp_desk.ground.errors import Fout
    from opp_desk.model.opp import Oppdeel
    from opp_desk.ui.binder import Lijst
    from opp_desk.usecases.formulier import Formulier

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Regelkop:
    """How a row is shown while it is closed: a title, (label, text) lines, and a pill (word, soort)."""

    titel: str
    regels: tuple[tuple[str, str], ...] = ()
    pil: tuple[str, str] = ("", "stil")


@dataclass(frozen=True, slots=True)
class Regelsoort:
    """A kind of row. ``lijst`` is its name in the OPP; a new row gets ``waarden``; they filter the list too.

    It begins with the ``zelfde_dagen`` of the row before, or else of the OPP: field → field of the OPP.
    ``kop`` makes rows that open and close; without it a row is one line. ``bij_blad`` is called with an open
    form after it was shown. Lists ``op_datum`` sort themselves. ``eerste`` is the text of the button
    while the list is empty.
    """

    klasse: type[Oppdeel]
    vorm: Callable[[], Any]
    lijst: str
    naam: str
    toevoegen: str
    weggehaald: str
    eerste: str = ""
    leeg: str = ""
    waarden: Mapping[str, Any] = field(default_factory=dict)
    zelfde_dagen: Mapping[str, str] = field(default_factory=dict)
    kop: Callable[[Formulier, int], Regelkop] | None = None
    bij_blad: Callable[[Blad, Formulier], None] | None = None
    op_datum: bool = False
    keuzes: Mapping[str, Lijst] | None = None


class Regel(QWidget):
    """A row of one line. `Kaartregel` is the other kind.

    ``weg``, ``omhoog``, ``omlaag`` and ``volgende`` (Enter) are asked of the list. Alt with the arrow keys
    moves the row. ``besloten`` (True is gone) settles that somebody removed what somebody else changed.
    ``bewaard`` after each save of a field, False when it failed.
    """

    weg = Signal()
    omhoog = Signal()
    omlaag = Signal()
    volgende = Signal()
    besloten = Signal(bool)
    veranderd = Signal()
    bewaard = Signal(bool)

    def __init__(self, soort: Regelsoort, context: Context, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.soort, self.context = soort, context
        self.formulier: Formulier | None = None
        self.blad: Blad | None = None
        self.weg_gevraagd = False
        self.vast = False
        self._doelen = context.doelen
        self.knoppen = QWidget(self)
        self._op, self._neer, self._prullenbak = self._maak_knoppen()
        self.stapel = QVBoxLayout(self)
        self.stapel.setContentsMargins(0, 0, 0, 0)
        self._blijfvraag = Blijfvraag(self)
        self._blijfvraag.besloten.connect(self.besloten)
        self._blijfvraag.hide()
        self.stapel.addWidget(self._blijfvraag)
        self.bouw()

    def bouw(self) -> None:
        """Put the form and the buttons beside each other."""
        rij = QHBoxLayout()
        rij.setSpacing(4)
        blad = self.maak_blad()
        blad.maak_regel()
        rij.addWidget(blad, 1)
        rij.addWidget(self.knoppen, 0, Qt.AlignmentFlag.AlignTop)
        self.stapel.addLayout(rij)

    def toon(self, formulier: Formulier, nummer: int) -> None:
        """Show the row as the ``nummer``-th of its list."""
        self.formulier = formulier
        self.vast = bool(formulier.vast)
        naam = f"{self.soort.naam} {nummer}"
        self.setAccessibleName(naam)
        namen = (self.tr("omhoog"), self.tr("omlaag"), self.tr("weghalen"))
        for knop, wat in zip((self._op, self._neer, self._prullenbak), namen, strict=True):
            knop.setAccessibleName(f"{naam} {wat}")
        if self.soort.kop is None and self.blad is not None:
            for veld in self.blad.binder.namen:
                self.blad.invoer(veld).setAccessibleName(naam)
        self.toon_knoppen()
        self._blijfvraag.setVisible("verwijderd" in formulier.conflicten)
        self.toon_blad()

    def toon_knoppen(self) -> None:
        """Show the buttons where the row can change."""
        self.knoppen.setVisible(not self.vast)

    def zet_plek(self, *, eerste: bool, laatste: bool) -> None:
        """Say which moves there are; a single row has none."""
        self._op.setEnabled(not eerste)
        self._neer.setEnabled(not laatste)
        for knop in (self._op, self._neer):
            knop.setVisible(not self.soort.op_datum and not (eerste and laatste))

    def richt(self, veld: str = "") -> None:
        """Put the focus in a field of the row, the first when it has no such field."""
        if self.blad is not None and not self.blad.richt(veld):
            self.blad.richt()
        breng_in_zicht(self)

    def maak_blad(self) -> Blad:
        """Return the form, made when first needed."""
        if self.blad is not None:
            return self.blad
        keuzes = dict(self.soort.keuzes or {}) | {"doel": self.context.doelen}
        self.blad = blad = Blad(self.soort.vorm, self.soort.klasse, self.context, self, keuzes=keuzes)
        blad.veranderd.connect(self.veranderd)
        blad.binder.mislukt.connect(self._blijf)
        blad.binder.opgeslagen.connect(partial(self.bewaard.emit, True))
        blad.binder.mislukt.connect(self._niet_bewaard)
        self._doelen = self.context.doelen
        for naam in blad.binder.namen:
            blad.invoer(naam).installEventFilter(self)
        self.toon_blad()
        return blad

    def _niet_bewaard(self, _fout: Fout) -> None:
        self.bewaard.emit(False)

    def toon_blad(self) -> None:
        """Refresh the form, if it was made."""
        if self.blad is None or self.formulier is None:
            return
        if "doel" in self.blad.binder.namen and self._doelen != self.context.doelen:
            self._doelen = self.context.doelen
            self.blad.binder.zet_keuzes("doel", self._doelen)
        self.blad.toon(self.formulier)
        if self.soort.bij_blad is not None:
            self.soort.bij_blad(self.blad, self.formulier)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the row with Alt and the arrows."""
        if not self._verplaatst(event):
            super().keyPressEvent(event)

    def eventFilter(self, wie: QObject, event: QEvent) -> bool:
        """Take Alt with arrows from the fields, and Enter from a single line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._verplaatst(event):
                return True
            if event.key() in _ENTER and self.soort.kop is None and isinstance(wie, QLineEdit):
                self.volgende.emit()
                return True
        return super().eventFilter(wie, event)

    def _verplaatst(self, event: QKeyEvent) -> bool:
        """Ask for a move, if that is what this key means; a list that sorts itself has none."""
        if event.modifiers() != Qt.KeyboardModifier.AltModifier or self.soort.op_datum or self.vast:
            return False
        if event.key() == Qt.Key.Key_Up:
            self.omhoog.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.omlaag.emit()
        else:
            return False
        return True

    def _maak_knoppen(self) -> tuple[TekstKnop, TekstKnop, IcoonKnop]:
        op = TekstKnop("↑", klein=True, ouder=self.knoppen)
        neer = TekstKnop("↓", klein=True, ouder=self.knoppen)
        prullenbak = IcoonKnop("prullenbak", self.tr("Weghalen"), self.knoppen)
        op.setToolTip(self.tr("Omhoog (Alt+pijl omhoog)"))
        neer.setToolTip(self.tr("Omlaag (Alt+pijl omlaag)"))
        op.clicked.connect(self.omhoog)
        neer.clicked.connect(self.omlaag)
        prullenbak.clicked.connect(self.weg)
        rij = QHBoxLayout(self.knoppen)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(0)
        for knop in (op, neer, prullenbak):
            rij.addWidget(knop)
        return op, neer, prullenbak

    def _blijf(self, _fout: object) -> None:
        """Stay in the list when what was typed could not be saved."""
        self.weg_gevraagd = False
        self.setEnabled(True)
