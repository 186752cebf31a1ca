"""The PDF's of running OPP's, read beside the screen: is it one, and what is in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from opp_desk.usecases.overnemen import PDF_MAXIMUM, keur

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from uuid import UUID

    from opp_desk.ui.jobs import Lopend
    from opp_desk.usecases.overnemen import LopendOpp

_BEGIN = b"%PDF-"


def keur_paden(paden: Sequence[tuple[UUID, Path]], lopend: Lopend) -> dict[UUID, str]:
    """Return per pupil what is wrong with the file: geen_pdf, pdf_te_groot, pdf_weg, or ""."""
    lopend.meld(0, len(paden))
    return {leerling: _keur(pad) for leerling, pad in paden}


def lees_pdfs(
    opps: Iterable[tuple[LopendOpp, Path | None]], lopend: Lopend
) -> tuple[list[LopendOpp], dict[UUID, str]]:
    """Return the OPP's with their papers, and per pupil what is wrong with a paper."""
    klaar: list[LopendOpp] = []
    mis: dict[UUID, str] = {}
    alle = list(opps)
    for nummer, (opp, pad) in enumerate(alle):
        lopend.meld(nummer, len(alle))
        if pad is None:
            klaar.append(opp)
            continue
        if code := _keur(pad):
            mis[opp.leerling] = code
            continue
        met = replace(opp, pdf=pad.read_bytes(), pdf_naam=pad.name)
        if codes := keur(met):
            mis[opp.leerling] = codes[0]
        else:
            klaar.append(met)
    return klaar, mis


def _keur(pad: Path) -> str:
    try:
        if pad.stat().st_size > PDF_MAXIMUM:
            return "pdf_te_groot"
        with pad.open("rb") as bestand:
            return "" if bestand.read(len(_BEGIN)) == _BEGIN else "geen_pdf"
    except OSError:
        return "pdf_weg"
