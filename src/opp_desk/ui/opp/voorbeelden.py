"""Goals that this school reached before, as examples for a goal that is still empty."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ui import tokens
from opp_desk.ui.onderdelen import Hulptekst
from opp_desk.ui.opp.kaartregel import Kopknop
from opp_desk.ui.opp.zinsdelen import samen

if TYPE_CHECKING:
    from opp_desk.ui.onderdelen import Veldblok
    from opp_desk.usecases.evaluatiebeeld import Voorbeelddoel

_HOOGSTENS: Final = 3


class Voorbeelden(QWidget):
    """At most three, of the same area if there are. ``gekozen`` carries the `Voorbeelddoel` of choice."""

    gekozen = Signal(object)

    def __init__(self, blok: Veldblok) -> None:
        super().__init__(blok)
        self._getoond: tuple[Voorbeelddoel, ...] = ()
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 4, 0, 0)
        stapel.setSpacing(0)
        stapel.addWidget(Hulptekst(self.tr("Doelen die hier lukten. Kies er een om mee te beginnen."), self))
        self._knoppen = [Kopknop(self) for _plek in range(_HOOGSTENS)]
        for plek, knop in enumerate(self._knoppen):
            knop.setProperty("klein", "true")
            knop.setFixedHeight(tokens.LINK_HOOGTE)
            knop.zet_icoon("plus")
            knop.clicked.connect(partial(self._kies, plek))
            stapel.addWidget(knop)
        self.hide()
        onder = blok.layout()
        if isinstance(onder, QVBoxLayout):
            onder.insertWidget(onder.count() - 1, self)

    def toon(self, voorbeelden: tuple[Voorbeelddoel, ...], gebied: str, roepnaam: str) -> None:
        """Offer examples; none takes the list away."""
        eigen = [each for each in voorbeelden if gebied and each.gebied.casefold() == gebied.casefold()]
        self._getoond = tuple(eigen or voorbeelden)[:_HOOGSTENS]
        self.setVisible(bool(self._getoond))
        for plek, knop in enumerate(self._knoppen):
            knop.setVisible(plek < len(self._getoond))
            if plek < len(self._getoond):
                doel = self._getoond[plek]
                tekst = samen(" · ", doel.gebied, doel.kan_straks.replace("{roepnaam}", roepnaam))
                knop.zet_titel(tekst)
                knop.setAccessibleName(self.tr("Begin met dit doel: {}").format(tekst))

    def _kies(self, plek: int) -> None:
        self.gekozen.emit(self._getoond[plek])
