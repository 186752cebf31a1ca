"""The papers about an OPP on a real vault: chosen, seen as they print, saved for one and for many."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opp_desk.documents.pakket import STANDAARD, VOORLEGVERSIE
from opp_desk.documents.papieren import PAPIEREN, Lezer
from opp_desk.model.keuzes import Antwoord, Escalatie, OppStatus
from opp_desk.model.opp import Opp, Overleg
from opp_desk.ui.onderdelen import TekstKnop
from opp_desk.ui.papieren.scherm import PapierenPage
from opp_desk.usecases import escalatie, opps, voorleggen
from opp_desk.usecases.logboek import lees_logboek
from opp_desk.usecases.papieren import lees_bron, lees_reeksen
from opp_desk.vault.uow import Wat
from tests.bouw import antwoord, doe, maak_leerling, maak_opp, zet
from tests.documents.keuring import tekst as lees_tekst
from tests.noel import NU
from tests.ui.horen.opstelling import Werkbank, werkbank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar
from tests.usecases.test_vaststellen import akkoord, stel_vast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

LANG = 90_000


@pytest.fixture(autouse=True)
def klok(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the process that makes documents stand on the same day."""
    monkeypatch.setenv("OPP_DESK_NU", NU.isoformat())


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Werkbank]:
    """Give the vault of Noël, whose OPP is complete."""
    with werkbank(tmp_path, qtbot, vol=True) as gemaakt:
        yield gemaakt


def open_pagina(bank: Werkbank, papier: str = "") -> PapierenPage:
    """Open the page at the OPP of Noël."""
    pagina = PapierenPage(bank.werk)
    bank.toon(pagina)
    pagina.toon(opp=bank.noel.opp, papier=papier)
    wacht(bank, pagina)
    return pagina


def wacht(bank: Werkbank, pagina: PapierenPage) -> None:
    """Wait until nothing is under way, also no picture."""
    klokken = (pagina._vers, pagina._voorbeeld._klok)
    bank.qtbot.waitUntil(
        lambda: bank.jobs.onderweg == 0 and not any(klok.isActive() for klok in klokken), timeout=LANG
    )


def test_the_paper_that_was_asked_comes_up(bank: Werkbank) -> None:
    """A link from another screen lands on its paper, with a real page beside it."""
    pagina = open_pagina(bank, "akkoordblad")
    assert pagina._keuze.sleutel == "akkoordblad"
    assert pagina._voorbeeld.pdf.startswith(b"%PDF-")
    assert not pagina._vragen.afspraak.isVisible()


def test_every_paper_can_be_made_of_a_complete_opp(bank: Werkbank) -> None:
    """Whatever is in the registry shows a page of its own here, one after the other; nothing fails."""
    akkoord(bank.noel, bank.noel.moeder, bank.noel.vader)
    stel_vast(bank.noel, toch_omdat="de eerste keer")
    pagina = open_pagina(bank)
    gemaakt: dict[str, bytes] = {}
    for sleutel in (each.sleutel for each in PAPIEREN.values() if not each.scherm):
        pagina._keuze.kies(sleutel)
        wacht(bank, pagina)
        assert pagina._voorbeeld._fout.isHidden()
        gemaakt[sleutel] = pagina._voorbeeld.pdf
    assert all(pdf.startswith(b"%PDF-") for pdf in gemaakt.values())
    assert len(set(gemaakt.values())) == len(gemaakt) > 10


def test_what_is_typed_stands_on_the_invitation(bank: Werkbank) -> None:
    """The page follows the appointment."""
    pagina = open_pagina(bank, "uitnodiging")
    eerst = pagina._voorbeeld.pdf
    assert pagina._vragen.afspraak.isVisible()
    pagina._vragen.afspraak._velden["waar"].zet_waarde("in lokaal 3")
    pagina._vragen.afspraak._velden["minuten"].zet_waarde("een half uur")
    pagina._vragen.afspraak.gewijzigd.emit()
    wacht(bank, pagina)
    assert pagina._voorbeeld.pdf != eerst
    assert pagina._vragen.afspraak.afspraak().minuten is None


