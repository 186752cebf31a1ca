"""Erasing dossiers: who may go since when, keeping one longer, and erasing after a person typed the name.

Never by itself. What erasing does to the file stands in `vault.wissen`.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import func, select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Gesprek, Verzoek
from opp_desk.model.keuzes import OppStatus, Ruimte, Verzoekbesluit, Verzoeksoort
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.school import Medewerker
from opp_desk.model.school_lijsten import Gewist
from opp_desk.rules.bewaren import Beletsel, Bewaring, beletsel, bewaren_tot, kenmerken
from opp_desk.rules.datum import schrijf_datum
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases.bestanden import schrijf_bestand
from opp_desk.usecases.oppkort import kader
from opp_desk.usecases.opps import school
from opp_desk.vault import wissen as kluiswissen
from opp_desk.vault.handeling import handeling
from opp_desk.vault.tabellen import logregel
from opp_desk.vault.uow import Soort, Wat

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_REGISTER: Final = "-gewist"


@dataclass(frozen=True, slots=True)
class Wisregel:
    """One dossier on the page: since when it may go, or what stands in the way.

    ``eerder`` is the day on which it was erased before, for one that came back with a backup.
    """

    leerling: UUID
    naam: str
    uitstroomdatum: date | None
    tot: date | None
    beletsel: Beletsel | None
    bewaarstop: str = ""
    gevraagd: bool = False
    eerder: date | None = None


@dataclass(frozen=True, slots=True)
class Gewistregel:
    """A dossier that was erased: its number, when, why, and what went (JSON of `Wisuitslag`)."""

    id: UUID
    leerling: str
    op: date | None
    reden: str
    verslag: str
    door: str = ""


@dataclass(frozen=True, slots=True)
class Wisbeeld:
    """The page: who may be erased, who is kept by a bewaarstop, who came back, who was erased."""

    mogen: tuple[Wisregel, ...]
    gestopt: tuple[Wisregel, ...]
    terug: tuple[Wisregel, ...]
    gewist: tuple[Gewistregel, ...]
    jaren: int


def lees_wissen(lezer: Lezer, register: Mapping[str, date] | None = None) -> Wisbeeld:
    """Return the page; ``register`` are the dossiers that were erased from this file (`lees_register`)."""
    school_nu = kader(lezer, clock.today())
    door = _door(lezer)
    gewist = lezer.lees(select(Gewist).order_by(Gewist.gewist_op.desc(), Gewist.id))
    eerder = {**(register or {}), **{g.leerling: g.gewist_op for g in gewist if g.leerling and g.gewist_op}}
    regels = [_regel(lezer, rij, eerder) for rij in _vertrokken(lezer, eerder)]
    regels.sort(key=lambda each: (each.tot or date.max, each.naam))
    gewoon = [each for each in regels if each.eerder is None]
    return Wisbeeld(
        tuple(each for each in gewoon if each.beletsel is None),
        tuple(each for each in gewoon if each.beletsel is Beletsel.BEWAARSTOP),
        tuple(each for each in regels if each.eerder is not None),
        tuple(_gewist(rij, door) for rij in gewist),
        school_nu.getal("bewaarjaren"),
    )


def lees_wisregel(lezer: Lezer, leerling: UUID) -> Wisregel:
    """Return how one dossier stands. RegelFout("niet_gevonden")."""
    return _regel(lezer, lezer.haal(Leerling, leerling), {})


@handeling("Bewaarstop gezet of weggehaald")
def zet_bewaarstop(uow: UnitOfWork, leerling: UUID, reden: str) -> None:
    """Keep a dossier for ``reden`` (a dispute, a complaint, the meldcode); empty takes it away."""
    uow.haal(Leerling, leerling).bewaarstop = reden.strip() or None


@handeling("Dossier gewist", Soort.DREMPEL)
def wis(
    uow: UnitOfWork, leerling: UUID, getypt: str, reden: str = "", eerder: date | None = None
) -> Gewistregel:
    """Erase a dossier after a person typed the name; it cannot be undone. Then comes `ruim_op`.

    ``eerder`` tells that it was erased on that day and came back: the term was judged then. RegelFout:
    wissen_naam, and wissen_… for each `Beletsel`.
    """
    kind = uow.haal(Leerling, leerling)
    if vouw(getypt) != vouw(kind.naam):
        raise RegelFout("wissen_naam")
    regel = _regel(uow, kind, {})
    terug = eerder is not None and regel.beletsel is not Beletsel.BEWAARSTOP
    if regel.beletsel is not None and not terug:
        msg = f"wissen_{regel.beletsel.value}"
        raise RegelFout(msg, tot=schrijf_datum(regel.tot) if regel.tot else "later")
    merk = kenmerken(school(uow).id, kind.sleutel, kind.leerlingnummer, kind.naam, kind.geboortedatum)
    uitslag = kluiswissen.wis(uow.verbinding, leerling)
    rij = Gewist(
        leerling=leerling.hex,
        kenmerk=" ".join(sorted(merk)),
        gewist_op=clock.today(),
        reden=reden.strip() or _waarom(regel),
        verslag=json.dumps(asdict(uitslag), sort_keys=True),
    )
    uow.voeg_toe(rij)
    uow.noteer(Wat.GEWIST, leerling, rij.id.hex)
    wie = uow.zoek(Medewerker, uow.persoon) if uow.persoon else None
    return _gewist(rij, {leerling.hex: wie.naam} if wie else {})


def ruim_op(kluis: Kluis, gewist: Gewistregel) -> None:
    """Write the file anew so that nothing of it lies free there, and remember beside it that it went.

    WereldFout("kluis_bezet"): the dossier is gone, old pieces may still lie in the file; try again later.
    """
    register = {**lees_register(kluis.pad), gewist.leerling: gewist.op or clock.today()}
    inhoud = json.dumps({naam: op.isoformat() for naam, op in sorted(register.items())}, indent=1)
    schrijf_bestand(_registerbestand(kluis.pad), inhoud.encode())
    kluiswissen.maak_schoon(kluis.pad, kluis.sleutel)


def lees_register(pad: Path) -> dict[str, date]:
    """Return which dossiers were erased from the vault at ``pad``, with the day; ids, never a name.

    It stands beside the vault, because a backup that is put back does not know what came after it. A file
    that cannot be read counts as none.
    """
    try:
        rauw = json.loads(_registerbestand(pad).read_text(encoding="utf-8"))
        return {UUID(naam).hex: date.fromisoformat(op) for naam, op in rauw.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def gewiste_kenmerken(lezer: Lezer) -> frozenset[str]:
    """Return what erased pupils are known by, for a class list that still names them."""
    rijen = lezer.lees(select(Gewist))
    return frozenset(merk for rij in rijen for merk in (rij.kenmerk or "").split())


def _registerbestand(pad: Path) -> Path:
    return pad.with_name(pad.name + _REGISTER)


def _vertrokken(lezer: Lezer, eerder: Mapping[str, date]) -> list[Leerling]:
    """Return the pupils who left, or who should not be here any more, or of whom somebody asks it."""
    gevraagd = select(Verzoek.leerling).where(Verzoek.soort == Verzoeksoort.WISSEN)
    vraag = select(Leerling).where(
        Leerling.uitstroomdatum.is_not(None)
        | Leerling.id.in_(gevraagd)
        | Leerling.id.in_([UUID(naam) for naam in eerder])
        | (func.trim(func.coalesce(Leerling.bewaarstop, "")) != "")
    )
    return list(lezer.lees(vraag))


def _regel(lezer: Lezer, kind: Leerling, eerder: Mapping[str, date]) -> Wisregel:
    gegevens, zaak = kader(lezer, clock.today()), _zaak(lezer, kind)
    jaren = gegevens.getal("bewaarjaren")
    lang = school(lezer).veiligheid_bewaarjaren or jaren
    return Wisregel(
        kind.id,
        kind.naam,
        kind.uitstroomdatum,
        bewaren_tot(zaak, jaren, lang),
        beletsel(zaak, jaren, lang, clock.today()),
        kind.bewaarstop or "",
        zaak.gevraagd,
        eerder.get(kind.id.hex),
    )


def _zaak(lezer: Lezer, kind: Leerling) -> Bewaring:
    """Return what decides about a dossier; closed notes count, whoever looks."""
    open_ = select(Opp.id).where(Opp.leerling == kind.id, Opp.status != OppStatus.AFGESLOTEN)
    verzoeken = lezer.lees(select(Verzoek).where(Verzoek.leerling == kind.id))
    tabel: Any = Gesprek.__table__
    gesloten = select(tabel.c.id).where(
        tabel.c.leerling == kind.id, tabel.c.ruimte == Ruimte.GESLOTEN, tabel.c.verwijderd.is_(False)
    )
    return Bewaring(
        uitstroomdatum=kind.uitstroomdatum,
        bewaarstop=kind.bewaarstop or "",
        opp_loopt=bool(lezer.rijen(open_)),
        lang=lezer.verbinding.execute(gesloten.limit(1)).first() is not None,
        vraag_open=any(rij.besluit is None for rij in verzoeken),
        gevraagd=any(
            rij.soort == Verzoeksoort.WISSEN and rij.besluit == Verzoekbesluit.GEDAAN for rij in verzoeken
        ),
    )


def _waarom(regel: Wisregel) -> str:
    return "op verzoek" if regel.gevraagd else "de bewaartermijn is voorbij"


def _gewist(rij: Gewist, door: Mapping[str, str]) -> Gewistregel:
    wie = rij.leerling or ""
    return Gewistregel(rij.id, wie, rij.gewist_op, rij.reden or "", rij.verslag or "", door.get(wie, ""))


def _door(lezer: Lezer) -> dict[str, str]:
    """Return who erased which dossier, out of the logboek."""
    vraag = select(logregel.c.leerling, logregel.c.persoon).where(logregel.c.wat == Wat.GEWIST.value)
    namen = {each.id.hex: each.naam for each in lezer.lees(select(Medewerker), ook_verwijderd=True)}
    return {row.leerling: namen.get(row.persoon, "") for row in lezer.verbinding.execute(vraag)}
