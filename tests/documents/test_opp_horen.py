"""The pupil decides what is printed: never a word more, and the rest as the pupil said it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opp_desk.documents.layout import Stack
from opp_desk.documents.lezer import Deel
from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.documents.opp_horen import horen
from opp_desk.documents.stijl import TITEL, Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.text import Paragraph
from tests.documents.keuring import fouten, tags, tekst, voorgelezen
from tests.documents.voorbeeld import canoniek, noel


def met(**gesprek: Any) -> bytes:
    """Return the demo OPP with this one hearing record."""
    inhoud = noel()
    inhoud["opp"]["hoorgesprekken"] = [gesprek]
    return maak_opp_pdf(canoniek(inhoud))


def inbreng(**waarden: Any) -> dict[str, Any]:
    """Return one uitspraak that the pupil allows as it is."""
    return {"woorden": "Ik wil bij het raam", "bron": "gezegd", "in_plan": "zo"} | waarden


def test_own_words_stand_between_quotes_in_a_quote_block() -> None:
    """What the pupil said is printed as said, quoted, and tagged as a quotation."""
    pdf = met(inbrengen=[inbreng(woorden="'t Is te druk in de klas")])
    assert "“'t Is te druk in de klas”" in tekst(pdf)
    assert "BlockQuote" in tags(pdf)


def test_quotes_are_not_doubled() -> None:
    """Words that were typed with quotes get no second pair."""
    assert "““" not in tekst(met(inbrengen=[inbreng(woorden="“Te druk”")]))


def test_other_words_replace_the_verbatim_ones() -> None:
    """With "anders" only the other words are there, without quotes: they are not verbatim."""
    gedrukt = tekst(met(inbrengen=[inbreng(in_plan="anders", anders_gezegd="Liever een rustige plek")]))
    assert "Liever een rustige plek" in gedrukt
    assert "“Liever" not in gedrukt
    assert "bij het raam" not in gedrukt


@pytest.mark.parametrize("besluit", ["niet", None, "", "iets nieuws"])
def test_without_permission_nothing_is_printed(besluit: str | None) -> None:
    """Not the words, not the other words, not the reading of the adult, and not what was done with them."""
    pdf = met(
        uitkomst="gehoord",
        inbrengen=[
            inbreng(
                woorden="geheimwoord",
                anders_gezegd="andersgeheim",
                duiding="duidinggeheim",
                invloed="overgenomen",
                omdat="omdatgeheim",
                in_plan=besluit,
            )
        ],
    )
    assert b"geheim" not in pdf
    assert "geheim" not in " ".join([tekst(pdf), *voorgelezen(pdf)])


def test_all_kept_back_leaves_one_sentence() -> None:
    """The law asks that there was an opportunity; the sentence says so and tells nothing."""
    gedrukt = tekst(met(inbrengen=[inbreng(in_plan="niet"), inbreng(in_plan="niet")]))
    assert "Noël heeft verteld, en wil niet dat het hier staat." in gedrukt


def test_an_open_question_is_said_in_a_draft() -> None:
    """As long as the pupil has not chosen, the page says that."""
    gedrukt = tekst(met(inbrengen=[inbreng(in_plan=None)]))
    assert "Noël heeft verteld, en kiest nog wat hier komt te staan." in gedrukt


def test_not_wanting_to_tell_is_a_plain_sentence() -> None:
    """Not wanting to tell now is valid and is offered again."""
    gedrukt = tekst(
        met(uitkomst="kans_gegeven", aangeboden_op="2026-10-07", nogmaals_aanbieden_op="2026-11-02")
    ).replace("\u00a0", " ")
    assert "Noël kreeg op 7 oktober 2026 de kans om te vertellen, en wilde dat toen niet." in gedrukt
    assert "We vragen het opnieuw op 2 november 2026." in gedrukt


def test_a_talk_still_to_come_prints_no_empty_heading() -> None:
    """A hearing that is only planned leaves no section."""
    gedrukt = tekst(met(uitkomst="nog_niet", aangeboden_op="2026-10-07"))
    assert "vertelde" not in gedrukt
    assert "daarmee deden" not in gedrukt


@pytest.mark.parametrize("bron", ["getekend", "aangewezen", "gezien"])
def test_what_was_shown_is_not_quoted(bron: str) -> None:
    """A drawing, a pointed finger or something seen is no spoken word; how it came is added."""
    gedrukt = tekst(met(inbrengen=[inbreng(bron=bron, vertolkt_door="oma Ria")]))
    assert f"Ik wil bij het raam ({bron}, verteld door oma Ria)" in gedrukt
    assert "“Ik wil" not in gedrukt


def test_the_influence_of_a_printed_word_is_printed() -> None:
    """The duty to say what was done with it (WVO 2020 art. 2.44 lid 7 onder c), and when it was told back."""
    gedrukt = tekst(
        met(
            inbrengen=[inbreng(invloed="deels", omdat="het raam is bezet op dinsdag")],
            terugkoppeling_op="2026-10-16",
            terugkoppeling_vorm="met een kaart",
        )
    ).replace("\u00a0", " ")
    assert "Deels overgenomen: het raam is bezet op dinsdag." in gedrukt
    assert "Verteld aan Noël op 16 oktober 2026, met een kaart." in gedrukt


def test_two_moments_are_told_apart() -> None:
    """With more than one hearing each says when in the plan it was."""
    inhoud = noel()
    inhoud["opp"]["hoorgesprekken"].append({"moment": "opstellen", "inbrengen": [inbreng()]})
    gedrukt = tekst(maak_opp_pdf(canoniek(inhoud)))
    assert "Bij het bijstellen" in gedrukt
    assert "Bij het opstellen" in gedrukt


@settings(max_examples=min(250, settings().max_examples))  # a whole document each
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["zo", "anders", "niet", None]), st.sampled_from(["gezegd", "getekend", None])
        ),
        max_size=5,
    )
)
def test_kept_words_are_absent_in_every_mixture(uitspraken: list[tuple[str | None, str | None]]) -> None:
    """Whatever stands beside them: words that the pupil keeps are in no byte of text, allowed ones are."""
    inbrengen = [
        inbreng(
            woorden=f"woord{nummer}x",
            anders_gezegd=f"anders{nummer}x",
            omdat=f"omdat{nummer}x",
            in_plan=wel,
            bron=bron,
        )
        for nummer, (wel, bron) in enumerate(uitspraken)
    ]
    gedrukt = tekst(met(uitkomst="gehoord", inbrengen=inbrengen)).lower()
    for nummer, (wel, _) in enumerate(uitspraken):
        assert (f"woord{nummer}x" in gedrukt) == (wel == "zo")
        assert (f"anders{nummer}x" in gedrukt) == (wel == "anders")
        assert (f"omdat{nummer}x" in gedrukt) == (wel in {"zo", "anders"})


def test_a_long_story_stays_one_quote_over_two_pages() -> None:
    """Sixty lines of a pupil's words break over the page and remain accessible."""
    pdf = met(
        inbrengen=[inbreng(woorden="\n".join(f"regel {nummer} van mijn verhaal" for nummer in range(60)))]
    )
    assert fouten(pdf) == []
    assert tags(pdf).count("BlockQuote") == 1


