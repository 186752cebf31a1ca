"""What screens show of notes: the panel in which one is written, one that is closed, and the list of all.

Reading only. Rows that are closed to whoever reads are in no answer; the vault sees to that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import String, func, select, type_coerce

from opp_desk.ground import clock
from opp_desk.model.gesprek import Gesprek, Taak
from opp_desk.model.leerling import Leerling
from opp_desk.model.naam import volledige_naam
from opp_desk.model.opp import Opp
from opp_desk.model.school import Medewerker
from opp_desk.rules.vouwen import vouw
from opp_desk.usecases.gesprekken import (
    AFGESPROKEN,
    LOS,
    Invulling,
    lees_klad,
    rijen_van,
    van_notitie,
)
from opp_desk.usecases.gesprekken_namen import kort, korte_namen
from opp_desk.usecases.gesprekssoorten import lees_soorten, soort_van
from opp_desk.usecases.leerlingen import groepen_van
from opp_desk.usecases.oppkort_bron import groepsnamen
from opp_desk.usecases.taken import namen_van_mensen
from opp_desk.vault.tabellen import teller, veldversie

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from opp_desk.model.keuzes import GesprekSoort, Ruimte
    from opp_desk.usecases.gesprekssoorten import Soortkeuze
    from opp_desk.vault.lezer import Lezer

_ONAF: Final[tuple[Any, ...]] = (Gesprek.id, Gesprek.samen)
_STAND: Final = select(teller.c.waarde).where(teller.c.naam == "tik")


@dataclass(frozen=True, slots=True)
class Leerlingkeuze:
    """A pupil to choose; ``zoek`` is folded, ``mijn`` when in a group of whoever asks.

    ``kort`` is what the pupil is called in a sentence, so that nobody else can be meant.
    """

    id: UUID
    roepnaam: str
    naam: str
    groep: str
    zoek: str
    mijn: bool
    kort: str


@dataclass(frozen=True, slots=True)
class Notitie:
    """A note as the panel goes on with it. ``gesprek`` is one of its rows."""

    gesprek: UUID
    samen: str
    wat: Invulling
    door: str


@dataclass(frozen=True, slots=True)
class Paneelbeeld:
    """What the panel needs to write a note: whom, what kinds, who works here, and the note that goes on.

    ``onaf`` is the last unfinished note of whoever asks, ``los`` a text without a pupil, ``over``
    the pupil in sight; ``stand``
    is the moment of it, for saving.
    """

    leerlingen: tuple[Leerlingkeuze, ...]
    soorten: tuple[Soortkeuze, ...]
    mensen: Mapping[str, UUID]
    namen: Mapping[UUID, str]
    notitie: Notitie | None
    onaf: Notitie | None
    los: str
    over: UUID | None
    stand: int


@dataclass(frozen=True, slots=True)
class Erbij:
    """Something that was added to a closed note: when, by whom, and why if it corrects."""

    datum: date | None
    door: str
    tekst: str
    correctie: bool
    reden: str


@dataclass(frozen=True, slots=True)
class Afgesproken:
    """One agreement of a closed note."""

    wat: str
    wie: str
    voor: date | None
    gedaan_op: date | None


@dataclass(frozen=True, slots=True)
class Gesprekblad:
    """One note as it is read in one dossier. ``alleen`` is the text about this pupil only.

    ``roepnaam`` comes with the surname when another pupil who is here has the same.

    ``samen_met`` are the other pupils whose dossier has the same text; ``elders`` those of them of whom a
    part stands only there, each with the note to read it in.
    """

    gesprek: UUID
    leerling: UUID
    roepnaam: str
    soort: str
    datum: date | None
    door: str
    aanwezig: str
    tekst: str
    alleen: str
    samen_met: tuple[str, ...]
    elders: tuple[tuple[UUID, str], ...]
    ruimte: Ruimte
    vastgelegd: bool
    van_mij: bool
    gedeeld: bool
    erbij: tuple[Erbij, ...]
    afgesproken: tuple[Afgesproken, ...]


def lees_paneel(
    lezer: Lezer, samen: str = "", gesprek: UUID | None = None, over: UUID | None = None
) -> Paneelbeeld:
    """Return what the panel shows; with ``samen`` or ``gesprek`` the note that it goes on with.

    ``over`` is the pupil, or the OPP of the pupil, that is in sight.
    """
    notitie = _notitie(lezer, rijen_van(lezer, samen)) if samen else None
    if gesprek is not None:
        notitie = _notitie(lezer, van_notitie(lezer, gesprek))
    return Paneelbeeld(
        lees_leerlingkeuzes(lezer),
        lees_soorten(lezer),
        namen_van_mensen(lezer),
        {wie.id: wie.naam for wie in lezer.lees(select(Medewerker))},
        notitie,
        _onaf(lezer),
        lees_klad(lezer, lezer.persoon, LOS) if lezer.persoon else "",
        _leerling(lezer, over) if over else None,
        lezer.verbinding.execute(_STAND).scalar_one(),
    )


def lees_leerlingkeuzes(lezer: Lezer) -> tuple[Leerlingkeuze, ...]:
    """Return every pupil who is here: those of the groups of whoever asks first, then by roepnaam."""
    mijn = {groep.hex for groep in groepen_van(lezer, lezer.persoon)}
    namen = {sleutel.hex: naam for sleutel, naam in groepsnamen(lezer).items()}
    groep = type_coerce(Leerling.groep, String)
    vraag = select(
        Leerling.id,
        Leerling.roepnaam,
        Leerling.voorletters,
        Leerling.voorvoegsel,
        Leerling.achternaam,
        groep,
        Leerling.jaargroep,
        Leerling.uitstroomdatum,
    ).where(Leerling.verwijderd.is_(False))
    vandaag = clock.today()
    hier = [
        rij
        for rij in lezer.verbinding.execute(vraag)
        if rij.uitstroomdatum is None or rij.uitstroomdatum > vandaag
    ]
    mensen = [_genoemd(rij, namen) for rij in hier]
    keuzes = [
        Leerlingkeuze(rij[0], *wie, vouw(wie[1]), rij[5] in mijn, naam)
        for rij, wie, naam in zip(hier, mensen, kort(mensen), strict=True)
    ]
    return tuple(sorted(keuzes, key=lambda een: (not een.mijn, een.zoek, een.id.hex)))


def lees_blad(lezer: Lezer, gesprek: UUID) -> Gesprekblad:
    """Return one note to read, with what was added; a part about one pupil comes with the note it is of."""
    rij = lezer.haal(Gesprek, gesprek)
    rijen = van_notitie(lezer, gesprek)
    if rij.bij is not None and (heel := next((een for een in rijen if een.id == rij.bij), None)):
        rij = heel
    apart = next((een for een in rijen if een.bij == rij.id), None)
    kind = lezer.haal(Leerling, rij.leerling)
    anderen = [een.leerling for een in rijen if een.bij is None and een.leerling != rij.leerling]
    wie = korte_namen(lezer, [kind.id, *anderen])
    soort = soort_van(lees_soorten(lezer), rij.soort, rij.eigen_soort)
    bij = [rij.id, apart.id] if apart else [rij.id]
    namen = {wie.id: wie.naam for wie in lezer.lees(select(Medewerker), ook_verwijderd=True)}
    return Gesprekblad(
        gesprek=rij.id,
        leerling=rij.leerling,
        roepnaam=wie[kind.id],
        soort=soort.naam if soort else "",
        datum=rij.datum,
        door=rij.door or "",
        aanwezig=rij.aanwezig or "",
        tekst=rij.tekst or "",
        alleen=(apart.tekst or "") if apart else "",
        samen_met=tuple(sorted(wie[een] for een in anderen if een in wie)),
        elders=_elders(rijen, rij, wie),
        ruimte=rij.ruimte,
        vastgelegd=rij.vastgelegd_op is not None,
        van_mij=rij.eigenaar is not None and rij.eigenaar == lezer.persoon,
        gedeeld=bool(anderen or apart),
        erbij=tuple(_erbij(lezer, bij, rij.samen)),
        afgesproken=tuple(_afgesproken(lezer, rij.id, namen)),
    )


def _elders(
    rijen: Sequence[Gesprek], rij: Gesprek, namen: Mapping[UUID, str]
) -> tuple[tuple[UUID, str], ...]:
    """Return the notes of the other pupils that have a part of their own, by name."""
    met_deel = {een.bij for een in rijen if een.bij is not None}
    anderen = {een.leerling: een.id for een in rijen if een.id in met_deel and een.leerling != rij.leerling}
    delen = ((gesprek, namen[wie]) for wie, gesprek in anderen.items() if wie in namen)
    return tuple(sorted(delen, key=lambda een: een[1]))


def lees_notitie(lezer: Lezer, samen: str) -> Notitie | None:
    """Return an unfinished note as it stands now; None when it is closed or gone."""
    return _notitie(lezer, rijen_van(lezer, samen))


def _leerling(lezer: Lezer, over: UUID) -> UUID | None:
    opp = lezer.zoek(Opp, over)
    return opp.leerling if opp else over


def _genoemd(rij: Any, namen: Mapping[str, str]) -> tuple[str, str, str]:
    """Return first name, whole name and group of a pupil."""
    naam = volledige_naam(rij.roepnaam or rij.voorletters, rij.voorvoegsel, rij.achternaam)
    return rij.roepnaam or naam, naam, namen.get(rij[5]) or rij.jaargroep or ""


def lees_onaf(lezer: Lezer) -> tuple[str, ...]:
    """Return the notes that whoever asks began and did not close (their ``samen``), last written first."""
    if lezer.persoon is None:
        return ()
    vraag = select(*_ONAF).where(
        Gesprek.eigenaar == lezer.persoon,
        Gesprek.vastgelegd_op.is_(None),
        Gesprek.bij.is_(None),
        Gesprek.samen.is_not(None),
        Gesprek.merk.is_(None),
    )
    samen = {rij.id.hex: str(rij.samen) for rij in lezer.rijen(vraag)}
    v = veldversie.c
    laatst = select(v.rij, func.max(v.seq)).where(v.tbl == Gesprek.TABEL, v.rij.in_(samen)).group_by(v.rij)
    volgorde = sorted(lezer.verbinding.execute(laatst).all(), key=lambda rij: rij[1], reverse=True)
    return tuple(dict.fromkeys(samen[rij[0]] for rij in volgorde))


def _onaf(lezer: Lezer) -> Notitie | None:
    """Return the note that whoever asks began last and did not close."""
    laatste = next(iter(lees_onaf(lezer)), None)
    return _notitie(lezer, rijen_van(lezer, laatste)) if laatste else None


def _notitie(lezer: Lezer, rijen: Sequence[Gesprek]) -> Notitie | None:
    """Return an unfinished note; None when it is closed or gone."""
    namen = _namen(lezer, {rij.leerling for rij in rijen})
    gedeeld = sorted((rij for rij in rijen if rij.bij is None), key=lambda rij: namen.get(rij.leerling, ""))
    if not gedeeld or any(rij.vastgelegd_op for rij in rijen):
        return None
    eerste = gedeeld[0]
    wat = Invulling(
        tuple(rij.leerling for rij in gedeeld),
        eerste.soort,
        eerste.eigen_soort,
        eerste.datum,
        eerste.aanwezig or "",
        eerste.tekst or "",
        tuple((rij.leerling, rij.tekst or "") for rij in rijen if rij.bij is not None),
        lees_klad(lezer, eerste.id, AFGESPROKEN),
        eerste.ruimte,
    )
    return Notitie(eerste.id, eerste.samen or eerste.id.hex, wat, eerste.door or "")


def _namen(lezer: Lezer, leerlingen: Iterable[UUID]) -> dict[UUID, str]:
    vraag = select(Leerling).where(Leerling.id.in_(list(leerlingen)))
    return {kind.id: kind.roepnaam or kind.naam for kind in lezer.lees(vraag)}


def _erbij(lezer: Lezer, bij: Sequence[UUID], samen: str | None) -> Iterable[Erbij]:
    """Return what was added afterwards, in the order in which that happened."""
    vraag = select(Gesprek).where(Gesprek.bij.in_(bij)).order_by(Gesprek.vastgelegd_op, Gesprek.id)
    for rij in lezer.lees(vraag):
        if rij.samen != samen:
            yield Erbij(rij.datum, rij.door or "", rij.tekst or "", rij.correctie, rij.reden or "")


def _afgesproken(lezer: Lezer, gesprek: UUID, namen: Mapping[UUID, str]) -> Iterable[Afgesproken]:
    for taak in lezer.lees(select(Taak).where(Taak.gesprek == gesprek).order_by(Taak.id)):
        wie = namen.get(taak.wie, "") if taak.wie else taak.wie_anders or ""
        yield Afgesproken(taak.wat or "", wie, taak.voor, taak.gedaan_op)


def soortnaam(soorten: Sequence[Soortkeuze], soort: GesprekSoort | None, eigen: UUID | None) -> str:
    """Return the name of a kind with a capital, "" for none."""
    gevonden = soort_van(soorten, soort, eigen) if soort is not None or eigen is not None else None
    naam = gevonden.naam if gevonden else ""
    return naam[:1].upper() + naam[1:]
