"""The demonstration school: the same for the same day, in every stage, on school days, and whole."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from functools import cache, partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.bestand import lees_bestand
from opp_desk.interchange.edexml_schrijven import schrijf_edexml
from opp_desk.interchange.klassenlijst import Klassenlijst
from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.basis import naar_json, tabellen
from opp_desk.model.doel import Doel
from opp_desk.model.evaluatie import Evaluatie, Gegeven, Meting
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import GegevenAntwoord, Gezag, OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp, Overleg
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Groep, Medewerker
from opp_desk.model.veld import velden
from opp_desk.model.versie import Document, OppVersie
from opp_desk.rules.akkoord import Stand, akkoorden
from opp_desk.rules.schooldagen import is_schooldag
from opp_desk.usecases import leerlingen, opplijst
from opp_desk.usecases.demo import WACHTWOORD, maak_demoschool
from opp_desk.usecases.demo_school import BASISSCHOOL, VO_SCHOOL, klassenlijst
from opp_desk.usecases.demo_tekst import REGIO
from opp_desk.usecases.kluizen import open_met_wachtwoord
from opp_desk.usecases.opps import laad
from opp_desk.usecases.recht import vakanties
from opp_desk.vault.controle import controleer
from tests.omvang import LANG

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opp_desk.model.basis import Rij
    from opp_desk.usecases.demo_school import Demoschool
    from opp_desk.vault.kluis import Kluis

OKTOBER = datetime(2026, 10, 16, 14, 30)  # noqa: DTZ001  the clock of the machine is local too
ZOMER = datetime(2027, 7, 27, 10, 0)  # noqa: DTZ001  a Tuesday in the holidays


@cache
def _school(
    nu: datetime, keer: int = 0, school: Demoschool = BASISSCHOOL
) -> tuple[Kluis, list[tuple[int, int]]]:
    """Make the school of a day once, open; and how far it said to be. ``keer`` asks for another one."""
    gemeld: list[tuple[int, int]] = []
    with clock.fixed(nu):
        map_ = Path(mkdtemp(prefix=f"opp-demo-{keer}-"))
        return maak_demoschool(map_, lambda gedaan, totaal: gemeld.append((gedaan, totaal)), school), gemeld


def alles(kluis: Kluis, klasse: type[Any]) -> Sequence[Any]:
    """Return every row of a kind."""
    return kluis.lees(lambda lezer: lezer.lees(select(klasse)))


def inhoud(kluis: Kluis) -> Counter[tuple[object, ...]]:
    """Return everything that stands in the vault, but for ids and what hangs on them."""

    def regel(rij: Rij) -> tuple[object, ...]:
        waarden = {each.naam: naar_json(getattr(rij, each.naam)) for each in velden(type(rij))}
        vreemd = [naam for naam in waarden if naam in _MET_ID or _is_id(waarden[naam])]
        return (
            type(rij).__name__,
            *((naam, waarden[naam]) for naam in sorted(waarden) if naam not in vreemd),
        )

    return Counter(regel(rij) for klasse in tabellen().values() for rij in alles(kluis, klasse))


_MET_ID = {"momentopname", "vorige_hash", "inhoud", "hash_geheel", "hash_handelingsdeel"}


def _is_id(waarde: object) -> bool:
    return isinstance(waarde, str) and len(waarde) == 32 and set(waarde) <= set("0123456789abcdef")


def test_the_same_day_gives_the_same_school() -> None:
    """Whoever makes it, and how often: every name, text and date is equal."""
    assert inhoud(_school(OKTOBER)[0]) == inhoud(_school(OKTOBER, 1)[0])


def test_it_is_a_school_with_everything_in_it() -> None:
    """226 pupils, 20 OPP's in all stages, parents in all family shapes, notes; the password opens it."""
    kluis, gemeld = _school(OKTOBER)
    with clock.fixed(OKTOBER):
        lijst = kluis.lees(leerlingen.lijst)
        regels = kluis.lees(opplijst.lijst)
    assert sum(bool(each.groep) for each in lijst) == 226
    assert len(lijst) == 226  # who is only aangemeld stands elsewhere
    assert len(alles(kluis, Aanmelding)) == 3
    assert len(regels) == 20
    assert {regel.status for regel in regels} == {status.value for status in OppStatus}
    assert len(alles(kluis, Groep)) == len(BASISSCHOOL.groepen)
    assert {each.gezag for each in alles(kluis, Ouder)} >= {Gezag.JA, Gezag.NEE}
    assert any(each.instelling for each in alles(kluis, Ouder))
    assert any(each.afgeschermd for each in alles(kluis, Ouder))
    assert len(alles(kluis, Gesprek)) >= 40
    assert gemeld[0] == (0, 20)
    assert gemeld[-1] == (20, 20)


