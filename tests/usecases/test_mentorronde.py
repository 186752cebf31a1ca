"""The mentorronde and the zorg that nobody took up."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Gesprek, Taak
from opp_desk.model.keuzes import GesprekSoort, Rol, Rondemerk
from opp_desk.model.leerling import Leerling
from opp_desk.model.school import Groep, Groepsleerkracht, Medewerker, School
from opp_desk.usecases import gesprekken, mentorronde, signalen
from tests.bouw import doe, maak_school, nieuw, zet
from tests.bouw import wie as wie_opent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.usecases.mentorronde import Ronde
    from opp_desk.vault.kluis import Kluis

DAG = date(2026, 10, 5)


@pytest.fixture
def school(tmp_path: Path) -> Iterator[Kluis]:
    """Give a school with two groups; the second is that of who unlocked it."""
    kluis = maak_school(tmp_path / "school.oppdesk")
    nieuw(kluis, Groep, naam="5a")
    eigen = nieuw(kluis, Groep, naam="6b")
    nieuw(kluis, Groepsleerkracht, {"groep": eigen, "medewerker": wie_opent(kluis)})
    for roepnaam, achternaam in (("Noël", "Hondt"), ("Elif", "Şahin"), ("Zoë", "Aalbers")):
        nieuw(kluis, Leerling, roepnaam=roepnaam, achternaam=achternaam, groep=eigen)
    nieuw(kluis, Leerling, roepnaam="Weg", achternaam="B", groep=eigen, uitstroomdatum=DAG - timedelta(1))
    yield kluis
    kluis.sluit()


def lees(kluis: Kluis, dag: date = DAG) -> Ronde:
    """Return the list."""
    gelezen: Ronde = kluis.lees(partial(mentorronde.lees_ronde, dag=dag))
    return gelezen


def test_de_eigen_groep_op_volgorde(school: Kluis) -> None:
    """The list begins with the group of who looks, by surname; who left is not in it."""
    ronde = lees(school)
    assert [naam for _groep, naam in ronde.groepen] == ["6b"]
    assert [regel.roepnaam for regel in ronde.regels] == ["Zoë", "Noël", "Elif"]
    assert all(regel.lang_geleden for regel in ronde.regels)
    assert ronde.gedaan == 0


def test_merken_schrijven_en_terug(school: Kluis) -> None:
    """A mark and a line are one note of today; taking the mark away takes an empty note away."""
    zoe = lees(school).regels[0].leerling
    doe(school, mentorronde.zet_merk, leerling=zoe, dag=DAG, merk=Rondemerk.GESPROKEN)
    doe(school, mentorronde.schrijf_regel, leerling=zoe, dag=DAG, tekst="Gaat goed ")
    regel = lees(school).regels[0]
    assert (regel.merk, regel.tekst) == (Rondemerk.GESPROKEN, "Gaat goed")
    (rij,) = school.lees(lambda lezer: lezer.lees(select(Gesprek)))
    assert (rij.soort, rij.datum, rij.door) == (GesprekSoort.LEERLING, DAG, "Marieke de Vries")
    doe(school, mentorronde.zet_merk, leerling=zoe, dag=DAG, merk=None)
    assert lees(school).regels[0].tekst == "Gaat goed"
    doe(school, mentorronde.schrijf_regel, leerling=zoe, dag=DAG, tekst="")
    doe(school, mentorronde.zet_merk, leerling=zoe, dag=DAG, merk=None)
    assert school.lees(lambda lezer: lezer.lees(select(Gesprek))) == []
    doe(school, mentorronde.zet_merk, leerling=zoe, dag=DAG, merk=Rondemerk.ZORG)
    regel = lees(school).regels[0]
    assert (regel.merk, regel.tekst) == (Rondemerk.ZORG, "")


def test_wie_schrijft_heeft_gesproken(school: Kluis) -> None:
    """A line without a mark counts as spoken; a zorg stays a zorg."""
    zoe, noel, _elif = (regel.leerling for regel in lees(school).regels)
    doe(school, mentorronde.schrijf_regel, leerling=zoe, dag=DAG, tekst="Praatje")
    doe(school, mentorronde.zet_merk, leerling=noel, dag=DAG, merk=Rondemerk.ZORG)
    doe(school, mentorronde.schrijf_regel, leerling=noel, dag=DAG, tekst="Slaapt slecht")
    assert [regel.merk for regel in lees(school).regels] == [Rondemerk.GESPROKEN, Rondemerk.ZORG, None]
    assert lees(school).gedaan == 2


def test_vier_weken_niet_gesproken(school: Kluis) -> None:
    """What was spoken on earlier days tells how long ago it is; "niet gezien" is not speaking."""
    zoe, noel, elif_ = (regel.leerling for regel in lees(school).regels)
    for leerling, terug, merk in (
        (zoe, 27, Rondemerk.GESPROKEN),
        (noel, 28, Rondemerk.GESPROKEN),
        (elif_, 3, Rondemerk.NIET_GEZIEN),
    ):
        doe(school, mentorronde.zet_merk, leerling=leerling, dag=DAG - timedelta(terug), merk=merk)
    assert [(regel.weken, regel.lang_geleden) for regel in lees(school).regels] == [
        (3, False),
        (4, True),
        (None, True),
    ]


def test_een_vastgelegde_regel_blijft(school: Kluis) -> None:
    """A line that was vastgelegd as a note is not written over by the list of the same day."""
    zoe = lees(school).regels[0].leerling
    doe(school, mentorronde.schrijf_regel, leerling=zoe, dag=DAG, tekst="Ging goed.")
    doe(school, gesprekken.leg_vast, gesprek=mentorronde.regel_id(zoe, DAG, school.persoon))
    with pytest.raises(RegelFout, match="gesprek_vastgelegd"):
        doe(school, mentorronde.schrijf_regel, leerling=zoe, dag=DAG, tekst="Toch niet.")
    with pytest.raises(RegelFout, match="gesprek_vastgelegd"):
        doe(school, mentorronde.zet_merk, leerling=zoe, dag=DAG, merk=None)
    assert lees(school).regels[0].tekst == "Ging goed."


@pytest.fixture
def zorg(school: Kluis) -> UUID:
    """Give a zorg of two weeks ago about Zoë."""
    zoe = lees(school).regels[0].leerling
    doe(school, mentorronde.zet_merk, leerling=zoe, dag=DAG - timedelta(14), merk=Rondemerk.ZORG)
    return zoe


def wie(kluis: Kluis, dag: date = DAG) -> list[str]:
    """Return about whom there is a zorg that nobody took up."""
    return [een.naam for een in kluis.lees(partial(signalen.lees_signalen, dag=dag))]


def test_een_zorg_zonder_vervolg(school: Kluis, zorg: UUID) -> None:
    """After two weeks it shows, not before; a school may choose another length."""
    assert zorg.int
    assert wie(school, DAG - timedelta(1)) == []
    assert wie(school) == ["Zoë Aalbers"]
    (de_school,) = school.lees(lambda lezer: lezer.lees(select(School)))
    zet(school, School, de_school.id, signaal_dagen=21)
    assert wie(school) == []


def test_wat_geldt_als_vervolg(school: Kluis, zorg: UUID) -> None:
    """A later talk is follow-up; not having seen the pupil is not."""
    doe(school, mentorronde.zet_merk, leerling=zorg, dag=DAG - timedelta(1), merk=Rondemerk.NIET_GEZIEN)
    assert wie(school) == ["Zoë Aalbers"]
    nieuw(school, Gesprek, {"leerling": zorg}, datum=DAG - timedelta(2), soort=GesprekSoort.OUDERS)
    assert wie(school) == []


def test_een_taak_of_een_woord_is_vervolg(school: Kluis, zorg: UUID) -> None:
    """A taak that came from it, or somebody who says so."""
    (signaal,) = school.lees(partial(signalen.lees_signalen, dag=DAG))
    taak = nieuw(school, Taak, {"leerling": zorg}, wat="Bellen", gesprek=signaal.gesprek)
    assert wie(school) == []
    terug = school.ongedaan_te_maken()
    assert terug is not None
    school.keer_om(terug)
    assert (wie(school), bool(taak)) == (["Zoë Aalbers"], True)
    doe(school, signalen.pak_signaal_op, gesprek=signaal.gesprek)
    assert wie(school) == []


def test_alleen_het_team_ziet_signalen(school: Kluis, zorg: UUID) -> None:
    """A colleague who is not in the ondersteuningsteam gets no list of worries."""
    joost = nieuw(school, Medewerker, roepnaam="Joost", rol=Rol.LEERKRACHT)
    school.persoon = joost
    assert wie(school) == []
    zet(school, Medewerker, joost, in_team=True)
    assert wie(school) == ["Zoë Aalbers"]
    assert zorg.int
