"""One goal for a whole group, and its results: on a real vault, one action and one undo each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.doel import Aanpak, Begeleiding, Doel
from opp_desk.model.evaluatie import Evaluatie
from opp_desk.model.keuzes import AanpakSoort, Eindreden, Resultaat, Vervolg
from opp_desk.model.opp import Opp
from opp_desk.usecases import bulk, evaluaties, metingen, opps
from opp_desk.usecases.bulkbeeld import lees_doelregels, lees_groepsbeeld
from opp_desk.usecases.zinnen import ZINNEN
from tests import bouw
from tests.bouw import doe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.usecases.bulkbeeld import Groepsbeeld
    from opp_desk.vault.kluis import Kluis

BEGIN = date(2026, 9, 14)
NU = datetime(2026, 12, 17, 10)  # noqa: DTZ001  the clock of the machine is local too


@dataclass
class Klas:
    """Group 6b with Noël, Sam and Zoë, who each have an OPP."""

    kluis: Kluis
    opps: tuple[UUID, ...]

    def beeld(self) -> Groepsbeeld:
        """Read who can be worked for."""
        return self.kluis.lees(lees_groepsbeeld)

    def doelen(self, opp: UUID) -> list[Doel]:
        """Return the goals of an OPP."""
        return list(self.kluis.lees(lambda lezer: lezer.lees(select(Doel).where(Doel.opp == opp))))

    def geef(self, **waarden: str | date) -> bulk.Uitgedeeld:
        """Give everybody the goal of ten keersommen."""
        tekst = {"kan_straks": "[naam] maakt tien keersommen goed.", "maat": "aantal goed", "streef": "8"}
        alles = tekst | waarden
        return doe(self.kluis, bulk.deel_uit, klasse=Doel, opps=self.opps, waarden=alles)

    def ongedaan(self) -> None:
        """Press Ctrl+Z."""
        stap = self.kluis.ongedaan_te_maken()
        assert stap is not None
        self.kluis.keer_om(stap)


@pytest.fixture
def klas(tmp_path: Path) -> Iterator[Klas]:
    """Give three pupils with an OPP in the making."""
    with clock.fixed(NU):
        kluis = bouw.kopie_van_school(tmp_path)
        groep = bouw.maak_groep(kluis, "6b", "6")
        wie = [bouw.maak_leerling(kluis, naam, groep) for naam in ("Noël d'|Hondt", "Sam Bos", "Zoë Mulder")]
        yield Klas(kluis, tuple(bouw.maak_opp(kluis, each, BEGIN) for each in wie))
        kluis.sluit()


def test_one_goal_for_everybody_with_each_their_own_name(klas: Klas) -> None:
    """The roepnaam is filled in per pupil; the whole is one action, and undo takes it back whole."""
    gedaan = klas.geef()
    assert gedaan.bij == klas.opps
    assert gedaan.overgeslagen == ()
    assert [klas.doelen(opp)[0].kan_straks for opp in klas.opps] == [
        "Noël maakt tien keersommen goed.",
        "Sam maakt tien keersommen goed.",
        "Zoë maakt tien keersommen goed.",
    ]
    klas.ongedaan()
    assert [klas.doelen(opp) for opp in klas.opps] == [[], [], []]


def test_both_ways_to_write_the_name_are_filled_in() -> None:
    """Square and curly brackets, in any case; a name with a backslash stays what it is."""
    assert bulk.vul_naam("[Naam] en {roepnaam} en [roepnaam]", "Zo\\1") == "Zo\\1 en Zo\\1 en Zo\\1"


def test_a_goal_takes_the_day_of_evaluation_of_its_own_opp(klas: Klas) -> None:
    """Without a day each goal is evaluated when its OPP is; a day that was typed holds for all."""
    bouw.zet(klas.kluis, Opp, klas.opps[0], evaluatie_op=date(2027, 1, 22))
    klas.geef()
    assert [klas.doelen(opp)[0].evaluatie_op for opp in klas.opps] == [date(2027, 1, 22), None, None]
    klas.geef(kan_straks="[naam] leest vlot.", evaluatie_op=date(2027, 3, 5))
    assert {klas.doelen(opp)[-1].evaluatie_op for opp in klas.opps} >= {date(2027, 3, 5)}


def test_fixed_and_closed_opps_are_passed_over_and_named(klas: Klas) -> None:
    """What is fixed changes only by bijstelling; who has the goal already does not get it twice."""
    vast, dicht, gewoon = klas.opps
    bouw.bevries(klas.kluis, vast, date(2026, 10, 5))
    doe(
        klas.kluis,
        opps.sluit_af,
        opp_id=dicht,
        einddatum=date(2026, 12, 1),
        reden=Eindreden.DOEL_BEREIKT,
        terugblik="Het doel is gehaald.",
    )
    gedaan = klas.geef()
    assert gedaan.bij == (gewoon,)
    assert dict(gedaan.overgeslagen) == {vast: bulk.Overslaan.VAST, dicht: bulk.Overslaan.AFGESLOTEN}
    assert dict(klas.geef().overgeslagen)[gewoon] is bulk.Overslaan.AL_DAAR
    assert len(klas.doelen(gewoon)) == 1


def test_begeleiding_and_aanpak_can_be_given_too(klas: Klas) -> None:
    """Each kind lands in its own list with every field that was filled in."""
    hulp = {"wat": "Samen met [naam] rekenen", "keer_per_week": 2, "minuten": 20, "waar": ""}
    doe(klas.kluis, bulk.deel_uit, klasse=Begeleiding, opps=klas.opps, waarden=hulp)
    les = {"soort": AanpakSoort.WEL, "tekst": "Geef [naam] bedenktijd"}
    doe(klas.kluis, bulk.deel_uit, klasse=Aanpak, opps=klas.opps[:2], waarden=les)
    rijen = klas.kluis.lees(
        lambda lezer: lezer.lees(select(Begeleiding).where(Begeleiding.opp == klas.opps[1]))
    )
    assert [(r.wat, r.keer_per_week, r.minuten, r.waar) for r in rijen] == [
        ("Samen met Sam rekenen", 2, 20, None)
    ]
    aanpak = klas.kluis.lees(lambda lezer: lezer.lees(select(Aanpak).order_by(Aanpak.tekst)))
    assert [(r.soort, r.tekst) for r in aanpak] == [
        (AanpakSoort.WEL, "Geef Noël bedenktijd"),
        (AanpakSoort.WEL, "Geef Sam bedenktijd"),
    ]


def test_nothing_is_given_without_a_text(klas: Klas) -> None:
    """An empty goal for twelve pupils helps nobody; the user reads what to do."""
    with pytest.raises(RegelFout) as fout:
        klas.geef(kan_straks="   ")
    assert fout.value.code == "uitdelen_leeg"
    assert "Er is niets gewijzigd" in ZINNEN["uitdelen_leeg"]


def test_the_group_shows_who_can_get_something(klas: Klas) -> None:
    """By surname, with the groups and whether the text may change; who left is not there."""
    bouw.bevries(klas.kluis, klas.opps[0], date(2026, 10, 5))
    weg = bouw.maak_leerling(klas.kluis, "Bo Weg", uitstroomdatum=date(2026, 11, 1))
    bouw.maak_opp(klas.kluis, weg, BEGIN)
    beeld = klas.beeld()
    assert [(each.naam, each.open, each.vastgelegd) for each in beeld.kandidaten] == [
        ("Sam Bos", True, False),
        ("Noël d'Hondt", False, True),
        ("Zoë Mulder", True, False),
    ]
    assert beeld.groepen == (("6b", 3),)
    assert len(beeld.van("6b")) == len(beeld.van("")) == 3
    assert beeld.van("7") == ()


def test_goals_that_say_the_same_are_one_goal_of_the_group(klas: Klas) -> None:
    """Typed by hand or given at once, with another name in it: one goal; a concept is not looked back on."""
    klas.geef()
    assert klas.beeld().gedeeld("6b") == ()
    for opp in klas.opps[:2]:
        bouw.bevries(klas.kluis, opp, date(2026, 10, 5))
    samen = klas.beeld().gedeeld("6b")
    assert [(each.tekst, len(each.doelen)) for each in samen] == [("[naam] maakt tien keersommen goed.", 2)]
    assert klas.beeld().gedeeld("7") == ()


def test_results_of_a_goal_land_in_the_evaluation_of_each_pupil(klas: Klas) -> None:
    """One tap per pupil: the evaluation begins by itself and stays open; undo takes the answer back."""
    klas.geef()
    for opp in klas.opps:
        bouw.bevries(klas.kluis, opp, date(2026, 10, 5))
    doelen = klas.beeld().gedeeld("")[0].doelen
    doe(klas.kluis, metingen.voeg_toe, doel_id=doelen[0], waarde="9", datum=date(2026, 12, 1))
    doe(klas.kluis, bulk.beoordeel, doelen=doelen[:1], resultaat=Resultaat.BEHAALD)
    doe(klas.kluis, bulk.beoordeel, doelen=doelen, vervolg=Vervolg.DOORGAAN)
    regels = klas.kluis.lees(partial(lees_doelregels, doelen=doelen))
    assert [(r.naam, r.gemeten, r.gehaald, r.resultaat, r.vervolg) for r in regels] == [
        ("Sam Bos", "9", True, Resultaat.BEHAALD, Vervolg.DOORGAAN),
        ("Noël d'Hondt", "", False, None, Vervolg.DOORGAAN),
        ("Zoë Mulder", "", False, None, Vervolg.DOORGAAN),
    ]
    assert len(klas.kluis.lees(lambda lezer: lezer.lees(select(Evaluatie)))) == 3
    klas.ongedaan()
    assert {r.vervolg for r in klas.kluis.lees(partial(lees_doelregels, doelen=doelen))} == {None}


def test_a_finished_evaluation_is_named_and_left_alone(klas: Klas) -> None:
    """After finishing, the day shows and the list is empty again for the next time."""
    klas.geef()
    for opp in klas.opps:
        bouw.bevries(klas.kluis, opp, date(2026, 10, 5))
    doelen = klas.beeld().gedeeld("")[0].doelen
    antwoord = {"resultaat": Resultaat.DEELS, "vervolg": Vervolg.AANPASSEN}
    (evaluatie,) = doe(klas.kluis, bulk.beoordeel, doelen=doelen[:1], **antwoord)
    doe(klas.kluis, evaluaties.rond_af, evaluatie_id=evaluatie, datum=date(2026, 12, 16))
    regel = next(r for r in klas.kluis.lees(partial(lees_doelregels, doelen=doelen)) if r.doel == doelen[0])
    assert (regel.geevalueerd_op, regel.resultaat) == (date(2026, 12, 16), None)
