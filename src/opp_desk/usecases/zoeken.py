"""Searching everything: a question in, rows out, newest first, each with its piece of text and its screen.

Here the names after ``van:`` become people, and what was found gets its words. What the index holds is the
affair of the vault, the query language of ``rules.zoekvraag``. Reading only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import select

from opp_desk.ground.errors import Gestopt
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.leerling import Leerling
from opp_desk.model.naam import volledige_naam
from opp_desk.model.school import Groep, Medewerker
from opp_desk.model.versie import OppVersie
from opp_desk.rules.zoekfragment import Fragment, fragment, zoekpatroon
from opp_desk.rules.zoeksoort import NAMEN
from opp_desk.rules.zoekvraag import als_fts, lees_vraag
from opp_desk.rules.zoekwoorden import woorden
from opp_desk.usecases.zoeken_aanbod import AANBODWEGEN, VAN_DE_SCHOOL
from opp_desk.usecases.zoeken_waar import plekken_van
from opp_desk.vault.zoekindex_bouw import is_heel
from opp_desk.vault.zoekindex_bron import bronnen, merk_van, teksten_van_opname, zoekteksten
from opp_desk.vault.zoekindex_lezen import vind

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from opp_desk.model.basis import Rij
    from opp_desk.rules.zoekvraag import Term, Zoekvraag
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.zoekindex_lezen import Plaats

BLADZIJDE: Final = 25


@dataclass(frozen=True, slots=True)
class Treffer:
    """One row that was found: of whom, what it is, of which day, a piece of it, and the screen to open.

    ``nr`` is where the next page goes on. ``pagina`` and ``waar`` are what `ga_naar` takes.
    """

    nr: int
    tbl: int
    rij: UUID
    leerling: UUID | None
    naam: str
    groep: str
    soort: str
    dag: date
    fragment: Fragment
    pagina: str
    waar: Mapping[str, Any] = field(default_factory=dict)

    def als_json(self) -> dict[str, Any]:
        """Return it for another program; ``merken`` are places in ``tekst``."""
        return {
            "leerling": self.naam,
            "groep": self.groep,
            "soort": self.soort,
            "datum": self.dag.isoformat(),
            "tekst": self.fragment.tekst,
            "merken": [list(merk) for merk in self.fragment.merken],
            "id": self.rij.hex,
        }


@dataclass(frozen=True, slots=True)
class Zoekuitkomst:
    """What a question found. ``verder`` gives the next page, None at the end; ``gevraagd`` says whether
    anything was asked yet, ``heel`` whether the index holds everything, ``onbegrepen`` what was left out.
    """  # noqa: D205  one thought

    treffers: tuple[Treffer, ...] = ()
    verder: int | None = None
    gevraagd: bool = False
    heel: bool = True
    onbegrepen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Wie:
    naam: str
    groep: str


_SCHOOL: Final = _Wie(VAN_DE_SCHOOL, "")


def zoek(
    lezer: Lezer,
    vraag: str,
    *,
    vanaf: int | None = None,
    aantal: int = BLADZIJDE,
    gesloten: bool = True,
    stop: Callable[[], bool] | None = None,
) -> Zoekuitkomst:
    """Answer what somebody typed: at most ``aantal`` rows, newest first; ``vanaf`` goes on after a page.

    Only what ``lezer`` may read, and without ``gesloten`` no note about safety at all. Gestopt when ``stop``
    says that nobody waits any more.
    """
    gelezen = lees_vraag(vraag)
    heel = is_heel(lezer.verbinding)
    if gelezen.leeg:
        return Zoekuitkomst(heel=heel, onbegrepen=gelezen.onbegrepen)
    fts = als_fts(
        gelezen,
        [_merken_van(lezer, term) for term in gelezen.van],
        [_merken_van(lezer, term) for term in gelezen.niet_van],
    )
    plaatsen = vind(
        lezer.verbinding,
        fts,
        lezer.kijker,
        vanaf=gelezen.vanaf,
        tot=gelezen.tot,
        voor_nr=vanaf,
        aantal=aantal + 1,
        gesloten=gesloten,
        stop=stop,
    )
    verder = plaatsen[aantal - 1].nr if len(plaatsen) > aantal else None
    if stop is not None and stop():
        raise Gestopt
    treffers = _treffers(lezer, plaatsen[:aantal], gelezen)
    return Zoekuitkomst(treffers, verder, gevraagd=True, heel=heel, onbegrepen=gelezen.onbegrepen)


def _merken_van(lezer: Lezer, term: Term) -> frozenset[str]:
    """Return the marks of whom the name fits: pupils (n), colleagues (p), and who stands as "door" (d)."""
    einde = "*" if term.open else ""
    merken = {" ".join(f"{soort}{woord}" for woord in term.woorden) + einde for soort in "nd"}
    vraag: Any = select(
        Medewerker.id,
        Medewerker.roepnaam,
        Medewerker.voorvoegsel,
        Medewerker.achternaam,
        Medewerker.aanspreekvorm,
    )
    mensen: Any = lezer.rijen(vraag)
    for wie, *namen in mensen:
        if _heet(woorden(" ".join(filter(None, namen))), term):
            merken.add(merk_van(wie))
    return frozenset(merken)


def _heet(namen: list[str], term: Term) -> bool:
    """Return whether these words are among somebody's names; the last one may be a beginning."""
    *eerst, laatst = term.woorden
    past = any(naam.startswith(laatst) if term.open else naam == laatst for naam in namen)
    return past and all(woord in namen for woord in eerst)


