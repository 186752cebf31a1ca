"""Rows that are closed to who reads are in no answer, whichever way they are asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import exists, func, select
from sqlalchemy.orm import aliased

from opp_desk.ground import ids
from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import Rol, Ruimte
from opp_desk.model.leerling import Leerling
from opp_desk.model.school import Medewerker
from opp_desk.model.school_lijsten import Veiligheidslezer
from tests.bouw import maak_school, nieuw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer


@pytest.fixture
def school(tmp_path: Path) -> Iterator[Kluis]:
    """Give a school with one pupil and a note of a stranger in every ruimte."""
    kluis = maak_school(tmp_path / "school.oppdesk")
    ander = nieuw(kluis, Medewerker, roepnaam="Joost", rol=Rol.LEERKRACHT)
    leerling = nieuw(kluis, Leerling, roepnaam="Elif")
    for ruimte in Ruimte:
        nieuw(kluis, Gesprek, {"leerling": leerling}, ruimte=ruimte, eigenaar=ander, tekst=ruimte.value)
    yield kluis
    kluis.sluit()


def gelezen(lezer: Lezer) -> set[str]:
    """Return the texts that this reader gets, in four ways that must agree."""
    rijen = {gesprek.tekst for gesprek in lezer.lees(select(Gesprek))}
    kolommen = set(lezer.rijen(select(Gesprek.tekst)))
    anders = aliased(Gesprek)
    naast = set(lezer.rijen(select(anders.tekst).join(Leerling, Leerling.id == anders.leerling)))
    assert kolommen == naast == {(tekst,) for tekst in rijen}
    aantal = lezer.rijen(select(func.count()).select_from(Gesprek))[0][0]
    assert aantal == len(rijen)
    return {tekst or "" for tekst in rijen}


def als(kluis: Kluis, persoon: UUID | None) -> set[str]:
    """Return what somebody reads."""
    kluis.persoon = persoon
    return kluis.lees(gelezen)


def test_wie_wat_leest(school: Kluis) -> None:
    """The team reads what is confidential, the owner everything, nobody in particular only what is open."""
    ib = school.persoon
    ander = school.lees(
        lambda lezer: lezer.rijen(select(Medewerker.id).where(Medewerker.roepnaam == "Joost"))
    )
    assert als(school, ib) == {"school", "dossier", "vertrouwelijk"}
    assert als(school, ander[0][0]) == {ruimte.value for ruimte in Ruimte}
    assert als(school, None) == {"school", "dossier"}


def test_de_lijst_voor_veiligheid(school: Kluis) -> None:
    """Notes about safety are read by who stands on the list, and by nobody else in the team."""
    assert school.persoon is not None
    wie = ids.element_id(school.persoon, "veiligheid")
    nieuw(school, Veiligheidslezer, {"medewerker": school.persoon}, id=wie)
    assert als(school, school.persoon) == {"school", "dossier", "vertrouwelijk", "gesloten"}


def test_ook_niet_langs_een_omweg(school: Kluis) -> None:
    """Neither by its id nor through a question about pupils does a closed row show."""
    assert school.persoon is not None
    ib, school.persoon = school.persoon, None
    eigen = nieuw(school, Leerling, roepnaam="Sem")
    school.persoon = ib
    dicht = nieuw(
        school, Gesprek, {"leerling": eigen}, ruimte=Ruimte.PRIVE, eigenaar=ib, tekst="alleen van mij"
    )
    met_gesprek = select(Leerling.id).where(exists(select(Gesprek.id).where(Gesprek.leerling == Leerling.id)))
    assert (eigen,) in school.lees(lambda lezer: lezer.rijen(met_gesprek))
    school.persoon = None
    assert (eigen,) not in school.lees(lambda lezer: lezer.rijen(met_gesprek))
    with pytest.raises(RegelFout, match="niet_gevonden"):
        school.lees(partial(_haal, gesprek=dicht))


def _haal(lezer: Lezer, gesprek: UUID) -> Gesprek:
    return lezer.haal(Gesprek, gesprek)


def test_eerst_niemand_en_dan_iemand(school: Kluis) -> None:
    """The statement that nobody in particular asked first is good for somebody too, in one process."""
    vraag: Any = select(Gesprek.tekst, Gesprek.datum)
    ib, school.persoon = school.persoon, None
    assert len(school.lees(lambda lezer: lezer.rijen(vraag))) == 2
    school.persoon = ib
    assert len(school.lees(lambda lezer: lezer.rijen(vraag))) == 3
