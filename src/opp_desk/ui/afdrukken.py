"""Printing a PDF: the dialog of the computer, and the pages as pictures. Loads a module of Qt of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from opp_desk.ui.opp.papieren import druk
from opp_desk.ui.opp.rasteren import teken_voor_printer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_DPI: Final = 300


def druk_pdf_af(pdf: bytes, ouder: QWidget) -> None:
    """Ask on which printer, and print. For one or two pages: these are drawn while the window waits."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    venster = QPrintDialog(printer, ouder.window())
    venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    venster.accepted.connect(partial(_druk, printer, pdf))
    QDialog.open(venster)


def _druk(printer: QPrinter, pdf: bytes) -> None:
    druk(printer, teken_voor_printer(pdf, _DPI))
