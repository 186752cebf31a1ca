"""Proposals for the aanbod: anyone writes another text, the schoolleider takes it over or says why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.aanbod import Profieldeel, Voorstel, Voorziening
from opp_desk.model.keuzes import Rol
from opp_desk.model.keuzes_aanbod import Hoofdstuk, Voorstelbesluit
from opp_desk.model.school import Medewerker
from opp_desk.model.veld import plek
from opp_desk.rules.verschil import woordverschil
from opp_desk.usecases import velden
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.rules.verschil import Stuk
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

VELDEN: Final[dict[type[Any], tuple[str, ...]]] = {
    Profieldeel: ("tekst",),
    Voorziening: ("titel", "voor_wie", "wat", "begin"),
}
"""For which texts there can be a proposal."""
_KORT_GELEDEN: Final = timedelta(days=60)
_KLASSEN: Final = {klasse.TABEL: klasse for klasse in VELDEN}


@dataclass(frozen=True, slots=True)
class Voorstelbeeld:
    """An open proposal.

    ``waar`` names the text; ``rij``, ``hoofdstuk`` and ``vestiging`` (None: all of them) lead to it;
    ``stukken`` is what the proposer changed, per word, in the text of that day; ``tekst`` is the whole
    proposal. ``weg`` when the text is gone, ``verouderd`` when it reads otherwise since: ``nu`` as it reads.
    """

    id: UUID
    hoofdstuk: Hoofdstuk | None
    rij: UUID
    vestiging: UUID | None
    waar: str
    stukken: tuple[Stuk, ...]
    tekst: str
    nu: str
    waarom: str
    van: str
    op: date | None
    verouderd: bool
    weg: bool


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What became of a proposal: for which text, taken over or not, and the reason."""

    waar: str
    overgenomen: bool
    reden: str


@handeling("Wijziging voorgesteld")
def stel_voor(
    uow: UnitOfWork, *, klasse: type[Any], rij_id: UUID, naam: str, tekst: str, waarom: str = ""
) -> UUID:
    """Propose another text for one field of a chapter or voorziening.

    RegelFout("voorstel_niet_hier") for a field that is not in `VELDEN`, RegelFout("voorstel_leeg") without a
    text, RegelFout("voorstel_gelijk") when it says what stands there.
    """
    if naam not in VELDEN.get(klasse, ()):
        raise RegelFout("voorstel_niet_hier")
    was = getattr(uow.haal(klasse, rij_id), naam) or ""
    if not tekst.strip():
        raise RegelFout("voorstel_leeg")
    if tekst.strip() == was.strip():
        raise RegelFout("voorstel_gelijk")
    voorstel = Voorstel(
        tabel=klasse.TABEL,
        rij=rij_id.hex,
        naam=naam,
        was=was or None,
        tekst=tekst.strip(),
        waarom=waarom.strip() or None,
        van=uow.persoon,
        op=clock.today(),
    )
    return uow.voeg_toe(voorstel).id


@handeling("Voorstel overgenomen")
def neem_over(uow: UnitOfWork, voorstel_id: UUID, in_plaats_van: str | None = None) -> None:
    """Write the proposed text; ``in_plaats_van`` is a later text that somebody saw and gives up for it.

    RegelFout: voorstel_alleen_schoolleider, voorstel_beantwoord, voorstel_tekst_gewijzigd when another text
    stands there, voorstel_zonder_tekst when it is not there any more.
    """
    voorstel = _open(uow, voorstel_id)
    rij = _rij(uow, voorstel)
    if rij is None:
        raise RegelFout("voorstel_zonder_tekst")
    if (getattr(rij, voorstel.naam or "") or "") not in {voorstel.was or "", in_plaats_van}:
        raise RegelFout("voorstel_tekst_gewijzigd")
    velden.bewaar(uow, type(rij), rij.id, voorstel.naam or "", voorstel.tekst)
    _beantwoord(voorstel, Voorstelbesluit.OVERGENOMEN)


