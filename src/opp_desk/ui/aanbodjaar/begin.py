"""Before the first year of the aanbod: what the page is for, and with which schooljaar to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt, Signal

from opp_desk.ui.onderdelen import LegeStaat, TekstKnop

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from opp_desk.usecases.aanbodjaar import Jaarbeeld


class Begin(LegeStaat):
    """``begin_met`` carries the schooljaar ("2027-2028")."""

    begin_met = Signal(str)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(
            _tr("Nog geen jaar begonnen"),
            _tr(
                "Elk jaar kijken jullie samen naar het aanbod: evalueren, leerlingen horen, team en ouders, "
                "de MR, vaststellen en publiceren. Deze bladzij wijst de weg. Staat de tekst van dit "
                "schooljaar er nog niet in? Begin dan daarmee: volgend jaar zie je wat er verandert."
            ),
            _tr("Begin"),
            "kalender",
            ouder,
        )
        self._komend, self._dit = "", ""
        self._dit_jaar = TekstKnop("", ouder=self)
        stapel = cast("QVBoxLayout", self.layout())
        stapel.insertWidget(stapel.count() - 1, self._dit_jaar, 0, Qt.AlignmentFlag.AlignHCenter)
        self.gevraagd.connect(self._komend_gekozen)
        self._dit_jaar.clicked.connect(self._dit_gekozen)

    def toon(self, beeld: Jaarbeeld) -> None:
        """Offer the coming schooljaar, and the one that runs."""
        self._komend, self._dit = beeld.te_beginnen or "", beeld.dit_jaar or ""
        for knop, jaar in ((self.knop, self._komend), (self._dit_jaar, self._dit)):
            knop.setText(self.tr("Begin met {}").format(jaar.replace("-", "–")))

    def _komend_gekozen(self) -> None:
        self.begin_met.emit(self._komend)

    def _dit_gekozen(self, *_aan: object) -> None:
        self.begin_met.emit(self._dit)


def _tr(tekst: str) -> str:
    return QCoreApplication.translate("Begin", tekst)