def test_every_fixed_opp_has_its_paper() -> None:
    """A version without its PDF would be no believable school; one handelingsdeel still waits."""
    kluis, _gemeld = _school(OKTOBER)
    versies = alles(kluis, OppVersie)
    assert {each.oppversie for each in alles(kluis, Document)} == {each.id for each in versies}
    assert sum(each.handelingsdeel_wacht for each in versies) == 1


def test_one_akkoord_has_lapsed() -> None:
    """The stage in which something was changed after the parents agreed is there to be seen."""
    kluis, _gemeld = _school(OKTOBER)
    standen = Counter(
        stand.stand
        for opp in alles(kluis, Opp)
        for stand in akkoorden(kluis.lees(partial(laad, opp_id=opp.id)), OKTOBER.date())
    )
    assert standen[Stand.VERVALLEN] >= 1
    assert standen[Stand.AKKOORD] >= 10


@pytest.mark.parametrize("nu", [OKTOBER, ZOMER])
def test_everything_happened_on_school_days(nu: datetime) -> None:
    """No meeting, measurement, answer or evaluation falls in a holiday or a weekend."""
    kluis, _gemeld = _school(nu)
    dagen = [each.datum for each in (*alles(kluis, Overleg), *alles(kluis, Gesprek))]
    dagen += [dag for each in alles(kluis, Doel) for dag in (each.nu_datum, each.evaluatie_op)]
    dagen += [each.aangeboden_op for each in alles(kluis, Hoorgesprek)]
    dagen += [each.vastgesteld_op for each in alles(kluis, OppVersie)]
    dagen += [each.datum for each in (*alles(kluis, Meting), *alles(kluis, Evaluatie))]
    dagen += [
        dag for each in alles(kluis, Opp) for dag in (each.startdatum, each.evaluatie_op, each.geldig_vanaf)
    ]
    geweest = [dag for dag in dagen if dag is not None]
    assert len(geweest) > 150
    assert [dag for dag in geweest if not is_schooldag(dag, REGIO, vakanties())] == []


@pytest.mark.parametrize("nu", [OKTOBER, ZOMER])
def test_what_comes_first_came_first(nu: datetime) -> None:
    """Measured, heard, agreed, fixed, evaluated: in that order, and nothing that was done lies ahead."""
    kluis, _gemeld = _school(nu)
    for opp in alles(kluis, Opp):
        dossier = kluis.lees(partial(laad, opp_id=opp.id))
        bijgesteld = opp.status == OppStatus.BIJSTELLING  # then a goal begins at its last measurement
        gemeten = [each.nu_datum for each in dossier.opp.doelen if each.nu_datum and not bijgesteld]
        gehoord = [each.aangeboden_op for each in dossier.opp.hoorgesprekken if each.aangeboden_op]
        akkoord = [each.datum for each in dossier.akkoorden if each.datum]
        vast = [each.vastgesteld_op for each in dossier.versies if each.vastgesteld_op]
        gedaan: list[date] = [max(stap) for stap in (gemeten, gehoord, akkoord, vast) if stap]
        assert gedaan == sorted(gedaan)
        assert all(dag <= nu.date() for dag in gedaan)
        if vast and opp.evaluatie_op:
            assert opp.evaluatie_op > max(vast)


@pytest.mark.parametrize("nu", [OKTOBER, ZOMER])
def test_carrying_out_comes_after_the_plan_and_before_the_look_back(nu: datetime) -> None:
    """Measurements and weeks belong to fixed plans, stop at the evaluation, and none lies ahead."""
    kluis, _gemeld = _school(nu)
    doelen = {each.id: each.opp for each in kluis.lees(lambda lezer: lezer.lees(select(Doel)))}
    vast = {each.opp: each.vastgesteld_op for each in alles(kluis, OppVersie)}
    geevalueerd = {each.opp: each.datum for each in alles(kluis, Evaluatie)}
    assert len(geevalueerd) == 3
    metingen = alles(kluis, Meting)
    assert len(metingen) >= 30
    for each in metingen:
        opp = doelen[each.doel]
        assert vast[opp] <= each.datum <= geevalueerd.get(opp, nu.date())
    weken = alles(kluis, Gegeven)
    assert {each.antwoord for each in weken} == {GegevenAntwoord.JA, GegevenAntwoord.NEE}
    assert all(each.reden for each in weken if each.antwoord == GegevenAntwoord.NEE)
    assert all(each.week <= nu.date() and each.week.weekday() == 0 for each in weken)


