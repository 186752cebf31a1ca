"""The scenarios of the mentorronde, told by use cases on a real vault."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from opp_desk.ground import clock
from opp_desk.model.gesprek import Gesprek, Taak
from opp_desk.model.keuzes import GesprekSoort, Herhaling, Rol, Rondemerk
from opp_desk.model.school import Groepsleerkracht, Medewerker
from opp_desk.usecases import mentorronde, signalen, takenlijst
from tests.bouw import doe, kopie_van_school, maak_groep, maak_leerling, nieuw
from tests.bouw import wie as wie_opent
from tests.noel import NU

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from opp_desk.usecases.mentorronde import Ronderegel
    from opp_desk.vault.kluis import Kluis

scenarios("mentorronde.feature")
DAG = NU.date()
MERK = {merk.label: merk for merk in Rondemerk}


@dataclass
class Verhaal:
    """What has happened so far, and who is at the keyboard."""

    kluis: Kluis
    marieke: UUID
    anouk: UUID
    groep: UUID
    wie: dict[str, UUID] = field(default_factory=dict)
    taak: UUID | None = None

    def als(self, persoon: UUID) -> Kluis:
        """Let somebody sit down."""
        self.kluis.persoon = persoon
        return self.kluis

    def regel(self, naam: str, dag: date) -> Ronderegel:
        """Return the line of one pupil as Anouk sees it."""
        ronde = self.als(self.anouk).lees(partial(mentorronde.lees_ronde, dag=dag, groep=self.groep))
        return next(regel for regel in ronde.regels if regel.leerling == self.wie[naam])

    def zorgen(self, persoon: UUID, dag: date) -> list[tuple[str, str]]:
        """Return the worries that somebody sees on a day."""
        gezien = self.als(persoon).lees(partial(signalen.lees_signalen, dag=dag))
        return [(een.naam, een.tekst) for een in gezien]


@pytest.fixture
def v(tmp_path: Path) -> Iterator[Verhaal]:
    """Give a school on a day that stands still."""
    with clock.fixed(NU):
        kluis = kopie_van_school(tmp_path)
        anouk = nieuw(kluis, Medewerker, roepnaam="Anouk", achternaam="Visser", rol=Rol.LEERKRACHT)
        groep = maak_groep(kluis, "6b", "6")
        nieuw(kluis, Groepsleerkracht, {"groep": groep, "medewerker": anouk})
        yield Verhaal(kluis, wie_opent(kluis), anouk, groep)
        kluis.sluit()


@given("Noël, Elif en Zoë zitten in de groep van Anouk")
def _(v: Verhaal) -> None:
    for naam in ("Noël d’|Hondt", "Elif Şahin", "Zoë Bos"):
        v.wie[naam.partition(" ")[0]] = maak_leerling(v.kluis, naam, v.groep)


def kruis_aan(v: Verhaal, naam: str, merk: str, tekst: str = "") -> None:
    """Mark one pupil, and write a sentence."""
    kluis = v.als(v.anouk)
    doe(kluis, mentorronde.zet_merk, leerling=v.wie[naam], dag=DAG, merk=MERK[merk])
    if tekst:
        doe(kluis, mentorronde.schrijf_regel, leerling=v.wie[naam], dag=DAG, tekst=tekst)


@when(parsers.parse('Anouk bij {een} en bij {ander} "{merk}" aankruist'))
def _(v: Verhaal, een: str, ander: str, merk: str) -> None:
    kruis_aan(v, een, merk)
    kruis_aan(v, ander, merk)


@when(parsers.re(r'Anouk bij (?P<naam>\w+) "(?P<merk>[^"]+)" aankruist'))
def _(v: Verhaal, naam: str, merk: str) -> None:
    kruis_aan(v, naam, merk)


@when(parsers.parse('Anouk bij {naam} "{merk}" aankruist met de zin "{tekst}"'))
def _(v: Verhaal, naam: str, merk: str, tekst: str) -> None:
    kruis_aan(v, naam, merk, tekst)


@then(parsers.parse("zijn {gedaan:d} van de {alle:d} leerlingen aangekruist"))
def _(v: Verhaal, gedaan: int, alle: int) -> None:
    ronde = v.als(v.anouk).lees(partial(mentorronde.lees_ronde, dag=DAG))
    assert (ronde.gedaan, len(ronde.regels)) == (gedaan, alle)


@then("is er volgende week 1 week geleden met Noël gesproken")
def _(v: Verhaal) -> None:
    assert v.regel("Noël", DAG + timedelta(7)).weken == 1


@then("is er volgende week nog niet met Zoë gesproken")
def _(v: Verhaal) -> None:
    assert v.regel("Zoë", DAG + timedelta(7)).weken is None


@then("ziet Marieke vandaag geen zorg")
def _(v: Verhaal) -> None:
    assert v.zorgen(v.marieke, DAG) == []


@then(parsers.parse('ziet Marieke over twee weken de zorg om {naam}: "{tekst}"'))
def _(v: Verhaal, naam: str, tekst: str) -> None:
    [(wie, wat)] = v.zorgen(v.marieke, DAG + timedelta(14))
    assert (wie.partition(" ")[0], wat) == (naam, tekst)


@then("ziet Anouk over twee weken geen lijst met zorgen")
def _(v: Verhaal) -> None:
    assert v.zorgen(v.anouk, DAG + timedelta(14)) == []


@when("Marieke met de ouders van Elif praat")
def _(v: Verhaal) -> None:
    gesprek = {"datum": DAG + timedelta(3), "soort": GesprekSoort.OUDERS, "tekst": "Thuis praat ze wel."}
    nieuw(v.als(v.marieke), Gesprek, {"leerling": v.wie["Elif"]}, **gesprek)


@then("ziet Marieke over twee weken geen zorg")
def _(v: Verhaal) -> None:
    assert v.zorgen(v.marieke, DAG + timedelta(14)) == []


@when(parsers.parse('Marieke met Elif afspreekt: "{wat}", elke week'))
def _(v: Verhaal, wat: str) -> None:
    taak = {"wat": wat, "wie": v.marieke, "voor": DAG, "herhaling": Herhaling.WEEK}
    v.taak = nieuw(v.als(v.marieke), Taak, {"leerling": v.wie["Elif"]}, **taak)


@when("Marieke de taak afvinkt")
def _(v: Verhaal) -> None:
    doe(v.kluis, takenlijst.rond_taak_af, taak=v.taak)


@then("staat de taak er volgende week weer")
def _(v: Verhaal) -> None:
    [open_] = v.kluis.lees(partial(takenlijst.lees_taken, van=v.marieke))
    assert open_.voor == DAG + timedelta(7)
