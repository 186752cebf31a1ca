"""The paper of a fixed version: made once beside the screen, kept in the vault, saved outside it, printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.documents.versie import RENDERER
from opp_desk.ui.onderdelen import Foutbalk, Hulptekst, TekstKnop
from opp_desk.ui.opp.voorbeeld import GEDULD_MS
from opp_desk.ui.uitgave import Uitgave, Uitgifte, zonder_tekens
from opp_desk.usecases import vaststellen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.oppbeeld import Oppbeeld, Versiebeeld


class Papieren(QWidget):
    """A line with "PDF opslaan…" and "Afdrukken…", and a bar when the paper of a fixed version is missing.

    A text that is not fixed is made anew, as a concept, from the momentopname of now.
    """

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._beeld: Oppbeeld | None = None
        self._bezig: UUID | None = None
        self._mislukte: UUID | None = None
        self._geduld = QTimer(self, singleShot=True, interval=GEDULD_MS)
        self._geduld.timeout.connect(self._mislukt)
        self._wat = Hulptekst("", self)
        self._opslaan = TekstKnop(self.tr("PDF opslaan…"), klein=True, ouder=self)
        self._afdrukken = TekstKnop(self.tr("Afdrukken…"), klein=True, ouder=self)
        self._opslaan.clicked.connect(self._vraag_opslaan)
        self._afdrukken.clicked.connect(self._vraag_afdrukken)
        self._uitgave = Uitgave(werk, self)
        self._balk = Foutbalk(self)
        self._balk.opnieuw.connect(self._opnieuw)
        rij = QHBoxLayout()
        rij.setSpacing(4)
        rij.addWidget(self._wat, 1)
        rij.addWidget(self._opslaan)
        rij.addWidget(self._afdrukken)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(8)
        stapel.addWidget(self._balk)
        stapel.addLayout(rij)

    def toon(self, beeld: Oppbeeld) -> None:
        """Show which paper there is; make the one that is missing, once by itself."""
        if self._beeld is None or beeld.id != self._beeld.id:
            self._geduld.stop()
            self._bezig = self._mislukte = None
            self._balk.hide()
        self._beeld = beeld
        versie = self._versie()
        if versie is None:
            self._wat.setText(self._zonder_versie(beeld))
        elif versie.document is not None:
            self._wat.setText(self.tr("PDF van versie {} bewaard").format(versie.nummer))
            self._balk.hide()
        else:
            self._wat.setText(self.tr("PDF van versie {} wordt gemaakt").format(versie.nummer))
            if versie.id not in (self._bezig, self._mislukte):
                self._maak(versie)
        for knop in (self._opslaan, self._afdrukken):
            knop.setEnabled(versie is None or versie.document is not None)

    def bewaar_als(self, doel: Path) -> None:
        """Write the paper to a file and note it in the logboek."""
        if self._beeld is not None:
            self._uitgave.bewaar_als(self._uitgifte(self._beeld), doel)

    def _zonder_versie(self, beeld: Oppbeeld) -> str:
        if beeld.overgenomen_pdf is not None:
            return self.tr("De PDF zoals overgenomen")
        if beeld.kop.status.value == "voorgelegd":
            return self.tr("Voorgelegd, nog niet vastgesteld")
        return "" if beeld.kop.status.value in {"overgenomen", "afgesloten"} else self.tr("Nog een concept")

    def _versie(self) -> Versiebeeld | None:
        """Return the version that is fixed now, if it is."""
        beeld = self._beeld
        if beeld is None or beeld.kop.status.value != "vastgesteld" or not beeld.versies:
            return None
        return beeld.versies[-1]

    def _maak(self, versie: Versiebeeld) -> None:
        """Read the frozen text, make the paper in its process, keep it."""
        self._bezig = versie.id
        self._geduld.start()
        self._werk.jobs.vraag(
            partial(vaststellen.momentopname, versie_id=versie.id), self._gelezen, self._mislukt
        )

    def _gelezen(self, momentopname: bytes) -> None:
        self._werk.jobs.papier(maak_opp_pdf, momentopname, dan=self._gedrukt, fout=self._mislukt)

    def _gedrukt(self, pdf: bytes) -> None:
        versie, beeld = self._versie(), self._beeld
        if versie is None or beeld is None or versie.id != self._bezig:
            return
        doe = partial(
            vaststellen.bewaar_document,
            versie_id=versie.id,
            pdf=pdf,
            naam=bestandsnaam(beeld),
            renderer=RENDERER,
        )
        self._werk.jobs.run(doe, self._bewaard, self._mislukt)

    def _bewaard(self, _document: UUID) -> None:
        self._geduld.stop()
        self._bezig = self._mislukte = None

    def _mislukt(self, _fout: Fout | None = None) -> None:
        """Keep the failure in sight: the OPP is fixed, only its paper is not there."""
        self._geduld.stop()
        self._mislukte, self._bezig = self._bezig, None
        self._wat.setText("")
        self._balk.toon(
            self.tr("De PDF kon niet worden gemaakt."),
            self.tr("Het OPP is vastgesteld en bewaard."),
            self.tr("Opnieuw proberen"),
        )

    def _opnieuw(self) -> None:
        versie = self._versie()
        if versie is not None and self._bezig is None:
            self._balk.hide()
            self._wat.setText(self.tr("PDF van versie {} wordt gemaakt").format(versie.nummer))
            self._maak(versie)

    def _vraag_opslaan(self) -> None:
        if self._beeld is not None:
            self._uitgave.vraag_opslaan(self._uitgifte(self._beeld))

    def _vraag_afdrukken(self) -> None:
        if self._beeld is not None:
            self._uitgave.vraag_afdrukken(self._uitgifte(self._beeld))

    def _uitgifte(self, beeld: Oppbeeld) -> Uitgifte:
        return Uitgifte(bestandsnaam(beeld), self._met_pdf, beeld.leerling, self._onderwerp())

    def _met_pdf(self, dan: Callable[[bytes], None]) -> None:
        """Give the paper: the one that was kept, or the one on the screen."""
        versie, beeld = self._versie(), self._beeld
        if versie is None or versie.document is None:
            if beeld is not None and beeld.overgenomen_pdf is not None:
                dan(beeld.overgenomen_pdf)
            elif beeld is not None:
                self._werk.jobs.papier(maak_opp_pdf, beeld.momentopname, dan=dan, fout=self._meld_fout)
            return
        self._werk.jobs.vraag(partial(vaststellen.papier, document_id=versie.document), dan, self._meld_fout)

    def _onderwerp(self) -> UUID:
        versie = self._versie()
        if versie is not None and versie.document is not None:
            return versie.document
        if self._beeld is None:
            raise TypeError
        return self._beeld.id

    def _meld_fout(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)


def bestandsnaam(beeld: Oppbeeld) -> str:
    """Return the name of the file that is proposed: "OPP Noël d’Hondt versie 2.pdf"."""
    naam = zonder_tekens(beeld.kop.naam)
    vast = beeld.kop.status.value in {"vastgesteld", "afgesloten", "overgenomen"}
    concept = "" if vast else " concept"
    return f"OPP {naam} versie {beeld.kop.nummer}{concept}.pdf"
