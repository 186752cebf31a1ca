"""Half a page about the rights of parents, and whom they can ask when school and parents do not agree.

The order of the steps is the escalatieladder; the contacts come from the school.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opp_desk.documents import kern, stijl
from opp_desk.documents.fonts import Face
from opp_desk.documents.koppeling import mailadres, website
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import Deel, hoofdletter, lees, rijg, zin
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.text import Run, TextStyle
from opp_desk.documents.vel import alinea, deel, kop, nummers
from opp_desk.model.keuzes import ContactSoort

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from opp_desk.documents.invoer import Contactregel

TITEL = "Uw rechten"
RECHTEN = (
    "De school overlegt met u over het hele plan.",
    "Voor de doelen en de begeleiding is uw akkoord nodig.",
    "Uw kind mag zijn of haar mening geven.",
    "Minstens één keer per jaar kijken we samen terug.",
    "U mag het dossier inzien en een kopie krijgen; vanaf 16 jaar vraagt uw kind dat zelf.",
)
_KOPPEL = TextStyle(11, 16, stijl.ACCENT)


@dataclass(frozen=True, slots=True)
class _Stap:
    """One step when school and parents do not agree; ``alleen_met_contact`` hides it without a contact."""

    soorten: tuple[ContactSoort, ...]
    titel: str
    uitleg: str = ""
    alleen_met_contact: bool = False


_STAPPEN = (
    _Stap(
        (ContactSoort.EERSTE_OUDERS, ContactSoort.ONDERSTEUNING, ContactSoort.SCHOOLLEIDER),
        "Praat met de school",
        "Begin bij de leerkracht of mentor. Helpt dat niet, vraag dan een gesprek met de schoolleider.",
    ),
    _Stap(
        (ContactSoort.STEUNPUNT, ContactSoort.SWV),
        "Vraag het ouder- en jeugdsteunpunt",
        "Zij geven uitleg en denken met u mee.",
    ),
    _Stap(
        (ContactSoort.CONSULENT,),
        "Vraag een onderwijsconsulent",
        "Die helpt u en de school om eruit te komen. Het is gratis.",
    ),
    _Stap(
        (ContactSoort.BESTUUR, ContactSoort.KLACHTEN),
        "Schrijf aan het schoolbestuur",
        alleen_met_contact=True,
    ),
    _Stap(
        (ContactSoort.GESCHIL,),
        "Ga naar de geschillencommissie passend onderwijs",
        "Doe dit binnen zes weken na het besluit van de school. Het is gratis.",
    ),
    _Stap((ContactSoort.GEMEENTE, ContactSoort.ANDERS), "Ook hier kunt u terecht", alleen_met_contact=True),
)


def maak_rechten(
    momentopname: bytes,
    *,
    contacten: Sequence[Contactregel] = (),
    dag: date | None = None,
    tagged: bool = True,
) -> bytes:
    """Return the sheet with rights and steps. Raises `WereldFout` ``momentopname_onleesbaar``."""
    geheel = lees(momentopname)
    vel, papier = rechten(geheel, contacten)
    meta = Meta(TITEL, papier.school, papier.onderwerp, kern.moment(geheel, dag))
    return schrijf_pdf(vel, papier, meta, tagged=tagged)


def rechten(geheel: Deel, contacten: Sequence[Contactregel]) -> tuple[Block, Papier]:
    """Return the sheet and its paper, also as a part of all sheets for parents."""
    inhoud: list[Block] = [
        kop(TITEL),
        Stack([alinea(" ".join(RECHTEN))], before=8, after=4),
        deel("Komen we er niet uit?", [nummers(list(_stappen(contacten)))], heel=False),
    ]
    return Stack(inhoud), kern.papier(geheel, TITEL, merk="")


def _stappen(contacten: Sequence[Contactregel]) -> Iterator[list[Block]]:
    """Yield each step with the people who belong to it."""
    for stap in _STAPPEN:
        eigen = [each for soort in stap.soorten for each in contacten if each.soort == soort.value]
        if eigen or not stap.alleen_met_contact:
            regel = alinea([Run(f"{zin(stap.titel)} ", Face.BOLD), Run(stap.uitleg)])
            wie = [Stack(list(_contact(each)), after=5) for each in eigen]
            yield [regel, *wie]


def _contact(contact: Contactregel) -> Iterator[Block]:
    """Yield name and telephone on a line, then mail and website as links."""
    if regel := rijg(", ", contact.naam.strip(), contact.telefoon.strip()):
        yield alinea(hoofdletter(regel))
    if contact.email.strip():
        yield mailadres(contact.email, _KOPPEL)
    if contact.website.strip():
        yield website(contact.website, _KOPPEL)
