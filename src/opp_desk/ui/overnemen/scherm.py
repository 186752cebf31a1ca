"""The page: filter, table, how many are ready, and the one button."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ground import clock, paths
from opp_desk.ui import tokens
from opp_desk.ui.onderdelen import (
    Hulptekst,
    LegeStaat,
    Meldtekst,
    Ondertitel,
    Paginakop,
    PrimaireKnop,
    Skelet,
    Stapel,
    Vinkje,
)
from opp_desk.ui.overnemen import woorden
from opp_desk.ui.overnemen.invultabel import Invultabel
from opp_desk.ui.overnemen.model import EERSTE, Overneemmodel
from opp_desk.ui.overnemen.overname import Overname
from opp_desk.ui.overnemen.zoekregel import Zoekregel
from opp_desk.usecases import instellingen
from opp_desk.usecases.overnemen_invoer import CONCEPT, lees_plaksel, lees_scherm, naar_json
from opp_desk.usecases.recht import recht

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.overnemen import OvernameRegel
    from opp_desk.usecases.overnemen_invoer import Concept
    from opp_desk.vault.ongedaan import Omkeerbaar
    from opp_desk.vault.uow import Uitkomst

_BEWAAR_MS: Final = 600


class OvernemenPage(QWidget):
    """Running OPP's, a line per pupil. What is typed is kept as a draft until it is taken over."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self._werk = werk
        self._vuil, self._geladen = False, False
        self._meegegeven: Concept = {}
        self._overname = Overname(werk, self)
        self.setWindowTitle(self.tr("Lopende OPP’s overnemen"))
        self._model = Overneemmodel(recht().hoorrecht_vanaf, self)
        self._tabel = Invultabel(self._model)
        self._tabel.setAccessibleName(self.tr("Lopende OPP’s, een regel per leerling"))
        self._zoek = Zoekregel(self._tabel, self.tr("Zoek op naam of groep"))
        self._alleen = Vinkje(self.tr("Alleen wat is ingevuld"))
        self._stand = Ondertitel()
        self._mis = Meldtekst()
        self._knop = PrimaireKnop()
        self._klok = QTimer(self, singleShot=True, interval=_BEWAAR_MS)
        self._bouw()
        self._verbind()

    def _bouw(self) -> None:
        kop = Paginakop(
            self.tr("Lopende OPP’s overnemen"),
            self.tr("Eén regel per leerling. Daarna klopt Vandaag."),
            (self._knop,),
        )
        zoek = QHBoxLayout()
        zoek.setSpacing(16)
        self._zoek.setMaximumWidth(360)
        zoek.addWidget(self._zoek, 2)
        zoek.addWidget(self._alleen, 0, Qt.AlignmentFlag.AlignVCenter)
        zoek.addWidget(self._stand, 3)
        self._niets = LegeStaat(
            self.tr("Nog geen leerlingen"),
            self.tr("Importeer eerst de klassenlijst. Daarna staat hier een regel per leerling."),
            self.tr("Klassenlijst importeren"),
            "import",
        )
        self._niemand = LegeStaat(
            self.tr("Niemand gevonden"), self.tr("Geen leerling past bij wat je zoekt."), icoon="zoek"
        )
        self._lagen = Stapel()
        for laag in (Skelet(8), self._tabel, self._niemand):
            self._lagen.addWidget(laag)
        self._werkvlak = QWidget()
        binnen = QVBoxLayout(self._werkvlak)
        binnen.setContentsMargins(0, 0, 0, 0)
        binnen.setSpacing(12)
        binnen.addLayout(zoek)
        binnen.addWidget(self._mis)
        binnen.addWidget(self._lagen, 1)
        binnen.addWidget(
            Hulptekst(
                self.tr(
                    "Typ datums zoals je gewend bent: 3-3-26 of 3 maart. Enter gaat omlaag, Tab naar rechts. "
                    "Of plak een blok uit Excel, met of zonder namen. Sleep een PDF op de regel."
                )
            )
        )
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(tokens.MARGE, tokens.MARGE, tokens.MARGE, 16)
        stapel.setSpacing(16)
        stapel.addWidget(kop)
        stapel.addWidget(self._werkvlak, 1)
        stapel.addWidget(self._niets, 1)
        self._niets.hide()
        self._mis.hide()
        self._tel()

    def _verbind(self) -> None:
        self._knop.clicked.connect(self.neem_over)
        self._niets.gevraagd.connect(partial(self._werk.ga_naar.emit, "importeren", {}))
        self._zoek.textChanged.connect(self._zeef)
        self._alleen.gewijzigd.connect(self._zeef)
        self._klok.timeout.connect(self._bewaar)
        self._model.gewijzigd.connect(self._is_gewijzigd)
        self._tabel.pdf_gevraagd.connect(self._vraag_pdf)
        self._tabel.pdf_gegeven.connect(self.zet_pdf)
        self._tabel.geplakt.connect(self.plak)
        self._tabel.naar_zoeken.connect(self._naar_zoeken)
        self._overname.gekeurd.connect(self._gekeurd)
        self._overname.klaar.connect(self._overgenomen)
        self._overname.mislukt.connect(self._ging_niet)
        self._werk.jobs.vastgelegd.connect(self._vastgelegd)

    # -- what the shell calls

    def toon(self, **_waar: Any) -> None:
        """Load the pupils and the draft, and show them."""
        self._werk.jobs.vraag(lees_scherm, self._toon, self._mislukt)

    def verlaat(self) -> None:
        """Keep what is typed, also half a cell."""
        self._tabel.sluit_invoer()
        if self._vuil:
            self._bewaar()

    def showEvent(self, event: QShowEvent) -> None:
        """Load again: pupils may have come meanwhile."""
        super().showEvent(event)
        if self._geladen:
            self.toon()

    # -- what a user does, also for a tour

    def zoek(self, tekst: str) -> None:
        """Filter on a name."""
        self._zoek.setText(tekst)

    def vul_in(self, leerling: UUID, **velden: str) -> None:
        """Type in the line of a pupil; dates in any Dutch notation."""
        rij = self._model.rij_van(leerling)
        for veld, tekst in velden.items():
            kolom = [naam for naam, _kop in woorden.KOPPEN].index(veld)
            self._model.setData(self._model.index(rij, kolom), tekst)

    def zet_pdf(self, leerling: UUID, pad: Path) -> None:
        """Put a PDF with the line of a pupil; it is looked at beside the screen."""
        self._model.zet_pdf(leerling, pad)
        self._overname.keur([(leerling, pad)])

    def plak(self, tekst: str) -> None:
        """Fill in a block from a sheet: with names, or from the chosen cell on."""
        plaksel = lees_plaksel(tekst, self._model.regels(), clock.today())
        nu = self._tabel.currentIndex()
        if plaksel.los:
            geraakt = self._model.vul_blok(max(nu.row(), 0), max(nu.column(), EERSTE), plaksel.los)
            over = len(plaksel.los) - geraakt
            self._meld_plak(geraakt, self.tr("{} regels pasten niet meer.").format(over) if over > 0 else "")
            return
        self._model.vul(plaksel.regels)
        wie = ", ".join(plaksel.onbekend[:6]) + (" …" if len(plaksel.onbekend) > 6 else "")  # noqa: PLR2004  six names fit
        self._meld_plak(
            len(plaksel.regels), self.tr("Niet gevonden: {}.").format(wie) if plaksel.onbekend else ""
        )

    def neem_over_knop(self) -> PrimaireKnop:
        """Return the one button."""
        return self._knop

    def neem_over(self) -> None:
        """Take over every line that is ready, in one action."""
        self._tabel.sluit_invoer()
        klaar = [(o.opp, Path(pad) if pad else None) for o, pad in self._model.klaar() if o.opp]
        if not klaar:
            return
        self._knop.setEnabled(False)
        self._meegegeven = {opp.leerling: dict(self._model.concept[opp.leerling]) for opp, _pad in klaar}
        self._overname.begin(klaar)

    # -- inside

    def _toon(self, gelezen: tuple[tuple[OvernameRegel, ...], Concept]) -> None:
        regels, concept = gelezen
        self._tabel.sluit_invoer()
        if self._geladen:
            concept = self._model.concept
        rij, kolom = self._tabel.currentIndex().row(), self._tabel.currentIndex().column()
        wie = self._tabel.leerling(rij) if 0 <= rij < self._model.rowCount() else None
        self._model.zet(regels, concept)
        self._geladen = True
        self._werkvlak.setVisible(bool(regels))
        self._niets.setVisible(not regels)
        self._knop.setVisible(bool(regels))
        self._toon_laag()
        if wie is not None and (terug := self._model.rij_van(wie)) >= 0:
            self._tabel.ga_naar(terug, kolom)
        self._tel()
        self._overname.keur(
            [(w, Path(invoer["pdf"])) for w, invoer in self._model.concept.items() if invoer.get("pdf")]
        )

    def _gekeurd(self, codes: dict[UUID, str]) -> None:
        for leerling, code in codes.items():
            if self._model.concept.get(leerling, {}).get("pdf"):
                self._model.zet_pdf_mis(leerling, code)
        self._tel()

    def _overgenomen(self, wie: list[UUID], stap: Omkeerbaar) -> None:
        weg = {leerling: dict(self._meegegeven.get(leerling, {})) for leerling in wie}
        self._model.vergeet(wie)
        self._bewaar()
        self.toon()
        tekst = self.tr("{} overgenomen.").format(woorden.opps(len(wie)))
        self._werk.melding.emit(tekst, self.tr("Ongedaan maken"), partial(self._maak_ongedaan, stap, weg))

    def _maak_ongedaan(self, stap: Omkeerbaar, weg: Concept) -> None:
        self._werk.jobs.keer_om(stap, partial(self._is_ongedaan, weg))

    def _is_ongedaan(self, weg: Concept, _uitkomst: Uitkomst) -> None:
        """Put the lines back in the draft."""
        self._model.concept |= weg
        self._vuil = True
        self.toon()

    def _ging_niet(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, None)
        self.toon()

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self.toon)

    def _vraag_pdf(self, leerling: UUID) -> None:
        naam, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Kies het OPP als PDF"), str(paths.home()), self.tr("PDF (*.pdf)")
        )
        if naam:
            self.zet_pdf(leerling, Path(naam))

    def _meld_plak(self, aantal: int, bij: str) -> None:
        self._mis.setText(bij)
        self._mis.setVisible(bool(bij))
        woord = self.tr("1 regel") if aantal == 1 else self.tr("{} regels").format(aantal)
        self._werk.melding.emit(self.tr("{} ingevuld.").format(woord), "", None)

    def _naar_zoeken(self) -> None:
        self._zoek.setFocus(Qt.FocusReason.OtherFocusReason)
        self._zoek.selectAll()

    def _zeef(self) -> None:
        self._tabel.sluit_invoer()
        self._model.zeef(self._zoek.text(), alleen_ingevuld=self._alleen.waarde())
        self._toon_laag()

    def _toon_laag(self) -> None:
        self._lagen.setCurrentIndex(1 if self._model.rowCount() else 2)

    def _is_gewijzigd(self) -> None:
        self._vuil = True
        self._klok.start()
        self._tel()

    def _bewaar(self) -> None:
        """Keep the draft in the vault."""
        self._klok.stop()
        self._vuil = False
        waarde = naar_json(self._model.concept)
        self._werk.jobs.run(partial(instellingen.onthoud, naam=CONCEPT, waarde=waarde))

    def _tel(self) -> None:
        klaar, mis = self._model.tellingen()
        self._stand.setText(woorden.stand(klaar, mis))
        self._knop.setText(self.tr("{} overnemen").format(woorden.opps(klaar) if klaar else self.tr("OPP’s")))
        self._knop.setEnabled(klaar > 0)

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        """Load again when a dossier changed elsewhere; the draft that is being typed stays."""
        if uitkomst.dossiers and self.isVisible():
            self.toon()
