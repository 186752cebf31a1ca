"""Whatever a school types, however odd or long, the schoolgids comes out."""

from __future__ import annotations

import json
from io import BytesIO
from itertools import cycle
from typing import Any
from zipfile import ZipFile

import pypdfium2
from defusedxml import ElementTree
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from opp_desk.documents.schoolgids.uitgaven import UITGAVEN, Opdracht, maak_uitgave
from tests.documents.schoolgids.test_html import Boom
from tests.documents.schoolgids.voorbeeld import opname, vo_opname

LOS = st.text(max_size=40) | st.sampled_from(
    [
        "",
        "\n\n",
        "- een\n- twee",
        "<b>&amp;",
        "\u202eomgekeerd",
        "👩‍🏫",
        "a" * 400,
        "woord " * 120,
        "\x00\x0b",
    ]
)
SOORTEN = ("a4", "samenvatting", "web", "fragment", "word", "mr_verschillen")
BLIJFT = {
    "id", "code", "soort", "stand", "schema", "vestiging", "logo", "sector", "schooljaar", "datum", "voor",
    "advies", "advies_op", "instemming", "instemming_op", "vastgesteld_op",
}  # fmt: skip


def _anders(waarde: Any, teksten: Any, naam: str = "") -> Any:
    """Return a momentopname with other texts in the same places."""
    if isinstance(waarde, list):
        return [_anders(each, teksten, naam) for each in waarde]
    if isinstance(waarde, dict):
        return {n: _anders(w, teksten, n) for n, w in waarde.items()}
    if isinstance(waarde, str) and naam not in BLIJFT:
        return next(teksten)
    return waarde


@given(st.booleans(), st.lists(LOS, min_size=1, max_size=7))
@settings(max_examples=4, deadline=None, phases=(Phase.explicit, Phase.generate))
def test_every_format_comes_out(vo: bool, teksten: list[str]) -> None:
    """PDFs open, the page for parents stays one page, web and Word are well-formed."""
    wild = json.dumps(_anders(json.loads(vo_opname() if vo else opname()), cycle(teksten))).encode()
    gemaakt = {sleutel: maak_uitgave(Opdracht(sleutel, wild, 1, opname())) for sleutel in SOORTEN}
    for sleutel, inhoud in gemaakt.items():
        if UITGAVEN[sleutel].is_pdf:
            with pypdfium2.PdfDocument(inhoud) as document:
                assert len(document) >= 1
                assert sleutel != "samenvatting" or len(document) == 1
    Boom(gemaakt["web"])
    Boom(gemaakt["fragment"])
    with ZipFile(BytesIO(gemaakt["word"])) as archief:
        for naam in archief.namelist():
            if naam.endswith((".xml", ".rels")):
                ElementTree.fromstring(archief.read(naam))
