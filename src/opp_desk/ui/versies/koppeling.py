"""Joins the links of a bound form ("bekijk 3 versies", "2 versies, kies er een") to what they open."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout

from opp_desk.model.veld import plek
from opp_desk.ui.onderdelen import TekstKnop
from opp_desk.ui.versies.botsing import Botsing
from opp_desk.ui.versies.geschiedenis import Geschiedenis
from opp_desk.usecases import velden
from opp_desk.usecases.formulier import eerdere_teksten
from opp_desk.vault.uow import Gezien

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from opp_desk.ground.errors import Fout
    from opp_desk.model.basis import Rij
    from opp_desk.ui.binder import Binder
    from opp_desk.ui.onderdelen import Veldblok
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import EerdereTekst, Formulier
    from opp_desk.vault.uow import Uitkomst


class Versies(QObject):
    """History and conflicts of one bound form. Call `toon` with every `Formulier` that the binder shows.

    ``namen`` names the rows that a field may point to, asked when needed.
    """

    def __init__(
        self,
        binder: Binder,
        werk: Werkplek,
        roepnaam: str = "",
        namen: Callable[[], Mapping[UUID, str]] = dict,
    ) -> None:
        super().__init__(binder)
        self._binder, self._werk, self._roepnaam, self._namen = binder, werk, roepnaam, namen
        self._formulier: Formulier | None = None
        self._botsingen: dict[str, Botsing] = {}
        self._gevraagd = ""
        binder.geschiedenis.connect(self._vraag_geschiedenis)
        binder.botsing.connect(self._vraag_botsing)
        for naam in binder.namen:
            _geef_link_een_regel(binder.blok(naam))

    def toon(self, formulier: Formulier) -> None:
        """Remember which row is shown; a conflict that was settled elsewhere closes."""
        anders = self._formulier is not None and self._formulier.id != formulier.id
        self._formulier = formulier
        for naam in tuple(self._botsingen):
            if anders or naam not in formulier.conflicten:
                self._sluit_botsing(naam)

    def _vraag_geschiedenis(self, naam: str) -> None:
        self._vraag(naam, self._toon_geschiedenis)

    def _vraag_botsing(self, naam: str) -> None:
        if naam in self._botsingen:
            self._botsingen[naam].begin()
        else:
            self._vraag(naam, self._toon_botsing)

    def _vraag(self, naam: str, dan: Callable[[tuple[EerdereTekst, ...]], None]) -> None:
        if (formulier := self._formulier) is None:
            return
        self._gevraagd = naam
        vraag = partial(eerdere_teksten, klasse=formulier.klasse, rij_id=formulier.id, naam=naam)
        self._werk.jobs.vraag(vraag, dan)

    def _toon_geschiedenis(self, versies: tuple[EerdereTekst, ...]) -> None:
        formulier, naam = self._formulier, self._gevraagd
        if formulier is None:
            return
        anker: QWidget = self._binder.blok(naam) or self._binder.invoer(naam)
        venster = Geschiedenis(
            self._label(formulier.klasse, naam),
            versies,
            anker,
            namen=self._namen(),
            vast=naam in formulier.vast,
        )
        venster.teruggezet.connect(partial(self._zet_terug, naam))
        venster.open_bij(self._binder.invoer(naam))

    def _toon_botsing(self, versies: tuple[EerdereTekst, ...]) -> None:
        formulier, naam = self._formulier, self._gevraagd
        blok = self._binder.blok(naam)
        hoofden = tuple(versie for versie in versies if versie.huidig)
        if formulier is None or blok is None or not hoofden[1:] or naam in self._botsingen:
            return
        is_tekst = plek(formulier.klasse, naam).soort is str
        botsing = Botsing(hoofden, blok, namen=self._namen(), is_tekst=is_tekst)
        botsing.gekozen.connect(partial(self._kies, naam))
        botsing.gesloten.connect(partial(self._sluit_botsing, naam))
        self._botsingen[naam] = botsing
        stapel = blok.layout()
        if stapel is not None:
            stapel.addWidget(botsing)
        botsing.begin()

    def _zet_terug(self, naam: str, waarde: Any) -> None:
        self._schrijf(velden.zet_terug, naam, waarde)

    def _kies(self, naam: str, waarde: Any) -> None:
        if self._formulier is not None:
            kies(self._werk, self._formulier, naam, waarde)
        self._sluit_botsing(naam)

    def _schrijf(self, doe: Callable[..., None], naam: str, waarde: Any) -> None:
        if (formulier := self._formulier) is None:
            return
        sleutel = (formulier.klasse.TABEL, formulier.id.hex, plek(formulier.klasse, naam).veld.nummer)
        self._werk.jobs.run(
            partial(doe, klasse=formulier.klasse, rij_id=formulier.id, naam=naam, waarde=waarde),
            fout=self._mislukt,
            gezien=Gezien(formulier.stand, {sleutel: formulier.getoond.get(sleutel, ())}),
        )

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)

    def _sluit_botsing(self, naam: str) -> None:
        if (botsing := self._botsingen.pop(naam, None)) is not None:
            botsing.hide()
            botsing.deleteLater()

    def _label(self, klasse: type[Rij], naam: str) -> str:
        return plek(klasse, naam).veld.label.format(roepnaam=self._roepnaam)


def kies(werk: Werkplek, formulier: Formulier, naam: str, waarde: Any) -> None:
    """Settle two versions of a field: ``waarde`` replaces both."""
    doe = partial(velden.kies_versie, klasse=formulier.klasse, rij_id=formulier.id, naam=naam, waarde=waarde)
    werk.jobs.run_met_uitkomst(doe, partial(_gekozen, werk, formulier), partial(_niet_gekozen, werk))


def _gekozen(werk: Werkplek, formulier: Formulier, antwoord: tuple[None, Uitkomst]) -> None:
    """Let screens refresh also when the value that won already stood there: then no row changed."""
    uitkomst, leerling = antwoord[1], formulier.waarden.get("leerling")
    if isinstance(leerling, UUID) and leerling not in uitkomst.dossiers:
        werk.jobs.vastgelegd.emit(replace(uitkomst, dossiers=uitkomst.dossiers | {leerling}))


def _niet_gekozen(werk: Werkplek, fout: Fout) -> None:
    werk.fout.emit(fout, None)


def kopdelen(blok: Veldblok) -> tuple[QWidget, ...]:
    """Return what stands above a field: its label, the count of words, the link to two versions."""
    stapel = blok.layout()
    eerste = stapel.itemAt(0) if stapel is not None else None
    kop = eerste.layout() if eerste is not None else None
    items = [kop.itemAt(nummer) for nummer in range(kop.count())] if kop is not None else []
    delen = (item.widget() for item in items if item is not None)
    return tuple(deel for deel in delen if deel is not None)


def _geef_link_een_regel(blok: Veldblok | None) -> None:
    """Put the link to two versions on a line of its own: beside a long label it would not fit."""
    stapel = blok.layout() if blok is not None else None
    if blok is None or not isinstance(stapel, QVBoxLayout):
        return
    for link in kopdelen(blok):
        if isinstance(link, TekstKnop):
            stapel.insertWidget(1, link, 0, Qt.AlignmentFlag.AlignLeft)
