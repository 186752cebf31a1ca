"""One change: what a field said and what it says, with the words that differ marked in both."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from opp_desk.rules.verschil import StukSoort
from opp_desk.ui import thema
from opp_desk.ui.onderdelen import Hulptekst, Kaart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opp_desk.documents.verschil_lezen import Verschil
    from opp_desk.rules.verschil import Stuk


class Verschilkaart(Kaart):
    """``verschil`` in two columns: before at the left, after at the right."""

    def __init__(self, verschil: Verschil, ouder: QWidget | None = None) -> None:
        super().__init__(verschil.label, ouder=ouder)
        self.setAccessibleName(verschil.label)
        self._verschil = verschil
        self._kanten = {StukSoort.WEG: QLabel(self), StukSoort.NIEUW: QLabel(self)}
        raster = QGridLayout()
        raster.setHorizontalSpacing(24)
        raster.setVerticalSpacing(2)
        for kolom, (kant, kop, tekst) in enumerate(
            (
                (StukSoort.WEG, self.tr("Was"), verschil.oud),
                (StukSoort.NIEUW, self.tr("Nu"), verschil.nieuw),
            )
        ):
            label = self._kanten[kant]
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setAccessibleName(f"{kop}: {tekst or self.tr('leeg')}")
            raster.addWidget(Hulptekst(kop, self), 0, kolom)
            raster.addWidget(label, 1, kolom)
            raster.setColumnStretch(kolom, 1)
        self.inhoud.addLayout(raster)
        self._kleur()

    def changeEvent(self, event: QEvent) -> None:
        """Mark again when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_kanten"):
            self._kleur()

    def _kleur(self) -> None:
        k = thema.kleuren()
        for kant, label in self._kanten.items():
            vlak, letter = (k.laat_zacht, k.laat) if kant is StukSoort.WEG else (k.goed_zacht, k.goed)
            stijl = f"background-color:{vlak};color:{letter};"
            stijl += "text-decoration:line-through;" if kant is StukSoort.WEG else "font-weight:600;"
            delen = [
                f'<span style="{stijl}">{_html(tekst)}</span>' if anders else _html(tekst)
                for tekst, anders in _aaneen(self._verschil.stukken, kant)
            ]
            label.setText("".join(delen) or f'<span style="color:{k.gedempt}">{self.tr("leeg")}</span>')


def _aaneen(stukken: Iterable[Stuk], kant: StukSoort) -> Iterator[tuple[str, bool]]:
    """Yield the texts of one side and whether they changed, with the space between two changes marked too."""
    eigen = [stuk for stuk in stukken if stuk.soort in {kant, StukSoort.GELIJK}]
    vlaggen = [stuk.soort is kant for stuk in eigen]
    for nr, stuk in enumerate(eigen):
        tussen = stuk.tekst.isspace() and 0 < nr < len(eigen) - 1 and vlaggen[nr - 1] and vlaggen[nr + 1]
        yield stuk.tekst, vlaggen[nr] or tussen


def _html(tekst: str) -> str:
    return escape(tekst).replace("\n", "<br>")
