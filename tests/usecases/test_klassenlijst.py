"""Taking in class lists: nothing doubles, nobody goes, nothing changes twice, all of it can be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from sqlalchemy import func, select

from opp_desk.ground.errors import Gestopt
from opp_desk.interchange.edexml import lees_edexml
from opp_desk.interchange.edexml_schrijven import schrijf_edexml
from opp_desk.interchange.klassenlijst import GroepIn, Klassenlijst, LeerlingIn, MedewerkerIn
from opp_desk.interchange.kolommen import maak_klassenlijst, raad_kolommen
from opp_desk.interchange.tabel import lees_plaktekst
from opp_desk.model.leerling import Groepsplaats, Leerling
from opp_desk.model.school import Groep, Groepsleerkracht, Medewerker
from opp_desk.usecases.klassenlijst import Importplan, Keuzes, neem_over, vergelijk
from opp_desk.usecases.klassenlijst_plan import Soort
from opp_desk.vault.tabellen import wijzigingsset
from tests.bouw import maak_school
from tests.interchange.bouwen import klassenlijsten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer

HELFT = settings(max_examples=max(settings().max_examples // 2, 10))
"""Half of the usual examples: each makes a vault of its own."""

SAHIN = LeerlingIn(
    sleutel="L1",
    roepnaam="Elif",
    achternaam="Şahin",
    geboortedatum=date(2016, 5, 4),
    jaargroep="6",
    groep="G6",
)
LUKASZ = LeerlingIn(
    sleutel="L2",
    roepnaam="Łukasz",
    achternaam="Żurek",
    geboortedatum=date(2016, 7, 1),
    jaargroep="6",
    groep="G6",
)
HOOFT = LeerlingIn(
    sleutel="L3",
    roepnaam="Tess",
    voorvoegsel="'t",
    achternaam="Hooft",
    geboortedatum=date(2015, 1, 9),
    jaargroep="7",
    groep="G7",
)
GROEPEN = (GroepIn("G6", "6a", "6"), GroepIn("G7", "7", "7"))
LIJST = Klassenlijst("edexml", "2026-2027", "12AB", groepen=GROEPEN, leerlingen=(SAHIN, LUKASZ, HOOFT))
PLAK = (
    "Roepnaam\tVoorvoegsel\tAchternaam\tGeboortedatum\tGroep\n"
    "Elif\t\tŞahin\t4-5-2016\t6a\n"
    "Łukasz\t\tŻurek\t1-7-2016\t6a\n"
    "Tess\t't\tHooft\t9-1-2015\t7\n"
)


@pytest.fixture(name="kluis")
def _kluis(tmp_path: Path) -> Iterator[Kluis]:
    """Give a vault with a school and nobody in it."""
    kluis = maak_school(tmp_path / "school.oppdesk")
    yield kluis
    kluis.sluit()


def bekijk(kluis: Kluis, lijst: Klassenlijst, keuzes: Keuzes | None = None) -> Importplan:
    """Return what a list would change."""
    return kluis.lees(partial(vergelijk, lijst=lijst, keuzes=keuzes))


def haal_binnen(kluis: Kluis, lijst: Klassenlijst, keuzes: Keuzes | None = None) -> Importplan:
    """Take a list in."""
    return kluis.voer_uit(partial(neem_over, lijst=lijst, keuzes=keuzes))[0]


def leerlingen(kluis: Kluis) -> dict[str, Leerling]:
    """Return the pupils of the vault by name."""
    return {each.naam: each for each in kluis.lees(lambda lezer: lezer.lees(select(Leerling)))}


def sets(kluis: Kluis) -> int:
    """Count the sets of changes."""

    def tel(lezer: Lezer) -> int:
        return lezer.verbinding.execute(select(func.count()).select_from(wijzigingsset)).scalar_one()

    return kluis.lees(tel)


def van_plak(tekst: str) -> Klassenlijst:
    """Return the class list in pasted text, columns as guessed."""
    tabel = lees_plaktekst(tekst)
    vandaag = date(2026, 11, 1)
    kolommen = raad_kolommen(tabel, "leerlingen", vandaag=vandaag)
    return maak_klassenlijst(tabel, kolommen, "leerlingen", vandaag=vandaag)


@HELFT
@given(klassenlijsten())
def test_tweemaal_is_eenmaal(lijst: Klassenlijst) -> None:
    """Any school, written and read back, taken in twice: the second time no pupil, row or set is added."""
    gelezen = lees_edexml(schrijf_edexml(lijst))
    with TemporaryDirectory() as map_:
        kluis = maak_school(Path(map_) / "school.oppdesk")
        try:
            haal_binnen(kluis, gelezen)
            vooraf, aantal = sets(kluis), len(kluis.lees(lambda lezer: lezer.lees(select(Leerling))))
            plan = bekijk(kluis, gelezen)
            haal_binnen(kluis, gelezen)
            assert sets(kluis) == vooraf
            assert len(kluis.lees(lambda lezer: lezer.lees(select(Leerling)))) == aantal
            assert plan.aantal(Soort.NIEUW) == plan.aantal(Soort.BIJGEWERKT) == 0
        finally:
            kluis.sluit()


@HELFT
@given(klassenlijsten(), klassenlijsten())
def test_elke_leerling_telt_een_keer(eerste: Klassenlijst, tweede: Klassenlijst) -> None:
    """Whatever the vault has: each pupil of the file is in exactly one kind, in trial and for real alike."""
    with TemporaryDirectory() as map_:
        kluis = maak_school(Path(map_) / "school.oppdesk")
        try:
            haal_binnen(kluis, eerste)
            proef = bekijk(kluis, tweede).tellingen()
            assert sum(int(str(proef[soort.value])) for soort in Soort) == len(tweede.leerlingen)
            assert haal_binnen(kluis, tweede).tellingen() == proef
        finally:
            kluis.sluit()


def test_namen_blijven_heel(kluis: Kluis) -> None:
    """Names keep every letter and their voorvoegsel, through EDEXML and into the vault."""
    haal_binnen(kluis, lees_edexml(schrijf_edexml(LIJST)))
    assert set(leerlingen(kluis)) == {"Elif Şahin", "Łukasz Żurek", "Tess 't Hooft"}


def test_volgend_jaar_schuift_door(kluis: Kluis) -> None:
    """Next year's file moves pupils to new groups, tells so field by field, and adds nobody."""
    haal_binnen(kluis, LIJST)
    groepen = (GroepIn("G7b", "7a", "7"), GroepIn("G8b", "8", "8"))
    door = tuple(
        replace(each, jaargroep=str(int(each.jaargroep or 0) + 1), groep="G8b" if each is HOOFT else "G7b")
        for each in LIJST.leerlingen
    )
    volgend = replace(LIJST, schooljaar="2027-2028", groepen=groepen, leerlingen=door)
    plan = bekijk(kluis, volgend)
    assert plan.aantal(Soort.BIJGEWERKT) == 3
    velden = {
        each.veld: plan.groepsnamen.get(each.nieuw, each.nieuw) for each in plan.leerlingen[0].wijzigingen
    }
    assert velden == {"jaargroep": "7", "groep": "7a"}
    haal_binnen(kluis, volgend)
    assert len(leerlingen(kluis)) == 3
    assert bekijk(kluis, volgend).aantal(Soort.ONGEWIJZIGD) == 3


