"""A pupil who does not come: the signal, its place on the timeline, and what the OPP says about hours."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from opp_desk.model.dossier import Aanwezigheid
from opp_desk.model.opp import Opbouwstap, Opp
from opp_desk.usecases import aanwezigheid
from opp_desk.usecases.aanwezigheid import lees_lestijd
from opp_desk.usecases.tijdlijn import Gebeurd, lees_tijdlijn
from tests.bouw import bevries, doe, kopie_van_school, maak_leerling, zet
from tests.noel import VANDAAG

if TYPE_CHECKING:
    from pathlib import Path

    from opp_desk.usecases.aanwezigheid import Lestijd
    from opp_desk.usecases.tijdlijn import Gebeurtenis
    from tests.noel import Noel


def signalen(noel: Noel) -> list[Gebeurtenis]:
    """Return the signals on the timeline of Noël."""
    alles = noel.kluis.lees(partial(lees_tijdlijn, leerling=noel.leerling))
    return [een for een in alles if een.code is Gebeurd.AANWEZIGHEID]


def lestijd(noel: Noel) -> Lestijd | None:
    """Return what the OPP of Noël says about hours."""
    return noel.kluis.lees(partial(lees_lestijd, leerling=noel.leerling))


def test_a_signal_is_of_today_and_stands_on_the_timeline(begonnen: Noel) -> None:
    """Noted in one action, read back with its words and the day to look again; undo takes it away."""
    doe(begonnen.kluis, aanwezigheid.noteer, leerling=begonnen.leerling, datum=date(2026, 9, 28))
    rij = doe(begonnen.kluis, aanwezigheid.noteer, leerling=begonnen.leerling)
    zet(begonnen.kluis, Aanwezigheid, rij, signaal="Vaak ziek op maandag.", bekijken_op=date(2026, 11, 2))
    nieuw, oud = signalen(begonnen)
    assert (nieuw.dag, nieuw.kern) == (VANDAAG, "Vaak ziek op maandag.")
    assert nieuw.waarden == {"opnieuw": "2 november 2026"}
    assert (oud.dag, oud.waarden) == (date(2026, 9, 28), {})


def test_the_opp_tells_about_fewer_hours_and_the_way_back(begonnen: Noel) -> None:
    """Hours of now beside those of the timetable, with the steps in order."""
    assert lestijd(begonnen) is not None
    assert not getattr(lestijd(begonnen), "minder")  # noqa: B009  it is not None, as said above
    zet(begonnen.kluis, Opp, begonnen.opp, lestijd_rooster="25", lestijd_nu="18")
    begonnen.nieuw(Opbouwstap, vanaf=date(2027, 1, 18), uren="25", hoe="hele week")
    begonnen.nieuw(Opbouwstap, vanaf=date(2027, 1, 4), uren="20")
    wat = lestijd(begonnen)
    assert wat is not None
    assert wat.minder
    assert (wat.nu, wat.rooster, wat.bewerkbaar) == ("18", "25", True)
    assert wat.stappen == ((date(2027, 1, 4), "20", ""), (date(2027, 1, 18), "25", "hele week"))


def test_a_fixed_opp_says_that_it_cannot_be_changed_now(noel: Noel) -> None:
    """Fewer hours after vaststellen ask for a bijstelling."""
    bevries(noel.kluis, noel.opp, VANDAAG)
    wat = lestijd(noel)
    assert wat is not None
    assert not wat.bewerkbaar


def test_without_an_opp_there_is_nothing_to_tell(tmp_path: Path) -> None:
    """A signal may be noted long before there is an OPP."""
    kluis = kopie_van_school(tmp_path)
    kind = maak_leerling(kluis, "Sam Bos")
    doe(kluis, aanwezigheid.noteer, leerling=kind)
    assert kluis.lees(partial(lees_lestijd, leerling=kind)) is None
    kluis.sluit()
