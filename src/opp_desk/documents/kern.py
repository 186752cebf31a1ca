"""What the papers for parents, pupil and teacher read of a plan: the same facts, once, in plain words.

No layout here. The pupil decides which words are printed, as in `opp_horen`; what is kept back comes out of
no function of this module.
"""

from __future__ import annotations

import binascii
from base64 import b64decode
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opp_desk.documents.lezer import Deel, als_dag, hoofdletter, in_woorden, rijg, zin
from opp_desk.documents.stijl import Papier
from opp_desk.model.keuzes import InPlan, Relatie, Sector
from opp_desk.rules.datum import DAGEN
from opp_desk.rules.gezag import BESLIST, MEERDERJARIG

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_BIJ_TWAALF = 12
_MET_OUDERE_LEERLINGEN = {Sector.VO.value, Sector.PRO.value, Sector.VSO.value}
_LETTERLIJK = {"", "gezegd", "getypt"}
_AANHALING = '“”„"'
_TIJD = {15: "een kwartier", 30: "een half uur", 45: "drie kwartier", 60: "een uur"}
_HANDELINGSDEEL = ("doelen", "begeleidingen", "aanpakken", "vakafspraken")
_IN_DE_MAAK = {"", "concept", "bijstelling"}


@dataclass(frozen=True, slots=True)
class Uitspraak:
    """One thing that the pupil told and allows on paper. ``invloed`` is the code, ``omdat`` as typed."""

    id: str
    woorden: str
    invloed: str
    omdat: str
    hulp: str


def roepnaam(geheel: Deel) -> str:
    """Return the name that everybody uses, or "de leerling"."""
    return geheel.deel("leerling", "leerling").tekst("roepnaam") or "de leerling"


def roepnamen(gehelen: Sequence[Deel]) -> list[str]:
    """Return what pupils of one group are called: with a letter of the surname when two share a name."""
    namen = [roepnaam(each) for each in gehelen]
    letters = [each.deel("leerling", "leerling").tekst("achternaam")[:1] for each in gehelen]
    return [
        f"{naam} {letter}." if namen.count(naam) > 1 and letter else naam
        for naam, letter in zip(namen, letters, strict=True)
    ]


def groep(geheel: Deel) -> str:
    """Return "groep 6b", or the name of a class that is no number ("havo 3")."""
    naam = geheel.deel("leerling", "leerling").tekst("groep")
    return f"groep {naam}" if naam[:1].isdigit() else naam


def met_weekdag(dag: date) -> str:
    """Return "vrijdag 18 december 2026", the parts of the date on one line."""
    return f"{DAGEN[dag.weekday()]} {in_woorden(dag)}"


def dag_met_weekdag(deel: Deel, veld: str) -> str:
    """Return the day of a field with its weekday; what is no date comes back as it is."""
    dag = als_dag(deel.tekst(veld))
    return deel.tekst(veld) if dag is None else met_weekdag(dag)


def peildag(geheel: Deel) -> date | None:
    """Return the day that the text counts from, which decides how old the pupil is."""
    opp, vast = geheel.deel("opp", "opp"), geheel.deel("vaststelling", "oppversie")
    return als_dag(vast.tekst("vastgesteld_op") or opp.tekst("geldig_vanaf") or opp.tekst("startdatum"))


def leeftijd(geheel: Deel) -> int | None:
    """Return the age of the pupil on that day, None when birthday or day is unknown."""
    geboren, dag = als_dag(geheel.deel("leerling", "leerling").tekst("geboortedatum")), peildag(geheel)
    if geboren is None or dag is None:
        return None
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))


def is_jong(geheel: Deel) -> bool:
    """Tell whether the pupil is younger than 12; without an age the kind of school decides."""
    jaren = leeftijd(geheel)
    if jaren is None:
        return geheel.deel("school", "school").tekst("sector") not in _MET_OUDERE_LEERLINGEN
    return jaren < _BIJ_TWAALF


def met_plaatjes(geheel: Deel) -> bool:
    """Tell whether pictograms stand on the pupil's paper: below 12, later only when the pupil wants them."""
    return is_jong(geheel) or geheel.deel("leerling", "leerling").waar("plaatjes")


def gezaghouders(geheel: Deel) -> list[Deel]:
    """Return the parents whose akkoord is needed; from 18 only a mentor or curator, or nobody."""
    ouders = [each for each in geheel.delen("ouders", "ouder") if each.tekst("gezag") in BESLIST]
    if not is_meerderjarig(geheel):
        return ouders
    return [each for each in ouders if each.tekst("relatie") == Relatie.MENTOR_CURATOR]


def is_meerderjarig(geheel: Deel) -> bool:
    """Tell whether the pupil is 18 or older (BW 1:233); an unknown age counts as younger."""
    return (leeftijd(geheel) or 0) >= MEERDERJARIG


def heeft_handelingsdeel(geheel: Deel) -> bool:
    """Tell whether there is anything that needs akkoord."""
    opp = geheel.deel("opp", "opp")
    return any(opp.delen(naam, naam) for naam in _HANDELINGSDEEL)


def is_concept(geheel: Deel) -> bool:
    """Tell whether the text can still change."""
    vast = geheel.deel("vaststelling", "oppversie").waarden
    return not vast and geheel.tekst("stand") in {*_IN_DE_MAAK, "voorgelegd"}


