"""Taking back the work of a colleague: what belongs to the package comes in, the rest is named."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.bijlage import is_gekeurd
from opp_desk.model.gesprek import Bijlage
from opp_desk.model.school import Medewerker
from opp_desk.model.school_lijsten import Meegeefpakket
from opp_desk.model.veld import plek
from opp_desk.sync.inhoud import lees
from opp_desk.sync.keuring import Gegevens, Keuring
from opp_desk.sync.kop import Soort
from opp_desk.sync.sleutelpaar import Sleutelslot
from opp_desk.sync.verzegeld import ontzegel
from opp_desk.usecases.botsingen import tel_botsingen
from opp_desk.usecases.meegeefbeeld import gegeven_leerlingen
from opp_desk.usecases.meegeven import school_van
from opp_desk.usecases.pakketsleutel import bekijk_pakket, open_met_sleutel, sleutelpaar
from opp_desk.vault import blobs
from opp_desk.vault.handeling import handeling
from opp_desk.vault.kijker import kijker_van
from opp_desk.vault.uow import Soort as Setsoort
from opp_desk.vault.uow import Wat

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from opp_desk.sync.inhoud import Bestand
    from opp_desk.sync.keuring import Oordeel
    from opp_desk.sync.kop import Kop
    from opp_desk.vault.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Teruggenomen:
    """What came back: from whom, how many changes, in how many dossiers.

    ``vreemd`` changes do not belong to the package and ``vast`` ones to a text that was fixed meanwhile:
    neither came in. ``botsingen`` fields have two texts now. ``na_datum`` is the last day of the package when
    it is past.
    """

    wie: str
    wijzigingen: int
    dossiers: int
    vreemd: int
    vast: int
    botsingen: int
    na_datum: date | None


@handeling("Pakket teruggenomen", Setsoort.DREMPEL)
def neem_terug(uow: UnitOfWork, pad: Path) -> Teruggenomen:
    """Take in what a colleague gave back, in one transaction; doing so again changes nothing.

    WereldFout: geen_pakket, pakket_beschadigd, pakket_nieuwer, pakket_te_groot, pakket_is_heen,
    pakket_voor_ander, pakket_niet_van_hier; then nothing was changed.
    """
    kop = bekijk_pakket(pad, Soort.TERUG)
    rij, wie = _van_wie(uow, kop)
    paar = sleutelpaar(uow)
    sleutel = open_met_sleutel(kop, paar, paar.pas(wie) if paar else b"")
    inhoud, delen, meegekomen = lees(ontzegel(pad, sleutel))
    if inhoud.voor != wie.hex or inhoud.school != school_van(uow).id.hex:
        raise WereldFout("pakket_niet_van_hier")
    gegeven = Gegevens(kijker_van(uow.verbinding, wie), _alle_leerlingen(uow, wie))
    oordeel = _met_bestanden(uow, Keuring(uow.verbinding, gegeven).keur(delen), meegekomen)
    uow.neem_over(oordeel.delen, oordeel.dossiers)
    rij.teruggenomen_op = clock.today()
    if (collega := uow.zoek(Medewerker, wie)) is not None:
        collega.openbare_sleutel = inhoud.sleutel
    for dossier in sorted(oordeel.dossiers, key=str):
        uow.noteer(Wat.GEWIJZIGD, dossier, f"pakket_terug:{kop.pakket.hex}")
    return Teruggenomen(
        collega.naam if collega else inhoud.van_naam,
        oordeel.wijzigingen,
        len(oordeel.dossiers),
        oordeel.vreemd,
        oordeel.vast,
        tel_botsingen(uow, oordeel.dossiers),
        kop.tot if clock.today() > kop.tot else None,
    )


def _van_wie(uow: UnitOfWork, kop: Kop) -> tuple[Meegeefpakket, UUID]:
    """Return the package that this answers, and the colleague; both must be known here."""
    if not isinstance(kop.slot, Sleutelslot):
        raise WereldFout("pakket_beschadigd")
    rij = uow.zoek(Meegeefpakket, kop.pakket)
    if rij is None or rij.voor != kop.slot.wie:
        raise WereldFout("pakket_niet_van_hier")
    return rij, kop.slot.wie


def _alle_leerlingen(uow: UnitOfWork, wie: UUID) -> frozenset[str]:
    """Return every pupil that this colleague was ever given: work of an earlier package counts."""
    rijen = uow.lees(select(Meegeefpakket).where(Meegeefpakket.voor == wie))
    return frozenset(each for rij in rijen for each in gegeven_leerlingen(rij))


def _met_bestanden(uow: UnitOfWork, oordeel: Oordeel, meegekomen: Iterable[Bestand]) -> Oordeel:
    """Keep the files that a row names which came in; read all of them, so that the end is checked.

    An attachment is judged again and stays out when it is not what it says: a package that was made by hand
    can call a program ``brief.pdf``, or name a place outside the folder.
    """
    genoemd = {each.waarde for deel in oordeel.delen for each in deel.schrijvingen}
    bijlagen = _bijlagen(oordeel)
    for bestand in meegekomen:
        van = {rij: naam for rij, (code, naam) in bijlagen.items() if code == bestand.hash}
        goed = {rij for rij, naam in van.items() if is_gekeurd(naam, bestand.inhoud)}
        if bestand.hash in genoemd and (goed or not van):
            blobs.bewaar(uow.verbinding, bestand.inhoud)
        for rij in goed:
            del bijlagen[rij]
    fout = {rij for rij, (code, naam) in bijlagen.items() if not _staat_er(uow, code, naam)}
    return _zonder(oordeel, fout) if fout else oordeel


def _staat_er(uow: UnitOfWork, code: str, naam: str) -> bool:
    """Tell whether this vault had the file of an attachment already, and may have it under this name."""
    try:
        return is_gekeurd(naam, blobs.lees(uow.verbinding, code))
    except WereldFout:
        return False


def _bijlagen(oordeel: Oordeel) -> dict[str, tuple[str, str]]:
    """Return by row of a new attachment the code of its content, and its name."""
    velden = [plek(Bijlage, welk).veld.nummer for welk in ("inhoud", "naam")]
    per_rij: dict[str, dict[int, str]] = {}
    for each in (each for deel in oordeel.delen for each in deel.schrijvingen):
        if each.tbl == Bijlage.TABEL:
            per_rij.setdefault(each.rij, {})[each.fld] = str(each.waarde or "")
    return {rij: (w.get(velden[0], ""), w.get(velden[1], "")) for rij, w in per_rij.items()}


def _zonder(oordeel: Oordeel, rijen: set[str]) -> Oordeel:
    """Leave rows of attachments out of what comes in, and count them as not belonging to it."""
    delen = [
        replace(deel, schrijvingen=tuple(each for each in deel.schrijvingen if each.rij not in rijen))
        for deel in oordeel.delen
    ]
    return replace(
        oordeel,
        delen=tuple(deel for deel in delen if deel.schrijvingen),
        wijzigingen=oordeel.wijzigingen - len(rijen),
        vreemd=oordeel.vreemd + len(rijen),
    )
