"""Opening a dossier in the window: one with ten years of history beside one that is empty."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from opp_desk.ground import clock
from opp_desk.model.akkoord import Akkoord
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.dossier import Aanwezigheid
from opp_desk.model.evaluatie import Doelresultaat, Evaluatie, Gegeven, Meting
from opp_desk.model.gesprek import Bijlage, Gesprek
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import (
    Antwoord,
    GegevenAntwoord,
    Gezag,
    HoorUitkomst,
    OppStatus,
    Relatie,
    Resultaat,
)
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Factor, Opp, Overleg
from opp_desk.model.ouder import Ouder
from opp_desk.model.versie import Document, OppVersie, Voorlegversie
from opp_desk.ui.dossier import DossierPage
from opp_desk.usecases.kluizen import open_met_wachtwoord
from opp_desk.vault import blobs
from opp_desk.vault.handeling import handeling
from tests.bench.cijfers import cijfer
from tests.bench.meten import WACHTWOORD, klok
from tests.bench.venster import Proefvenster

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.uow import UnitOfWork
    from tests.bench.cijfers import Cijfer

JAREN: Final = 10
KEREN: Final = 15
VOL, LEEG = "Vol", "Leeg"
MEER: Final = 100.0
"""How many milliseconds ten years may cost on top of opening an empty dossier."""
_TEKST: Final = "Rekent vlot tot twintig en heeft bij nieuwe stof een voorbeeld en meer tijd nodig. "


def meet_dossier(pad: Path) -> list[Cijfer]:
    """From asking for a dossier to a painted timeline, by turns with the empty one, which is the floor."""
    kluis = open_met_wachtwoord(pad, WACHTWOORD)
    vol, leeg = maak_dossiers(kluis)
    kluis.sluit()
    venster = Proefvenster(str(pad))
    venster.ontgrendel()
    duur: dict[str, list[float]] = {VOL: [], LEEG: []}
    for keer in range(KEREN + 1):
        for wie, naam in ((leeg, LEEG), (vol, VOL)):
            gemeten = klok(partial(_open, venster, wie, f"{naam} Meting"))
            if keer:  # the first one makes the page
                duur[naam].append(gemeten)
    venster.programma.sluit_af()
    kaal = median(duur[LEEG])
    wat = "dossier with 10 years of history, beside an empty one"
    return [cijfer(wat, median(duur[VOL]), kaal, reach_value=round(kaal + MEER, 2), runs=KEREN)]


def _open(venster: Proefvenster, leerling: UUID, titel: str) -> None:
    venster.ga("dossier", {"leerling": leerling})
    pagina = next(each for each in venster.programma.schil.findChildren(DossierPage))
    venster.wacht(partial(_staat_er, pagina, titel))


def _staat_er(pagina: DossierPage, titel: str) -> bool:
    """Say whether this dossier stands on the screen, and paint it."""
    if pagina.windowTitle() != titel or not pagina.tabs.isVisible():
        return False
    pagina.repaint()
    return True


def maak_dossiers(kluis: Kluis) -> tuple[UUID, UUID]:
    """Add a pupil with ten years of history, a transaction per year, and one with nothing."""
    vol, leeg = (kluis.voer_uit(partial(_leerling, naam=naam))[0] for naam in (VOL, LEEG))
    ouders = kluis.voer_uit(partial(_ouders, leerling=vol))[0]
    for geleden in range(JAREN - 1, -1, -1):
        begin = clock.today() - timedelta(days=365 * geleden + 180)
        opp = kluis.voer_uit(partial(_opp, leerling=vol, begin=begin))[0]
        kluis.voer_uit(partial(_jaar, leerling=vol, opp=opp, begin=begin, ouders=ouders))
        klaar = OppStatus.AFGESLOTEN if geleden else OppStatus.VASTGESTELD
        for status in (OppStatus.VASTGESTELD, OppStatus.BIJSTELLING, klaar):
            kluis.voer_uit(partial(_naar, opp_id=opp, status=status))
    return vol, leeg


@handeling("Meetleerling toegevoegd")
def _leerling(uow: UnitOfWork, naam: str) -> UUID:
    return uow.voeg_toe(Leerling(roepnaam=naam, achternaam="Meting", geboortedatum=date(2010, 3, 9))).id


@handeling("Meetouders toegevoegd")
def _ouders(uow: UnitOfWork, leerling: UUID) -> list[UUID]:
    rijen = (
        Ouder(leerling=leerling, naam="ouder", relatie=relatie, gezag=Gezag.JA)
        for relatie in (Relatie.MOEDER, Relatie.VADER)
    )
    return [uow.voeg_toe(rij).id for rij in rijen]


@handeling("Meet-OPP toegevoegd")
def _opp(uow: UnitOfWork, leerling: UUID, begin: date) -> UUID:
    opp = Opp(leerling=leerling, startdatum=begin, aanleiding=_TEKST * 3, uitstroom_onderbouwing=_TEKST * 3)
    return uow.voeg_toe(opp).id


@handeling("Meetstand gezet")
def _naar(uow: UnitOfWork, opp_id: UUID, status: OppStatus) -> None:
    opp = uow.haal(Opp, opp_id)
    opp.status = status
    if status is OppStatus.AFGESLOTEN and opp.startdatum:
        opp.einddatum, opp.slotevaluatie = opp.startdatum + timedelta(days=360), _TEKST


@handeling("Meetjaar van een leerling toegevoegd")
def _jaar(uow: UnitOfWork, leerling: UUID, opp: UUID, begin: date, ouders: list[UUID]) -> None:
    """Add what a good IB'er writes down in a year: weekly measurements, talks, hearings, papers."""
    bij: dict[str, Any] = {"leerling": leerling, "opp": opp}
    weken = [begin + timedelta(weeks=nr) for nr in range(40)]
    for nr in range(3):
        _doel(uow, bij, weken, nr)
        uow.voeg_toe(Factor(**bij, volgorde=f"V{nr}", tekst=_TEKST))
        uow.voeg_toe(Overleg(**bij, volgorde=f"V{nr}", datum=weken[nr * 12], wie="moeder", eens=_TEKST))
        uow.voeg_toe(Aanwezigheid(leerling=leerling, datum=weken[nr * 9 + 2], signaal=_TEKST))
        _hoor(uow, bij, weken[nr * 12])
    for week in weken:
        uow.voeg_toe(Gesprek(leerling=leerling, datum=week, door="Ines Bos", tekst=_TEKST * 3))
    _papieren(uow, bij, begin, ouders)


