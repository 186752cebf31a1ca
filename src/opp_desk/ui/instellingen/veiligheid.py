"""Section Zorgen over veiligheid: who may read those notes, and how long they are kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from opp_desk.model.school import Medewerker, School
from opp_desk.model.school_lijsten import Veiligheidslezer
from opp_desk.ui.binder import Binder
from opp_desk.ui.forms.instellingen_veiligheid_ui import Ui_InstellingenVeiligheid
from opp_desk.ui.gesprekken.woorden import geen_geheim
from opp_desk.ui.instellingen.sectie import Sectie
from opp_desk.ui.instellingen.vinkjeskaart import Vinkjeskaart
from opp_desk.ui.onderdelen import Hulptekst
from opp_desk.usecases import veiligheid

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.veiligheid import Veiligheidsbeeld
    from opp_desk.vault.uow import Uitkomst


class VeiligheidSectie(Sectie):
    """The list guards itself: only who is on it changes it."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Zorgen over veiligheid"),
            werk.tr(
                "Notities van de soort ‘Zorgen over veiligheid (meldcode)’ leest alleen wie hier is "
                "aangevinkt. Ze komen nooit op papier, in een overdracht of in een pakket."
            ),
        )
        self._kaart = Vinkjeskaart(
            werk.tr("Wie mag ze lezen"), werk.tr("Alleen wie zelf op de lijst staat, kan die wijzigen.")
        )
        self._kaart.gezet.connect(self._zet)
        vorm = QWidget()
        ontwerp: Any = Ui_InstellingenVeiligheid()
        ontwerp.setupUi(vorm)
        self._binder = Binder(vorm, School, werk.jobs)
        self._binder.opgeslagen.connect(werk.opgeslagen)
        self._binder.mislukt.connect(self.meld_fout)
        self._vers = QTimer(self, singleShot=True, interval=30)
        self._vers.timeout.connect(self.toon)
        for deel in (
            self._kaart,
            Hulptekst(werk.tr("Wie de eerste notitie schrijft, staat vanzelf op de lijst.")),
            Hulptekst(geen_geheim()),
            vorm,
            Hulptekst(
                werk.tr("Wissen gebeurt nooit vanzelf; na deze tijd staan ze in het voorstel om te wissen.")
            ),
        ):
            self.voeg_toe(deel)
        self.sluit_af()
        werk.jobs.vastgelegd.connect(self._vastgelegd)

    def toon(self) -> None:
        """Read who is on the list."""
        self.werk.jobs.vraag(veiligheid.lees_lezers, self._toon, self.meld_fout)

    def verlaat(self) -> None:
        """Write what is typed."""
        self._binder.bewaar_nu()

    def _toon(self, beeld: Veiligheidsbeeld) -> None:
        self._kaart.zet(
            ((wie.id, wie.naam, wie.leest, False) for wie in beeld.mensen), mag=beeld.mag_wijzigen
        )
        self._binder.toon(beeld.school)

    def _zet(self, wie: UUID, leest: bool) -> None:
        self.foutbalk.hide()
        doe = partial(veiligheid.zet_lezer, medewerker=wie, leest=leest)
        self.werk.jobs.run(doe, None, self._geweigerd)

    def _geweigerd(self, fout: Fout) -> None:
        self.meld_fout(fout)
        self.toon()

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        tabellen = {sleutel[0] for sleutel in uitkomst.versies}
        if tabellen & {Veiligheidslezer.TABEL, Medewerker.TABEL, School.TABEL} and self.isVisible():
            self._vers.start()
