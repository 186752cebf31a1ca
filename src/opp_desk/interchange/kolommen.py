"""From a table to a class list: which column is which field, guessed, corrected by a person, then read.

A field is named as in `LEERLINGVELDEN` ("roepnaam"), or with a person in front as in `OUDERVELDEN`
("moeder_telefoon", "ouder1_naam").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from opp_desk.ground import clock
from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.inhoud import is_telling, soort_inhoud
from opp_desk.interchange.klassenlijst import Klassenlijst
from opp_desk.interchange.koppen import Kop, herken
from opp_desk.interchange.koppen_woorden import LEERLINGVELDEN, OUDERVELDEN, PERSONEN
from opp_desk.interchange.meldingen import Meldingen
from opp_desk.interchange.tabel_leerlingen import lees_leerlingen
from opp_desk.interchange.tabel_ouders import OUDERNAAM, lees_ouders

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from opp_desk.interchange.klassenlijst import GroepIn, LeerlingIn
    from opp_desk.interchange.tabel import Tabel

Soort = Literal["leerlingen", "ouders"]

LEERLINGNAAM = ("naam", "roepnaam", "achternaam", "voornamen")
VERWIJZING = (
    "sleutel",
    "leerlingnummer",
    "naam",
    "roepnaam",
    "voorvoegsel",
    "achternaam",
    "geboortedatum",
    "groep",
)
"""The fields by which a list of parents can point at a pupil."""

_NAAMDELEN = frozenset(
    {"naam", "roepnaam", "voornaam", "voornamen", "voorvoegsel", "achternaam", "voorletters"}
)
_HALVE = 2
_NAAMLOOS = re.compile(r"Kolom \d+")


def velden(soort: Soort) -> dict[str, str]:
    """Return every field that a column can be, with its Dutch label, in the order to show them."""
    leerling = (
        LEERLINGVELDEN if soort == "leerlingen" else {veld: LEERLINGVELDEN[veld] for veld in VERWIJZING}
    )
    voorop = "" if soort == "leerlingen" else "Leerling: "
    uit = {
        veld: f"{voorop}{label[0].lower() + label[1:] if voorop else label}"
        for veld, label in leerling.items()
    }
    for persoon, wie in PERSONEN.items():
        uit |= {f"{persoon}_{veld}": f"{wie}: {label}" for veld, label in OUDERVELDEN.items()}
    return uit


def raad_kolommen(tabel: Tabel, soort: Soort, *, vandaag: date | None = None) -> dict[str, int]:
    """Return for each field that was recognised the index of its column, by header and then by content."""
    koppen = [herken(kop) for kop in tabel.kop]
    ouder_zonder_kop = soort == "ouders" and _namen_zijn_van_ouders(koppen)
    uit: dict[str, int] = {}
    for plaats, kop in enumerate(koppen):
        if kop and (veld := _veld(kop, soort, ouder_zonder_kop=ouder_zonder_kop)):
            uit.setdefault(veld, plaats)
    _kies_voornaam(uit)
    _kies_nummer(uit, tabel)
    _kies_naam(uit, tabel)
    _vul_aan(uit, tabel, koppen, soort, vandaag or clock.today())
    return {veld: uit[veld] for veld in velden(soort) if veld in uit}


def kolommen_uit_koppen(tabel: Tabel, keuze: Mapping[str, str], soort: Soort) -> dict[str, int]:
    """Return the columns for a choice of field = header (capitals do not matter).

    Raises WereldFout import_veld_onbekend and import_kolom_onbekend.
    """
    bekend = velden(soort)
    plaatsen = {kop.casefold(): plaats for plaats, kop in reversed(list(enumerate(tabel.kop)))}
    uit = {}
    for veld, kop in keuze.items():
        if veld not in bekend:
            raise WereldFout("import_veld_onbekend", veld=veld, velden=", ".join(bekend))
        if kop.strip().casefold() not in plaatsen:
            raise WereldFout("import_kolom_onbekend", kop=kop, koppen=", ".join(tabel.kop))
        uit[veld] = plaatsen[kop.strip().casefold()]
    return uit


def ontbreekt(kolommen: Mapping[str, int], soort: Soort) -> str | None:
    """Return in Dutch what must still be pointed out before the table can be read, None when it can."""
    if soort == "leerlingen":
        return None if any(veld in kolommen for veld in LEERLINGNAAM) else "de naam van de leerling"
    if not any(veld in kolommen for veld in ("sleutel", "leerlingnummer", *LEERLINGNAAM)):
        return "de leerling (naam of nummer)"
    if not any(f"{persoon}_{veld}" in kolommen for persoon in PERSONEN for veld in OUDERNAAM):
        return "de naam van de ouder"
    return None


def maak_klassenlijst(
    tabel: Tabel, kolommen: Mapping[str, int], soort: Soort, *, vandaag: date | None = None, vo: bool = False
) -> Klassenlijst:
    """Return the class list in the table; of kind "ouders" it has parents only.

    A row that cannot be read is skipped and told. ``vandaag`` decides the century of "3-3-18"; with ``vo`` a
    leerjaar 3 is the third year of vo. Raises WereldFout import_kolommen_te_weinig.
    """
    if wat := ontbreekt(kolommen, soort):
        raise WereldFout("import_kolommen_te_weinig", wat=wat)
    vandaag = vandaag or clock.today()
    meldingen = Meldingen()
    leerlingen: tuple[LeerlingIn, ...]
    groepen: tuple[GroepIn, ...]
    for kop in tabel.weggelaten:
        meldingen.waarschuw("import_kolommen_weggelaten", waarde=kop)
    if soort == "ouders":
        leerlingen, groepen, ouders = (), (), lees_ouders(tabel, kolommen, meldingen, vandaag)
    else:
        leerlingen, groepen, ouders = lees_leerlingen(tabel, kolommen, meldingen, vandaag, vo=vo)
    return Klassenlijst(
        bron=tabel.bron,
        groepen=groepen,
        leerlingen=leerlingen,
        ouders=ouders,
        waarschuwingen=meldingen.waarschuwingen,
        overgeslagen=meldingen.overgeslagen,
    )


def _veld(kop: Kop, soort: Soort, *, ouder_zonder_kop: bool) -> str | None:
    """Return the field of a header in this kind of list; voornaam and nummer are still to be chosen."""
    if kop.persoon in PERSONEN:
        past = kop.veld in OUDERVELDEN or kop.veld == "voornaam"
        return f"{kop.persoon}_{kop.veld}" if past else None
    alleen_ouder = kop.veld in OUDERVELDEN and kop.veld not in LEERLINGVELDEN
    if soort == "leerlingen":
        return None if alleen_ouder else kop.veld
    if alleen_ouder or (ouder_zonder_kop and kop.persoon is None and kop.veld in _NAAMDELEN):
        return f"ouder1_{kop.veld}"
    return kop.veld if kop.veld in {*VERWIJZING, "voornaam", "nummer"} else None


def _namen_zijn_van_ouders(koppen: list[Kop | None]) -> bool:
    """Tell whose a bare "Achternaam" is: the parent's where the pupil is pointed at otherwise."""
    bekend = [kop for kop in koppen if kop]
    van_ouders = [kop for kop in bekend if kop.persoon in PERSONEN]
    een_ouder_per_rij = any(kop.persoon is None and kop.veld in {"relatie", "gezag"} for kop in bekend)
    if any(kop.veld in _NAAMDELEN for kop in van_ouders) or (van_ouders and not een_ouder_per_rij):
        return False
    return any(kop.persoon == "leerling" or kop.veld in {"leerlingnummer", "sleutel"} for kop in bekend)


