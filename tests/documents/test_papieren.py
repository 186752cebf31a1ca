"""Every paper of the registry: accessible, in the order that one reads, the same every time, and discreet."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from sqlalchemy.orm.attributes import set_committed_value

from opp_desk.documents.invoer import Verslagkeuze
from opp_desk.documents.overdracht import Overdrachtbrief
from opp_desk.documents.pakket import DELEN, Pakket
from opp_desk.documents.papieren import PAPIEREN, Vraag, aantal_bladen, maak_papier
from opp_desk.ground.errors import WereldFout
from opp_desk.ground.ids import new_id
from opp_desk.model.doel import Doel
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.momentopname import Omgeving, maak_momentopname
from opp_desk.model.opp import Opp
from opp_desk.model.school import School
from opp_desk.model.veld import deellijsten
from tests.documents.keuring import fouten, tags, tekst, voorgelezen
from tests.documents.voorbeeld import canoniek, concept
from tests.documents.voorbeeld_papieren import (
    AFSPRAAK,
    CONTACTEN,
    GEHEIM,
    HUISHOUDEN,
    VORMEN,
    geevalueerd,
    geschil,
    gewoon,
    lang,
    met_geheimen,
    volwassen,
)

INVOER: dict[Vraag, Any] = {
    Vraag.HUISHOUDEN: HUISHOUDEN,
    Vraag.AFSPRAAK: AFSPRAAK,
    Vraag.CONTACTEN: CONTACTEN,
    Vraag.AANSPREEKVORMEN: VORMEN,
    Vraag.DAG: AFSPRAAK.datum,
    Vraag.GROEP: "groep 6b",
    Vraag.VERSLAG: Verslagkeuze(vast=canoniek(gewoon())),
    Vraag.PAKKET: Pakket(delen=tuple(DELEN), vraag="Kan iemand meekijken?", op=AFSPRAAK.datum),
    Vraag.OVERDRACHT: Overdrachtbrief("Het Anker", "po naar vo", AFSPRAAK.datum, code="4f2a91bc" * 8),
}
LANG = ("opp", "pakket", "overdracht", "geschil")
"""Papers that take more than a page."""
PLANNEN = {
    "gewoon": gewoon,
    "concept": concept,
    "geevalueerd": geevalueerd,
    "lang": lang,
    "volwassen": volwassen,
    "leeg": dict,
}


def invoer(sleutel: str, inhoud: dict[str, Any]) -> dict[str, Any]:
    """Return everything that a paper asks for."""
    alles = INVOER | {Vraag.GESCHIL: geschil(inhoud, keren=3)}
    return {vraag.value: alles[vraag] for vraag in PAPIEREN[sleutel].vraagt}


def maak(sleutel: str, inhoud: dict[str, Any], **anders: Any) -> bytes:
    """Return one paper of one plan with all its inputs."""
    return maak_papier(sleutel, (canoniek(inhoud),), **(invoer(sleutel, inhoud) | anders))


@cache
def gemaakt(sleutel: str, plan: str = "gewoon") -> bytes:
    """Return one paper of one of the plans, made once for all that is asked of it."""
    return maak(sleutel, PLANNEN[plan]())


@pytest.mark.parametrize("plan", PLANNEN)
@pytest.mark.parametrize("sleutel", PAPIEREN)
def test_every_paper_is_accessible(sleutel: str, plan: str) -> None:
    """PDF/UA-1 holds with the daily, the longest and the emptiest plan, with and without the extra inputs."""
    inhoud = PLANNEN[plan]()
    assert fouten(gemaakt(sleutel, plan)) == []
    assert fouten(maak_papier(sleutel, (canoniek(inhoud),))) == []


@pytest.mark.parametrize("sleutel", PAPIEREN)
def test_the_same_plan_gives_the_same_bytes(sleutel: str) -> None:
    """A paper is a pure function: twice the same plan, twice the same bytes."""
    assert maak(sleutel, gewoon()) == gemaakt(sleutel)


@pytest.mark.parametrize("plan", ["gewoon", "leeg"])
@pytest.mark.parametrize("sleutel", [each for each in PAPIEREN if each not in {"ouders", *LANG}])
def test_a_daily_plan_takes_one_page(sleutel: str, plan: str) -> None:
    """Nobody gets a second page for two lines."""
    assert aantal_bladen(gemaakt(sleutel, plan)) == 1


def test_the_sheets_for_parents_are_five() -> None:
    """The five sheets stand behind each other, each on a page of its own."""
    assert aantal_bladen(gemaakt("ouders")) == 5


@pytest.mark.parametrize("sleutel", PAPIEREN)
def test_what_is_kept_back_is_on_no_paper(sleutel: str) -> None:
    """Words kept back, the adult's reading, what came of them, and contact data of parents: nowhere."""
    pdf = maak(sleutel, met_geheimen())
    assert GEHEIM not in tekst(pdf)
    assert GEHEIM not in " ".join(voorgelezen(pdf))
    assert GEHEIM.encode() not in pdf


