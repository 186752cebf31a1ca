"""The OPP on paper: two pages for the demo plan, every letter right, accessible whatever was typed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opp_desk.documents.opp import MERKEN, code_van, maak_opp_pdf
from opp_desk.ground.errors import WereldFout
from opp_desk.model.keuzes import OppStatus
from tests.documents.keuring import bladen, fouten, tags, tekst, voorgelezen
from tests.documents.voorbeeld import canoniek, concept, noel

VOLGORDE = (
    "Ontwikkelingsperspectief",
    "Noël d’Hondt",
    "Aanleiding",
    "Verwachte uitstroombestemming",
    "Waarom we dat denken",
    "Wat helpt",
    "bevorderende factoren",
    "Wat hindert",
    "belemmerende factoren",
    "Wat Noël vertelde",
    "Wat wij daarmee deden",
    "Hoe de ouders kijken",
    "Handelingsdeel",
    "Hiervoor is akkoord van de ouders nodig",
    "Doel 1",
    "Doel 2",
    "In de les",
    "Afwijking van het programma",
    "Overleg",
    "Akkoord",
    "Vastgesteld",
)


def test_the_demo_plan_fits_on_two_pages() -> None:
    """What IB'ers write in full takes two pages, fixed or not."""
    assert len(bladen(maak_opp_pdf(canoniek(noel())))) == 2
    assert len(bladen(maak_opp_pdf(canoniek(concept())))) == 2


def test_the_demo_plan_is_accessible() -> None:
    """Every rule of PDF/UA-1 passes on the fixed plan and on the draft."""
    assert fouten(maak_opp_pdf(canoniek(noel()))) == []
    assert fouten(maak_opp_pdf(canoniek(concept()))) == []


def test_it_is_read_aloud_in_the_order_of_the_law() -> None:
    """A screen reader meets title, sections and closing in the order of the page."""
    gehoord = " ".join(voorgelezen(maak_opp_pdf(canoniek(noel()))))
    plaatsen = [gehoord.index(kop) for kop in VOLGORDE]
    assert plaatsen == sorted(plaatsen)


def test_the_head_says_which_paper_it_is() -> None:
    """Group, school, birthday, version, days and teachers stand under the name."""
    eerste = bladen(maak_opp_pdf(canoniek(noel())))[0].replace("\u00a0", " ")
    assert "Groep 6b · basisschool De Waterlelie, Utrecht · geboren 3 maart 2016" in eerste
    assert "Versie 2 · geldig vanaf 16 oktober 2026 · evaluatie op 18 december 2026" in eerste
    assert "Leerkrachten Anouk Visser (ma–wo) en Mo Jansen (do–vr)" in eerste


def test_a_secondary_school_has_mentors() -> None:
    """In vo, pro and vso the word is mentor, and the aanspreekpunt is named."""
    inhoud = noel()
    inhoud["school"]["sector"] = "vo"
    inhoud["leerling"] |= {
        "groep": "havo 3",
        "aanspreekpunt": "meneer Bos",
        "leerkrachten": [{"naam": "Mo Jansen"}],
    }
    eerste = bladen(maak_opp_pdf(canoniek(inhoud)))[0]
    assert "Havo 3 ·" in eerste
    assert "Mentor Mo Jansen · aanspreekpunt meneer Bos" in eerste


def test_each_page_carries_number_and_code_and_no_name() -> None:
    """A loose page can be put back, and its running lines name no pupil."""
    momentopname = canoniek(noel())
    paginas = bladen(maak_opp_pdf(momentopname))
    assert all(blad.endswith(f"pagina {nummer} van 2") for nummer, blad in enumerate(paginas, start=1))
    assert all("code van het hele plan " in blad for blad in paginas)
    assert "d’Hondt" not in paginas[1]


def test_the_code_follows_the_content() -> None:
    """Another word gives another code on the page; the same text the same."""
    anders = noel()
    anders["opp"]["aanleiding"] += " Ook bij taal."
    codes = {bladen(maak_opp_pdf(canoniek(each)))[0].split("code ")[-1] for each in (noel(), anders, noel())}
    assert len(codes) == 2
    assert code_van("4f2a91bc" * 8) == "4f2a 91bc"


