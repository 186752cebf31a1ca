"""The overview on paper: accessible, every chart in words, and never with numbers for the screen."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from opp_desk.documents.overzicht import maak_overzicht, tabelregels
from opp_desk.rules.balken import Balk, Balken
from opp_desk.rules.overzichtblad import AFGESCHERMD, UITLEG_AFGESCHERMD, Blok, Overzichtblad
from tests.documents.keuring import bladen, fouten, tags, tekst

LANG = "Hulp bij rekenen in kleine stappen, met blokjes en een getallenlijn"


def blad(*, afgeschermd: bool = True, rijen: int = 3) -> Overzichtblad:
    """Return an overview with a chart of which one row is kept back, and a table of ``rijen``."""
    hulp = Blok(
        "Is de hulp gegeven?",
        "Uit de OPP’s.",
        ("Vorm", "Leerlingen", "Weken gegeven", "Weken gepland", "Uren gegeven", "Uren gepland"),
        (
            ("in de les", "9", "63", "90", "68", "90"),
            ("in een groepje", *[AFGESCHERMD] * 5),
            ("samen", "11", "77", "110", "82", "110"),
        ),
        Balken(
            "Schoolweken hulp per vorm",
            ("gegeven", "deels", "niet gegeven", "niet ingevuld"),
            (Balk("in de les", (63, 9, 9, 9), "63 van 90 weken"), Balk("in een groepje", (), AFGESCHERMD)),
        ),
    )
    basis = Blok(
        "Basisondersteuning",
        "Van het team.",
        ("Voorziening", "Deden we het?", "Groepen", "Hielp het?", "Volgend jaar"),
        tuple((f"{LANG} {nr}", "deels", "7 van 8", "weten we niet", "anders doen") for nr in range(rijen)),
        Balken(
            "In hoeveel groepen?", ("ja", "nee"), tuple(Balk(LANG, (7, 1), "7 van 8") for _ in range(rijen))
        ),
        totaal=False,
    )
    return Overzichtblad("De Waterlelie", "2026-2027", "Schooljaar 2026-2027", (hulp,), (basis,), afgeschermd)


def test_it_is_accessible_and_always_the_same() -> None:
    """PDF/UA-1, a header cell per column, a figure per chart, the same bytes."""
    pdf = maak_overzicht(blad(), "2026-11-23")
    assert fouten(pdf) == []
    assert pdf == maak_overzicht(blad(), "2026-11-23")
    gevonden = tags(pdf)
    assert gevonden.count("TH") == 11
    assert gevonden.count("Figure") == 2
    assert [tag for tag in gevonden if tag.startswith("H")] == ["H1", "H2", "H3", "H2"]


def test_a_chart_stands_there_in_words_too() -> None:
    """Who does not see it hears every row; what is kept back is called so, and why stands beneath."""
    pdf = maak_overzicht(blad(), "2026-11-23")
    gezegd = [
        bytes.fromhex(woorden.decode()).decode("utf-16-be")
        for woorden in re.findall(rb"/S /Figure .*?/Alt <FEFF([0-9A-F]+)>", pdf)
    ]
    assert len(gezegd) == 2
    assert "in de les: 63 gegeven, 9 deels, 9 niet gegeven, 9 niet ingevuld" in str(gezegd)
    assert f"in een groepje: {AFGESCHERMD}" in str(gezegd)
    assert " ".join(UITLEG_AFGESCHERMD.split()) in tekst(pdf)


def test_a_sentence_stands_in_place_of_a_table_that_says_little() -> None:
    """No table and no head of it; the word afgeschermd is only explained where it stands."""
    vol = blad()
    (hulp,) = vol.extra
    kort = replace(hulp, zin="Te weinig leerlingen om cijfers te laten zien.", balken=None)
    pdf = maak_overzicht(replace(vol, extra=(kort,)), "2026-11-23")
    assert fouten(pdf) == []
    assert "Te weinig leerlingen om cijfers te laten zien." in tekst(pdf)
    assert "Weken gegeven" not in tekst(pdf)
    assert AFGESCHERMD not in tekst(pdf).lower()
    assert tags(pdf).count("TH") == 5
    assert tabelregels(replace(vol, extra=(kort,))) == tabelregels(vol)


def test_a_long_overview_goes_on_over_pages() -> None:
    """Forty voorzieningen with long names: the head of the table comes back, and no row is lost."""
    pdf = maak_overzicht(blad(rijen=40), "2026-11-23")
    paginas = bladen(pdf)
    met_tabel = [pagina for pagina in paginas if "anders doen" in pagina]
    assert len(met_tabel) > 1
    assert all("Deden we het?" in pagina for pagina in met_tabel)
    assert all(f"getallenlijn {nr}" in " ".join(paginas) for nr in range(40))
    assert tags(pdf).count("Figure") == 3
    assert fouten(pdf) == []


def test_numbers_for_the_screen_are_refused() -> None:
    """Only what was made to leave becomes a paper."""
    with pytest.raises(TypeError):
        maak_overzicht(blad(afgeschermd=False), "2026-11-23")


def test_a_spreadsheet_gets_one_number_on_a_line() -> None:
    """Table, row, column, value: so that years can stand beneath each other."""
    regels = tabelregels(blad())
    assert regels[0] == ("Is de hulp gegeven?", "in de les", "Leerlingen", "9")
    assert ("Basisondersteuning", f"{LANG} 2", "Groepen", "7 van 8") in regels
