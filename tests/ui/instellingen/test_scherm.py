"""The page and its quieter sections: school, backups, this computer, checking, logboek, law."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opp_desk.model.keuzes import Rol
from opp_desk.ui import thema, tokens, voorkeuren
from opp_desk.ui.instellingen.controle import BEVINDINGEN
from opp_desk.ui.instellingen.scherm import SECTIES
from opp_desk.ui.instellingen.woorden import getal, maat
from opp_desk.usecases import opps, toegang
from opp_desk.usecases.school import schoolbeeld
from tests.ui.instellingen.huis import Huis, bouw_huis
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar
from tests.usecases.test_school import PNG

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("sectie", SECTIES)
def test_every_control_has_a_name_and_a_key(huis: Huis, sectie: str) -> None:
    """Each section can be used without a mouse and without eyes."""
    huis.open(sectie)
    assert namen_ontbreken(huis.pagina) == []
    assert niet_met_tab_bereikbaar(huis.pagina) == []


def test_the_page_remembers_the_section(huis: Huis) -> None:
    """Without a section the last one is shown; an unknown one changes nothing."""
    huis.open("reservekopie")
    huis.pagina.toon()
    assert huis.pagina.waar() == {"sectie": "reservekopie"}
    huis.pagina.toon(sectie="bestaat_niet")
    assert huis.pagina.waar() == {"sectie": "reservekopie"}
    huis.rust()


def test_the_samenwerkingsverband_is_a_thing_of_the_school(huis: Huis) -> None:
    """Its name stands on what goes there, whether it takes a text without akkoord is asked once."""
    sectie = huis.open("school")
    naam, neemt = (sectie._binder.invoer(veld) for veld in ("swv", "swv_neemt_voorlegversie"))
    naam.setFocus()
    QTest.keyClicks(naam, "SWV Het Water")
    neemt.click()
    sectie.verlaat()
    huis.rust()
    school = huis.kluis.lees(opps.school)
    assert (school.swv, school.swv_neemt_voorlegversie) == ("SWV Het Water", True)
    namens = sectie._binder.invoer("namens_naam")
    naam.setFocus()
    QTest.keyClick(naam, Qt.Key.Key_Tab)
    assert namens.hasFocus()


def test_what_is_typed_of_the_school_is_kept(huis: Huis) -> None:
    """Name and deciding person are in the vault after leaving, and the workplace knows the new name."""
    sectie = huis.open("school")
    for naam, tekst in (
        ("naam", "De Wilgenhof"),
        ("namens_naam", "S. Amrani"),
        ("terugkoppeling_dagen", "10"),
    ):
        veld = sectie._binder.invoer(naam)
        veld.setText(tekst)
        veld.textEdited.emit(tekst)
    huis.pagina.verlaat()
    huis.rust()
    assert huis.kluis.lees(schoolbeeld).naam == "De Wilgenhof"
    huis.open("school")
    assert sectie._binder.invoer("terugkoppeling_dagen").text() == "10"
    assert huis.werk.school.naam == "De Wilgenhof"


def test_a_wrong_brin_is_said_and_not_kept(huis: Huis) -> None:
    """The sentence stands beneath the field and the old BRIN stays; a right one is kept in capitals."""
    sectie = huis.open("school")
    sectie._brin.setText("12A")
    sectie._brin.verlaten.emit()
    huis.rust()
    assert "‘12A’ is geen BRIN." in huis.tekst()
    assert huis.kluis.lees(schoolbeeld).brin == "12AB"
    sectie._brin.setText("07xy01")
    sectie._brin.verlaten.emit()
    huis.rust()
    assert sectie._brin.text() == "07XY01"
    assert huis.kluis.lees(schoolbeeld).brin == "07XY01"


def test_a_logo_is_taken_and_removed(huis: Huis, tmp_path: Path) -> None:
    """Another file is refused with a sentence; a PNG is kept and can go again."""
    sectie = huis.open("school")
    (tmp_path / "foto.png").write_bytes(b"GIF89a")
    sectie.kies_logo(tmp_path / "foto.png")
    huis.rust()
    assert "geen PNG" in huis.tekst()
    sectie.kies_logo(tmp_path / "weg.png")
    assert "kan niet worden gelezen" in huis.tekst()
    (tmp_path / "logo.png").write_bytes(PNG)
    sectie.kies_logo(tmp_path / "logo.png")
    huis.rust()
    huis.open("school")
    assert huis.kluis.lees(schoolbeeld).logo == PNG
    huis.klik("Logo weghalen")
    assert huis.kluis.lees(schoolbeeld).logo == b""


def test_backups_from_nothing_to_proved(huis: Huis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder is said; with one a copy is made, proved in words, and stopping is possible."""
    monkeypatch.setenv("OPP_DESK_NU", datetime(2026, 11, 3, 15, 0, tzinfo=UTC).isoformat())
    sectie = huis.open("reservekopie")
    assert "Er worden nog geen reservekopieën gemaakt." in huis.tekst()
    stick = tmp_path / "stick"
    stick.mkdir()
    sectie.kies_map(stick)
    huis.rust()
    huis.rust()
    assert "Er is nog geen kopie in deze map." in huis.tekst()
    huis.klik("Nu een reservekopie maken")
    assert huis.meldingen == ["De reservekopie is gemaakt."]
    assert "3 november 2026" in huis.tekst()
    huis.klik("Nu beproeven")
    assert "De nieuwste kopie is op 3 november 2026 geopend en heel bevonden (" in huis.tekst()
    assert len(list(stick.iterdir())) == 1


