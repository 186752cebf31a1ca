"""The pupil's voice on paper: the own words as the pupil allows them, and what the school did with them.

The pupil decides per uitspraak: "zo" is printed as said, "anders" in the other words that the pupil chose,
and everything else is printed nowhere, nor what the school did with it, for that would tell. The adult's
reading (duiding) is never printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, citaat, grijs, opsomming, sectie, vet
from opp_desk.documents.lezer import Deel, en, hoofdletter, na, rijg, zin
from opp_desk.documents.text import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.documents.layout import Block

_GESPROKEN = {"", "gezegd", "getypt"}
_WOORDEN = 6
Plekken = dict[str, str]
_VERWIJST = ("doel", "begeleiding", "afwijking")
_AANHALING = '“”„"'


def horen(gesprekken: list[Deel], naam: str, opp: Deel | None = None) -> Iterator[Block]:
    """Yield what the pupil told, and what the school did with it. ``naam`` is the roepnaam.

    With ``opp`` it says where in the plan that stands.
    """
    plekken = plekken_in(opp) if opp is not None else {}
    verteld = [blok for gesprek in gesprekken for blok in _gesprek(gesprek, naam, meer=len(gesprekken) > 1)]
    if verteld:
        yield sectie(f"Wat {naam} vertelde", verteld, wet="mening van de leerling")
    gedaan = [blok for gesprek in gesprekken for blok in _invloed(gesprek, naam, plekken)]
    if gedaan:
        yield sectie("Wat wij daarmee deden", gedaan, wet="invloed op dit plan")


def _gesprek(gesprek: Deel, naam: str, *, meer: bool) -> Iterator[Block]:
    """Yield one moment: how it went, then the words."""
    inbrengen = gesprek.delen("inbrengen", "inbreng")
    geprint = [woorden for each in inbrengen if (woorden := _woorden(each, naam))]
    if not inbrengen:
        yield from _zonder_inbreng(gesprek, naam)
        return
    if hoe := _hoe(gesprek, naam, meer=meer):
        yield alinea(hoe, stijl.KLEIN)
    if geprint:
        yield from (citaat([woorden]) for woorden in geprint)
    elif any(not each.tekst("in_plan") for each in inbrengen):
        yield alinea(f"{naam} heeft verteld, en kiest nog wat hier komt te staan.")
    else:
        yield alinea(f"{naam} heeft verteld, en wil niet dat het hier staat.")


def _zonder_inbreng(gesprek: Deel, naam: str) -> Iterator[Block]:
    """Yield the sentence for a pupil who had the opportunity and did not want to tell now."""
    if gesprek.tekst("uitkomst") != "kans_gegeven":
        return
    kreeg = rijg(" ", naam, "kreeg", na("op", gesprek.datum("aangeboden_op")))
    opnieuw = rijg(" ", "We vragen het opnieuw", na("op", gesprek.datum("nogmaals_aanbieden_op")))
    yield alinea(f"{kreeg} de kans om te vertellen, en wilde dat toen niet. {opnieuw}.")


def _hoe(gesprek: Deel, naam: str, *, meer: bool) -> str:
    """Return "7 oktober 2026 · buiten, al wandelend (dat koos Noël zelf) · erbij: meester Mo"."""
    manier = gesprek.keuze("manier_gekozen")
    hoe = rijg(
        " · ",
        gesprek.keuze("moment") if meer else "",
        gesprek.datum("aangeboden_op"),
        f"{manier} (dat koos {naam} zelf)" if manier else "",
        na("erbij:", gesprek.tekst("aanwezig")),
        na("hulp:", gesprek.tekst("hulp_gegeven")),
    )
    return hoofdletter(hoe)


def _woorden(inbreng: Deel, naam: str) -> list[Run]:
    """Return the words as the pupil allows them; nothing when the pupil does not, or has not chosen yet.

    A drawing itself stays in the vault; that there is one is told when the pupil allows it.
    """
    besluit, bron = inbreng.tekst("in_plan"), inbreng.tekst("bron")
    if besluit == "zo" and inbreng.tekst("tekening") and not inbreng.tekst("woorden"):
        return [Run(f"{naam} maakte een tekening.")]
    if besluit == "anders":
        tekst = inbreng.tekst("anders_gezegd")
    elif besluit == "zo":
        tekst = inbreng.tekst("woorden")
        if tekst and bron in _GESPROKEN:
            tekst = f"“{tekst.strip(_AANHALING)}”"
    else:
        return []
    getekend = "met een tekening" if besluit == "zo" and inbreng.tekst("tekening") else ""
    gezien = getekend or ("" if bron in _GESPROKEN else inbreng.keuze("bron"))
    erbij = rijg(", ", gezien, na("verteld door", inbreng.tekst("vertolkt_door")))
    return [Run(tekst), *([grijs(f" ({erbij})")] if erbij else [])] if tekst else []


def _invloed(gesprek: Deel, naam: str, plekken: Plekken) -> Iterator[Block]:
    """Yield per printed uitspraak what it changed or why not, and when that was told back."""
    inbrengen = [each for each in gesprek.delen("inbrengen", "inbreng") if _woorden(each, naam)]
    punten = [punt for each in inbrengen if (punt := _besluit(each, plekken))]
    if punten:
        yield opsomming(punten)
    if op := gesprek.datum("terugkoppeling_op"):
        yield alinea(
            zin(rijg(", ", f"Verteld aan {naam} op {op}", gesprek.tekst("terugkoppeling_vorm"))), stijl.KLEIN
        )


def _besluit(inbreng: Deel, plekken: Plekken) -> list[Run]:
    """Return what was done with it and where in this plan that stands."""
    invloed, omdat = hoofdletter(inbreng.keuze("invloed")), inbreng.tekst("omdat")
    plek_van = (plekken.get(each, "") for naam in _VERWIJST if (each := inbreng.tekst(naam)))
    waar = en([plek for plek in plek_van if plek and plek not in omdat.lower()])
    if not (invloed or omdat):
        return []
    tekst = omdat if invloed and omdat else invloed or hoofdletter(omdat)
    kop = [vet(f"{invloed}: ")] if invloed and omdat else []
    return [*kop, Run(tekst.rstrip(".")), grijs(f" ({waar})"), Run(".")] if waar else [*kop, Run(zin(tekst))]


def plekken_in(opp: Deel) -> Plekken:
    """Return by id where in this plan something stands: "doel 2", "begeleiding: kaart op tafel"."""
    doelen = [
        each for each in opp.delen("doelen", "doel") if any(map(each.tekst, set(each.waarden) - {"id"}))
    ]
    hulp, afwijkingen = opp.delen("begeleidingen", "begeleiding"), opp.delen("afwijkingen", "afwijking")
    return {
        **{each.tekst("id"): f"doel {nummer}" for nummer, each in enumerate(doelen, 1)},
        **{each.tekst("id"): rijg(" ", "begeleiding", _kort(each.tekst("wat"))) for each in hulp},
        **{each.tekst("id"): rijg(" ", "afwijking", na("bij", each.tekst("vak"))) for each in afwijkingen},
    }


def _kort(tekst: str) -> str:
    """Return the first words of a text between quotes."""
    woorden = tekst.split()
    if not woorden:
        return ""
    return f"“{' '.join(woorden[:_WOORDEN])}{'…' if len(woorden) > _WOORDEN else ''}”"
