"""The OPP editor on a real vault, as a person uses it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from opp_desk.model.keuzes import Rol, Sector, Vakantieregio
from opp_desk.ui.jobs import Jobs
from opp_desk.ui.opp.scherm import OppPage
from opp_desk.ui.werkplek import Schoolgegevens, Werkplek, Wie
from opp_desk.usecases.oppbeeld import lees_oppbeeld
from tests.noel import NU, VANDAAG, kopie_van_noel
from tests.ui.pauze import laat_aflopen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opp_desk.ui.opp.sectie import Sectie
    from opp_desk.usecases.oppbeeld import Oppbeeld
    from tests.noel import Noel

W = TypeVar("W", bound=QWidget)


@dataclass
class Werkstuk:
    """A page on the screen, the vault behind it, and what the page asked of the shell."""

    bot: QtBot
    noel: Noel
    werk: Werkplek
    pagina: OppPage
    gegaan: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    meldingen: list[tuple[str, str, Any]] = field(default_factory=list)
    fouten: list[Any] = field(default_factory=list)

    def open(self, sectie: str = "", **waar: Any) -> None:
        """Open the OPP at a section and wait until it stands there."""
        self.pagina.toon(opp=self.noel.opp, sectie=sectie, **waar)
        self.rust()

    def rust(self) -> None:
        """Wait until all work has answered and the screen shows it; a pause in typing passes at once."""
        self.bot.waitUntil(self._rustig, timeout=20_000)

    def _rustig(self) -> bool:
        klokken = [each for each in (self.pagina._vers, self.pagina._formulieren._rust) if each.isActive()]
        laat_aflopen(klokken)
        return self.werk.jobs.onderweg == 0 and not klokken

    @property
    def sectie(self) -> Sectie:
        """Return the section that is up."""
        sectie = self.pagina._formulieren.sectie
        assert sectie is not None
        return sectie

    @property
    def beeld(self) -> Oppbeeld:
        """Read the OPP from the vault."""
        return self.noel.kluis.lees(partial(lees_oppbeeld, opp_id=self.noel.opp, vandaag=VANDAAG))

    def veld(self, naam: str, rij: int | None = None) -> Any:
        """Return the control of a field: of the OPP, or of the ``rij``-th row of the first list."""
        if rij is None:
            return self.sectie._bladen[0].invoer(naam)
        blad = self.sectie._lijsten[0][1].regels()[rij].blad
        assert blad is not None
        return blad.invoer(naam)

    def typ(self, veld: QWidget, tekst: str) -> None:
        """Type a text in a field, in the place of what stands there."""
        veld.setFocus()
        QTest.keyClick(veld, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(veld, tekst)

    def knop(self, tekst: str, binnen: QWidget | None = None) -> QPushButton:
        """Return the button with this text or accessible name that is in sight."""
        QApplication.processEvents()
        grond = binnen or self.pagina
        knoppen = [
            knop
            for knop in grond.findChildren(QPushButton)
            if knop.isVisible() and tekst in {knop.text(), knop.accessibleName()}
        ]
        assert knoppen, tekst
        return knoppen[0]

    def venster(self) -> Any:
        """Return the decision that is asked now."""
        vensters = [
            each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()
        ]
        assert vensters
        return vensters[0]

    def eerste(self, klasse: type[W], binnen: QWidget | None = None) -> W:
        """Return the first widget of a class."""
        gevonden = (binnen or self.pagina).findChild(klasse)
        assert gevonden is not None
        return gevonden


@pytest.fixture
def maak(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Werkstuk]]:
    """Make a page; ``breed`` also shows the live page, which needs the process that makes papers."""
    monkeypatch.setenv("OPP_DESK_NU", NU.isoformat())
    gemaakt: list[Werkstuk] = []

    def doe(*, vol: bool = True, breed: bool = False) -> Werkstuk:
        noel = kopie_van_noel(tmp_path, vol=vol)
        jobs = Jobs(noel.kluis)
        wie = Wie(noel.kluis.persoon or noel.opp, "Marieke de Vries", Rol.IB)
        school = Schoolgegevens("De Waterlelie", Sector.PO, Vakantieregio.NOORD)
        werk = Werkplek(jobs, noel.kluis.pad, wie, school)
        pagina = OppPage(werk)
        stuk = Werkstuk(qtbot, noel, werk, pagina)
        werk.ga_naar.connect(lambda sleutel, waar: stuk.gegaan.append((sleutel, waar)))
        werk.melding.connect(lambda *wat: stuk.meldingen.append(wat))
        werk.fout.connect(lambda fout, _opnieuw: stuk.fouten.append(fout))
        jobs.mislukt.connect(stuk.fouten.append)
        pagina.resize(1300 if breed else 900, 760)
        pagina.show()
        pagina.activateWindow()
        gemaakt.append(stuk)
        return stuk

    yield doe
    for stuk in gemaakt:
        for venster in QApplication.topLevelWidgets():
            if isinstance(venster, QDialog) and venster.isVisible():
                venster.reject()
        stuk.pagina.verlaat()
        stuk.rust()
        stuk.pagina.close()
        stuk.pagina.deleteLater()
        stuk.werk.jobs.sluit()
        stuk.noel.kluis.sluit()


@pytest.fixture
def stuk(maak: Callable[..., Werkstuk]) -> Werkstuk:
    """Give the complete OPP of Noël on a narrow screen: form without the live page."""
    return maak()
