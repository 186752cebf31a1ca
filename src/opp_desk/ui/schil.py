"""The window: navigation at the left, a bar above, pages that are made when first shown.

It knows no page by name: keys, factories and navigation come in from the composition root. A page is any
widget; it may have ``toon(**waar)`` (show this), ``verlaat()`` (the user goes away: write what is typed).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from opp_desk.ui import sneltoetsen
from opp_desk.ui.meldingen import Toast, kondig_aan
from opp_desk.ui.onderdelen.stapel import Stapel
from opp_desk.ui.schil_balk import Bovenbalk
from opp_desk.ui.schil_navigatie import Navigatie, NavPunt
from opp_desk.ui.schil_paginas import Paginas, ruim_op
from opp_desk.ui.schil_paneel import Zijpaneel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from opp_desk.ui.opdrachten import Opdracht, Opdrachtenpalet

__all__ = ["NavPunt", "Schil"]

_SMAL: Final = 1000
_MAAT: Final = (1280, 800)
_KLEINST: Final = (640, 360)

_Indeling = TypeVar("_Indeling", bound=QLayout)


class Schil(QMainWindow):
    """The window of the program.

    ``getoond`` carries the key of the page that came up; ``getekend`` comes once, while the window is painted
    for the first time; the other signals come from keys and buttons. While locked or alone none of those is
    sent, except ``sluit``.
    """

    getoond = Signal(str)
    getekend = Signal()
    vergrendel_gevraagd = Signal()
    ongedaan_gevraagd = Signal()
    gesprek_gevraagd = Signal()
    zoeken_gevraagd = Signal()
    hulp_gevraagd = Signal(str)
    sluit = Signal()

    def __init__(
        self,
        punten: Sequence[NavPunt],
        fabrieken: Mapping[str, Callable[[], QWidget]],
        *,
        onder: Mapping[str, str] | None = None,
        maat: tuple[int, int] | None = None,
        bewaar_maat: Callable[[int, int], object] | None = None,
        houd_open: Callable[[], str] | None = None,
    ) -> None:
        """``houd_open`` says before closing why the window should stay, or "": one click closes it anyway."""
        super().__init__()
        self._houd_open = houd_open
        self._onder = dict(onder or {})
        self._bewaar_maat = bewaar_maat
        self._opdrachten: Callable[[], Sequence[Opdracht]] | None = None
        self._alleen: QWidget | None = None
        self._palet: Opdrachtenpalet | None = None
        self.is_getekend = False
        self.setWindowTitle("OPP Desk")
        self.setMinimumSize(*_KLEINST)
        self.resize(*(maat or _MAAT))
        self._navigatie = Navigatie(punten)
        self._balk = Bovenbalk()
        self._paginas = Paginas(fabrieken)
        self._paneel = Zijpaneel()
        self._werk = QWidget()
        self._lagen = Stapel()
        self._bouw()
        self._toast = Toast(self._werk, self._balk, self._balk.vrij)
        self._toetsen = [
            sneltoetsen.koppel(self, sneltoetsen.OPDRACHTEN, self.open_opdrachten),
            sneltoetsen.koppel(self, sneltoetsen.GESPREK, self.gesprek_gevraagd.emit),
            sneltoetsen.koppel(self, sneltoetsen.ZOEKEN, self.zoeken_gevraagd.emit),
            sneltoetsen.koppel(self, sneltoetsen.HULP, self._vraag_hulp),
            sneltoetsen.koppel(self, sneltoetsen.VERGRENDEL, self.vergrendel_gevraagd.emit),
            sneltoetsen.koppel(self, sneltoetsen.ONGEDAAN, self.ongedaan_gevraagd.emit),
            sneltoetsen.koppel(self, sneltoetsen.TERUG, self.terug),
        ]

    def _bouw(self) -> None:
        """Put navigation, bar, pages and panel in their places."""
        self._navigatie.gekozen.connect(self.toon)
        self._balk.zoek_gevraagd.connect(self.open_opdrachten)
        self._balk.vergrendel_gevraagd.connect(self.vergrendel_gevraagd)
        midden = _zonder_rand(QHBoxLayout())
        midden.addWidget(self._paginas, 1)
        midden.addWidget(self._paneel)
        rechts = _zonder_rand(QVBoxLayout())
        rechts.addWidget(self._balk)
        rechts.addLayout(midden, 1)
        alles = _zonder_rand(QHBoxLayout(self._werk))
        alles.addWidget(self._navigatie)
        alles.addLayout(rechts, 1)
        self._lagen.addWidget(self._werk)
        self.setCentralWidget(self._lagen)

    def toon(self, sleutel: str, /, **waar: Any) -> QWidget | None:
        """Show a page and return it; None while locked.

        ``waar`` goes to the page's own ``toon`` and is remembered: without it the page comes back as it was,
        also when it has to be made again after unlocking.
        """
        if self._alleen is not None:
            return None
        self._sluit_palet()
        pagina = self._paginas.toon(sleutel, **waar)
        self._navigatie.kies(self._onder.get(sleutel, sleutel))
        self._geef_focus(pagina)
        kondig_aan(self, pagina.windowTitle() or pagina.accessibleName())
        self.getoond.emit(sleutel)
        return pagina

    def terug(self) -> None:
        """Go to the page before this one."""
        if self._alleen is None and (vorige := self._paginas.terug()):
            self.toon(vorige)
            self._paginas.vergeet_stap()

    def sleutel(self) -> str:
        """Return the key of the page that is shown, or ""."""
        return self._paginas.sleutel()

    def pagina(self, sleutel: str) -> QWidget | None:
        """Return a page that was made already, or None."""
        return self._paginas.pagina(sleutel)

    def zet_teller(self, sleutel: str, aantal: int, soort: str = "laat") -> None:
        """Show in the navigation how much waits; ``soort`` is "laat", "let_op", "goed" or "accent"."""
        self._navigatie.zet_teller(sleutel, aantal, soort)

    def verberg(self, sleutels: frozenset[str]) -> None:
        """Leave these pages out of the navigation; the others are there."""
        self._navigatie.verberg(sleutels)

    def zet_opslag(self, tekst: str) -> None:
        """Show the save state ("Opgeslagen 14:32") in the bar."""
        self._balk.zet_opslag(tekst)

    def zet_opdrachten(self, bron: Callable[[], Sequence[Opdracht]]) -> None:
        """Give the command palette its source, asked each time it opens."""
        self._opdrachten = bron

    def open_opdrachten(self) -> None:
        """Open the command palette."""
        if self._alleen is None and self._opdrachten is not None:
            if self._palet is None:
                from opp_desk.ui.opdrachten import Opdrachtenpalet  # noqa: PLC0415  not before the first paint

                self._palet = Opdrachtenpalet(self._lagen)
            self._palet.open(self._opdrachten())

    def meld(self, tekst: str, actie: str = "", doe: Callable[[], object] | None = None) -> None:
        """Say what happened, for a few seconds; with ``doe`` a button ``actie`` ("Ongedaan maken")."""
        self._toast.meld(tekst, actie, doe)

    def open_paneel(self, inhoud: QWidget) -> None:
        """Show a panel at the right, in place of the one before; it gets the focus."""
        self.sluit_paneel()
        self._paneel.zet(inhoud)
        self._paneel.pas(self.width())
        inhoud.setFocus()

    @property
    def paneelgrond(self) -> QWidget:
        """Return in what a panel stands; made there it need not be styled again."""
        return self._paneel

    def sluit_paneel(self) -> None:
        """Take the panel away and remove what was in it."""
        self._paneel.wis()

    def paneel(self) -> QWidget | None:
        """Return what is in the panel, or None."""
        return self._paneel.inhoud

    def alleen(self, pagina: QWidget) -> None:
        """Show only this, without navigation or keys: first start, or a pupil at the screen."""
        self._wis_alleen()
        self._sluit_palet()
        self._alleen = pagina
        self._lagen.addWidget(pagina)
        self._lagen.setCurrentWidget(pagina)
        self._zet_toetsen(False)
        pagina.setFocus()

    def samen(self) -> None:
        """Go back from `alleen`: the pages are as they were."""
        self._lagen.setCurrentWidget(self._werk)
        self._wis_alleen()
        self._zet_toetsen(True)

    def vergrendel(self, pagina: QWidget) -> None:
        """Lock: let pages write what is typed, remove every page and dialog, and show only ``pagina``.

        Nothing that was read or typed stays in the window. Which page it was and where is remembered, as ids.
        """
        self._paginas.verlaat()
        self.sluit_paneel()
        self._toast.wis()
        self._balk.zet_opslag("")
        self._sluit_vensters()
        self.alleen(pagina)
        self._paginas.wis()

    def ontgrendel(self, standaard: str) -> QWidget | None:
        """Come back to the page of before the lock, or to ``standaard``."""
        self.samen()
        return self.toon(self._paginas.laatste() or standaard)

    def vergeet(self) -> None:
        """Forget which page was up and where pages were; call when another vault is opened."""
        self._paginas.vergeet()

    def alleen_getoond(self) -> QWidget | None:
        """Return the page that is shown alone, or None."""
        return self._alleen

    def vergrendeld(self) -> bool:
        """Say whether only one page is reachable now."""
        return self._alleen is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show icons only in a narrow window."""
        super().resizeEvent(event)
        self._navigatie.zet_smal(self.width() < _SMAL)
        self._paneel.pas(self.width())
        if self._palet is not None:
            self._palet.pas()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that there is something to see."""
        super().paintEvent(event)
        if not self.is_getekend:
            self.is_getekend = True
            self.getekend.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let pages write what is typed, and keep the size; stay when that could not be written."""
        self._paginas.verlaat()
        if self._houd_open is not None and (reden := self._houd_open()):
            self.meld(reden, self.tr("Toch sluiten"), self._sluit_toch)
            event.ignore()
            return
        if self._bewaar_maat is not None:
            maat = self.normalGeometry().size() if self.isMaximized() else self.size()
            self._bewaar_maat(maat.width(), maat.height())
        self.sluit.emit()
        super().closeEvent(event)

    def _sluit_toch(self) -> None:
        self._houd_open = None
        self.close()

    def _geef_focus(self, pagina: QWidget) -> None:
        """Take the keyboard along to a page (its focus proxy says where), not out of the navigation."""
        nu = QApplication.focusWidget()
        if nu is not None and nu.isVisible() and (nu is pagina or pagina.isAncestorOf(nu)):
            return
        if nu is None or not self._navigatie.isAncestorOf(nu):
            self._paginas.focus_terug().setFocus(Qt.FocusReason.OtherFocusReason)

    def _sluit_palet(self) -> None:
        if self._palet is not None:
            self._palet.sluit()

    def _vraag_hulp(self) -> None:
        self.hulp_gevraagd.emit(self.sleutel())

    def _zet_toetsen(self, aan: bool) -> None:
        """Let the keys of the window work, or not."""
        for toets in self._toetsen:
            toets.setEnabled(aan)

    def _wis_alleen(self) -> None:
        """Remove the page that was shown alone."""
        oud, self._alleen = self._alleen, None
        if oud is not None:
            self._lagen.removeWidget(oud)
            ruim_op(oud)

    def _sluit_vensters(self) -> None:
        """Close menus, calendars and dialogs, whoever opened them."""
        while (menu := QApplication.activePopupWidget()) is not None:
            menu.close()
        for venster in QApplication.topLevelWidgets():
            if isinstance(venster, QDialog) and venster.isVisible():
                venster.reject()
                ruim_op(venster)


def _zonder_rand(indeling: _Indeling) -> _Indeling:
    """Return a layout without margins and gaps."""
    indeling.setContentsMargins(0, 0, 0, 0)
    indeling.setSpacing(0)
    return indeling
