"""The screens before a vault is open: first start, Herstelblad, unlocking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from opp_desk.model.keuzes import Rol, Sector
from opp_desk.ui import thema
from opp_desk.ui.start import Antwoorden, EersteStartPage, HerstelbladPage, OntgrendelPage
from opp_desk.ui.start.gegevens import MINIMUM, ROLLEN, SECTOREN
from opp_desk.vault.herstelcode import nieuwe_herstelcode
from opp_desk.vault.sloten import MINIMUM_WACHTWOORD
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

WACHTWOORD = "tafel-regen-molen-fiets"
PERSONEN = (("a" * 32, "Anouk Visser"), ("b" * 32, "Marieke de Boer"))


def _toon(qtbot: QtBot, pagina: QWidget) -> None:
    qtbot.addWidget(pagina)
    pagina.resize(1000, 860)
    pagina.show()
    QApplication.processEvents()


def _knop(pagina: QWidget, tekst: str) -> QPushButton:
    return next(knop for knop in pagina.findChildren(QPushButton) if knop.text() == tekst)


def test_lists_are_those_of_the_model() -> None:
    """The first start offers the sectors and roles that the vault knows, with the same words."""
    assert tuple((sector.value, sector.label) for sector in Sector) == SECTOREN
    assert tuple((rol.value, rol.label) for rol in Rol) == ROLLEN
    assert MINIMUM == MINIMUM_WACHTWOORD


@pytest.mark.parametrize(
    "maak",
    [
        EersteStartPage,
        lambda: HerstelbladPage(nieuwe_herstelcode()),
        lambda: OntgrendelPage("wilgenroos", PERSONEN),
    ],
    ids=["eerste start", "herstelblad", "ontgrendelen"],
)
def test_every_control_has_a_name_and_a_key(qtbot: QtBot, maak: type[QWidget]) -> None:
    """Everybody can open the vault without a mouse and without eyes."""
    pagina = maak()
    _toon(qtbot, pagina)
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []


def test_the_first_start_says_what_is_missing(qtbot: QtBot) -> None:
    """Pressing at once begins nothing, names each field, and puts the focus on the first."""
    pagina = EersteStartPage()
    _toon(qtbot, pagina)
    gekregen: list[Antwoorden] = []
    pagina.klaar.connect(gekregen.append)
    _knop(pagina, "Klassenlijst importeren").click()
    assert gekregen == []
    assert pagina._schoolblok.waarschuwing() == "Vul de naam van de school in."
    assert pagina._sectorblok.waarschuwing()
    assert pagina._wieblok.waarschuwing()
    assert pagina._wachtwoordblok.waarschuwing() == "Neem minstens 12 tekens."
    assert pagina._school.hasFocus()


def test_the_first_start_gives_every_answer(qtbot: QtBot, eigen_mappen: Path) -> None:
    """What was typed comes out; the file gets the name of the school, in the data folder of the user."""
    pagina = EersteStartPage()
    _toon(qtbot, pagina)
    gekregen: list[Antwoorden] = []
    pagina.klaar.connect(gekregen.append)
    pagina._school.setText(" De Wilgenroos ")
    pagina._brin.setText("12AB")
    pagina._sector.zet_waarde("po")
    pagina._wie.setText("Marieke de Boer")
    pagina._wachtwoord.setText(WACHTWOORD)
    pagina._nogmaals.setText("tafel-regen-molen-ander")
    _knop(pagina, "Klassenlijst importeren").click()
    assert gekregen == []
    assert pagina._nogmaalsblok.waarschuwing() == "Dit is niet hetzelfde wachtwoord."
    pagina._nogmaals.setText(WACHTWOORD)
    _knop(pagina, "Klassenlijst importeren").click()
    (een,) = gekregen
    assert een == Antwoorden(
        "De Wilgenroos",
        "12AB",
        "po",
        "Marieke de Boer",
        "anders",
        WACHTWOORD,
        eigen_mappen / "de-wilgenroos.oppdesk",
        "importeren",
    )
    assert WACHTWOORD not in repr(een)


def test_an_offered_phrase_is_shown_once(qtbot: QtBot) -> None:
    """The phrase stands in both fields and can be read to write it down."""
    pagina = EersteStartPage()
    _toon(qtbot, pagina)
    with qtbot.waitSignal(pagina.wachtzin_gevraagd):
        _knop(pagina, "Stel een zin van vijf woorden voor").click()
    pagina.zet_wachtzin("tafel-regen-molen-vlieger-boter")
    assert pagina._wachtwoord.text() == pagina._nogmaals.text() == "tafel-regen-molen-vlieger-boter"
    assert "tafel-regen-molen-vlieger-boter" in pagina._zin.text()


def test_the_sheet_is_safe_before_one_begins(qtbot: QtBot) -> None:
    """Begin waits for the tick; the whole code can be read, also aloud; the shared font is not touched."""
    code = nieuwe_herstelcode()
    pagina = HerstelbladPage(code)
    _toon(qtbot, pagina)
    assert thema.letter(18, vet=True).styleHint() != thema.letter().StyleHint.Monospace
    assert not pagina.verder.isEnabled()
    pagina.bevestig()
    with qtbot.waitSignal(pagina.klaar):
        pagina.verder.click()
    getoond = "".join(label.text() for label in pagina.findChildren(QWidget) if hasattr(label, "text"))
    assert all(groep in getoond for groep in code.split("-"))


def test_unlocking_sends_password_and_person(qtbot: QtBot) -> None:
    """Enter is enough; without a choice the vault itself finds whose password it is."""
    pagina = OntgrendelPage("wilgenroos", PERSONEN, PERSONEN[1][0])
    _toon(qtbot, pagina)
    pagina._wachtwoord.setText(WACHTWOORD)
    with qtbot.waitSignal(pagina.ontgrendel_gevraagd) as gevraagd:
        QTest.keyClick(pagina._wachtwoord, Qt.Key.Key_Return)
    assert gevraagd.args == [WACHTWOORD, PERSONEN[1][0]]


def test_the_focus_goes_to_what_is_missing(qtbot: QtBot) -> None:
    """The shell gives the page the focus: it goes to the password, or to the names when nobody is chosen."""
    for laatste, veld in ((PERSONEN[0][0], "_wachtwoord"), ("", "_wie")):
        pagina = OntgrendelPage("wilgenroos", PERSONEN, laatste)
        _toon(qtbot, pagina)
        pagina.setFocus()
        assert getattr(pagina, veld).hasFocus()


def test_one_person_is_not_asked_who(qtbot: QtBot) -> None:
    """With one key in the vault the list stays away; with two it shows."""
    pagina = OntgrendelPage("wilgenroos", PERSONEN[:1])
    _toon(qtbot, pagina)
    assert not pagina._wie.isVisible()
    pagina.zet_personen(PERSONEN, "")
    assert pagina._wie.isVisible()
    assert pagina._wie.waarde() == PERSONEN[0][0]


def test_a_wrong_password_is_selected_to_type_again(qtbot: QtBot) -> None:
    """The first sentence is the head; nothing was changed stands beneath; typing replaces the old try."""
    pagina = OntgrendelPage("wilgenroos", PERSONEN)
    _toon(qtbot, pagina)
    pagina._wachtwoord.setText("fout")
    pagina.zet_bezig(True)
    assert not pagina._open.isEnabled()
    pagina.zet_bezig(False)
    pagina.meld_fout("Het wachtwoord klopt niet. Er is niets gewijzigd.", ("herstelcode",))
    assert pagina.foutbalk.accessibleName() == "Het wachtwoord klopt niet. Er is niets gewijzigd."
    assert pagina._wachtwoord.selectedText() == "fout"


def test_the_sheet_instead_of_the_password(qtbot: QtBot) -> None:
    """The link swaps the fields, and what is sent is the code and who says to use it."""
    pagina = OntgrendelPage("wilgenroos", PERSONEN)
    _toon(qtbot, pagina)
    pagina._uitwegen["herstelcode"].click()
    assert not pagina._wachtwoord.isVisible()
    pagina._code.setText("AAAAA")
    pagina._naam.setText("Marieke")
    with qtbot.waitSignal(pagina.herstelcode_gevraagd) as gevraagd:
        pagina._open.click()
    assert gevraagd.args == ["AAAAA", "Marieke"]
    pagina._uitwegen["herstelcode"].click()
    assert pagina._wachtwoord.isVisible()


def test_other_ways_out_are_signals(qtbot: QtBot) -> None:
    """Each link asks the shell for one thing; slots from a backup only when an error needs them."""
    pagina = OntgrendelPage("wilgenroos", PERSONEN)
    _toon(qtbot, pagina)
    assert not pagina._uitwegen["sleutels_uit_kopie"].isVisible()
    pagina.meld_fout("Weg. Er is niets gewijzigd.", ("sleutels_uit_kopie",))
    for sleutel, signaal in (
        ("andere_kluis", pagina.andere_kluis_gevraagd),
        ("nieuwe_school", pagina.nieuwe_school_gevraagd),
        ("kopie_terugzetten", pagina.kopie_terugzetten_gevraagd),
        ("sleutels_uit_kopie", pagina.sleutels_uit_kopie_gevraagd),
    ):
        with qtbot.waitSignal(signaal):
            pagina._uitwegen[sleutel].click()


def test_a_synchronised_vault_can_be_moved_while_opening(qtbot: QtBot) -> None:
    """The wish is remembered, said on the button, and goes with the password."""
    pagina = OntgrendelPage("wilgenroos", PERSONEN)
    _toon(qtbot, pagina)
    pagina.zet_waarschuwing_plek("OneDrive")
    with qtbot.waitSignal(pagina.veilige_plek_gevraagd):
        _knop(pagina, "Zet hem op een veilige plek").click()
    assert pagina.verplaatsen
    assert pagina._open.text() == "Verplaatsen en openen"
    pagina.zet_bezig(True)
    pagina.zet_bezig(False)
    assert pagina._open.text() == "Verplaatsen en openen"


def test_the_keyring_is_one_press(qtbot: QtBot) -> None:
    """The button is there only when the shell says so."""
    pagina = OntgrendelPage("wilgenroos", PERSONEN)
    _toon(qtbot, pagina)
    assert not pagina._ring.isVisible()
    pagina.zet_sleutelring(True)
    with qtbot.waitSignal(pagina.sleutelring_gevraagd):
        pagina._ring.click()
