"""Schools to measure on: so many pupils, so many years of OPP's with their history, a stroke per year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from opp_desk.ground import clock, ids
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.evaluatie import Evaluatie
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.model.keuzes import Gezag, OppStatus, Relatie, Rol, Sector
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Factor, Opp
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Groep
from opp_desk.usecases import velden
from opp_desk.usecases.kluizen import NieuweSchool, begin_kluis
from opp_desk.vault.handeling import handeling
from tests.bench.meten import WACHTWOORD

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.uow import UnitOfWork

_VOOR: Final = ("Elif", "Noël", "IJsbrand", "Zoë", "Łukasz", "Amina", "Bram", "Fenna", "Youssef", "Lotte")
_ACHTER: Final = ("de Vries", "Şahin", "Mulder", "van der Meulen", "Wójcik", "d’Hondt", "Bos", "El Amrani")
_TEKST: Final = "Rekent vlot tot twintig en heeft bij nieuwe stof een voorbeeld en meer tijd nodig. "


@dataclass(frozen=True, slots=True)
class Maat:
    """Pupils who are here, OPP's that run, and earlier years of both, with edits per running OPP."""

    leerlingen: int
    opps: int
    jaren: int
    bewerkingen: int = 8


def maak_school(pad: Path, maat: Maat) -> Kluis:
    """Make the school and return it open."""
    begin = begin_kluis(pad, NieuweSchool("Het Veenlyceum", "", Sector.VO, "Ines Bos", Rol.IB), WACHTWOORD)
    kluis, toeval = begin.kluis, ids.seeded(1)
    groepen = kluis.voer_uit(maak_groepen)[0]
    for geleden in range(maat.jaren, 0, -1):
        kluis.voer_uit(partial(voeg_jaar_toe, maat=maat, groepen=groepen, geleden=geleden, toeval=toeval))
    lopend = kluis.voer_uit(partial(voeg_jaar_toe, maat=maat, groepen=groepen, geleden=0, toeval=toeval))[0]
    for opp in lopend:
        for keer in range(maat.bewerkingen):
            naam = ("aanleiding", "opsteller")[keer % 2]
            waarde = _TEKST * (keer % 4 + 1)
            kluis.voer_uit(partial(velden.bewaar, klasse=Opp, rij_id=opp, naam=naam, waarde=waarde))
    return kluis


@handeling("Meetgroepen toegevoegd")
def maak_groepen(uow: UnitOfWork) -> tuple[UUID, ...]:
    """Add the groups."""
    return tuple(uow.voeg_toe(Groep(naam=f"h{nr // 8 + 1}{'abcdefgh'[nr % 8]}")).id for nr in range(40))


@handeling("Meetjaar toegevoegd")
def voeg_jaar_toe(
    uow: UnitOfWork, maat: Maat, groepen: tuple[UUID, ...], geleden: int, toeval: Random
) -> list[UUID]:
    """Add the pupils of this year, or the fifth part who left in an earlier one, with their OPP's."""
    dag = clock.today() - timedelta(days=365 * geleden)
    aantal = maat.leerlingen if not geleden else maat.leerlingen // 5
    opps = []
    for nr in range(aantal):
        leerling = uow.voeg_toe(
            Leerling(
                roepnaam=toeval.choice(_VOOR),
                achternaam=toeval.choice(_ACHTER),
                sleutel=f"{geleden}-{nr}",
                groep=groepen[nr % len(groepen)],
                geboortedatum=date(dag.year - 14, 3, 14),
                instroomdatum=dag - timedelta(days=300),
                uitstroomdatum=dag if geleden else None,
            )
        )
        if nr < maat.opps:
            opps.append(_opp(uow, leerling.id, dag, klaar=geleden > 0))
    return opps


def _opp(uow: UnitOfWork, leerling: UUID, dag: date, *, klaar: bool) -> UUID:
    """Add one OPP with what usually stands in it."""
    opp = uow.voeg_toe(
        Opp(
            leerling=leerling,
            status=OppStatus.AFGESLOTEN if klaar else OppStatus.CONCEPT,
            startdatum=dag - timedelta(days=200),
            einddatum=dag if klaar else None,
            aanleiding=_TEKST * 3,
            uitstroom_onderbouwing=_TEKST * 3,
            slotevaluatie=_TEKST if klaar else None,
        )
    ).id
    bij: dict[str, Any] = {"leerling": leerling, "opp": opp}
    for nr in range(3):
        uow.voeg_toe(Doel(**bij, volgorde=f"V{nr}", kan_straks=_TEKST, nu=_TEKST, streef="80 %"))
        uow.voeg_toe(Factor(**bij, volgorde=f"V{nr}", tekst=_TEKST))
        uow.voeg_toe(Gesprek(leerling=leerling, datum=dag, door="Ines Bos", tekst=_TEKST * 4))
    for nr in range(2):
        uow.voeg_toe(Begeleiding(**bij, volgorde=f"V{nr}", wat=_TEKST, wie="Ines Bos", minuten=30))
        uow.voeg_toe(
            Ouder(leerling=leerling, volgorde=f"V{nr}", naam="ouder", relatie=Relatie.MOEDER, gezag=Gezag.JA)
        )
    uow.voeg_toe(Hoorgesprek(**bij, volgorde="V"))
    uow.voeg_toe(Evaluatie(**bij, volgorde="V", datum=dag, gelukt=_TEKST))
    return opp
