"""Section Ondersteuningsteam: who reads what is only for the team."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from opp_desk.model.school import Medewerker
from opp_desk.ui.gesprekken.woorden import geen_geheim
from opp_desk.ui.instellingen.sectie import Sectie
from opp_desk.ui.instellingen.vinkjeskaart import Vinkjeskaart
from opp_desk.ui.onderdelen import Hulptekst
from opp_desk.usecases import team

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.team import Team
    from opp_desk.vault.uow import Uitkomst


class TeamSectie(Sectie):
    """A tick for everybody who works at the school; an IB'er belongs to it by role."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Ondersteuningsteam"),
            werk.tr(
                "Een notitie ‘alleen het ondersteuningsteam’ lezen alleen wie hier is aangevinkt. Zij zien "
                "op Vandaag ook een zorg waar niets op volgde."
            ),
        )
        self._kaart = Vinkjeskaart(
            werk.tr("Wie hoort erbij"), werk.tr("Alleen wie zelf bij het team hoort, kan dit wijzigen.")
        )
        self._kaart.gezet.connect(self._zet)
        self._vers = QTimer(self, singleShot=True, interval=30)
        self._vers.timeout.connect(self.toon)
        for deel in (self._kaart, Hulptekst(geen_geheim())):
            self.voeg_toe(deel)
        self.sluit_af()
        werk.jobs.vastgelegd.connect(self._vastgelegd)

    def toon(self) -> None:
        """Read who belongs to it."""
        self.werk.jobs.vraag(team.lees_team, self._toon, self.meld_fout)

    def _toon(self, beeld: Team) -> None:
        noem = self.tr("{} (IB’er)")
        rijen = (
            (lid.id, noem.format(lid.naam) if lid.vast else lid.naam, lid.erbij, lid.vast)
            for lid in beeld.mensen
        )
        self._kaart.zet(rijen, mag=beeld.mag_wijzigen)

    def _zet(self, wie: UUID, erbij: bool) -> None:
        self.foutbalk.hide()
        doe = partial(team.zet_in_team, medewerker=wie, erbij=erbij)
        self.werk.jobs.run(doe, None, self._geweigerd)

    def _geweigerd(self, fout: Fout) -> None:
        self.meld_fout(fout)
        self.toon()

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        if Medewerker.TABEL in {sleutel[0] for sleutel in uitkomst.versies} and self.isVisible():
            self._vers.start()
