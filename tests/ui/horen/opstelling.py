"""A screen on a real vault, as a user meets it: what it asked, said and failed at is kept. No test here."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtWidgets import QApplication

from opp_desk.ground import clock
from opp_desk.model.keuzes import Rol, Sector
from opp_desk.ui.jobs import Jobs
from opp_desk.ui.werkplek import Schoolgegevens, Werkplek, Wie
from opp_desk.usecases.formulier import lees_formulier
from tests.noel import NU, kopie_van_noel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from opp_desk.ground.errors import Fout
    from opp_desk.model.basis import Rij
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.lezer import Lezer
    from tests.noel import Noel

T = TypeVar("T")


class Werkbank:
    """The vault, the workplace, and everything that a screen emitted."""

    def __init__(self, noel: Noel, qtbot: QtBot) -> None:
        self.noel, self.qtbot = noel, qtbot
        # A child of the application, as in the program: else the last of its threads may free it while a page
        # still listens to it, and Qt then calls an object that is no more.
        self.jobs = Jobs(noel.kluis, QApplication.instance())
        persoon = noel.kluis.persoon
        assert persoon is not None
        self.werk = Werkplek(
            self.jobs,
            noel.kluis.pad,
            Wie(persoon, "Marieke de Vries", Rol.IB),
            Schoolgegevens("De Waterlelie", Sector.PO, None),
        )
        self.fouten: list[Fout] = []
        self.opnieuw: Callable[[], None] | None = None
        self.meldingen: list[tuple[str, str, Any]] = []
        self.gegaan: list[tuple[str, dict[str, Any]]] = []
        self.werk.fout.connect(self._fout)
        self.jobs.mislukt.connect(self.fouten.append)
        self.werk.melding.connect(self._melding)
        self.werk.ga_naar.connect(self._gegaan)

    def toon(self, pagina: QWidget, breed: int = 1080, hoog: int = 680) -> None:
        """Show a page as large as it is in the window."""
        self.qtbot.addWidget(pagina)
        pagina.resize(breed, hoog)
        pagina.show()
        self.qtbot.waitExposed(pagina)

    def wacht(self, pagina: Any) -> None:
        """Save what is typed and wait until it stands in the vault and on the screen."""
        pagina.verlaat()
        self.rust(pagina)

    def rust(self, pagina: Any) -> None:
        """Wait until nothing is under way and the screen shows it."""
        klokken = (pagina._vers, pagina._orde)
        self.qtbot.waitUntil(lambda: self.jobs.onderweg == 0 and not any(klok.isActive() for klok in klokken))

    def lees(self, vraag: Callable[[Lezer], T]) -> T:
        """Ask the vault itself."""
        return self.noel.kluis.lees(vraag)

    def rij(self, klasse: type[Rij], rij_id: UUID) -> Formulier:
        """Return a row with its conflicts."""
        return self.lees(lambda lezer: lees_formulier(lezer, klasse, rij_id))

    def _fout(self, fout: Fout, opnieuw: Callable[[], None] | None) -> None:
        self.fouten.append(fout)
        self.opnieuw = opnieuw

    def _melding(self, tekst: str, actie: str, doe: object) -> None:
        self.meldingen.append((tekst, actie, doe))

    def _gegaan(self, sleutel: str, waar: dict[str, Any]) -> None:
        self.gegaan.append((sleutel, waar))


@contextmanager
def werkbank(map_: Path, qtbot: QtBot, *, vol: bool) -> Iterator[Werkbank]:
    """Open the vault of Noël; at the end nothing may have failed unseen."""
    with clock.fixed(NU):
        bank = Werkbank(kopie_van_noel(map_, vol=vol), qtbot)
        yield bank
        bank.jobs.sluit()
        bank.noel.kluis.sluit()
        assert bank.fouten == []
