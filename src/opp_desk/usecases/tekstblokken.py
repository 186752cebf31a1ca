"""Snippets: texts that a school writes often. Typing ``;`` and the name of one puts its text in place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.model.school_lijsten import Tekstblok
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases.formulier import maak_formulieren
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

ROEPNAAM: Final = "{roepnaam}"
_ZONDER_LEERLING: Final = "de leerling"


@dataclass(frozen=True, slots=True)
class Tekstblokbeeld:
    """One snippet; ``sleutel`` is what is typed after the ``;``: "doe-wel" for the name "Doe wel"."""

    id: UUID
    sleutel: str
    tekst: str

    def voor(self, roepnaam: str) -> str:
        """Return the text about one pupil; without a pupil it speaks of "de leerling"."""
        return self.tekst.replace(ROEPNAAM, roepnaam or _ZONDER_LEERLING)


def sleutel_van(naam: str) -> str:
    """Return what is typed after the ``;`` for a name: lower case, no accents, hyphens for spaces."""
    return vouw(naam).replace(" ", "-").strip("-;")


@handeling("Tekstblok toegevoegd")
def voeg_tekstblok_toe(uow: UnitOfWork, naam: str = "", tekst: str = "") -> UUID:
    """Add a snippet, to fill in or with its text."""
    return uow.voeg_toe(Tekstblok(naam=naam or None, tekst=tekst or None)).id


def lees_tekstblokken(lezer: Lezer) -> tuple[Tekstblokbeeld, ...]:
    """Return the snippets that have a name and a text, by name; of two with one name the first made."""
    gevonden: dict[str, Tekstblokbeeld] = {}
    for rij in _rijen(lezer):
        sleutel = sleutel_van(rij.naam or "")
        if sleutel and (rij.tekst or "").strip():
            gevonden.setdefault(sleutel, Tekstblokbeeld(rij.id, sleutel, rij.tekst or ""))
    return tuple(gevonden[sleutel] for sleutel in sorted(gevonden))


def lees_tekstblokformulieren(lezer: Lezer) -> tuple[Formulier, ...]:
    """Return every snippet for its form, by name; those without a name last."""
    return maak_formulieren(lezer, _rijen(lezer), None)


def _rijen(lezer: Lezer) -> tuple[Tekstblok, ...]:
    rijen = lezer.lees(select(Tekstblok))
    return tuple(sorted(rijen, key=lambda rij: (not rij.naam, sleutel_van(rij.naam or ""), rij.id.hex)))
