"""Files from outside in a dossier: reading one from the disk, keeping it, taking it away.

Whether a file may be kept is decided in ``interchange.bijlage``; looking at one in ``dossier_papieren``.
"""

from __future__ import annotations

import stat
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import select

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.interchange.bijlage import GROOTST, keur
from opp_desk.model.gesprek import Bijlage, Gesprek
from opp_desk.model.veld import velden
from opp_desk.vault import blobs
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from uuid import UUID

    from opp_desk.interchange.bijlage import Gekeurd
    from opp_desk.vault.uow import UnitOfWork


def lees_bijlage_bestand(pad: Path) -> bytes:
    """Return the content of a file that somebody chose or dropped; its size is asked before it is read.

    RegelFout: bijlage_te_groot, bijlage_geen_bestand (a folder, a device). WereldFout("bijlage_onleesbaar").
    """
    try:
        wat = pad.stat()
        if not stat.S_ISREG(wat.st_mode):
            raise RegelFout("bijlage_geen_bestand")
        if wat.st_size > GROOTST:
            raise RegelFout("bijlage_te_groot")
        with pad.open("rb") as bestand:
            inhoud = bestand.read(GROOTST + 1)  # it may have grown since
    except OSError as fout:
        raise WereldFout("bijlage_onleesbaar") from fout
    return inhoud


def keur_bestand(pad: Path) -> Gekeurd:
    """Read and judge a file, in a process of its own; raises as `lees_bijlage_bestand` and `keur`."""
    return keur(pad.name, lees_bijlage_bestand(pad))


@handeling("Bijlage toegevoegd")
def voeg_bijlage_toe(uow: UnitOfWork, leerling: UUID, gekeurd: Gekeurd, gesprek: UUID | None = None) -> UUID:
    """Keep a file in a dossier, with a note or by itself; the same file at the same place is kept once.

    With a note it is read by whoever reads that note. RegelFout("niet_gevonden") when the note is not there.
    """
    bij = uow.haal(Gesprek, gesprek) if gesprek else None
    naam = sha256(gekeurd.inhoud).hexdigest()
    vraag = select(Bijlage.id).where(
        Bijlage.leerling == leerling, Bijlage.inhoud == naam, Bijlage.gesprek == gesprek
    )
    if bekend := uow.rijen(vraag):
        er_al: UUID = bekend[0][0]
        return er_al
    bijlage = Bijlage(
        leerling=leerling,
        naam=gekeurd.naam,
        soort=gekeurd.soort.value,
        inhoud=blobs.bewaar(uow.verbinding, gekeurd.inhoud),
        grootte=len(gekeurd.inhoud),
        gesprek=gesprek,
        tekst=gekeurd.tekst or None,
        ruimte=bij.ruimte if bij else Bijlage.RUIMTE,
        eigenaar=bij.eigenaar if bij else None,
    )
    return uow.voeg_toe(bijlage).id


@handeling("Bijlage weggehaald")
def haal_bijlage_weg(uow: UnitOfWork, bijlage: UUID) -> None:
    """Take a file out of the dossier; undo brings it back."""
    uow.verwijder(uow.haal(Bijlage, bijlage))


def verhuis(uow: UnitOfWork, naar: Mapping[UUID, Gesprek]) -> None:
    """Let the files of a note go along when it becomes a row in another ruimte; ``naar``: by its earlier row.

    Otherwise a file of a note that was closed would stay open, and one of a work note would stay behind.
    """
    for rij in uow.lees(select(Bijlage).where(Bijlage.gesprek.in_(list(naar)))):
        if (nieuw := naar.get(rij.gesprek) if rij.gesprek else None) is not None:
            waarden = {een.naam: getattr(rij, een.naam) for een in velden(Bijlage)}
            waarden |= {"gesprek": nieuw.id, "ruimte": nieuw.ruimte, "eigenaar": nieuw.eigenaar}
            uow.voeg_toe(Bijlage(**waarden))
            uow.verwijder(rij)