@pytest.mark.parametrize("stand", [stand.value for stand in OppStatus if stand is not OppStatus.VASTGESTELD])
def test_every_stand_but_fixed_has_its_mark(stand: str) -> None:
    """Who holds a draft sees that on every page, and hears it."""
    pdf = maak_opp_pdf(canoniek(concept() | {"stand": stand}))
    assert all(MERKEN[stand] in blad for blad in bladen(pdf))
    assert MERKEN[stand] in " ".join(voorgelezen(pdf))


def test_a_fixed_plan_has_no_mark() -> None:
    """The fixed plan is no draft, and the draft has no line of vaststellen."""
    assert "oncept" not in tekst(maak_opp_pdf(canoniek(noel())))
    assert "Vastgesteld" not in tekst(maak_opp_pdf(canoniek(concept())))


def test_empty_parts_are_not_printed() -> None:
    """A plan with only a name has no empty headings."""
    pdf = maak_opp_pdf(canoniek({"leerling": {"roepnaam": "Noël"}, "opp": {}}))
    assert tags(pdf).count("H2") == 0
    assert fouten(pdf) == []


@pytest.mark.parametrize("inhoud", [{}, {"opp": None, "school": [], "leerling": 3, "teksten": "x"}])
def test_an_empty_snapshot_gives_a_page(inhoud: dict[str, Any]) -> None:
    """Even a snapshot of nothing prints, accessibly."""
    pdf = maak_opp_pdf(canoniek(inhoud))
    assert len(bladen(pdf)) == 1
    assert fouten(pdf) == []


def test_unreadable_bytes_are_the_worlds_error() -> None:
    """A damaged snapshot is refused and says so."""
    with pytest.raises(WereldFout, match="momentopname_onleesbaar"):
        maak_opp_pdf(b"{")


@pytest.mark.parametrize(
    ("roepnaam", "achternaam"),
    [
        ("Emine", "Şahin"),
        ("Łukasz", "Żółć"),
        ("Jan", "’t Hooft"),
        ("Piet", "'t Hooft"),
        ("IJsbrand", "van IJzendoorn"),
        ("Ngọc", "Nguyễn Thị Ánh"),
        ("Søren", "Þórðarson"),
        ("Şükriye-Małgorzata", "van der Łukaszewicz-’t Hooft tot Nguyễn-Ağaoğlu"),
    ],
)
def test_names_come_out_as_they_are_written(roepnaam: str, achternaam: str) -> None:
    """Copy and search find the name with every mark, also one of sixty letters."""
    inhoud = noel()
    inhoud["leerling"] |= {"roepnaam": roepnaam, "achternaam": achternaam, "naam": f"{roepnaam} {achternaam}"}
    pdf = maak_opp_pdf(canoniek(inhoud))
    assert f"{roepnaam} {achternaam}" in tekst(pdf)
    assert f"{roepnaam} {achternaam}" in " ".join(voorgelezen(pdf))
    assert f"Wat {roepnaam} vertelde" in tekst(pdf)
    assert fouten(pdf) == []


def test_three_hundred_lines_lose_nothing() -> None:
    """A long text goes on over the pages, line by line, and stays accessible."""
    inhoud = noel()
    inhoud["opp"]["uitstroom_onderbouwing"] = "\n".join(f"Regel {nummer} van veel." for nummer in range(300))
    pdf = maak_opp_pdf(canoniek(inhoud))
    gedrukt = tekst(pdf)
    assert all(f"Regel {nummer} van veel." in gedrukt for nummer in range(300))
    assert fouten(pdf) == []
    assert f"pagina 1 van {len(bladen(pdf))}" in gedrukt


