"""What a form shows of one row: its values, the versions that they are, conflicts, drafts and history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.model.basis import uit_json
from opp_desk.model.school import Medewerker
from opp_desk.model.veld import plek, velden
from opp_desk.rules.bewerken import mag_bewerken
from opp_desk.usecases.velden import opp_van
from opp_desk.vault.tabellen import klad, teller
from opp_desk.vault.versies import koppen, van_rij, van_veld

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.model.veld import Waarde
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import Getoond
    from opp_desk.vault.versies import Sleutel


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
    per_veld: dict[int, list[tuple[int, int, int]]] = {}
    aantallen: dict[int, int] = {}
    for versie in van_rij(lezer.verbinding, klasse.TABEL, rij_id.hex):
        aantallen[versie.fld] = aantallen.get(versie.fld, 0) + 1
        if versie.kop:
            per_veld.setdefault(versie.fld, []).append((versie.seq, versie.tik, versie.kop))
    namen = {each.veld.nummer: each.naam for each in velden(klasse)}
    opp = opp_van(lezer, rij)
    return Formulier(
        klasse,
        rij_id,
        lezer.verbinding.execute(select(teller.c.waarde).where(teller.c.naam == "tik")).scalar_one(),
        {each.naam: getattr(rij, each.naam) for each in velden(klasse)},
        {
            (klasse.TABEL, rij_id.hex, nummer): tuple(
                (seq, tik) for seq, tik, _kop in per_veld.get(nummer, ())
            )
            for nummer in namen
        },
        frozenset(
            namen[nummer] for nummer, hoofden in per_veld.items() if nummer in namen and hoofden[0][2] > 1
        ),
        _klad(lezer, klasse, rij_id, namen),
        {namen[nummer]: aantal for nummer, aantal in aantallen.items() if nummer in namen},
        frozenset(
            each.naam
            for each in velden(klasse)
            if opp is not None and not mag_bewerken(opp.status, each.veld.section)
        ),
    )


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


def _klad(lezer: Lezer, klasse: type[Rij], rij_id: UUID, namen: dict[int, str]) -> dict[str, str]:
    vraag = select(klad.c.fld, klad.c.tekst).where(klad.c.tbl == klasse.TABEL, klad.c.rij == rij_id.hex)
    return {namen[row.fld]: row.tekst for row in lezer.verbinding.execute(vraag) if row.fld in namen}
