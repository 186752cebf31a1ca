"""What stands inside a package, line by line: for whom, the sets, the files. Reading trusts nothing.

Each line is JSON: first ``{…}`` (`Inhoud`), then ``["s", …]`` for a part of a set, then
``["b", hash, piece]`` for files in pieces.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from opp_desk.ground.errors import WereldFout
from opp_desk.model.keuzes import Ruimte
from opp_desk.vault.sets import Schrijving, Setdeel
from opp_desk.vault.uow import Soort as Setsoort

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opp_desk.model.basis import JsonWaarde

PER_REGEL: Final = 400
_STUK: Final = 256 << 10
_HEX32: Final = re.compile(r"[0-9a-f]{32}")
_HEX64: Final = re.compile(r"[0-9a-f]{64}")
_TIJD: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00")
_GROOTSTE_GETAL: Final = 1 << 53


@dataclass(frozen=True, slots=True)
class Inhoud:
    """For whom a package is and who made it.

    ``school`` is the id of the row of the school, ``leerlingen`` the pupils in it, ``sleutel`` the public key
    of the vault that it comes from, ``pas`` what the way back is sealed with (only on the way out); ids and
    bytes in hexadecimal. ``niet_mee`` counts what stays in the vault that it comes from.
    """

    school: str
    schoolnaam: str
    voor: str
    voor_naam: str
    van_naam: str
    leerlingen: tuple[str, ...]
    sleutel: str
    pas: str = field(default="", repr=False)
    niet_mee: int = 0


@dataclass(frozen=True, slots=True)
class Bestand:
    """A file that a row refers to, by its SHA-256."""

    hash: str
    inhoud: bytes


def schrijf(inhoud: Inhoud, delen: Iterable[Setdeel], bestanden: Iterable[Bestand]) -> Iterator[bytes]:
    """Yield the lines of a package."""
    yield _json(asdict(inhoud))
    for deel in delen:
        for begin in range(0, len(deel.schrijvingen), PER_REGEL):
            yield _json(_van_deel(deel, deel.schrijvingen[begin : begin + PER_REGEL]))
    for bestand in bestanden:
        for begin in range(0, len(bestand.inhoud) or 1, _STUK):
            stuk = base64.b64encode(bestand.inhoud[begin : begin + _STUK]).decode()
            yield _json(["b", bestand.hash, stuk])


def lees(regels: Iterable[bytes]) -> tuple[Inhoud, list[Setdeel], Iterator[Bestand]]:
    """Read a package. The files come as they are asked for; ask for them all, or the end is not checked.

    WereldFout("pakket_beschadigd") for anything that we would not have written.
    """
    lopend = iter(regels)
    gelezen = map(_ontleed, lopend)
    inhoud = _lees_inhoud(next(gelezen, None))
    delen: list[Setdeel] = []
    eerste: list[Any] | None = None
    for regel in gelezen:
        if isinstance(regel, list) and regel[:1] == ["s"]:
            delen.append(_lees_deel(regel))
        else:
            eerste = regel
            break
    return inhoud, list(_samen(delen)), _bestanden(eerste, gelezen)


def _samen(delen: Iterable[Setdeel]) -> Iterator[Setdeel]:
    """Put the lines of one part together again: a row that was cut between two lines is judged whole."""
    koppen: dict[tuple[str, str], Setdeel] = {}
    schrijvingen: dict[tuple[str, str], list[Schrijving]] = {}
    for deel in delen:
        naam = (deel.id, deel.ruimte)
        kop = replace(deel, schrijvingen=())
        if koppen.setdefault(naam, kop) != kop:
            raise WereldFout("pakket_beschadigd")
        schrijvingen.setdefault(naam, []).extend(deel.schrijvingen)
    for naam, kop in koppen.items():
        yield _zonder_dubbele(replace(kop, schrijvingen=tuple(schrijvingen[naam])))


def _zonder_dubbele(deel: Setdeel) -> Setdeel:
    """Refuse a set that writes one field twice: nobody could tell which of the two it means."""
    if len({(each.tbl, each.rij, each.fld) for each in deel.schrijvingen}) != len(deel.schrijvingen):
        raise WereldFout("pakket_beschadigd")
    return deel


def _bestanden(eerste: object, rest: Iterable[object]) -> Iterator[Bestand]:
    regels = (each for each in ((eerste, *rest) if eerste is not None else ()))
    for naam, stukken in groupby((_lees_stuk(each) for each in regels), key=lambda each: each[0]):
        inhoud = b"".join(stuk for _naam, stuk in stukken)
        if hashlib.sha256(inhoud).hexdigest() != naam:
            raise WereldFout("pakket_beschadigd")
        yield Bestand(naam, inhoud)


def _json(waarde: object) -> bytes:
    return json.dumps(waarde, ensure_ascii=False, separators=(",", ":")).encode()


def _van_deel(deel: Setdeel, schrijvingen: tuple[Schrijving, ...]) -> list[object]:
    regels = [[each.tbl, each.rij, each.fld, each.waarde, each.prev] for each in schrijvingen]
    kop = [deel.id, deel.ruimte, deel.tijd, deel.persoon, deel.label, deel.soort, deel.keert_om]
    return ["s", *kop, regels]


def _ontleed(regel: bytes) -> Any:
    try:
        return json.loads(regel)
    except (ValueError, RecursionError) as fout:
        raise WereldFout("pakket_beschadigd") from fout


def _lees_inhoud(d: Any) -> Inhoud:
    try:
        inhoud = Inhoud(**(d | {"leerlingen": tuple(map(_hex32, d["leerlingen"]))}))
        for tekst in (inhoud.schoolnaam, inhoud.voor_naam, inhoud.van_naam):
            _tekst(tekst)
        _hex32(inhoud.school), _hex32(inhoud.voor)
        _eis(len(bytes.fromhex(inhoud.sleutel)) == 32 and len(bytes.fromhex(inhoud.pas)) in {0, 32})  # noqa: PLR2004  keys are 32 bytes
        _eis(type(inhoud.niet_mee) is int)
    except (TypeError, ValueError, KeyError, AttributeError) as fout:
        raise WereldFout("pakket_beschadigd") from fout
    return inhoud


def _lees_deel(regel: list[Any]) -> Setdeel:
    try:
        _merk, id_, ruimte, tijd, persoon, label, soort, keert_om, schrijvingen = regel
        _eis(_TIJD.fullmatch(tijd) is not None)
        datetime.fromisoformat(tijd)
        return Setdeel(
            _hex32(id_),
            Ruimte(ruimte).value,
            tijd,
            None if persoon is None else _hex32(persoon),
            _tekst(label),
            Setsoort(soort).value,
            None if keert_om is None else _hex32(keert_om),
            tuple(_lees_schrijving(each) for each in schrijvingen),
        )
    except (TypeError, ValueError, AttributeError) as fout:
        raise WereldFout("pakket_beschadigd") from fout


def _lees_schrijving(regel: list[Any]) -> Schrijving:
    tbl, rij, fld, waarde, prev = regel
    vorige = tuple((_getal(nummer), _hex32(set_id)) for nummer, set_id in prev)
    return Schrijving(_getal(tbl), _hex32(rij), _getal(fld), _waarde(waarde), vorige)


def _lees_stuk(regel: Any) -> tuple[str, bytes]:
    try:
        merk, naam, stuk = regel
        _eis(merk == "b" and _HEX64.fullmatch(naam) is not None)
        return naam, base64.b64decode(stuk, validate=True)
    except (TypeError, ValueError) as fout:
        raise WereldFout("pakket_beschadigd") from fout


def _hex32(waarde: Any) -> str:
    _eis(isinstance(waarde, str) and _HEX32.fullmatch(waarde) is not None)
    return str(UUID(waarde).hex)


def _getal(waarde: Any) -> int:
    _eis(type(waarde) is int and 0 <= waarde < _GROOTSTE_GETAL)
    return int(waarde)


def _waarde(waarde: Any) -> JsonWaarde:
    if isinstance(waarde, str):
        return _tekst(waarde)
    _eis(waarde is None or isinstance(waarde, bool) or abs(_heel(waarde)) < _GROOTSTE_GETAL)
    gelezen: JsonWaarde = waarde
    return gelezen


def _tekst(waarde: Any) -> str:
    """Return a text that can be stored: JSON can also spell half a character (a lone surrogate)."""
    _eis(isinstance(waarde, str))
    str(waarde).encode()
    return str(waarde)


def _heel(waarde: Any) -> int:
    _eis(type(waarde) is int)
    return int(waarde)


def _eis(goed: bool) -> None:  # noqa: FBT001  one question
    if not goed:
        raise ValueError("inhoud")
