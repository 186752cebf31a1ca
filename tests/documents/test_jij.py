"""Speaking to a pupil: the letter for the age, and an answer that is never empty and never cold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opp_desk.documents.jij import Letter, gevolg, passend, verteld
from opp_desk.documents.kern import Uitspraak
from opp_desk.documents.lezer import lees
from opp_desk.documents.stijl import HOOGTE
from opp_desk.documents.vel import Schrijfregels
from tests.documents.voorbeeld import canoniek, noel

if TYPE_CHECKING:
    from opp_desk.documents.layout import Block


def uitspraak(invloed: str, omdat: str = "", hulp: str = "") -> str:
    """Return the answer to one uitspraak as one text."""
    gezegd = Uitspraak("i1", "“Minder sommen”", invloed, omdat, hulp)
    return "".join(stuk.text for stuk in gevolg(gezegd, meer=True))


@pytest.mark.parametrize(
    ("invloed", "omdat", "hulp", "verwacht"),
    [
        ("overgenomen", "een rustplek", "", "Dit doen we: een rustplek."),
        ("overgenomen", "", "", "Dit doen we."),
        ("deels", "in twee stukken", "", "Dit doen we voor een deel: in twee stukken."),
        ("niet", "dat moet nu", "", "Dit lukt nu niet: “Minder sommen”. Dat moet nu."),
        (
            "niet",
            "dat moet nu",
            "pauze",
            "Dit lukt nu niet: “Minder sommen”. Dat moet nu. Wat wel kan: pauze.",
        ),
        ("", "we zoeken het uit", "", "we zoeken het uit."),
        ("", "", "", ""),
    ],
)
def test_an_answer_says_what_we_do_with_it(invloed: str, omdat: str, hulp: str, verwacht: str) -> None:
    """Taken over, partly, or not with the reason and what does work."""
    assert uitspraak(invloed, omdat, hulp) == verwacht


@pytest.mark.parametrize(("regels", "maat"), [(10, 13.0), (28, 12.0), (90, 10.5)])
def test_the_biggest_letter_that_fits_is_taken(regels: int, maat: float) -> None:
    """Thirteen points when there is room, smaller when that saves a page, and never below 10.5."""
    gekozen: list[float] = []

    def maak(letter: Letter) -> Block:
        gekozen.append(letter.maat)
        return Schrijfregels(regels, letter.maat * 2)

    blad = passend(lees(canoniek(noel())), maak)
    assert gekozen[-1] == maat
    assert (blad.height(400) <= HOOGTE) == (regels < 90)


def test_nothing_told_is_never_a_reproach() -> None:
    """Not asked yet, told but kept back, and not wanting to: each has its own calm sentence."""
    gesprek = lees(canoniek({"a": {"inbrengen": [{"in_plan": "niet"}]}, "b": {"uitkomst": "kans_gegeven"}}))
    zinnen = [verteld(None), *(verteld(gesprek.deel(naam, "hoorgesprek")) for naam in "ab")]
    assert len(set(zinnen)) == 3
    assert not any("!" in zin for zin in zinnen)