def test_wie_ontbreekt_blijft(kluis: Kluis) -> None:
    """Pupils who are not in the file are told by name and group, and stay."""
    haal_binnen(kluis, LIJST)
    plan = haal_binnen(kluis, replace(LIJST, leerlingen=(SAHIN,)))
    assert {(each.naam, each.groep) for each in plan.ontbreekt} == {
        ("Łukasz Żurek", "6a"),
        ("Tess 't Hooft", "7"),
    }
    assert len(leerlingen(kluis)) == 3


def test_dummysleutel_zonder_geboortedatum_wordt_gevraagd(kluis: Kluis) -> None:
    """A dummy key without birthday is never matched by name alone: a person says who it is."""
    haal_binnen(kluis, LIJST)
    vaag = replace(SAHIN, sleutel=None, dummy=True, geboortedatum=None, jaargroep="7")
    lijst = replace(LIJST, leerlingen=(vaag,))
    plan = haal_binnen(kluis, lijst)
    assert plan.aantal(Soort.ONDUIDELIJK) == 1
    assert [each.naam for each in plan.leerlingen[0].kandidaten] == ["Elif Şahin"]
    assert leerlingen(kluis)["Elif Şahin"].jaargroep == "6"
    haal_binnen(kluis, lijst, Keuzes({0: plan.leerlingen[0].kandidaten[0].id}))
    assert leerlingen(kluis)["Elif Şahin"].jaargroep == "7"
    assert len(leerlingen(kluis)) == 3


