"""Section Logboek: who did what, when, with which dossier; newest first."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ui import tokens
from opp_desk.ui.instellingen.sectie import naast_elkaar
from opp_desk.ui.instellingen.woorden import getal
from opp_desk.ui.onderdelen import Invoer, Kolom, LegeStaat, Paginakop, Skelet, Stapel, Tabel, TekstKnop
from opp_desk.usecases.logboek import BLADZIJDE, lees_logboek, tel_logboek
from opp_desk.vault.uow import Wat

if TYPE_CHECKING:
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.logboek import Logregel
    from opp_desk.vault.lezer import Lezer

_WAT: Final = {
    Wat.GEOPEND: "dossier geopend",
    Wat.GEPRINT: "papier afgedrukt",
    Wat.GEEXPORTEERD: "papier opgeslagen als bestand",
    Wat.GEWIJZIGD: "gewijzigd",
    Wat.GEWIST: "gewist",
}
_ONDERWERP: Final = {
    "toegang": "collega toegevoegd",
    "toegang_weg": "collega weggehaald",
    "wachtwoord": "wachtwoord gewijzigd",
    "herstelblad": "nieuw Herstelblad",
    "sleutelring_aan": "sleutelring aangezet",
    "sleutelring_uit": "sleutelring uitgezet",
    "sleutel": "sleutel vernieuwd",
}
_PAKKET: Final = {
    ("pakket", Wat.GEEXPORTEERD): "meegegeven in een pakket",
    ("pakket", Wat.GEOPEND): "pakket van een collega geopend",
    ("pakket_terug", Wat.GEEXPORTEERD): "werk teruggegeven",
    ("pakket_terug", Wat.GEWIJZIGD): "werk teruggenomen",
}
_SCHOOL: Final = {"overzicht": "overzicht van een schooljaar", "schoolgids": "schoolgids"}
"""What is of the whole school and leaves as a file or on paper."""
_VERTREK: Final = {Wat.GEEXPORTEERD: "opgeslagen", Wat.GEPRINT: "afgedrukt"}


class LogboekSectie(QWidget):
    """The logboek. Nobody can change it; this only reads."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__()
        self._werk = werk
        self._regels: list[Logregel] = []
        self._tabel = Tabel(
            self.tr("Logboek"),
            (
                Kolom(self.tr("Wanneer"), _wanneer, 150, attrgetter("nr")),
                Kolom(self.tr("Wie"), _wie, 170),
                Kolom(self.tr("Wat"), wat_in_woorden),
                Kolom(self.tr("Leerling"), attrgetter("naam"), 200),
            ),
            attrgetter("nr"),
        )
        self._zoek = Invoer(self.tr("Zoek op naam, leerling of wat er gebeurde"))
        self._zoek.setAccessibleName(self.tr("Zoek in het logboek"))
        self._zoek.setClearButtonEnabled(True)
        self._zoek.textChanged.connect(self._tabel.zeef)
        self._kop = Paginakop(self.tr("Logboek"), " ")
        self._meer = TekstKnop(self.tr("Eerdere regels laten zien"))
        self._meer.clicked.connect(self._lees_verder)
        leeg = LegeStaat(
            self.tr("Het logboek is nog leeg"),
            self.tr("Hier komt te staan wie een dossier opent, afdrukt, wijzigt of wist."),
            "",
            "geschiedenis",
        )
        self._lagen = Stapel()
        for laag in (Skelet(6), self._tabel, leeg):
            self._lagen.addWidget(laag)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, tokens.MARGE, tokens.MARGE)
        stapel.setSpacing(16)
        for deel in (self._kop, self._zoek):
            stapel.addWidget(deel)
        stapel.addWidget(self._lagen, 1)
        stapel.addLayout(naast_elkaar(self._meer))

    def toon(self) -> None:
        """Read the newest lines."""
        self._werk.jobs.vraag(_eerste, self._toon)

    def verlaat(self) -> None:
        """Nothing is typed that must be kept."""

    def _lees_verder(self) -> None:
        if self._regels:
            vraag = partial(lees_logboek, voor_nr=self._regels[-1].nr)
            self._werk.jobs.vraag(vraag, self._voeg_toe)

    def _toon(self, gelezen: tuple[tuple[Logregel, ...], int]) -> None:
        regels, aantal = gelezen
        self._regels = []
        woord = self.tr("regel") if aantal == 1 else self.tr("regels")
        onder = self.tr("{} {}, nieuwste eerst. Niemand kan hier iets wijzigen.")
        self._kop.zet(self.tr("Logboek"), onder.format(getal(aantal), woord))
        self._voeg_toe(regels)

    def _voeg_toe(self, regels: tuple[Logregel, ...]) -> None:
        self._regels += regels
        self._tabel.zet_rijen(self._regels)
        self._zoek.setVisible(bool(self._regels))
        self._lagen.setCurrentIndex(1 if self._regels else 2)
        self._meer.setVisible(len(regels) == BLADZIJDE)


def wat_in_woorden(regel: Logregel) -> str:
    """Return what happened as people say it; ids stay out of sight."""
    code = regel.onderwerp.partition(":")[0]
    if woorden := _PAKKET.get((code, regel.wat)):
        return f"{woorden} ({regel.bij})" if regel.bij else woorden
    if code in _SCHOOL and regel.wat in _VERTREK:
        return f"{_SCHOOL[code]} {_VERTREK[regel.wat]}"
    return _ONDERWERP.get(code, _WAT[regel.wat])


def _eerste(lezer: Lezer) -> tuple[tuple[Logregel, ...], int]:
    return lees_logboek(lezer), tel_logboek(lezer)


def _wanneer(regel: Logregel) -> str:
    return f"{regel.moment.astimezone():%d-%m-%Y %H:%M}"


def _wie(regel: Logregel) -> str:
    return regel.wie or "met Herstelblad"
