"""Unlocking: a name, a password, Enter. Everything else that may be needed stands small beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from opp_desk.ui.onderdelen import Hulptekst, Invoer, Keuzelijst, Knop, PrimaireKnop, TekstKnop, Veldblok
from opp_desk.ui.start.blad import Blad

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent


class OntgrendelPage(Blad):
    """Asks the password of one vault. The list of people only shows when there are more.

    ``verplaatsen`` is whether the user wants the vault moved to a safe place when it opens.
    """

    ontgrendel_gevraagd = Signal(str, str)
    herstelcode_gevraagd = Signal(str, str)
    andere_kluis_gevraagd = Signal()
    nieuwe_school_gevraagd = Signal()
    kopie_terugzetten_gevraagd = Signal()
    sleutels_uit_kopie_gevraagd = Signal()
    veilige_plek_gevraagd = Signal()
    sleutelring_gevraagd = Signal()

    def __init__(self, kluisnaam: str, personen: tuple[tuple[str, str], ...] = (), laatste: str = "") -> None:
        super().__init__(self.tr("OPP Desk"), self.tr("Kluis: {}").format(kluisnaam), 460)
        self._wie = Keuzelijst((), self.tr("Kies je naam"), leeg="")
        self._wieblok = Veldblok(self.tr("Wie ben je?"), self._wie)
        self._wachtwoord = Invoer(geheim=True)
        self._code = Invoer("HHB6N-VPEXM-…")
        self._naam = Invoer()
        self._codeblok = Veldblok(
            self.tr("Herstelcode"), self._code, self.tr("De code staat op het Herstelblad.")
        )
        self._naamblok = Veldblok(self.tr("Je naam"), self._naam)
        self._wachtwoordblok = Veldblok(self.tr("Wachtwoord"), self._wachtwoord)
        self._open = PrimaireKnop(self.tr("Openen"))
        self._plek = Hulptekst("", self)
        self._ring = Knop(self.tr("Openen zonder wachtwoord"), "slot")
        self.verplaatsen = False
        self._uitwegen: dict[str, TekstKnop] = {}
        self._bouw()
        self.zet_personen(personen, laatste)
        self._toon_code(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on to what must be filled in; a proxy would tear the order of Tab."""
        super().focusInEvent(event)
        naam = self._wie.isVisible() and self._wie.waarde() is None
        (self._wie if naam else self._code if self._code.isVisible() else self._wachtwoord).setFocus()

    def _bouw(self) -> None:
        for deel in (self._wieblok, self._wachtwoordblok, self._codeblok, self._naamblok, self._open):
            self.inhoud.addWidget(deel)
        self._open.clicked.connect(self._vraag)
        for veld in (self._wachtwoord, self._code, self._naam):
            veld.returnPressed.connect(self._vraag)
        self._ring.clicked.connect(self.sleutelring_gevraagd)
        self._ring.hide()
        self.inhoud.addWidget(self._ring)
        self._plek.hide()
        self._verplaats = Knop(self.tr("Zet hem op een veilige plek"))
        self._verplaats.hide()
        self._verplaats.clicked.connect(self._wil_verplaatsen)
        self.inhoud.addWidget(self._plek)
        self.inhoud.addWidget(self._verplaats)
        self.inhoud.addSpacing(4)
        for rij in (
            ("herstelcode",),
            ("andere_kluis", "nieuwe_school"),
            ("kopie_terugzetten", "sleutels_uit_kopie"),
        ):
            self.inhoud.addLayout(self._uitwegrij(rij))
        self._uitwegen["sleutels_uit_kopie"].hide()

    def _uitwegrij(self, sleutels: tuple[str, ...]) -> QHBoxLayout:
        teksten = {
            "herstelcode": self.tr("Wachtwoord vergeten? Herstelblad gebruiken"),
            "andere_kluis": self.tr("Andere kluis openen"),
            "kopie_terugzetten": self.tr("Reservekopie terugzetten"),
            "nieuwe_school": self.tr("Nieuwe school beginnen"),
            "sleutels_uit_kopie": self.tr("Sleutels uit reservekopie"),
        }
        signalen = {
            "andere_kluis": self.andere_kluis_gevraagd,
            "kopie_terugzetten": self.kopie_terugzetten_gevraagd,
            "nieuwe_school": self.nieuwe_school_gevraagd,
            "sleutels_uit_kopie": self.sleutels_uit_kopie_gevraagd,
        }
        rij = QHBoxLayout()
        rij.setSpacing(16)
        for sleutel in sleutels:
            knop = TekstKnop(teksten[sleutel], klein=True)
            self._uitwegen[sleutel] = knop
            knop.clicked.connect(signalen.get(sleutel, self._wissel))
            rij.addWidget(knop)
        rij.addStretch(1)
        return rij

    def zet_personen(self, personen: tuple[tuple[str, str], ...], laatste: str) -> None:
        """Offer the people (id, name) who can open this vault; keep who was chosen."""
        gekozen = self._wie.waarde() or laatste
        self._wie.zet_keuzes(personen)
        self._wieblok.setVisible(len(personen) > 1 and not self._code.isVisible())
        self._wie.zet_waarde(gekozen if gekozen in {persoon for persoon, _naam in personen} else None)
        if len(personen) == 1:
            self._wie.zet_waarde(personen[0][0])

    def zet_bezig(self, bezig: bool) -> None:
        """Show that the password is being tried."""
        self._open.setEnabled(not bezig)
        self._ring.setEnabled(not bezig)
        self._open.setText(self.tr("Even geduld…") if bezig else self._openwoord())
        if bezig:
            self.foutbalk.hide()

    def zet_sleutelring(self, aan: bool) -> None:
        """Offer to open with the keyring of this computer."""
        self._ring.setVisible(aan)

    def zet_waarschuwing_plek(self, dienst: str) -> None:
        """Say that the vault lies in a folder that is synchronised, and offer a better place."""
        self._plek.setText(
            self.tr(
                "Deze kluis staat in een map van {}. Dat kan een kluis beschadigen. Hij gaat wel open; "
                "zet hem liever op een veilige plek op deze computer."
            ).format(dienst)
        )
        self._plek.show()
        self._verplaats.show()

    def meld_fout(self, tekst: str, acties: tuple[str, ...] = ()) -> None:
        """Show what happened, select the password, and bring forward the ways out that fit."""
        super().meld_fout(tekst)
        if "sleutels_uit_kopie" in acties:
            self._uitwegen["sleutels_uit_kopie"].show()
        veld = self._code if self._code.isVisible() else self._wachtwoord
        veld.selectAll()
        veld.setFocus()

    def _wil_verplaatsen(self) -> None:
        """Take the wish along: only who can open the vault can move it."""
        self.verplaatsen = True
        self._plek.setText(
            self.tr(
                "Vul je wachtwoord in. De kluis gaat dan naar een veilige plek op deze computer en gaat open."
            )
        )
        self._verplaats.hide()
        self._ring.hide()
        self._toon_code(False)
        self._open.setText(self._openwoord())
        self._wachtwoord.setFocus()
        self.veilige_plek_gevraagd.emit()

    def _openwoord(self) -> str:
        return self.tr("Verplaatsen en openen") if self.verplaatsen else self.tr("Openen")

    def _vraag(self) -> None:
        if not self._open.isEnabled():
            return
        if self._code.isVisible():
            self.herstelcode_gevraagd.emit(self._code.text(), self._naam.text().strip())
        else:
            self.ontgrendel_gevraagd.emit(self._wachtwoord.text(), self._wie.waarde() or "")

    def _wissel(self) -> None:
        self._toon_code(self._wachtwoordblok.isVisible())
        (self._code if self._code.isVisible() else self._wachtwoord).setFocus()

    def _toon_code(self, aan: bool) -> None:
        for deel in (self._codeblok, self._naamblok):
            deel.setVisible(aan)
        self._wachtwoordblok.setVisible(not aan)
        self._wieblok.setVisible(not aan and self._wie.count() > 1)
        self._uitwegen["herstelcode"].setText(
            self.tr("Toch met een wachtwoord")
            if aan
            else self.tr("Wachtwoord vergeten? Herstelblad gebruiken")
        )
