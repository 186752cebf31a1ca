"""The schoolgids on its way out: which texts there are, what to look at first, and writing what was made.

How it looks stands in ``documents.schoolgids``. A concept can be given out too; every page then says so.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sqlalchemy import select

from opp_desk.documents.schoolgids.mr import MrVraag
from opp_desk.documents.schoolgids.uitgaven import RENDERER, UITGAVEN, Opdracht, alles, maak_uitgave
from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.model.aanbod import Aanbodjaar, Aanbodpapier, Aanbodversie
from opp_desk.rules.datum import schrijf_datum
from opp_desk.rules.kleur import lees_kleur, leesbaar
from opp_desk.usecases.aanbodbron import lees_opname, lees_versie, lopend_jaar, versies
from opp_desk.usecases.bestanden import schrijf_bestand
from opp_desk.usecases.opps import school
from opp_desk.usecases.recht import recht
from opp_desk.vault.blobs import bewaar as bewaar_blob
from opp_desk.vault.blobs import lees as lees_blob
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort, Wat

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_GEEN_NAAM: Final = re.compile(r"[^\w -]")
NU: Final = UUID(int=0)
"""The text of now, which is no row."""
PAPIER: Final = "schoolgids"
"""The kind of `Aanbodpapier` that is kept of an adopted version: the chapter on A4.

Behind a colon the number of its first page, when that is not 1.
"""


@dataclass(frozen=True, slots=True)
class Gidskeuze:
    """A text that can be given out: its id (`NU` for the text of now), and how a list calls it."""

    id: UUID
    naam: str
    concept: bool


@dataclass(frozen=True, slots=True)
class Gidsen:
    """What the page begins with: the texts, newest first, and what it says of the school's colour."""

    keuzes: tuple[Gidskeuze, ...]
    kleur: str
    kleur_aangepast: bool


def lees_gidsen(lezer: Lezer) -> Gidsen:
    """Return the texts: what was adopted, newest first, and the text of now when a cycle was begun."""
    vast = [
        Gidskeuze(each.id, _noem(each.schooljaar, each.vastgesteld_op), concept=False)
        for each in versies(lezer)
    ]
    jaar = lopend_jaar(lezer)
    nu = [] if jaar is None else [Gidskeuze(NU, f"{_jaar(jaar.schooljaar)}, concept van nu", concept=True)]
    kleur = lees_kleur(school(lezer).kleur or "")
    huis = None if kleur is None else leesbaar(kleur)
    return Gidsen((*vast, *nu), huis.kleur if huis else "", bool(huis and huis.aangepast))


def lees_gids(lezer: Lezer, keuze: UUID) -> bytes:
    """Return the momentopname of a text.

    RegelFout("niet_gevonden") for a text that is not there, RegelFout("gids_zonder_jaar") for the text of now
    while no cycle was begun, WereldFout("inhoud_beschadigd") for a text that was tampered with.
    """
    if keuze != NU:
        return lees_versie(lezer, keuze)
    jaar = lopend_jaar(lezer)
    if jaar is None:
        raise RegelFout("gids_zonder_jaar")
    return lees_opname(lezer, jaar.id)


def lees_papieren(lezer: Lezer, versie: UUID) -> Mapping[int, bytes]:
    """Return the chapter as it was kept for an adopted version, by the number of its first page."""
    rijen = lezer.lees(
        select(Aanbodpapier)
        .where(Aanbodpapier.aanbodversie == versie)
        .order_by(Aanbodpapier.gemaakt_op.desc(), Aanbodpapier.id.desc())
    )
    return {
        int(nummer or 1): lees_blob(lezer.verbinding, rij.inhoud or "")
        for rij in rijen
        for soort, _, nummer in ((rij.soort or "").partition(":"),)
        if soort == PAPIER
    }


@handeling("Schoolgids bewaard", Soort.DREMPEL)
def bewaar_papier(uow: UnitOfWork, versie: UUID, opdracht: Opdracht, pdf: bytes) -> UUID:
    """Keep the chapter of an adopted version, once for a first page; it is never made again in its place.

    RegelFout("papier_andere_tekst") for a paper that was not made of what was adopted.
    """
    vast = uow.haal(Aanbodversie, versie)
    if sha256(opdracht.opname).hexdigest() != vast.momentopname:
        raise RegelFout("papier_andere_tekst")
    soort = PAPIER if opdracht.eerste == 1 else f"{PAPIER}:{opdracht.eerste}"
    rijen = uow.lees(
        select(Aanbodpapier).where(Aanbodpapier.aanbodversie == versie, Aanbodpapier.soort == soort)
    )
    if rijen:
        return rijen[0].id
    return uow.voeg_toe(
        Aanbodpapier(
            aanbodversie=versie,
            soort=soort,
            naam=f"{UITGAVEN['a4'].bestand.removesuffix('.pdf')} {vast.schooljaar or ''}.pdf",
            inhoud=bewaar_blob(uow.verbinding, pdf),
            renderer=RENDERER,
            gemaakt_op=clock.now(),
        )
    ).id


@handeling("Schoolgids opgeslagen", Soort.DREMPEL)
def bewaar_gids(uow: UnitOfWork, inhoud: bytes, doel: Path, wat: str = "schoolgids") -> None:
    """Write one thing to a file outside the vault and note it; ``wat`` is its key, never a text.

    WereldFout("bestand_niet_geschreven"): nothing was noted, and a file that was there is as it was.
    """
    schrijf_bestand(doel, inhoud)
    uow.noteer(Wat.GEEXPORTEERD, None, f"schoolgids:{wat}")


