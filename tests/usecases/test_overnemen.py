"""Taking over running OPP's: lines as people type and paste them, judged, taken over in one action."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Bijlage
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.opp import Opp
from opp_desk.usecases import instellingen
from opp_desk.usecases.overnemen import LopendOpp, OvernameRegel, bewaar_papieren, keur, neem_over, tabel
from opp_desk.usecases.overnemen_invoer import (
    CONCEPT,
    Klacht,
    beoordeel,
    lees_plaksel,
    lees_scherm,
    naar_json,
)
from tests.bouw import maak_leerling, maak_opp, maak_school

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opp_desk.vault.kluis import Kluis

VANDAAG = date(2026, 11, 2)
HOORRECHT = date(2025, 8, 1)
WIE = UUID(int=1)
REGELS = (
    OvernameRegel(UUID(int=1), "Noël d'Hondt", "6b", overgenomen=False),
    OvernameRegel(UUID(int=2), "Elif Şahin", "5a", overgenomen=False),
    OvernameRegel(UUID(int=3), "Zoë van der Meulen", "5a", overgenomen=False),
    OvernameRegel(UUID(int=4), "Zoë Bakker", "5a", overgenomen=False),
)


@pytest.fixture(name="kluis")
def _kluis(tmp_path: Path) -> Iterator[Kluis]:
    """Give a vault with a school."""
    kluis = maak_school(tmp_path / "school.oppdesk")
    yield kluis
    kluis.sluit()


def opps(kluis: Kluis) -> list[Opp]:
    """Return every OPP in the vault."""
    return list(kluis.lees(lambda lezer: lezer.lees(select(Opp))))


def test_neem_over_en_ongedaan(kluis: Kluis) -> None:
    """A line becomes an OPP in the state overgenomen, with its paper; one step back takes the OPP's away."""
    elif_, noel = maak_leerling(kluis, "Elif Şahin"), maak_leerling(kluis, "Noël d'|Hondt")
    eerste = LopendOpp(elif_, date(2025, 9, 1), date(2025, 10, 3), pdf=b"%PDF-1.7 x", pdf_naam="OPP Elif.pdf")
    lopend = [eerste, LopendOpp(noel, date(2025, 3, 12))]
    kluis.voer_uit(partial(bewaar_papieren, opps=lopend))
    kluis.voer_uit(partial(neem_over, opps=lopend))
    gemaakt = {each.leerling: each for each in opps(kluis)}
    assert {each.status for each in gemaakt.values()} == {OppStatus.OVERGENOMEN}
    assert gemaakt[elif_].overname_vastgesteld_op == date(2025, 10, 3)
    bijlagen = kluis.lees(lambda lezer: lezer.lees(select(Bijlage)))
    assert [(each.naam, each.inhoud) for each in bijlagen] == [
        ("OPP Elif.pdf", gemaakt[elif_].overname_document)
    ]
    stap = kluis.ongedaan_te_maken()
    assert stap is not None
    kluis.keer_om(stap)
    assert not opps(kluis)
    kluis.voer_uit(partial(bewaar_papieren, opps=lopend))
    assert len(kluis.lees(lambda lezer: lezer.lees(select(Bijlage)))) == 1


def test_alles_of_niets(kluis: Kluis) -> None:
    """When one of the pupils has an OPP already, none is taken over."""
    vrij, bezet = maak_leerling(kluis, "Elif Şahin"), maak_leerling(kluis, "Bram Bakker")
    maak_opp(kluis, bezet, date(2026, 9, 1))
    dag = date(2025, 9, 1)
    with pytest.raises(RegelFout) as fout:
        kluis.voer_uit(partial(neem_over, opps=[LopendOpp(vrij, dag), LopendOpp(bezet, dag)]))
    assert fout.value.code == "opp_loopt_al"
    assert len(opps(kluis)) == 1


def test_tabel_noemt_wie_op_school_is(kluis: Kluis) -> None:
    """Who left is not in the table, who leaves later is, and who has an OPP is marked."""
    maak_leerling(kluis, "Weg Al", uitstroomdatum=date(2020, 1, 1))
    maak_leerling(kluis, "Straks Weg", uitstroomdatum=date(2190, 1, 1))
    maak_opp(kluis, maak_leerling(kluis, "Bram Bakker"), date(2026, 9, 1))
    regels = kluis.lees(tabel)
    assert {(each.naam, each.overgenomen) for each in regels} == {
        ("Straks Weg", False),
        ("Bram Bakker", True),
    }


