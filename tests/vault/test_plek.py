"""Judging a place: network drives of three systems, and what synchronises a folder."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from opp_desk.vault import plek
from opp_desk.vault.plek import (
    Plek,
    Soort,
    beoordeel,
    gesynchroniseerd_door,
    is_unc,
    netwerk_volgens_mount,
    netwerk_volgens_mountinfo,
    veilige_plek,
)
from opp_desk.vault.plek_namen import sleutelbestand

MOUNTINFO = r"""
21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 21 0:27 / /tmp rw - tmpfs tmpfs rw
36 21 0:40 / /mnt/school rw,relatime shared:2 - nfs4 server:/school rw,vers=4.2
37 36 8:2 / /mnt/school/lokaal rw - ext4 /dev/sdb1 rw
38 21 0:41 / /media/mijn\040schijf rw - cifs //server/map rw
39 21 0:42 / /home/anna/ver rw,nosuid master:3 - fuse.sshfs anna@server: rw
40 21 0:43 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
41 21 0:44 / /mnt/usb rw - vfat /dev/sdc1 rw
""".strip()

MOUNT = """
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//anna@server.local/school on /Volumes/school (smbfs, nodev, nosuid, mounted by anna)
server:/export on /Volumes/met (haakjes) (nfs, asynchronous)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
""".strip()


@pytest.mark.parametrize(
    ("pad", "soort"),
    [
        ("/home/anna/school.oppdesk", ""),
        ("/tmp/school.oppdesk", ""),  # noqa: S108  a path to judge, not to write
        ("/mnt/school/school.oppdesk", "nfs4"),
        ("/mnt/schoolbord/school.oppdesk", ""),
        ("/mnt/school/lokaal/school.oppdesk", ""),
        ("/media/mijn schijf/ib/school.oppdesk", "cifs"),
        ("/home/anna/ver/school.oppdesk", "fuse.sshfs"),
        ("/run/user/1000/gvfs/smb-share/school.oppdesk", "fuse.gvfsd-fuse"),
        ("/mnt/usb/school.oppdesk", ""),
    ],
)
def test_netwerk_op_linux(pad: str, soort: str) -> None:
    """The innermost mount decides, names with spaces included."""
    assert netwerk_volgens_mountinfo(MOUNTINFO, PurePosixPath(pad)) == soort


@pytest.mark.parametrize(
    ("pad", "soort"),
    [
        ("/Users/anna/school.oppdesk", ""),
        ("/Volumes/school/school.oppdesk", "smbfs"),
        ("/Volumes/met (haakjes)/school.oppdesk", "nfs"),
        ("/Volumes/usb/school.oppdesk", ""),
    ],
)
def test_netwerk_op_macos(pad: str, soort: str) -> None:
    """What mount prints on a Mac is understood, brackets in a name included."""
    assert netwerk_volgens_mount(MOUNT, PurePosixPath(pad)) == soort


@pytest.mark.parametrize(
    ("pad", "unc"),
    [
        (r"\\server\map\school.oppdesk", True),
        ("//server/map/school.oppdesk", True),
        (r"\\?\UNC\server\map\school.oppdesk", True),
        (r"\\?\C:\Users\anna\school.oppdesk", False),
        (r"C:\Users\anna\school.oppdesk", False),
        (r"\\.\pipe\iets", False),
    ],
)
def test_unc(pad: str, *, unc: bool) -> None:
    """A Windows path to another computer is recognised in each of its spellings."""
    assert is_unc(pad) is unc


@pytest.mark.parametrize(
    ("map_", "dienst"),
    [
        ("/home/anna/Documenten", ""),
        ("/home/anna/OneDrive", "OneDrive"),
        ("/Users/anna/OneDrive - Stichting De Wilg/IB", "OneDrive"),
        ("/Users/anna/Library/CloudStorage/OneDrive-DeWilg/IB", "OneDrive"),
        ("/Users/anna/Library/CloudStorage/GoogleDrive-anna@dewilg.nl/Mijn Drive", "Google Drive"),
        ("/Users/anna/Library/CloudStorage/Iets-Nieuws", "een synchronisatieprogramma"),
        ("/Users/anna/Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("/home/anna/Dropbox (Persoonlijk)/ib", "Dropbox"),
        ("/home/anna/dropbox", "Dropbox"),
        ("/mnt/g/Mijn Drive/ib", "Google Drive"),
        ("/home/anna/Nextcloud2", "Nextcloud"),
        ("/home/anna/SURFdrive", "ownCloud"),
        ("/home/anna/STACK", "een synchronisatieprogramma"),
        ("/home/anna/stacking", ""),
        ("/home/anna/mijn OneDrive uitleg", ""),
    ],
)
def test_gesynchroniseerd_naar_naam(map_: str, dienst: str) -> None:
    """Folders are recognised by the names that such programs give them, and by no others."""
    assert gesynchroniseerd_door(Path(map_) / "school.oppdesk") == dienst


def test_naam_van_het_bestand_telt_niet(tmp_path: Path) -> None:
    """A vault may be called after such a program."""
    assert beoordeel(tmp_path / "Dropbox") == Plek(Soort.GOED)


@pytest.mark.parametrize(
    ("merk", "dienst"),
    [(".dropbox.cache", "Dropbox"), (".sync_0a1b2c.db", "Nextcloud"), (".tmp.driveupload", "Google Drive")],
)
def test_gesynchroniseerd_naar_merk(tmp_path: Path, merk: str, dienst: str) -> None:
    """A marker file somewhere above tells, whatever the folder is called."""
    (tmp_path / merk).touch()
    (tmp_path / "ib" / "kluis").mkdir(parents=True)
    assert beoordeel(tmp_path / "ib" / "kluis" / "school.oppdesk") == Plek(Soort.GESYNCHRONISEERD, dienst)


def test_gesynchroniseerd_volgens_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """OneDrive tells in the environment where it is, also when the folder has another name."""
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "wolk"))
    assert beoordeel(tmp_path / "wolk" / "ib" / "school.oppdesk") == Plek(Soort.GESYNCHRONISEERD, "OneDrive")
    assert beoordeel(tmp_path / "wolkje" / "school.oppdesk") == Plek(Soort.GOED)


def test_hele_oordeel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Network comes before synchronisation, and a link is followed to where it leads."""
    ver = tmp_path / "ver" / "OneDrive"
    ver.mkdir(parents=True)
    (tmp_path / "kort").symlink_to(ver)
    mounts = tmp_path / "mountinfo"
    monkeypatch.setattr(plek, "MOUNTINFO", mounts)
    mounts.write_text(
        f"21 1 8:1 / / rw - ext4 /dev/sda1 rw\n36 21 0:40 / {tmp_path / 'ver'} rw - nfs s:/ rw\n"
    )
    assert beoordeel(tmp_path / "kort" / "school.oppdesk") == Plek(Soort.NETWERK, "nfs")
    mounts.write_text("21 1 8:1 / / rw - ext4 /dev/sda1 rw\n")
    assert beoordeel(tmp_path / "kort" / "school.oppdesk") == Plek(Soort.GESYNCHRONISEERD, "OneDrive")
    mounts.unlink()
    assert beoordeel(tmp_path / "kort" / "school.oppdesk").soort is Soort.GESYNCHRONISEERD


def test_veilige_plek(eigen_mappen: Path) -> None:
    """The safe place is in the local data of the user, under a name that is free."""
    eerste = veilige_plek("De Wilg")
    assert eerste == eigen_mappen / "De Wilg.oppdesk"
    eigen_mappen.mkdir(parents=True)
    eerste.touch()
    sleutelbestand(eigen_mappen / "De Wilg 2.oppdesk").touch()
    assert veilige_plek("De Wilg") == eigen_mappen / "De Wilg 3.oppdesk"
