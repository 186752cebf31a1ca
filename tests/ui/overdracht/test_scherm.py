"""Handing over and taking in through the page, on real vaults: what the rules ask, what leaves, who it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.interchange.overdracht import lees_overdracht
from opp_desk.model.dossier import Overdracht
from opp_desk.model.keuzes import OppStatus, Richting
from opp_desk.model.opp import Opp
from opp_desk.ui.overdracht.scherm import OverdrachtPage
from opp_desk.usecases.overdrachtbeeld import lees_beeld
from tests.bouw import maak_leerling, zet
from tests.documents.keuring import tekst
from tests.noel import NU, VANDAAG
from tests.ui.horen.opstelling import Werkbank, werkbank
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar
from tests.usecases.test_vaststellen import akkoord, stel_vast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opp_desk.ui.binder import Binder

LANG = 90_000


@pytest.fixture(autouse=True)
def klok(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the process that makes documents stand on the same day."""
    monkeypatch.setenv("OPP_DESK_NU", NU.isoformat())


@pytest.fixture
def bank(tmp_path: Path, qtbot: QtBot) -> Iterator[Werkbank]:
    """Give the vault of Noël, whose OPP was fixed."""
    with werkbank(tmp_path, qtbot, vol=True) as gemaakt:
        akkoord(gemaakt.noel, gemaakt.noel.moeder, gemaakt.noel.vader)
        stel_vast(gemaakt.noel, toch_omdat="de eerste keer")
        yield gemaakt


def wacht(bank: Werkbank, pagina: OverdrachtPage) -> None:
    """Wait until nothing is under way, also no picture."""
    klokken = (pagina._vers, pagina._voorbeeld._klok, pagina.versturen.binder._klok)
    bank.qtbot.waitUntil(
        lambda: bank.jobs.onderweg == 0 and not any(klok.isActive() for klok in klokken), timeout=LANG
    )


def open_pagina(bank: Werkbank, *, begonnen: bool = True) -> OverdrachtPage:
    """Open the page at the OPP of Noël."""
    pagina = OverdrachtPage(bank.werk)
    bank.toon(pagina)
    pagina.toon(opp=bank.noel.opp)
    wacht(bank, pagina)
    if begonnen:
        pagina.versturen._begin.click()
        wacht(bank, pagina)
    return pagina


def zichtbaar(binder: Binder, naam: str) -> bool:
    """Tell whether a field is in sight."""
    blok = binder.blok(naam)
    return blok is not None and blok.isVisible()


def vul(bank: Werkbank, pagina: OverdrachtPage, **waarden: object) -> None:
    """Fill in the row as the form saves it, and read again."""
    beeld = bank.lees(partial(lees_beeld, opp_id=bank.noel.opp, vandaag=VANDAAG))
    assert beeld.formulier is not None
    zet(bank.noel.kluis, Overdracht, beeld.formulier.id, **waarden)
    pagina.toon(opp=bank.noel.opp)
    wacht(bank, pagina)


def test_what_is_missing_is_said_with_its_rule(bank: Werkbank) -> None:
    """From po to vo: the school and inzage; no consent is asked; the article stands beside it."""
    pagina = open_pagina(bank)
    assert pagina.versturen.binder.invoer("richting").waarde() == Richting.PO_VO
    assert "Laat de ouders eerst zien" in pagina.versturen._punten.text()
    assert "Overstapservice" in pagina.versturen._regel.text()
    assert zichtbaar(pagina.versturen.binder, "inzage_op")
    assert not zichtbaar(pagina.versturen.binder, "toestemming_van")
    assert not pagina._opslaan.isEnabled()


def test_from_vo_consent_is_asked(bank: Werkbank) -> None:
    """Another direction, other fields and other sentences."""
    pagina = open_pagina(bank)
    vul(bank, pagina, richting=Richting.VO, naar="Het Kompas")
    assert "toestemming van de ouders" in pagina.versturen._punten.text()
    assert zichtbaar(pagina.versturen.binder, "toestemming_op")
    assert not zichtbaar(pagina.versturen.binder, "inzage_op")


