"""The OPP as text: the same words as the paper, in its order, whole or one section."""

from __future__ import annotations

from opp_desk.documents.als_tekst import als_tekst, tekstdelen
from opp_desk.documents.opp import maak_opp_pdf
from tests.documents.keuring import voorgelezen
from tests.documents.voorbeeld import canoniek, noel
from tests.documents.voorbeeld_papieren import GEHEIM, lang, met_geheimen


def kaal(tekst: str) -> str:
    """Return only the letters and digits."""
    return "".join(filter(str.isalnum, tekst))


def test_it_says_what_the_paper_says() -> None:
    """Every sentence of the sections stands in the text, letter for letter, also of the longest plan."""
    for inhoud in (noel(), lang()):
        gehoord = voorgelezen(maak_opp_pdf(canoniek(inhoud)))
        begin = gehoord.index("Aanleiding")
        geschreven = kaal(als_tekst(canoniek(inhoud)))
        assert [zin for zin in gehoord[begin:] if kaal(zin) not in geschreven] == []


def test_sections_stand_apart_with_their_headings() -> None:
    """A blank line between sections, the legal word behind the heading, bullets as dashes."""
    tekst = als_tekst(canoniek(noel()))
    assert tekst.startswith("Ontwikkelingsperspectief Noël d’Hondt\n\nAanleiding\n")
    assert "\n\nWat helpt (bevorderende factoren)\n- voordoen, één stap tegelijk\n- bewegen" in tekst
    assert "\nNu: 4 van de 10 (14 september 2026)\n" in tekst
    assert tekst.endswith("directeur.\n")


def test_one_section_can_be_copied() -> None:
    """By its heading, with everything below it; an unknown heading gives nothing."""
    deel = als_tekst(canoniek(noel()), "Handelingsdeel")
    assert deel.startswith("Handelingsdeel\nDoelen, begeleiding en aanpak.")
    assert "Doel 2 · Taakaanpak" in deel
    assert "Overleg" not in deel
    assert als_tekst(canoniek(noel()), "Bestaat niet") == ""


def test_the_sections_can_be_listed() -> None:
    """The menu of a screen shows the headings in the order of the paper."""
    koppen = [deel.kop for deel in tekstdelen(canoniek(noel()))]
    assert koppen[:2] == ["Aanleiding", "Verwachte uitstroombestemming"]
    assert koppen[-1] == "Vastgesteld"
    assert all(deel.tekst for deel in tekstdelen(canoniek(noel())))


def test_only_plain_signs_come_out() -> None:
    """No tabs and no spaces that do not break: other programs show those as boxes."""
    assert not set(als_tekst(canoniek(lang()))) & set("\t\r\u00a0\u202f")


def test_words_kept_back_are_not_copied_either() -> None:
    """What is on no paper is in no text."""
    assert GEHEIM not in als_tekst(canoniek(met_geheimen()))


def test_an_empty_plan_gives_its_title() -> None:
    """Nothing to copy is no crash."""
    assert als_tekst(canoniek({})) == "Ontwikkelingsperspectief\n"
