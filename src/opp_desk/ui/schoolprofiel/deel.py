"""The text of a chapter: what holds for every vestiging, and the form of what is written here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.model.aanbod import Profieldeel
from opp_desk.model.keuzes_aanbod import Hoofdstuk
from opp_desk.ui.forms.schoolprofiel_deel_ui import Ui_SchoolprofielDeel
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Stroom, TekstKnop
from opp_desk.ui.opp.blad import Blad, Context
from opp_desk.ui.schoolprofiel.leestekst import Leestekst
from opp_desk.usecases.aanbod import begin_deel, deel_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.binder import Binder
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.aanbodbeeld import Aanbodbeeld
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.uow import Uitkomst

_INLEIDING = frozenset(
    {Hoofdstuk.BASIS, Hoofdstuk.EXTRA, Hoofdstuk.TEAM, Hoofdstuk.AMBITIES, Hoofdstuk.CONTACT}
)


class Deelblad(QWidget):
    """The text of one chapter. The first key makes its row. ``voorstel`` when another text is proposed."""

    voorstel = Signal(object)

    def __init__(self, hoofdstuk: Hoofdstuk, werk: Werkplek, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._hoofdstuk, self._werk = hoofdstuk, werk
        self._vestiging: UUID | None = None
        self._blad: Blad | None = None
        self._formulier: Formulier | None = None
        self._begonnen = self._met_elders = False
        self._gedeeld = Kaart(self.tr("Voor alle vestigingen"), "verzonken", self)
        self._gedeelde_tekst = Leestekst(self._gedeeld)
        self._gedeeld.voeg_toe(self._gedeelde_tekst)
        self._anders = TekstKnop(self.tr("Wijziging voorstellen"), klein=True, ouder=self)
        self._anders.clicked.connect(self._stel_voor)
        self._elders = TekstKnop(self.tr("Staat dit elders in de schoolgids?"), klein=True, ouder=self)
        self._elders.clicked.connect(self._vraag_elders)
        self._alleen = Hulptekst("", self)
        self._stapel = QVBoxLayout(self)
        self._stapel.setContentsMargins(0, 0, 0, 0)
        self._stapel.setSpacing(8)
        for deel in (self._gedeeld, self._alleen):
            self._stapel.addWidget(deel)
        onder = Stroom(afstand=12)
        onder.addWidget(self._elders)
        onder.addWidget(self._anders)
        self._stapel.addLayout(onder)

    def toon(self, beeld: Aanbodbeeld) -> None:
        """Show the chapter; what is being typed stays."""
        self._formulier = beeld.deel
        self._gedeeld.setVisible(bool(beeld.gedeeld))
        self._gedeelde_tekst.zet(beeld.gedeeld.split("\n") if beeld.gedeeld else ())
        naam = next((each.naam for each in beeld.vestigingen if each.id == beeld.vestiging), "")
        ook = self.tr("Met een eigen tekst: {}. Kies boven een vestiging.").format(", ".join(beeld.ook_eigen))
        self._alleen.setText(self.tr("Alleen op {}:").format(naam) if naam else ook)
        self._alleen.setVisible(bool(naam or beeld.ook_eigen))
        weg = self._begonnen and beeld.deel is None
        if self._blad is None or self._vestiging != beeld.vestiging or weg:
            self._vestiging = beeld.vestiging
            self._nieuw_blad()
        if beeld.deel is not None and self._blad is not None:
            self._begonnen = True
            self._blad.toon(beeld.deel)
        self._toon_elders(open_=beeld.deel is not None and bool(beeld.deel.waarden["elders"]))
        self._anders.setVisible(beeld.deel is not None and bool(beeld.deel.waarden["tekst"]))

    def binders(self) -> Iterator[Binder]:
        """Yield the binder of the form."""
        if self._blad is not None:
            yield self._blad.binder

    def richt(self) -> None:
        """Put the focus in the text."""
        if self._blad is not None:
            self._blad.richt("tekst")

    def _nieuw_blad(self) -> None:
        """Make an empty form: a form keeps to one row."""
        if (oud := self._blad) is not None:
            oud.binder.bewaar_nu()
            self._stapel.removeWidget(oud)
            oud.hide()
            oud.deleteLater()
        niemand = self._werk.wie.id
        context = Context(self._werk, niemand, niemand, "", voor_ouders=True)
        self._blad = Blad(Ui_SchoolprofielDeel, Profieldeel, context, self)
        if self._hoofdstuk in _INLEIDING:
            self._blad.zet_label("tekst", self.tr("Inleiding"))
        self._blad.veranderd.connect(self._begin)
        self._stapel.insertWidget(2, self._blad)
        self._blad.show()
        self._begonnen = self._met_elders = False

    def _toon_elders(self, *, open_: bool) -> None:
        """Show the reference when there is one or somebody asked for it."""
        blok = self._blad.binder.blok("elders") if self._blad is not None else None
        if blok is not None:
            blok.setVisible(open_ or self._met_elders)
            self._elders.setVisible(blok.isHidden())

    def _vraag_elders(self) -> None:
        self._met_elders = True
        self._toon_elders(open_=True)
        if self._blad is not None:
            self._blad.richt("elders")

    def _begin(self) -> None:
        """Make the row; what is typed meanwhile is saved on top of it."""
        if self._begonnen:
            return
        self._begonnen = True
        doe = partial(begin_deel, hoofdstuk=self._hoofdstuk, vestiging=self._vestiging)
        self._werk.jobs.run_met_uitkomst(doe, partial(self._kan_bewaren, self._blad), self._mislukt)

    @staticmethod
    def _kan_bewaren(blad: Blad | None, antwoord: tuple[UUID, Uitkomst]) -> None:
        if blad is not None:
            blad.binder.begin(*antwoord)

    def _mislukt(self, fout: Fout) -> None:
        self._begonnen = False
        self._werk.fout.emit(fout, self._begin)

    def _stel_voor(self) -> None:
        if self._formulier is not None and self._formulier.id == deel_id(self._hoofdstuk, self._vestiging):
            self.voorstel.emit(self._formulier)
