"""The page for the web: whole, safe, on its own, and nothing that axe-core finds in Chromium."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from opp_desk.documents.schoolgids.html import DONKER, maak_fragment, maak_html
from opp_desk.ground import paths
from opp_desk.model.aanbod import Profieldeel
from opp_desk.model.aanbodopname import maak_aanbodopname
from opp_desk.model.keuzes import ContactSoort
from opp_desk.model.keuzes_aanbod import Hoofdstuk
from opp_desk.model.school_lijsten import Contact
from tests.documents.schoolgids.chromium import GEEN, bekijk
from tests.documents.schoolgids.test_bouw import getypt
from tests.documents.schoolgids.voorbeeld import basisschool, concept, opname, twee_plekken, vo_opname

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LOS = {"meta", "img", "br", "hr", "link"}


class Boom(HTMLParser):
    """What a page is made of: texts, tags with their attributes, and whether every tag is closed in order."""

    def __init__(self, pagina: bytes) -> None:
        super().__init__()
        self.teksten: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self.feed(pagina.decode())
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in LOS:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that is open; another one is a fault."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.teksten.append(data)

    @property
    def koppen(self) -> list[int]:
        """Return the levels of the headings in order."""
        return [int(tag[1]) for tag, _ in self.tags if re.fullmatch(r"h[1-6]", tag)]


@pytest.mark.parametrize("maak", [maak_html, maak_fragment])
@pytest.mark.parametrize("bytes_", [opname(), vo_opname()], ids=["po", "vo"])
def test_every_typed_line_is_on_the_page(maak: Callable[[bytes], bytes], bytes_: bytes) -> None:
    """The page and the part for a website hold every word of the momentopname."""
    alles = "\n".join(Boom(maak(bytes_)).teksten).lower()
    assert [regel for regel in getypt(json.loads(bytes_)) if regel.lower() not in alles] == []


def test_headings_go_down_one_step_at_a_time() -> None:
    """One title, and no level is passed over; in a website the first level is not ours."""
    for pagina, eerste in ((maak_html(opname()), 1), (maak_fragment(opname()), 2)):
        koppen = Boom(pagina).koppen
        assert koppen[0] == min(koppen) == eerste
        assert koppen.count(eerste) == 1
        assert all(b - a <= 1 for a, b in pairwise(koppen))


def test_a_title_is_as_large_as_the_text_and_its_stand_stands_behind_it() -> None:
    """In a website a browser sets a fifth level smaller than the text; our titles are bold text instead."""
    stijl = (paths.resources() / "schoolgids" / "pagina.css").read_text()
    (maat,) = re.findall(r"^h4 \{.*font-size: ([0-9.]+)rem", stijl, re.MULTILINE)
    (tekst,) = re.findall(r"font: ([0-9.]+)rem", stijl)
    assert float(maat) > float(tekst)
    stand = '<span class="stand anders"><span class="punt">· </span>in opbouw</span>'
    assert f"<h4>Sneller door de stof {stand}</h4>" in maak_html(opname()).decode()
    stuk = maak_fragment(opname()).decode()
    titel = f"<strong>Sneller door de stof</strong> {stand}"
    assert f'<div role="heading" aria-level="5">{titel}</div>' in stuk
    assert "<h5" not in stuk


def test_nothing_comes_from_outside() -> None:
    """No script, no file, no font and no picture from elsewhere; the page itself forbids it."""
    pagina = Boom(maak_html(opname()))
    assert {"script", "link", "iframe", "form"} & {tag for tag, _ in pagina.tags} == set()
    assert all((eigen.get("src") or "data:").startswith("data:") for _, eigen in pagina.tags)
    assert "url(" not in (paths.resources() / "schoolgids" / "pagina.css").read_text()
    beleid = [eigen["content"] for tag, eigen in pagina.tags if eigen.get("http-equiv")]
    assert beleid == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]
    assert not any(tag == "style" or "style" in eigen for tag, eigen in Boom(maak_fragment(opname())).tags)


def test_landmarks_language_and_a_way_to_the_text() -> None:
    """A screen reader finds the language, the parts of the page, and the way past the list."""
    pagina = Boom(maak_html(opname()))
    tags = [tag for tag, _ in pagina.tags]
    assert {"header", "nav", "main", "footer"} <= set(tags)
    assert ("html", {"lang": "nl"}) in pagina.tags
    namen = {eigen["id"] for _, eigen in pagina.tags if "id" in eigen}
    sprongen = [(e["href"] or "")[1:] for t, e in pagina.tags if t == "a" and (e["href"] or "")[0] == "#"]
    assert sprongen[0] == "inhoud"
    assert set(sprongen) <= namen


def test_what_was_typed_is_text_and_never_mark_up() -> None:
    """A school that types a bracket, or somebody who means harm, changes no page; a link is only a page."""
    bron = basisschool()
    deel = Profieldeel(
        id=bron.jaar.id, hoofdstuk=Hoofdstuk.SCHOOL, tekst="<script>alert(1)</script> & \x00\x1b"
    )
    kwaad = Contact(id=bron.school.id, soort=ContactSoort.SWV, website='javascript:alert(1)"><b>')
    bytes_ = maak_aanbodopname(basisschool(delen=(deel,), contacten=(kwaad,)))
    for maak in (maak_html, maak_fragment):
        boom = Boom(maak(bytes_))
        assert "<script>alert(1)</script> & " in boom.teksten
        assert {"script", "b"} & {tag for tag, _ in boom.tags} == set()
        assert all(re.match(r"#|https://|mailto:|tel:", e["href"] or "") for t, e in boom.tags if t == "a")


def test_a_concept_says_so() -> None:
    """At the top of the page, and in the part for a website."""
    for maak in (maak_html, maak_fragment):
        assert any("niet vastgesteld" in each for each in Boom(maak(concept())).teksten)
        assert not any("niet vastgesteld" in each for each in Boom(maak(opname())).teksten)


def test_the_same_text_gives_the_same_bytes() -> None:
    """A page that is put on the web twice did not change."""
    assert maak_html(opname()) == maak_html(opname())
    assert maak_fragment(opname()) == maak_fragment(opname())


def test_the_dark_ground_is_that_of_the_style() -> None:
    """The school's colour is made readable on the ground that the page really has."""
    assert f"--grond: {DONKER.lower()}" in (paths.resources() / "schoolgids" / "pagina.css").read_text()


