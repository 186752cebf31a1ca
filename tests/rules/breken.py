"""Ways to break one thing of a complete dossier, each a change of a `Bouw`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm.attributes import set_committed_value

from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.keuzes import (
    Antwoord,
    Gezag,
    Hoormoment,
    Meelezen,
    OppStatus,
    Relatie,
    Vorm,
)
from opp_desk.model.opp import Partner
from opp_desk.model.ouder import Ouder
from opp_desk.model.versie import OppVersie

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.rules.dossierbouw import Bouw


def opp(**velden: Any) -> Callable[[Bouw], None]:
    """Return a change of fields of the OPP itself."""
    return lambda bouw: zet(bouw.opp, velden)


def leerling(**velden: Any) -> Callable[[Bouw], None]:
    """Return a change of fields of the pupil."""
    return lambda bouw: zet(bouw.leerling, velden)


def gesprek(**velden: Any) -> Callable[[Bouw], None]:
    """Return a change of fields of the hearing."""
    return lambda bouw: zet(bouw.opp.hoorgesprekken[0], velden)


def uitspraak(**velden: Any) -> Callable[[Bouw], None]:
    """Return a change of fields of what the pupil said."""
    return lambda bouw: zet(bouw.opp.hoorgesprekken[0].inbrengen[0], velden)


def eerste(lijst: str, **velden: Any) -> Callable[[Bouw], None]:
    """Return a change of fields of the first row of a list."""
    return lambda bouw: zet(getattr(bouw.opp, lijst)[0], velden)


def zonder(lijst: str, *namen: str) -> Callable[[Bouw], None]:
    """Return the emptying of lists."""

    def leeg(bouw: Bouw) -> None:
        for naam in (lijst, *namen):
            bouw.zet(naam)

    return leeg


def bouwsteen(**velden: Any) -> Callable[[Bouw], None]:
    """Return a change of what surrounds the OPP."""
    return lambda bouw: zet(bouw, velden)


def erbij(lijst: str, klasse: type[Any], **velden: Any) -> Callable[[Bouw], None]:
    """Return the adding of a row."""

    def voeg_toe(bouw: Bouw) -> None:
        rijen = getattr(bouw.opp, lijst)
        bouw.zet(lijst, *rijen, bouw.deel(klasse, **velden))

    return voeg_toe


def ouder(nummer: int, **velden: Any) -> Callable[[Bouw], None]:
    """Return a change of fields of a parent: 0 is the mother, 1 the father."""
    return lambda bouw: zet(bouw.ouders[nummer], velden)


def samen(*stappen: Callable[[Bouw], object]) -> Callable[[Bouw], None]:
    """Return several changes as one."""

    def doe(bouw: Bouw) -> None:
        for stap in stappen:
            stap(bouw)

    return doe


def vader_zegt(wat: Antwoord | None, **velden: Any) -> Callable[[Bouw], None]:
    """Return another answer of the father."""
    return lambda bouw: zet(bouw.akkoorden[1], {"antwoord": wat, **velden})


def wis(naam: str) -> Callable[[Bouw], None]:
    """Return the forgetting of a list of the dossier."""
    return lambda bouw: getattr(bouw, naam).clear()


def bijstelling(bouw: Bouw) -> None:
    """Make it a change of a version that was fixed on 1 October; what was done before was about that one."""
    bouw.versies.append(
        OppVersie(leerling=bouw.leerling.id, opp=bouw.opp.id, nummer=1, vastgesteld_op=date(2026, 10, 1))
    )
    zet(bouw.opp, {"status": OppStatus.BIJSTELLING})


def overgenomen(bouw: Bouw) -> None:
    """Make it the first change of an OPP that was taken over from another system."""
    zet(bouw.opp, {"status": OppStatus.BIJSTELLING, "overname_vastgesteld_op": date(2026, 10, 1)})


def achttien(bouw: Bouw) -> None:
    """Let the pupil be 18, and agree in person."""
    zet(bouw.leerling, {"geboortedatum": date(2008, 10, 16), "meelezen": Meelezen.JA})


def zelf_akkoord(bouw: Bouw) -> None:
    """Let the pupil of 18 agree; the parents' answers are gone."""
    bouw.akkoorden.clear()
    bouw.antwoord(None)


def wijzig_doel(bouw: Bouw) -> None:
    """Change a word of the handelingsdeel."""
    bouw.opp.doelen[0].streef = "9 van de 10"


def hoor_opnieuw(bouw: Bouw) -> None:
    """Make the hearing one about the change."""
    zet(bouw.opp.hoorgesprekken[0], {"moment": Hoormoment.BIJSTELLEN})


def zet(rij: Any, velden: dict[str, Any]) -> None:
    """Set fields of a row by name."""
    for naam, waarde in velden.items():
        setattr(rij, naam, waarde)


def tweede_uitspraak(**velden: Any) -> Callable[[Bouw], None]:
    """Return the adding of a second uitspraak."""

    def voeg_toe(bouw: Bouw) -> None:
        bouw.uitspraken(*bouw.opp.hoorgesprekken[0].inbrengen, bouw.inbreng(**velden))

    return voeg_toe


def koppel_doel(bouw: Bouw) -> None:
    """Let the uitspraak point to a goal instead of saying why."""
    zet(bouw.opp.hoorgesprekken[0].inbrengen[0], {"omdat": None, "doel": bouw.opp.doelen[0].id})


def voogd(bouw: Bouw) -> None:
    """Make an institution the second one with gezag."""
    bouw.ouders[1] = Ouder(
        id=bouw.ouders[1].id,
        leerling=bouw.leerling.id,
        naam="Jeugdbescherming Noord",
        instelling=True,
        relatie=Relatie.VOOGD,
        gezag=Gezag.DEELS,
    )


def lege_rijen(bouw: Bouw) -> None:
    """Add rows in which nobody wrote anything."""
    bouw.zet("doelen", *bouw.opp.doelen, bouw.deel(Doel))
    bouw.zet("begeleidingen", *bouw.opp.begeleidingen, bouw.deel(Begeleiding))
    set_committed_value(bouw.opp, "partners", [bouw.deel(Partner)])


def geen_uren(bouw: Bouw) -> None:
    """Make the begeleiding a tool, without times a week."""
    zet(bouw.opp.begeleidingen[0], {"vorm": Vorm.HULPMIDDEL, "keer_per_week": None, "minuten": None})
