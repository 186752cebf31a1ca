"""Looking back and going on: results, finishing, and the bijstelling that is filled from it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.evaluatie import Doelresultaat, Evaluatie
from opp_desk.model.keuzes import Antwoord, GegevenAntwoord, OppStatus, Resultaat, Vervolg
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.usecases import evaluaties, metingen, vaststellen
from opp_desk.usecases.evaluatiebeeld import aan_te_passen, behaalde_doelen, lees_evaluatie
from opp_desk.usecases.vandaag import lees_vandaag
from tests.bouw import doe, maak_leerling, maak_voorlegging, zet
from tests.noel import VANDAAG

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.usecases.evaluatiebeeld import Evaluatiebeeld
    from opp_desk.vault.lezer import Lezer
    from tests.noel import Noel

DECEMBER = datetime(2026, 12, 17, 10)  # noqa: DTZ001  the clock of the machine is local too
DAG = DECEMBER.date()


@pytest.fixture
def in_december(noel: Noel) -> Iterator[Noel]:
    """Give the OPP of Noël fixed in October, on the day of its evaluation, with measurements."""
    akkoord = {ouder.hex: Antwoord.AKKOORD for ouder in (noel.moeder, noel.vader)}
    maak_voorlegging(noel.kluis, noel.opp, VANDAAG, **akkoord)
    doe(
        noel.kluis,
        vaststellen.stel_vast,
        opp_id=noel.opp,
        op=VANDAAG,
        namens_naam="S. Amrani",
        namens_functie="directeur",
    )
    with clock.fixed(DECEMBER):
        for dag, goed in ((date(2026, 11, 6), "5"), (date(2026, 12, 11), "8")):
            doe(noel.kluis, metingen.voeg_toe, doel_id=noel.doelen[0], waarde=goed, datum=dag)
        doe(
            noel.kluis,
            metingen.voeg_toe,
            doel_id=noel.doelen[1],
            waarde="3 van de 5",
            datum=date(2026, 12, 14),
        )
        yield noel


def beeld(noel: Noel, evaluatie: UUID) -> Evaluatiebeeld:
    """Read the form."""
    return noel.kluis.lees(partial(lees_evaluatie, evaluatie_id=evaluatie, vandaag=DAG))


def evalueer(noel: Noel, *vervolg: Vervolg, resultaat: Resultaat = Resultaat.BEHAALD) -> UUID:
    """Evaluate every goal and finish."""
    evaluatie = doe(noel.kluis, evaluaties.begin, opp_id=noel.opp)
    for oordeel, hoe in zip(beeld(noel, evaluatie).oordelen, vervolg, strict=True):
        doe(
            noel.kluis,
            evaluaties.beantwoord,
            resultaat_id=oordeel.formulier.id,
            resultaat=resultaat,
            gegeven=GegevenAntwoord.DEELS,
            vervolg=hoe,
        )
    doe(noel.kluis, evaluaties.rond_af, evaluatie_id=evaluatie)
    return evaluatie


def opp(noel: Noel) -> Opp:
    """Read the OPP."""
    return noel.kluis.lees(lambda lezer: lezer.haal(Opp, noel.opp))


def doelen(noel: Noel) -> dict[UUID, Doel]:
    """Read the goals that stand in it."""
    return {
        each.id: each
        for each in noel.kluis.lees(lambda lezer: lezer.lees(select(Doel).where(Doel.opp == noel.opp)))
    }


def hulp(noel: Noel) -> dict[UUID, date | None]:
    """Read until when the help runs."""
    vraag = select(Begeleiding).where(Begeleiding.opp == noel.opp)
    return {each.id: each.tot for each in noel.kluis.lees(lambda lezer: lezer.lees(vraag))}


def _alle(lezer: Lezer, klasse: type[Rij]) -> list[Rij]:
    return list(lezer.lees(select(klasse)))


def test_an_evaluation_has_a_place_for_every_goal(in_december: Noel) -> None:
    """Beginning twice gives the same one; a goal that was never evaluated has no answers."""
    evaluatie = doe(in_december.kluis, evaluaties.begin, opp_id=in_december.opp)
    assert doe(in_december.kluis, evaluaties.begin, opp_id=in_december.opp) == evaluatie
    gelezen = beeld(in_december, evaluatie)
    assert [each.doel.gebied for each in gelezen.oordelen] == ["Rekenen", "Taakaanpak"]
    assert [len(each.hulp) for each in gelezen.oordelen] == [1, 1]
    assert (gelezen.is_af, gelezen.nog, gelezen.mag_bijstellen) == (False, 2, True)
    assert gelezen.voortgang.open_evaluatie == evaluatie
    assert gelezen.volgende == date(2027, 3, 11)


def test_an_evaluation_that_is_being_made_does_not_count(in_december: Noel) -> None:
    """Only a finished one is the evaluation of this year; other screens keep working meanwhile."""
    evaluatie = doe(in_december.kluis, evaluaties.begin, opp_id=in_december.opp)
    assert in_december.kluis.lees(partial(lees_vandaag, dag=DAG)).opps == 1
    assert beeld(in_december, evaluatie).voortgang.geevalueerd_op is None


def test_a_half_evaluation_is_not_finished(in_december: Noel) -> None:
    """Every goal needs a result and a decision; what was answered stays."""
    evaluatie = doe(in_december.kluis, evaluaties.begin, opp_id=in_december.opp)
    eerste = beeld(in_december, evaluatie).oordelen[0].formulier.id
    doe(in_december.kluis, evaluaties.beantwoord, resultaat_id=eerste, resultaat=Resultaat.DEELS)
    doe(in_december.kluis, evaluaties.beantwoord, resultaat_id=eerste, vervolg=Vervolg.DOORGAAN)
    with pytest.raises(RegelFout) as fout:
        doe(in_december.kluis, evaluaties.rond_af, evaluatie_id=evaluatie)
    assert (fout.value.code, fout.value.values) == ("evaluatie_onvolledig", {"aantal": 1})
    waarden = beeld(in_december, evaluatie).oordelen[0].formulier.waarden
    assert (waarden["resultaat"], waarden["vervolg"]) == (Resultaat.DEELS, Vervolg.DOORGAAN)
    with pytest.raises(RegelFout) as fout:
        doe(in_december.kluis, evaluaties.stel_bij, evaluatie_id=evaluatie)
    assert fout.value.code == "evaluatie_niet_af"


def test_finishing_gives_it_its_day(in_december: Noel) -> None:
    """Today, or the day of the talk; never a day to come."""
    evaluatie = evalueer(in_december, Vervolg.DOORGAAN, Vervolg.DOORGAAN)
    assert beeld(in_december, evaluatie).voortgang.geevalueerd_op == DAG
    with pytest.raises(RegelFout) as fout:
        doe(in_december.kluis, evaluaties.rond_af, evaluatie_id=evaluatie, datum=DAG + timedelta(1))
    assert fout.value.code == "evaluatie_in_toekomst"


def test_taking_an_evaluation_away_is_one_action(in_december: Noel) -> None:
    """It goes with its results, and one undo brings all of it back."""
    evaluatie = evalueer(in_december, Vervolg.DOORGAAN, Vervolg.DOORGAAN)
    doe(in_december.kluis, evaluaties.haal_weg, evaluatie_id=evaluatie)
    for klasse in (Evaluatie, Doelresultaat):
        assert in_december.kluis.lees(partial(_alle, klasse=klasse)) == []
    stap = in_december.kluis.ongedaan_te_maken()
    assert stap is not None
    in_december.kluis.keer_om(stap)
    assert beeld(in_december, evaluatie).is_af
    assert len(beeld(in_december, evaluatie).oordelen) == 2


def test_the_next_version_starts_from_the_evaluation(in_december: Noel) -> None:
    """A goal that stops leaves with its help, one that goes on begins at its last measurement."""
    evaluatie = evalueer(in_december, Vervolg.STOPPEN, Vervolg.DOORGAAN)
    bijgesteld = doe(in_december.kluis, evaluaties.stel_bij, evaluatie_id=evaluatie)
    rekenen, taakaanpak = in_december.doelen
    assert (bijgesteld.gestopt, bijgesteld.door, bijgesteld.aanpassen) == ((rekenen,), (taakaanpak,), ())
    assert bijgesteld.begeleiding_gestopt == (in_december.begeleidingen[0],)
    assert opp(in_december).status is OppStatus.BIJSTELLING
    assert opp(in_december).evaluatie_op == date(2027, 3, 11)
    (doel,) = doelen(in_december).values()
    assert (doel.id, doel.nu, doel.nu_datum) == (taakaanpak, "3 van de 5", date(2026, 12, 14))
    assert doel.evaluatie_op == date(2027, 3, 11)
    assert hulp(in_december) == {in_december.begeleidingen[1]: date(2027, 3, 11)}


def test_one_undo_takes_the_whole_bijstelling_back(in_december: Noel) -> None:
    """Starting it is one action: goal, help, dates and status come back together."""
    evaluatie = evalueer(in_december, Vervolg.STOPPEN, Vervolg.DOORGAAN)
    doe(in_december.kluis, evaluaties.stel_bij, evaluatie_id=evaluatie)
    stap = in_december.kluis.ongedaan_te_maken()
    assert stap is not None
    assert stap.label == "Bijstelling begonnen uit de evaluatie"
    in_december.kluis.keer_om(stap)
    assert opp(in_december).status is OppStatus.VASTGESTELD
    assert set(doelen(in_december)) == set(in_december.doelen)
    assert hulp(in_december) == dict.fromkeys(in_december.begeleidingen, date(2026, 12, 17))
    assert doelen(in_december)[in_december.doelen[1]].nu == "1 van de 5 lessen"


def test_the_next_evaluation_is_on_a_school_day(in_december: Noel) -> None:
    """A Saturday, or a day in the holidays, moves back to the last school day before it."""
    evaluatie = evalueer(in_december, Vervolg.DOORGAAN, Vervolg.DOORGAAN)
    bijgesteld = doe(
        in_december.kluis, evaluaties.stel_bij, evaluatie_id=evaluatie, evaluatie_op=date(2027, 4, 3)
    )
    assert bijgesteld.evaluatie_op == date(2027, 4, 2)


def test_a_goal_to_adjust_is_marked_until_it_is_written(in_december: Noel) -> None:
    """The mark says what the evaluation wants and goes away with the first change of the goal."""
    evaluatie = evalueer(in_december, Vervolg.AANPASSEN, Vervolg.DOORGAAN, resultaat=Resultaat.DEELS)
    welke = partial(in_december.kluis.lees, partial(aan_te_passen, opp_id=in_december.opp))
    assert welke() == frozenset()
    bijgesteld = doe(in_december.kluis, evaluaties.stel_bij, evaluatie_id=evaluatie)
    assert bijgesteld.aanpassen == (in_december.doelen[0],)
    assert welke() == {in_december.doelen[0]}
    zet(in_december.kluis, Doel, in_december.doelen[0], streef="10 van de 10 goed")
    assert welke() == frozenset()


def test_an_opp_in_the_making_is_not_adjusted_twice(in_december: Noel) -> None:
    """The bijstelling that runs goes on; nothing is taken over again."""
    evaluatie = evalueer(in_december, Vervolg.DOORGAAN, Vervolg.DOORGAAN)
    doe(in_december.kluis, evaluaties.stel_bij, evaluatie_id=evaluatie)
    with pytest.raises(RegelFout) as fout:
        doe(in_december.kluis, evaluaties.stel_bij, evaluatie_id=evaluatie)
    assert fout.value.code == "niet_bij_te_stellen"
    assert not beeld(in_december, evaluatie).mag_bijstellen


def test_goals_that_were_reached_are_examples_without_names(in_december: Noel) -> None:
    """The own name becomes a place; also a goal that left the OPP is an example."""
    evaluatie = evalueer(in_december, Vervolg.STOPPEN, Vervolg.STOPPEN)
    doe(in_december.kluis, evaluaties.stel_bij, evaluatie_id=evaluatie)
    gevonden = in_december.kluis.lees(behaalde_doelen)
    assert sorted(each.gebied for each in gevonden) == ["Rekenen", "Taakaanpak"]
    teksten = " ".join(f"{each.kan_straks} {each.maat} {each.streef}" for each in gevonden)
    assert "Noël" not in teksten
    assert "maakt {roepnaam} plus- en minsommen" in teksten
    (rekenen,) = in_december.kluis.lees(partial(behaalde_doelen, gebied="rekenen"))
    assert rekenen.streef == "8 van de 10 goed"


@pytest.mark.parametrize(
    ("tekst", "voorbeeld"),
    [
        ("Noëls schrift is af", "{roepnaam}s schrift is af"),
        ("Noël d’Hondt leest 20 woorden", "{roepnaam} leest 20 woorden"),
        ("Hondt leest 20 woorden", "{roepnaam} leest 20 woorden"),
        ("leest samen met Elif 20 woorden", None),
        ("Noël vraagt juf Anouk om hulp", None),
    ],
)
def test_nobody_is_named_in_an_example(in_december: Noel, tekst: str, voorbeeld: str | None) -> None:
    """Every form of the own name goes, and a goal that names somebody else is no example."""
    maak_leerling(in_december.kluis, "Elif Şahin")
    evaluatie = evalueer(in_december, Vervolg.DOORGAAN, Vervolg.DOORGAAN)
    doe(in_december.kluis, evaluaties.stel_bij, evaluatie_id=evaluatie)
    zet(in_december.kluis, Doel, in_december.doelen[0], kan_straks=tekst)
    gevonden = {
        each.kan_straks for each in in_december.kluis.lees(partial(behaalde_doelen, gebied="Rekenen"))
    }
    assert gevonden == ({voorbeeld} if voorbeeld else set())


def test_a_pupil_who_is_gone_gives_no_examples(in_december: Noel) -> None:
    """What was wiped or taken away is not shown to the next."""
    evalueer(in_december, Vervolg.DOORGAAN, Vervolg.DOORGAAN)
    assert in_december.kluis.lees(behaalde_doelen)
    zet(in_december.kluis, Leerling, in_december.leerling, verwijderd=True)
    assert in_december.kluis.lees(behaalde_doelen) == ()