def test_file_and_paper_leave_with_one_code(bank: Werkbank, tmp_path: Path) -> None:
    """JSON and PDF beside each other; the code that is told stands on the paper; it goes once."""
    pagina = open_pagina(bank)
    vul(bank, pagina, naar="Het Kompas", inzage_op=VANDAAG, zienswijze="Hij kijkt uit naar techniek.")
    assert pagina._opslaan.isEnabled()
    assert "Hij kijkt uit naar techniek." in tekst(pagina._voorbeeld.pdf)
    doel = tmp_path / "Noël - Overdracht.json"
    pagina.bewaar(doel)
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0 and doel.exists(), timeout=LANG)
    wacht(bank, pagina)
    code = lees_overdracht(doel).code
    assert f"{code[:4]} {code[4:8]}" in tekst(doel.with_suffix(".pdf").read_bytes())
    assert code[:4] in bank.meldingen[-1][0]
    assert "Het Kompas" in pagina.versturen._weg.text()
    assert pagina.versturen.begin.isVisible()


def test_a_concept_says_what_comes_first(tmp_path: Path, qtbot: QtBot) -> None:
    """Without a fixed version nothing can be begun."""
    with werkbank(tmp_path, qtbot, vol=True) as bank:
        pagina = open_pagina(bank, begonnen=False)
        assert "Stel het OPP eerst vast" in pagina.versturen._punten.text()
        assert not pagina.versturen._begin.isEnabled()
        assert not pagina._opslaan.isEnabled()


def stuur(bank: Werkbank, doel: Path) -> None:
    """Write the overdracht of Noël to a file."""
    pagina = open_pagina(bank)
    vul(bank, pagina, naar="Het Kompas", inzage_op=VANDAAG)
    pagina.bewaar(doel)
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0 and doel.exists(), timeout=LANG)
    wacht(bank, pagina)


def test_a_file_is_taken_in_for_the_pupil_who_fits(bank: Werkbank, tmp_path: Path) -> None:
    """Name and birthday find the pupil; a running OPP is in the way; a new pupil can be made."""
    doel = tmp_path / "binnen.json"
    stuur(bank, doel)
    maak_leerling(bank.noel.kluis, "Iemand Anders")
    pagina = OverdrachtPage(bank.werk)
    bank.toon(pagina)
    pagina.toon()
    pagina.inlezen.lees(doel)
    wacht(bank, pagina)
    inlezen = pagina.inlezen
    assert inlezen._kaart.kop.text() == "Noël d’Hondt"
    assert inlezen._wie._waarden == [bank.noel.leerling, "nieuw"]
    assert "al een lopend OPP" in inlezen._let_op.text()
    assert not inlezen._doe.isEnabled()
    inlezen._wie.zet_waarde("nieuw")
    inlezen._wie.gewijzigd.emit()
    assert inlezen._doe.isEnabled()
    inlezen._doe.click()
    wacht(bank, pagina)
    sleutel, waar = bank.gegaan[-1]
    assert sleutel == "opp"
    assert bank.lees(lambda lezer: lezer.haal(Opp, waar["opp"]).status) is OppStatus.OVERGENOMEN


def test_a_strange_file_says_so_and_nothing_changes(bank: Werkbank, tmp_path: Path) -> None:
    """The error is the world's, with its own sentence."""
    pagina = OverdrachtPage(bank.werk)
    bank.toon(pagina)
    pagina.toon(leerling=bank.noel.leerling)
    vreemd = tmp_path / "vreemd.json"
    vreemd.write_text('{"iets": "anders"}')
    pagina.inlezen.lees(vreemd)
    wacht(bank, pagina)
    assert [fout.code for fout in bank.fouten] == ["import_overdracht_vreemd"]
    bank.fouten.clear()
    assert not pagina.inlezen._kaart.isVisible()


def test_every_control_is_reached_and_named(bank: Werkbank) -> None:
    """Keyboard and screen reader find everything, on both sides of the page."""
    pagina = open_pagina(bank)
    assert namen_ontbreken(pagina) == []
    assert niet_met_tab_bereikbaar(pagina) == []
    pagina._andersom.click()
    assert bank.gegaan[-1] == ("overdracht", {})
    pagina.toon()
    assert niet_met_tab_bereikbaar(pagina) == []
