"""Where each person stands with the handelingsdeel, and the way to ask, in one small card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, Kaart, Knop, Lijn, Stroom, TekstKnop
from opp_desk.ui.opp.akkoordregel import NAAR_VOREN, Akkoordregel, rondom
from opp_desk.ui.opp.zinsdelen import dag

if TYPE_CHECKING:
    from opp_desk.model.keuzes import OppStatus
    from opp_desk.usecases.oppbeeld import Akkoordbeeld

__all__ = ["Akkoordpaneel", "rondom"]
_IN_DE_MAAK: Final = frozenset({"concept", "voorgelegd", "bijstelling"})


class Akkoordpaneel(Kaart):
    """``voorleggen`` asks to freeze the text, ``plannen`` for an invitation; ``gezien`` and ``antwoord``
    carry the `AkkoordStand` meant, ``papier`` a `Verloop` with a scan or a signature.
    """  # noqa: D205  one thought

    voorleggen = Signal()
    plannen = Signal()
    gezien = Signal(object)
    antwoord = Signal(object)
    papier = Signal(object)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(self.tr("Akkoord op het handelingsdeel"), ouder=ouder)
        self.inhoud.setSpacing(8)
        self._getoond: tuple[Akkoordbeeld, OppStatus] | None = None
        self._uitleg = Hulptekst("", self)
        self._rijen = QVBoxLayout()
        self._rijen.setSpacing(8)
        self._knop = Knop(self.tr("Voorleggen"), "document", self)
        self._knop.clicked.connect(self.voorleggen)
        self._plan = TekstKnop(self.tr("Gesprek plannen"), "kalender", self)
        self._plan.clicked.connect(self.plannen)
        self.voeg_toe(self._uitleg)
        self.inhoud.addLayout(self._rijen)
        onder = Stroom(afstand=8)
        onder.addWidget(self._knop)
        onder.addWidget(self._plan)
        self.inhoud.addLayout(onder)

    def toon(self, beeld: Akkoordbeeld, status: OppStatus) -> None:
        """Show where everybody stands; the focus stays when nothing changed."""
        if (beeld, status) == self._getoond:
            return
        self._getoond = (beeld, status)
        while (deel := self._rijen.takeAt(0)) is not None:
            if (oud := deel.widget()) is not None:
                oud.hide()
                oud.deleteLater()
        self._uitleg.setText(self._zin(beeld))
        standen = beeld.standen if beeld.nodig else ()
        for plek, stand in enumerate(standen):
            if plek:
                self._rijen.addWidget(Lijn(self))
            regel = Akkoordregel(stand, open_=status.value != "afgesloten", ouder=self)
            regel.antwoord.connect(self.antwoord)
            regel.gezien.connect(self.gezien)
            regel.papier.connect(self.papier)
            self._rijen.addWidget(regel)
        moet = any(stand.stand in NAAR_VOREN for stand in standen)
        opnieuw = beeld.voorgelegd is not None
        in_de_maak = status.value in _IN_DE_MAAK
        self._knop.setText(self.tr("Opnieuw voorleggen") if opnieuw else self.tr("Voorleggen"))
        self._knop.setVisible(beeld.nodig and in_de_maak and (moet or not opnieuw))
        self._plan.setVisible(in_de_maak)

    def richt(self) -> None:
        """Put the focus on what can be done here."""
        knoppen = [knop for knop in self.findChildren(Knop) if knop.isVisibleTo(self) and knop.isEnabled()]
        if knoppen:
            knoppen[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _zin(self, beeld: Akkoordbeeld) -> str:
        if not beeld.nodig:
            return self.tr(
                "Er is geen individuele begeleiding. Dan is geen akkoord nodig; overleg en horen wel."
            )
        zelf = next((stand.wie for stand in beeld.standen if stand.is_leerling), "")
        if beeld.voorgelegd is None and zelf:
            return self.tr(
                "Voorleggen bewaart de tekst zoals {0} die ziet. Het antwoord van {0} geldt voor precies "
                "die tekst."
            ).format(zelf)
        if beeld.voorgelegd is None:
            return self.tr(
                "Voorleggen bewaart de tekst zoals de ouders hem zien. Hun antwoord geldt voor precies die "
                "tekst. Daarna leg je per ouder vast wanneer je uitnodigde en wat het antwoord was. Een "
                "gesprek van daarvoor noteer je bij Overleg."
            )
        op = dag(beeld.voorgelegd.op)
        if beeld.voorgelegd.geldt:
            return self.tr("Voorgelegd op {}. Het handelingsdeel is daarna niet veranderd.").format(op)
        return self.tr("Voorgelegd op {}. Het handelingsdeel is daarna veranderd.").format(op)
