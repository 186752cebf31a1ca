"""Who takes the pictures: opens pages, waits until they are at rest, and keeps what can be seen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from opp_desk.model.keuzes import Rol, Sector
from opp_desk.ui import thema
from opp_desk.ui.rondleiding import beeldschool
from opp_desk.ui.rondleiding.hand import Hand
from opp_desk.usecases import demo, demo_aanbod
from opp_desk.usecases.demo_school import VO_SCHOOL
from opp_desk.usecases.kluizen import NieuweSchool, begin_kluis

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QWidget

    from opp_desk.model.opp import Opp
    from opp_desk.ui.programma import Programma
    from opp_desk.vault.kluis import Kluis

_PAPIER: Final = ("opp", "papieren", "dossier-opp", "overdracht", "vergelijken")
_RUST_MS: Final = 200
_PAPIER_MS: Final = 700
LICHT: Final = (1280, 800)
DONKER: Final = (1280, 720)


class Fotograaf:
    """Walks through the program. ``school`` is the open demonstration school."""

    def __init__(self, app: QApplication, programma: Programma, map_: Path, werkmap: Path) -> None:
        self.app, self.p, self.map, self._werkmap = app, programma, map_, werkmap
        self.hand = Hand(app)
        self._achter = ""
        self._school: Kluis | None = None
        self.map.mkdir(parents=True, exist_ok=True)
        self.kleed("")

    @property
    def school(self) -> Kluis:
        """Return the open demonstration school."""
        assert self._school is not None  # noqa: S101  the series that ask for it come after opening
        return self._school

    def opp(self, wie: str) -> Opp:
        """Return an OPP of the school by what it shows: "vast", "lang" … (`beeldschool.kies`)."""
        return self.school.lees(partial(beeldschool.kies, wie=wie))

    def kleed(self, achter: str) -> None:
        """Go on light, or dark ("-donker") and lower; pictures get that behind their names."""
        self._achter = achter
        breedte, hoogte = DONKER if achter else LICHT
        thema.pas_toe(self.app, thema.Modus.DONKER if achter else thema.Modus.LICHT)
        self.p.schil.resize(breedte, hoogte)

    def scherm(self, sleutel: str, naam: str = "", **waar: Any) -> None:
        """Open a page and take its picture."""
        self.p.schil.toon(sleutel, **waar)
        self.foto(naam or sleutel)

    def foto(self, naam: str, venster: QWidget | None = None, *, ring: bool = False) -> None:
        """Keep what can be seen; ``ring`` with the place where the keyboard is."""
        rust = _PAPIER_MS if naam.startswith(_PAPIER) else _RUST_MS
        self.rust(naam)
        self.hand.adem(rust)
        self.rust(naam)
        venster = venster or self.app.activeModalWidget() or self.p.schil
        met_ring: QWidget | None = venster.focusWidget()
        if met_ring is not None and not ring:
            met_ring.clearFocus()  # a picture shows the screen, not where the keyboard happened to be
        venster.grab().save(str(self.map / f"{naam}{self._achter}.png"))

    def rust(self, waarvoor: str) -> None:
        """Wait until the program has done what it was doing."""
        self.hand.adem(120)
        self.hand.wacht(lambda: not self.p.jobs.onderweg, f"rust voor {waarvoor}")

    def toets(self, teken: Qt.Key, keer: int = 1, extra: Qt.KeyboardModifier | None = None) -> None:
        """Press a key where the keyboard is, in the window of the program."""
        if not self.app.activeModalWidget():
            self.p.schil.activateWindow()
            self.hand.adem()
        for _keer in range(keer):
            self.hand.toets(self.app.focusWidget() or self.p.schil, teken, extra)
        self.hand.adem()

    def open_leeg(self) -> None:
        """Open a school in which there is nothing yet."""
        school = NieuweSchool("basisschool De Waterlelie", "99ZZ", Sector.PO, demo.IB, Rol.IB)
        self._open(begin_kluis(self._werkmap / "leeg.oppdesk", school, demo.WACHTWOORD).kluis)

    def open_vo(self) -> None:
        """Open a vo school with two vestigingen, of which only the aanbod was written."""
        vo = NieuweSchool(VO_SCHOOL.naam, VO_SCHOOL.brin, VO_SCHOOL.sector, demo.IB, Rol.IB)
        kluis = begin_kluis(self._werkmap / "vo.oppdesk", vo, demo.WACHTWOORD).kluis
        kluis.voer_uit(partial(demo.richt_in, school=VO_SCHOOL))
        demo_aanbod.vul_aanbod(kluis, VO_SCHOOL)
        self.p.vergrendel()
        self._open(kluis)

    def open_school(self) -> None:
        """Open the demonstration school, with a long name and long texts, and parents who disagree."""
        self._school = demo.maak_demoschool(self._werkmap)
        beeldschool.richt_in(self._school)
        self._open(self._school)

    def _open(self, kluis: Kluis) -> None:
        self.p.open(kluis, "vandaag")
        self.hand.wacht(lambda: not self.p.schil.vergrendeld(), "het eerste scherm")

    def sluit(self) -> None:
        """Close the program."""
        self.p.sluit_af()
