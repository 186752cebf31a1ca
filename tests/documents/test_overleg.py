"""The papers of a bespreking: the agenda before, the verslag for parents after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from opp_desk.documents.overleg import Overlegpak, Overlegpunt, maak_overleg
from opp_desk.documents.overleg_verslag import Overlegverslag, maak_overleg_verslag
from opp_desk.documents.papieren import aantal_bladen
from opp_desk.rules.bespreking import BESLOTEN, BESPROKEN, TERUGKIJKEN, WIE_DOET_WAT
from opp_desk.rules.grafiek import maak_grafiek
from opp_desk.rules.meting import Streven
from tests.documents.keuring import fouten, tekst

DAG = date(2026, 10, 16)
STREVEN = Streven(None, "tien sommen", "4 van de 10", date(2026, 9, 14), "8 van de 10 goed")
PUNTEN = (
    Overlegpunt("Wat helpt Noël nu?"),
    Overlegpunt(
        "Rekenen: maakt plus- en minsommen tot 1000",
        ("Nu: 6 van de 10, op 9 oktober 2026", "Straks: 8 van de 10 goed"),
        maak_grafiek(STREVEN, [(date(2026, 10, 9), "6")], date(2026, 12, 17)),
    ),
    Overlegpunt("“Ik wil een hulpkaart.”", ("Wat Noël zegt",)),
)
PAK = Overlegpak("De Waterlelie", "Noël d’Hondt", "Noël", DAG, DAG, "Claire d’Hondt (moeder)", PUNTEN)
VERSLAG = Overlegverslag(
    "De Waterlelie",
    "Noël d’Hondt",
    "Noël",
    DAG,
    DAG,
    "Claire d’Hondt (moeder) en juf Anouk",
    f"{BESPROKEN}\nDe vraag van vandaag: wat helpt?\n• Rekenen. Het gaat beter.\n\n"
    f"{BESLOTEN}\n• Thuis alleen lezen.\n\n"
    f"{WIE_DOET_WAT}\n• Juf Anouk: kaart plakken, vóór woensdag 28 oktober 2026.\n\n"
    f"{TERUGKIJKEN}\nOp donderdag 17 december 2026 kijken we samen terug.",
)


def gedrukt(pdf: bytes) -> str:
    """Return the text of a paper that has no faults, with single spaces."""
    assert fouten(pdf) == []
    return " ".join(tekst(pdf).replace("\u00a0", " ").split())


def test_de_agenda_op_papier() -> None:
    """Who, question, points with their facts and chart, on one page; the chart is there in words too."""
    pdf = maak_overleg(PAK)
    alles = gedrukt(pdf)
    for stuk in (
        "Overleg over Noël",
        "vrijdag 16 oktober 2026",
        "Claire d’Hondt (moeder)",
        "2. Rekenen: maakt plus- en minsommen tot 1000",
        "Nu: 6 van de 10, op 9 oktober 2026",
        "“Ik wil een hulpkaart.”",
    ):
        assert stuk in alles
    assert aantal_bladen(pdf) == 1


def test_een_lange_agenda_blijft_op_twee_bladen() -> None:
    """Twelve points fit on two pages, a point stays whole, and a very long title is cut at a word."""
    lang = Overlegpunt("woord " * 200)
    pdf = maak_overleg(replace(PAK, punten=(*PUNTEN, lang, *([Overlegpunt("Taak", ("Juf Anouk",))] * 8))))
    assert "woord …" in gedrukt(pdf)
    assert aantal_bladen(pdf) == 2


def test_een_agenda_zonder_iets() -> None:
    """Nothing is filled in and nothing breaks."""
    leeg = Overlegpak("De Waterlelie", "Noël", "Noël", None, DAG, "", ())
    assert "Overleg over Noël" in gedrukt(maak_overleg(leeg))


def test_het_verslag_voor_ouders() -> None:
    """Every head and line, who was there, and room to sign while nobody is akkoord."""
    pdf = maak_overleg_verslag(VERSLAG)
    alles = gedrukt(pdf)
    for stuk in (
        "Op vrijdag 16 oktober 2026 spraken we over Noël. Erbij waren Claire d’Hondt (moeder) en juf Anouk.",
        BESPROKEN,
        "De vraag van vandaag: wat helpt?",
        "• Rekenen. Het gaat beter.",
        "Juf Anouk: kaart plakken, vóór woensdag 28 oktober 2026.",
        "Klopt dit verslag?",
        "Handtekening",
    ):
        assert stuk in alles
    assert aantal_bladen(pdf) == 1


def test_akkoord_staat_eronder() -> None:
    """Who is akkoord, when, and what was added; no line to sign then."""
    alles = gedrukt(
        maak_overleg_verslag(
            replace(VERSLAG, akkoord_naam="Claire d’Hondt", akkoord_op=DAG, opmerking="graag bellen")
        )
    )
    assert "Claire d’Hondt, op 16 oktober 2026." in alles
    assert "Erbij gezet: Graag bellen." in alles
    assert "Handtekening" not in alles


def test_een_verslag_dat_met_de_hand_is_veranderd() -> None:
    """A text without heads, with loose lines between items, is printed as it stands."""
    tekst_ = "Los begin\n• een\nTussendoor\n• twee"
    alles = gedrukt(maak_overleg_verslag(replace(VERSLAG, verslag=tekst_, datum=None, aanwezig="")))
    assert "Kort geleden spraken we over Noël. Los begin • een Tussendoor • twee" in alles
