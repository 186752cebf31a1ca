"""One person in the akkoord panel: where this person stands, what was recorded, and what can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.rules.akkoord import Stand
from opp_desk.rules.verschil import StukSoort
from opp_desk.rules.zinnen import met_hoofdletter, zin
from opp_desk.ui.onderdelen import Hulptekst, Knop, Pil, Stroom, Tekst, TekstKnop, Tussenkop
from opp_desk.ui.opp.zinsdelen import dag, samen
from opp_desk.usecases.tekenen import korte_code

if TYPE_CHECKING:
    from opp_desk.rules.akkoord import AkkoordStand, Verloop
    from opp_desk.rules.verschil import Stuk
    from opp_desk.rules.wijziging import Wijziging

_PIL: Final = {
    Stand.AKKOORD: "goed",
    Stand.BEHALVE: "let_op",
    Stand.NIET_AKKOORD: "laat",
    Stand.VERVALLEN: "let_op",
    Stand.NIET_VOORGELEGD: "stil",
}
NAAR_VOREN: Final = frozenset({Stand.NIET_VOORGELEGD, Stand.VERVALLEN})
"""Where laying the text before people comes first."""
_WOORDEN: Final = 5
_LANGE_NAAM: Final = 16
"""A longer name stands above the button only: in the button it would be wider than the column."""


class Akkoordregel(QWidget):
    """``antwoord`` and ``gezien`` ask to record; ``papier`` carries a `Verloop` with something to look at."""

    antwoord = Signal(object)
    gezien = Signal(object)
    papier = Signal(object)

    def __init__(self, stand: AkkoordStand, *, open_: bool, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._stand = stand
        naam = met_hoofdletter(stand.wie)
        self._naam = naam
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(4)
        kop = Stroom(afstand=8)
        erbij = self.tr("18 jaar of ouder, beslist zelf") if stand.is_leerling else stand.naam
        kop.addWidget(Tussenkop(samen(" · ", naam, erbij if erbij != naam else None), self))
        kop.addWidget(Pil(self._woord(), _PIL.get(stand.stand, "neutraal"), self))
        stapel.addLayout(kop)
        for regel in self._regels():
            stapel.addWidget(regel)
        for wijziging in stand.gewijzigd:
            stapel.addWidget(Woorden(wijziging, self))
        stapel.addLayout(self._knoppen(open_=open_))

    def _woord(self) -> str:
        if self._stand.stand is Stand.VERVALLEN:
            return self.tr("vervallen")
        return zin(f"stand_{self._stand.stand.value}", {})

    def _regels(self) -> list[QWidget]:
        """Return what was recorded: days, exception, remark, signature, and earlier answers."""
        stand, verloop = self._stand, self._stand.verloop
        regels: list[QWidget] = []
        if verloop is not None and (dagen := self._dagen(verloop)):
            regels.append(Hulptekst(dagen, self))
        elif stand.datum and stand.stand not in NAAR_VOREN:
            regels.append(Hulptekst(self.tr("op {}").format(dag(stand.datum)), self))
        if stand.behalve:
            regels.append(Tekst(self.tr("Behalve: {}").format(stand.behalve), self))
        if verloop is not None and verloop.opmerking:
            regels.append(Tekst(f"‘{verloop.opmerking}’", self))
        if verloop is not None and verloop.getekend_naam:
            regels.append(Hulptekst(getekend(verloop), self))
        regels += [Hulptekst(self._eerder(each), self) for each in stand.eerder if each is not verloop]
        return regels

    def _dagen(self, verloop: Verloop) -> str:
        """Return "uitgenodigd op … · gezien op … · antwoord op …, in een gesprek"."""
        hoe = verloop.wijze.label if verloop.wijze else ""
        antwoord = samen(", ", self.tr("antwoord op {}").format(dag(verloop.datum)), hoe)
        return samen(
            " · ",
            self.tr("uitgenodigd op {}").format(dag(verloop.uitgenodigd_op))
            if verloop.uitgenodigd_op
            else "",
            self.tr("gezien op {}").format(dag(verloop.gezien_op)) if verloop.gezien_op else "",
            antwoord if verloop.antwoord and verloop.datum else "",
        )

    def _eerder(self, verloop: Verloop) -> str:
        woord = verloop.antwoord.label if verloop.antwoord else ""
        tekst = self.tr("Eerder, op een andere tekst: {} op {}").format(woord, dag(verloop.datum))
        return f"{tekst}. {getekend(verloop)}" if verloop.getekend_naam else f"{tekst}."

    def _knoppen(self, *, open_: bool) -> Stroom:
        """Return what can be done: ask or correct an answer, record that it was seen, look at a paper."""
        knoppen, stand = Stroom(afstand=8), self._stand
        if open_ and stand.stand not in NAAR_VOREN:
            is_ja = stand.stand is Stand.AKKOORD
            vraag = self.tr("{} om akkoord vragen").format(self._naam)
            kort = self.tr("Om akkoord vragen") if len(self._naam) > _LANGE_NAAM else vraag
            tekst = self.tr("Antwoord wijzigen") if is_ja else kort
            knop = TekstKnop(tekst, ouder=self) if is_ja else Knop(tekst, ouder=self)
            knop.setAccessibleName(f"{self._naam}: {tekst if is_ja else vraag}")
            knop.clicked.connect(self._vraag)
            knoppen.addWidget(knop)
            if stand.stand is Stand.VOORGELEGD:
                gezien = TekstKnop(self.tr("Heeft het gezien"), klein=True, ouder=self)
                gezien.setAccessibleName(self.tr("{} heeft het gezien").format(self._naam))
                gezien.clicked.connect(self._zag)
                knoppen.addWidget(gezien)
        alle = [stand.verloop, *stand.eerder]
        for verloop in (each for each in alle if each and (each.heeft_scan or each.heeft_handtekening)):
            tekst = self.tr("Scan bekijken") if verloop.heeft_scan else self.tr("Handtekening bekijken")
            kijk = TekstKnop(tekst, "oog", self, klein=True)
            kijk.setAccessibleName(f"{self._naam}: {tekst}, {dag(verloop.datum) or self.tr('zonder dag')}")
            kijk.clicked.connect(partial(self._kijk, verloop))
            knoppen.addWidget(kijk)
        return knoppen

    def _vraag(self) -> None:
        self.antwoord.emit(self._stand)

    def _zag(self) -> None:
        self.gezien.emit(self._stand)

    def _kijk(self, verloop: Verloop, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        self.papier.emit(verloop)


def getekend(verloop: Verloop) -> str:
    """Return "Getekend door … op 16 oktober 2026 om 14.30 uur, tekst 4f2a 91bc."."""
    wanneer = verloop.getekend_op.astimezone() if verloop.getekend_op else None
    zin_ = QCoreApplication.translate("Akkoordregel", "Getekend door {} op {} om {} uur, tekst {}.")
    return zin_.format(
        verloop.getekend_naam,
        dag(wanneer.date() if wanneer else verloop.datum),
        f"{wanneer:%H.%M}" if wanneer else "…",
        korte_code(verloop.code),
    )


class Woorden(QWidget):
    """One change since the akkoord: where, and the words that went and came."""

    def __init__(self, wijziging: Wijziging, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(0)
        stapel.addWidget(Hulptekst(self.tr("{} · daarna gewijzigd").format(wijziging.label), self))
        for woord, kant in ((self.tr("was: {}"), StukSoort.WEG), (self.tr("nu: {}"), StukSoort.NIEUW)):
            if tekst := rondom(wijziging.stukken, kant):
                stapel.addWidget(Tekst(woord.format(f"‘{tekst}’"), self))


def rondom(stukken: tuple[Stuk, ...], kant: StukSoort) -> str:
    """Return the old or the new text around what changed; long pieces that stayed are cut to a few words."""
    delen: list[str] = []
    for nummer, stuk in enumerate(stukken):
        if stuk.soort is kant:
            delen.append(stuk.tekst)
        elif stuk.soort is StukSoort.GELIJK:
            delen.append(_inkorten(stuk.tekst, begin=nummer > 0, eind=nummer < len(stukken) - 1))
    return " ".join("".join(delen).split())


def _inkorten(tekst: str, *, begin: bool, eind: bool) -> str:
    """Keep the words of ``tekst`` that stand next to a change: at its begin, at its end."""
    woorden = tekst.split()
    if len(woorden) <= 2 * _WOORDEN:
        return tekst
    links = " " * tekst[0].isspace() + " ".join(woorden[:_WOORDEN]) if begin else ""
    rechts = " ".join(woorden[-_WOORDEN:]) + " " * tekst[-1].isspace() if eind else ""
    return f"{links} … {rechts}"
