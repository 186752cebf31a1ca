"""The kinds of notes and the list of who reads about safety, as somebody changes them in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from opp_desk.model.gesprek import Gesprekssoort
from opp_desk.model.keuzes import GesprekSoort
from opp_desk.model.school import School
from opp_desk.model.school_lijsten import Veiligheidslezer
from opp_desk.ui.onderdelen import Vinkje
from opp_desk.usecases.gesprekssoorten import lees_soorten
from tests.ui.gesprekken.opstelling import Bank, maak_bank

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture(name="bank")
def _bank(qapp: QApplication, tmp_path: Path) -> Iterator[Bank]:
    with maak_bank(qapp, tmp_path) as bank:
        yield bank


def sectie(bank: Bank, naam: str) -> Any:
    """Open a section of the settings."""
    bank.ga("instellingen", sectie=naam)
    return bank.schil.pagina("instellingen").sectie(naam)


def test_a_built_in_kind_gets_its_own_name(bank: Bank) -> None:
    """Choosing it makes a card with its lines; taking the card away makes it as it was."""
    sectie(bank, "gesprekssoorten")
    bank.hand.klik("Ondersteuningsteam", -1)  # the first is the section of that name
    bank.wacht(lambda: bank.rijen(Gesprekssoort), "de soort")
    bank.rust()
    assert bank.rijen(Gesprekssoort)[0].naam == "ondersteuningsteam"
    kluis = bank.programma.jobs.kluis
    team = next(een for een in kluis.lees(lees_soorten) if een.soort == GesprekSoort.TEAM)
    assert team.regels[0] == "Vraag van vandaag (één zin):"


def test_a_kind_of_its_own(bank: Bank) -> None:
    """The first action of the empty list adds one, with its fields open."""
    sectie(bank, "gesprekssoorten")
    bank.hand.klik("Eigen soort toevoegen")
    bank.wacht(lambda: bank.hand.aantal("Naam"), "de velden")
    bank.hand.typ("Naam", "Stagebezoek")
    bank.wacht(lambda: [rij.naam for rij in bank.rijen(Gesprekssoort)] == ["Stagebezoek"], "de soort")


def test_who_reads_about_safety(bank: Bank) -> None:
    """Ticking puts somebody on the list, and who begins it too; how long they are kept is a number."""
    deel = sectie(bank, "veiligheid")
    bank.wacht(lambda: deel.findChildren(Vinkje), "de mensen")
    bank.hand.vink("Anouk Visser")
    bank.wacht(lambda: len(bank.rijen(Veiligheidslezer)) == 2, "de lijst")
    bank.rust()
    bank.wacht(lambda: sum(vinkje.waarde() for vinkje in deel._kaart.vinkjes) == 2, "de vinkjes")
    bank.hand.vink("Anouk Visser")
    bank.wacht(lambda: len(bank.rijen(Veiligheidslezer)) == 1, "de lijst")
    bank.hand.typ("Zorgen over veiligheid bewaren (jaren)", "5")
    bank.wacht(lambda: bank.rijen(School)[0].veiligheid_bewaarjaren == 5, "de bewaartijd")
