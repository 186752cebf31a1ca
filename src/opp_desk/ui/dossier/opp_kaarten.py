"""The cards of the tab OPP: where it stands, what is needed, the versions, and OPP's that were closed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from opp_desk.model.keuzes import OppStatus
from opp_desk.rules.termen.opstellen import vaststel_voor
from opp_desk.rules.zinnen import punt_zin
from opp_desk.ui.dossier import woorden
from opp_desk.ui.leerlingen.kolommen import PILLEN
from opp_desk.ui.onderdelen import (
    Hulptekst,
    Kaart,
    Knop,
    Ondertitel,
    Pil,
    Rijkaart,
    Stroom,
    Tekst,
    TekstKnop,
)
from opp_desk.ui.vandaag.woorden import knop as knoptekst
from opp_desk.usecases.recht import recht

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.rules.punt import Punt
    from opp_desk.usecases.dossier_beeld import Oppblad, Versieregel

_NIEUW: Final = frozenset({OppStatus.CONCEPT, OppStatus.VOORGELEGD})
_PUNTEN: Final = 5


Doet = tuple[str, Callable[[], object]]
"""A button: its text and what it does."""


def stand_kaart(opp: Oppblad, knoppen: Iterable[Doet], zelden: Iterable[Doet]) -> Kaart:
    """Return the card of the OPP that runs, with what one can do with it; ``zelden`` stands back."""
    kaart = Kaart(_tr("Ontwikkelingsperspectief"))
    nummer = opp.versies[0].nummer if opp.versies else 0
    wacht = opp.status == OppStatus.VASTGESTELD and bool(opp.versies) and opp.versies[0].handelingsdeel_wacht
    woord = woorden.stand(opp.status, nummer, wacht=wacht)
    soort = "let_op" if wacht else PILLEN.get(opp.status, "stil")
    kaart.kopregel.addWidget(Pil(woord, soort, kaart), 0, Qt.AlignmentFlag.AlignTop)
    kaart.inhoud.addLayout(_feiten(opp))
    kaart.inhoud.addSpacing(8)
    rij = Stroom(afstand=8)
    for tekst, doe in knoppen:
        knop = Knop(tekst, ouder=kaart)
        knop.clicked.connect(doe)
        rij.addWidget(knop)
    kaart.inhoud.addLayout(rij)
    kaart.inhoud.addLayout(_zelden(zelden, kaart))
    return kaart


def _zelden(knoppen: Iterable[Doet], kaart: Kaart) -> Stroom:
    rij = Stroom(afstand=16)
    for tekst, doe in knoppen:
        knop = TekstKnop(tekst, ouder=kaart)
        knop.clicked.connect(doe)
        rij.addWidget(knop)
    return rij


def nodig_kaart(
    punten: tuple[Punt, ...], doe: Callable[[Punt], object], alles: Callable[[], object]
) -> Kaart:
    """Return what is still missing for vaststellen: the heaviest first, the rest counted."""
    woord = _tr("Nog 1 ding nodig voor vaststellen")
    if len(punten) != 1:
        woord = _tr("Nog {} dingen nodig voor vaststellen").format(len(punten))
    kaart = Kaart(woord)
    for punt in punten[:_PUNTEN]:
        rij = QHBoxLayout()
        rij.setSpacing(12)
        rij.addWidget(Tekst(punt_zin(punt), kaart), 1)
        knop = TekstKnop(knoptekst(punt), klein=True, ouder=kaart)
        knop.setAccessibleDescription(punt_zin(punt))
        knop.clicked.connect(partial(doe, punt))
        rij.addWidget(knop, 0, Qt.AlignmentFlag.AlignTop)
        kaart.inhoud.addLayout(rij)
    over = len(punten) - _PUNTEN
    if over > 0:
        meer = TekstKnop(_tr("Nog {} in het OPP").format(over), klein=True, ouder=kaart)
        meer.clicked.connect(alles)
        kaart.inhoud.addWidget(meer, 0, Qt.AlignmentFlag.AlignLeft)
    return kaart


def versies_kaart(versies: tuple[Versieregel, ...], bekijk: Callable[[UUID], object]) -> Rijkaart:
    """Return the fixed versions, newest first."""
    kaart = Rijkaart(_tr("Vastgestelde versies"))
    for versie in versies:
        kaart.voeg_rij(_versierij(versie, bekijk))
    return kaart


def eerder_kaart(opp: Oppblad, bekijk: Callable[[UUID], object], openen: Callable[[], object]) -> Rijkaart:
    """Return an OPP that was closed, with its versions."""
    van, tot = woorden.op(opp.startdatum), woorden.op(opp.einddatum)
    kaart = Rijkaart(_tr("Eerder OPP, {} tot {}").format(van, tot) if van else _tr("Eerder OPP"))
    lees = TekstKnop(_tr("Openen"), klein=True)
    lees.clicked.connect(openen)
    kaart.kaartkop.regel.addWidget(lees)
    slot = QWidget()
    rij = QHBoxLayout(slot)
    reden = opp.eindreden.label if opp.eindreden else ""
    rij.addWidget(Tekst(" · ".join(deel for deel in (reden, opp.slotevaluatie) if deel), slot, kies=True), 1)
    kaart.voeg_rij(slot)
    for versie in opp.versies:
        kaart.voeg_rij(_versierij(versie, bekijk))
    return kaart


def _versierij(versie: Versieregel, bekijk: Callable[[UUID], object]) -> QWidget:
    """Return one version: number, day, on whose behalf, and its paper."""
    rij = QWidget()
    stapel = QGridLayout(rij)
    stapel.setHorizontalSpacing(12)
    stapel.setVerticalSpacing(0)
    titel = _tr("Versie {}, {}").format(versie.nummer, woorden.op(versie.vastgesteld_op))
    stapel.addWidget(Tekst(titel, rij), 0, 0)
    onder = [_tr("namens het bestuur: {}").format(versie.namens)] if versie.namens else []
    if versie.handelingsdeel_wacht:
        onder.append(_tr("het handelingsdeel wachtte op akkoord"))
    stapel.addWidget(Hulptekst(" · ".join(onder), rij), 1, 0)
    if versie.document is not None:
        knop = Knop(_tr("Bekijken"), ouder=rij)
        knop.setAccessibleDescription(titel)
        knop.clicked.connect(partial(bekijk, versie.document))
        stapel.addWidget(knop, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
    else:
        stapel.addWidget(Hulptekst(_tr("nog geen PDF"), rij), 0, 1)
    stapel.setColumnStretch(0, 1)
    return rij


def _feiten(opp: Oppblad) -> QGridLayout:
    """Return the days that count, with their labels."""
    uiterlijk = None
    if opp.status in _NIEUW and opp.startdatum:
        uiterlijk = vaststel_voor(opp.startdatum, recht().getallen.vaststellen_dagen)
    begin = woorden.op(opp.startdatum)
    if opp.startgebeurtenis and begin:
        begin = f"{begin} ({opp.startgebeurtenis.label})"
    feiten = (
        (_tr("Begonnen"), begin or _tr("nog niet ingevuld")),
        (_tr("Vaststellen voor"), woorden.op(uiterlijk)),
        (_tr("Overgenomen, vast op"), woorden.op(opp.overgenomen_van)),
        (_tr("Geldig vanaf"), woorden.op(opp.geldig_vanaf)),
        (_tr("Evalueren op"), woorden.op(opp.evaluatie_op)),
    )
    raster = QGridLayout()
    raster.setHorizontalSpacing(16)
    raster.setVerticalSpacing(2)
    for rij, (label, tekst) in enumerate(feit for feit in feiten if feit[1]):
        naam = Ondertitel(label)
        naam.setWordWrap(False)
        raster.addWidget(naam, rij, 0, Qt.AlignmentFlag.AlignTop)
        raster.addWidget(Tekst(tekst, kies=True), rij, 1)
    raster.setColumnStretch(1, 1)
    return raster


def _tr(tekst: str) -> str:
    return QCoreApplication.translate("Oppkaarten", tekst)