def _treffers(lezer: Lezer, plaatsen: list[Plaats], vraag: Zoekvraag) -> tuple[Treffer, ...]:
    rijen = _rijen(lezer, plaatsen)
    wie = _leerlingen(lezer, {plaats.leerling for plaats in plaatsen if plaats.leerling})
    waar = plekken_van(lezer, rijen.values())
    patroon = zoekpatroon(vraag)
    gevonden = []
    for plaats in plaatsen:
        rij = rijen.get((plaats.tbl, plaats.rij))
        kind = _SCHOOL if type(rij) in AANBODWEGEN else wie.get(plaats.leerling or "")
        if rij is None or kind is None:
            continue  # a pupil who was removed takes everything along
        pagina, argumenten = waar[rij.id]
        gevonden.append(
            Treffer(
                plaats.nr,
                plaats.tbl,
                rij.id,
                UUID(plaats.leerling) if plaats.leerling else None,
                kind.naam,
                kind.groep,
                _soort(rij),
                plaats.dag,
                _fragment(lezer, rij, patroon),
                pagina,
                argumenten,
            )
        )
    return tuple(gevonden)


def _rijen(lezer: Lezer, plaatsen: Iterable[Plaats]) -> dict[tuple[int, str], Rij]:
    """Return the rows that were found; what this reader may not see is not among them, whatever was found."""
    per_tabel: dict[int, list[UUID]] = {}
    for plaats in plaatsen:
        per_tabel.setdefault(plaats.tbl, []).append(UUID(plaats.rij))
    gevonden: dict[tuple[int, str], Rij] = {}
    for tbl, namen in per_tabel.items():
        klasse = bronnen()[tbl].klasse
        for rij in lezer.lees(select(klasse).where(klasse.id.in_(namen))):
            gevonden[tbl, rij.id.hex] = rij
    return gevonden


def _leerlingen(lezer: Lezer, namen: set[str]) -> dict[str, _Wie]:
    vraag: Any = (
        select(
            Leerling.id,
            Leerling.roepnaam,
            Leerling.voorletters,
            Leerling.voorvoegsel,
            Leerling.achternaam,
            Groep.naam,
        )
        .outerjoin(Groep, Leerling.groep == Groep.id)
        .where(Leerling.id.in_([UUID(naam) for naam in namen]))
    )
    return {
        row.id.hex: _Wie(
            volledige_naam(row.roepnaam or row.voorletters, row.voorvoegsel, row.achternaam), row.naam or ""
        )
        for row in lezer.rijen(vraag)
    }


def _soort(rij: Rij) -> str:
    if isinstance(rij, Gesprek) and rij.soort is not None:
        return rij.soort.label
    return NAMEN[type(rij)]


def _fragment(lezer: Lezer, rij: Rij, patroon: re.Pattern[str] | None) -> Fragment:
    if isinstance(rij, OppVersie):
        return fragment(teksten_van_opname(lezer.verbinding, rij.momentopname), patroon)
    if isinstance(rij, Leerling):
        return fragment([rij.naam], patroon)
    return fragment(zoekteksten(rij), patroon)
