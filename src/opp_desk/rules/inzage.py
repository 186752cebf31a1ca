"""Who may see a whole dossier, before when the school answers, and why something may stay out.

AVG art. 12 lid 3 (one month), art. 15 (inzage and copy), art. 15 lid 4 and UAVG art. 41 lid 1 onder i (the
protection of the child and of others); UAVG art. 5 lid 4 (under 16 the legal representative asks), BW 1:377c
(a parent without gezag is told what matters, on request). None of these articles was read anew: "nog niet
geverifieerd".
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.model.keuzes import Gezag, Keuzelijst
from opp_desk.rules.gezag import BESLIST, MEERDERJARIG, verjaardag

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.model.ouder import Ouder

ZESTIEN: Final = 16
_MAANDEN: Final = 12


class Vrager(Keuzelijst):
    """Who asks for a copy."""

    OUDER = "ouder", "een ouder of verzorger"
    LEERLING = "leerling", "de leerling zelf"
    ANDER = "ander", "iemand anders"


class Uitreden(Keuzelijst):
    """Why a piece stays out of the copy; the reason is told to who asked."""

    ANDERE_OUDER = "andere_ouder", "gaat over de andere ouder"
    DERDEN = "derden", "gaat over iemand anders"
    KIND = "kind", "om het kind te beschermen"
    WERK = "werk", "persoonlijke werkaantekening"


UITLEG_REDEN: Final = {
    Uitreden.ANDERE_OUDER: "Dit gaat over een andere ouder, die ook recht op privacy heeft (AVG artikel 15).",
    Uitreden.DERDEN: "Dit gaat over iemand anders, die ook recht op privacy heeft (AVG artikel 15).",
    Uitreden.KIND: "Dit is weggelaten om het kind te beschermen (UAVG artikel 41).",
    Uitreden.WERK: "Dit is een persoonlijke aantekening, die niet bij het dossier hoort.",
}


@dataclass(frozen=True, slots=True)
class Oordeel:
    """Whether this person may have the copy; ``uitleg`` says why, and what to do.

    ``vraag`` is what somebody has to confirm first, empty when there is nothing to confirm.
    """

    mag: bool
    uitleg: str
    vraag: str = ""


def antwoord_voor(ontvangen: date) -> date:
    """Return the last day to answer: the same day of the next month (AVG art. 12 lid 3).

    Where that month is shorter, its last day.
    """
    jaar, maand = divmod(ontvangen.month, _MAANDEN)
    jaar, maand = ontvangen.year + jaar, maand + 1
    return ontvangen.replace(year=jaar, month=maand, day=min(ontvangen.day, monthrange(jaar, maand)[1]))


def oordeel(
    vrager: Vrager, ouder: Ouder | None, geboortedatum: date | None, vandaag: date, naam: str
) -> Oordeel:
    """Return whether ``vrager`` may have a copy of the dossier of the pupil called ``naam``."""
    leeftijd = _jaren(geboortedatum, vandaag)
    if vrager == Vrager.LEERLING:
        return _leerling(leeftijd, naam)
    if vrager == Vrager.OUDER and ouder is not None:
        return _ouder(ouder, leeftijd, naam)
    return Oordeel(
        mag=True,
        uitleg="Iemand anders krijgt alleen een kopie met een schriftelijke machtiging van de ouders met "
        f"gezag, of van {naam} zelf vanaf 16 jaar. Vraag ook wie het is.",
        vraag="Ik heb de machtiging gezien en weet wie het vraagt.",
    )


def _leerling(leeftijd: int | None, naam: str) -> Oordeel:
    if leeftijd is None:
        return Oordeel(
            mag=False, uitleg="Vul eerst de geboortedatum in. Vanaf 16 jaar vraagt een leerling zelf."
        )
    if leeftijd < ZESTIEN:
        return Oordeel(
            mag=False,
            uitleg=f"{naam} is nog geen 16. Tot die tijd vragen de ouders met gezag de kopie. "
            "Je mag het dossier natuurlijk wel samen bekijken.",
        )
    return Oordeel(mag=True, uitleg=f"{naam} is 16 of ouder en vraagt dit zelf.")


def _ouder(ouder: Ouder, leeftijd: int | None, naam: str) -> Oordeel:
    if leeftijd is not None and leeftijd >= MEERDERJARIG and ouder.gezag not in BESLIST:
        return _met_toestemming(naam, "18")
    if ouder.gezag in BESLIST and leeftijd is not None and leeftijd >= ZESTIEN:
        return _met_toestemming(naam, "16")
    if ouder.gezag in BESLIST:
        return Oordeel(mag=True, uitleg="Deze ouder heeft gezag en heeft recht op een kopie.")
    if ouder.gezag == Gezag.NEE:
        return Oordeel(
            mag=False,
            uitleg="Deze ouder heeft geen gezag en krijgt geen kopie van het dossier. Wel vertelt de school "
            "op verzoek wat belangrijk is, als dat niet tegen het belang van het kind is (BW 1:377c).",
        )
    return Oordeel(
        mag=False, uitleg="Van deze ouder is het gezag nog niet nagekeken. Doe dat eerst, bij Ouders."
    )


def _met_toestemming(naam: str, jaren: str) -> Oordeel:
    return Oordeel(
        mag=True,
        uitleg=f"{naam} is {jaren} of ouder. Een ouder krijgt de kopie alleen als {naam} dat goedvindt.",
        vraag=f"{naam} vindt het goed dat deze ouder de kopie krijgt.",
    )


def _jaren(geboortedatum: date | None, vandaag: date) -> int | None:
    """Return the age in years, None when the birthday is unknown."""
    if geboortedatum is None:
        return None
    jaren = vandaag.year - geboortedatum.year
    return jaren if verjaardag(geboortedatum, jaren) <= vandaag else jaren - 1
