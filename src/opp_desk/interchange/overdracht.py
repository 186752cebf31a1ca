"""The file for the next school: open JSON that any program can read (docs/formaat-overdracht.md).

Writing it from a fixed momentopname, and reading one that somebody else made. Nothing in a file is trusted:
size, depth, types, dates and codes are checked before a row is made.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NoReturn

from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.lezen import inhoud as lees_bytes
from opp_desk.interchange.overdracht_inhoud import code_van, maak_inhoud
from opp_desk.interchange.overdracht_keuren import keur, keur_datum, keur_tekst
from opp_desk.model.keuzes import Richting
from opp_desk.model.naam import volledige_naam

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

FORMAAT: Final = "opp-desk-overdracht"
VERSIE: Final = 1
GROOTSTE: Final = 4 * 1024 * 1024
"""Bytes. A plan with ten years of history is smaller than 200 kB."""


@dataclass(frozen=True, slots=True)
class Begeleiding:
    """What goes along with the plan: where to, who saw it, who agreed."""

    richting: Richting
    naar: str
    op: date
    inzage_op: date | None = None
    zienswijze: str = ""
    toestemming_van: str = ""
    toestemming_op: date | None = None


@dataclass(frozen=True, slots=True)
class Ontvangen:
    """A file that was read and found good. ``inhoud`` as `maak_inhoud` gives it, every value checked."""

    code: str
    school: str
    richting: Richting | None
    vastgesteld_op: date | None
    inhoud: dict[str, Any]
    ruw: bytes

    @property
    def naam(self) -> str:
        """Return the name of the pupil, to show before anything is kept."""
        leerling = self.inhoud["leerling"]
        return volledige_naam(*(leerling.get(naam) for naam in ("roepnaam", "voorvoegsel", "achternaam")))


def schrijf_overdracht(momentopname: bytes, bij: Begeleiding) -> bytes:
    """Return the file of a fixed version: UTF-8 JSON, the same bytes for the same input.

    ``momentopname`` is canonical JSON of `opp_desk.model.momentopname`, fixed in this vault.
    """
    opname: dict[str, Any] = json.loads(momentopname)
    inhoud = maak_inhoud(opname)
    school, vast = opname["school"], opname.get("vaststelling") or {}
    geheel = {
        "formaat": FORMAAT,
        "versie": VERSIE,
        "code": code_van(inhoud),
        "gemaakt_op": bij.op.isoformat(),
        "van": {naam: school[naam] for naam in ("naam", "plaats", "bestuur", "sector") if school.get(naam)},
        "naar": bij.naar,
        "richting": bij.richting.value,
        "inzage": _gevuld(op=_iso(bij.inzage_op), zienswijze=bij.zienswijze),
        "toestemming": _gevuld(van=bij.toestemming_van, op=_iso(bij.toestemming_op)),
        "plan": _gevuld(
            versie=vast.get("nummer"),
            vastgesteld_op=vast.get("vastgesteld_op"),
            startdatum=opname["opp"].get("startdatum"),
        ),
        "inhoud": inhoud,
        "woorden": opname["teksten"],
    }
    return json.dumps(geheel, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def lees_overdracht(bron: Path | bytes) -> Ontvangen:
    """Return what a file of another school holds.

    Raises WereldFout: the codes of `lezen.stukken` and, each after import_overdracht_: te_groot, geen_json,
    vreemd (no file of this kind), nieuwer, onjuist (``waar``: a value that cannot be), gewijzigd (the content
    is not what its code says).
    """
    ruw = _lees(bron)
    geheel = _ontleed(ruw)
    if geheel.get("formaat") != FORMAAT:
        raise WereldFout("import_overdracht_vreemd")
    versie = geheel.get("versie")
    if not isinstance(versie, int) or isinstance(versie, bool) or versie < 1:
        raise WereldFout("import_overdracht_onjuist", waar="versie")
    if versie > VERSIE:
        raise WereldFout("import_overdracht_nieuwer")
    inhoud = keur(geheel.get("inhoud"))
    code = keur_tekst(geheel.get("code"), "code")
    if code != code_van(inhoud):
        raise WereldFout("import_overdracht_gewijzigd")
    van, plan = (deel if isinstance(deel := geheel.get(naam), dict) else {} for naam in ("van", "plan"))
    richting = keur_tekst(geheel.get("richting", ""), "richting")
    vast = plan.get("vastgesteld_op")
    return Ontvangen(
        code=code,
        school=keur_tekst(van.get("naam", ""), "van.naam"),
        richting=Richting(richting) if richting in list(Richting) else None,
        vastgesteld_op=None if vast is None else keur_datum(vast, "plan.vastgesteld_op"),
        inhoud=inhoud,
        ruw=ruw,
    )


def _lees(bron: Path | bytes) -> bytes:
    try:
        return lees_bytes(bron, grens=GROOTSTE)
    except WereldFout as fout:
        if fout.code == "import_te_groot":
            raise WereldFout("import_overdracht_te_groot") from fout
        raise


def _ontleed(ruw: bytes) -> dict[str, Any]:
    """Return the JSON object of a file: no fractions, no doubled keys, no endless nesting."""
    try:
        geheel = json.loads(
            ruw.decode("utf-8-sig"),
            parse_float=_weiger,
            parse_constant=_weiger,
            object_pairs_hook=_zonder_dubbele,
        )
    except (ValueError, RecursionError) as fout:
        raise WereldFout("import_overdracht_geen_json") from fout
    if not isinstance(geheel, dict):
        raise WereldFout("import_overdracht_vreemd")
    return geheel


def _weiger(_tekst: str) -> NoReturn:
    raise ValueError


def _zonder_dubbele(paren: list[tuple[str, Any]]) -> dict[str, Any]:
    gelezen = dict(paren)
    if len(gelezen) != len(paren):
        raise ValueError
    return gelezen


def _iso(dag: date | None) -> str:
    return dag.isoformat() if dag else ""


def _gevuld(**waarden: Any) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in waarden.items() if waarde}
