"""What a talk does beyond its forms: the pupil's screen, the praatkaart, a photo of a paper."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from opp_desk.documents.praatkaart import Praatkaart, maak_praatkaart
from opp_desk.ui.horen.beeldvak import vraag_bestand
from opp_desk.ui.horen.kindscherm import Kindscherm, Opzet
from opp_desk.usecases import hoorscherm, vaststellen
from opp_desk.usecases.hoorvragen import TOT_GEZICHTEN

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.horen.vragen import Vragenpaneel
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.hoorvragen import Vraag
    from opp_desk.usecases.horen import Kans
    from opp_desk.usecases.horenbeeld import Horenbeeld

_KIEZEN = "kiezen"


class Samen(QObject):
    """Acts for the talk that is shown.

    ``begonnen`` carries a record that began here; ``begint`` tells that one is being made, ``niet_begonnen``
    that it could not be.
    """

    begonnen = Signal(object)
    begint = Signal()
    niet_begonnen = Signal()

    def __init__(self, werk: Werkplek, vragen: Vragenpaneel, pagina: QWidget) -> None:
        super().__init__(pagina)
        self._werk, self._vragen, self._pagina = werk, vragen, pagina
        self.scherm: Kindscherm | None = None

    def open_scherm(
        self, beeld: Horenbeeld, waar: UUID | Kans, door: str, voorstel: str, *, mee: bool
    ) -> None:
        """Give the whole screen to the pupil."""
        code = self._vragen.sets.waarde()
        gekozen = self._stel_samen(beeld, voorstel)
        gesprek = beeld.gesprek
        opzet = Opzet(
            roepnaam=beeld.roepnaam,
            door=door,
            thuis=beeld.thuis,
            reeks=code,
            vragen=gekozen,
            mee=mee,
            plaatjes=beeld.plaatjes or code == _KIEZEN,
            gezichten=(beeld.leeftijd or 0) <= TOT_GEZICHTEN or code == _KIEZEN,
            manier=gesprek.waarden["manier_gekozen"] if gesprek is not None else None,  # type: ignore[arg-type]  # the value of that field
            ziet=code == _KIEZEN,
        )
        self.scherm = scherm = Kindscherm(self._werk, opzet, waar, self._pagina.window())
        scherm.begonnen.connect(self.begonnen)
        scherm.klaar.connect(self._klaar)
        scherm.op_slot.connect(self._op_slot)
        scherm.showFullScreen()

    def bewaar_nu(self) -> None:
        """Write what the pupil is typing: before the vault locks."""
        if self.scherm is not None:
            self.scherm.bewaar_nu()

    def maak_kaart(self, beeld: Horenbeeld, dan: Any) -> None:
        """Make the praatkaart with the questions that are shown, in a process of its own."""
        kaart = Praatkaart(
            roepnaam=beeld.roepnaam,
            school=self._werk.school.naam,
            opening=beeld.vragen.opening,
            vragen=tuple(each.tekst for each in self._vragen.getoond(beeld)),
            moment=f"Horen {beeld.moment.label}" if beeld.moment is not None else "",
        )
        self._werk.jobs.papier(maak_praatkaart, kaart, dan=dan, fout=self._fout)

    def druk_kaart(self, beeld: Horenbeeld) -> None:
        """Print the praatkaart."""
        self.maak_kaart(beeld, partial(self._druk, beeld))

    def bewaar_kaart(self, beeld: Horenbeeld, pad: Path | None = None) -> None:
        """Write the praatkaart to a file; asks where, without ``pad``."""
        if pad is None:
            naam = "".join(teken for teken in beeld.roepnaam if teken not in '\\/:*?"<>|')
            gekozen, _soort = QFileDialog.getSaveFileName(
                self._pagina, self.tr("Praatkaart opslaan"), f"Praatkaart {naam}.pdf", self.tr("PDF (*.pdf)")
            )
            if not gekozen:
                return
            pad = Path(gekozen)
        self.maak_kaart(beeld, partial(self._schrijf, beeld, pad))

    def vraag_foto(self, waar: UUID | Kans, lees: Any) -> None:
        """Ask for a photo of a paper and keep it as an uitspraak; ``lees`` gives its bytes, or b""."""
        if not (naam := vraag_bestand(self._pagina)):
            return
        if beeld := lees(Path(naam)):
            self.neem_foto(waar, beeld)

    def neem_foto(self, waar: UUID | Kans, beeld: bytes) -> None:
        """Keep a picture of a paper as an uitspraak."""
        self.begint.emit()
        doe = partial(hoorscherm.voeg_beeld_toe, waar=waar, beeld=beeld)
        self._werk.jobs.run(doe, self._foto_bewaard, self._geen_foto)

    def _stel_samen(self, beeld: Horenbeeld, voorstel: str) -> tuple[Vraag, ...]:
        """Return the questions for the screen: one about a proposal only when there is one."""
        alle = self._vragen.getoond(beeld, voorstel)
        met = tuple(each for each in alle if voorstel.strip() or not each.voorstel)
        return met or alle

    def _foto_bewaard(self, paar: tuple[UUID, UUID]) -> None:
        self.begonnen.emit(paar[0])

    def _geen_foto(self, fout: Fout) -> None:
        self.niet_begonnen.emit()
        self._fout(fout)

    def _druk(self, beeld: Horenbeeld, pdf: bytes) -> None:
        from opp_desk.ui.afdrukken import druk_pdf_af  # noqa: PLC0415  printing loads a module of Qt

        druk_pdf_af(pdf, self._pagina)
        doe = partial(vaststellen.noteer_geprint, leerling=beeld.leerling, onderwerp=beeld.opp)
        self._werk.jobs.run(doe, fout=self._fout)

    def _schrijf(self, beeld: Horenbeeld, pad: Path, pdf: bytes) -> None:
        doe = partial(vaststellen.exporteer, leerling=beeld.leerling, onderwerp=beeld.opp, pdf=pdf, doel=pad)
        self._werk.jobs.run(doe, partial(self._geschreven, pad), self._fout)

    def _geschreven(self, pad: Path, _niets: object) -> None:
        self._werk.melding.emit(self.tr("Praatkaart opgeslagen: {}").format(pad.name), "", None)

    def _klaar(self) -> None:
        """Keep the screen until all of it was written, then let it go."""
        if self.scherm is not None:
            scherm, self.scherm = self.scherm, None
            scherm.opslag.straks(scherm.deleteLater)

    def _op_slot(self) -> None:
        """Lock the vault, as the button of the window does; that closes the pupil's screen too."""
        gevraagd: Any = getattr(self._pagina.window(), "vergrendel_gevraagd", None)
        if gevraagd is not None:
            gevraagd.emit()

    def _fout(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
