"""What every section of the settings shares: its head, its error bar, and work on the whole vault."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from opp_desk.ui import tokens
from opp_desk.ui.onderdelen import Foutbalk, Paginakop, SchuifPagina
from opp_desk.ui.zinnen import zin

if TYPE_CHECKING:
    from collections.abc import Callable

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.jobs import Lopend
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.vault.kluis import Kluis

T = TypeVar("T")


class Sectie(SchuifPagina):
    """One section: title, one line that says what it is for, and ``foutbalk`` for what went wrong."""

    def __init__(self, werk: Werkplek, titel: str, uitleg: str = "") -> None:
        super().__init__(marge=0)
        self.werk = werk
        self.foutbalk = Foutbalk()
        self.inhoud.setContentsMargins(0, 0, 0, tokens.MARGE)
        self.voeg_toe(Paginakop(titel, uitleg))
        self.voeg_toe(self.foutbalk)

    @property
    def kluis(self) -> Kluis:
        """Return the open vault."""
        kluis = self.werk.jobs.kluis
        if kluis is None:
            raise RuntimeError("vergrendeld")
        return kluis

    def toon(self) -> None:
        """Load and show; may be called again at any time."""

    def verlaat(self) -> None:
        """Write what is typed."""

    def doe(
        self,
        werk: Callable[[], T],
        dan: Callable[[T], None],
        fout: Callable[[Fout], None] | None = None,
    ) -> None:
        """Do work on the whole vault beside the screen; an error stands in the bar of this section."""
        self.foutbalk.hide()
        self.werk.jobs.werk(partial(_zonder_voortgang, werk), dan, fout or self.meld_fout)

    def meld_fout(self, fout: Fout) -> None:
        """Show what happened and what is safe; the first sentence is the head."""
        self.meld(zin(fout))

    def meld(self, tekst: str) -> None:
        """Show a sentence or two in the bar, and bring it in sight."""
        wat, _, veilig = tekst.partition(". ")
        self.foutbalk.toon(wat if wat.endswith(".") else f"{wat}.", veilig, "")
        self.ensureWidgetVisible(self.foutbalk)


def naast_elkaar(*delen: QWidget, rek: bool = False) -> QHBoxLayout:
    """Return a line of widgets, at the left or filling it."""
    rij = QHBoxLayout()
    rij.setSpacing(12)
    for deel in delen:
        rij.addWidget(deel, 1 if rek else 0)
    if not rek:
        rij.addStretch(1)
    return rij


def _zonder_voortgang(werk: Callable[[], Any], _lopend: Lopend) -> Any:
    return werk()