def test_a_damaged_copy_and_a_lost_stick_are_said(huis: Huis, tmp_path: Path) -> None:
    """The proof says that the copy is not good, and a folder that is gone is named; the vault stays good."""
    sectie = huis.open("reservekopie")
    stick = tmp_path / "stick"
    stick.mkdir()
    sectie.kies_map(stick)
    huis.rust()
    huis.rust()
    huis.klik("Nu een reservekopie maken")
    (kopie,) = stick.iterdir()
    ruw = bytearray(kopie.read_bytes())
    ruw[len(ruw) // 2] ^= 1
    kopie.write_bytes(ruw)
    huis.klik("Nu beproeven")
    assert "en is niet goed." in huis.tekst()
    kopie.unlink()
    stick.rmdir()
    huis.open("reservekopie")
    assert "De map voor reservekopieën is er nu niet." in huis.tekst()


def test_a_vault_in_onedrive_moves_with_one_press(qtbot: QtBot, tmp_path: Path, eigen_mappen: Path) -> None:
    """The bar names OneDrive; one press moves the vault and the shell hears of it."""
    huis = bouw_huis(qtbot, tmp_path / "OneDrive")
    gekregen: list[object] = []
    huis.pagina.kluis_vervangen.connect(gekregen.append)
    huis.open("reservekopie")
    assert "Je kluis staat in een map van OneDrive." in huis.tekst()
    huis.klik("Zet hem op een veilige plek")
    qtbot.waitUntil(lambda: bool(gekregen), timeout=20_000)
    huis.rust()
    assert huis.werk.pad.parent == eigen_mappen
    assert huis.kluis.pad == huis.werk.pad
    assert "OneDrive." not in huis.tekst()
    huis.sluit()


def test_the_look_changes_at_once_and_is_remembered(huis: Huis) -> None:
    """Dark is on the screen and in the preferences; other preferences stay as they were."""
    voorkeuren.bewaar(voorkeuren.Voorkeuren(kluis="ergens", breedte=1400))
    gekregen: list[voorkeuren.Voorkeuren] = []
    huis.pagina.voorkeuren_gewijzigd.connect(gekregen.append)
    sectie = huis.open("uiterlijk")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    try:
        sectie.modus.zet_waarde(thema.Modus.DONKER)
        sectie.modus.gewijzigd.emit()
        assert thema.kleuren() == tokens.DONKER
    finally:
        thema.pas_toe(app, thema.Modus.LICHT)
    bewaard = voorkeuren.lees()
    assert (bewaard.uiterlijk, bewaard.kluis, bewaard.breedte) == ("donker", "ergens", 1400)
    assert gekregen == [bewaard]
    huis.open("uiterlijk")
    assert sectie.modus.waarde() == thema.Modus.DONKER


def test_minutes_are_remembered(huis: Huis) -> None:
    """The chosen minutes stand in the preferences; a number of another release stays choosable."""
    voorkeuren.bewaar(voorkeuren.Voorkeuren(vergrendel_na=7))
    sectie = huis.open("beveiliging")
    assert sectie.na.waarde() == 7
    sectie.na.zet_waarde(15)
    sectie.na.gewijzigd.emit()
    assert voorkeuren.lees().vergrendel_na == 15
    assert voorkeuren.lees().aan_tafel == 45


def test_a_whole_vault_is_said_to_be_whole(huis: Huis) -> None:
    """Checking ends in a sentence with what was read."""
    huis.open("controle")
    huis.klik("Controleer de kluis")
    assert "De kluis is heel. Er is niets gevonden." in huis.tekst()
    assert "Nagelezen:" in huis.tekst()


def test_a_broken_vault_is_said_in_words(huis: Huis) -> None:
    """A value changed behind the history's back is found, and said without a code."""
    with huis.kluis._engine.begin() as verbinding:
        verbinding.exec_driver_sql("update school set naam = 'Anders'")
    huis.open("controle")
    huis.klik("Controleer de kluis")
    assert BEVINDINGEN["geschiedenis_wijkt_af"] in huis.tekst()
    assert "Zet een reservekopie terug" in huis.tekst()


def test_a_search_that_misses_something_mends_itself(huis: Huis) -> None:
    """Nothing was lost, so no backup is asked: the index is built anew, and the next check finds nothing."""
    with huis.kluis._engine.begin() as verbinding:
        verbinding.exec_driver_sql("insert into zoekwoord (rowid, tekst) values (7, 'spook')")
    huis.open("controle")
    huis.klik("Controleer de kluis")
    assert "Er is geen tekst kwijt." in huis.tekst()
    assert "Zet een reservekopie terug" not in huis.tekst()
    huis.klik("Controleer de kluis")
    assert "De kluis is heel. Er is niets gevonden." in huis.tekst()


def test_every_finding_has_words() -> None:
    """No code of the check reaches the screen."""
    import re
    from pathlib import Path

    from opp_desk.vault import controle

    bron = Path(controle.__file__).read_text(encoding="utf-8")
    assert set(re.findall(r'Bevinding\("(\w+)"', bron)) == set(BEVINDINGEN)


def test_the_logboek_tells_who_did_what(huis: Huis) -> None:
    """A new colleague and a changed password stand in it, newest first, and can be searched."""
    wie = toegang.geef_toegang(huis.kluis, "Anouk Visser", Rol.LEERKRACHT, "zeven groene paarden")
    toegang.zet_wachtwoord(huis.kluis, wie, "zes groene paarden")
    sectie = huis.open("logboek")
    model = sectie._tabel.model()
    cellen = [model.cel(rij, 2)[0] for rij in range(model.rowCount())]
    assert cellen == ["wachtwoord gewijzigd", "collega toegevoegd"]
    assert model.cel(0, 1)[0] == "Marieke de Boer"
    sectie._zoek.setText("collega")
    assert sectie._tabel.aantal() == 1


def test_the_law_shows_every_requirement_with_its_mark(huis: Huis) -> None:
    """What is not verified says so, what is read has its day, and no requirement is left out."""
    from opp_desk.usecases.recht import recht

    huis.open("recht")
    tekst = huis.tekst()
    sector = huis.werk.school.sector
    for code in recht().codes:
        eis = recht().eis(code, sector)
        assert eis.tekst in tekst
        assert eis.artikel in tekst


def test_about_says_where_everything_is(huis: Huis) -> None:
    """The vault's path and the version are there to read out."""
    huis.open("over")
    assert str(huis.werk.pad) in huis.tekst()
    assert "EUPL" in huis.tekst()


def test_numbers_are_written_the_dutch_way() -> None:
    """Points in thousands, a comma in sizes."""
    assert getal(12_345) == "12.345"
    assert [maat(n) for n in (0, 486 * 1024, 2_200_000, 3 * 1024**3)] == [
        "1 kB",
        "486 kB",
        "2,1 MB",
        "3,0 GB",
    ]
