"""The list of notes: cards by month, a row for each note; a card in which nothing changed stays as it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QVBoxLayout

from opp_desk.model.keuzes import Ruimte
from opp_desk.ui import iconen, thema, tokens
from opp_desk.ui.dossier.lijst import Lijstpagina
from opp_desk.ui.dossier.vouwrij import Rijknop
from opp_desk.ui.dossier.woorden import maand, maand_kort
from opp_desk.ui.onderdelen import Rijkaart
from opp_desk.ui.schil_paginas import ruim_op

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from opp_desk.usecases.gesprekken_lijst import Gespreksregel

_DOOR: Final = 150
_BREED: Final = 560
_PIJL: Final = 18
_ZIJ: Final = 16
_BIJ_DE_RAND: Final = 200
Kaart = tuple[str, tuple["Gespreksregel", ...]]


class Gespreksknop(Rijknop):
    """One note: day, pupils, kind and first words, and who wrote it when there is room."""

    def __init__(self, regel: Gespreksregel, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.regel = regel
        self.setCheckable(False)
        dag = f"{regel.datum.day} {maand_kort(regel.datum)}" if regel.datum else ""
        kern = " · ".join(deel for deel in (regel.soort, regel.begin) if deel)
        icoon = "gesprekken" if regel.ruimte == Ruimte.DOSSIER else "slot"
        self.zet(
            dag,
            "potlood" if regel.samen and not regel.vastgelegd else icoon,
            ", ".join(regel.leerlingen),
            kern,
            regel.bijlagen,
        )
        self.setAccessibleDescription(self.tr("genoteerd door {}").format(regel.door) if regel.door else "")

    def _woorden(self, painter: QPainter, vak: QRect) -> None:
        """Paint the words, and at the right who wrote it."""
        ruimte = _DOOR if vak.width() >= _BREED and self.regel.door else 0
        super()._woorden(painter, vak.adjusted(0, 0, -ruimte, 0))
        if ruimte:
            plek = QRect(vak.right() - _DOOR + 12, 0, _DOOR - 12, vak.height())
            font = thema.letter(tokens.LETTER_KLEIN)
            door = QFontMetrics(font).elidedText(self.regel.door, Qt.TextElideMode.ElideRight, plek.width())
            painter.setFont(font)
            painter.setPen(thema.kleur("gedempt"))
            painter.drawText(plek, int(Qt.AlignmentFlag.AlignVCenter), door)

    def _pijl(self, painter: QPainter) -> None:
        """Paint that it opens at the right."""
        vak = QRect(self.width() - _ZIJ - _PIJL, (self.height() - _PIJL) // 2, _PIJL, _PIJL)
        iconen.teken(painter, vak, "pijl-rechts", "gedempt")


class Gesprekslijst(Lijstpagina):
    """``gekozen`` carries a `Gespreksregel`; ``einde`` when the end of what is shown comes in sight."""

    gekozen = Signal(object)
    einde = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kaarten: dict[Kaart, Rijkaart] = {}
        self._stapel = QVBoxLayout()
        self._stapel.setSpacing(12)
        self.voeg_toe(self._stapel)
        self.sluit_af()
        self.verticalScrollBar().valueChanged.connect(self._gerold)

    @property
    def rijen(self) -> tuple[Gespreksknop, ...]:
        """Return the rows from top to bottom."""
        return tuple(knop for kaart in self._kaarten.values() for knop in kaart.findChildren(Gespreksknop))

    def zet(self, onaf: Sequence[Gespreksregel], regels: Sequence[Gespreksregel]) -> None:
        """Show these notes; those that are not finished on top."""
        nu = QApplication.focusWidget()
        gericht = nu.regel.gesprek if isinstance(nu, Gespreksknop) else None
        plek = self.verticalScrollBar().value()
        oud, self._kaarten = self._kaarten, {}
        for kaart in oud.values():
            self._stapel.removeWidget(kaart)
        for sleutel in self._indeling(onaf, regels):
            kaart = oud.pop(sleutel) if sleutel in oud else self._maak(sleutel)
            self._stapel.addWidget(kaart)
            self._kaarten[sleutel] = kaart
        for kaart in oud.values():
            ruim_op(kaart)
        self.verticalScrollBar().setValue(plek)
        for knop in self.rijen if gericht is not None else ():
            if knop.regel.gesprek == gericht:
                knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _indeling(self, onaf: Sequence[Gespreksregel], regels: Sequence[Gespreksregel]) -> list[Kaart]:
        """Return the cards: the head of each, and its notes."""
        kaarten: dict[str, list[Gespreksregel]] = {}
        for regel in regels:
            kaarten.setdefault(maand(regel.datum), []).append(regel)
        boven = [(self.tr("Nog niet klaar"), tuple(onaf))] if onaf else []
        return boven + [(kop, tuple(lijst)) for kop, lijst in kaarten.items()]

    def _maak(self, sleutel: Kaart) -> Rijkaart:
        kaart = Rijkaart(sleutel[0])
        for regel in sleutel[1]:
            knop = Gespreksknop(regel, kaart)
            knop.clicked.connect(partial(self.gekozen.emit, regel))
            kaart.voeg_rij(knop)
        return kaart

    def _gerold(self, plek: int) -> None:
        if plek >= self.verticalScrollBar().maximum() - _BIJ_DE_RAND:
            self.einde.emit()
