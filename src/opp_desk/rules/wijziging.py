"""What changed in the handelingsdeel since parents saw it, in words that a person recognises.

Whether an akkoord lapsed is decided by the hash of the handelingsdeel (WVO 2020 art. 2.44 lid 2 and 4); this
module only names the difference. It compares two dicts as `opp_desk.model.momentopname.handelingsdeel` makes
them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from opp_desk.model.basis import uit_json
from opp_desk.model.keuzes import Keuzelijst
from opp_desk.model.momentopname import canoniek, code_van
from opp_desk.model.opp import Opp
from opp_desk.model.veld import Plek, deellijsten, velden
from opp_desk.rules.datum import schrijf_datum
from opp_desk.rules.verschil import Stuk, woordverschil

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NAMEN: Final = {"doelen": "Doel", "begeleidingen": "Begeleiding", "aanpakken": "In de les"}

Deel = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One change: where (``label``), what it was and what it is; empty text when it was not there."""

    label: str
    oud: str
    nieuw: str

    @property
    def stukken(self) -> tuple[Stuk, ...]:
        """Return the change word by word."""
        return woordverschil(self.oud, self.nieuw)


def bevroren_deel(momentopname: Mapping[str, Any]) -> Deel:
    """Return the handelingsdeel of a parsed momentopname, in the form that `handelingsdeel` gives."""
    deel: Deel = {}
    for naam, plekken in _lijsten():
        namen = {"id", *(plek.naam for plek in plekken)}
        rijen = [{k: v for k, v in rij.items() if k in namen} for rij in momentopname["opp"].get(naam, [])]
        if rijen := [rij for rij in rijen if len(rij) > 1]:
            deel[naam] = rijen
    return deel


def wijzigingen(oud: Mapping[str, Any], nieuw: Mapping[str, Any], roepnaam: str) -> tuple[Wijziging, ...]:
    """Return every change from ``oud`` to ``nieuw``; empty exactly when their codes are equal."""
    links, rechts = _gelijkgetrokken(oud), _gelijkgetrokken(nieuw)
    if code_van(links) == code_van(rechts):
        return ()
    rechts = _onder_oude_naam(links, rechts)
    gevonden: list[Wijziging] = []
    for naam, plekken in _lijsten():
        kanten = _kant(links, naam), _kant(rechts, naam)
        gevonden.extend(_in_lijst(_NAMEN.get(naam, naam), *kanten, plekken, roepnaam))
    return tuple(gevonden)


def _lijsten() -> Iterator[tuple[str, tuple[Plek, ...]]]:
    """Yield the lists of an OPP that have fields of the handelingsdeel, with those fields."""
    for naam, klasse in deellijsten(Opp):
        if plekken := tuple(plek for plek in velden(klasse) if plek.veld.handelingsdeel):
            yield naam, plekken


def _gelijkgetrokken(deel: Mapping[str, Any]) -> Deel:
    """Return the form over which the hash is taken, so that equal hashes never show a difference."""
    zelfde: Deel = json.loads(canoniek(dict(deel)))
    return zelfde


def _onder_oude_naam(oud: Deel, nieuw: Deel) -> Deel:
    """Return the new text, a row that was typed again word for word under the id that it had.

    Goals come first in the order of the lists, so that what points to them is read after them. What still
    points to the goal that was taken away does not belong to the one that was typed again.
    """
    namen: dict[str, str] = {}
    gevonden: Deel = {}
    for naam, plekken in _lijsten():
        wijst = {plek.naam for plek in plekken if plek.soort is UUID}
        rijen: list[dict[str, Any]] = [
            {
                veld: namen.get(waarde, waarde) if veld in wijst else waarde
                for veld, waarde in rij.items()
                if veld not in wijst or waarde not in namen.values()
            }
            for rij in nieuw.get(naam, [])
        ]
        gebleven = {rij["id"] for rij in rijen}
        bekend = {rij["id"] for rij in oud.get(naam, [])}
        weg = [rij for rij in oud.get(naam, []) if rij["id"] not in gebleven]
        for rij in rijen:
            zelfde = next((each for each in weg if each | {"id": ""} == rij | {"id": ""}), None)
            if rij["id"] not in bekend and zelfde is not None:
                weg.remove(zelfde)
                namen[rij["id"]] = rij["id"] = zelfde["id"]
        gevonden[naam] = rijen
    return gevonden


@dataclass(frozen=True, slots=True)
class _Kant:
    """One side of a comparison of one list: its rows by id with their number, and what ids are called."""

    rijen: dict[str, tuple[int, dict[str, Any]]]
    namen: dict[str, str]


def _kant(deel: Deel, lijst: str) -> _Kant:
    namen = {
        rij["id"]: f"{_NAMEN.get(naam, naam).lower()} {nummer}"
        for naam, rijen in deel.items()
        for nummer, rij in enumerate(rijen, 1)
    }
    return _Kant({rij["id"]: (nummer, rij) for nummer, rij in enumerate(deel.get(lijst, []), 1)}, namen)


def _in_lijst(
    naam: str, oud: _Kant, nieuw: _Kant, plekken: tuple[Plek, ...], roepnaam: str
) -> Iterator[Wijziging]:
    for sleutel, (nummer, rij) in nieuw.rijen.items():
        if sleutel not in oud.rijen:
            yield Wijziging(f"{naam} {nummer} erbij", "", _samenvatting(rij, plekken, nieuw.namen))
            continue
        for plek in plekken:
            voor, na = oud.rijen[sleutel][1].get(plek.naam), rij.get(plek.naam)
            if voor != na:
                label = plek.veld.label.format(roepnaam=roepnaam)
                yield Wijziging(
                    f"{naam} {nummer}: {label}", _tekst(plek, voor, oud.namen), _tekst(plek, na, nieuw.namen)
                )
    for sleutel, (nummer, rij) in oud.rijen.items():
        if sleutel not in nieuw.rijen:
            yield Wijziging(f"{naam} {nummer} weggehaald", _samenvatting(rij, plekken, oud.namen), "")
    yield from _volgorde(
        naam, [s for s in oud.rijen if s in nieuw.rijen], [s for s in nieuw.rijen if s in oud.rijen]
    )


def _volgorde(naam: str, oud: list[str], nieuw: list[str]) -> Iterator[Wijziging]:
    """Yield the change of order of what stayed."""
    if oud != nieuw:
        nummers = {sleutel: str(nummer) for nummer, sleutel in enumerate(oud, 1)}
        yield Wijziging(
            f"{naam}: andere volgorde", ", ".join(nummers.values()), ", ".join(nummers[s] for s in nieuw)
        )


def _samenvatting(rij: dict[str, Any], plekken: tuple[Plek, ...], namen: dict[str, str]) -> str:
    return " · ".join(_tekst(plek, rij[plek.naam], namen) for plek in plekken if plek.naam in rij)


def _tekst(plek: Plek, waarde: Any, namen: dict[str, str]) -> str:
    """Return a stored value as a person reads it."""
    gelezen: Any = uit_json(plek, waarde)
    if gelezen is None:
        return ""
    if isinstance(gelezen, Keuzelijst):
        return gelezen.label
    if isinstance(gelezen, UUID):
        return namen.get(gelezen.hex, "iets dat er niet meer staat")
    return schrijf_datum(gelezen) if isinstance(gelezen, date) else str(gelezen)
