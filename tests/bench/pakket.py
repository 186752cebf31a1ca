"""A package of a class: making it, opening it, giving back and taking back, with full dossiers."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from statistics import median
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.ground import clock, ids
from opp_desk.model.doel import Doel
from opp_desk.model.evaluatie import Meting
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import OppStatus, Rol
from opp_desk.model.opp import Opp
from opp_desk.model.school import Medewerker
from opp_desk.usecases import velden
from opp_desk.usecases.meegeven import geef_mee
from opp_desk.usecases.pakketkluis import begin_kleine_kluis, geef_terug
from opp_desk.usecases.terugnemen import neem_terug
from opp_desk.vault.handeling import handeling
from tests.bench.cijfers import Cijfer, cijfer
from tests.bench.meten import klok
from tests.bench.scholen import Maat, maak_school

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

KLAS: Final = 25
RONDEN: Final = 3
_NOTITIES, _METINGEN, _NIEUW = 40, 30, 150
_ZIN: Final = "tafel-regen-molen-vlieger-boter"
_TEKST: Final = "Vertelde in de kring over het weekend en werkte daarna goed door. "


def meet_pakket(map_: Path) -> list[Cijfer]:
    """Return what a package of 25 pupils costs: median of some rounds, each with a vault of its own."""
    map_.mkdir(parents=True, exist_ok=True)
    kluis = maak_school(map_ / "school.oppdesk", Maat(400, 60, 2))
    mentor = kluis.voer_uit(_mentor)[0]
    klas = kluis.lees(_klas)
    kluis.voer_uit(partial(_vul, opps=klas))
    rondes = [_ronde(kluis, mentor, klas, map_ / str(nr)) for nr in range(RONDEN)]
    maken, openen, terug, nemen, bytes_ = (list(each) for each in zip(*rondes, strict=True))
    kluis.sluit()
    heel = [a + b for a, b in zip(maken, nemen, strict=True)]
    return [
        cijfer("package of 25 pupils: made and taken back", median(heel), reach_value=3000.0, runs=RONDEN),
        cijfer("  of which making", median(maken), runs=RONDEN),
        cijfer("  of which taking back", median(nemen), runs=RONDEN),
        cijfer("  opening it in a new small vault", median(openen), runs=RONDEN),
        cijfer("  giving back", median(terug), runs=RONDEN),
        cijfer("  size of the package", median(bytes_) / 1024, unit="KiB", runs=RONDEN),
    ]


def _ronde(
    kluis: Kluis, mentor: UUID, klas: dict[UUID, UUID], map_: Path
) -> tuple[float, float, float, float, float]:
    """Give along, work, give back and take back once: four times in milliseconds, and the size in bytes."""
    map_.mkdir()
    heen, weer, tot = map_ / "heen.oppakket", map_ / "terug.oppakket", clock.today() + timedelta(days=30)
    geef = partial(geef_mee, voor=mentor, leerlingen=tuple(klas), tot=tot, doel=heen, wachtzin=_ZIN)
    maken = klok(partial(kluis.voer_uit, geef))
    klein: list[Kluis] = []

    def open_pakket() -> None:
        klein.append(begin_kleine_kluis(map_ / "klein.oppdesk", heen, _ZIN, "een lang eigen woord").kluis)

    openen = klok(open_pakket)
    _werk(klein[0], klas)
    terug = klok(partial(klein[0].voer_uit, partial(geef_terug, doel=weer)))
    klein[0].sluit()
    nemen = klok(partial(kluis.voer_uit, partial(neem_terug, pad=weer)))
    return maken, openen, terug, nemen, float(heen.stat().st_size)


def _klas(lezer: Lezer) -> dict[UUID, UUID]:
    """Return 25 pupils with the OPP that each has."""
    opps = lezer.lees(select(Opp).where(Opp.status == OppStatus.CONCEPT).order_by(Opp.id)) or lezer.lees(
        select(Opp).order_by(Opp.id)
    )
    return {opp.leerling: opp.id for opp in opps[:KLAS]}


@handeling("Meetmentor toegevoegd")
def _mentor(uow: UnitOfWork) -> UUID:
    return uow.voeg_toe(Medewerker(roepnaam="Anouk", achternaam="Visser", rol=Rol.LEERKRACHT)).id


@handeling("Meetklas gevuld")
def _vul(uow: UnitOfWork, opps: dict[UUID, UUID]) -> None:
    toeval = ids.seeded(3)
    for leerling, opp in opps.items():
        for nr in range(_NOTITIES):
            dag = clock.today() - timedelta(days=nr * 4)
            uow.voeg_toe(Gesprek(leerling=leerling, datum=dag, tekst=_TEKST * toeval.randint(1, 6)))
        doel = uow.voeg_toe(Doel(leerling=leerling, opp=opp, kan_straks="leest vlot")).id
        for nr in range(_METINGEN):
            uow.voeg_toe(
                Meting(leerling=leerling, doel=doel, datum=clock.today() - timedelta(days=nr), waarde=str(nr))
            )


def _werk(klein: Kluis, opps: dict[UUID, UUID]) -> None:
    """Do what a mentor does in some weeks: notes, and lines in a plan."""
    leerlingen = list(opps)
    for nr in range(_NIEUW):
        leerling = leerlingen[nr % len(leerlingen)]
        nieuw = partial(
            velden.voeg_toe, klasse=Gesprek, ouders={"leerling": leerling}, tekst=_TEKST * 2, door="Anouk"
        )
        klein.voer_uit(nieuw)
    for opp in opps.values():
        tekst = "gewijzigd door de mentor"
        klein.voer_uit(partial(velden.bewaar, klasse=Opp, rij_id=opp, naam="leerroute", waarde=tekst))
