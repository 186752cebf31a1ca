"""One compiled form, bound to one row, with its history and its conflicts."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QLineEdit, QWidget

from opp_desk.model.veld import plek
from opp_desk.ui.binder import Binder
from opp_desk.ui.onderdelen import Datumveld, Veldlabel
from opp_desk.ui.opp.in_zicht import breng_in_zicht
from opp_desk.ui.versies import Versies, kopdelen
from opp_desk.usecases.leeshulp import leeshint
from opp_desk.usecases.taalhint import EIGEN_WOORDEN, taalhint

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.model.basis import Rij
    from opp_desk.ui.binder import Lijst
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier

VOOR_OUDERS: Final = "voor_ouders"
"""The property of a form of which the texts are for parents."""


@dataclass(slots=True)
class Context:
    """What every part of the editor needs: the workplace, whose OPP it is, and the goals to point to.

    A text ``voor_ouders`` is in no dossier: it is asked whether a parent can read it.
    """

    werk: Werkplek
    opp: UUID
    leerling: UUID
    roepnaam: str
    doelen: tuple[tuple[UUID, str], ...] = field(default=())
    groepsaanbod: tuple[tuple[UUID, str], ...] = field(default=())
    voor_ouders: bool = False

    def namen(self) -> Mapping[UUID, str]:
        """Return how rows that a field may point to are called."""
        return dict(self.doelen + self.groepsaanbod)


class Blad(QWidget):
    """A form of ``forms/opp_*.ui`` on the screen. ``veranderd`` at every change by the user."""

    veranderd = Signal()

    def __init__(
        self,
        vorm: Callable[[], Any],
        klasse: type[Rij],
        context: Context,
        ouder: QWidget | None = None,
        *,
        keuzes: Mapping[str, Lijst] | None = None,
    ) -> None:
        super().__init__(ouder)
        self._context, self._klasse = context, klasse
        self._is_regel, self._vragen = False, dict[str, str]()
        vorm().setupUi(self)
        self.setProperty(VOOR_OUDERS, context.voor_ouders)
        self.binder = Binder(self, klasse, context.werk.jobs, roepnaam=context.roepnaam, keuzes=keuzes)
        self.binder.opgeslagen.connect(context.werk.opgeslagen)
        self.binder.mislukt.connect(self._mislukt)
        self.binder.veranderd.connect(self._veranderd)
        self._volgorde = self._op_volgorde()
        self._versies = Versies(self.binder, context.werk, context.roepnaam, context.namen)

    def toon(self, formulier: Formulier) -> None:
        """Show the row, or refresh it; what is being typed stays as it is written, also "3-3-27"."""
        regels = [regel for naam in self.binder.namen if isinstance(regel := self.invoer(naam), QLineEdit)]
        eerder = [regel.text() for regel in regels]
        veld = QApplication.focusWidget()
        if isinstance(veld, Datumveld) and self.isAncestorOf(veld):
            tekst, plek_, dag = veld.text(), veld.cursorPosition(), veld.waarde()
            self.binder.toon(formulier)
            if veld.waarde() == dag and veld.text() != tekst:
                veld.setText(tekst)
                veld.setCursorPosition(plek_)
        else:
            self.binder.toon(formulier)
        self._versies.toon(formulier)
        for naam in self.binder.namen:
            self._toon_vraag(naam)
        for regel, tekst in zip(regels, eerder, strict=True):
            if regel.text() != tekst and not regel.hasFocus():
                regel.setCursorPosition(0)  # otherwise a narrow field shows only the end of its text

    def invoer(self, naam: str) -> Any:
        """Return the control of a field."""
        return self.binder.invoer(naam)

    def maak_regel(self) -> None:
        """Show only the controls, for a list of single lines; they keep their names. Too long says so."""
        self._is_regel = True
        for naam in self.binder.namen:
            blok = self.binder.blok(naam)
            if blok is None:
                continue
            blok.zet_hulp("")
            for label in kopdelen(blok):
                if isinstance(label, QLabel):
                    label.setMinimumHeight(0)
                    label.setMaximumHeight(0)

    def zet_label(self, naam: str, label: str) -> None:
        """Give a field another label than its declaration."""
        blok = self.binder.blok(naam)
        if blok is not None and (oud := blok.findChild(Veldlabel)) is not None:
            oud.setText(label)
            self.invoer(naam).setAccessibleName(label)

    def waarschuw(self, naam: str, tekst: str) -> None:
        """Show a line that asks attention beneath a field; "" takes it away."""
        self._vragen[naam] = tekst
        self._toon_vraag(naam)

    def richt(self, naam: str = "") -> bool:
        """Put the focus in a field (the first without a name); False if the form has no such field."""
        if not naam:
            naam = self._volgorde[0] if self._volgorde else ""
        if naam not in self.binder.namen:
            return False
        self.binder.invoer(naam).setFocus()
        breng_in_zicht(self.binder.blok(naam) or self.binder.invoer(naam))
        return True

    def _op_volgorde(self) -> tuple[str, ...]:
        """Return the fields as they stand on the form, row by row, and let Tab walk the same way."""
        raster = self.layout()
        if not isinstance(raster, QGridLayout):
            return self.binder.namen
        plekken: dict[str, tuple[int, int]] = {}
        for naam in self.binder.namen:
            blok = self.binder.blok(naam) or self.binder.invoer(naam).parentWidget()
            plek_: Any = raster.getItemPosition(raster.indexOf(blok))
            plekken[naam] = (plek_[0], plek_[1])
        volgorde = tuple(sorted(plekken, key=lambda naam: plekken[naam]))
        for vorige, volgende in pairwise(volgorde):
            QWidget.setTabOrder(self.binder.invoer(vorige), self.binder.invoer(volgende))
        return volgorde

    def _toon_vraag(self, naam: str) -> None:
        """Show the line of the section, otherwise one about the text; an unreadable date has its own."""
        blok, invoer = self.binder.blok(naam), self.invoer(naam)
        if blok is None or (isinstance(invoer, Datumveld) and invoer.ruw()):
            return
        tekst = self._vragen.get(naam) or self._over_de_tekst(naam, invoer.waarde())
        if blok.waarschuwing() != tekst:
            blok.zet_waarschuwing(tekst)

    def _over_de_tekst(self, naam: str, waarde: object) -> str:
        """Return a question about the words of a text, or about the length of a single line."""
        if not isinstance(waarde, str) or not waarde:
            return ""
        aantal, hoogstens = len(waarde.split()), plek(self._klasse, naam).veld.max_woorden or 0
        if self._is_regel and aantal > hoogstens > 0:
            return self.tr("{} van {} woorden; korter leest beter").format(aantal, hoogstens)
        if self._context.voor_ouders:
            return leeshint(waarde)
        eigen = (self._klasse, naam) in EIGEN_WOORDEN
        return taalhint(waarde, self._context.roepnaam, eigen_woorden=eigen)

    def _veranderd(self, naam: str) -> None:
        self._toon_vraag(naam)
        self.veranderd.emit()

    def _mislukt(self, fout: Fout) -> None:
        self._context.werk.fout.emit(fout, self.binder.bewaar_nu)
