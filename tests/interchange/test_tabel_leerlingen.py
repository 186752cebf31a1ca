"""Rows of a table that become pupils and groups."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import pytest

from opp_desk.interchange.klassenlijst import GroepIn, Klassenlijst
from opp_desk.interchange.kolommen import maak_klassenlijst, raad_kolommen
from opp_desk.interchange.tabel import lees_plaktekst

if TYPE_CHECKING:
    from collections.abc import Callable

VANDAAG = date(2026, 11, 4)


def lijst(tekst: str, *, vo: bool = False) -> Klassenlijst:
    """Return the class list of a table."""
    tabel = lees_plaktekst(tekst)
    return maak_klassenlijst(
        tabel, raad_kolommen(tabel, "leerlingen", vandaag=VANDAAG), "leerlingen", vandaag=VANDAAG, vo=vo
    )


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("3-3-2018", date(2018, 3, 3)), ("03/03/18", date(2018, 3, 3)), ("3 maart 2018", date(2018, 3, 3)),
        ("2018-03-03", date(2018, 3, 3)), ("43162", date(2018, 3, 3)),
        ("3 mrt. 2018", date(2018, 3, 3)), ("", None),
    ],
)  # fmt: skip
def test_birthdays_in_every_notation(tekst: str, dag: date | None) -> None:
    """Every notation of a date that a sheet can hold, also its bare day number."""
    assert lijst(f"Roepnaam;Geboortedatum\nNoor;{tekst}\n").leerlingen[0].geboortedatum == dag


def test_trouble_in_one_row_skips_that_row() -> None:
    """A bad date, a birthday to come and a row without a name are told by number and line, never by name."""
    gelezen = lijst(
        "Lijst\nRoepnaam;Geboortedatum;Ingeschreven op\nGeheim;31-2-2018;\nNoor;3-3-2018;1-8-2022\n"
        ";3-3-2018;\n"
        "Geheim;3-3-2030;\nGeheim;3-3-2018;straks\n"
    )
    assert [lln.roepnaam for lln in gelezen.leerlingen] == ["Noor"]
    assert [(o.soort, o.volgnummer, o.regel, o.reden) for o in gelezen.overgeslagen] == [
        ("leerling", 1, 3, "import_datum_onleesbaar"),
        ("leerling", 3, 5, "import_geen_naam"),
        ("leerling", 4, 6, "import_datum_onleesbaar"),
        ("leerling", 5, 7, "import_datum_onleesbaar"),
    ]
    assert "Geheim" not in repr(gelezen.overgeslagen)


def test_names_from_their_columns() -> None:
    """Separate columns win over a whole name; a voorvoegsel is loosened from the achternaam."""
    gelezen = lijst(
        "Naam;Roepnaam;Achternaam;Voorletters;Voornamen\n"
        "Vries, A. de;Anna;;;\n;Noor;de Vries;N M;\n;;van 't Hof;G;\n;;Hof;;Anna Maria\n"
    )
    assert [lln.naam for lln in gelezen.leerlingen] == [
        "Anna de Vries", "Noor de Vries", "G. van 't Hof", "Anna Hof",
    ]  # fmt: skip
    assert [lln.voorletters for lln in gelezen.leerlingen] == ["A.", "N.M.", "G.", ""]
    assert gelezen.leerlingen[3].voornamen == "Anna Maria"


def test_pupil_on_two_rows_is_one_pupil() -> None:
    """A row per lesson group: one pupil, the first group is the stamgroep, gaps are filled."""
    gelezen = lijst(
        "Leerlingnummer;Roepnaam;Achternaam;Klas;Mentor\n7;Noor;Vis;3a;\n7;noor;Vis;Plus;K. Smit\n"
        "7;Noor;Vis;3a;\n"
    )
    noor = gelezen.leerlingen[0]
    assert len(gelezen.leerlingen) == 1
    assert (noor.groep, noor.samengestelde_groepen, noor.mentor) == ("3a", ("samengesteld:plus",), "K. Smit")
    assert gelezen.groepen == (
        GroepIn("3a", "3a", "3"),
        GroepIn("samengesteld:plus", "Plus", samengesteld=True),
    )
    assert [(w.code, w.aantal, w.regel) for w in gelezen.waarschuwingen] == [("import_dubbele_regels", 2, 3)]


def test_same_name_and_birthday_without_number_is_one_pupil() -> None:
    """Without a number, name and birthday together tell; the name alone does not."""
    dubbel = lijst(
        "Roepnaam;Achternaam;Geboortedatum\nNoor;Vis;3-3-2018\nNoor;Vis;3-3-2018\nNoor;Vis;4-3-2018\n"
    )
    assert len(dubbel.leerlingen) == 2
    zonder = lijst("Roepnaam;Achternaam\nNoor;Vis\nNoor;Vis\n")
    assert len(zonder.leerlingen) == 2
    assert [(w.code, w.aantal) for w in zonder.waarschuwingen] == [("import_zonder_sleutel_en_datum", 2)]


def test_number_of_somebody_else() -> None:
    """One number for two names, or for two birthdays, is a mistake in the file: the second is skipped."""
    gelezen = lijst(
        "Leerlingnummer;Roepnaam;Geboortedatum\n7;Noor;3-3-2018\n7;Sem;3-3-2018\n7;Noor;4-4-2018\n"
    )
    assert [lln.roepnaam for lln in gelezen.leerlingen] == ["Noor"]
    assert [o.reden for o in gelezen.overgeslagen] == ["import_sleutel_dubbel"] * 2


def test_years_of_groups() -> None:
    """A year is in the name of the group, or is that of everybody in it; more than one is a combination."""
    gelezen = lijst(
        "Roepnaam;Groep;Jaargroep\nA;Kikkers;3\nB;Kikkers;3\nC;Uilen;4\nD;Uilen;5\nE;6b;\nF;7/8;7\n"
        "G;Rust;\nH;6b;9\n"
    )
    assert {groep.naam: groep.jaargroep for groep in gelezen.groepen} == {
        "Kikkers": "3", "Uilen": "C", "6b": "6", "7/8": "C", "Rust": None,
    }  # fmt: skip
    assert [lln.jaargroep for lln in gelezen.leerlingen] == ["3", "3", "4", "5", "6", "7", None, "6"]
    assert ("import_jaargroep_onbekend", "9") in {(w.code, w.waarde) for w in gelezen.waarschuwingen}


def test_group_with_other_capitals_is_the_same_group() -> None:
    """5A and 5a are one group; its name is the first that was seen."""
    gelezen = lijst("Roepnaam;Groep\nA;5A\nB;5a\n")
    assert gelezen.groepen == (GroepIn("5a", "5A", "5"),)


def test_group_of_a_skipped_row_does_not_exist() -> None:
    """A group is there only when somebody who was read is in it."""
    assert lijst("Roepnaam;Groep;Geboortedatum\nA;5a;\nB;9z;31-2-2018\n").groepen == (
        GroepIn("5a", "5a", "5"),
    )


def test_geslacht_that_can_be_both() -> None:
    """A column with nothing but M leaves the field empty and says so; an unknown word too."""
    gelezen = lijst("Roepnaam;Geslacht\nA;M\nB;M\nC;kat\n")
    assert [lln.geslacht for lln in gelezen.leerlingen] == [None, None, None]
    assert [(w.code, w.aantal) for w in gelezen.waarschuwingen][:2] == [
        ("import_geslacht_dubbelzinnig", 2),
        ("import_zonder_sleutel_en_datum", 3),
    ]


def test_dummy_key_in_a_table() -> None:
    """A key column follows the rule of EDEXML: # in front is no key."""
    gelezen = lijst("Sleutel;Roepnaam\n#1;Noor\nL2;Sem\n")
    assert [(lln.sleutel, lln.dummy) for lln in gelezen.leerlingen] == [(None, True), ("L2", False)]


def test_five_thousand_rows_within_a_second(record_property: Callable[[str, object], None]) -> None:
    """The largest school takes less than a second of processor time, guessing included."""
    tekst = "Leerlingnummer;Roepnaam;Achternaam;Geboortedatum;Geslacht;Klas\n" + "".join(
        f"{10_000 + n};Noël;van der Berg;{n % 28 + 1}-{n % 12 + 1}-2012;{'mv'[n % 2]};{n % 6 + 1}a\n"
        for n in range(5000)
    )
    begin = time.process_time()
    gelezen = lijst(tekst, vo=True)
    duur = time.process_time() - begin
    record_property("regels uit CSV", len(gelezen.leerlingen))
    record_property("rekentijd (s)", round(duur, 2))
    assert duur < 1
    assert len(gelezen.leerlingen) == 5000
