"""What the screen of a dossier shows, as frozen data made by ``dossier``: pupil, OPP's, hearings, parents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.model.keuzes import (
        Eindreden,
        Gezag,
        Hoormoment,
        HoorUitkomst,
        Manier,
        OppStatus,
        Startgebeurtenis,
    )
    from opp_desk.rules.punt import Punt
    from opp_desk.rules.termijnen import Termijn
    from opp_desk.usecases.gezegd import Gezegd


@dataclass(frozen=True, slots=True)
class Versieregel:
    """A fixed version; ``document`` is its paper, None while that has not been made."""

    id: UUID
    nummer: int
    vastgesteld_op: date | None
    namens: str
    handelingsdeel_wacht: bool
    document: UUID | None


@dataclass(frozen=True, slots=True)
class Oppblad:
    """One OPP of the pupil, in short. ``punten``: what is missing for vaststellen, while it is being made.

    ``overgenomen_papier`` is the paper that came with an OPP that was taken over.
    """

    id: UUID
    status: OppStatus
    startgebeurtenis: Startgebeurtenis | None
    startdatum: date | None
    geldig_vanaf: date | None
    evaluatie_op: date | None
    overgenomen_van: date | None
    overgenomen_papier: UUID | None
    einddatum: date | None
    eindreden: Eindreden | None
    slotevaluatie: str
    versies: tuple[Versieregel, ...]
    punten: tuple[Punt, ...] = ()


@dataclass(frozen=True, slots=True)
class Hoorblad:
    """One hearing record; ``terug_te_koppelen`` while a heard pupil was not told what was done with it."""

    id: UUID
    opp: UUID
    moment: Hoormoment | None
    op: date | None
    door: str
    manier: Manier | None
    uitkomst: HoorUitkomst
    uitspraken: tuple[Gezegd, ...]
    nogmaals_op: date | None
    teruggekoppeld_op: date | None


@dataclass(frozen=True, slots=True)
class Ouderblad:
    """A parent or representative. ``wie`` is how a sentence calls this person ("vader")."""

    id: UUID
    naam: str
    wie: str
    instelling: bool
    contactpersoon: str
    gezag: Gezag | None
    gezag_gecontroleerd_op: date | None
    gezag_toelichting: str
    telefoon: str
    email: str
    adres: str
    afgeschermd: bool
    taal: str
    tolk_nodig: bool
    informatie: str
    huishouden: int | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that the screen shows besides the timeline and the papers.

    ``opp`` is the OPP that runs, ``eerdere`` those that were closed, newest first; ``volgende`` the first
    term.
    """

    id: UUID
    naam: str
    roepnaam: str
    groep: str
    leeftijd: int | None
    leerkrachten: tuple[str, ...]
    aanspreekpunt: str
    vertrokken_op: date | None
    meerderjarig: bool
    opp: Oppblad | None
    eerdere: tuple[Oppblad, ...]
    volgende: Termijn | None
    hoorgesprekken: tuple[Hoorblad, ...]
    ouders: tuple[Ouderblad, ...]

    def hoorgesprek_van(self, rij: UUID | None) -> UUID | None:
        """Return the hearing that ``rij`` is, or in which it was said; None for neither."""
        return next(
            (
                gesprek.id
                for gesprek in self.hoorgesprekken
                if rij == gesprek.id or rij in {gezegd.id for gezegd in gesprek.uitspraken}
            ),
            None,
        )
