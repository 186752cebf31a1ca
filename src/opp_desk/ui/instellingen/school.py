"""Section School: what stands on every paper, who decides, and the agreements of this school."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from opp_desk.ground.errors import RegelFout
from opp_desk.model.keuzes import Sector
from opp_desk.model.school import School
from opp_desk.ui.binder import Binder
from opp_desk.ui.forms.instellingen_school_ui import Ui_InstellingenSchool
from opp_desk.ui.instellingen.sectie import Sectie, naast_elkaar
from opp_desk.ui.onderdelen import Hulptekst, Invoer, Kaart, Knop, TekstKnop, Veldblok
from opp_desk.ui.tabvolgorde import volg_indeling
from opp_desk.ui.versies.koppeling import Versies
from opp_desk.ui.werkplek import Schoolgegevens
from opp_desk.ui.zinnen import zin
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.usecases.school import Schoolbeeld, haal_logo_weg, keur_brin, kies_logo, schoolbeeld, zet_brin

if TYPE_CHECKING:
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.uow import Uitkomst

_LOGO_HOOG = 64
_KLEUR = "#1E6A45"


class SchoolSectie(Sectie):
    """The school. What is typed is kept by itself; a BRIN only when it is one."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("School"),
            werk.tr("Dit staat op elk OPP en in de schoolgids. Wat je typt, wordt bewaard."),
        )
        self._beeld: Schoolbeeld | None = None
        self._vorm = QWidget()
        ontwerp: Any = Ui_InstellingenSchool()
        ontwerp.setupUi(self._vorm)
        self._binder = Binder(self._vorm, School, werk.jobs)
        self._binder.invoer("kleur").setPlaceholderText(_KLEUR)
        self._versies = Versies(self._binder, werk)
        self._brin = Invoer("12AB")
        self._brinblok = Veldblok(
            self.tr("BRIN"), self._brin, self.tr("Vier tekens, met vestiging zes: 12AB of 12AB01.")
        )
        self._brin.verlaten.connect(self._bewaar_brin)
        self._brin.returnPressed.connect(self._bewaar_brin)
        self._binder.opgeslagen.connect(werk.opgeslagen)
        self._binder.mislukt.connect(self.meld_fout)
        self._bouw_logo()
        ontwerp.raster.replaceWidget(ontwerp.plek_brin, self._brinblok)
        ontwerp.plek_brin.deleteLater()
        self.voeg_toe(self._vorm)
        self.voeg_toe(self._kaart)
        self.sluit_af()
        volg_indeling(self)
        werk.jobs.vastgelegd.connect(self._vastgelegd)

    def _bouw_logo(self) -> None:
        self._kaart = Kaart(self.tr("Logo"))
        self._logo = QLabel()
        self._logo.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._logotekst = Hulptekst(self.tr("Een PNG van hoogstens 1 MB. Het komt rechtsboven op elk OPP."))
        kies, self._weg = Knop(self.tr("Logo kiezen…")), TekstKnop(self.tr("Logo weghalen"))
        kies.clicked.connect(self._kies_logo)
        self._weg.clicked.connect(self._haal_logo_weg)
        self._kaart.inhoud.addWidget(self._logo)
        self._kaart.inhoud.addWidget(self._logotekst)
        self._kaart.inhoud.addLayout(naast_elkaar(kies, self._weg))

    def toon(self) -> None:
        """Read the school; a field in which somebody types keeps its text."""
        self.werk.jobs.vraag(schoolbeeld, self._toon_beeld, self.meld_fout)

    def verlaat(self) -> None:
        """Write what is typed."""
        self._binder.bewaar_nu()
        self._bewaar_brin()

    def kies_logo(self, pad: Path) -> None:
        """Take the logo from a file, as somebody who chose it would."""
        self.foutbalk.hide()
        try:
            png = pad.read_bytes()
        except OSError:
            self.meld(self.tr("Dit bestand kan niet worden gelezen. Er is niets gewijzigd. Kies een ander."))
            return
        if self._beeld is not None:
            self.werk.jobs.run(partial(kies_logo, school=self._beeld.id, png=png), fout=self.meld_fout)

    def _toon_beeld(self, beeld: Schoolbeeld) -> None:
        self._beeld = beeld
        if not self._brin.hasFocus() and not self._brinblok.waarschuwing():
            self._brin.zet_waarde(beeld.brin)
        self._toon_logo(beeld.logo)
        self.werk.school = Schoolgegevens(beeld.naam, beeld.sector or Sector.PO, beeld.regio)
        vraag = partial(lees_formulier, klasse=School, rij_id=beeld.id)
        self.werk.jobs.vraag(vraag, self._toon_formulier, self.meld_fout)

    def _toon_formulier(self, formulier: Formulier) -> None:
        self._binder.toon(formulier)
        self._versies.toon(formulier)

    def _toon_logo(self, png: bytes) -> None:
        beeld = QPixmap()
        goed = bool(png) and beeld.loadFromData(png)
        if goed:
            schaal = self.devicePixelRatioF()
            beeld = beeld.scaledToHeight(
                round(_LOGO_HOOG * schaal), Qt.TransformationMode.SmoothTransformation
            )
            beeld.setDevicePixelRatio(schaal)
            self._logo.setPixmap(beeld)
        self._logo.setVisible(goed)
        self._logo.setAccessibleName(self.tr("Logo van de school"))
        self._weg.setVisible(bool(png))

    def _bewaar_brin(self) -> None:
        if self._beeld is None:
            return
        getypt = self._brin.text()
        try:
            brin = keur_brin(getypt) if getypt.strip() else ""
        except RegelFout as fout:
            self._brinblok.zet_waarschuwing(zin(fout))
            return
        self._brinblok.zet_waarschuwing("")
        self._brin.zet_waarde(brin)
        if brin != self._beeld.brin:
            doe = partial(zet_brin, school=self._beeld.id, brin=brin)
            self.werk.jobs.run(doe, fout=self.meld_fout)

    def _kies_logo(self) -> None:
        naam, _soort = QFileDialog.getOpenFileName(
            self, self.tr("Logo kiezen"), "", self.tr("PNG-plaatje (*.png)")
        )
        if naam:
            self.kies_logo(Path(naam))

    def _haal_logo_weg(self) -> None:
        if self._beeld is not None:
            self.werk.jobs.run(partial(haal_logo_weg, school=self._beeld.id), fout=self.meld_fout)

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        if self._beeld is not None and any(sleutel[0] == School.TABEL for sleutel in uitkomst.versies):
            self.toon()
