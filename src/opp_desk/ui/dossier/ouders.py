"""The tab Ouders: who stands beside the pupil, who decides, and how to reach them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.model.keuzes import Gezag
from opp_desk.ui import tokens
from opp_desk.ui.dossier import woorden
from opp_desk.ui.dossier.lijst import Kaartenlijst
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Knop, LegeStaat, Meldtekst, Pil, Tekst, TekstKnop

if TYPE_CHECKING:
    from opp_desk.usecases.dossier_beeld import Dossier, Ouderblad


class Ouders(QWidget):
    """Cards of parents and others. ``bewerken_gevraagd`` opens the screen where they are changed."""

    bewerken_gevraagd = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._uitleg = Hulptekst("", self)
        self._bewerk = Knop(self.tr("Ouders bewerken"), "potlood", self)
        self._bewerk.clicked.connect(self.bewerken_gevraagd)
        self._lijst = Kaartenlijst(kolommen=2)
        self._leeg = LegeStaat(
            self.tr("Nog geen ouders"),
            self.tr("Zet hier de ouders, voogden of verzorgers, en wie van hen gezag heeft."),
            self.tr("Ouders toevoegen"),
            "leerlingen",
        )
        self._leeg.gevraagd.connect(self.bewerken_gevraagd)
        boven = QHBoxLayout()
        boven.setSpacing(12)
        boven.setContentsMargins(0, 0, tokens.MARGE, 0)
        boven.addWidget(self._uitleg, 1)
        boven.addWidget(self._bewerk, 0, Qt.AlignmentFlag.AlignTop)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 16, 0, 0)
        stapel.setSpacing(12)
        stapel.addLayout(boven)
        stapel.addWidget(self._leeg)
        stapel.addWidget(self._lijst, 1)
        self._leeg.hide()

    def toon(self, dossier: Dossier) -> None:
        """Show who stands beside this pupil."""
        if dossier.meerderjarig:
            uitleg = self.tr("{} is 18 of ouder en geeft zelf akkoord.").format(dossier.roepnaam)
        else:
            uitleg = self.tr("Wie gezag heeft, geeft akkoord op het handelingsdeel.")
        self._uitleg.setText(uitleg)
        self._leeg.setVisible(not dossier.ouders)
        self._lijst.setVisible(bool(dossier.ouders))
        self._bewerk.setVisible(bool(dossier.ouders))
        self._lijst.zet([(ouder, partial(self._kaart, ouder)) for ouder in dossier.ouders])

    def _kaart(self, ouder: Ouderblad) -> QWidget:
        """Make the card of one parent."""
        kaart = Kaart(ouder.naam or ouder.wie)
        kaart.kopregel.addWidget(Pil(*woorden.gezag(ouder.gezag), kaart), 0, Qt.AlignmentFlag.AlignTop)
        if wie := self._wie(ouder):
            kaart.voeg_toe(Hulptekst(wie))
        if ouder.gezag in {Gezag.DEELS, Gezag.NEE} and ouder.gezag_toelichting:
            kaart.voeg_toe(Meldtekst(ouder.gezag_toelichting))
        kaart.inhoud.addSpacing(4)
        contact = [deel for deel in (ouder.telefoon, ouder.email, ouder.adres) if deel]
        kaart.voeg_toe(_Contact(contact, afgeschermd=ouder.afgeschermd, wie=ouder.naam or ouder.wie))
        if extra := self._extra(ouder):
            kaart.voeg_toe(Hulptekst(" · ".join(extra)))
        kaart.inhoud.addStretch(1)
        return kaart

    def _wie(self, ouder: Ouderblad) -> str:
        """Return the relation, or who to ask for at an institution."""
        relatie = ouder.wie if ouder.wie != ouder.naam else ""
        if ouder.instelling:
            relatie = self.tr("instelling")
        return " · ".join(deel for deel in (relatie, ouder.contactpersoon) if deel)

    def _extra(self, ouder: Ouderblad) -> list[str]:
        """Return what else one must know before calling or writing."""
        tolk = self.tr("tolk nodig ({})").format(ouder.taal) if ouder.taal else self.tr("tolk nodig")
        nagekeken = woorden.op(ouder.gezag_gecontroleerd_op)
        delen = (
            tolk if ouder.tolk_nodig else "",
            self.tr("informatie: {}").format(ouder.informatie) if ouder.informatie else "",
            self.tr("huishouden {}").format(ouder.huishouden) if ouder.huishouden else "",
            self.tr("gezag nagekeken op {}").format(nagekeken) if nagekeken else "",
        )
        return [deel for deel in delen if deel]


class _Contact(QWidget):
    """How to reach somebody. Shielded contact data stands on no paper, and here only when asked for."""

    def __init__(self, regels: list[str], *, afgeschermd: bool, wie: str) -> None:
        super().__init__()
        self._toon = TekstKnop(self.tr("Contactgegevens laten zien"), "oog", klein=True)
        self._toon.setAccessibleName(self.tr("Contactgegevens van {} laten zien").format(wie))
        self._toon.clicked.connect(self._laat_zien)
        self._regels = QWidget(self)
        lijst = QVBoxLayout(self._regels)
        lijst.setContentsMargins(0, 0, 0, 0)
        lijst.setSpacing(0)
        for regel in regels:
            lijst.addWidget(Tekst(regel, self._regels, kies=True))
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(4)
        if afgeschermd:
            stapel.addWidget(Pil(self.tr("afgeschermd: staat op geen enkel papier"), "laat", self))
        if not regels:
            stapel.addWidget(Hulptekst(self.tr("Geen contactgegevens."), self))
        stapel.addWidget(self._toon, 0, Qt.AlignmentFlag.AlignLeft)
        stapel.addWidget(self._regels)
        self._toon.setVisible(afgeschermd and bool(regels))
        self._regels.setVisible(bool(regels) and not afgeschermd)

    def _laat_zien(self) -> None:
        self._toon.hide()
        self._regels.show()