def test_onduidelijk_kan_nieuw_zijn(kluis: Kluis) -> None:
    """A person may also say that the unclear one is a new pupil; then there are two of that name."""
    haal_binnen(kluis, LIJST)
    naamgenoot = replace(SAHIN, sleutel=None, dummy=True, geboortedatum=None)
    haal_binnen(kluis, replace(LIJST, leerlingen=(naamgenoot,)), Keuzes({0: None}))
    namen = kluis.lees(lambda lezer: [each.naam for each in lezer.lees(select(Leerling))])
    assert sorted(namen).count("Elif Şahin") == 2


def test_tweelingzus_met_eigen_sleutel_is_een_ander(kluis: Kluis) -> None:
    """Same birthday, same surname, another key while the first key is in the file too: a new pupil."""
    haal_binnen(kluis, LIJST)
    zus = replace(SAHIN, sleutel="L9", roepnaam="Esra")
    plan = bekijk(kluis, replace(LIJST, leerlingen=(*LIJST.leerlingen, zus)))
    assert (plan.aantal(Soort.NIEUW), plan.aantal(Soort.ONGEWIJZIGD)) == (1, 3)


def test_andere_spelling_wordt_gevraagd(kluis: Kluis) -> None:
    """Without a key, the same birthday and surname with another roepnaam is asked, not doubled."""
    haal_binnen(kluis, LIJST)
    plan = bekijk(kluis, replace(LIJST, leerlingen=(replace(SAHIN, sleutel=None, roepnaam="Elifnur"),)))
    assert plan.aantal(Soort.ONDUIDELIJK) == 1


def test_ander_systeem_geeft_nieuwe_sleutels(kluis: Kluis) -> None:
    """When every key is new, name and birthday find everybody; the new keys are kept, nobody doubles."""
    haal_binnen(kluis, LIJST)
    anders = replace(
        LIJST, leerlingen=tuple(replace(each, sleutel=f"X-{each.sleutel}") for each in LIJST.leerlingen)
    )
    assert haal_binnen(kluis, anders).aantal(Soort.BIJGEWERKT) == 3
    assert leerlingen(kluis)["Elif Şahin"].sleutel == "X-L1"


def test_plakken_en_dan_edexml_verdubbelt_niet(kluis: Kluis) -> None:
    """The list pasted from Excel first and the EDEXML later are the same pupils and the same groups."""
    assert haal_binnen(kluis, van_plak(PLAK)).aantal(Soort.NIEUW) == 3
    plan = haal_binnen(kluis, LIJST)
    assert plan.aantal(Soort.BIJGEWERKT) == 3
    assert len(leerlingen(kluis)) == 3
    assert len(kluis.lees(lambda lezer: lezer.lees(select(Groep)))) == 2
    assert leerlingen(kluis)["Łukasz Żurek"].sleutel == "L2"


def test_lijst_zonder_geboortedatum_tweemaal(kluis: Kluis) -> None:
    """A pasted list of names and groups only can be pasted again: name and group together are enough."""
    kaal = van_plak("Naam\tGroep\nElif Şahin\t6a\nŁukasz Żurek\t6a\n")
    haal_binnen(kluis, kaal)
    assert bekijk(kluis, kaal).aantal(Soort.ONGEWIJZIGD) == 2


def test_vertrokken_telt_en_wordt_niet_gehaald(kluis: Kluis) -> None:
    """Who left is counted; one who never was here is not taken in, one who was gets the date and stays."""
    haal_binnen(kluis, LIJST)
    dag = date(2026, 10, 1)
    weg = replace(SAHIN, uitstroomdatum=dag)
    vreemd = replace(HOOFT, sleutel="L8", roepnaam="Oud", achternaam="Leerling", uitstroomdatum=dag)
    plan = haal_binnen(kluis, replace(LIJST, leerlingen=(weg, LUKASZ, HOOFT, vreemd)))
    assert (plan.aantal(Soort.VERTROKKEN), plan.aantal(Soort.ONGEWIJZIGD)) == (2, 2)
    assert leerlingen(kluis)["Elif Şahin"].uitstroomdatum == dag
    assert "Oud Leerling" not in leerlingen(kluis)


def test_wie_later_vertrekt_komt_er_nog_bij(kluis: Kluis) -> None:
    """A date of leaving in the future counts as vertrokken, and the pupil is at school until then."""
    straks = replace(SAHIN, uitstroomdatum=date(2190, 7, 1))
    assert haal_binnen(kluis, replace(LIJST, leerlingen=(straks,))).aantal(Soort.VERTROKKEN) == 1
    assert leerlingen(kluis)["Elif Şahin"].uitstroomdatum == date(2190, 7, 1)


