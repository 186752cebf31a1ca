"""What every screen gets: the jobs, who is working, the school, and the way to other screens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.model.keuzes import Rol, Sector, Vakantieregio
    from opp_desk.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class Wie:
    """Who unlocked the vault."""

    id: UUID
    naam: str
    rol: Rol | None


@dataclass(frozen=True, slots=True)
class Schoolgegevens:
    """What screens need to know of the school all the time."""

    naam: str
    sector: Sector
    regio: Vakantieregio | None


class Werkplek(QObject):
    """One unlocked vault on one screen.

    Emit ``ga_naar(screen key, {"leerling": UUID, "opp": UUID, "sectie": str …})`` to open a screen,
    ``melding(text, action or "", callable or None)`` for a quiet bar, ``fout(Fout, retry or None)`` for an
    error bar with "Opnieuw", ``opgeslagen()`` after an autosave, ``aan_tafel(bool)`` while parents or a pupil
    read along on this screen: locking waits longer then.
    """

    ga_naar = Signal(str, dict)
    melding = Signal(str, str, object)
    fout = Signal(object, object)
    opgeslagen = Signal()
    aan_tafel = Signal(bool)

    def __init__(self, jobs: Jobs, pad: Path, wie: Wie, school: Schoolgegevens) -> None:
        super().__init__()
        self.jobs, self.pad, self.wie, self.school = jobs, pad, wie, school
