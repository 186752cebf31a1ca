"""What every step of the year has: a head that says what is asked, its own reading, and what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.aanbod import Aanbodjaar
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.onderdelen import Hulptekst, Kop, SchuifPagina, Tekst
from opp_desk.ui.opp.blad import Blad, Context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.binder import Binder
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.aanbodjaar import Jaarbeeld

_RING = 4


class Stapblad(QWidget):
    """One step. ``toon`` reads and shows it; ``verlaat`` writes what is typed.

    A step that is longer than the window scrolls (``voeg_toe``); one with a list of its own puts it in
    ``kolom``. ``veranderd`` when ``stand`` or ``actie`` may have.
    """

    veranderd = Signal()

    def __init__(self, werk: Werkplek, titel: str, uitleg: str, *, schuift: bool = True) -> None:
        super().__init__()
        self.werk, self._laatste = werk, Laatste(self)
        self.jaar: Jaarbeeld | None = None
        self.kolom = QVBoxLayout(self)
        self.kolom.setContentsMargins(0, 0, 0, 0)
        self.kolom.setSpacing(12)
        self._pagina = SchuifPagina(self, smal=False, marge=_RING) if schuift else None
        if self._pagina is not None:
            self._pagina.inhoud.setSpacing(12)
            self.kolom.addWidget(self._pagina)
        self.voeg_toe(Kop(titel, self))
        self.voeg_toe(Tekst(uitleg, self))

    def voeg_toe(self, deel: Any) -> None:
        """Add a widget or a layout beneath the others."""
        if self._pagina is not None:
            self._pagina.voeg_toe(deel)
        elif isinstance(deel, QWidget):
            deel.setContentsMargins(_RING, 0, 0, 0)
            self.kolom.addWidget(deel)
        else:
            self.kolom.addLayout(deel)

    def sluit_af(self) -> None:
        """Push everything to the top; call after the last part."""
        if self._pagina is not None:
            self._pagina.sluit_af()

    def toon(self, jaar: Jaarbeeld) -> None:
        """Read and show this step of a cycle."""
        self.jaar = jaar
        if jaar.jaar_id is not None:
            self.lees(jaar.jaar_id)

    def lees(self, jaar_id: UUID) -> None:
        """Read what this step shows."""

    def vraag(self, vraag: Callable[..., Any], dan: Callable[[Any], None]) -> None:
        """Read; only the last answer counts."""
        self.werk.jobs.vraag(vraag, self._laatste.van(dan), self.meld_fout)

    def binders(self) -> Iterator[Binder]:
        """Yield the binders of this step."""
        yield from ()

    def verlaat(self) -> None:
        """Write what is typed."""
        for binder in self.binders():
            binder.bewaar_nu()

    @property
    def wacht_op_schijf(self) -> bool:
        """Return whether the disk refused something that is tried again."""
        return any(binder.wacht_op_schijf for binder in self.binders())

    @property
    def stand(self) -> str:
        """Return in one line how far this step is, for beside the button."""
        return ""

    @property
    def nog_open(self) -> str:
        """Return what to ask before this step is closed while something of it is open, or nothing."""
        return ""

    def naar_open(self) -> None:
        """Go to the first thing that is open."""

    @property
    def actie(self) -> tuple[str, bool]:
        """Return the text of the button that does what this step is for, and whether it can be done."""
        return "", False

    def doe(self) -> None:
        """Do what this step is for."""

    def richt(self) -> bool:
        """Put the focus where somebody begins; False when that is the button in the foot."""
        return False

    def meld_fout(self, fout: Fout) -> None:
        """Show an error with a way to read again."""
        self.werk.fout.emit(fout, self._opnieuw)

    def _opnieuw(self) -> None:
        if self.jaar is not None:
            self.toon(self.jaar)


def jaarblad(werk: Werkplek, vorm: Callable[[], Any], ouder: QWidget) -> Blad:
    """Return a form of the cycle itself."""
    niemand = werk.wie.id  # a form asks for a pupil and an OPP; a cycle has none
    return Blad(vorm, Aanbodjaar, Context(werk, niemand, niemand, ""), ouder)


def bron(tekst: str, ouder: QWidget) -> Hulptekst:
    """Return the line that says on what something rests."""
    return Hulptekst(tekst, ouder)
