"""One row of Vandaag: what to do for whom, why, before when, and by which button. And their groups."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any

from opp_desk.rules.actie import Actie, ActieCode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from uuid import UUID

    from opp_desk.rules.kort import Kader, Wie
    from opp_desk.rules.recht import Eis


class TermijnSoort(StrEnum):
    """What has to be done. The sentence is ``termijn_<code>``."""

    VASTSTELLEN = "vaststellen"
    START_ONTBREEKT = "start_ontbreekt"
    HOREN = "horen"
    BIJSTELLEN = "bijstellen"
    AKKOORD = "akkoord"
    AKKOORD_VERVALLEN = "akkoord_vervallen"
    HANDELINGSDEEL_WACHT = "handelingsdeel_wacht"
    NOGMAALS_AANBIEDEN = "nogmaals_aanbieden"
    HOREN_OVERNAME = "horen_overname"
    TERUGKOPPELING = "terugkoppeling"
    EVALUEREN = "evalueren"
    TUSSENEVALUATIE = "tussenevaluatie"
    JAAREVALUATIE = "jaarevaluatie"
    EVALUATIE_VRIJ = "evaluatie_vrij"
    GEZAG_ONBEKEND = "gezag_onbekend"
    GEZAG_OUD = "gezag_oud"
    TLV = "tlv"
    ARRANGEMENT = "arrangement"
    ARRANGEMENT_EVALUATIE = "arrangement_evaluatie"
    ACHTTIEN = "achttien"
    MEELEZEN = "meelezen"
    AANMELDING = "aanmelding"
    TIJDELIJKE_PLEK = "tijdelijke_plek"
    AANWEZIGHEID = "aanwezigheid"
    BEWAREN = "bewaren"
    VERZOEK = "verzoek"
    AFSLUITEN = "afsluiten"
    ROD_BEGIN = "rod_begin"
    ROD_EIND = "rod_eind"
    ZONDER_OPP = "zonder_opp"
    AANBOD_BEGINNEN = "aanbod_beginnen"
    AANBOD_EVALUEREN = "aanbod_evalueren"
    AANBOD_LEERLINGEN = "aanbod_leerlingen"
    AANBOD_TEAM = "aanbod_team"
    AANBOD_MR = "aanbod_mr"
    AANBOD_VASTSTELLEN = "aanbod_vaststellen"
    AANBOD_PUBLICEREN = "aanbod_publiceren"


class Periode(StrEnum):
    """The groups of Vandaag. The title is the sentence ``periode_<code>``."""

    TE_LAAT = "te_laat"
    DEZE_WEEK = "deze_week"
    DEZE_MAAND = "deze_maand"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Termijn:
    """One thing to do.

    ``wat`` is the code of its sentence, ``waarom`` the codes of the sentences that give the reason; both are
    filled with ``waarden``. ``streng`` is False for advice and for what has no term: that is never too late.
    ``som`` is how the day was counted, in words, empty when it was simply agreed. A row that stands for
    several has them in ``delen``; about several pupils it has no ``leerling_id``.
    """

    soort: TermijnSoort
    leerling_id: UUID | None
    opp_id: UUID | None
    naam: str
    groep: str | None
    waarom: tuple[str, ...]
    waarden: Mapping[str, Any]
    op: date
    eis: Eis
    actie: Actie
    streng: bool = True
    som: str = ""
    delen: tuple[Termijn, ...] = ()

    @property
    def leerlingen(self) -> tuple[UUID, ...]:
        """Return the pupils of a row that stands for several."""
        return tuple(deel.leerling_id for deel in self.delen if deel.leerling_id)

    @property
    def wat(self) -> str:
        """Return the code of the sentence that says what to do."""
        return f"termijn_{self.soort.value}"


@dataclass(frozen=True, slots=True)
class Groep:
    """The rows of one period, in order of date."""

    periode: Periode
    termijnen: tuple[Termijn, ...]


def periode(termijn: Termijn, vandaag: date) -> Periode:
    """Return in which group a row stands on ``vandaag``; a week ends on Sunday, a month on its last day."""
    if termijn.op < vandaag:
        return Periode.TE_LAAT if termijn.streng else Periode.DEZE_WEEK
    if termijn.op <= vandaag + timedelta(6 - vandaag.weekday()):
        return Periode.DEZE_WEEK
    zelfde_maand = (termijn.op.year, termijn.op.month) == (vandaag.year, vandaag.month)
    return Periode.DEZE_MAAND if zelfde_maand else Periode.LATER


def groepeer(termijnen: Iterable[Termijn], vandaag: date) -> tuple[Groep, ...]:
    """Return the rows in groups, only those groups that have any."""
    rijen = sorted(termijnen, key=partial(_volgorde, vandaag))
    groepen = (Groep(p, tuple(rij for rij in rijen if periode(rij, vandaag) is p)) for p in Periode)
    return tuple(groep for groep in groepen if groep.termijnen)


def _volgorde(vandaag: date, termijn: Termijn) -> tuple[date, bool, str, str]:
    """Order by day; what is never too late waits until today, behind what must be done today."""
    op = termijn.op if termijn.streng else max(termijn.op, vandaag)
    return op, not termijn.streng, termijn.naam, termijn.soort


def termijn_van(  # noqa: PLR0913  each is a part of the row
    over: Wie,
    kader: Kader,
    soort: TermijnSoort,
    op: date,
    actie: ActieCode,
    *waarom: str,
    eis: str = "",
    rij: UUID | None = None,
    streng: bool = True,
    som: str = "",
    **waarden: Any,
) -> Termijn:
    """Return a row about somebody. ``waarom`` are codes without their prefix ``waarom_``.

    On what it rests stands in the table of terms, unless the step that has to be done names its own ``eis``.
    """
    return Termijn(
        soort,
        over.leerling_id,
        over.opp_id,
        over.naam,
        over.groep,
        tuple(f"waarom_{code}" for code in waarom),
        {"roepnaam": over.roepnaam} | waarden,
        op,
        kader.recht.eis(eis or kader.recht.termen[soort.value].eis, kader.sector),
        Actie(actie, rij),
        streng,
        som,
    )
