"""One part of the aanbod that differs: what came green, what went struck through, in the running text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from opp_desk.rules.aanbodverschil import Anders
from opp_desk.ui import thema
from opp_desk.ui.aanbodverschil.woorden import als_html, gemarkeerd
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Pil

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opp_desk.usecases.aanbodverschil import Deelwoorden, Woorden

_PIL: Final = {Anders.ERBIJ: "goed", Anders.WEG: "laat", Anders.GEWIJZIGD: "neutraal"}


class Deelkaart(Kaart):
    """A part with its changed fields; the word in the pill says what happened, colours only help."""

    def __init__(self, deel: Deelwoorden, ouder: QWidget | None = None) -> None:
        super().__init__(deel.titel or " ", ouder=ouder)
        self._deel = deel
        woorden = {
            Anders.ERBIJ: self.tr("nieuw"),
            Anders.WEG: self.tr("vervallen"),
            Anders.GEWIJZIGD: self.tr("gewijzigd"),
        }
        self.setAccessibleName(f"{deel.titel}, {woorden[deel.anders]}")
        self.kopregel.addWidget(Pil(woorden[deel.anders], _PIL[deel.anders]))
        if deel.bij:
            self.voeg_toe(Hulptekst(deel.bij, self))
        self._tekst = QLabel(self)
        self._tekst.setTextFormat(Qt.TextFormat.RichText)
        self._tekst.setWordWrap(True)
        self._tekst.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._tekst.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._tekst.setAccessibleName(" ".join(_gezegd(veld) for veld in deel.velden))
        self.voeg_toe(self._tekst)
        self._kleur()

    def changeEvent(self, event: QEvent) -> None:
        """Mark again when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_tekst"):
            self._kleur()

    def _kleur(self) -> None:
        deel, gedempt = self._deel, thema.kleuren().gedempt
        in_kop = {deel.titel, *deel.bij.split(" · ")} if deel.anders is not Anders.GEWIJZIGD else set()
        self._tekst.setText(
            "".join(
                f'<p style="margin:4px 0 0 0"><small style="color:{gedempt}">{als_html(veld.label)}</small>'
                f"<br>{gemarkeerd(veld.stukken) or als_html(veld.oud or veld.nieuw)}</p>"
                for veld in deel.velden
                if (veld.oud or veld.nieuw) not in in_kop
            )
        )


def _gezegd(veld: Woorden) -> str:
    """Return the change for a screen reader."""
    delen = (f"was: {veld.oud}" if veld.oud else "", f"nu: {veld.nieuw}" if veld.nieuw else "")
    return f"{veld.label}, " + "; ".join(deel for deel in delen if deel) + "."
