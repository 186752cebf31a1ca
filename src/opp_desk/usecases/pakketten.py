"""Which text of an OPP may go to the samenwerkingsverband: fixed, or without akkoord if they take that.

A TLV is often asked just when parents do not agree (content §9 L12). Whether an SWV takes such a text is a
fact of the school that somebody ticks, and which parts it wants in which order is kept once per kind of
package; what it looks like stands in ``documents.pakket``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from opp_desk.documents.pakket import DELEN, SOORTEN, lege_delen
from opp_desk.usecases.instellingen import lees as lees_instelling
from opp_desk.usecases.instellingen import onthoud
from opp_desk.usecases.opps import laad
from opp_desk.vault.blobs import lees as lees_blob
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from opp_desk.rules.dossier import OppDossier
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_INDELING: Final = "pakket_indeling_{}"


class Pakkettekst(Enum):
    """What can go: the fixed text, one without akkoord, one that was never laid before the parents."""

    VAST = auto()
    VOORLEGVERSIE = auto()
    NIET_VOORGELEGD = auto()


@dataclass(frozen=True, slots=True)
class Pakketbron:
    """The text for a package. ``momentopname`` is empty when nothing may go; ``swv`` is a name, if known.

    ``indelingen`` are the parts in the order that the SWV wants, by kind; a kind without one is not there.
    ``leeg`` are the parts of which this text has nothing to print.
    """

    school: UUID
    swv: str
    tekst: Pakkettekst
    neemt_voorlegversie: bool
    momentopname: bytes
    indelingen: Mapping[str, tuple[str, ...]]
    leeg: frozenset[str]

    @property
    def mag(self) -> bool:
        """Return whether a package may be made."""
        return bool(self.momentopname)


def lees_pakketbron(lezer: Lezer, opp_id: UUID) -> Pakketbron:
    """Return the text for a package; RegelFout("niet_gevonden"), WereldFout("inhoud_beschadigd")."""
    dossier = laad(lezer, opp_id)
    school = dossier.school
    tekst, opname = _tekst(dossier)
    mag = tekst is Pakkettekst.VAST or (opname and school.swv_neemt_voorlegversie)
    inhoud = lees_blob(lezer.verbinding, opname) if mag else b""
    return Pakketbron(
        school=school.id,
        swv=school.swv or "",
        tekst=tekst,
        neemt_voorlegversie=school.swv_neemt_voorlegversie,
        momentopname=inhoud,
        indelingen={soort: delen for soort in SOORTEN if (delen := _indeling(lezer, soort))},
        leeg=lege_delen(inhoud) if inhoud else frozenset(),
    )


@handeling("Indeling voor het samenwerkingsverband bewaard", Soort.DREMPEL)
def bewaar_indeling(uow: UnitOfWork, soort: str, delen: Sequence[str]) -> None:
    """Keep which parts a package of this kind has, in order; KeyError for an unknown kind or part."""
    if onbekend := {soort} - set(SOORTEN) or set(delen) - set(DELEN):
        raise KeyError(*sorted(onbekend))
    onthoud(uow, _INDELING.format(soort), list(delen))


def _indeling(lezer: Lezer, soort: str) -> tuple[str, ...]:
    """Return the parts that were kept; a part of another release is passed over."""
    bewaard = lees_instelling(lezer, _INDELING.format(soort))
    delen = bewaard if isinstance(bewaard, list) else []
    return tuple(deel for deel in delen if isinstance(deel, str) and deel in DELEN)


def _tekst(dossier: OppDossier) -> tuple[Pakkettekst, str]:
    """Return which text this is, and where its momentopname is kept."""
    if dossier.versies:
        laatste = dossier.versies[-1]
        wacht = laatste.handelingsdeel_wacht
        return Pakkettekst.VOORLEGVERSIE if wacht else Pakkettekst.VAST, laatste.momentopname or ""
    if dossier.voorlegversies:
        return Pakkettekst.VOORLEGVERSIE, dossier.voorlegversies[-1].momentopname or ""
    return Pakkettekst.NIET_VOORGELEGD, ""
