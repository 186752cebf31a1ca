"""The terms of the school and my own taken as a calendar file, without names unless somebody chooses them.

A calendar is often shared and lies outside the vault: by itself it says "OPP: N." and what is due.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from sqlalchemy import select

from opp_desk.ground import clock, ids
from opp_desk.interchange.ics import Agendadag, schrijf_ics
from opp_desk.model.gesprek import Taak
from opp_desk.model.keuzes import Ruimte
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.zinnen import met_hoofdletter, termijn_zin, waarom_zin
from opp_desk.usecases.bestanden import schrijf_bestand
from opp_desk.usecases.oppkort import kader, lees_opps
from opp_desk.usecases.takenlijst import lees_taken
from opp_desk.usecases.vandaag import termen_van
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort, Wat

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from opp_desk.rules.recht import Recht
    from opp_desk.rules.termijn import Termijn
    from opp_desk.usecases.takenlijst import Taakregel
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_RUIMTE: Final = UUID("6f3c9d52-0a63-5f0e-9d1c-0b8b2a7c41e5")
"""Under which the ids of entries are made, so that a later file moves an entry and adds none twice."""


@handeling("Termijnen opgeslagen voor de agenda", Soort.DREMPEL)
def exporteer(uow: UnitOfWork, doel: Path, vandaag: date, *, met_namen: bool = False) -> None:
    """Write the calendar to a file outside the vault; with names that is noted in the logboek.

    WereldFout("bestand_niet_geschreven"): nothing was noted, and a file that was there is as it was.
    """
    schrijf_bestand(doel, maak_agenda(uow, vandaag, met_namen=met_namen))
    if met_namen:
        uow.noteer(Wat.GEEXPORTEERD, None, "agenda")


def maak_agenda(lezer: Lezer, vandaag: date, *, met_namen: bool = False) -> bytes:
    """Return the terms from ``vandaag`` on, a year ahead, as an iCalendar file."""
    return schrijf_ics(lees_agenda(lezer, vandaag, met_namen=met_namen), clock.now(), "OPP-termijnen")


def lees_agenda(lezer: Lezer, vandaag: date, *, met_namen: bool = False) -> tuple[Agendadag, ...]:
    """Return the entries, in order of day. What waits without a day, or is late, stands on Vandaag only."""
    school = kader(lezer, vandaag)
    rijen = termen_van(lezer, school, lees_opps(lezer, vandaag), school.recht.getallen.agenda_dagen)
    los = [deel for rij in rijen for deel in (rij.delen or (rij,))]
    termen = [
        _dag(rij, school.recht, met_namen=met_namen)
        for rij in sorted(los, key=lambda rij: (rij.op, rij.naam, rij.soort))
        if school.recht.termen[rij.soort.value].agenda and rij.op >= vandaag
    ]
    eigen = [
        _taakdag(een, een.voor, met_namen=met_namen)
        for een in _eigen_taken(lezer)
        if een.voor and een.voor >= vandaag
    ]
    return tuple(sorted((*termen, *eigen), key=_op_dag))


def _eigen_taken(lezer: Lezer) -> tuple[Taakregel, ...]:
    """Return the taken of whoever asks; those about safety never leave the vault."""
    if lezer.persoon is None:
        return ()
    dicht = {rij.id for rij in lezer.lees(select(Taak).where(Taak.ruimte == Ruimte.GESLOTEN))}
    return tuple(een for een in lees_taken(lezer, van=lezer.persoon) if een.id not in dicht)


def _dag(rij: Termijn, recht: Recht, *, met_namen: bool) -> Agendadag:
    """Return one entry; without names nothing in it is a word of the dossier."""
    term = recht.termen[rij.soort.value]
    if rij.actie.code is ActieCode.OPEN_AANBOD:  # about the school: there is no name to keep out
        titel, uitleg = f"{term.naam} ({rij.groep})", [waarom_zin(rij), rij.eis.bron]
    elif met_namen:
        titel, uitleg = f"{rij.naam}: {termijn_zin(rij)}", [waarom_zin(rij), rij.som, rij.eis.bron]
    else:
        titel, uitleg = f"OPP: {met_hoofdletter(rij.naam[:1] or '?')}.", [term.naam, rij.eis.bron]
    over = rij.opp_id or rij.leerling_id or _RUIMTE
    sleutel = f"{rij.soort.value}:{over}:{_rij(rij)}"
    return Agendadag(
        ids.element_id(_RUIMTE, sleutel), rij.op, titel, "\n".join(deel for deel in uitleg if deel)
    )


def _taakdag(een: Taakregel, dag: date, *, met_namen: bool) -> Agendadag:
    """Return a taak of whoever asks; without names it says no word of what was agreed."""
    titel = f"{een.naam}: {een.wat}" if met_namen else f"Taak: {met_hoofdletter(een.naam[:1] or '?')}."
    return Agendadag(ids.element_id(_RUIMTE, f"taak:{een.id}"), dag, titel)


def _op_dag(een: Agendadag) -> date:
    return een.dag


def _rij(rij: Termijn) -> UUID | str:
    """Return what tells two rows of one kind apart: the aanmelding of a pupil, the schooljaar of a school."""
    if rij.actie.code is ActieCode.OPEN_AANBOD:
        return rij.groep or ""
    return rij.actie.rij if rij.soort.value in {"aanmelding", "tijdelijke_plek"} and rij.actie.rij else ""
