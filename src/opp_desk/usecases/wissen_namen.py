"""The name of an erased pupil outside the dossier: in questions that somebody kept, in the list of words.

They are no part of a dossier, so that `vault.wissen` does not know them. Here is which of them go, and that
nothing of their text stays in the history.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, or_, select, update

from opp_desk.model.gesprek import Zoekopdracht
from opp_desk.model.school_lijsten import Woord
from opp_desk.model.veld import plek
from opp_desk.rules.naamwacht import Genoemde
from opp_desk.rules.zoekwoorden import woorden
from opp_desk.usecases.namen import lees_mensen
from opp_desk.vault.handeling import handeling
from opp_desk.vault.tabellen import veldversie
from opp_desk.vault.uow import Soort

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opp_desk.model.basis import Rij
    from opp_desk.model.leerling import Leerling
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

Naam = tuple[str, ...]  # folded words
_TABELLEN: Final[tuple[tuple[type[Rij], tuple[str, ...]], ...]] = (
    (Zoekopdracht, ("naam", "vraag")),
    (Woord, ("woord",)),
)
_KORTST: Final = 3
"""A part of a surname that says who it is: not the "El" of "El Amrani"."""


def haal_namen_weg(uow: UnitOfWork, kind: Leerling) -> dict[str, int]:
    """Take away the questions and words that name this pupil; return how many by table.

    The whole surname is enough in a question, whoever kept it. The first name, or one part of a surname, only
    counts when no other pupil here carries it and the school does not mean it as a word (model Geennaam).
    """
    eigen = _eigen_namen(uow, kind)
    genoeg = {tuple(woorden(kind.achternaam or "")), *eigen} - {()}
    vragen = [each for each in uow.lees(select(Zoekopdracht)) if _noemt((each.naam, each.vraag), genoeg)]
    lijst = [each for each in uow.lees(select(Woord)) if _noemt((each.woord,), eigen)]
    for rij in (*vragen, *lijst):
        uow.verwijder(rij)
    geteld = {Zoekopdracht.__tablename__: len(vragen), Woord.__tablename__: len(lijst)}
    return {naam: aantal for naam, aantal in geteld.items() if aantal}


@handeling("Resten van weggehaalde zoekvragen en woorden gewist", Soort.DREMPEL)
def wis_teksten(uow: UnitOfWork) -> None:
    """Erase what questions and words said that were taken away, and what others said before.

    After `haal_namen_weg` was written, not with it: what another copy takes away is told by these texts.
    """
    v = veldversie.c
    for klasse, velden in _TABELLEN:
        table: Any = klasse.__table__
        nummers = [plek(klasse, naam).veld.nummer for naam in velden]
        vraag = select(table.c.id).where(table.c.verwijderd)
        weg = [rij.hex for rij in uow.verbinding.execute(vraag).scalars()]
        uow.verbinding.execute(
            delete(veldversie).where(
                v.tbl == klasse.TABEL, v.fld.in_(nummers), or_(v.rij.in_(weg), v.kop == 0)
            )
        )
        uow.verbinding.execute(update(table).where(table.c.verwijderd).values(dict.fromkeys(velden)))


def _eigen_namen(lezer: Lezer, kind: Leerling) -> set[Naam]:
    """Return the first name and the parts of the surname that mean nobody and nothing else here."""
    mensen = lees_mensen(lezer)
    anderen = (_namen(each) for each in mensen.leerlingen if each.leerling != kind.id)
    zelf = _namen(Genoemde(kind.id, kind.roepnaam, kind.voorvoegsel, kind.achternaam))
    return zelf.difference(*anderen) - {tuple(woorden(each)) for each in mensen.geen}


def _namen(wie: Genoemde) -> set[Naam]:
    """Return the first name, the surname, and each part of the surname that is long enough."""
    voor, achter = tuple(woorden(wie.roepnaam or "")), tuple(woorden(wie.achternaam or ""))
    return {voor, achter, *((deel,) for deel in achter if len(deel) >= _KORTST)} - {()}


def _noemt(teksten: Iterable[str | None], namen: Iterable[Naam]) -> bool:
    """Return whether one of these texts holds one of the names as words, also as "Hondts"."""
    reeksen = [tuple(woorden(tekst)) for tekst in teksten if tekst]
    return any(_staat_in(naam, reeks) for naam in namen for reeks in reeksen)


def _staat_in(naam: Naam, reeks: tuple[str, ...]) -> bool:
    stukken = (reeks[plek : plek + len(naam)] for plek in range(len(reeks) - len(naam) + 1))
    bezit = (*naam[:-1], f"{naam[-1]}s")
    return any(stuk in {naam, bezit} for stuk in stukken)
