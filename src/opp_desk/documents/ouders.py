"""All sheets for parents as one PDF: invitation, preparation, plan in plain words, akkoordblad, rights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents import kern
from opp_desk.documents.akkoordblad import akkoordblad
from opp_desk.documents.invoer import Afspraak, Huishouden
from opp_desk.documents.layout import Stack
from opp_desk.documents.lezer import lees
from opp_desk.documents.ouders_plan import plan
from opp_desk.documents.ouders_rechten import rechten
from opp_desk.documents.ouders_uitnodiging import uitnodiging
from opp_desk.documents.ouders_voorbereiding import voorbereiding
from opp_desk.documents.stijl import schrijf_bundel
from opp_desk.documents.tagged import Meta, Node

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from opp_desk.documents.invoer import Contactregel

TITEL = "Bladen voor ouders"


def ouders_bladen(
    momentopname: bytes,
    *,
    huishouden: Huishouden | None = None,
    afspraak: Afspraak | None = None,
    contacten: Sequence[Contactregel] = (),
    dag: date | None = None,
    tagged: bool = True,
) -> bytes:
    """Return the five sheets for one household, each on a page of its own.

    Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    geheel = lees(momentopname)
    gezin = huishouden or Huishouden()
    bladen = [
        uitnodiging(geheel, gezin, afspraak or Afspraak(), dag),
        voorbereiding(geheel),
        plan(geheel),
        akkoordblad(geheel, gezin, dag),
        rechten(geheel, contacten),
    ]
    delen = [(Stack([vel], Node("Part")), papier) for vel, papier in bladen]
    titel = f"{TITEL} van {kern.roepnaam(geheel)}"
    meta = Meta(titel, bladen[0][1].school, TITEL, kern.moment(geheel, dag))
    return schrijf_bundel(delen, meta, tagged=tagged)
