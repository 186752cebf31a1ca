"""Everything that is made of one text of the aanbod: what it is called, as which file, and who makes it.

The page Schoolgids, the demo and a folder with everything read only this list.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from opp_desk.documents.schoolgids.docx import maak_schoolgids_docx
from opp_desk.documents.schoolgids.html import maak_fragment, maak_html
from opp_desk.documents.schoolgids.mr import MrVraag, maak_stukken, maak_verschillen
from opp_desk.documents.schoolgids.pdf import maak_a4, maak_a5, maak_aanmeldformulier, maak_drukvel
from opp_desk.documents.schoolgids.samenvatting import maak_samenvatting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

RENDERER: Final = "schoolgids-2"
"""Name and number of what draws the schoolgids; it goes up when a page would change."""


@dataclass(frozen=True, slots=True)
class Opdracht:
    """One format to make of one text (a momentopname), numbered from ``eerste``.

    ``oud`` is the text of an earlier year and ``vraag`` what the MR is asked; only its papers need them.
    ``klaar`` is what was made and kept before: then nothing is made again.
    """

    sleutel: str
    opname: bytes
    eerste: int = 1
    oud: bytes | None = None
    vraag: MrVraag = field(default_factory=MrVraag)
    klaar: bytes | None = None


@dataclass(frozen=True, slots=True)
class Uitgave:
    """One thing to give out. ``bestand`` may stand in a folder ("drukvel/…").

    ``genummerd``: its pages count on from a number that the school gives. ``mr``: for the MR alone, and
    ``vergelijkt`` when it needs the text of an earlier year.
    """

    sleutel: str
    titel: str
    bestand: str
    maak: Callable[[Opdracht], bytes]
    genummerd: bool = False
    mr: bool = False
    vergelijkt: bool = False

    @property
    def is_pdf(self) -> bool:
        """Tell whether it has pages to show and to print."""
        return self.bestand.endswith(".pdf")


def _met_nummer(maak: Callable[..., bytes]) -> Callable[[Opdracht], bytes]:
    return lambda opdracht: maak(opdracht.opname, eerste=opdracht.eerste)


def _gewoon(maak: Callable[[bytes], bytes]) -> Callable[[Opdracht], bytes]:
    return lambda opdracht: maak(opdracht.opname)


def _verschillen(opdracht: Opdracht) -> bytes:
    return maak_verschillen(opdracht.oud or opdracht.opname, opdracht.opname)


def _stukken(opdracht: Opdracht) -> bytes:
    return maak_stukken(opdracht.opname, opdracht.oud, opdracht.vraag)


UITGAVEN: Final[Mapping[str, Uitgave]] = {
    uitgave.sleutel: uitgave
    for uitgave in (
        Uitgave("a4", "Hoofdstuk op A4", "schoolgids.pdf", _met_nummer(maak_a4), genummerd=True),
        Uitgave("a5", "Hoofdstuk op A5", "schoolgids-a5.pdf", _met_nummer(maak_a5), genummerd=True),
        Uitgave(
            "drukvel",
            "Boekje om te vouwen",
            "drukvel/schoolgids.pdf",
            _met_nummer(maak_drukvel),
            genummerd=True,
        ),
        Uitgave(
            "samenvatting", "Eén bladzij voor ouders", "ouders-samenvatting.pdf", _gewoon(maak_samenvatting)
        ),
        Uitgave("formulier", "Aanmeldformulier", "aanmeldformulier.pdf", _gewoon(maak_aanmeldformulier)),
        Uitgave("word", "Voor Word", "schoolgids.docx", _met_nummer(maak_schoolgids_docx), genummerd=True),
        Uitgave("web", "Bladzijde voor het web", "schoolgids.html", _gewoon(maak_html)),
        Uitgave("fragment", "Stuk voor jullie website", "schoolgids-fragment.html", _gewoon(maak_fragment)),
        Uitgave("data", "Open gegevens", "schoolprofiel.json", lambda opdracht: opdracht.opname),
        Uitgave(
            "mr_verschillen",
            "MR: wat er verandert",
            "mr-verschillen.pdf",
            _verschillen,
            mr=True,
            vergelijkt=True,
        ),
        Uitgave("mr_stukken", "MR: alle stukken", "mr-stukken.pdf", _stukken, mr=True),
    )
}
"""Every format by its key, in the order of the screen; open data is the momentopname (``opp_protocol``)."""


def maak_uitgave(opdracht: Opdracht) -> bytes:
    """Return one format, for use in another process: what was kept, or the same bytes for the same texts.

    KeyError for an unknown key, `WereldFout` ``momentopname_onleesbaar``.
    """
    return UITGAVEN[opdracht.sleutel].maak(opdracht) if opdracht.klaar is None else opdracht.klaar


def alles(opname: bytes, eerste: int = 1, oud: bytes | None = None) -> tuple[Opdracht, ...]:
    """Return what a folder with everything holds: what is for parents, and with ``oud`` what changed."""
    return tuple(
        Opdracht(each.sleutel, opname, eerste, oud)
        for each in UITGAVEN.values()
        if not each.mr or (each.vergelijkt and oud is not None)
    )
