"""A picture of every screen: light, dark, 1280×720, 200 %, empty, full, and with long texts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from opp_desk.ground import clock, paths
from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.ui import thema
from opp_desk.ui.rondleiding.hand import Hand
from opp_desk.usecases import demo
from opp_desk.vault.handeling import handeling

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QApplication, QWidget

    from opp_desk.ui.programma import Programma
    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

MAANDAG: Final = datetime(2026, 10, 5, 9, 0).astimezone()
_LANGE_NAAM: Final = ("Maximiliaan-Alexander", "van der", "Westerhuyzen-Oosterlingh tot Noordbroek")
_SECTIES: Final = (
    "aanleiding",
    "factoren",
    "perspectief",
    "doelen",
    "begeleiding",
    "les",
    "horen",
    "ouders",
    "evaluatie",
)


def maak_beelden(app: QApplication, begin: Callable[[], Programma], map_: Path) -> int:
    """Fill ``map_`` with pictures; 0 when every screen was made. The day is a Monday in October 2026."""
    if os.environ.get("OPP_DESK_BEELD") != "dubbel":
        _dubbel(map_)
    werkmap = Path(tempfile.mkdtemp(prefix="opp-beelden-"), "OPP Desk")
    werkmap.mkdir()
    os.environ["OPP_DESK_DATA"], os.environ["OPP_DESK_CONFIG"] = str(werkmap), str(werkmap)
    with clock.fixed(MAANDAG):
        fotograaf = _Fotograaf(app, begin(), map_, werkmap)
        fotograaf.werk()
    shutil.rmtree(werkmap, ignore_errors=True)
    return 0


def _dubbel(map_: Path) -> None:
    """The same pictures at 200 %, in a process of its own: Qt reads the scale when it starts."""
    omgeving = os.environ | {"QT_SCALE_FACTOR": "2", "OPP_DESK_BEELD": "dubbel"}
    subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-m", "opp_desk", "schermen", "--out", str(map_ / "dubbel")],
        env=omgeving,
        check=True,
    )


class _Fotograaf:
    """Walks through the program and takes pictures."""

    def __init__(self, app: QApplication, programma: Programma, map_: Path, werkmap: Path) -> None:
        self._app, self._p, self._map, self._werkmap = app, programma, map_, werkmap
        self._hand = Hand(app)
        self._map.mkdir(parents=True, exist_ok=True)

    def werk(self) -> None:
        """Take every picture."""
        self._zet("licht", 1280, 800)
        self._foto("eerste-start")
        self._p.toon_herstelblad("7KQ2M-XW4RB-T0Y8J-5HDCN-E3PAG-9SVZF-16KMB-Q4XTR")
        self._foto("herstelblad")
        leeg = self._leeg()
        self._open(leeg)
        for sleutel in ("vandaag", "leerlingen", "importeren", "overnemen"):
            self._scherm(sleutel, {}, f"{sleutel}-leeg")
        self._p.vergrendel()
        self._foto("ontgrendelen")
        vol = demo.maak_demoschool(self._werkmap)
        vol.voer_uit(partial(_lange_naam, leerling=vol.lees(_eerste)))
        self._open(vol)
        for modus, breedte, hoogte in (("licht", 1280, 800), ("donker", 1280, 720)):
            self._zet(modus, breedte, hoogte)
            self._ronde(vol, "" if modus == "licht" else "-donker")
        self._p.sluit_af()
        self._bewaar_voor_handleiding()

    def _ronde(self, kluis: Kluis, achter: str) -> None:
        vast, bezig, lang = (
            kluis.lees(partial(_opp, status=each))
            for each in (OppStatus.VASTGESTELD, OppStatus.VOORGELEGD, None)
        )
        hoor = kluis.lees(_hoorgesprek)
        for sleutel in ("vandaag", "leerlingen", "importeren", "overnemen", "instellingen"):
            self._scherm(sleutel, {}, sleutel + achter)
        for tab in ("tijdlijn", "opp", "horen", "ouders", "documenten"):
            self._scherm("dossier", {"leerling": vast.leerling, "tab": tab}, f"dossier-{tab}{achter}")
        self._scherm("dossier", {"leerling": lang.leerling, "tab": "opp"}, f"dossier-lange-naam{achter}")
        for sectie in _SECTIES:
            self._scherm("opp", {"opp": bezig.id, "sectie": sectie}, f"opp-{sectie}{achter}")
        self._scherm("opp", {"opp": vast.id, "sectie": "doelen"}, f"opp-vastgesteld{achter}")
        self._scherm("horen", {"hoorgesprek": hoor}, f"horen{achter}")
        self._scherm("ouders", {"leerling": bezig.leerling}, f"ouders{achter}")
        self._scherm("hulp", {"pagina": "opp"}, f"hulp{achter}")
        self._p.schil.open_opdrachten()
        self._foto(f"opdrachten{achter}")
        self._hand.toets(self._app.focusWidget() or self._p.schil, _escape())

    def _scherm(self, sleutel: str, waar: dict[str, Any], naam: str) -> None:
        self._p.schil.toon(sleutel, **waar)
        self._foto(naam)

    def _foto(self, naam: str) -> None:
        self._hand.adem(120)
        self._hand.wacht(lambda: not self._p.jobs.onderweg, f"rust voor {naam}")
        self._hand.adem(700 if naam.startswith("opp") else 200)
        self._hand.wacht(lambda: not self._p.jobs.onderweg, f"rust voor {naam}")
        met_ring: QWidget | None = self._p.schil.focusWidget()
        if met_ring is not None and not naam.startswith("opdrachten"):
            met_ring.clearFocus()  # a picture shows the screen, not where the keyboard happened to be
        self._p.schil.grab().save(str(self._map / f"{naam}.png"))

    def _zet(self, modus: str, breedte: int, hoogte: int) -> None:
        thema.pas_toe(self._app, thema.Modus(modus))
        self._p.schil.resize(breedte, hoogte)

    def _leeg(self) -> Kluis:
        from opp_desk.model.keuzes import Rol, Sector  # noqa: PLC0415  only here
        from opp_desk.usecases.kluizen import NieuweSchool, begin_kluis  # noqa: PLC0415  only here

        school = NieuweSchool("basisschool De Waterlelie", "99ZZ", Sector.PO, demo.IB, Rol.IB)
        return begin_kluis(self._werkmap / "leeg.oppdesk", school, demo.WACHTWOORD).kluis

    def _open(self, kluis: Kluis) -> None:
        self._p.open(kluis, "vandaag")
        self._hand.wacht(lambda: not self._p.schil.vergrendeld(), "het eerste scherm")

    def _bewaar_voor_handleiding(self) -> None:
        """Keep the pictures that the handleiding and the README show, when run from the source tree."""
        if os.environ.get("OPP_DESK_BEELD") == "dubbel":
            return
        doel = paths.resources() / "handleiding" / "beelden"
        doel.mkdir(parents=True, exist_ok=True)
        kies = dict.fromkeys(_ZELFDE_NAAM, "") | {
            "opp-doelen": "opp",
            "dossier-tijdlijn": "dossier",
            "importeren-leeg": "importeren",
        }
        for van, naar in kies.items():
            shutil.copy(self._map / f"{van}.png", doel / f"{naar or van}.png")
        voorkant = paths.resources().parent / "docs" / "beelden"
        voorkant.mkdir(parents=True, exist_ok=True)
        shutil.copy(self._map / "opp-doelen.png", voorkant / "opp.png")


_ZELFDE_NAAM: Final = (
    "vandaag",
    "leerlingen",
    "horen",
    "ouders",
    "overnemen",
    "instellingen",
    "eerste-start",
    "ontgrendelen",
)


@handeling("Lange naam")
def _lange_naam(uow: UnitOfWork, leerling: UUID) -> None:
    """Give one pupil a name of sixty characters."""
    rij = uow.haal(Leerling, leerling)
    rij.roepnaam, rij.voorvoegsel, rij.achternaam = _LANGE_NAAM


def _eerste(lezer: Lezer) -> UUID:
    return lezer.lees(select(Opp).where(Opp.status == OppStatus.BIJSTELLING).order_by(Opp.id))[0].leerling


def _opp(lezer: Lezer, status: OppStatus | None) -> Opp:
    if status is None:
        return lezer.lees(select(Opp).where(Opp.leerling == _eerste(lezer)))[0]
    return lezer.lees(select(Opp).where(Opp.status == status).order_by(Opp.startdatum, Opp.id))[0]


def _hoorgesprek(lezer: Lezer) -> UUID:
    return lezer.lees(select(Hoorgesprek).order_by(Hoorgesprek.aangeboden_op.desc(), Hoorgesprek.id))[0].id


def _escape() -> Any:
    from PySide6.QtCore import Qt  # noqa: PLC0415  only here

    return Qt.Key.Key_Escape
