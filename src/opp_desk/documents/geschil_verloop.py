"""The course of one OPP for who judges: everything with a day, in order, from its texts and from the vault.

The texts are laid over each other: a row that came back in a later text is told once, as it stands there.
Of the pupil's words nothing stands here; what may be printed of them has a chapter of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from opp_desk.documents.bouwstenen import grijs, tabel, vet
from opp_desk.documents.lezer import Deel, en, hoofdletter, in_woorden, lees, na, rijg, zin
from opp_desk.documents.opp_ouders import aanduidingen
from opp_desk.documents.text import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from opp_desk.documents.invoer import Antwoordregel, Geschil, Voorlegging
    from opp_desk.documents.layout import Block

_DATUM: Final = 96.0
_RANG: Final = ("feit", "begin", "horen", "overleg", "voorgelegd", "vast", "verteld", "terugblik",
                "poging", "einde")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """One thing that happened: ``dag`` in ISO 8601, empty when nobody wrote the day down."""

    dag: str
    soort: str
    wat: str
    tekst: str = ""


@dataclass(frozen=True, slots=True)
class Lagen:
    """The texts of one OPP: fixed ones, oldest first, and the text of now, which may be a fixed one."""

    versies: tuple[tuple[Deel, str], ...]
    nu: Deel

    def rijen(self, lijst: str, tabel_: str) -> list[Deel]:
        """Return every row that ever stood in a list of the OPP, as it was last."""
        gevonden: dict[str, Deel] = {}
        for geheel in (*(deel for deel, _code in self.versies), self.nu):
            for nummer, rij in enumerate(geheel.deel("opp", "opp").delen(lijst, tabel_)):
                gevonden[rij.tekst("id") or f"{lijst} {nummer}"] = rij
        return list(gevonden.values())

    @property
    def naam(self) -> str:
        """Return the name that everybody uses, or "de leerling"."""
        return self.nu.deel("leerling", "leerling").tekst("roepnaam") or "de leerling"

    def wie(self) -> dict[str, str]:
        """Return what each person who decides is called, by id; the pupil has an empty one."""
        return aanduidingen(self.nu.delen("ouders", "ouder")) | {"": self.naam}


def lees_lagen(momentopname: bytes, geschil: Geschil) -> Lagen:
    """Return the texts; without a ``geschil`` only the momentopname that was given.

    Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    nu = lees(geschil.nu or momentopname)
    versies = geschil.versies
    if not versies and lees(momentopname).deel("vaststelling", "oppversie").waarden:
        versies = (momentopname,)
    return Lagen(tuple((lees(each), sha256(each).hexdigest()) for each in versies), nu)


def verloop(lagen: Lagen, geschil: Geschil) -> Iterator[Block]:
    """Yield the table of everything that happened, or nothing."""
    alles = [
        *_begin_en_einde(lagen.nu.deel("opp", "opp")),
        *_gehoord(lagen),
        *_overlegd(lagen),
        *_voorgelegd(lagen, geschil),
        *_vastgesteld(lagen),
        *_teruggekeken(lagen),
        *(Gebeurtenis(_iso(each.dag), "feit", each.wat, each.tekst) for each in geschil.feiten),
        *(Gebeurtenis(_iso(each.dag), "poging", each.wat, each.tekst) for each in geschil.pogingen),
    ]
    alles.sort(key=lambda each: (each.dag or "9999", _RANG.index(each.soort)))
    if alles:
        yield tabel(("Datum", "Wat er gebeurde"), [_regel(each) for each in alles], (_DATUM, None))


def _regel(gebeurtenis: Gebeurtenis) -> list[str | Sequence[Run]]:
    dag = Deel("", {"dag": gebeurtenis.dag}, {}).datum("dag")
    tekst = " ".join(zin(hoofdletter(regel)) for regel in gebeurtenis.tekst.splitlines() if regel.strip())
    wat = [vet(zin(hoofdletter(gebeurtenis.wat))), *([Run(f" {tekst}")] if tekst else [])]
    return [dag, wat] if dag else [[grijs("geen datum")], wat]


def _iso(dag: date | None) -> str:
    return dag.isoformat() if dag else ""


def _begin_en_einde(opp: Deel) -> Iterator[Gebeurtenis]:
    if begin := opp.tekst("startdatum"):
        door = na("opgesteld door", opp.tekst("opsteller"))
        yield Gebeurtenis(
            begin, "begin", "Begin van het OPP", rijg(", ", opp.keuze("startgebeurtenis"), door)
        )
    if elders := opp.tekst("overname_vastgesteld_op"):
        yield Gebeurtenis(elders, "vast", "OPP elders vastgesteld, later overgenomen")
    if einde := opp.tekst("einddatum"):
        yield Gebeurtenis(einde, "einde", "OPP afgesloten", opp.keuze("eindreden"))


