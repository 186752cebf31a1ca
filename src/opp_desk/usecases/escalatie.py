"""When people do not agree: the steps in order, whom to ask, the terms, and each attempt that was made.

The steps are advice of the field, not one article of law; per term the source is named with how sure it is.
What counts as disagreement stands in ``rules.akkoord``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sqlalchemy import select

from opp_desk.ground.errors import RegelFout
from opp_desk.model.dossier import Escalatiestap
from opp_desk.model.keuzes import ContactSoort, Escalatie
from opp_desk.model.opp import Opp
from opp_desk.model.versie import OppVersie
from opp_desk.rules.recht import Merk
from opp_desk.usecases.contacten import lees_contacten
from opp_desk.usecases.velden import bewaar_klad, wis_klad
from opp_desk.vault.handeling import handeling
from opp_desk.vault.tabellen import klad as tabel
from opp_desk.vault.uow import Soort

if TYPE_CHECKING:
    from opp_desk.usecases.contacten import Contactbeeld
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_ZES_WEKEN: Final = timedelta(weeks=6)
_KLAD: Final = "uitkomst"


@dataclass(frozen=True, slots=True)
class Trede:
    """One step: what it is for, its terms, how sure we are of them, and which contacts belong to it.

    ``zes_weken`` tells that it is to be asked within six weeks of the decision.
    """

    stap: Escalatie
    uitleg: str
    termijn: str = ""
    merk: Merk = Merk.GEVERIFIEERD
    contacten: tuple[ContactSoort, ...] = ()
    website: str = ""
    zes_weken: bool = False


TREDEN: Final = (
    Trede(
        Escalatie.SCHOOL,
        "Praat eerst verder op school: leerkracht of mentor, IB’er of coördinator, dan de schoolleider.",
        contacten=(
            ContactSoort.EERSTE_OUDERS,
            ContactSoort.EERSTE_LEERLINGEN,
            ContactSoort.ONDERSTEUNING,
            ContactSoort.VERTROUWEN,
            ContactSoort.PESTEN,
            ContactSoort.SCHOOLLEIDER,
        ),
    ),
    Trede(
        Escalatie.STEUNPUNT,
        "Het samenwerkingsverband denkt mee. Het ouder- en jeugdsteunpunt geeft ouders en leerling "
        "informatie en steun.",
        contacten=(ContactSoort.SWV, ContactSoort.STEUNPUNT),
    ),
    Trede(
        Escalatie.CONSULENT,
        "Een onafhankelijke onderwijsconsulent bemiddelt. Gratis, niet verplicht. In principe nadat school "
        "en samenwerkingsverband het hebben geprobeerd.",
        contacten=(ContactSoort.CONSULENT,),
        website="onderwijsconsulenten.nl",
    ),
    Trede(
        Escalatie.BESTUUR,
        "Ouders kunnen bezwaar maken bij het schoolbestuur, of een klacht indienen.",
        "Bezwaar binnen zes weken na het besluit; het bestuur beslist binnen vier weken.",
        contacten=(ContactSoort.BESTUUR, ContactSoort.KLACHTEN),
        zes_weken=True,
    ),
    Trede(
        Escalatie.DOORBRAAK,
        "Dreigt de leerling thuis te zitten, dan zoeken school, samenwerkingsverband en gemeente samen een "
        "uitweg (doorbraakaanpak).",
        contacten=(ContactSoort.GEMEENTE,),
    ),
    Trede(
        Escalatie.GESCHIL,
        "De geschillencommissie passend onderwijs oordeelt over toelating, verwijdering, en over het "
        "vaststellen of bijstellen van het OPP. Gratis. Het oordeel is een advies. Klachten over hoe de "
        "begeleiding gaat horen bij de klachtencommissie.",
        "Indienen binnen zes weken na het besluit. De school antwoordt binnen twee weken. Klaar binnen tien "
        "weken, vakanties tellen mee. Een bezwaar bij het bestuur wacht zolang.",
        contacten=(ContactSoort.GESCHIL,),
        website="onderwijsgeschillen.nl",
        zes_weken=True,
    ),
    Trede(
        Escalatie.RECHTER,
        "De burgerlijke rechter, of bij ongelijke behandeling het College voor de Rechten van de Mens.",
        merk=Merk.NIET_GEVERIFIEERD,
        contacten=(ContactSoort.ANDERS,),
    ),
)
"""The ladder, in order. Read in the public guidance of the field; bezwaar and its terms also in WVO 2020."""


@dataclass(frozen=True, slots=True)
class Poging:
    """One attempt that was made."""

    id: UUID
    datum: date | None
    met_wie: str
    uitkomst: str


@dataclass(frozen=True, slots=True)
class Pogingklad:
    """An attempt that somebody is still writing, as it was typed; ``poging`` is the one that is rewritten."""

    stap: Escalatie
    datum: str = ""
    met_wie: str = ""
    uitkomst: str = ""
    poging: UUID | None = None


@dataclass(frozen=True, slots=True)
class Sport:
    """One step of the ladder for this OPP. ``uiterlijk`` is the last day to ask it after a decision."""

    trede: Trede
    contacten: tuple[Contactbeeld, ...]
    pogingen: tuple[Poging, ...]
    uiterlijk: date | None = None


@dataclass(frozen=True, slots=True)
class Ladder:
    """The whole ladder of one OPP; ``besluit_op`` is the day of its last fixing, ``klad`` what waits."""

    opp: UUID
    sporten: tuple[Sport, ...]
    besluit_op: date | None
    klad: Pogingklad | None = None

    @property
    def begonnen(self) -> bool:
        """Tell whether anything was tried."""
        return any(sport.pogingen for sport in self.sporten)

    @property
    def zonder_contacten(self) -> bool:
        """Tell whether the school filled in nobody to ask."""
        return not any(sport.contacten for sport in self.sporten)


@handeling("Poging om eruit te komen vastgelegd")
def leg_poging_vast(
    uow: UnitOfWork,
    opp_id: UUID,
    *,
    stap: Escalatie,
    datum: date,
    met_wie: str,
    uitkomst: str = "",
    poging: UUID | None = None,
) -> UUID:
    """Record an attempt, or write the attempt ``poging`` anew; also of an OPP that is fixed or closed.

    RegelFout("poging_leeg") when nobody is named.
    """
    if not met_wie.strip():
        raise RegelFout("poging_leeg")
    opp = uow.haal(Opp, opp_id)
    if poging is None:
        rij = uow.voeg_toe(Escalatiestap(leerling=opp.leerling, opp=opp_id))
    else:
        rij = uow.haal(Escalatiestap, poging)
    rij.stap, rij.datum = stap, datum
    rij.met_wie, rij.uitkomst = met_wie.strip(), uitkomst.strip() or None
    wis_klad(uow, Escalatiestap, opp_id, _KLAD)
    return rij.id


@handeling("Klad van een poging bewaard", Soort.AUTOSAVE)
def bewaar_pogingklad(uow: UnitOfWork, opp_id: UUID, klad: Pogingklad | None) -> None:
    """Keep what is being typed about an attempt, one per OPP; None throws it away."""
    if klad is None:
        wis_klad(uow, Escalatiestap, opp_id, _KLAD)
        return
    poging = klad.poging.hex if klad.poging else ""
    tekst = json.dumps([klad.stap.value, klad.datum, klad.met_wie, klad.uitkomst, poging])
    bewaar_klad(uow, Escalatiestap, opp_id, _KLAD, tekst)


@handeling("Poging weggehaald")
def haal_poging_weg(uow: UnitOfWork, poging: UUID) -> None:
    """Take an attempt away that was recorded by mistake; undo brings it back."""
    uow.verwijder(uow.haal(Escalatiestap, poging))


def lees_ladder(lezer: Lezer, opp_id: UUID) -> Ladder:
    """Return the ladder of an OPP: contacts of this school, and what was tried, the oldest first."""
    lezer.haal(Opp, opp_id)
    contacten = lees_contacten(lezer)
    vraag = select(Escalatiestap).where(Escalatiestap.opp == opp_id)
    rijen = sorted(lezer.lees(vraag), key=lambda rij: (rij.datum or date.min, rij.id.hex))
    versies = lezer.lees(select(OppVersie).where(OppVersie.opp == opp_id))
    besluit = max((versie.vastgesteld_op for versie in versies if versie.vastgesteld_op), default=None)
    return Ladder(
        opp_id,
        tuple(
            Sport(
                trede,
                tuple(each for each in contacten if each.soort in trede.contacten),
                tuple(_poging(rij) for rij in rijen if rij.stap == trede.stap),
                besluit + _ZES_WEKEN if besluit and trede.zes_weken else None,
            )
            for trede in TREDEN
        ),
        besluit,
        _klad(lezer, opp_id),
    )


def _klad(lezer: Lezer, opp_id: UUID) -> Pogingklad | None:
    """Return what was being typed about an attempt, kept under the OPP: the attempt is no row yet."""
    waar = (tabel.c.tbl == Escalatiestap.TABEL, tabel.c.rij == opp_id.hex)
    tekst = lezer.verbinding.execute(select(tabel.c.tekst).where(*waar)).scalar_one_or_none()
    if tekst is None:
        return None
    stap, datum, met_wie, uitkomst, poging = json.loads(tekst)
    return Pogingklad(Escalatie(stap), datum, met_wie, uitkomst, UUID(poging) if poging else None)


def _poging(rij: Escalatiestap) -> Poging:
    return Poging(rij.id, rij.datum, rij.met_wie or "", rij.uitkomst or "")
