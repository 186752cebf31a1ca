"""Looking back at one OPP: which terms were kept, which came late, which were missed, and where each is from.

For a dossier that others judge: nothing is made nicer, and nothing is asked of the past that the law did not
ask then. What is still to come stands in ``termijnen``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from opp_desk.model.keuzes import Hoormoment, HoorUitkomst
from opp_desk.rules import schooljaar
from opp_desk.rules.gezag import is_meerderjarig

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opp_desk.model.aanmelding import Aanmelding
    from opp_desk.model.evaluatie import Evaluatie
    from opp_desk.model.versie import OppVersie
    from opp_desk.rules.dossier import OppDossier
    from opp_desk.rules.kort import Kader

_GEDAAN = frozenset({HoorUitkomst.GEHOORD, HoorUitkomst.KANS_GEGEVEN})
_BIJ_EEN_TEKST = frozenset({Hoormoment.OPSTELLEN, Hoormoment.BIJSTELLEN, None})


class Afloop(StrEnum):
    """How it went with one term."""

    OP_TIJD = "op_tijd"
    TE_LAAT = "te_laat"
    NIET = "niet"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Terugblik:
    """One term. ``eis`` is a code of ``recht.toml``; ``uiterlijk`` None: before a text that is not fixed."""

    eis: str
    wat: str
    uiterlijk: date | None
    gedaan: date | None
    op: date

    @property
    def afloop(self) -> Afloop:
        """Return how it went, seen on the day ``op``."""
        if self.gedaan is not None:
            laat = self.uiterlijk is not None and self.gedaan > self.uiterlijk
            return Afloop.TE_LAAT if laat else Afloop.OP_TIJD
        return Afloop.NIET if self.uiterlijk is not None and self.op > self.uiterlijk else Afloop.OPEN

    @property
    def dagen_te_laat(self) -> int:
        """Return by how many days it came too late, 0 when it did not."""
        if self.afloop is not Afloop.TE_LAAT or self.gedaan is None or self.uiterlijk is None:
            return 0
        return (self.gedaan - self.uiterlijk).days


def terugblik(dossier: OppDossier, aanmeldingen: Sequence[Aanmelding], kader: Kader) -> tuple[Terugblik, ...]:
    """Return every term of an OPP until ``kader.vandaag``, in the order of the procedure."""
    return (
        *_aanmelden(aanmeldingen, kader),
        *_vaststellen(dossier, kader),
        *_per_tekst(dossier, kader),
        *_jaarlijks(dossier, kader),
        *_terugkoppelen(dossier, kader),
    )


def nieuwe_teksten(dossier: OppDossier) -> tuple[OppVersie, ...]:
    """Return the versions that brought a new text.

    A correction has the text of what it corrects. After a handelingsdeel that waited, a version with that
    same handelingsdeel is taken for the same text: of two unlikely cases the one that accuses nobody.
    """
    code = {each.id: each.hash_handelingsdeel for each in dossier.voorlegversies}
    zelfde = {
        na.id
        for voor, na in pairwise(dossier.versies)
        if voor.handelingsdeel_wacht
        and not na.handelingsdeel_wacht
        and voor.voorlegversie in code
        and na.voorlegversie in code
        and code[voor.voorlegversie] == code[na.voorlegversie]
    }
    return tuple(each for each in dossier.versies if each.erratum_op is None and each.id not in zelfde)


def _aanmelden(aanmeldingen: Sequence[Aanmelding], kader: Kader) -> Iterator[Terugblik]:
    getallen = kader.recht.getallen
    for each in aanmeldingen:
        if each.ontvangen_op is None:
            continue
        erbij = getallen.aanmelding_verlenging_dagen if each.verlengd_op else 0
        voor = each.ontvangen_op + timedelta(getallen.aanmelding_dagen + erbij)
        wat = "Besluiten over de aanmelding" + (", met verlenging" if erbij else "")
        yield Terugblik("aanmelding", wat, voor, each.besluit_op, kader.vandaag)


def _vaststellen(dossier: OppDossier, kader: Kader) -> Iterator[Terugblik]:
    """Yield the six weeks of the first version; a text that was taken over was fixed elsewhere."""
    begin = dossier.opp.startdatum
    if begin is None or dossier.opp.overname_vastgesteld_op is not None:
        return
    eerste = dossier.versies[0].vastgesteld_op if dossier.versies else None
    voor = begin + timedelta(kader.recht.getallen.vaststellen_dagen)
    yield Terugblik("termijn", "Het OPP voor het eerst vaststellen", voor, eerste, kader.vandaag)


def _per_tekst(dossier: OppDossier, kader: Kader) -> Iterator[Terugblik]:
    """Yield the talk with parents and the hearing before each text; before 1 August 2025 no hearing."""
    gesproken = [each.datum for each in dossier.opp.overleggen if each.datum]
    gehoord = [
        each.aangeboden_op
        for each in dossier.opp.hoorgesprekken
        if each.aangeboden_op and each.uitkomst in _GEDAAN and each.moment in _BIJ_EEN_TEKST
    ]
    sinds = dossier.opp.overname_vastgesteld_op or date.min
    for naam, dag in _teksten(dossier):
        tot = dag or date.max
        for eis, wat, dagen in (
            ("overleg", f"Overleggen voor {naam}", gesproken),
            ("horen", f"De leerling horen voor {naam}", gehoord),
        ):
            if eis == "overleg" or tot >= kader.recht.hoorrecht_vanaf:
                gedaan = max((each for each in dagen if sinds < each <= tot), default=None)
                yield Terugblik(eis, wat, dag, gedaan, kader.vandaag)
        sinds = tot


def _teksten(dossier: OppDossier) -> Iterator[tuple[str, date | None]]:
    """Yield the texts that were fixed with their day; of an OPP that never was, the text of now."""
    for each in nieuwe_teksten(dossier):
        if each.vastgesteld_op:
            yield f"versie {each.nummer}", each.vastgesteld_op
    if not dossier.versies:
        yield "het vaststellen", None


def _jaarlijks(dossier: OppDossier, kader: Kader) -> Iterator[Terugblik]:
    """Yield the evaluation of each schooljaar after the first text; of its own year only when it was held."""
    vast = dossier.opp.overname_vastgesteld_op or (
        dossier.versies[0].vastgesteld_op if dossier.versies else None
    )
    if vast is None:
        return
    einde = min(dossier.opp.einddatum or kader.vandaag, kader.vandaag)
    heel = [each.datum for each in dossier.opp.evaluaties if each.datum and _is_heel(each, dossier)]
    eerste = schooljaar.beginjaar(vast)
    for jaar in range(eerste, schooljaar.beginjaar(einde) + 1):
        gedaan = min((dag for dag in heel if schooljaar.beginjaar(dag) == jaar), default=None)
        if gedaan is None and jaar == eerste:
            continue
        wat = f"Evalueren met ouders en leerling in {jaar}-{jaar + 1}"
        yield Terugblik("evaluatie", wat, date(jaar + 1, 7, 31), gedaan, kader.vandaag)


def _is_heel(evaluatie: Evaluatie, dossier: OppDossier) -> bool:
    """Tell whether pupil and parents took part; from 18 the pupil alone is enough."""
    dag = evaluatie.datum
    zelf = dag is not None and is_meerderjarig(dossier.leerling.geboortedatum, dag)
    return bool(evaluatie.met_leerling and (evaluatie.met_ouders or zelf))


def _terugkoppelen(dossier: OppDossier, kader: Kader) -> Iterator[Terugblik]:
    """Yield telling the pupil what was done with the words, after each text for which the pupil was heard."""
    sinds = date.min
    for each in nieuwe_teksten(dossier):
        dag = each.vastgesteld_op
        if dag is None:
            continue
        gehoord = [
            gesprek
            for gesprek in dossier.opp.hoorgesprekken
            if gesprek.uitkomst == HoorUitkomst.GEHOORD
            and gesprek.moment in _BIJ_EEN_TEKST
            and sinds < (gesprek.aangeboden_op or date.min) <= dag
        ]
        if gehoord:
            verteld = [gesprek.terugkoppeling_op for gesprek in gehoord]
            gedaan = max(each for each in verteld if each) if all(verteld) else None
            voor = dag + timedelta(kader.getal("terugkoppeling_dagen"))
            wat = f"De leerling vertellen wat we met de inbreng deden, na versie {each.nummer}"
            yield Terugblik("terugkoppeling_termijn", wat, voor, gedaan, kader.vandaag)
        sinds = dag