@handeling("Voorstel niet overgenomen")
def wijs_af(uow: UnitOfWork, voorstel_id: UUID, antwoord: str) -> None:
    """Say why a proposal is not taken over.

    RegelFout: voorstel_alleen_schoolleider, voorstel_beantwoord, voorstel_zonder_antwoord.
    """
    voorstel = _open(uow, voorstel_id)
    if not antwoord.strip():
        raise RegelFout("voorstel_zonder_antwoord")
    voorstel.antwoord = antwoord.strip()
    _beantwoord(voorstel, Voorstelbesluit.NIET)


def mag_beslissen(lezer: Lezer) -> bool:
    """Tell whether who reads decides on proposals: a schoolleider, or anybody while the school has none."""
    leiders = [rij.id for rij in lezer.lees(select(Medewerker)) if rij.rol == Rol.SCHOOLLEIDER]
    return not leiders or lezer.persoon in leiders


def lees_voorstellen(lezer: Lezer) -> tuple[Voorstelbeeld, ...]:
    """Return the proposals that wait for an answer, the oldest first."""
    open_ = lezer.lees(select(Voorstel).where(Voorstel.besluit.is_(None)).order_by(Voorstel.op, Voorstel.id))
    namen = {rij.id: rij.naam for rij in lezer.lees(select(Medewerker), ook_verwijderd=True)}
    return tuple(_beeld(lezer, voorstel, namen) for voorstel in open_)


def lees_antwoorden(lezer: Lezer, vandaag: date) -> tuple[Antwoord, ...]:
    """Return what was answered lately on the proposals of who reads, the newest first."""
    v = Voorstel
    vraag = select(v).where(v.van == lezer.persoon, v.besluit_op >= vandaag - _KORT_GELEDEN)
    rijen = lezer.lees(vraag.order_by(v.besluit_op.desc(), v.id))
    return tuple(
        Antwoord(
            _waar(_rij(lezer, rij), rij.naam or "")[1],
            rij.besluit == Voorstelbesluit.OVERGENOMEN,
            rij.antwoord or "",
        )
        for rij in rijen
    )


def _open(uow: UnitOfWork, voorstel_id: UUID) -> Voorstel:
    if not mag_beslissen(uow):
        raise RegelFout("voorstel_alleen_schoolleider")
    voorstel = uow.haal(Voorstel, voorstel_id)
    if voorstel.besluit is not None:
        raise RegelFout("voorstel_beantwoord")
    return voorstel


def _beantwoord(voorstel: Voorstel, besluit: Voorstelbesluit) -> None:
    voorstel.besluit, voorstel.besluit_op = besluit, clock.today()


def _rij(lezer: Lezer, voorstel: Voorstel) -> Any:
    klasse = _KLASSEN.get(voorstel.tabel or 0)
    if klasse is None or voorstel.naam not in VELDEN[klasse] or voorstel.rij is None:
        return None
    return lezer.zoek(klasse, UUID(voorstel.rij))


def _beeld(lezer: Lezer, voorstel: Voorstel, namen: dict[UUID, str]) -> Voorstelbeeld:
    rij, naam = _rij(lezer, voorstel), voorstel.naam or ""
    nu = (getattr(rij, naam) or "") if rij is not None else ""
    hoofdstuk, waar = _waar(rij, naam)
    return Voorstelbeeld(
        voorstel.id,
        hoofdstuk,
        UUID(voorstel.rij) if voorstel.rij else UUID(int=0),
        rij.vestiging if rij is not None else None,
        waar,
        woordverschil(voorstel.was or "", voorstel.tekst or ""),
        voorstel.tekst or "",
        nu,
        voorstel.waarom or "",
        namen.get(voorstel.van, "") if voorstel.van else "",
        voorstel.op,
        verouderd=rij is not None and nu != (voorstel.was or ""),
        weg=rij is None,
    )


def _waar(rij: Any, naam: str) -> tuple[Hoofdstuk | None, str]:
    """Return the chapter of a text and what the text is called."""
    if isinstance(rij, Profieldeel):
        return rij.hoofdstuk, rij.hoofdstuk.label if rij.hoofdstuk is not None else ""
    if isinstance(rij, Voorziening):
        hoofdstuk = rij.gebied.hoofdstuk if rij.gebied is not None else None
        return hoofdstuk, f"{rij.titel or 'Voorziening'} · {plek(Voorziening, naam).veld.label}"
    return None, ""
