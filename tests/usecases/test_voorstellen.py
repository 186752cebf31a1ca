"""Proposals: anyone makes one, the schoolleider answers, and a text that changed is not overwritten."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.aanbod import Deskundigheid, Profieldeel, Voorstel, Voorziening
from opp_desk.model.keuzes import Rol
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk, Voorstelbesluit
from opp_desk.model.school import Medewerker
from opp_desk.usecases import aanbod, velden, voorstellen
from tests.bouw import doe, nieuw, wie, zet

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis

TEKST = "Kinderen lezen twee keer per week."
NIEUW = "Kinderen lezen drie keer per week."


@pytest.fixture
def rij(school: Kluis) -> UUID:
    """Give a voorziening with a text."""
    return nieuw(school, Voorziening, gebied=Aanbodgebied.LEERLIJN, titel="Lezen", wat=TEKST, starttekst=True)


def _stel_voor(kluis: Kluis, rij: UUID, tekst: str = NIEUW) -> UUID:
    return doe(
        kluis,
        voorstellen.stel_voor,
        klasse=Voorziening,
        rij_id=rij,
        naam="wat",
        tekst=tekst,
        waarom="Zo is het.",
    )


def _leider(kluis: Kluis) -> None:
    zet(kluis, Medewerker, wie(kluis), rol=Rol.SCHOOLLEIDER)


def test_a_proposal_waits_with_its_words(school: Kluis, rij: UUID) -> None:
    """It says for which text, what would change, why and by whom; the text itself stays."""
    _stel_voor(school, rij)
    (beeld,) = school.lees(voorstellen.lees_voorstellen)
    assert (beeld.hoofdstuk, beeld.rij, beeld.waar) == (Hoofdstuk.BASIS, rij, "Lezen · Wat we doen")
    assert [each.tekst for each in beeld.stukken if each.soort != "gelijk"] == ["twee", "drie"]
    assert (beeld.waarom, beeld.van, beeld.verouderd) == ("Zo is het.", "Marieke de Vries", False)
    assert school.lees(lambda lezer: lezer.haal(Voorziening, rij).wat) == TEKST


def test_taking_over_writes_the_text(school: Kluis, rij: UUID) -> None:
    """The text stands there, is the school's own now, and the proposal waits no more."""
    _leider(school)
    doe(school, voorstellen.neem_over, voorstel_id=_stel_voor(school, rij))
    gelezen = school.lees(lambda lezer: lezer.haal(Voorziening, rij))
    assert (gelezen.wat, gelezen.starttekst) == (NIEUW, False)
    assert school.lees(voorstellen.lees_voorstellen) == ()


def test_a_text_that_changed_meanwhile_is_not_overwritten(school: Kluis, rij: UUID) -> None:
    """Taking over is refused; the screen knows it beforehand, and shows what the proposer changed then."""
    voorstel = _stel_voor(school, rij)
    zet(school, Voorziening, rij, wat="Kinderen lezen elke dag.")
    (beeld,) = school.lees(voorstellen.lees_voorstellen)
    assert (beeld.verouderd, beeld.nu, beeld.tekst) == (True, "Kinderen lezen elke dag.", NIEUW)
    assert [each.tekst for each in beeld.stukken if each.soort != "gelijk"] == ["twee", "drie"]
    with pytest.raises(RegelFout, match="voorstel_tekst_gewijzigd"):
        doe(school, voorstellen.neem_over, voorstel_id=voorstel)
    assert school.lees(lambda lezer: lezer.haal(Voorziening, rij).wat) == "Kinderen lezen elke dag."


def test_a_later_text_gives_way_only_as_it_was_seen(school: Kluis, rij: UUID) -> None:
    """Who saw the text of now can have the proposal instead; not when it changed again meanwhile."""
    voorstel = _stel_voor(school, rij)
    zet(school, Voorziening, rij, wat="Elke dag.")
    neem = partial(doe, school, voorstellen.neem_over, voorstel_id=voorstel)
    with pytest.raises(RegelFout, match="voorstel_tekst_gewijzigd"):
        neem(in_plaats_van="Elke week.")
    neem(in_plaats_van="Elke dag.")
    assert school.lees(lambda lezer: lezer.haal(Voorziening, rij).wat) == NIEUW
    assert school.lees(voorstellen.lees_voorstellen) == ()


