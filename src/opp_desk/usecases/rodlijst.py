"""Begin and end dates of OPP's that still have to be put in the leerlingadministratie (it sends them to ROD).

Only begin and end go to ROD, never what an OPP says (domain §1.3). Recording that it was done, and the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.interchange.csvschrijven import schrijf_csv
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.usecases.bestanden import schrijf_bestand
from opp_desk.usecases.buitenopp import lees_rod
from opp_desk.usecases.oppkort_bron import groepsnamen
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort, Wat

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from opp_desk.rules.kort import RodKort
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

KOPPEN: Final = ("Leerling", "Leerlingnummer", "Groep", "Geboortedatum", "Wat", "Datum")


@handeling("Datum in de leerlingadministratie gezet")
def zet_gedaan(uow: UnitOfWork, opps: Iterable[UUID], *, einde: bool, op: date | None = None) -> int:
    """Record on ``op`` (None: today) that the begin or end of these OPP's was put there; return how many.

    RegelFout("niet_gevonden") if one of them is not there; then nothing was recorded.
    """
    dag, aantal = op or clock.today(), 0
    for opp_id in opps:
        opp = uow.haal(Opp, opp_id)
        if einde:
            opp.rod_eind_op = dag
        else:
            opp.rod_begin_op = dag
        aantal += 1
    return aantal


@handeling("Lijst voor de leerlingadministratie opgeslagen", Soort.DREMPEL)
def exporteer(uow: UnitOfWork, doel: Path, vandaag: date) -> None:
    """Write the list to a file outside the vault and note it for every pupil on it.

    WereldFout("bestand_niet_geschreven"): nothing was noted, and a file that was there is as it was.
    """
    schrijf_bestand(doel, maak_csv(uow, vandaag))
    for leerling in sorted({een.leerling_id for een in _rod(uow, vandaag)}, key=str):
        uow.noteer(Wat.GEEXPORTEERD, leerling, "rodlijst")


def maak_csv(lezer: Lezer, vandaag: date) -> bytes:
    """Return every date that was not recorded yet as CSV, by name: for whoever types it over."""
    rod = _rod(lezer, vandaag)
    wie = select(Leerling.id, Leerling.leerlingnummer, Leerling.geboortedatum)
    gegevens = {row.id: row for row in lezer.verbinding.execute(wie)}
    rijen = [
        (
            een.naam,
            gegevens[een.leerling_id].leerlingnummer or "",
            een.groep or "",
            _dag(gegevens[een.leerling_id].geboortedatum),
            "einddatum OPP" if een.einde else "begindatum OPP",
            _dag(een.dag),
        )
        for een in sorted(rod, key=lambda rij: (rij.einde, rij.naam, rij.dag))
    ]
    return schrijf_csv(KOPPEN, rijen)


def _rod(lezer: Lezer, vandaag: date) -> tuple[RodKort, ...]:
    return lees_rod(lezer, vandaag, groepsnamen(lezer))


def _dag(dag: date | None) -> str:
    return f"{dag.day:02}-{dag.month:02}-{dag.year}" if dag else ""
