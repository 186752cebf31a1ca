"""The tab Gegevens: what is typed is kept, and a pupil who left is not left with an OPP that runs."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from opp_desk.model.leerling import Leerling
from opp_desk.ui.dossier import DossierPage
from tests import bouw

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ui.binder import Binder
    from tests.ui.leerlingen.opstelling import Bank


def kind(bank: Bank, wie: UUID) -> Leerling:
    """Read a pupil."""
    return bank.kluis.lees(lambda lezer: lezer.haal(Leerling, wie))


def binder(pagina: DossierPage) -> Binder:
    """Return the binder of the form that is shown."""
    assert pagina.gegevens.binder is not None
    return pagina.gegevens.binder


def test_who_is_there_for_the_pupil_is_chosen_and_kept(bank: Bank, noel: UUID) -> None:
    """A colleague, a vertrouwenspersoon and pictures; the head of the dossier follows."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel, tab="gegevens")
    lijst = binder(pagina).invoer("aanspreekpunt")
    lijst.setCurrentIndex(lijst.findText("juf Anouk"))
    lijst.activated.emit(lijst.currentIndex())
    QTest.keyClicks(binder(pagina).invoer("vertrouwenspersoon"), "J. Smit")
    binder(pagina).invoer("plaatjes").click()
    binder(pagina).bewaar_nu()
    bank.rust()
    gelezen = kind(bank, noel)
    assert (gelezen.vertrouwenspersoon, gelezen.plaatjes) == ("J. Smit", True)
    assert gelezen.aanspreekpunt is not None
    bank.qtbot.waitUntil(partial(_leest, bank, pagina, "kan terecht bij juf Anouk"), timeout=20_000)


@pytest.mark.usefixtures("opp")
def test_leaving_with_an_opp_that_runs_offers_to_close_it(bank: Bank, noel: UUID) -> None:
    """The date is kept at once; one link leads to where the OPP is closed."""
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel, tab="gegevens")
    assert "het OPP loopt nog" not in bank.woorden(pagina)
    QTest.keyClicks(binder(pagina).invoer("uitstroomdatum"), "1-10-2026")
    binder(pagina).bewaar_nu()
    bank.rust()
    assert kind(bank, noel).uitstroomdatum == date(2026, 10, 1)
    bank.qtbot.waitUntil(partial(_leest, bank, pagina, "het OPP loopt nog"), timeout=20_000)
    pagina.gegevens.sluiten_gevraagd.emit()
    assert pagina.waar()["tab"] == "opp"


def test_another_pupil_gets_a_form_of_their_own(bank: Bank, noel: UUID) -> None:
    """What was typed for one is kept for that one, also when the next dossier opens at once."""
    sam = bouw.maak_leerling(bank.kluis, "Sam Bos")
    pagina = bank.toon(DossierPage(bank.werk), leerling=noel, tab="gegevens")
    assert "Bij wie kan Noël terecht?" in bank.woorden(pagina)
    QTest.keyClicks(binder(pagina).invoer("vertrouwenspersoon"), "J. Smit")
    pagina.toon(leerling=sam, tab="gegevens")
    bank.rust()
    assert "Bij wie kan Sam terecht?" in bank.woorden(pagina)
    assert binder(pagina).invoer("vertrouwenspersoon").text() == ""
    assert (kind(bank, noel).vertrouwenspersoon, kind(bank, sam).vertrouwenspersoon) == ("J. Smit", None)


def _leest(bank: Bank, pagina: DossierPage, tekst: str) -> bool:
    return tekst in bank.woorden(pagina)
