"""From a declared field to a control on a form: label, help, autosave, history, two versions.

A form (forms/*.ui) holds a plain Qt widget per field, named after it; `Binder` puts the control that fits the
declared type in its place. Which widget goes with which type is a closed table: anything else is refused.
Autosave: at most 0.6 s after the first unsaved key, on leaving, on `bewaar_nu`; one save under way per row.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.ground.errors import WereldFout
from opp_desk.model.keuzes import Keuzelijst as Keuzes
from opp_desk.model.veld import velden
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.onderdelen import Datumveld, Hulptekst, Invoer, Keuzelijst, Tekstvak, Veldblok, Vinkje
from opp_desk.usecases import velden as veldhandelingen
from opp_desk.vault.uow import Gezien

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opp_desk.ground.errors import Fout
    from opp_desk.model.basis import Rij
    from opp_desk.model.veld import Plek, Waarde
    from opp_desk.ui.jobs import Jobs
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.uow import Getoond, Uitkomst
    from opp_desk.vault.versies import Sleutel

AUTOSAVE_MS: Final = 600
OPNIEUW_MS: Final = 10_000
"""How long after a disk that said no the same text is tried again."""
Lijst = tuple[tuple[Any, str], ...]
_ONBEKEND: Final = object()
"""Stands for the value of a row that was made a moment ago and not read yet: equal to nothing typed."""


@dataclass(slots=True)
class _Veld:
    """One bound field: its control, what was shown last, and whether typing has not been saved yet.

    ``sinds`` counts the changes of the form: which field has waited longest.
    """

    plek: Plek
    invoer: Any
    blok: Veldblok | None
    getoond: tuple[Getoond, ...] = ()
    bewaard: Any = None
    vuil: bool = False
    sinds: int = 0
    klad: str = field(default="")


class Binder(QObject):
    """Binds one row to the fields of one form.

    ``opgeslagen`` after each save, ``mislukt`` with the error when a save failed (the text stays and is tried
    again), ``geschiedenis`` and ``botsing`` with the field's name when its links are used, ``veranderd`` with
    the field's name at every change by the user.
    """

    opgeslagen = Signal()
    mislukt = Signal(object)
    geschiedenis = Signal(str)
    botsing = Signal(str)
    veranderd = Signal(str)

    def __init__(
        self,
        vorm: QWidget,
        klasse: type[Rij],
        jobs: Jobs,
        *,
        roepnaam: str = "",
        keuzes: Mapping[str, Lijst] | None = None,
    ) -> None:
        """Replace the widgets of ``vorm`` that are named after a field of ``klasse``.

        ``keuzes`` gives the (value, text) pairs of fields that point to another row, or narrows a list.
        """
        super().__init__(vorm)
        vorm.setProperty("roepnaam", roepnaam)  # snippets ask about whom is written
        self._klasse, self._jobs, self._id = klasse, jobs, UUID(int=0)
        self._stand, self._vastgelegd, self._bezig = 0, 0, False
        self._gewijzigd_nr = self._tot_en_met = 0
        self._velden: dict[str, _Veld] = {}
        self._klok = QTimer(self, singleShot=True, interval=AUTOSAVE_MS)
        self._klok.timeout.connect(self.bewaar_nu)
        self._opnieuw = QTimer(self, singleShot=True, interval=OPNIEUW_MS)
        self._opnieuw.timeout.connect(self.bewaar_nu)
        for adres in velden(klasse):
            if (plaats := vorm.findChild(QWidget, adres.naam)) is not None:
                self._bind(adres, plaats, roepnaam, (keuzes or {}).get(adres.naam))

    @property
    def namen(self) -> tuple[str, ...]:
        """Return the bound fields, in the order of their numbers."""
        return tuple(self._velden)

    def invoer(self, naam: str) -> Any:
        """Return the control of a field (an `Invoerveld`)."""
        return self._velden[naam].invoer

    def blok(self, naam: str) -> Veldblok | None:
        """Return the block around a field, for a warning of its own; None for a tick."""
        return self._velden[naam].blok

    def zet_keuzes(self, naam: str, keuzes: Lijst) -> None:
        """Offer other choices in a field that points to another row."""
        self._velden[naam].invoer.zet_keuzes(keuzes)

    def toon(self, formulier: Formulier) -> None:
        """Show a row, or refresh it; a field that is being edited keeps its text and what it showed."""
        if formulier.id == self._id and formulier.stand < self._vastgelegd:
            return  # read before the last save was written: a newer answer is on its way
        eerst = not self._id.int
        self._id, self._stand = formulier.id, formulier.stand
        for naam, veld in self._velden.items():
            veld.invoer.zet_alleen_lezen(naam in formulier.vast)
            if self._bezig or (veld.vuil and not eerst):
                continue
            veld.getoond = formulier.getoond[self._sleutel(veld)]
            veld.bewaard = formulier.waarden[naam]
            if veld.vuil:  # typed before there was a row: on top of what it began with
                continue
            veld.klad = formulier.klad.get(naam, "")
            veld.invoer.zet_waarde(veld.klad or _naar_invoer(veld.bewaard))
            if veld.blok is not None:
                veld.blok.zet_geschiedenis("", max(formulier.aantallen.get(naam, 0) - 1, 0))
                veld.blok.zet_botsing(len(veld.getoond) if naam in formulier.conflicten else 0)
        if eerst:
            self.bewaar_nu()

    def begin(self, rij_id: UUID, uitkomst: Uitkomst) -> None:
        """Go on with the row that the first act made, and save on top of it what was typed meanwhile.

        What the form offered is what the row began with; the form shows the rest at the next `toon`.
        """
        if not self._id.int:
            self._id, self._stand = rij_id, uitkomst.stand
            for veld in self._velden.values():
                versie = uitkomst.versies.get(self._sleutel(veld))
                veld.getoond, veld.bewaard = ((), None) if versie is None else ((versie,), _ONBEKEND)
        self.bewaar_nu()

    def bewaar_nu(self) -> None:
        """Give every unsaved field to the writer, one by one; what is typed from here on waits."""
        self._klok.stop()
        self._tot_en_met = self._gewijzigd_nr
        self._bewaar_volgende()

    @property
    def alles_bewaard(self) -> bool:
        """Return whether nothing is waiting or under way."""
        return not self._bezig and not any(veld.vuil for veld in self._velden.values())

    @property
    def wacht_op_schijf(self) -> bool:
        """Return whether the disk refused a save that is tried again; what a rule refused does not wait."""
        return self._opnieuw.isActive()

    def _bewaar_volgende(self) -> None:
        """Give the field that waits longest to the writer; the next follows when it has answered.

        Otherwise the field that somebody goes on typing in would keep the others waiting.
        """
        self._opnieuw.stop()
        if self._bezig or not self._id.int or self._jobs.kluis is None:
            return
        wachten = [
            paar for paar in self._velden.items() if paar[1].vuil and paar[1].sinds <= self._tot_en_met
        ]
        for naam, veld in sorted(wachten, key=_hoelang):
            if self._bewaar(naam, veld):
                return

    def _bewaar(self, naam: str, veld: _Veld) -> bool:
        """Start saving one field; False if there was nothing to save."""
        veld.vuil = False
        try:
            waarde = _uit_invoer(veld.plek, veld.invoer)
        except ValueError:
            tekst = veld.invoer.text().strip()
            if tekst == veld.klad:
                return False
            self._geef(
                partial(
                    veldhandelingen.bewaar_klad, klasse=self._klasse, rij_id=self._id, naam=naam, tekst=tekst
                ),
                veld,
                (veld.bewaard, tekst),
            )
            return True
        if waarde == veld.bewaard and not veld.klad:
            return False
        self._geef(
            partial(veldhandelingen.bewaar, klasse=self._klasse, rij_id=self._id, naam=naam, waarde=waarde),
            veld,
            (waarde, ""),
        )
        return True

    def _geef(self, doe: partial[None], veld: _Veld, straks: tuple[Waarde, str]) -> None:
        """Save; ``straks`` (value, draft) counts as saved unless it fails."""
        self._bezig = True
        eerst, (veld.bewaard, veld.klad) = (veld.bewaard, veld.klad), straks
        self._jobs.run_met_uitkomst(
            doe,
            partial(self._bewaard, veld),
            partial(self._niet_bewaard, veld, eerst),
            Gezien(self._stand, {self._sleutel(veld): veld.getoond}),
        )

    def _bewaard(self, veld: _Veld, antwoord: tuple[None, Uitkomst]) -> None:
        self._bezig = False
        sleutel, uitkomst = self._sleutel(veld), antwoord[1]
        self._vastgelegd = uitkomst.stand
        if sleutel in uitkomst.versies:
            veld.getoond = (uitkomst.versies[sleutel],)
        self.opgeslagen.emit()
        self._bewaar_volgende()

    def _niet_bewaard(self, veld: _Veld, eerst: tuple[Waarde, str], fout: Fout) -> None:
        self._bezig = False
        veld.vuil = True
        veld.bewaard, veld.klad = eerst
        if isinstance(fout, WereldFout):  # a rule says the same thing again
            self._opnieuw.start()
        self.mislukt.emit(fout)

    def _bind(self, adres: Plek, plaats: QWidget, roepnaam: str, keuzes: Lijst | None) -> None:
        label, hulp = (tekst.format(roepnaam=roepnaam) for tekst in (adres.veld.label, adres.veld.help))
        invoer = _invoer(adres, plaats, label, keuzes)
        invoer.setObjectName(adres.naam)
        invoer.setAccessibleName(label)
        if isinstance(invoer, Vinkje):
            blok, houder = None, _vinkjesblok(invoer, hulp)
        else:
            blok = Veldblok(label, invoer, hulp, max_woorden=adres.veld.max_woorden or 0)
            houder = blok
            blok.geschiedenis_gevraagd.connect(partial(self.geschiedenis.emit, adres.naam))
            blok.botsing_gevraagd.connect(partial(self.botsing.emit, adres.naam))
        _vervang(plaats, houder)
        self._velden[adres.naam] = _Veld(adres, invoer, blok)
        invoer.gewijzigd.connect(partial(self._gewijzigd, adres.naam))
        invoer.verlaten.connect(self.bewaar_nu)

    def _gewijzigd(self, naam: str) -> None:
        veld = self._velden[naam]
        if not veld.vuil:
            self._gewijzigd_nr += 1
            veld.vuil, veld.sinds = True, self._gewijzigd_nr
        if not self._klok.isActive():
            self._klok.start()
        self.veranderd.emit(naam)

    def _sleutel(self, veld: _Veld) -> Sleutel:
        return self._klasse.TABEL, self._id.hex, veld.plek.veld.nummer


def _hoelang(paar: tuple[str, _Veld]) -> int:
    return paar[1].sinds


def _invoer(adres: Plek, plaats: QWidget, label: str, keuzes: Lijst | None) -> Any:
    """Return the control for a field; TypeError if the form has a widget that cannot hold its type."""
    soort = adres.soort
    if soort is str and isinstance(plaats, QPlainTextEdit):
        return Tekstvak()
    if soort is str and isinstance(plaats, QComboBox):
        return Keuzelijst(keuzes or ())
    if soort in (str, int) and isinstance(plaats, QLineEdit):
        return Invoer()
    if soort is date and isinstance(plaats, QLineEdit):
        return Datumveld(_lees_datum)
    if soort is bool and isinstance(plaats, QCheckBox):
        return Vinkje(label)
    if isinstance(plaats, QComboBox) and (soort is UUID or issubclass(soort, Keuzes)):
        return Keuzelijst(keuzes if keuzes is not None else _lijst(soort))
    raise TypeError(adres.klasse.__name__, adres.naam, soort.__name__, type(plaats).__name__)


def _lijst(soort: type[Any]) -> Iterable[tuple[Any, str]]:
    return ((keuze, keuze.label) for keuze in soort) if issubclass(soort, Keuzes) else ()


def _vinkjesblok(invoer: Vinkje, hulp: str) -> QWidget:
    houder = QWidget()
    stapel = QVBoxLayout(houder)
    stapel.setContentsMargins(0, 0, 0, 0)
    stapel.setSpacing(4)
    stapel.addWidget(invoer)
    if hulp:
        stapel.addWidget(Hulptekst(hulp, houder))
        invoer.setAccessibleDescription(hulp)
    return houder


def _vervang(plaats: QWidget, houder: QWidget) -> None:
    """Put ``houder`` where ``plaats`` stands in its layout."""
    ouder = plaats.parentWidget()
    indeling = ouder.layout() if ouder is not None else None
    if indeling is None or indeling.replaceWidget(plaats, houder) is None:
        raise TypeError(plaats.objectName())
    plaats.setObjectName("")
    plaats.hide()
    plaats.deleteLater()


def _lees_datum(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())


def _naar_invoer(waarde: Waarde) -> Any:
    return str(waarde) if type(waarde) is int else waarde


def _uit_invoer(adres: Plek, invoer: Any) -> Waarde:
    """Return what is filled in; ValueError if it cannot be read as the field's type."""
    waarde = invoer.waarde()
    if isinstance(waarde, str) and adres.soort in (str, int):
        kaal = waarde.strip() if adres.soort is int else waarde
        if not kaal.strip():
            return None
        return int(kaal) if adres.soort is int else kaal
    if isinstance(invoer, Datumveld) and invoer.ruw():
        raise ValueError
    return waarde  # type: ignore[no-any-return]  # a control of the closed table gives a value of its type
