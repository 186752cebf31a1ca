"""What a button does that closes something missing. The screen decides how; the rule only names it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID


class ActieCode(StrEnum):
    """The things to do. The text of the button is the sentence ``actie_<code>``."""

    VUL_IN = "vul_in"
    OPEN_LEERLING = "open_leerling"
    OPEN_OPP = "open_opp"
    OPEN_OUDERS = "open_ouders"
    OPEN_INSTELLINGEN = "open_instellingen"
    LOS_CONFLICT_OP = "los_conflict_op"
    HOOR = "hoor"
    KOPPEL_TERUG = "koppel_terug"
    NOTEER_OVERLEG = "noteer_overleg"
    KIJK_GEZAG_NA = "kijk_gezag_na"
    LEG_VOOR = "leg_voor"
    LEG_OPNIEUW_VOOR = "leg_opnieuw_voor"
    VRAAG_AKKOORD = "vraag_akkoord"
    STEL_VAST = "stel_vast"
    EVALUEER = "evalueer"
    KIES_DATUM = "kies_datum"
    SLUIT_AF = "sluit_af"
    MAAK_OPP = "maak_opp"
    NEEM_OVER = "neem_over"
    TOON_LIJST = "toon_lijst"
    ZET_GEDAAN = "zet_gedaan"
    OPEN_AANMELDING = "open_aanmelding"
    OPEN_INZAGE = "open_inzage"
    OPEN_AANBOD = "open_aanbod"
    OPEN_WISSEN = "open_wissen"


@dataclass(frozen=True, slots=True)
class Actie:
    """One thing to do. ``rij`` is the row that it is about (a doel, a parent, a hoorgesprek), if any.

    ``plek`` is where in a page it is done, for a page that is about no row: a step of the aanbod.
    """

    code: ActieCode
    rij: UUID | None = None
    plek: str = ""
