"""A note that began in the dossier and became closed: what it said before goes out of the vault nowhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from sqlalchemy import select

from opp_desk.ground import ids
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import GesprekSoort, Ruimte
from opp_desk.usecases import gesprekken, uitvoer_kluis
from opp_desk.usecases.gesprekken import Invulling
from opp_desk.usecases.meegeven import geef_mee
from opp_desk.vault.controle import controleer
from tests.bouw import doe, nieuw
from tests.sync.pakketbouw import TOT, WACHTZIN

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from tests.sync.pakketbouw import Klas

WOORD = "blauwe plekken"


def staat_erin(kluis: Kluis) -> int:
    """Count the versions in which the words stand."""
    vraag = "select count(*) from veldversie where waarde like ?"
    waarden = (f"%{WOORD}%",)
    return kluis.lees(lambda lezer: int(lezer.verbinding.exec_driver_sql(vraag, waarden).scalar_one()))


def schrijf(kluis: Kluis, kind: UUID, ruimte: Ruimte, soort: GesprekSoort) -> str:
    """Write a note in the dossier from the first letter, and then say who may read it."""
    samen = ids.new_id().hex
    begin = Invulling((kind,), GesprekSoort.LEERLING, tekst=f"Ik zag {WOORD}.")
    doe(kluis, gesprekken.bewaar, samen=samen, wat=begin)
    doe(kluis, gesprekken.wijzig_lezers, samen=samen, wat=replace(begin, soort=soort, ruimte=ruimte))
    return samen


DICHT = pytest.mark.parametrize(
    ("ruimte", "soort"),
    [(Ruimte.DOSSIER, GesprekSoort.VEILIGHEID), (Ruimte.PRIVE, GesprekSoort.LEERLING)],
)


@DICHT
def test_niet_in_een_pakket(klas: Klas, ruimte: Ruimte, soort: GesprekSoort) -> None:
    """No package to a colleague holds the words."""
    schrijf(klas.school, klas.leerlingen[0], ruimte, soort)
    assert staat_erin(klas.school)
    klein = klas.begin()
    assert not staat_erin(klein)
    assert klein.lees(controleer).bevindingen == ()


def test_niemand_telt_wat_over_veiligheid_gaat(klas: Klas) -> None:
    """How many notes stay behind is told without those about safety: that one exists is closed too."""
    for ruimte in (Ruimte.PRIVE, Ruimte.GESLOTEN):
        rij = {"leerling": klas.leerlingen[0]}
        nieuw(klas.school, Gesprek, rij, ruimte=ruimte, eigenaar=klas.school.persoon, tekst="x")
    gegeven = {"voor": klas.mentor, "leerlingen": klas.leerlingen, "tot": TOT, "wachtzin": WACHTZIN}
    assert doe(klas.school, geef_mee, doel=klas.map / "een.oppakket", **gegeven).niet_mee == 1


@DICHT
def test_niet_in_het_pakket_terug(klas: Klas, ruimte: Ruimte, soort: GesprekSoort) -> None:
    """What a colleague hid in the small vault stays there when the work goes back."""
    klein = klas.begin()
    schrijf(klein, klas.leerlingen[0], ruimte, soort)
    assert staat_erin(klein)
    klas.neem(klas.terug(klein))
    assert not staat_erin(klas.school)
    assert klas.school.lees(controleer).bevindingen == ()


def test_wat_al_gegeven_was_gaat_daar_ook_weg(klas: Klas) -> None:
    """A note that a colleague had already disappears there too when it became closed here."""
    samen = ids.new_id().hex
    begin = Invulling((klas.leerlingen[0],), GesprekSoort.LEERLING, tekst="gewoon")
    doe(klas.school, gesprekken.bewaar, samen=samen, wat=begin)
    klein = klas.begin()
    assert klein.lees(lambda lezer: len(lezer.lees(select(Gesprek)))) == 1
    anders = replace(begin, soort=GesprekSoort.VEILIGHEID, tekst=f"Ik zag {WOORD}.")
    doe(klas.school, gesprekken.wijzig_lezers, samen=samen, wat=anders)
    klas.werk_bij(klein, klas.geef(naam="weer"))
    assert klein.lees(lambda lezer: len(lezer.lees(select(Gesprek)))) == 0
    assert not staat_erin(klein)
    assert klein.lees(controleer).bevindingen == ()


@DICHT
def test_niet_in_de_open_uitvoer(klas: Klas, ruimte: Ruimte, soort: GesprekSoort) -> None:
    """The open file of the whole vault does not hold the words either."""
    schrijf(klas.school, klas.leerlingen[0], ruimte, soort)
    doel = klas.map / "alles.zip"
    uitvoer_kluis.voer_uit(klas.school, doel, lambda _gedaan, _totaal: None)
    with ZipFile(doel) as archief:
        for naam in archief.namelist():
            assert WOORD.encode() not in archief.read(naam), naam
