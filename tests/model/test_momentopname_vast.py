"""A text that was frozen before OPP's could hold more keeps its codes, and what is new is in the snapshot."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm.attributes import set_committed_value

from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.evaluatie import Evaluatie, Meting
from opp_desk.model.keuzes import OppStatus, Relatie, Vorm
from opp_desk.model.leerling import Leerling
from opp_desk.model.momentopname import (
    Leerkracht,
    Omgeving,
    Vaststelling,
    canoniek,
    codes_van,
    handelingsdeel,
    hash_geheel,
    hash_handelingsdeel,
    hash_van,
    maak_momentopname,
)
from opp_desk.model.opp import Opp
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import School
from opp_desk.model.sector import Groepsaanbod

HANDELINGSDEEL = "4cfbd6e5071764b948787b3219f60321f62d28e0670f836e01b8c55f05fe15fe"
GEHEEL = "1c053c705d41163399c68528c25b76d25dcfe747ff4e03add92bb3f347fe1094"
MOMENTOPNAME = "599e3b6087906c3273a921db1d60819ca55013191dbe6530e1b3868bdef9954d"
"""Codes that release 0.1 gave to the OPP below."""


def nummer(getal: int) -> UUID:
    """Return an id that is the same in every run."""
    return UUID(int=getal)


def oude_opp(**erbij: Any) -> Opp:
    """Return an OPP as release 0.1 could hold it, with the boxes that came later as a vault gives them."""
    deel: dict[str, Any] = {"leerling": nummer(1), "opp": nummer(2), "verwijderd": False}
    opp = Opp(
        id=nummer(2),
        leerling=nummer(1),
        verwijderd=False,
        status=OppStatus.CONCEPT,
        startdatum=date(2026, 9, 7),
        aanleiding="Meer hulp.",
        geen_afwijking=False,
        **({"tlv_hele_loopbaan": False} | erbij),
    )
    doel = Doel(id=nummer(3), **deel, kan_straks="Rekent tot 100", nu="4", evaluatie_op=date(2027, 1, 5))
    hulp = Begeleiding(id=nummer(4), **deel, wat="Oefenen", vorm=Vorm.GROEPJE, minuten=15, doel=nummer(3))
    terug = Evaluatie(id=nummer(5), **deel, met_ouders=True, met_leerling=False, gelukt="Veel")
    for naam, rijen in (("doelen", [doel]), ("begeleidingen", [hulp]), ("evaluaties", [terug])):
        set_committed_value(opp, naam, rijen)
    return opp


def opname(opp: Opp, **erbij: Any) -> bytes:
    """Return the momentopname of version 1."""
    school = School(id=nummer(6), naam="De Waterlelie", verwijderd=False, swv_neemt_voorlegversie=False)
    leerling = Leerling(id=nummer(1), roepnaam="Noël", achternaam="d’Hondt", verwijderd=False, plaatjes=False)
    ouder = Ouder(
        id=nummer(7),
        leerling=nummer(1),
        naam="An",
        instelling=False,
        tolk_nodig=False,
        afgeschermd=False,
        relatie=Relatie.MOEDER,
    )
    omgeving = Omgeving(school, leerling, "6b", (Leerkracht("Mo", "ma"),), None, (ouder,), **erbij)
    wie = Vaststelling(1, "2026-10-16", "S", "dir", handelingsdeel_wacht=False)
    return maak_momentopname(opp, omgeving, (), wie)


def test_the_codes_of_a_text_without_anything_new_stay() -> None:
    """No akkoord lapses by a new release: the text is still known by the code that it was frozen under."""
    opp = oude_opp()
    assert HANDELINGSDEEL in codes_van(handelingsdeel(opp))
    assert hash_geheel(opp) == GEHEEL


def test_a_momentopname_differs_from_that_of_release_0_1_in_one_code_only() -> None:
    """With the code that release 0.1 gave, every other byte is the same."""
    gelezen = json.loads(opname(oude_opp()))
    assert gelezen["hash_handelingsdeel"] == hash_handelingsdeel(oude_opp())
    assert hash_van(canoniek(gelezen | {"hash_handelingsdeel": HANDELINGSDEEL})) == MOMENTOPNAME


def test_the_same_words_in_other_rows_have_the_same_code() -> None:
    """What is read decides; what points to a goal counts by its number."""
    opp = oude_opp()
    voor = hash_handelingsdeel(opp)
    opp.doelen[0].id, opp.begeleidingen[0].id = nummer(33), nummer(44)
    assert hash_handelingsdeel(opp) != voor  # the help points to no goal any more
    opp.begeleidingen[0].doel = nummer(33)
    assert hash_handelingsdeel(opp) == voor


def test_what_the_school_keeps_for_itself_is_not_frozen() -> None:
    """The dates for the ROD are no text of an OPP."""
    opp = oude_opp(rod_begin_op=date(2026, 11, 1))
    assert hash_geheel(opp) == GEHEEL


def test_a_ticked_box_counts() -> None:
    """A TLV for the whole schoolloopbaan is content."""
    assert hash_geheel(oude_opp(tlv_hele_loopbaan=True)) != GEHEEL


def test_group_text_and_measurements_travel_along() -> None:
    """The paper finds the text of the group and the measurements; a note at a measurement stays behind."""
    aanbod = Groepsaanbod(naam="Groep 6", tekst="Elke dag samen lezen.")
    meting = Meting(
        leerling=nummer(1), doel=nummer(3), datum=date(2026, 11, 2), waarde="6", notitie="was moe"
    )
    leeg = Meting(leerling=nummer(1), doel=nummer(3), datum=date(2026, 11, 9))
    gelezen = json.loads(opname(oude_opp(), groepsaanbod=aanbod, metingen=(meting, leeg)))
    assert gelezen["groepsaanbod"] == {"naam": "Groep 6", "tekst": "Elke dag samen lezen."}
    assert gelezen["metingen"] == [{"doel": nummer(3).hex, "datum": "2026-11-02", "waarde": "6"}]
