"""Type once, and put it with every pupil that is ticked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.doel import Aanpak, Begeleiding, Doel
from opp_desk.ui.groepswerk.leerlingkeuze import Leerlingkeuze
from opp_desk.ui.groepswerk.vorm import Deelvorm
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Keuzerij, PrimaireKnop, SchuifPagina, Tekst
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.usecases import bulk
from opp_desk.usecases.bulk import HOOFDTEKST, Overslaan

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.bulk import Deel, Uitgedeeld
    from opp_desk.usecases.bulkbeeld import Groepsbeeld

_LINKS: Final = 348


class Uitdelen(QWidget):
    """Pupils at the left, what they get at the right."""

    def __init__(self, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._werk = werk
        self._namen: dict[UUID, str] = {}
        self.wie = Leerlingkeuze(self)
        self.wie.setFixedWidth(_LINKS)
        self.soort = Keuzerij(
            ((Doel, self.tr("Doel")), (Begeleiding, self.tr("Begeleiding")), (Aanpak, self.tr("In de les"))),
            self,
            liggend=True,
        )
        self.soort.setAccessibleName(self.tr("Wat komt erbij?"))
        self.vormen: dict[Deel, Deelvorm] = {klasse: Deelvorm(klasse, self) for klasse in HOOFDTEKST}
        self._voorbeeld = Hulptekst("", self)
        self.doe = PrimaireKnop("", ouder=self)
        self._uitslag = Kaart("", "verzonken", self)
        self._uitslagtekst = Tekst("", self._uitslag, kies=True)
        self._uitslag.voeg_toe(self._uitslagtekst)
        self._bouw()
        self.soort.zet_waarde(Doel)
        self.soort.gewijzigd.connect(self._andere_soort)
        self.wie.gewijzigd.connect(self._beoordeel)
        for vorm in self.vormen.values():
            vorm.gewijzigd.connect(self._getypt)
        self.doe.clicked.connect(self._deel_uit)
        self._andere_soort()

    @property
    def vorm(self) -> Deelvorm:
        """Return the form that is shown."""
        return self.vormen[self.soort.waarde()]

    def toon(self, beeld: Groepsbeeld, groep: str) -> None:
        """Show the pupils of a group; what is typed stays."""
        self._namen = {each.opp: each.naam for each in beeld.kandidaten}
        self.wie.toon(beeld.van(groep), met_groep=not groep)
        self._beoordeel()

    def _bouw(self) -> None:
        kaart = Kaart(self.tr("Wat komt erbij?"))
        kaart.inhoud.addSpacing(4)
        kaart.inhoud.addWidget(self.soort)
        kaart.inhoud.addSpacing(8)
        for vorm in self.vormen.values():
            kaart.inhoud.addWidget(vorm)
        velden = SchuifPagina(self, smal=False, marge=0)
        velden.voeg_toe(kaart)
        velden.sluit_af()
        self._uitslag.hide()
        voet = QHBoxLayout()
        voet.setSpacing(16)
        voet.addWidget(self._voorbeeld, 1)
        voet.addWidget(self.doe, 0, Qt.AlignmentFlag.AlignBottom)
        rechts = QVBoxLayout()
        rechts.setSpacing(12)
        rechts.addWidget(velden, 1)
        rechts.addWidget(self._uitslag)
        rechts.addLayout(voet)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 12, 0, 0)
        rij.setSpacing(24)
        rij.addWidget(self.wie)
        rij.addLayout(rechts, 1)

    def _andere_soort(self) -> None:
        for klasse, vorm in self.vormen.items():
            vorm.setVisible(klasse is self.soort.waarde())
        self._beoordeel()

    def _getypt(self) -> None:
        """Take away what was said of the last one when the next is typed."""
        if self.vorm.hoofdtekst():
            self._uitslag.hide()
        self._beoordeel()

    def _beoordeel(self) -> None:
        """Say on the button for how many, and show how it will read."""
        gekozen, tekst = self.wie.gekozen(), self.vorm.hoofdtekst()
        aantal = len(gekozen)
        self.doe.setText(
            self.tr("Bij 1 leerling zetten")
            if aantal == 1
            else self.tr("Bij {} leerlingen zetten").format(aantal)
        )
        self.doe.setEnabled(bool(aantal) and self.vorm.klopt())
        uitleg = self.tr("Typ {} waar de roepnaam moet staan.").format(bulk.NAAM)
        if tekst and gekozen:
            eerste = gekozen[0]
            zin = bulk.vul_naam(tekst, eerste.roepnaam)
            uitleg = self.tr("Bij {0} staat: “{1}” {2}").format(
                eerste.roepnaam, zin, uitleg if zin == tekst else ""
            )
        self._voorbeeld.setText(uitleg.strip())

    def _deel_uit(self) -> None:
        if not self.doe.isEnabled():
            return
        self.doe.setEnabled(False)
        opps = tuple(each.opp for each in self.wie.gekozen())
        doe = partial(bulk.deel_uit, klasse=self.vorm.klasse, opps=opps, waarden=self.vorm.waarden())
        self._werk.jobs.run(doe, partial(self._gedaan, self.vorm), self._mislukt)

    def _gedaan(self, vorm: Deelvorm, wat: Uitgedeeld) -> None:
        self._uitslagtekst.setText(self._uitkomst(wat))
        self._uitslag.show()
        if wat.bij:
            vorm.leeg()
            vorm.veld(HOOFDTEKST[vorm.klasse]).setFocus(Qt.FocusReason.OtherFocusReason)
            self._werk.melding.emit(
                self._bij(len(wat.bij)), self.tr("Ongedaan maken"), onthoud_laatste(self._werk)
            )
        self._beoordeel()

    def _bij(self, aantal: int) -> str:
        if aantal == 1:
            return self.tr("Bij 1 leerling gezet")
        return self.tr("Bij {} leerlingen gezet").format(aantal)

    def _uitkomst(self, wat: Uitgedeeld) -> str:
        """Return who got it, and who was passed over and why."""
        redenen = {
            Overslaan.VAST: self.tr("Het OPP staat vast; begin eerst een bijstelling: {}."),
            Overslaan.AFGESLOTEN: self.tr("Het OPP is afgesloten: {}."),
            Overslaan.AL_DAAR: self.tr("Had dit al: {}."),
        }
        kregen = ", ".join(self._namen.get(opp, "") for opp in wat.bij)
        regels = [f"{self._bij(len(wat.bij))}: {kregen}."] if wat.bij else [self.tr("Er is niets bijgezet.")]
        for reden, zin in redenen.items():
            namen = [self._namen.get(opp, "") for opp, waarom in wat.overgeslagen if waarom is reden]
            if namen:
                regels.append(zin.format(", ".join(namen)))
        return "\n".join(regels)

    def _mislukt(self, fout: Fout) -> None:
        self._beoordeel()
        self._werk.fout.emit(fout, None)
