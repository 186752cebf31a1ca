"""How long a dossier is kept after a pupil left, and what stands in the way of erasing it: pure.

AVG art. 5 lid 1 onder e (no longer than needed) and art. 17. No law names the number of years for a dossier
of ondersteuning; 2 years is what schools agree (3 after special education), and verzuim (5 years) is the
affair of the leerlingadministratie: "nog niet geverifieerd", so the school sets its own number. Nothing is
erased by itself, and a bewaarstop (dispute, complaint, meldcode) holds until a person takes it away.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from opp_desk.rules.termen.som import jaren_na
from opp_desk.rules.vouwen import vouw

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID


class Beletsel(StrEnum):
    """Why a dossier is not erased now; the sentence is ``wissen_<code>``."""

    BEWAARSTOP = "bewaarstop"
    VRAAG_OPEN = "vraag_open"
    OPP_LOOPT = "opp_loopt"
    NOG_OP_SCHOOL = "nog_op_school"
    TE_VROEG = "te_vroeg"


@dataclass(frozen=True, slots=True)
class Bewaring:
    """What decides about one dossier. ``lang`` tells that the longer term of the school holds for it.

    ``gevraagd``: somebody asked to erase it (AVG art. 17) and the school said yes. ``vraag_open``: another
    request about it waits for an answer.
    """

    uitstroomdatum: date | None
    bewaarstop: str = ""
    opp_loopt: bool = False
    lang: bool = False
    vraag_open: bool = False
    gevraagd: bool = False


def bewaren_tot(zaak: Bewaring, jaren: int, lange_jaren: int) -> date | None:
    """Return the day from which a dossier may be erased, None while the pupil has not left."""
    if zaak.uitstroomdatum is None:
        return None
    return jaren_na(zaak.uitstroomdatum, max(jaren, lange_jaren) if zaak.lang else jaren)


def beletsel(zaak: Bewaring, jaren: int, lange_jaren: int, vandaag: date) -> Beletsel | None:
    """Return the first thing that stands in the way, None when a person may erase it.

    A request that was granted sets aside the term, never a bewaarstop and never the longer term.
    """
    tot = bewaren_tot(zaak, jaren, lange_jaren)
    te_vroeg = tot is None or tot > vandaag
    bezwaren = (
        (bool(zaak.bewaarstop.strip()), Beletsel.BEWAARSTOP),
        (zaak.vraag_open, Beletsel.VRAAG_OPEN),
        (zaak.lang and te_vroeg, Beletsel.TE_VROEG),
        (zaak.opp_loopt and not zaak.gevraagd, Beletsel.OPP_LOOPT),
        (tot is None and not zaak.gevraagd, Beletsel.NOG_OP_SCHOOL),
        (te_vroeg and not zaak.gevraagd, Beletsel.TE_VROEG),
    )
    return next((wat for geldt, wat in bezwaren if geldt), None)


def kenmerken(
    school: UUID, sleutel: str | None, nummer: str | None, naam: str, geboortedatum: date | None
) -> frozenset[str]:
    """Return what a pupil is known by again after erasure: SHA-256, by key, number, and name with birthday.

    Nobody reads a name out of it; who guesses a name and a birthday can check the guess, and needs the open
    vault for that.
    """
    bronnen = (
        f"sleutel:{sleutel}" if sleutel else "",
        f"nummer:{nummer}" if nummer else "",
        f"naam:{vouw(naam)}:{geboortedatum.isoformat()}" if naam and geboortedatum else "",
    )
    return frozenset(sha256(f"{school.hex}\n{bron}".encode()).hexdigest() for bron in bronnen if bron)
