"""The tab Documenten: every paper of the dossier, to look at beside the list and to save elsewhere."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui import tokens
from opp_desk.ui.bijlagen.toevoegen import Bijlagetoevoeger
from opp_desk.ui.dossier import woorden
from opp_desk.ui.dossier.blad import Papierblad
from opp_desk.ui.onderdelen import Hulptekst, Knop, Kolom, LegeStaat, Tabel

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.dossier_papieren import Papierregel


class Papieren(QWidget):
    """The list of papers and, when one is chosen, the paper itself."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self.tabel = Tabel(
            self.tr("Documenten"),
            (
                Kolom(_tr("Naam"), attrgetter("naam"), vet=True),
                Kolom(_tr("Soort"), _soort, 112),
                Kolom(_tr("Datum"), _datum, 160, sorteer=attrgetter("dag")),
                Kolom(_tr("Grootte"), _grootte, 88, sorteer=attrgetter("grootte")),
            ),
            attrgetter("id"),
        )
        self.blad = Papierblad(werk)
        self._toevoeger = Bijlagetoevoeger(werk, self)
        self._toevoeger.toegevoegd.connect(self.open)
        self._erbij = Knop(self.tr("Bijlage toevoegen…"), "plus", self)
        self._erbij.clicked.connect(self._toevoeger.kies)
        self._bezig = Hulptekst("", self)
        self._toevoeger.bezig.connect(self._zeg_bezig)
        self._toevoeger.boven.connect(self._zeg_los)
        self._uitleg = Hulptekst(
            self.tr(
                "Sleep een bestand hierheen, of plak een plaatje. Enter laat een papier zien. Wat je opslaat "
                "buiten de kluis, is niet meer versleuteld."
            ),
            self,
        )
        self._leeg = LegeStaat(
            self.tr("Nog geen documenten"),
            self.tr(
                "Bij elke versie die wordt vastgesteld, komt hier de PDF. Sleep een bestand hierheen om het "
                "als bijlage te bewaren: PDF, foto, Word, Excel of tekst, tot 25 MB."
            ),
            icoon="document",
        )
        self._leeg.hide()
        self.tabel.geopend.connect(self.blad.toon)
        self.blad.gesloten.connect(self.tabel.setFocus)
        links = QVBoxLayout()
        links.setSpacing(8)
        kop = QHBoxLayout()
        kop.setSpacing(12)
        kop.addWidget(self._bezig, 1)
        kop.addWidget(self._erbij)
        links.addLayout(kop)
        links.addWidget(self._uitleg)
        links.addWidget(self._leeg)
        links.addWidget(self.tabel, 1)
        naast = QHBoxLayout(self)
        naast.setContentsMargins(0, 16, tokens.MARGE, tokens.MARGE)
        naast.setSpacing(20)
        naast.addLayout(links, 1)
        naast.addWidget(self.blad, 1)

    def toon(self, leerling: UUID, regels: tuple[Papierregel, ...]) -> None:
        """Show the papers of a dossier."""
        self._toevoeger.zet_dossier(leerling)
        if self.blad.papier is not None and self.blad.papier.regel.id not in {regel.id for regel in regels}:
            self.blad.sluit()
        self.tabel.zet_rijen(regels)
        for deel in (self.tabel, self._uitleg):
            deel.setVisible(bool(regels))
        self._leeg.setVisible(not regels)

    def open(self, papier: UUID) -> None:
        """Show one paper."""
        self.tabel.kies(papier)
        self.blad.toon(papier)

    def _zeg_bezig(self, aantal: int) -> None:
        self._bezig.setText(self.tr("Bezig met nakijken en bewaren…") if aantal else "")

    def _zeg_los(self, boven: bool) -> None:
        self._bezig.setText(self.tr("Laat los om als bijlage te bewaren.") if boven else "")


def _soort(regel: Papierregel) -> str:
    return _tr("OPP versie {}").format(regel.versie) if regel.versie else _tr("bijlage")


def _datum(regel: Papierregel) -> str:
    return woorden.op(regel.dag)


def _grootte(regel: Papierregel) -> str:
    return woorden.grootte(regel.grootte)


def _tr(tekst: str) -> str:
    return QCoreApplication.translate("Papieren", tekst)
