"""Searching a school of ten years: what one key costs, against the same question to a plain SQLite file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import accumulate
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from sqlcipher3 import dbapi2

from opp_desk.ground import clock, ids
from opp_desk.model.keuzes import Rol, Sector
from opp_desk.rules.zoekvraag import als_fts, lees_vraag
from opp_desk.usecases.kluizen import NieuweSchool, begin_kluis
from opp_desk.usecases.zoekbeheer import begin_opnieuw
from opp_desk.usecases.zoeken import zoek
from opp_desk.vault import zoekindex_bouw
from opp_desk.vault.engine import ruw
from opp_desk.vault.handeling import handeling
from opp_desk.vault.zoekindex_lezen import vind
from tests.bench.cijfers import Cijfer, cijfer
from tests.bench.meten import WACHTWOORD, klok, p95

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from random import Random

    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.uow import UnitOfWork

_STAM: Final = (
    "rek lees schrijf spel luister werk help oefen praat speel denk vraag klas gym taal toets taak moeder "
    "vader juf meester mentor vriend pauze rust boos blij moe druk stil snel traag groep tafel boek pen som "
    "tekst breuk woord zin verhaal kaart tijd week dag ochtend middag bus fiets thuis school begeleid steun "
    "afspraak doel plan"
)
_EIND: Final = " en er ing t de te ster lijk heid baar s je jes end ende elijk eld"
_VOOR: Final = " ge be ver voor na op uit aan mee af bij in over"
_VAAK: Final = (
    "de en het een van hij in is dat op te met zij niet was voor aan er maar om bij rekenen lezen werkt"
)
_NAMEN: Final = ("Elif", "Noël", "IJsbrand", "Zoë", "Łukasz", "Amina", "Bram", "Fenna", "Youssef", "Lotte")
_ACHTER: Final = ("Vries", "Şahin", "Mulder", "Meulen", "Wójcik", "Hondt", "Bos", "Amrani")
VRAGEN: Final = (
    "rekenen", "gelezen", "werkt stil", "vader boos", "voorlezen", "tafelster", "pauze gym", '"de som"',
    "soort:observatie druk", "van:elif rust", "moeder voor:2022", "begeleiding na:2020",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Volume:
    """How many pupils, entries, and attachments (with a megabyte of content each)."""

    leerlingen: int
    notities: int
    bijlagen: int


KLEIN: Final = Volume(1000, 20_000, 20)
VOL: Final = Volume(5000, 200_000, 300)


def meet_vinden(map_: Path, volume: Volume = KLEIN) -> list[Cijfer]:
    """Type every question letter by letter, and ask the same of a plain file with the same index."""
    kluis = begin_kluis(
        map_ / "vinden.oppdesk", NieuweSchool("Het Veenlyceum", "", Sector.VO, "Ines Bos", Rol.IB), WACHTWOORD
    ).kluis
    kluis.voer_uit(partial(vul_volume, volume=volume))
    zonder = _bladzijden(kluis)
    kluis.voer_uit(begin_opnieuw)
    begin = perf_counter()
    _bouw(kluis)
    bouw = perf_counter() - begin
    groei = (_bladzijden(kluis) - zonder) * 4096 / 1_000_000
    kaal = _kale_kopie(kluis, map_ / "zonder-slot.db")
    toetsen = [tekst[:lang] for tekst in VRAGEN for lang in range(2, len(tekst) + 1)]
    geheel, kern, vloer = [], [], []
    for _ronde in range(3):
        for toets in toetsen:
            geheel.append(klok(partial(kluis.lees, partial(zoek, vraag=toets))))
            fts = als_fts(lees_vraag(toets), [("nelif*",)] * len(lees_vraag(toets).van))
            kern.append(kluis.lees(partial(_kern, fts=fts)))
            vloer.append(_kern_kaal(kaal, fts))
    kaal.close()
    kluis.sluit()
    naam = f"{volume.leerlingen:,} pupils, {volume.notities:,} entries"
    return [
        cijfer(f"search keystroke to results, {naam} (p95)", p95(geheel), reach_value=30.0, runs=len(geheel)),
        cijfer("search question alone against plain SQLite (p95)", p95(kern), p95(vloer), reach_ratio=2.0),
        cijfer(f"search index, {naam}", groei, unit="MB", runs=1),
        cijfer(f"building the search index, {naam}", bouw, unit="s", runs=1),
    ]


def _kern(lezer: Any, fts: str) -> float:
    return klok(partial(vind, lezer.verbinding, fts, lezer.kijker, aantal=26))


def _kern_kaal(verbinding: Any, fts: str) -> float:
    from opp_desk.vault.zoekindex_lezen import _VRAAG

    vraag = _VRAAG.format("?, ?, ?")
    waarden = (fts, 0, 1 << 62, "", "school", "dossier", "vertrouwelijk", None, 26)
    return klok(lambda: verbinding.execute(vraag, waarden).fetchall())


def _bladzijden(kluis: Kluis) -> int:
    return int(kluis.lees(lambda lezer: ruw(lezer.verbinding).execute("pragma page_count").fetchone()[0]))


def _bouw(kluis: Kluis) -> None:
    @handeling("Meetindex gebouwd")
    def stap(uow: UnitOfWork, plaats: Any) -> Any:
        return zoekindex_bouw.stap(uow.verbinding, plaats)

    plaats = None
    while (plaats := kluis.voer_uit(partial(stap, plaats=plaats))[0]) is not None:
        pass


def _kale_kopie(kluis: Kluis, pad: Path) -> Any:
    """Copy the vault to a file without a key, and open that with the same driver and cache."""

    def kopieer(lezer: Any) -> None:
        rauw = ruw(lezer.verbinding)
        rauw.execute("commit")
        rauw.execute("attach database ? as kaal key ''", (str(pad),))
        rauw.execute("select sqlcipher_export('kaal')").fetchall()
        rauw.execute("detach database kaal")
        rauw.execute("begin")

    kluis.lees(kopieer)
    verbinding = dbapi2.connect(str(pad), isolation_level=None)
    verbinding.execute("pragma cache_size = -65536")
    return verbinding


@handeling("Meetvolume gemaakt")
def vul_volume(uow: UnitOfWork, volume: Volume) -> None:
    """Put rows into the plain tables, past the history: only searching is measured."""
    rauw, toeval = ruw(uow.verbinding), ids.seeded(5)
    kinderen = [ids.new_id().hex for _nr in range(volume.leerlingen)]
    rauw.executemany(
        "insert into leerling (id, ruimte, verwijderd, roepnaam, achternaam, plaatjes)"
        " values (?, 'dossier', 0, ?, ?, 0)",
        [(kind, toeval.choice(_NAMEN), toeval.choice(_ACHTER)) for kind in kinderen],
    )
    rauw.executemany(
        "insert into gesprek (id, ruimte, verwijderd, leerling, soort, datum, door, tekst, correctie)"
        " values (?, 'dossier', 0, ?, ?, ?, 'Ines Bos', ?, 0)",
        _notities(kinderen, volume.notities, toeval),
    )
    woorden = _Woorden(toeval)
    rauw.executemany(
        "insert into bijlage (id, ruimte, verwijderd, leerling, naam, tekst)"
        " values (?, 'dossier', 0, ?, ?, ?)",
        (
            (ids.new_id().hex, toeval.choice(kinderen), f"brief {nr}.pdf", woorden.tekst(2000))
            for nr in range(volume.bijlagen)
        ),
    )
    rauw.executemany(
        "insert into blob (hash, deel, data) values (?, ?, zeroblob(262144))",
        ((f"{nr:064}", deel) for nr in range(volume.bijlagen) for deel in range(4)),
    )


class _Woorden:
    """Texts in which few words are frequent and many are rare, as in any language."""

    def __init__(self, toeval: Random) -> None:
        self._toeval = toeval
        voor, eind = _VOOR.split(" "), _EIND.split(" ")
        alle = [f"{begin}{stam}{slot}" for stam in _STAM.split(" ") for begin in voor for slot in eind]
        toeval.shuffle(alle)
        self._woorden = [*_VAAK.split(" "), *alle]
        self._gewicht = list(accumulate(1 / (plek + 3) for plek in range(len(self._woorden))))

    def tekst(self, hoeveel: int) -> str:
        """Return a text of so many words."""
        return " ".join(self._toeval.choices(self._woorden, cum_weights=self._gewicht, k=hoeveel))


def _notities(kinderen: list[str], aantal: int, toeval: Random) -> Iterator[tuple[object, ...]]:
    woorden, vandaag = _Woorden(toeval), clock.today()
    soorten = ("leerling", "ouders", "observatie", "telefoon", "team")
    for nr in range(aantal):
        dag = vandaag - timedelta(days=nr * 3650 // aantal)
        tekst = woorden.tekst(toeval.randrange(20, 80))
        yield ids.new_id().hex, toeval.choice(kinderen), toeval.choice(soorten), dag.isoformat(), tekst
