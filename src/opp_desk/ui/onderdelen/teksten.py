"""Labels of the type scale. All show plain text only, so that a name with ``<b>`` in it stays a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Tekst(QLabel):
    """Ordinary text, wrapped; the base of the others. ``kies`` lets a reader select and copy it."""

    def __init__(self, tekst: str = "", ouder: QWidget | None = None, *, kies: bool = False) -> None:
        super().__init__(tekst, ouder)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if kies:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


class Titel(Tekst):
    """Title of a screen, 24 px."""


class Kop(Tekst):
    """Head of a section, 18 px."""


class Tussenkop(Tekst):
    """Head of a card, 15 px and bold."""


class Ondertitel(Tekst):
    """One muted line beneath a title, 15 px."""


class Hulptekst(Tekst):
    """Help and small remarks, 13 px and muted."""


class Veldlabel(Tekst):
    """Label above a field; give it a buddy, or use `Veldblok`, which does."""


class Meldtekst(Tekst):
    """One small line that asks attention: ``soort`` is "let_op", "laat" or "goed"."""

    def __init__(self, tekst: str = "", ouder: QWidget | None = None, *, soort: str = "let_op") -> None:
        super().__init__(tekst, ouder)
        self.setProperty("soort", soort)


class Lijn(QFrame):
    """A hairline between rows."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setFixedHeight(1)
