"""The tree of the schoolgids: everything of the momentopname, in its order, and nothing made up."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

import pytest

from opp_desk.documents.schoolgids.bouw import NOG_NIET, maak_gids
from opp_desk.documents.schoolgids.inhoud import (
    Alinea,
    Ambitie,
    Contacten,
    Kop,
    Lijst,
    Tabel,
    Verwijzing,
    Voorziening,
)
from opp_desk.ground.errors import WereldFout
from tests.documents.schoolgids.voorbeeld import concept, opname, vo_opname

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.documents.schoolgids.inhoud import Deel, Gids

GETYPT = {
    "tekst", "titel", "voor_wie", "wat", "begin", "waarin", "uitleg", "gezegd", "gedaan", "doel", "telefoon",
    "email",
}  # fmt: skip


def teksten(iets: object) -> Iterator[str]:
    """Yield every text in a tree."""
    if isinstance(iets, str):
        yield iets
    elif isinstance(iets, tuple):
        for each in iets:
            yield from teksten(each)
    elif is_dataclass(iets):
        for veld in fields(iets):
            yield from teksten(getattr(iets, veld.name))


def getypt(waarde: Any) -> Iterator[str]:
    """Yield every line that somebody typed, from a momentopname."""
    if isinstance(waarde, list):
        for each in waarde:
            yield from getypt(each)
    elif isinstance(waarde, dict):
        for naam, each in waarde.items():
            if naam in GETYPT and isinstance(each, str):
                yield from (regel.strip().removeprefix("- ") for regel in each.splitlines())
            else:
                yield from getypt(each)


def _deel(gids: Gids, code: str) -> Deel:
    return next(deel for deel in gids.delen if deel.code == code)


@pytest.mark.parametrize("bytes_", [opname(), vo_opname()], ids=["po", "vo"])
def test_every_typed_line_is_in_the_tree(bytes_: bytes) -> None:
    """What a school wrote is never lost on the way to paper; a capital may be added."""
    alles = "\n".join(teksten(maak_gids(bytes_))).lower()
    assert [regel for regel in getypt(json.loads(bytes_)) if regel.lower() not in alles] == []


def test_chapters_keep_their_order_and_adoption_comes_last() -> None:
    """The order is that of the momentopname, which is that of the schoolgids."""
    codes = [deel.code for deel in maak_gids(opname()).delen]
    volgorde = [each["code"] for each in json.loads(opname())["hoofdstukken"] if each["code"] in codes]
    assert codes == [*volgorde, "vaststelling"]


def test_only_an_adopted_text_is_no_concept() -> None:
    """A concept says so in the tree, so that no paper can leave it out."""
    assert maak_gids(concept()).concept
    assert maak_gids(concept()).stand == NOG_NIET
    gids = maak_gids(opname())
    assert not gids.concept
    (regels,) = [deel.blokken for deel in gids.delen if deel.code == "vaststelling"]
    eerste = "namens het bestuur (Stichting De Polder) door S. Amrani, directeur."
    assert [each.tekst for each in regels if isinstance(each, Alinea)] == [
        f"Vastgesteld op 10\u00a0juni\u00a02027 {eerste}",
        "De medezeggenschapsraad gaf op 20\u00a0mei\u00a02027 advies over dit aanbod: positief.",
        "De oudergeleding stemde op 27\u00a0mei\u00a02027 in met de schoolgids.",
    ]


@pytest.mark.parametrize(
    ("antwoord", "wie", "zin"),
    [
        ("nee", "Ouder- en leerlinggeleding", "De ouder- en leerlinggeleding stemde op {} niet in met"),
        ("ja", "oudergeleding", "De oudergeleding stemde op {} in met"),
        ("ja", "Esra Yıldız, oudergeleding", "Esra Yıldız, oudergeleding stemde op {} in met"),
    ],
)
def test_instemming_is_a_sentence(antwoord: str, wie: str, zin: str) -> None:
    """Who it was with its article, the day, and "niet" where it belongs."""
    geheel = json.loads(opname())
    geheel["mr"] |= {"instemming": antwoord, "instemming_wie": wie, "instemming_op": "2027-06-10"}
    blokken = _deel(maak_gids(json.dumps(geheel).encode()), "vaststelling").blokken
    teksten = [each.tekst for each in blokken if isinstance(each, Alinea)]
    assert f"{zin} de schoolgids.".format("10\u00a0juni\u00a02027") in teksten


def test_texts_lists_and_tables_are_what_they_are() -> None:
    """Lines with a dash become one list; who can do what is a table without empty columns."""
    gids = maak_gids(opname())
    gebouw = _deel(gids, "gebouw").blokken
    assert [type(blok) for blok in gebouw] == [Alinea, Lijst]
    (tabel,) = [blok for blok in _deel(gids, "team").blokken if isinstance(blok, Tabel)]
    assert tabel.koppen == ("Waarin", "Hoeveel mensen", "Wat zij doen")
    assert tabel.rijen[0] == ("Dyslexie", "2", "geven extra les in lezen")


def test_a_goal_says_who_when_and_what_it_became() -> None:
    """Each on a line of its own, below what the school wants."""
    eerste, tweede = [
        blok for blok in _deel(maak_gids(opname()), "ambities").blokken if isinstance(blok, Ambitie)
    ]
    assert eerste.alineas == (Alinea("Coördinator plusgroep · klaar in juni 2028", noot=True),)
    assert tweede.alineas[1] == Alinea("Acht van de twaalf zijn geschoold.", "Wat het is geworden")


def test_one_voorziening_with_the_title_of_its_area_is_named_once() -> None:
    """The heading says title and stand; two of them keep their own titles."""
    bytes_ = opname()
    blokken = _deel(maak_gids(bytes_), "basis").blokken
    nummer = blokken.index(Kop("Medicijnen en zorg", stand="aanwezig", stand_tekst="aanwezig"))
    zorg = blokken[nummer + 1]
    assert isinstance(zorg, Voorziening)
    assert zorg.onder_kop
    geheel = json.loads(bytes_)
    basis = next(each for each in geheel["hoofdstukken"] if each["code"] == "basis")
    medisch = next(each for each in basis["gebieden"] if each["code"] == "medisch")["voorzieningen"]
    medisch.append(medisch[0] | {"titel": "Een verpleegkundige op school"})
    blokken = _deel(maak_gids(json.dumps(geheel).encode()), "basis").blokken
    assert Kop("Medicijnen en zorg") in blokken
    assert not any(isinstance(blok, Voorziening) and blok.onder_kop for blok in blokken)


def test_what_stands_elsewhere_is_pointed_to() -> None:
    """The reader finds the page, in a sentence that fits whatever the school typed."""
    geheel = json.loads(opname())
    geheel["hoofdstukken"][0]["elders"] = "blz. 4, vakanties en lestijden"
    eerste = maak_gids(json.dumps(geheel).encode()).delen[0].blokken[0]
    assert eerste == Alinea("Elders in deze schoolgids: blz. 4, vakanties en lestijden.", noot=True)


def test_parts_of_a_vestiging_stand_under_its_name() -> None:
    """Shared first, then each place; a voorziening of one place says where."""
    gids = maak_gids(vo_opname())
    assert [blok.tekst for blok in _deel(gids, "school").blokken if isinstance(blok, Kop | Alinea)] == [
        "Elke leerling kent hier iemand.",
        "Havenlaan",
        "Havo en vwo.",
        "Weidehof",
        "Vmbo, 450 leerlingen.",
    ]
    (rust,) = [
        blok
        for blok in _deel(gids, "extra").blokken
        if isinstance(blok, Voorziening) and blok.titel == "Het rustlokaal"
    ]
    assert rust.alineas[-1] == Alinea("Weidehof", "Alleen op")
    assert rust.waar == "Weidehof"


def test_a_label_is_not_said_twice() -> None:
    """Nobody reads "Voor wie: Voor elk kind"."""
    geheel = json.loads(opname())
    basis = next(each for each in geheel["hoofdstukken"] if each["code"] == "basis")
    basis["gebieden"][0]["voorzieningen"][0]["voor_wie"] = "Voor elk kind."
    blokken = _deel(maak_gids(json.dumps(geheel).encode()), "basis").blokken
    eerste = next(blok for blok in blokken if isinstance(blok, Voorziening))
    assert [each.label for each in eerste.alineas] == ["", "Wat we doen", "Zo begint het"]


def test_contacts_can_be_reached_and_a_form_of_the_school_is_a_link() -> None:
    """A telephone, an address and a page each are a way with an address that a machine opens."""
    contacten = [
        blok for blok in _deel(maak_gids(opname()), "contact").blokken if isinstance(blok, Contacten)
    ]
    wegen = {weg.adres for blok in contacten for contact in blok.lijst for weg in contact.wegen}
    assert {"tel:0113550110", "mailto:ib@waterlelie.example", "https://www.swvdedelta.example"} <= wegen
    links = [
        blok for blok in _deel(maak_gids(vo_opname()), "contact").blokken if isinstance(blok, Verwijzing)
    ]
    assert [each.adres for each in links] == ["https://www.hetbaken.example/aanmelden"]


def test_an_empty_or_unknown_momentopname() -> None:
    """Nothing is required of a momentopname but that it is one."""
    assert maak_gids(b"{}").concept
    with pytest.raises(WereldFout):
        maak_gids(b"geen json")
