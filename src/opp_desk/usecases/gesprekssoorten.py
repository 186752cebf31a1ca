"""The kinds of notes of this school: those that the program brings, renamed or not, and its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.ground import paths
from opp_desk.ground.ids import element_id
from opp_desk.model.gesprek import Gesprekssoort
from opp_desk.model.keuzes import GesprekSoort
from opp_desk.model.school import School
from opp_desk.rules.gesprek import Sjabloon, lees_regels, lees_sjablonen
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases.formulier import maak_formulieren
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

NIETS: Final = Sjabloon()


@dataclass(frozen=True, slots=True)
class Soortkeuze:
    """One kind to choose: what a note keeps of it (``soort`` and ``eigen``), its name, lines and advice.

    ``sleutel`` names it in a list; ``vervalt`` when this school does not use it any more.
    """

    sleutel: str
    naam: str
    regels: tuple[str, ...]
    raad: str
    soort: GesprekSoort | None
    eigen: UUID | None = None
    vervalt: bool = False


def lees_soorten(lezer: Lezer) -> tuple[Soortkeuze, ...]:
    """Return every kind: the built-in ones in their own order, then those of the school by name."""
    rijen = tuple(lezer.lees(select(Gesprekssoort)))
    namen = _ids_van_ingebouwd(lezer)
    eigen = {rij.id: rij for rij in rijen}
    ingebouwd = [_ingebouwd(een, eigen.get(namen[een.value]) if namen else None) for een in GesprekSoort]
    van_school = sorted(
        (rij for rij in rijen if rij.id not in namen.values() and (rij.naam or "").strip()),
        key=lambda rij: (vouw(rij.naam or ""), rij.id.hex),
    )
    return (*ingebouwd, *(_eigen(rij) for rij in van_school))


def te_kiezen(soorten: Iterable[Soortkeuze]) -> tuple[Soortkeuze, ...]:
    """Return the kinds that this school uses; safety comes last, apart from what is written every day."""
    over = [een for een in soorten if not een.vervalt]
    return tuple(sorted(over, key=lambda een: een.soort == GesprekSoort.VEILIGHEID))


def soort_van(
    soorten: Iterable[Soortkeuze], soort: GesprekSoort | None, eigen: UUID | None
) -> Soortkeuze | None:
    """Return the kind of a note; None when it has none, or one that the school took away."""
    alle = tuple(soorten)
    gevonden = next((een for een in alle if eigen is not None and een.eigen == eigen), None)
    return gevonden or next((een for een in alle if een.eigen is None and een.soort == soort), None)


@handeling("Soort toegevoegd")
def voeg_soort_toe(uow: UnitOfWork, naam: str = "", sjabloon: str = "") -> UUID:
    """Add a kind of the school's own, to fill in or with its name and lines."""
    return uow.voeg_toe(Gesprekssoort(naam=naam or None, sjabloon=sjabloon or None)).id


@handeling("Soort aangepast")
def pas_aan(uow: UnitOfWork, soort: GesprekSoort) -> UUID:
    """Make the row in which a built-in kind gets the school's own name and lines; return its id."""
    school = next(iter(uow.lees(select(School))))
    nieuw = Gesprekssoort(id=_id_van(school.id, soort), basis=soort)
    rij = uow.zet(nieuw)
    if rij is nieuw:
        sjabloon = sjablonen().get(soort.value, NIETS)
        rij.naam, rij.sjabloon = soort.label, "\n".join(sjabloon.regels) or None
    return rij.id


def lees_soortformulieren(lezer: Lezer) -> tuple[Formulier, ...]:
    """Return the kinds that this school changed or added, for their forms, in the order of the list."""
    volgorde = {een.value: plek for plek, een in enumerate(GesprekSoort)}
    van_school = len(volgorde)
    ingebouwd = set(_ids_van_ingebouwd(lezer).values())
    rijen = sorted(
        lezer.lees(select(Gesprekssoort)),
        key=lambda rij: (
            volgorde.get(rij.basis or "", van_school) if rij.id in ingebouwd else van_school,
            not rij.naam,
            vouw(rij.naam or ""),
            rij.id.hex,
        ),
    )
    return maak_formulieren(lezer, rijen, None)


def nog_zoals_gebracht(lezer: Lezer) -> tuple[GesprekSoort, ...]:
    """Return the built-in kinds that this school did not change."""
    aanwezig = {rij.id for rij in lezer.lees(select(Gesprekssoort))}
    namen = _ids_van_ingebouwd(lezer)
    return tuple(soort for soort in GesprekSoort if namen.get(soort.value) not in aanwezig)


@cache
def sjablonen() -> dict[str, Sjabloon]:
    """Return the lines that the program brings, by the code of the kind."""
    return lees_sjablonen((paths.resources() / "gesprekssoorten.toml").read_text(encoding="utf-8"))


def _id_van(school: UUID, soort: GesprekSoort) -> UUID:
    return element_id(school, f"gesprekssoort:{soort.value}")


def _ids_van_ingebouwd(lezer: Lezer) -> dict[str, UUID]:
    school = next(iter(lezer.lees(select(School))), None)
    return {} if school is None else {soort.value: _id_van(school.id, soort) for soort in GesprekSoort}


def _ingebouwd(soort: GesprekSoort, rij: Gesprekssoort | None) -> Soortkeuze:
    sjabloon = sjablonen().get(soort.value, NIETS)
    if rij is None:
        return Soortkeuze(soort.value, soort.label, sjabloon.regels, sjabloon.raad, soort)
    regels = lees_regels(rij.sjabloon or "")
    return Soortkeuze(soort.value, rij.naam or soort.label, regels, sjabloon.raad, soort, None, rij.vervalt)


def _eigen(rij: Gesprekssoort) -> Soortkeuze:
    sjabloon = sjablonen().get(rij.basis.value, NIETS) if rij.basis else NIETS
    regels = lees_regels(rij.sjabloon or "") or sjabloon.regels
    return Soortkeuze(rij.id.hex, rij.naam or "", regels, sjabloon.raad, rij.basis, rij.id, rij.vervalt)
