"""The page of the schoolgids on a real vault: what comes out, what to look at, saving, a folder, printing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel

from opp_desk.documents.schoolgids.uitgaven import UITGAVEN, Opdracht, maak_uitgave
from opp_desk.ground import clock, ids
from opp_desk.model.aanbod import Profieldeel
from opp_desk.model.keuzes_aanbod import Hoofdstuk
from opp_desk.ui.schoolgids.keuze import Keuzekaart
from opp_desk.ui.schoolgids.scherm import SchoolgidsPage
from opp_desk.usecases import schoolgids
from opp_desk.usecases.aanbodbron import versies
from opp_desk.usecases.logboek import lees_logboek
from tests import bouw
from tests.aanbodjaarbouw import DAG, NU, kopie_tweede_jaar
from tests.documents.schoolgids.voorbeeld import concept
from tests.ui.leerlingen.opstelling import Bank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from uuid import UUID

    from pytestqt.qtbot import QtBot


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Bank]:
    """Give a school in the second year of its aanbod."""
    with clock.fixed(NU):
        school = kopie_tweede_jaar(tmp_path)
        gemaakt = Bank(school.kluis, qtbot)
        yield gemaakt
        gemaakt.sluit()


def _open(bank: Bank) -> SchoolgidsPage:
    pagina = bank.toon(SchoolgidsPage(bank.werk))
    bank.qtbot.waitUntil(lambda: pagina.beeld.voorbeeld.bij)
    return pagina


def _kies(pagina: SchoolgidsPage, sleutel: str) -> None:
    pagina.keuze.vorm.zet_waarde(sleutel)
    pagina.keuze.vorm.gewijzigd.emit()


def _onderwerpen(bank: Bank) -> list[str]:
    return [regel.onderwerp for regel in bank.kluis.lees(lees_logboek)]


def _bewaard(bank: Bank) -> Mapping[int, bytes]:
    vast = bank.kluis.lees(versies)[0].id
    return bank.kluis.lees(lambda lezer: schoolgids.lees_papieren(lezer, vast))


def _kies_tekst(pagina: SchoolgidsPage, keuze: UUID) -> None:
    pagina.keuze.tekst.zet_waarde(keuze)
    pagina.keuze.tekst.gewijzigd.emit()


def _teksten(pagina: SchoolgidsPage) -> str:
    return "\n".join(each.text() for each in pagina.findChildren(QLabel) if each.isVisible())


def test_it_shows_what_really_comes_out(bank: Bank) -> None:
    """The adopted text first, as pages; another number or format shows that."""
    pagina = _open(bank)
    assert not pagina.keuze.is_concept
    eerste = pagina.beeld.voorbeeld.pdf
    assert eerste.startswith(b"%PDF")
    pagina.keuze.eerste.zet_waarde("24")
    pagina.keuze.eerste.gewijzigd.emit()
    bank.qtbot.waitUntil(lambda: pagina.beeld.voorbeeld.bij and pagina.beeld.voorbeeld.pdf != eerste)
    _kies(pagina, "samenvatting")
    bank.qtbot.waitUntil(lambda: pagina.beeld.voorbeeld.bij)
    with pypdfium2.PdfDocument(pagina.beeld.voorbeeld.pdf) as document:
        assert len(document) == 1
    assert not pagina.keuze.eerste.isVisible()


def test_a_first_page_number_is_asked_only_where_it_is_used(qtbot: QtBot) -> None:
    """A number that changes nothing in what comes out is not asked."""
    kaart = Keuzekaart()
    qtbot.addWidget(kaart)
    for sleutel, uitgave in UITGAVEN.items():
        kaart.vorm.zet_waarde(sleutel)
        kaart.vorm.gewijzigd.emit()
        assert kaart.eerste.isVisibleTo(kaart) == uitgave.genummerd
        if sleutel in {"a4", "samenvatting", "formulier", "word", "web", "fragment", "data"}:
            een, later = (maak_uitgave(Opdracht(sleutel, concept(), nummer)) for nummer in (1, 24))
            assert (een != later) == uitgave.genummerd


def test_what_has_no_pages_shows_its_words(bank: Bank) -> None:
    """Web and Word show the words, open data what a program reads; none of them is printed."""
    pagina = _open(bank)
    _kies(pagina, "word")
    bank.qtbot.waitUntil(lambda: "Basisondersteuning" in pagina.beeld.tekst.toPlainText())
    assert not pagina.druk.isEnabled()
    _kies(pagina, "data")
    bank.qtbot.waitUntil(lambda: pagina.beeld.tekst.toPlainText().startswith("{"))
    assert json.loads(pagina.beeld.tekst.toPlainText())["stand"] == "vastgesteld"


def test_a_concept_says_so_and_what_to_look_at_leads_there(bank: Bank) -> None:
    """The list names what is not ready; its button opens the chapter."""
    bouw.nieuw(
        bank.kluis, Profieldeel, hoofdstuk=Hoofdstuk.HULP, tekst="Kom langs of klik hier.", nagekeken_op=DAG
    )
    pagina = _open(bank)
    _kies_tekst(pagina, schoolgids.NU)
    bank.qtbot.waitUntil(lambda: any("klik hier" in regel for regel in _teksten(pagina).splitlines()))
    assert "Dit is een concept" in _teksten(pagina)
    pagina.punten.knoppen[-1].click()
    assert bank.gegaan[-1] == ("schoolprofiel", {"hoofdstuk": "hulp"})
    assert "MR: wat er verandert" in [
        pagina.keuze.vorm.itemText(nr) for nr in range(pagina.keuze.vorm.count())
    ]


def test_saving_writes_notes_and_keeps_the_adopted_chapter(bank: Bank, tmp_path: Path) -> None:
    """The file is what was shown; the chapter of an adopted text is kept once, and the logboek knows."""
    pagina = _open(bank)
    versie = bank.kluis.lees(versies)[0].id
    assert pagina._bron is not None
    doel = tmp_path / "gids.pdf"
    pagina.uitgang.bewaar(pagina._bron.opdracht("a4"), doel, versie)
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0 and doel.exists())
    assert doel.read_bytes() == pagina.beeld.voorbeeld.pdf
    assert _bewaard(bank) == {1: doel.read_bytes()}
    assert "schoolgids:a4" in _onderwerpen(bank)
    assert bank.meldingen[-1][0] == "Opgeslagen: gids.pdf"
    assert bank.fouten == []


def test_nothing_leaves_before_the_chosen_text_was_read(bank: Bank, tmp_path: Path) -> None:
    """Between choosing the adopted text and reading it no concept can be saved in its place."""
    pagina = _open(bank)
    vast = pagina.keuze.keuze
    assert vast is not None
    _kies_tekst(pagina, schoolgids.NU)
    bank.qtbot.waitUntil(pagina.opslaan.isEnabled)
    _kies_tekst(pagina, vast)
    assert not any(knop.isEnabled() for knop in (pagina.opslaan, pagina.map, pagina.druk))
    pagina._vraag_opslaan()
    assert bank.jobs.onderweg > 0
    bank.qtbot.waitUntil(lambda: all(knop.isEnabled() for knop in (pagina.opslaan, pagina.map, pagina.druk)))
    assert pagina._bron is not None
    assert pagina._bron.versie == vast
    doel = tmp_path / "gids.pdf"
    pagina.uitgang.bewaar(pagina._bron.opdracht("a4"), doel, pagina._bron.versie)
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0 and 1 in _bewaard(bank))
    with pypdfium2.PdfDocument(doel) as document:
        assert "Concept" not in document[0].get_textpage().get_text_range()


def test_the_paper_of_the_mr_follows_the_chosen_texts(bank: Bank) -> None:
    """What was compared on the screen is on paper, until another text is chosen."""
    pagina = _open(bank)
    vast = pagina.keuze.keuze
    assert vast is not None
    eerste = pagina.beeld.voorbeeld.pdf
    pagina.toon(versie=vast, soort="mr_verschillen", van=schoolgids.NU)
    bank.qtbot.waitUntil(lambda: pagina.beeld.voorbeeld.bij and pagina.beeld.voorbeeld.pdf != eerste)
    with pypdfium2.PdfDocument(pagina.beeld.voorbeeld.pdf) as document:
        assert "van 2027–2028 (concept) naar 2026–2027" in document[0].get_textpage().get_text_range()
    assert pagina.waar() == {"versie": vast, "soort": "mr_verschillen", "van": schoolgids.NU}
    pagina.toon()
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0)
    assert pagina.waar()["van"] == schoolgids.NU
    _kies_tekst(pagina, schoolgids.NU)
    assert "van" not in pagina.waar()


def test_a_text_that_cannot_be_read_lets_nothing_of_another_leave(bank: Bank) -> None:
    """After a failed read there is no old text left that the buttons could save."""
    pagina = _open(bank)
    weg = ids.new_id()
    pagina.keuze.tekst.zet_keuzes([(weg, "een tekst die er niet meer is")])
    _kies_tekst(pagina, weg)
    bank.rust()
    assert {fout.code for fout in bank.fouten} == {"niet_gevonden"}
    bank.fouten.clear()
    assert pagina._bron is None
    assert not pagina.opslaan.isEnabled()


def _in_map(bank: Bank, pagina: SchoolgidsPage, map_: Path) -> None:
    assert pagina._bron is not None
    pagina.uitgang.bewaar_alles(pagina._bron, 1, map_)
    assert pagina.uitgang.bezig


def _wacht_op_map(bank: Bank, pagina: SchoolgidsPage) -> None:
    bank.qtbot.waitUntil(lambda: not pagina.uitgang.bezig and bank.jobs.onderweg == 0, timeout=30_000)


def _bestanden(map_: Path) -> set[str]:
    return {pad.relative_to(map_).as_posix() for pad in map_.rglob("[!.]*") if pad.is_file()}


def test_everything_in_a_folder_replaces_nothing(bank: Bank, tmp_path: Path) -> None:
    """Every format is in a new folder, one line says so, and the school's own text stays as it was."""
    pagina = _open(bank)
    (tmp_path / "gids").mkdir()
    eigen = tmp_path / "gids" / "schoolgids.docx"
    eigen.write_text("ons eigen werk")
    _in_map(bank, pagina, tmp_path / "gids")
    _wacht_op_map(bank, pagina)
    assert eigen.read_text() == "ons eigen werk"
    bestanden = {each.bestand for each in UITGAVEN.values() if not each.mr}
    assert _bestanden(tmp_path / "gids" / "Schoolgids 2026-2027") == bestanden
    assert f"{len(bestanden)} bestanden opgeslagen in Schoolgids 2026-2027" in [
        wat for wat, _, _ in bank.meldingen
    ]
    assert list(_bewaard(bank)) == [1]
    assert pagina.map.isEnabled()


