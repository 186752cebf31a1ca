"""Our tags make PDF/UA-1, the checker would notice if they did not, and the bytes never differ."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from time import process_time

import pytest

from opp_desk.documents.canvas import TaggedCanvas
from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.documents.stijl import A4
from opp_desk.documents.tagged import Meta, Node, figure
from opp_desk.documents.text import Paragraph, TextStyle
from tests.documents.keuring import bladen, fouten, tags, voorgelezen
from tests.documents.voorbeeld import canoniek, noel

STIJL = TextStyle(10, 14, (0, 0, 0))
HETZELFDE = """
import sys
from hashlib import sha256
from opp_desk.documents.opp import maak_opp_pdf
print(sha256(maak_opp_pdf(sys.stdin.buffer.read())).hexdigest())
"""


def vol() -> bytes:
    """Return a document with every kind of element: headings, lists, a table, a quote, a picture."""
    inhoud = noel()
    feit = {"gebied": "Lezen", "feit": "niveau van zijn groep", "bron": "toets", "datum": "2026-06-11"}
    inhoud["opp"]["beginfeiten"] = [feit] * 3
    return maak_opp_pdf(canoniek(inhoud))


def plaatje(*, alt: bool) -> bytes:
    """Return a page with a title and a picture, with or without its replacement text."""
    canvas = TaggedCanvas(A4, Meta("Titel", "School"))
    Paragraph("Titel", STIJL, "H1").draw(canvas, 50, 700, 300)
    with canvas.content(figure("een vierkant") if alt else Node("Figure")):
        canvas.rect(50, 500, 40, 40, fill=1)
    canvas.showPage()
    return canvas.finish()


def test_every_rule_of_pdf_ua_passes() -> None:
    """A document with every kind of element breaks no rule of ISO 14289-1."""
    pdf = vol()
    assert fouten(pdf) == []
    assert {"H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "BlockQuote"} <= set(
        tags(pdf)
    )


@pytest.mark.parametrize(
    ("goed", "fout"),
    [
        (b"/S /TR ", b"/S /P  "),
        (b"/S /H3 ", b"/S /H6 "),
        (b"/S /LI ", b"/S /P  "),
        (b"/S /BlockQuote ", b"/S /BlackQuote "),
        (b"/Scope /Column", b"/Skope /Column"),
        (b"/Lang (nl-NL)", b"/Lank (nl-NL)"),
        (b"/Marked true", b"/Marked null"),
        (b"/DisplayDocTitle true", b"/DisplayDocTitle null"),
        (b"<pdfuaid:part>1", b"<pdfuaid:pant>1"),
        (b"<dc:title>", b"<dc:titel>"),
    ],
)
def test_the_checker_sees_every_broken_tag(goed: bytes, fout: bytes) -> None:
    """One change in a good file is found: a silent checker would prove nothing."""
    pdf = vol()
    assert goed in pdf
    assert fouten(pdf.replace(goed, fout)) != []


def test_a_picture_needs_its_words() -> None:
    """A picture with replacement text passes, the same picture without it does not."""
    assert fouten(plaatje(alt=True)) == []
    assert fouten(plaatje(alt=False)) != []
    assert "een vierkant".encode("utf-16-be").hex().upper().encode() in plaatje(alt=True)


def test_without_tags_it_is_the_same_page_and_no_pdf_ua() -> None:
    """The switch for measuring draws the same words and leaves the structure out."""
    momentopname = canoniek(noel())
    zonder = maak_opp_pdf(momentopname, tagged=False)
    assert bladen(zonder) == bladen(maak_opp_pdf(momentopname))
    assert b"StructTreeRoot" not in zonder
    assert fouten(zonder) != []


def test_words_are_not_glued_at_line_ends() -> None:
    """Poppler reads the paragraph with every space, also where a line ends."""
    zin = " ".join(f"woord{nummer} van de ouders" for nummer in range(60))
    canvas = TaggedCanvas(A4, Meta("Titel", "School"))
    Paragraph(zin, STIJL).draw(canvas, 50, 800, 200)
    canvas.showPage()
    assert voorgelezen(canvas.finish()) == [zin]


def test_decoration_is_not_read_aloud() -> None:
    """The running header and footer are for the eye; who listens hears the plan itself."""
    pdf = vol()
    gehoord = " ".join(voorgelezen(pdf))
    assert all("pagina 1 van" in blad or "pagina 2 van" in blad for blad in bladen(pdf)[:2])
    assert "pagina" not in gehoord
    assert "code" in bladen(pdf)[0]


def test_the_title_stands_in_the_information_and_in_xmp() -> None:
    """A reader shows the title of the plan, also with letters outside Latin-1."""
    canvas = TaggedCanvas(A4, Meta("Plan van Łukasz & <Şahin>", "School"))
    Paragraph("Titel", STIJL, "H1").draw(canvas, 50, 700, 300)
    canvas.showPage()
    pdf = canvas.finish()
    assert "Plan van Łukasz &amp; &lt;Şahin&gt;".encode() in pdf
    assert fouten(pdf) == []


@pytest.mark.parametrize(
    "omgeving",
    [
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "SOURCE_DATE_EPOCH": "1"},
        {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8"},
    ],
)
def test_another_process_makes_the_same_bytes(omgeving: dict[str, str]) -> None:
    """Neither the process nor the clock, the zone or the environment decides about a byte."""
    momentopname = canoniek(noel())
    ander = subprocess.run(
        [sys.executable, "-c", HETZELFDE],
        input=momentopname,
        check=True,
        capture_output=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)} | omgeving,
    )
    assert ander.stdout.decode().strip() == sha256(maak_opp_pdf(momentopname)).hexdigest()


def test_tags_cost_less_than_the_page_itself() -> None:
    """With its structure a document takes at most twice the time of the same text without."""
    momentopname = canoniek(noel())
    duur: dict[bool, list[float]] = {True: [], False: []}
    maak_opp_pdf(momentopname)
    for _ in range(5):
        for tagged in (True, False):
            begin = process_time()
            maak_opp_pdf(momentopname, tagged=tagged)
            duur[tagged].append(process_time() - begin)
    assert min(duur[True]) <= 2 * min(duur[False])
