"""Two texts of one OPP side by side: fixed versions, what was laid before the parents, and the text of now.

Reading only. Which changes there are is found in ``documents.verschil_lezen``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from opp_desk.documents.verschil_lezen import verschillen
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.versie import OppVersie, Voorlegversie
from opp_desk.rules.datum import schrijf_datum
from opp_desk.usecases.opps import concept, laad
from opp_desk.vault.blobs import lees as lees_blob

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.documents.verschil_lezen import Verschil
    from opp_desk.rules.dossier import OppDossier
    from opp_desk.vault.lezer import Lezer

NU = UUID(int=0)
"""The text that is being worked on, which is no row."""
_IN_DE_MAAK = frozenset({OppStatus.CONCEPT, OppStatus.VOORGELEGD, OppStatus.BIJSTELLING})


@dataclass(frozen=True, slots=True)
class Teksten:
    """The texts of one OPP that can be compared, oldest first: (id, how it is called).

    ``van`` and ``tot`` are what somebody wants to see first: what changed since the last fixed version.
    """

    opp: UUID
    leerling: UUID
    naam: str
    keuzes: tuple[tuple[UUID, str], ...]
    van: UUID | None
    tot: UUID | None


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """Two momentopnamen and every change from the first to the second."""

    oud: bytes
    nieuw: bytes
    verschillen: tuple[Verschil, ...]


def lees_teksten(lezer: Lezer, opp_id: UUID) -> Teksten:
    """Return what can be compared; RegelFout("niet_gevonden") without such an OPP."""
    dossier = laad(lezer, opp_id)
    keuzes = tuple(_keuzes(dossier))
    van, tot = _eerst(dossier, [tekst for tekst, _naam in keuzes])
    return Teksten(opp_id, dossier.opp.leerling, dossier.leerling.naam, keuzes, van, tot)


def vergelijk(lezer: Lezer, opp_id: UUID, van: UUID, tot: UUID) -> Vergelijking:
    """Return what changed from one text to another.

    RegelFout("niet_gevonden") for a text that is not there, WereldFout("inhoud_beschadigd") for one that was
    tampered with.
    """
    oud, nieuw = (_opname(lezer, opp_id, tekst) for tekst in (van, tot))
    return Vergelijking(oud, nieuw, verschillen(oud, nieuw))


def _eerst(dossier: OppDossier, teksten: list[UUID]) -> tuple[UUID | None, UUID | None]:
    """Return the fixed version before the present text, and that text; without one the text just before."""
    vast = [each for each in teksten if each in {versie.id for versie in dossier.versies}]
    tot = NU if NU in teksten else next(reversed(vast or teksten), None)
    eerder = teksten[: teksten.index(tot)] if tot is not None else []
    van = next((each for each in reversed(eerder) if each in vast), None) or next(reversed(eerder), None)
    return van, tot


def _keuzes(dossier: OppDossier) -> Iterator[tuple[UUID, str]]:
    gevonden = [
        (each.voorgelegd_op.date().isoformat(), 0, each.id, f"voorgelegd op {_dag(each)}")
        for each in dossier.voorlegversies
        if each.voorgelegd_op
    ]
    for nummer, versie in enumerate(dossier.versies, 1):
        naam = f"versie {versie.nummer}" + (", verbeterd" if versie.erratum_op else "")
        dag = versie.vastgesteld_op.isoformat() if versie.vastgesteld_op else ""
        gevonden.append((dag, nummer, versie.id, naam))
    yield from ((tekst, naam) for _dag, _nummer, tekst, naam in sorted(gevonden, key=lambda each: each[:2]))
    if dossier.opp.status in _IN_DE_MAAK:
        yield NU, "de tekst van nu"


def _dag(versie: Voorlegversie) -> str:
    return schrijf_datum(versie.voorgelegd_op.astimezone().date()) if versie.voorgelegd_op else ""


def _opname(lezer: Lezer, opp_id: UUID, tekst: UUID) -> bytes:
    if tekst == NU:
        return concept(lezer, opp_id)
    rij = lezer.zoek(OppVersie, tekst) or lezer.haal(Voorlegversie, tekst)
    return lees_blob(lezer.verbinding, rij.momentopname or "")
