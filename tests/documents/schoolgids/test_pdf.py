"""The chapter as pages: tagged, whole, numbered on, the same every time; and the sheets of a booklet."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from opp_desk.documents.schoolgids.pdf import katernvolgorde, maak_a4, maak_a5, maak_drukvel
from opp_desk.model.aanbodopname import maak_aanbodopname
from tests.documents.keuring import bladen, fouten, tags, tekst
from tests.documents.schoolgids.test_bouw import getypt
from tests.documents.schoolgids.voorbeeld import concept, groot, opname, twee_plekken, vo_opname

if TYPE_CHECKING:
    from collections.abc import Callable


def _maten(pdf: bytes) -> set[tuple[int, int]]:
    with pypdfium2.PdfDocument(pdf) as document:
        return {(round(blad.get_width()), round(blad.get_height())) for blad in document}


def _plat(woorden: str) -> str:
    return "".join(woorden.split()).lower()


@pytest.mark.parametrize("maak", [maak_a4, maak_a5])
@pytest.mark.parametrize("bytes_", [opname(), vo_opname(), concept()], ids=["po", "vo", "concept"])
def test_the_chapter_keeps_to_pdf_ua(maak: Callable[..., bytes], bytes_: bytes) -> None:
    """No rule of PDF/UA-1 is broken, links included."""
    assert fouten(maak(bytes_)) == []


@pytest.mark.parametrize("maak", [maak_a4, maak_a5, maak_drukvel])
def test_everything_that_was_typed_is_on_paper(maak: Callable[..., bytes]) -> None:
    """Each format holds every line, whatever its size."""
    papier = _plat(tekst(maak(opname())))
    assert [regel for regel in getypt(json.loads(opname())) if _plat(regel) not in papier] == []


@pytest.mark.parametrize("maak", [maak_a4, maak_a5, maak_drukvel])
def test_the_same_text_gives_the_same_bytes(maak: Callable[..., bytes]) -> None:
    """A school that prints twice has the same file twice."""
    assert maak(opname(), eerste=24) == maak(opname(), eerste=24)


def test_headings_tables_and_lists_are_tagged() -> None:
    """Title, chapters, areas and voorzieningen are headings of their level; a table has header cells."""
    gevonden = set(tags(maak_a4(opname())))
    assert {"H1", "H2", "H3", "H4", "L", "LI", "Table", "TR", "TH", "TD", "Figure", "BlockQuote"} <= gevonden


def test_pages_count_on_and_the_list_of_contents_agrees() -> None:
    """The chapter stands in a schoolgids: it begins at the page that it is given, also in its own list."""
    papier = bladen(maak_a4(opname(), eerste=24))
    assert papier[0].endswith("2027–2028") or "24" in papier[0].split()[-4:]
    waar = next(24 + nr for nr, blad in enumerate(papier) if nr and "Contact en rechten" in blad)
    assert f"Contact en rechten {waar}" in papier[0]


def test_a_concept_says_so_on_every_page() -> None:
    """Nobody takes a concept for what was adopted, whichever page is copied."""
    for maak in (maak_a4, maak_a5):
        assert all("Concept" in blad for blad in bladen(maak(concept())))
        assert not any("Concept" in blad for blad in bladen(maak(opname())))


def test_our_form_goes_along_only_when_the_school_has_none() -> None:
    """The form is one page at the end; a school with a link has the link instead."""
    for maak in (maak_a4, maak_a5):
        papier = bladen(maak(opname()))
        assert [nr for nr, blad in enumerate(papier) if "Handtekening" in blad] == [len(papier) - 1]
        assert "Ontvangen door de school op" in papier[-1]
        assert "Aanmeldformulier:" in papier[-1]
        assert "Handtekening" not in tekst(maak(vo_opname()))


@pytest.mark.parametrize("maak", [maak_a4, maak_a5])
def test_an_introduction_and_the_way_to_the_form_are_never_cut_off(maak: Callable[..., bytes]) -> None:
    """However long the text before them, they stand on the page of what they belong to."""
    for regels in range(0, 36, 2):
        geheel = json.loads(vo_opname())
        ambities = {
            "code": "ambities",
            "titel": "Waar we naartoe werken",
            "teksten": [{"tekst": "Dit is onze inleiding."}],
        }
        ambities["ambities"] = [{"doel": "Elk kind leest.", "wie": "directeur"}]
        eerste, *rest = geheel["hoofdstukken"]
        eerste["teksten"] = [{"tekst": "\n".join(f"Regel {nr}." for nr in range(regels))}]
        geheel["hoofdstukken"] = [eerste, ambities, *rest]
        papier = bladen(maak(json.dumps(geheel).encode()))
        for begin, eind in (
            ("Dit is onze inleiding.", "Elk kind leest."),
            ("Uw kind aanmelden", "hetbaken.example/aanmelden"),
        ):
            (blad,) = [each for each in papier if eind in each]
            assert begin in blad


def test_sizes() -> None:
    """A4, A5 alone, and two of those on A4 lying down."""
    assert _maten(maak_a4(opname())) == {(595, 842)}
    assert _maten(maak_a5(opname())) == {(420, 595)}
    assert _maten(maak_drukvel(opname())) == {(839, 595)}


def test_a_sheet_for_the_printer_has_no_bookmarks_and_no_links() -> None:
    """Two pages stand on one side, in another order: nothing may point to where it no longer is."""
    with pypdfium2.PdfDocument(maak_drukvel(opname())) as document:
        assert list(document.get_toc()) == []
    assert b"/Annot" not in maak_drukvel(opname())
    assert b"/Annot" in maak_a5(opname())


def test_the_number_stands_at_the_outer_edge() -> None:
    """An odd page lies at the right; in a folded booklet the place of the page decides, not its number."""
    for maak, eerste, rechts in ((maak_a4, 24, False), (maak_a4, 25, True), (maak_drukvel, 24, True)):
        with pypdfium2.PdfDocument(maak(opname(), eerste=eerste)) as document:
            blad = document[0]
            breed = blad.get_width()
            hoek = (breed - 90, 0, breed, 60) if rechts else (0, 0, 90, 60)
            assert blad.get_textpage().get_text_bounded(*hoek).strip() == str(eerste)


@pytest.mark.parametrize("aantal", range(1, 41))
def test_a_folded_booklet_reads_in_order(aantal: int) -> None:
    """Folding the sheets gives every page once and in order."""
    zijden = katernvolgorde(aantal)
    plaatsen = [nummer for zijde in zijden for nummer in zijde]
    assert sorted(plaatsen) == list(range(-(-aantal // 4) * 4))
    gelezen = [zijde[0 if nr % 2 else 1] for nr, zijde in enumerate(zijden)]
    terug = [zijde[1 if nr % 2 else 0] for nr, zijde in enumerate(zijden)]
    assert gelezen + terug[::-1] == sorted(plaatsen)


def test_two_hundred_voorzieningen() -> None:
    """A very large aanbod is laid out whole, in seconds."""
    papier = tekst(maak_a4(maak_aanbodopname(groot())))
    assert all(f"{nummer}" in papier.split() for nummer in range(1, 201))


@pytest.mark.parametrize("maak", [maak_a4, maak_a5])
def test_a_contact_of_one_vestiging_says_which(maak: Callable[..., bytes]) -> None:
    """Two samenwerkingsverbanden are no two equal lines."""
    papier = tekst(maak(twee_plekken()))
    assert "Samenwerkingsverband, Noord" in papier
    assert "Samenwerkingsverband, Zuid" in papier
