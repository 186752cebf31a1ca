"""The two small forms of section Mensen: a new colleague, and another password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from opp_desk.model.keuzes import Rol
from opp_desk.ui.instellingen.sectie import naast_elkaar
from opp_desk.ui.instellingen.wachtwoord import Wachtwoordpaar
from opp_desk.ui.onderdelen import Hulptekst, Invoer, Kaart, Keuzelijst, PrimaireKnop, TekstKnop, Veldblok

if TYPE_CHECKING:
    from opp_desk.usecases.toegang import Sleutelhouder


class CollegaVorm(Kaart):
    """A new colleague. ``klaar`` carries name, role and password."""

    klaar = Signal(str, object, str)
    gesloten = Signal()

    def __init__(self) -> None:
        super().__init__(soort="actief")
        self.kop.setText(self.tr("Collega toevoegen"))
        self.kop.show()
        self.naam, self.rol = Invoer(), Keuzelijst([(rol, rol.label) for rol in Rol], leeg="")
        self._naamblok = Veldblok(self.tr("Naam"), self.naam, self.tr("voornaam en achternaam"))
        self._rolblok = Veldblok(self.tr("Rol"), self.rol, self.tr("bepaalt alleen het eerste scherm"))
        self.paar = Wachtwoordpaar(self.tr("Wachtwoord van je collega"))
        uitleg = Hulptekst(
            self.tr(
                "Laat je collega het wachtwoord zelf typen, of wijzig het samen bij de eerste keer openen."
            )
        )
        self.knop, weg = PrimaireKnop(self.tr("Collega toevoegen")), TekstKnop(self.tr("Niet doen"))
        self.inhoud.setSpacing(12)
        self.inhoud.addLayout(naast_elkaar(self._naamblok, self._rolblok, rek=True))
        self.inhoud.addWidget(self.paar)
        self.inhoud.addWidget(uitleg)
        self.inhoud.addLayout(naast_elkaar(self.knop, weg))
        self.knop.clicked.connect(self._klaar)
        self.paar.klaar.connect(self._klaar)
        weg.clicked.connect(self.gesloten)
        self.setFocusProxy(self.naam)

    def begin(self) -> None:
        """Empty the form and show it."""
        self.naam.setText("")
        self.rol.zet_waarde(None)
        self.paar.leeg()
        self.show()
        self.naam.setFocus()

    def _klaar(self) -> None:
        naam = self.naam.text().strip()
        self._naamblok.zet_waarschuwing("" if naam else self.tr("Vul een naam in."))
        wachtwoord = self.paar.waarde()
        if naam and wachtwoord is not None:
            self.klaar.emit(naam, self.rol.waarde() or Rol.ANDERS, wachtwoord)


class WachtwoordVorm(Kaart):
    """Another password for one person. ``klaar`` carries the person, the present password or "", the new one.

    ``kiezen`` offers the people when it is not known yet for whom: somebody came in with the Herstelblad.
    """

    klaar = Signal(object, str, str)
    gesloten = Signal()

    def __init__(self) -> None:
        super().__init__(soort="actief")
        self._houder: Sleutelhouder | None = None
        self.wie = Keuzelijst((), self.tr("Kies je naam"), leeg="")
        self._wieblok = Veldblok(self.tr("Wie ben je?"), self.wie)
        self.huidig = Invoer(geheim=True)
        self._huidigblok = Veldblok(self.tr("Je wachtwoord van nu"), self.huidig)
        self.paar = Wachtwoordpaar(self.tr("Nieuw wachtwoord"))
        self.knop = PrimaireKnop(self.tr("Wachtwoord vastleggen"))
        self._weg = TekstKnop(self.tr("Niet doen"))
        self.inhoud.setSpacing(12)
        for deel in (self._wieblok, self._huidigblok, self.paar):
            self.inhoud.addWidget(deel)
        self.inhoud.addLayout(naast_elkaar(self.knop, self._weg))
        self.knop.clicked.connect(self._klaar)
        self.paar.klaar.connect(self._klaar)
        self._weg.clicked.connect(self.gesloten)

    def begin(self, houder: Sleutelhouder) -> None:
        """Ask another password for somebody; the present one only when it is the own."""
        self._houder = houder
        self.kop.setText(self.tr("Nieuw wachtwoord voor {}").format(houder.naam))
        self._toon(vraag_wie=False, vraag_huidig=houder.ik)

    def kiezen(self, houders: tuple[Sleutelhouder, ...]) -> None:
        """Ask a new password for who came in with the Herstelblad."""
        self._houder = None
        self.kop.setText(self.tr("Je bent binnen met het Herstelblad. Kies een nieuw wachtwoord"))
        self.wie.zet_keuzes([(houder, houder.naam) for houder in houders])
        if len(houders) == 1:
            self.wie.zet_waarde(houders[0])
        self._toon(vraag_wie=True, vraag_huidig=False)

    def _toon(self, *, vraag_wie: bool, vraag_huidig: bool) -> None:
        self.kop.show()
        self.huidig.setText("")
        self.paar.leeg()
        self._wieblok.setVisible(vraag_wie)
        self._huidigblok.setVisible(vraag_huidig)
        self._weg.setVisible(not vraag_wie)
        self.show()
        (self.huidig if vraag_huidig else self.paar).setFocus()

    def _klaar(self) -> None:
        houder = self._houder or self.wie.waarde()
        self._wieblok.zet_waarschuwing("" if houder else self.tr("Kies je naam."))
        wachtwoord = self.paar.waarde()
        if houder is not None and wachtwoord is not None:
            self.klaar.emit(houder, self.huidig.text(), wachtwoord)
