"""Encodings, separators and quotes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.csvtekst import MEESTE_KOLOMMEN, MEESTE_RIJEN, ontcijfer, rijen_uit_tekst

LIJST = (
    "Roepnaam;Tussenvoegsel;Achternaam\nNoël;d’;Hondt\nZoë;van der;Müller\nIsmaël;;Ünal\nFrançois;;Şahin\n"
)
OUD = LIJST.replace("Şahin", "Nuñez").replace("d’", "d'")


def cellen(tekst: str) -> list[tuple[str, ...]]:
    """Return the cells without their line numbers."""
    return [rij for _, rij in rijen_uit_tekst(tekst)]


@pytest.mark.parametrize(
    "codering", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)  # fmt: skip
def test_unicode(codering: str) -> None:
    """Every form of Unicode that Excel and others write, with a mark or without."""
    assert ontcijfer(LIJST.encode(codering)).lstrip("\ufeff") == LIJST


@pytest.mark.parametrize("codering", ["cp1252", "latin-1", "cp850", "mac-roman"])
def test_old_encodings(codering: str) -> None:
    """Windows, DOS and Mac are told apart by the letters that make sense."""
    assert ontcijfer(OUD.encode(codering)) == OUD


@pytest.mark.parametrize(
    "naam", ["Noël", "René", "Zoë", "Müller", "Françoise", "Ismaël", "Curaçao", "Özil", "André"]
)
def test_one_accent_is_enough(naam: str) -> None:
    """A list with a single accent in it is read right in Windows' encoding, the usual one."""
    assert ontcijfer(f"Roepnaam\n{naam} de Vries\n".encode("cp1252")) == f"Roepnaam\n{naam} de Vries\n"


def test_typographic_apostrophe_of_windows() -> None:
    """The curly apostrophe of Word and Excel is no reason to think of a Mac."""
    assert ontcijfer("Noël d’Hondt; ’t Hooft".encode("cp1252")) == "Noël d’Hondt; ’t Hooft"


def test_broken_unicode_is_no_text() -> None:
    """A mark that promises what the bytes do not hold is refused."""
    with pytest.raises(WereldFout, match="import_binair"):
        ontcijfer(b"\xff\xfe\x00\xd8\x00")


@given(st.binary(max_size=100))
def test_any_bytes_are_text_or_refused(inhoud: bytes) -> None:
    """Decoding never fails in any other way."""
    try:
        tekst = ontcijfer(inhoud)
    except WereldFout as fout:
        tekst = fout.code
    assert isinstance(tekst, str)


@pytest.mark.parametrize("teken", [";", ",", "\t", "|"])
def test_separators(teken: str) -> None:
    """The separator is found, also when the names have commas."""
    tekst = f'Naam{teken}Groep\n"Hondt, Noël d\'"{teken}5a\n"Vries, Anna de"{teken}5b\n'
    assert cellen(tekst) == [("Naam", "Groep"), ("Hondt, Noël d'", "5a"), ("Vries, Anna de", "5b")]


def test_names_with_commas_without_quotes() -> None:
    """Commas in every row do not win from the semicolon that the header has too."""
    tekst = "Naam;Groep;Geboren\n" + "Vries, Anna de;5a;3-3-2018\n" * 5
    assert cellen(tekst)[1] == ("Vries, Anna de", "5a", "3-3-2018")


def test_separator_line_of_excel() -> None:
    """The first line "sep=;" is an order, no data; line numbers count it."""
    assert rijen_uit_tekst("sep=|\r\na|b;c\r\n") == [(2, ("a", "b;c"))]
    assert rijen_uit_tekst('"sep=,"\na,b\n') == [(2, ("a", "b"))]


def test_quotes_and_cells_of_more_lines() -> None:
    """Quotes, quotes in quotes, and line ends in a cell; the number is the line where a row begins."""
    tekst = 'Naam\tOpmerking\n"Noël ""Nono"""\t"regel een\nregel twee"\nSem\tgoed\n'
    assert rijen_uit_tekst(tekst) == [
        (1, ("Naam", "Opmerking")),
        (2, ('Noël "Nono"', "regel een regel twee")),
        (4, ("Sem", "goed")),
    ]


@pytest.mark.parametrize("einde", ["\n", "\r\n", "\r"])
def test_line_ends(einde: str) -> None:
    """Unix, Windows and old Mac."""
    assert cellen(einde.join(["Naam;Groep", "Noor;5a", ""])) == [("Naam", "Groep"), ("Noor", "5a")]


def test_lines_that_were_quoted_as_a_whole() -> None:
    """Excel with another list separator makes one cell of every line; it is taken out again."""
    assert cellen('"Roepnaam,Achternaam,Groep"\n"Noor,""de, Vries"",5a"\n') == [
        ("Roepnaam", "Achternaam", "Groep"),
        ("Noor", "de, Vries", "5a"),
    ]


def test_quote_that_is_never_closed() -> None:
    """Half a list in one cell would be silent loss: it is refused, with the line."""
    with pytest.raises(WereldFout, match="import_csv_stuk") as gevangen:
        rijen_uit_tekst('Naam;Groep\nNoor;5a\n"Sem;5a\nBo;5a\n')
    assert gevangen.value.values == {"regel": 3}


def test_limits() -> None:
    """Too many rows or columns is no class list."""
    with pytest.raises(WereldFout, match="import_te_veel_leerlingen"):
        rijen_uit_tekst("a;b\n" * (MEESTE_RIJEN + 1))
    with pytest.raises(WereldFout, match="import_te_veel_kolommen"):
        rijen_uit_tekst(";" * MEESTE_KOLOMMEN)


@given(st.text(max_size=300))
def test_any_text_is_rows_or_refused(tekst: str) -> None:
    """Whatever is pasted becomes rows, or a sentence."""
    try:
        rijen = rijen_uit_tekst(tekst)
    except WereldFout as fout:
        rijen = [(0, (fout.code,))]
    assert all(isinstance(cel, str) for _, cellen_van_rij in rijen for cel in cellen_van_rij)