def test_an_appointment_stands_on_no_paper_of_another_pupil(bank: Werkbank) -> None:
    """In a batch the lines of an invitation stay empty, and the form begins empty for the next pupil."""
    ander = maak_opp(bank.noel.kluis, maak_leerling(bank.noel.kluis, "Łukasz Żurek"), date(2026, 9, 1))
    pagina = open_pagina(bank, "uitnodiging")
    vorm = pagina._vragen.afspraak
    vorm._velden["datum"].zet_waarde(date(2026, 10, 20))
    vorm._velden["waarover"].zet_waarde("de rustplek van Noël")
    bron = bank.lees(lambda lezer: lees_bron(lezer, bank.noel.opp, NU.date()))
    for sleutel in ("uitnodiging", "ouders"):
        opdrachten = pagina._uitgang.reeksopdrachten(PAPIEREN[sleutel], bron)
        assert {dict(each.invoer)["afspraak"] for _naam, each in opdrachten} == {vorm.leeg()}
    pagina._voor.zet_waarde("alle")
    pagina._voor.gewijzigd.emit()
    wacht(bank, pagina)
    assert "rustplek van" not in tekst_van(pagina)
    pagina._voor.zet_waarde("")
    pagina.toon(opp=ander, papier="uitnodiging")
    wacht(bank, pagina)
    assert vorm.afspraak() == vorm.leeg()


def test_the_opp_goes_to_the_clipboard_as_text(bank: Werkbank) -> None:
    """For the leerlingadministratie: plain lines."""
    pagina = open_pagina(bank)
    pagina._kopieer.click()
    wacht(bank, pagina)
    assert "Noël" in QApplication.clipboard().text()
    assert bank.meldingen[-1][0] == "Het OPP staat als tekst op het klembord"


def test_a_batch_writes_a_file_for_each_pupil(bank: Werkbank, tmp_path: Path) -> None:
    """Two pupils, one file each; the end is told."""
    kind = maak_leerling(bank.noel.kluis, "Łukasz Żurek")
    tweede = doe(
        bank.noel.kluis,
        opps.begin,
        leerling=kind,
        startgebeurtenis=None,
        startdatum=date(2026, 9, 1),
        opsteller=None,
    )
    zet(bank.noel.kluis, Opp, tweede, status=OppStatus.CONCEPT)
    pagina = open_pagina(bank, "mijn_plan")
    (alle,) = [reeks for reeks in bank.lees(lees_reeksen) if reeks.sleutel == "alle"]
    map_ = tmp_path / "papieren"
    map_.mkdir()
    pagina.begin_reeks(alle, PAPIEREN["mijn_plan"], str(map_))
    bank.qtbot.waitUntil(
        lambda: not pagina._uitgang.reekswerk.bezig and bank.jobs.onderweg == 0, timeout=LANG
    )
    assert sorted(bestand.name for bestand in map_.iterdir()) == [
        "Noël d’Hondt - Mijn plan.pdf",
        "Łukasz Żurek - Mijn plan.pdf",
    ]
    assert bank.meldingen[-1][0] == "2 bestanden gemaakt"


def test_stopping_keeps_what_was_written(bank: Werkbank, tmp_path: Path) -> None:
    """After Stoppen the paper under way is the last."""
    pagina = open_pagina(bank, "mijn_plan")
    pagina._uitgang.reekswerk.begin(
        (bank.noel.opp,) * 50,
        lambda bron: pagina._uitgang.reeksopdrachten(PAPIEREN["mijn_plan"], bron),
        tmp_path,
    )
    pagina._voortgang.gestopt.emit()
    bank.qtbot.waitUntil(
        lambda: not pagina._uitgang.reekswerk.bezig and bank.jobs.onderweg == 0, timeout=LANG
    )
    assert bank.meldingen[-1][0] == "1 bestanden gemaakt"


