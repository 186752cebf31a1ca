"""OPP's in short: what plain columns say must be what the whole dossier says."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.evaluatie import Evaluatie
from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.model.keuzes import Antwoord, Eindreden, Hoormoment, HoorUitkomst, OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.school import School
from opp_desk.rules.termen.stap import akkoordstap, is_gehoord
from opp_desk.usecases import opps, vaststellen, velden
from opp_desk.usecases.oppkort import kader, lees_opps
from tests import bouw, volume
from tests.noel import NU, VANDAAG

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.rules.kort import OppKort
    from tests.noel import Noel


def kort(noel: Noel, dag: date = VANDAAG) -> OppKort:
    """Read the one OPP in short."""
    return noel.kluis.lees(partial(lees_opps, vandaag=dag, leerling=noel.leerling))[0]


def stap(noel: Noel) -> str | None:
    """Return the code of the next step towards akkoord."""
    gevonden = akkoordstap(kort(noel), noel.kluis.lees(partial(kader, vandaag=VANDAAG)))
    return gevonden.code if gevonden else None


def leg_voor(noel: Noel, **antwoorden: Antwoord) -> None:
    """Lay the OPP before both parents."""
    wie = {noel.moeder.hex: antwoorden.get("moeder"), noel.vader.hex: antwoorden.get("vader")}
    gegeven = {ouder: wat for ouder, wat in wie.items() if wat}
    bouw.maak_voorlegging(noel.kluis, noel.opp, VANDAAG, **gegeven)


def stel_vast(noel: Noel) -> UUID:
    """Fix the OPP on behalf of the board."""
    return bouw.doe(
        noel.kluis,
        vaststellen.stel_vast,
        opp_id=noel.opp,
        op=VANDAAG,
        namens_naam="S. Amrani",
        namens_functie="directeur",
        toch_omdat="in overleg",
    )


def test_names_days_and_parents_come_along(noel: Noel) -> None:
    """The plain columns of pupil, OPP and parents are there, parents in their order."""
    opp = kort(noel)
    assert (opp.opp_id, opp.leerling_id, opp.naam, opp.roepnaam) == (
        noel.opp,
        noel.leerling,
        "Noël d’Hondt",
        "Noël",
    )
    assert (opp.groep, opp.status, opp.versie) == ("6b", OppStatus.CONCEPT, 0)
    assert [ouder.ouder_id for ouder in opp.ouders] == [noel.moeder, noel.vader]
    assert (opp.startdatum, opp.heeft_begeleiding, opp.voorgelegd_op) == (date(2026, 9, 14), True, None)


def test_akkoord_follows_text_and_answers(noel: Noel) -> None:
    """Nobody, one, both, a change inside the handelingsdeel, and the change taken back."""
    assert stap(noel) == "niet_voorgelegd"
    leg_voor(noel, moeder=Antwoord.AKKOORD)
    assert stap(noel) == "akkoord_ontbreekt"
    assert [ouder.antwoord for ouder in kort(noel).ouders] == [Antwoord.AKKOORD, None]
    with clock.fixed(NU + timedelta(minutes=1)):
        leg_voor(noel, moeder=Antwoord.AKKOORD, vader=Antwoord.AKKOORD)
    assert stap(noel) is None
    bouw.zet(noel.kluis, Doel, noel.doelen[0], streef="9 van de 10 goed")
    assert (stap(noel), kort(noel).tekst_gewijzigd) == ("akkoord_vervallen", True)
    bouw.zet(noel.kluis, Doel, noel.doelen[0], streef="8 van de 10 goed")
    assert stap(noel) is None


def test_an_answer_to_an_earlier_text_does_not_count(noel: Noel) -> None:
    """Only the answers to the last voorlegversie are read."""
    leg_voor(noel, moeder=Antwoord.AKKOORD, vader=Antwoord.AKKOORD)
    with clock.fixed(NU + timedelta(minutes=1)):
        leg_voor(noel)
    assert [ouder.antwoord for ouder in kort(noel).ouders] == [None, None]


def test_an_empty_row_is_no_begeleiding(begonnen: Noel) -> None:
    """A row in which nobody wrote yet counts for nothing."""
    rij = begonnen.nieuw(Begeleiding)
    assert not kort(begonnen).heeft_begeleiding
    bouw.zet(begonnen.kluis, Begeleiding, rij, minuten=15)
    assert kort(begonnen).heeft_begeleiding


@pytest.mark.parametrize(
    ("waarden", "gehoord"),
    [
        ({}, True),
        ({"uitkomst": HoorUitkomst.KANS_GEGEVEN}, True),
        ({"uitkomst": HoorUitkomst.NOG_NIET}, False),
        ({"moment": Hoormoment.EVALUEREN}, False),
        ({"moment": None}, True),
    ],
)
def test_hearing_counts_with_an_outcome_about_a_text(
    begonnen: Noel, waarden: dict[str, object], gehoord: bool
) -> None:
    """Heard and offered count, not yet and looking back do not; as the checklist of the editor says."""
    bouw.maak_hoorgesprek(
        begonnen.kluis, begonnen.leerling, begonnen.opp, date(2026, 10, 7), "Ja.", **waarden
    )
    punten = begonnen.kluis.lees(lambda lezer: vaststellen.nog_nodig(opps.laad(lezer, begonnen.opp), VANDAAG))
    assert is_gehoord(kort(begonnen)) is gehoord
    assert any(punt.code == "horen" for punt in punten) is not gehoord


def test_hearing_for_the_text_before_is_no_hearing_for_the_change(noel: Noel) -> None:
    """After vaststellen and bijstellen the pupil is heard again; the day of fixing was for the fixed text."""
    leg_voor(noel, moeder=Antwoord.AKKOORD, vader=Antwoord.AKKOORD)
    stel_vast(noel)
    bouw.doe(noel.kluis, opps.stel_bij, opp_id=noel.opp)
    opp = kort(noel)
    assert (opp.status, opp.versie, opp.vastgesteld_op, opp.vorige) == (
        OppStatus.BIJSTELLING,
        1,
        VANDAAG,
        VANDAAG,
    )
    assert not is_gehoord(opp)
    for dag, gehoord in ((VANDAAG, False), (VANDAAG + timedelta(days=1), True)):
        bouw.maak_hoorgesprek(
            noel.kluis, noel.leerling, noel.opp, dag, "Nu wel.", moment=Hoormoment.BIJSTELLEN
        )
        assert is_gehoord(kort(noel, dag)) is gehoord


def test_telling_back_waits_for_the_text_and_ends_when_told(noel: Noel) -> None:
    """A heard pupil is told after vaststellen; a hearing for the next text does not count yet."""
    leg_voor(noel, moeder=Antwoord.AKKOORD, vader=Antwoord.AKKOORD)
    stel_vast(noel)
    assert kort(noel).terug_te_koppelen
    hoor = noel.kluis.lees(lambda lezer: opps.laad(lezer, noel.opp).opp.hoorgesprekken[0].id)
    bouw.zet(noel.kluis, Hoorgesprek, hoor, terugkoppeling_op=VANDAAG)
    assert not kort(noel).terug_te_koppelen
    bouw.doe(noel.kluis, opps.stel_bij, opp_id=noel.opp)
    morgen = VANDAAG + timedelta(days=1)
    bouw.maak_hoorgesprek(
        noel.kluis, noel.leerling, noel.opp, morgen, "Nog iets.", moment=Hoormoment.BIJSTELLEN
    )
    assert not kort(noel, morgen).terug_te_koppelen


def test_offering_again_belongs_to_the_last_hearing(begonnen: Noel) -> None:
    """The day to offer again counts only while that hearing, without words, is the last one."""
    straks = date(2026, 11, 2)
    bouw.maak_hoorgesprek(
        begonnen.kluis,
        begonnen.leerling,
        begonnen.opp,
        date(2026, 10, 5),
        uitkomst=HoorUitkomst.KANS_GEGEVEN,
        nogmaals_aanbieden_op=straks,
    )
    assert kort(begonnen).nogmaals_aanbieden_op == straks
    bouw.maak_hoorgesprek(begonnen.kluis, begonnen.leerling, begonnen.opp, date(2026, 10, 7), "Toch wel.")
    assert kort(begonnen).nogmaals_aanbieden_op is None


def test_evaluations_up_to_the_day_and_the_first_goal_after(noel: Noel) -> None:
    """A planned evaluation does not count yet; of the goals the earliest day after the last one counts."""
    samen = {"met_ouders": True, "met_leerling": True}
    noel.nieuw(Evaluatie, datum=date(2026, 10, 1), **samen)
    noel.nieuw(Evaluatie, datum=date(2026, 10, 12), met_ouders=True)
    noel.nieuw(Evaluatie, datum=date(2027, 6, 1), **samen)
    bouw.zet(noel.kluis, Doel, noel.doelen[0], evaluatie_op=date(2026, 10, 12))
    opp = kort(noel)
    assert (opp.geevalueerd_op, opp.deels_geevalueerd_op) == (date(2026, 10, 1), date(2026, 10, 12))
    assert (opp.doelen_evaluatie_op, opp.doelen_evaluatie_aantal) == (date(2026, 12, 17), 1)
    assert kort(noel, date(2027, 6, 2)).geevalueerd_op == date(2027, 6, 1)


def test_from_18_an_evaluation_with_the_pupil_is_whole(noel: Noel) -> None:
    """Without parents it is half an evaluation, until the pupil decides."""
    noel.nieuw(Evaluatie, datum=date(2026, 10, 1), met_leerling=True)
    assert (kort(noel).geevalueerd_op, kort(noel).deels_geevalueerd_op) == (None, date(2026, 10, 1))
    bouw.zet(noel.kluis, Leerling, noel.leerling, geboortedatum=date(2008, 10, 1))
    assert (kort(noel).geevalueerd_op, kort(noel).deels_geevalueerd_op) == (date(2026, 10, 1), None)


def test_closed_or_removed_is_left_out(noel: Noel) -> None:
    """A closed OPP does not run any more, and neither does that of a removed pupil."""
    ander = bouw.maak_leerling(noel.kluis, "Elif Şahin")
    bouw.maak_opp(noel.kluis, ander, VANDAAG)
    bouw.doe(
        noel.kluis,
        opps.sluit_af,
        opp_id=noel.opp,
        einddatum=VANDAAG,
        reden=Eindreden.DOEL_BEREIKT,
        terugblik="Het lukt.",
    )
    assert [opp.leerling_id for opp in noel.kluis.lees(partial(lees_opps, vandaag=VANDAAG))] == [ander]
    bouw.doe(noel.kluis, velden.haal_weg, klasse=Leerling, rij_id=ander)
    assert noel.kluis.lees(partial(lees_opps, vandaag=VANDAAG)) == ()


def test_number_of_questions_is_fixed(noel: Noel) -> None:
    """A school with forty OPP's asks as many questions as one with two."""
    bouw.doe(noel.kluis, volume.veel_leerlingen, aantal=10)
    weinig = volume.tel_vragen(noel.kluis, partial(lees_opps, vandaag=VANDAAG))
    bouw.doe(noel.kluis, volume.veel_leerlingen, aantal=400)
    assert len(noel.kluis.lees(partial(lees_opps, vandaag=VANDAAG))) == 42
    assert volume.tel_vragen(noel.kluis, partial(lees_opps, vandaag=VANDAAG)) == weinig


