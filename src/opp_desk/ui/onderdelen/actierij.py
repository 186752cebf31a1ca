"""One thing to do, on one row: when, who, what, why, and the button that opens the right place."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen.knoppen import Knop, PrimaireKnop
from opp_desk.ui.onderdelen.linktekst import Linktekst
from opp_desk.ui.onderdelen.pil import Pil
from opp_desk.ui.onderdelen.teksten import Tekst

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_TEKST_BREED: Final = 280
_PIL_BREED: Final = 150
_WIE_BREED: Final = 210
_BREED: Final = 760
_HALF: Final = 680
_PLEKKEN: Final = {
    "breed": ((0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1), (0, 3, 1, 1)),
    "half": ((0, 0, 1, 1), (1, 0, 1, 1), (0, 1, 2, 1), (0, 2, 2, 1)),
    "smal": ((0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 2), (2, 0, 1, 2)),
}
"""Row, column and spans of pill, name, text and button, by how wide the row is."""
_REK: Final = {"breed": 2, "half": 1, "smal": 1}


class Actierij(QWidget):
    """A row for a `Rijkaart`. ``gedaan`` is the button, ``regel_gevraagd`` the link behind the reason.

    ``pil`` is (text, kind); ``bij`` stands muted behind the name; ``primair`` fills the button.
    """

    gedaan = Signal()
    regel_gevraagd = Signal()

    def __init__(  # noqa: PLR0913  a row has this many cells
        self,
        pil: tuple[str, str],
        wie: str,
        wat: str,
        waarom: str,
        actie: str,
        *,
        bij: str = "",
        regel: str = "",
        primair: bool = False,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self.knop = (PrimaireKnop if primair else Knop)(actie, ouder=self)
        self.knop.setAccessibleDescription(f"{wie}: {wat}")
        self.knop.clicked.connect(self.gedaan)
        reden = Linktekst(waarom, regel, self)
        reden.gevraagd.connect(self.regel_gevraagd)
        reden.setVisible(bool(waarom or regel))
        self._pil, self._naam, self._midden = Pil(*pil, self), _naam(wie, bij, self), QWidget(self)
        midden = QVBoxLayout(self._midden)
        midden.setContentsMargins(0, 0, 0, 0)
        midden.setSpacing(0)
        midden.addStretch(1)
        midden.addWidget(Tekst(wat, self._midden))
        midden.addWidget(reden)
        midden.addStretch(1)
        self._raster = QGridLayout(self)
        self._raster.setContentsMargins(16, 12, 16, 12)
        self._raster.setHorizontalSpacing(16)
        self._raster.setVerticalSpacing(4)
        self._vorm = ""
        self._schik("breed")

    def minimumSizeHint(self) -> QSize:
        """Return a narrow width: the cells then stand beneath each other."""
        return QSize(320, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the cells for the room there is."""
        super().resizeEvent(event)
        breed = self.width()
        self._schik("breed" if breed >= _BREED else "half" if breed >= _HALF else "smal")

    def _schik(self, vorm: str) -> None:
        """Put the cells beside or beneath each other."""
        if vorm == self._vorm:
            return
        self._vorm = vorm
        links, rechts = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        for deel in (self._pil, self._naam, self._midden, self.knop):
            self._raster.removeWidget(deel)
        for deel, (rij, kolom, hoog, breed), kant in zip(
            (self._pil, self._naam, self._midden, self.knop),
            _PLEKKEN[vorm],
            (links, links, None, rechts),
            strict=True,
        ):
            if kant is None:
                self._raster.addWidget(deel, rij, kolom, hoog, breed)
            else:
                midden = Qt.AlignmentFlag.AlignVCenter if vorm == "breed" else Qt.AlignmentFlag.AlignTop
                self._raster.addWidget(deel, rij, kolom, hoog, breed, kant | midden)
        self._raster.setRowStretch(1, int(vorm == "half"))
        self._raster.setColumnMinimumWidth(0, _PIL_BREED if vorm == "breed" else 0)
        self._raster.setColumnMinimumWidth(2, _TEKST_BREED if vorm == "breed" else 0)
        for kolom in range(4):
            self._raster.setColumnStretch(kolom, int(kolom == _REK[vorm]))


def _naam(wie: str, bij: str, ouder: QWidget) -> QLabel:
    """Name in bold with what goes with it muted behind; long names wrap."""
    label = QLabel(ouder)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setFixedWidth(_WIE_BREED)
    label.setText(f"<b>{escape(wie)}</b>" + (f" · {escape(bij)}" if bij else ""))
    return label
