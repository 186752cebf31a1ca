"""A picture of every screen: light, dark, 1280×720, 200 %, empty, full, and with long texts.

``--reeks`` makes some series only, ``--vlug`` leaves out dark and 200 %. What each series shows stands in
``reeksen`` and ``reeks_kind``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from opp_desk.ground import clock, paths
from opp_desk.ui.rondleiding.fotograaf import Fotograaf
from opp_desk.ui.rondleiding.reeks_aanbod import PAGINAS
from opp_desk.ui.rondleiding.reeksen import EERST, REEKSEN, SLOT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QApplication

    from opp_desk.ui.programma import Programma

MAANDAG: Final = datetime(2026, 10, 5, 9, 0).astimezone()
NAMEN: Final = (*EERST, *REEKSEN, *SLOT)
"""The series that there are, in the order in which they are made."""
_DUBBEL: Final = "OPP_DESK_BEELD"
_HANDLEIDING: Final = {
    "opp-doelen": "opp",
    "dossier-tijdlijn": "dossier",
    "importeren-leeg": "importeren",
    "horen-kind-8-12-vraag": "horen-kind",
    "papieren-ouders": "papieren",
    "tafel-tekenen": "tekenen",
} | dict.fromkeys(
    (
        "vandaag",
        "leerlingen",
        "horen",
        "ouders",
        "overnemen",
        "instellingen",
        "eerste-start",
        "ontgrendelen",
        "voortgang",
        "vergelijken",
        "overdracht",
        "aanmeldingen",
        "groepswerk",
        "inspectielijst",
        "zoeken",
        "meegeven",
        *PAGINAS,
    ),
    "",
)
"""The picture of a screen → its name in the handleiding, or "" when that is the same."""
_VOORKANT: Final = ("opp-doelen", "vandaag", "horen-kind-8-12-vraag", "voortgang", "papieren-ouders")


def maak_beelden(
    app: QApplication, begin: Callable[[], Programma], map_: Path, reeksen: Sequence[str], *, vlug: bool
) -> int:
    """Fill ``map_`` with pictures; 0 when all were made. The day is a Monday in October 2026."""
    dubbel = _DUBBEL in os.environ
    if not vlug and not dubbel:
        _maak_dubbel(map_ / "dubbel", reeksen)
    werkmap = Path(tempfile.mkdtemp(prefix="opp-beelden-"), "OPP Desk")
    werkmap.mkdir()
    os.environ["OPP_DESK_DATA"], os.environ["OPP_DESK_CONFIG"] = str(werkmap), str(werkmap)
    with clock.fixed(MAANDAG):
        fotograaf = Fotograaf(app, begin(), map_, werkmap)
        _loop(fotograaf, reeksen or NAMEN, vlug=vlug or dubbel)
        fotograaf.sluit()
    shutil.rmtree(werkmap, ignore_errors=True)
    if not dubbel:
        _bewaar_voor_handleiding(map_)
    return 0


def _loop(fotograaf: Fotograaf, gekozen: Sequence[str], *, vlug: bool) -> None:
    """Make the chosen series: before a vault is open, light and dark, and what changes the vault last."""
    for naam, reeks in EERST.items():
        if naam in gekozen:
            reeks(fotograaf)
    if not set(gekozen) - set(EERST):
        return
    fotograaf.open_school()
    for achter in ("",) if vlug else ("", "-donker"):
        fotograaf.kleed(achter)
        for naam, reeks in REEKSEN.items():
            if naam in gekozen:
                reeks(fotograaf)
    fotograaf.kleed("")
    for naam, reeks in SLOT.items():
        if naam in gekozen:
            reeks(fotograaf)


def _maak_dubbel(map_: Path, reeksen: Sequence[str]) -> None:
    """The same pictures at 200 %, in a process of its own: Qt reads the scale when it starts."""
    keuze = ["--reeks", *reeksen] if reeksen else []
    subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-m", "opp_desk", "schermen", "--out", str(map_), *keuze],
        env=os.environ | {"QT_SCALE_FACTOR": "2", _DUBBEL: "dubbel"},
        check=True,
    )


def _bewaar_voor_handleiding(map_: Path) -> None:
    """Keep the pictures that the handleiding and the README show, when run from the source tree."""
    doel = paths.resources() / "handleiding" / "beelden"
    voorkant = paths.resources().parent / "docs" / "beelden"
    for each in (doel, voorkant):
        each.mkdir(parents=True, exist_ok=True)
    for van, naar in _HANDLEIDING.items():
        if (beeld := map_ / f"{van}.png").exists():
            shutil.copy(beeld, doel / f"{naar or van}.png")
    for van in _VOORKANT:
        if (beeld := map_ / f"{van}.png").exists():
            shutil.copy(beeld, voorkant / f"{_HANDLEIDING[van] or van}.png")
