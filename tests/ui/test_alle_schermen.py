"""Every screen there is, on a full school: named, reachable, readable, Dutch, in every look."""

from __future__ import annotations

import re
from functools import cache, partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.ui import schermen, thema
from opp_desk.ui.jobs import Jobs
from opp_desk.ui.programma import NAVIGATIE, ONDER
from opp_desk.ui.schil import Schil
from opp_desk.ui.start import EersteStartPage, HerstelbladPage, OntgrendelPage
from opp_desk.ui.werkplek import Schoolgegevens, Werkplek, Wie
from opp_desk.usecases import velden
from opp_desk.usecases.demo import IB, maak_demoschool
from opp_desk.usecases.kluizen import schoolgegevens
from tests.noel import NU
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis

LANG = "Maximiliaan-Alexander Konstantinopolitaan van Oranje-Nassau"
"""As long a name as a school meets: 60 characters with the surname."""
ENGELS = re.compile(
    r"\b(cancel|close|open file|undo|redo|copy|paste|delete|select all|search|loading|yes|save as|the)\b",
    re.IGNORECASE,
)
START: dict[str, Callable[[], QWidget]] = {
    "eerste_start": EersteStartPage,
    "herstelblad": partial(HerstelbladPage, "-".join(["HHB6N"] * 8)),
    "ontgrendelen": partial(OntgrendelPage, "de-wilgenroos", (("1", "Marieke de Boer"), ("2", LANG)), "1"),
}
ALLE = (*schermen.SCHERMEN, *START)


@cache
def _school() -> tuple[Kluis, UUID, UUID]:
    """Make the demonstration school once, with a pupil in the middle of things who has a long name."""
    with clock.fixed(NU):
        kluis = maak_demoschool(Path(mkdtemp(prefix="opp-schermen-")))
        opp = next(
            each
            for each in kluis.lees(lambda lezer: lezer.lees(select(Opp)))
            if each.status is OppStatus.VOORGELEGD
        )
        roepnaam, _, achternaam = LANG.rpartition(" van ")
        for naam, waarde in (
            ("roepnaam", roepnaam),
            ("achternaam", f"van {achternaam}"),
            ("voorvoegsel", None),
        ):
            doe = partial(velden.bewaar, klasse=Leerling, rij_id=opp.leerling, naam=naam, waarde=waarde)
            kluis.voer_uit(doe)
    return kluis, opp.leerling, opp.id


class Venster:
    """The window with every page, at the smallest size that a laptop has."""

    def __init__(self) -> None:
        kluis, self.leerling, self.opp = _school()
        self.jobs = Jobs(kluis)
        school, _wie = kluis.lees(partial(schoolgegevens, persoon=kluis.persoon))
        persoon = kluis.persoon
        assert persoon is not None
        assert school.sector is not None
        self.werk = Werkplek(
            self.jobs,
            kluis.pad,
            Wie(persoon, IB, None),
            Schoolgegevens(school.naam or "", school.sector, school.vakantieregio),
        )
        fabrieken = {sleutel: partial(schermen.maak, sleutel, self.werk) for sleutel in schermen.SCHERMEN}
        self.schil = Schil(NAVIGATIE, fabrieken, onder=ONDER, maat=(1280, 720))
        self.schil.show()
        self._laatste = kluis.ongedaan_te_maken()
        self.fouten: list[object] = []
        self.werk.fout.connect(self._fout)
        self.jobs.mislukt.connect(self.fouten.append)

    def toon(self, sleutel: str) -> QWidget:
        """Show a screen with everything on it and return what can be seen of it."""
        if sleutel in START:
            self.schil.alleen(START[sleutel]())
        else:
            waar: dict[str, dict[str, Any]] = {
                "dossier": {"leerling": self.leerling},
                "ouders": {"leerling": self.leerling},
                "opp": {"opp": self.opp},
                "horen": {"opp": self.opp},
            }
            if self.schil.vergrendeld():
                self.schil.samen()
            self.schil.toon(sleutel, **waar.get(sleutel, {}))
        self.rust()
        assert self.fouten == []
        return self.schil

    def rust(self) -> None:
        """Wait until everything was read and stands on the screen, and nothing is planned any more."""
        stil = 0
        for _keer in range(1000):
            lus = QEventLoop()
            QTimer.singleShot(5, lus.quit)
            lus.exec()
            stil = 0 if self.jobs.onderweg or self._gepland() else stil + 1
            if stil == 3:
                break
        QApplication.processEvents()

    def _gepland(self) -> bool:
        """Say whether something on the page will happen by itself."""
        pagina = self.schil.pagina(self.schil.sleutel())
        klokken = pagina.findChildren(QTimer) if pagina is not None else []
        return any(each.isActive() and each.isSingleShot() for each in klokken)

    def onveranderd(self) -> bool:
        """Return whether the last action in the vault is the one of before the window came up."""
        self.jobs.wacht_op_schrijver()
        return _school()[0].ongedaan_te_maken() == self._laatste

    def sluit(self) -> None:
        """Put the window away; the school stays for the next test."""
        self.schil.close()
        self.schil.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.jobs.sluit()

    def _fout(self, fout: object, _opnieuw: object) -> None:
        self.fouten.append(fout)


