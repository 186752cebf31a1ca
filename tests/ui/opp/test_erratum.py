"""Correcting a typo through the form, on a real vault: asked for what is needed, and kept with its paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from opp_desk.model.doel import Begeleiding
from opp_desk.model.opp import Opp
from opp_desk.ui.opp.erratum import Erratum
from opp_desk.usecases.dossier_papieren import lees_papieren
from opp_desk.usecases.erratum import lees_vaste_teksten
from opp_desk.usecases.opps import laad
from tests.bouw import zet
from tests.noel import NU
from tests.ui.horen.opstelling import Werkbank, werkbank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar
from tests.usecases.test_vaststellen import akkoord, stel_vast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

FOUT = "Noël heft bij rekenen meer nodig dan onze basisondersteuning."
LANG = 90_000


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Werkbank]:
    """Give the vault of Noël, fixed with a typo in the aanleiding."""
    monkeypatch.setenv("OPP_DESK_NU", NU.isoformat())
    with werkbank(tmp_path, qtbot, vol=True) as gemaakt:
        zet(gemaakt.noel.kluis, Opp, gemaakt.noel.opp, aanleiding=FOUT)
        akkoord(gemaakt.noel, gemaakt.noel.moeder, gemaakt.noel.vader)
        stel_vast(gemaakt.noel, toch_omdat="de eerste keer")
        yield gemaakt


def open_vorm(bank: Werkbank) -> Erratum:
    """Open the form at the OPP of Noël."""
    vorm = Erratum(bank.werk)
    bank.toon(vorm)
    vorm.open(bank.noel.opp, "Noël d’Hondt")
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0, timeout=LANG)
    return vorm


def kies(vorm: Erratum, klasse: type, veld: str) -> None:
    """Choose the first text of this kind."""
    nummer = next(
        nummer for nummer, each in enumerate(vorm._teksten) if (each.klasse, each.veld) == (klasse, veld)
    )
    vorm.welke.zet_waarde(nummer)
    vorm.welke.gewijzigd.emit()


def typ(veld: Any, tekst: str) -> None:
    """Type a text."""
    veld.zet_waarde(tekst)
    veld.gewijzigd.emit()


def test_a_typo_is_corrected_and_its_paper_kept(bank: Werkbank) -> None:
    """A reason is asked; then there is a corrected version with a PDF of its own."""
    vorm = open_vorm(bank)
    kies(vorm, Opp, "aanleiding")
    assert vorm.tekst.waarde() == FOUT
    typ(vorm.tekst, FOUT.replace("heft", "heeft"))
    assert not vorm.doe.isEnabled()
    assert not vorm._extra.isVisible()
    typ(vorm.reden, "heft moest heeft zijn")
    assert vorm.doe.isEnabled()
    vorm.doe.click()
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0, timeout=LANG)
    bank.qtbot.waitUntil(
        lambda: len(bank.lees(partial(lees_papieren, leerling=bank.noel.leerling))) == 1, timeout=LANG
    )
    keten = bank.lees(partial(laad, opp_id=bank.noel.opp)).versies
    assert keten[-1].erratum_op == keten[0].id
    assert vorm.isHidden()


def test_inside_the_handelingsdeel_a_second_reason_is_asked(bank: Werkbank) -> None:
    """Why the parents' akkoord still holds."""
    vorm = open_vorm(bank)
    kies(vorm, Begeleiding, "wat")
    typ(vorm.tekst, vorm.tekst.waarde() + ".")
    typ(vorm.reden, "er ontbrak een punt")
    assert vorm._extra.isVisible()
    assert not vorm.doe.isEnabled()
    typ(vorm.reden_handelingsdeel, "alleen een leesteken")
    assert vorm.doe.isEnabled()


def test_another_agreement_is_refused_and_what_was_typed_stays(bank: Werkbank) -> None:
    """The rule says no; the form is still there."""
    vorm = open_vorm(bank)
    kies(vorm, Opp, "aanleiding")
    typ(vorm.tekst, "Noël gaat naar een andere school.")
    typ(vorm.reden, "anders")
    vorm.doe.click()
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0, timeout=LANG)
    assert [fout.code for fout in bank.fouten] == ["erratum_geen_schrijffout"]
    bank.fouten.clear()
    assert vorm.isVisible()
    assert vorm.tekst.waarde() == "Noël gaat naar een andere school."


def test_the_own_words_of_pupil_and_parents_are_not_offered(bank: Werkbank) -> None:
    """What somebody said is no typo of the school."""
    velden = {
        (each.klasse.__name__, each.veld)
        for each in bank.lees(partial(lees_vaste_teksten, opp_id=bank.noel.opp))
    }
    assert ("Opp", "aanleiding") in velden
    assert not {("Inbreng", "woorden"), ("Inbreng", "anders_gezegd"), ("Visie", "tekst")} & velden
    assert not [veld for _klasse, veld in velden if veld == "volgorde"]


def test_every_control_is_reached_and_named(bank: Werkbank) -> None:
    """Keyboard and screen reader find everything."""
    vorm = open_vorm(bank)
    kies(vorm, Begeleiding, "wat")
    typ(vorm.tekst, "anders")
    typ(vorm.reden, "fout")
    assert namen_ontbreken(vorm) == []
    assert niet_met_tab_bereikbaar(vorm) == []
