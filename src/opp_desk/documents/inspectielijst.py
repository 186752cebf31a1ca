"""The list for the inspectie: one line per OPP with what can be asked for, with names or without.

Everything is read from fixed momentopnamen. A line says what stands in the plan; it judges nothing.
"""

from __future__ import annotations

import csv
from dataclasses import astuple, dataclass
from io import StringIO
from typing import TYPE_CHECKING, Final

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, tabel
from opp_desk.documents.layout import Block, Stack
from opp_desk.documents.lezer import Deel, als_dag, en, in_woorden, lees, na, rijg
from opp_desk.documents.opp import naam_van
from opp_desk.documents.opp_ouders import aanduidingen
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta
from opp_desk.documents.text import Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

TITEL: Final = "Lijst voor de inspectie"
KOPPEN: Final = (
    "Leerling",
    "Start",
    "Vastgesteld",
    "Dagen",
    "Uitstroom",
    "Onderbouwd",
    "Gehoord op",
    "Teruggekoppeld op",
    "Akkoord van",
    "Laatste evaluatie",
    "Geëvalueerd met",
    "Bijgesteld",
)
_FORMULE: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Inspectieregel:
    """One OPP. Days in ISO 8601, empty when there is none; ``dagen`` from start to the first vaststelling."""

    leerling: str
    start: str
    vastgesteld: str
    dagen: str
    uitstroom: str
    onderbouwd: str
    gehoord: str
    teruggekoppeld: str
    akkoord: str
    evaluatie: str
    met: str
    bijgesteld: str


def lees_regel(versies: Sequence[bytes], nummer: int, *, met_naam: bool) -> Inspectieregel:
    """Return the line of one OPP from the momentopnamen of its fixed versions, oldest first.

    Without names the pupil is "leerling {nummer}". Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    eerste, laatste = lees(versies[0]), lees(versies[-1])
    opp = laatste.deel("opp", "opp")
    start, vast = als_dag(opp.tekst("startdatum")), als_dag(_vast(eerste))
    gesprekken = [each for each in opp.delen("hoorgesprekken", "hoorgesprek") if _is_gehoord(each)]
    evaluatie = max(
        opp.delen("evaluaties", "evaluatie"), key=lambda each: each.tekst("datum"), default=Deel("", {}, {})
    )
    met = [
        woord
        for veld, woord in (("met_ouders", "ouders"), ("met_leerling", "leerling"))
        if evaluatie.waar(veld)
    ]
    return Inspectieregel(
        leerling=naam_van(laatste.deel("leerling", "leerling")) if met_naam else f"leerling {nummer}",
        start=opp.tekst("startdatum"),
        vastgesteld=_vast(eerste),
        dagen=str((vast - start).days) if start and vast else "",
        uitstroom=_ja(opp.tekst("uitstroom_van") or opp.tekst("uitstroom_open_reden")),
        onderbouwd=_ja(opp.tekst("uitstroom_onderbouwing")),
        gehoord=max((each.tekst("aangeboden_op") for each in gesprekken), default=""),
        teruggekoppeld=max((each.tekst("terugkoppeling_op") for each in gesprekken), default=""),
        akkoord=_akkoord_van(laatste),
        evaluatie=evaluatie.tekst("datum"),
        met=en(met),
        bijgesteld=_vast(laatste) if len(versies) > 1 and _vast(laatste) != _vast(eerste) else "",
    )


def maak_inspectielijst(regels: Sequence[Inspectieregel], school: str, op: date) -> bytes:
    """Return the list as a tagged PDF (PDF/UA-1), made on ``op``."""
    papier = Papier(school=school, onderwerp=TITEL)
    aantal = f"{len(regels)} OPP’s" if len(regels) != 1 else "1 OPP"
    blokken: list[Block] = [
        Paragraph(TITEL, stijl.TITEL, "H1", level=0),
        Stack([alinea(f"{aantal} · {in_woorden(op)}", stijl.KENMERK)], after=12),
    ]
    if regels:
        koppen = ("Leerling", "Vastgesteld", "Uitstroom", "Gehoord", "Akkoord van", "Evaluatie")
        blokken.append(tabel(koppen, [_cellen(each) for each in regels], (76, 74, 66, 88, 54, None)))
    return schrijf_pdf(Stack(blokken), papier, Meta(TITEL, school, TITEL, op.isoformat()))


def lees_regels(opps: Sequence[Sequence[bytes]], *, met_naam: bool) -> tuple[Inspectieregel, ...]:
    """Return a line for each OPP, given the momentopnamen of its versions; raises as `lees_regel`."""
    return tuple(lees_regel(each, nummer, met_naam=met_naam) for nummer, each in enumerate(opps, 1))


def maak_lijst(
    opps: Sequence[Sequence[bytes]], school: str, op: date, *, met_naam: bool, csv_: bool = False
) -> bytes:
    """Return the list as PDF or CSV straight from the versions, for use in another process."""
    regels = lees_regels(opps, met_naam=met_naam)
    return maak_inspectielijst_csv(regels) if csv_ else maak_inspectielijst(regels, school, op)


def maak_inspectielijst_csv(regels: Sequence[Inspectieregel]) -> bytes:
    """Return the list as CSV (UTF-8 with a mark, semicolons), as Excel in Dutch opens it."""
    tekst = StringIO()
    schrijver = csv.writer(tekst, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(KOPPEN)
    schrijver.writerows([_zonder_formule(waarde) for waarde in astuple(regel)] for regel in regels)
    return tekst.getvalue().encode("utf-8-sig")


def _cellen(regel: Inspectieregel) -> list[str]:
    """Return the cells of one line on paper, days as on the other papers."""
    return [
        regel.leerling,
        rijg("\n", na("start", _kort(regel.start)), _kort(regel.vastgesteld), na("dagen:", regel.dagen)),
        f"{regel.uitstroom}\n{'met' if regel.onderbouwd == _ja('ja') else 'zonder'} reden",
        rijg("\n", _kort(regel.gehoord), na("terug:", _kort(regel.teruggekoppeld))),
        regel.akkoord or "–",
        rijg(
            "\n",
            rijg(" ", _kort(regel.evaluatie), na("met", regel.met)),
            na("bijgesteld", _kort(regel.bijgesteld)),
        )
        or "–",
    ]


def _kort(iso: str) -> str:
    dag = als_dag(iso)
    return f"{dag.day}-{dag.month}-{dag.year}" if dag else iso


def _vast(geheel: Deel) -> str:
    return geheel.deel("vaststelling", "oppversie").tekst("vastgesteld_op")


def _is_gehoord(gesprek: Deel) -> bool:
    return gesprek.tekst("uitkomst") in {"gehoord", "kans_gegeven"}


def _akkoord_van(geheel: Deel) -> str:
    wie = aanduidingen(geheel.delen("ouders", "ouder"))
    namen = [
        wie.get(each.tekst("ouder"), "leerling")
        for each in geheel.delen("akkoorden", "akkoord")
        if each.tekst("antwoord") in {"akkoord", "behalve"}
    ]
    return en(namen)


def _ja(tekst: str) -> str:
    return "ja" if tekst else "nee"


def _zonder_formule(waarde: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{waarde}" if waarde.startswith(_FORMULE) else waarde
