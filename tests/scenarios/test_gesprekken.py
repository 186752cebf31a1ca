"""The scenarios of noting conversations, told by use cases on a real vault."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Gesprek, Taak
from opp_desk.model.keuzes import GesprekSoort, Ruimte
from opp_desk.model.school import Medewerker
from opp_desk.usecases import gesprekken, gesprekken_vast, veiligheid, velden
from opp_desk.usecases.gesprekken import Invulling
from opp_desk.usecases.gesprekken_beeld import lees_blad
from opp_desk.usecases.tijdlijn import Gebeurd, lees_tijdlijn
from opp_desk.vault.kluis import Kluis
from tests.bouw import SLEUTEL, doe, kopie_van_school, maak_groep, maak_leerling
from tests.noel import NU

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

scenarios("gesprekken.feature")
SAMEN = "0" * 31 + "4"


@dataclass
class Verhaal:
    """What has happened so far."""

    kluis: Kluis
    wie: dict[str, UUID] = field(default_factory=dict)
    wat: Invulling = field(default_factory=partial(Invulling, ()))
    gesprek: UUID | None = None

    def bewaar(self, wat: Invulling) -> None:
        """Keep the note as it is written now."""
        self.wat = wat
        self.gesprek = doe(self.kluis, gesprekken.bewaar, samen=SAMEN, wat=wat)

    def dossier(self, naam: str, kluis: Kluis | None = None) -> str:
        """Return the words of the notes on the timeline of a pupil."""
        lijn = (kluis or self.kluis).lees(partial(lees_tijdlijn, leerling=self.wie[naam]))
        return "\n".join(een.kern for een in lijn if een.code is Gebeurd.GESPREK)

    def anouk(self) -> str:
        """Return what juf Anouk reads of Noël."""
        [anouk] = self.kluis.lees(
            lambda lezer: lezer.lees(select(Medewerker).where(Medewerker.roepnaam == "Anouk"))
        )
        kluis = Kluis(self.kluis.pad, SLEUTEL, anouk.id)
        gelezen = self.dossier("Noël", kluis)
        kluis.sluit()
        return gelezen


@pytest.fixture
def v(tmp_path: Path) -> Iterator[Verhaal]:
    """Give a school on a day that stands still."""
    with clock.fixed(NU):
        kluis = kopie_van_school(tmp_path)
        yield Verhaal(kluis)
        kluis.sluit()


@given("Noël en Elif zitten in groep 6b")
def _(v: Verhaal) -> None:
    groep = maak_groep(v.kluis, "6b", "6", "Anouk Visser")
    v.wie = {"Noël": maak_leerling(v.kluis, "Noël d’|Hondt", groep)}
    v.wie["Elif"] = maak_leerling(v.kluis, "Elif Şahin", groep)


@when(parsers.parse('Marieke noteert over Noël en Elif: "{tekst}"'))
def _(v: Verhaal, tekst: str) -> None:
    v.bewaar(Invulling((v.wie["Noël"], v.wie["Elif"]), GesprekSoort.LEERLING, tekst=tekst))


@when(parsers.parse('Marieke alleen bij Elif zet: "{tekst}"'))
def _(v: Verhaal, tekst: str) -> None:
    v.bewaar(replace(v.wat, alleen=((v.wie["Elif"], tekst),)))


@when(parsers.parse('Marieke verandert de tekst in "{tekst}"'))
def _(v: Verhaal, tekst: str) -> None:
    v.bewaar(replace(v.wat, tekst=tekst))


@when(parsers.parse('Marieke alleen voor zichzelf noteert over Noël: "{tekst}"'))
def _(v: Verhaal, tekst: str) -> None:
    v.bewaar(Invulling((v.wie["Noël"],), tekst=tekst, ruimte=Ruimte.PRIVE))


@when(parsers.parse('Marieke een zorg over veiligheid noteert over Noël: "{tekst}"'))
def _(v: Verhaal, tekst: str) -> None:
    v.bewaar(Invulling((v.wie["Noël"],), GesprekSoort.VEILIGHEID, tekst=tekst))


@when(parsers.re('Marieke de notitie vastlegt(?: met de afspraak "(?P<afspraak>.*)")?$'))
def _(v: Verhaal, afspraak: str | None) -> None:
    v.bewaar(replace(v.wat, afspraken=afspraak or ""))
    doe(v.kluis, gesprekken.leg_vast, gesprek=v.gesprek)


@when("Marieke de notitie in het dossier zet")
def _(v: Verhaal) -> None:
    v.gesprek = doe(v.kluis, gesprekken_vast.zet_in_dossier, gesprek=v.gesprek)


@when("Marieke juf Anouk op de lijst zet")
def _(v: Verhaal) -> None:
    beeld = v.kluis.lees(veiligheid.lees_lezers)
    anouk = next(wie.id for wie in beeld.mensen if wie.naam == "Anouk Visser")
    doe(v.kluis, veiligheid.zet_lezer, medewerker=anouk, leest=True)


@when(parsers.parse('Marieke corrigeert in "{tekst}" omdat "{reden}"'))
def _(v: Verhaal, tekst: str, reden: str) -> None:
    doe(v.kluis, gesprekken_vast.corrigeer, gesprek=v.gesprek, tekst=tekst, reden=reden)


@then(parsers.parse('staat in het dossier van {naam}: "{tekst}"'))
def _(v: Verhaal, naam: str, tekst: str) -> None:
    assert tekst in v.dossier(naam)


@then(parsers.parse('staat niet in het dossier van {naam}: "{tekst}"'))
def _(v: Verhaal, naam: str, tekst: str) -> None:
    assert tekst not in v.dossier(naam)


@then(parsers.parse('staat bij Noël en bij Elif de taak "{wat}"'))
def _(v: Verhaal, wat: str) -> None:
    taken = v.kluis.lees(lambda lezer: lezer.lees(select(Taak)))
    assert {taak.leerling for taak in taken} == set(v.wie.values())
    assert {taak.wat for taak in taken} == {wat}


@then("ziet juf Anouk bij Noël niets")
def _(v: Verhaal) -> None:
    assert v.anouk() == ""


@then(parsers.parse('ziet juf Anouk bij Noël: "{tekst}"'))
def _(v: Verhaal, tekst: str) -> None:
    assert v.anouk() == tekst


@then("kan niemand de tekst nog veranderen")
def _(v: Verhaal) -> None:
    assert v.gesprek is not None
    typ = partial(velden.bewaar, klasse=Gesprek, rij_id=v.gesprek, naam="tekst", waarde="Anders.")
    for verander in (typ, partial(gesprekken.bewaar, samen=SAMEN, wat=replace(v.wat, tekst="Anders."))):
        with pytest.raises(RegelFout, match="gesprek_vastgelegd"):
            v.kluis.voer_uit(verander)


@then(parsers.parse('staat ernaast bij Noël en bij Elif: "{tekst}" omdat "{reden}"'))
def _(v: Verhaal, tekst: str, reden: str) -> None:
    rijen = v.kluis.lees(partial(gesprekken.rijen_van, samen=SAMEN))
    assert len(rijen) == len(v.wie)
    for rij in rijen:
        [erbij] = v.kluis.lees(partial(lees_blad, gesprek=rij.id)).erbij
        assert (erbij.tekst, erbij.reden, erbij.correctie, erbij.door) == (
            tekst,
            reden,
            True,
            "Marieke de Vries",
        )
