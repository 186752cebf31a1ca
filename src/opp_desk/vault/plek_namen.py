"""The names of the files that belong to one vault, all derived from the vault's own path.

Only names: nothing here reads or writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ACHTERVOEGSEL = ".oppdesk"
KOPIE_ACHTERVOEGSEL = ".oppdesk-kopie"
BEZIG = ".bezig"


def sleutelbestand(pad: Path) -> Path:
    """Return the file with the key slots: ``naam.oppdesk-sleutels``."""
    return pad.with_name(pad.name + "-sleutels")


def vorige_sleutels(pad: Path) -> Path:
    """Return the copy of the key slots from before their last change."""
    return pad.with_name(pad.name + "-sleutels.vorige")


def bezetbestand(pad: Path) -> Path:
    """Return the file that says which process has the vault open."""
    return pad.with_name(pad.name + "-bezet")


def werkbestand(pad: Path, doel: str = "") -> Path:
    """Return the name of a file under construction, for instance ``naam.oppdesk.vernieuwd.bezig``.

    Nobody but the program reads it; `werkbestanden` finds what a crash left behind.
    """
    return pad.with_name(f"{pad.name}.{doel}{BEZIG}" if doel else pad.name + BEZIG)


def werkbestanden(pad: Path) -> tuple[Path, ...]:
    """Return what is under construction beside this vault, with what SQLite keeps beside that."""
    einden = tuple(BEZIG + eind for eind in ("", "-wal", "-shm", "-journal"))
    return tuple(
        sorted(p for p in pad.parent.iterdir() if p.name.startswith(pad.name) and p.name.endswith(einden))
    )


def logboek_van_sqlite(pad: Path) -> tuple[Path, Path, Path]:
    """Return the files that SQLite itself keeps beside a database: -wal, -shm and -journal."""
    wal, shm, journal = (pad.with_name(pad.name + eind) for eind in ("-wal", "-shm", "-journal"))
    return wal, shm, journal
