"""The question before a text is laid before the parents: what freezes, and what is still missing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from opp_desk.ui.onderdelen import Meldtekst
from opp_desk.ui.opp.vaststellen import Besluitvenster, opgesomd

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from opp_desk.rules.punt import Punt


def ontbreekt_zin(mist: Sequence[Punt]) -> str:
    """Return what the handelingsdeel still lacks and what filling it in later does; "" when complete."""
    if not mist:
        return ""
    return QCoreApplication.translate(
        "voorleggen",
        "In het handelingsdeel ontbreekt nog:\n{}\nVul je dat later aan, dan vervalt het akkoord.",
    ).format(opgesomd(mist))


class Voorlegvraag(Besluitvenster):
    """``accepted`` to go on; ``aanvullen`` carries the first `Punt` that is missing, to fill that in first.

    ``zelf`` names the pupil who decides without the parents, or is "". ``mist`` are the points of the
    handelingsdeel; without any the question is about the freezing only.
    """

    aanvullen = Signal(object)

    def __init__(self, zelf: str, mist: Sequence[Punt], ouder: QWidget | None = None) -> None:
        wie = zelf or self.tr("de ouders")
        self._uitleg = self._leg_uit(zelf)
        super().__init__(
            self.tr("Voorleggen aan {}").format(wie), self._uitleg, self.tr("Voorleggen"), ouder=ouder
        )
        self._niet_doen = self.terug_knop.text()
        self._ontbreekt = Meldtekst("", self)
        self.inhoud.addWidget(self._ontbreekt)
        self._mist: tuple[Punt, ...] = ()
        self.terug_knop.clicked.connect(self._terug)
        self.toon(mist)

    def toon(self, mist: Sequence[Punt]) -> None:
        """Say what is missing now; what was typed just before may come in while the question is open."""
        self._mist = tuple(mist)
        zin = ontbreekt_zin(mist)
        self._ontbreekt.setText(zin)
        self._ontbreekt.setVisible(bool(zin))
        self.setAccessibleDescription(f"{self._uitleg}\n{zin}".strip())
        self.doe_knop.setText(self.tr("Toch voorleggen") if mist else self.tr("Voorleggen"))
        self.terug_knop.setText(self.tr("Eerst aanvullen") if mist else self._niet_doen)

    def _terug(self) -> None:
        """Closing with Escape decides nothing; the button also goes where something is missing."""
        if self._mist:
            self.aanvullen.emit(self._mist[0])

    def _leg_uit(self, zelf: str) -> str:
        if zelf:
            return self.tr(
                "De tekst van nu wordt bewaard zoals {} die nu te zien krijgt, en het antwoord geldt voor "
                "precies deze tekst. Je kunt verder schrijven. Verandert er daarna iets in het "
                "handelingsdeel, dan vervalt het akkoord en kun je opnieuw voorleggen."
            ).format(zelf)
        return self.tr(
            "De tekst van nu wordt bewaard zoals de ouders hem zien, en hun antwoord geldt voor precies "
            "deze tekst. Je kunt verder schrijven. Verandert er daarna iets in het handelingsdeel, dan "
            "vervalt het akkoord en kun je opnieuw voorleggen."
        )