@pytest.mark.parametrize(
    ("opp", "codes"),
    [
        (LopendOpp(WIE, date(2025, 9, 1)), ()),
        (LopendOpp(WIE), ("startdatum_ontbreekt",)),
        (LopendOpp(WIE, date(2025, 9, 1), pdf=b"PK"), ("geen_pdf",)),
        (LopendOpp(WIE, date(2025, 9, 1), date(2025, 6, 1)), ()),
    ],
)
def test_keur(opp: LopendOpp, codes: tuple[str, ...]) -> None:
    """Only what cannot be recorded is refused; fixed before it began is how some schools do it."""
    assert keur(opp) == codes


@pytest.mark.parametrize(
    ("invoer", "klachten", "hint"),
    [
        ({}, (), ""),
        ({"startdatum": "12-3-25", "vastgesteld_op": "3 april 2025"}, (), ""),
        ({"startdatum": "1-9-25", "vastgesteld_op": "3-10-2025"}, (), "nog_horen"),
        ({"startdatum": "1-9-25", "vastgesteld_op": "3-10-2025", "gehoord_op": "1-10-25"}, (), ""),
        ({"startdatum": "1-8-25", "vastgesteld_op": "20-6-2025"}, (), "voor_start"),
        ({"startdatum": "ergens in mei"}, (Klacht("onleesbaar", "startdatum"),), ""),
        ({"vastgesteld_op": "3-10-2025"}, (Klacht("startdatum_ontbreekt", "startdatum"),), ""),
        ({"startdatum": "1-9-25", "akkoord_op": "1-9-2027"}, (Klacht("toekomst", "akkoord_op"),), ""),
        ({"startdatum": "1-9-26", "evaluatie_op": "1-9-2027", "gehoord_op": "1-9-26"}, (), ""),
    ],
)
def test_beoordeel(invoer: dict[str, str], klachten: tuple[Klacht, ...], hint: str) -> None:
    """Each line says what does not fit; without a day of hearing there is a hint since the duty began."""
    oordeel = beoordeel(WIE, invoer, VANDAAG, HOORRECHT)
    assert (oordeel.klachten, oordeel.hint) == (klachten, hint)
    assert (oordeel.opp is not None) == (bool(invoer) and not klachten)


def test_plakken_met_namen_en_koppen() -> None:
    """Columns go by their headers in any order, names are found however they are written."""
    tekst = (
        "Vastgesteld op\tLeerling\tBegindatum\tVolgende evaluatie\n"
        "3-10-25\tHondt, Noël d'\t1 sept 2025\t1-10-2026\n"
        "4-10-25\telif sahin\t2-9-2025\t\n"
        "5-10-25\tPiet Onbekend\t2-9-2025\t\n"
    )
    plaksel = lees_plaksel(tekst, REGELS, VANDAAG)
    assert plaksel.onbekend == ("Piet Onbekend",)
    assert plaksel.regels[UUID(int=1)] == {
        "vastgesteld_op": "3-10-2025",
        "startdatum": "1-9-2025",
        "evaluatie_op": "1-10-2026",
    }
    assert plaksel.regels[UUID(int=2)]["startdatum"] == "2-9-2025"


def test_plakken_met_namen_zonder_koppen() -> None:
    """Without headers the first column is the name; a roepnaam that two pupils have is nobody."""
    plaksel = lees_plaksel("Elif\t1-9-2025\t3-10-2025\nZoë\t1-9-2025\t\n", REGELS, VANDAAG)
    assert plaksel.regels == {UUID(int=2): {"startdatum": "1-9-2025", "vastgesteld_op": "3-10-2025"}}
    assert plaksel.onbekend == ("Zoë",)


def test_plakken_van_alleen_datums() -> None:
    """A block of dates has no pupils: it goes where the cursor is."""
    assert lees_plaksel("1-9-2025\t3-10-2025\n2-9-2025\t\n", REGELS, VANDAAG).los == (
        ("1-9-2025", "3-10-2025"),
        ("2-9-2025", ""),
    )


def test_concept_blijft_en_breekt_ongedaan_niet(kluis: Kluis) -> None:
    """The draft comes back as it was typed, and keeping it is no step that undo would stop at."""
    elif_ = maak_leerling(kluis, "Elif Şahin")
    kluis.voer_uit(partial(neem_over, opps=[LopendOpp(elif_, date(2025, 9, 1))]))
    concept = {elif_: {"startdatum": "half een dat", "pdf": ""}}
    kluis.voer_uit(partial(instellingen.onthoud, naam=CONCEPT, waarde=naar_json(concept)))
    assert kluis.lees(lees_scherm)[1] == {elif_: {"startdatum": "half een dat"}}
    stap = kluis.ongedaan_te_maken()
    assert stap is not None
    assert stap.label == "Lopende OPP’s overgenomen"
    assert naar_json({elif_: {"startdatum": ""}}) is None
