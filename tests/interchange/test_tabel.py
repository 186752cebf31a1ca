"""Where the table is in what came in, and what is taken out of it."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.tabel import Tabel, lees_plaktekst, lees_tabel, lijkt_bsn

if TYPE_CHECKING:
    from pathlib import Path

BSNS = ("111222333", "123456782", "100000009")


def test_header_below_a_title() -> None:
    """A title, empty rows and a total below are no pupils; empty columns go; numbers of lines are kept."""
    tabel = lees_plaktekst(
        "Leerlingenlijst 1-10-2026\t\t\t\n\nRoepnaam\tAchternaam\t\tGroep\nNoor\tHof\t\t5a\n\n"
        "Sem\tVis\t\t5b\nTotaal: 2\n"
    )
    assert tabel == Tabel(
        kop=("Roepnaam", "Achternaam", "Groep"),
        rijen=(("Noor", "Hof", "5a"), ("Sem", "Vis", "5b")),
        regels=(4, 6),
        bron="plak",
    )


def test_rows_of_unequal_length() -> None:
    """Every row is as long as the header, also where the last cells were left away."""
    tabel = lees_plaktekst("Roepnaam;Groep\nNoor\nSem;5a;los\n")
    assert tabel.kop == ("Roepnaam", "Groep", "Kolom 3")
    assert tabel.rijen == (("Noor", "", ""), ("Sem", "5a", "los"))
    assert tabel.kolom(1) == ("", "5a")


def test_rows_with_their_numbers() -> None:
    """A table made by hand, without line numbers, counts from its header."""
    assert list(Tabel(("Roepnaam",), (("Noor",), ("Sem",))).genummerd()) == [(2, ("Noor",)), (3, ("Sem",))]
    assert list(Tabel(("Roepnaam",), (("Noor",),), (7,)).genummerd()) == [(7, ("Noor",))]


@pytest.mark.parametrize(
    "tekst",
    [
        "Noor\tHof\t3-3-2018\t5a\nSem\tVis\t4-4-2018\t5a",
        "Noor Hof\nSem Vis",
        "Noor\tmoeder\t06-12345678\tn@x.nl",
    ],
)
def test_without_a_header(tekst: str) -> None:
    """Rows copied without their header are all kept; the columns are numbered."""
    tabel = lees_plaktekst(tekst)
    assert tabel.kop == tuple(f"Kolom {n}" for n in range(1, len(tabel.kop) + 1))
    assert len(tabel.rijen) == tekst.count("\n") + 1


def test_header_of_words_that_nobody_knows() -> None:
    """Words above a column of numbers are a header, in whatever language."""
    tabel = lees_plaktekst("First;Last;Born\nNoor;Hof;2018-03-03\nSem;Vis;2018-04-04\n")
    assert tabel.kop == ("First", "Last", "Born")
    assert len(tabel.rijen) == 2


def test_header_of_one_column() -> None:
    """A single column under "Leerling" is a list of names."""
    assert lees_plaktekst("Leerling\nNoor Hof\nSem Vis").rijen == (("Noor Hof",), ("Sem Vis",))


def test_columns_that_are_not_kept() -> None:
    """BSN, nationality and the like are not read; a BSN under another header is known by its sum."""
    rijen = "\n".join(f"Noor{n};{bsn};NL;{bsn};katholiek;5a" for n, bsn in enumerate(BSNS))
    tabel = lees_plaktekst("Roepnaam;BSN leerling;Nationaliteit;Nummer;Geloof;Groep\n" + rijen)
    assert tabel.kop == ("Roepnaam", "Groep")
    assert tabel.weggelaten == ("BSN leerling", "Nationaliteit", "Nummer", "Geloof")
    assert not [bsn for bsn in BSNS if bsn in repr(tabel)]


@pytest.mark.parametrize(
    ("waarden", "is_het"),
    [
        (BSNS, True),
        (("123.456.782", "111 222 333", "100000009"), True),
        (("101010108", "100000006", "102938475"), False),
        (BSNS[:2], False),
        ((*BSNS, "123456789"), False),
        (("10012", "10013", "10014"), False),
        ((), False),
    ],
)
def test_bsn_by_its_sum(waarden: tuple[str, ...], is_het: bool) -> None:
    """Three numbers that all pass the elfproef are no accident; one that fails clears the column."""
    assert lijkt_bsn(waarden) is is_het


def test_nothing_to_read() -> None:
    """Only white space is no table."""
    for tekst in ("", " \n\t\n", ";;;\n;;;"):
        with pytest.raises(WereldFout, match="import_geen_tabel"):
            lees_plaktekst(tekst)


def test_csv_and_workbook_are_the_same_table(tmp_path: Path) -> None:
    """The same list as CSV, as XLSX and pasted differs in its source only."""
    rijen = [["Roepnaam", "Stamnr", "Geboortedatum"], ["Noël", 1001, date(2018, 3, 3)]]
    werkboek = Workbook()
    blad = werkboek.active
    assert blad is not None
    for rij in rijen:
        blad.append(rij)
    uit = io.BytesIO()
    werkboek.save(uit)
    tekst = "Roepnaam;Stamnr;Geboortedatum\nNoël;1001;2018-03-03\n"
    (tmp_path / "lijst.csv").write_bytes(tekst.encode("cp1252"))
    tabellen = [lees_tabel(tmp_path / "lijst.csv"), lees_tabel(uit.getvalue()), lees_plaktekst(tekst)]
    assert [tabel.bron for tabel in tabellen] == ["csv", "xlsx", "plak"]
    assert len({(tabel.kop, tabel.rijen, tabel.regels) for tabel in tabellen}) == 1


def test_huge_paste_is_refused() -> None:
    """Nobody pastes 64 MB; it is refused before anything is split."""
    with pytest.raises(WereldFout, match="import_te_groot"):
        lees_plaktekst("x" * (64 * 1024**2 + 1))