def test_a_drawing_is_told_and_stays_in_the_vault() -> None:
    """Allowed, the paper says that there is a drawing; kept back, not even that."""
    mag = met(inbrengen=[inbreng(woorden="", bron="getekend", tekening="ab" * 32)])
    assert "Noël maakte een tekening." in " ".join(tekst(mag).split())
    erbij = met(inbrengen=[inbreng(tekening="ab" * 32)])
    assert "“Ik wil bij het raam” (met een tekening)" in " ".join(tekst(erbij).split())
    niet = met(inbrengen=[inbreng(woorden="", tekening="ab" * 32, in_plan="niet")])
    assert "tekening" not in tekst(niet)


def test_where_it_stands_in_the_plan_is_said() -> None:
    """What was taken over names its goal, begeleiding and afwijking as the paper calls them."""
    opp = noel()["opp"] | {
        "doelen": [{"id": "d1", "kan_straks": "rekenen"}, {"id": "d2", "kan_straks": "lezen"}],
        "begeleidingen": [{"id": "b1", "wat": "kaart op tafel, en twee keer per dag samen kijken"}],
        "afwijkingen": [{"id": "a1", "vak": "rekenen"}],
    }
    opp["hoorgesprekken"] = [
        {
            "inbrengen": [
                inbreng(invloed="overgenomen", omdat="een rustplek", doel="d2", begeleiding="b1"),
                inbreng(invloed="deels", omdat="minder sommen", afwijking="a1"),
                inbreng(invloed="niet", omdat="het kan niet", doel="weg"),
            ]
        }
    ]
    deel = Deel("opp", opp, {"labels": {}, "keuzes": {}})
    kop = Paragraph("Plan", TITEL, "H1", level=0)
    blokken = list(horen(deel.delen("hoorgesprekken", "hoorgesprek"), "Noël", deel))
    op_papier = " ".join(
        tekst(schrijf_pdf(Stack([kop, *blokken]), Papier("", ""), Meta("x", "", ""))).split()
    )
    assert "een rustplek (doel 2 en begeleiding “kaart op tafel, en twee keer…”)." in op_papier
    assert "minder sommen (afwijking bij rekenen)." in op_papier
    assert "het kan niet (" not in op_papier


def test_the_opp_names_the_goal_once() -> None:
    """On the paper itself the number stands behind the influence, unless somebody typed it already."""
    opp = noel()["opp"]
    opp["hoorgesprekken"] = [
        {
            "inbrengen": [
                inbreng(invloed="overgenomen", omdat="een rustplek", doel="d2"),
                inbreng(invloed="overgenomen", omdat="de hulpkaart (doel 2)", doel="d2"),
            ]
        }
    ]
    alles = " ".join(tekst(maak_opp_pdf(canoniek(noel() | {"opp": opp}))).split())
    assert "een rustplek (doel 2)." in alles
    assert "de hulpkaart (doel 2)." in alles