KAAL = b'<!doctype html><html lang="nl"><head><title>De school</title></head><body><main><h1>School</h1>'
FOUT = b"<!doctype html><html><head><title></title></head><body><p style='color:#ddd'>Grijs</p></body></html>"
DAG = {
    "po": (maak_html(opname()), 1280),
    "vo": (maak_html(vo_opname()), 360),
    "stuk": (KAAL + maak_fragment(opname()) + b"</main></body></html>", 640),
    "fout": (FOUT, 640),
}
NACHT = {"concept": (maak_html(concept()), 360), "po": (maak_html(opname()), 1280)}


@pytest.mark.parametrize(("paginas", "donker"), [(DAG, False), (NACHT, True)], ids=["dag", "nacht"])
def test_axe_finds_nothing(
    paginas: dict[str, tuple[bytes, int]],
    donker: bool,
    tmp_path: Path,
    record_property: Callable[[str, object], None],
) -> None:
    """No rule of axe-core is broken, by day and by night, on a telephone and on a desk; nothing is cut off.

    A page with faults goes along: who finds none there looks at nothing.
    """
    gezien = bekijk(paginas, tmp_path, donker=donker)
    if gezien is None:
        record_property("niet nagekeken", GEEN)
        return
    assert set(gezien) == set(paginas)
    for naam, gevonden in gezien.items():
        assert (gevonden.breed, gevonden.donker) == (paginas[naam][1], donker)
        if naam == "fout":
            assert {"color-contrast", "document-title", "html-has-lang"} <= {
                code for code, _ in gevonden.fouten
            }
            continue
        assert gevonden.fouten == []
        assert gevonden.over <= 0
        assert {"color-contrast", "document-title", "heading-order", "html-has-lang"} <= gevonden.goed


def test_a_contact_of_one_vestiging_says_which() -> None:
    """Two samenwerkingsverbanden are no two equal lines."""
    for maak in (maak_html, maak_fragment):
        teksten = Boom(maak(twee_plekken())).teksten
        assert {"Samenwerkingsverband, Noord", "Samenwerkingsverband, Zuid"} <= set(teksten)
