"""The momentopname of the aanbod holds what is public, in the order of the schoolgids, and nothing else."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from uuid import UUID

from opp_desk.model.aanbod import (
    Aanbodjaar,
    Ambitie,
    Deskundigheid,
    Leerlingstem,
    Profieldeel,
    Vestiging,
    Voorziening,
)
from opp_desk.model.aanbodopname import Aanbod, Aanneming, Rechten, Trede, maak_aanbodopname
from opp_desk.model.keuzes import ContactSoort, Sector
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk, MrAdvies, Voorzieningstand
from opp_desk.model.school import School
from opp_desk.model.school_lijsten import Contact


def _id(nummer: int) -> UUID:
    return UUID(int=nummer)


def _aanbod(**anders: Any) -> Aanbod:
    jaar = Aanbodjaar(
        id=_id(1), schooljaar="2027-2028", advies=MrAdvies.POSITIEF, advies_op=date(2027, 5, 20)
    )
    school = School(id=_id(2), naam="De Waterlelie", sector=Sector.PO, plaats="Lageveen")
    delen: dict[str, Any] = {
        "vestigingen": (Vestiging(id=_id(3), naam="Dorp"),),
        "delen": (
            Profieldeel(id=_id(4), hoofdstuk=Hoofdstuk.SCHOOL, tekst=" Wij zijn een school. "),
            Profieldeel(id=_id(5), hoofdstuk=Hoofdstuk.SCHOOL, vestiging=_id(3), tekst="In het dorp."),
            Profieldeel(id=_id(6), hoofdstuk=Hoofdstuk.GEBOUW, elders="blz. 12"),
        ),
        "voorzieningen": (
            Voorziening(id=_id(7), gebied=Aanbodgebied.EXTRA_PLEK, titel="Kleine groep"),
            Voorziening(
                id=_id(8),
                gebied=Aanbodgebied.LEERLIJN,
                titel="Lezen met een maatje",
                stand=Voorzieningstand.AANWEZIG,
            ),
            Voorziening(id=_id(9), gebied=Aanbodgebied.VROEG, titel="  "),
        ),
        "deskundigheid": (
            Deskundigheid(id=_id(10), waarin="dyslexie", aantal=2, namen="Anouk Visser", nodig="nog een"),
        ),
        "stemmen": (Leerlingstem(id=_id(11), aanbodjaar=_id(1), groep="groep 7", gezegd="Meer rust"),),
        "ambities": (Ambitie(id=_id(12), doel="Een plusgroep", voor=date(2028, 6, 1)),),
        "contacten": (
            Contact(id=_id(13), soort=ContactSoort.VERTROUWEN, naam="Mo", functie="leraar", zonder_naam=True),
            Contact(id=_id(14), soort=ContactSoort.SWV),
        ),
        "rechten": Rechten(("U meldt schriftelijk aan.",), (Trede("Praat met ons", "…", ("schoolleider",)),)),
    }
    return Aanbod(school, jaar, **(delen | anders))


def _lees(aanbod: Aanbod, aanneming: Aanneming | None = None) -> Any:
    return json.loads(maak_aanbodopname(aanbod, aanneming))


def _hoofdstuk(opname: Any, code: str) -> Any:
    return next(each for each in opname["hoofdstukken"] if each["code"] == code)


def test_chapters_stand_in_the_order_of_the_schoolgids_and_empty_ones_are_left_out() -> None:
    """Every paper and the open data follow one order; a chapter that says nothing is not there."""
    codes = [each["code"] for each in _lees(_aanbod())["hoofdstukken"]]
    assert codes == [each.value for each in Hoofdstuk if each.value in codes]
    assert "samen" not in codes
    assert "gebouw" in codes  # it stands elsewhere in the schoolgids, which is something to say


def test_what_is_internal_stays_inside() -> None:
    """Names of people in the team and of a contact who is not to be named are in no byte of it."""
    inhoud = maak_aanbodopname(_aanbod()).decode()
    for binnen in ("Anouk", "nog een", '"Mo"'):
        assert binnen not in inhoud
    assert _hoofdstuk(_lees(_aanbod()), "team")["deskundigheid"][0]["aantal"] == 2


def test_shared_and_own_texts_of_a_vestiging_are_told_apart() -> None:
    """A text without a vestiging is shared; one with it names the row."""
    teksten = _hoofdstuk(_lees(_aanbod()), "school")["teksten"]
    assert teksten == [
        {"tekst": "Wij zijn een school."},
        {"tekst": "In het dorp.", "vestiging": _id(3).hex},
    ]


def test_a_voorziening_without_a_title_is_still_being_written() -> None:
    """It is not shown; the others stand with their area, and with the text of their stand."""
    opname = _lees(_aanbod())
    (gebied,) = _hoofdstuk(opname, "basis")["gebieden"]
    assert [each["titel"] for each in gebied["voorzieningen"]] == ["Lezen met een maatje"]
    assert gebied["voorzieningen"][0]["stand_tekst"] == "aanwezig"


def test_a_contact_without_anything_to_reach_it_is_left_out() -> None:
    """An empty line under "samenwerkingsverband" helps nobody."""
    soorten = [each["soort"] for each in _hoofdstuk(_lees(_aanbod()), "contact")["contacten"]]
    assert soorten == ["vertrouwen"]


def test_only_an_adopted_aanbod_says_so() -> None:
    """Without an aanneming it is a concept; with one it says by whom, when and which number."""
    assert _lees(_aanbod())["stand"] == "concept"
    opname = _lees(_aanbod(), Aanneming(3, "2027-06-10", "S. Amrani", "directeur"))
    assert opname["stand"] == "vastgesteld"
    assert opname["vaststelling"]["nummer"] == 3


def test_the_same_aanbod_gives_the_same_bytes() -> None:
    """The code of a version is a hash over these bytes."""
    assert maak_aanbodopname(_aanbod()) == maak_aanbodopname(_aanbod())
