"""Giving inzage in one action: what would go into the copy, what a person decides, and writing it down.

The copy itself is a paper (`documents.inzage`), made beside the program from what `samen` returns.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sqlalchemy import select

from opp_desk.documents.inzage import Hoofddeel, Inzage, Stuk, Weggelaten
from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Verzoek
from opp_desk.model.keuzes import Verzoekbesluit
from opp_desk.model.leerling import Leerling
from opp_desk.model.school import Medewerker
from opp_desk.rules.afscherming import Afscherming
from opp_desk.rules.inzage import UITLEG_REDEN, Uitreden, Vrager
from opp_desk.usecases.bestanden import schrijf_bestand
from opp_desk.usecases.inzage_bron import lees_stukken
from opp_desk.usecases.inzage_opp import lees_opp_stukken
from opp_desk.usecases.inzage_tekst import Bronstuk
from opp_desk.usecases.naamcontrole import lees_naamwacht
from opp_desk.usecases.oppkort import kader
from opp_desk.usecases.oppkort_bron import groepsnamen
from opp_desk.usecases.opps import school
from opp_desk.vault.blobs import lees as lees_blob
from opp_desk.vault.handeling import handeling
from opp_desk.vault.tabellen import logregel
from opp_desk.vault.uow import Soort, Wat

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_LOG: Final = "Wie het dossier opende"
_DEED: Final = {
    Wat.GEOPEND.value: "geopend",
    Wat.GEPRINT.value: "afgedrukt",
    Wat.GEEXPORTEERD.value: "opgeslagen als bestand",
    Wat.GEWIJZIGD.value: "gewijzigd",
}


@dataclass(frozen=True, slots=True)
class Naam:
    """A name of another pupil that was found: folded, as it was written, how often."""

    sleutel: str
    tekst: str
    aantal: int


@dataclass(frozen=True, slots=True)
class Stukbeeld:
    """One piece as the reviewer sees it: its text with the names masked, and what the program proposes.

    ``namen``: how many names were masked in it. ``voorstel`` is why it had better stay out, None to include.
    ``boven`` is the key of the note that it adds to: without that note it says too much or too little.
    """

    hoofdstuk: str
    stuk: Stuk
    namen: int
    voorstel: Uitreden | None
    vertrouwelijk: bool
    bestand: str
    boven: str = ""


@dataclass(frozen=True, slots=True)
class Inzagebeeld:
    """Everything that would go into the copy of one pupil, and the names that were found in it."""

    leerling: UUID
    naam: str
    roepnaam: str
    geboren: date | None
    groep: str
    school: str
    bewaarjaren: int
    stukken: tuple[Stukbeeld, ...]
    namen: tuple[Naam, ...]


@dataclass(frozen=True, slots=True)
class Inzagekeuze:
    """What a person decided: per piece why it stays out, and of which pieces the file goes along."""

    van_wie: str
    vrager: Vrager
    gevraagd_op: date | None
    weg: Mapping[str, Uitreden] = field(default_factory=dict)
    bijlagen: frozenset[str] = frozenset()


def lees_inzage(
    lezer: Lezer,
    leerling: UUID,
    vrager: Vrager = Vrager.OUDER,
    ouder: UUID | None = None,
    laat: Collection[str] = (),
) -> Inzagebeeld:
    """Return what would go into a copy for ``vrager`` (with ``ouder``: which parent).

    ``laat`` are names, folded, that stay as they are. RegelFout("inzage_alleen_team") for who cannot see the
    whole dossier: a copy of a part would silently leave something out.
    """
    if not lezer.kijker.in_team:
        raise RegelFout("inzage_alleen_team")
    kind, gegevens = lezer.haal(Leerling, leerling), kader(lezer, clock.today())
    masker = Afscherming(lees_naamwacht(lezer), leerling, frozenset(laat))
    bron = _op_plaats((*lees_opp_stukken(lezer, leerling), *lees_stukken(lezer, leerling)))
    stukken = tuple(_beeld(each, masker, vrager, ouder) for each in (*bron, *_logboek(lezer, leerling)))
    return Inzagebeeld(
        leerling=leerling,
        naam=kind.naam,
        roepnaam=kind.roepnaam or kind.naam,
        geboren=kind.geboortedatum,
        groep=groepsnamen(lezer).get(kind.groep, "") if kind.groep else "",
        school=school(lezer).naam or "",
        bewaarjaren=gegevens.getal("bewaarjaren"),
        stukken=stukken,
        namen=tuple(
            Naam(sleutel, masker.geschreven[sleutel], aantal)
            for sleutel, aantal in sorted(masker.gevonden.items(), key=lambda each: (-each[1], each[0]))
        ),
    )


def samen(beeld: Inzagebeeld, keuze: Inzagekeuze) -> Inzage:
    """Return the copy as it will be made: what goes in, and the list of what does not."""
    blijft = [each for each in beeld.stukken if each.stuk.sleutel not in keuze.weg]
    titels = dict.fromkeys(each.hoofdstuk for each in blijft)
    weg = [each for each in beeld.stukken if each.stuk.sleutel in keuze.weg]
    return Inzage(
        school=beeld.school,
        naam=beeld.naam,
        geboren=beeld.geboren,
        groep=beeld.groep,
        van_wie=keuze.van_wie,
        zelf=keuze.vrager == Vrager.LEERLING,
        gevraagd_op=keuze.gevraagd_op,
        gemaakt_op=clock.today(),
        bewaarjaren=beeld.bewaarjaren,
        delen=tuple(
            Hoofddeel(titel, tuple(each.stuk for each in blijft if each.hoofdstuk == titel))
            for titel in titels
        ),
        weggelaten=tuple(Weggelaten(*regel) for regel in _weggelaten(weg, keuze)),
        afgeschermd=sum(each.namen for each in blijft),
        bijlagen=tuple(each.stuk.titel for each in blijft if _gaat_mee(each, keuze)),
    )


@handeling("Inzage gegeven", Soort.DREMPEL)
def geef(
    uow: UnitOfWork, verzoek: UUID, beeld: Inzagebeeld, keuze: Inzagekeuze, pdf: bytes, doel: Path
) -> None:
    """Write the copy to a file (a zip when attachments go along), finish the request and note it.

    WereldFout("bestand_niet_geschreven"): nothing was noted, and a file that was there is as it was.
    """
    rij = uow.haal(Verzoek, verzoek)
    inhoud = _met_bijlagen(uow, beeld, keuze, pdf) if keuze.bijlagen else pdf
    schrijf_bestand(doel, inhoud)
    weg = [each for each in beeld.stukken if each.stuk.sleutel in keuze.weg]
    namen = sum(each.namen for each in beeld.stukken if each.stuk.sleutel not in keuze.weg)
    regels = [f"{titel}: {reden}" for titel, reden in _weggelaten(weg, keuze)]
    if namen:
        regels.append(f"Namen van andere kinderen afgeschermd: {namen}.")
    rij.weggelaten = "\n".join(regels) or "Niets weggelaten."
    rij.besluit = Verzoekbesluit.DEELS if weg else Verzoekbesluit.GEDAAN
    rij.besluit_op = clock.today()
    uow.noteer(Wat.GEEXPORTEERD, beeld.leerling, verzoek.hex)


def _beeld(bron: Bronstuk, masker: Afscherming, vrager: Vrager, ouder: UUID | None) -> Stukbeeld:
    """Return a piece with its names masked, and the proposal of the program."""
    stuk, namen = bron.stuk, 0
    regels = []
    for label, tekst in stuk.regels:
        schoon = masker.scherm_af(tekst)
        namen += len(schoon.namen)
        regels.append((label, schoon.tekst))
    titel = masker.scherm_af(stuk.titel).tekst
    schoon_stuk = replace(stuk, titel=titel, regels=tuple(regels))
    voorstel = _voorstel(bron, vrager, ouder)
    return Stukbeeld(
        bron.hoofdstuk, schoon_stuk, namen, voorstel, bron.vertrouwelijk, bron.bestand, bron.boven
    )


def _voorstel(bron: Bronstuk, vrager: Vrager, ouder: UUID | None) -> Uitreden | None:
    """Return why a piece had better stay out; a person decides."""
    if bron.contact and bron.ouder != ouder:
        return Uitreden.ANDERE_OUDER
    if bron.voor_zich and vrager != Vrager.LEERLING:
        return Uitreden.KIND
    return None


def _op_plaats(stukken: Iterable[Bronstuk]) -> tuple[Bronstuk, ...]:
    """Return the chapters in order: who it is about, then the plan, then what happened."""
    alle = tuple(stukken)
    titels = dict.fromkeys(each.hoofdstuk for each in alle)
    eerst = ("De leerling", "Ouders en verzorgers")
    volgorde = (*(t for t in eerst if t in titels), *(t for t in titels if t not in eerst))
    return tuple(each for titel in volgorde for each in alle if each.hoofdstuk == titel)


def _logboek(lezer: Lezer, leerling: UUID) -> Iterator[Bronstuk]:
    """Yield who opened and changed the dossier, counted per person."""
    vraag = select(logregel.c.persoon, logregel.c.wat, logregel.c.tijd).where(
        logregel.c.leerling == leerling.hex
    )
    namen = {m.id.hex: m.naam for m in lezer.lees(select(Medewerker), ook_verwijderd=True)}
    geteld: Counter[tuple[str, str]] = Counter()
    for row in lezer.verbinding.execute(vraag).all():
        if row.wat in _DEED:
            geteld[namen.get(row.persoon, "iemand van de school"), _DEED[row.wat]] += 1
    per_persoon: dict[str, list[str]] = {}
    for (wie, wat), aantal in sorted(geteld.items()):
        per_persoon.setdefault(wie, []).append(f"{aantal} keer {wat}")
    regels = tuple((wie, ", ".join(wat)) for wie, wat in per_persoon.items())
    if regels:
        yield Bronstuk(_LOG, Stuk("logboek", "Logboek", None, regels))


def _weggelaten(weg: Iterable[Stukbeeld], keuze: Inzagekeuze) -> Iterator[tuple[str, str]]:
    """Yield what stays out and why, in words; the same piece twice is told once."""
    for each in weg:
        dag = each.stuk.dag
        titel = each.stuk.titel if dag is None else f"{each.stuk.titel} ({dag.day}-{dag.month}-{dag.year})"
        yield titel, UITLEG_REDEN[keuze.weg[each.stuk.sleutel]]


def _gaat_mee(each: Stukbeeld, keuze: Inzagekeuze) -> bool:
    return bool(each.bestand) and each.stuk.sleutel in keuze.bijlagen and each.stuk.sleutel not in keuze.weg


def _met_bijlagen(lezer: Lezer, beeld: Inzagebeeld, keuze: Inzagekeuze, pdf: bytes) -> bytes:
    """Return a zip with the copy and the files that go along, each under its own name."""
    bestand = BytesIO()
    with ZipFile(bestand, "w", ZIP_DEFLATED) as archief:
        archief.writestr(ZipInfo("inzage.pdf"), pdf)
        gaan = [each for each in beeld.stukken if _gaat_mee(each, keuze)]
        for nummer, each in enumerate(gaan, start=1):
            naam = "".join("_" if teken in '\\/:*?"<>|' else teken for teken in each.stuk.titel)
            archief.writestr(
                ZipInfo(f"bijlagen/{nummer:02} {naam}"), lees_blob(lezer.verbinding, each.bestand)
            )
    return bestand.getvalue()
