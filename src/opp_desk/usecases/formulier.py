"""What a form shows of one row: its values, the versions that they are, conflicts, drafts and history."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.model.basis import uit_json
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Gesprek
from opp_desk.model.school import Medewerker
from opp_desk.model.veld import plek, velden
from opp_desk.rules.bewerken import is_vastgelegd, mag_bewerken
from opp_desk.usecases.velden import mag_in_bespreking, opp_van
from opp_desk.vault.tabellen import klad, teller, veldversie
from opp_desk.vault.versies import koppen, van_veld

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.model.opp import Opp
    from opp_desk.model.veld import Waarde
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import Getoond
    from opp_desk.vault.versies import Sleutel

_STAND: Final = select(teller.c.waarde).where(teller.c.naam == "tik")


@dataclass(frozen=True, slots=True)
class Formulier:
    """One row as a form shows it. ``getoond`` names the versions shown per field; a save gives them back.

    ``conflicten`` are the fields with two versions, ``klad`` texts that could not be read, ``aantallen`` how
    many versions a field has had, ``vast`` the fields that may not be edited now.
    """

    klasse: type[Rij]
    id: UUID
    stand: int
    waarden: Mapping[str, Waarde]
    getoond: Mapping[Sleutel, tuple[Getoond, ...]]
    conflicten: frozenset[str]
    klad: Mapping[str, str]
    aantallen: Mapping[str, int]
    vast: frozenset[str]


@dataclass(frozen=True, slots=True)
class EerdereTekst:
    """One version of a field: who wrote it and when (UTC); ``huidig`` if it stands in the table now."""

    waarde: Waarde
    moment: datetime
    wie: str | None
    huidig: bool


def lees_formulier(lezer: Lezer, klasse: type[Rij], rij_id: UUID) -> Formulier:
    """Return one row for a form; RegelFout("niet_gevonden") if it was removed."""
    rij = lezer.haal(klasse, rij_id)
    return maak_formulieren(lezer, (rij,), opp_van(lezer, rij))[0]


def maak_formulieren(lezer: Lezer, rijen: Sequence[Rij], opp: Opp | None) -> tuple[Formulier, ...]:
    """Return rows of one class, already read, for forms: one look at the history for all of them.

    ``opp`` is the OPP that they belong to; its status decides what may be edited.
    """
    if not rijen:
        return ()
    klasse = type(rijen[0])
    namen = {each.veld.nummer: each.naam for each in velden(klasse)}
    vast = frozenset(
        each.naam
        for each in velden(klasse)
        if opp is not None and not mag_bewerken(opp.status, each.veld.section, each.naam)
    )
    stand = lezer.verbinding.execute(_STAND).scalar_one()
    sporen = _sporen(lezer, klasse, rijen)
    kladden = _kladden(lezer, klasse, rijen)
    return tuple(
        _formulier(
            rij,
            stand,
            sporen.get(rij.id.hex, _Spoor()),
            kladden.get(rij.id.hex, {}),
            namen,
            _vast_in(lezer, rij, vast),
        )
        for rij in rijen
    )


def _vast_in(lezer: Lezer, rij: Rij, vast: frozenset[str]) -> frozenset[str]:
    """Return the fields that may not be edited in this row: of a closed note none may."""
    if isinstance(rij, (Bespreking, Besprekingspunt)):
        namen = (each.naam for each in velden(type(rij)))
        return frozenset(naam for naam in namen if not mag_in_bespreking(lezer, rij, naam))
    if isinstance(rij, Gesprek) and is_vastgelegd(rij.vastgelegd_op):
        return frozenset(each.naam for each in velden(Gesprek))
    return vast


def eerdere_teksten(lezer: Lezer, klasse: type[Rij], rij_id: UUID, naam: str) -> tuple[EerdereTekst, ...]:
    """Return every version of one field, newest first."""
    adres = plek(klasse, naam)
    alle = van_veld(lezer.verbinding, (klasse.TABEL, rij_id.hex, adres.veld.nummer))
    hoofden = {versie.seq for versie in koppen(alle)}
    namen = {rij.id.hex: rij.naam for rij in lezer.lees(select(Medewerker), ook_verwijderd=True)}
    return tuple(
        EerdereTekst(
            uit_json(adres, versie.waarde),
            datetime.fromisoformat(versie.tijd),
            namen.get(versie.persoon or ""),
            versie.seq in hoofden,
        )
        for versie in sorted(alle, key=lambda versie: versie.rang, reverse=True)
    )


@dataclass(slots=True)
class _Spoor:
    """What the history says of one row, by field number: the heads, which differ, how many there were."""

    hoofden: dict[int, list[Getoond]] = field(default_factory=dict)
    conflicten: set[int] = field(default_factory=set)
    aantallen: dict[int, int] = field(default_factory=dict)


def _sporen(lezer: Lezer, klasse: type[Rij], rijen: Sequence[Rij]) -> dict[str, _Spoor]:
    """Return the history of rows, without the texts themselves."""
    v = veldversie.c
    vraag = (
        select(v.rij, v.fld, v.seq, v.tik, v.kop)
        .where(v.tbl == klasse.TABEL, v.rij.in_([rij.id.hex for rij in rijen]))
        .order_by(v.rij, v.fld, v.seq)
    )
    sporen: dict[str, _Spoor] = {}
    for rij, fld, seq, tik, kop in lezer.verbinding.execute(vraag):
        spoor = sporen.setdefault(rij, _Spoor())
        spoor.aantallen[fld] = spoor.aantallen.get(fld, 0) + 1
        if kop:
            spoor.hoofden.setdefault(fld, []).append((seq, tik))
        if kop > 1:
            spoor.conflicten.add(fld)
    return sporen


def _kladden(lezer: Lezer, klasse: type[Rij], rijen: Sequence[Rij]) -> dict[str, dict[int, str]]:
    """Return the texts that could not be read, by row and field number."""
    vraag = select(klad.c.rij, klad.c.fld, klad.c.tekst).where(
        klad.c.tbl == klasse.TABEL, klad.c.rij.in_([rij.id.hex for rij in rijen])
    )
    gevonden: dict[str, dict[int, str]] = {}
    for rij, fld, tekst in lezer.verbinding.execute(vraag):
        gevonden.setdefault(rij, {})[fld] = tekst
    return gevonden


def _formulier(
    rij: Rij,
    stand: int,
    spoor: _Spoor,
    kladjes: dict[int, str],
    namen: dict[int, str],
    vast: frozenset[str],
) -> Formulier:
    klasse, hex_id = type(rij), rij.id.hex
    return Formulier(
        klasse,
        rij.id,
        stand,
        {naam: getattr(rij, naam) for naam in namen.values()},
        {(klasse.TABEL, hex_id, nummer): tuple(spoor.hoofden.get(nummer, ())) for nummer in namen},
        frozenset(namen[nummer] for nummer in spoor.conflicten if nummer in namen),
        {namen[nummer]: tekst for nummer, tekst in kladjes.items() if nummer in namen},
        {namen[nummer]: aantal for nummer, aantal in spoor.aantallen.items() if nummer in namen},
        vast,
    )
