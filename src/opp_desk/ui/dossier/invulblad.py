"""One row of the dossier, written where it stands on the timeline; saved while typing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui.binder import Binder
from opp_desk.ui.onderdelen import Hulptekst, Knop, TekstKnop
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.ui.versies import Versies
from opp_desk.usecases import lege_rij, velden
from opp_desk.usecases.formulier import lees_formulier

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.model.basis import Rij
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier


class Invulblad(QWidget):
    """The editor of one row. ``klaar`` when the user is done, ``weg`` when it was taken away.

    ``KLASSE`` is what it edits, ``VORM`` its form, ``EERSTE`` where the cursor goes.
    """

    KLASSE: ClassVar[type[Rij]]
    VORM: ClassVar[type[Any]]
    EERSTE: ClassVar[str]
    klaar = Signal()
    weg = Signal()

    def __init__(self, werk: Werkplek, rij: UUID, *, nieuw: bool = False, roepnaam: str = "") -> None:
        super().__init__()
        self._werk, self._id, self._nieuw = werk, rij, nieuw
        vorm = QWidget(self)
        ontwerp: Any = self.VORM()
        ontwerp.setupUi(vorm)
        self.binder = Binder(vorm, self.KLASSE, werk.jobs, roepnaam=roepnaam)
        self._versies = Versies(self.binder, werk, roepnaam)
        self._onder = Hulptekst("", self)
        self._weg = TekstKnop(self.tr("Weghalen"), "prullenbak", self)
        self._klaar = Knop(self.tr("Klaar"), ouder=self)
        voet = QHBoxLayout()
        voet.setSpacing(12)
        voet.addWidget(self._onder, 1)
        voet.addWidget(self._weg)
        voet.addWidget(self._klaar)
        self.stapel = QVBoxLayout(self)
        self.stapel.setContentsMargins(0, 0, 0, 0)
        self.stapel.setSpacing(12)
        self.stapel.addWidget(vorm)
        self.stapel.addLayout(voet)
        self.binder.opgeslagen.connect(werk.opgeslagen)
        self.binder.mislukt.connect(self._mislukt)
        self._weg.clicked.connect(self.haal_weg)
        self._klaar.clicked.connect(self.klaar)
        self.lees()

    def weggehaald(self) -> str:
        """Return the words for having taken it away."""
        raise NotImplementedError

    def onder(self, formulier: Formulier) -> str:
        """Return the small line beneath the form."""
        raise NotImplementedError

    @property
    def id(self) -> UUID:
        """Return which row this is."""
        return self._id

    def lees(self) -> None:
        """Read the row again; what is being typed stays."""
        vraag = partial(lees_formulier, klasse=self.KLASSE, rij_id=self._id)
        self._werk.jobs.vraag(vraag, self._toon, self._verdwenen)

    def verlaat(self) -> None:
        """Write what is typed; a new row in which nothing was written goes away by itself."""
        if self._nieuw and self.leeg():
            self._nieuw = False
            self._laat_gaan()
            return
        self.binder.bewaar_nu()

    def leeg(self) -> bool:
        """Say whether nothing was written."""
        velden_ = lege_rij.GESCHREVEN[self.KLASSE]
        return not any(str(self.binder.invoer(naam).waarde() or "").strip() for naam in velden_)

    def haal_weg(self) -> None:
        """Take the row away and offer to bring it back."""
        self.binder.bewaar_nu()
        self._haal_weg(self._weggehaald)

    def begin(self) -> None:
        """Put the cursor in the first text."""
        self.binder.invoer(self.EERSTE).setFocus(Qt.FocusReason.OtherFocusReason)

    def _toon(self, formulier: Formulier) -> None:
        self.binder.toon(formulier)
        self._versies.toon(formulier)
        self._onder.setText(self.onder(formulier))

    def _verdwenen(self, _fout: Fout) -> None:
        """The row was taken away elsewhere; the timeline will follow."""

    def _laat_gaan(self) -> None:
        """Undo that it was begun, so that undoing afterwards does not bring an empty row back."""
        self.binder.bewaar_nu()
        kluis = self._werk.jobs.kluis
        vraag = partial(lege_rij.begin_van, klasse=self.KLASSE, rij_id=self._id)
        begin = kluis.lees(vraag) if kluis is not None and self.binder.alles_bewaard else None
        if begin is None:
            self._haal_weg()
        else:
            self._werk.jobs.keer_om(begin, fout=self._toch_weg)

    def _toch_weg(self, _fout: Fout) -> None:
        """Something was changed in it that cannot be undone from here."""
        self._haal_weg()

    def _haal_weg(self, dan: Callable[[None], None] | None = None) -> None:
        doe = partial(velden.haal_weg, klasse=self.KLASSE, rij_id=self._id)
        self._werk.jobs.run(doe, dan, self._mislukt)

    def _weggehaald(self, _niets: None) -> None:
        self.weg.emit()
        self._werk.melding.emit(self.weggehaald(), self.tr("Ongedaan maken"), onthoud_laatste(self._werk))

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self.binder.bewaar_nu)