def test_who_stops_a_folder_reads_how_many_files_there_are(bank: Bank, tmp_path: Path) -> None:
    """No file comes after the line, and the logboek knows that a part left."""
    pagina = _open(bank)
    _in_map(bank, pagina, tmp_path / "deel")
    map_ = tmp_path / "deel" / "Schoolgids 2026-2027"
    bank.qtbot.waitUntil(lambda: bool(_bestanden(map_)), timeout=10_000)
    pagina.uitgang.stop()
    _wacht_op_map(bank, pagina)
    aantal = len(_bestanden(map_))
    assert 0 < aantal < len(UITGAVEN) - 2
    woorden = "Er staat 1 bestand" if aantal == 1 else f"Er staan {aantal} bestanden"
    assert bank.meldingen[-1][0] == f"Gestopt. {woorden} in Schoolgids 2026-2027."
    assert _onderwerpen(bank)[0] == "schoolgids:deel"
    _in_map(bank, pagina, tmp_path / "niets")
    pagina.uitgang.stop()
    _wacht_op_map(bank, pagina)
    assert bank.meldingen[-1][0] == "Gestopt. De map Schoolgids 2026-2027 is nog leeg."
    assert _onderwerpen(bank).count("schoolgids:deel") == 1


@pytest.mark.parametrize(("sleutel", "liggend"), [("a4", False), ("a5", False), ("drukvel", True)])
def test_pages_go_to_a_printer(bank: Bank, tmp_path: Path, sleutel: str, liggend: bool) -> None:
    """Every page is one side of paper, sheets of a booklet lie down, and the logboek knows."""
    pagina = _open(bank)
    assert pagina._bron is not None
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "afdruk.pdf"))
    versie = bank.kluis.lees(versies)[0].id
    pagina.uitgang._druk_af(pagina._bron.opdracht(sleutel), versie, printer)
    bank.qtbot.waitUntil(lambda: "schoolgids" in _onderwerpen(bank), timeout=20_000)
    with pypdfium2.PdfDocument(tmp_path / "afdruk.pdf") as document:
        assert len(document) >= 2
        assert (document[0].get_width() > document[0].get_height()) == liggend
    assert list(_bewaard(bank)) == ([1] if sleutel == "a4" else [])


