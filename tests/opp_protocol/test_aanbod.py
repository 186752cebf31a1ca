"""The open data of the aanbod: what the program makes is what the schema and the reader say, and no more."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from opp_desk.model import keuzes, keuzes_aanbod
from opp_desk.model.aanbodopname import AANBOD_SCHEMA, Aanbod, maak_aanbodopname
from opp_protocol import aanbod
from opp_protocol.lezing import GROOTSTE, Ongeldig, verplicht
from tests.documents.schoolgids.voorbeeld import basisschool, concept, groot, opname, vo_opname

KEURING = Draft202012Validator(aanbod.schema())
KLASSEN = {
    klasse.__name__.lower(): klasse
    for klasse in (
        aanbod.Ambitie, aanbod.Contact, aanbod.Deskundigheid, aanbod.Gebied, aanbod.Hoofdstuk, aanbod.Mr,
        aanbod.School, aanbod.Stem, aanbod.Tekst, aanbod.Trede, aanbod.Vaststelling, aanbod.Vestiging,
        aanbod.Voorziening,
    )
}  # fmt: skip


def _leeg() -> bytes:
    bron = basisschool()
    return maak_aanbodopname(Aanbod(bron.school, bron.jaar))


@pytest.mark.parametrize(
    "bytes_",
    [opname(), vo_opname(), concept(), maak_aanbodopname(groot()), _leeg()],
    ids=["po", "vo", "concept", "groot", "leeg"],
)
def test_every_momentopname_keeps_to_the_schema_and_can_be_read(bytes_: bytes) -> None:
    """What is shared is the momentopname itself; schema and reader both take it whole."""
    waarde = json.loads(bytes_)
    assert [fout.message for fout in KEURING.iter_errors(waarde)] == []
    gelezen = aanbod.lees_aanbod(bytes_)
    assert gelezen.school.naam == "De Waterlelie" or gelezen.vestigingen
    assert [each.code for each in gelezen.hoofdstukken] == [each["code"] for each in waarde["hoofdstukken"]]


def test_the_schema_is_a_schema() -> None:
    """The file keeps to the rules of JSON Schema, draft 2020-12, and says its number."""
    Draft202012Validator.check_schema(aanbod.schema())
    assert aanbod.schema()["properties"]["schema"] == {"const": aanbod.SCHEMA}
    assert aanbod.SCHEMA == AANBOD_SCHEMA


def test_schema_and_classes_say_the_same() -> None:
    """Every part has the same names, the same that must be there, and nothing else is allowed."""
    delen: dict[str, Any] = {**aanbod.schema()["$defs"], "": aanbod.schema()}
    klassen: dict[str, Any] = {**KLASSEN, "": aanbod.Ondersteuningsaanbod}
    assert set(delen) == set(klassen)
    for naam, deel in delen.items():
        assert list(deel["properties"]) == list(klassen[naam].__dataclass_fields__)
        assert deel["required"] == list(verplicht(klassen[naam]))
        assert deel["additionalProperties"] is False


@pytest.mark.parametrize(
    ("codes", "lijst"),
    [
        (aanbod.Hoofdstukcode, keuzes_aanbod.Hoofdstuk),
        (aanbod.Gebiedcode, keuzes_aanbod.Aanbodgebied),
        (aanbod.Standcode, keuzes_aanbod.Voorzieningstand),
        (aanbod.Adviescode, keuzes_aanbod.MrAdvies),
        (aanbod.Instemmingcode, keuzes_aanbod.MrInstemming),
        (aanbod.Sectorcode, keuzes.Sector),
        (aanbod.Contactcode, keuzes.ContactSoort),
    ],
)
def test_codes_are_those_of_the_program(codes: Any, lijst: Any) -> None:
    """A choice that the program gets and the schema does not know would be refused by who reads it."""
    assert get_args(codes) == tuple(each.value for each in lijst)


def _anders(*weg: str | int, waarde: Any) -> bytes:
    """Return the example with one value changed."""
    geheel = json.loads(opname())
    deel = geheel
    for stap in weg[:-1]:
        deel = deel[stap]
    deel[weg[-1]] = waarde
    return json.dumps(geheel).encode()


@pytest.mark.parametrize(
    ("bytes_", "code", "plek"),
    [
        (b"geen json", "geen_json", ""),
        (b"[" * 100_000, "geen_json", ""),
        (b" " * (GROOTSTE + 1), "te_groot", ""),
        (b"[]", "soort", ""),
        (b"{}", "ontbreekt", "soort"),
        (_anders("schema", waarde=2), "waarde", "schema"),
        (_anders("stand", waarde="concept"), "waarde", "vaststelling"),
        (_anders("vaststelling", waarde=None), "waarde", "vaststelling"),
        (
            _anders("vaststelling", "vastgesteld_op", waarde="10-6-2027"),
            "waarde",
            "vaststelling.vastgesteld_op",
        ),
        (_anders("school", "medewerkers", waarde=["Anouk"]), "onbekend", "school.medewerkers"),
        (_anders("hoofdstukken", 0, "code", waarde="roddels"), "waarde", "hoofdstukken[0].code"),
        (_anders("school", "naam", waarde=None), "soort", "school.naam"),
        (_anders("hoofdstukken", 0, "teksten", waarde="los"), "soort", "hoofdstukken[0].teksten"),
    ],
)
def test_what_is_wrong_is_refused_by_both(bytes_: bytes, code: str, plek: str) -> None:
    """The reader says why and where, never what it read; the schema refuses it too."""
    with pytest.raises(Ongeldig) as gevangen:
        aanbod.lees_aanbod(bytes_)
    assert (gevangen.value.code, gevangen.value.plek) == (code, plek)
    if code not in {"geen_json", "te_groot"}:
        assert not KEURING.is_valid(json.loads(bytes_))


def test_a_name_of_the_team_cannot_slip_through() -> None:
    """Who can do what is a number; a list of names beside it is refused."""
    geheel = json.loads(opname())
    team = next(each for each in geheel["hoofdstukken"] if each["code"] == "team")
    team["deskundigheid"][0]["namen"] = "Anouk Visser"
    with pytest.raises(Ongeldig, match="onbekend"):
        aanbod.lees_aanbod(json.dumps(geheel).encode())
    assert not KEURING.is_valid(geheel)


WILD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda deel: st.lists(deel) | st.dictionaries(st.text(), deel),
)


@given(WILD)
def test_anything_else_is_refused_politely(waarde: Any) -> None:
    """Whatever somebody sends, the reader answers with its own exception."""
    with pytest.raises(Ongeldig):
        aanbod.lees_aanbod(json.dumps(waarde).encode())
