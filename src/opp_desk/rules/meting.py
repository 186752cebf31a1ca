"""A measurement as people write it, read against the scale of its goal, and written back.

What a chart makes of several of them stands in `opp_desk.rules.grafiek`; reading words in
`opp_desk.rules.meetwoorden`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import Meetschaal
from opp_desk.rules.meetwoorden import Gelezen, Soort, kaal, lees_heel, lees_tekst

if TYPE_CHECKING:
    from datetime import date

_GEHEEL: Final = re.compile(r"\b(?:alle|alles|elke|ieder|iedere|altijd|foutloos)\b")
_NOOIT: Final = re.compile(r"\b(?:nooit|geen enkele)\b")
_HELFT: Final = re.compile(r"\bhelft\b")
_GAS: Final = re.compile(r"(?:gas\s*)?[+-]?[0-2]")
_LANGSTE: Final = 60
_MINUUT: Final = 60.0
_VOORBEELD: Final = 8.0
_ONLEESBAAR: Final = {
    Soort.AANTAL: "meting_getal",
    Soort.DEEL: "meting_deel",
    Soort.TIJD: "meting_tijd",
    Soort.JA_NEE: "meting_ja_nee",
    Soort.GAS: "meting_gas",
}


@dataclass(frozen=True, slots=True)
class Streven:
    """What a goal says of its measure, as written; made of a `Doel` or of a momentopname."""

    schaal: Meetschaal | None = None
    maat: str = ""
    nu: str = ""
    nu_datum: date | None = None
    streef: str = ""


@dataclass(frozen=True, slots=True)
class Maat:
    """In what the measurements of one goal are read and drawn. ``van`` is the whole ("van de 10")."""

    soort: Soort
    van: float | None = None
    eenheid: str = ""


def maat_van(streven: Streven) -> Maat:
    """Return in what a goal is measured: the chosen scale, otherwise what target and beginning show."""
    if streven.schaal == Meetschaal.GAS:
        return Maat(Soort.GAS)
    if streven.schaal == Meetschaal.JA_NEE:
        return Maat(Soort.JA_NEE)
    waarden = [lees_tekst(tekst) for tekst in (streven.streef, streven.nu, streven.maat)]
    gevonden = [each for each in waarden if each is not None]
    if streven.schaal == Meetschaal.GETAL:
        gevonden = [each for each in gevonden if each.soort is not Soort.JA_NEE]
    if not gevonden:
        return Maat(Soort.AANTAL)
    eerste = next((each for each in gevonden[:2] if each.soort is Soort.DEEL), gevonden[0])
    return Maat(eerste.soort, eerste.van, eerste.eenheid)


def streefwaarde(streven: Streven) -> float | None:
    """Return the target in the measure of the goal, or None when it names none."""
    return _in_maat(streven.streef, maat_van(streven))


def beginwaarde(streven: Streven) -> float | None:
    """Return where the pupil stood at the beginning, in the measure of the goal, or None."""
    return _in_maat(streven.nu, maat_van(streven))


def lees_meting(tekst: str, maat: Maat) -> float:
    """Return a typed measurement in the measure of its goal.

    RegelFout, with a sentence that says how to write it: ``meting_leeg``, ``meting_getal``, ``meting_deel``,
    ``meting_tijd``, ``meting_ja_nee``, ``meting_gas``, ``meting_te_veel``, ``meting_andere_maat``.
    """
    plat = kaal(tekst)
    if not plat:
        raise RegelFout("meting_leeg")
    if maat.soort is Soort.GAS and _GAS.fullmatch(plat):
        return _gas(plat)
    gelezen = lees_heel(plat) if len(plat) <= _LANGSTE and maat.soort is not Soort.GAS else None
    if gelezen is None or (gelezen.soort is Soort.JA_NEE) != (maat.soort is Soort.JA_NEE):
        raise RegelFout(_ONLEESBAAR[maat.soort])
    return _reken_om(gelezen, maat)


def probeer_meting(tekst: str, maat: Maat) -> float | None:
    """Return the same, or None when it cannot be read: what stands in a vault is never refused."""
    try:
        return lees_meting(tekst, maat)
    except RegelFout:
        return None


def schrijf(waarde: float, maat: Maat) -> str:
    """Return a value in words that `lees_meting` reads back: "4 van de 10", "12 min", "kan wel", "+1"."""
    if maat.soort is Soort.JA_NEE:
        return "kan wel" if waarde > 0 else "kan niet"
    if maat.soort is Soort.GAS:
        return schrijf_getal(waarde, teken=True)
    if maat.soort is Soort.TIJD:
        return _schrijf_tijd(waarde)
    if maat.van is not None:
        deel, heel = schrijf_getal(waarde), schrijf_getal(maat.van)
        return f"{deel}%" if maat.eenheid == "%" else f"{deel} van de {heel}"
    return f"{schrijf_getal(waarde)} {maat.eenheid}".strip()


def schrijf_getal(waarde: float, *, teken: bool = False) -> str:
    """Return a number as the Dutch write it: "4", "4,5"; ``teken`` writes "+1" and "−2" too."""
    tekst = f"{abs(waarde):.2f}".rstrip("0").rstrip(".").replace(".", ",")
    if waarde < 0 and tekst != "0":
        return f"−{tekst}"
    return f"+{tekst}" if teken and tekst != "0" else tekst


def is_gehaald(waarde: float, streven: Streven) -> bool:
    """Tell whether a value is at the target or beyond; less may be better (8 keer weglopen, straks 2)."""
    streef = streefwaarde(streven)
    if streef is None:
        return False
    begin = beginwaarde(streven)
    return waarde <= streef if begin is not None and begin > streef else waarde >= streef


def _gas(plat: str) -> float:
    return float(plat.removeprefix("gas").strip())


def _reken_om(gelezen: Gelezen, maat: Maat) -> float:
    """Return a value in the measure of the goal; RegelFout when it says something else."""
    waarde = gelezen.getal
    if gelezen.soort is Soort.AANTAL and maat.soort in {Soort.DEEL, Soort.TIJD}:
        pass  # a bare number is in the measure of the goal
    elif gelezen.soort is not maat.soort:
        raise RegelFout("meting_andere_maat", voorbeeld=schrijf((maat.van or _VOORBEELD) / 2, maat))
    elif gelezen.van and maat.van:
        waarde = gelezen.getal * maat.van / gelezen.van
    if maat.van is not None and waarde > maat.van:
        raise RegelFout("meting_te_veel", geheel=schrijf_getal(maat.van))
    return waarde


def _in_maat(tekst: str, maat: Maat) -> float | None:
    """Return the value that a text of the goal itself names; "in elke les" is the whole."""
    plat = kaal(tekst)
    if maat.soort is Soort.GAS:
        return _gas(plat) if _GAS.fullmatch(plat) else None
    if (gelezen := lees_tekst(tekst)) is not None:
        try:
            return _reken_om(gelezen, maat)
        except RegelFout:
            return None
    if maat.van is None:
        return None
    for woord, deel in ((_NOOIT, 0.0), (_HELFT, 0.5), (_GEHEEL, 1.0)):
        if woord.search(plat):
            return maat.van * deel
    return None


def _schrijf_tijd(minuten: float) -> str:
    heel = round(minuten * _MINUUT)
    minuut, seconde = divmod(heel, int(_MINUUT))
    if not seconde:
        return f"{minuut} min"
    return f"{minuut} min {seconde} sec" if minuut else f"{seconde} sec"
