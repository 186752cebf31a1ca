"""One part of the aanbod that differs: what came green, what went struck through, in the running text."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from opp_desk.rules.aanbodverschil import Anders
from opp_desk.rules.verschil import StukSoort
from opp_desk.ui import thema
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Pil

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opp_desk.rules.aanbodverschil import Deelverschil
    from opp_desk.rules.wijziging import Wijziging

_PIL: Final = {Anders.ERBIJ: "goed", Anders.WEG: "laat", Anders.GEWIJZIGD: "neutraal"}


class Deelkaart(Kaart):
    """A part with its changed fields; the word in the pill says what happened, colours only help."""

    def __init__(self, deel: Deelverschil, ouder: QWidget | None = None) -> None:
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
        gedempt = thema.kleuren().gedempt
        alleen = self._deel.anders is not Anders.GEWIJZIGD
        self._tekst.setText(
            "".join(
                f'<p style="margin:4px 0 0 0"><small style="color:{gedempt}">{escape(veld.label)}</small><br>'
                f"{_gemarkeerd(veld, alleen=alleen)}</p>"
                for veld in self._deel.velden
                if not (
                    alleen and (veld.oud or veld.nieuw) in {self._deel.titel, *self._deel.bij.split(" · ")}
                )
            )
        )


def _gemarkeerd(veld: Wijziging, *, alleen: bool) -> str:
    """Return the change in the running text; of what came or went whole nothing needs a mark."""
    if alleen:
        return _html(veld.oud or veld.nieuw)
    k = thema.kleuren()
    stijlen = {
        StukSoort.WEG: f"background-color:{k.laat_zacht};color:{k.laat};text-decoration:line-through;",
        StukSoort.NIEUW: f"background-color:{k.goed_zacht};color:{k.goed};font-weight:600;",
    }
    gemarkeerd = "".join(
        _html(stuk.tekst)
        if stuk.soort is StukSoort.GELIJK
        else f'<span style="{stijlen[stuk.soort]}">{_html(stuk.tekst)}</span>'
        for stuk in veld.stukken
    )
    return gemarkeerd.replace("</span><span", "</span>&thinsp;<span")  # a word that went, then what came


def _gezegd(veld: Wijziging) -> str:
    """Return the change for a screen reader."""
    delen = (f"was: {veld.oud}" if veld.oud else "", f"nu: {veld.nieuw}" if veld.nieuw else "")
    return f"{veld.label}, " + "; ".join(deel for deel in delen if deel) + "."


def _html(tekst: str) -> str:
    return escape(tekst).replace("\n", "<br>")
