"""Judging the place of a vault: good, in a folder that another program synchronises, or on a network.

SQLite's write-ahead log needs memory shared on one computer, so a vault on a network drive can be damaged:
refused. A synchronised folder copies a vault while it is being written: allowed, with an offer to move it
(``plek_verplaatsen``). Where this judgement comes from: what the operating system says of the drive, and
for synchronisation the environment, the names of folders and the marker files that such programs leave.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Final

from opp_desk.ground import paths
from opp_desk.vault.plek_namen import ACHTERVOEGSEL, sleutelbestand

MOUNTINFO: Final = Path("/proc/self/mountinfo")

_NETWERK: Final = frozenset(
    {
        "afpfs", "afs", "ceph", "cifs", "coda", "davfs", "davfs2", "glusterfs", "lustre", "ncpfs", "nfs",
        "nfs3", "nfs4", "smb2", "smb3", "smbfs", "webdav",
        "fuse.ceph", "fuse.curlftpfs", "fuse.davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse",
        "fuse.kio-fuse", "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs",
    }
)  # fmt: skip
"""File systems of which another computer is the boss, as Linux and macOS call them."""

_MAPPEN: Final = (
    (r"onedrive( ?- ?.+)?", "OneDrive"),
    (r"dropbox( \(.+\))?", "Dropbox"),
    (r"google ?drive.*|mijn drive|my drive|drivefs", "Google Drive"),
    (r"icloud ?drive|mobile documents|com~apple~clouddocs", "iCloud"),
    (r"nextcloud\d*", "Nextcloud"),
    (r"owncloud\d*|surfdrive|research drive", "ownCloud"),
    (r"box sync|pcloud ?drive|stack|mega|syncthing|proton drive", "een synchronisatieprogramma"),
)
_CLOUDSTORAGE: Final = "CloudStorage"
"""macOS keeps every such folder in ~/Library/CloudStorage, named ``OneDrive-School``."""

_MERKEN: Final = (
    (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".tmp.drivedownload", "Google Drive"),
    (".tmp.driveupload", "Google Drive"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".sync_*.db", "Nextcloud"),
    ("._sync_*.db", "Nextcloud"),
    (".stfolder", "een synchronisatieprogramma"),
)
_EXTERN_STATION: Final = 4
"""DRIVE_REMOTE of GetDriveTypeW."""


class Soort(StrEnum):
    """What kind of place it is."""

    GOED = "goed"
    GESYNCHRONISEERD = "gesynchroniseerd"
    NETWERK = "netwerk"


@dataclass(frozen=True, slots=True)
class Plek:
    """The judgement; ``dienst`` names who synchronises (OneDrive) or what kind of network (nfs4)."""

    soort: Soort
    dienst: str = ""


def beoordeel(pad: Path) -> Plek:
    """Judge the place of a vault, which need not exist yet."""
    heel = pad.absolute()
    echt = heel.resolve()
    if netwerk := _netwerk(heel) or _netwerk(echt):
        return Plek(Soort.NETWERK, netwerk)
    for kandidaat in dict.fromkeys((heel, echt)):
        if dienst := gesynchroniseerd_door(kandidaat):
            return Plek(Soort.GESYNCHRONISEERD, dienst)
    return Plek(Soort.GOED)


def veilige_plek(naam: str) -> Path:
    """Return a free path for a vault called ``naam`` in the local data of this user."""
    map_ = paths.data_dir()
    pad = map_ / (naam + ACHTERVOEGSEL)
    volgnummer = 2
    while pad.exists() or sleutelbestand(pad).exists():
        pad = map_ / f"{naam} {volgnummer}{ACHTERVOEGSEL}"
        volgnummer += 1
    return pad


def gesynchroniseerd_door(pad: Path) -> str:
    """Return the name of the service that synchronises the folder of ``pad``, empty if none is recognised."""
    for naam, map_ in os.environ.items():
        if naam.upper().startswith("ONEDRIVE") and map_ and pad.is_relative_to(map_):
            return "OneDrive"
    return _naam_van_map(pad) or _merk(pad)


def _naam_van_map(pad: Path) -> str:
    delen = pad.parent.parts
    for boven, deel in zip(("", *delen), delen, strict=False):
        gezocht = deel.split("-")[0] if boven == _CLOUDSTORAGE else deel
        for patroon, dienst in _MAPPEN:
            if re.fullmatch(patroon, gezocht, re.IGNORECASE):
                return dienst
        if boven == _CLOUDSTORAGE:
            return "een synchronisatieprogramma"
    return ""


def _merk(pad: Path) -> str:
    for map_ in pad.parents:
        for merk, dienst in _MERKEN:
            if next(map_.glob(merk), None) is not None:
                return dienst
    return ""


def netwerk_volgens_mountinfo(tekst: str, pad: PurePosixPath) -> str:
    """Return the network file system of ``pad`` according to Linux (proc_pid_mountinfo(5)), or empty."""
    gevonden, soort = PurePosixPath(), ""
    for regel in tekst.splitlines():
        links, _, rechts = regel.partition(" - ")
        punt = PurePosixPath(_ontsnapt(links.split(" ")[4]))
        if pad.is_relative_to(punt) and len(punt.parts) >= len(gevonden.parts):
            gevonden, soort = punt, rechts.split(" ")[0]
    return soort if soort in _NETWERK else ""


def netwerk_volgens_mount(tekst: str, pad: PurePosixPath) -> str:
    """Return the network file system of ``pad`` according to ``mount`` on macOS, or empty."""
    gevonden, soort = PurePosixPath(), ""
    for regel in tekst.splitlines():
        if treffer := re.fullmatch(r".+? on (/.*) \(([^,)]+).*\)", regel):
            punt = PurePosixPath(treffer[1])
            if pad.is_relative_to(punt) and len(punt.parts) >= len(gevonden.parts):
                gevonden, soort = punt, treffer[2]
    return soort if soort in _NETWERK else ""


def is_unc(pad: str) -> bool:
    r"""Tell whether a Windows path names another computer: ``\\server\map``, also as ``\\?\UNC\server``."""
    recht = pad.replace("/", "\\")
    return recht.upper().startswith("\\\\?\\UNC\\") or (
        recht.startswith("\\\\") and not recht.startswith(("\\\\?\\", "\\\\.\\"))
    )


def _ontsnapt(tekst: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda m: chr(int(m[1], 8)), tekst)


if sys.platform == "win32":
    import ctypes

    def _netwerk(pad: Path) -> str:
        if is_unc(str(pad)):
            return "netwerkmap"
        station = ctypes.windll.kernel32.GetDriveTypeW(pad.anchor)
        return "netwerkstation" if station == _EXTERN_STATION else ""

elif sys.platform == "darwin":

    def _netwerk(pad: Path) -> str:
        uit = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=5)
        return netwerk_volgens_mount(uit.stdout, PurePosixPath(pad))

else:

    def _netwerk(pad: Path) -> str:
        try:
            tekst = MOUNTINFO.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""
        return netwerk_volgens_mountinfo(tekst, PurePosixPath(pad))
