"""The frame of a page that reads a record: it waits, it shows it, or there is nothing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Foutbalk, Skelet, Stapel

if TYPE_CHECKING:
    from opp_desk.ui.onderdelen import LegeStaat, Paginakop

_ZIJ: Final = 24
_RING: Final = 4
"""A column that scrolls has this much room for the ring of the focus; a head above it stands in line."""


class Raam(Stapel):
    """Fills ``pagina``. ``leeg`` are what stands there without a record; ``fout`` asks to read again."""

    def __init__(self, pagina: QWidget, *leeg: LegeStaat, rijen: int = 6) -> None:
        super().__init__(pagina)
        self.fout = Foutbalk(pagina)
        self._leeg = leeg
        wachten = QWidget()
        laden = QVBoxLayout(wachten)
        laden.setContentsMargins(_ZIJ, _ZIJ, _ZIJ, _ZIJ)
        laden.addWidget(self.fout)
        laden.addWidget(Skelet(rijen, wachten))
        laden.addStretch(1)
        self._inhoud = QWidget()
        self._stapel = QVBoxLayout(self._inhoud)
        self._stapel.setContentsMargins(_ZIJ, 20, _ZIJ, 16)
        for laag in (wachten, self._inhoud, *leeg):
            self.addWidget(laag)
        buiten = QVBoxLayout(pagina)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addWidget(self)

    def vul(self, *delen: QWidget | QLayout, afstand: int = 16) -> None:
        """Put the parts of the page beneath each other; the last takes the room that is left."""
        self._stapel.setSpacing(afstand)
        for deel in delen:
            rek = 1 if deel is delen[-1] else 0
            if isinstance(deel, QLayout):
                self._stapel.addLayout(deel, rek)
            else:
                self._stapel.addWidget(deel, rek)

    def vul_kolom(self, kop: Paginakop, *delen: QWidget | QLayout) -> None:
        """Put a head above a column that scrolls, in line with it."""
        self._stapel.setContentsMargins(_ZIJ - _RING, 20, _ZIJ, 16)
        kop.setContentsMargins(_RING, 0, 0, 0)
        self.vul(kop, *delen)

    def wacht(self) -> None:
        """Show that the record is being read."""
        self.setCurrentIndex(0)

    def toon(self) -> None:
        """Show the page itself."""
        self.fout.hide()
        self.setCurrentWidget(self._inhoud)

    def toon_leeg(self, welke: LegeStaat | None = None) -> None:
        """Show that there is no record; ``welke`` of the reasons, otherwise the first."""
        self.setCurrentWidget(welke or self._leeg[0])

    def meld_fout(self, wat: str) -> None:
        """Say what could not be read, in the place of the page."""
        self.wacht()
        self.fout.toon(wat, self.tr("Er is niets gewijzigd."))