@pytest.mark.parametrize("nu", [OKTOBER, ZOMER])
def test_the_school_is_whole(nu: datetime) -> None:
    """Controleer finds nothing: history, tables, versions and papers agree."""
    assert _school(nu)[0].lees(controleer).bevindingen == ()


def test_no_blank_was_left_in_a_text() -> None:
    """Every template was filled in: no braces, no "None", and each pupil's own name in what was said."""
    kluis, _gemeld = _school(OKTOBER)
    teksten = [
        str(waarde)
        for klasse in tabellen().values()
        for rij in alles(kluis, klasse)
        for waarde in (getattr(rij, each.naam) for each in velden(klasse) if each.naam not in _MET_ID)
        if isinstance(waarde, str)
    ]
    assert [tekst for tekst in teksten if "{" in tekst or "}" in tekst or "None" in tekst] == []
    assert all(each.woorden for each in alles(kluis, Inbreng))


def test_a_demonstration_school_that_stands_there_is_kept() -> None:
    """Making it again in the same place is refused and changes nothing; it opens with its password."""
    kluis, _gemeld = _school(OKTOBER, 1)
    kluis.sluit()
    with pytest.raises(WereldFout, match="kluis_bestaat_al"):
        maak_demoschool(kluis.pad.parent)
    weer = open_met_wachtwoord(kluis.pad, WACHTWOORD)
    assert len(alles(weer, Leerling)) == 226 + len(alles(weer, Aanmelding))
    weer.sluit()
    _school.cache_clear()


@pytest.mark.parametrize("school", [BASISSCHOOL, VO_SCHOOL])
def test_the_class_list_is_believable(school: Demoschool) -> None:
    """As many pupils as was promised, of an age that fits the group, with names that differ."""
    lijst = klassenlijst(school, OKTOBER.date())
    assert len(lijst.leerlingen) == school.leerlingen
    assert len({each.sleutel for each in lijst.leerlingen}) == school.leerlingen
    assert {each.groep for each in lijst.leerlingen} == {each.sleutel for each in lijst.groepen}
    leeftijden = [
        (OKTOBER.date() - each.geboortedatum).days // 365 for each in lijst.leerlingen if each.geboortedatum
    ]
    assert len(leeftijden) == school.leerlingen
    assert min(leeftijden) >= school.vanaf - 1
    assert len({(each.roepnaam, each.achternaam) for each in lijst.leerlingen}) > school.leerlingen * 0.8
    assert klassenlijst(school, OKTOBER.date()) == lijst


def test_the_class_list_survives_edexml(tmp_path: Path) -> None:
    """Written as EDEXML and read again it is the same school."""
    lijst = klassenlijst(BASISSCHOOL, OKTOBER.date())
    bestand = tmp_path / "klassenlijst.xml"
    bestand.write_bytes(schrijf_edexml(lijst))
    gelezen = lees_bestand(bestand)
    assert isinstance(gelezen, Klassenlijst)
    assert [(each.roepnaam, each.voorvoegsel, each.achternaam) for each in gelezen.leerlingen] == [
        (each.roepnaam, each.voorvoegsel, each.achternaam) for each in lijst.leerlingen
    ]
    assert gelezen.overgeslagen == ()


def test_the_vo_school(record_property: Callable[[str, object], None]) -> None:
    """1,500 pupils in the class list; the whole school with its 150 OPP's is made in the long run only."""
    assert (VO_SCHOOL.leerlingen, VO_SCHOOL.opps) == (1500, 150)
    if not LANG:
        return
    kluis, _gemeld = _school(OKTOBER, 0, VO_SCHOOL)
    assert len(alles(kluis, Leerling)) == 1500
    assert len(kluis.lees(opplijst.lijst)) == 150
    assert kluis.lees(controleer).bevindingen == ()
    assert alles(kluis, Medewerker)
    record_property("leerlingen van de vo-school", VO_SCHOOL.leerlingen)
    record_property("waarvan met een OPP", VO_SCHOOL.opps)
