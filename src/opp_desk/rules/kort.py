"""What Vandaag needs to know of many pupils at once: plain columns, cheap to query, no rows of the model.

For one school: 150 OPP's and 1,500 pupils in two queries. How a column is filled stands beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from opp_desk.model.keuzes import OppStatus

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.model.keuzes import (
        Antwoord,
        Gezag,
        Relatie,
        Sector,
        Startgebeurtenis,
        Vakantieregio,
    )
    from opp_desk.model.keuzes_aanbod import Aanbodstap
    from opp_desk.rules.aanmelding import Aanmeldtermijn
    from opp_desk.rules.recht import Recht
    from opp_desk.rules.schooldagen import Vakanties


@dataclass(frozen=True, slots=True)
class Kader:
    """The day and the school. A number of the school that is None means the one of ``recht.toml``."""

    vandaag: date
    recht: Recht
    vakanties: Vakanties
    sector: Sector | None = None
    regio: Vakantieregio | None = None
    terugkoppeling_dagen: int | None = None
    tlv_vooraf_weken: int | None = None
    arrangement_vooraf_weken: int | None = None
    bewaarjaren: int | None = None

    def getal(self, naam: str) -> int:
        """Return a number of the school, or else that of ``recht.toml``."""
        eigen: int | None = getattr(self, naam, None)
        gewoon: int = getattr(self.recht.getallen, naam)
        return gewoon if eigen is None else eigen


class Wie(Protocol):
    """Whom a row is about."""

    @property
    def leerling_id(self) -> UUID:
        """Return the pupil."""

    @property
    def opp_id(self) -> UUID | None:
        """Return the OPP, if the row is about one."""

    @property
    def naam(self) -> str:
        """Return the whole name."""

    @property
    def roepnaam(self) -> str:
        """Return the name in a sentence."""

    @property
    def groep(self) -> str | None:
        """Return the group."""


@dataclass(frozen=True, slots=True)
class LeerlingKort:
    """One pupil apart from an OPP: without one that runs, or one who left."""

    leerling_id: UUID
    naam: str
    roepnaam: str
    groep: str | None = None
    instroomdatum: date | None = None
    uitstroomdatum: date | None = None
    opp_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class AanmeldKort:
    """One aanmelding without a decision, with its days."""

    aanmelding_id: UUID
    leerling_id: UUID
    naam: str
    roepnaam: str
    ontvangen_op: date | None
    termijn: Aanmeldtermijn
    groep: str | None = None
    opp_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class AanwezigKort:
    """The last signal about the presence of a pupil, when a day was agreed to look again."""

    leerling_id: UUID
    naam: str
    roepnaam: str
    groep: str | None
    datum: date | None
    bekijken_op: date
    opp_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class RodKort:
    """A date of an OPP that is not in the leerlingadministratie yet: begin, or with ``einde`` the end."""

    opp_id: UUID
    leerling_id: UUID
    naam: str
    roepnaam: str
    groep: str | None
    dag: date
    einde: bool


@dataclass(frozen=True, slots=True)
class VerzoekKort:
    """One request about a dossier without a decision; ``wat`` is its kind in words."""

    verzoek_id: UUID
    leerling_id: UUID
    naam: str
    roepnaam: str
    groep: str | None
    ontvangen_op: date
    wat: str
    opp_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class AanbodKort:
    """One step of the yearly aanbod that is not done; without ``stap`` the year itself is to be begun."""

    schooljaar: str
    stap: Aanbodstap | None
    uiterlijk: date


@dataclass(frozen=True, slots=True)
class Buiten:
    """Everything with a date that does not hang under an OPP that runs."""

    aanmeldingen: tuple[AanmeldKort, ...] = ()
    aanwezigheid: tuple[AanwezigKort, ...] = ()
    rod: tuple[RodKort, ...] = ()
    vertrokken: tuple[LeerlingKort, ...] = ()
    verzoeken: tuple[VerzoekKort, ...] = ()
    aanbod: tuple[AanbodKort, ...] = ()


@dataclass(frozen=True, slots=True)
class OuderKort:
    """One parent or representative. ``antwoord``: the one on the last voorlegversie, if any."""

    ouder_id: UUID
    naam: str | None = None
    relatie: Relatie | None = None
    instelling: bool = False
    gezag: Gezag | None = None
    gezag_gecontroleerd_op: date | None = None
    antwoord: Antwoord | None = None


@dataclass(frozen=True, slots=True)
class OppKort:
    """One OPP with its pupil.

    - ``versie``, ``vastgesteld_op``, ``handelingsdeel_wacht``: of the highest oppversie, 0 when there is none
    - ``heeft_begeleiding``: at least one row of begeleiding
    - ``voorgelegd_op``: of the last voorlegversie; ``tekst_gewijzigd``: its hash is not that of the text now
    - ``leerling_antwoord``: as `OuderKort.antwoord`, of a pupil of 18
    - ``gehoord_op``: the last aangeboden_op of a hearing (opstellen or bijstellen) that has an outcome;
      ``nogmaals_aanbieden_op``: of that same hearing when the pupil did not want to; ``wilde_niet``: the
      pupil did not want to and no day was agreed
    - ``terug_te_koppelen``: a pupil who was heard was not told yet
    - ``geevalueerd_op``: the last evaluation with parents and pupil (from 18: with the pupil);
      ``deels_geevalueerd_op``: the last one without one of them
    - ``doelen_evaluatie_op``: the earliest agreed day of a goal since, with the number of goals on that day
    """

    opp_id: UUID
    leerling_id: UUID
    naam: str
    roepnaam: str
    status: OppStatus
    groep: str | None = None
    geboortedatum: date | None = None
    uitstroomdatum: date | None = None
    startgebeurtenis: Startgebeurtenis | None = None
    startdatum: date | None = None
    geldig_vanaf: date | None = None
    evaluatie_op: date | None = None
    versie: int = 0
    vastgesteld_op: date | None = None
    handelingsdeel_wacht: bool = False
    heeft_begeleiding: bool = False
    voorgelegd_op: date | None = None
    tekst_gewijzigd: bool = False
    ouders: tuple[OuderKort, ...] = ()
    leerling_antwoord: Antwoord | None = None
    gehoord_op: date | None = None
    nogmaals_aanbieden_op: date | None = None
    wilde_niet: bool = False
    terug_te_koppelen: bool = False
    geevalueerd_op: date | None = None
    deels_geevalueerd_op: date | None = None
    doelen_evaluatie_op: date | None = None
    doelen_evaluatie_aantal: int = 0
    arrangement_tot: date | None = None
    arrangement_evaluatie_op: date | None = None
    tlv_tot: date | None = None
    tlv_hele_loopbaan: bool = False
    meelezen_gevraagd_op: date | None = None
    einddatum: date | None = None
    overname_vastgesteld_op: date | None = None
    overname_geevalueerd_op: date | None = None
    overname_gehoord_op: date | None = None

    @property
    def vorige(self) -> date | None:
        """Return when the text that holds now was fixed, here or where it was taken over from."""
        if self.vastgesteld_op or self.status == OppStatus.CONCEPT:
            return self.vastgesteld_op
        return self.overname_vastgesteld_op
