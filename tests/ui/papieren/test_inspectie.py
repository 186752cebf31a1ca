"""The list for the inspectie of the whole school, on a real vault."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from opp_desk.ui.papieren.inspectie import InspectiePage
from opp_desk.usecases.inspectie import lees_inspectie
from tests.bouw import maak_leerling, maak_opp
from tests.documents.keuring import tekst
from tests.noel import NU
from tests.ui.horen.opstelling import Werkbank, werkbank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar
from tests.usecases.test_vaststellen import akkoord, stel_vast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

LANG = 90_000


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Werkbank]:
    """Give the vault of Noël, and a second pupil whose OPP was only begun."""
    monkeypatch.setenv("OPP_DESK_NU", NU.isoformat())
    with werkbank(tmp_path, qtbot, vol=True) as gemaakt:
        maak_opp(gemaakt.noel.kluis, maak_leerling(gemaakt.noel.kluis, "Łukasz Żurek"), date(2026, 9, 1))
        yield gemaakt


def open_pagina(bank: Werkbank) -> InspectiePage:
    """Open the page."""
    pagina = InspectiePage(bank.werk)
    bank.toon(pagina)
    pagina.toon(opp=bank.noel.opp)
    wacht(bank, pagina)
    return pagina


def wacht(bank: Werkbank, pagina: InspectiePage) -> None:
    """Wait until nothing is under way, also no picture."""
    klokken = (pagina._vers, pagina._voorbeeld._klok)
    bank.qtbot.waitUntil(
        lambda: bank.jobs.onderweg == 0 and not any(klok.isActive() for klok in klokken), timeout=LANG
    )


def test_without_a_fixed_opp_the_page_says_what_it_is_for(bank: Werkbank) -> None:
    """Nothing fixed, nothing to list."""
    assert open_pagina(bank)._leeg.isVisible()
    assert bank.lees(lees_inspectie).zonder == 2


def test_names_only_when_somebody_asks(bank: Werkbank, tmp_path: Path) -> None:
    """It begins without names; with names the file has them; what is not on the list is counted."""
    akkoord(bank.noel, bank.noel.moeder, bank.noel.vader)
    stel_vast(bank.noel, toch_omdat="de eerste keer")
    pagina = open_pagina(bank)
    assert "Noël" not in tekst(pagina._voorbeeld.pdf)
    assert "leerling 1" in tekst(pagina._voorbeeld.pdf)
    assert pagina._telt.text().startswith("1 lopend OPP heeft nog geen")
    pagina._namen.zet_waarde(True)
    pagina._namen.gewijzigd.emit()
    wacht(bank, pagina)
    assert "Noël" in tekst(pagina._voorbeeld.pdf)
    for csv, eind in ((False, ".pdf"), (True, ".csv")):
        wat = pagina._uitgifte(csv=csv)
        assert wat is not None
        assert wat.naam == f"Lijst voor de inspectie{eind}"
        assert wat.leerling == bank.noel.leerling
        doel = tmp_path / wat.naam
        pagina._uitgave.bewaar_als(wat, doel)
        bank.qtbot.waitUntil(doel.exists, timeout=LANG)
        wacht(bank, pagina)
    assert "Noël d’Hondt;2026-09-14" in (tmp_path / "Lijst voor de inspectie.csv").read_text("utf-8-sig")


def test_every_control_is_reached_and_named(bank: Werkbank) -> None:
    """Keyboard and screen reader find everything."""
    akkoord(bank.noel, bank.noel.moeder, bank.noel.vader)
    stel_vast(bank.noel, toch_omdat="de eerste keer")
    pagina = open_pagina(bank)
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
