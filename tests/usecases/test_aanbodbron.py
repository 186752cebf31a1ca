"""Reading the aanbod: the cycle that runs, everything in order, the same bytes for the same text."""

from __future__ import annotations

import json
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from opp_desk.ground import clock
from opp_desk.model.aanbod import Aanbodjaar, Leerlingstem, Profieldeel, Vestiging, Voorziening
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk
from opp_desk.model.school_lijsten import Contact
from opp_desk.usecases import velden
from opp_desk.usecases.aanbodbron import aanbodjaar_id, lees_opname, lopend_jaar, versies
from tests.bouw import doe, nieuw

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from tests.noel import Noel


def _jaar(kluis: Kluis, schooljaar: str, gepubliceerd: date | None = None) -> UUID:
    rij = aanbodjaar_id(schooljaar)
    return nieuw(kluis, Aanbodjaar, id=rij, schooljaar=schooljaar, gepubliceerd_op=gepubliceerd)


def _lopend(lezer: Lezer, dag: date | None = None) -> str | None:
    jaar = lopend_jaar(lezer, dag)
    return jaar.schooljaar if jaar else None


def test_the_cycle_that_runs_is_the_first_that_was_not_published(noel: Noel) -> None:
    """Before the first there is none; when all are published the last one stays in sight."""
    kluis, lopend = noel.kluis, partial(_lopend, dag=date(2027, 3, 1))
    assert kluis.lees(lopend) is None
    _jaar(kluis, "2026-2027", date(2026, 7, 1))
    assert kluis.lees(lopend) == "2026-2027"
    _jaar(kluis, "2028-2029")
    _jaar(kluis, "2027-2028")
    assert kluis.lees(lopend) == "2027-2028"
    assert kluis.lees(versies) == ()


def test_a_cycle_that_is_past_makes_room_for_a_later_one(noel: Noel) -> None:
    """It stays in sight while there is no other, and everybody asks for it as of today."""
    kluis = noel.kluis
    _jaar(kluis, "2026-2027")
    for dag in (date(2027, 7, 31), date(2030, 1, 1)):
        assert kluis.lees(partial(_lopend, dag=dag)) == "2026-2027"
    _jaar(kluis, "2028-2029")
    assert kluis.lees(partial(_lopend, dag=date(2027, 7, 31))) == "2026-2027"
    assert kluis.lees(partial(_lopend, dag=date(2027, 8, 1))) == "2028-2029"
    with clock.fixed(datetime(2027, 9, 1, 9, 0)):  # noqa: DTZ001  the clock of the machine is local too
        assert kluis.lees(_lopend) == "2028-2029"


def test_shared_texts_come_first_and_parts_in_the_order_of_the_school(noel: Noel) -> None:
    """The order of adding says nothing: vestigingen and parts follow their own order."""
    kluis = noel.kluis
    jaar = _jaar(kluis, "2027-2028")
    stad = nieuw(kluis, Vestiging, naam="Stad", volgorde="B")
    dorp = nieuw(kluis, Vestiging, naam="Dorp", volgorde="A")
    for vestiging, tekst in ((stad, "In de stad"), (dorp, "In het dorp"), (None, "Overal")):
        nieuw(kluis, Profieldeel, hoofdstuk=Hoofdstuk.SCHOOL, vestiging=vestiging, tekst=tekst)
    for volgorde, titel in (("b", "Tweede"), ("a", "Eerste")):
        nieuw(kluis, Voorziening, gebied=Aanbodgebied.VROEG, titel=titel, volgorde=volgorde)
    school, basis, _contact = json.loads(kluis.lees(lambda lezer: lees_opname(lezer, jaar)))["hoofdstukken"]
    assert [each["tekst"] for each in school["teksten"]] == ["Overal", "In het dorp", "In de stad"]
    assert [each["titel"] for each in basis["gebieden"][0]["voorzieningen"]] == ["Eerste", "Tweede"]


def test_a_vestiging_that_is_gone_says_nothing(noel: Noel) -> None:
    """What hung under it is not told as if it held for the whole school."""
    kluis = noel.kluis
    jaar = _jaar(kluis, "2027-2028")
    stad = nieuw(kluis, Vestiging, naam="Stad", volgorde="B")
    nieuw(kluis, Voorziening, gebied=Aanbodgebied.VROEG, titel="Alleen daar", vestiging=stad)
    nieuw(kluis, Leerlingstem, {"aanbodjaar": jaar}, gezegd="Wij daar", vestiging=stad)
    nieuw(kluis, Contact, naam="Balie stad", vestiging=stad)
    doe(kluis, velden.haal_weg, klasse=Vestiging, rij_id=stad)
    opname = json.loads(kluis.lees(lambda lezer: lees_opname(lezer, jaar)))
    assert [each["code"] for each in opname["hoofdstukken"]] == ["contact"]
    assert "contacten" not in opname["hoofdstukken"][0]


def test_what_pupils_said_belongs_to_its_own_year(noel: Noel) -> None:
    """The chapter tells of this year; what was said before stands in the version of then."""
    kluis = noel.kluis
    vorig, nu = _jaar(kluis, "2026-2027"), _jaar(kluis, "2027-2028")
    nieuw(kluis, Leerlingstem, {"aanbodjaar": vorig}, groep="groep 6", gezegd="Toen")
    nieuw(kluis, Leerlingstem, {"aanbodjaar": nu}, groep="groep 7", gezegd="Nu")
    hoofdstukken = json.loads(kluis.lees(lambda lezer: lees_opname(lezer, nu)))["hoofdstukken"]
    (leerlingen,) = [each for each in hoofdstukken if each["code"] == "leerlingen"]
    assert [each["gezegd"] for each in leerlingen["stemmen"]] == ["Nu"]
