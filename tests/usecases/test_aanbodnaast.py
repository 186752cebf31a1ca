"""What stands beside a chapter: its own differences, what a year still needs, what is known of practice."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from opp_desk.ground import clock
from opp_desk.model.aanbod import Leerlingstem, Voorziening
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Gedaan, Hoofdstuk
from opp_desk.rules.aanbodverschil import Anders
from opp_desk.rules.verschil import StukSoort
from opp_desk.usecases.aanbodjaar import begin_jaar
from opp_desk.usecases.aanbodjaar_evalueren import beantwoord
from opp_desk.usecases.aanbodnaast import lees_naast, lees_praktijk
from opp_desk.usecases.aanbodvaststellen import publiceer, stel_aanbod_vast
from tests.aanbodjaarbouw import DAG, NU, kopie_tweede_jaar, stel_vast
from tests.bouw import doe, nieuw, zet

if TYPE_CHECKING:
    from pathlib import Path

    from opp_desk.usecases.aanbodnaast import Naastbeeld
    from opp_desk.vault.kluis import Kluis

VANDAAG = date(2026, 11, 22)
_NIEUW = 6


def _naast(kluis: Kluis, hoofdstuk: Hoofdstuk) -> Naastbeeld:
    return kluis.lees(partial(lees_naast, hoofdstuk=hoofdstuk, vandaag=VANDAAG))


def test_before_a_year_there_is_nothing_to_compare(school: Kluis) -> None:
    """No differences and no points, and the year that can begin."""
    beeld = _naast(school, Hoofdstuk.BASIS)
    assert (beeld.vorig, beeld.anders, beeld.punten) == ("", (), ())
    assert beeld.jaar.te_beginnen == "2027-2028"
    assert beeld.beslist


def test_only_the_chapter_itself_is_compared(school: Kluis) -> None:
    """After adopting, a changed word shows in its own chapter and not in another."""
    rij = nieuw(school, Voorziening, gebied=Aanbodgebied.VROEG, titel="Lezen", wat="Twee keer per week.")
    nieuw(school, Voorziening, gebied=Aanbodgebied.EXTRA_PLEK, titel="Plek", wat="Een plek.")
    jaar = doe(school, begin_jaar, schooljaar="2026-2027")
    nieuw(
        school, Leerlingstem, {"aanbodjaar": jaar}, groep="Raad", hoe="praten", gezegd="Rust.", gedaan="Ja."
    )
    doe(
        school,
        stel_aanbod_vast,
        jaar_id=jaar,
        op=date(2026, 6, 18),
        namens_naam="S. Amrani",
        namens_functie="directeur",
        toch_omdat="De MR vergadert in juli.",
    )
    zet(school, Voorziening, rij, wat="Drie keer per week.")
    beeld = _naast(school, Hoofdstuk.BASIS)
    assert beeld.vorig == "2026-2027"
    assert [(each.titel, each.anders) for each in beeld.anders] == [("Lezen", Anders.GEWIJZIGD)]
    (woorden,) = beeld.anders[0].velden
    assert [each.tekst for each in woorden.stukken if each.soort is not StukSoort.GELIJK] == ["Twee", "Drie"]
    assert (woorden.nieuw, beeld.meer) == ("Drie keer per week.", 0)
    assert _naast(school, Hoofdstuk.EXTRA).anders == ()
    assert beeld.punten
    for nr in range(_NIEUW):
        nieuw(school, Voorziening, gebied=Aanbodgebied.VROEG, titel=f"Nummer {nr}")
    beeld = _naast(school, Hoofdstuk.BASIS)
    assert (len(beeld.anders), beeld.meer) == (5, 2)
    assert all(not each.velden for each in beeld.anders if each.anders is Anders.ERBIJ)


def test_nothing_is_needed_after_adopting_and_publishing(tmp_path: Path) -> None:
    """Adopted with a reason, what was missing stops nothing; a later word asks again until publishing."""
    with clock.fixed(NU):
        school = kopie_tweede_jaar(tmp_path)
        vraag = partial(lees_naast, hoofdstuk=Hoofdstuk.BASIS, vandaag=DAG)
        voor = school.kluis.lees(vraag)
        assert voor.punten
        stel_vast(school.kluis, school.jaar, DAG, "De MR vergadert pas in mei.")
        vast = school.kluis.lees(vraag)
        zet(school.kluis, Voorziening, school.voorzieningen[0], wat="Vier keer per week.")
        later = school.kluis.lees(vraag)
        doe(school.kluis, publiceer, jaar_id=school.jaar, op=DAG, waar="website")
        uit = school.kluis.lees(vraag)
        school.kluis.sluit()
    assert (voor.aangenomen, vast.aangenomen, later.aangenomen, uit.aangenomen) == (False, True, False, False)
    assert (vast.punten, bool(later.punten), uit.punten) == ((), True, ())
    assert (vast.jaar.gepubliceerd, uit.jaar.gepubliceerd) == (False, True)


def test_practice_is_what_the_team_answered(school: Kluis) -> None:
    """An answer to the yearly question stands beside its chapter, not beside another."""
    rij = nieuw(school, Voorziening, gebied=Aanbodgebied.VROEG, titel="Lezen met een maatje")
    jaar = doe(school, begin_jaar, schooljaar="2027-2028")
    doe(school, beantwoord, jaar_id=jaar, voorziening=rij, naam="gedaan", waarde=Gedaan.JA)
    (regel,) = school.lees(partial(lees_praktijk, hoofdstuk=Hoofdstuk.BASIS))
    assert regel.startswith("Jaarlijkse vraag aan het team: lezen met een maatje")
    assert school.lees(partial(lees_praktijk, hoofdstuk=Hoofdstuk.TEAM)) == ()