def _kies_voornaam(uit: dict[str, int]) -> None:
    for voorop in ("", *(f"{persoon}_" for persoon in PERSONEN)):
        if (plaats := uit.pop(f"{voorop}voornaam", None)) is not None:
            if f"{voorop}roepnaam" not in uit:
                uit[f"{voorop}roepnaam"] = plaats
            elif not voorop:
                uit.setdefault("voornamen", plaats)


def _kies_nummer(uit: dict[str, int], tabel: Tabel) -> None:
    """Take "Nr" for a leerlingnummer unless it only counts the rows."""
    plaats = uit.pop("nummer", None)
    if plaats is not None and "leerlingnummer" not in uit and not is_telling(tabel.kolom(plaats)):
        uit["leerlingnummer"] = plaats


def _kies_naam(uit: dict[str, int], tabel: Tabel) -> None:
    """Take "Naam" beside a roepnaam for the achternaam, unless it holds the roepnaam as well."""
    if not {"naam", "roepnaam"} <= uit.keys() or "achternaam" in uit:
        return
    paren = [
        (naam, roep)
        for naam, roep in zip(tabel.kolom(uit["naam"]), tabel.kolom(uit["roepnaam"]), strict=True)
    ]
    heel = sum("," in naam or roep in naam.split() for naam, roep in paren)
    if heel * _HALVE < len(paren):
        uit["achternaam"] = uit.pop("naam")


def _vul_aan(
    uit: dict[str, int], tabel: Tabel, koppen: list[Kop | None], soort: Soort, vandaag: date
) -> None:
    """Look into the columns whose header says nothing; names are only guessed when no header gave one."""
    namen_bekend = any(veld.rpartition("_")[2] in LEERLINGNAAM for veld in uit)
    woorden: list[int] = []
    for plaats, kop in enumerate(koppen):
        if kop is not None:
            continue
        gezien = soort_inhoud(tabel.kolom(plaats), vandaag)
        naamloos = bool(_NAAMLOOS.fullmatch(tabel.kop[plaats]))
        if gezien in {"email", "telefoon"} and soort == "ouders":
            uit.setdefault(f"ouder1_{gezien}", plaats)
        elif gezien in {"geboortedatum", "geslacht"} or (naamloos and gezien in {"groep", "leerlingnummer"}):
            uit.setdefault(gezien, plaats)
        elif gezien == "woord":
            woorden.append(plaats)
        elif gezien in {"naam", "voorvoegsel"} and not namen_bekend:
            uit.setdefault(gezien, plaats)
    if not namen_bekend and "naam" not in uit:
        uit |= dict(zip(("roepnaam", "achternaam"), woorden, strict=False))
