"""Texts of the school are found among those of pupils, under the name of the profile, at their place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from opp_desk.model.aanbod import Ambitie, Deskundigheid, Leerlingstem, Profieldeel, Voorziening
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk
from opp_desk.rules.zoeksoort import NAMEN
from opp_desk.usecases import aanbod
from opp_desk.usecases.aanbodjaar import begin_jaar
from opp_desk.usecases.zoeken import zoek
from opp_desk.usecases.zoeken_aanbod import AANBODWEGEN
from tests.bouw import doe, nieuw, zet

if TYPE_CHECKING:
    from opp_desk.usecases.zoeken import Treffer
    from opp_desk.vault.kluis import Kluis


def _treffers(kluis: Kluis, vraag: str) -> tuple[Treffer, ...]:
    return kluis.lees(partial(zoek, vraag=vraag)).treffers


def test_each_kind_of_text_leads_to_its_place(school: Kluis) -> None:
    """A chapter, a voorziening, people, an ambitie and what pupils told: each has a page that shows it."""
    dorp = doe(school, aanbod.voeg_vestiging_toe, naam="Dorp")
    deel = doe(school, aanbod.begin_deel, hoofdstuk=Hoofdstuk.GEBOUW, vestiging=dorp)
    zet(school, Profieldeel, deel, tekst="Er is een klimrek.")
    rijen = [
        nieuw(school, Voorziening, gebied=Aanbodgebied.EXTRA_PLEK, titel="Klimrek", wat="Bij het klimrek."),
        nieuw(school, Deskundigheid, waarin="klimrek"),
        nieuw(school, Ambitie, doel="Een tweede klimrek."),
    ]
    jaar = doe(school, begin_jaar, schooljaar="2027-2028")
    nieuw(school, Leerlingstem, {"aanbodjaar": jaar}, gezegd="Wij willen een klimrek.")
    gevonden = {(each.pagina, str(each.waar)) for each in _treffers(school, "klimrek")}
    assert gevonden == {
        ("schoolprofiel", str({"hoofdstuk": "gebouw", "rij": deel, "vestiging": dorp})),
        ("schoolprofiel", str({"hoofdstuk": "extra", "rij": rijen[0]})),
        ("schoolprofiel", str({"hoofdstuk": "team", "rij": rijen[1]})),
        ("schoolprofiel", str({"hoofdstuk": "ambities", "rij": rijen[2]})),
        ("aanbodjaar", str({"stap": "leerlingen"})),
    }


def test_they_stand_under_the_name_of_the_profile(school: Kluis) -> None:
    """No pupil is named; the kind can be asked for with soort:."""
    nieuw(school, Voorziening, gebied=Aanbodgebied.VROEG, titel="Lezen", wat="Met een maatje.")
    (gevonden,) = _treffers(school, "maatje soort:aanbod")
    assert (gevonden.naam, gevonden.leerling, gevonden.soort) == ("Schoolprofiel", None, "voorziening")
    assert _treffers(school, "maatje soort:doel") == ()


def test_every_kind_that_is_found_has_a_name() -> None:
    """What has a place among what was found is called something."""
    assert set(AANBODWEGEN) <= set(NAMEN)
