"""Every paper that can be chosen: what it is called, for whom it is, who makes it and what that needs.

The Papieren screen and the batches read only this. How a paper looks stands in its own module.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from opp_desk.documents.akkoordblad import maak_akkoordblad
from opp_desk.documents.docx import maak_opp_docx, maak_uitnodiging_docx
from opp_desk.documents.geschil import maak_geschil
from opp_desk.documents.in_mijn_les import maak_in_mijn_les
from opp_desk.documents.mijn_plan import maak_mijn_plan
from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.documents.ouders import ouders_bladen
from opp_desk.documents.ouders_plan import maak_plan_in_gewone_taal
from opp_desk.documents.ouders_rechten import maak_rechten
from opp_desk.documents.ouders_uitnodiging import maak_uitnodiging
from opp_desk.documents.ouders_voorbereiding import maak_voorbereiding
from opp_desk.documents.overdracht import maak_overdracht_pdf
from opp_desk.documents.pakket import maak_pakket
from opp_desk.documents.terugkoppelkaart import maak_terugkoppelkaart
from opp_desk.documents.verslag import maak_verslag
from opp_desk.documents.warme_overdracht import maak_warme_overdracht

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Lezer(StrEnum):
    """For whom a paper is; the value is the Dutch word on the screen."""

    OUDERS = "ouders"
    LEERLING = "leerling"
    LEERKRACHT = "leerkracht"
    SCHOOL = "school"


class Vraag(StrEnum):
    """What a maker needs beside the momentopname; the value is the name of its argument (see `invoer`)."""

    HUISHOUDEN = "huishouden"
    AFSPRAAK = "afspraak"
    CONTACTEN = "contacten"
    AANSPREEKVORMEN = "aanspreekvormen"
    DAG = "dag"
    GROEP = "groep"
    OVERDRACHT = "overdracht"
    PAKKET = "pakket"
    GESCHIL = "geschil"
    VERSLAG = "verslag"


@dataclass(frozen=True, slots=True)
class Papiersoort:
    """One kind of paper. ``maak(momentopname, *, tagged=True, **invoer)`` returns the PDF.

    ``vraagt`` are the names of the keyword arguments that it takes; each may be left out. ``per_huishouden``
    papers are made once for each household; with ``bundel`` the maker takes a tuple of momentopnamen, one
    per pupil, and gives one PDF. ``nu``: of the text as it stands now, with what was said and measured since
    the last version. ``docx`` makes the same as a text to edit. ``scherm`` is the page that
    makes it when rules come before the paper; the Papieren page then only points there. Without ``reeks`` it
    is made for one pupil at a time: what it needs is chosen for that pupil. Of a paper that is not ``kort``
    nobody says that shorter is better.
    """

    sleutel: str
    titel: str
    voor: Lezer
    maak: Callable[..., bytes]
    vraagt: tuple[Vraag, ...] = ()
    per_huishouden: bool = False
    bundel: bool = False
    nu: bool = False
    reeks: bool = True
    kort: bool = True
    docx: Callable[..., bytes] | None = None
    scherm: str = ""


def _register(*soorten: Papiersoort) -> dict[str, Papiersoort]:
    return {soort.sleutel: soort for soort in soorten}


PAPIEREN: Mapping[str, Papiersoort] = _register(
    Papiersoort(
        "ouders",
        "Alle bladen voor ouders",
        Lezer.OUDERS,
        ouders_bladen,
        (Vraag.HUISHOUDEN, Vraag.AFSPRAAK, Vraag.CONTACTEN, Vraag.DAG),
        per_huishouden=True,
        kort=False,
    ),
    Papiersoort(
        "uitnodiging",
        "Uitnodiging",
        Lezer.OUDERS,
        maak_uitnodiging,
        (Vraag.HUISHOUDEN, Vraag.AFSPRAAK, Vraag.DAG),
        per_huishouden=True,
        docx=maak_uitnodiging_docx,
    ),
    Papiersoort("voorbereiding", "Voorbereiding", Lezer.OUDERS, maak_voorbereiding, (Vraag.DAG,)),
    Papiersoort(
        "gewone_taal", "Het plan in gewone taal", Lezer.OUDERS, maak_plan_in_gewone_taal, (Vraag.DAG,)
    ),
    Papiersoort(
        "akkoordblad",
        "Akkoordblad",
        Lezer.OUDERS,
        maak_akkoordblad,
        (Vraag.HUISHOUDEN, Vraag.DAG),
        per_huishouden=True,
    ),
    Papiersoort(
        "verslag",
        "Verslag van een gesprek",
        Lezer.OUDERS,
        maak_verslag,
        (Vraag.HUISHOUDEN, Vraag.VERSLAG),
        per_huishouden=True,
        nu=True,
    ),
    Papiersoort("rechten", "Uw rechten", Lezer.OUDERS, maak_rechten, (Vraag.CONTACTEN, Vraag.DAG)),
    Papiersoort("mijn_plan", "Mijn plan", Lezer.LEERLING, maak_mijn_plan, (Vraag.AANSPREEKVORMEN,)),
    Papiersoort(
        "terugkoppelkaart",
        "Wat we met jouw ideeën deden",
        Lezer.LEERLING,
        maak_terugkoppelkaart,
        (Vraag.AANSPREEKVORMEN, Vraag.DAG),
    ),
    Papiersoort(
        "in_mijn_les", "In mijn les", Lezer.LEERKRACHT, maak_in_mijn_les, (Vraag.GROEP,), bundel=True
    ),
    Papiersoort(
        "warme_overdracht",
        "Warme overdracht",
        Lezer.LEERKRACHT,
        maak_warme_overdracht,
        (Vraag.GROEP,),
        bundel=True,
        nu=True,
    ),
    Papiersoort("opp", "Ontwikkelingsperspectief", Lezer.SCHOOL, maak_opp_pdf, docx=maak_opp_docx),
    Papiersoort(
        "pakket",
        "Pakket voor het samenwerkingsverband",
        Lezer.SCHOOL,
        maak_pakket,
        (Vraag.PAKKET,),
        reeks=False,
    ),
    Papiersoort(
        "overdracht",
        "Overdracht naar een andere school",
        Lezer.SCHOOL,
        maak_overdracht_pdf,
        (Vraag.OVERDRACHT,),
        scherm="overdracht",
    ),
    Papiersoort(
        "geschil",
        "Dossier voor de geschillencommissie",
        Lezer.SCHOOL,
        maak_geschil,
        (Vraag.GESCHIL,),
        reeks=False,
        kort=False,
    ),
)
"""Every kind of paper by its key, in the order of the screen."""


def maak_papier(
    sleutel: str, momentopnamen: tuple[bytes, ...], *, tagged: bool = True, **invoer: Any
) -> bytes:
    """Return the PDF of one kind of paper, for use in another process.

    Takes one momentopname, or one per pupil for a ``bundel``. KeyError for an unknown key, ValueError for
    more momentopnamen than the paper takes, `WereldFout` ``momentopname_onleesbaar``.
    """
    soort = PAPIEREN[sleutel]
    if soort.bundel:
        return soort.maak(momentopnamen, tagged=tagged, **invoer)
    (momentopname,) = momentopnamen
    return soort.maak(momentopname, tagged=tagged, **invoer)


def maak_docx(sleutel: str, momentopname: bytes, **invoer: Any) -> bytes:
    """Return a paper as DOCX, for use in another process.

    KeyError for a paper that has none, `WereldFout` ``momentopname_onleesbaar``.
    """
    maak = PAPIEREN[sleutel].docx
    if maak is None:
        raise KeyError(sleutel)
    return maak(momentopname, **invoer)


def aantal_bladen(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    import pypdfium2  # noqa: PLC0415  the list of papers is read where nothing is drawn

    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)
