"""Section Tekstblokken: texts that the school writes often, put in place by typing ``;`` and a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QTimer

from opp_desk.model.school_lijsten import Tekstblok
from opp_desk.ui.forms.instellingen_tekstblok_ui import Ui_InstellingenTekstblok
from opp_desk.ui.instellingen.sectie import Sectie
from opp_desk.ui.onderdelen import Hulptekst, LegeStaat
from opp_desk.ui.opp.blad import Context
from opp_desk.ui.opp.regel import Regelkop, Regelsoort
from opp_desk.ui.opp.regellijst import Regellijst
from opp_desk.ui.opp.zinsdelen import kort
from opp_desk.usecases import tekstblokken

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from opp_desk.model.opp import Oppdeel
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.uow import Uitkomst


class Bloklijst(Regellijst):
    """The snippets as cards, by name; each head says what to type."""

    def __init__(self, context: Context, ouder: QWidget | None = None) -> None:
        soort = Regelsoort(
            # Adding is this list's own; the rest works on a row of any kind.
            klasse=cast("type[Oppdeel]", Tekstblok),
            vorm=Ui_InstellingenTekstblok,
            lijst="tekstblokken",
            naam=QCoreApplication.translate("Bloklijst", "Tekstblok"),
            toevoegen=QCoreApplication.translate("Bloklijst", "Tekstblok toevoegen"),
            weggehaald=QCoreApplication.translate("Bloklijst", "Tekstblok weggehaald"),
            kop=self._kop,
            op_datum=True,
        )
        super().__init__(soort, context, ouder)

    def _voeg_toe(self, _na: UUID | None) -> None:
        self._context.werk.jobs.run(tekstblokken.voeg_tekstblok_toe, self._toegevoegd, self._mislukt)

    def _kop(self, blok: Formulier, _nummer: int) -> Regelkop:
        sleutel = tekstblokken.sleutel_van(str(blok.waarden["naam"] or ""))
        tekst = kort(str(blok.waarden["tekst"] or ""), 160)
        return Regelkop(
            f";{sleutel}" if sleutel else self.tr("Nieuw tekstblok"),
            ((self.tr("Tekst"), tekst),) if tekst else (),
        )


class TekstblokkenSectie(Sectie):
    """The snippets of this school. In every text box ``;`` offers them."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Tekstblokken"),
            werk.tr("Zinnen die je vaak schrijft. Typ in een tekstvak ‘;’ en de naam, en dan een spatie."),
        )
        # No snippet belongs to a pupil; the list only needs the workplace.
        niemand = werk.wie.id
        self._lijst = Bloklijst(Context(werk, niemand, niemand, ""), self)
        self._uitleg = Hulptekst(
            self.tr(
                "Waar ‘{roepnaam}’ staat, komt de roepnaam van de leerling. Een tekstblok is een begin: pas "
                "de tekst daarna aan, zodat die over deze leerling gaat."
            ),
            self,
        )
        self._leeg = LegeStaat(
            self.tr("Nog geen tekstblokken"),
            self.tr("Zet hier een zin die jullie in elk OPP schrijven, bijvoorbeeld over het startgesprek."),
            self.tr("Tekstblok toevoegen"),
            "document",
            self,
        )
        self._leeg.gevraagd.connect(self._lijst.voeg_toe)
        self._vers = QTimer(self, singleShot=True, interval=30)
        self._vers.timeout.connect(self.toon)
        for deel in (self._lijst, self._uitleg, self._leeg):
            self.voeg_toe(deel)
            deel.hide()
        self.sluit_af()
        werk.jobs.vastgelegd.connect(self._vastgelegd)

    def toon(self) -> None:
        """Read the snippets; what is being typed stays."""
        self.werk.jobs.vraag(tekstblokken.lees_tekstblokformulieren, self._toon, self.meld_fout)

    def verlaat(self) -> None:
        """Write what is typed."""
        for binder in self._lijst.binders():
            binder.bewaar_nu()

    def _toon(self, rijen: tuple[Formulier, ...]) -> None:
        self._lijst.toon(rijen, vast=False)
        self._lijst.setVisible(bool(rijen))
        self._uitleg.setVisible(bool(rijen))
        self._leeg.setVisible(not rijen)

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        """Read again when a snippet changed, here or by undoing."""
        if any(sleutel[0] == Tekstblok.TABEL for sleutel in uitkomst.versies):
            self._vers.start()
