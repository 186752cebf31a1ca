"""Adding files to a dossier: chosen in a dialog, dropped on a page, or a picture pasted with Ctrl+V.

Reading and judging a file happens in the process of the papers: a broken one cannot take the window down.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog

from opp_desk.interchange.bijlage import keur
from opp_desk.usecases import bijlagen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from opp_desk.ground.errors import Fout
    from opp_desk.interchange.bijlage import Gekeurd
    from opp_desk.ui.werkplek import Werkplek

SOORTEN: Final = "*.pdf *.jpg *.jpeg *.png *.docx *.xlsx *.txt"


class Bijlagetoevoeger(QObject):
    """Listens on one widget and adds to the dossier that was given last, with a note or by itself.

    ``bezig`` tells how many files are under way, ``boven`` whether one hangs above the widget, ``toegevoegd``
    carries the id of each.
    """

    bezig = Signal(int)
    boven = Signal(bool)
    toegevoegd = Signal(object)

    def __init__(self, werk: Werkplek, vlak: QWidget) -> None:
        super().__init__(vlak)
        self._werk, self._vlak = werk, vlak
        self._doel: Callable[..., Any] | None = None
        self._onderweg = 0
        vlak.setAcceptDrops(True)
        vlak.installEventFilter(self)
        plakken = QShortcut(QKeySequence.StandardKey.Paste, vlak)
        plakken.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        plakken.activated.connect(self.plak)

    def zet_dossier(self, leerling: UUID, gesprek: UUID | None = None) -> None:
        """Say where what comes in belongs."""
        self.zet_doel(partial(bijlagen.voeg_bijlage_toe, leerling=leerling, gesprek=gesprek))

    def zet_doel(self, doe: Callable[..., Any] | None) -> None:
        """Give the use case that keeps a file (it takes ``gekeurd``); None when there is no place for one."""
        self._doel = doe

    def kies(self) -> None:
        """Ask for files."""
        venster = QFileDialog(self._vlak.window(), self.tr("Bijlage toevoegen"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setFileMode(QFileDialog.FileMode.ExistingFiles)
        venster.setNameFilters([self.tr("Wat de kluis bewaart ({})").format(SOORTEN), self.tr("Alles (*)")])
        venster.filesSelected.connect(self._gekozen)
        venster.open()

    def voeg_toe(self, paden: Sequence[Path]) -> None:
        """Read these files, judge them and keep them in the dossier."""
        for pad in paden:
            self._keur(bijlagen.keur_bestand, pad)

    def voeg_beeld_toe(self, beeld: QImage) -> None:
        """Keep a picture that was on the clipboard."""
        bytes_ = QByteArray()
        buffer = QBuffer(bytes_)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        beeld.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, the binding takes text
        self._keur(keur, self.tr("Geplakt plaatje.jpg"), bytes_.data())

    def eventFilter(self, wie: QObject, event: QEvent) -> bool:
        """Take what is dropped."""
        if event.type() == QEvent.Type.DragLeave:
            self.boven.emit(False)
        elif isinstance(event, QDropEvent):  # also what hangs above is of this class
            if self._doel is None or not (event.mimeData().hasUrls() or event.mimeData().hasImage()):
                return False
            event.acceptProposedAction()
            los = event.type() == QEvent.Type.Drop
            self.boven.emit(not los)
            if los:
                self._neem(event.mimeData())
            return True
        return super().eventFilter(wie, event)

    def plak(self) -> None:
        """Take what is on the clipboard."""
        self._neem(QApplication.clipboard().mimeData())

    def _neem(self, inhoud: QMimeData) -> None:
        if self._doel is None:
            return
        paden = [Path(url.toLocalFile()) for url in inhoud.urls() if url.isLocalFile()]
        if paden:
            self.voeg_toe(paden)
        elif inhoud.hasImage() and not (beeld := QImage(inhoud.imageData())).isNull():
            self.voeg_beeld_toe(beeld)

    def _gekozen(self, paden: list[str]) -> None:
        self.voeg_toe([Path(pad) for pad in paden])

    def _keur(self, oordeel: Callable[..., Gekeurd], *invoer: object) -> None:
        """Judge a file elsewhere; it belongs where things belonged when it was given."""
        if self._doel is None:
            return
        self._begin()
        dan = partial(self._bewaar, self._doel)
        self._werk.jobs.papier(oordeel, *invoer, dan=dan, fout=self._mislukt)

    def _bewaar(self, doe: Callable[..., Any], gekeurd: Gekeurd) -> None:
        klaar = partial(self._klaar, gekeurd.naam)
        self._werk.jobs.run(partial(doe, gekeurd=gekeurd), klaar, self._mislukt)

    def _klaar(self, naam: str, bijlage: UUID | None) -> None:
        self._eindig()
        self._werk.melding.emit(self.tr("Bijlage toegevoegd: {}").format(naam), "", None)
        self.toegevoegd.emit(bijlage)

    def _mislukt(self, fout: Fout) -> None:
        self._eindig()
        self._werk.fout.emit(fout, None)

    def _begin(self) -> None:
        self._onderweg += 1
        self.bezig.emit(self._onderweg)

    def _eindig(self) -> None:
        self._onderweg -= 1
        self.bezig.emit(self._onderweg)
