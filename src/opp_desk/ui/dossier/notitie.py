"""A note, written where it stands on the timeline: kind, date, text; saved while typing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.gesprek import Gesprek
from opp_desk.ui.binder import Binder
from opp_desk.ui.dossier.ongedaan import onthoud_laatste
from opp_desk.ui.forms.dossier_notitie_ui import Ui_DossierNotitie
from opp_desk.ui.onderdelen import Hulptekst, Knop, TekstKnop
from opp_desk.ui.versies import Versies
from opp_desk.usecases import velden
from opp_desk.usecases.formulier import lees_formulier

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier


class Notitie(QWidget):
    """The editor of one note. ``klaar`` when the user is done, ``weg`` when the note was taken away."""

    klaar = Signal()
    weg = Signal()

    def __init__(self, werk: Werkplek, gesprek: UUID, *, nieuw: bool = False) -> None:
        super().__init__()
        self._werk, self._id, self._nieuw = werk, gesprek, nieuw
        vorm = QWidget(self)
        ontwerp: Any = Ui_DossierNotitie()
        ontwerp.setupUi(vorm)
        self.binder = Binder(vorm, Gesprek, werk.jobs)
        self._versies = Versies(self.binder, werk)
        self._wie = Hulptekst("", self)
        self._weg = TekstKnop(self.tr("Weghalen"), "prullenbak", self)
        self._klaar = Knop(self.tr("Klaar"), ouder=self)
        voet = QHBoxLayout()
        voet.setSpacing(12)
        voet.addWidget(self._wie, 1)
        voet.addWidget(self._weg)
        voet.addWidget(self._klaar)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(12)
        stapel.addWidget(vorm)
        stapel.addLayout(voet)
        self.binder.opgeslagen.connect(werk.opgeslagen)
        self.binder.mislukt.connect(self._mislukt)
        self._weg.clicked.connect(self.haal_weg)
        self._klaar.clicked.connect(self.klaar)
        self.lees()

    @property
    def id(self) -> UUID:
        """Return which note this is."""
        return self._id

    def lees(self) -> None:
        """Read the note again; what is being typed stays."""
        vraag = partial(lees_formulier, klasse=Gesprek, rij_id=self._id)
        self._werk.jobs.vraag(vraag, self._toon, self._verdwenen)

    def verlaat(self) -> None:
        """Write what is typed; a new note in which nothing was written goes away by itself."""
        if self._nieuw and self.leeg():
            self._nieuw = False
            self._haal_weg()
            return
        self.binder.bewaar_nu()

    def leeg(self) -> bool:
        """Say whether nothing was written."""
        return (
            not str(self.binder.invoer("tekst").waarde()).strip() and not self.binder.invoer("soort").waarde()
        )

    def haal_weg(self) -> None:
        """Take the note away and offer to bring it back."""
        self.binder.bewaar_nu()
        self._haal_weg(self._weggehaald)

    def begin(self) -> None:
        """Put the cursor in the text."""
        self.binder.invoer("tekst").setFocus(Qt.FocusReason.OtherFocusReason)

    def _toon(self, formulier: Formulier) -> None:
        self.binder.toon(formulier)
        self._versies.toon(formulier)
        door = formulier.waarden["door"]
        self._wie.setText(
            self.tr("Genoteerd door {}. Opgeslagen terwijl je typt.").format(door) if door else ""
        )

    def _verdwenen(self, _fout: Fout) -> None:
        """The note was taken away elsewhere; the timeline will follow."""

    def _haal_weg(self, dan: Callable[[None], None] | None = None) -> None:
        doe = partial(velden.haal_weg, klasse=Gesprek, rij_id=self._id)
        self._werk.jobs.run(doe, dan, self._mislukt)

    def _weggehaald(self, _niets: None) -> None:
        self.weg.emit()
        self._werk.melding.emit(
            self.tr("Notitie weggehaald"), self.tr("Ongedaan maken"), onthoud_laatste(self._werk)
        )

    def _mislukt(self, fout: Fout) -> None:
        self._werk.fout.emit(fout, self.binder.bewaar_nu)
