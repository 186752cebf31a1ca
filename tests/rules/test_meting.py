"""Reading measurements: as people write them, never as something that they did not mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import Meetschaal
from opp_desk.rules.meetwoorden import Soort, lees_tekst
from opp_desk.rules.meting import (
    Maat,
    Streven,
    beginwaarde,
    is_gehaald,
    lees_meting,
    maat_van,
    probeer_meting,
    schrijf,
    schrijf_getal,
    streefwaarde,
)
from opp_desk.rules.zinnen_meting import METING

SOMMEN = Streven(nu="4 van de 10", streef="8 van de 10 goed")
TIJD = Streven(nu="6 minuten", streef="15 min achter elkaar")
VETERS = Streven(nu="kan niet", streef="kan wel")
GAS = Streven(schaal=Meetschaal.GAS, nu="-2", streef="0")
WEGLOPEN = Streven(nu="8 keer per week", streef="2 keer per week")
OPEN = Streven()


@pytest.mark.parametrize(
    ("streven", "tekst", "waarde"),
    [
        (SOMMEN, "4", 4),
        (SOMMEN, " 4 van de 10 ", 4),
        (SOMMEN, "4/10", 4),
        (SOMMEN, "4 uit 10", 4),
        (SOMMEN, "4,5", 4.5),
        (SOMMEN, "4½", 4.5),
        (SOMMEN, "vier van de tien", 4),
        (SOMMEN, "6 van de 10 goed", 6),
        (SOMMEN, "3 van de 5", 6),
        (SOMMEN, "80%", 8),
        (SOMMEN, "geen", 0),
        (TIJD, "12 min", 12),
        (TIJD, "12", 12),
        (TIJD, "twaalf minuten", 12),
        (TIJD, "1:30", 1.5),
        (TIJD, "1 min 30", 1.5),
        (TIJD, "90 seconden", 1.5),
        (TIJD, "een half uur", 30),
        (TIJD, "een kwartier", 15),
        (TIJD, "1 uur en 5 minuten", 65),
        (VETERS, "ja", 1),
        (VETERS, "Kan wel", 1),
        (VETERS, "lukt", 1),
        (VETERS, "nee", 0),
        (VETERS, "nog niet", 0),
        (VETERS, "kan het nog niet", 0),
        (GAS, "+1", 1),
        (GAS, "−2", -2),
        (GAS, "GAS 0", 0),
        (WEGLOPEN, "3 keer", 3),
        (WEGLOPEN, "3x", 3),
        (OPEN, "7,25", 7.25),
    ],
)
def test_it_is_read(streven: Streven, tekst: str, waarde: float) -> None:
    """What people write in a meetstrook becomes the number that they mean."""
    assert lees_meting(tekst, maat_van(streven)) == pytest.approx(waarde)


@pytest.mark.parametrize(
    ("streven", "tekst", "code"),
    [
        (SOMMEN, "", "meting_leeg"),
        (SOMMEN, "  ", "meting_leeg"),
        (SOMMEN, "ging goed", "meting_deel"),
        (SOMMEN, "ja", "meting_deel"),
        (SOMMEN, "4 of 5", "meting_deel"),
        (SOMMEN, "4 en 6", "meting_deel"),
        (SOMMEN, "-3", "meting_deel"),
        (SOMMEN, "M5", "meting_deel"),
        (SOMMEN, "4 van de 0", "meting_deel"),
        (SOMMEN, "12", "meting_te_veel"),
        (SOMMEN, "12 van de 10", "meting_te_veel"),
        (SOMMEN, "12 min", "meting_andere_maat"),
        (SOMMEN, "4 " * 40, "meting_deel"),
        (TIJD, "4 van de 10", "meting_andere_maat"),
        (TIJD, "lang", "meting_tijd"),
        (VETERS, "4", "meting_ja_nee"),
        (VETERS, "soms", "meting_ja_nee"),
        (GAS, "3", "meting_gas"),
        (GAS, "ja", "meting_gas"),
        (GAS, "1,5", "meting_gas"),
        (OPEN, "ja", "meting_getal"),
    ],
)
def test_it_is_refused_with_a_sentence(streven: Streven, tekst: str, code: str) -> None:
    """What could mean something else is refused, with a sentence that says how to write it."""
    maat = maat_van(streven)
    with pytest.raises(RegelFout) as fout:
        lees_meting(tekst, maat)
    assert fout.value.code == code
    zin = METING[code].format(**fout.value.values)
    assert "{" not in zin
    assert zin.endswith(".")
    assert probeer_meting(tekst, maat) is None


@pytest.mark.parametrize(
    ("streven", "maat", "begin", "streef"),
    [
        (SOMMEN, Maat(Soort.DEEL, 10), 4, 8),
        (TIJD, Maat(Soort.TIJD), 6, 15),
        (VETERS, Maat(Soort.JA_NEE), 0, 1),
        (GAS, Maat(Soort.GAS), -2, 0),
        (WEGLOPEN, Maat(Soort.AANTAL, eenheid="keer"), 8, 2),
        (Streven(nu="2 van de 5 lessen", streef="in elke les"), Maat(Soort.DEEL, 5), 2, 5),
        (Streven(nu="2 van de 5 lessen", streef="nooit"), Maat(Soort.DEEL, 5), 2, 0),
        (Streven(nu="2 van de 6", streef="de helft"), Maat(Soort.DEEL, 6), 2, 3),
        (Streven(nu="40%", streef="80%"), Maat(Soort.DEEL, 100, "%"), 40, 80),
        (Streven(schaal=Meetschaal.GETAL, streef="kan wel"), Maat(Soort.AANTAL), None, None),
        (Streven(schaal=Meetschaal.JA_NEE, streef="strikt veters"), Maat(Soort.JA_NEE), None, None),
        (OPEN, Maat(Soort.AANTAL), None, None),
    ],
)
def test_the_goal_says_how_it_is_measured(
    streven: Streven, maat: Maat, begin: float | None, streef: float | None
) -> None:
    """Measure, beginning and target come from the words of the goal."""
    assert (maat_van(streven), beginwaarde(streven), streefwaarde(streven)) == (maat, begin, streef)


def test_less_can_be_better() -> None:
    """Running away twice a week is nearer to the target than eight times."""
    assert [is_gehaald(keer, WEGLOPEN) for keer in (8, 3, 2, 0)] == [False, False, True, True]
    assert [is_gehaald(goed, SOMMEN) for goed in (4, 8, 10)] == [False, True, True]
    assert not is_gehaald(10, OPEN)


@given(st.text(max_size=80))
def test_no_text_breaks_the_reader(tekst: str) -> None:
    """Whatever somebody types is read, or refused by a rule; nothing else happens."""
    lees_tekst(tekst)
    for streven in (SOMMEN, TIJD, VETERS, GAS, OPEN, Streven(nu=tekst, streef=tekst)):
        waarde = probeer_meting(tekst, maat_van(streven))
        assert waarde is None or -2 <= waarde < 10**80


@given(st.integers(0, 6_000), st.sampled_from([Maat(Soort.DEEL, 60), Maat(Soort.TIJD), Maat(Soort.AANTAL)]))
def test_what_is_written_reads_back(honderdsten: int, maat: Maat) -> None:
    """A value in words is the same value again."""
    waarde = round(honderdsten * 0.6) / 60 if maat.soort is Soort.TIJD else honderdsten / 100
    assert lees_meting(schrijf(waarde, maat), maat) == pytest.approx(waarde, abs=0.01)


@given(st.integers(0, 50), st.integers(1, 50))
def test_a_bare_number_and_the_whole_phrase_are_one(goed: int, van: int) -> None:
    """For a goal of ten "4" means "4 van de 10", and nobody has more than all of them."""
    maat = Maat(Soort.DEEL, van)
    gelezen = probeer_meting(str(goed), maat)
    assert gelezen == probeer_meting(f"{goed} van de {van}", maat)
    assert (gelezen is None) == (goed > van)


@pytest.mark.parametrize(
    ("waarde", "tekst"), [(4.0, "4"), (4.5, "4,5"), (0.25, "0,25"), (-2.0, "−2"), (-0.001, "0")]
)
def test_numbers_are_dutch(waarde: float, tekst: str) -> None:
    """A comma, and a real minus."""
    assert schrijf_getal(waarde) == tekst
