"""Parents in a class list: they come to the right pupil, nobody is dropped, filled in gezag stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.interchange.kolommen import maak_klassenlijst, raad_kolommen
from opp_desk.interchange.tabel import lees_plaktekst
from opp_desk.model.keuzes import Gezag
from opp_desk.model.ouder import Ouder
from opp_desk.usecases.klassenlijst import Importplan, Keuzes, neem_over, vergelijk
from opp_desk.usecases.klassenlijst_ouders import OuderSoort, Reden
from tests.bouw import maak_groep, maak_leerling, maak_school, zet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opp_desk.interchange.klassenlijst import Klassenlijst
    from opp_desk.interchange.kolommen import Soort
    from opp_desk.vault.kluis import Kluis

KOP = "Leerling\tOuder\tRelatie\tGezag\tTelefoon\tE-mail\n"


@pytest.fixture(name="kluis")
def _kluis(tmp_path: Path) -> Iterator[Kluis]:
    """Give a vault with a school."""
    kluis = maak_school(tmp_path / "school.oppdesk")
    yield kluis
    kluis.sluit()


def van_plak(tekst: str, soort: Soort = "ouders") -> Klassenlijst:
    """Return the list in pasted text, columns as guessed."""
    tabel = lees_plaktekst(tekst)
    dag = date(2026, 11, 1)
    return maak_klassenlijst(tabel, raad_kolommen(tabel, soort, vandaag=dag), soort, vandaag=dag)


def haal_binnen(kluis: Kluis, lijst: Klassenlijst, keuzes: Keuzes | None = None) -> Importplan:
    """Take a list in."""
    return kluis.voer_uit(partial(neem_over, lijst=lijst, keuzes=keuzes))[0]


def ouders(kluis: Kluis) -> dict[str, Ouder]:
    """Return the parents of the vault by name."""
    return {each.naam or "": each for each in kluis.lees(lambda lezer: lezer.lees(select(Ouder)))}


def test_ouders_komen_bij_hun_kind(kluis: Kluis) -> None:
    """Each parent goes to the pupil of that name; the second time nothing changes."""
    elif_, noel = maak_leerling(kluis, "Elif Şahin"), maak_leerling(kluis, "Noël d'|Hondt")
    moeder, vader = (
        "Elif Şahin\tAyşe Şahin\tmoeder\tja\t06-12345678\t\n",
        "Hondt, Noël d'\tTom d'Hondt\tvader\tja\t\t\n",
    )
    lijst = van_plak(KOP + moeder + vader)
    assert haal_binnen(kluis, lijst).aantal_ouders(OuderSoort.NIEUW) == 2
    gevonden = ouders(kluis)
    assert gevonden["Ayşe Şahin"].leerling == elif_
    assert gevonden["Tom d'Hondt"].leerling == noel
    assert haal_binnen(kluis, lijst).aantal_ouders(OuderSoort.ONGEWIJZIGD) == 2
    assert len(ouders(kluis)) == 2


def test_wie_niet_gevonden_wordt_staat_in_het_plan(kluis: Kluis) -> None:
    """A parent of an unknown pupil is in the plan with the reason, and counted."""
    maak_leerling(kluis, "Elif Şahin")
    plan = kluis.lees(
        partial(vergelijk, lijst=van_plak(KOP + "Piet Onbekend\tMia Onbekend\tmoeder\tja\t\t\n"))
    )
    assert [(each.soort, each.reden) for each in plan.ouders] == [
        (OuderSoort.ZONDER_LEERLING, Reden.ONBEKEND)
    ]
    assert plan.tellingen()["ouders_zonder_leerling"] == 1


def test_naamgenoten_worden_gevraagd(kluis: Kluis) -> None:
    """Two pupils of one name: nobody is guessed, a person points out the pupil."""
    maak_leerling(kluis, "Elif Şahin")
    tweede = maak_leerling(kluis, "Elif Şahin", geboortedatum=date(2019, 1, 1))
    lijst = van_plak(KOP + "Elif Şahin\tAyşe Şahin\tmoeder\tja\t\t\n")
    plan = haal_binnen(kluis, lijst)
    assert plan.ouders[0].reden is Reden.MEER
    assert len(plan.ouders[0].kandidaten) == 2
    assert not ouders(kluis)
    haal_binnen(kluis, lijst, Keuzes(ouders={0: tweede}))
    assert ouders(kluis)["Ayşe Şahin"].leerling == tweede


def test_groep_onderscheidt_naamgenoten(kluis: Kluis) -> None:
    """The group in the list tells namesakes apart."""
    maak_leerling(kluis, "Elif Şahin", maak_groep(kluis, "5a", "5"))
    tweede = maak_leerling(kluis, "Elif Şahin", maak_groep(kluis, "8", "8"))
    haal_binnen(kluis, van_plak("Leerling\tGroep\tMoeder\nElif Şahin\t8\tAyşe Şahin\n"))
    assert ouders(kluis)["Ayşe Şahin"].leerling == tweede


def test_ingevuld_gezag_blijft(kluis: Kluis) -> None:
    """What the school looked up stays, whatever a file says, and the plan says so."""
    maak_leerling(kluis, "Elif Şahin")
    haal_binnen(kluis, van_plak(KOP + "Elif Şahin\tAli Şahin\tvader\tja\t\t\n"))
    zet(
        kluis, Ouder, ouders(kluis)["Ali Şahin"].id, gezag=Gezag.NEE, gezag_gecontroleerd_op=date(2026, 10, 1)
    )
    plan = haal_binnen(kluis, van_plak(KOP + "Elif Şahin\tAli Şahin\tvader\tja\t06-87654321\t\n"))
    assert ouders(kluis)["Ali Şahin"].gezag is Gezag.NEE
    assert ouders(kluis)["Ali Şahin"].telefoon
    assert plan.ouders[0].gezag_gelaten
    assert any("gezag" in zin for zin in plan.waarschuwingen)


def test_afscherming_gaat_niet_af(kluis: Kluis) -> None:
    """Contact data that the school shielded is never unshielded by a file."""
    leerling = maak_leerling(kluis, "Elif Şahin")
    lijst = van_plak("Leerling\tMoeder\tMoeder geheim\nElif Şahin\tAyşe Şahin\tnee\n")
    haal_binnen(kluis, lijst)
    zet(kluis, Ouder, ouders(kluis)["Ayşe Şahin"].id, afgeschermd=True)
    haal_binnen(kluis, lijst)
    assert ouders(kluis)["Ayşe Şahin"].afgeschermd
    assert ouders(kluis)["Ayşe Şahin"].leerling == leerling


def test_ouders_in_de_leerlinglijst(kluis: Kluis) -> None:
    """Parents in the columns of a pupil come with that pupil, also when the pupil is new."""
    tekst = "Roepnaam\tAchternaam\tGeboortedatum\tMoeder\nElif\tŞahin\t4-5-2016\tAyşe Şahin\n"
    lijst = van_plak(tekst, "leerlingen")
    plan = haal_binnen(kluis, lijst)
    assert plan.aantal_ouders(OuderSoort.NIEUW) == 1
    assert ouders(kluis)["Ayşe Şahin"].leerling == plan.leerlingen[0].leerling


def test_dezelfde_ouder_op_twee_regels_is_er_een(kluis: Kluis) -> None:
    """Two rows about one parent are one parent with what both tell; the second time nothing changes."""
    maak_leerling(kluis, "Elif Şahin")
    rijen = (
        "Elif Şahin\tAyşe Şahin\tmoeder\tja\t06-12345678\t\nElif Şahin\tAyşe Sahin\t\t\t\tayse@example.nl\n"
    )
    lijst = van_plak(KOP + rijen)
    assert haal_binnen(kluis, lijst).aantal_ouders(OuderSoort.NIEUW) == 1
    assert haal_binnen(kluis, lijst).aantal_ouders(OuderSoort.ONGEWIJZIGD) == 1


def test_ouder_van_onduidelijke_leerling_wacht(kluis: Kluis) -> None:
    """While nobody said who the pupil is, the parent waits and is told."""
    lijst = van_plak("Roepnaam\tAchternaam\tGroep\tMoeder\nElif\tŞahin\t8\tAyşe Şahin\n", "leerlingen")
    maak_leerling(kluis, "Elif Şahin", maak_groep(kluis, "5a", "5"))
    plan = haal_binnen(kluis, replace(lijst))
    assert plan.ouders[0].reden is Reden.WACHT
    assert not ouders(kluis)
