"""What the raw records of EDEXML and UWLR mean: codes, dates, keys that point, years that are inherited."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from opp_desk.interchange.edexml_groepen import Groepen, eigen_jaargroep
from opp_desk.interchange.jaargroep import COMBINATIE
from opp_desk.interchange.klassenlijst import Geslacht, Klassenlijst, LeerlingIn, MedewerkerIn
from opp_desk.interchange.meldingen import Meldingen
from opp_desk.interchange.namen import Naam, eerste_voornaam, is_verminkt, voorletters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opp_desk.interchange.edexml_ruw import Record, Ruw

GESLACHT: dict[str, Geslacht] = {"0": "onbekend", "1": "jongen", "2": "meisje", "9": "niet_gespecificeerd"}
"""NEN-ISO 5218, as EDEXML 2.1 codes it."""

_DATUM = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]*)?(?:Z|[+-]\d{2}:\d{2})?", re.ASCII)
_SCHOOLJAAR = re.compile(r"(\d{4})-(\d{4})", re.ASCII)
_BRIN = re.compile(r"(\d{2}[A-Z]{2})(\d{2})?", re.ASCII)
_EERSTE_JAAR, _LAATSTE_JAAR = 1901, 2199  # 0001, 1900 and 9999 are what databases write for "none"


class _Onleesbaar(ValueError):  # noqa: N818  Dutch for unreadable
    """One record cannot be used; the argument is the code of the reason."""


def duid(ruw: Ruw) -> Klassenlijst:
    """Return the class list that the records describe; persons that cannot be read are skipped and told."""
    meldingen = Meldingen()
    brin, vestigingsnummer = _brin(ruw.school, meldingen)
    groepen = Groepen(ruw, meldingen)
    leerlingen = _leerlingen(ruw, groepen, meldingen)
    medewerkers = _medewerkers(ruw, groepen, meldingen)
    return Klassenlijst(
        bron=ruw.bron or "edexml",
        schooljaar=_schooljaar(ruw.school.get("schooljaar", ""), meldingen),
        brin=brin,
        vestigingsnummer=vestigingsnummer,
        peildatum=_peildatum(ruw.school.get("peildatum", ""), meldingen),
        groepen=tuple(groepen.alle.values()),
        leerlingen=leerlingen,
        medewerkers=medewerkers,
        waarschuwingen=meldingen.waarschuwingen,
        overgeslagen=meldingen.overgeslagen,
    )


def _leerlingen(ruw: Ruw, groepen: Groepen, meldingen: Meldingen) -> tuple[LeerlingIn, ...]:
    vestigingen = {r.sleutel: r.velden.get("naam") or r.sleutel for r in ruw.records["vestigingen"]}
    gezien: set[str] = set()
    uit = []
    for nummer, record in enumerate(ruw.records["leerlingen"], 1):
        try:
            uit.append(_leerling(record, groepen, vestigingen, meldingen, gezien))
        except _Onleesbaar as reden:
            meldingen.sla_over("leerling", nummer, record.regel, str(reden))
    if not ruw.records["leerlingen"]:
        meldingen.waarschuw("import_geen_leerlingen")
    return tuple(uit)


def _leerling(
    record: Record, groepen: Groepen, vestigingen: Mapping[str, str], meldingen: Meldingen, gezien: set[str]
) -> LeerlingIn:
    naam = _naam(record)
    geboren, instroom, uitstroom = (
        _datum(record, veld) for veld in ("geboortedatum", "instroomdatum", "uitstroomdatum")
    )
    sleutel, dummy = _persoonssleutel(record, gezien)
    if not naam.roepnaam:
        meldingen.waarschuw("import_zonder_roepnaam", regel=record.regel)
    if is_verminkt(f"{naam.roepnaam} {naam.achternaam}"):
        meldingen.waarschuw("import_naam_verminkt", regel=record.regel)
    if sleutel is None:
        zonder = "import_dummysleutel" if geboren else "import_zonder_sleutel_en_datum"
        meldingen.waarschuw(zonder, regel=record.regel)
    groep = next((groepen.sleutel("groep", s) for s in record.verwijst("groep") if s), None)
    jaargroep = eigen_jaargroep(record, meldingen)
    vestiging = next((s for s in record.verwijst("vestiging") if s), None)
    return LeerlingIn(
        sleutel=sleutel,
        dummy=dummy,
        roepnaam=naam.roepnaam,
        voorvoegsel=naam.voorvoegsel,
        achternaam=naam.achternaam,
        voornamen=naam.voornamen,
        voorletters=naam.voorletters,
        geboortedatum=geboren,
        geslacht=_geslacht(record, meldingen),
        jaargroep=jaargroep if jaargroep not in {None, COMBINATIE} else groepen.jaargroep(groep),
        groep=groep,
        samengestelde_groepen=_uniek(
            groepen.sleutel("samengestelde_groep", s) for s in record.verwijst("samengestelde_groep") if s
        ),
        vestiging=vestigingen.get(vestiging, vestiging) if vestiging else None,
        instroomdatum=instroom,
        uitstroomdatum=uitstroom,
    )


def _medewerkers(ruw: Ruw, groepen: Groepen, meldingen: Meldingen) -> tuple[MedewerkerIn, ...]:
    gezien: set[str] = set()
    uit = []
    for nummer, record in enumerate(ruw.records["leerkrachten"], 1):
        try:
            uit.append(_medewerker(record, groepen, gezien))
        except _Onleesbaar as reden:
            meldingen.sla_over("medewerker", nummer, record.regel, str(reden))
    return tuple(uit)


def _medewerker(record: Record, groepen: Groepen, gezien: set[str]) -> MedewerkerIn:
    naam = _naam(record)
    rollen: dict[str, list[str]] = {}
    for element, sleutel, eigen in record.verwijzingen:
        if sleutel:
            rollen.setdefault(groepen.sleutel(element, sleutel), []).extend(eigen)
    return MedewerkerIn(
        sleutel=_persoonssleutel(record, gezien)[0],
        roepnaam=naam.roepnaam,
        voorvoegsel=naam.voorvoegsel,
        achternaam=naam.achternaam,
        voornamen=naam.voornamen,
        voorletters=naam.voorletters,
        rollen=tuple(record.rollen),
        groepen=tuple((groep, tuple(in_groep)) for groep, in_groep in rollen.items()),
    )


def _naam(record: Record) -> Naam:
    """Return the name; somebody with initials alone, or without any name, cannot be told apart."""
    if record.te_lang:
        raise _Onleesbaar("import_veld_te_lang")
    velden = record.velden
    voornamen = velden.get("voornamen", "")
    roepnaam = velden.get("roepnaam") or eerste_voornaam(voornamen)
    achternaam = velden.get("achternaam", "")
    if not (roepnaam or achternaam):
        raise _Onleesbaar("import_geen_naam")
    voorvoegsel = velden.get("voorvoegsel") or velden.get("tussenvoegsel", "")
    return Naam(roepnaam, voorvoegsel, achternaam, voornamen, voorletters(velden.get("voorletters-1", "")))


def _persoonssleutel(record: Record, gezien: set[str]) -> tuple[str | None, bool]:
    """Return the key and whether it is a dummy: "#" in front means that it says nothing (EDEXML manual)."""
    if record.sleutel.startswith("#"):
        return None, True
    if record.sleutel in gezien:
        raise _Onleesbaar("import_sleutel_dubbel")
    gezien |= {record.sleutel} - {""}
    return record.sleutel or None, False


def _datum(record: Record, veld: str) -> date | None:
    waarde = record.velden.get(veld, "")
    if not waarde:
        return None
    try:
        return lees_xml_datum(waarde)
    except ValueError:
        raise _Onleesbaar("import_datum_onleesbaar") from None


def lees_xml_datum(waarde: str) -> date | None:
    """Return the day of an xs:date or xs:dateTime, None for the years that databases write for "none".

    Raises ValueError for anything else.
    """
    gevonden = _DATUM.fullmatch(waarde)
    try:
        gelezen = date(*(int(deel) for deel in gevonden.groups())) if gevonden else None
    except ValueError:  # 30 February
        gelezen = None
    if gelezen is None:
        raise ValueError("geen datum")
    return gelezen if _EERSTE_JAAR <= gelezen.year <= _LAATSTE_JAAR else None


def _geslacht(record: Record, meldingen: Meldingen) -> Geslacht | None:
    waarde = record.velden.get("geslacht", "")
    if waarde and waarde not in GESLACHT:
        meldingen.waarschuw("import_geslacht_onbekend", regel=record.regel)
    return GESLACHT.get(waarde)


def _schooljaar(waarde: str, meldingen: Meldingen) -> str | None:
    """Return "2026-2027"; by pattern, because the list in the XSD ends at 2024-2025."""
    gevonden = _SCHOOLJAAR.fullmatch(waarde)
    if gevonden and int(gevonden[2]) == int(gevonden[1]) + 1:
        return waarde
    meldingen.waarschuw("import_schooljaar_onbekend")
    return None


def _brin(school: Mapping[str, str], meldingen: Meldingen) -> tuple[str | None, str | None]:
    """Return BRIN and vestigingsnummer; an empty dependance code means "00", the main site."""
    waarde = school.get("brincode", "").upper()
    gevonden = _BRIN.fullmatch(waarde)
    if not gevonden:
        if waarde:
            meldingen.waarschuw("import_brin_onbekend")
        return None, None
    nummer = gevonden[2] or school.get("dependancecode") or "00"
    return gevonden[1], gevonden[1] + nummer.zfill(2)[:2]


def _peildatum(waarde: str, meldingen: Meldingen) -> date | None:
    try:
        return lees_xml_datum(waarde) if waarde else None
    except ValueError:
        meldingen.waarschuw("import_peildatum_onleesbaar")
        return None


def _uniek(sleutels: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sleutels))