def test_batches_are_offered_by_group_month_and_all(bank: Werkbank) -> None:
    """Only what holds an OPP is offered."""
    reeksen = {reeks.sleutel: len(reeks.opps) for reeks in bank.lees(lees_reeksen)}
    assert reeksen == {"groep:6b": 1, "maand:2026-12": 1, "alle": 1}


def test_a_bundel_of_a_group_is_one_paper_noted_for_each_pupil(bank: Werkbank, tmp_path: Path) -> None:
    """In mijn les of two pupils is one file; the logboek of both dossiers knows."""
    kind = maak_leerling(bank.noel.kluis, "Łukasz Żurek")
    maak_opp(bank.noel.kluis, kind, date(2026, 9, 1))
    pagina = open_pagina(bank, "in_mijn_les")
    pagina._voor.zet_waarde("alle")
    pagina._voor.gewijzigd.emit()
    wacht(bank, pagina)
    wat = pagina._uitgang.uitgifte()
    assert wat is not None
    assert wat.naam == "In mijn les.pdf"
    doel = tmp_path / wat.naam
    pagina._uitgang.uitgave.bewaar_als(wat, doel)
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0 and doel.exists(), timeout=LANG)
    tekst = lees_tekst(doel.read_bytes())
    assert "Noël" in tekst
    assert "Łukasz" in tekst
    regels = bank.lees(lees_logboek)
    assert {kind, bank.noel.leerling} <= {each.leerling for each in regels if each.wat == Wat.GEEXPORTEERD}


def test_a_package_asks_whether_the_swv_takes_a_text_without_akkoord(bank: Werkbank) -> None:
    """Without akkoord nothing can be made until somebody ticks it; then every page is marked."""
    doe(bank.noel.kluis, voorleggen.leg_voor, opp_id=bank.noel.opp)
    pagina = open_pagina(bank, "pakket")
    assert "voorgelegd, nog niet vastgesteld" in pagina._kop._onder.text()
    vorm = pagina._vragen.pakket
    assert vorm.neemt.isVisible()
    assert not pagina._opslaan.isEnabled()
    assert pagina._uitgang.uitgifte() is None
    vorm.neemt.click()
    wacht(bank, pagina)
    bank.qtbot.waitUntil(lambda: bool(pagina._voorbeeld.pdf) and bank.jobs.onderweg == 0, timeout=LANG)
    assert pagina._opslaan.isEnabled()
    assert VOORLEGVERSIE in lees_tekst(pagina._voorbeeld.pdf)


def test_a_text_that_nobody_saw_is_no_package(bank: Werkbank) -> None:
    """A concept that was not laid before the parents stays here, and the page says what to do."""
    pagina = open_pagina(bank, "pakket")
    assert "nog een concept" in pagina._kop._onder.text()
    assert "Leg de tekst eerst voor" in pagina._vragen.pakket.let_op.text()
    assert not pagina._vragen.pakket.neemt.isVisible()
    assert not pagina._opslaan.isEnabled()


