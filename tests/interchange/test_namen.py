"""Names cleaned and taken apart."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.interchange.namen import (
    Naam,
    is_verminkt,
    is_voorvoegsel,
    losse_achternaam,
    schoon,
    splits_naam,
    voorletters,
)
from opp_desk.model.naam import volledige_naam


@pytest.mark.parametrize(
    ("tekst", "roepnaam", "voorvoegsel", "achternaam"),
    [
        ("Hondt, Noël d'", "Noël", "d'", "Hondt"),
        ("Noël d'Hondt", "Noël", "d'", "Hondt"),
        ("Noël d’Hondt", "Noël", "d’", "Hondt"),
        ("Vries, Anna de", "Anna", "de", "Vries"),
        ("Vries, de, Anna", "Anna", "de", "Vries"),
        ("Vries, Anna, de", "Anna", "de", "Vries"),
        ("de Vries, Anna", "Anna", "de", "Vries"),
        ("Anna de Vries", "Anna", "de", "Vries"),
        ("Anna De Vries", "Anna", "De", "Vries"),
        ("Van den Berg, Piet", "Piet", "Van den", "Berg"),
        ("Anna van der Berg-de Groot", "Anna", "van der", "Berg-de Groot"),
        ("Gradje van 't Hof", "Gradje", "van 't", "Hof"),
        ("Hof, Gradje van ’t", "Gradje", "van ’t", "Hof"),
        ("Jan in 't Veld", "Jan", "in 't", "Veld"),
        ("Sophie van 's-Gravenhage", "Sophie", "van", "'s-Gravenhage"),
        ("Mohammed El Idrissi", "Mohammed", "El", "Idrissi"),
        ("Ben de Vries", "Ben", "de", "Vries"),
        ("Vries, Ben", "Ben", "", "Vries"),
        ("Salah, Ali Ben", "Ali Ben", "", "Salah"),
        ("Ben Jansen", "Ben", "", "Jansen"),
        ("Ali al-Hassan", "Ali", "", "al-Hassan"),
        ("Noor D'Angelo", "Noor", "", "D'Angelo"),
        ("O'Brien, Sean", "Sean", "", "O'Brien"),
        ("Anna Maria Jansen", "Anna Maria", "", "Jansen"),
        ("Anna-Sophie Özkan-Yılmaz", "Anna-Sophie", "", "Özkan-Yılmaz"),
        ("mevrouw Anna de Vries", "Anna", "de", "Vries"),
        ("van Dijk", "", "van", "Dijk"),
        ("Jan", "Jan", "", ""),
        ("", "", "", ""),
        (" , ", "", "", ""),
        ("  Vries ,  Anna   de ", "Anna", "de", "Vries"),
    ],
)
def test_whole_names(tekst: str, roepnaam: str, voorvoegsel: str, achternaam: str) -> None:
    """Every order in which Dutch lists write a name in one column."""
    assert splits_naam(tekst) == Naam(roepnaam, voorvoegsel, achternaam)


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        ("J.P. van 't Hof", Naam("", "van 't", "Hof", "", "J.P.")),
        ("Dhr. P Jansen", Naam("", "", "Jansen", "", "P.")),
        ("Drs. Th. de Boer", Naam("", "de", "Boer", "", "Th.")),
        ("AB Jansen", Naam("", "", "Jansen", "", "A.B.")),
        ("ANNA JANSEN", Naam("ANNA", "", "JANSEN")),
        ("A.B. (Anna) de Vries", Naam("Anna", "de", "Vries", "", "A.B.")),
        ("Vries, A.B. (Anna) de", Naam("Anna", "de", "Vries", "", "A.B.")),
        ("Vries, Anna Bertha (Anna) de", Naam("Anna", "de", "Vries", "Anna Bertha")),
    ],
)
def test_initials_and_brackets(tekst: str, naam: Naam) -> None:
    """Initials are no roepnaam; what stands in brackets is."""
    assert splits_naam(tekst) == naam


@pytest.mark.parametrize(
    ("tekst", "delen"),
    [
        ("de Vries", ("de", "Vries")),
        ("Vries, de", ("de", "Vries")),
        ("d'Hondt", ("d'", "Hondt")),
        ("’t Hooft", ("’t", "Hooft")),
        ("van der Berg - de Groot", ("van der", "Berg - de Groot")),
        ("Ben Salah", ("", "Ben Salah")),
        ("El Idrissi", ("", "El Idrissi")),
        ("Jansen", ("", "Jansen")),
        ("De", ("", "De")),
        ("", ("", "")),
    ],
)
def test_achternaam_with_its_voorvoegsel(tekst: str, delen: tuple[str, str]) -> None:
    """A voorvoegsel in the column of the achternaam is loosened when it surely is one."""
    assert losse_achternaam(tekst) == delen


@pytest.mark.parametrize(
    ("tekst", "uit"),
    [
        ("IH", "I.H."),
        ("I. H.", "I.H."),
        ("I.H.", "I.H."),
        ("Th.J.", "Th.J."),
        ("É", "É."),
        ("", ""),
        ("x", "x"),
    ],
)
def test_initials_in_one_form(tekst: str, uit: str) -> None:
    """Initials are the same whatever the source, so that a second import sees no change."""
    assert voorletters(tekst) == uit
    assert voorletters(voorletters(tekst)) == uit


@pytest.mark.parametrize(
    ("tekst", "is_het"), [("van der", True), ("'T", True), ("", False), ("van Dijk", False)]
)
def test_only_voorvoegsels(tekst: str, is_het: bool) -> None:
    """A column of voorvoegsels is known by its words."""
    assert is_voorvoegsel(tekst) is is_het


@pytest.mark.parametrize(
    "naam", ["Noël", "René", "Müller", "Özil", "François", "Šárka", "İbrahim", "Anaïs", "d’Hondt"]
)
def test_names_that_lost_their_letters(naam: str) -> None:
    """UTF-8 that was read as something else is noticed; a name as it should be is not."""
    assert not is_verminkt(naam)
    assert not is_verminkt("JOÃO ÂNGELO")
    assert is_verminkt("No\ufffdl")
    if naam != "d’Hondt":
        assert is_verminkt(naam.encode().decode("cp1252", "replace"))


@given(st.text())
def test_clean_text_stays_clean(tekst: str) -> None:
    """Cleaning is NFC, without invisible characters or double spaces, and cleaning again changes nothing."""
    kaal = schoon(tekst)
    assert schoon(kaal) == kaal
    assert unicodedata.is_normalized("NFC", kaal)
    assert "  " not in kaal
    assert not any(unicodedata.category(teken)[0] == "C" for teken in kaal)


@given(
    st.from_regex(r"[A-ZÉÖ][a-zéëïöü]{2,8}(-[A-Z][a-z]{2,8})?", fullmatch=True),
    st.sampled_from(["", "de", "van der", "van 't", "d'", "ten", "van de"]),
    st.from_regex(r"[A-ZÖ][a-zéëïöü]{3,8}(-[A-Z][a-z]{3,8})?", fullmatch=True),
)
def test_what_is_put_together_comes_apart(roepnaam: str, voorvoegsel: str, achternaam: str) -> None:
    """A name as the program shows or sorts it is taken apart into the same parts."""
    assert splits_naam(volledige_naam(roepnaam, voorvoegsel, achternaam)) == Naam(
        roepnaam, voorvoegsel, achternaam
    )
    gesorteerd = f"{achternaam}, {roepnaam} {voorvoegsel}"
    assert splits_naam(gesorteerd) == Naam(roepnaam, voorvoegsel, achternaam)


@given(st.text(max_size=60))
def test_no_name_breaks_it(tekst: str) -> None:
    """Whatever is in a column of names, no letter of a one-word name is lost and nothing fails."""
    naam = splits_naam(tekst)
    assert isinstance(naam, Naam)
    losse_achternaam(schoon(tekst))
