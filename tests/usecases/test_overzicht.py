"""Paper and practice of a schooljaar are counted from the OPP's and from what the team answered."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.documents.overzicht import maak_overzicht
from opp_desk.ground import clock
from opp_desk.ground.errors import WereldFout
from opp_desk.model.aanbod import Aanbodjaar, Voorziening, Voorzieningjaar
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.evaluatie import Evaluatie
from opp_desk.model.keuzes import Eindreden, GegevenAntwoord, Resultaat, Vakantieregio, Vervolg, Vorm
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Gedaan, Hoofdstuk
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.school import School
from opp_desk.rules.overzicht import maak_blad
from opp_desk.rules.overzichtblad import AFGESCHERMD
from opp_desk.rules.overzichtzin import TE_WEINIG
from opp_desk.usecases import (
    aanbod,
    aanbodjaar,
    aanbodjaar_evalueren,
    evaluaties,
    metingen,
    opps,
    overzicht_uit,
)
from opp_desk.usecases.aanbodnaast import lees_praktijk
from opp_desk.usecases.opps import school
from opp_desk.usecases.overzicht import lees_overzicht
from opp_desk.usecases.overzicht_praktijk import praktijk, praktijkregel
from tests.bouw import bevries, doe, maak_hoorgesprek, maak_leerling, maak_opp, maak_school, nieuw, zet
from tests.documents.keuring import fouten, tekst
from tests.volume import tel_vragen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis

NU = datetime(2026, 11, 23, 9, 0).astimezone()
START = date(2026, 8, 24)
VAST = date(2026, 9, 14)


@pytest.fixture
def kluis(tmp_path: Path) -> Iterator[Kluis]:
    """Give a school in a real vault, on a Monday in November."""
    with clock.fixed(NU):
        kluis = maak_school(tmp_path / "school.oppdesk")
        zet(kluis, School, kluis.lees(school).id, vakantieregio=Vakantieregio.MIDDEN)
        yield kluis
        kluis.sluit()


def met_hulp(
    kluis: Kluis,
    naam: str,
    *vormen: Vorm,
    middelen: str = "basisbudget",
    tot: date = date(2026, 10, 9),
) -> tuple[UUID, list[UUID]]:
    """Give a pupil a fixed OPP with begeleiding from 21 September, to 9 October three school weeks each."""
    leerling = maak_leerling(kluis, naam)
    opp = maak_opp(kluis, leerling, START)
    ouders = {"leerling": leerling, "opp": opp}
    hulp = [
        nieuw(
            kluis, Begeleiding, ouders, wat="Samen lezen", vorm=vorm, keer_per_week=2, minuten=30,
            van=date(2026, 9, 21), tot=tot, middelen=middelen,
        )
        for vorm in vormen
    ]  # fmt: skip
    bevries(kluis, opp, VAST)
    return opp, hulp


def beantwoord(kluis: Kluis, hulp: UUID, *antwoorden: GegevenAntwoord) -> None:
    """Fill in the weeks from 21 September on."""
    for nr, antwoord in enumerate(antwoorden):
        doe(
            kluis, metingen.beantwoord_week, begeleiding_id=hulp, week=date(2026, 9, 21 + 7 * nr)
            if nr < 2 else date(2026, 10, 5), antwoord=antwoord, reden="ziek",
        )  # fmt: skip


def test_weeks_given_are_counted_against_weeks_planned(kluis: Kluis) -> None:
    """Three weeks planned: one given, one in part, one not; hours follow, in part counts half."""
    _opp, (hulp,) = met_hulp(kluis, "Noël d'|Hondt", Vorm.GROEPJE)
    beantwoord(kluis, hulp, GegevenAntwoord.JA, GegevenAntwoord.DEELS, GegevenAntwoord.NEE)
    rij = kluis.lees(lees_overzicht).vormen[Vorm.GROEPJE.label]
    assert (rij.gepland, rij.gegeven, rij.deels, rij.niet, rij.onbekend) == (3, 1, 1, 1, 0)
    assert (rij.minuten_gepland, rij.minuten_gegeven) == (180, 90)
    assert kluis.lees(lambda lezer: praktijk(lezer, Aanbodgebied.EXTRA_LEREN)) == (
        "Uit de OPP’s: begeleiding gegeven in 1 van 3 weken.",
    )


def test_a_closed_opp_plans_no_more_weeks(kluis: Kluis) -> None:
    """Help until the summer, closed after three school weeks: seven months later three were planned."""
    opp, _hulp = met_hulp(kluis, "Noël d'|Hondt", Vorm.GROEPJE, tot=date(2027, 7, 9))
    doe(
        kluis, opps.sluit_af, opp_id=opp, einddatum=date(2026, 10, 9),
        reden=Eindreden.BASISONDERSTEUNING, terugblik="Het gaat goed.",
    )  # fmt: skip
    with clock.fixed(datetime(2027, 5, 10, 9, 0).astimezone()):
        assert kluis.lees(lees_overzicht).hulp.gepland == 3


def test_a_pupil_who_left_plans_no_more_weeks(kluis: Kluis) -> None:
    """Nobody closed the OPP: the help ended with the last day at school, the next year has nothing."""
    opp, _hulp = met_hulp(kluis, "Noël d'|Hondt", Vorm.GROEPJE, tot=date(2028, 7, 9))
    leerling = kluis.lees(lambda lezer: lezer.haal(Opp, opp).leerling)
    zet(kluis, Leerling, leerling, uitstroomdatum=date(2026, 10, 9))
    with clock.fixed(datetime(2027, 10, 11, 9, 0).astimezone()):
        assert kluis.lees(partial(lees_overzicht, schooljaar="2026-2027")).hulp.gepland == 3
        assert not kluis.lees(lees_overzicht).leerlingen


def test_no_more_weeks_are_given_than_were_planned(kluis: Kluis) -> None:
    """The help was cut to its first week after three weeks were filled in: one of one."""
    opp, (hulp,) = met_hulp(kluis, "Noël d'|Hondt", Vorm.GROEPJE)
    beantwoord(kluis, hulp, GegevenAntwoord.JA, GegevenAntwoord.JA, GegevenAntwoord.NEE)
    doe(kluis, opps.stel_bij, opp_id=opp)
    zet(kluis, Begeleiding, hulp, tot=date(2026, 9, 25))
    rij = kluis.lees(lees_overzicht).hulp
    assert (rij.gepland, rij.gegeven, rij.niet) == (1, 1, 0)
    assert (rij.minuten_gepland, rij.minuten_gegeven) == (60, 60)


def test_a_pupil_stands_in_one_row(kluis: Kluis) -> None:
    """Help in two forms is a combinatie; what pays for it stands in a row of its own."""
    met_hulp(kluis, "Noël d'|Hondt", Vorm.GROEPJE, Vorm.IN_DE_LES)
    met_hulp(kluis, "Elif |Kaya", Vorm.DEELS_ELDERS, middelen="arrangement SWV")
    overzicht = kluis.lees(lees_overzicht)
    assert {naam: len(rij.wie) for naam, rij in overzicht.vormen.items() if rij.wie} == {
        "combinatie": 1,
        "deels elders": 1,
    }
    assert {naam: len(wie) for naam, wie in overzicht.bronnen.items() if wie} == {
        "basisbudget van de school": 1,
        "arrangement of samenwerkingsverband": 1,
    }
    assert len(overzicht.leerlingen) == 2


def test_what_is_not_fixed_does_not_count(kluis: Kluis) -> None:
    """A concept with help in it is paper only: no pupil, no week."""
    leerling = maak_leerling(kluis, "Noël d'|Hondt")
    opp = maak_opp(kluis, leerling, START)
    nieuw(kluis, Begeleiding, {"leerling": leerling, "opp": opp}, wat="Lezen", van=START)
    overzicht = kluis.lees(lees_overzicht)
    assert not overzicht.leerlingen
    assert overzicht.hulp.gepland == 0
    assert overzicht.op_tijd.nee == {leerling}


def test_hearing_and_terms_are_read_from_the_opps(kluis: Kluis) -> None:
    """Heard before it was fixed and told back; fixed in time or not; a look back with everybody."""
    opp, _hulp = met_hulp(kluis, "Noël d'|Hondt", Vorm.GROEPJE)
    laat = maak_opp(kluis, maak_leerling(kluis, "Elif |Kaya"), START)
    bevries(kluis, laat, date(2026, 11, 2))
    (leerling,) = kluis.lees(lees_overzicht).op_tijd.ja
    maak_hoorgesprek(kluis, leerling, opp, date(2026, 9, 7), terugkoppeling_op=date(2026, 9, 18))
    overzicht = kluis.lees(lees_overzicht)
    assert (len(overzicht.gehoord.ja), len(overzicht.gehoord.nee)) == (1, 1)
    assert (len(overzicht.terugverteld.ja), len(overzicht.terugverteld.nee)) == (1, 0)
    assert (len(overzicht.op_tijd.ja), len(overzicht.op_tijd.nee)) == (1, 1)


@pytest.mark.parametrize(("vandaag", "nee"), [(date(2026, 10, 5), 0), (date(2026, 10, 6), 1)])
def test_on_the_last_day_itself_there_is_still_time(kluis: Kluis, vandaag: date, nee: int) -> None:
    """Six weeks from 24 August end on 5 October, a look back is agreed for that day: late the day after."""
    maak_opp(kluis, maak_leerling(kluis, "Noël d'|Hondt"), START)
    opp = maak_opp(kluis, maak_leerling(kluis, "Elif |Kaya"), START)
    zet(kluis, Opp, opp, evaluatie_op=date(2026, 10, 5))
    bevries(kluis, opp, VAST)
    with clock.fixed(datetime(vandaag.year, vandaag.month, vandaag.day, 9, 0).astimezone()):
        overzicht = kluis.lees(lees_overzicht)
    assert (len(overzicht.op_tijd.ja), len(overzicht.op_tijd.nee)) == (1, nee)
    assert len(overzicht.teruggekeken.nee) == nee


def test_what_was_due_after_the_end_was_not_missed(kluis: Kluis) -> None:
    """A pupil left before the six weeks were over, an OPP was closed before its look back: no "nee"."""
    vertrokken = maak_leerling(kluis, "Noël d'|Hondt")
    maak_opp(kluis, vertrokken, START)
    zet(kluis, Leerling, vertrokken, uitstroomdatum=date(2026, 9, 30))
    opp = maak_opp(kluis, maak_leerling(kluis, "Elif |Kaya"), START)
    zet(kluis, Opp, opp, evaluatie_op=date(2026, 11, 2))
    bevries(kluis, opp, VAST)
    einde = {"einddatum": date(2026, 10, 9), "reden": Eindreden.BASISONDERSTEUNING, "terugblik": "Goed."}
    doe(kluis, opps.sluit_af, opp_id=opp, **einde)
    overzicht = kluis.lees(lees_overzicht)
    assert not overzicht.op_tijd.nee
    assert not overzicht.teruggekeken.nee


def test_a_term_that_ended_with_the_schooljaar_counts_in_it(kluis: Kluis) -> None:
    """A look back was agreed for 31 July and did not come: it is a "nee" of that year."""
    opp = maak_opp(kluis, maak_leerling(kluis, "Noël d'|Hondt"), START)
    zet(kluis, Opp, opp, evaluatie_op=date(2027, 7, 31))
    bevries(kluis, opp, VAST)
    with clock.fixed(datetime(2027, 9, 6, 9, 0).astimezone()):
        overzicht = kluis.lees(partial(lees_overzicht, schooljaar="2026-2027"))
    assert len(overzicht.teruggekeken.nee) == 1


def test_goals_and_help_that_a_bijstelling_took_away_still_count(kluis: Kluis) -> None:
    """The goal was reached and left the plan: it stands in its area, its answered week too."""
    leerling = maak_leerling(kluis, "Noël d'|Hondt")
    opp = maak_opp(kluis, leerling, START)
    ouders = {"leerling": leerling, "opp": opp}
    doel = nieuw(kluis, Doel, ouders, gebied="Technisch lezen", kan_straks="Leest vlot.")
    hulp = nieuw(
        kluis,
        Begeleiding,
        ouders,
        vorm=Vorm.GROEPJE,
        doel=doel,
        van=date(2026, 9, 21),
        tot=date(2026, 12, 18),
    )
    bevries(kluis, opp, VAST)
    beantwoord(kluis, hulp, GegevenAntwoord.JA)
    evaluatie = doe(kluis, evaluaties.begin, opp_id=opp)
    (resultaat,) = kluis.lees(partial(evaluaties.resultaten, evaluatie_id=evaluatie))
    klaar = {"resultaat": Resultaat.BEHAALD, "vervolg": Vervolg.STOPPEN}
    doe(kluis, evaluaties.beantwoord, resultaat_id=resultaat.id, **klaar)
    zet(kluis, Evaluatie, evaluatie, met_ouders=True, met_leerling=True)
    doe(kluis, evaluaties.rond_af, evaluatie_id=evaluatie, datum=date(2026, 11, 16))
    doe(kluis, evaluaties.stel_bij, evaluatie_id=evaluatie)
    assert doel not in {each.id for each in kluis.lees(lambda lezer: lezer.lees(select(Doel)))}
    overzicht = kluis.lees(lees_overzicht)
    lezen = overzicht.gebieden["lezen"]
    assert (lezen.bereikt, lezen.niet_bereikt) == (1, 0)
    assert (overzicht.hulp.gepland, overzicht.hulp.gegeven) == (1, 1)
    assert len(overzicht.teruggekeken.ja) == 1


def test_another_schooljaar_has_its_own_numbers(kluis: Kluis) -> None:
    """Nothing of this year stands in the last one; both can be chosen from the first OPP on."""
    met_hulp(kluis, "Noël d'|Hondt", Vorm.GROEPJE)
    maak_opp(kluis, maak_leerling(kluis, "Elif |Kaya"), date(2025, 9, 1))
    vorig = kluis.lees(partial(lees_overzicht, schooljaar="2025-2026"))
    assert vorig.jaren == ("2026-2027", "2025-2026")
    assert (vorig.tot, len(vorig.leerlingen), vorig.hulp.gepland) == (date(2026, 7, 31), 0, 0)


def test_basisondersteuning_is_what_the_team_says(kluis: Kluis) -> None:
    """The yearly question for 2027-2028 is about 2026-2027; before anybody answered there is nothing."""
    voorziening = doe(kluis, aanbod.voeg_voorziening_toe, gebied=Aanbodgebied.VROEG)
    zet(kluis, Voorziening, voorziening, titel="Lezen met een maatje")
    jaar = doe(kluis, aanbodjaar.begin_jaar, schooljaar="2027-2028")
    assert kluis.lees(lees_overzicht).voorzieningen == ()
    assert kluis.lees(partial(praktijkregel, voorziening=voorziening)) == ""
    for naam, waarde in (("gedaan", Gedaan.JA), ("plekken", 7), ("plekken_van", 8)):
        doe(
            kluis,
            aanbodjaar_evalueren.beantwoord,
            jaar_id=jaar,
            voorziening=voorziening,
            naam=naam,
            waarde=waarde,
        )
    overzicht = kluis.lees(lees_overzicht)
    assert overzicht.aanbodjaar == "2027-2028"
    assert [(each.titel, each.plekken, each.plekken_van) for each in overzicht.voorzieningen] == [
        ("Lezen met een maatje", 7, 8)
    ]
    zin = "Jaarlijkse vraag aan het team: lezen met een maatje loopt in 7 van 8 groepen."
    assert kluis.lees(partial(praktijkregel, voorziening=voorziening)) == zin
    assert kluis.lees(lambda lezer: praktijk(lezer, Aanbodgebied.VROEG)) == (zin,)


def test_what_leaves_is_accessible_and_holds_no_small_group(kluis: Kluis, tmp_path: Path) -> None:
    """PDF and table of one pupil: no number of that pupil, words instead; the screen has the numbers."""
    _opp, (hulp,) = met_hulp(kluis, "Noël d'|Hondt", Vorm.GROEPJE)
    beantwoord(kluis, hulp, GegevenAntwoord.JA)
    overzicht = kluis.lees(lees_overzicht)
    pdf = overzicht_uit.maak_pdf(overzicht, NU.date())
    assert fouten(pdf) == []
    assert pdf == overzicht_uit.maak_pdf(overzicht, NU.date())
    assert "1 van 3" not in tekst(pdf)
    assert TE_WEINIG in " ".join(tekst(pdf).split())
    csv = overzicht_uit.maak_csv(overzicht, NU.date()).decode("utf-8-sig")
    assert f"Is de hulp gegeven?;samen;Weken gegeven;{AFGESCHERMD}" in csv
    assert "1 van 3 weken" in str(maak_blad(overzicht, afgeschermd=False))
    doe(kluis, overzicht_uit.bewaar, inhoud=pdf, doel=tmp_path / "overzicht.pdf")
    assert (tmp_path / "overzicht.pdf").read_bytes() == pdf
    with pytest.raises(WereldFout, match="bestand_niet_geschreven"):
        doe(kluis, overzicht_uit.bewaar, inhoud=pdf, doel=tmp_path / "weg" / "overzicht.pdf")
    doe(kluis, overzicht_uit.noteer_geprint)


def test_a_large_school_costs_no_more_questions_than_a_small_one(kluis: Kluis) -> None:
    """One question per table, however many OPP's there are."""
    klein = tel_vragen(kluis, lees_overzicht)
    for naam in ("Noël d'|Hondt", "Elif |Kaya", "Sem |Bakker"):
        met_hulp(kluis, naam, Vorm.GROEPJE, Vorm.IN_DE_LES)
    assert tel_vragen(kluis, lees_overzicht) == klein <= 12


