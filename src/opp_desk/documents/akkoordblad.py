"""The akkoordblad: what exactly somebody agrees to, boxes to tick, and lines to sign; the school signs too.

It belongs to one text of the handelingsdeel, by its code. From 18 it is for the pupil (BW 1:233).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opp_desk.documents import kern, stijl
from opp_desk.documents.invoer import Huishouden
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import Deel, hoofdletter, in_woorden, lees, na, rijg
from opp_desk.documents.opp_ouders import aanduidingen
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.vel import KOP, Schrijfregels, alinea, in_te_vullen, kader, kop, tussenkop, vakjes
from opp_desk.model.naam import volledige_naam

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

TITEL = "Akkoordblad"
_VAKJES = (
    "Ik heb het gelezen en besproken.",
    "Ik ben akkoord.",
    "Ik ben akkoord, behalve met:",
    "Ik ben niet akkoord.",
)
_NIET_NODIG = "In dit plan staan geen doelen en geen begeleiding. Er is dus geen akkoord nodig."


@dataclass(frozen=True, slots=True)
class _Woorden:
    """The same sheet to parents (u) and to a pupil of 18 (je)."""

    twee_keer: str
    niet_zeggen: str
    slot: str


_AAN_OUDERS = _Woorden(
    "Twee keer tekenen: één blad houdt u zelf, één blad is voor de school.",
    "U hoeft niet te zeggen waarom.",
    "Zonder akkoord start deze begeleiding niet. Verandert de tekst, dan vragen we u opnieuw. "
    "Bent u het later niet meer eens, zeg het ons; dan praten we opnieuw.",
)
_AAN_LEERLING = _Woorden(
    "Twee keer tekenen: één blad houd je zelf, één blad is voor de school.",
    "Je hoeft niet te zeggen waarom.",
    "Zonder akkoord start deze begeleiding niet. Verandert de tekst, dan vragen we je opnieuw. "
    "Ben je het later niet meer eens, zeg het ons; dan praten we opnieuw.",
)


def maak_akkoordblad(
    momentopname: bytes,
    *,
    huishouden: Huishouden | None = None,
    dag: date | None = None,
    tagged: bool = True,
) -> bytes:
    """Return the sheet for everybody of a household whose akkoord is needed; ``dag`` is of the text.

    Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    geheel = lees(momentopname)
    vel, papier = akkoordblad(geheel, huishouden or Huishouden(), dag)
    meta = Meta(TITEL, papier.school, papier.onderwerp, kern.moment(geheel, dag))
    return schrijf_pdf(vel, papier, meta, tagged=tagged)


def akkoordblad(geheel: Deel, huishouden: Huishouden, dag: date | None) -> tuple[Block, Papier]:
    """Return the sheet and its paper, also as a part of all sheets for parents."""
    papier = kern.papier(geheel, TITEL, met_code=kern.heeft_handelingsdeel(geheel), merk="")
    hoofd = kop(f"{TITEL} van {kern.roepnaam(geheel)}")
    if not kern.heeft_handelingsdeel(geheel):
        return Stack([hoofd, Stack([alinea(_NIET_NODIG)], before=10)]), papier
    wie = list(_wie(geheel, huishouden))
    woorden = _AAN_LEERLING if _tekent_zelf(geheel) else _AAN_OUDERS
    inhoud: list[Block] = [
        hoofd,
        alinea(woorden.twee_keer, stijl.KENMERK),
        Stack([alinea(_waarover(geheel, dag))], before=10, after=6),
        *(_blok(naam, woorden) for naam in wie),
        Stack([alinea(woorden.slot)], before=8, after=4),
        _school(geheel),
    ]
    return Stack(inhoud), papier


def _tekent_zelf(geheel: Deel) -> bool:
    return kern.is_meerderjarig(geheel) and not kern.gezaghouders(geheel)


def _waarover(geheel: Deel, dag: date | None) -> str:
    """Return the sentence that says which text this is about."""
    op = in_woorden(dag) if dag else geheel.deel("vaststelling", "oppversie").datum("vastgesteld_op")
    naam = kern.roepnaam(geheel)
    wat = f"Dit gaat over de doelen en de begeleiding van {naam} (het handelingsdeel)"
    return rijg(", ", wat, na("tekst van", op), na("code van het handelingsdeel", kern.code(geheel))) + "."


def _wie(geheel: Deel, huishouden: Huishouden) -> Iterator[str]:
    """Yield who signs: "Sofie d’Hondt (moeder)"; an empty name is filled in by pen."""
    if _tekent_zelf(geheel):
        leerling = geheel.deel("leerling", "leerling")
        delen = (leerling.tekst(veld) or None for veld in ("roepnaam", "voorvoegsel", "achternaam"))
        yield leerling.tekst("naam") or volledige_naam(*delen)
        return
    ouders = kern.gezaghouders(geheel)
    eigen = [each for each in ouders if not huishouden.ouders or each.tekst("id") in huishouden.ouders]
    relaties = aanduidingen(eigen)
    for each in eigen:
        naam, relatie = each.tekst("naam"), relaties[each.tekst("id")]
        namens = each.tekst("contactpersoon") if each.waar("instelling") else ""
        erbij = each.keuze("relatie").removesuffix(" (18+)") if each.tekst("relatie") != "anders" else ""
        yield rijg(", ", f"{naam} ({erbij})" if naam and erbij else naam or hoofdletter(relatie), namens)
    if not eigen:
        yield ""


def _blok(naam: str, woorden: _Woorden) -> Block:
    """Return the frame of one person: boxes, room to add something, and where to sign."""
    hoofd: Block = tussenkop(naam) if naam else in_te_vullen([("Naam", None)], KOP)
    return kader(
        [
            hoofd,
            vakjes(_VAKJES[:3]),
            Schrijfregels(1, 20),
            vakjes(_VAKJES[3:]),
            alinea(woorden.niet_zeggen, stijl.KENMERK),
            alinea("Wat ik erbij wil zetten:"),
            Schrijfregels(1, 20),
            in_te_vullen([("Datum", 130), ("Handtekening", None)]),
        ]
    )


def _school(geheel: Deel) -> Block:
    """Return where the school signs, with who fixes the plan when that is known."""
    school = geheel.deel("school", "school")
    vast = geheel.deel("vaststelling", "oppversie")
    wie = rijg(
        ", ",
        vast.tekst("namens_naam") or school.tekst("namens_naam"),
        vast.tekst("namens_functie") or school.tekst("namens_functie"),
    )
    namens = [alinea(wie)] if wie else []
    onder = [("Datum", 130.0), ("Handtekening", None)]
    velden = [] if wie else [in_te_vullen([("Naam en functie", None)])]
    return kader([tussenkop("Voor de school"), *namens, *velden, in_te_vullen(onder)])
