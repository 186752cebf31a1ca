"""Comparing two texts of an OPP on a real vault: the words that differ, and nothing else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from opp_desk.model.doel import Doel
from opp_desk.model.opp import Opp
from opp_desk.ui.vergelijken.kaart import Verschilkaart
from opp_desk.ui.vergelijken.scherm import VergelijkenPage
from opp_desk.usecases import voorleggen
from opp_desk.usecases.opps import laad
from tests.bouw import doe, zet
from tests.ui.horen.opstelling import Werkbank, werkbank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Werkbank]:
    """Give the vault of Noël, whose OPP is complete."""
    with werkbank(tmp_path, qtbot, vol=True) as gemaakt:
        yield gemaakt


def open_pagina(bank: Werkbank) -> VergelijkenPage:
    """Open the page at the OPP of Noël."""
    pagina = VergelijkenPage(bank.werk)
    bank.toon(pagina)
    pagina.toon(opp=bank.noel.opp)
    wacht(bank, pagina)
    return pagina


def wacht(bank: Werkbank, pagina: VergelijkenPage) -> None:
    """Wait until the page shows what is in the vault."""
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0 and not pagina._vers.isActive())


def leg_voor(bank: Werkbank) -> None:
    """Lay the text before the parents."""
    doe(bank.noel.kluis, voorleggen.leg_voor, opp_id=bank.noel.opp)


def test_one_text_says_what_to_do(bank: Werkbank) -> None:
    """Before anything was laid before anybody there is nothing to compare, and a way back."""
    pagina = open_pagina(bank)
    assert pagina._een.isVisible()
    pagina._een.gevraagd.emit()
    assert bank.gegaan == [("opp", {"opp": bank.noel.opp})]


def test_the_words_that_changed_since_the_parents_saw_them(bank: Werkbank) -> None:
    """One card for one field, with the old word struck and the new one marked."""
    leg_voor(bank)
    zet(bank.noel.kluis, Opp, bank.noel.opp, aanleiding="Noël heeft bij rekenen & schrijven meer nodig.")
    pagina = open_pagina(bank)
    (kaart,) = pagina.findChildren(Verschilkaart)
    teksten = [label.text() for label in kaart.findChildren(QLabel)]
    assert any("line-through" in tekst for tekst in teksten)
    assert any("&amp;" in tekst and "font-weight:600" in tekst for tekst in teksten)
    assert pagina._opslaan.isEnabled()


def test_equal_texts_say_so(bank: Werkbank) -> None:
    """No card, no paper to print."""
    leg_voor(bank)
    pagina = open_pagina(bank)
    assert pagina._gelijk.isVisible()
    assert pagina.findChildren(Verschilkaart) == []
    assert not pagina._opslaan.isEnabled()


def test_another_choice_compares_again(bank: Werkbank) -> None:
    """The other way round, what was new is struck."""
    leg_voor(bank)
    doel = bank.lees(partial(laad, opp_id=bank.noel.opp)).opp.doelen[0].id
    zet(bank.noel.kluis, Doel, doel, streef="9 van de 10")
    pagina = open_pagina(bank)
    van, tot = pagina._van.waarde(), pagina._tot.waarde()
    pagina._van.zet_waarde(tot)
    pagina._tot.zet_waarde(van)
    pagina._van.gewijzigd.emit()
    wacht(bank, pagina)
    assert pagina._gevonden is not None
    assert [(each.oud[:1], each.nieuw[:1]) for each in pagina._gevonden.verschillen] == [("9", "8")]


def test_the_page_is_saved_as_a_paper(bank: Werkbank, tmp_path: Path) -> None:
    """A real PDF leaves, noted in the logboek by the use case that writes it."""
    leg_voor(bank)
    zet(bank.noel.kluis, Opp, bank.noel.opp, opsteller="Tess Bos")
    pagina = open_pagina(bank)
    wat = pagina._uitgifte()
    assert wat is not None
    assert wat.naam == "OPP Noël d’Hondt wat is er veranderd.pdf"
    doel = tmp_path / "verschil.pdf"
    pagina._uitgave.bewaar_als(wat, doel)
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0 and doel.exists(), timeout=60_000)
    assert doel.read_bytes().startswith(b"%PDF-")
    assert bank.meldingen[-1][0] == "PDF opgeslagen: verschil.pdf"


def test_every_control_is_reached_and_named(bank: Werkbank) -> None:
    """Keyboard and screen reader find everything."""
    leg_voor(bank)
    zet(bank.noel.kluis, Opp, bank.noel.opp, opsteller="Tess Bos")
    pagina = open_pagina(bank)
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
