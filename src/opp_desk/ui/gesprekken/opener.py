"""Opening the panel of notes in the window and closing it, with the focus back where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from opp_desk.ui.gesprekken.leespaneel import Leespaneel
from opp_desk.ui.gesprekken.paneel import Notitiepaneel

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ui.schil import Schil
    from opp_desk.ui.werkplek import Werkplek


class Paneelopener(QObject):
    """The panel of one unlocked vault."""

    def __init__(self, schil: Schil, werk: Werkplek, ouder: QObject) -> None:
        super().__init__(ouder)
        self._schil, self._werk = schil, werk
        self._terug: QWidget | None = None
        self._gereed: Notitiepaneel | None = None
        self._maak_gereed = QTimer(self, singleShot=True, interval=0)
        self._maak_gereed.timeout.connect(self._zet_gereed)

    def noteer(self) -> None:
        """Begin a note about the pupil in sight, or go on with the one that is open."""
        paneel = self._schil.paneel()
        if isinstance(paneel, Notitiepaneel):
            paneel.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.open(over=self._in_zicht())

    def open(self, *, lezen: bool = False, **waar: Any) -> None:
        """Open a note: to read with ``lezen``, otherwise to write. Arguments as of the panel."""
        paneel = self._schil.paneel()
        buiten = QApplication.focusWidget()
        if paneel is None:
            self._terug = buiten
        else:
            self._ruim(paneel)
        nieuw = Leespaneel(self._werk, waar["gesprek"]) if lezen else self._pak()
        nieuw.gesloten.connect(self.sluit)
        if isinstance(nieuw, Notitiepaneel):
            nieuw.begin(**waar)
        self._schil.open_paneel(nieuw)

    def sluit(self) -> None:
        """Close the panel; what is typed in it is kept."""
        if (paneel := self._schil.paneel()) is not None:
            self._ruim(paneel)
            self._schil.sluit_paneel()
            self._maak_gereed.start()
        terug, self._terug = self._terug, None
        if terug is not None and shiboken6.isValid(terug) and terug.isVisible():
            terug.setFocus(Qt.FocusReason.OtherFocusReason)

    def sluit_af(self) -> None:
        """Remove the form that is ready: the vault closes."""
        self._maak_gereed.stop()
        paneel, self._gereed = self._gereed, None
        if paneel is not None:
            paneel.deleteLater()

    def _pak(self) -> Notitiepaneel:
        """Take the form that is ready, or make one."""
        paneel, self._gereed = self._gereed, None
        return paneel or Notitiepaneel(self._werk, self._schil.paneelgrond)

    def _zet_gereed(self) -> None:
        """Make an empty form for the next note while nobody waits: who noted once, notes again."""
        if self._gereed is None and self._werk.jobs.kluis is not None:
            self._gereed = paneel = Notitiepaneel(self._werk, self._schil.paneelgrond)
            paneel.hide()
            for deel in (paneel, *paneel.findChildren(QWidget)):
                deel.ensurePolished()

    @staticmethod
    def _ruim(paneel: QWidget) -> None:
        if isinstance(paneel, Notitiepaneel):
            paneel.ruim_op()

    def _in_zicht(self) -> UUID | None:
        """Return the pupil, or the OPP, that the page shows."""
        pagina: Any = self._schil.pagina(self._schil.sleutel())
        waar = pagina.waar() if hasattr(pagina, "waar") else {}
        over: UUID | None = waar.get("leerling") or waar.get("opp")
        return over
