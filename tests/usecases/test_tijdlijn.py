"""The timeline: everything that happened with one pupil, each once, in the right order."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.ground.ids import new_id
from opp_desk.model.evaluatie import Evaluatie
from opp_desk.model.gesprek import Bespreking, Bijlage, Gesprek
from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.model.keuzes import Antwoord, Eindreden, GesprekSoort, HoorUitkomst
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.usecases import besprekingen, gesprekken, opps, velden, voorleggen
from opp_desk.usecases.tijdlijn import Gebeurd, Gebeurtenis, lees_tijdlijn
from tests import bouw
from tests.noel import VANDAAG
from tests.usecases.test_oppkort import leg_voor, stel_vast

if TYPE_CHECKING:
    from tests.noel import Noel


def tijdlijn(noel: Noel) -> tuple[Gebeurtenis, ...]:
    """Read the timeline of Noël."""
    return noel.kluis.lees(partial(lees_tijdlijn, leerling=noel.leerling))


def een(noel: Noel, code: Gebeurd) -> Gebeurtenis:
    """Return the one item of a kind."""
    (gevonden,) = [ding for ding in tijdlijn(noel) if ding.code is code]
    return gevonden


def test_begun_opp_with_its_talks_newest_first(noel: Noel) -> None:
    """Begin, overleg and hearing stand there once each, the newest on top."""
    assert [(ding.code, ding.dag) for ding in tijdlijn(noel)] == [
        (Gebeurd.GEHOORD, date(2026, 10, 7)),
        (Gebeurd.OVERLEG, date(2026, 9, 24)),
        (Gebeurd.OPP_BEGONNEN, date(2026, 9, 14)),
    ]


def test_labels_come_from_the_fields_and_name_the_pupil(noel: Noel) -> None:
    """An opened item shows the label of each filled field; empty fields are left out."""
    overleg = een(noel, Gebeurd.OVERLEG)
    assert [(detail.label, detail.tekst) for detail in overleg.details] == [
        ("Wie waren erbij?", "vader, moeder en juf Anouk"),
        ("Waarover eens?", "Rekenen in een klein groepje; thuis alleen lezen."),
        ("Hoe verder?", "Op 12 oktober lezen we samen het plan."),
    ]
    begin = {detail.label for detail in een(noel, Gebeurd.OPP_BEGONNEN).details}
    assert "Wat heeft Noël nodig boven onze basisondersteuning?" in begin


def test_the_pupils_own_words_are_quotes(noel: Noel) -> None:
    """The words come first, marked as quote, with what the pupil decided."""
    gehoord = een(noel, Gebeurd.GEHOORD)
    assert gehoord.kern.startswith("Ik weet het wel")
    assert (gehoord.details[0].citaat, gehoord.details[0].label) == (True, "zo in het plan")
    assert gehoord.waarden == {"moment": "bij het opstellen"}


def test_voorleggen_answers_and_fixing(noel: Noel) -> None:
    """Laid before parents, seen, answered, fixed: of one day in the order in which they happen."""
    leg_voor(noel, moeder=Antwoord.AKKOORD)
    versie = een(noel, Gebeurd.VOORGELEGD).rij
    bouw.doe(noel.kluis, voorleggen.leg_gezien_vast, voorlegversie=versie, ouder=noel.vader, op=VANDAAG)
    stel_vast(noel)
    van_vandaag = [ding for ding in tijdlijn(noel) if ding.dag == VANDAAG]
    assert [ding.code for ding in van_vandaag] == [
        Gebeurd.VASTGESTELD,
        Gebeurd.ANTWOORD,
        Gebeurd.GEZIEN,
        Gebeurd.VOORGELEGD,
    ]
    assert een(noel, Gebeurd.ANTWOORD).waarden == {"wie": "Claire d’Hondt", "antwoord": "akkoord"}
    assert een(noel, Gebeurd.GEZIEN).waarden["wie"] == "Bart d’Hondt"
    vast = een(noel, Gebeurd.VASTGESTELD)
    assert (vast.kern, vast.waarden) == ("S. Amrani, directeur", {"nummer": 1})
    assert ("Handelingsdeel wacht op akkoord", "ja") in [(d.label, d.tekst) for d in vast.details]


def test_the_day_of_a_change_comes_from_the_history(noel: Noel) -> None:
    """A bijstelling has no field of its own; the day on which it was begun is known all the same."""
    bouw.bevries(noel.kluis, noel.opp, date(2026, 10, 12))
    with clock.fixed(datetime(2026, 10, 20, 9, 0)):  # noqa: DTZ001  the clock of the machine is local too
        bouw.doe(noel.kluis, opps.stel_bij, opp_id=noel.opp)
    assert een(noel, Gebeurd.BIJSTELLING).dag == date(2026, 10, 20)


def test_papers_and_files(noel: Noel) -> None:
    """The PDF of a version and a file from outside are there, each on its day."""
    bouw.bevries(noel.kluis, noel.opp, date(2026, 10, 12))
    bouw.nieuw(noel.kluis, Bijlage, {"leerling": noel.leerling}, naam="onderzoek.pdf")
    assert (een(noel, Gebeurd.DOCUMENT).dag, een(noel, Gebeurd.DOCUMENT).kern) == (
        VANDAAG,
        "OPP versie 1.pdf",
    )
    assert (een(noel, Gebeurd.BIJLAGE).dag, een(noel, Gebeurd.BIJLAGE).kern) == (VANDAAG, "onderzoek.pdf")


def test_hearing_that_did_not_happen_or_was_refused(begonnen: Noel) -> None:
    """Not yet, without a date, stands on top; not wanting to and telling back are items of their own."""
    bouw.maak_hoorgesprek(
        begonnen.kluis,
        begonnen.leerling,
        begonnen.opp,
        date(2026, 10, 1),
        uitkomst=HoorUitkomst.KANS_GEGEVEN,
        uitkomst_reden="Nu niet.",
        terugkoppeling_op=date(2026, 10, 9),
    )
    hoor = bouw.maak_hoorgesprek(
        begonnen.kluis, begonnen.leerling, begonnen.opp, VANDAAG, uitkomst=HoorUitkomst.NOG_NIET
    )
    bouw.zet(begonnen.kluis, Hoorgesprek, hoor, aangeboden_op=None)
    gevonden = [(ding.code, ding.dag) for ding in tijdlijn(begonnen)]
    assert gevonden[:3] == [
        (Gebeurd.HOREN_OPEN, None),
        (Gebeurd.TERUGGEKOPPELD, date(2026, 10, 9)),
        (Gebeurd.KANS_GEGEVEN, date(2026, 10, 1)),
    ]
    assert een(begonnen, Gebeurd.KANS_GEGEVEN).kern == "Nu niet."


def test_the_rest_of_a_life(begonnen: Noel) -> None:
    """Coming, a note, an evaluation, what was taken over, closing and leaving all have their place."""
    kluis, kind = begonnen.kluis, begonnen.leerling
    bouw.zet(kluis, Leerling, kind, instroomdatum=date(2021, 8, 30), uitstroomdatum=date(2027, 7, 16))
    bouw.zet(kluis, Opp, begonnen.opp, overname_vastgesteld_op=date(2026, 9, 15))
    begonnen.nieuw(Evaluatie, datum=date(2027, 6, 1), met_ouders=True, gelukt="Noël rekent vlot.")
    bouw.doe(
        kluis,
        gesprekken.noteer,
        leerling=kind,
        soort=GesprekSoort.TEAM,
        datum=date(2027, 5, 1),
        tekst="Kort.",
    )
    slot = {"einddatum": date(2027, 7, 10), "reden": Eindreden.UITSTROOM, "terugblik": "Klaar voor het vmbo."}
    bouw.doe(kluis, opps.sluit_af, opp_id=begonnen.opp, **slot)
    assert [ding.code for ding in tijdlijn(begonnen)] == [
        Gebeurd.VERTROKKEN,
        Gebeurd.OPP_AFGESLOTEN,
        Gebeurd.EVALUATIE,
        Gebeurd.GESPREK,
        Gebeurd.OVERGENOMEN,
        Gebeurd.OPP_BEGONNEN,
        Gebeurd.INGESCHREVEN,
    ]
    notitie = een(begonnen, Gebeurd.GESPREK)
    assert (notitie.kern, notitie.waarden) == (
        "Kort.",
        {"soort": "ondersteuningsteam", "door": "Marieke de Vries"},
    )
    assert een(begonnen, Gebeurd.OPP_AFGESLOTEN).kern == "uitstroom"


def test_removed_rows_and_other_pupils_stay_out(noel: Noel) -> None:
    """What was taken away is not there, nor anything of another pupil."""
    ander = bouw.maak_leerling(noel.kluis, "Elif Şahin")
    bouw.doe(noel.kluis, gesprekken.noteer, leerling=ander, tekst="Van Elif.")
    weg = bouw.doe(noel.kluis, gesprekken.noteer, leerling=noel.leerling, tekst="Weg.")
    bouw.doe(noel.kluis, velden.haal_weg, klasse=Gesprek, rij_id=weg)
    assert Gebeurd.GESPREK not in {ding.code for ding in tijdlijn(noel)}


def test_a_pupil_who_is_not_there_has_no_timeline(noel: Noel) -> None:
    """An unknown pupil is an error that says so."""
    with pytest.raises(RegelFout, match="niet_gevonden"):
        noel.kluis.lees(partial(lees_tijdlijn, leerling=new_id()))


def test_a_meeting_at_the_table_stands_there_once(noel: Noel) -> None:
    """With its question and its verslag, and whether it was afgerond."""
    overleg = bouw.doe(noel.kluis, besprekingen.begin_bespreking, leerling=noel.leerling, datum=VANDAAG)
    bouw.zet(noel.kluis, Bespreking, overleg, vraag="Wat helpt nu?")
    ding = een(noel, Gebeurd.BESPREKING)
    assert (ding.dag, ding.rij, ding.kern, ding.waarden["klaar"]) == (VANDAAG, overleg, "Wat helpt nu?", 0)
    assert [detail.label for detail in ding.details] == ["Vraag van vandaag"]
