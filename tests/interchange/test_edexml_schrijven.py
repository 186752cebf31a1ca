"""What is written reads back, and stands in the order of the standard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from defusedxml.ElementTree import fromstring, parse
from hypothesis import given, settings

from opp_desk.interchange.edexml import lees_edexml
from opp_desk.interchange.edexml_schrijven import schrijf_edexml
from opp_desk.interchange.klassenlijst import GroepIn, Klassenlijst, LeerlingIn, MedewerkerIn
from tests.interchange.bouwen import klassenlijsten, school_van

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

STANDAARD = Path(__file__).parents[3] / "shared" / "data" / "edexml"
VOLGORDE = {
    "EDEX": "school vestigingen groepen leerlingen leerkrachten",
    "school": "schooljaar peildatum brincode dependancecode schoolkey aanmaakdatum auteur xsdversie",
    "groep": "naam jaargroep omschrijving",
    "samengestelde_groep": "naam omschrijving",
    "leerling": (
        "achternaam voorvoegsel voornamen voorletters-1 roepnaam geboortedatum geslacht start_ondw_jgr3 "
        "jaargroep groep samengestelde_groepen vestiging emailadres instroomdatum uitstroomdatum"
    ),
    "leerkracht": "achternaam voorvoegsel voornamen voorletters-1 roepnaam emailadres rol groepen",
}


@settings(max_examples=min(settings().max_examples, 250))
@given(klassenlijsten())
def test_every_school_reads_back(lijst: Klassenlijst) -> None:
    """Any school that EDEXML can hold is read back exactly as it was written, nobody skipped."""
    gelezen = lees_edexml(schrijf_edexml(lijst))
    assert gelezen.overgeslagen == ()
    assert replace(gelezen, waarschuwingen=()) == lijst


@settings(max_examples=min(settings().max_examples, 250))
@given(klassenlijsten())
def test_order_of_the_standard(lijst: Klassenlijst) -> None:
    """Elements stand in the sequence of EDEXML.elementen.xsd, and keys that point exist."""
    wortel = fromstring(schrijf_edexml(lijst))
    for element in wortel.iter():
        if element.tag in VOLGORDE and len(element):
            volgorde = VOLGORDE[element.tag].replace("rol ", "rol rolomschrijving ").split()
            plaatsen = [volgorde.index(kind.tag) for kind in element if "rol" not in kind.tag]
            assert plaatsen == sorted(plaatsen)
    _sleutels_kloppen(wortel)


def _sleutels_kloppen(wortel: Element) -> None:
    for soort in ("groep", "samengestelde_groep"):
        bekend = [groep.attrib["key"] for groep in wortel.iterfind(f"groepen/{soort}")]
        assert len(bekend) == len(set(bekend))
        assert {e.attrib["key"] for e in wortel.iterfind(f"leerlingen//{soort}")} <= set(bekend)
        assert {e.attrib["key"] for e in wortel.iterfind(f"leerkrachten//{soort}")} <= set(bekend)
    leerlingen = [e.attrib["key"] for e in wortel.iterfind("leerlingen/leerling")]
    assert len(leerlingen) == len(set(leerlingen))


def test_order_agrees_with_the_official_schema() -> None:
    """Where the official XSD is at hand, the order that the other tests use is the one in it."""
    for xsd in STANDAARD.glob("EDEXML.elementen.xsd"):
        wortel = parse(xsd).getroot()
        for element in ("leerling", "groep", "samengestelde_groep", "school"):
            naam = {"samengestelde_groep": "SamengesteldeGroep"}.get(element, element.capitalize()) + "Type"
            officieel = [
                e.attrib["name"]
                for e in wortel.iterfind(f"./*[@name='{naam}']//*[@type]")
                if "element" in e.tag
            ]
            eigen = VOLGORDE[element].split()
            met_kinderen = {"samengestelde_groepen"} - set(officieel)
            assert [v for v in dict.fromkeys(officieel) if v in eigen] == [
                v for v in eigen if v not in met_kinderen
            ]


def test_somebody_without_a_key_gets_a_dummy() -> None:
    """A key is required in EDEXML; one that starts with # says that it means nothing."""
    lijst = Klassenlijst(
        "csv",
        "2026-2027",
        leerlingen=(LeerlingIn(roepnaam="Noor"), LeerlingIn(roepnaam="Sem")),
        medewerkers=(MedewerkerIn(roepnaam="Lia"),),
    )
    gelezen = lees_edexml(schrijf_edexml(lijst))
    assert [(leerling.sleutel, leerling.dummy) for leerling in gelezen.leerlingen] == [(None, True)] * 2
    assert gelezen.medewerkers[0].sleutel is None


def test_same_school_same_bytes() -> None:
    """Writing is a pure function; the file is UTF-8 and says so."""
    lijst = replace(school_van(30), groepen=(GroepIn("G0", "Groep 1", "1"), GroepIn("G1", "Groep 2", "2")))
    eerste = schrijf_edexml(lijst)
    assert eerste == schrijf_edexml(lijst)
    assert eerste.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<EDEX ')
    assert "Noël" in eerste.decode("utf-8")


def test_what_xml_cannot_hold_is_left_out() -> None:
    """A control character in a name does not make a file that nobody can read."""
    lijst = Klassenlijst(
        "csv", "2026-2027", leerlingen=(LeerlingIn(sleutel="L1", roepnaam="No\x00\x1b\ud800or"),)
    )
    assert lees_edexml(schrijf_edexml(lijst)).leerlingen[0].roepnaam == "Noor"
