"""Where each parent stands with the handelingsdeel, and the way to ask, in one small card."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.rules.akkoord import Stand
from opp_desk.rules.verschil import StukSoort
from opp_desk.rules.zinnen import met_hoofdletter, zin
from opp_desk.ui.onderdelen import Hulptekst, Kaart, Knop, Lijn, Pil, Stroom, Tekst, TekstKnop, Tussenkop
from opp_desk.ui.opp.zinsdelen import dag, samen

if TYPE_CHECKING:
    from opp_desk.model.keuzes import OppStatus
    from opp_desk.rules.akkoord import AkkoordStand
    from opp_desk.rules.verschil import Stuk
    from opp_desk.rules.wijziging import Wijziging
    from opp_desk.usecases.oppbeeld import Akkoordbeeld

_PIL: Final = {
    Stand.AKKOORD: "goed",
    Stand.BEHALVE: "let_op",
    Stand.NIET_AKKOORD: "laat",
    Stand.VERVALLEN: "let_op",
    Stand.NIET_VOORGELEGD: "stil",
}
_NAAR_VOREN: Final = frozenset({Stand.NIET_VOORGELEGD, Stand.VERVALLEN})
_WOORDEN: Final = 5
_IN_DE_MAAK: Final = frozenset({"concept", "voorgelegd", "bijstelling"})


class Akkoordpaneel(Kaart):
    """``voorleggen`` asks to freeze the text; ``gezien`` and ``antwoord`` carry the `AkkoordStand` meant."""

    voorleggen = Signal()
    gezien = Signal(object)
    antwoord = Signal(object)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(self.tr("Akkoord op het handelingsdeel"), ouder=ouder)
        self.inhoud.setSpacing(8)
        self._getoond: tuple[Akkoordbeeld, OppStatus] | None = None
        self._uitleg = Hulptekst("", self)
        self._rijen = QVBoxLayout()
        self._rijen.setSpacing(8)
        self._knop = Knop(self.tr("Voorleggen"), "document", self)
        self._knop.clicked.connect(self.voorleggen)
        self.voeg_toe(self._uitleg)
        self.inhoud.addLayout(self._rijen)
        self.inhoud.addWidget(self._knop, 0, Qt.AlignmentFlag.AlignLeft)

    def toon(self, beeld: Akkoordbeeld, status: OppStatus) -> None:
        """Show where everybody stands; the focus stays when nothing changed."""
        if (beeld, status) == self._getoond:
            return
        self._getoond = (beeld, status)
        while (deel := self._rijen.takeAt(0)) is not None:
            if (oud := deel.widget()) is not None:
                oud.hide()
                oud.deleteLater()
        self._uitleg.setText(self._zin(beeld))
        standen = beeld.standen if beeld.nodig else ()
        for plek, stand in enumerate(standen):
            if plek:
                self._rijen.addWidget(Lijn(self))
            self._rijen.addWidget(self._rij(stand, open_=status.value != "afgesloten"))
        moet = any(stand.stand in _NAAR_VOREN for stand in standen)
        opnieuw = beeld.voorgelegd is not None
        self._knop.setText(self.tr("Opnieuw voorleggen") if opnieuw else self.tr("Voorleggen"))
        self._knop.setVisible(beeld.nodig and status.value in _IN_DE_MAAK and (moet or not opnieuw))

    def richt(self) -> None:
        """Put the focus on what can be done here."""
        knoppen = [knop for knop in self.findChildren(Knop) if knop.isVisibleTo(self) and knop.isEnabled()]
        if knoppen:
            knoppen[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _zin(self, beeld: Akkoordbeeld) -> str:
        if not beeld.nodig:
            return self.tr(
                "Er is geen individuele begeleiding. Dan is geen akkoord nodig; overleg en horen wel."
            )
        if beeld.voorgelegd is None:
            return self.tr(
                "Voorleggen bewaart de tekst zoals de ouders hem zien. "
                "Hun antwoord geldt voor precies die tekst."
            )
        op = dag(beeld.voorgelegd.op)
        if beeld.voorgelegd.geldt:
            return self.tr("Voorgelegd op {}. Het handelingsdeel is daarna niet veranderd.").format(op)
        return self.tr("Voorgelegd op {}. Het handelingsdeel is daarna veranderd.").format(op)

    def _rij(self, stand: AkkoordStand, *, open_: bool) -> QWidget:
        """Return one person: who, where this person stands, and what can be done."""
        rij = QWidget(self)
        stapel = QVBoxLayout(rij)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(4)
        kop = Stroom(afstand=8)
        naam = met_hoofdletter(stand.wie)
        kop.addWidget(Tussenkop(samen(" · ", naam, stand.naam if stand.naam != naam else None), rij))
        kop.addWidget(Pil(self._woord(stand), _PIL.get(stand.stand, "neutraal"), rij))
        stapel.addLayout(kop)
        if stand.datum and stand.stand not in _NAAR_VOREN:
            stapel.addWidget(Hulptekst(self.tr("op {}").format(dag(stand.datum)), rij))
        if stand.behalve:
            stapel.addWidget(Tekst(self.tr("Behalve: {}").format(stand.behalve), rij))
        for wijziging in stand.gewijzigd:
            stapel.addWidget(Woorden(wijziging, rij))
        if open_:
            stapel.addLayout(self._knoppen(stand, naam, rij))
        return rij

    def _woord(self, stand: AkkoordStand) -> str:
        if stand.stand is Stand.VERVALLEN:
            return self.tr("vervallen")
        return zin(f"stand_{stand.stand.value}", {})

    def _knoppen(self, stand: AkkoordStand, naam: str, rij: QWidget) -> Stroom:
        """Return what can be done: record that it was seen, ask, or correct an answer."""
        knoppen = Stroom(afstand=8)
        if stand.stand not in _NAAR_VOREN:
            is_ja = stand.stand is Stand.AKKOORD
            tekst = self.tr("Antwoord wijzigen") if is_ja else self.tr("{} om akkoord vragen").format(naam)
            vraag = TekstKnop(tekst, ouder=rij) if is_ja else Knop(tekst, ouder=rij)
            vraag.setAccessibleName(f"{naam}: {tekst}")
            vraag.clicked.connect(partial(self._vraag, stand))
            knoppen.addWidget(vraag)
            if stand.stand is Stand.VOORGELEGD:
                gezien = TekstKnop(self.tr("Heeft het gezien"), klein=True, ouder=rij)
                gezien.setAccessibleName(self.tr("{} heeft het gezien").format(naam))
                gezien.clicked.connect(partial(self._gezien, stand))
                knoppen.addWidget(gezien)
        return knoppen

    def _vraag(self, stand: AkkoordStand, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        self.antwoord.emit(stand)

    def _gezien(self, stand: AkkoordStand, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        self.gezien.emit(stand)


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
