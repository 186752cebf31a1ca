"""What a pupil is called in a sentence about a note: the first name, and more when others carry it too."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from opp_desk.ground import clock
from opp_desk.model.leerling import Leerling
from opp_desk.rules.vouwen import vouw

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer


def kort(mensen: Sequence[tuple[str, str, str]]) -> list[str]:
    """Return for each (first name, whole name, group) of those who are here what tells it from the others.

    "Noël"; "Noël d’Hondt" when there is another Noël (or Noel); "Noël d’Hondt (6b)" when even that is not
    enough.
    """
    namen = Counter([vouw(roepnaam) for roepnaam, _naam, _groep in mensen])
    dubbel = [een for een in mensen if namen[vouw(een[0])] > 1]
    voluit = Counter([vouw(naam) for _roepnaam, naam, _groep in dubbel])
    return [
        roepnaam
        if namen[vouw(roepnaam)] == 1
        else f"{naam} ({groep})"
        if groep and voluit[vouw(naam)] > 1
        else naam
        for roepnaam, naam, groep in mensen
    ]


def korte_namen(lezer: Lezer, leerlingen: Iterable[UUID]) -> dict[UUID, str]:
    """Return what to call these pupils: the first name, or the whole name when another here has it too."""
    kinderen = lezer.lees(select(Leerling).where(Leerling.id.in_(list(leerlingen))))
    er_is = or_(Leerling.uitstroomdatum.is_(None), Leerling.uitstroomdatum > clock.today())
    vraag = select(Leerling.id, Leerling.roepnaam).where(Leerling.verwijderd.is_(False), er_is)
    wie: dict[str, set[UUID]] = {}
    for rij in lezer.verbinding.execute(vraag) if kinderen else ():
        wie.setdefault(vouw(rij.roepnaam or ""), set()).add(rij.id)
    return {
        kind.id: kind.roepnaam
        if kind.roepnaam and not wie.get(vouw(kind.roepnaam), set()) - {kind.id}
        else kind.naam
        for kind in kinderen
    }
