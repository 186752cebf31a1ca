"""The page of progress on the OPP of Noël, fixed in October, on the day of its evaluation."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from opp_desk.ground import clock
from opp_desk.model.keuzes import Antwoord, Rol, Sector, Vakantieregio
from opp_desk.ui.jobs import Jobs
from opp_desk.ui.onderdelen import Pil
from opp_desk.ui.voortgang.scherm import VoortgangPage
from opp_desk.ui.werkplek import Schoolgegevens, Werkplek, Wie
from opp_desk.usecases import metingen, vaststellen
from opp_desk.usecases.voortgang import lees_voortgang
from tests.bouw import doe, maak_voorlegging, wie
from tests.noel import NU, VANDAAG, kopie_van_noel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opp_desk.ui.voortgang.doelkaart import Doelkaart
    from opp_desk.ui.voortgang.hulprij import Hulprij
    from opp_desk.usecases.voortgang import Voortgang
    from tests.noel import Noel

DECEMBER = datetime(2026, 12, 17, 10)  # noqa: DTZ001  the clock of the machine is local too


@dataclass
class Werkstuk:
    """The page, the vault behind it, and what the page asked of the shell."""

    bot: QtBot
    noel: Noel
    werk: Werkplek
    pagina: VoortgangPage
    gegaan: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    meldingen: list[tuple[str, str, Any]] = field(default_factory=list)
    fouten: list[Any] = field(default_factory=list)
    _stil: int = 0

    def open(self, **waar: Any) -> None:
        """Open the progress of Noël and wait until it stands there."""
        self.pagina.toon(opp=self.noel.opp, **waar)
        self.rust()

    def rust(self) -> None:
        """Wait until nothing is under way or planned, twice in a row."""
        self._stil = 0
        self.bot.waitUntil(self._rustig, timeout=20_000)

    def _rustig(self) -> bool:
        gepland = any(k.isActive() and k.isSingleShot() for k in self.pagina.findChildren(QTimer))
        self._stil = 0 if gepland or self.werk.jobs.onderweg else self._stil + 1
        return self._stil > 1

    @property
    def stand(self) -> Voortgang:
        """Read the progress from the vault."""
        return self.noel.kluis.lees(partial(lees_voortgang, opp_id=self.noel.opp))

    def kaart(self, nummer: int = 0) -> Doelkaart:
        """Return the card of a goal."""
        return self.pagina.blad.kaarten[self.noel.doelen[nummer]]

    def hulp(self, nummer: int = 0) -> Hulprij:
        """Return the row of a begeleiding."""
        return self.pagina.blad.rijen[self.noel.begeleidingen[nummer]]

    def typ(self, veld: QWidget, tekst: str) -> None:
        """Type in a field."""
        veld.setFocus()
        QTest.keyClicks(veld, tekst)

    def knop(self, tekst: str, binnen: QWidget | None = None) -> QAbstractButton:
        """Return the button with this text or accessible name that is in sight."""
        QApplication.processEvents()
        grond = binnen or self.pagina
        knoppen = [
            knop
            for knop in grond.findChildren(QAbstractButton)
            if knop.isVisible() and tekst in {knop.text(), knop.accessibleName()}
        ]
        assert knoppen, tekst
        return knoppen[0]

    def klik(self, tekst: str, binnen: QWidget | None = None) -> None:
        """Press a button and wait for what it does."""
        self.knop(tekst, binnen).click()
        self.rust()

    def woorden(self) -> str:
        """Return every text that is in sight."""
        teksten = [een.text() for een in self.pagina.findChildren(QLabel) if een.isVisible()]
        teksten += [een.tekst() for een in self.pagina.findChildren(Pil) if een.isVisible()]
        return "\n".join(teksten)


def stel_vast(noel: Noel) -> None:
    """Fix the OPP in October, with measurements of rekenen after it."""
    with clock.fixed(NU):
        akkoord = {ouder.hex: Antwoord.AKKOORD for ouder in (noel.moeder, noel.vader)}
        maak_voorlegging(noel.kluis, noel.opp, VANDAAG, **akkoord)
        namens = {"namens_naam": "S. Amrani", "namens_functie": "directeur"}
        doe(noel.kluis, vaststellen.stel_vast, opp_id=noel.opp, op=VANDAAG, **namens)
    with clock.fixed(DECEMBER):
        for dag, goed in ((date(2026, 11, 6), "5"), (date(2026, 12, 11), "8")):
            doe(noel.kluis, metingen.voeg_toe, doel_id=noel.doelen[0], waarde=goed, datum=dag)


@pytest.fixture
def maak(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Werkstuk]]:
    """Make a page; without ``vol`` the OPP has just begun."""
    monkeypatch.setenv("OPP_DESK_NU", DECEMBER.isoformat())
    gemaakt: list[Werkstuk] = []

    def bouw(*, vol: bool = True, breed: int = 1080) -> Werkstuk:
        noel = kopie_van_noel(tmp_path, vol=vol)
        if vol:
            stel_vast(noel)
        jobs = Jobs(noel.kluis)
        school = Schoolgegevens("De Waterlelie", Sector.PO, Vakantieregio.NOORD)
        werk = Werkplek(jobs, noel.kluis.pad, Wie(wie(noel.kluis), "Marieke de Vries", Rol.IB), school)
        pagina = VoortgangPage(werk)
        stuk = Werkstuk(qtbot, noel, werk, pagina)
        werk.ga_naar.connect(lambda sleutel, waar: stuk.gegaan.append((sleutel, waar)))
        werk.melding.connect(lambda *wat: stuk.meldingen.append(wat))
        werk.fout.connect(lambda fout, _opnieuw: stuk.fouten.append(fout))
        jobs.mislukt.connect(stuk.fouten.append)
        pagina.resize(breed, 740)
        pagina.show()
        pagina.activateWindow()
        qtbot.waitExposed(pagina)
        gemaakt.append(stuk)
        return stuk

    yield bouw
    for stuk in gemaakt:
        stuk.pagina.verlaat()
        stuk.rust()
        stuk.pagina.close()
        stuk.pagina.deleteLater()
        stuk.werk.jobs.sluit()
        stuk.noel.kluis.sluit()
        assert stuk.fouten == []


@pytest.fixture
def stuk(maak: Callable[..., Werkstuk]) -> Werkstuk:
    """Give the page, open on the OPP of Noël."""
    gemaakt = maak()
    gemaakt.open()
    return gemaakt