def test_a_folder_that_refuses_says_what_to_do(bank: Bank, tmp_path: Path) -> None:
    """The error comes once and the page can be used again."""
    pagina = _open(bank)
    assert pagina._bron is not None
    dicht = tmp_path / "bestand"
    dicht.write_text("geen map")
    pagina.uitgang.bewaar_alles(pagina._bron, 1, dicht)
    bank.rust()
    assert [fout.code for fout in bank.fouten] == ["bestand_niet_geschreven"]
    bank.fouten.clear()
    assert not pagina.uitgang.bezig
    assert pagina.map.isEnabled()


def test_a_folder_that_breaks_off_is_in_the_logboek(bank: Bank, tmp_path: Path) -> None:
    """What was written before the disk refused has left, and that is noted."""
    pagina = _open(bank)
    _in_map(bank, pagina, tmp_path)
    map_ = tmp_path / "Schoolgids 2026-2027"
    bank.qtbot.waitUntil(map_.exists, timeout=10_000)
    (map_ / "drukvel").write_text("hier kan geen map komen")
    _wacht_op_map(bank, pagina)
    assert {"schoolgids.pdf", "schoolgids-a5.pdf"} == _bestanden(map_) - {"drukvel"}
    assert "schoolgids:deel" in _onderwerpen(bank)
    assert pagina.map.isEnabled()
    assert [fout.code for fout in bank.fouten] == ["bestand_niet_geschreven"]
    bank.fouten.clear()


def test_a_school_without_a_text_is_sent_to_the_schoolprofiel(tmp_path: Path, qtbot: QtBot) -> None:
    """There is nothing to show yet; the page says where to begin."""
    with clock.fixed(NU):
        bank = Bank(bouw.kopie_van_school(tmp_path), qtbot)
        pagina = bank.toon(SchoolgidsPage(bank.werk))
        qtbot.waitUntil(lambda: "Er is nog geen tekst" in _teksten(pagina))
        bank.sluit()


def test_everything_can_be_reached_and_has_a_name(bank: Bank) -> None:
    """By keyboard and for a screen reader."""
    pagina = _open(bank)
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
