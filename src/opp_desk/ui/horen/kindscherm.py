"""The full screen for the pupil: one question at a time, and nothing else of the program within reach.

It begins with how and with whom, ends with what may stand in the plan, and closes with the code of the adult.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from opp_desk.model.keuzes import InbrengBron, InPlan, Manier
from opp_desk.ui.horen.kind_bladen import Eindblad, Kiesblad, Planblad
from opp_desk.ui.horen.kind_code import Codeblad
from opp_desk.ui.horen.kind_delen import K, Kindknop, Kindtekst, Stippen, Tegel
from opp_desk.ui.horen.kind_opslag import Opslag
from opp_desk.ui.horen.kind_vraag import Gegeven, Vraagblad
from opp_desk.ui.meldingen import kondig_aan
from opp_desk.usecases.hoorscherm import Antwoord
from opp_desk.usecases.horenbeeld import Uitspraak, uitspraken

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from opp_desk.ui.horen.kind_delen import Schaalbaar
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.hoorvragen import Vraag
    from opp_desk.usecases.horen import Kans

_BREED, _HOOG = 1280, 800
_KLEINST, _GROOTST = 0.5, 2.2
_KOLOM = 960
_SMALST = 0.8
HOE: Final = (
    (Manier.PRATEN, "praten", "praten"),
    (Manier.TEKENEN, "tekenen", "tekenen"),
    (Manier.TYPEN, "typen", "typen"),
    (Manier.LATEN_ZIEN, "iets laten zien in de klas", "laten_zien"),
    (Manier.WANDELEND, "buiten lopend", "wandelend"),
    (Manier.SAMEN, "samen met iemand", "samen"),
    (Manier.IEMAND_ANDERS, "iemand anders vertelt het voor mij", "iemand_anders"),
    (Manier.NU_NIET, "nu liever niet", "nu_niet"),
)
"""How a pupil may tell it: way, words on the tile, picture."""


@dataclass(frozen=True, slots=True)
class Opzet:
    """What the screen is about: ``door`` is who sits beside the pupil, ``mee`` that the adult types along."""

    roepnaam: str
    door: str
    thuis: str
    reeks: str
    vragen: tuple[Vraag, ...]
    mee: bool
    plaatjes: bool
    gezichten: bool
    manier: Manier | None = None
    ziet: bool = False

    @property
    def bron(self) -> InbrengBron:
        """Return how the words come in: typed by the pupil, said, or seen by who types along."""
        if not self.mee:
            return InbrengBron.GETYPT
        return InbrengBron.GEZIEN if self.ziet else InbrengBron.GEZEGD


class _Bladen(QStackedWidget):
    """The sheets, as high as the one that is shown: a higher one out of sight asks for no scroll bar."""

    def heightForWidth(self, breedte: int) -> int:
        """Return the least height of the sheet in sight: a drawing gives way before a bar comes."""
        rand, blad = self.contentsMargins(), self.currentWidget()
        delen = blad.layout() if blad is not None else None
        if delen is None:
            return super().heightForWidth(breedte)
        hoog = delen.minimumHeightForWidth(breedte - rand.left() - rand.right())
        return hoog + rand.top() + rand.bottom()


class Kindscherm(QDialog):
    """The talk at the screen. ``klaar`` after the code, ``op_slot`` when the vault has to lock.

    ``begonnen`` carries the hoorgesprek as soon as there is one.
    """

    klaar = Signal()
    op_slot = Signal()
    begonnen = Signal(object)

    def __init__(self, werk: Werkplek, opzet: Opzet, waar: UUID | Kans, ouder: QWidget | None = None) -> None:
        super().__init__(ouder, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._werk, self._opzet = werk, opzet
        self.setWindowTitle(self.tr("Horen"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setObjectName("kindscherm")
        self.setStyleSheet(f"QDialog#kindscherm {{ background: {K.kind_papier}; }}")
        self.opslag = Opslag(werk, waar, self)
        self.opslag.begonnen.connect(self.begonnen)
        self._gegeven: dict[int, Gegeven] = {}
        self._nr, self._factor = 0, 1.0
        self._plan: tuple[Uitspraak, ...] = ()
        self._code_uit: QWidget | None = None
        self.stippen = Stippen(self)
        self._maak_bladen()
        self._maak_knoppen()
        self._bouw()
        self.hoe.zet_waarde(opzet.manier)
        self._toon(self.hoe)

    # ── making ──────────────────────────────────────────────────────────────────────────────────────────
    def _maak_bladen(self) -> None:
        o = self._opzet
        plaatje = o.plaatjes
        self.hoe = Kiesblad(
            self.tr("Hoe wil je het vertellen?"),
            [Tegel(each, self.tr(tekst), beeld if plaatje else "") for each, tekst, beeld in HOE],
        )
        self.hoe.gekozen.connect(self._kies_manier)
        wie = [("alleen wij samen", "alleen"), (o.thuis, "huis"), ("mijn juf of meester", "bord")]
        if not o.gezichten:
            wie[2] = ("mijn mentor", "bord")
        wie.append(("een vriend of vriendin", "samen"))
        self.wie = Kiesblad(
            self.tr("Wie wil je erbij?"),
            [Tegel(tekst, tekst, beeld if plaatje else "") for tekst, beeld in wie if tekst],
            anders=self.tr("of iemand anders, namelijk …"),
        )
        self.vraag = Vraagblad(o.bron)
        self.vraag.gewijzigd.connect(self._bewaar)
        self.plan = Planblad()
        self.plan.besloten.connect(self._besluit)
        terug = [
            ("jullie vertellen het me", "praten"),
            ("op papier: Mijn plan", "papier"),
            (self.tr("samen met {}").format(o.thuis) if o.thuis else "", "huis"),
            ("het hoeft niet", "nu_niet"),
        ]
        self.terug = Kiesblad(
            self.tr("Hoe wil je van ons horen wat we ermee doen?"),
            [Tegel(tekst, tekst, beeld if plaatje else "") for tekst, beeld in terug if tekst],
            anders=self.tr("of anders, namelijk …"),
        )
        self.einde = Eindblad()
        self.code = Codeblad(self._werk)
        self.code.goed.connect(self._sluit)
        self.code.terug.connect(self._uit_code)
        self.code.op_slot.connect(self._naar_slot)
        self._bladen = (self.hoe, self.wie, self.vraag, self.plan, self.terug, self.einde, self.code)

    def _maak_knoppen(self) -> None:
        door = self._opzet.door
        self._wie = Kindtekst(
            self.tr("Klaar? Zeg het tegen {}").format(door) if door else "", self, klein=True
        )
        self._wie.setWordWrap(False)
        self.slot = Kindknop(self.tr("Sluiten met code"), self, klein=True)
        self.vorige = Kindknop(self.tr("Terug"), self)
        self.tekenen = Kindknop(self.tr("Tekenen"), self)
        self.gezichtjes = Kindknop(self.tr("Gezichtjes"), self)
        self.overslaan = Kindknop(self.tr("Overslaan"), self)
        self.weet_niet = Kindknop(self.tr("weet ik niet"), self, klein=True)
        self.volgende = Kindknop(self.tr("Volgende"), self, primair=True)
        doen: tuple[tuple[Kindknop, Callable[[], None]], ...] = (
            (self.slot, self._naar_code),
            (self.vorige, self._naar_vorige),
            (self.tekenen, self.vraag.wissel_tekening),
            (self.gezichtjes, self._wissel_gezichten),
            (self.overslaan, self._sla_over),
            (self.weet_niet, self._weet_niet),
            (self.volgende, self._naar_volgende),
        )
        self._knoppen = tuple(knop for knop, _doe in doen)
        for knop, doe in doen:
            knop.clicked.connect(doe)

    def _bouw(self) -> None:
        boven = QHBoxLayout()
        boven.addWidget(self.stippen)
        boven.addStretch(1)
        boven.addWidget(self._wie)
        boven.addWidget(self.slot)
        self._lagen = _Bladen()
        for blad in self._bladen:
            self._lagen.addWidget(blad)
        rol = QScrollArea(self)
        rol.setWidgetResizable(True)
        rol.setFrameShape(QFrame.Shape.NoFrame)
        rol.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rol.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rol.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        rol.setWidget(self._lagen)
        self._balk = rol.verticalScrollBar()
        self._balk.rangeChanged.connect(self._zet_randen)
        self._onder = QHBoxLayout()
        self._onder.setSpacing(12)
        skip = QVBoxLayout()
        skip.setSpacing(2)
        skip.addWidget(self.overslaan)
        skip.addWidget(self.weet_niet, 0, Qt.AlignmentFlag.AlignHCenter)
        for knop in (self.vorige, self.tekenen, self.gezichtjes):
            self._onder.addWidget(knop, 0, Qt.AlignmentFlag.AlignTop)
            self._onder.addStretch(1)
        self._onder.addLayout(skip)
        self._onder.addStretch(1)
        self._onder.addWidget(self.volgende, 0, Qt.AlignmentFlag.AlignTop)
        self._stapel = QVBoxLayout(self)
        self._stapel.addLayout(boven)
        self._stapel.addWidget(rol, 1)
        self._stapel.addLayout(self._onder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let everything grow with the screen."""
        super().resizeEvent(event)
        factor = min(max(min(self.width() / _BREED, self.height() / _HOOG), _KLEINST), _GROOTST)
        for blad in self._bladen:
            for deel in blad.delen():
                deel.schaal(factor)
        rand_om: tuple[Schaalbaar, ...] = (self._wie, *self._knoppen)
        for deel in rand_om:
            deel.schaal(factor)
        self._factor = factor
        self._zet_randen()

    def _zet_randen(self) -> None:
        """Keep the column where it is, also when there is a bar beside it."""
        rand = round(24 * self._factor)
        kant = max(rand, round((self.width() - _KOLOM * max(self._factor, _SMALST)) / 2)) - rand
        balk = self._balk.sizeHint().width() if self._balk.maximum() else 0
        self._stapel.setContentsMargins(rand, rand, rand, rand)
        self._lagen.setContentsMargins(kant, 0, max(0, kant - balk), 0)
        self._onder.setContentsMargins(kant, 0, kant, rand)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape and Enter close nothing."""
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay until the code was given."""
        event.ignore()

    # ── from sheet to sheet ─────────────────────────────────────────────────────────────────────────────
    def bewaar_nu(self) -> None:
        """Write what is on the sheet now: before the vault locks."""
        if self._nu() is self.vraag:
            self._bewaar()
        elif self._nu() is self.plan:
            self._besluit()

    def _nu(self) -> QWidget | None:
        return self._lagen.currentWidget()

    def _toon(self, blad: QWidget) -> None:
        for ander in self._bladen:  # a stack is as high as its highest sheet, unless those do not count
            wijze = QSizePolicy.Policy.Preferred if ander is blad else QSizePolicy.Policy.Ignored
            ander.setSizePolicy(wijze, wijze)
        self._lagen.setCurrentWidget(blad)
        vragend = blad is self.vraag
        self.stippen.zet(self._nr + 1 if vragend else 0, len(self._opzet.vragen) if vragend else 0)
        rustig = blad in {self.einde, self.code}
        for knop, aan in (
            (self.vorige, not rustig and blad is not self.hoe),
            (self.tekenen, vragend),
            (self.gezichtjes, vragend),
            (self.weet_niet, vragend),
            (self.overslaan, not rustig and blad is not self.plan),
            (self.volgende, not rustig),
            (self.slot, blad is not self.code),
            (self._wie, not rustig),
        ):
            knop.setVisible(aan)
        titel: Any = getattr(blad, "titel", None)
        if titel is not None:
            kondig_aan(self, titel.text())
        if isinstance(blad, Kiesblad):
            blad.tegels[0].setFocus()

    def _naar_volgende(self) -> None:
        nu = self._nu()
        if nu is self.hoe:
            self._toon(self.wie)
        elif nu is self.wie:
            if self.wie.tekst():
                self.opslag.veld("aanwezig", self.wie.tekst())
            self._stel(0)
        elif nu is self.vraag:
            self._bewaar()
            self._stel(self._nr + 1)
        elif nu is self.plan:
            self._besluit()
            self._toon_plan(self._nr + 1)
        elif nu is self.terug:
            if self.terug.tekst():
                self.opslag.veld("terugkoppeling_vorm", self.terug.tekst())
            self._rond_af()

    def _naar_vorige(self) -> None:
        nu = self._nu()
        if nu is self.wie:
            self._toon(self.hoe)
        elif nu is self.vraag:
            self._bewaar()
            if self._nr:
                self._stel(self._nr - 1)
            else:
                self._toon(self.wie)
        elif nu is self.plan and self._nr:
            self._besluit()
            self._toon_plan(self._nr - 1)
        elif nu in {self.plan, self.terug}:
            self._stel(len(self._opzet.vragen) - 1)

    def _sla_over(self) -> None:
        if self._nu() is self.vraag:
            self._gegeven[self._nr] = Gegeven()
            if self._nr in self.opslag.inbrengen:
                vraag = self._opzet.vragen[self._nr]
                self.opslag.antwoord(self._nr, Antwoord(vraag.tekst, "", self._opzet.bron))
            self._stel(self._nr + 1)
        elif self._nu() is self.hoe:
            self._toon(self.wie)
        elif self._nu() is self.wie:
            self._stel(0)
        else:
            self._rond_af()

    def _weet_niet(self) -> None:
        vraag = self._opzet.vragen[self._nr]
        self._gegeven[self._nr] = Gegeven("weet ik niet")
        self.opslag.antwoord(self._nr, Antwoord(vraag.tekst, "weet ik niet", self._opzet.bron))
        self._stel(self._nr + 1)

    def _stel(self, nr: int) -> None:
        """Put question ``nr``; after the last one the pupil decides what may stand in the plan."""
        if nr >= len(self._opzet.vragen):
            self.opslag.straks(self._lees_plan)
            return
        self._nr = nr
        o = self._opzet
        self.vraag.toon(
            o.vragen[nr], self._gegeven.get(nr) or Gegeven(), plaatjes=o.plaatjes, gezichten=o.gezichten
        )
        self._toon(self.vraag)
        if self.hoe.waarde() is Manier.TEKENEN and self.vraag.tekening.isHidden():
            self.vraag.wissel_tekening()

    def _bewaar(self) -> None:
        """Give the answer on the sheet to the writer, unless it is the one that was given before."""
        if self._nu() is not self.vraag:
            return
        eerder = self._gegeven.get(self._nr)
        nu = self.vraag.gegeven()
        self._gegeven[self._nr] = nu
        if nu == (eerder or Gegeven()):
            return
        self.opslag.antwoord(self._nr, self.vraag.antwoord())

    def _wissel_gezichten(self) -> None:
        self.vraag.zet_gezichten(not self.vraag.met_gezichten())

    def _kies_manier(self, manier: Manier) -> None:
        """Keep how; who would rather not is asked nothing more."""
        if manier is Manier.NU_NIET:
            self.opslag.wil_niet()
            self._eindig(self.tr("Dat mag. We vragen het je later nog een keer."))
            return
        self.opslag.kies_manier(manier, self._opzet.reeks)
        self._toon(self.wie)

    # ── what may stand in the plan ──────────────────────────────────────────────────────────────────────
    def _lees_plan(self) -> None:
        gesprek = self.opslag.gesprek
        if gesprek is None:
            self._eindig(self.tr("Je hebt niets hoeven vertellen. Dat mag."))
            return
        self._werk.jobs.vraag(
            partial(uitspraken, hoorgesprek=gesprek), self._gelezen, self._werk.jobs.mislukt.emit
        )

    def _gelezen(self, verteld: tuple[Uitspraak, ...]) -> None:
        self._plan = verteld
        nog = [nr for nr, each in enumerate(verteld) if each.in_plan is None]
        if not verteld:
            self._toon(self.terug)
            return
        self._toon_plan(nog[0] if nog else 0)

    def _toon_plan(self, nr: int) -> None:
        if nr >= len(self._plan):
            self._toon(self.terug)
            return
        self._nr = nr
        self._toon(self.plan)
        self.plan.toon(self._plan[nr])

    def _besluit(self) -> None:
        """Keep what the pupil decided about this uitspraak."""
        keuze, oud = self.plan.keuze(), self._plan[self._nr]
        anders = self.plan.vak.toPlainText().strip() if keuze is InPlan.ANDERS else oud.anders
        if keuze is not None and keuze != oud.in_plan:
            self.opslag.besluit(oud.id, "in_plan", keuze)
        if anders != oud.anders:
            self.opslag.besluit(oud.id, "anders_gezegd", anders)
        nieuw = Uitspraak(oud.id, oud.vraag, oud.woorden, oud.beeld, keuze, anders)
        self._plan = (*self._plan[: self._nr], nieuw, *self._plan[self._nr + 1 :])

    # ── the end ─────────────────────────────────────────────────────────────────────────────────────────
    def _rond_af(self) -> None:
        self._eindig(self.tr("We vertellen je wat we ermee doen."))

    def _eindig(self, regel: str) -> None:
        terug = self.tr("Geef het scherm terug aan {}.").format(self._opzet.door) if self._opzet.door else ""
        self.einde.toon(
            self.tr("Dank je wel, {}").format(self._opzet.roepnaam),
            " ".join(each for each in (regel, terug) if each),
        )
        self._toon(self.einde)

    def _naar_code(self) -> None:
        self.bewaar_nu()
        self._code_uit = self._nu()
        self._toon(self.code)
        self.code.toon(self._opzet.door or self.tr("wie dit gesprek begon"))

    def _uit_code(self) -> None:
        self._toon(self._code_uit or self.einde)

    def _sluit(self) -> None:
        """Close at once; what was not written yet waits in ``opslag``, which the page keeps."""
        self.done(QDialog.DialogCode.Accepted)
        self.klaar.emit()

    def _naar_slot(self) -> None:
        self.op_slot.emit()