def code(geheel: Deel) -> str:
    """Return the short code of the handelingsdeel, as every paper prints it: eight digits in two groups."""
    heel = geheel.tekst("hash_handelingsdeel")
    return f"{heel[:4]} {heel[4:8]}".strip()


def papier(geheel: Deel, onderwerp: str, *, met_code: bool = False, merk: str | None = None) -> Papier:
    """Return what each page of a paper for people carries: the school, what it is, never a surname."""
    school = geheel.deel("school", "school")
    if merk is None:
        merk = "Concept" if is_concept(geheel) else ""
    return Papier(
        school=school.tekst("naam"),
        onderwerp=onderwerp,
        code=code(geheel) if met_code else "",
        code_van="het handelingsdeel",
        merk=merk,
        logo=_logo(school.tekst("logo")),
    )


def _logo(tekst: str) -> bytes | None:
    try:
        return b64decode(tekst, validate=True) or None
    except (binascii.Error, ValueError):
        return None


def moment(geheel: Deel, dag: date | None = None) -> str | None:
    """Return the day of a document in ISO 8601: as given, otherwise of the text."""
    gekozen = dag or peildag(geheel)
    return gekozen.isoformat() if gekozen else None


def woorden(inbreng: Deel) -> str:
    """Return the pupil's words as the pupil allows them, between quotes when verbatim; otherwise nothing."""
    besluit = inbreng.tekst("in_plan")
    if besluit == InPlan.ANDERS:
        return inbreng.tekst("anders_gezegd")
    if besluit != InPlan.ZO or not (tekst := inbreng.tekst("woorden")):
        return ""
    return f"“{tekst.strip(_AANHALING)}”" if inbreng.tekst("bron") in _LETTERLIJK else tekst


def laatste_gesprek(geheel: Deel) -> Deel | None:
    """Return the last time that the pupil told something, or else was asked; None when never."""
    gesprekken = geheel.deel("opp", "opp").delen("hoorgesprekken", "hoorgesprek")
    met_inbreng = [each for each in gesprekken if each.delen("inbrengen", "inbreng")]
    keuze = met_inbreng or [each for each in gesprekken if each.tekst("uitkomst") == "kans_gegeven"]
    return max(keuze, key=lambda each: each.tekst("aangeboden_op")) if keuze else None


def uitspraken(geheel: Deel, gesprek: Deel) -> list[Uitspraak]:
    """Return what the pupil told and allows, with what the school does with it."""
    return [
        Uitspraak(
            each.tekst("id"),
            gezegd,
            each.tekst("invloed"),
            each.tekst("omdat"),
            _hulp_bij(geheel.deel("opp", "opp"), each),
        )
        for each in gesprek.delen("inbrengen", "inbreng")
        if (gezegd := woorden(each))
    ]


def _hulp_bij(opp: Deel, inbreng: Deel) -> str:
    """Return the begeleiding that an uitspraak points to: what can be done."""
    gezocht = inbreng.tekst("begeleiding")
    hulp = (each for each in opp.delen("begeleidingen", "begeleiding") if gezocht)
    return next((each.tekst("wat") for each in hulp if each.tekst("id") == gezocht), "")


def doelen(opp: Deel) -> list[Deel]:
    """Return the goals that say something."""
    return [each for each in opp.delen("doelen", "doel") if doeltekst(each) or each.tekst("kinddoel")]


def doeltekst(doel: Deel) -> str:
    """Return a goal in one line as the plan says it."""
    return zin(hoofdletter(doel.tekst("kan_straks") or doel.tekst("gebied")))


def kinddoel(doel: Deel) -> str:
    """Return the goal in the pupil's own words, without quotes; empty when there are none."""
    return zin(hoofdletter(doel.tekst("kinddoel").strip(_AANHALING)))


def begeleidingen(opp: Deel) -> list[Deel]:
    """Return the help that says something."""
    hulp = opp.delen("begeleidingen", "begeleiding")
    return [each for each in hulp if each.tekst("wat") or each.tekst("wie")]


def hulp_bij_doel(opp: Deel, doel: Deel) -> list[Deel]:
    """Return the help that belongs to a goal."""
    eigen = doel.tekst("id")
    return [each for each in begeleidingen(opp) if eigen and each.tekst("doel") == eigen]


def losse_hulp(opp: Deel) -> list[Deel]:
    """Return the help that belongs to no goal that is printed."""
    bekend = {doel.tekst("id") for doel in doelen(opp)} - {""}
    return [each for each in begeleidingen(opp) if each.tekst("doel") not in bekend]


def hoe_vaak(hulp: Deel) -> str:
    """Return "3 keer per week een kwartier"."""
    keer, minuten = hulp.tekst("keer_per_week"), hulp.tekst("minuten")
    lang = _TIJD.get(int(minuten), f"{minuten} minuten") if minuten.isdigit() else minuten
    return rijg(" ", f"{keer} keer per week" if keer else "", lang)


def aanpak(opp: Deel, soort: str) -> list[str]:
    """Return what to do (``wel``) or rather not (``niet``) in the lesson."""
    regels = opp.delen("aanpakken", "aanpak")
    return [tekst for each in regels if each.tekst("soort") == soort and (tekst := each.tekst("tekst"))]


def per_vak(opp: Deel, soort: str) -> list[str]:
    """Return the same for one subject: "Engels: laat inspreken"."""
    regels = opp.delen("vakafspraken", "vakafspraak")
    return [rijg(": ", each.tekst("vak"), tekst) for each in regels if (tekst := each.tekst(soort))]
