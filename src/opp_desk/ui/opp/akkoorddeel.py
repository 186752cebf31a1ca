"""Everything about akkoord in the editor: panel, card for an answer, signing, papers that came back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import OppStatus
from opp_desk.rules.vaststellen import van_handelingsdeel
from opp_desk.ui.opp.akkoordpaneel import Akkoordpaneel
from opp_desk.ui.opp.akkoordregel import NAAR_VOREN
from opp_desk.ui.opp.antwoord import Antwoordvak
from opp_desk.ui.opp.in_zicht import breng_in_zicht
from opp_desk.ui.opp.scanbeeld import Scanvenster
from opp_desk.ui.opp.tekenen import Tekenvenster
from opp_desk.ui.opp.voorlegvraag import Voorlegvraag, ontbreekt_zin
from opp_desk.usecases import scans, tekenen, voorleggen

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.rules.akkoord import AkkoordStand, Verloop
    from opp_desk.rules.punt import Punt
    from opp_desk.ui.jobs import Lopend
    from opp_desk.ui.opp.antwoord import Gegeven
    from opp_desk.ui.opp.blad import Context
    from opp_desk.usecases.oppbeeld import Oppbeeld
    from opp_desk.usecases.tekenen import Getekend, Tekenblad


class Akkoorddeel(QWidget):
    """Asks, records and shows; ``bewaar`` writes what is typed before a text is frozen."""

    def __init__(self, context: Context, bewaar: Callable[[], None], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._context, self._werk, self._bewaar = context, context.werk, bewaar
        self._voorlegversie: UUID | None = None
        self._standen: tuple[AkkoordStand, ...] = ()
        self._mist: tuple[Punt, ...] = ()
        self._vraag: Voorlegvraag | None = None
        self._vak: Antwoordvak | None = None
        self._venster: Tekenvenster | None = None
        self.paneel = Akkoordpaneel(self)
        self.paneel.voorleggen.connect(self.leg_voor)
        self.paneel.plannen.connect(partial(self._naar_papier, "uitnodiging"))
        self.paneel.gezien.connect(self._gezien)
        self.paneel.antwoord.connect(self._open_vak)
        self.paneel.papier.connect(self._bekijk)
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._stapel.setSpacing(12)
        self._stapel.addWidget(self.paneel)

    def toon(self, beeld: Oppbeeld) -> None:
        """Show where everybody stands."""
        self._voorlegversie = beeld.akkoord.voorgelegd.id if beeld.akkoord.voorgelegd else None
        self._standen = beeld.akkoord.standen
        vast = beeld.kop.status in {OppStatus.VASTGESTELD, OppStatus.OVERGENOMEN, OppStatus.AFGESLOTEN}
        self._mist = () if vast else van_handelingsdeel(beeld.punten)
        if self._vraag is not None:
            self._vraag.toon(self._mist)
        self.paneel.toon(beeld.akkoord, beeld.kop.status)

    def vraag_akkoord(self, ouder: UUID | None) -> None:
        """Open the card of one person; without the present text before them, the way to lay it there."""
        for stand in self._standen:
            if stand.ouder_id == ouder and stand.stand in NAAR_VOREN:
                self.paneel.richt()
            elif stand.ouder_id == ouder:
                self._open_vak(stand)

    def leg_voor(self) -> None:
        """Explain what freezes, and what is still missing in it; go on when somebody says so."""
        zelf = next((stand.wie for stand in self._standen if stand.is_leerling), "")
        venster = Voorlegvraag(zelf, self._mist, self.window())
        venster.aanvullen.connect(self._vul_aan)
        venster.accepted.connect(self._leg_voor)
        venster.finished.connect(self._vraag_dicht)
        self._vraag = venster
        venster.open()

    def _vraag_dicht(self, _uitslag: int) -> None:
        self._vraag = None

    def _vul_aan(self, punt: Punt) -> None:
        plek = {"sectie": punt.sectie, "veld": punt.veld or "", "rij": punt.actie.rij}
        self._werk.ga_naar.emit("opp", {"opp": self._context.opp, **plek})

    def _leg_voor(self) -> None:
        self._bewaar()
        doe = partial(voorleggen.leg_voor, opp_id=self._context.opp)
        self._werk.jobs.run(doe, self._voorgelegd, self._mislukt)

    def _voorgelegd(self, _versie: UUID) -> None:
        zelf = any(stand.is_leerling for stand in self._standen)
        wie = self._context.roepnaam if zelf else self.tr("de ouders")
        zegt = self.tr("zegt") if zelf else self.tr("zeggen")
        self._meld(self.tr("Voorgelegd. Leg hier vast wat {} {}.").format(wie, zegt))

    def _gezien(self, stand: AkkoordStand) -> None:
        if (versie := self._versie(stand)) is not None:
            vast = voorleggen.leg_gezien_vast
            self._run(partial(vast, voorlegversie=versie, ouder=stand.ouder_id, op=clock.today()))

    def _open_vak(self, stand: AkkoordStand) -> None:
        self._sluit_vak()
        vak = Antwoordvak(stand.wie, self, stand.verloop, let_op=ontbreekt_zin(self._mist))
        vak.gegeven.connect(partial(self._leg_vast, stand))
        vak.gesloten.connect(self._sluit_vak)
        vak.plannen.connect(partial(self._naar_papier, "uitnodiging"))
        vak.akkoordblad.connect(partial(self._naar_papier, "akkoordblad"))
        vak.uitgenodigd.connect(partial(self._uitgenodigd, stand))
        vak.tekenen.connect(partial(self._lees_blad, stand))
        vak.scan.connect(partial(self._kies_scan, stand))
        self._stapel.addWidget(vak)
        self._vak = vak
        vak.begin()
        breng_in_zicht(vak)

    def _sluit_vak(self) -> None:
        if self._vak is not None:
            self._vak.hide()
            self._vak.deleteLater()
            self._vak = None

    def _naar_papier(self, papier: str) -> None:
        self._werk.ga_naar.emit("papieren", {"opp": self._context.opp, "papier": papier})

    def _uitgenodigd(self, stand: AkkoordStand, op: date) -> None:
        if (versie := self._versie(stand)) is not None:
            vast = voorleggen.leg_uitgenodigd_vast
            self._run(
                partial(vast, voorlegversie=versie, ouder=stand.ouder_id, op=op),
                self.tr("Uitnodiging vastgelegd"),
            )

    def _leg_vast(self, stand: AkkoordStand, gegeven: Gegeven) -> None:
        if (versie := self._versie(stand)) is None:
            return
        doe = partial(
            voorleggen.leg_antwoord_vast,
            voorlegversie=versie,
            ouder=stand.ouder_id,
            antwoord=gegeven.antwoord,
            op=gegeven.op,
            wijze=gegeven.wijze,
            behalve=gegeven.behalve or None,
            opmerking=gegeven.opmerking or None,
        )
        self._werk.jobs.run(doe, self._vastgelegd, self._mislukt)

    def _vastgelegd(self, _niets: None) -> None:
        self._sluit_vak()
        self._meld(self.tr("Antwoord vastgelegd"))

    # ── signing ─────────────────────────────────────────────────────────────────────────────────────────
    def _lees_blad(self, stand: AkkoordStand) -> None:
        vraag = partial(tekenen.lees_tekenblad, opp_id=self._context.opp, ouder=stand.ouder_id)
        self._werk.jobs.vraag(vraag, self._toon_blad, self._mislukt)

    def _toon_blad(self, blad: Tekenblad) -> None:
        venster = Tekenvenster(blad, self.window())
        venster.getekend.connect(self._teken)
        venster.finished.connect(self._venster_dicht)
        self._venster = venster
        self._werk.aan_tafel.emit(True)
        venster.open()

    def _teken(self, getekend: Getekend) -> None:
        if (venster := self._venster) is None:
            return
        blad = venster.blad
        doe = partial(tekenen.teken, voorlegversie=blad.voorlegversie, ouder=blad.ouder, getekend=getekend)
        self._werk.jobs.run(doe, self._getekend, self._niet_getekend)

    def _getekend(self, _niets: None) -> None:
        if self._venster is not None:
            self._venster.accept()
        self._sluit_vak()
        self._meld(self.tr("Getekend en vastgelegd"))

    def _niet_getekend(self, fout: Fout) -> None:
        if self._venster is not None:
            self._venster.mislukt(fout)
        else:
            self._mislukt(fout)

    def _venster_dicht(self, _uitslag: int) -> None:
        self._venster = None
        self._werk.aan_tafel.emit(False)

    # ── paper that came back ────────────────────────────────────────────────────────────────────────────
    def _kies_scan(self, stand: AkkoordStand) -> None:
        venster = QFileDialog(self.window(), self.tr("Scan van het akkoordblad"))
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setFileMode(QFileDialog.FileMode.ExistingFile)
        venster.setNameFilter(self.tr("PDF, JPG of PNG (*.pdf *.jpg *.jpeg *.png)"))
        venster.fileSelected.connect(partial(self.lees_scan, stand))
        venster.open()

    def lees_scan(self, stand: AkkoordStand, pad: str) -> None:
        """Read a scan from a file and keep it with the answer of this person."""
        self._werk.jobs.werk(partial(_lees_scan, Path(pad)), partial(self._bewaar_scan, stand), self._mislukt)

    def _bewaar_scan(self, stand: AkkoordStand, inhoud: bytes) -> None:
        if (versie := self._versie(stand)) is not None:
            doe = partial(tekenen.bewaar_scan, voorlegversie=versie, ouder=stand.ouder_id, inhoud=inhoud)
            self._run(doe, self.tr("Scan bewaard. Leg ook het antwoord vast."))

    def _bekijk(self, verloop: Verloop) -> None:
        lees = tekenen.lees_scan if verloop.heeft_scan else tekenen.lees_handtekening
        self._werk.jobs.vraag(
            partial(lees, akkoord=verloop.akkoord), partial(self._toon_papier, verloop), self._mislukt
        )

    def _toon_papier(self, verloop: Verloop, inhoud: bytes) -> None:
        titel = self.tr("Scan van het akkoordblad") if verloop.heeft_scan else self.tr("Handtekening")
        mag = verloop.heeft_scan
        venster = Scanvenster(self._werk.jobs, inhoud, titel, self.window(), mag_weg=mag)
        venster.weg.connect(partial(self._haal_scan_weg, verloop))
        venster.open()
        self._werk.jobs.run(partial(tekenen.noteer_geopend, akkoord=verloop.akkoord), fout=self._mislukt)

    def _haal_scan_weg(self, verloop: Verloop) -> None:
        self._run(partial(tekenen.haal_scan_weg, akkoord=verloop.akkoord), self.tr("Scan weggehaald"))

    def _versie(self, stand: AkkoordStand) -> UUID | None:
        """Return the text that this person answers to; without one say that it has to be laid before them."""
        versie = stand.voorlegversie or self._voorlegversie
        if versie is None:
            self._mislukt(RegelFout("niet_voorgelegd"))
        return versie

    def _run(self, doe: partial[None], gedaan: str = "") -> None:
        self._werk.jobs.run(doe, partial(self._klaar, gedaan), self._mislukt)

    def _klaar(self, gedaan: str, _niets: None) -> None:
        if gedaan:
            self._meld(gedaan)

    def _meld(self, tekst: str) -> None:
        self._werk.melding.emit(tekst, "", None)

    def _mislukt(self, fout: Fout) -> None:
        """Say what happened; a text that changed meanwhile is laid before people again."""
        opnieuw = self.leg_voor if fout.code in {"tekst_gewijzigd", "niet_voorgelegd"} else None
        self._werk.fout.emit(fout, opnieuw)


def _lees_scan(pad: Path, _lopend: Lopend) -> bytes:
    return scans.lees_scan_bestand(pad)
