"""The keys that work everywhere, in one list: windows connect them and help shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Sneltoets:
    """One key and what it does; ``toets`` in Qt's portable form."""

    toets: str
    titel: str

    def tekst(self) -> str:
        """Return what it does, in the language of the user."""
        return QCoreApplication.translate("Sneltoetsen", self.titel)

    def weergave(self) -> str:
        """Return the key as this computer writes it."""
        return QKeySequence(self.toets).toString(QKeySequence.SequenceFormat.NativeText)


OPDRACHTEN: Final = Sneltoets("Ctrl+K", str(QT_TRANSLATE_NOOP("Sneltoetsen", "Zoek of doe iets")))
GESPREK: Final = Sneltoets("Ctrl+N", str(QT_TRANSLATE_NOOP("Sneltoetsen", "Gesprek noteren")))
ZOEKEN: Final = Sneltoets("Ctrl+F", str(QT_TRANSLATE_NOOP("Sneltoetsen", "Overal zoeken")))
HULP: Final = Sneltoets("F1", str(QT_TRANSLATE_NOOP("Sneltoetsen", "Uitleg bij dit scherm")))
VERGRENDEL: Final = Sneltoets("Ctrl+L", str(QT_TRANSLATE_NOOP("Sneltoetsen", "Vergrendelen")))
ONGEDAAN: Final = Sneltoets("Ctrl+Z", str(QT_TRANSLATE_NOOP("Sneltoetsen", "Ongedaan maken")))
TERUG: Final = Sneltoets("Alt+Left", str(QT_TRANSLATE_NOOP("Sneltoetsen", "Terug naar het vorige scherm")))

ALLE: Final = (OPDRACHTEN, GESPREK, ZOEKEN, HULP, VERGRENDEL, ONGEDAAN, TERUG)


def koppel(venster: QWidget, sneltoets: Sneltoets, doe: Callable[[], object]) -> QShortcut:
    """Let a key work in the whole window; ``doe`` is a bound method or a partial, no lambda over self."""
    knop = QShortcut(QKeySequence(sneltoets.toets), venster)
    knop.setContext(Qt.ShortcutContext.WindowShortcut)
    knop.activated.connect(doe)
    return knop