def _doel(uow: UnitOfWork, bij: dict[str, Any], weken: list[date], nr: int) -> None:
    """Add a goal with its measurements, its help with its weeks, and its result."""
    leerling = bij["leerling"]
    doel = uow.voeg_toe(
        Doel(**bij, volgorde=f"V{nr}", kan_straks=_TEKST, nu="2 van de 10", streef="8 van de 10")
    )
    hulp = uow.voeg_toe(Begeleiding(**bij, volgorde=f"V{nr}", wat=_TEKST, wie="Ines Bos", doel=doel.id))
    for week in weken:
        uow.voeg_toe(Meting(leerling=leerling, doel=doel.id, datum=week, waarde="5"))
        uow.voeg_toe(Gegeven(leerling=leerling, begeleiding=hulp.id, week=week, antwoord=GegevenAntwoord.JA))
    evaluatie = uow.voeg_toe(Evaluatie(**bij, volgorde=f"V{nr}", datum=weken[-1], gelukt=_TEKST))
    uow.voeg_toe(
        Doelresultaat(leerling=leerling, evaluatie=evaluatie.id, doel=doel.id, resultaat=Resultaat.DEELS)
    )


def _hoor(uow: UnitOfWork, bij: dict[str, Any], dag: date) -> None:
    hoor = uow.voeg_toe(
        Hoorgesprek(
            **bij, volgorde="V", aangeboden_op=dag, uitkomst=HoorUitkomst.GEHOORD, terugkoppeling_op=dag
        )
    )
    for nr in range(4):
        uow.voeg_toe(
            Inbreng(leerling=bij["leerling"], hoorgesprek=hoor.id, volgorde=f"V{nr}", woorden=_TEKST)
        )


def _papieren(uow: UnitOfWork, bij: dict[str, Any], begin: date, ouders: list[UUID]) -> None:
    """Add parents who answered, a fixed version with its paper, and what came by post."""
    leerling = bij["leerling"]
    inhoud = blobs.bewaar(uow.verbinding, f"papier van {begin}".encode() * 500)
    voor = uow.voeg_toe(Voorlegversie(**bij, voorgelegd_op=clock.now()))
    for ouder in ouders:
        uow.voeg_toe(
            Akkoord(
                leerling=leerling,
                voorlegversie=voor.id,
                ouder=ouder,
                antwoord=Antwoord.AKKOORD,
                datum=begin,
                gezien_op=begin,
            )
        )
    versie = uow.voeg_toe(OppVersie(**bij, nummer=1, vastgesteld_op=begin, momentopname=inhoud))
    uow.voeg_toe(
        Document(
            leerling=leerling, oppversie=versie.id, naam="OPP.pdf", gemaakt_op=clock.now(), inhoud=inhoud
        )
    )
    for nr in range(4):
        uow.voeg_toe(Bijlage(leerling=leerling, naam=f"verslag {nr}.pdf", soort="pdf", inhoud=inhoud))