def test_days_are_local(noel: Noel) -> None:
    """A text laid before parents late in the evening belongs to that evening, not to the next day in UTC."""
    with clock.fixed(datetime(2026, 10, 15, 23, 30)):  # noqa: DTZ001  the clock of the machine is local too
        leg_voor(noel)
    assert kort(noel).voorgelegd_op == date(2026, 10, 15)
    assert NU.date() == VANDAAG


def test_taken_over_opp_brings_its_days(begonnen: Noel) -> None:
    """The days of an OPP that was taken over are in its short form."""
    bouw.zet(
        begonnen.kluis,
        Opp,
        begonnen.opp,
        overname_vastgesteld_op=date(2025, 9, 1),
        arrangement_tot=date(2027, 1, 1),
        tlv_tot=date(2027, 7, 31),
        tlv_hele_loopbaan=True,
    )
    bouw.zet(begonnen.kluis, Leerling, begonnen.leerling, meelezen_gevraagd_op=date(2026, 10, 2))
    opp = kort(begonnen)
    assert (opp.overname_vastgesteld_op, opp.arrangement_tot) == (date(2025, 9, 1), date(2027, 1, 1))
    assert (opp.tlv_tot, opp.tlv_hele_loopbaan) == (date(2027, 7, 31), True)
    assert opp.meelezen_gevraagd_op == date(2026, 10, 2)


def test_the_school_chooses_its_lengths(noel: Noel) -> None:
    """What the school filled in counts, also a nought; what it left open comes from recht.toml."""
    school = noel.kluis.lees(opps.school).id
    bouw.zet(noel.kluis, School, school, tlv_vooraf_weken=8, bewaarjaren=0)
    gelezen = noel.kluis.lees(partial(kader, vandaag=VANDAAG))
    namen = ("tlv_vooraf_weken", "bewaarjaren", "arrangement_vooraf_weken", "terugkoppeling_dagen")
    assert [gelezen.getal(naam) for naam in namen] == [8, 0, 6, 14]
