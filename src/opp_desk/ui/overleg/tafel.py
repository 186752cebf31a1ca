"""The screen that everybody at the table looks at: one point at a time, large, and nothing of anybody else.

A window of its own over everything: no navigation, no search, no other pupil within reach. Whoever opened it
writes what is decided and gives back what the vault holds with `toon`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from opp_desk.ui import iconen, tokens
from opp_desk.ui.meldingen import kondig_aan
from opp_desk.ui.onderdelen import Foutbalk, Hulptekst, Knop, PrimaireKnop, Stapel, Titel
from opp_desk.ui.overleg.bericht import Bericht
from opp_desk.ui.overleg.punt import Puntvak
from opp_desk.ui.overleg.verslag import Verslagvak
from opp_desk.ui.zinnen import zin

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.jobs import Jobs
    from opp_desk.usecases.besprekingen_beeld import Besprekingsbeeld

_LINKS: Final = 264
_SMAL: Final = 900
_STAPPEN: Final = (("Ctrl+Return", 1), ("Ctrl+Enter", 1), ("PgDown", 1), ("PgUp", -1))


class Tafelvenster(QDialog):
    """``genomen`` and ``weg`` as of `Puntvak`; ``verslag_getoond`` when the verslag comes up.

    ``verslag`` is the sheet that tells what is asked of it.
    """

    genomen = Signal(object, str, str)
    weg = Signal(object, object)
    verslag_getoond = Signal()

    def __init__(self, jobs: Jobs, beeld: Besprekingsbeeld, ouder: QWidget | None = None) -> None:
        super().__init__(ouder, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Overleg"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._jobs, self._beeld = jobs, beeld
        self._vakken: dict[UUID, Puntvak] = {}
        self.lijst = QListWidget(self)
        self.stapel = Stapel(self)
        self.verslag = Verslagvak(jobs, beeld.roepnaam, self)
        self.stapel.addWidget(self.verslag)
        self.fout = Foutbalk(self)
        self.bericht = Bericht(self)
        self.vorige = Knop(self.tr("Vorige"), "pijl-links", self)
        self.volgende = PrimaireKnop(self.tr("Volgende punt  (Ctrl+Enter)"), ouder=self)
        self.sluit = Knop(self.tr("Sluiten"), "kruis", self)
        self._sluit_smal = Knop(self.tr("Sluiten"), "kruis", self)
        self._sluit_smal.hide()
        self._terug = False
        self._bouw()
        self._verbind()
        self.toon(beeld, terug=False)
        self.ga_naar(0)

    def toon(self, beeld: Besprekingsbeeld, *, terug: bool) -> None:
        """Show what the vault holds now; the point in sight and what is being typed stay."""
        self._beeld, self._terug = beeld, terug
        self._vul_lijst()
        for punt in beeld.punten:
            if punt.id in self._vakken:
                self._vakken[punt.id].toon(punt, vast=beeld.afgerond)
        self.verslag.toon(beeld, terug=terug)
        self._werk_bij()

    def ga_naar(self, plek: int) -> None:
        """Show the point at a place (from 0); behind the last stands the verslag."""
        self.schrijf_weg()
        self.bericht.verberg()
        plek = max(0, min(plek, len(self._beeld.punten)))
        self.lijst.blockSignals(True)
        self.lijst.setCurrentRow(plek)
        self.lijst.blockSignals(False)
        if plek == len(self._beeld.punten):
            self.stapel.setCurrentWidget(self.verslag)
            self.verslag_getoond.emit()
            kondig_aan(self, self.tr("Verslag"))
        else:
            vak = self._vak(plek)
            self.stapel.setCurrentWidget(vak)
            vak.begin()
            kondig_aan(self, self._beeld.punten[plek].kop)
        self._werk_bij()

    def stap(self, verder: int) -> None:
        """Go to the next point, or back."""
        self.ga_naar(self.lijst.currentRow() + verder)

    def bij_verslag(self) -> bool:
        """Tell whether the verslag is in sight."""
        return self.stapel.currentWidget() is self.verslag

    def vak(self) -> Any:
        """Return the sheet in sight."""
        return self.stapel.currentWidget()

    def schrijf_weg(self) -> None:
        """Write everything that is typed."""
        for vak in self._vakken.values():
            vak.verlaat()
        self.verslag.bewaar_nu()

    def mislukt(self, fout: Fout) -> None:
        """Say what went wrong; what was typed stays."""
        self.fout.toon(zin(fout), knop="")

    def meld(self, tekst: str, terug: Callable[[], None] | None) -> None:
        """Say what was done, and offer to undo it with a button or Ctrl+Z."""
        self.bericht.meld(tekst, terug)

    def niet_genomen(self, punt: UUID, regel: str, fout: Fout) -> None:
        """Put a decision back in its line, and say why."""
        if punt in self._vakken:
            self._vakken[punt].besluit.zet_terug(regel)
        self.mislukt(fout)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is typed before the window goes."""
        self.schrijf_weg()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the thin list out of a narrow window: the point needs the room."""
        super().resizeEvent(event)
        smal = self.width() < _SMAL
        self._links.setHidden(smal)
        self._sluit_smal.setVisible(smal)

    def done(self, uitslag: int) -> None:
        """Write what is typed, also when Escape closes the window."""
        self.schrijf_weg()
        super().done(uitslag)

    def _bouw(self) -> None:
        self.lijst.setWordWrap(True)
        self.lijst.setAccessibleName(self.tr("Punten van het overleg"))
        self.lijst.setIconSize(QSize(tokens.ICOON, tokens.ICOON))
        self.lijst.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lijst.setStyleSheet("QListWidget::item { padding: 7px 4px; }")
        links = self._links = QWidget(self)
        links.setFixedWidth(_LINKS)
        onder = QVBoxLayout(links)
        onder.setContentsMargins(20, 24, 0, 20)
        onder.setSpacing(12)
        onder.addWidget(Titel(self.tr("Overleg over {}").format(self._beeld.roepnaam), links))
        onder.addWidget(self.lijst, 1)
        onder.addWidget(Hulptekst(self.tr("Alles wordt vanzelf bewaard."), links))
        onder.addWidget(self.sluit, 0, Qt.AlignmentFlag.AlignLeft)
        knoppen = QHBoxLayout()
        knoppen.setContentsMargins(32, 8, 32, 20)
        knoppen.setSpacing(12)
        knoppen.addWidget(self._sluit_smal)
        knoppen.addWidget(self.vorige)
        knoppen.addStretch(1)
        knoppen.addWidget(self.volgende)
        rechts = QVBoxLayout()
        rechts.setSpacing(0)
        rechts.addWidget(self.fout)
        rechts.addWidget(self.bericht)
        rechts.addWidget(self.stapel, 1)
        rechts.addLayout(knoppen)
        alles = QHBoxLayout(self)
        alles.setContentsMargins(0, 0, 0, 0)
        alles.setSpacing(0)
        alles.addWidget(links)
        alles.addLayout(rechts, 1)

    def _verbind(self) -> None:
        self.lijst.currentRowChanged.connect(self._gekozen)
        self.vorige.clicked.connect(self._terug_stap)
        self.volgende.clicked.connect(self._verder)
        self.sluit.clicked.connect(self.accept)
        self._sluit_smal.clicked.connect(self.accept)
        for toets, verder in _STAPPEN:
            kort = QShortcut(QKeySequence(toets), self)
            kort.activated.connect(self._verder if verder > 0 else self._terug_stap)
        for binder in self.verslag.binders:
            binder.mislukt.connect(self.mislukt)

    def _verder(self) -> None:
        self.stap(1)

    def _terug_stap(self) -> None:
        self.stap(-1)

    def _gekozen(self, plek: int) -> None:
        if plek >= 0:
            QTimer.singleShot(0, self, self._naar_gekozen)  # the list finishes its own key first

    def _naar_gekozen(self) -> None:
        had = self.lijst.hasFocus()
        self.ga_naar(self.lijst.currentRow())
        if had:
            self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)

    def _vak(self, plek: int) -> Puntvak:
        """Return the sheet of a point, made at its first visit; it stays, with what is typed in it."""
        punt = self._beeld.punten[plek]
        if punt.id not in self._vakken:
            vak = Puntvak(self._jobs, punt.id, self._beeld, self)
            vak.stap.connect(self.stap)
            vak.genomen.connect(self.genomen)
            vak.weg.connect(self.weg)
            vak.binder.mislukt.connect(self.mislukt)
            vak.toon(punt, vast=self._beeld.afgerond)
            self._vakken[punt.id] = vak
            self.stapel.addWidget(vak)
        return self._vakken[punt.id]

    def _vul_lijst(self) -> None:
        """Name the points; a tick tells that something was written or decided."""
        rij = max(self.lijst.currentRow(), 0)
        self.lijst.blockSignals(True)
        self.lijst.clear()
        for nummer, punt in enumerate(self._beeld.punten, start=1):
            deel = QListWidgetItem(f"{nummer}. {_kort(punt.kop)}")
            deel.setIcon(iconen.icoon("vinkje", "goed") if punt.gedaan else iconen.icoon("leeg", "lijn"))
            deel.setData(Qt.ItemDataRole.AccessibleTextRole, punt.kop)
            self.lijst.addItem(deel)
        laatste = QListWidgetItem(self.tr("Verslag"))
        laatste.setIcon(iconen.icoon("document", "accent"))
        self.lijst.addItem(laatste)
        self.lijst.setCurrentRow(rij)
        self.lijst.blockSignals(False)

    def _werk_bij(self) -> None:
        plek, aantal = self.lijst.currentRow(), len(self._beeld.punten)
        self.vorige.setEnabled(plek > 0)
        self.volgende.setVisible(plek < aantal)
        naar_verslag = plek == aantal - 1
        self.volgende.setText(
            self.tr("Naar het verslag  (Ctrl+Enter)")
            if naar_verslag
            else self.tr("Volgende punt  (Ctrl+Enter)")
        )


def _kort(tekst: str) -> str:
    """Return a title that fits in three thin lines."""
    lang = 64
    return tekst if len(tekst) <= lang else f"{tekst[:lang].rsplit(' ', 1)[0]} …"
