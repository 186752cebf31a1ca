"""Section Contacten: whom the school, its board and its samenwerkingsverband are to be asked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QTimer

from opp_desk.model.school_lijsten import Contact
from opp_desk.rules.zinnen import met_hoofdletter
from opp_desk.ui.forms.instellingen_contact_ui import Ui_InstellingenContact
from opp_desk.ui.instellingen.sectie import Sectie
from opp_desk.ui.onderdelen import LegeStaat
from opp_desk.ui.opp.blad import Context
from opp_desk.ui.opp.regel import Regelkop, Regelsoort
from opp_desk.ui.opp.regellijst import Regellijst
from opp_desk.ui.opp.zinsdelen import samen
from opp_desk.usecases import contacten

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from opp_desk.model.opp import Oppdeel
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.vault.uow import Uitkomst


class Contactlijst(Regellijst):
    """The contacts as cards. They order themselves: schoolleider first, as the steps are taken."""

    def __init__(self, context: Context, ouder: QWidget | None = None) -> None:
        soort = Regelsoort(
            # Adding is this list's own; the rest works on a row of any kind.
            klasse=cast("type[Oppdeel]", Contact),
            vorm=Ui_InstellingenContact,
            lijst="contacten",
            naam=QCoreApplication.translate("Contactlijst", "Contact"),
            toevoegen=QCoreApplication.translate("Contactlijst", "Contact toevoegen"),
            weggehaald=QCoreApplication.translate("Contactlijst", "Contact weggehaald"),
            kop=self._kop,
            op_datum=True,
        )
        super().__init__(soort, context, ouder)

    def _voeg_toe(self, _na: UUID | None) -> None:
        self._context.werk.jobs.run(contacten.voeg_contact_toe, self._toegevoegd, self._mislukt)

    def _kop(self, contact: Formulier, _nummer: int) -> Regelkop:
        w = contact.waarden
        titel = samen(" · ", w["naam"], w["soort"]) or self.tr("Nieuw contact")
        regels = (
            (self.tr("Telefoon"), str(w["telefoon"] or "")),
            (self.tr("E-mail"), str(w["email"] or "")),
            (self.tr("Website"), str(w["website"] or "")),
        )
        return Regelkop(met_hoofdletter(titel), tuple(regel for regel in regels if regel[1]))


class ContactenSectie(Sectie):
    """Who can help when school and parents do not agree. Shown at "We komen er niet uit" and on paper."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Contacten"),
            werk.tr(
                "Wie kan helpen als jullie er met ouders niet uitkomen? Deze gegevens staan dan klaar bij de "
                "stappen, en op het blad met rechten voor ouders."
            ),
        )
        # No contact belongs to a pupil; the list only needs the workplace.
        niemand = werk.wie.id
        self._lijst = Contactlijst(Context(werk, niemand, niemand, ""), self)
        self._leeg = LegeStaat(
            self.tr("Nog geen contacten"),
            self.tr(
                "Vul de schoolleider, het samenwerkingsverband, het ouder- en jeugdsteunpunt en het bestuur "
                "in. Voor de onderwijsconsulent en de geschillencommissie staat de landelijke website er al."
            ),
            self.tr("Contact toevoegen"),
            "persoon",
            self,
        )
        self._leeg.gevraagd.connect(self._lijst.voeg_toe)
        self._vers = QTimer(self, singleShot=True, interval=30)
        self._vers.timeout.connect(self.toon)
        self.voeg_toe(self._lijst)
        self.voeg_toe(self._leeg)
        self.sluit_af()
        self._lijst.hide()
        self._leeg.hide()
        werk.jobs.vastgelegd.connect(self._vastgelegd)

    def toon(self) -> None:
        """Read the contacts; what is being typed stays."""
        self.werk.jobs.vraag(contacten.lees_contactformulieren, self._toon, self.meld_fout)

    def verlaat(self) -> None:
        """Write what is typed."""
        for binder in self._lijst.binders():
            binder.bewaar_nu()

    def _toon(self, rijen: tuple[Formulier, ...]) -> None:
        self._lijst.toon(rijen, vast=False)
        self._lijst.setVisible(bool(rijen))
        self._leeg.setVisible(not rijen)

    def _vastgelegd(self, uitkomst: Uitkomst) -> None:
        """Read again when a contact changed, here or by undoing."""
        if any(sleutel[0] == Contact.TABEL for sleutel in uitkomst.versies):
            self._vers.start()
