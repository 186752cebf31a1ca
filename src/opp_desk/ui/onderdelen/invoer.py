"""What every input has in common, and the single-line field.

The binder knows inputs only by `Invoerveld`: a value, a signal when the user (never the program) changed
it, and a signal when the focus left. Ctrl+Z first undoes typing in the field; with nothing left to undo the
key goes on to the window, which undoes the last action.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from opp_desk.ui import tokens

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget


class Invoerveld(Protocol):
    """The common face of inputs; ``gewijzigd`` and ``verlaten`` carry no arguments."""

    gewijzigd: SignalInstance
    verlaten: SignalInstance

    def waarde(self) -> object:
        """Return what is filled in; None or "" when empty."""

    def zet_waarde(self, waarde: object) -> None:
        """Fill in without emitting ``gewijzigd``."""

    def zet_alleen_lezen(self, alleen_lezen: bool) -> None:
        """Make it readable but not changeable."""

    def zet_fout(self, fout: bool) -> None:
        """Mark the border when something asks attention."""


class Regelveld(QLineEdit):
    """What fields of one line share, 40 px high."""

    gewijzigd = Signal()
    verlaten = Signal()

    def __init__(self, placeholder: str = "", ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setPlaceholderText(placeholder)
        self.setFixedHeight(tokens.VELD_HOOGTE)
        self.textEdited.connect(self._getypt)

    def zet_alleen_lezen(self, alleen_lezen: bool) -> None:
        """Make it readable but not changeable."""
        self.setReadOnly(alleen_lezen)

    def zet_fout(self, fout: bool) -> None:
        """Mark the border when something asks attention."""
        zet_kenmerk(self, "fout", fout)

    def event(self, event: QEvent) -> bool:
        """Let Ctrl+Z go on to the window when there is no typing left to undo."""
        if vraagt_ongedaan(event) and not self.isUndoAvailable():
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left; a menu of its own is not leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.verlaten.emit()

    def _getypt(self, _tekst: str) -> None:
        self.gewijzigd.emit()


class Invoer(Regelveld):
    """A single-line text field; ``geheim`` hides what is typed."""

    def __init__(self, placeholder: str = "", ouder: QWidget | None = None, *, geheim: bool = False) -> None:
        super().__init__(placeholder, ouder)
        if geheim:
            self.setEchoMode(QLineEdit.EchoMode.Password)

    def waarde(self) -> str:
        """Return the text as typed."""
        return self.text()

    def zet_waarde(self, waarde: object) -> None:
        """Show a text (None is empty); keeps cursor and undo when it is already there."""
        tekst = "" if waarde is None else str(waarde)
        if tekst != self.text():
            self.setText(tekst)


def vraagt_ongedaan(event: QEvent) -> bool:
    """Say whether this event claims Ctrl+Z for the field."""
    return (
        isinstance(event, QKeyEvent)  # first: the type of an event costs more to ask
        and event.type() == QEvent.Type.ShortcutOverride
        and event.matches(QKeySequence.StandardKey.Undo)
    )


def zet_kenmerk(onderdeel: QWidget, naam: str, aan: bool) -> None:
    """Set a property that the style sheet reads, and style the widget again when it changed."""
    waarde = "true" if aan else "false"
    if onderdeel.property(naam) != waarde:
        onderdeel.setProperty(naam, waarde)
        onderdeel.style().unpolish(onderdeel)
        onderdeel.style().polish(onderdeel)
