"""Builds one complete dossier in memory, to break one thing of it: the demo OPP of Noël, in each sector.

Rows without a session; their lists are set as a loader would set them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm.attributes import set_committed_value

from opp_desk.ground import paths
from opp_desk.model.akkoord import Akkoord
from opp_desk.model.doel import Aanpak, Begeleiding, Doel
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import (
    AanpakSoort,
    Antwoord,
    FactorSoort,
    Gezag,
    Hoormoment,
    HoorUitkomst,
    InbrengBron,
    InPlan,
    Invloed,
    Manier,
    OppStatus,
    Relatie,
    Sector,
    Startgebeurtenis,
    Uitstroom,
    Vakantieregio,
    Vorm,
)
from opp_desk.model.leerling import Leerling
from opp_desk.model.momentopname import (
    Leerkracht,
    Omgeving,
    hash_geheel,
    hash_handelingsdeel,
    maak_momentopname,
)
from opp_desk.model.opp import Afwijking, Beginfeit, Factor, Opp, Overleg, Visie
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import School
from opp_desk.model.veld import deellijsten
from opp_desk.model.versie import OppVersie, Voorlegversie
from opp_desk.rules.dossier import OppDossier
from opp_desk.rules.recht import lees_recht
from opp_desk.rules.schooldagen import lees_vakanties

if TYPE_CHECKING:
    from collections.abc import Callable

VANDAAG = date(2026, 10, 16)
RECHT = lees_recht((paths.resources() / "recht.toml").read_text(encoding="utf-8"))
VAKANTIES = lees_vakanties((paths.resources() / "vakanties.toml").read_text(encoding="utf-8"))
_UITSTROOM = {Sector.PRO: Uitstroom.ARBEID, Sector.VSO: Uitstroom.VSO_ARBEID}


@dataclass
class Bouw:
    """A dossier under construction; `dossier` freezes it."""

    opp: Opp
    leerling: Leerling
    school: School
    ouders: list[Ouder]
    groep: str | None = "6b"
    leerkrachten: tuple[Leerkracht, ...] = (
        Leerkracht("Anouk Visser", "ma–wo"),
        Leerkracht("Mo Jansen", "do–vr"),
    )
    aanspreekpunt: str | None = "Mo Jansen"
    voorlegversies: list[Voorlegversie] = field(default_factory=list)
    akkoorden: list[Akkoord] = field(default_factory=list)
    versies: list[OppVersie] = field(default_factory=list)
    conflicten: int = 0

    def dossier(self) -> OppDossier:
        """Return what the rules are given."""
        return OppDossier(
            opp=self.opp,
            leerling=self.leerling,
            school=self.school,
            groep=self.groep,
            leerkrachten=self.leerkrachten,
            aanspreekpunt=self.aanspreekpunt,
            ouders=tuple(self.ouders),
            voorlegversies=tuple(self.voorlegversies),
            akkoorden=tuple(self.akkoorden),
            versies=tuple(self.versies),
            conflicten=self.conflicten,
        )

    def momentopname(self) -> bytes:
        """Return the present text as it is frozen."""
        omgeving = Omgeving(
            self.school,
            self.leerling,
            self.groep,
            self.leerkrachten,
            self.aanspreekpunt,
            tuple(self.ouders),
        )
        return maak_momentopname(self.opp, omgeving)

    def leg_voor(self, dag: date = date(2026, 10, 8)) -> Voorlegversie:
        """Freeze the present text for the parents."""
        versie = Voorlegversie(
            leerling=self.leerling.id,
            opp=self.opp.id,
            voorgelegd_op=datetime(dag.year, dag.month, dag.day, 12, tzinfo=UTC),
            hash_handelingsdeel=hash_handelingsdeel(self.opp),
            hash_geheel=hash_geheel(self.opp),
        )
        self.voorlegversies.append(versie)
        return versie

    def antwoord(self, ouder: Any, wat: Antwoord | None = Antwoord.AKKOORD, **velden: Any) -> Akkoord:
        """Record what somebody said to the last text; an id, or None for the pupil."""
        akkoord = Akkoord(
            leerling=self.leerling.id,
            voorlegversie=self.voorlegversies[-1].id,
            ouder=ouder,
            antwoord=wat,
            **({"datum": date(2026, 10, 12)} | velden),
        )
        self.akkoorden.append(akkoord)
        return akkoord

    def iedereen_akkoord(self) -> None:
        """Lay the present text before everybody with gezag, and let everybody agree."""
        self.leg_voor()
        for ouder in self.ouders:
            if ouder.gezag in {Gezag.JA, Gezag.DEELS}:
                self.antwoord(ouder.id)

    def deel(self, klasse: type[Any], **velden: Any) -> Any:
        """Return a row of this OPP."""
        return klasse(leerling=self.leerling.id, opp=self.opp.id, **velden)

    def zet(self, lijst: str, *rijen: Any) -> None:
        """Give the OPP this list of rows."""
        set_committed_value(self.opp, lijst, list(rijen))

    def inbreng(self, **velden: Any) -> Inbreng:
        """Return an uitspraak of the only hearing."""
        return Inbreng(leerling=self.leerling.id, hoorgesprek=self.opp.hoorgesprekken[0].id, **velden)

    def uitspraken(self, *rijen: Inbreng) -> None:
        """Give the only hearing these uitspraken."""
        set_committed_value(self.opp.hoorgesprekken[0], "inbrengen", list(rijen))


def volledig(
    sector: Sector = Sector.PO,
    voor: Callable[[Bouw], object] | None = None,
    na: Callable[[Bouw], object] | None = None,
) -> Bouw:
    """Return a complete dossier, broken by ``voor`` before parents agree or by ``na`` afterwards."""
    bouw = _kaal(sector)
    for lijst, _klasse in deellijsten(Opp):
        bouw.zet(lijst)
    _schrijf(bouw)
    _schrijf_handelingsdeel(bouw)
    _hoor(bouw)
    if voor:
        voor(bouw)
    bouw.iedereen_akkoord()
    if na:
        na(bouw)
    return bouw


def _kaal(sector: Sector) -> Bouw:
    leerling = Leerling(roepnaam="Noël", voorvoegsel="d’", achternaam="Hondt", geboortedatum=date(2016, 5, 3))
    school = School(
        naam="De Waterlelie",
        sector=sector,
        vakantieregio=Vakantieregio.MIDDEN,
        namens_naam="S. Amrani",
        namens_functie="directeur",
    )
    opp = Opp(
        leerling=leerling.id,
        status=OppStatus.CONCEPT,
        startgebeurtenis=Startgebeurtenis.INSCHRIJVING,
        startdatum=date(2026, 9, 7),
        aanleiding="Noël heeft bij rekenen meer nodig dan onze basisondersteuning.",
        uitstroom_van=_UITSTROOM.get(sector, Uitstroom.VMBO_KB),
        uitstroom_onderbouwing="Lezen: niveau van zijn groep (juni 2026).",
        opsteller="Marieke Bos",
        geldig_vanaf=VANDAAG,
        evaluatie_op=date(2026, 12, 18),
    )
    ouders = [
        Ouder(leerling=leerling.id, naam=naam, relatie=relatie, gezag=Gezag.JA, gezag_gecontroleerd_op=dag)
        for naam, relatie, dag in (
            ("Fleur d’Hondt", Relatie.MOEDER, date(2026, 9, 7)),
            ("Karim Azzouzi", Relatie.VADER, date(2026, 9, 7)),
        )
    ]
    return Bouw(opp, leerling, school, ouders)


def _schrijf(bouw: Bouw) -> None:
    bouw.zet(
        "factoren",
        bouw.deel(Factor, soort=FactorSoort.BEVORDEREND, tekst="voordoen, één stap tegelijk"),
        bouw.deel(Factor, soort=FactorSoort.BELEMMEREND, tekst="veel uitleg achter elkaar"),
    )
    bouw.zet("beginfeiten", bouw.deel(Beginfeit, gebied="rekenen", feit="tot half groep 5"))
    bouw.zet(
        "overleggen",
        bouw.deel(
            Overleg, datum=date(2026, 9, 24), wie="moeder, Mo Jansen", eens="rekenen in kleine stappen"
        ),
        bouw.deel(Overleg, datum=date(2026, 10, 12), wie="beide ouders", eens="thuis alleen lezen"),
    )
    bouw.zet("visies", *(bouw.deel(Visie, ouder=ouder.id, tekst="Hij is moe.") for ouder in bouw.ouders))
    bouw.zet(
        "afwijkingen",
        bouw.deel(
            Afwijking, vak="rekenen", vervalt="breuken", vervanging="eigen doelen", tot=date(2026, 12, 18)
        ),
    )


def _schrijf_handelingsdeel(bouw: Bouw) -> None:
    doel = bouw.deel(
        Doel,
        gebied="rekenen",
        kan_straks="maakt plus- en minsommen tot 1000 door te rijgen",
        maat="goede sommen op vrijdag",
        nu="4 van de 10",
        nu_datum=date(2026, 9, 14),
        streef="8 van de 10",
        evaluatie_op=date(2026, 12, 18),
    )
    begeleiding = bouw.deel(
        Begeleiding,
        wat="rekenen in een groepje van drie",
        vorm=Vorm.GROEPJE,
        wie="juf Anouk",
        waar="in de klas",
        keer_per_week=3,
        minuten=15,
        van=VANDAAG,
        tot=date(2026, 12, 18),
        doel=doel.id,
    )
    bouw.zet("doelen", doel)
    bouw.zet("begeleidingen", begeleiding)
    bouw.zet(
        "aanpakken",
        bouw.deel(Aanpak, soort=AanpakSoort.WEL, tekst="vertel vooraf wat er verandert"),
        bouw.deel(Aanpak, soort=AanpakSoort.NIET, tekst="drie opdrachten tegelijk"),
    )


def _hoor(bouw: Bouw) -> None:
    gesprek = bouw.deel(
        Hoorgesprek,
        moment=Hoormoment.OPSTELLEN,
        aangeboden_op=date(2026, 10, 7),
        door="Mo Jansen",
        manier_gekozen=Manier.WANDELEND,
        uitkomst=HoorUitkomst.GEHOORD,
        terugkoppeling_op=VANDAAG,
    )
    bouw.zet("hoorgesprekken", gesprek)
    bouw.uitspraken(
        bouw.inbreng(
            woorden="Als ik even weg mag kan ik daarna weer.",
            bron=InbrengBron.GEZEGD,
            in_plan=InPlan.ZO,
            invloed=Invloed.OVERGENOMEN,
            omdat="een rustplek waar hij zelf heen mag",
        )
    )
