"""My taken and the signals of the team stand above the terms, and are done where they stand."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.model.gesprek import Gesprek, Taak
from opp_desk.model.keuzes import Herhaling, Rondemerk
from opp_desk.ui.vandaag.scherm import VandaagPage
from opp_desk.usecases.eigenwerk import Eigenwerk, lees_eigenwerk
from tests import bouw
from tests.ui.leerlingen.opstelling import NU

if TYPE_CHECKING:
    from uuid import UUID

    from tests.ui.leerlingen.opstelling import Bank

DAG = NU.date()


@pytest.fixture
def elif_(bank: Bank) -> UUID:
    """Give Elif, with two taken of who looks, one of somebody else, and a zorg of three weeks ago."""
    groep = bouw.maak_groep(bank.kluis, "6b", "6", "Anouk Visser (ma–wo)")
    leerling = bouw.maak_leerling(bank.kluis, "Elif|Şahin", groep)
    ik = bouw.wie(bank.kluis)
    maak = partial(bouw.nieuw, bank.kluis, Taak, {"leerling": leerling})
    maak(wat="Hulpkaart plakken", wie=ik, voor=DAG - timedelta(2), herhaling=Herhaling.WEEK)
    maak(wat="Logopedist bellen", wie=ik, voor=date(2026, 10, 9))
    maak(wat="Thuis lezen", wie_anders="moeder")
    bouw.nieuw(
        bank.kluis,
        Gesprek,
        {"leerling": leerling},
        merk=Rondemerk.ZORG,
        datum=DAG - timedelta(21),
        tekst="Zegt bijna niets meer",
        door="Anouk Visser",
    )
    return leerling


def eigen(bank: Bank) -> Eigenwerk:
    """Return what stands in the vault."""
    gelezen: Eigenwerk = bank.kluis.lees(partial(lees_eigenwerk, dag=DAG))
    return gelezen


def test_afvinken_waar_het_staat(bank: Bank, elif_: UUID) -> None:
    """The first is done and comes back next week; undo from the message brings it back as it was."""
    pagina = bank.toon(VandaagPage(bank.werk))
    woorden = bank.woorden(pagina.eigen)
    for verwacht in (
        "Jouw taken",
        "was 3 oktober",
        "uiterlijk 9 oktober",
        "Zegt bijna niets meer",
        "3 weken geleden",
    ):
        assert verwacht in woorden
    assert "Thuis lezen" not in woorden
    bank.klik(pagina.eigen, "Gedaan")
    bank.rust()
    assert [(een.wat, een.voor) for een in eigen(bank).taken] == [
        ("Logopedist bellen", date(2026, 10, 9)),
        ("Hulpkaart plakken", date(2026, 10, 10)),
    ]
    zin, _actie, terug = bank.meldingen[-1]
    assert zin == "Afgevinkt: Hulpkaart plakken"
    terug()
    bank.rust()
    assert [een.voor for een in eigen(bank).taken] == [date(2026, 10, 3), date(2026, 10, 9)]
    assert elif_.int


def test_een_zorg_oppakken(bank: Bank, elif_: UUID) -> None:
    """Who takes it up has it off the list; the dossier is one step away."""
    pagina = bank.toon(VandaagPage(bank.werk))
    bank.klik(pagina.eigen, "Ik pak dit op")
    bank.rust()
    assert eigen(bank).signalen == ()
    assert "Zorg zonder vervolg" not in bank.woorden(pagina.eigen)
    pagina.eigen.leerling_gevraagd.emit(elif_)
    assert bank.gegaan[-1] == ("dossier", {"leerling": elif_})


def test_niets_te_doen_is_niets_te_zien(bank: Bank) -> None:
    """Without taken and signals there is no empty card."""
    pagina = bank.toon(VandaagPage(bank.werk))
    assert not pagina.eigen.isVisible()


def test_een_zorg_komt_terug_op_de_dag_die_je_kiest(bank: Bank, elif_: UUID) -> None:
    """Looking ahead shows the zorg of today that nobody takes up, and what is still to be done."""
    bouw.nieuw(
        bank.kluis,
        Gesprek,
        {"leerling": elif_},
        merk=Rondemerk.ZORG,
        datum=DAG,
        tekst="Komt moe op school",
        door="Anouk Visser",
    )
    pagina = bank.toon(VandaagPage(bank.werk))
    assert "Komt moe op school" not in bank.woorden(pagina.eigen)
    pagina.toon(dag=DAG + timedelta(15))
    bank.rust()
    woorden = bank.woorden(pagina.eigen)
    assert "Komt moe op school" in woorden
    assert "was 9 oktober" in woorden
    pagina.toon()
    bank.rust()
    assert "Komt moe op school" not in bank.woorden(pagina.eigen)
