"""One talk as a calm column: the opportunity, what was told, how it went, and telling the pupil back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opp_desk.ground import clock
from opp_desk.model.hoorrecht import Hoorgesprek
from opp_desk.model.keuzes import HoorUitkomst, Manier
from opp_desk.ui.forms.horen_kans_ui import Ui_HorenKans
from opp_desk.ui.forms.horen_terug_ui import Ui_HorenTerug
from opp_desk.ui.forms.horen_uitkomst_ui import Ui_HorenUitkomst
from opp_desk.ui.horen.begin import Begin
from opp_desk.ui.horen.inzicht import InZicht
from opp_desk.ui.horen.uitspraken import Uitspraken
from opp_desk.ui.onderdelen import Hulptekst, Knop, Kop, Lijn
from opp_desk.ui.opp.blad import Blad
from opp_desk.usecases import horen
from opp_desk.usecases.hoorvragen import hoorvragen
from opp_desk.usecases.horen import Kans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.binder import Binder
    from opp_desk.ui.opp.blad import Context
    from opp_desk.usecases.horenbeeld import Horenbeeld
    from opp_desk.vault.uow import Uitkomst

_MANIEREN: Final = tuple((manier, manier.label) for manier in Manier if manier is not Manier.NU_NIET)


class Gesprek(QWidget):
    """The forms of one time. Before anything happened there is no record: the first act makes it.

    ``begonnen`` carries the new hoorgesprek, ``opnieuw`` asks to offer the opportunity once more,
    ``veranderd`` follows every change by the user, ``naar`` carries what has to come in sight.
    """

    begonnen = Signal(object)
    opnieuw = Signal()
    veranderd = Signal()
    naar = Signal(QWidget)

    def __init__(self, context: Context, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._context = context
        self.id: UUID | None = None
        self._geraakt: set[str] = set()
        self._begint = self._naar_reden = False
        self._begint_met: str | None = None
        self._straks: Callable[[], None] | None = None
        self._mislukt: Callable[[], None] | None = None
        roepnaam = context.roepnaam
        self.kans = Blad(Ui_HorenKans, Hoorgesprek, context, self, keuzes={"manier_gekozen": _MANIEREN})
        InZicht(self.kans, "manier_gekozen")
        self.begin = Begin(context.werk, roepnaam, self)
        self.uitspraken = Uitspraken(context, self)
        self.uitspraken.begint.connect(self._begin_met)
        self.uitspraken.naar.connect(self.naar)
        self.wil_niet = Knop(self.tr("{} wil nu niet").format(roepnaam), ouder=self)
        self.wil_niet.setAccessibleDescription(self.tr("Dat mag. Je vraagt het later opnieuw."))
        self.wil_niet.clicked.connect(self._wil_niet)
        self.hoe = Blad(Ui_HorenUitkomst, Hoorgesprek, context, self)
        self.hoe.zet_label("uitkomst", self.tr("Heeft {} verteld?").format(roepnaam))
        InZicht(self.hoe, "uitkomst", liggend=False)
        self._opnieuw = Knop(self.tr("Opnieuw aanbieden"), ouder=self)
        self._opnieuw.clicked.connect(self.opnieuw)
        self.terug = Blad(Ui_HorenTerug, Hoorgesprek, context, self)
        self._bouw(roepnaam)
        for blad in self._bladen():
            blad.binder.veranderd.connect(self._getypt)
            blad.binder.opgeslagen.connect(self.veranderd)
        self.hoe.binder.veranderd.connect(self._toon_uitkomst)
        self.uitspraken.veranderd.connect(self.veranderd)

    def toon(self, beeld: Horenbeeld) -> None:
        """Show this time, or refresh it; what is being typed stays."""
        self._context.doelen = beeld.doelen
        self.begin.toon(beeld)
        self.uitspraken.zet_keuzes(begeleiding=beeld.begeleidingen, afwijking=beeld.afwijkingen)
        if beeld.gesprek is not None:
            self.id = self.uitspraken.hoorgesprek = beeld.gesprek.id
            for blad in self._bladen():
                blad.toon(beeld.gesprek)
        elif not self._geraakt and not self._begint:
            self._stel_voor()
        vast = not beeld.kan_nieuw
        self.deel_begin.setVisible(not vast)
        self.uitspraken.toon(beeld.inbrengen, vast=vast)
        begonnen = beeld.gesprek is not None
        self.deel_hoe.setVisible(begonnen)
        uitkomst = self.hoe.invoer("uitkomst").waarde()
        weigert = uitkomst == HoorUitkomst.KANS_GEGEVEN
        self.wil_niet.setVisible(not beeld.inbrengen and not weigert and not vast)
        self.deel_terug.setVisible(begonnen and uitkomst == HoorUitkomst.GEHOORD)
        self._toon_uitkomst("uitkomst")
        self._opnieuw.setVisible(weigert and not vast)
        if self._naar_reden and weigert:
            self._naar_reden = False
            self.hoe.richt("uitkomst_reden")
            self.naar.emit(self.deel_hoe)

    def waar(self) -> UUID | Kans:
        """Return where to record: this time, or the opportunity of which there is no record yet."""
        return self.id if self.id is not None else self._kans()

    def wie_hoort(self) -> str:
        """Return who sits beside the pupil."""
        return str(self.kans.invoer("door").waarde() or self._context.werk.wie.naam)

    def noteer(self, vraag: str) -> None:
        """Write down what the pupil says to a question."""
        self.uitspraken.noteer(vraag)

    def richt(self, veld: str = "", rij: UUID | None = None) -> bool:
        """Put the focus in a field of the talk or of an uitspraak."""
        if rij is not None and self.uitspraken.richt(rij, veld):
            return True
        for blad in self._bladen():
            if veld and blad.richt(veld):
                self.naar.emit(blad.binder.blok(veld))
                return True
        return False

    def binders(self) -> Iterator[Binder]:
        """Yield every binder."""
        for blad in self._bladen():
            yield blad.binder
        yield from self.uitspraken.binders()

    def bewaar_nu(self) -> None:
        """Give what was typed to the writer; a record that could not be made is tried again."""
        if self._mislukt is not None and not self._begint:
            self._mislukt()
        for binder in self.binders():
            binder.bewaar_nu()

    def _bladen(self) -> tuple[Blad, ...]:
        return self.kans, self.hoe, self.terug

    def _bouw(self, roepnaam: str) -> None:
        stapel = QVBoxLayout(self)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(20)
        stapel.addWidget(
            self._deel(
                self.tr("Hoe en met wie"), self.tr("Vraag eerst: “{}”").format(hoorvragen().eerst), self.kans
            )
        )
        self.deel_begin = self._deel(self.tr("Hoe schrijven jullie het op?"), "", self.begin)
        stapel.addWidget(self.deel_begin)
        stapel.addWidget(
            self._deel(self.tr("Wat {} vertelt").format(roepnaam), "", self.uitspraken, self.wil_niet)
        )
        self.deel_hoe = self._deel(self.tr("Hoe ging het?"), "", self.hoe, self._opnieuw)
        self.deel_terug = self._deel(
            self.tr("Terugvertellen aan {}").format(roepnaam),
            hoorvragen().terug,
            self.terug,
        )
        stapel.addWidget(self.deel_hoe)
        stapel.addWidget(self.deel_terug)

    def _deel(self, kop: str, hulp: str, *inhoud: QWidget) -> QWidget:
        """Return a part of the talk under its own head."""
        deel = QWidget(self)
        stapel = QVBoxLayout(deel)
        stapel.setContentsMargins(0, 0, 0, 0)
        stapel.setSpacing(12)
        titel = QVBoxLayout()
        titel.setSpacing(2)
        titel.addWidget(Kop(kop, deel))
        if hulp:
            titel.addWidget(Hulptekst(hulp, deel))
        stapel.addLayout(titel)
        for onderdeel in inhoud:
            links = Qt.AlignmentFlag.AlignLeft if isinstance(onderdeel, Knop) else Qt.AlignmentFlag(0)
            stapel.addWidget(onderdeel, 0, links)
        stapel.addSpacing(4)
        stapel.addWidget(Lijn(deel))
        return deel

    def _stel_voor(self) -> None:
        """Fill in what is true nearly always: today, and who is working here."""
        self.kans.invoer("aangeboden_op").zet_waarde(clock.today())
        self.kans.invoer("door").zet_waarde(self._context.werk.wie.naam)

    def _toon_uitkomst(self, naam: str) -> None:
        if naam != "uitkomst":
            return
        weigert = self.hoe.invoer("uitkomst").waarde() == HoorUitkomst.KANS_GEGEVEN
        for veld in ("uitkomst_reden", "nogmaals_aanbieden_op"):
            blok = self.hoe.binder.blok(veld)
            if blok is not None:
                blok.setVisible(weigert)
        blok = self.hoe.binder.blok("uitkomst")
        if blok is not None:
            blok.zet_hulp(
                self.tr(
                    "Dat mag. De kans is gegeven en dat telt. Je biedt het opnieuw aan: op de dag die je "
                    "hier kiest, en anders bij het volgende moment."
                )
                if weigert
                else ""
            )

    def _kans(self) -> Kans:
        """Return what is known of the opportunity; a field that is being typed is left to its own save."""
        op, door = self.kans.invoer("aangeboden_op"), self.kans.invoer("door")
        return Kans(
            self._context.opp,
            None if "aangeboden_op" in self._geraakt else op.waarde(),
            "" if "door" in self._geraakt else door.waarde(),
        )

    def _getypt(self, naam: str) -> None:
        """Begin the record at the first change."""
        self._geraakt.add(naam)
        if self.id is not None or self._begint:
            return
        if self._mislukt is not None:
            self._mislukt()
        else:
            kans = self._kans()
            doe = partial(horen.begin, opp_id=kans.opp, op=kans.op, door=kans.door)
            self._begin(doe, self._is_begonnen)

    def _begin_met(self, vraag: str) -> None:
        if not self._begint:
            self._begint_met = vraag
            doe = partial(horen.begin_met_inbreng, kans=self._kans(), vraag=vraag)
            self._begin(doe, self._is_begonnen_met)
        elif vraag != self._begint_met:  # a second click on the same question means the first
            self._straks = partial(self.uitspraken.noteer, vraag)

    def _wil_niet(self) -> None:
        if self.id is not None:
            doe = partial(horen.wil_nu_niet, hoorgesprek=self.id)
            self._context.werk.jobs.run(doe, self._wilde_niet, self._meld)
        elif self._begint:
            self._straks = self._wil_niet
        else:
            self._begin(partial(horen.wil_nu_niet, hoorgesprek=self._kans()), self._begonnen_zonder)

    def _wilde_niet(self, hoorgesprek: UUID) -> None:
        """Go to what the pupil said about it, once that is in sight."""
        self._naar_reden = True
        self.begonnen.emit(hoorgesprek)

    def _begin(self, doe: Any, dan: Any) -> None:
        """Make the record. The fields stay open: what is typed meanwhile is saved on top of it."""
        self._begint, self._mislukt = True, None
        niet = partial(self._niet_begonnen, partial(self._begin, doe, dan))
        self._context.werk.jobs.run_met_uitkomst(doe, dan, niet)

    def _is_begonnen(self, antwoord: tuple[UUID, Uitkomst]) -> None:
        """Go on with the new record: save what was typed, then do what was asked meanwhile."""
        hoorgesprek, uitkomst = antwoord
        self._begint, self._begint_met = False, None
        self.id = self.uitspraken.hoorgesprek = hoorgesprek
        for blad in self._bladen():
            blad.binder.begin(hoorgesprek, uitkomst)
        self.begonnen.emit(hoorgesprek)
        self._doe_straks()

    def _doe_straks(self) -> None:
        """Do what was asked while the record was being made."""
        straks, self._straks = self._straks, None
        if straks is not None:
            straks()

    def _is_begonnen_met(self, antwoord: tuple[tuple[UUID, UUID], Uitkomst]) -> None:
        (hoorgesprek, inbreng), uitkomst = antwoord
        self._is_begonnen((hoorgesprek, uitkomst))
        self.uitspraken.richt_nieuw(inbreng)

    def _begonnen_zonder(self, antwoord: tuple[UUID, Uitkomst]) -> None:
        self._naar_reden = True
        self._is_begonnen(antwoord)

    def begint_elders(self) -> None:
        """Wait for the record that is being made with a photo: what is typed meanwhile belongs to it."""
        self._begint = self.id is None

    def niet_elders(self) -> None:
        """Go on without: the first act of the user makes the record, or makes it again."""
        self._begint = False
        if self.id is None and any(not binder.alles_bewaard for binder in self.binders()):
            self._getypt("")
        else:
            self._doe_straks()

    def neem_over(self, hoorgesprek: UUID) -> None:
        """Go on with a record that began at the pupil's screen or with a photo; no other one is made."""
        self._begint, self._mislukt = False, None
        if self.id is None:
            self.id = self.uitspraken.hoorgesprek = hoorgesprek
            self.begonnen.emit(hoorgesprek)
        self._doe_straks()

    def _niet_begonnen(self, opnieuw: Callable[[], None], fout: Fout) -> None:
        """Keep what was typed; leaving, the next key and the bar try again."""
        self._begint, self._begint_met, self._straks = False, None, None
        self._mislukt = opnieuw
        self._context.werk.fout.emit(fout, self.bewaar_nu)

    def _meld(self, fout: Fout) -> None:
        self._context.werk.fout.emit(fout, None)
