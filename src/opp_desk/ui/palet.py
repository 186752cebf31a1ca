"""What the command palette offers in an unlocked vault: actions, pages and every pupil.

Which of them fit what somebody typed is found in ``opdrachten_zoek``.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from opp_desk.ui import schermen, sneltoetsen
from opp_desk.ui.opdrachten import Opdracht
from opp_desk.usecases.leerlingen import zoekregels
from opp_desk.usecases.pakketsleutel import herkomst

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opp_desk.ui.schil import Schil
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.pakketsleutel import Herkomst


class Palet(QObject):
    """Keeps the pupils' names at hand; in a colleague's small vault pages of the school are left out."""

    def __init__(self, werk: Werkplek, schil: Schil, noteer: Callable[[], None]) -> None:
        super().__init__(werk)
        self._werk, self._schil, self._noteer = werk, schil, noteer
        self._leerlingen: tuple[Any, ...] = ()
        self._klein = False

    def lees(self) -> None:
        """Read the pupils again, and whose vault this is."""
        self._werk.jobs.vraag(zoekregels, self._zet_leerlingen)
        self._werk.jobs.vraag(herkomst, self._zet_herkomst)

    def opdrachten(self) -> tuple[Opdracht, ...]:
        """Return everything that can be chosen, in the order of an empty question."""
        noteer = Opdracht(
            sneltoetsen.GESPREK.tekst(),
            self.tr("over een leerling, vanaf elk scherm"),
            sneltoetsen.GESPREK.weergave(),
            self._noteer,
        )
        overleg = Opdracht(
            self.tr("Overleg voorbereiden"),
            self.tr("over de leerling in beeld: agenda, aan tafel, verslag"),
            "",
            self._bereid_overleg_voor,
        )
        return (noteer, overleg, *self._bladzijden(), *self._kinderen())

    def _bladzijden(self) -> Iterator[Opdracht]:
        for sleutel, titel, hint in schermen.OPDRACHTEN:
            if not (self._klein and sleutel in schermen.VAN_DE_SCHOOL):
                ga = partial(self._werk.ga_naar.emit, sleutel, schermen.VERS.get(sleutel, {}))
                yield Opdracht(titel, hint, "", ga)

    def _kinderen(self) -> Iterator[Opdracht]:
        for regel in self._leerlingen:
            ga = partial(self._werk.ga_naar.emit, "dossier", {"leerling": regel.id})
            yield Opdracht(regel.naam, regel.groep, "", ga)

    def _bereid_overleg_voor(self) -> None:
        """Prepare a meeting about the pupil in sight; without one the page asks for it."""
        pagina: Any = self._schil.pagina(self._schil.sleutel())
        waar = pagina.waar() if hasattr(pagina, "waar") else {}
        leerling = waar.get("leerling")
        self._schil.toon("bespreking", **({"leerling": leerling} if leerling else {}))

    def _zet_leerlingen(self, regels: tuple[Any, ...]) -> None:
        self._leerlingen = regels

    def _zet_herkomst(self, van: Herkomst | None) -> None:
        self._klein = van is not None
        self._schil.verberg(schermen.VAN_DE_SCHOOL if self._klein else frozenset())
