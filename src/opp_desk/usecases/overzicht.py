"""Paper and practice of one schooljaar: what the OPP's promised and what was given, and the yearly question.

Extra ondersteuning is counted from the OPP's in this vault. Basisondersteuning never is: of that the team
itself says once a year what was done. What of it may leave stands in ``overzicht_blad``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from opp_desk.ground import clock
from opp_desk.model.keuzes import GegevenAntwoord, HoorUitkomst, Resultaat, Vorm
from opp_desk.model.keuzes_aanbod import Hoofdstuk
from opp_desk.rules import praktijk as rijen
from opp_desk.rules.praktijk import Doelrij, Hulprij, Overzicht, Telling, Voorzieningpraktijk
from opp_desk.rules.schooljaar import beginjaar
from opp_desk.rules.termen.opstellen import vaststel_voor
from opp_desk.usecases.opps import school
from opp_desk.usecases.overzicht_bron import beginjaren, lees_bron, lees_jaarvraag, periode
from opp_desk.usecases.recht import recht

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from uuid import UUID

    from opp_desk.usecases.overzicht_bron import Bron, Oppbron, Periode
    from opp_desk.vault.lezer import Lezer

_WEEK: Final = timedelta(days=6)
_GEHOORD: Final = frozenset({HoorUitkomst.GEHOORD, HoorUitkomst.KANS_GEGEVEN})


@dataclass(slots=True)
class _Kind:
    """What one pupil got in a year, in all begeleiding together."""

    vormen: set[Vorm | None] = field(default_factory=set)
    middelen: set[str] = field(default_factory=set)
    hulp: Hulprij = field(default_factory=Hulprij)


def lees_overzicht(lezer: Lezer, schooljaar: str | None = None) -> Overzicht:
    """Return a schooljaar ("2026-2027", None: that of today), up to today when it is still running."""
    vandaag = clock.today()
    begin = int(schooljaar[:4]) if schooljaar else beginjaar(vandaag)
    van_school = school(lezer)
    jaar = periode(begin, vandaag, van_school.vakantieregio)
    bron = lees_bron(lezer, jaar)
    geldig = [opp for opp in bron.opps.values() if opp.vast is not None and opp.vast <= jaar.tot]
    kinderen = _kinderen(bron, jaar, {opp.rij.id for opp in geldig if not opp.wacht})
    vraagjaar, voorzieningen = _jaarvraag(lezer, begin)
    return Overzicht(
        school=van_school.naam or "",
        schooljaar=f"{begin}-{begin + 1}",
        jaren=_jaren(lezer, vandaag),
        tot=jaar.tot,
        leerlingen=frozenset(opp.rij.leerling for opp in geldig),
        vormen=_vormen(kinderen),
        bronnen=_bronnen(kinderen),
        gebieden=_gebieden(bron),
        gehoord=_telling(geldig, lambda opp: _gehoord(opp, jaar)),
        terugverteld=_telling(geldig, lambda opp: _terugverteld(opp, jaar)),
        op_tijd=_telling(bron.opps.values(), lambda opp: _op_tijd(opp, jaar)),
        teruggekeken=_telling(geldig, lambda opp: _teruggekeken(opp, jaar)),
        aanbodjaar=vraagjaar,
        voorzieningen=voorzieningen,
    )


def _kinderen(bron: Bron, jaar: Periode, opps: set[UUID]) -> dict[UUID, _Kind]:
    """Return for every pupil what was planned and given in the year."""
    kinderen: dict[UUID, _Kind] = {}
    for rij in bron.hulp:
        opp, antwoorden = bron.opps[rij.opp], bron.weken.get(rij.id, {})
        gepland = jaar.weken(rij.van, _tot(rij, opp.einde, antwoorden, jaar))
        if not gepland or rij.opp not in opps or (rij.verwijderd and not antwoorden):
            continue
        kind = kinderen.setdefault(opp.rij.leerling, _Kind())
        kind.vormen.add(rij.vorm)
        kind.middelen.add(rij.middelen or "")
        gegeven = Counter(antwoord for week, antwoord in antwoorden.items() if week in gepland)
        _tel(kind.hulp, len(gepland), gegeven, (rij.keer_per_week or 0) * (rij.minuten or 0))
    return kinderen


def _tot(rij: Any, einde: date | None, antwoorden: Iterable[date], jaar: Periode) -> date:
    """Return the last day of a begeleiding; one that was taken away ended with its last answered week."""
    weg = max(antwoorden, default=jaar.van) + _WEEK if rij.verwijderd else None
    return min(dag for dag in (rij.tot, einde, weg, jaar.tot) if dag is not None)


def _tel(hulp: Hulprij, gepland: int, weken: Counter[GegevenAntwoord], minuten: int) -> None:
    """Add one begeleiding; a week that was given in part counts for half its minutes."""
    gegeven, deels = weken[GegevenAntwoord.JA], weken[GegevenAntwoord.DEELS]
    hulp.gepland += gepland
    hulp.gegeven += gegeven
    hulp.deels += deels
    hulp.niet += weken[GegevenAntwoord.NEE]
    hulp.minuten_gepland += gepland * minuten
    hulp.minuten_gegeven += gegeven * minuten + deels * minuten // 2


def _vormen(kinderen: dict[UUID, _Kind]) -> dict[str, Hulprij]:
    vormen = {naam: Hulprij() for naam in rijen.VORMEN}
    for wie, kind in kinderen.items():
        rij, van = vormen[rijen.vorm_van(kind.vormen)], kind.hulp
        rij.wie.add(wie)
        for naam in ("gepland", "gegeven", "deels", "niet", "minuten_gepland", "minuten_gegeven"):
            setattr(rij, naam, getattr(rij, naam) + getattr(van, naam))
    return vormen


def _bronnen(kinderen: dict[UUID, _Kind]) -> dict[str, set[UUID]]:
    bronnen: dict[str, set[UUID]] = {naam: set() for naam in rijen.BRONNEN}
    for wie, kind in kinderen.items():
        bronnen[rijen.bron_van(kind.middelen)].add(wie)
    return bronnen


def _gebieden(bron: Bron) -> dict[str, Doelrij]:
    gebieden = {naam: Doelrij() for naam in rijen.GEBIEDEN}
    for each in bron.resultaten:
        rij = gebieden[rijen.gebied_van(each.gebied or "")]
        bereikt = each.resultaat == Resultaat.BEHAALD
        rij.bereikt += bereikt
        rij.niet_bereikt += not bereikt
        (rij.wie_bereikt if bereikt else rij.wie_niet).add(each.leerling)
    return gebieden


def _telling(opps: Iterable[Oppbron], vraag: Callable[[Oppbron], bool | None]) -> Telling:
    """Return who stands where; a pupil with two OPP's counts as "nee" when one of them does."""
    antwoorden = [(opp.rij.leerling, vraag(opp)) for opp in opps]
    nee = frozenset(wie for wie, antwoord in antwoorden if antwoord is False)
    return Telling(frozenset(wie for wie, antwoord in antwoorden if antwoord) - nee, nee)


