"""Help with writing in every text box of an open vault: snippets and spelling, from the first focus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from opp_desk.model.school_lijsten import Tekstblok
from opp_desk.ui import voorkeuren
from opp_desk.ui.onderdelen import Tekstvak
from opp_desk.usecases import tekstblokken, woordenlijst

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from opp_desk.ui.keurmeester import Keurmeester
    from opp_desk.ui.naamtekens import Naamtekens
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.tekstblokken import Tekstblokbeeld
    from opp_desk.vault.uow import Uitkomst

ROEPNAAM: Final = "roepnaam"
"""The property of a form, or of anything around it, that says about whom is written."""


class Schrijfhulp(QObject):
    """Looks which box gets the focus. Nothing is loaded before the first; `sluit` when the vault closes."""

    def __init__(self, werk: Werkplek, ouder: QObject) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._keurmeester: Keurmeester | None = None
        self._namen: Naamtekens | None = None
        self._blokken: tuple[Tekstblokbeeld, ...] = ()
        self._open = True
        werk.jobs.vastgelegd.connect(self._vastgelegd)
        _app().focusChanged.connect(self._gericht)

    @property
    def keurmeester(self) -> Keurmeester:
        """Return who judges words, with the words of this school under way."""
        if self._keurmeester is None:
            from opp_desk.ui.keurmeester import Keurmeester  # noqa: PLC0415  not before somebody writes
            from opp_desk.ui.naamtekens import Naamtekens  # noqa: PLC0415  nor who is called what

            self._keurmeester, self._namen = Keurmeester(self), Naamtekens(self._werk, self)
            self._keurmeester.geleerd.connect(self._onthoud)
            self._lees_woorden()
            self._lees_blokken()
        return self._keurmeester

    def sluit(self) -> None:
        """Help no more: the words of this school go with its vault."""
        self._open = False
        _app().focusChanged.disconnect(self._gericht)
        self._werk.jobs.vastgelegd.disconnect(self._vastgelegd)
        if self._keurmeester is not None and self._namen is not None:
            self._keurmeester.sluit()
            self._namen.sluit()

    def _gericht(self, _oud: QWidget | None, nu: QWidget | None) -> None:
        if isinstance(nu, Tekstvak) and not nu.isReadOnly():
            self.keurmeester.zet_aan(voorkeuren.lees().spelling)
            self._help(nu)

    def _help(self, vak: Tekstvak) -> None:
        """Help in this box from now on, if not already."""
        from opp_desk.ui.onderdelen.spelling import Speltekens  # noqa: PLC0415  not before somebody writes
        from opp_desk.ui.onderdelen.tekstblok import Tekstblokvuller  # noqa: PLC0415  nor this
        from opp_desk.ui.opp.blad import VOOR_OUDERS  # noqa: PLC0415  nor this
        from opp_desk.ui.taalvraag import Taalvraag, blok_zonder_vraag  # noqa: PLC0415  nor the words to ask about
        from opp_desk.usecases.leeshulp import moeilijke_plekken  # noqa: PLC0415  nor the hard words

        if vak.findChild(Speltekens) is None:
            zinnen = moeilijke_plekken if _eigenschap(vak, VOOR_OUDERS) else None
            Speltekens(vak, self.keurmeester, self._namen, _roepnaam, zinnen)
            Tekstblokvuller(vak, partial(self._teksten, vak), tekstblokken.sleutel_van)
            if zinnen is None and (blok := blok_zonder_vraag(vak)) is not None:
                Taalvraag(vak, blok, _roepnaam(vak))

    def _teksten(self, vak: Tekstvak) -> dict[str, str]:
        """Return the snippets about the pupil of this box."""
        roepnaam = _roepnaam(vak)
        return {blok.sleutel: blok.voor(roepnaam) for blok in self._blokken}

    def _onthoud(self, woord: str) -> None:
        self._werk.jobs.run(partial(woordenlijst.voeg_woord_toe, woord=woord), self._onthouden)

    def _onthouden(self, _rij: object) -> None:
        self._werk.melding.emit(self.tr("Het woord staat in de woordenlijst van de school."), "", None)

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        """Read again what changed, here or at a colleague's."""
        tabellen = {sleutel[0] for sleutel in uitkomst.versies}
        if self._keurmeester is None:
            return
        if tabellen & woordenlijst.NAAMTABELLEN:
            self._lees_woorden()
        if Tekstblok.TABEL in tabellen:
            self._lees_blokken()

    def _lees_woorden(self) -> None:
        self._werk.jobs.vraag(woordenlijst.bekende_woorden, self._ken_woorden)

    def _ken_woorden(self, bekend: frozenset[str]) -> None:
        if self._keurmeester is not None and self._open:
            self._keurmeester.zet_bekend(bekend)

    def _lees_blokken(self) -> None:
        self._werk.jobs.vraag(tekstblokken.lees_tekstblokken, self._ken_blokken)

    def _ken_blokken(self, blokken: tuple[Tekstblokbeeld, ...]) -> None:
        self._blokken = blokken


def _roepnaam(vak: QWidget) -> str:
    return str(_eigenschap(vak, ROEPNAAM) or "")


def _eigenschap(vak: QWidget, naam: str) -> object:
    """Return a property of the box or of the nearest thing around it that has one."""
    ouder: QWidget | None = vak
    while ouder is not None:
        if waarde := ouder.property(naam):
            return waarde
        ouder = ouder.parentWidget()
    return None


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("app")
    return app