def test_a_refusal_has_a_reason_and_is_kept(school: Kluis, rij: UUID) -> None:
    """Without a reason nothing happens; with one it is answered, once; who proposed it reads that."""
    voorstel = _stel_voor(school, rij)
    with pytest.raises(RegelFout, match="voorstel_zonder_antwoord"):
        doe(school, voorstellen.wijs_af, voorstel_id=voorstel, antwoord=" ")
    doe(school, voorstellen.wijs_af, voorstel_id=voorstel, antwoord="Daar is geen tijd voor.")
    gelezen = school.lees(lambda lezer: lezer.haal(Voorstel, voorstel))
    assert (gelezen.besluit, gelezen.antwoord) == (Voorstelbesluit.NIET, "Daar is geen tijd voor.")
    (antwoord,) = school.lees(partial(voorstellen.lees_antwoorden, vandaag=date(2027, 1, 20)))
    assert (antwoord.waar, antwoord.overgenomen) == ("Lezen · Wat we doen", False)
    assert antwoord.reden == "Daar is geen tijd voor."
    assert school.lees(partial(voorstellen.lees_antwoorden, vandaag=date(2027, 1, 22))) == ()
    with pytest.raises(RegelFout, match="voorstel_beantwoord"):
        doe(school, voorstellen.neem_over, voorstel_id=voorstel)


def test_only_the_schoolleider_decides(school: Kluis, rij: UUID) -> None:
    """Where there is a schoolleider, somebody else cannot decide; where there is none, anybody can."""
    assert school.lees(voorstellen.mag_beslissen)
    voorstel = _stel_voor(school, rij)
    nieuw(school, Medewerker, roepnaam="Samira", rol=Rol.SCHOOLLEIDER)
    assert not school.lees(voorstellen.mag_beslissen)
    with pytest.raises(RegelFout, match="voorstel_alleen_schoolleider"):
        doe(school, voorstellen.neem_over, voorstel_id=voorstel)


def test_what_is_no_proposal_is_refused(school: Kluis, rij: UUID) -> None:
    """An empty text, or the text that stands there, is nothing to decide on."""
    for tekst, code in (("  ", "voorstel_leeg"), (f" {TEKST} ", "voorstel_gelijk")):
        with pytest.raises(RegelFout, match=code):
            _stel_voor(school, rij, tekst)
    assert not school.lees(lambda lezer: lezer.lees(select(Voorstel)))


def test_a_text_that_is_gone_cannot_be_replaced(school: Kluis) -> None:
    """The chapter was taken away: the proposal says so."""
    deel = doe(school, aanbod.begin_deel, hoofdstuk=Hoofdstuk.SCHOOL)
    voorstel = doe(
        school, voorstellen.stel_voor, klasse=Profieldeel, rij_id=deel, naam="tekst", tekst="Wij zijn klein."
    )
    assert school.lees(voorstellen.lees_voorstellen)[0].waar == "Onze school"
    doe(school, velden.haal_weg, klasse=Profieldeel, rij_id=deel)
    (beeld,) = school.lees(voorstellen.lees_voorstellen)
    assert (beeld.weg, beeld.verouderd, beeld.tekst) == (True, False, "Wij zijn klein.")
    with pytest.raises(RegelFout, match="voorstel_zonder_tekst"):
        doe(school, voorstellen.neem_over, voorstel_id=voorstel)


def test_not_every_text_can_be_proposed(school: Kluis, rij: UUID) -> None:
    """The names of people, and what nobody reads in the schoolgids, are no matter of proposals."""
    wie_ = nieuw(school, Deskundigheid, waarin="dyslexie", namen="Sanne")
    for klasse, rij_id, naam in ((Deskundigheid, wie_, "namen"), (Voorziening, rij, "volgorde")):
        with pytest.raises(RegelFout, match="voorstel_niet_hier"):
            doe(school, voorstellen.stel_voor, klasse=klasse, rij_id=rij_id, naam=naam, tekst="Iets.")
    assert not school.lees(lambda lezer: lezer.lees(select(Voorstel)))


def test_a_proposal_says_at_which_vestiging(school: Kluis, rij: UUID) -> None:
    """The way to an own text leads to its vestiging, to a shared one to all of them."""
    dorp = doe(school, aanbod.voeg_vestiging_toe, naam="Dorp")
    deel = doe(school, aanbod.begin_deel, hoofdstuk=Hoofdstuk.TEAM, vestiging=dorp)
    _stel_voor(school, rij)
    doe(school, voorstellen.stel_voor, klasse=Profieldeel, rij_id=deel, naam="tekst", tekst="Wij zijn klein.")
    beelden = school.lees(voorstellen.lees_voorstellen)
    assert {each.rij: each.vestiging for each in beelden} == {rij: None, deel: dorp}