def _gehoord(opp: Oppbron, jaar: Periode) -> bool | None:
    """Return whether the pupil was heard, or had the chance, before each text that was fixed in the year."""
    vorige: date | None = None
    antwoord: bool | None = None
    for vast in sorted(set(opp.versies)):
        if vast in jaar:
            ervoor = [
                each
                for each in opp.gehoord
                if each.uitkomst in _GEHOORD
                and each.aangeboden_op <= vast
                and (vorige is None or each.aangeboden_op > vorige)
            ]
            antwoord = bool(ervoor) and antwoord is not False
        vorige = vast
    return antwoord


def _terugverteld(opp: Oppbron, jaar: Periode) -> bool | None:
    """Return whether the pupil was told what was done with what the pupil said, each time in the year."""
    gehoord = [
        each
        for each in opp.gehoord
        if each.uitkomst == HoorUitkomst.GEHOORD
        and each.aangeboden_op in jaar
        and any(vast >= each.aangeboden_op for vast in opp.versies)
    ]
    return all(each.terugkoppeling_op is not None for each in gehoord) if gehoord else None


def _op_tijd(opp: Oppbron, jaar: Periode) -> bool | None:
    """Return whether it was fixed within six weeks, when those six weeks ended in the year."""
    if opp.rij.startdatum is None or opp.rij.overname_vastgesteld_op is not None:
        return None
    uiterlijk = vaststel_voor(opp.rij.startdatum, recht().getallen.vaststellen_dagen)
    if opp.vast is None:
        return False if jaar.verstreken(uiterlijk) and not opp.voorbij_op(uiterlijk) else None
    return opp.vast <= uiterlijk if uiterlijk in jaar or opp.vast in jaar else None


def _teruggekeken(opp: Oppbron, jaar: Periode) -> bool | None:
    """Return whether people looked back with parents and pupil; None while the agreed day has not come."""
    heel = any(each.met_leerling and each.met_ouders for each in opp.evaluaties)
    if heel or opp.rij.overname_geevalueerd_op in jaar:
        return True
    dag = opp.rij.evaluatie_op
    return False if jaar.verstreken(dag) and not opp.voorbij_op(dag) else None


def _jaarvraag(lezer: Lezer, begin: int) -> tuple[str, tuple[Voorzieningpraktijk, ...]]:
    """Return what the team answered about a schooljaar: it is asked while the next aanbod is made."""
    volgend = f"{begin + 1}-{begin + 2}"
    voorzieningen, antwoorden = lees_jaarvraag(lezer, volgend)
    regels = tuple(
        Voorzieningpraktijk(
            rij.titel or "",
            rij.gebied,
            rij.stand,
            antwoord.gedaan if antwoord else None,
            antwoord.plekken if antwoord else None,
            antwoord.plekken_van if antwoord else None,
            antwoord.hielp if antwoord else None,
            antwoord.besluit if antwoord else None,
        )
        for rij in voorzieningen
        if rij.titel and rij.gebied is not None and rij.gebied.hoofdstuk is Hoofdstuk.BASIS
        for antwoord in (antwoorden.get(rij.id),)
    )
    gevraagd = any(each.gedaan or each.plekken is not None for each in regels)
    return (volgend, regels) if gevraagd else ("", ())


def _jaren(lezer: Lezer, vandaag: date) -> tuple[str, ...]:
    """Return the schooljaren to choose from, the newest first: from the first OPP to today."""
    nu = beginjaar(vandaag)
    eerste = min((beginjaar(dag) for dag in beginjaren(lezer)), default=nu)
    return tuple(f"{jaar}-{jaar + 1}" for jaar in range(nu, min(eerste, nu) - 1, -1))
