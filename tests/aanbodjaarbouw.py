"""A school with a small aanbod and last year's version, in a real vault, for tests of the yearly cycle.

Everything is written through use cases. No test here.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Final

from opp_desk.ground import clock
from opp_desk.model.aanbod import Aanbodjaar, Leerlingstem, Profieldeel, Voorziening
from opp_desk.model.keuzes import ContactSoort
from opp_desk.model.keuzes_aanbod import (
    Aanbodgebied,
    Aanbodstap,
    Hoofdstuk,
    MrAdvies,
    MrInstemming,
    Voorzieningbesluit,
    Voorzieningstand,
)
from opp_desk.model.school_lijsten import Contact
from opp_desk.usecases import aanbodjaar, aanbodjaar_evalueren, aanbodvaststellen
from opp_desk.vault.kluis import Kluis
from tests import bouw

if TYPE_CHECKING:
    from uuid import UUID

NU: Final = datetime(2027, 3, 8, 8, 30)  # noqa: DTZ001  the clock of the machine is local too
DAG: Final = NU.date()
VORIG, DIT = "2026-2027", "2027-2028"
_TITELS: Final = (
    ("Lezen met een maatje", Aanbodgebied.LEERLIJN),
    ("Een rustige plek", Aanbodgebied.WELBEVINDEN),
    ("Kleine rekengroep", Aanbodgebied.EXTRA_LEREN),
)
_CONTACTEN: Final = (
    ContactSoort.EERSTE_OUDERS,
    ContactSoort.EERSTE_LEERLINGEN,
    ContactSoort.VERTROUWEN,
    ContactSoort.PESTEN,
    ContactSoort.SWV,
    ContactSoort.STEUNPUNT,
    ContactSoort.KLACHTEN,
)


@dataclass(frozen=True, slots=True)
class Aanbodschool:
    """The vault, the voorzieningen in order, and the cycle that runs."""

    kluis: Kluis
    voorzieningen: tuple[UUID, ...]
    jaar: UUID


def schrijf_aanbod(kluis: Kluis, nagekeken: date = date(2026, 6, 1)) -> tuple[UUID, ...]:
    """Write a text, three voorzieningen and every contact; return the voorzieningen."""
    bouw.nieuw(
        kluis,
        Profieldeel,
        hoofdstuk=Hoofdstuk.SCHOOL,
        tekst="Wij zijn een school met 180 kinderen.",
        nagekeken_op=nagekeken,
    )
    for soort in _CONTACTEN:
        bouw.nieuw(kluis, Contact, soort=soort, naam=f"Contact {soort.value}", telefoon="0575-123456")
    return tuple(
        bouw.nieuw(
            kluis,
            Voorziening,
            titel=titel,
            gebied=gebied,
            wat="Drie keer per week een kwartier.",
            stand=Voorzieningstand.AANWEZIG,
            nagekeken_op=nagekeken,
        )
        for titel, gebied in _TITELS
    )


def doorloop(kluis: Kluis, jaar: UUID, voorzieningen: tuple[UUID, ...], op: date) -> None:
    """Do every step of a cycle up to vaststellen, so that nothing is missing."""
    for rij in voorzieningen:
        bouw.doe(
            kluis,
            aanbodjaar_evalueren.beantwoord,
            jaar_id=jaar,
            voorziening=rij,
            naam="besluit",
            waarde=Voorzieningbesluit.HOUDEN,
        )
    bouw.nieuw(
        kluis,
        Leerlingstem,
        {"aanbodjaar": jaar},
        groep="groep 7",
        hoe="in de kring",
        datum=op,
        gezegd="Er zijn te weinig rustige plekken.",
        gedaan="In elke groep komt een rustige plek.",
    )
    for stap in (Aanbodstap.EVALUEREN, Aanbodstap.LEERLINGEN):
        bouw.doe(kluis, aanbodjaar.rond_stap_af, jaar_id=jaar, stap=stap, op=op)
    bouw.zet(kluis, Aanbodjaar, jaar, team_op=op, ouders_op=op, advies_op=op, instemming_op=op)
    bouw.zet(kluis, Aanbodjaar, jaar, advies=MrAdvies.POSITIEF, instemming=MrInstemming.JA)


def stel_vast(kluis: Kluis, jaar: UUID, op: date, toch_omdat: str | None = None) -> UUID:
    """Adopt the aanbod on behalf of the board."""
    return bouw.doe(
        kluis,
        aanbodvaststellen.stel_aanbod_vast,
        jaar_id=jaar,
        op=op,
        namens_naam="S. Amrani",
        namens_functie="directeur",
        toch_omdat=toch_omdat,
    )


def eerste_jaar(kluis: Kluis) -> Aanbodschool:
    """Return a school that adopted and published last year."""
    voorzieningen = schrijf_aanbod(kluis)
    vorig = bouw.doe(kluis, aanbodjaar.begin_jaar, schooljaar=VORIG)
    op = date(2026, 6, 1)
    doorloop(kluis, vorig, voorzieningen, op)
    stel_vast(kluis, vorig, op)
    bouw.doe(kluis, aanbodvaststellen.publiceer, jaar_id=vorig, op=date(2026, 7, 1), waar="website")
    return Aanbodschool(kluis, voorzieningen, vorig)


def tweede_jaar(kluis: Kluis) -> Aanbodschool:
    """Return a school that adopted and published last year and began this year."""
    school = eerste_jaar(kluis)
    return replace(school, jaar=bouw.doe(kluis, aanbodjaar.begin_jaar, schooljaar=DIT))


@cache
def _sjabloon() -> tuple[Path, UUID, Aanbodschool]:
    """Make a school in its second year once; tests get a copy of the file."""
    with clock.fixed(NU):
        gemaakt = tweede_jaar(bouw.kopie_van_school(Path(mkdtemp(prefix="opp-aanbod-"))))
        gemaakt.kluis.sluit()
    return gemaakt.kluis.pad, bouw.wie(gemaakt.kluis), gemaakt


def kopie_tweede_jaar(map_: Path) -> Aanbodschool:
    """Return an open copy of the school of `tweede_jaar`: milliseconds instead of seconds."""
    bron, wie, gemaakt = _sjabloon()
    pad = map_ / "school.oppdesk"
    shutil.copy(bron, pad)
    return replace(gemaakt, kluis=Kluis(pad, bouw.SLEUTEL, wie))
