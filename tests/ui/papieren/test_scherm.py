"""The papers about an OPP on a real vault: chosen, seen as they print, saved for one and for many."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from opp_desk.documents.papieren import PAPIEREN, Lezer
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.opp import Opp
from opp_desk.ui.papieren.scherm import PapierenPage
from opp_desk.usecases import opps
from opp_desk.usecases.papieren import lees_reeksen
from tests.bouw import doe, maak_leerling, zet
from tests.noel import NU
from tests.ui.horen.opstelling import Werkbank, werkbank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

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
    assert not pagina._afspraak.isVisible()


@pytest.mark.parametrize("sleutel", sorted(PAPIEREN))
def test_every_paper_can_be_made_of_a_complete_opp(bank: Werkbank, sleutel: str) -> None:
    """Whatever is in the registry shows its page here; nothing fails."""
    pagina = open_pagina(bank, sleutel)
    assert pagina._voorbeeld.pdf.startswith(b"%PDF-")
    assert pagina._voorbeeld._fout.isHidden()


def test_what_is_typed_stands_on_the_invitation(bank: Werkbank) -> None:
    """The page follows the appointment."""
    pagina = open_pagina(bank, "uitnodiging")
    eerst = pagina._voorbeeld.pdf
    assert pagina._afspraak.isVisible()
    pagina._afspraak._velden["waar"].zet_waarde("in lokaal 3")
    pagina._afspraak._velden["minuten"].zet_waarde("een half uur")
    pagina._afspraak.gewijzigd.emit()
    wacht(bank, pagina)
    assert pagina._voorbeeld.pdf != eerst
    assert pagina._afspraak.afspraak().minuten is None


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
    bank.qtbot.waitUntil(lambda: not pagina._reekswerk.bezig and bank.jobs.onderweg == 0, timeout=LANG)
    assert sorted(bestand.name for bestand in map_.iterdir()) == [
        "Noël d’Hondt - Mijn plan.pdf",
        "Łukasz Żurek - Mijn plan.pdf",
    ]
    assert bank.meldingen[-1][0] == "2 bestanden gemaakt"


def test_stopping_keeps_what_was_written(bank: Werkbank, tmp_path: Path) -> None:
    """After Stoppen the paper under way is the last."""
    pagina = open_pagina(bank, "mijn_plan")
    pagina._reekswerk.begin(
        (bank.noel.opp,) * 50,
        lambda bron: pagina._reeksopdrachten(PAPIEREN["mijn_plan"], bron),
        tmp_path,
    )
    pagina._voortgang.gestopt.emit()
    bank.qtbot.waitUntil(lambda: not pagina._reekswerk.bezig and bank.jobs.onderweg == 0, timeout=LANG)
    assert bank.meldingen[-1][0] == "1 bestanden gemaakt"


def test_batches_are_offered_by_group_month_and_all(bank: Werkbank) -> None:
    """Only what holds an OPP is offered."""
    reeksen = {reeks.sleutel: len(reeks.opps) for reeks in bank.lees(lees_reeksen)}
    assert reeksen == {"groep:6b": 1, "maand:2026-12": 1, "alle": 1}


def test_every_control_is_reached_and_named(bank: Werkbank) -> None:
    """Keyboard and screen reader find everything."""
    pagina = open_pagina(bank, "uitnodiging")
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
    assert {soort.voor for soort in PAPIEREN.values()} >= {Lezer.OUDERS, Lezer.LEERLING, Lezer.LEERKRACHT}
