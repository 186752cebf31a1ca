"""The living aanbod: chapters begin once, lists keep their order, writing makes a text the school's own."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.aanbod import (
    Ambitie,
    Deskundigheid,
    Leerlingstem,
    Profieldeel,
    Vestiging,
    Voorziening,
)
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk, Voorzieningstand
from opp_desk.usecases import aanbod, velden
from opp_desk.usecases.aanbodjaar import begin_jaar
from tests.bouw import doe, nieuw, zet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer

VROEG = Aanbodgebied.VROEG


def _alle(lezer: Lezer, klasse: type[Any]) -> Sequence[Any]:
    return lezer.lees(select(klasse))


def _titels(kluis: Kluis) -> list[str | None]:
    rijen = kluis.lees(lambda lezer: lezer.lees(select(Voorziening).order_by(Voorziening.volgorde)))
    return [rij.titel for rij in rijen if rij.gebied == VROEG]


def _voorziening(kluis: Kluis, titel: str, na: UUID | None = None) -> UUID:
    rij = doe(kluis, aanbod.voeg_voorziening_toe, gebied=VROEG, na=na)
    zet(kluis, Voorziening, rij, titel=titel)
    return rij


def test_a_chapter_begins_once(school: Kluis) -> None:
    """Beginning twice is one row, at two computers the same; a vestiging has a text of its own."""
    dorp = doe(school, aanbod.voeg_vestiging_toe, naam=" Dorp ")
    eerst = doe(school, aanbod.begin_deel, hoofdstuk=Hoofdstuk.SCHOOL)
    assert doe(school, aanbod.begin_deel, hoofdstuk=Hoofdstuk.SCHOOL) == eerst
    assert eerst == aanbod.deel_id(Hoofdstuk.SCHOOL)
    eigen = doe(school, aanbod.begin_deel, hoofdstuk=Hoofdstuk.SCHOOL, vestiging=dorp)
    assert eigen == aanbod.deel_id(Hoofdstuk.SCHOOL, dorp) != eerst
    assert school.lees(lambda lezer: lezer.haal(Vestiging, dorp).naam) == "Dorp"


def test_a_vestiging_needs_a_name(school: Kluis) -> None:
    """Nothing is added without a name."""
    with pytest.raises(RegelFout, match="vestiging_zonder_naam"):
        doe(school, aanbod.voeg_vestiging_toe, naam="  ")
    assert not school.lees(lambda lezer: lezer.lees(select(Vestiging)))


def test_order_moves_and_comes_back(school: Kluis) -> None:
    """A new row comes last or after another; moving puts it before a row or last; undo restores it."""
    een, twee = _voorziening(school, "een"), _voorziening(school, "twee")
    _voorziening(school, "anderhalf", na=een)
    assert _titels(school) == ["een", "anderhalf", "twee"]
    doe(school, aanbod.verplaats_onderdeel, klasse=Voorziening, rij_id=twee, voor=een)
    assert _titels(school) == ["twee", "een", "anderhalf"]
    doe(school, aanbod.verplaats_onderdeel, klasse=Voorziening, rij_id=twee)
    assert _titels(school) == ["een", "anderhalf", "twee"]
    doe(school, velden.haal_weg, klasse=Voorziening, rij_id=een)
    assert _titels(school) == ["anderhalf", "twee"]


def test_rows_with_one_key_make_room(school: Kluis) -> None:
    """Two copies gave two rows the same place: a third still goes between them."""
    rijen = [nieuw(school, Ambitie, doel=naam, volgorde="V") for naam in "ab"]
    eerst, tweede = sorted(rijen)
    derde = doe(school, aanbod.voeg_ambitie_toe, na=eerst)
    volgorde = school.lees(lambda lezer: aanbod.lijst_van(lezer, lezer.haal(Ambitie, derde)))
    assert [rij.id for rij in volgorde] == [eerst, derde, tweede]


def test_writing_makes_a_text_your_own(school: Kluis) -> None:
    """Choosing in a starting text takes its mark away and records the day; moving it does neither."""
    rij = nieuw(school, Voorziening, gebied=VROEG, titel="Lezen", starttekst=True)
    _voorziening(school, "ander")
    doe(school, aanbod.verplaats_onderdeel, klasse=Voorziening, rij_id=rij)
    gelezen = school.lees(lambda lezer: lezer.haal(Voorziening, rij))
    assert (gelezen.starttekst, gelezen.nagekeken_op) == (True, None)
    doe(
        school,
        velden.zet_terug,
        klasse=Voorziening,
        rij_id=rij,
        naam="stand",
        waarde=Voorzieningstand.IN_OPBOUW,
    )
    gelezen = school.lees(lambda lezer: lezer.haal(Voorziening, rij))
    assert (gelezen.starttekst, gelezen.nagekeken_op) == (False, date(2026, 11, 22))


def test_one_row_or_a_whole_chapter_is_looked_at(school: Kluis) -> None:
    """Nagekeken marks one text; of a chapter also its voorzieningen, not those of another chapter."""
    deel = doe(school, aanbod.begin_deel, hoofdstuk=Hoofdstuk.BASIS)
    zet(school, Profieldeel, deel, tekst="Dit doen we voor iedereen.", starttekst=True)
    binnen = nieuw(school, Voorziening, gebied=VROEG, starttekst=True)
    buiten = nieuw(school, Voorziening, gebied=Aanbodgebied.EXTRA_PLEK, starttekst=True)
    doe(school, aanbod.kijk_hoofdstuk_na, hoofdstuk=Hoofdstuk.BASIS)

    def staat(rij: UUID) -> bool:
        return school.lees(lambda lezer: lezer.haal(Voorziening, rij).starttekst)

    assert (staat(binnen), staat(buiten)) == (False, True)
    assert not school.lees(lambda lezer: lezer.haal(Profieldeel, deel).starttekst)
    doe(school, aanbod.kijk_na, klasse=Voorziening, rij_id=buiten)
    assert not staat(buiten)


def test_a_vestiging_goes_with_its_own_parts(school: Kluis) -> None:
    """What stands only there goes along; shared parts stay; it is one action."""
    dorp = doe(school, aanbod.voeg_vestiging_toe, naam="Dorp")
    eigen = doe(school, aanbod.voeg_deskundigheid_toe, vestiging=dorp)
    gedeeld = doe(school, aanbod.voeg_deskundigheid_toe)
    doe(school, aanbod.haal_vestiging_weg, vestiging=dorp)
    assert school.lees(lambda lezer: lezer.zoek(Deskundigheid, eigen)) is None
    assert school.lees(lambda lezer: lezer.zoek(Deskundigheid, gedeeld)) is not None


def test_what_pupils_told_stays_when_their_vestiging_goes(school: Kluis) -> None:
    """It holds for the whole school then; undo gives it its vestiging back."""
    dorp = doe(school, aanbod.voeg_vestiging_toe, naam="Dorp")
    jaar = doe(school, begin_jaar, schooljaar="2027-2028")
    stem = nieuw(school, Leerlingstem, {"aanbodjaar": jaar}, vestiging=dorp, gezegd="Meer rust.")
    doe(school, aanbod.haal_vestiging_weg, vestiging=dorp)
    gelezen = school.lees(lambda lezer: lezer.haal(Leerlingstem, stem))
    assert (gelezen.vestiging, gelezen.gezegd) == (None, "Meer rust.")
    stap = school.ongedaan_te_maken()
    assert stap is not None
    school.keer_om(stap)
    assert school.lees(lambda lezer: lezer.haal(Leerlingstem, stem).vestiging) == dorp


def test_nothing_is_added_to_a_vestiging_that_is_not_there(school: Kluis) -> None:
    """A row of a vestiging that was taken away, or never was, would stand on no page: it is refused."""
    dorp = doe(school, aanbod.voeg_vestiging_toe, naam="Dorp")
    doe(school, aanbod.haal_vestiging_weg, vestiging=dorp)
    for maak, waar in (
        (aanbod.begin_deel, {"hoofdstuk": Hoofdstuk.TEAM}),
        (aanbod.voeg_voorziening_toe, {"gebied": VROEG}),
        (aanbod.voeg_deskundigheid_toe, {}),
        (aanbod.voeg_ambitie_toe, {}),
    ):
        with pytest.raises(RegelFout, match="vestiging_weg"):
            doe(school, maak, vestiging=dorp, **waar)
    for klasse in (Profieldeel, Voorziening, Deskundigheid, Ambitie):
        assert not school.lees(partial(_alle, klasse=klasse))


def test_typing_again_folds_into_one_step(school: Kluis) -> None:
    """After the first letter the marks do not change again, so typing stays one step to undo."""
    deel = doe(school, aanbod.begin_deel, hoofdstuk=Hoofdstuk.GEBOUW)
    for tekst in ("W", "We", "We h"):
        doe(school, velden.bewaar, klasse=Profieldeel, rij_id=deel, naam="tekst", waarde=tekst)
    assert school.lees(lambda lezer: lezer.haal(Profieldeel, deel).tekst) == "We h"
