"""What is different between two years of the ondersteuningsaanbod: per chapter, per voorziening, per word.

It compares two momentopnamen (``model.aanbodopname``), so concept and adopted text are treated alike. A row
is the same row when its id is; one that was typed again under the same title is the same as well. In which
order the parts stand is no difference. Of a contact whose name was taken out the difference does not say who
it was: that is why it was taken out.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from opp_desk.model.keuzes_aanbod import Hoofdstuk
from opp_desk.rules.aanbodvelden import VELDEN
from opp_desk.rules.datum import schrijf_datum
from opp_desk.rules.wijziging import Wijziging

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_ENKEL: Final = {"teksten": "Tekst", "elders": "Verwijzing", "zorgplicht": "Zorgplicht"}
"""Lists of which a chapter has one, for the whole school or per vestiging."""
_DAGEN: Final = frozenset({"datum", "voor"})
_VAN_IEMAND: Final = frozenset({"naam", "telefoon", "email"})
_WEGGELATEN: Final = "(hier weggelaten)"
_KORT: Final = 3
"""A shorter word of a name, such as "de", points to nobody."""
_VESTIGINGEN: Final = "vestigingen"


class Anders(StrEnum):
    """What happened to a part."""

    ERBIJ = "erbij"
    WEG = "weg"
    GEWIJZIGD = "gewijzigd"


@dataclass(frozen=True, slots=True)
class Deelverschil:
    """One part that came, went or changed: a voorziening, a text, a contact.

    ``soort`` is its list in the momentopname, ``rij`` the id of the row (32 hexadecimal digits, empty for a
    text), ``titel`` what it is called, ``bij`` where it stands: an area, a vestiging or empty.
    ``velden`` are its changed fields in order; `Wijziging.stukken` gives them word by word.
    """

    anders: Anders
    soort: str
    rij: str
    titel: str
    bij: str
    velden: tuple[Wijziging, ...]


@dataclass(frozen=True, slots=True)
class Hoofdstukverschil:
    """The parts of one chapter that differ."""

    code: str
    titel: str
    delen: tuple[Deelverschil, ...]


@dataclass(frozen=True, slots=True)
class Aanbodverschil:
    """Everything that differs from one text to another; both are named: "2026-2027", "2027-2028 (concept)".

    Chapters without a difference are not there.
    """

    van: str
    tot: str
    hoofdstukken: tuple[Hoofdstukverschil, ...]

    def aantal(self, anders: Anders) -> int:
        """Return how many parts came, went or changed."""
        return sum(deel.anders is anders for each in self.hoofdstukken for deel in each.delen)


@dataclass(frozen=True, slots=True)
class _Rij:
    """One row of one side: its chapter, list, id, where it stands, and its values as a person reads them."""

    hoofdstuk: str
    soort: str
    rij: str
    bij: str
    waarden: Mapping[str, str]
    vestiging: str = ""

    @property
    def titel(self) -> str:
        """Return what the row is called: its first field, or what it is where there is one of its kind.

        A contact is never called by the name of a person.
        """
        if self.soort == "contacten":
            return self.waarden.get("soort_tekst", "Contact")
        return _ENKEL.get(self.soort) or next(iter(self.waarden.values()), "")

    @property
    def sleutel(self) -> tuple[str, str, str]:
        """Return what tells the row apart."""
        return self.soort, self.rij, "" if self.rij else f"{self.hoofdstuk}|{self.vestiging}|{self.titel}"


def vergelijk_aanbod(oud: bytes, nieuw: bytes) -> Aanbodverschil:
    """Return every difference between two momentopnamen of the aanbod of one school.

    ValueError if one of them is no JSON; that is a text that was tampered with, which its hash shows earlier.
    """
    links, rechts = json.loads(oud), json.loads(nieuw)
    titels = {_VESTIGINGEN: "Vestigingen"} | {
        each["code"]: each["titel"] for opname in (links, rechts) for each in opname.get("hoofdstukken", ())
    }
    delen = tuple(_delen(tuple(_rijen(links)), tuple(_rijen(rechts))))
    hoofdstukken = (
        Hoofdstukverschil(code, titels[code], tuple(deel for plek, deel in delen if plek == code))
        for code in sorted(titels, key=_plaats)
    )
    return Aanbodverschil(noem(links), noem(rechts), tuple(each for each in hoofdstukken if each.delen))


def noem(opname: Mapping[str, Any]) -> str:
    """Return how a text is called: "2027-2028", with "(concept)" while nobody adopted it."""
    jaar = str(opname.get("schooljaar") or "zonder schooljaar")
    return jaar if opname.get("stand") == "vastgesteld" else f"{jaar} (concept)"


def _plaats(code: str) -> int:
    """Return the place of a chapter in the schoolgids, after the vestigingen that its parts name.

    One of a newer release comes last.
    """
    codes = [_VESTIGINGEN, *(each.value for each in Hoofdstuk)]
    return codes.index(code) if code in codes else len(codes)


def _rijen(opname: Mapping[str, Any]) -> Iterator[_Rij]:
    """Yield everything that can differ, as a person reads it."""
    plaatsen = {
        each["id"]: each.get("naam", "een vestiging zonder naam") for each in opname.get(_VESTIGINGEN, ())
    }
    for rij in opname.get(_VESTIGINGEN, ()):
        yield _rij(_VESTIGINGEN, _VESTIGINGEN, rij, plaatsen)
    for hoofdstuk in opname.get("hoofdstukken", ()):
        code = hoofdstuk["code"]
        if hoofdstuk.get("elders"):
            yield _Rij(code, "elders", "", "", {"elders": hoofdstuk["elders"]})
        for gebied in hoofdstuk.get("gebieden", ()):
            for rij in gebied["voorzieningen"]:
                yield _rij(code, "voorzieningen", rij | {"gebied": gebied["titel"]}, plaatsen)
        for soort in VELDEN:
            for rij in hoofdstuk.get(soort, ()):
                yield _rij(code, soort, rij, plaatsen)
        if hoofdstuk.get("zorgplicht"):
            yield _Rij(code, "zorgplicht", "", "", {"tekst": "\n".join(hoofdstuk["zorgplicht"])})


def _rij(code: str, soort: str, rij: Mapping[str, Any], plaatsen: Mapping[str, str]) -> _Rij:
    plaats = plaatsen.get(rij.get("vestiging", ""), "")
    rij = {**rij, "plaats": plaats} if plaats else rij
    waarden = {naam: _tekst(naam, rij[naam]) for naam in VELDEN[soort] if naam in rij}
    bij = " · ".join(deel for deel in (rij.get("gebied", ""), plaats) if deel)
    return _Rij(code, soort, rij.get("id", ""), bij, waarden, rij.get("vestiging", ""))


def _tekst(naam: str, waarde: Any) -> str:
    return schrijf_datum(date.fromisoformat(waarde)) if naam in _DAGEN else str(waarde)


def _delen(oud: Sequence[_Rij], nieuw: Sequence[_Rij]) -> Iterator[tuple[str, Deelverschil]]:
    """Yield what differs with its chapter: first what is there now in its order, then what went."""
    paren = _paren(oud, nieuw)
    gebleven = {id(links) for links in paren.values()}
    for rij in nieuw:
        links = paren.get(id(rij))
        if links is None:
            yield rij.hoofdstuk, _deel(Anders.ERBIJ, rij, _velden(None, rij))
        elif velden := _velden(links, rij):
            yield rij.hoofdstuk, _deel(Anders.GEWIJZIGD, rij, velden)
    for rij in oud:
        if id(rij) not in gebleven:
            yield rij.hoofdstuk, _deel(Anders.WEG, rij, _velden(rij, None))


def _paren(oud: Sequence[_Rij], nieuw: Sequence[_Rij]) -> dict[int, _Rij]:
    """Return for rows of now which row they were: by id, or else by list and title when both are single."""
    bekend = {rij.sleutel: rij for rij in oud}
    paren = {id(rij): bekend[rij.sleutel] for rij in nieuw if rij.sleutel in bekend}
    vrij = {id(rij) for rij in paren.values()}
    los: dict[tuple[str, str], list[_Rij]] = {}
    for rij in oud:
        if id(rij) not in vrij and rij.soort not in _ENKEL and rij.titel:
            los.setdefault(_naam(rij), []).append(rij)
    for rij in nieuw:
        if id(rij) not in paren and (zelfde := los.get(_naam(rij))):
            paren[id(rij)] = zelfde.pop(0)
    return paren


def _naam(rij: _Rij) -> tuple[str, str]:
    return rij.soort, rij.titel.casefold().strip()


def _velden(oud: _Rij | None, nieuw: _Rij | None) -> tuple[Wijziging, ...]:
    """Return the fields that differ; on the side where there was nothing all of them are empty."""
    rij = nieuw or oud
    labels = VELDEN.get(
        rij.soort if rij else "", {"elders": "Staat elders in de schoolgids", "tekst": "Tekst"}
    )
    was, is_ = (each.waarden if each else {} for each in (oud, nieuw))
    anders = [naam for naam in labels if was.get(naam, "") != is_.get(naam, "")]
    if oud and nieuw and oud.vestiging == nieuw.vestiging:
        anders = [
            naam for naam in anders if naam != "plaats"
        ]  # the place got another name: that is said once
    was = _zonder_wie(oud, nieuw, anders)
    gevonden = (Wijziging(labels[naam], was.get(naam, ""), is_.get(naam, "")) for naam in anders)
    return tuple(each for each in gevonden if each.oud or each.nieuw)


def _zonder_wie(oud: _Rij | None, nieuw: _Rij | None, anders: Sequence[str]) -> Mapping[str, str]:
    """Return what fields said before, without the person whose name was taken out of a contact."""
    was = oud.waarden if oud else {}
    if oud is None or oud.soort != "contacten" or (nieuw and "naam" in nieuw.waarden):
        return was
    wie = [deel for deel in was.get("naam", "").casefold().split() if len(deel) >= _KORT]
    weg = _WEGGELATEN if nieuw else ""
    return {
        naam: weg if wie and _wijst_naar(naam, was[naam], wie) else was[naam]
        for naam in anders
        if naam in was
    }


def _wijst_naar(naam: str, waarde: str, wie: Sequence[str]) -> bool:
    return naam in _VAN_IEMAND or any(deel in waarde.casefold() for deel in wie)


def _deel(anders: Anders, rij: _Rij, velden: tuple[Wijziging, ...]) -> Deelverschil:
    return Deelverschil(anders, rij.soort, rij.rij, rij.titel, rij.bij, velden)
