"""The ondersteuningsaanbod of the demonstration school: adopted for this schooljaar, on its way to the next.

The texts stand in ``resources/demo/aanbod_*.toml``. Everything goes through the use cases of the program, at
the moment that it would have happened. How a year went stands in ``demo_aanbodjaar``.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from opp_desk.ground import clock, paths
from opp_desk.model.aanbod import Ambitie, Deskundigheid, Profieldeel, Vestiging, Voorziening
from opp_desk.model.keuzes import ContactSoort, Sector
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk, Voorzieningstand
from opp_desk.model.school_lijsten import Contact
from opp_desk.rules.schooljaar import beginjaar
from opp_desk.usecases import aanbod, contacten, demo_aanbodjaar, opps, voorstellen
from opp_desk.usecases.demo_tekst import terug
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.usecases.demo_school import Demoschool
    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_GELEDEN: Final = 9
"""How many days ago somebody last worked on the text of the next schooljaar."""
_TEKST: Final = ("titel", "voor_wie", "wat", "begin")
_KENNIS: Final = ("waarin", "aantal", "namen", "uitleg", "nodig")
_CONTACT: Final = ("naam", "functie", "telefoon", "email", "website", "bereikbaar", "zonder_naam")


@dataclass(slots=True)
class Plekken:
    """Which row came of which table: ids by what names it in the texts."""

    vestiging: dict[str, UUID] = field(default_factory=dict)
    voorziening: dict[str, UUID] = field(default_factory=dict)
    kennis: dict[str, UUID] = field(default_factory=dict)
    ambitie: dict[str, UUID] = field(default_factory=dict)


def vul_aanbod(kluis: Kluis, school: Demoschool) -> None:
    """Give the school its contacts and its aanbod; what the school wrote already it keeps."""
    vandaag, bron = clock.today(), teksten(school.sector)
    if kluis.lees(_heeft_aanbod):
        kluis.voer_uit(partial(vul_contacten_in, bron=bron))
        return
    vorig = demo_aanbodjaar.Verloop(bron["jaar"], beginjaar(vandaag))
    with clock.fixed(demo_aanbodjaar.ochtend(vorig.dag(2, 10))):
        plekken: Plekken = kluis.voer_uit(partial(schrijf, bron=bron, vast=vorig.dag(6, 16)))[0]
        kluis.voer_uit(partial(vul_contacten_in, bron=bron))
    vorig.vertel(kluis, bron, plekken.voorziening)
    with clock.fixed(demo_aanbodjaar.ochtend(terug(vandaag, _GELEDEN))):
        kluis.voer_uit(partial(schrijf_verder, bron=bron, plekken=plekken, vast=vorig.dag(6, 16)))
        demo_aanbodjaar.begin_volgend(kluis, bron, plekken.voorziening, beginjaar(vandaag) + 1)


@cache
def teksten(sector: Sector) -> dict[str, Any]:
    """Return the texts for a basisschool or a vo school."""
    naam = "aanbod_vo.toml" if sector is Sector.VO else "aanbod_po.toml"
    gelezen: dict[str, Any] = tomllib.loads((paths.resources() / "demo" / naam).read_text(encoding="utf-8"))
    return gelezen


@handeling("Demo-contacten ingevuld")
def vul_contacten_in(uow: UnitOfWork, bron: dict[str, Any]) -> None:
    """Fill in who can be asked for help, unless the school did that already."""
    if uow.lees(select(Contact)):
        return
    plaatsen = {rij.naam: rij.id for rij in uow.lees(select(Vestiging))}
    namen = {each["sleutel"]: each["naam"] for each in bron.get("vestiging", ())}
    for gegeven in bron["contact"]:
        contact = uow.haal(Contact, contacten.voeg_contact_toe(uow, ContactSoort(gegeven["soort"])))
        _neem_over(contact, gegeven, _CONTACT)
        contact.vestiging = plaatsen.get(namen.get(gegeven.get("vestiging", ""), ""))


@handeling("Demo-aanbod geschreven")
def schrijf(uow: UnitOfWork, bron: dict[str, Any], vast: date) -> Plekken:
    """Write the whole text as it was adopted on ``vast``."""
    _neem_over(opps.school(uow), bron["school"], tuple(bron["school"]))
    plekken = Plekken()
    for gegeven in bron.get("vestiging", ()):
        rij_id = aanbod.voeg_vestiging_toe(uow, gegeven["naam"])
        _neem_over(uow.haal(Vestiging, rij_id), gegeven, ("adres", "brin"))
        plekken.vestiging[gegeven["sleutel"]] = rij_id
    for code, deel in bron["hoofdstuk"].items():
        _schrijf_deel(uow, Hoofdstuk(code), deel, plekken)
    for gegeven in bron["voorziening"]:
        if "nieuw" not in gegeven:
            _voeg_voorziening_toe(uow, gegeven, plekken)
    for gegeven in bron["deskundigheid"]:
        rij_id = aanbod.voeg_deskundigheid_toe(uow, plekken.vestiging.get(gegeven.get("vestiging", "")))
        _neem_over(uow.haal(Deskundigheid, rij_id), gegeven, _KENNIS)
        plekken.kennis[gegeven["waarin"]] = rij_id
    for gegeven in bron["ambitie"]:
        if "nieuw" not in gegeven:
            _voeg_ambitie_toe(uow, gegeven, plekken, vast)
    return plekken


@handeling("Demo-aanbod bijgewerkt")
def schrijf_verder(uow: UnitOfWork, bron: dict[str, Any], plekken: Plekken, vast: date) -> None:
    """Bring the text as far as it is now: what changed, came and left, and what somebody proposes."""
    for code, deel in bron["hoofdstuk"].items():
        if "straks" in deel:
            _zet_tekst(uow, Hoofdstuk(code), None, deel["straks"])
    for gegeven in bron["voorziening"]:
        if "nieuw" in gegeven:
            _voeg_voorziening_toe(uow, gegeven, plekken)
        elif "weg" in gegeven:
            uow.verwijder(uow.haal(Voorziening, plekken.voorziening.pop(gegeven["titel"])))
        elif "straks" in gegeven:
            rij = uow.haal(Voorziening, plekken.voorziening[gegeven["titel"]])
            _vul_voorziening(rij, gegeven["straks"])
    for gegeven in bron["deskundigheid"]:
        rij_id = plekken.kennis[gegeven["waarin"]]
        _neem_over(uow.haal(Deskundigheid, rij_id), gegeven.get("straks", {}), _KENNIS)
    for gegeven in bron["ambitie"]:
        if "nieuw" in gegeven:
            _voeg_ambitie_toe(uow, gegeven, plekken, vast)
        else:
            ambitie = uow.haal(Ambitie, plekken.ambitie[gegeven["doel"]])
            _neem_over(ambitie, gegeven.get("straks", {}), ("resultaat",))
    _stel_voor(uow, bron, plekken)


def _stel_voor(uow: UnitOfWork, bron: dict[str, Any], plekken: Plekken) -> None:
    """Propose other texts, for the schoolleider to decide on."""
    for gegeven in bron["voorstel"]:
        voorstellen.stel_voor(
            uow,
            klasse=Voorziening,
            rij_id=plekken.voorziening[gegeven["titel"]],
            naam="wat",
            tekst=gegeven["wat"],
            waarom=gegeven["waarom"],
        )


def _schrijf_deel(uow: UnitOfWork, hoofdstuk: Hoofdstuk, deel: dict[str, str], plekken: Plekken) -> None:
    _zet_tekst(uow, hoofdstuk, None, deel["tekst"]).elders = deel.get("elders")
    for sleutel, vestiging in plekken.vestiging.items():
        if sleutel in deel:
            _zet_tekst(uow, hoofdstuk, vestiging, deel[sleutel])


def _zet_tekst(uow: UnitOfWork, hoofdstuk: Hoofdstuk, vestiging: UUID | None, tekst: str) -> Profieldeel:
    deel = uow.haal(Profieldeel, aanbod.begin_deel(uow, hoofdstuk, vestiging))
    deel.tekst, deel.nagekeken_op = tekst.strip(), clock.today()
    return deel


def _voeg_voorziening_toe(uow: UnitOfWork, gegeven: dict[str, Any], plekken: Plekken) -> None:
    waar = plekken.vestiging.get(gegeven.get("vestiging", ""))
    rij_id = aanbod.voeg_voorziening_toe(uow, Aanbodgebied(gegeven["gebied"]), waar)
    rij = uow.haal(Voorziening, rij_id)
    rij.stand = Voorzieningstand.AANWEZIG
    _vul_voorziening(rij, gegeven)
    plekken.voorziening[gegeven["titel"]] = rij_id


def _vul_voorziening(rij: Voorziening, gegeven: dict[str, Any]) -> None:
    _neem_over(rij, gegeven, _TEKST)
    if "stand" in gegeven:
        rij.stand = Voorzieningstand(gegeven["stand"])
    rij.nagekeken_op = clock.today()


def _voeg_ambitie_toe(uow: UnitOfWork, gegeven: dict[str, Any], plekken: Plekken, vast: date) -> None:
    """Add an ambitie, to be ready some months after the text was adopted."""
    rij_id = aanbod.voeg_ambitie_toe(uow, plekken.vestiging.get(gegeven.get("vestiging", "")))
    rij = uow.haal(Ambitie, rij_id)
    _neem_over(rij, gegeven, ("doel", "wie"))
    rij.voor = terug(vast + timedelta(days=30 * gegeven["maanden"]), 0)
    plekken.ambitie[gegeven["doel"]] = rij_id


def _neem_over(rij: Rij, gegeven: dict[str, Any], namen: tuple[str, ...]) -> None:
    for naam in namen:
        if naam in gegeven:
            setattr(rij, naam, gegeven[naam])


def _heeft_aanbod(lezer: Lezer) -> bool:
    return bool(lezer.rijen(select(Voorziening.id).limit(1)))
