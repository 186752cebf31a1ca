"""Step Leerlingen horen: per group how they wanted to tell it, what they said, and what comes of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from opp_desk.ground import clock
from opp_desk.model.aanbod import Leerlingstem
from opp_desk.ui.aanbodjaar.blad import Stapblad
from opp_desk.ui.forms.aanbodjaar_stem_ui import Ui_AanbodjaarStem
from opp_desk.ui.instellingen.schoollijst import Schoollijst
from opp_desk.ui.onderdelen import LegeStaat
from opp_desk.ui.opp.regel import Regelkop, Regelsoort
from opp_desk.usecases import aanbodjaar, velden

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from opp_desk.model.opp import Oppdeel
    from opp_desk.ui.binder import Binder
    from opp_desk.ui.opp.blad import Blad
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.aanbodjaar import Stemmen
    from opp_desk.usecases.formulier import Formulier


class Stemmenlijst(Schoollijst):
    """The groups as cards; what is missing stands in a pill."""

    jaar_id: UUID | None = None
    vestigingen: tuple[tuple[UUID, str], ...] = ()

    def __init__(self, werk: Werkplek) -> None:
        soort = Regelsoort(
            # Adding is this list's own; the rest works on a row of any kind.
            klasse=cast("type[Oppdeel]", Leerlingstem),
            vorm=Ui_AanbodjaarStem,
            lijst="stemmen",
            naam=werk.tr("Groep"),
            toevoegen=werk.tr("Groep toevoegen"),
            weggehaald=werk.tr("Groep weggehaald"),
            kop=self._kop,
            op_datum=True,
            bij_blad=self._bij_blad,
        )
        super().__init__(soort, werk, self._maak_stem)

    def _maak_stem(self, uow: Any) -> UUID:
        raise TypeError(uow)  # a group belongs to a year: see `_voeg_nu_toe`

    def _voeg_nu_toe(self, _na: UUID | None) -> None:
        if self.jaar_id is not None:
            ouders = {"aanbodjaar": self.jaar_id}
            doe = partial(velden.voeg_toe, klasse=Leerlingstem, ouders=ouders, datum=clock.today())
            self._context.werk.jobs.run(doe, self._toegevoegd, self._mislukt)

    def _bij_blad(self, blad: Blad, _stem: Formulier) -> None:
        """Offer the vestigingen; a school with one place is not asked."""
        blok = blad.binder.blok("vestiging")
        if self.vestigingen:
            blad.binder.zet_keuzes("vestiging", self.vestigingen)
        if blok is not None:
            blok.setVisible(bool(self.vestigingen))

    def _kop(self, stem: Formulier, _nummer: int) -> Regelkop:
        w = stem.waarden
        regels = (
            (self.tr("Zij zeiden"), str(w["gezegd"] or "")),
            (self.tr("Wij doen"), str(w["gedaan"] or "")),
        )
        pil = ("", "stil")
        if w["gezegd"] and not w["gedaan"]:
            pil = (self.tr("wat doen jullie ermee?"), "let_op")
        return Regelkop(
            str(w["groep"] or self.tr("Nieuwe groep")), tuple(regel for regel in regels if regel[1]), pil
        )


class LeerlingenBlad(Stapblad):
    """The chapter "Wat leerlingen ons vertelden" is made of these rows."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Leerlingen horen: wat vinden zij van het aanbod?"),
            werk.tr(
                "Vraag een paar groepen leerlingen wat zij van de hulp op school vinden. Zij kiezen zelf "
                "hoe: in de kring, met een tekening, met z’n tweeën. Schrijf geen namen op. Dit komt in de "
                "schoolgids als ‘Wat leerlingen ons vertelden’."
            ),
        )
        self._aantal = 0
        self.lijst = Stemmenlijst(werk)
        self._leeg = LegeStaat(
            self.tr("Nog geen groep gehoord"),
            self.tr(
                "Begin met één groep. Wat zeiden zij, en wat doen jullie ermee? Kan iets niet, schrijf dan "
                "waarom niet."
            ),
            self.tr("Groep toevoegen"),
            "gesprekken",
            self,
        )
        self.voeg_toe(self.lijst)
        self.voeg_toe(self._leeg)
        self.sluit_af()
        self.lijst.hide()
        self._leeg.hide()
        self._leeg.gevraagd.connect(self.lijst.voeg_toe)

    def lees(self, jaar_id: UUID) -> None:
        """Read the groups."""
        self.lijst.jaar_id = jaar_id
        self.vraag(partial(aanbodjaar.lees_stemmen, jaar_id=jaar_id), self._toon)

    def binders(self) -> Iterator[Binder]:
        """Yield those of the cards that are open."""
        yield from self.lijst.binders()

    def richt(self) -> bool:
        """Begin at adding a group, when there are any."""
        return self.lijst.isVisible() and self.lijst.richt(None)

    @property
    def stand(self) -> str:
        """Return how many groups there are."""
        een = self.tr("1 groep vertelde iets")
        return "" if not self._aantal else een if self._aantal == 1 else self._tel()

    def _tel(self) -> str:
        return self.tr("{} groepen vertelden iets").format(self._aantal)

    def _toon(self, stemmen: Stemmen) -> None:
        rijen = stemmen.rijen
        self._aantal = sum(bool(rij.waarden["gezegd"]) for rij in rijen)
        self.lijst.vestigingen = stemmen.vestigingen
        self.lijst.toon(rijen)
        self.lijst.setVisible(bool(rijen))
        self._leeg.setVisible(not rijen)
        self.veranderd.emit()
