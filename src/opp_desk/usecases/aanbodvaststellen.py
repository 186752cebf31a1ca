"""Adopting the ondersteuningsaanbod on behalf of the bevoegd gezag, and publishing what was adopted.

WVO 2020 art. 2.92: yearly, for the coming schooljaar, and available as soon as possible after that.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import func, select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.aanbod import (
    Aanbodjaar,
    Aanbodversie,
    Ambitie,
    Deskundigheid,
    Leerlingstem,
    Profieldeel,
    Vestiging,
    Voorstel,
    Voorziening,
)
from opp_desk.model.aanbodopname import Aanneming, maak_aanbodopname
from opp_desk.model.school_lijsten import Contact
from opp_desk.rules.aanbodeisen import Aanbodstand, ontbreekt, vraagt_reden
from opp_desk.rules.datum import schrijf_datum
from opp_desk.usecases.aanbodbron import lees_aanbod, lees_opname, lees_versie, versies
from opp_desk.usecases.aanbodjaar_evalueren import lees_antwoorden, nieuwe_voorzieningen
from opp_desk.usecases.aanbodnamen import genoemden
from opp_desk.usecases.opps import school
from opp_desk.usecases.recht import recht
from opp_desk.vault.blobs import bewaar as bewaar_blob
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort
from opp_desk.vault.versies import open_botsingen

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.model.basis import Rij
    from opp_desk.rules.aanbodeisen import Aanbodpunt
    from opp_desk.usecases.aanbodbron import Versiekop
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_TABELLEN: Final[dict[int, type[Rij]]] = {
    klasse.TABEL: klasse
    for klasse in (
        Aanbodjaar, Vestiging, Profieldeel, Voorziening, Deskundigheid, Leerlingstem, Ambitie, Contact
    )
}  # fmt: skip
"""By table number what a version is made of."""


@dataclass(frozen=True, slots=True)
class Vaststelbeeld:
    """What adopting a year asks: what is missing, who adopts, and what was adopted for this year already.

    ``versie`` is the last one of this year, ``vorige`` the last one of an earlier year; ``gewijzigd`` tells
    whether the text of now differs from ``versie``, and is True while there is none. ``nummer`` is the one
    that the next version gets.
    """

    jaar_id: UUID
    schooljaar: str
    punten: tuple[Aanbodpunt, ...]
    namens_naam: str
    namens_functie: str
    nummer: int
    versie: Versiekop | None
    vorige: Versiekop | None
    gewijzigd: bool

    @property
    def kan(self) -> bool:
        """Tell whether nothing stops the adopting."""
        return self.gewijzigd and not any(punt.hard for punt in self.punten)

    @property
    def vraagt_reden(self) -> bool:
        """Tell whether somebody has to say why it is adopted all the same."""
        return vraagt_reden(self.punten)


def nog_nodig(lezer: Lezer, jaar_id: UUID, vandaag: date) -> tuple[Aanbodpunt, ...]:
    """Return everything that is missing before the aanbod of this year can be adopted."""
    aanbod = lees_aanbod(lezer, lezer.haal(Aanbodjaar, jaar_id))
    antwoorden = tuple(lees_antwoorden(lezer, jaar_id).values())
    vraag = select(func.count()).where(Voorstel.besluit.is_(None), Voorstel.verwijderd.is_(False))
    wachten: int = lezer.rijen(vraag)[0][0]
    return ontbreekt(
        Aanbodstand(
            aanbod,
            antwoorden,
            wachten,
            recht(),
            vandaag,
            dubbel=_dubbel(lezer),
            namen=genoemden(lezer, maak_aanbodopname(aanbod)),
            nieuw=nieuwe_voorzieningen(lezer, aanbod),
        )
    )


def lees_vaststellen(lezer: Lezer, jaar_id: UUID, vandaag: date) -> Vaststelbeeld:
    """Return what adopting this year asks, as it is on ``vandaag``."""
    jaar, van_school, alle = lezer.haal(Aanbodjaar, jaar_id), school(lezer), versies(lezer)
    schooljaar = jaar.schooljaar or ""
    eigen = next((each for each in alle if each.schooljaar == schooljaar), None)
    return Vaststelbeeld(
        jaar_id,
        schooljaar,
        nog_nodig(lezer, jaar_id, vandaag),
        van_school.namens_naam or "",
        van_school.namens_functie or "",
        (alle[0].nummer if alle else 0) + 1,
        eigen,
        next((each for each in alle if each.schooljaar < schooljaar), None),
        eigen is None or _tekst(lees_versie(lezer, eigen.id)) != _tekst(lees_opname(lezer, jaar_id)),
    )


@handeling("Ondersteuningsaanbod vastgesteld", Soort.DREMPEL)
def stel_aanbod_vast(
    uow: UnitOfWork,
    jaar_id: UUID,
    *,
    op: date,
    namens_naam: str,
    namens_functie: str,
    toch_omdat: str | None = None,
) -> UUID:
    """Adopt the text of now for the schooljaar of this cycle: momentopname, number and hash in one go.

    RegelFout: aanbod_dag_komt_nog (``op`` is ahead), aanbod_ontbreekt (something hard is missing),
    aanbod_reden_ontbreekt (something soft is, and no reason was given), aanbod_namens_ontbreekt,
    aanbod_ongewijzigd (exactly this text was adopted already).
    """
    _niet_later(op)
    naam, functie, reden = namens_naam.strip(), namens_functie.strip(), (toch_omdat or "").strip()
    beeld = lees_vaststellen(uow, jaar_id, clock.today())  # as somebody saw it who decides now
    if not beeld.gewijzigd:
        raise RegelFout("aanbod_ongewijzigd")
    if not beeld.kan:
        raise RegelFout("aanbod_ontbreekt", punten=tuple(punt for punt in beeld.punten if punt.hard))
    if beeld.vraagt_reden and not reden:
        raise RegelFout("aanbod_reden_ontbreekt")
    if not naam or not functie:
        raise RegelFout("aanbod_namens_ontbreekt")
    wie = Aanneming(beeld.nummer, op.isoformat(), naam, functie)
    opname = maak_aanbodopname(lees_aanbod(uow, uow.haal(Aanbodjaar, jaar_id)), wie)
    versie = Aanbodversie(
        aanbodjaar=jaar_id,
        schooljaar=beeld.schooljaar,
        nummer=beeld.nummer,
        vastgesteld_op=op,
        namens_naam=naam,
        namens_functie=functie,
        momentopname=bewaar_blob(uow.verbinding, opname),
        vorige_hash=_laatste_hash(uow),
        toch_omdat=reden or None,
    )
    return uow.voeg_toe(versie).id


@handeling("Ondersteuningsaanbod gepubliceerd")
def publiceer(uow: UnitOfWork, jaar_id: UUID, *, op: date, waar: str) -> None:
    """Record that what was adopted is there for parents, MR and inspectie (WVO 2020 art. 2.92 lid 4).

    RegelFout: aanbod_niet_vastgesteld (nothing was adopted for this year), aanbod_dag_komt_nog (``op`` is
    ahead), aanbod_voor_vaststellen (before the day on which it was first adopted).
    """
    jaar = uow.haal(Aanbodjaar, jaar_id)
    eigen = [each.vastgesteld_op for each in versies(uow) if each.schooljaar == jaar.schooljaar]
    if not eigen:
        raise RegelFout("aanbod_niet_vastgesteld")
    _niet_later(op)
    eerste = min((dag for dag in eigen if dag), default=op)
    if op < eerste:
        raise RegelFout("aanbod_voor_vaststellen", op=schrijf_datum(eerste))
    jaar.gepubliceerd_op, jaar.gepubliceerd_waar = op, waar.strip() or None


def _niet_later(op: date) -> None:
    if op > clock.today():
        raise RegelFout("aanbod_dag_komt_nog")


def _dubbel(lezer: Lezer) -> int:
    """Count the fields of what goes into a version in which two people wrote at the same time."""
    return sum(
        lezer.zoek(_TABELLEN[tbl], UUID(rij)) is not None
        for tbl, rij, _fld in open_botsingen(lezer.verbinding)
        if tbl in _TABELLEN
    )


def _laatste_hash(uow: UnitOfWork) -> str | None:
    alle = versies(uow)
    return uow.haal(Aanbodversie, alle[0].id).momentopname if alle else None


def _tekst(opname: bytes) -> dict[str, Any]:
    """Return what a momentopname says apart from whether and by whom it was adopted."""
    gelezen: dict[str, Any] = json.loads(opname)
    return {sleutel: deel for sleutel, deel in gelezen.items() if sleutel not in {"stand", "vaststelling"}}
