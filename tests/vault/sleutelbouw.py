"""Real vaults on the level of keys and files: made once, copied for each test, opened without a password.

The content is a table of our own with a sentence that may never be readable on the disk.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from opp_desk.vault.openen import Geopend
from opp_desk.vault.openen_bestand import verbind
from opp_desk.vault.openen_bezet import Bezet
from opp_desk.vault.openen_nieuw import maak_kluis
from opp_desk.vault.plek import Plek, Soort
from opp_desk.vault.plek_namen import sleutelbestand
from opp_desk.vault.sleutels import Ontgrendeld, Persoon, Sleutelbos, Wijze, met_wachtwoord, nieuwe_persoon

SRC = Path(__file__).resolve().parents[2] / "src"
WACHTWOORD = "tafel-regen-molen-fiets"
WACHTWOORD_BEN = "koekje-wolk-ladder-geit"
KANARIE = "Kanarie Xq7Zeldzaam zingt"
RIJEN = 400
VERSIE = 7


@dataclass(frozen=True)
class Voorbeeld:
    """A vault on disk, and everything that opens it."""

    pad: Path
    sleutel: bytes
    anna: Persoon
    ben: Persoon
    herstelcode: str

    @property
    def bos(self) -> Sleutelbos:
        """Return the keys as they are on the disk now."""
        return Sleutelbos.lees(self.pad)

    @property
    def ontgrendeld(self) -> Ontgrendeld:
        """Return what a password of Anna gives, without the cost of Argon2id."""
        return Ontgrendeld(self.sleutel, self.anna, Wijze.WACHTWOORD)

    def open(self) -> Geopend:
        """Return the vault unlocked by Anna, without the cost of Argon2id."""
        return Geopend(self.pad, self.bos, self.ontgrendeld, VERSIE, Plek(Soort.GOED), Bezet.neem(self.pad))

    def verbind(self) -> Any:
        """Return a connection in the mode that the program works in."""
        verbinding = verbind(self.pad, self.sleutel)
        verbinding.execute("pragma journal_mode = wal")
        return verbinding


@cache
def _sjabloon() -> Voorbeeld:
    map_ = Path(mkdtemp(prefix="opp-sleutels-"))
    atexit.register(shutil.rmtree, map_, ignore_errors=True)
    pad = map_ / "school.oppdesk"
    anna, ben = nieuwe_persoon("Anna Şahin"), nieuwe_persoon("Ben de Wit")
    nieuw = maak_kluis(pad, anna, WACHTWOORD)
    with nieuw.geopend as geopend:
        geopend.met_bos(met_wachtwoord(geopend.bos, geopend.ontgrendeld, ben, WACHTWOORD_BEN))
        voorbeeld = Voorbeeld(pad, geopend.sleutel, anna, ben, nieuw.herstelcode)
        verbinding = voorbeeld.verbind()
        verbinding.execute("create table leerling (id integer primary key, tekst text)")
        verbinding.execute("create virtual table zoek using fts5 (tekst)")
        verbinding.execute("begin")
        for nummer in range(RIJEN):
            verbinding.execute("insert into leerling (tekst) values (?)", (f"{KANARIE} {nummer} " * 4,))
            verbinding.execute("insert into zoek (tekst) values (?)", (f"{KANARIE} {nummer}",))
        verbinding.execute("commit")
        verbinding.execute(f"pragma user_version = {VERSIE}")
        verbinding.close()
    return voorbeeld


def zet_neer(map_: Path, naam: str = "school") -> Voorbeeld:
    """Return a closed vault in ``map_``, a copy of the template."""
    bron = _sjabloon()
    map_.mkdir(parents=True, exist_ok=True)
    pad = map_ / f"{naam}.oppdesk"
    shutil.copy(bron.pad, pad)
    shutil.copy(sleutelbestand(bron.pad), sleutelbestand(pad))
    return Voorbeeld(pad, bron.sleutel, bron.anna, bron.ben, bron.herstelcode)


def tel(pad: Path, sleutel: bytes) -> int:
    """Return how many pupils the vault holds; a wrong key or a damaged file raises."""
    verbinding = verbind(pad, sleutel)
    try:
        return int(verbinding.execute("select count(*) from leerling").fetchone()[0])
    finally:
        verbinding.close()


def afdrukken(map_: Path) -> dict[str, str]:
    """Return name and SHA-256 of every file below a folder: equal before and after means nothing changed."""
    return {
        str(pad.relative_to(map_)): hashlib.sha256(pad.read_bytes()).hexdigest()
        for pad in sorted(map_.rglob("*"))
        if pad.is_file()
    }


def draai(programma: str, *woorden: object) -> subprocess.CompletedProcess[str]:
    """Run a few lines of Python in a process of its own, with the program and the tests at hand."""
    return subprocess.run(
        [sys.executable, "-c", programma, *map(str, woorden)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=omgeving(),
    )


def start(programma: str, *woorden: object) -> subprocess.Popen[str]:
    """Start a few lines of Python and leave them running; the first line of output says they are ready."""
    proces = subprocess.Popen(
        [sys.executable, "-c", programma, *map(str, woorden)],
        stdout=subprocess.PIPE,
        stdin=subprocess.PIPE,
        text=True,
        env=omgeving(),
    )
    assert proces.stdout is not None
    assert proces.stdout.readline().strip() == "klaar"
    return proces


def omgeving() -> dict[str, str]:
    """Return the environment of such a process."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join((str(SRC), str(SRC.parent)))}
