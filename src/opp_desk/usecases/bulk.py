"""The same for several pupils at once: one goal, begeleiding or aanpak, and the results of one goal.

Each is one action and one undo. What is read for it stands in ``bulkbeeld``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from sqlalchemy import select

from opp_desk.ground import ids
from opp_desk.ground.errors import RegelFout
from opp_desk.model.doel import Aanpak, Begeleiding, Doel
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.rules.bewerken import mag_bewerken
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases import evaluaties, velden
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from opp_desk.model.keuzes import Resultaat, Vervolg
    from opp_desk.model.veld import Waarde
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

Deel: TypeAlias = type[Doel] | type[Begeleiding] | type[Aanpak]
HOOFDTEKST: Final[Mapping[Deel, str]] = {Doel: "kan_straks", Begeleiding: "wat", Aanpak: "tekst"}
"""What can be given to several pupils, with the field that says what it is."""
_SECTIE: Final[Mapping[Deel, str]] = {Doel: "doelen", Begeleiding: "begeleiding", Aanpak: "les"}
_NAAM: Final = re.compile(r"\[(?:roep)?naam\]|\{roepnaam\}", re.IGNORECASE)
NAAM: Final = "[naam]"
"""What the roepnaam of each pupil takes the place of."""


class Overslaan(StrEnum):
    """Why a pupil was passed over."""

    VAST = "vast"
    AFGESLOTEN = "afgesloten"
    AL_DAAR = "al_daar"


@dataclass(frozen=True, slots=True)
class Uitgedeeld:
    """What happened: OPP's that got it, and those that were passed over, with the reason."""

    bij: tuple[UUID, ...]
    overgeslagen: tuple[tuple[UUID, Overslaan], ...]


@handeling("Bij meer leerlingen gezet")
def deel_uit(
    uow: UnitOfWork, klasse: Deel, opps: Sequence[UUID], waarden: Mapping[str, Waarde]
) -> Uitgedeeld:
    """Give one goal, begeleiding or aanpak to several OPP's that are in the making, in one action.

    ``[naam]`` in a text becomes the roepnaam of each pupil. A goal without a day of evaluation gets that of
    its OPP. An OPP that is fixed or closed, or that has this text already, is passed over and named in the
    answer. RegelFout("uitdelen_leeg") without the text that says what it is.
    """
    if not str(waarden.get(HOOFDTEKST[klasse]) or "").strip():
        raise RegelFout("uitdelen_leeg")
    bij: list[UUID] = []
    over: list[tuple[UUID, Overslaan]] = []
    for opp_id in dict.fromkeys(opps):
        opp = uow.haal(Opp, opp_id)
        eigen = _voor(klasse, waarden, opp, uow.haal(Leerling, opp.leerling))
        reden = _waarom_niet(uow, klasse, opp, eigen)
        if reden is not None:
            over.append((opp_id, reden))
            continue
        velden.voeg_toe(uow, klasse, {"leerling": opp.leerling, "opp": opp_id}, **eigen)
        bij.append(opp_id)
    return Uitgedeeld(tuple(bij), tuple(over))


@handeling("Resultaten ingevuld")
def beoordeel(
    uow: UnitOfWork,
    doelen: Sequence[UUID],
    *,
    resultaat: Resultaat | None = None,
    vervolg: Vervolg | None = None,
) -> tuple[UUID, ...]:
    """Record what became of goals of several pupils; return the evaluations, in the order of the goals.

    Each answer lands in the open evaluation of its own OPP, which begins here when there is none; finishing
    it stays a talk with parents and pupil. RegelFout("opp_is_afgesloten").
    """
    gevuld = []
    for doel in uow.lees(select(Doel).where(Doel.id.in_(doelen)).order_by(Doel.id)):
        evaluatie = evaluaties.begin(uow, doel.opp)
        rij = ids.element_id(evaluatie, doel.id.hex)
        evaluaties.beantwoord(uow, rij, resultaat=resultaat, vervolg=vervolg)
        gevuld.append(evaluatie)
    return tuple(gevuld)


def vul_naam(tekst: str, roepnaam: str) -> str:
    """Return a text with the roepnaam in the place of every ``[naam]``."""
    return _NAAM.sub(lambda _plek: roepnaam, tekst)


def zonder_naam(tekst: str, roepnaam: str) -> str:
    """Return a text with ``[naam]`` in the place of the roepnaam."""
    return re.sub(rf"\b{re.escape(roepnaam)}\b", NAAM, tekst) if roepnaam else tekst


def zelfde_tekst(tekst: str, roepnaam: str) -> str:
    """Return what two texts have in common that differ in the roepnaam, case, accents and spaces only."""
    return " ".join(vouw(_NAAM.sub(NAAM, zonder_naam(tekst, roepnaam))).split()).rstrip(".")


def _voor(klasse: Deel, waarden: Mapping[str, Waarde], opp: Opp, leerling: Leerling) -> dict[str, Any]:
    """Return the fields as they are for one pupil; what is empty is left out."""
    roepnaam = leerling.roepnaam or leerling.naam
    eigen: dict[str, Any] = {
        naam: vul_naam(waarde.strip(), roepnaam) if isinstance(waarde, str) else waarde
        for naam, waarde in waarden.items()
        if waarde not in ("", None)
    }
    if klasse is Doel and opp.evaluatie_op is not None:
        eigen.setdefault("evaluatie_op", opp.evaluatie_op)
    return eigen


def _waarom_niet(lezer: Lezer, klasse: Deel, opp: Opp, eigen: dict[str, Any]) -> Overslaan | None:
    if opp.status is OppStatus.AFGESLOTEN:
        return Overslaan.AFGESLOTEN
    if not mag_bewerken(opp.status, _SECTIE[klasse]):
        return Overslaan.VAST
    hoofd = HOOFDTEKST[klasse]
    rijen: Sequence[Any] = lezer.lees(select(klasse).where(klasse.opp == opp.id))
    staan = {zelfde_tekst(getattr(rij, hoofd) or "", "") for rij in rijen}
    return Overslaan.AL_DAAR if zelfde_tekst(eigen[hoofd], "") in staan else None
