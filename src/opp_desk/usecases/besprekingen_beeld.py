"""What screens and papers show of a bespreking: its agenda with what each point is about, read at one moment.

Reading only. Everything here may be seen by parents who look along; see `besprekingen_agenda`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.model.doel import Doel
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Taak
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import Besprekingsoort
from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Groep, Groepsleerkracht, Medewerker
from opp_desk.rules.bespreking import Besluittaak, afspraken_van, dag_voluit, lees_bron
from opp_desk.rules.datum import schrijf_datum
from opp_desk.rules.huishoudens import ontvangers
from opp_desk.rules.zinnen import met_hoofdletter
from opp_desk.usecases.besprekingen import lopende, punten_van, taken_van
from opp_desk.usecases.besprekingen_agenda import kop_van, woorden
from opp_desk.usecases.besprekingen_verslag import als_besluit, namen_van_taken, verslagtekst
from opp_desk.usecases.formulier import lees_formulier, maak_formulieren
from opp_desk.usecases.taken import namen_van_mensen
from opp_desk.usecases.voortgang import doelen_van

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from uuid import UUID

    from opp_desk.rules.grafiek import Grafiek
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.usecases.voortgang import Doelvoortgang
    from opp_desk.vault.lezer import Lezer

_INBRENG: Final = "Wat {} zegt"
_EERST_VRAGEN: Final = "De woorden staan hier niet: vraag eerst of ze gelezen mogen worden"


@dataclass(frozen=True, slots=True)
class Genomen:
    """A taak that was decided at a point."""

    id: UUID
    wat: Besluittaak


@dataclass(frozen=True, slots=True)
class Puntbeeld:
    """One point. ``kop`` is its title now, ``onder`` the facts beneath it, one on each line.

    ``grafiek`` of a goal; ``doel`` is its id, to go there afterwards.
    """

    id: UUID
    soort: Besprekingsoort | None
    kop: str
    onder: tuple[str, ...]
    grafiek: Grafiek | None
    doel: UUID | None
    tekst: str
    afspraken: tuple[str, ...]
    taken: tuple[Genomen, ...]
    niet_voor_ouders: bool
    formulier: Formulier

    @property
    def gedaan(self) -> bool:
        """Tell whether something was written or decided."""
        return bool(self.tekst.strip() or self.afspraken or self.taken)


@dataclass(frozen=True, slots=True)
class Eerder:
    """A bespreking of before, in short."""

    id: UUID
    datum: date | None
    vraag: str


@dataclass(frozen=True, slots=True)
class Besprekingsbeeld:
    """One bespreking, or None for who has none now. ``mensen`` are who can be named in a decision.

    ``voorstel`` are who may be there: parents and teachers. ``verslag_nu`` is the verslag as it follows from
    the notes now: it differs from what stands there when somebody changed one of the two.
    """

    leerling: UUID
    naam: str
    roepnaam: str
    bespreking: UUID | None
    opp: UUID | None
    datum: date | None
    begonnen: bool
    afgerond: bool
    akkoord_op: date | None
    formulier: Formulier | None
    punten: tuple[Puntbeeld, ...]
    voorstel: tuple[str, ...]
    mensen: Mapping[str, UUID]
    namen: Mapping[UUID, str]
    verslag_nu: str
    eerder: tuple[Eerder, ...]

    def waarde(self, veld: str) -> str:
        """Return a text of the bespreking."""
        return str((self.formulier.waarden.get(veld) if self.formulier else None) or "")

    @property
    def terugkijken_op(self) -> date | None:
        """Return the day to look back."""
        return self.formulier.waarden["terugkijken_op"] if self.formulier else None  # type: ignore[return-value]  # the value of that field


def lees_bespreking(
    lezer: Lezer, *, leerling: UUID | None = None, bespreking: UUID | None = None
) -> Besprekingsbeeld:
    """Return a bespreking by its id, or the one of a pupil that runs now.

    RegelFout("niet_gevonden") for a bespreking or a pupil that is not there.
    """
    rij = lezer.haal(Bespreking, bespreking) if bespreking else None
    if rij is None and leerling is not None:
        rij = lopende(lezer, leerling)
    wie = rij.leerling if rij else leerling
    if wie is None:
        raise TypeError
    kind = lezer.haal(Leerling, wie)
    return Besprekingsbeeld(
        kind.id,
        kind.naam,
        kind.roepnaam or kind.naam,
        rij.id if rij else None,
        rij.opp if rij else None,
        rij.datum if rij else None,
        rij is not None and rij.begonnen_op is not None,
        rij is not None and rij.afgerond_op is not None,
        rij.akkoord_op if rij else None,
        lees_formulier(lezer, Bespreking, rij.id) if rij else None,
        tuple(_punten(lezer, rij, kind)) if rij else (),
        tuple(_voorstel(lezer, kind)),
        namen_van_mensen(lezer),
        namen_van_taken(lezer),
        verslagtekst(lezer, rij) if rij else "",
        tuple(_eerder(lezer, wie, rij.id if rij else None)),
    )


def _punten(lezer: Lezer, rij: Bespreking, kind: Leerling) -> Iterator[Puntbeeld]:
    punten = punten_van(lezer, rij.id)
    bij = dict(zip((punt.id for punt in punten), maak_formulieren(lezer, punten, None), strict=True))
    taken, namen = taken_van(lezer, rij.id), namen_van_taken(lezer)
    doelen = {doel.id: doel for doel in doelen_van(lezer, rij.opp)} if rij.opp else {}
    for punt in punten:
        bron = lees_bron(punt.bron)
        doel = doelen.get(bron[1]) if bron is not None and bron[0] == Doel.TABEL else None
        vraag = rij.vraag if punt.soort == Besprekingsoort.VRAAG else ""
        yield Puntbeeld(
            punt.id,
            punt.soort,
            vraag or kop_van(lezer, punt),
            _onder(lezer, punt, doel, kind.roepnaam or kind.naam),
            doel.grafiek if doel else None,
            doel.id if doel else None,
            punt.tekst or "",
            afspraken_van(punt.besluit),
            tuple(Genomen(taak.id, als_besluit(taak, namen)) for taak in taken.get(punt.id, ())),
            punt.niet_voor_ouders,
            bij[punt.id],
        )


def _onder(lezer: Lezer, punt: Besprekingspunt, doel: Doelvoortgang | None, naam: str) -> tuple[str, ...]:
    """Return the facts of a point as they are now; a row that went leaves only its title."""
    if doel is not None:
        return _doelfeiten(doel)
    bron = lees_bron(punt.bron)
    if bron is not None and bron[0] == Inbreng.TABEL and (inbreng := lezer.zoek(Inbreng, bron[1])):
        return _van_inbreng(lezer, inbreng, naam)
    if bron is not None and bron[0] == Taak.TABEL and (taak := lezer.zoek(Taak, bron[1])):
        return _taakfeiten(lezer, taak)
    return ()


def _doelfeiten(doel: Doelvoortgang) -> tuple[str, ...]:
    laatste = doel.metingen[0] if doel.metingen else None
    if laatste is not None and laatste.datum is not None:
        nu = f"Nu: {laatste.tekst}, op {schrijf_datum(laatste.datum)}"
    else:
        nu = f"Bij het begin: {doel.nu}" if doel.nu else ""
    straks = f"Straks: {doel.streef}{' (gehaald)' if doel.gehaald else ''}" if doel.streef else ""
    return tuple(deel for deel in (nu, straks) if deel)


def _van_inbreng(lezer: Lezer, inbreng: Inbreng, naam: str) -> tuple[str, ...]:
    """Return whose words it are and of when, or only that there are some while the pupil was not asked."""
    gesprek = lezer.zoek(Hoorgesprek, inbreng.hoorgesprek)
    op = f"Verteld op {schrijf_datum(gesprek.aangeboden_op)}" if gesprek and gesprek.aangeboden_op else ""
    if not woorden(inbreng):
        return tuple(deel for deel in (op, _EERST_VRAGEN) if deel)
    slot = "" if inbreng.invloed else "Nog niet besloten wat we ermee doen"
    return tuple(deel for deel in (_INBRENG.format(naam), op, slot) if deel)


def _taakfeiten(lezer: Lezer, taak: Taak) -> tuple[str, ...]:
    wie = namen_van_taken(lezer).get(taak.wie, "") if taak.wie else (taak.wie_anders or "")
    delen = (
        met_hoofdletter(wie),
        f"Vóór {dag_voluit(taak.voor)}" if taak.voor and not taak.gedaan_op else "",
        f"Gedaan op {schrijf_datum(taak.gedaan_op)}" if taak.gedaan_op else "",
    )
    return tuple(deel for deel in delen if deel)


def _voorstel(lezer: Lezer, kind: Leerling) -> Iterator[str]:
    """Yield who may be there: the pupil, parents who hear from school, teachers, who writes.

    Who of the parents hears from school is one rule everywhere; from 18 the pupil decides (BW 1:233).
    """
    yield kind.roepnaam or kind.naam
    vraag = select(Ouder).where(Ouder.leerling == kind.id).order_by(Ouder.volgorde, Ouder.id)
    ouders = lezer.lees(vraag)
    horen_mee = {wie for huis in ontvangers(ouders, kind, clock.today()) for wie in huis.ouders}
    for ouder in ouders:
        naam = ouder.contactpersoon if ouder.instelling and ouder.contactpersoon else ouder.naam
        if naam and ouder.id in horen_mee:
            yield f"{naam} ({ouder.relatie.label})" if ouder.relatie else naam
    wie: dict[UUID, str] = {}
    if kind.groep and (groep := lezer.zoek(Groep, kind.groep)):
        koppels = select(Groepsleerkracht).where(Groepsleerkracht.groep == groep.id)
        for koppel in lezer.lees(koppels.order_by(Groepsleerkracht.id)):
            if leerkracht := lezer.zoek(Medewerker, koppel.medewerker):
                wie[leerkracht.id] = f"{leerkracht.naam} (leerkracht)"
    if lezer.persoon and lezer.persoon not in wie and (ik := lezer.zoek(Medewerker, lezer.persoon)):
        wie[ik.id] = f"{ik.naam} ({ik.rol.label})" if ik.rol else ik.naam
    yield from sorted(wie.values())


def _eerder(lezer: Lezer, leerling: UUID, behalve: UUID | None) -> Iterator[Eerder]:
    vraag = select(Bespreking).where(Bespreking.leerling == leerling, Bespreking.afgerond_op.is_not(None))
    for rij in lezer.lees(vraag.order_by(Bespreking.afgerond_op.desc(), Bespreking.id)):
        if rij.id != behalve:
            yield Eerder(rij.id, rij.datum, rij.vraag or "")
