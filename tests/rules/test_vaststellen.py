"""Vaststellen: each rule alone, in each sector, on a dossier that is complete but for that one thing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from opp_desk.model.keuzes import HoorUitkomst, Sector
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.punt import Punt, PuntSoort, blokkeert, handelingsdeel_wacht, vraagt_reden
from opp_desk.rules.vaststellen import Vulling, ontbreekt, secties
from opp_desk.rules.zinnen import ZINNEN, actie_zin, punt_zin
from tests.rules.breken import gesprek, opp, samen, wijzig_doel, wis, zonder
from tests.rules.dossierbouw import RECHT, VAKANTIES, VANDAAG, Bouw, volledig
from tests.rules.gevallen import GEVALLEN, Geval

if TYPE_CHECKING:
    from collections.abc import Callable

PAREN = [(geval, sector) for geval in GEVALLEN for sector in geval.sectoren]
EDITOR = {
    "aanleiding", "factoren", "perspectief", "doelen", "begeleiding", "les",
    "horen", "ouders", "afwijkingen", "samen", "evaluatie",
}  # fmt: skip


def toets(bouw: Bouw, vandaag: date = VANDAAG) -> tuple[Punt, ...]:
    """Return what is missing."""
    return ontbreekt(bouw.dossier(), RECHT, vandaag, VAKANTIES)


@pytest.mark.parametrize(
    ("geval", "sector"), PAREN, ids=[f"{sector}: {geval.naam}" for geval, sector in PAREN]
)
def test_one_broken_thing_gives_exactly_its_point(geval: Geval, sector: Sector) -> None:
    """Breaking one thing of a complete dossier gives exactly the point that the table names."""
    punten = toets(volledig(sector, geval.voor, geval.na))
    assert {punt.code: punt.soort for punt in punten} == geval.verwacht


@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda geval: geval.naam)
def test_every_point_can_be_shown_and_solved(geval: Geval) -> None:
    """Every point has a full sentence, a button, a known section, and a requirement of its own sector."""
    sector = geval.sectoren[0]
    for punt in toets(volledig(sector, geval.voor, geval.na)):
        for tekst in (punt_zin(punt), actie_zin(punt), punt.eis.tekst):
            assert tekst[0] == tekst[0].upper()
            assert "{" not in tekst
            assert "!" not in tekst
        assert punt.sectie is None or punt.sectie in EDITOR
        assert punt.eis == RECHT.eis(punt.eis.code, sector)


def test_every_sentence_of_a_point_has_a_case() -> None:
    """The table of cases covers every point that has a sentence, so no rule goes without proof."""
    bewezen = {f"punt_{code}" for geval in GEVALLEN for code in geval.verwacht}
    assert {code for code in ZINNEN if code.startswith("punt_")} == bewezen


@pytest.mark.parametrize(
    ("na", "blok", "wacht", "reden"),
    [
        (None, False, False, False),
        (opp(opsteller=None), True, False, False),
        (opp(aanleiding=None), False, False, True),
        (wijzig_doel, False, True, False),
        (gesprek(terugkoppeling_op=None), False, False, False),
    ],
)
def test_weight_of_points(
    na: Callable[[Bouw], None] | None,
    blok: bool,
    wacht: bool,
    reden: bool,
) -> None:
    """Hard blocks, a missing akkoord makes only the handelingsdeel wait, soft asks a reason."""
    punten = toets(volledig(na=na))
    assert (blokkeert(punten), handelingsdeel_wacht(punten), vraagt_reden(punten)) == (blok, wacht, reden)


def test_heaviest_first() -> None:
    """Points come heaviest first, so that the list begins with what stops the fixing."""
    punten = toets(
        volledig(
            voor=samen(opp(aanleiding=None, opsteller=None), gesprek(terugkoppeling_op=None)), na=wijzig_doel
        )
    )
    assert [punt.soort for punt in punten] == list(PuntSoort)


def test_no_hearing_asked_before_the_duty_began() -> None:
    """Before 1 August 2025 no hearing was asked (L17); on that day it is."""
    bouw = volledig(voor=samen(zonder("hoorgesprekken", "overleggen"), opp(geen_afwijking=None)))
    voor = {punt.code for punt in toets(bouw, date(2025, 7, 31))}
    vanaf = {punt.code for punt in toets(bouw, date(2025, 8, 1))}
    assert vanaf - voor == {"horen"}


def test_too_young_is_no_way_out() -> None:
    """The law knows no age limit: a pupil of four is heard or had the opportunity, nothing else."""
    assert set(HoorUitkomst) == {HoorUitkomst.NOG_NIET, HoorUitkomst.GEHOORD, HoorUitkomst.KANS_GEGEVEN}
    bouw = volledig(voor=zonder("hoorgesprekken"))
    bouw.leerling.geboortedatum = date(2022, 9, 1)
    assert [punt.code for punt in toets(bouw)] == ["horen"]


def test_points_name_parents_and_goals() -> None:
    """A point says whose akkoord is missing and which goal is unfinished, by the words of the screen."""
    (punt,) = toets(volledig(na=lambda b: b.akkoorden.pop()))
    assert punt_zin(punt) == "Vader heeft nog geen akkoord gegeven op het handelingsdeel."
    assert actie_zin(punt) == "Vader om akkoord vragen"
    bouw = volledig(voor=lambda b: setattr(b.opp.doelen[0], "nu", None))
    (doel,) = toets(bouw)
    assert punt_zin(doel) == "Vul doel 1 aan: ‘Nu’."
    assert (doel.actie.rij, doel.veld) == (bouw.opp.doelen[0].id, "nu")


def test_laying_before_names_everybody() -> None:
    """One point asks to lay the text before everybody with gezag."""
    (punt,) = toets(volledig(na=samen(wis("voorlegversies"), wis("akkoorden"))))
    assert punt_zin(punt) == "Leg het handelingsdeel voor aan moeder en vader."
    assert punt.actie.code is ActieCode.LEG_VOOR


def test_school_without_sector_never_shows_an_article() -> None:
    """A school that did not say its sector yet gets the requirement without the article of any law."""
    bouw = volledig(voor=opp(startdatum=None))
    bouw.school.sector = None
    (punt,) = toets(bouw)
    assert (punt.eis.artikel, punt.eis.bron) == ("", "Nog niet geverifieerd")


def vullingen(bouw: Bouw) -> dict[str, Vulling]:
    """Return how far each section is."""
    return {stand.sleutel: stand.stand for stand in secties(bouw.dossier(), RECHT, VANDAAG, VAKANTIES)}


def test_sections_of_a_complete_opp() -> None:
    """A complete OPP has every section full but the one nobody needed, in the order of the editor."""
    standen = secties(volledig().dossier(), RECHT, VANDAAG, VAKANTIES)
    assert [stand.sleutel for stand in standen] == [
        "aanleiding", "factoren", "perspectief", "leerroute", "doelen", "begeleiding", "les",
        "horen", "ouders", "afwijkingen", "samen", "evaluatie",
    ]  # fmt: skip
    assert {stand.sleutel for stand in standen if stand.stand is not Vulling.VOL} == {"leerroute", "samen"}
    assert [stand.sleutel for stand in standen if stand.handelingsdeel] == ["doelen", "begeleiding", "les"]
    titels = {stand.sleutel: (stand.titel, stand.ondertitel) for stand in standen}
    assert titels["horen"] == ("Wat Noël vertelde", "hoorrecht")
    assert titels["factoren"] == ("Wat helpt, wat hindert", "bevorderende en belemmerende factoren")


def test_sections_half_and_empty() -> None:
    """A section with something missing is half, one where nobody wrote is empty; other sections stay full."""
    bouw = volledig(voor=samen(opp(aanleiding=None), zonder("hoorgesprekken", "afwijkingen")), na=wijzig_doel)
    anders = {sleutel: stand for sleutel, stand in vullingen(bouw).items() if stand is not Vulling.VOL}
    assert anders == {
        "aanleiding": Vulling.HALF,
        "leerroute": Vulling.LEEG,
        "horen": Vulling.LEEG,
        "afwijkingen": Vulling.LEEG,
        "ouders": Vulling.HALF,
        "samen": Vulling.LEEG,
    }


def test_vague_goal_leaves_its_section_half_without_a_point() -> None:
    """A goal that one cannot see gets a question in the editor, and stops nothing."""
    bouw = volledig(voor=lambda b: setattr(b.opp.doelen[0], "kan_straks", "heeft meer zelfvertrouwen"))
    assert toets(bouw) == ()
    assert vullingen(bouw)["doelen"] is Vulling.HALF


def test_telling_the_pupil_afterwards_leaves_the_section_full() -> None:
    """What comes after fixing does not leave a section half."""
    assert vullingen(volledig(voor=gesprek(terugkoppeling_op=None)))["horen"] is Vulling.VOL
