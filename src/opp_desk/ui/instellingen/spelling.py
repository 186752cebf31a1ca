"""Section Spelling: whether misspelt words are marked on this computer, and the words of this school."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.school_lijsten import Woord
from opp_desk.ui import voorkeuren
from opp_desk.ui.instellingen.computer import ComputerSectie
from opp_desk.ui.onderdelen import Hulptekst, IcoonKnop, Invoer, Kaart, Knop, Tekst, Veldblok, Vinkje
from opp_desk.ui.zinnen import zin
from opp_desk.usecases import spelling, woordenlijst

if TYPE_CHECKING:
    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.woordenlijst import Woordregel
    from opp_desk.vault.uow import Uitkomst


class SpellingSectie(ComputerSectie):
    """On or off for this computer; the list of words is the school's."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Spelling"),
            werk.tr("OPP Desk kijkt de spelling na op deze computer. Er gaat niets naar internet."),
        )
        self.aan = Vinkje(self.tr("Streep onder woorden die fout lijken"))
        self.aan.setEnabled(spelling.is_er())
        self.aan.gewijzigd.connect(self._kies)
        kaart = Kaart(self.tr("Nakijken"))
        kaart.voeg_toe(self.aan)
        kaart.voeg_toe(Hulptekst(self._uitleg()))
        self.voeg_toe(kaart)
        self.woord = Invoer()
        self.woord.returnPressed.connect(self._voeg_toe)
        self._veld = Veldblok(
            self.tr("Nieuw woord"), self.woord, self.tr("namen van mensen hoeven niet; die kent OPP Desk al")
        )
        self._lijst = QVBoxLayout()
        self._lijst.setSpacing(0)
        self._rijen: list[QWidget] = []
        self._leeg = Hulptekst(self.tr("Nog geen woorden."))
        self.voeg_toe(self._maak_lijst())
        self.sluit_af()
        werk.jobs.vastgelegd.connect(self._vastgelegd)

    def toon(self) -> None:
        """Show what was chosen, and the words."""
        self.aan.zet_waarde(voorkeuren.lees().spelling and spelling.is_er())
        self.werk.jobs.vraag(woordenlijst.lees_woordenlijst, self._toon, self.meld_fout)

    def _uitleg(self) -> str:
        if not spelling.is_er():
            return self.tr("Op dit soort computer is er geen spellingcontrole. Verder werkt alles.")
        return self.tr(
            "Klik met rechts op een woord, of druk op de menutoets, voor voorstellen. "
            "Tekst van een leerling of ouder laat je zoals die is."
        )

    def _maak_lijst(self) -> Kaart:
        kaart = Kaart(self.tr("Woordenlijst van de school"))
        kaart.inhoud.setSpacing(12)
        erbij = Knop(self.tr("Toevoegen"))
        erbij.clicked.connect(self._voeg_toe)
        kaart.voeg_toe(self._veld)
        kaart.voeg_toe(erbij)
        kaart.inhoud.addLayout(self._lijst)
        kaart.voeg_toe(self._leeg)
        return kaart

    def _kies(self) -> None:
        self._onthoud(spelling=self.aan.waarde())

    def _voeg_toe(self) -> None:
        doe = partial(woordenlijst.voeg_woord_toe, woord=self.woord.waarde())
        self.werk.jobs.run(doe, self._toegevoegd, self._geweigerd)

    def _toegevoegd(self, _rij: object) -> None:
        self.woord.zet_waarde("")
        self._veld.zet_waarschuwing("")
        self.woord.setFocus()

    def _geweigerd(self, fout: Fout) -> None:
        self._veld.zet_waarschuwing(zin(fout))

    def _toon(self, regels: tuple[Woordregel, ...]) -> None:
        for rij in self._rijen:
            self._lijst.removeWidget(rij)
            rij.hide()
            rij.deleteLater()
        self._rijen = [self._rij(regel) for regel in regels]
        for rij in self._rijen:
            self._lijst.addWidget(rij)
        self._leeg.setVisible(not regels)

    def _rij(self, regel: Woordregel) -> QWidget:
        rij = QWidget(self)
        naast = QHBoxLayout(rij)
        naast.setContentsMargins(0, 0, 0, 0)
        naast.addWidget(Tekst(regel.woord, rij), 1)
        weg = IcoonKnop("prullenbak", self.tr("{} weghalen").format(regel.woord), rij)
        weg.clicked.connect(partial(self._haal_weg, regel))
        naast.addWidget(weg, 0, Qt.AlignmentFlag.AlignRight)
        return rij

    def _haal_weg(self, regel: Woordregel, *_aan: object) -> None:
        self.werk.jobs.run(partial(woordenlijst.haal_woord_weg, woord_id=regel.id), fout=self.meld_fout)

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        if any(sleutel[0] == Woord.TABEL for sleutel in uitkomst.versies):
            self.toon()
