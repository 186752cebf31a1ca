"""The plan in plain words: the order of the OPP, no words of the trade, and honest about what it is."""

from __future__ import annotations

from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.documents.ouders_plan import maak_plan_in_gewone_taal
from tests.documents.keuring import tekst, voorgelezen
from tests.documents.voorbeeld import canoniek, concept, noel
from tests.documents.voorbeeld_papieren import gewoon

INHOUD = (
    "meer nodig dan onze basisondersteuning",
    "vmbo kaderberoepsgericht",
    "één stap tegelijk",
    "veel uitleg achter elkaar",
    "te veel dingen tegelijk",
    "rijgen op de getallenlijn",
    "zijn hulpkaart of de rustplek",
    "vertel vooraf wat er verandert",
    "breuken, tot januari",
)
VAKTAAL = ("uitstroombestemming", "belemmerende", "bevorderende", "handelingsdeel", "onderbouwing")


def gehoord(inhoud: dict[str, object]) -> str:
    """Return what a screen reader says of the sheet, with plain spaces."""
    return " ".join(voorgelezen(maak_plan_in_gewone_taal(canoniek(inhoud)))).replace("\u00a0", " ")


def test_it_keeps_the_order_of_the_official_plan() -> None:
    """Parents can lay both papers side by side."""
    officieel = " ".join(voorgelezen(maak_opp_pdf(canoniek(noel()))))
    for verteld in (gehoord(noel()), officieel):
        plaatsen = [verteld.lower().find(deel) for deel in INHOUD]
        assert -1 not in plaatsen
        assert plaatsen == sorted(plaatsen)


def test_words_of_the_trade_are_not_there() -> None:
    """What only the inspectie needs to recognise does not stand on the sheet for parents."""
    assert [woord for woord in VAKTAAL if woord in gehoord(noel()).lower()] == []


def test_help_says_who_how_often_how_long_and_until_when() -> None:
    """A kwartier instead of 15 minuten, and the days."""
    hulp = (
        "Juf Anouk, 3 keer per week een kwartier, in een groepje, in de klas, van 19 oktober tot 18 december"
    )
    assert hulp in gehoord(noel())


def test_a_goal_says_how_we_see_it() -> None:
    """Measure, now and later stand together, and the pupil's own words beside the goal."""
    verteld = gehoord(noel())
    assert "elke vrijdag tien sommen. Nu: 4 van de 10. Op 18 december 2026: 8 van de 10." in verteld
    assert "Noël zegt zelf: “Ik kan sommen tot 1000 met de getallenlijn”." in verteld


def test_a_refusal_is_told_with_its_reason() -> None:
    """Parents read what the school does not do, and why."""
    assert "“Ik wil geen gym meer”. Dat lukt nu niet: gym hoort bij school." in gehoord(gewoon())


def test_a_draft_and_a_waiting_handelingsdeel_are_named() -> None:
    """Nobody thinks that the help has begun."""
    assert "Dit is een concept." in gehoord(concept())
    wacht = noel()
    wacht["vaststelling"]["handelingsdeel_wacht"] = True
    assert "De doelen en de begeleiding gelden nog niet" in gehoord(wacht)


def test_the_code_is_the_one_of_the_akkoordblad() -> None:
    """The footer carries the code of the handelingsdeel, and says so."""
    assert "code van het handelingsdeel 4f2a 91bc · pagina 1 van 1" in tekst(
        maak_plan_in_gewone_taal(canoniek(noel()))
    )


def test_an_open_perspective_says_so() -> None:
    """An OPP that cannot name a destination yet becomes a plain sentence with its reason."""
    inhoud = noel()
    inhoud["opp"] |= {
        "uitstroom_van": "nog_niet",
        "uitstroom_tot": "",
        "uitstroom_open_reden": "Noël is vijf",
    }
    assert "We weten nog niet wat na onze school bij Noël past. Noël is vijf." in gehoord(inhoud)


def test_agreements_per_subject_and_for_tests_are_told() -> None:
    """What a secondary school agrees needs the parents' akkoord too, so they read it."""
    inhoud = noel()
    inhoud["opp"] |= {
        "vakafspraken": [{"vak": "Engels", "wel": "laat inspreken", "niet": "hardop lezen"}],
        "toetsafspraken": [{"soort": "toets", "wat": "20 procent meer tijd"}],
        "uitstroomprofiel": "vervolgonderwijs",
    }
    verteld = gehoord(inhoud)
    assert "Engels: laat inspreken." in verteld
    assert "Engels: hardop lezen." in verteld
    assert "20 procent meer tijd." in verteld
    assert "Richting: vervolgonderwijs." in verteld
