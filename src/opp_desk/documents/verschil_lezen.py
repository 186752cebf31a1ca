"""What changed between two momentopnamen of one OPP, field by field and word by word, as data.

Only what may stand on paper is compared: not the words that the pupil keeps out of the plan, and not the
adult's reading of them. How it looks on a page stands in `verschillen`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from opp_desk.documents.lezer import Deel, en, hoofdletter, lees, rijg
from opp_desk.documents.opp_evaluatie import doelnamen
from opp_desk.model.opp import Opp
from opp_desk.model.veld import deellijsten, velden
from opp_desk.rules.verschil import Stuk, woordverschil

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.model.basis import Rij

KOPPEN: Final = {
    "afspraken": "Vanaf wanneer",
    "aanleiding": "Aanleiding",
    "perspectief": "Verwachte uitstroombestemming",
    "factoren": "Wat helpt, wat hindert",
    "beginsituatie": "Beginsituatie",
    "leerroute": "Leerroute",
    "horen": "Wat {roepnaam} vertelde",
    "doelen": "Doelen",
    "begeleiding": "Begeleiding",
    "les": "In de les",
    "afwijkingen": "Afwijking van het programma",
    "toetsen": "Toetsen en examens",
    "toekomst": "Later",
    "samen": "Samen met",
    "tlv": "Toelaatbaarheid",
    "cvb": "Commissie voor de begeleiding",
    "ouders": "De ouders",
    "evaluatie": "Evaluatie",
    "einde": "Einde van dit plan",
    "": "Verder",
}
"""The heading of each section, in the order of the paper; a section of a newer release comes last."""
_REGELS: Final = {
    "factoren": "Wat helpt of hindert",
    "beginfeiten": "Feit",
    "doelen": "Doel",
    "begeleidingen": "Begeleiding",
    "aanpakken": "Aanpak",
    "afwijkingen": "Afwijking",
    "partners": "Partner",
    "overleggen": "Overleg",
    "visies": "Visie",
    "leerlijnen": "Leerlijn",
    "vakafspraken": "Vak",
    "toetsafspraken": "Afspraak",
    "stages": "Stage",
    "toekomstdoelen": "Doel voor later",
    "opbouwstappen": "Stap",
    "evaluaties": "Evaluatie",
    "doelresultaten": "Resultaat",
}
_NIET = frozenset({"id", "opp", "leerling", "volgorde", "overname_document"})
_OVERNAME = "overname"
_ONBEKEND_DOEL = "een doel dat er niet meer staat"
_HOREN = "hoorgesprekken"


@dataclass(frozen=True, slots=True)
class Verschil:
    """One change: in which section, of which field, what it was and what it is; empty: it was not there."""

    sectie: str
    label: str
    oud: str
    nieuw: str

    @property
    def stukken(self) -> tuple[Stuk, ...]:
        """Return the change word by word."""
        return woordverschil(self.oud, self.nieuw)


def verschillen(oud: bytes, nieuw: bytes) -> tuple[Verschil, ...]:
    """Return every change from one momentopname to another, in the order of the paper.

    Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    links, rechts = lees(oud), lees(nieuw)
    naam = rechts.deel("leerling", "leerling").tekst("roepnaam") or "de leerling"
    gevonden = [*_kop(links, rechts), *_velden(_Paar(links, rechts)), *_lijsten(_Paar(links, rechts))]
    volgorde = {sectie: nummer for nummer, sectie in enumerate(KOPPEN)}
    gevonden.sort(key=lambda each: volgorde.get(each[0], len(volgorde)))
    return tuple(
        Verschil(
            KOPPEN.get(sectie, KOPPEN[""]).replace("{roepnaam}", naam),
            label.replace("{roepnaam}", naam),
            voor,
            na,
        )
        for sectie, label, voor, na in gevonden
    )


Regel = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class _Paar:
    """Two momentopnamen of one OPP, and what each calls its goals and its parents."""

    links: Deel
    rechts: Deel

    def opp(self) -> tuple[Deel, Deel]:
        return self.links.deel("opp", "opp"), self.rechts.deel("opp", "opp")

    def namen(self) -> tuple[dict[str, str], dict[str, str]]:
        return _namen(self.links), _namen(self.rechts)


def _namen(geheel: Deel) -> dict[str, str]:
    """Return what ids are called on paper."""
    ouders = {each.tekst("id"): each.keuze("relatie") for each in geheel.delen("ouders", "ouder")}
    return ouders | doelnamen(geheel.deel("opp", "opp"))


def _kop(links: Deel, rechts: Deel) -> Iterator[Regel]:
    """Yield the changes of group and leerkrachten, and of the text for the whole group."""
    voor, na = links.deel("leerling", "leerling"), rechts.deel("leerling", "leerling")
    yield from _anders("afspraken", "Groep", voor.tekst("groep"), na.tekst("groep"))
    yield from _anders("afspraken", "Leerkrachten", _leerkrachten(voor), _leerkrachten(na))
    aanbod = (each.deel("groepsaanbod", "groepsaanbod").tekst("tekst") for each in (links, rechts))
    yield from _anders("leerroute", "Voor de hele groep", *aanbod)


def _leerkrachten(leerling: Deel) -> str:
    return en([each.tekst("naam") for each in leerling.delen("leerkrachten", "leerkracht")])


def _anders(sectie: str, label: str, voor: str, na: str) -> Iterator[Regel]:
    if voor != na:
        yield sectie, label, voor, na


