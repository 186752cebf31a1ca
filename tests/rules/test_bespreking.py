"""A bespreking: what may still change, and the verslag that parents read."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from opp_desk.model.keuzes import Besprekingsoort
from opp_desk.rules.bespreking import (
    BESLOTEN,
    BESPROKEN,
    TERUGKIJKEN,
    WIE_DOET_WAT,
    Besluittaak,
    Besproken,
    afspraken_van,
    lees_bron,
    lees_verslag,
    maak_bron,
    mag_schrijven,
    stel_verslag_op,
    taakregel,
)

DAG = date(2026, 11, 25)
AF = datetime(2026, 11, 25, 15, tzinfo=UTC)
REKENEN = Besproken(
    Besprekingsoort.DOEL,
    "Rekenen",
    "het gaat beter\nmet de getallenlijn",
    ("Thuis geen sommen",),
    (Besluittaak("hulpkaart plakken", "juf Anouk", DAG),),
)


def test_het_verslag() -> None:
    """It says what was talked about, agreed, who does what before when, and when to look back."""
    vraag = Besproken(Besprekingsoort.VRAAG, "Vraag van vandaag", "Iedereen ziet vooruitgang", (), ())
    leeg = Besproken(Besprekingsoort.TAAK, "Niet besproken", "", (), ())
    tekst = stel_verslag_op("Wat helpt Noël nu", (vraag, REKENEN, leeg), date(2027, 1, 12))
    assert tekst == (
        f"{BESPROKEN}\n"
        "De vraag van vandaag: Wat helpt Noël nu.\n"
        "• Iedereen ziet vooruitgang.\n"
        "• Rekenen. Het gaat beter met de getallenlijn.\n\n"
        f"{BESLOTEN}\n• Thuis geen sommen.\n\n"
        f"{WIE_DOET_WAT}\n• Juf Anouk: hulpkaart plakken, vóór woensdag 25 november 2026.\n\n"
        f"{TERUGKIJKEN}\nOp dinsdag 12 januari 2027 kijken we samen terug."
    )


def test_wat_niet_voor_ouders_is_staat_er_niet() -> None:
    """A point that is not for parents is left out whole: words, agreement and taak."""
    punt = Besproken(
        Besprekingsoort.VRIJ, "Geheim", "woorden", ("afspraak",), (Besluittaak("taak", "", None),), True
    )
    assert stel_verslag_op("", (punt,), None) == "Er is nog niets opgeschreven."


def test_een_verslag_in_delen() -> None:
    """A verslag, also changed by hand, comes back in its heads, its lines and its items."""
    delen = lees_verslag(f"Vooraf\n{BESPROKEN}\nGewone zin\n• een punt\n- ook een punt\n\n{BESLOTEN}")
    assert [(deel.kop, deel.regels) for deel in delen] == [
        ("", ((False, "Vooraf"),)),
        (BESPROKEN, ((False, "Gewone zin"), (True, "een punt"), (True, "ook een punt"))),
    ]


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")) | st.just("\n")))
def test_niets_van_een_verslag_gaat_verloren(tekst: str) -> None:
    """Every word of a verslag is in one of its parts."""
    woorden = [woord for woord in tekst.split() if woord.strip("•–-*")]
    gelezen = " ".join(
        f"{deel.kop} {' '.join(regel for _punt, regel in deel.regels)}" for deel in lees_verslag(tekst)
    )
    assert all(woord.strip("•–-*") in gelezen for woord in woorden)


def test_een_taak_in_een_regel() -> None:
    """With and without somebody's name and a day."""
    assert taakregel(Besluittaak("bellen.", "", None)) == "Bellen."
    assert taakregel(Besluittaak("bellen", "moeder", None)) == "Moeder: bellen."
    aanpassen = Besluittaak("Doel aanpassen: streef 9", "juf Anouk", None)
    assert taakregel(aanpassen) == "Juf Anouk past het doel aan: streef 9."


def test_wie_wanneer_mag_schrijven() -> None:
    """While it runs everything; afterwards only the name and the words of a parent, until the akkoord."""
    assert mag_schrijven(None, None, "verslag")
    assert not mag_schrijven(AF, None, "verslag")
    assert mag_schrijven(AF, None, "akkoord_naam")
    assert not mag_schrijven(AF, DAG, "akkoord_naam")


def test_bron_en_afspraken() -> None:
    """The key of a row is read back; anything else is no key. Empty lines are no agreement."""
    rij = UUID(int=7)
    assert lees_bron(maak_bron(13, rij)) == (13, rij)
    assert lees_bron(None) is None
    assert lees_bron("13:geen") is None
    assert afspraken_van("een\n\n twee ") == ("een", "twee")
    assert afspraken_van(None) == ()