@pytest.mark.parametrize("sleutel", PAPIEREN)
def test_what_is_read_aloud_is_what_is_seen(sleutel: str) -> None:
    """A screen reader gets every word of the page, apart from the header and the footer."""
    pdf = gemaakt(sleutel)
    gehoord = "".join("".join(voorgelezen(pdf)).split())
    gezien = "".join(tekst(pdf).split())
    assert len(gehoord) > 100
    assert len(gezien) - len(gehoord) < 100 * aantal_bladen(pdf) + 40


@pytest.mark.parametrize("sleutel", PAPIEREN)
def test_every_paper_begins_with_its_title(sleutel: str) -> None:
    """The first tag with text is the H1; each paper has its own."""
    gevonden = tags(gemaakt(sleutel))
    assert next(tag for tag in gevonden if tag not in {"Document", "Sect"}) == "H1"
    assert gevonden.count("H1") == (5 if sleutel == "ouders" else 1)


@pytest.mark.parametrize("sleutel", PAPIEREN)
def test_a_damaged_snapshot_is_refused(sleutel: str) -> None:
    """Bytes that are no momentopname are the world's error, as with the OPP."""
    with pytest.raises(WereldFout, match="momentopname_onleesbaar"):
        maak_papier(sleutel, (b"{",))


@pytest.mark.parametrize("sleutel", PAPIEREN)
def test_untagged_papers_look_the_same(sleutel: str) -> None:
    """Without tags, for measuring, the pages read the same."""
    assert tekst(maak(sleutel, gewoon(), tagged=False)) == tekst(gemaakt(sleutel))


def test_the_registry_knows_its_own_keys() -> None:
    """Key and row agree, every title is there, and only a bundel takes more than one pupil."""
    assert all(soort.sleutel == sleutel and soort.titel for sleutel, soort in PAPIEREN.items())
    twee = (canoniek(gewoon()), canoniek(concept()))
    assert aantal_bladen(maak_papier("in_mijn_les", twee)) == 1
    with pytest.raises(ValueError, match="too many values"):
        maak_papier("mijn_plan", twee)


def test_the_real_model_reaches_the_papers() -> None:
    """A momentopname made by the model itself prints on every paper."""
    leerling = Leerling(roepnaam="Noël", achternaam="d’Hondt")
    opp = Opp(leerling=leerling.id, status=OppStatus.CONCEPT)
    for naam, _klasse in deellijsten(Opp):
        set_committed_value(opp, naam, [])
    doel = Doel(id=new_id(), opp=opp.id, leerling=leerling.id, kinddoel="Ik kan rijgen")
    set_committed_value(opp, "doelen", [doel])
    momentopname = maak_momentopname(
        opp, Omgeving(School(naam="De Waterlelie"), leerling, "6b", (), None, ())
    )
    assert "Ik kan rijgen" in tekst(maak_papier("mijn_plan", (momentopname,)))
    assert all(fouten(maak_papier(sleutel, (momentopname,))) == [] for sleutel in PAPIEREN)
