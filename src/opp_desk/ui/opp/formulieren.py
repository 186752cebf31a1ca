"""The middle of the editor: one section at a time, made when first chosen, each with its own scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal

from opp_desk.ui.binder import Binder
from opp_desk.ui.onderdelen import SchuifPagina, Stapel
from opp_desk.ui.opp.blad import Context
from opp_desk.ui.opp.secties import maak_sectie, sectie_van
from opp_desk.ui.opp.zinsdelen import kort

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from opp_desk.ui.opp.sectie import Sectie
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.oppbeeld import Oppbeeld

_RUST_MS: Final = 500
"""A pause in typing that is worth a save; the binder itself saves at the latest after 0.6 s."""


class Formulieren(Stapel):
    """The sections. ``gekozen`` carries the key of the section that came up, ``afsluiten`` a wish."""

    gekozen = Signal(str)
    afsluiten = Signal()

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._context: Context | None = None
        self._beeld: Oppbeeld | None = None
        self._secties: dict[str, tuple[Sectie, SchuifPagina]] = {}
        self._weg: list[SchuifPagina] = []
        self.sleutel = ""
        self._rust = QTimer(self, singleShot=True, interval=_RUST_MS)
        self._rust.timeout.connect(self.bewaar_nu)
        self.setMinimumWidth(300)

    @property
    def sectie(self) -> Sectie | None:
        """Return the section that is up."""
        return self._secties[self.sleutel][0] if self.sleutel in self._secties else None

    def toon(self, beeld: Oppbeeld) -> None:
        """Refresh the section that is up; the others follow when they are chosen."""
        self._beeld = beeld
        if self._context is None:
            self._context = Context(self._werk, beeld.id, beeld.leerling, beeld.kop.roepnaam)
        self._context.doelen = _doelen(beeld)
        self._context.groepsaanbod = tuple(
            (rij.id, str(rij.waarden["naam"] or self.tr("Zonder naam"))) for rij in beeld.groepsaanbod
        )
        if (sectie := self.sectie) is not None:
            sectie.toon(beeld)

    def kies(self, sleutel: str) -> None:
        """Bring up a section; what was typed in the other is saved."""
        if self._context is None or self._beeld is None:
            return
        self.bewaar_nu()
        if sleutel not in self._secties:
            sectie = maak_sectie(sleutel, self._context)
            sectie.veranderd.connect(self._rust.start)
            pagina = SchuifPagina(self, marge=4)
            pagina.voeg_toe(sectie)
            self.addWidget(pagina)
            self._secties[sleutel] = (sectie, pagina)
            if hasattr(sectie, "afsluiten"):
                sectie.afsluiten.connect(self.afsluiten)
        sectie, pagina = self._secties[sleutel]
        sectie.toon(self._beeld)
        self.setCurrentWidget(pagina)
        self.sleutel = sleutel
        self.gekozen.emit(sleutel)

    def ga_naar(self, sectie: str, veld: str, rij: UUID | None) -> None:
        """Bring up a section and put the focus where something has to be done."""
        self.kies(sectie_van(sectie))
        huidig = self.sectie
        if huidig is not None and (veld or rij is not None):
            huidig.richt(veld, rij)

    def bewaar_nu(self) -> None:
        """Give everything that was typed to the writer."""
        self._rust.stop()
        for sectie, _pagina in self._secties.values():
            sectie.bewaar_nu()

    def neem_afscheid(self) -> None:
        """Forget the OPP that was shown. Its forms stay, unseen, until all that was typed has been saved."""
        self.bewaar_nu()
        for sectie, pagina in self._secties.values():
            self.removeWidget(pagina)
            pagina.hide()
            self._weg.append(pagina)
            for binder in sectie.binders():
                binder.opgeslagen.connect(self._ruim_op)
        self._secties = {}
        self._context = self._beeld = None
        self.sleutel = ""
        self._ruim_op()

    def _ruim_op(self) -> None:
        """Remove forms of before in which nothing waits any more."""
        for pagina in tuple(self._weg):
            if all(binder.alles_bewaard for binder in pagina.findChildren(Binder)):
                self._weg.remove(pagina)
                pagina.deleteLater()


def _doelen(beeld: Oppbeeld) -> tuple[tuple[UUID, str], ...]:
    """Return the goals as a list to choose from: "Doel 1, Rekenen"."""
    return tuple(
        (doel.id, f"Doel {nummer}, {kort(naam, 40)}" if naam else f"Doel {nummer}")
        for nummer, doel in enumerate(beeld.lijsten["doelen"], 1)
        for naam in [str(doel.waarden["gebied"] or doel.waarden["kan_straks"] or "")]
    )
