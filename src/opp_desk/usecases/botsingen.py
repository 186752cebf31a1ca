"""The fields that two people wrote without knowing of each other: what "Te bekijken" shows.

Choosing is ``velden.kies_versie``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from opp_desk.model.basis import Dossierdeel, tabellen
from opp_desk.model.leerling import Leerling
from opp_desk.model.veld import Merge
from opp_desk.rules.alineas import samengevoegd
from opp_desk.usecases.formulier import eerdere_teksten
from opp_desk.vault.versies import TOMBSTONE, koppen, open_botsingen, plek_van, van_veld

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from opp_desk.model.basis import Rij
    from opp_desk.usecases.formulier import EerdereTekst
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.versies import Sleutel

_TWEE: Final = 2


@dataclass(frozen=True, slots=True)
class Botsing:
    """One field with two texts or more, newest first.

    ``samen`` is what both would make together, paragraph by paragraph, "" when a person has to look; nobody
    wrote it yet. ``weggehaald`` when one removed the row that another changed: the value is then whether it
    goes. ``waarvan`` names the row, such as the text of a goal.
    """

    klasse: type[Rij]
    rij: UUID
    naam: str
    label: str
    leerling: UUID | None
    roepnaam: str
    leerlingnaam: str
    waarvan: str
    teksten: tuple[EerdereTekst, ...]
    samen: str
    weggehaald: bool
    is_tekst: bool


def lees_botsingen(lezer: Lezer) -> tuple[Botsing, ...]:
    """Return everything to look at that the reader may read, by pupil."""
    gevonden = [_botsing(lezer, rij, sleutel) for sleutel, rij in _leesbaar(lezer)]
    return tuple(sorted(gevonden, key=lambda each: (each.leerlingnaam.casefold(), each.label, each.rij)))


def tel_botsingen(lezer: Lezer, dossiers: Collection[UUID] | None = None) -> int:
    """Count them: all that the reader may read, or those of some dossiers."""
    return sum(dossiers is None or _leerling_van(rij) in dossiers for _sleutel, rij in _leesbaar(lezer))


def _leesbaar(lezer: Lezer) -> Iterator[tuple[Sleutel, Rij]]:
    alle = tabellen()
    for sleutel in open_botsingen(lezer.verbinding):
        tbl, rij_id, _fld = sleutel
        if (rij := lezer.zoek(alle[tbl], UUID(rij_id))) is not None:
            yield sleutel, rij


def _leerling_van(rij: Rij) -> UUID | None:
    if isinstance(rij, Leerling):
        return rij.id
    return rij.leerling if isinstance(rij, Dossierdeel) else None


def _botsing(lezer: Lezer, rij: Rij, sleutel: Sleutel) -> Botsing:
    plek = plek_van(sleutel[0], sleutel[2])
    if plek is None:
        raise TypeError
    van = _leerling_van(rij)
    leerling = lezer.zoek(Leerling, van) if van else None
    roepnaam = (leerling.roepnaam or leerling.naam) if leerling else ""
    teksten = eerdere_teksten(lezer, type(rij), rij.id, plek.naam)
    return Botsing(
        type(rij),
        rij.id,
        plek.naam,
        plek.veld.label.format(roepnaam=roepnaam),
        van,
        roepnaam,
        leerling.naam if leerling else "",
        _waarvan(rij, plek.naam),
        tuple(each for each in teksten if each.huidig),
        _samen(lezer, sleutel) if plek.veld.merge is Merge.TEXT else "",
        sleutel[2] == TOMBSTONE,
        plek.soort is str,
    )


def _waarvan(rij: Rij, naam: str) -> str:
    """Return by which text a person knows the row, "" when that is the text in question."""
    for eigen in ("kan_straks", "titel", "wat", "naam", "vraag", "tekst"):
        waarde = getattr(rij, eigen, None)
        if eigen != naam and isinstance(waarde, str) and waarde:
            return waarde
    return ""


def _samen(lezer: Lezer, sleutel: Sleutel) -> str:
    """Return both changes together, when both began from the same text and no paragraph is in doubt."""
    alle = van_veld(lezer.verbinding, sleutel)
    hoofden = koppen(alle)
    oud = {each for versie in hoofden for each in versie.prev}
    zelfde = all(versie.prev == hoofden[0].prev for versie in hoofden)
    basis = next((v.waarde for v in alle if oud == {v.verwijzing}), None) if zelfde else None
    een, ander = (hoofden[0].waarde, hoofden[1].waarde) if len(hoofden) == _TWEE else (None, None)
    if isinstance(basis, str) and isinstance(een, str) and isinstance(ander, str):
        return samengevoegd(basis, een, ander) or ""
    return ""
