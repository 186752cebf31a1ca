"""Which paper is made now, and its way out: to a file, a printer, Word, the clipboard; of one or of many."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from opp_desk.documents.als_tekst import als_tekst
from opp_desk.documents.papieren import Vraag, maak_docx
from opp_desk.ground import clock
from opp_desk.ui.laatste import Laatste
from opp_desk.ui.opp.rasteren import maak
from opp_desk.ui.papieren.reeks import Reekswerk, bestandsnaam, bundelnaam
from opp_desk.ui.uitgave import Uitgave, Uitgifte
from opp_desk.usecases.geschil import lees_geschil
from opp_desk.usecases.papieren import lees_bronnen

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from opp_desk.documents.invoer import Geschil
    from opp_desk.documents.papieren import Papiersoort
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.opp.rasteren import Papieropdracht
    from opp_desk.ui.papieren.keuze import Papierkeuze
    from opp_desk.ui.papieren.reekskeuze import Reekskeuze
    from opp_desk.ui.papieren.vragen import Vragen
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.papieren import Papierbron, Reeks


class Uitgang(QObject):
    """What leaves the page ``venster``. The page sets ``bron``; what a paper needs beside it is read here.

    ``gelezen`` when what was asked is there.
    """

    gelezen = Signal()

    def __init__(
        self, werk: Werkplek, venster: QWidget, keuze: Papierkeuze, voor: Reekskeuze, vragen: Vragen
    ) -> None:
        super().__init__(venster)
        self._werk, self._venster = werk, venster
        self._keuze, self._voor, self._vragen = keuze, voor, vragen
        self.bron: Papierbron | None = None
        self.bundel: tuple[Reeks, tuple[Papierbron, ...]] | None = None
        self._geschil_van: UUID | None = None
        self._laatste = Laatste(self)
        self.uitgave, self.reekswerk = Uitgave(werk, venster), Reekswerk(werk, self)

    def verouder(self) -> None:
        """Read the batch and the dispute anew; what is shown stays until then."""
        self._laatste.vergeet()
        self.bundel = None
        self._geschil_van = None

    def leest_nog(self) -> bool:
        """Tell whether something must be read before the paper can be made, and ask for it."""
        soort, bron, reeks = self._keuze.soort(), self.bron, self._voor.reeks()
        if soort is None or bron is None:
            return False
        if reeks is not None and soort.bundel and (self.bundel is None or self.bundel[0] != reeks):
            vraag = partial(lees_bronnen, opps=reeks.opps, vandaag=clock.today())
            self._werk.jobs.vraag(vraag, self._laatste.van(partial(self._zet_bundel, reeks)), self._meld)
            return True
        if Vraag.GESCHIL in soort.vraagt and self._geschil_van != bron.opp:
            dossier = partial(lees_geschil, opp_id=bron.opp, vandaag=clock.today())
            self._werk.jobs.vraag(
                dossier, self._laatste.van(partial(self._zet_geschil, bron.opp)), self._meld
            )
            return True
        return False

    def _zet_bundel(self, reeks: Reeks, bronnen: tuple[Papierbron, ...]) -> None:
        if self._voor.reeks() == reeks:
            self.bundel = (reeks, bronnen)
            self.gelezen.emit()

    def _zet_geschil(self, opp: UUID, geschil: Geschil) -> None:
        if self.bron is not None and self.bron.opp == opp:
            self._geschil_van = opp
            self._vragen.geschil.toon(geschil)
            self.gelezen.emit()

    def opdracht(self) -> Papieropdracht | None:
        """Return what the page shows: the paper of one pupil, or a bundel of a whole batch.

        None while something is missing, and for a paper that is made for one pupil when a batch is chosen.
        """
        soort, bron, reeks = self._keuze.soort(), self.bron, self._voor.reeks()
        if soort is None or bron is None or (reeks is not None and not soort.reeks):
            return None
        if self.bundel is not None and soort.bundel and reeks == self.bundel[0]:
            return self._vragen.bundel(soort, self.bundel[1], self.bundel[0])
        return self._vragen.opdracht(soort, bron, self._vragen.huis.waarde(), reeks=reeks is not None)

    def reeksopdrachten(self, soort: Papiersoort, bron: Papierbron) -> list[tuple[str, Papieropdracht]]:
        """Return the files of one pupil in a batch: one, or one for each household."""
        namen = [""] if not soort.per_huishouden else [naam for naam, _huishouden in bron.huishoudens]
        return [
            (bestandsnaam(bron, soort.sleutel, naam), opdracht)
            for nummer, naam in enumerate(namen)
            if (opdracht := self._vragen.opdracht(soort, bron, nummer if naam else None, reeks=True))
            is not None
        ]

    def bewaar(self, begin_reeks: Callable[[Reeks, Papiersoort, str], None]) -> None:
        """Ask for a file; of a batch for a folder, and then begin it."""
        reeks, soort = self._voor.reeks(), self._keuze.soort()
        if soort is None:
            return
        if reeks is None or soort.bundel:
            if (wat := self.uitgifte()) is not None:
                self.uitgave.vraag_opslaan(wat)
            return
        venster = QFileDialog(self._venster.window(), self.tr("Map kiezen"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setFileMode(QFileDialog.FileMode.Directory)
        venster.setOption(QFileDialog.Option.ShowDirsOnly)
        venster.fileSelected.connect(partial(begin_reeks, reeks, soort))
        venster.open()

    def begin_reeks(self, reeks: Reeks, soort: Papiersoort, map_: str) -> None:
        """Make the papers of a batch in a folder."""
        self.reekswerk.begin(reeks.opps, partial(self.reeksopdrachten, soort), Path(map_))

    def druk_af(self) -> None:
        """Ask for a printer and print the paper."""
        if (wat := self.uitgifte()) is not None:
            self.uitgave.vraag_afdrukken(wat)

    def bewaar_word(self) -> None:
        """Ask for a file and write the text to edit."""
        if (wat := self.uitgifte_word()) is not None:
            self.uitgave.vraag_opslaan(wat)

    def uitgifte(self) -> Uitgifte | None:
        """Return what leaves now, with the name of its file, and whose dossiers it is of."""
        soort, bron, opdracht = self._keuze.soort(), self.bron, self.opdracht()
        if soort is None or bron is None or opdracht is None:
            return None
        dan = partial(self._met_pdf, opdracht)
        if self.bundel is not None and len(opdracht.momentopnamen) == len(self.bundel[1]) != 1:
            reeks, bronnen = self.bundel
            wie = tuple((each.leerling, each.opp) for each in bronnen)
            return Uitgifte(bundelnaam(soort, reeks), dan, *wie[0], ook=wie[1:])
        return Uitgifte(self._bestandsnaam(soort, bron), dan, bron.leerling, bron.opp)

    def uitgifte_word(self) -> Uitgifte | None:
        """Return the text to edit, None for a paper that has none."""
        soort, bron = self._keuze.soort(), self.bron
        if soort is None or bron is None or soort.docx is None:
            return None
        naam = self._bestandsnaam(soort, bron).removesuffix(".pdf") + ".docx"
        return Uitgifte(naam, self._met_docx, bron.leerling, bron.opp)

    def kopieer_tekst(self) -> None:
        """Put the OPP on the clipboard as plain lines."""
        if self.bron is not None:
            self._werk.jobs.papier(als_tekst, self.bron.momentopname, dan=self._op_klembord, fout=self._meld)

    def _bestandsnaam(self, soort: Papiersoort, bron: Papierbron) -> str:
        huis = self._vragen.huis.waarde() if soort.per_huishouden and len(bron.huishoudens) > 1 else None
        return bestandsnaam(bron, soort.sleutel, bron.huishoudens[huis][0] if huis is not None else "")

    def _met_pdf(self, opdracht: Papieropdracht, dan: Callable[[bytes], None]) -> None:
        self._werk.jobs.papier(maak, opdracht, dan=dan, fout=self._meld)

    def _met_docx(self, dan: Callable[[bytes], None]) -> None:
        soort, bron = self._keuze.soort(), self.bron
        if soort is None or bron is None:
            return
        opdracht = self._vragen.opdracht(soort, bron, self._vragen.huis.waarde())
        if opdracht is not None:
            doe = partial(maak_docx, soort.sleutel, *opdracht.momentopnamen, **dict(opdracht.invoer))
            self._werk.jobs.papier(doe, dan=dan, fout=self._meld)

    def _op_klembord(self, tekst: str) -> None:
        QApplication.clipboard().setText(tekst)
        self._werk.melding.emit(self.tr("Het OPP staat als tekst op het klembord"), "", None)

    def _meld(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
