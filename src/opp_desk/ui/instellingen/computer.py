"""Sections Beveiliging and Uiterlijk: what this computer remembers for one user."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from opp_desk.ui import thema, voorkeuren
from opp_desk.ui.instellingen.sectie import Sectie
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Keuzelijst, Keuzerij, Tekst, Veldblok

if TYPE_CHECKING:
    from opp_desk.ui.werkplek import Werkplek

MINUTEN: Final = (1, 2, 5, 10, 15, 30)
AAN_TAFEL: Final = (15, 30, 45, 60, 90)


class ComputerSectie(Sectie):
    """What these two share. ``gewijzigd`` carries the `Voorkeuren` as they are now, already on disk."""

    gewijzigd = Signal(object)

    def _onthoud(self, **anders: Any) -> None:
        nieuw = replace(voorkeuren.lees(), **anders)
        voorkeuren.bewaar(nieuw)
        self.gewijzigd.emit(nieuw)


class BeveiligingSectie(ComputerSectie):
    """After how many minutes the vault locks by itself."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Beveiliging"),
            werk.tr("Loop je weg, dan gaat de kluis vanzelf op slot. Wat je typte, is dan al bewaard."),
        )
        self.na = Keuzelijst(_minuten(MINUTEN), leeg="")
        self.tafel = Keuzelijst(_minuten(AAN_TAFEL), leeg="")
        self.na.gewijzigd.connect(self._bewaar)
        self.tafel.gewijzigd.connect(self._bewaar)
        kaart = Kaart(self.tr("Vanzelf vergrendelen"))
        kaart.inhoud.setSpacing(16)
        kaart.voeg_toe(Veldblok(self.tr("Op slot na"), self.na, self.tr("zonder toetsen of muis")))
        kaart.voeg_toe(
            Veldblok(
                self.tr("Aan tafel op slot na"),
                self.tafel,
                self.tr("tijdens het horen van een leerling, als je praat en niet typt"),
            )
        )
        kaart.voeg_toe(Hulptekst(self.tr("Meteen op slot: Ctrl+L.")))
        self.voeg_toe(kaart)
        uitleg = Kaart(self.tr("Zo is de kluis beveiligd"), soort="verzonken")
        uitleg.voeg_toe(
            Tekst(
                self.tr(
                    "Alles staat in één versleuteld bestand op deze computer. Er gaat niets naar internet. "
                    "Zonder wachtwoord of Herstelblad kan niemand het lezen, ook de makers van OPP Desk niet."
                )
            )
        )
        self.voeg_toe(uitleg)
        self.sluit_af()

    def toon(self) -> None:
        """Show what was chosen."""
        nu = voorkeuren.lees()
        self.na.zet_keuzes(_minuten({*MINUTEN, nu.vergrendel_na}))
        self.tafel.zet_keuzes(_minuten({*AAN_TAFEL, nu.aan_tafel}))
        self.na.zet_waarde(nu.vergrendel_na)
        self.tafel.zet_waarde(nu.aan_tafel)

    def _bewaar(self) -> None:
        self._onthoud(vergrendel_na=self.na.waarde(), aan_tafel=self.tafel.waarde())


class UiterlijkSectie(ComputerSectie):
    """Light, dark or high contrast; at once."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(werk, werk.tr("Uiterlijk"), werk.tr("Hoe OPP Desk er op deze computer uitziet."))
        self.modus = Keuzerij(
            (
                (thema.Modus.SYSTEEM, self.tr("Zoals de computer")),
                (thema.Modus.LICHT, self.tr("Licht")),
                (thema.Modus.DONKER, self.tr("Donker")),
                (thema.Modus.CONTRAST_LICHT, self.tr("Hoog contrast, licht")),
                (thema.Modus.CONTRAST_DONKER, self.tr("Hoog contrast, donker")),
            )
        )
        self.modus.gewijzigd.connect(self._kies)
        kaart = Kaart(self.tr("Kleuren"))
        self.modus.setAccessibleName(self.tr("Kleuren"))
        kaart.voeg_toe(self.modus)
        kaart.voeg_toe(Hulptekst(self.tr("Papier en PDF blijven zoals ze zijn.")))
        self.voeg_toe(kaart)
        groter = Kaart(self.tr("Letters te klein?"), soort="verzonken")
        groter.voeg_toe(
            Tekst(
                self.tr(
                    "OPP Desk volgt de grootte die je computer gebruikt. Zet die op bijvoorbeeld 125 %: in "
                    "Windows bij Instellingen, Beeldscherm, Schaal. Start OPP Desk daarna opnieuw."
                )
            )
        )
        self.voeg_toe(groter)
        self.sluit_af()

    def toon(self) -> None:
        """Show what was chosen."""
        self.modus.zet_waarde(voorkeuren.lees().uiterlijk)

    def _kies(self) -> None:
        modus: thema.Modus = self.modus.waarde()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            thema.pas_toe(app, modus)
        self._onthoud(uiterlijk=modus.value)


def _minuten(aantallen: set[int] | tuple[int, ...]) -> tuple[tuple[int, str], ...]:
    return tuple(
        (aantal, f"{aantal} minuut" if aantal == 1 else f"{aantal} minuten") for aantal in sorted(aantallen)
    )
