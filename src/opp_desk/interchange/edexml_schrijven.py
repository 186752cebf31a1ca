"""Writing a class list as EDEXML 2.1, in the order of the official XSD.

For the demo school and for tests. Parents, leerlingnummer and mentor have no place in EDEXML and are left
out. The school year is written as it is, also where the XSD's list (up to 2024-2025) has come to its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from opp_desk.interchange.edexml_duiden import GESLACHT
from opp_desk.interchange.klassenlijst import ROLNAMEN
from opp_desk.interchange.namen import schoon

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.interchange.klassenlijst import GroepIn, Klassenlijst, LeerlingIn, MedewerkerIn

_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_GESLACHTSCODE = {naam: code for code, naam in GESLACHT.items()}


def schrijf_edexml(lijst: Klassenlijst) -> bytes:
    """Return the list as an EDEXML file (UTF-8); somebody without a key gets a dummy one ("#1")."""
    wortel = Element("EDEX", {"xmlns:xsi": _XSI, "xsi:noNamespaceSchemaLocation": "EDEXML.structuur.xsd"})
    _school(wortel, lijst)
    if vestigingen := dict.fromkeys(
        leerling.vestiging for leerling in lijst.leerlingen if leerling.vestiging
    ):
        blok = SubElement(wortel, "vestigingen")
        for vestiging in vestigingen:
            _tekst(SubElement(blok, "vestiging", {"key": vestiging}), "naam", vestiging)
    if lijst.groepen:
        _groepen(SubElement(wortel, "groepen"), lijst.groepen)
    blok = SubElement(wortel, "leerlingen")
    for nummer, leerling in enumerate(lijst.leerlingen, 1):
        _leerling(SubElement(blok, "leerling", {"key": leerling.sleutel or f"#{nummer}"}), leerling)
    if lijst.medewerkers:
        blok = SubElement(wortel, "leerkrachten")
        samengesteld = {groep.sleutel for groep in lijst.groepen if groep.samengesteld}
        for nummer, medewerker in enumerate(lijst.medewerkers, 1):
            element = SubElement(blok, "leerkracht", {"key": medewerker.sleutel or f"#{nummer}"})
            _medewerker(element, medewerker, samengesteld)
    indent(wortel)
    tekst: str = tostring(wortel, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tekst}\n'.encode()


def _school(wortel: Element, lijst: Klassenlijst) -> None:
    school = SubElement(wortel, "school")
    _tekst(school, "schooljaar", lijst.schooljaar)
    _tekst(school, "peildatum", lijst.peildatum)
    _tekst(school, "brincode", lijst.brin)
    if lijst.brin and lijst.vestigingsnummer:
        _tekst(school, "dependancecode", lijst.vestigingsnummer.removeprefix(lijst.brin))
    _tekst(school, "xsdversie", "2.1")


def _groepen(blok: Element, groepen: tuple[GroepIn, ...]) -> None:
    for groep in groepen:
        element = SubElement(blok, _groepselement(groep.samengesteld), {"key": groep.sleutel})
        _tekst(element, "naam", groep.naam)
        if not groep.samengesteld:
            _tekst(element, "jaargroep", groep.jaargroep)
        _tekst(element, "omschrijving", groep.omschrijving)


def _leerling(element: Element, leerling: LeerlingIn) -> None:
    _naam(element, leerling)
    _tekst(element, "geboortedatum", leerling.geboortedatum)
    _tekst(element, "geslacht", _GESLACHTSCODE.get(leerling.geslacht) if leerling.geslacht else None)
    _tekst(element, "jaargroep", leerling.jaargroep)
    if leerling.groep:
        SubElement(element, "groep", {"key": leerling.groep})
    if leerling.samengestelde_groepen:
        blok = SubElement(element, "samengestelde_groepen")
        for groep in leerling.samengestelde_groepen:
            SubElement(blok, "samengestelde_groep", {"key": groep})
    if leerling.vestiging:
        SubElement(element, "vestiging", {"key": leerling.vestiging})
    _tekst(element, "instroomdatum", leerling.instroomdatum)
    _tekst(element, "uitstroomdatum", leerling.uitstroomdatum)


def _medewerker(element: Element, medewerker: MedewerkerIn, samengesteld: set[str]) -> None:
    _naam(element, medewerker)
    _rollen(element, medewerker.rollen)
    if medewerker.groepen:
        blok = SubElement(element, "groepen")
        for sleutel, rollen in medewerker.groepen:
            _rollen(SubElement(blok, _groepselement(sleutel in samengesteld), {"key": sleutel}), rollen)


def _naam(element: Element, persoon: LeerlingIn | MedewerkerIn) -> None:
    """Write the names; the XSD allows a roepnaam alone, and otherwise wants an achternaam first."""
    _tekst(element, "achternaam", persoon.achternaam)
    _tekst(element, "voorvoegsel", persoon.voorvoegsel)
    _tekst(element, "voornamen", persoon.voornamen)
    _tekst(element, "voorletters-1", persoon.voorletters.replace(".", ""))
    _tekst(element, "roepnaam", persoon.roepnaam)


def _rollen(element: Element, rollen: tuple[str, ...]) -> None:
    for rol in rollen:
        _tekst(element, "rol" if rol in ROLNAMEN else "rolomschrijving", rol)


def _groepselement(samengesteld: bool) -> str:  # noqa: FBT001  the two names that EDEXML has for a group
    return "samengestelde_groep" if samengesteld else "groep"


def _tekst(element: Element, naam: str, waarde: str | date | None) -> None:
    if waarde:
        SubElement(element, naam).text = schoon(str(waarde))
