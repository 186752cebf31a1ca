"""Adopting the aanbod in a real vault: what is missing stops or asks a reason, and what is frozen stays."""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.aanbod import Aanbodjaar, Aanbodversie, Leerlingstem, Voorstel, Voorziening
from opp_desk.model.school import Medewerker
from opp_desk.model.school_lijsten import Contact
from opp_desk.usecases import aanbodjaar, aanbodvaststellen, velden
from opp_desk.usecases.aanbodbron import lees_versie, versies
from opp_desk.usecases.botsingen import tel_botsingen
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.usecases.zinnen import ZINNEN
from opp_desk.vault.uow import Gezien
from tests import bouw
from tests.aanbodjaarbouw import DAG, DIT, NU, doorloop, kopie_tweede_jaar, stel_vast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.usecases.aanbodvaststellen import Vaststelbeeld
    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from tests.aanbodjaarbouw import Aanbodschool


@pytest.fixture
def school(tmp_path: Path) -> Iterator[Aanbodschool]:
    """Give a school in the second year of its aanbod."""
    with clock.fixed(NU):
        gemaakt = kopie_tweede_jaar(tmp_path)
        yield gemaakt
        gemaakt.kluis.sluit()


def _beeld(school: Aanbodschool) -> Vaststelbeeld:
    vraag = partial(aanbodvaststellen.lees_vaststellen, jaar_id=school.jaar, vandaag=DAG)
    return school.kluis.lees(vraag)


def _versie(lezer: Lezer, versie_id: UUID) -> Aanbodversie:
    return lezer.haal(Aanbodversie, versie_id)


def _rij(kluis: Kluis, versie_id: UUID) -> Aanbodversie:
    return kluis.lees(partial(_versie, versie_id=versie_id))


def test_what_is_missing_names_its_place(school: Aanbodschool) -> None:
    """Nothing of this year was done yet: each point has a sentence, its law and a page."""
    beeld = _beeld(school)
    stappen = [dict(punt.opent.waar).get("stap") for punt in beeld.punten]
    assert {"evalueren", "leerlingen", "mr", "team"} <= set(stappen)
    assert all(punt.zin and punt.knop and punt.eis.bron for punt in beeld.punten)
    assert beeld.kan
    assert beeld.vraagt_reden
    assert (beeld.nummer, beeld.versie) == (2, None)
    assert beeld.vorige is not None


def test_something_soft_asks_a_reason(school: Aanbodschool) -> None:
    """Without one it is refused; with one it stands on the version."""
    with pytest.raises(RegelFout, match="aanbod_reden_ontbreekt"):
        stel_vast(school.kluis, school.jaar, DAG)
    versie = stel_vast(school.kluis, school.jaar, DAG, "De MR vergadert pas in mei.")
    assert _rij(school.kluis, versie).toch_omdat == "De MR vergadert pas in mei."


def test_a_name_that_pupils_or_colleagues_wrote_is_found_before_adopting(school: Aanbodschool) -> None:
    """What a group told goes into the schoolgids; a name in it stands in the list, with the way to it."""
    bouw.maak_leerling(school.kluis, "Elif Yılmaz")
    doorloop(school.kluis, school.jaar, school.voorzieningen, DAG)
    assert "namen_een" not in {punt.code for punt in _beeld(school).punten}
    bouw.nieuw(
        school.kluis,
        Leerlingstem,
        {"aanbodjaar": school.jaar},
        groep="groep 6",
        hoe="in de kring",
        gezegd="Elif vindt het te druk.",
        gedaan="Er komt een rustige plek.",
    )
    (punt,) = (each for each in _beeld(school).punten if each.code == "namen_een")
    assert "Elif (bij Wat leerlingen ons vertelden)" in punt.zin
    assert dict(punt.opent.waar) == {"stap": "leerlingen"}
    assert not punt.hard


