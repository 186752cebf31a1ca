"""The OPP of Noël d'Hondt in a real vault, written through use cases. No test here."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.model.doel import Aanpak, Begeleiding, Doel
from opp_desk.model.hoorrecht import Inbreng
from opp_desk.model.keuzes import (
    AanpakSoort,
    FactorSoort,
    Invloed,
    Manier,
    Relatie,
    Uitstroom,
    Vorm,
)
from opp_desk.model.opp import Beginfeit, Factor, Opp, Overleg, Visie
from opp_desk.usecases import opps
from opp_desk.vault.kluis import Kluis
from tests.bouw import (
    SLEUTEL,
    doe,
    maak_groep,
    maak_hoorgesprek,
    maak_leerling,
    maak_opp,
    maak_ouder,
    maak_school,
    nieuw,
    zet,
)

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.vault.lezer import Lezer

NU = datetime(2026, 10, 16, 14, 30)  # noqa: DTZ001  the clock of the machine is local too
VANDAAG = NU.date()


@dataclass(frozen=True, slots=True)
class Noel:
    """The vault, and the ids of what stands in it."""

    kluis: Kluis
    leerling: UUID
    opp: UUID
    moeder: UUID
    vader: UUID
    doelen: tuple[UUID, ...]
    begeleidingen: tuple[UUID, ...]

    def nieuw(self, klasse: type[Rij], **waarden: object) -> UUID:
        """Add a row to this OPP."""
        return nieuw(self.kluis, klasse, {"leerling": self.leerling, "opp": self.opp}, **waarden)


@cache
def _sjabloon(vol: bool) -> tuple[Path, Noel]:
    """Make the vault once; tests get a copy of the file."""
    map_ = Path(mkdtemp(prefix="opp-noel-"))
    with clock.fixed(NU - timedelta(hours=3)):
        noel = maak_noel(map_, vol=vol)
    noel.kluis.sluit()
    return map_ / "school.oppdesk", noel


def kopie_van_noel(map_: Path, *, vol: bool = True) -> Noel:
    """Return an open copy of the vault that `maak_noel` makes: a few milliseconds instead of a second."""
    bron, noel = _sjabloon(vol)
    pad = map_ / "school.oppdesk"
    shutil.copy(bron, pad)
    return replace(noel, kluis=Kluis(pad, SLEUTEL, noel.kluis.persoon))


def maak_noel(map_: Path, *, vol: bool = True) -> Noel:
    """Make the vault; with ``vol`` the OPP is complete but for voorleggen and akkoord."""
    kluis = maak_school(
        map_ / "school.oppdesk", naam="basisschool De Waterlelie", bestuur="Stichting Het Water"
    )
    groep = maak_groep(kluis, "6b", "6", "Anouk Visser (ma–wo)", "Mo Jansen (do–vr)")
    leerling = maak_leerling(kluis, "Noël d’|Hondt", groep, geboortedatum=date(2016, 3, 3))
    moeder = maak_ouder(kluis, leerling, "Claire d’Hondt", Relatie.MOEDER)
    vader = maak_ouder(kluis, leerling, "Bart d’Hondt", Relatie.VADER)
    opp = maak_opp(kluis, leerling, date(2026, 9, 14))
    leeg = Noel(kluis, leerling, opp, moeder, vader, (), ())
    return _vul(leeg) if vol else leeg


def _vul(noel: Noel) -> Noel:
    zet(
        noel.kluis,
        Opp,
        noel.opp,
        aanleiding="Noël heeft bij rekenen en bij zelfstandig werken meer nodig dan onze basisondersteuning.",
        uitstroom_van=Uitstroom.VMBO_KB,
        uitstroom_tot=Uitstroom.VMBO_TL,
        uitstroom_onderbouwing=(
            "Lezen en woordenschat: niveau van zijn groep (juni 2026). Rekenen: de doelen tot half groep 5. "
            "Sinds maart groeit hij daar even snel als zijn klasgenoten."
        ),
        geldig_vanaf=date(2026, 10, 16),
        evaluatie_op=date(2026, 12, 17),
        geen_afwijking=True,
    )
    for soort, teksten in (
        (
            FactorSoort.BEVORDEREND,
            (
                "voordoen, één stap tegelijk",
                "bewegen tussen twee taken",
                "hij onthoudt goed wat hij zelf deed",
            ),
        ),
        (
            FactorSoort.BELEMMEREND,
            ("veel uitleg achter elkaar", "wisselingen die hij niet ziet aankomen"),
        ),
    ):
        for tekst in teksten:
            noel.nieuw(Factor, soort=soort, tekst=tekst)
    noel.nieuw(
        Beginfeit,
        gebied="Rekenen",
        feit="Noël maakt 4 van de 10 sommen tot 1000 goed.",
        bron="meting in de klas",
        datum=date(2026, 9, 14),
    )
    doelen = _doelen(noel)
    begeleidingen = _begeleid(noel, doelen)
    noel.nieuw(Aanpak, soort=AanpakSoort.WEL, tekst="Vertel vooraf wat er verandert.")
    noel.nieuw(Aanpak, soort=AanpakSoort.NIET, tekst="Drie opdrachten tegelijk.")
    noel.nieuw(
        Overleg,
        datum=date(2026, 9, 24),
        wie="vader, moeder en juf Anouk",
        eens="Rekenen in een klein groepje; thuis alleen lezen.",
        vervolg="Op 12 oktober lezen we samen het plan.",
    )
    for ouder, tekst in (
        (noel.moeder, "Ik zie dat hij ’s avonds moe is. Liever geen rekenhuiswerk."),
        (noel.vader, "Ik wil dat hij uitgedaagd blijft."),
    ):
        zet(noel.kluis, Visie, doe(noel.kluis, opps.begin_visie, opp_id=noel.opp, ouder=ouder), tekst=tekst)
    _hoor(noel, doelen[1])
    return Noel(noel.kluis, noel.leerling, noel.opp, noel.moeder, noel.vader, doelen, begeleidingen)


def _doelen(noel: Noel) -> tuple[UUID, ...]:
    return (
        noel.nieuw(
            Doel,
            gebied="Rekenen",
            kan_straks="maakt Noël plus- en minsommen tot 1000 door te rijgen",
            maat="tien sommen, elke vrijdag",
            nu="4 van de 10",
            nu_datum=date(2026, 9, 14),
            streef="8 van de 10 goed",
            evaluatie_op=date(2026, 12, 17),
        ),
        noel.nieuw(
            Doel,
            gebied="Taakaanpak",
            kan_straks="Noël vraagt zelf hulp met zijn hulpkaart als hij vastloopt",
            maat="aantal rekenlessen",
            nu="1 van de 5 lessen",
            nu_datum=date(2026, 9, 18),
            streef="in 4 van de 5 lessen",
            evaluatie_op=date(2026, 12, 17),
            kinddoel="Ik kan zelf hulp vragen.",
        ),
    )


def _begeleid(noel: Noel, doelen: tuple[UUID, ...]) -> tuple[UUID, ...]:
    van_tot = {"van": date(2026, 10, 26), "tot": date(2026, 12, 17)}
    return (
        noel.nieuw(
            Begeleiding,
            wat="Sommen rijgen op de getallenlijn",
            vorm=Vorm.GROEPJE,
            wie="juf Anouk",
            waar="in de klas",
            keer_per_week=3,
            minuten=15,
            doel=doelen[0],
            **van_tot,
        ),
        noel.nieuw(
            Begeleiding,
            wat="Samen terugkijken met de hulpkaart",
            vorm=Vorm.IN_DE_LES,
            wie="meester Mo",
            waar="in de klas",
            keer_per_week=1,
            minuten=5,
            doel=doelen[1],
            **van_tot,
        ),
    )


def _hoor(noel: Noel, doel: UUID) -> None:
    hoor = maak_hoorgesprek(
        noel.kluis,
        noel.leerling,
        noel.opp,
        date(2026, 10, 7),
        "Ik weet het wel maar dan gaan er te veel dingen tegelijk. Als ik even weg mag kan ik daarna weer.",
        door="meester Mo",
        manier_gekozen=Manier.WANDELEND,
    )
    for inbreng in noel.kluis.lees(lambda lezer: _inbrengen(lezer, hoor)):
        zet(noel.kluis, Inbreng, inbreng, invloed=Invloed.OVERGENOMEN, doel=doel)


def _inbrengen(lezer: Lezer, hoor: UUID) -> list[UUID]:
    return [rij.id for rij in lezer.lees(select(Inbreng).where(Inbreng.hoorgesprek == hoor))]
