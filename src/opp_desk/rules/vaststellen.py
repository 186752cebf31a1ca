"""What is missing before an OPP can be fixed (vaststellen), and how far each section of the editor is.

The checks themselves stand in `opp_desk.rules.eisen`; this module puts them in order. WVO 2020 art. 2.44.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from opp_desk.model.opp import Opp
from opp_desk.model.veld import deellijsten, velden
from opp_desk.rules.doel import doel_vraag
from opp_desk.rules.eisen import handelingsdeel, horen, instemming, kop, ouders, perspectief, programma
from opp_desk.rules.punt import Punt, PuntSoort
from opp_desk.rules.toetsing import Toetsing, gevuld
from opp_desk.rules.zinnen import zin

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from opp_desk.model.basis import Rij
    from opp_desk.model.keuzes import Sector
    from opp_desk.rules.dossier import OppDossier
    from opp_desk.rules.recht import Recht
    from opp_desk.rules.schooldagen import Vakanties

_ONDERDELEN: Final = (
    kop.punten,
    perspectief.punten,
    handelingsdeel.punten,
    horen.punten,
    ouders.punten,
    programma.punten,
    instemming.punten,
)
_SECTIES: Final = (
    # key in the list, sections of the fields that it holds, whether it belongs to the handelingsdeel
    ("aanleiding", ("aanleiding",), False),
    ("factoren", ("factoren",), False),
    ("perspectief", ("perspectief", "beginsituatie"), False),
    ("leerroute", ("leerroute", "tlv", "cvb", "toetsen", "toekomst"), False),
    ("doelen", ("doelen",), True),
    ("begeleiding", ("begeleiding",), True),
    ("les", ("les",), True),
    ("horen", ("horen",), False),
    ("ouders", ("ouders",), False),
    ("afwijkingen", ("afwijkingen",), False),
    ("samen", ("samen",), False),
    ("evaluatie", ("evaluatie", "afspraken"), False),
)


class Vulling(StrEnum):
    """How far a section is."""

    VOL = "vol"
    HALF = "half"
    LEEG = "leeg"


@dataclass(frozen=True, slots=True)
class SectieStand:
    """One line of the list at the left of the editor; ``ondertitel`` is the word of the law, or empty."""

    sleutel: str
    titel: str
    ondertitel: str
    stand: Vulling
    handelingsdeel: bool


def ontbreekt(dossier: OppDossier, recht: Recht, vandaag: date, vakanties: Vakanties) -> tuple[Punt, ...]:
    """Return everything that is missing, the heaviest first, within that in the order of the editor.

    HARD stops the fixing; WACHT lets the rest be fixed and makes the handelingsdeel wait; ZACHT asks a
    reason; DAARNA is to be done after fixing. Nothing is changed.
    """
    toetsing = Toetsing(dossier, recht, vandaag, vakanties)
    punten = [punt for onderdeel in _ONDERDELEN for punt in onderdeel(toetsing)]
    volgorde = list(PuntSoort)
    return tuple(sorted(punten, key=lambda punt: volgorde.index(punt.soort)))


def van_handelingsdeel(punten: Iterable[Punt]) -> tuple[Punt, ...]:
    """Return the points whose solving changes the handelingsdeel, so that an akkoord to it lapses.

    WVO 2020 art. 2.44 lid 2: parents agree to the handelingsdeel as it reads.
    """
    eigen = {sleutel for sleutel, _delen, is_handelingsdeel in _SECTIES if is_handelingsdeel}
    return tuple(punt for punt in punten if punt.sectie in eigen and punt.soort is not PuntSoort.DAARNA)


def secties(
    dossier: OppDossier, recht: Recht, vandaag: date, vakanties: Vakanties
) -> tuple[SectieStand, ...]:
    """Return how far each section of the editor is.

    LEEG: nobody wrote anything. HALF: something is missing, or a goal still has a question. VOL: done. What
    comes after fixing leaves a section VOL.
    """
    toetsing = Toetsing(dossier, recht, vandaag, vakanties)
    open_punten = {
        punt.sectie
        for punt in ontbreekt(dossier, recht, vandaag, vakanties)
        if punt.soort is not PuntSoort.DAARNA
    }
    if any(doel_vraag(doel) for doel in dossier.opp.doelen):
        open_punten.add("doelen")
    return tuple(
        SectieStand(
            sleutel,
            zin(f"sectie_{sleutel}", {"roepnaam": toetsing.roepnaam}),
            zin(f"sectie_{sleutel}_wet", {}),
            _stand(dossier.opp, delen, half=sleutel in open_punten),
            is_handelingsdeel,
        )
        for sleutel, delen, is_handelingsdeel in _SECTIES
        if _hoort_bij(toetsing.sector, delen)
    )


@cache
def _hoort_bij(sector: Sector | None, delen: tuple[str, ...]) -> bool:
    """Tell whether this kind of school has anything in these sections."""
    eigen = any(
        plek.veld.section in delen and (sector is None or plek.veld.past_bij(sector)) for plek in velden(Opp)
    )
    return eigen or any(
        any(plek.veld.section in delen for plek in velden(klasse)) and past_bij(klasse, sector)
        for _naam, klasse in deellijsten(Opp)
    )


def past_bij(klasse: type[Rij], sector: Sector | None) -> bool:
    """Tell whether a kind of school has rows of this class."""
    sectoren = getattr(klasse, "SECTOREN", ())
    return not sectoren or sector is None or sector in sectoren


def _stand(opp: Opp, delen: tuple[str, ...], *, half: bool) -> Vulling:
    if not _is_begonnen(opp, delen):
        return Vulling.LEEG
    return Vulling.HALF if half else Vulling.VOL


def _is_begonnen(opp: Opp, delen: tuple[str, ...]) -> bool:
    """Tell whether anything stands in these sections: a field of the OPP itself or a row of a list."""
    eigen = (plek.naam for plek in velden(Opp) if plek.veld.section in delen)
    if any(getattr(opp, naam) not in {None, "", False} for naam in eigen):
        return True
    return any(
        gevuld(getattr(opp, naam))
        for naam, klasse in deellijsten(Opp)
        if any(plek.veld.section in delen for plek in velden(klasse))
    )
