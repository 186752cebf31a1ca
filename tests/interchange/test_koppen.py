"""Headers of the usual school systems."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.interchange.koppen import Kop, herken, is_verboden
from opp_desk.interchange.koppen_woorden import LEERLINGVELDEN, OUDERVELDEN, WOORDEN


@pytest.mark.parametrize(
    ("koppen", "veld"),
    [
        ("Roepnaam|ROEPNAAM|roepnaam ", "roepnaam"),
        ("Tussenvoegsel|Tussenv.|Tussenvoegsels|Voorvoegsel|Voorv.|tv", "voorvoegsel"),
        ("Achternaam|Familienaam|Geslachtsnaam", "achternaam"),
        ("Voorletters|Voorletter(s)|Initialen", "voorletters"),
        ("Voornaam", "voornaam"),
        ("Voornamen|Doopnamen", "voornamen"),
        ("Naam|Volledige naam", "naam"),
        ("Geboortedatum|Geb.datum|Geb. datum|GeboorteDatum|geboorte_datum|Geboren|Geboren op|Datum geboorte",
         "geboortedatum"),
        ("Geslacht|M/V|J/M|m/v/x|Gender", "geslacht"),
        ("Groep|Klas|Stamgroep|Stamklas|Groepsnaam|Basisgroep", "groep"),
        ("Lesgroepen|Clusters|Samengestelde groep|Subgroepen", "samengestelde_groepen"),
        ("Jaargroep|Leerjaar|Jaarlaag|Jaargr.", "jaargroep"),
        ("Leerlingnummer|Leerling nr.|Stamnr|Stamnummer|Lln nr|Leerlingnr.|LLnr", "leerlingnummer"),
        ("Mentor|Mentor(en)|Mentor 1|Groepsleerkracht|Leerkracht(en)|Naam mentor", "mentor"),
        ("Vestiging|Locatie", "vestiging"),
        ("Inschrijfdatum|Datum inschrijving|Ingeschreven op|Datum in", "instroomdatum"),
        ("Uitschrijfdatum|Datum uitschrijving|Uitgeschreven op|Datum uit|Vertrekdatum", "uitstroomdatum"),
        ("Sleutel|key|LAS-key", "sleutel"),
    ],
)  # fmt: skip
def test_pupil(koppen: str, veld: str) -> None:
    """Every way of writing that schools use gives the same field."""
    for kop in koppen.split("|"):
        gevonden = herken(kop)
        assert gevonden is not None, kop
        assert gevonden.veld == veld


@pytest.mark.parametrize(
    ("koppen", "persoon", "veld"),
    [
        ("Naam ouder 1|Ouder 1|Ouder 1 naam|Ouder/verzorger 1|Verzorger 1: naam|1e verzorger|Ouder1Naam",
         "ouder1", "naam"),
        ("Achternaam ouder 2|Ouder 2 - Achternaam|Verzorger2 achternaam", "ouder2", "achternaam"),
        ("Telefoon moeder|Mobiel moeder|Moeder: tel.|06-nummer moeder", "moeder", "telefoon"),
        ("E-mail vader|E-mailadres vader|Vader e-mail", "vader", "email"),
        ("Gezag ouder 1|Ouder 1 ouderlijk gezag", "ouder1", "gezag"),
        ("Leerling|Naam leerling|Kind", "leerling", "naam"),
        ("Geboortedatum leerling|Geboortedatum kind", "leerling", "geboortedatum"),
        ("Wettelijk vertegenwoordiger 2 naam", "ouder2", "naam"),
        ("Hoe noemt kind ouder 1?", None, ""),
        ("Kind noemt moeder", "moeder", "aanspreekvorm"),
        ("Verzorger 3 naam|Ouder 4", None, ""),
        ("Opmerkingen|Studie|Volgnr|Kluis||?!|  |Groep 5|3b", None, ""),
    ],
)  # fmt: skip
def test_person(koppen: str, persoon: str | None, veld: str) -> None:
    """The person in a header is told from the field; what is unknown stays unknown."""
    for kop in koppen.split("|"):
        assert herken(kop) == (Kop(persoon, veld) if persoon else None), kop


@pytest.mark.parametrize(
    "kop",
    [
        "BSN", "Burgerservicenummer", "BSN ouder 1", "Onderwijsnummer", "PGN", "Nationaliteit",
        "Nationaliteit 2",
        "Geboorteland vader", "Land", "Etniciteit", "Leerlinggewicht", "Gewicht", "Geloof",
        "Godsdienst", "ECK iD",
        "ECKiD", "Allergieën", "Medicatie", "Huisarts", "Foto", "IBAN", "Sofi-nummer",
    ],
)  # fmt: skip
def test_headers_of_what_is_not_kept(kop: str) -> None:
    """What a school should not keep here is known by its header and is no field."""
    assert is_verboden(kop)
    assert herken(kop) is None


@pytest.mark.parametrize("kop", ["Roepnaam", "Stamnummer", "Groep", "Nederlands", "Moedertaal", "Telefoon"])
def test_headers_that_are_kept(kop: str) -> None:
    """A word inside another word is not mistaken for it."""
    assert not is_verboden(kop)


def test_no_word_means_two_fields() -> None:
    """Every word stands in one list, and every list is a field to choose or one that is still split."""
    woorden = [woord for lijst in WOORDEN.values() for woord in lijst.split()]
    assert len(woorden) == len(set(woorden))
    assert set(WOORDEN) == {*LEERLINGVELDEN, *OUDERVELDEN, "voornaam", "nummer"}


@given(st.text(max_size=100))
def test_no_header_breaks_it(kop: str) -> None:
    """Any text above a column is a known header or not."""
    gevonden = herken(kop)
    assert gevonden is None or gevonden.veld in WOORDEN