def test_practice_is_read_at_once_for_all_areas(kluis: Kluis) -> None:
    """The last answer about each voorziening, in the order of the aanbod: two questions, and one overview."""
    namen = ("Rust", "Rekenen", "Lezen")
    gebieden = (Aanbodgebied.WELBEVINDEN, Aanbodgebied.LEERLIJN, Aanbodgebied.LEERLIJN)
    rijen = [
        nieuw(kluis, Voorziening, gebied=gebied, titel=naam)
        for naam, gebied in zip(namen, gebieden, strict=True)
    ]
    for schooljaar, gedaan in (("2026-2027", Gedaan.NEE), ("2027-2028", Gedaan.JA)):
        jaar = nieuw(kluis, Aanbodjaar, schooljaar=schooljaar)
        for rij in rijen[: 3 if gedaan == Gedaan.NEE else 2]:
            ouders = {"aanbodjaar": jaar, "voorziening": rij}
            nieuw(kluis, Voorzieningjaar, ouders, gedaan=gedaan)
    basis, extra = (partial(lees_praktijk, hoofdstuk=each) for each in (Hoofdstuk.BASIS, Hoofdstuk.EXTRA))
    assert kluis.lees(basis) == tuple(
        f"Jaarlijkse vraag aan het team: {regel}."
        for regel in (
            "rekenen gedaan zoals het er staat",
            "lezen niet gedaan",
            "rust gedaan zoals het er staat",
        )
    )
    assert tel_vragen(kluis, basis) <= 3
    assert tel_vragen(kluis, extra) == tel_vragen(kluis, lees_overzicht)


def test_numbers_for_the_screen_do_not_become_a_paper(kluis: Kluis) -> None:
    """An overview that was not made to leave is refused by what writes the paper."""
    blad = maak_blad(kluis.lees(lees_overzicht), afgeschermd=False)
    with pytest.raises(TypeError):
        maak_overzicht(blad, "2026-11-23")
