"""The fields of what is given to several pupils; there is no row yet, so nothing is saved while typing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from opp_desk.ground import clock
from opp_desk.model.doel import Aanpak, Begeleiding, Doel
from opp_desk.model.keuzes import Keuzelijst as Keuzes
from opp_desk.model.veld import plek
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.onderdelen import Datumveld, Invoer, Keuzelijst, Tekstvak, Veldblok
from opp_desk.usecases.bulk import HOOFDTEKST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opp_desk.model.veld import Plek, Waarde
    from opp_desk.usecases.bulk import Deel

_BREED: Final = 6
VELDEN: Final[Mapping[Deel, tuple[tuple[tuple[str, int], ...], ...]]] = {
    Doel: (
        (("kan_straks", 6),),
        (("maat", 3), ("streef", 3)),
        (("gebied", 3), ("evaluatie_op", 3)),
        (("kinddoel", 6),),
    ),
    Begeleiding: (
        (("wat", 6),),
        (("vorm", 2), ("wie", 2), ("waar", 2)),
        (("keer_per_week", 3), ("minuten", 3)),
        (("van", 3), ("tot", 3)),
        (("middelen", 6),),
    ),
    Aanpak: ((("soort", 2), ("tekst", 4)),),
}
"""The rows of each form: fields with the part of the width that they take, of six."""


class Deelvorm(QWidget):
    """The form of one kind. ``gewijzigd`` at every change."""

    gewijzigd = Signal()

    def __init__(self, klasse: Deel, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.klasse = klasse
        self._blokken: dict[str, Veldblok] = {}
        raster = QGridLayout(self)
        raster.setContentsMargins(0, 0, 0, 0)
        raster.setHorizontalSpacing(16)
        raster.setVerticalSpacing(12)
        for kolom in range(_BREED):
            raster.setColumnStretch(kolom, 1)
        for rij, velden in enumerate(VELDEN[klasse]):
            kolom = 0
            for naam, breed in velden:
                self._blokken[naam] = self._maak(naam)
                raster.addWidget(self._blokken[naam], rij, kolom, 1, breed)
                kolom += breed

    def veld(self, naam: str) -> Any:
        """Return the input of a field."""
        return self._blokken[naam].veld

    def hoofdtekst(self) -> str:
        """Return the text that says what it is."""
        return str(self.veld(HOOFDTEKST[self.klasse]).waarde() or "").strip()

    def waarden(self) -> dict[str, Waarde]:
        """Return what is filled in."""
        waarden = {naam: self._waarde(naam) for naam in self._blokken}
        return {naam: waarde for naam, waarde in waarden.items() if waarde not in ("", None)}

    def klopt(self) -> bool:
        """Return whether it can be given: it has its text, and every day and number can be read."""
        return bool(self.hoofdtekst()) and not any(self._onleesbaar(naam) for naam in self._blokken)

    def leeg(self) -> None:
        """Empty the form for the next; the days and the kind stay."""
        for naam, blok in self._blokken.items():
            if plek(self.klasse, naam).soort is str:
                blok.veld.zet_waarde("")

    def _maak(self, naam: str) -> Veldblok:
        adres = plek(self.klasse, naam)
        leerling = self.tr("de leerling")
        veld = _invoer(adres)
        veld.setObjectName(naam)
        label, hulp = (tekst.format(roepnaam=leerling) for tekst in (adres.veld.label, adres.veld.help))
        blok = Veldblok(label, veld, hulp, self, max_woorden=adres.veld.max_woorden or 0)
        if naam == "evaluatie_op":
            blok.zet_hulp(self.tr("leeg: de dag die in elk OPP staat"))
        veld.gewijzigd.connect(self._beoordeel)
        return blok

    def _waarde(self, naam: str) -> Waarde:
        waarde: Waarde = self.veld(naam).waarde()
        if plek(self.klasse, naam).soort is int:
            return int(str(waarde)) if waarde else None
        return waarde

    def _onleesbaar(self, naam: str) -> bool:
        veld = self.veld(naam)
        if isinstance(veld, Datumveld):
            return bool(veld.ruw())
        getal = str(veld.waarde() or "") if plek(self.klasse, naam).soort is int else ""
        return bool(getal) and not getal.strip().isdecimal()

    def _beoordeel(self) -> None:
        for naam, blok in self._blokken.items():
            if plek(self.klasse, naam).soort is int:
                blok.zet_waarschuwing(self.tr("Typ een getal.") if self._onleesbaar(naam) else "")
        self.gewijzigd.emit()


def _invoer(adres: Plek) -> Any:
    """Return the control for a field."""
    if adres.soort is date:
        return Datumveld(_dag)
    if issubclass(adres.soort, Keuzes):
        return Keuzelijst([(each, each.label) for each in adres.soort])
    lang = adres.soort is str and adres.naam in {"kan_straks", "wat"}
    return Tekstvak(min_regels=2) if lang else Invoer()


def _dag(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
