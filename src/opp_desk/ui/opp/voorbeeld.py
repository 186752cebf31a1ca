"""The page as it will print, live: made a moment after the last change, beside the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Foutbalk, Hulptekst, Papier
from opp_desk.ui.opp.rasteren import Bladzijde, Papieropdracht, Vel, teken_opp, teken_papier, teken_pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.jobs import Jobs

Bron = Any  # bytes, or a frozen class that says what to make
_RUST_MS: Final = 400
_PLEK_MS: Final = 60
GEDULD_MS: Final = 30_000
"""A paper that has not come after so long will not come: its process may be gone."""
_KORT: Final = 2
"""More pages than this and the program says that shorter is better."""


class Voorbeeld(QWidget):
    """Shows the momentopname that it was given last. One picture under way at a time; the last one wins.

    Without ``kort`` it does not say that shorter is better: some papers have to be whole.
    """

    def __init__(self, jobs: Jobs, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._jobs = jobs
        self.kort = True
        self._wens: tuple[Bron, int] | None = None
        self._gemaakt: tuple[Bron, int] | None = None
        self._bezig: tuple[Bron, int] | None = None
        self._momentopname: Bron = b""
        self._vel = Vel(b"", ())
        self._teken: Callable[[Any, int], Vel] = teken_opp
        self._titel = Hulptekst(self.tr("Zo komt het op papier"), self)
        self._pagina = Hulptekst("", self)
        self._pagina.setWordWrap(False)
        self._fout = Foutbalk(self)
        self._fout.opnieuw.connect(self._opnieuw)
        self.papier = Papier(self)
        self.papier.breedte_gewijzigd.connect(self._andere_breedte)
        self.papier.pagina_gewijzigd.connect(self._toon_pagina)
        self._klok = QTimer(self, singleShot=True, interval=_RUST_MS)
        self._klok.timeout.connect(self._maak)
        self._plek = QTimer(self, singleShot=True, interval=_PLEK_MS)
        self._plek.timeout.connect(self._meld_plek)
        self.papier.verticalScrollBar().rangeChanged.connect(self._plek.start)
        self._geduld = QTimer(self, singleShot=True, interval=GEDULD_MS)
        self._geduld.timeout.connect(self._mislukt)
        kop = QHBoxLayout()
        kop.addWidget(self._titel, 1)
        kop.addWidget(self._pagina)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        stapel.addLayout(kop)
        stapel.addWidget(self._fout)
        stapel.addWidget(self.papier, 1)

    @property
    def pdf(self) -> bytes:
        """Return the paper that is shown, or nothing when it was not made yet."""
        return self._vel.pdf

    @property
    def bij(self) -> bool:
        """Return whether the picture shows the last momentopname."""
        return self._gemaakt is not None and self._gemaakt[0] == self._momentopname

    def zet_momentopname(self, momentopname: bytes) -> None:
        """Show this text, soon."""
        self.zet(momentopname, teken_opp)

    def zet_pdf(self, pdf: bytes) -> None:
        """Show a paper that already is a PDF."""
        self.zet(pdf, teken_pdf)

    def zet_papier(self, papier: Papieropdracht) -> None:
        """Show one of the papers about an OPP, soon."""
        self.zet(papier, teken_papier)

    def zet(self, bron: Bron, teken: Callable[[Any, int], Vel]) -> None:
        """Show what ``teken`` (in another process) makes of ``bron``, soon; equal sources are one paper."""
        if bron == self._momentopname:
            return
        eerste = not self._momentopname
        self._momentopname, self._teken = bron, teken
        self._klok.start(0 if eerste else _RUST_MS)

    def wis(self) -> None:
        """Show nothing: another OPP comes."""
        self._momentopname, self._vel, self._gemaakt = b"", Vel(b"", ()), None
        self._klok.stop()
        self.papier.zet_beelden(())

    def _andere_breedte(self, _breedte: int) -> None:
        if self._momentopname:
            self._klok.start()

    def _maak(self) -> None:
        """Start making what is asked for now, unless it is there or under way."""
        if not self._momentopname or not self.isVisible():
            return
        self._wens = (self._momentopname, self.papier.gewenste_breedte())
        if self._wens == self._gemaakt:
            self._fout.hide()
        if self._bezig is not None or self._wens == self._gemaakt:
            return
        self._bezig = self._wens
        self._geduld.start()
        self._jobs.papier(self._teken, *self._bezig, dan=self._klaar, fout=self._mislukt)

    def showEvent(self, event: QShowEvent) -> None:
        """Make what was not made while nobody looked."""
        super().showEvent(event)
        self._klok.start(0)

    def _klaar(self, vel: Vel) -> None:
        gemaakt, self._bezig = self._bezig, None
        self._geduld.stop()
        if gemaakt is None or not self._momentopname:
            return
        self._vel, self._gemaakt = vel, gemaakt
        if self._fout.isVisible():
            self._fout.verberg()
        schaal = self.devicePixelRatioF()
        self.papier.zet_beelden([_beeld(blad, schaal) for blad in vel.bladzijden])
        self._plek.start()
        if self._wens != gemaakt:
            self._maak()

    def _mislukt(self, _fout: Fout | None = None) -> None:
        self._geduld.stop()
        self._bezig = None
        self._fout.toon(self.tr("Het voorbeeld kon niet worden gemaakt."), self.tr("Je tekst is bewaard."))

    def _opnieuw(self) -> None:
        self._fout.verberg()
        self._gemaakt = None
        self._maak()

    def _meld_plek(self) -> None:
        """Tell which page is in sight, now that the pages have their places."""
        balk = self.papier.verticalScrollBar()
        balk.valueChanged.emit(balk.value())

    def _toon_pagina(self, pagina: int, paginas: int) -> None:
        if self._gemaakt is None:
            self._pagina.setText("")
            return
        tekst = self.tr("pagina {} van {}").format(pagina, paginas)
        self._pagina.setText(
            f"{tekst} · {self.tr('korter is beter')}" if self.kort and paginas > _KORT else tekst
        )


def _beeld(blad: Bladzijde, schaal: float) -> QImage:
    """Return a picture that owns its pixels."""
    beeld = QImage(
        blad.pixels, blad.breedte, blad.hoogte, blad.breedte * 4, QImage.Format.Format_RGB32
    ).copy()
    beeld.setDevicePixelRatio(schaal)
    return beeld