def test_something_hard_stops_it(school: Aanbodschool) -> None:
    """Without any basisondersteuning there is nothing to adopt (WVO 2020 art. 2.92 lid 2 onder b)."""
    for rij in school.voorzieningen[:2]:
        bouw.zet(school.kluis, Voorziening, rij, titel="")
    with pytest.raises(RegelFout, match="aanbod_ontbreekt"):
        stel_vast(school.kluis, school.jaar, DAG, "Toch.")


def test_a_version_is_frozen_with_the_hash_of_the_one_before(school: Aanbodschool) -> None:
    """What is written after that changes nothing in it, and the chain of hashes holds."""
    doorloop(school.kluis, school.jaar, school.voorzieningen, DAG)
    for rij in school.voorzieningen:
        bouw.zet(school.kluis, Voorziening, rij, nagekeken_op=DAG)
    versie = stel_vast(school.kluis, school.jaar, DAG, "Onze school is nog van vorig jaar.")
    bouw.zet(school.kluis, Voorziening, school.voorzieningen[0], wat="Heel anders.")
    opname = json.loads(school.kluis.lees(partial(lees_versie, versie_id=versie)))
    assert opname["stand"] == "vastgesteld"
    assert opname["vaststelling"]["namens_functie"] == "directeur"
    assert "Heel anders." not in json.dumps(opname)
    nieuw, oud = school.kluis.lees(versies)
    assert (nieuw.id, nieuw.schooljaar, nieuw.nummer) == (versie, DIT, 2)
    assert _rij(school.kluis, versie).vorige_hash == _rij(school.kluis, oud.id).momentopname
    with pytest.raises(RegelFout, match="vastgesteld_is_vastgesteld"):
        bouw.zet(school.kluis, Aanbodversie, versie, namens_naam="Iemand anders")


def test_the_same_text_is_not_adopted_twice(school: Aanbodschool) -> None:
    """A changed text is: it is the next version of the same schooljaar."""
    stel_vast(school.kluis, school.jaar, DAG, "Haast.")
    assert not _beeld(school).gewijzigd
    with pytest.raises(RegelFout, match="aanbod_ongewijzigd"):
        stel_vast(school.kluis, school.jaar, DAG, "Haast.")
    bouw.zet(school.kluis, Voorziening, school.voorzieningen[0], wat="Vier keer per week.")
    stel_vast(school.kluis, school.jaar, DAG, "Haast.")
    assert [each.nummer for each in school.kluis.lees(versies)] == [3, 2, 1]


def test_nobody_adopts_without_a_name(school: Aanbodschool) -> None:
    """On whose behalf is part of adopting (mandaat)."""
    with pytest.raises(RegelFout, match="aanbod_namens_ontbreekt"):
        bouw.doe(
            school.kluis,
            aanbodvaststellen.stel_aanbod_vast,
            jaar_id=school.jaar,
            op=DAG,
            namens_naam=" ",
            namens_functie="directeur",
            toch_omdat="Haast.",
        )


def test_adopting_is_a_threshold_for_undo(school: Aanbodschool) -> None:
    """Like an OPP that was fixed: undo does not reach behind it."""
    stel_vast(school.kluis, school.jaar, DAG, "Haast.")
    assert school.kluis.ongedaan_te_maken() is None


def test_only_what_was_adopted_is_published(school: Aanbodschool) -> None:
    """And when it is, the cycle is done."""
    wanneer = {"op": DAG, "waar": "schoolgids en website"}
    with pytest.raises(RegelFout, match="aanbod_niet_vastgesteld"):
        bouw.doe(school.kluis, aanbodvaststellen.publiceer, jaar_id=school.jaar, **wanneer)
    stel_vast(school.kluis, school.jaar, DAG, "Haast.")
    bouw.doe(school.kluis, aanbodvaststellen.publiceer, jaar_id=school.jaar, **wanneer)
    beeld = school.kluis.lees(partial(aanbodjaar.lees_jaar, vandaag=DAG))
    assert beeld.huidige is None
    assert beeld.stappen[-1].wanneer == "8 maart"


