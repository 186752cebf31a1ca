"""A note, written where it stands on the timeline: kind, date, text; saved while typing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import GesprekSoort
from opp_desk.ui.dossier.invulblad import Invulblad
from opp_desk.ui.forms.dossier_notitie_ui import Ui_DossierNotitie
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.usecases import gesprekken

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.model.basis import Rij
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier


class Notitie(Invulblad):
    """The editor of one note. Notes about safety are written in the panel: they stand apart."""

    KLASSE: ClassVar[type[Rij]] = Gesprek
    VORM: ClassVar[type[Any]] = Ui_DossierNotitie
    EERSTE: ClassVar[str] = "tekst"

    def __init__(self, werk: Werkplek, rij: UUID, *, nieuw: bool = False, roepnaam: str = "") -> None:
        super().__init__(werk, rij, nieuw=nieuw, roepnaam=roepnaam)
        soorten = [een for een in GesprekSoort if een != GesprekSoort.VEILIGHEID]
        self.binder.zet_keuzes("soort", tuple((een, een.label) for een in soorten))
        self._klaar.clicked.disconnect(self.klaar)
        self._klaar.clicked.connect(self.leg_vast)

    def weggehaald(self) -> str:
        """Return the words for having taken it away."""
        return self.tr("Notitie weggehaald")

    def onder(self, formulier: Formulier) -> str:
        """Return who wrote it."""
        door = formulier.waarden["door"]
        return self.tr("Genoteerd door {}. Opgeslagen terwijl je typt.").format(door) if door else ""

    def leg_vast(self) -> None:
        """Close the note: its text stays from now on. Without text it is only folded, and goes by itself."""
        self.binder.bewaar_nu()
        if str(self.binder.invoer("tekst").waarde() or "").strip():
            self._nieuw = False
            self._werk.jobs.daarna(self._leg_nu_vast)
        else:
            self.klaar.emit()

    def _leg_nu_vast(self) -> None:
        doe = partial(gesprekken.leg_vast, gesprek=self._id)
        self._werk.jobs.run(doe, self._vastgelegd, self._mislukt)

    def _vastgelegd(self, _niets: None) -> None:
        self.klaar.emit()
        terug = onthoud_laatste(self._werk)
        self._werk.melding.emit(self.tr("Notitie vastgelegd"), self.tr("Ongedaan maken"), terug)
