"""Measuring goals, and whether the help was given: on a real vault, one action each."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import Eindreden, GegevenAntwoord, Vakantieregio
from opp_desk.usecases import metingen, opps
from opp_desk.usecases.voortgang import lees_voortgang, schoolweken
from opp_desk.usecases.zinnen_voortgang import VOORTGANG
from tests.bouw import doe
from tests.noel import VANDAAG

if TYPE_CHECKING:
    from opp_desk.usecases.voortgang import Voortgang
    from tests.noel import Noel

LATER = date(2026, 12, 4)


def stand(noel: Noel, vandaag: date = VANDAAG) -> Voortgang:
    """Read how it goes."""
    return noel.kluis.lees(partial(lees_voortgang, opp_id=noel.opp, vandaag=vandaag))


def ongedaan(noel: Noel) -> None:
    """Press Ctrl+Z."""
    stap = noel.kluis.ongedaan_te_maken()
    assert stap is not None
    noel.kluis.keer_om(stap)


def test_a_measurement_is_of_today_and_drawn(noel: Noel) -> None:
    """Typing "6" for a goal of ten is today's 6 van de 10, after the beginning."""
    doe(noel.kluis, metingen.voeg_toe, doel_id=noel.doelen[0], waarde=" 6 ")
    doel = stand(noel).doelen[0]
    assert [(m.datum, m.geschreven, m.tekst) for m in doel.metingen] == [(VANDAAG, "6", "6 van de 10")]
    assert doel.grafiek is not None
    assert [punt.waarde for punt in doel.grafiek.punten] == [4, 6]
    assert not doel.gehaald
    ongedaan(noel)
    assert stand(noel).doelen[0].metingen == ()


def test_a_measurement_can_be_changed_and_taken_away(noel: Noel) -> None:
    """Another value on another day; taken away it comes back with undo. The newest stands first."""
    eerste = doe(noel.kluis, metingen.voeg_toe, doel_id=noel.doelen[0], waarde="6", notitie="was moe")
    doe(noel.kluis, metingen.voeg_toe, doel_id=noel.doelen[0], waarde="8", datum=date(2026, 10, 9))
    doe(noel.kluis, metingen.wijzig, meting_id=eerste, waarde="5 van de 10", datum=date(2026, 10, 2))
    doel = stand(noel).doelen[0]
    assert [(m.datum, m.tekst, m.notitie) for m in doel.metingen] == [
        (date(2026, 10, 9), "8 van de 10", ""),
        (date(2026, 10, 2), "5 van de 10", "was moe"),
    ]
    assert doel.gehaald
    doe(noel.kluis, metingen.haal_weg, meting_id=eerste)
    assert len(stand(noel).doelen[0].metingen) == 1
    ongedaan(noel)
    assert len(stand(noel).doelen[0].metingen) == 2


def test_what_cannot_be_is_refused(noel: Noel) -> None:
    """More than the whole, tomorrow, or an OPP that has ended: nothing is written."""
    noteer = partial(doe, noel.kluis, metingen.voeg_toe, doel_id=noel.doelen[0])
    for waarden, code in (
        ({"waarde": "12"}, "meting_te_veel"),
        ({"waarde": "4", "datum": VANDAAG + timedelta(1)}, "meting_in_toekomst"),
    ):
        with pytest.raises(RegelFout) as fout:
            noteer(**waarden)
        assert fout.value.code == code
    sluit = {"einddatum": VANDAAG, "reden": Eindreden.DOEL_BEREIKT, "terugblik": "Het is gelukt."}
    doe(noel.kluis, opps.sluit_af, opp_id=noel.opp, **sluit)
    with pytest.raises(RegelFout) as fout:
        noteer(waarde="4")
    assert fout.value.code == "opp_is_afgesloten"
    assert "afgesloten" in VOORTGANG[fout.value.code]
    assert stand(noel).doelen[0].metingen == ()


def test_only_school_weeks_are_asked_about(noel: Noel) -> None:
    """From the first week of the help to today; a begeleiding that has not begun has no weeks."""
    assert stand(noel, date(2026, 10, 25)).begeleidingen[0].weken == ()
    weken = [week.maandag for week in stand(noel, LATER).begeleidingen[0].weken]
    assert weken == [date(2026, 10, 26) + timedelta(weeks=n) for n in range(6)]
    na_afloop = stand(noel, date(2027, 3, 1)).begeleidingen[0].weken
    assert na_afloop[-1].maandag == date(2026, 12, 14)


def test_holidays_are_no_weeks() -> None:
    """The two weeks of Christmas fall out, wherever the school stands."""
    weken = schoolweken(date(2026, 12, 14), date(2027, 1, 8), Vakantieregio.NOORD)
    assert weken == (date(2026, 12, 14), date(2027, 1, 4))
    assert schoolweken(None, LATER, None) == ()


def test_empty_is_unknown_and_never_yes(noel: Noel) -> None:
    """The share counts known weeks only; nothing known has no share."""
    antwoord = partial(doe, noel.kluis, metingen.beantwoord_week, begeleiding_id=noel.begeleidingen[0])
    hulp = stand(noel, LATER).begeleidingen[0]
    assert (hulp.bekend, hulp.aandeel, hulp.tel(None)) == (0, None, 6)
    antwoord(week=date(2026, 10, 28), antwoord=GegevenAntwoord.JA, reden="")
    antwoord(week=date(2026, 11, 2), antwoord=GegevenAntwoord.NEE, reden=" juf Anouk was ziek ")
    antwoord(week=date(2026, 11, 9), antwoord=GegevenAntwoord.DEELS, reden="")
    hulp = stand(noel, LATER).begeleidingen[0]
    assert (hulp.bekend, hulp.tel(GegevenAntwoord.JA), hulp.tel(None)) == (3, 1, 3)
    assert hulp.aandeel == pytest.approx(1 / 3)
    assert [(week.antwoord, week.reden) for week in hulp.weken[:3]] == [
        (GegevenAntwoord.JA, ""),
        (GegevenAntwoord.NEE, "juf Anouk was ziek"),
        (GegevenAntwoord.DEELS, ""),
    ]


def test_an_answer_changes_and_becomes_unknown_again(noel: Noel) -> None:
    """One week is one row, however often somebody answers; yes needs no reason."""
    antwoord = partial(
        doe,
        noel.kluis,
        metingen.beantwoord_week,
        begeleiding_id=noel.begeleidingen[0],
        week=date(2026, 10, 26),
    )
    antwoord(antwoord=GegevenAntwoord.NEE, reden="uitje")
    antwoord(antwoord=GegevenAntwoord.JA, reden="uitje")
    week = stand(noel, LATER).begeleidingen[0].weken[0]
    assert (week.antwoord, week.reden) == (GegevenAntwoord.JA, "")
    antwoord(antwoord=None)
    antwoord(antwoord=None)
    assert stand(noel, LATER).begeleidingen[0].weken[0].antwoord is None
    antwoord(antwoord=GegevenAntwoord.DEELS)
    assert stand(noel, LATER).begeleidingen[0].weken[0].antwoord is GegevenAntwoord.DEELS
