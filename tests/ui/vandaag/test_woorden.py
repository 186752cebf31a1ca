"""Greeting, day and count at the top of Vandaag, and where each button goes."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

import pytest

from opp_desk.rules.actie import Actie, ActieCode
from opp_desk.rules.recht import Eis, Merk
from opp_desk.rules.termijn import Groep, Periode, Termijn, TermijnSoort
from opp_desk.ui.vandaag import woorden
from opp_desk.ui.vandaag.bestemming import bestemming
from opp_desk.usecases.vandaag import Vandaagbeeld

DAG = date(2026, 10, 5)
KIND, OPP = UUID(int=1), UUID(int=2)
SCHERMEN = {
    "aanbodjaar",
    "wissen",
    "aanmeldingen",
    "dossier",
    "horen",
    "instellingen",
    "inzage",
    "opp",
    "ouders",
    "overnemen",
    "voortgang",
}


def beeld(**aantallen: int) -> Vandaagbeeld:
    """Make a view with so many rows in each group."""
    eis = Eis("termijn", "Zin.", "", Merk.ADVIES)
    rij = Termijn(
        TermijnSoort.VASTSTELLEN, KIND, OPP, "Elif", None, (), {}, DAG, eis, Actie(ActieCode.OPEN_OPP)
    )
    groepen = tuple(Groep(Periode(naam), (rij,) * aantal) for naam, aantal in aantallen.items())
    return Vandaagbeeld(DAG, groepen, 10, 5)


@pytest.mark.parametrize(
    ("uur", "groet"),
    [
        (4, "Goedenacht, Marieke"),
        (5, "Goedemorgen, Marieke"),
        (11, "Goedemorgen, Marieke"),
        (12, "Goedemiddag, Marieke"),
        (17, "Goedemiddag, Marieke"),
        (18, "Goedenavond, Marieke"),
    ],
)
def test_greeting_fits_the_hour(uur: int, groet: str) -> None:
    """Morning until noon, afternoon until six, then evening."""
    nu = datetime(2026, 10, 5, uur, 30)  # noqa: DTZ001  only the hour counts
    assert woorden.groet("Marieke de Vries", nu) == groet


def test_greeting_without_a_name() -> None:
    """Who has no name is greeted all the same, without a comma."""
    assert woorden.groet("", datetime(2026, 10, 5, 9)) == "Goedemorgen"  # noqa: DTZ001  only the hour counts


@pytest.mark.parametrize(
    ("aantallen", "zin"),
    [
        ({}, "Niets vraagt aandacht."),
        ({"later": 4}, "Niets vraagt aandacht."),
        ({"te_laat": 1}, "Eén ding vraagt aandacht."),
        ({"deze_week": 1}, "Eén ding vraagt aandacht, deze week."),
        (
            {"te_laat": 1, "deze_week": 2, "deze_maand": 3},
            "Zes dingen vragen aandacht, twee daarvan deze week.",
        ),
        ({"deze_week": 3}, "Drie dingen vragen aandacht, allemaal deze week."),
        ({"te_laat": 13}, "13 dingen vragen aandacht."),
        ({"deze_maand": 1, "te_laat": 1, "later": 9}, "Twee dingen vragen aandacht."),
    ],
)
def test_count_in_words(aantallen: dict[str, int], zin: str) -> None:
    """The sentence counts the rows that are shown, never what is later."""
    assert woorden.telzin(beeld(**aantallen)) == zin


def test_days_in_words() -> None:
    """Today begins with a capital, another day names itself."""
    assert woorden.dagzin(DAG) == "Maandag 5 oktober 2026."
    assert woorden.vooruit(date(2027, 1, 4)) == "Zo is het op maandag 4 januari 2027"
    assert woorden.wie(2) == "Twee leerlingen"


@pytest.mark.parametrize(
    ("wie", "tekst"),
    [
        (("vader",), "Vader om akkoord vragen"),
        (("moeder", "vader"), "Moeder en vader om akkoord vragen"),
        (("Stichting Jeugdbescherming Oost-Veluwe",), "Om akkoord vragen"),
    ],
)
def test_a_button_is_never_too_long(wie: tuple[str, ...], tekst: str) -> None:
    """Parents are named on the button; an institution with a long name only in the sentence."""
    eis = Eis("akkoord", "Zin.", "", Merk.ADVIES)
    rij = Termijn(
        TermijnSoort.AKKOORD,
        KIND,
        OPP,
        "Elif",
        None,
        (),
        {"wie": wie},
        DAG,
        eis,
        Actie(ActieCode.VRAAG_AKKOORD),
    )
    assert woorden.knop(rij) == tekst


@pytest.mark.parametrize("code", list(ActieCode))
def test_every_button_goes_to_a_screen(code: ActieCode) -> None:
    """Whatever a rule asks, the button opens a screen that exists, with what that screen needs."""
    for opp in (OPP, None):
        sleutel, waar = bestemming(Actie(code), KIND, opp)
        assert sleutel in SCHERMEN
        nodig = {
            "dossier": "leerling",
            "inzage": "leerling",
            "ouders": "leerling",
            "opp": "opp",
            "horen": "opp",
            "voortgang": "opp",
        }.get(sleutel)
        assert nodig is None or waar[nodig] in {KIND, OPP}


@pytest.mark.parametrize(
    ("code", "doel"),
    [
        (ActieCode.VRAAG_AKKOORD, ("opp", {"opp": OPP, "sectie": "ouders"})),
        (ActieCode.EVALUEER, ("voortgang", {"opp": OPP, "evaluatie": True})),
        (ActieCode.STEL_VAST, ("opp", {"opp": OPP})),
        (ActieCode.HOOR, ("horen", {"opp": OPP})),
        (ActieCode.KIJK_GEZAG_NA, ("ouders", {"leerling": KIND})),
        (ActieCode.SLUIT_AF, ("dossier", {"leerling": KIND, "tab": "opp"})),
        (ActieCode.NEEM_OVER, ("overnemen", {})),
    ],
)
def test_the_right_place(code: ActieCode, doel: tuple[str, dict[str, object]]) -> None:
    """The verb on the button is what one finds there."""
    assert bestemming(Actie(code), KIND, OPP) == doel


def test_the_section_that_a_rule_names_goes_first() -> None:
    """A missing field opens the editor in its own section, on the field of the row that is meant."""
    rij = UUID(int=3)
    waar = {"opp": OPP, "sectie": "doelen", "veld": "maat", "rij": rij}
    assert bestemming(Actie(ActieCode.VUL_IN, rij), KIND, OPP, "doelen", "maat") == ("opp", waar)
    assert bestemming(Actie(ActieCode.VUL_IN), KIND, OPP, "les") == ("opp", {"opp": OPP, "sectie": "les"})


def test_a_hearing_that_is_named_is_opened() -> None:
    """Telling back opens the talk that it is about; a parent whose gezag is unknown opens there."""
    rij = UUID(int=3)
    waar = {"hoorgesprek": rij, "veld": "terugkoppeling_op"}
    assert bestemming(Actie(ActieCode.KOPPEL_TERUG, rij), KIND, OPP) == ("horen", waar)
    ouder = {"leerling": KIND, "rij": rij, "veld": "gezag"}
    assert bestemming(Actie(ActieCode.KIJK_GEZAG_NA, rij), KIND, OPP) == ("ouders", ouder)