def _velden(paar: _Paar) -> Iterator[Regel]:
    """Yield the changes of the fields of the OPP itself."""
    secties = {plek.naam: plek.veld.section or "" for plek in velden(Opp)}
    links, rechts = paar.opp()
    for naam in _veldnamen(links, rechts):
        sectie = secties.get(naam, "")
        if sectie != _OVERNAME:
            voor, na = (_waarde(kant, naam, {}) for kant in (links, rechts))
            yield from _anders(sectie, _label(links, rechts, naam), voor, na)


def _veldnamen(links: Deel, rechts: Deel) -> list[str]:
    """Return the fields of a row in the order of their declaration, then those of a newer release."""
    bekend = _volgorden().get(rechts.tabel, ())
    ieder = {naam for kant in (links, rechts) for naam, waarde in kant.waarden.items() if _los(waarde)}
    return [naam for naam in [*bekend, *sorted(ieder - set(bekend))] if naam in ieder - _NIET]


@cache
def _volgorden() -> dict[str, tuple[str, ...]]:
    """Return per table the names of its fields in order."""
    klassen: list[type[Rij]] = [Opp]
    for klasse in klassen:
        klassen.extend(kleiner for _naam, kleiner in deellijsten(klasse))
    return {klasse.__tablename__: tuple(plek.naam for plek in velden(klasse)) for klasse in klassen}


def _los(waarde: object) -> bool:
    return not isinstance(waarde, list | dict)


def _label(links: Deel, rechts: Deel, naam: str) -> str:
    """Return the label as the newest text has it, or the name of a field without a label."""
    for kant in (rechts, links):
        if isinstance(label := kant.teksten["labels"].get(f"{kant.tabel}.{naam}"), str):
            return label
    return hoofdletter(naam.replace("_", " "))


def _waarde(rij: Deel, naam: str, namen: dict[str, str]) -> str:
    """Return a value as a person reads it."""
    if isinstance(rij.waarden.get(naam), bool):
        return "ja" if rij.waar(naam) else ""
    if naam in {"doel", "ouder"} and (code := rij.tekst(naam)):
        return namen.get(code, _ONBEKEND_DOEL)
    keuzes = rij.teksten["keuzes"]
    return rij.keuze(naam) if f"{rij.tabel}.{naam}" in keuzes else rij.datum(naam)


def _lijsten(paar: _Paar) -> Iterator[Regel]:
    """Yield the changes of every list of the OPP; hearing apart, for the pupil decides what is shown."""
    links, rechts = paar.opp()
    for lijst, klasse in deellijsten(Opp):
        if lijst == _HOREN:
            continue
        sectie = next((plek.veld.section for plek in velden(klasse) if plek.veld.section), None) or ""
        kanten = [kant.delen(lijst, klasse.__tablename__) for kant in (links, rechts)]
        for regel in _lijst(_REGELS.get(lijst, lijst), kanten, paar.namen()):
            yield sectie, *regel
        for dieper, kleiner in deellijsten(klasse):
            onder = [
                [deel for rij in kant for deel in rij.delen(dieper, kleiner.__tablename__)] for kant in kanten
            ]
            for regel in _lijst(_REGELS.get(dieper, dieper), onder, paar.namen()):
                yield sectie, *regel
    for label, voor, na in _lijst("Uitspraak", [_gehoord(links), _gehoord(rechts)], ({}, {})):
        yield "horen", label, voor, na


def _gehoord(opp: Deel) -> list[Deel]:
    """Return what the pupil allows on paper: the words as printed, and what the school did with them."""
    gevonden = []
    for gesprek in opp.delen(_HOREN, "hoorgesprek"):
        for each in gesprek.delen("inbrengen", "inbreng"):
            veld = {"zo": "woorden", "anders": "anders_gezegd"}.get(each.tekst("in_plan"))
            if veld is None or not each.tekst(veld):
                continue
            waarden = {"id": each.tekst("id"), "woorden": each.tekst(veld)}
            waarden |= {naam: each.tekst(naam) for naam in ("invloed", "omdat")}
            gevonden.append(Deel("inbreng", waarden, each.teksten))
    return gevonden


def _lijst(
    naam: str, kanten: list[list[Deel]], namen: tuple[dict[str, str], ...]
) -> Iterator[tuple[str, str, str]]:
    """Yield (label, old, new) for rows that came, went or changed; rows are the same by their id."""
    oud, nieuw = ({each.tekst("id") or str(nr): (nr, each) for nr, each in enumerate(k, 1)} for k in kanten)
    for sleutel, (nummer, rij) in nieuw.items():
        if sleutel not in oud:
            yield f"{naam} {nummer}, nieuw", "", _samen(rij, namen[1])
            continue
        eerder = oud[sleutel][1]
        for veld in _veldnamen(eerder, rij):
            voor, na = _waarde(eerder, veld, namen[0]), _waarde(rij, veld, namen[1])
            if voor != na:
                yield f"{naam} {nummer}: {_label(eerder, rij, veld)}", voor, na
    for sleutel, (nummer, rij) in oud.items():
        if sleutel not in nieuw:
            yield f"{naam} {nummer}, vervalt", _samen(rij, namen[0]), ""


def _samen(rij: Deel, namen: dict[str, str]) -> str:
    return rijg(" · ", *(_waarde(rij, naam, namen) for naam in _veldnamen(rij, rij)))