@handeling("Schoolgids opgeslagen in een map", Soort.DREMPEL)
def noteer_map(uow: UnitOfWork, *, geheel: bool = True) -> None:
    """Note that every format was written to a folder, or only a part of them."""
    uow.noteer(Wat.GEEXPORTEERD, None, f"schoolgids:{'alles' if geheel else 'deel'}")


@handeling("Schoolgids afgedrukt", Soort.DREMPEL)
def noteer_gids_geprint(uow: UnitOfWork) -> None:
    """Note that the schoolgids left for the printer."""
    uow.noteer(Wat.GEPRINT, None, "schoolgids")


def maak_map(in_: Path, schooljaar: str) -> Path:
    """Make a new folder for everything ("Schoolgids 2027-2028 (2)"), so that no file of before is replaced.

    WereldFout("bestand_niet_geschreven").
    """
    naam = f"Schoolgids {_GEEN_NAAM.sub('', schooljaar)}".strip()
    for nummer in count(1):
        map_ = in_ / (naam if nummer == 1 else f"{naam} ({nummer})")
        try:
            map_.mkdir(parents=True)
        except FileExistsError:
            if in_.is_dir():
                continue
            raise WereldFout("bestand_niet_geschreven") from None
        except OSError as fout:
            raise WereldFout("bestand_niet_geschreven") from fout
        return map_
    raise AssertionError  # counting never ends


def schrijf_in_map(map_: Path, bestand: str, inhoud: bytes) -> None:
    """Write a file in a folder, also one that stands in a folder of its own ("drukvel/schoolgids.pdf").

    WereldFout("bestand_niet_geschreven").
    """
    doel = map_ / bestand
    try:
        doel.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise WereldFout("bestand_niet_geschreven") from fout
    schrijf_bestand(doel, inhoud)


@dataclass(frozen=True, slots=True)
class Gidsbron:
    """Everything that a format is made of: which text, that of an earlier year, and what the MR is asked.

    ``papieren`` are the chapters that were kept of an adopted text, by the number of their first page.
    ``van`` is the text that somebody chose to compare with, None for that of the schooljaar before.
    """

    keuze: UUID
    opname: bytes
    oud: bytes | None
    vraag: MrVraag
    papieren: Mapping[int, bytes]
    van: UUID | None = None

    @property
    def versie(self) -> UUID | None:
        """Return the adopted version of which this is the text; None for a concept."""
        return None if self.keuze == NU else self.keuze

    @property
    def schooljaar(self) -> str:
        """Return for which schooljaar it is ("2027-2028")."""
        return str(json.loads(self.opname).get("schooljaar", ""))

    def opdracht(self, sleutel: str, eerste: int = 1) -> Opdracht:
        """Return one format to make, or as it was kept."""
        klaar = self.papieren.get(eerste) if sleutel == "a4" else None
        return Opdracht(sleutel, self.opname, eerste, self.oud, self.vraag, klaar)

    def alles(self, eerste: int = 1) -> tuple[Opdracht, ...]:
        """Return what a folder with everything holds."""
        return tuple(self.opdracht(each.sleutel, eerste) for each in alles(self.opname, eerste, self.oud))


def lees_bron(lezer: Lezer, keuze: UUID, van: UUID | None = None) -> Gidsbron:
    """Return what the formats of a text are made of; raises as `lees_gids`.

    ``van`` is the text to compare with (`NU` too), otherwise the last one of an earlier schooljaar.
    """
    opname = lees_gids(lezer, keuze)
    jaar_id = None if keuze == NU else lezer.haal(Aanbodversie, keuze).aanbodjaar
    jaar = lopend_jaar(lezer) if jaar_id is None else lezer.haal(Aanbodjaar, jaar_id)
    geleding = recht().geleding(school(lezer).sector)
    vraag = (
        MrVraag(geleding)
        if jaar is None
        else MrVraag(geleding, jaar.mr_voor, jaar.team_tekst or "", jaar.ouders_tekst or "")
    )
    oud = _vorige(lezer, (jaar.schooljaar if jaar else "") or "") if van is None else lees_gids(lezer, van)
    return Gidsbron(keuze, opname, oud, vraag, {} if keuze == NU else lees_papieren(lezer, keuze), van)


def _vorige(lezer: Lezer, schooljaar: str) -> bytes | None:
    eerder = [each for each in versies(lezer) if each.schooljaar < schooljaar]
    return lees_versie(lezer, eerder[0].id) if eerder else None


def maak_in_map(opdracht: Opdracht, map_: Path) -> bytes:
    """Make one format, write it in a folder and return it, for use in another process.

    WereldFout("bestand_niet_geschreven").
    """
    inhoud = maak_uitgave(opdracht)
    schrijf_in_map(map_, UITGAVEN[opdracht.sleutel].bestand, inhoud)
    return inhoud


def schrijf_alles(
    opname: bytes, map_: Path, oud: bytes | None = None, gedaan: Callable[[str], None] | None = None
) -> Mapping[str, int]:
    """Write every format of one text into a folder; return per file its number of bytes.

    With ``oud``, the text of an earlier year, also what changed. ``gedaan`` hears each file.
    WereldFout("bestand_niet_geschreven").
    """
    maten = {}
    for opdracht in alles(opname, oud=oud):
        bestand = UITGAVEN[opdracht.sleutel].bestand
        maten[bestand] = len(maak_in_map(opdracht, map_))
        if gedaan is not None:
            gedaan(bestand)
    return maten


def _jaar(schooljaar: str | None) -> str:
    return (schooljaar or "zonder schooljaar").replace("-", "–")


def _noem(schooljaar: str, op: date | None) -> str:
    return f"{_jaar(schooljaar)}, van {schrijf_datum(op)}" if op else _jaar(schooljaar)