def test_parts_are_chosen_and_ordered_and_the_pages_counted(bank: Werkbank) -> None:
    """Away, added, moved with the keyboard; the counter follows the paper."""
    akkoord(bank.noel, bank.noel.moeder, bank.noel.vader)
    stel_vast(bank.noel, toch_omdat="de eerste keer")
    pagina = open_pagina(bank, "pakket")
    vorm = pagina._vragen.pakket
    lijst = vorm.delen._lijst
    regels = [lijst.item(rij).text() for rij in range(lijst.count())]
    assert "Evaluatie (nog leeg)" in regels
    assert "Handelingsdeel" in regels
    assert vorm.leeg.isVisible()
    lijst.setFocus()
    QTest.keyClick(lijst, Qt.Key.Key_Delete)
    QTest.keyClick(lijst, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    vorm.delen._erbij.zet_waarde("akkoord")
    vorm.delen._erbij.gewijzigd.emit()
    vorm.delen._op.click()
    assert vorm.delen.delen() == (
        "factoren", "perspectief", "horen", "visies", "handelingsdeel", "akkoord", "evaluatie",
    )  # fmt: skip
    vorm.vraag.zet_waarde("Kan een gedragsdeskundige meekijken?")
    vorm.gewijzigd.emit()
    wacht(bank, pagina)
    gemaakt = lees_tekst(pagina._voorbeeld.pdf)
    assert "Kan een gedragsdeskundige meekijken?" in gemaakt
    assert gemaakt.index("Wat hindert") < gemaakt.index("Waarom we dat denken")
    assert vorm.omvang.text() == "2 pagina’s"
    vorm.delen.zet(["visies"])
    vorm.delen.gewijzigd.emit()
    assert not vorm.leeg.isVisible()
    wacht(bank, pagina)


@pytest.mark.parametrize("papier", ["opp", "uitnodiging"])
def test_some_papers_are_saved_as_a_text_to_edit(bank: Werkbank, tmp_path: Path, papier: str) -> None:
    """A real DOCX of the same text; other papers have no such button."""
    pagina = open_pagina(bank, papier)
    assert pagina._word.isVisible()
    wat = pagina._uitgang.uitgifte_word()
    assert wat is not None
    assert wat.naam.endswith(".docx")
    doel = tmp_path / wat.naam
    pagina._uitgang.uitgave.bewaar_als(wat, doel)
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0 and doel.exists(), timeout=LANG)
    with ZipFile(doel) as bestand:
        assert "Noël" in bestand.read("word/document.xml").decode()
    pagina._keuze.kies("mijn_plan")
    assert not pagina._word.isVisible()


def test_papers_with_rules_of_their_own_have_their_own_page(bank: Werkbank) -> None:
    """Overdracht, comparing and the list for the inspectie are opened, not made here."""
    pagina = open_pagina(bank, "overdracht")
    assert bank.gegaan == [("overdracht", {"opp": bank.noel.opp})]
    assert pagina._keuze.sleutel == "ouders"
    for titel in ("Wat is er veranderd", "Lijst voor de inspectie"):
        next(knop for knop in pagina.findChildren(TekstKnop) if knop.text() == titel).click()
    assert [sleutel for sleutel, _waar in bank.gegaan[1:]] == ["vergelijken", "inspectielijst"]


def test_every_control_is_reached_and_named(bank: Werkbank) -> None:
    """Keyboard and screen reader find everything."""
    pagina = open_pagina(bank, "uitnodiging")
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
    assert {soort.voor for soort in PAPIEREN.values()} >= {Lezer.OUDERS, Lezer.LEERLING, Lezer.LEERKRACHT}


def test_a_verslag_is_of_the_talk_that_is_chosen(bank: Werkbank) -> None:
    """The last talk first; another one is one choice away, and it is told as it stands now."""
    bank.noel.nieuw(Overleg, datum=date(2026, 10, 12), wie="moeder", eens="De doelen.")
    pagina = open_pagina(bank, "verslag")
    gesprek = pagina._vragen.gesprek
    assert [gesprek.itemText(nummer) for nummer in range(gesprek.count())] == [
        "overleg op 12 oktober 2026",
        "overleg op 24 september 2026",
    ]
    assert "maandag 12 oktober 2026" in tekst_van(pagina)
    gesprek.setCurrentIndex(1)
    gesprek.gewijzigd.emit()
    wacht(bank, pagina)
    assert "donderdag 24 september 2026" in tekst_van(pagina)
    assert "Rekenen in een klein groepje" in tekst_van(pagina)


