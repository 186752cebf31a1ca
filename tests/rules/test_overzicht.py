"""The overview as blocks: real numbers for the screen, none of a small group for what leaves."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.keuzes import Vorm
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Gedaan, Voorzieningbesluit
from opp_desk.rules.onderdrukking import GRENS
from opp_desk.rules.overzicht import maak_blad
from opp_desk.rules.overzichtblad import AFGESCHERMD
from opp_desk.rules.overzichtzin import GEEN_VERDELING, TE_WEINIG
from opp_desk.rules.praktijk import (
    BRONNEN,
    GEBIEDEN,
    VORMEN,
    Doelrij,
    Hulprij,
    Overzicht,
    Telling,
    Voorzieningpraktijk,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opp_desk.rules.overzichtblad import Blok


def kinderen(van: int, tot: int) -> set[UUID]:
    """Return pupils by number."""
    return {UUID(int=nr) for nr in range(van, tot)}


def overzicht(*vormen: tuple[Vorm, int]) -> Overzicht:
    """Return a schooljaar in which so many pupils got help in each of these forms, ten weeks each."""
    rijen, eerste = {naam: Hulprij() for naam in VORMEN}, 1
    for vorm, aantal in vormen:
        wie = kinderen(eerste, eerste + aantal)
        rijen[vorm.label] = Hulprij(wie, 10 * aantal, 7 * aantal, aantal, aantal, 600 * aantal, 450 * aantal)
        eerste += aantal
    return Overzicht(
        school="De Waterlelie",
        schooljaar="2026-2027",
        jaren=("2026-2027",),
        tot=date(2026, 11, 23),
        leerlingen=frozenset(kinderen(1, eerste)),
        vormen=rijen,
        bronnen={naam: set() for naam in BRONNEN},
        gebieden={naam: Doelrij() for naam in GEBIEDEN}
        | {"lezen": Doelrij(9, 2, kinderen(1, 8), kinderen(1, 3))},
        gehoord=Telling(frozenset(kinderen(1, 12)), frozenset()),
        terugverteld=Telling(frozenset(kinderen(1, 10)), frozenset(kinderen(10, 12))),
        op_tijd=Telling(),
        teruggekeken=Telling(),
        aanbodjaar="2027-2028",
        voorzieningen=(
            Voorzieningpraktijk(
                "Lezen met een maatje", Aanbodgebied.LEERLIJN, None, Gedaan.JA, 7, 8, Gedaan.JA,
                Voorzieningbesluit.HOUDEN,
            ),
            Voorzieningpraktijk("Een rustige plek", Aanbodgebied.WELBEVINDEN, *[None] * 6),
        ),
    )  # fmt: skip


def test_the_screen_shows_what_there_is() -> None:
    """Rows of pupils only, with weeks and hours, and a bar for each; nothing is kept back."""
    blad = maak_blad(overzicht((Vorm.GROEPJE, 2), (Vorm.IN_DE_LES, 9)), afgeschermd=False)
    hulp = blad.extra[0]
    assert hulp.regels == (
        ("in de les", "9", "63", "90", "68", "90"),
        ("in een groepje", "2", "14", "20", "15", "20"),
        ("samen", "11", "77", "110", "82", "110"),
    )
    assert hulp.balken is not None
    assert [balk.delen for balk in hulp.balken.balken] == [(63, 9, 9, 9), (14, 2, 2, 2)]
    assert AFGESCHERMD not in str([blok.regels for blok in blad.blokken])


def test_what_leaves_has_every_row_and_no_small_group() -> None:
    """Two pupils take the nine that they are paired to along; an empty row is no group and stays."""
    blad = maak_blad(
        overzicht((Vorm.GROEPJE, 2), (Vorm.IN_DE_LES, 9), (Vorm.DEELS_ELDERS, 6)), afgeschermd=True
    )
    regels = {regel[0]: regel[1:] for regel in blad.extra[0].regels}
    assert list(regels) == [*VORMEN, "samen"]
    assert set(regels["in een groepje"]) == set(regels["in de les"]) == {AFGESCHERMD}
    assert regels["deels elders"][:3] == ("6", "42", "60")
    assert set(regels["hulpmiddel of gebouw"]) == {"0"}
    assert regels["samen"][0] == "17"


def test_a_table_of_which_every_row_is_kept_back_says_so_once() -> None:
    """On paper there is only the total then, and no chart without bars."""
    vormen = ((Vorm.IN_DE_LES, 2), (Vorm.DEELS_ELDERS, 2), (Vorm.AANGEPASTE_TIJD, 1), (Vorm.JEUGDHULP, 1))
    hulp = maak_blad(overzicht(*vormen), afgeschermd=True).extra[0]
    assert hulp.regels == (("samen", "6", "42", "60", "45", "60"),)
    assert hulp.balken is None
    assert hulp.zin == (
        "Samen: 6 leerlingen, 42 weken gegeven, 60 weken gepland, 45 uren gegeven, 60 uren gepland. "
        + GEEN_VERDELING
    )


def test_a_school_with_too_few_says_so_in_a_sentence() -> None:
    """Three pupils: no table and no chart with only the word afgeschermd; the rows stay for the CSV."""
    jaar = replace(
        overzicht((Vorm.IN_DE_LES, 3)), gehoord=_telling(3, 0), terugverteld=_telling(2, 1),
        gebieden={naam: Doelrij() for naam in GEBIEDEN},
    )  # fmt: skip
    hulp, beloften = maak_blad(jaar, afgeschermd=True).extra
    assert (hulp.zin, beloften.zin) == (TE_WEINIG, TE_WEINIG)
    assert (hulp.balken, beloften.balken) == (None, None)
    assert beloften.regels == (
        ("Leerling gehoord voordat het OPP vaststond", *(AFGESCHERMD,) * 3),
        ("Leerling verteld wat we ermee deden", *(AFGESCHERMD,) * 3),
    )


@pytest.mark.parametrize(
    ("telling", "zin"),
    [
        ((9, 0), "OPP vastgesteld binnen zes weken: 9 ja, 0 nee, samen 9."),
        ((9, 2), f"OPP vastgesteld binnen zes weken: samen 11. {GEEN_VERDELING}"),
        ((2, 0), TE_WEINIG),
    ],
)
def test_a_table_of_one_row_is_a_sentence(telling: tuple[int, int], zin: str) -> None:
    """One question: the sentence says what the row said, and why something is not there."""
    jaar = replace(
        overzicht((Vorm.IN_DE_LES, 9)),
        gehoord=Telling(), terugverteld=Telling(), op_tijd=_telling(*telling),
    )  # fmt: skip
    assert maak_blad(jaar, afgeschermd=True).extra[-1].zin == zin


def test_what_says_enough_stays_a_table() -> None:
    """Rows with numbers, and every table on the screen: no sentence in their place."""
    vormen = ((Vorm.GROEPJE, 2), (Vorm.IN_DE_LES, 9), (Vorm.DEELS_ELDERS, 6))
    assert [each.zin for each in maak_blad(overzicht(*vormen), afgeschermd=True).blokken] == [""] * 4
    klein = maak_blad(overzicht((Vorm.GROEPJE, 2)), afgeschermd=False)
    assert {each.zin for each in klein.blokken} == {""}


def test_goals_go_without_what_was_not_reached_when_that_is_little() -> None:
    """Eleven goals of seven pupils may be told; that two were not reached may not, nor its complement."""
    doelen = maak_blad(overzicht((Vorm.IN_DE_LES, 9)), afgeschermd=True).extra[1]
    lezen = next(regel for regel in doelen.regels if regel[0] == "lezen")
    assert lezen == ("lezen", "11", AFGESCHERMD, AFGESCHERMD)


def test_five_goals_of_one_pupil_are_no_group() -> None:
    """Of six pupils one did not reach five goals: that number is about one pupil, and stays here."""
    jaar = overzicht((Vorm.IN_DE_LES, 9))
    jaar = replace(jaar, gebieden=jaar.gebieden | {"lezen": Doelrij(12, 5, kinderen(1, 6), kinderen(6, 7))})
    doelen = maak_blad(jaar, afgeschermd=True).extra[1]
    lezen = next(regel for regel in doelen.regels if regel[0] == "lezen")
    assert lezen == ("lezen", "17", AFGESCHERMD, AFGESCHERMD)
    op_scherm = maak_blad(jaar, afgeschermd=False).extra[1]
    assert op_scherm.regels[0] == ("lezen", "17", "12", "5")


def test_yes_and_no_are_a_table_each() -> None:
    """Everybody was heard: that may be told. Two were not told back: neither may their number of others."""
    beloften = maak_blad(overzicht((Vorm.IN_DE_LES, 9)), afgeschermd=True).extra[2]
    assert [regel[1:] for regel in beloften.regels] == [("11", "0", "11"), (AFGESCHERMD, AFGESCHERMD, "11")]


@pytest.mark.parametrize(
    ("gehoord", "verteld", "regel"),
    [
        ((20, 0), (18, 0), None),  # two had the chance and did not want to say anything
        ((20, 2), (20, 0), None),  # two were not heard
        ((18, 0), (20, 0), None),  # two were heard for an OPP that was not fixed this year
        ((20, 0), (20, 0), ("20", "0", "20")),
        ((20, 0), (15, 0), ("15", "0", "15")),
        ((20, 0), (9, 6), ("9", "6", "15")),
    ],
)
def test_who_kept_silent_is_not_the_rest_of_two_questions(
    gehoord: tuple[int, int], verteld: tuple[int, int], regel: tuple[str, ...] | None
) -> None:
    """Heard 20 and told back 18 would tell of two pupils; on the screen both numbers stand."""
    jaar = replace(
        overzicht((Vorm.IN_DE_LES, 9)), gehoord=_telling(*gehoord), terugverteld=_telling(*verteld)
    )
    beloften = maak_blad(jaar, afgeschermd=True).extra[2]
    assert beloften.regels[1][1:] == (regel or (AFGESCHERMD,) * 3)
    balken = beloften.balken  # none when there is no bar to draw
    assert (balken is None or balken.balken[1].delen == ()) is (regel is None)
    assert maak_blad(jaar, afgeschermd=False).extra[2].regels[1][3] == str(sum(verteld))


def test_basisondersteuning_is_what_the_team_said() -> None:
    """Groups are no pupils: the same on screen and paper, also what was not asked yet."""
    for afgeschermd in (False, True):
        (basis,) = maak_blad(overzicht(), afgeschermd=afgeschermd).basis
        assert basis.regels == (
            ("Lezen met een maatje", "ja", "7 van 8", "ja", "houden"),
            ("Een rustige plek", "nog niet", "", "", ""),
        )


_GROEP = st.integers(0, 30)


@given(
    vormen=st.lists(st.tuples(st.sampled_from(list(Vorm)), _GROEP), max_size=8),
    gehoord=st.tuples(_GROEP, _GROEP),
    verteld=st.tuples(_GROEP, _GROEP),
    bronnen=st.lists(_GROEP, min_size=len(BRONNEN), max_size=len(BRONNEN)),
    doelen=st.lists(st.tuples(_GROEP, _GROEP), min_size=len(GEBIEDEN), max_size=len(GEBIEDEN)),
)
def test_no_exported_table_gives_a_small_group_away(
    vormen: list[tuple[Vorm, int]],
    gehoord: tuple[int, int],
    verteld: tuple[int, int],
    bronnen: list[int],
    doelen: list[tuple[int, int]],
) -> None:
    """Whatever the school: no number of one to four stands there, and none follows from a total."""
    jaar = overzicht(*dict(vormen).items())
    jaar = replace(
        jaar,
        gehoord=_telling(*gehoord),
        terugverteld=_telling(*verteld),
        bronnen={naam: kinderen(100 * nr, 100 * nr + bronnen[nr]) for nr, naam in enumerate(BRONNEN)},
        gebieden={
            naam: Doelrij(
                *doelen[nr],
                kinderen(100 * nr, 100 * nr + doelen[nr][0]),
                kinderen(100 * nr + 50, 100 * nr + 50 + doelen[nr][1]),
            )
            for nr, naam in enumerate(GEBIEDEN)
        },
    )
    blokken = maak_blad(jaar, afgeschermd=True).extra
    _eis_geen_verschil(blokken)
    for blok in blokken:
        in_tabel = {cel for regel in blok.regels for cel in regel[1:]}
        waarom = blok.zin.replace(GEEN_VERDELING, "").replace(TE_WEINIG, "")
        assert set(re.findall(r"\d+", waarom)) <= in_tabel  # the sentence has no number of its own
        for kolom in _kolommen(blok):
            *rijen, samen = kolom
            assert not any(0 < getal < GRENS for getal in kolom if getal is not None)
            weg = rijen.count(None)
            if weg and samen is not None:
                rest = samen - sum(getal for getal in rijen if getal is not None)
                assert rest >= GRENS
                assert weg > 1 or rijen == [None]


def _telling(ja: int, nee: int) -> Telling:
    return Telling(frozenset(kinderen(1, 1 + ja)), frozenset(kinderen(100, 100 + nee)))


def _eis_geen_verschil(blokken: Sequence[Blok]) -> None:
    """Require that who was told back differs from who was heard, or was asked, by nobody or by a group."""
    vragen = {regel[0]: regel[1:] for blok in blokken for regel in blok.regels if not blok.totaal}
    gehoord = vragen.get("Leerling gehoord voordat het OPP vaststond", ())
    verteld = vragen.get("Leerling verteld wat we ermee deden", ())
    for getal in {*gehoord[::2]} - {AFGESCHERMD}:
        for ander in {*verteld[2:]} - {AFGESCHERMD}:
            assert not 0 < abs(int(getal) - int(ander)) < GRENS


def _kolommen(blok: Blok) -> list[list[int | None]]:
    """Return what counts pupils or goals, each with its total last; None is kept back."""
    getallen = [[None if cel == AFGESCHERMD else int(cel) for cel in rij[1:]] for rij in blok.regels]
    if not blok.totaal:
        return getallen
    if len(getallen) == 1:  # only the total is shown: every row was kept back
        return [[None, None, cel] for cel in getallen[0][:1]]
    return [[rij[nr] for rij in getallen] for nr in range(1 if len(blok.koppen) != 4 else 3)]
