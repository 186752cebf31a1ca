"""Printing a PDF: the dialog of the computer, and the pages as pictures. Loads a module of Qt of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from opp_desk.ui.opp.rasteren import Bladzijde, teken_voor_printer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek

DPI: Final = 300


def vraag_printer(ouder: QWidget, dan: Callable[[QPrinter], None]) -> None:
    """Ask on which printer, and go on with it; nothing happens when somebody changes their mind."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    venster = QPrintDialog(printer, ouder.window())
    venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    venster.accepted.connect(partial(dan, printer))
    QDialog.open(venster)


def druk_pdf_af(pdf: bytes, ouder: QWidget) -> None:
    """Ask on which printer, and print. For one or two pages: these are drawn while the window waits."""
    vraag_printer(ouder, partial(_druk, pdf))


def stuur(
    werk: Werkplek,
    wie: QObject,
    printer: QPrinter,
    pdf: bytes,
    dan: Callable[[], None],
    fout: Callable[[Fout], None],
) -> None:
    """Draw the pages beside the screen and print them; ``dan`` when sent, unless ``wie`` is gone."""
    klaar = partial(_getekend, wie, printer, dan)
    werk.jobs.papier(teken_voor_printer, pdf, DPI, dan=klaar, fout=fout)


def druk(printer: QPrinter, bladzijden: tuple[Bladzijde, ...]) -> bool:
    """Send pages to a printer, one picture each; False if the printer does not begin."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for nummer, blad in enumerate(bladzijden):
        if nummer:
            printer.newPage()
        beeld = QImage(blad.pixels, blad.breedte, blad.hoogte, blad.breedte * 4, QImage.Format.Format_RGB32)
        painter.drawImage(QRectF(printer.paperRect(QPrinter.Unit.DevicePixel)), beeld)
    painter.end()
    return True


def _getekend(
    _wie: QObject, printer: QPrinter, dan: Callable[[], None], bladzijden: tuple[Bladzijde, ...]
) -> None:
    if druk(printer, bladzijden):
        dan()


def _druk(pdf: bytes, printer: QPrinter) -> None:
    druk(printer, teken_voor_printer(pdf, DPI))
