"""A form made of declarations alone: a plain widget per field, for the binder to replace.

For fields that only some kinds of school have; a form that everybody sees is drawn in ``forms/``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from opp_desk.model.keuzes import Keuzelijst
from opp_desk.model.veld import Merge, plek

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opp_desk.model.basis import Rij
    from opp_desk.model.veld import Plek

_AFSTAND = (12, 16)


class Velderij:
    """``rijen`` are the names of the fields, one or two beside each other; `setupUi` as a compiled form."""

    def __init__(self, klasse: type[Rij], rijen: Sequence[Sequence[str]]) -> None:
        self._klasse, self._rijen = klasse, rijen

    def setupUi(self, blad: QWidget) -> None:
        """Put the plain widgets on ``blad``."""
        raster = QGridLayout(blad)
        raster.setContentsMargins(0, 0, 0, 0)
        raster.setHorizontalSpacing(_AFSTAND[0])
        raster.setVerticalSpacing(_AFSTAND[1])
        for kolom in range(2):
            raster.setColumnStretch(kolom, 1)
        for nummer, namen in enumerate(self._rijen):
            for kolom, naam in enumerate(namen):
                invoer = _leeg(plek(self._klasse, naam), blad)
                invoer.setObjectName(naam)
                breed = 2 if len(namen) == 1 and not isinstance(invoer, QLineEdit) else 1
                raster.addWidget(invoer, nummer, kolom, 1, breed)


def _leeg(adres: Plek, ouder: QWidget) -> QWidget:
    """Return the plain widget that the binder expects for a field of this type."""
    if adres.soort is bool:
        return QCheckBox(ouder)
    if adres.soort is UUID or issubclass(adres.soort, Keuzelijst):
        return QComboBox(ouder)
    return QPlainTextEdit(ouder) if adres.veld.merge is Merge.TEXT else QLineEdit(ouder)
