"""What can be chosen: pages and pupils; in the small vault of a colleague no pages of the school."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from opp_desk.ground import clock
from opp_desk.ui import schermen
from opp_desk.ui.palet import Palet
from opp_desk.ui.programma import NAVIGATIE
from opp_desk.ui.schil import Schil
from tests.sync.pakketbouw import NU, maak_klas
from tests.ui.leerlingen.opstelling import Bank

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from opp_desk.vault.kluis import Kluis


@contextmanager
def palet(kluis: Kluis, qtbot: QtBot) -> Iterator[tuple[Palet, Schil]]:
    """Give the palette of this vault beside a window with its navigation."""
    bank = Bank(kluis, qtbot)
    schil = Schil(NAVIGATIE, {punt.sleutel: QWidget for punt in NAVIGATIE})
    qtbot.addWidget(schil)
    gemaakt = Palet(bank.werk, schil, lambda: None)
    gemaakt.lees()
    bank.rust()
    yield gemaakt, schil
    bank.sluit()


def test_a_small_vault_offers_no_pages_of_the_school(tmp_path: Path, qtbot: QtBot) -> None:
    """The school has them all; a colleague with two pupils has the pages that say something there."""
    titels = {sleutel: titel for sleutel, titel, _hint in schermen.OPDRACHTEN}
    van_school = {titels[sleutel] for sleutel in schermen.VAN_DE_SCHOOL & set(titels)}
    with clock.fixed(NU):
        klas = maak_klas(tmp_path)
        klein = klas.begin()
        with palet(klas.school, qtbot) as (groot, schil):
            keuzes = [een.titel for een in groot.opdrachten()]
            assert set(titels.values()) <= set(keuzes)
            assert "Buiten Deklas" in keuzes
            assert "Overzicht" in zichtbaar(schil)
        with palet(klein, qtbot) as (van_collega, schil):
            keuzes = [een.titel for een in van_collega.opdrachten()]
            assert van_school & set(keuzes) == set()
            assert {"Vandaag", "Kind0 Jansen", "Meegeven aan een collega"} <= set(keuzes)
            assert "Overzicht" not in zichtbaar(schil)


def zichtbaar(schil: Schil) -> set[str]:
    """Return what stands in the navigation."""
    knoppen = schil.findChildren(QWidget)
    return {een.accessibleName() for een in knoppen if een.accessibleName() and not een.isHidden()}
