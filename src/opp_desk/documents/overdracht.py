"""The overdracht on paper: what the next school should know first, then the plan as it was fixed.

The same facts travel as a file; its code stands on this paper, so that both can be laid side by side.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, opsomming, rijen, sectie
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import Deel, als_dag, hoofdletter, in_woorden, lees, na, rijg, zin
from opp_desk.documents.opp import MERKEN, code_van, inhoud, naam_van
from opp_desk.documents.opp_evaluatie import doelnamen
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.text import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_BREED = 108.0


@dataclass(frozen=True, slots=True)
class Overdrachtbrief:
    """What goes along with the plan. ``code`` is that of the content of the file, 64 hex digits."""

    naar: str = ""
    richting: str = ""
    op: date | None = None
    inzage_op: date | None = None
    zienswijze: str = ""
    toestemming_van: str = ""
    toestemming_op: date | None = None
    code: str = ""


def maak_overdracht_pdf(
    momentopname: bytes, *, overdracht: Overdrachtbrief | None = None, tagged: bool = True
) -> bytes:
    """Return the overdracht as a tagged PDF (PDF/UA-1); raises `WereldFout` ``momentopname_onleesbaar``."""
    geheel = lees(momentopname)
    brief = overdracht or Overdrachtbrief()
    school, leerling = geheel.deel("school", "school"), geheel.deel("leerling", "leerling")
    vast = geheel.deel("vaststelling", "oppversie")
    papier = Papier(
        school=school.tekst("naam"),
        onderwerp=rijg(" ", "Overdracht", na("aan", brief.naar)),
        code=code_van(brief.code),
        code_van="het bestand",
        merk="" if vast.waarden else MERKEN.get(geheel.tekst("stand"), MERKEN["concept"]),
    )
    dag = brief.op or als_dag(vast.tekst("vastgesteld_op"))
    meta = Meta(
        title=rijg(" ", "Overdracht van", naam_van(leerling)),
        author=papier.school,
        subject=papier.onderwerp,
        moment=dag.isoformat() if dag else None,
    )
    return schrijf_pdf(
        Stack([_kop(geheel, brief), *_eerst(geheel, brief), *inhoud(geheel)]), papier, meta, tagged=tagged
    )


def _kop(geheel: Deel, brief: Overdrachtbrief) -> Block:
    """Return title, name, from where to where, and which text this is."""
    school, leerling = geheel.deel("school", "school"), geheel.deel("leerling", "leerling")
    vast = geheel.deel("vaststelling", "oppversie")
    regels = (
        rijg(" ", na("van", school.tekst("naam")), na("aan", brief.naar)),
        rijg(
            " · ",
            na("geboren", leerling.datum("geboortedatum")),
            na("groep", leerling.tekst("groep")),
            brief.richting,
        ),
        rijg(
            " · ",
            na("plan versie", vast.tekst("nummer")),
            na("vastgesteld op", vast.datum("vastgesteld_op")),
            na("gemaakt op", in_woorden(brief.op) if brief.op else ""),
        ),
    )
    kop: list[Block] = [Paragraph("Overdracht", stijl.TITEL, "H1", level=0)]
    if naam := naam_van(leerling):
        kop.append(alinea(naam, stijl.NAAM))
    kop += [alinea(hoofdletter(regel), stijl.KENMERK) for regel in regels if regel]
    return Stack(kop, after=14)


def _eerst(geheel: Deel, brief: Overdrachtbrief) -> Iterator[Block]:
    """Yield what the next teacher needs on the first day, and who saw and agreed."""
    opp = geheel.deel("opp", "opp")
    wel = [
        hoofdletter(each.tekst("tekst"))
        for each in opp.delen("aanpakken", "aanpak")
        if each.tekst("soort") == "wel" and each.tekst("tekst")
    ]
    if wel:
        yield sectie("Dit helpt", [opsomming(wel)], wet="vanaf de eerste dag", heel=True)
    if open_ := [zin(hoofdletter(each)) for each in open_doelen(opp)]:
        yield sectie("Nog niet klaar", [opsomming(open_)], wet="doelen", heel=True)
    paren = [
        ("Ouders zagen het", in_woorden(brief.inzage_op) if brief.inzage_op else ""),
        ("Zij zetten erbij", zin(brief.zienswijze)),
        ("Toestemming", _toestemming(brief)),
    ]
    blokken: list[Block] = []
    if vol := [paar for paar in paren if paar[1]]:
        blokken.append(rijen(vol, _BREED))
    if brief.code:
        uitleg = (
            "Bij dit papier hoort een bestand. "
            f"Klopt de code {code_van(brief.code)}, dan is het bestand hetzelfde."
        )
        blokken += [alinea(each, stijl.KLEIN) for each in (uitleg, f"Hele code: {brief.code}")]
    if blokken:
        yield sectie("Bij deze overdracht", blokken, heel=True)


def open_doelen(opp: Deel) -> list[str]:
    """Return the goals that the last evaluation did not call reached or stopped."""
    klaar = {
        each.tekst("doel")
        for keer in opp.delen("evaluaties", "evaluatie")
        for each in keer.delen("doelresultaten", "doelresultaat")
        if each.tekst("resultaat") == "behaald" or each.tekst("vervolg") == "stoppen"
    }
    namen = doelnamen(opp)
    return [
        rijg(": ", namen.get(each.tekst("id"), ""), each.tekst("kan_straks"))
        for each in opp.delen("doelen", "doel")
        if each.tekst("kan_straks") and each.tekst("id") not in klaar
    ]


def _toestemming(brief: Overdrachtbrief) -> str:
    dag = in_woorden(brief.toestemming_op) if brief.toestemming_op else ""
    return zin(hoofdletter(rijg(" ", na("van", brief.toestemming_van), na("op", dag))))
