"""The copy of a dossier, notes of a period and the report of an erasure: whole, tagged, in plain words."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from opp_desk.documents.gesprekken import (
    Gesprekken,
    Leerlingnotities,
    Notitie,
    maak_gesprekken,
)
from opp_desk.documents.gewist import maak_wisverslag
from opp_desk.documents.inzage import Hoofddeel, Inzage, Stuk, Weggelaten, maak_inzage
from tests.documents.keuring import bladen, fouten, tags, tekst

OP = date(2026, 10, 16)
LANG = "Noël vertelde wat hij moeilijk vindt aan rekenen. " * 6
STUK = Stuk("1", "Leerlinggesprek", OP, (("Genoteerd door", "juf Anouk"), ("Waar ging het over?", LANG)))
INZAGE = Inzage(
    school="De Waterlelie",
    naam="Noël d’Hondt",
    geboren=date(2016, 3, 3),
    groep="6b",
    van_wie="Claire d’Hondt",
    zelf=False,
    gevraagd_op=date(2026, 10, 1),
    gemaakt_op=OP,
    bewaarjaren=2,
    delen=(Hoofddeel("Gesprekken en observaties", (STUK,)),),
)


def plat(pdf: bytes) -> str:
    """Return the words on one line."""
    return " ".join(tekst(pdf).split())


def test_the_copy_is_whole_and_tagged() -> None:
    """Who asked and when, each piece with its day and labels, and no fault in the structure."""
    pdf = maak_inzage(INZAGE)
    assert fouten(pdf) == []
    assert {"H1", "H2", "H3"} <= set(tags(pdf))
    papier = plat(pdf)
    assert "Voor Claire d’Hondt Gevraagd op 1 oktober 2026" in papier
    assert "Leerlinggesprek" in papier
    assert LANG.strip() in papier
    assert "Wij hebben niets weggelaten" in papier


def test_what_is_not_in_it_is_told() -> None:
    """The list with reasons, how many names were masked, and which files go along."""
    weg = (Weggelaten("Contactgegevens van Bart d’Hondt", "Dit gaat over een andere ouder."),)
    papier = plat(maak_inzage(replace(INZAGE, weggelaten=weg, afgeschermd=3, bijlagen=("brief.pdf",))))
    assert "Contactgegevens van Bart d’Hondt Dit gaat over een andere ouder." in papier
    assert "3 keer vervangen" in papier
    assert "brief.pdf" in papier
    assert "niets weggelaten" not in papier


def test_a_pupil_is_spoken_to_as_je() -> None:
    """To parents u, to the pupil je; both are told of the Autoriteit Persoonsgegevens."""
    ouder, zelf = plat(maak_inzage(INZAGE)), plat(maak_inzage(replace(INZAGE, zelf=True)))
    assert "U vroeg om een kopie van wat de school over Noël d’Hondt bewaart" in ouder
    assert "Je vroeg om een kopie van wat de school over je bewaart" in zelf
    assert " u " not in zelf.lower().replace("u vroeg", "")
    assert all("Autoriteit Persoonsgegevens" in each for each in (ouder, zelf))


def test_hundreds_of_pieces_take_pages() -> None:
    """A dossier of years is laid out whole, with its list of contents."""
    stukken = tuple(replace(STUK, sleutel=str(nummer)) for nummer in range(200))
    pdf = maak_inzage(replace(INZAGE, delen=(Hoofddeel("Gesprekken en observaties", stukken),)))
    assert len(bladen(pdf)) > 20
    assert plat(pdf).count("Leerlinggesprek") == 200
    assert fouten(pdf) == []


def test_notes_of_a_period() -> None:
    """Each note under its pupil with day, kind and who; what is only for the team says so."""
    notities = (
        Notitie(
            OP,
            "gesprek met ouders",
            "juf Anouk",
            "Claire d’Hondt",
            "Thuis gaat het beter.\nVan lezen houdt hij.",
        ),
        Notitie(None, "observatie", "", "", "Werkte rustig.", vertrouwelijk=True),
    )
    wat = Gesprekken(
        "De Waterlelie", date(2026, 9, 1), OP, OP, (Leerlingnotities("Noël d’Hondt", "6b", notities),), 1
    )
    pdf = maak_gesprekken(wat)
    papier = plat(pdf)
    assert fouten(pdf) == []
    assert "Gesprekken van Noël d’Hondt van 1 september 2026 tot en met 16 oktober 2026" in papier
    assert "juf Anouk · erbij: Claire d’Hondt" in papier
    assert "voor het ondersteuningsteam" in papier
    assert "Zonder datum" in papier
    assert "[andere leerling]" in papier


def test_the_report_of_an_erasure_names_nobody() -> None:
    """Counts in words, what stays, and the number of the dossier."""
    geteld = {
        "rijen": {"leerling": 1, "gesprek": 4, "factor": 3},
        "versies": 300,
        "bestanden": 2,
        "klad": 0,
        "zoekteksten": 9,
    }
    pdf = maak_wisverslag(
        "De Waterlelie", "ab" * 16, OP, "op verzoek", json.dumps(geteld), "Marieke de Vries"
    )
    papier = plat(pdf)
    assert fouten(pdf) == []
    assert "Gesprekken en notities 4" in papier
    assert "Andere onderdelen 3" in papier
    assert "ongeveer vier maanden" in papier