def test_wie_terugkomt_staat_er_weer(kluis: Kluis) -> None:
    """Who left and stands in the school's own export again is at school again."""
    haal_binnen(kluis, LIJST)
    haal_binnen(kluis, replace(LIJST, leerlingen=(replace(SAHIN, uitstroomdatum=date(2026, 10, 1)),)))
    plan = haal_binnen(kluis, LIJST)
    assert [each.veld for each in plan.leerlingen[0].wijzigingen] == ["uitstroomdatum"]
    assert leerlingen(kluis)["Elif Şahin"].uitstroomdatum is None


def test_hergebruikt_leerlingnummer_wordt_gevraagd(kluis: Kluis) -> None:
    """A number that belongs to somebody else by name and birthday is not believed."""
    haal_binnen(kluis, van_plak("Leerlingnummer\tNaam\tGeboortedatum\n10234\tElif Şahin\t4-5-2016\n"))
    plan = bekijk(kluis, van_plak("Leerlingnummer\tNaam\tGeboortedatum\n10234\tBram Bakker\t1-1-2020\n"))
    assert plan.aantal(Soort.ONDUIDELIJK) == 1


def test_groepsnaam_schuift_met_de_sleutel(kluis: Kluis) -> None:
    """A group whose key stays and whose name moves on keeps its pupils; a new group gets the old name."""
    haal_binnen(kluis, LIJST)
    groepen = (GroepIn("Gnieuw", "6a", "6"), GroepIn("G6", "7", "7"), GroepIn("G7", "8", "8"))
    plan = haal_binnen(kluis, replace(LIJST, groepen=groepen))
    assert plan.aantal(Soort.ONGEWIJZIGD) == 3
    namen = kluis.lees(lambda lezer: {each.sleutel: each.naam for each in lezer.lees(select(Groep))})
    assert namen == {"Gnieuw": "6a", "G6": "7", "G7": "8"}


def test_andere_groepen_en_leerkrachten(kluis: Kluis) -> None:
    """Combined groups and teachers are taken in, follow the next file, and teachers get no role from it."""
    plus = GroepIn("P", "Plusklas", samengesteld=True)
    juf = MedewerkerIn("M1", "Anouk", "", "Visser", rollen=("IB",), groepen=(("G6", ("LRK",)),))
    slim = replace(SAHIN, samengestelde_groepen=("P",))
    lijst = replace(LIJST, groepen=(*GROEPEN, plus), leerlingen=(slim, LUKASZ, HOOFT), medewerkers=(juf,))
    haal_binnen(kluis, lijst)
    assert len(kluis.lees(lambda lezer: lezer.lees(select(Groepsplaats)))) == 1
    assert len(kluis.lees(lambda lezer: lezer.lees(select(Groepsleerkracht)))) == 1
    vraag = select(Medewerker).where(Medewerker.sleutel == "M1")
    assert kluis.lees(lambda lezer: lezer.lees(vraag))[0].rol is None
    plan = haal_binnen(kluis, replace(lijst, leerlingen=LIJST.leerlingen))
    assert [each.veld for each in plan.leerlingen[0].wijzigingen] == ["andere_groepen"]
    assert not kluis.lees(lambda lezer: lezer.lees(select(Groepsplaats)))


def test_ander_brin_is_een_waarschuwing(kluis: Kluis) -> None:
    """Another school's code comes first among the warnings and stops nothing."""
    plan = bekijk(kluis, replace(LIJST, brin="99ZZ"))
    assert plan.andere_school == plan.waarschuwingen[0]
    assert "99ZZ" in plan.andere_school
    assert not bekijk(kluis, LIJST).andere_school


def test_ongedaan(kluis: Kluis) -> None:
    """One step back takes the whole import back: new pupils go, changed fields get their old value."""
    haal_binnen(kluis, replace(LIJST, leerlingen=(SAHIN,)))
    haal_binnen(kluis, replace(LIJST, leerlingen=(replace(SAHIN, achternaam="Sahin-Demir"), LUKASZ, HOOFT)))
    stap = kluis.ongedaan_te_maken()
    assert stap is not None
    assert stap.label == "Klassenlijst overgenomen"
    kluis.keer_om(stap)
    assert set(leerlingen(kluis)) == {"Elif Şahin"}


def test_stoppen_laat_niets_achter(kluis: Kluis) -> None:
    """Stopping halfway leaves the vault as it was."""

    def stop(gedaan: int, _totaal: int) -> None:
        if gedaan:
            raise Gestopt

    with pytest.raises(Gestopt):
        kluis.voer_uit(partial(neem_over, lijst=LIJST, meld=stop))
    assert not leerlingen(kluis)
