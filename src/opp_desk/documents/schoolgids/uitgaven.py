"""Everything that is made of one text of the aanbod: what it is called, as which file, and who makes it.

The page Schoolgids, the demo and a folder with everything read only this list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.documents.schoolgids.docx import maak_schoolgids_docx
from opp_desk.documents.schoolgids.html import maak_fragment, maak_html
from opp_desk.documents.schoolgids.pdf import maak_a4, maak_a5, maak_aanmeldformulier, maak_drukvel
from opp_desk.documents.schoolgids.samenvatting import maak_samenvatting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

RENDERER: Final = "schoolgids-1"
"""Name and number of what draws the schoolgids; it goes up when a page would change."""

MR_VERSCHILLEN: Final = "mr-verschillen.pdf"
MR_STUKKEN: Final = "mr-stukken.pdf"


@dataclass(frozen=True, slots=True)
class Uitgave:
    """One thing to give out. ``bestand`` may stand in a folder ("drukvel/…").

    ``genummerd``: its pages count on from a number that the school gives.
    """

    sleutel: str
    titel: str
    bestand: str
    maak: Callable[..., bytes]
    genummerd: bool = False

    @property
    def is_pdf(self) -> bool:
        """Tell whether it has pages to show and to print."""
        return self.bestand.endswith(".pdf")


def _zelf(momentopname: bytes) -> bytes:
    """Return the open data: the momentopname itself (``opp_protocol``)."""
    return momentopname


UITGAVEN: Final[Mapping[str, Uitgave]] = {
    uitgave.sleutel: uitgave
    for uitgave in (
        Uitgave("a4", "Hoofdstuk op A4", "schoolgids.pdf", maak_a4, genummerd=True),
        Uitgave("a5", "Hoofdstuk op A5", "schoolgids-a5.pdf", maak_a5, genummerd=True),
        Uitgave("drukvel", "Boekje om te vouwen", "drukvel/schoolgids.pdf", maak_drukvel, genummerd=True),
        Uitgave("samenvatting", "Eén bladzij voor ouders", "ouders-samenvatting.pdf", maak_samenvatting),
        Uitgave("formulier", "Aanmeldformulier", "aanmeldformulier.pdf", maak_aanmeldformulier),
        Uitgave("word", "Voor Word", "schoolgids.docx", maak_schoolgids_docx, genummerd=True),
        Uitgave("web", "Bladzijde voor het web", "schoolgids.html", maak_html),
        Uitgave("fragment", "Stuk voor jullie website", "schoolgids-fragment.html", maak_fragment),
        Uitgave("data", "Open gegevens", "schoolprofiel.json", _zelf),
    )
}
"""Every format by its key, in the order of the screen."""


def maak_uitgave(sleutel: str, momentopname: bytes, eerste: int = 1) -> bytes:
    """Return one format, for use in another process: the same text gives the same bytes.

    KeyError for an unknown key, `WereldFout` ``momentopname_onleesbaar``.
    """
    uitgave = UITGAVEN[sleutel]
    return uitgave.maak(momentopname, eerste=eerste) if uitgave.genummerd else uitgave.maak(momentopname)
