"""Beside an OPP that runs: aanmelding, presence, ROD, how long a dossier is kept, and days without school."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid5

import pytest

from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.keuzes import Sector
from opp_desk.rules.aanmelding import termijn
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.kort import AanmeldKort, AanwezigKort, Buiten, LeerlingKort, RodKort, VerzoekKort
from opp_desk.rules.termijnen import Termijn, termijnen
from opp_desk.rules.zinnen import actie_zin, termijn_zin, waarom_zin
from tests.rules.dossierbouw import RECHT
from tests.rules.kortbouw import MAANDAG, NUL, S, kader, rijen, vast

MIRA = uuid5(NUL, "mira")


def aangemeld(op: date = MAANDAG, sector: Sector = Sector.VO, **waarden: Any) -> Termijn:
    """Return the row of an aanmelding of 1 September, as it is on ``op``."""
    rij = Aanmelding(**({"ontvangen_op": date(2026, 9, 1)} | waarden))
    telling = termijn(rij, RECHT.getallen, op)
    een = AanmeldKort(uuid5(NUL, "aanmelding"), MIRA, "Mira Bos", "Mira", rij.ontvangen_op, telling)
    (gevonden,) = termijnen([], kader(op, sector), Buiten(aanmeldingen=(een,)))
    assert "{" not in termijn_zin(gevonden) + waarom_zin(gevonden) + actie_zin(gevonden)
    return gevonden


def test_six_weeks_to_decide() -> None:
    """Six weeks after the written aanmelding, with sum and article, and the button to that aanmelding."""
    rij = aangemeld()
    assert (rij.soort, rij.op, rij.streng) == (S.AANMELDING, date(2026, 10, 13), True)
    assert rij.som == "1 september + 6 weken = 13 oktober"
    assert rij.eis.artikel == "WVO 2020, artikel 8.8 lid 2 en 8.13"
    assert rij.actie.code is ActieCode.OPEN_AANMELDING
    assert rij.actie.rij == uuid5(NUL, "aanmelding")


def test_four_weeks_more_when_the_parents_were_told() -> None:
    """A longer term is ten weeks in all."""
    rij = aangemeld(verlengd_op=date(2026, 10, 10))
    assert (rij.op, rij.som) == (date(2026, 11, 10), "1 september + 10 weken = 10 november")


@pytest.mark.parametrize(("dag", "plaats"), [(date(2026, 11, 10), False), (date(2026, 11, 11), True)])
def test_a_temporary_place_from_the_day_after_ten_weeks(dag: date, *, plaats: bool) -> None:
    """On the last day of ten weeks it is still the decision; the day after it is the place (art. 8.13)."""
    rij = aangemeld(dag)
    assert (rij.soort is S.TIJDELIJKE_PLEK) is plaats
    if plaats:
        assert rij.som == "1 september + 10 weken + 1 dag = 11 november"
        assert rij.eis.artikel == "WVO 2020, artikel 8.13"


def test_a_child_that_was_placed_still_waits_for_a_decision() -> None:
    """After the temporary place the decision is what is left."""
    rij = aangemeld(date(2026, 12, 1), tijdelijk_geplaatst_op=date(2026, 11, 11))
    assert (rij.soort, rij.op) == (S.AANMELDING, date(2026, 10, 13))


def test_an_aanmelding_without_a_day_asks_for_it() -> None:
    """Without the day on which it came in there is no term, so nothing is late."""
    rij = aangemeld(ontvangen_op=None)
    assert (rij.streng, rij.op, rij.som) == (False, MAANDAG, "")


def test_presence_is_looked_at_again_on_the_agreed_day() -> None:
    """The agreed day, with the day of the signal."""
    een = AanwezigKort(MIRA, "Mira Bos", "Mira", "3b", date(2026, 9, 20), date(2026, 10, 12))
    (rij,) = termijnen([], kader(), Buiten(aanwezigheid=(een,)))
    assert (rij.soort, rij.op, rij.streng) == (S.AANWEZIGHEID, date(2026, 10, 12), True)
    assert waarom_zin(rij) == "Afgesproken na het signaal van 20 september."
    (zonder,) = termijnen([], kader(), Buiten(aanwezigheid=(replace(een, datum=None),)))
    assert waarom_zin(zonder) == "Zo is het afgesproken."


def rod(nummer: int, dag: date, *, einde: bool = False) -> RodKort:
    """Return a date that was not recorded yet."""
    wie = uuid5(NUL, str(nummer))
    return RodKort(wie, wie, f"Kind {nummer}", f"Kind{nummer}", "5a", dag, einde)


def test_dates_for_rod_stay_until_recorded_and_are_one_row_per_kind() -> None:
    """However long ago: never too late, never gone by itself. One pupil is one tap, several are a list."""
    lang = rod(1, date(2020, 1, 1))
    (een,) = termijnen([], kader(), Buiten(rod=(lang,)))
    assert (een.soort, een.actie.code, een.streng) == (S.ROD_BEGIN, ActieCode.ZET_GEDAAN, False)
    assert waarom_zin(een) == "De datum is 1 januari 2020. Gaat vandaar naar ROD: alleen begin- en einddatum."
    twee = Buiten(rod=(lang, rod(2, date(2026, 9, 28)), rod(3, date(2026, 9, 1), einde=True)))
    begin, eind = termijnen([], kader(), twee)
    assert (begin.naam, len(begin.delen), begin.actie.code) == ("Twee leerlingen", 2, ActieCode.TOON_LIJST)
    assert waarom_zin(begin) == "Gaat vandaar naar ROD: alleen begin- en einddatum."
    assert (eind.soort, eind.opp_id, eind.delen) == (S.ROD_EIND, uuid5(NUL, "3"), ())


def test_a_request_about_a_dossier_has_a_month() -> None:
    """One month after it was asked, with its article, and the button to the page of inzage."""
    vraag = VerzoekKort(NUL, MIRA, "Mira Bos", "Mira", "3b", date(2026, 9, 30), "inzage")
    (rij,) = termijnen([], kader(), Buiten(verzoeken=(vraag,)))
    assert (rij.soort, rij.op, rij.streng) == (S.VERZOEK, date(2026, 10, 30), True)
    assert rij.som == "30 september + 1 maand = 30 oktober"
    assert rij.eis.artikel == "AVG, artikel 12 lid 3"
    assert waarom_zin(rij) == "Op 30 september gevraagd: inzage. Antwoord binnen een maand."
    assert (termijn_zin(rij), actie_zin(rij)) == (
        "Antwoord geven op een vraag over het dossier",
        "Vraag openen",
    )


def test_keeping_a_dossier_is_a_proposal_on_its_own_page() -> None:
    """So many years after leaving, as the board agreed; one row for several, and the page has the choice."""
    weg = LeerlingKort(MIRA, "Mira Bos", "Mira", uitstroomdatum=date(2024, 7, 31))
    (rij,) = termijnen([], kader(), Buiten(vertrokken=(weg,)))
    assert (rij.soort, rij.op, rij.streng) == (S.BEWAREN, date(2026, 7, 31), False)
    assert rij.actie.code is ActieCode.OPEN_WISSEN
    assert rij.som == "31 juli 2024 + 2 jaar = 31 juli 2026"
    assert "wist niets uit zichzelf" in waarom_zin(rij)
    assert termijnen([], kader(bewaarjaren=3), Buiten(vertrokken=(weg,))) == ()
    (samen,) = termijnen([], kader(), Buiten(vertrokken=(weg, replace(weg, leerling_id=NUL))))
    assert (len(samen.delen), samen.actie.code) == (2, ActieCode.OPEN_WISSEN)
    assert waarom_zin(samen) == "De bewaartermijn is 2 jaar. OPP Desk wist niets uit zichzelf; jij kiest."


def test_a_day_in_a_holiday_is_named() -> None:
    """Six weeks run through holidays; a last day within one is said, a weekend and the past are not."""
    rij = aangemeld(date(2026, 9, 2), ontvangen_op=date(2026, 9, 8))
    assert rij.op == date(2026, 10, 20)
    assert waarom_zin(rij).endswith("Let op: op 20 oktober is er geen school (herfstvakantie).")
    assert "Let op" not in waarom_zin(aangemeld(date(2026, 10, 20), ontvangen_op=date(2026, 9, 8)))
    assert "Let op" not in waarom_zin(aangemeld(date(2026, 9, 2), ontvangen_op=date(2026, 9, 5)))


def test_an_opp_of_before_the_hearing_right_gives_no_red_row_for_hearing() -> None:
    """Of an OPP that was fixed before 1 August 2025 nothing about hearing is late, also not later (L17)."""
    oud = vast(vastgesteld_op=date(2025, 7, 31), gehoord_op=None, terug_te_koppelen=True)
    for dag in (MAANDAG, date(2027, 6, 1)):
        assert {S.HOREN, S.TERUGKOPPELING, S.HOREN_OVERNAME}.isdisjoint(rijen(oud, dag))
