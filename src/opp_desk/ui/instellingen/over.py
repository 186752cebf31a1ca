"""Section Over: version, where the files live, and what others made that this program uses."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QGridLayout, QWidget

from opp_desk import __version__
from opp_desk.ground import paths
from opp_desk.ui.instellingen.sectie import Sectie
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Tekst

if TYPE_CHECKING:
    from opp_desk.ui.werkplek import Werkplek

PAKKETTEN: Final = (
    ("PySide6-Essentials", "LGPL-3.0", "vensters (Qt)"),
    ("SQLAlchemy", "MIT", "tabellen"),
    ("sqlcipher3", "zlib", "de versleutelde kluis (SQLCipher)"),
    ("cryptography", "Apache-2.0 of BSD-3-Clause", "sleutels"),
    ("keyring", "MIT", "sleutelring van de computer"),
    ("alembic", "MIT", "nieuwe versies van de kluis"),
    ("reportlab", "BSD-3-Clause", "PDF maken"),
    ("pypdfium2", "BSD-3-Clause of Apache-2.0", "PDF laten zien"),
    ("pillow", "MIT-CMU", "afbeeldingen in een PDF"),
    ("openpyxl", "MIT", "Excel lezen"),
    ("defusedxml", "PSF-2.0", "XML veilig lezen"),
    ("appdirs", "MIT", "mappen"),
    ("chunspell", "MIT en MPL-1.1", "spelling (Hunspell)"),
)
"""What the program is built on directly; the whole list stands in ``docs/licenties.md``."""


class OverSectie(Sectie):
    """Nothing to do here, all to read."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Over OPP Desk"),
            werk.tr("Versie {}. Vrije software onder de EUPL 1.2.").format(__version__),
        )
        self._plekken = Kaart(self.tr("Waar je bestanden staan"))
        self._raster: QWidget | None = None
        self.voeg_toe(self._plekken)
        pakketten = Kaart(self.tr("Gebouwd met"))
        pakketten.voeg_toe(
            _tabel([(f"{naam} {_versie(naam)}".strip(), wat, eul) for naam, eul, wat in PAKKETTEN])
        )
        pakketten.voeg_toe(Hulptekst(self.tr("Lettertype in PDF: Noto Sans, SIL Open Font License 1.1.")))
        pakketten.voeg_toe(
            Hulptekst(self.tr("Nederlandse woordenlijst: OpenTaal, BSD-3-Clause of CC BY 3.0."))
        )
        self.voeg_toe(pakketten)
        self.sluit_af()

    def toon(self) -> None:
        """Show where the vault is now."""
        if self._raster is not None:
            self._raster.hide()
            self._raster.deleteLater()
        self._raster = _tabel(
            [
                (self.tr("Kluis"), str(self.werk.pad), ""),
                (self.tr("Voorkeuren"), str(paths.config_dir()), ""),
                (self.tr("Foutmeldingen"), str(paths.log_dir()), ""),
            ]
        )
        self._plekken.voeg_toe(self._raster)


def _versie(naam: str) -> str:
    """Return the version of a package, "" where a frozen program left that out."""
    try:
        return version(naam)
    except PackageNotFoundError:
        return ""


def _tabel(rijen: list[tuple[str, str, str]]) -> QWidget:
    deel = QWidget()
    raster = QGridLayout(deel)
    raster.setContentsMargins(0, 0, 0, 0)
    raster.setHorizontalSpacing(24)
    raster.setVerticalSpacing(6)
    raster.setColumnStretch(1, 1)
    for nummer, (een, twee, drie) in enumerate(rijen):
        naam = Tekst(een, deel)
        naam.setMinimumWidth(210)
        raster.addWidget(naam, nummer, 0)
        raster.addWidget(Hulptekst(twee, deel, kies=True), nummer, 1)
        if drie:
            raster.addWidget(Hulptekst(drie, deel), nummer, 2)
    return deel
