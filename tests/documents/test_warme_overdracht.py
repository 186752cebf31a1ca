"""The warme overdracht: one page to talk over, with room to write, and nothing that is nobody's business."""

from __future__ import annotations

from opp_desk.documents.papieren import aantal_bladen
from opp_desk.documents.warme_overdracht import maak_warme_overdracht
from tests.documents.keuring import bladen, fouten, tekst
from tests.documents.voorbeeld import canoniek, concept
from tests.documents.voorbeeld_papieren import geevalueerd, gewoon, met_geheimen


def gedrukt(*plannen: bytes, groep: str = "") -> str:
    """Return the text, with single spaces."""
    pdf = maak_warme_overdracht(plannen, groep=groep)
    assert fouten(pdf) == []
    return " ".join(tekst(pdf).replace("\u00a0", " ").split())


def test_one_page_says_what_works_and_where_the_goals_stand() -> None:
    """Approach before factors, each once; goals with the last result; own words; whom to ask."""
    plan = geevalueerd()
    plan["opp"]["factoren"].append({"soort": "bevorderend", "tekst": "vertel vooraf wat er verandert"})
    alles = gedrukt(canoniek(plan))
    assert alles.count("Vertel vooraf wat er verandert") == 1
    assert alles.index("Vertel vooraf") < alles.index("Voordoen, één stap tegelijk")
    assert "Nu 4 van de 10, straks 8 van de 10. Behaald, doorgaan. Hulp: Rijgen" in alles
    assert "“Ik kan sommen tot 1000 met de getallenlijn”" in alles
    assert "Aanspreekpunt: meester Mo" in alles
    assert "Wat ik dit jaar ontdekte en wat niet op papier staat:" in alles
    assert "Zo begin je het beste, de eerste week:" in alles
    assert aantal_bladen(maak_warme_overdracht((canoniek(plan),))) == 1


def test_a_group_has_a_page_before_its_pupils() -> None:
    """Everybody on it; two with one name are told apart; each has a page of its own."""
    ander = gewoon()
    ander["leerling"] |= {"achternaam": "Żurek", "naam": "Noël Żurek"}
    pdf = maak_warme_overdracht((canoniek(gewoon()), canoniek(ander)), groep="groep 6b")
    gezien = bladen(pdf)
    assert len(gezien) == 3
    assert "Warme overdracht · groep 6b" in gezien[0]
    assert "Noël d. " in gezien[0]
    assert "Noël Ż. " in gezien[0]
    assert "Warme overdracht van Noël Ż." in gezien[2]
    assert fouten(pdf) == []


def test_a_text_that_can_change_says_so() -> None:
    """A bijstelling in June is useful and not yet true."""
    assert "kan nog veranderen" in gedrukt(canoniek(concept()))
    assert "Concept" in gedrukt(canoniek(concept()))
    assert "kan nog veranderen" not in gedrukt(canoniek(gewoon()))
    assert "Concept" not in gedrukt(canoniek(gewoon()))


def test_family_and_kept_words_stay_out() -> None:
    """The new teacher reads what the pupil allows, and nothing of home."""
    alles = gedrukt(canoniek(met_geheimen()))
    assert not any(stuk in alles for stuk in ("geheimwoord", "rekenhuiswerk", "Sofie", "ruzie"))


def test_nobody_is_a_page_too() -> None:
    """An empty group does not fail."""
    assert "Warme overdracht" in gedrukt()
