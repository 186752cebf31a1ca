"""Who the school, its board and its samenwerkingsverband are to be asked at when people do not agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.model.keuzes import ContactSoort
from opp_desk.model.school_lijsten import Contact
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases.formulier import maak_formulieren
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Contactbeeld:
    """One contact as a screen or a paper shows it; what is not filled in is empty."""

    id: UUID
    soort: ContactSoort | None
    naam: str
    telefoon: str
    email: str
    website: str

    @property
    def leeg(self) -> bool:
        """Tell whether nothing is filled in."""
        return not (self.naam or self.telefoon or self.email or self.website)


@handeling("Contact toegevoegd")
def voeg_contact_toe(uow: UnitOfWork, soort: ContactSoort | None = None) -> UUID:
    """Add a contact to fill in."""
    return uow.voeg_toe(Contact(soort=soort)).id


def lees_contacten(lezer: Lezer) -> tuple[Contactbeeld, ...]:
    """Return the contacts that say anything, in the order of the ladder."""
    beelden = (
        Contactbeeld(
            rij.id,
            rij.soort,
            (rij.naam or "").strip(),
            (rij.telefoon or "").strip(),
            (rij.email or "").strip(),
            (rij.website or "").strip(),
        )
        for rij in contactrijen(lezer)
    )
    return tuple(beeld for beeld in beelden if not beeld.leeg)


def lees_contactformulieren(lezer: Lezer) -> tuple[Formulier, ...]:
    """Return every contact for its form, in the order of the ladder."""
    return maak_formulieren(lezer, contactrijen(lezer), None)


def contactrijen(lezer: Lezer) -> tuple[Contact, ...]:
    """Return every contact, in the order of the ladder."""
    volgorde = [*ContactSoort, None]
    rijen = lezer.lees(select(Contact))
    return tuple(
        sorted(
            rijen,
            key=lambda rij: (
                volgorde.index(rij.soort) if rij.soort in volgorde else len(volgorde),
                vouw(rij.naam or ""),
                rij.id.hex,
            ),
        )
    )