def test_the_dossier_for_the_commission_has_what_was_typed(bank: Werkbank) -> None:
    """Kenmerk and question stand on its first page; the steps that were tried come from the vault."""
    voorgelegd = doe(bank.noel.kluis, voorleggen.leg_voor, opp_id=bank.noel.opp)
    antwoord(bank.noel.kluis, voorgelegd, bank.noel.vader, Antwoord.NIET_AKKOORD, date(2026, 10, 15))
    doe(
        bank.noel.kluis,
        escalatie.leg_poging_vast,
        opp_id=bank.noel.opp,
        stap=Escalatie.SCHOOL,
        datum=date(2026, 10, 16),
        met_wie="vader en S. Amrani",
        uitkomst="Nog niet eens over de rustplek",
    )
    pagina = open_pagina(bank, "geschil")
    vorm = pagina._vragen.geschil
    assert vorm.isVisible()
    vorm.kenmerk.zet_waarde("GPO 2026-114")
    vorm.waarover.zet_waarde("De rustplek")
    vorm.gewijzigd.emit()
    wacht(bank, pagina)
    gemaakt = tekst_van(pagina)
    for stuk in ("Kenmerk GPO 2026-114", "De rustplek.", "Vader: niet akkoord.", "vader en S. Amrani"):
        assert stuk in gemaakt
    assert "pagina" in pagina._voorbeeld._pagina.text()


def test_a_dossier_that_was_read_before_a_change_is_read_again(bank: Werkbank) -> None:
    """What was asked before the change comes too late, so that no paper is made of it."""
    pagina = open_pagina(bank, "geschil")
    uitgang = pagina._uitgang
    assert not uitgang.leest_nog()
    uitgang.verouder()
    assert uitgang.leest_nog()
    uitgang.verouder()
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0)
    assert uitgang.leest_nog()
    wacht(bank, pagina)
    assert not uitgang.leest_nog()


def test_a_paper_of_one_pupil_is_made_of_no_other(bank: Werkbank) -> None:
    """In a batch the package and the dossier are not made: their questions were about one pupil."""
    kind = maak_leerling(bank.noel.kluis, "Łukasz Żurek")
    ander = maak_opp(bank.noel.kluis, kind, date(2026, 9, 1))
    akkoord(bank.noel, bank.noel.moeder, bank.noel.vader)
    stel_vast(bank.noel, toch_omdat="de eerste keer")
    pagina = open_pagina(bank, "pakket")
    bron = bank.lees(lambda lezer: lees_bron(lezer, ander, NU.date()))
    for sleutel in ("pakket", "geschil"):
        pagina._keuze.kies(sleutel)
        wacht(bank, pagina)
        assert pagina._opslaan.isEnabled()
        assert pagina._uitgang.reeksopdrachten(PAPIEREN[sleutel], bron) == []
    pagina._voor.zet_waarde("alle")
    pagina._voor.gewijzigd.emit()
    wacht(bank, pagina)
    assert not pagina._opslaan.isEnabled()
    assert "één leerling" in pagina._vragen._hulp.text()


def test_the_order_that_the_swv_wants_is_kept_for_each_pupil(bank: Werkbank) -> None:
    """Kept once per kind of package, there again at the next pupil; a question is not taken along."""
    ander = maak_opp(bank.noel.kluis, maak_leerling(bank.noel.kluis, "Łukasz Żurek"), date(2026, 9, 1))
    akkoord(bank.noel, bank.noel.moeder, bank.noel.vader)
    stel_vast(bank.noel, toch_omdat="de eerste keer")
    pagina = open_pagina(bank, "pakket")
    vorm = pagina._vragen.pakket
    assert not vorm.bewaar.isVisible()
    vorm.delen._neer.click()
    gekozen = vorm.delen.delen()
    assert vorm.bewaar.isVisible()
    vorm.bewaar.click()
    vorm.vraag.zet_waarde("Kan iemand meekijken met Noël?")
    wacht(bank, pagina)
    assert not vorm.bewaar.isVisible()
    vorm.soort.zet_waarde("advies")
    vorm.soort.gewijzigd.emit()
    assert vorm.delen.delen() == STANDAARD
    pagina.toon(opp=ander, papier="pakket")
    wacht(bank, pagina)
    vorm.soort.zet_waarde("tlv")
    vorm.soort.gewijzigd.emit()
    assert vorm.delen.delen() == gekozen
    assert vorm.vraag.waarde() == ""


def tekst_van(pagina: PapierenPage) -> str:
    """Return the text of the paper that is shown, with single spaces."""
    return " ".join(lees_tekst(pagina._voorbeeld.pdf).split())