@pytest.fixture(scope="module")
def venster(qapp: QApplication) -> Iterator[Venster]:
    """Give one window on the full school to all tests: a page that was made is shown again."""
    with clock.fixed(NU):
        venster = Venster()
        yield venster
        venster.sluit()


@pytest.fixture(scope="module", params=ALLE)
def getoond(venster: Venster, request: pytest.FixtureRequest) -> QWidget:
    """Show one screen after the other; what is asked of a screen is asked while it is up."""
    return venster.toon(request.param)


@pytest.fixture
def scherm(venster: Venster, getoond: QWidget) -> QWidget:
    """Give the screen at rest: another test may have walked through it with Tab."""
    venster.rust()
    return getoond


def zichtbaar(venster: QWidget, soort: type[Any]) -> list[Any]:
    """Return what can be seen of a kind."""
    return [each for each in venster.findChildren(soort) if each.isVisible()]


def afgekapt(venster: QWidget) -> list[str]:
    """Return labels and buttons with less room than their text, that do not wrap or end in dots."""
    gevonden = []
    for each in [*zichtbaar(venster, QLabel), *zichtbaar(venster, QAbstractButton)]:
        tekst = each.text()
        if not tekst or "<" in tekst:
            continue
        wikkelt = isinstance(each, QLabel) and each.wordWrap()
        breed = each.fontMetrics().horizontalAdvance(max(tekst.replace("&", "").split("\n"), key=len))
        if not wikkelt and each.width() < min(breed, each.minimumSizeHint().width()):
            gevonden.append(f"{type(each).__name__}: {tekst} ({each.width()} < {breed})")
        if wikkelt and each.height() < each.heightForWidth(each.width()) - 1:
            gevonden.append(f"{type(each).__name__}: {tekst} (te laag)")
    return gevonden


def teksten(venster: QWidget) -> list[str]:
    """Return every word that the program itself shows or says; not what people typed."""
    gevonden = []
    for each in zichtbaar(venster, QWidget):
        if not isinstance(each, QLineEdit | QPlainTextEdit):
            gevonden.append(str(getattr(each, "text", str)()))
        else:
            gevonden.append(each.placeholderText())
        gevonden += [each.accessibleName(), each.toolTip(), each.accessibleDescription()]
    return [tekst for tekst in gevonden if tekst]


def beeldregel(beeld: QImage, y: int) -> memoryview:
    """Return one line of a picture in shades of grey."""
    regel = beeld.constScanLine(y)
    assert isinstance(regel, memoryview)
    return regel[: beeld.width()]


def test_a_screen_can_be_used_without_eyes_or_mouse(scherm: QWidget) -> None:
    """Every control that can have the focus has a name, and Tab comes there."""
    assert namen_ontbreken(scherm) == []
    assert niet_met_tab_bereikbaar(scherm) == []


def test_a_screen_is_left_as_it_was_found(venster: Venster, scherm: QWidget) -> None:
    """Looking at a screen writes nothing in the vault."""
    assert scherm.isVisible()
    assert venster.onveranderd()


def test_a_screen_fits_a_small_laptop_with_a_long_name(scherm: QWidget) -> None:
    """At 1280 × 720 no text is cut off and nothing pushes the window wider, with a name of 60 characters."""
    assert (scherm.width(), scherm.height()) == (1280, 720)
    assert afgekapt(scherm) == []


def test_a_screen_speaks_dutch(scherm: QWidget) -> None:
    """No default text of Qt in English, no template that was not filled in, no code of ours."""
    gezien = teksten(scherm)
    assert gezien
    assert [tekst for tekst in gezien if ENGELS.search(tekst)] == []
    assert [tekst for tekst in gezien if re.search(r"\{\w*\}|\bNone\b|<\w+\.\w+", tekst)] == []


@pytest.mark.parametrize(
    "modus", [thema.Modus.DONKER, thema.Modus.CONTRAST_LICHT, thema.Modus.CONTRAST_DONKER]
)
def test_every_screen_survives_another_look(venster: Venster, qapp: QApplication, modus: thema.Modus) -> None:
    """The look changes while a screen is up, and every screen is painted in it; the text stands out."""
    try:
        venster.toon("opp")
        thema.pas_toe(qapp, modus)
        for sleutel in ALLE:
            scherm = venster.toon(sleutel)
            beeld = scherm.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
            tinten = {tint for y in range(0, beeld.height(), 7) for tint in beeldregel(beeld, y)[::9]}
            assert max(tinten) - min(tinten) > 120, sleutel
            grond = scherm.palette().window().color().lightness()
            assert (grond < 128) is (modus in {thema.Modus.DONKER, thema.Modus.CONTRAST_DONKER})
    finally:
        thema.pas_toe(qapp, thema.Modus.LICHT)