def test_no_day_is_ahead(school: Aanbodschool) -> None:
    """Nothing is adopted or published on a day that is still to come."""
    morgen = DAG + timedelta(days=1)
    with pytest.raises(RegelFout, match="aanbod_dag_komt_nog"):
        stel_vast(school.kluis, school.jaar, morgen, "Haast.")
    stel_vast(school.kluis, school.jaar, DAG, "Haast.")
    with pytest.raises(RegelFout, match="aanbod_dag_komt_nog"):
        _publiceer(school, morgen)


def test_nothing_is_published_before_it_was_adopted(school: Aanbodschool) -> None:
    """On the day itself is early enough; a later version of the same year changes nothing in that."""
    gisteren = DAG - timedelta(days=1)
    stel_vast(school.kluis, school.jaar, gisteren, "Haast.")
    bouw.zet(school.kluis, Voorziening, school.voorzieningen[0], wat="Vier keer per week.")
    stel_vast(school.kluis, school.jaar, DAG, "Haast.")
    with pytest.raises(RegelFout, match="aanbod_voor_vaststellen") as gevangen:
        _publiceer(school, date(1900, 1, 1))
    assert "7 maart 2027" in ZINNEN["aanbod_voor_vaststellen"].format(**gevangen.value.values)
    _publiceer(school, gisteren)


def _publiceer(school: Aanbodschool, op: date) -> None:
    bouw.doe(school.kluis, aanbodvaststellen.publiceer, jaar_id=school.jaar, op=op, waar="website")


@pytest.mark.parametrize(
    ("klasse", "naam", "telt"),
    [(Voorziening, "wat", True), (Contact, "telefoon", True), (Medewerker, "roepnaam", False)],
)
def test_two_texts_in_one_field_stop_it(
    school: Aanbodschool, klasse: type[Rij], naam: str, *, telt: bool
) -> None:
    """Until somebody chose; a double text outside the aanbod is no matter of this page."""
    (rij, *_meer) = school.kluis.lees(lambda lezer: [each.id for each in lezer.lees(select(klasse))])
    zag = school.kluis.lees(partial(lees_formulier, klasse=klasse, rij_id=rij))
    for waarde in ("een", "ander"):
        wat = partial(velden.zet_terug, klasse=klasse, rij_id=rij, naam=naam, waarde=waarde)
        school.kluis.voer_uit(wat, Gezien(zag.stand, zag.getoond))
    assert school.kluis.lees(tel_botsingen) == 1
    assert ("twee_teksten_een" in {punt.code for punt in _beeld(school).punten}) is telt
    if telt:
        with pytest.raises(RegelFout, match="aanbod_ontbreekt"):
            stel_vast(school.kluis, school.jaar, DAG, "Haast.")
    bouw.zet(school.kluis, klasse, rij, **{naam: "gekozen"})
    assert _beeld(school).kan


def test_a_proposal_that_waits_is_named(school: Aanbodschool) -> None:
    """Anyone may propose a change; before adopting somebody answers."""
    bouw.nieuw(school.kluis, Voorstel, tekst="Vier keer per week.")
    assert "voorstellen_een" in {punt.code for punt in _beeld(school).punten}


def test_every_refusal_has_a_sentence() -> None:
    """What happened, what is safe, what to do."""
    codes = (
        "ontbreekt",
        "reden_ontbreekt",
        "namens_ontbreekt",
        "ongewijzigd",
        "niet_vastgesteld",
        "dag_komt_nog",
        "voor_vaststellen",
    )
    assert all(f"aanbod_{code}" in ZINNEN for code in codes)


def test_days_of_the_mr_are_in_the_version(school: Aanbodschool) -> None:
    """Two records: advies on the aanbod, instemming with the schoolgids, each with its own day."""
    doorloop(school.kluis, school.jaar, school.voorzieningen, DAG)
    bouw.zet(school.kluis, Aanbodjaar, school.jaar, advies_op=date(2027, 2, 1))
    versie = stel_vast(school.kluis, school.jaar, DAG, "Haast.")
    mr = json.loads(school.kluis.lees(partial(lees_versie, versie_id=versie)))["mr"]
    assert (mr["advies_op"], mr["instemming_op"]) == ("2027-02-01", DAG.isoformat())