def _gehoord(lagen: Lagen) -> Iterator[Gebeurtenis]:
    """Yield when the pupil got the opportunity and when the pupil was told, never what was said."""
    naam = lagen.naam
    for each in lagen.rijen("hoorgesprekken", "hoorgesprek"):
        uitkomst, manier = each.tekst("uitkomst"), each.keuze("manier_gekozen")
        if uitkomst not in {"gehoord", "kans_gegeven"}:
            continue
        wat = f"{naam} gehoord" if uitkomst == "gehoord" else f"{naam} kreeg de kans om te vertellen"
        hoe = rijg(
            ", ",
            each.keuze("moment"),
            f"manier: {manier} (dat koos {naam} zelf)" if manier else "",
            na("erbij:", each.tekst("aanwezig")),
            na("hulp:", each.tekst("hulp_gegeven")),
            "" if uitkomst == "gehoord" else "wilde dat toen niet",
            na("opnieuw vragen op", each.datum("nogmaals_aanbieden_op")),
        )
        yield Gebeurtenis(each.tekst("aangeboden_op"), "horen", wat, hoe)
        if op := each.tekst("terugkoppeling_op"):
            wat = f"Aan {naam} verteld wat we met de inbreng deden"
            yield Gebeurtenis(op, "verteld", wat, each.tekst("terugkoppeling_vorm"))


def _overlegd(lagen: Lagen) -> Iterator[Gebeurtenis]:
    for each in lagen.rijen("overleggen", "overleg"):
        tekst = rijg(
            "\n",
            na("eens over:", each.tekst("eens")),
            na("nog niet eens over:", each.tekst("niet_eens")),
            na("hoe verder:", each.tekst("vervolg")),
        )
        yield Gebeurtenis(
            each.tekst("datum"), "overleg", rijg(" ", "Overleg", na("met", each.tekst("wie"))), tekst
        )


def _voorgelegd(lagen: Lagen, geschil: Geschil) -> Iterator[Gebeurtenis]:
    """Yield each text that was laid before with every answer to it, also when all came on one day."""
    wie, oud = lagen.wie(), vervallen(lagen, geschil)
    meer = len(geschil.voorleggingen) > 1
    for voorlegging in geschil.voorleggingen:
        code = f"code van het handelingsdeel: {kort(voorlegging.code)}" if voorlegging.code else ""
        yield Gebeurtenis(_iso(voorlegging.op), "voorgelegd", "Tekst voorgelegd", code)
        for each in voorlegging.antwoorden:
            if each.antwoord:
                naam = hoofdletter(wie.get(each.wie, "ouder"))
                tekst = rijg(
                    "\n",
                    rijg(", ", each.hoe, na("behalve met:", each.behalve)),
                    code if meer else "",
                    verval(each, voorlegging, oud),
                )
                yield Gebeurtenis(_iso(each.op), "voorgelegd", f"{naam}: {each.antwoord}", tekst)


def vervallen(lagen: Lagen, geschil: Geschil) -> frozenset[str]:
    """Return the codes of texts that were laid before and never fixed, after which came another text."""
    codes = {each.code for each in geschil.voorleggingen}
    vast = {versie.tekst("hash_handelingsdeel") for versie, _code in lagen.versies}
    laatste = {each.code for each in geschil.voorleggingen[-1:]}
    return frozenset(codes - vast - laatste - {""})


def verval(regel: Antwoordregel, voorlegging: Voorlegging, oud: frozenset[str]) -> str:
    """Return that an akkoord no longer counts, because another handelingsdeel came after it."""
    gaf = regel.antwoord.lower().startswith("akkoord")
    return "vervallen: daarna is een andere tekst voorgelegd" if gaf and voorlegging.code in oud else ""


def _vastgesteld(lagen: Lagen) -> Iterator[Gebeurtenis]:
    """Yield each version on its day, and a correction on the day on which it was made."""
    for geheel, code in lagen.versies:
        vast = geheel.deel("vaststelling", "oppversie")
        errata = vast.delen("errata", "erratum")
        if errata:
            wat = f"Schrijffout verbeterd in versie {vast.tekst('nummer')}"
            yield Gebeurtenis(errata[-1].tekst("op"), "vast", wat, errata[-1].tekst("reden"))
            continue
        door = rijg(", ", vast.tekst("namens_naam"), vast.tekst("namens_functie"))
        tekst = rijg(
            "\n",
            na("namens het bestuur door", door),
            "het handelingsdeel wacht op akkoord" if vast.waar("handelingsdeel_wacht") else "",
            f"code van het hele plan: {kort(code)}",
        )
        dag, wat = vast.tekst("vastgesteld_op"), f"Versie {vast.tekst('nummer')} vastgesteld"
        yield Gebeurtenis(dag, "vast", wat, tekst)


def _teruggekeken(lagen: Lagen) -> Iterator[Gebeurtenis]:
    for each in lagen.rijen("evaluaties", "evaluatie"):
        if not each.tekst("datum"):
            continue
        velden = (("met_ouders", "de ouders"), ("met_leerling", lagen.naam))
        met = en([wie for veld, wie in velden if each.waar(veld)])
        yield Gebeurtenis(
            each.tekst("datum"), "terugblik", rijg(" ", "Evaluatie", na("met", met)), each.tekst("besluit")
        )


def kort(code: str) -> str:
    """Return the first eight digits of a code in two groups, as they stand on the papers."""
    return f"{code[:4]} {code[4:8]}".strip()


def dag_of_streep(dag: date | None) -> str:
    """Return a day for in a table."""
    return in_woorden(dag) if dag else "–"
