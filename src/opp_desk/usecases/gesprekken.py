"""Notes of conversations: writing one in one or more dossiers, and closing it.

One note is a row in each dossier that it is about. The rows share ``samen`` and their text; what is about one
pupil only stands in a row of its own in that dossier, which names the shared row in ``bij``. What happens to
a note that is vastgelegd stands in ``gesprekken_vast``; reading in ``gesprekken_beeld``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import and_, insert, or_, select

from opp_desk.ground import clock, ids
from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import GesprekSoort, Ruimte
from opp_desk.model.school import Medewerker
from opp_desk.model.school_lijsten import Veiligheidslezer
from opp_desk.rules.afspraak import lees_afspraken
from opp_desk.usecases.bijlagen import verhuis
from opp_desk.usecases.taken import maak_taak, namen_van_mensen
from opp_desk.vault.engine import ruw
from opp_desk.vault.handeling import handeling
from opp_desk.vault.tabellen import klad
from opp_desk.vault.uow import Soort

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

AFGESPROKEN: Final = 99
"""Where the agreements of an unfinished note stand as typed, among the drafts: no field has this number."""
LOS: Final = 98
"""Where a text stands of which nobody said yet whom it is about, under the id of who wrote it."""
_LEES_KLAD: Final = "select tekst from klad where tbl = ? and rij = ? and fld = ?"
_WIS_KLAD: Final = "delete from klad where tbl = ? and rij = ? and fld = ?"
_MET_EIGENAAR: Final = frozenset({Ruimte.PRIVE, Ruimte.GESLOTEN})


@dataclass(frozen=True, slots=True)
class Invulling:
    """A note as it is filled in. ``alleen`` is text about one pupil, ``afspraken`` one on each line.

    A note about safety (meldcode) has its own ruimte, whatever ``ruimte`` says.
    """

    leerlingen: tuple[UUID, ...]
    soort: GesprekSoort | None = None
    eigen_soort: UUID | None = None
    datum: date | None = None
    aanwezig: str = ""
    tekst: str = ""
    alleen: tuple[tuple[UUID, str], ...] = ()
    afspraken: str = ""
    ruimte: Ruimte = Ruimte.DOSSIER

    @property
    def waar(self) -> Ruimte:
        """Return the ruimte in which it is kept."""
        return Ruimte.GESLOTEN if self.soort == GesprekSoort.VEILIGHEID else self.ruimte


@handeling("Gesprek genoteerd")
def noteer(
    uow: UnitOfWork,
    *,
    leerling: UUID,
    soort: GesprekSoort | None = None,
    datum: date | None = None,
    tekst: str | None = None,
) -> UUID:
    """Begin a note in a dossier, of today unless ``datum`` says otherwise, by whoever unlocked the vault."""
    wie = _schrijver(uow)
    gesprek = Gesprek(
        leerling=leerling,
        soort=soort,
        datum=datum or clock.today(),
        door=wie.naam if wie else None,
        tekst=(tekst or "").strip() or None,
        samen=ids.new_id().hex,
        eigenaar=wie.id if wie else None,
    )
    return uow.voeg_toe(gesprek).id


@handeling("Gesprek genoteerd", Soort.AUTOSAVE)
def bewaar(uow: UnitOfWork, samen: str, wat: Invulling) -> UUID | None:
    """Keep a note that is being written: a row for each pupil, made, changed or taken away; return the first.

    RegelFout("gesprek_vastgelegd") when it is closed, RegelFout("veiligheid_blijft") when a note about safety
    would leave its ruimte, RegelFout("wie_onbekend") when only its writer may read it and nobody is known.
    """
    rijen = rijen_van(uow, samen)
    eis_open(rijen)
    wie = _schrijver(uow)
    eis_ruimte(uow, wie, wat.waar, rijen)
    door = next((rij.door for rij in rijen if rij.door), wie.naam if wie else None)
    hier = [rij for rij in rijen if rij.ruimte == wat.waar]
    gedeeld = {rij.leerling: rij for rij in hier if rij.bij is None}
    eigen = {rij.leerling: rij for rij in hier if rij.bij is not None}
    vast: dict[str, Any] = {
        "samen": samen,
        "ruimte": wat.waar,
        "eigenaar": wie.id if wie else None,
        "door": door,
    }
    houd: list[Gesprek] = []
    for leerling in wat.leerlingen:
        rij = gedeeld.get(leerling) or uow.voeg_toe(Gesprek(leerling=leerling, **vast))
        _vul(rij, wat, wat.tekst)
        bewaar_klad(uow, rij.id, AFGESPROKEN, wat.afspraken)
        houd.append(rij)
        if tekst := dict(wat.alleen).get(leerling, "").strip():
            apart = eigen.get(leerling) or uow.voeg_toe(Gesprek(leerling=leerling, bij=rij.id, **vast))
            _vul(apart, wat, tekst)
            houd.append(apart)
    _laat_weg(uow, rijen, houd)
    _houd_los(uow, wat)
    return houd[0].id if houd else None


@handeling("Wie meeleest gewijzigd")
def wijzig_lezers(uow: UnitOfWork, samen: str, wat: Invulling) -> UUID | None:
    """Put an unfinished note in another ruimte: new rows there, and the earlier ones taken away, in one act.

    Errors as in `bewaar`.
    """
    return bewaar(uow, samen, wat)


@handeling("Gesprek vastgelegd")
def leg_vast(uow: UnitOfWork, gesprek: UUID) -> None:
    """Close a note: from now on somebody adds to it or corrects it. What was agreed becomes a taak.

    RegelFout("gesprek_vastgelegd") when it is closed already, RegelFout("gesprek_leeg") when nothing was
    written.
    """
    rijen = van_notitie(uow, gesprek)
    eis_open(rijen)
    gedeeld = [rij for rij in rijen if rij.bij is None] or list(rijen)
    afgesproken = lees_klad(uow, gedeeld[0].id, AFGESPROKEN)
    if not afgesproken.strip() and not any((rij.tekst or "").strip() for rij in rijen):
        raise RegelFout("gesprek_leeg")
    for rij in rijen:
        rij.vastgelegd_op = clock.now()
    for een in lees_afspraken(afgesproken, clock.today(), namen_van_mensen(uow)):
        for rij in gedeeld:
            maak_taak(
                uow,
                rij.leerling,
                een.wat,
                wie=een.wie,
                wie_anders=een.wie_anders,
                voor=een.voor,
                gesprek=rij.id,
                ruimte=rij.ruimte,
                eigenaar=rij.eigenaar,
            )


@handeling("Notitie weggehaald")
def gooi_weg(uow: UnitOfWork, gesprek: UUID) -> None:
    """Take an unfinished note away, in every dossier; undo brings it back.

    RegelFout("gesprek_vastgelegd") when it is closed.
    """
    rijen = van_notitie(uow, gesprek)
    eis_open(rijen)
    for rij in rijen:
        uow.verwijder(rij)


@handeling("Notitie bewaard", Soort.AUTOSAVE)
def bewaar_los(uow: UnitOfWork, tekst: str) -> None:
    """Keep a text of which nobody said yet whom it is about; an empty one forgets it."""
    if uow.persoon is not None:
        bewaar_klad(uow, uow.persoon, LOS, tekst)


def rijen_van(lezer: Lezer, samen: str) -> tuple[Gesprek, ...]:
    """Return the rows of one note, the shared ones first; in no order that means anything besides."""
    eigen = and_(Gesprek.id == UUID(samen), Gesprek.samen.is_(None))  # a row of before ``samen`` was written
    rijen = lezer.lees(select(Gesprek).where(or_(Gesprek.samen == samen, eigen)).order_by(Gesprek.id))
    return tuple(sorted(rijen, key=_is_apart))


def van_notitie(lezer: Lezer, gesprek: UUID) -> tuple[Gesprek, ...]:
    """Return the rows of the note that ``gesprek`` belongs to."""
    rij = lezer.haal(Gesprek, gesprek)
    return rijen_van(lezer, rij.samen or rij.id.hex)


def eis_open(rijen: Iterable[Gesprek]) -> None:
    """RegelFout("gesprek_vastgelegd") when one of these is closed."""
    if any(rij.vastgelegd_op for rij in rijen):
        raise RegelFout("gesprek_vastgelegd")


def eis_ruimte(uow: UnitOfWork, wie: Medewerker | None, ruimte: Ruimte, rijen: Iterable[Gesprek]) -> None:
    """Refuse a ruimte that would lose the note or open what is closed.

    Who is the first to write about safety may read what others write about it.
    """
    if ruimte != Ruimte.GESLOTEN and any(rij.ruimte == Ruimte.GESLOTEN for rij in rijen):
        raise RegelFout("veiligheid_blijft")
    if wie is None and ruimte in _MET_EIGENAAR:
        raise RegelFout("wie_onbekend")
    if ruimte == Ruimte.GESLOTEN and wie is not None and not uow.lees(select(Veiligheidslezer)):
        uow.zet(Veiligheidslezer(id=lezer_id(wie.id), medewerker=wie.id))


def lezer_id(medewerker: UUID) -> UUID:
    """Return the id of the row that lets somebody read about safety."""
    return ids.element_id(medewerker, "veiligheid")


def lees_klad(lezer: Lezer, rij: UUID, fld: int) -> str:
    """Return a text that stands beside the fields, "" without one."""
    gevonden = ruw(lezer.verbinding).execute(_LEES_KLAD, (Gesprek.TABEL, rij.hex, fld)).fetchone()
    return str(gevonden[0]) if gevonden else ""


def bewaar_klad(uow: UnitOfWork, rij: UUID, fld: int, tekst: str) -> None:
    """Keep a text beside the fields as it was typed; an empty one is forgotten."""
    ruw(uow.verbinding).execute(_WIS_KLAD, (Gesprek.TABEL, rij.hex, fld))
    if tekst.strip():
        adres = {"tbl": Gesprek.TABEL, "rij": rij.hex, "fld": fld}
        uow.verbinding.execute(insert(klad), adres | {"tekst": tekst, "tijd": clock.now_utc_text()})


def _schrijver(uow: UnitOfWork) -> Medewerker | None:
    return uow.zoek(Medewerker, uow.persoon) if uow.persoon else None


def _vul(rij: Gesprek, wat: Invulling, tekst: str) -> None:
    velden: dict[str, Any] = {
        "soort": wat.soort,
        "eigen_soort": wat.eigen_soort,
        "datum": wat.datum or rij.datum or clock.today(),
        "aanwezig": wat.aanwezig.strip() or None,
        "tekst": tekst.strip() or None,
    }
    for naam, waarde in velden.items():
        setattr(rij, naam, waarde)


def _laat_weg(uow: UnitOfWork, rijen: Iterable[Gesprek], houd: Iterable[Gesprek]) -> None:
    """Take away the rows of pupils that the note is no longer about, and those of another ruimte."""
    blijft = {rij.id: rij for rij in houd}
    weg = [rij for rij in rijen if rij.id not in blijft]
    straks = {(rij.leerling, _is_apart(rij)): rij for rij in blijft.values()}
    naar = {rij.id: nieuw for rij in weg if (nieuw := straks.get((rij.leerling, _is_apart(rij))))}
    if naar:
        verhuis(uow, naar)
    for rij in weg:
        uow.verwijder(rij)


def _houd_los(uow: UnitOfWork, wat: Invulling) -> None:
    """Keep the text of a note whose last pupil was taken out until it is about somebody again."""
    if uow.persoon is None:
        return
    los = lees_klad(uow, uow.persoon, LOS)
    tekst = "\n".join(deel for deel in (wat.tekst, wat.afspraken) if deel.strip())
    if not wat.leerlingen and tekst not in los:
        bewaar_klad(uow, uow.persoon, LOS, "\n\n".join(deel for deel in (los, tekst) if deel))
    elif wat.leerlingen and los and los == tekst:
        bewaar_klad(uow, uow.persoon, LOS, "")


def _is_apart(rij: Gesprek) -> bool:
    return rij.bij is not None
