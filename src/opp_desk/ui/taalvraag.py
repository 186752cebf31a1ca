"""The quiet question about words, numbers and long sentences, under a text box that no `Blad` looks after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from opp_desk.ui.onderdelen import Veldblok
from opp_desk.ui.opp.blad import Blad
from opp_desk.usecases.taalhint import EIGEN_WOORDEN, taalhint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opp_desk.ui.onderdelen import Tekstvak

_EIGEN: Final = frozenset(naam for _klasse, naam in EIGEN_WOORDEN)


class Taalvraag(QObject):
    """Asks under one box, for as long as it lives; a warning that somebody else put there stays."""

    def __init__(self, vak: Tekstvak, blok: Veldblok, roepnaam: str) -> None:
        super().__init__(vak)
        self._vak, self._blok, self._roepnaam = vak, blok, roepnaam
        self._gesteld = ""
        vak.textChanged.connect(self.vraag)
        self.vraag()

    def vraag(self) -> None:
        """Ask about the text as it is now, or no longer."""
        eigen = self._vak.objectName() in _EIGEN
        tekst = taalhint(self._vak.waarde(), self._roepnaam, eigen_woorden=eigen)
        staat = self._blok.waarschuwing()
        if staat in {"", self._gesteld} and staat != tekst:
            self._gesteld = tekst
            self._blok.zet_waarschuwing(tekst)


def blok_zonder_vraag(vak: Tekstvak) -> Veldblok | None:
    """Return the block around a box, None when there is none or when a `Blad` asks there already."""
    ouder: QWidget | None = vak.parentWidget()
    blok = ouder if isinstance(ouder, Veldblok) else None
    while ouder is not None:
        if isinstance(ouder, Blad):
            return None
        ouder = ouder.parentWidget()
    return blok
