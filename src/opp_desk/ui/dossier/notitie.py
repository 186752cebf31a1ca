"""A note, written where it stands on the timeline: kind, date, text; saved while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from opp_desk.model.gesprek import Gesprek
from opp_desk.ui.dossier.invulblad import Invulblad
from opp_desk.ui.forms.dossier_notitie_ui import Ui_DossierNotitie

if TYPE_CHECKING:
    from opp_desk.model.basis import Rij
    from opp_desk.usecases.formulier import Formulier


class Notitie(Invulblad):
    """The editor of one note."""

    KLASSE: ClassVar[type[Rij]] = Gesprek
    VORM: ClassVar[type[Any]] = Ui_DossierNotitie
    EERSTE: ClassVar[str] = "tekst"

    def weggehaald(self) -> str:
        """Return the words for having taken it away."""
        return self.tr("Notitie weggehaald")

    def onder(self, formulier: Formulier) -> str:
        """Return who wrote it."""
        door = formulier.waarden["door"]
        return self.tr("Genoteerd door {}. Opgeslagen terwijl je typt.").format(door) if door else ""
