"""Column headers as Dutch school systems write them, and what they mean.

ParnasSys, ESIS, Magister and Somtoday each have their own words and let schools choose; so a header is taken
apart into a person ("moeder", "ouder 2", "leerling") and a field ("telefoon"). What is in the columns is not
looked at here.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from opp_desk.interchange.koppen_woorden import VERBODEN, WOORDEN

_VELD_VAN = {woord: veld for veld, woorden in WOORDEN.items() for woord in woorden.split()}
_OUDERWOORDEN = frozenset(
    {"ouder", "ouders", "verzorger", "opvoeder", "contactpersoon", "contact", "voogd", "vertegenwoordiger"}
)
_LEERLINGWOORDEN = frozenset({"leerling", "leerlingen", "kind", "lln", "ll"})
_VULWOORDEN = frozenset({"van", "de", "het", "een", "en", "e", "wettelijk", "wettelijke", "gegevens", "tot"})
_GENUMMERD = frozenset({"mentor", "telefoon", "email"})
_NUMMERS = {"1": 1, "i": 1, "eerste": 1, "2": 2, "ii": 2, "tweede": 2}


@dataclass(frozen=True, slots=True)
class Kop:
    """What a header means: ``persoon`` is "leerling", one of `PERSONEN`, or None where it is silent."""

    persoon: str | None
    veld: str


def herken(kop: str) -> Kop | None:
    """Return what a header means, None for one that means nothing to us."""
    woorden = _woorden(kop)
    if not woorden or is_verboden(kop):
        return None
    if veld := _VELD_VAN.get("".join(woorden)):
        return Kop(None, veld)
    rest, persoon = _persoon(woorden)
    if persoon is None:
        veld = _VELD_VAN.get("".join(woord for woord in rest if not woord.isdigit()))
        genummerd = any(woord.isdigit() for woord in rest)
        return Kop(None, veld) if veld and (not genummerd or veld in _GENUMMERD) else None
    if not rest:
        return Kop(persoon, "naam")
    veld = _VELD_VAN.get("".join(rest)) or _VELD_VAN.get("".join(sorted(rest)))
    if persoon == "leerling" and veld == "nummer":
        veld = "leerlingnummer"
    return Kop(persoon, veld) if veld else None


def is_verboden(kop: str) -> bool:
    """Tell whether a column holds what a school should not keep here (AVG art. 5 lid 1 c, 9, 46)."""
    woorden = _woorden(kop)
    return not VERBODEN.isdisjoint(woorden) or "".join(woorden) in VERBODEN


def _woorden(kop: str) -> list[str]:
    """Return the words in lower case without accents; "GeboorteDatum" and "ouder1" are two words each."""
    los = re.sub(r"(?<=[a-zà-ÿ])(?=[A-Z])", " ", kop[:80])
    kaal = unicodedata.normalize("NFKD", los).casefold()
    kaal = "".join(teken for teken in kaal if not unicodedata.combining(teken))
    return re.findall(r"[a-z]+|\d+", kaal)


def _persoon(woorden: list[str]) -> tuple[list[str], str | None]:
    """Take the person out of the words; a third parent is nobody that we know."""
    rest = [woord for woord in woorden if woord not in _VULWOORDEN]
    kaal = [woord for woord in rest if woord not in _LEERLINGWOORDEN]
    for ouder, namen in (("moeder", {"moeder", "mama"}), ("vader", {"vader", "papa"})):
        if not namen.isdisjoint(kaal):
            return [w for w in kaal if w not in namen | _OUDERWOORDEN and w not in _NUMMERS], ouder
    if _OUDERWOORDEN.isdisjoint(kaal):
        return (kaal, "leerling") if len(kaal) < len(rest) else (rest, None)
    nummers = [woord for woord in kaal if woord in _NUMMERS or woord.isdigit()]
    nummer = _NUMMERS.get(nummers[0], 0) if nummers else 1
    kaal = [woord for woord in kaal if woord not in _OUDERWOORDEN and woord not in nummers]
    return (kaal, f"ouder{nummer}") if nummer else (["?"], "ouder1")
