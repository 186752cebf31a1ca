"""What the pupil does at the screen, and a drawing or photo that belongs to what was told.

Recording by the adult stands in `horen`; both write the same rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opp_desk.model.hoorrecht import Inbreng
from opp_desk.model.keuzes import HoorUitkomst, InbrengBron
from opp_desk.usecases.horen import gesprek_of_nieuw, nieuwe_inbreng
from opp_desk.vault import blobs
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.model.keuzes import Manier
    from opp_desk.usecases.horen import Kans
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What a pupil says, points at or draws at one question; ``tekening`` is a PNG or JPEG, b"" for none."""

    vraag: str
    woorden: str
    bron: InbrengBron
    tekening: bytes = b""

    @property
    def leeg(self) -> bool:
        """Return whether nothing was answered."""
        return not self.woorden.strip() and not self.tekening


@handeling("Manier gekozen")
def kies_manier(uow: UnitOfWork, waar: UUID | Kans, manier: Manier, reeks: str = "") -> UUID:
    """Record how the pupil wants to tell it (H2); a pupil who did not want to may begin after all."""
    gesprek = gesprek_of_nieuw(uow, waar)
    if gesprek.uitkomst == HoorUitkomst.KANS_GEGEVEN:
        gesprek.uitkomst = HoorUitkomst.NOG_NIET
        gesprek.uitkomst_reden = gesprek.nogmaals_aanbieden_op = None
    gesprek.manier_gekozen = manier
    gesprek.vragenreeks = reeks or gesprek.vragenreeks
    return gesprek.id


@handeling("Antwoord van de leerling")
def antwoord(
    uow: UnitOfWork, waar: UUID | Kans, gegeven: Antwoord, inbreng: UUID | None = None
) -> tuple[UUID, UUID | None]:
    """Record one answer, or what became of it: (hoorgesprek, inbreng). An answer that was wiped goes away."""
    gesprek = gesprek_of_nieuw(uow, waar)
    rij = uow.zoek(Inbreng, inbreng) if inbreng is not None else None
    if gegeven.leeg:
        if rij is not None:
            uow.verwijder(rij)
        return gesprek.id, None
    if rij is None:
        rij = nieuwe_inbreng(uow, gesprek, "", gegeven.vraag)
    if rij.woorden != (gegeven.woorden.strip() or None):
        rij.in_plan = rij.anders_gezegd = None  # the pupil decided about other words
    rij.woorden, rij.bron = gegeven.woorden.strip() or None, gegeven.bron
    rij.tekening = blobs.bewaar(uow.verbinding, gegeven.tekening) if gegeven.tekening else None
    return gesprek.id, rij.id


@handeling("Tekening of foto toegevoegd")
def voeg_beeld_toe(uow: UnitOfWork, waar: UUID | Kans, beeld: bytes, vraag: str = "") -> tuple[UUID, UUID]:
    """Add a drawing or praatkaart that was photographed later, as an uitspraak: (hoorgesprek, inbreng)."""
    gesprek = gesprek_of_nieuw(uow, waar)
    rij = nieuwe_inbreng(uow, gesprek, "", vraag)
    rij.bron, rij.tekening = InbrengBron.GETEKEND, blobs.bewaar(uow.verbinding, beeld)
    return gesprek.id, rij.id


@handeling("Tekening of foto gekozen")
def zet_beeld(uow: UnitOfWork, inbreng: UUID, beeld: bytes) -> None:
    """Keep a drawing or photo with an uitspraak; b"" takes it away."""
    rij = uow.haal(Inbreng, inbreng)
    rij.tekening = blobs.bewaar(uow.verbinding, beeld) if beeld else None
    if beeld and rij.bron is None and not rij.woorden:
        rij.bron = InbrengBron.GETEKEND


def beeld(lezer: Lezer, inbreng: UUID) -> bytes:
    """Return the drawing or photo of an uitspraak, b"" when there is none."""
    rij = lezer.haal(Inbreng, inbreng)
    return blobs.lees(lezer.verbinding, rij.tekening) if rij.tekening else b""
