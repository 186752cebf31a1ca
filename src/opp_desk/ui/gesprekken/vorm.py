"""The fields of a note, and the lines that stand ready in its text. Saving is of the panel around it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.model.keuzes import GesprekSoort, Ruimte
from opp_desk.rules import gesprek
from opp_desk.rules.afspraak import lees_afspraken
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.gesprekken import woorden
from opp_desk.ui.gesprekken.leerlingveld import Leerlingveld
from opp_desk.ui.gesprekken.notitievak import Notitievak
from opp_desk.ui.onderdelen import Datumveld, Invoer, Keuzelijst, Stroom, TekstKnop, Tekstvak, Veldblok
from opp_desk.ui.schil_paginas import ruim_op
from opp_desk.usecases.gesprekken import Invulling
from opp_desk.usecases.gesprekssoorten import Soortkeuze, soort_van, te_kiezen

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from opp_desk.usecases.gesprekken_beeld import Leerlingkeuze, Paneelbeeld


_MET_ANDEREN: Final = frozenset({GesprekSoort.OUDERS, GesprekSoort.TEAM})
"""Kinds of which it matters who was there."""
_DATUM: Final = 200
"""Wide enough for "30 september 2026" beside the calendar."""
_RAAD_MS: Final = 150
"""After the last key: what was understood may take another line, and that lays out the whole form."""


class Notitievorm(QWidget):
    """The form. ``gewijzigd`` at every change by the user, ``verlaten`` when a field is left.

    ``leerlingen_gewijzigd`` comes besides when it is about somebody else, ``geschikt`` when parts came or
    went.
    """

    gewijzigd = Signal()
    verlaten = Signal()
    leerlingen_gewijzigd = Signal()
    geschikt = Signal()

    def __init__(self, paneel: QWidget, ouder: QWidget | None) -> None:
        """Stand in ``ouder`` from the start: moving a widget that has parts styles every part again.

        Lists of pupils hang in ``paneel``.
        """
        super().__init__(ouder)
        self._beeld: Paneelbeeld | None = None
        self._regels: tuple[str, ...] = ()
        self._soort_gekozen = False
        self._alleen: dict[UUID, Veldblok] = {}
        self.leerlingen = Leerlingveld(paneel)
        self.soort, self.datum = Keuzelijst(leeg="", ouder=self), Datumveld(_lees_datum, self)
        self.tekst, self.aanwezig = Notitievak(paneel), Invoer(ouder=self)
        self.afspraken = Tekstvak(self.tr("wat · wie · uiterlijk wanneer"), self, min_regels=1)
        self.met_wie = Veldblok(self.tr("Met wie"), self.leerlingen, ouder=self)
        self.waarover = Veldblok(self.tr("Waar ging het over?"), self.tekst, ouder=self)
        self.afgesproken = Veldblok(self.tr("Afgesproken"), self.afspraken, ouder=self)
        self._erbij = Veldblok(self.tr("Erbij waren"), self.aanwezig, ouder=self)
        self._erbij_link = TekstKnop(self.tr("Erbij waren…"), klein=True, ouder=self)
        self._raad = QTimer(self, singleShot=True, interval=_RAAD_MS)
        self._apart = QVBoxLayout()
        self._apart.setSpacing(12)
        self._links = Stroom(afstand=16)
        self._bouw()
        self._verbind()

    def _bouw(self) -> None:
        rij = QHBoxLayout()
        rij.setSpacing(12)
        rij.addWidget(Veldblok(self.tr("Soort"), self.soort, ouder=self), 1)
        rij.addWidget(Veldblok(self.tr("Datum"), self.datum, ouder=self))
        self.datum.setMinimumWidth(_DATUM)
        links = QHBoxLayout()
        links.setSpacing(16)
        links.addWidget(self._erbij_link, 0, Qt.AlignmentFlag.AlignTop)
        links.addLayout(self._links, 1)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        stapel.addWidget(self.met_wie)
        stapel.addLayout(rij)
        stapel.addWidget(self.waarover)
        stapel.addLayout(links)
        stapel.addLayout(self._apart)
        stapel.addWidget(self.afgesproken)
        stapel.addWidget(self._erbij)
        stapel.addStretch(1)

    @property
    def volgorde(self) -> tuple[QWidget, ...]:
        """Return what Tab visits, in order: with whom, what kind, the text, what was agreed."""
        links = (self._links.itemAt(plek) for plek in range(self._links.count()))
        return (
            *self.leerlingen.volgorde,
            self.soort,
            self.tekst,
            *(blok.veld for blok in self._alleen.values()),
            self.afspraken,
            self.aanwezig,
            self._erbij_link,
            *(deel.widget() for deel in links if deel is not None),
            self.datum,
        )

    def _verbind(self) -> None:
        self.leerlingen.gewijzigd.connect(self._andere_leerlingen)
        self.leerlingen.verder.connect(self.naar_tekst)
        self.soort.gewijzigd.connect(self._andere_soort)
        self.tekst.genoemd.connect(self.leerlingen.voeg_toe)
        self.afspraken.gewijzigd.connect(self._raad.start)
        self._raad.timeout.connect(self._lees_afspraken)
        self._erbij_link.clicked.connect(self._zeg_erbij)
        for veld in (self.datum, self.tekst, self.aanwezig, self.afspraken):
            veld.gewijzigd.connect(self.gewijzigd)
            veld.verlaten.connect(self.verlaten)
        self.leerlingen.verlaten.connect(self.verlaten)

    def zet(self, beeld: Paneelbeeld, wat: Invulling) -> None:
        """Show a note, without ``gewijzigd``."""
        self._beeld = beeld
        self.leerlingen.zet_leerlingen(beeld.leerlingen)
        self.tekst.zet_leerlingen(beeld.leerlingen)
        self.leerlingen.zet_waarde(wat.leerlingen)
        keuzes = list(te_kiezen(beeld.soorten))
        eigen = soort_van(beeld.soorten, wat.soort, wat.eigen_soort) if wat.soort or wat.eigen_soort else None
        if eigen is not None and eigen not in keuzes:
            keuzes.append(eigen)
        self.soort.zet_keuzes([(een.sleutel, woorden.hoofdletter(een.naam)) for een in keuzes])
        self.soort.zet_waarde((eigen or keuzes[0]).sleutel if keuzes else None)
        self._soort_gekozen = eigen is not None
        self.datum.zet_waarde(wat.datum or clock.today())
        self.aanwezig.zet_waarde(wat.aanwezig)
        self.afspraken.zet_waarde(wat.afspraken)
        self._regels = self._sjabloon()
        self.tekst.zet_waarde(gesprek.met_regels(wat.tekst, self._regels))
        self.tekst.zet_cursor()
        self._zet_apart(dict(wat.alleen))
        self._lees_afspraken()
        self._zeg_raad()
        self._zeg_erbij()

    def waarde(self, ruimte: Ruimte) -> Invulling:
        """Return the note as it stands on the screen."""
        keuze = self.soortkeuze()
        alleen = ((wie, str(blok.veld.waarde())) for wie, blok in self._alleen.items())
        return Invulling(
            tuple(een.id for een in self.leerlingen.waarde()),
            keuze.soort if keuze else None,
            keuze.eigen if keuze else None,
            self.datum.waarde(),
            self.aanwezig.waarde(),
            gesprek.zonder_lege_regels(self.tekst.waarde(), self._regels),
            tuple((wie, tekst) for wie, tekst in alleen if tekst.strip()),
            self.afspraken.waarde(),
            ruimte,
        )

    def is_leeg(self) -> bool:
        """Return whether nothing was written or chosen besides the pupil."""
        wat = self.waarde(Ruimte.DOSSIER)
        teksten = (wat.tekst, wat.aanwezig, wat.afspraken, *(tekst for _wie, tekst in wat.alleen))
        return not self._soort_gekozen and not any(tekst.strip() for tekst in teksten)

    def is_veiligheid(self) -> bool:
        """Return whether it is a note about safety."""
        keuze = self.soortkeuze()
        return keuze is not None and keuze.soort == GesprekSoort.VEILIGHEID

    def soortkeuze(self) -> Soortkeuze | None:
        """Return the kind that is chosen."""
        sleutel = self.soort.waarde()
        alle = self._beeld.soorten if self._beeld else ()
        return next((een for een in alle if een.sleutel == sleutel), None)

    def roepnaam(self) -> str:
        """Return "Noël en Elif"."""
        return gesprek.noem([een.roepnaam for een in self.leerlingen.waarde()])

    def noemnaam(self) -> str:
        """Return "Noël d’Hondt en Elif": with the surname where the school has another one."""
        return gesprek.noem([een.kort for een in self.leerlingen.waarde()])

    def naar_tekst(self) -> None:
        """Put the cursor in the text."""
        self.tekst.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sjabloon(self) -> tuple[str, ...]:
        keuze = self.soortkeuze()
        return tuple(gesprek.vul_naam(regel, self.roepnaam()) for regel in keuze.regels) if keuze else ()

    def _nieuw_sjabloon(self) -> None:
        """Put the lines of another kind ready; what was written stays."""
        oud, self._regels = self._regels, self._sjabloon()
        getypt = self.tekst.waarde()
        self.tekst.zet_waarde(gesprek.ander_sjabloon(getypt, oud, self._regels))
        self.tekst.zet_cursor()
        self._zeg_raad()

    def _andere_leerlingen(self) -> None:
        self.met_wie.zet_waarschuwing("")
        oud, self._regels = self._regels, self._sjabloon()
        self.tekst.hernoem(oud, self._regels)
        self._zeg_raad()
        self._zet_apart({wie: str(blok.veld.waarde()) for wie, blok in self._alleen.items()})
        self.leerlingen_gewijzigd.emit()
        self.gewijzigd.emit()

    def _andere_soort(self) -> None:
        self._soort_gekozen = True
        self._nieuw_sjabloon()
        self._zeg_erbij()
        self.gewijzigd.emit()

    def _zeg_raad(self) -> None:
        keuze = self.soortkeuze()
        self.waarover.zet_hulp(gesprek.vul_naam(keuze.raad, self.roepnaam()) if keuze else "")
        self.setProperty("roepnaam", self.roepnaam())  # snippets ask about whom is written

    def _zeg_erbij(self, *_geklikt: object) -> None:
        """Ask who was there where that matters, or when somebody wants to say it."""
        keuze = self.soortkeuze()
        vragen = keuze is not None and keuze.soort in _MET_ANDEREN
        toon = vragen or bool(self.aanwezig.waarde()) or self.sender() is self._erbij_link
        self._erbij.setVisible(toon)
        self._erbij_link.setVisible(not toon)
        if self.sender() is self._erbij_link:
            self.aanwezig.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lees_afspraken(self) -> None:
        """Say beneath the field what was understood."""
        self._raad.stop()
        if self._beeld is not None:
            gelezen = lees_afspraken(self.afspraken.waarde(), clock.today(), self._beeld.mensen)
            self.afgesproken.zet_hulp(woorden.raad(gelezen, self._beeld.namen))

    # ── text about one pupil only ───────────────────────────────────────────────────────────────────────
    def _zet_apart(self, teksten: dict[UUID, str]) -> None:
        """Show the boxes about one pupil, and links for the others, when there is more than one."""
        wie = self.leerlingen.waarde()
        for id_ in [een for een in self._alleen if een not in {kind.id for kind in wie}]:
            ruim_op(self._alleen.pop(id_))
        for kind in wie:
            if kind.id not in self._alleen and teksten.get(kind.id, "").strip():
                self._maak_apart(kind).veld.zet_waarde(teksten[kind.id])
        while self._links.count():
            deel: Any = self._links.takeAt(0)
            ruim_op(deel.widget())
        for kind in wie if len(wie) > 1 else ():
            if kind.id not in self._alleen:
                knop = TekstKnop(self.tr("Alleen bij {}…").format(kind.kort), klein=True, ouder=self)
                knop.setAccessibleDescription(self.tr("Een stuk tekst dat alleen in dit dossier komt"))
                knop.clicked.connect(partial(self._open_apart, kind, knop))
                self._links.addWidget(knop)
                knop.show()
        self.geschikt.emit()

    def _open_apart(self, kind: Leerlingkeuze, knop: TekstKnop) -> None:
        self._links.removeWidget(knop)
        ruim_op(knop)
        self._maak_apart(kind).veld.setFocus(Qt.FocusReason.OtherFocusReason)

    def _maak_apart(self, kind: Leerlingkeuze) -> Veldblok:
        vak = Tekstvak(min_regels=2)
        hulp = self.tr("Staat alleen in het dossier van {}.").format(kind.kort)
        blok = Veldblok(self.tr("Alleen bij {}").format(kind.kort), vak, hulp, self)
        vak.gewijzigd.connect(self.gewijzigd)
        vak.verlaten.connect(self.verlaten)
        self._alleen[kind.id] = blok
        self._apart.addWidget(blok)
        self.geschikt.emit()
        return blok


def _lees_datum(tekst: str) -> date | None:
    return lees_datum(tekst, clock.today())
