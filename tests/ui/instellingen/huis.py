"""One settings page with its vault, and the hands of a user on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from opp_desk.model.keuzes import Rol, Sector
from opp_desk.ui.instellingen.scherm import InstellingenPage
from opp_desk.ui.jobs import Jobs
from opp_desk.ui.werkplek import Schoolgegevens, Werkplek, Wie
from tests.usecases.schoolbouw import bouw_school

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from opp_desk.vault.kluis import Kluis


@dataclass
class Huis:
    """The page, what it works with, and what it told the shell."""

    qtbot: QtBot
    werk: Werkplek
    pagina: InstellingenPage
    code: str
    meldingen: list[str] = field(default_factory=list)
    fouten: list[str] = field(default_factory=list)

    @property
    def kluis(self) -> Kluis:
        """Return the vault that is open now."""
        kluis = self.werk.jobs.kluis
        assert kluis is not None
        return kluis

    def open(self, sectie: str) -> Any:
        """Show a section and wait until it is filled in; return it."""
        self.pagina.toon(sectie=sectie)
        self.rust()
        return self.pagina.sectie(sectie)

    def rust(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(self._stil, timeout=15_000)
        QApplication.processEvents()  # what was just added to a page shows itself with the next event

    def _stil(self) -> bool:
        return self.werk.jobs.onderweg == 0

    def klik(self, tekst: str, in_: QWidget | None = None) -> None:
        """Press the visible button with this text or name, and wait."""
        knoppen = [
            knop
            for knop in (in_ or self.pagina).findChildren(QPushButton)
            if knop.isVisible() and tekst in {knop.text(), knop.accessibleName()}
        ]
        assert len(knoppen) == 1, [knop.text() for knop in knoppen]
        assert knoppen[0].isEnabled()
        knoppen[0].click()
        self.rust()

    def bevestig(self, tekst: str) -> None:
        """Press a button of the dialog that is open."""
        vensters = [venster for venster in self.pagina.findChildren(QDialog) if venster.isVisible()]
        assert len(vensters) == 1
        self.klik(tekst, vensters[0])

    def tekst(self) -> str:
        """Return everything that can be read on the section that is shown."""
        return "\n".join(
            label.text() for label in self.pagina.findChildren(QLabel) if label.isVisible() and label.text()
        )

    def sluit(self) -> None:
        """Close page, threads and vault."""
        self.pagina.verlaat()
        self.rust()
        self.werk.jobs.sluit()
        self.kluis.sluit()


def bouw_huis(qtbot: QtBot, map_: Path) -> Huis:
    """Return the settings page on a new school in ``map_``."""
    kluis, code = bouw_school(map_)
    assert kluis.persoon is not None
    jobs = Jobs(kluis)
    wie = Wie(kluis.persoon, "Marieke de Boer", Rol.IB)
    werk = Werkplek(jobs, kluis.pad, wie, Schoolgegevens("De Wilgenroos", Sector.PO, None))
    pagina = InstellingenPage(werk)
    qtbot.addWidget(pagina)
    huis = Huis(qtbot, werk, pagina, code)

    def melding(tekst: str, _actie: str, _doe: object) -> None:
        huis.meldingen.append(tekst)

    def fout(fout: Any, _opnieuw: object) -> None:
        huis.fouten.append(fout.code)

    werk.melding.connect(melding)
    werk.fout.connect(fout)
    jobs.mislukt.connect(huis.fouten.append)
    pagina.resize(1080, 720)
    pagina.show()
    return huis