def test_many_goals_and_facts_stay_accessible() -> None:
    """Twenty goals with begeleiding and a table of sixty rows over several pages pass every rule."""
    inhoud = noel()
    opp = inhoud["opp"]
    opp["doelen"] = [opp["doelen"][0] | {"id": f"d{nummer}"} for nummer in range(20)]
    opp["begeleidingen"] = [opp["begeleidingen"][0] | {"doel": f"d{nummer}"} for nummer in range(20)]
    opp["beginfeiten"] = [
        {"gebied": "Lezen", "feit": "leest op het niveau van zijn groep " * (nummer % 9 + 1), "bron": "toets"}
        for nummer in range(60)
    ]
    pdf = maak_opp_pdf(canoniek(inhoud))
    assert fouten(pdf) == []
    assert "Doel 20 · Rekenen" in tekst(pdf)
    assert tags(pdf).count("TR") == 61
    assert tags(pdf).count("TH") == 3


@pytest.mark.parametrize("logo", ["", "geen base64!", "AAAA", "iVBORw0KGgo="])
def test_a_broken_logo_never_stops_a_plan(logo: str) -> None:
    """A picture that cannot be read is left out."""
    inhoud = noel()
    inhoud["school"]["logo"] = logo
    assert fouten(maak_opp_pdf(canoniek(inhoud))) == []


def test_a_field_of_a_newer_release_is_printed() -> None:
    """A field that this renderer does not know stands under its own label, also inside a goal."""
    inhoud = noel()
    inhoud["opp"] |= {"wens": "Meer buiten leren", "geheim": "zonder label"}
    inhoud["opp"]["doelen"][0]["tussendoel"] = "in november zes van de tien"
    inhoud["opp"]["begeleidingen"][0]["materiaal"] = "kralenketting"
    inhoud["teksten"]["labels"] |= {
        "opp.wens": "Wens van {roepnaam}",
        "doel.tussendoel": "Tussendoel",
        "begeleiding.materiaal": "Materiaal",
    }
    gedrukt = tekst(maak_opp_pdf(canoniek(inhoud)))
    assert "Wens van Noël Meer buiten leren" in gedrukt
    assert "Tussendoel in november zes van de tien" in gedrukt
    assert "Materiaal: kralenketting" in gedrukt
    assert "zonder label" not in gedrukt


wild = st.text(max_size=80) | st.text(st.characters(min_codepoint=0x20, max_codepoint=0x24F), max_size=400)
waarde = st.none() | wild | st.integers() | st.booleans() | st.dates().map(str)
VELDEN = {
    naam: sorted({sleutel for rij in rijen for sleutel in rij})
    for naam, rijen in noel()["opp"].items()
    if isinstance(rijen, list)
}
plannen = st.fixed_dictionaries(
    {
        naam: st.lists(st.dictionaries(st.sampled_from(velden), waarde), max_size=4)
        for naam, velden in VELDEN.items()
    }
    | {naam: waarde for naam, inhoud in noel()["opp"].items() if not isinstance(inhoud, list)}
)


@settings(max_examples=min(250, settings().max_examples))  # a whole document each
@given(plannen, wild, st.sampled_from([None, {"nummer": 1, "handelingsdeel_wacht": True}]))
def test_whatever_is_typed_comes_out_accessible(
    opp: dict[str, Any], naam: str, vast: dict[str, Any] | None
) -> None:
    """Any text in any field of any list gives a PDF/UA-1 document, twice the same."""
    inhoud = noel() | {"opp": opp, "vaststelling": vast}
    inhoud["leerling"] |= {"roepnaam": naam, "naam": naam}
    momentopname = canoniek(inhoud)
    pdf = maak_opp_pdf(momentopname)
    assert pdf == maak_opp_pdf(momentopname)
    assert fouten(pdf) == []


@settings(max_examples=max(20, settings().max_examples // 5))  # a whole document each
@given(
    st.recursive(
        waarde, lambda delen: st.lists(delen) | st.dictionaries(st.text(max_size=9), delen), max_leaves=20
    )
)
def test_a_snapshot_of_any_shape_gives_a_pdf(opp: object) -> None:
    """JSON that no model ever wrote still prints something, and never crashes."""
    assert maak_opp_pdf(canoniek(noel() | {"opp": opp, "ouders": opp, "akkoorden": opp})).startswith(
        b"%PDF-1.7"
    )
