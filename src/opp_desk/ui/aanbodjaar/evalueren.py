"""Step Evalueren: the grid with every voorziening, last year's answer, and what the school wants to stop."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ground.errors import WereldFout
from opp_desk.model.aanbod import Voorziening
from opp_desk.rules.zinnen import opsomming
from opp_desk.ui.aanbodjaar.antwoorden import PLEKKEN, eerste_open
from opp_desk.ui.aanbodjaar.blad import Stapblad
from opp_desk.ui.aanbodjaar.tabel import Evaluatietabel
from opp_desk.ui.onderdelen import Hulptekst, Kaart, LegeStaat, Meldtekst, Tekst, TekstKnop
from opp_desk.ui.ongedaan import onthoud_laatste
from opp_desk.usecases import aanbodjaar_evalueren, velden

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from opp_desk.ground.errors import Fout
    from opp_desk.ui.werkplek import Werkplek
    from opp_desk.usecases.aanbodjaar_evalueren import Evaluatie, Evaluatieregel

_HOOGSTENS: Final = 2


class EvaluerenBlad(Stapblad):
    """One line per voorziening; deciding to stop offers to take it away, and never does so by itself."""

    def __init__(self, werk: Werkplek) -> None:
        super().__init__(
            werk,
            werk.tr("Evalueren: deden we het, en hielp het?"),
            werk.tr(
                "Een letter geeft antwoord: j ja, d deels, n nee, w weten we niet; h houden, a anders doen, "
                "s stoppen. Met Enter of Tab ga je naar het volgende vak. Alles wordt vanzelf bewaard."
            ),
            schuift=False,
        )
        self._beeld: Evaluatie | None = None
        self._wachten: dict[tuple[UUID, str], Callable[..., None]] = {}
        self.tabel = Evaluatietabel(self)
        self._onleesbaar = Meldtekst("", self)
        self._vorig, self._nieuw = Hulptekst("", self), Hulptekst("", self)
        self._stoppen = Kaart(ouder=self)
        self._stoprijen = QVBoxLayout()
        self._stoppen.inhoud.setContentsMargins(16, 4, 16, 4)
        self._stoppen.inhoud.addLayout(self._stoprijen)
        self._leeg = LegeStaat(
            self.tr("Nog geen voorzieningen"),
            self.tr("Schrijf eerst op wat jullie school doet. Daarna staat hier per voorziening één regel."),
            self.tr("Naar het schoolprofiel"),
            "document",
            self,
        )
        for deel in (self.tabel, self._onleesbaar, self._vorig, self._nieuw, self._stoppen, self._leeg):
            self.voeg_toe(deel)
        self.kolom.setStretchFactor(self.tabel, 1)
        for deel in (self._onleesbaar, self._nieuw, self._stoppen, self._leeg):
            deel.hide()
        self.tabel.beantwoord.connect(self._beantwoord)
        self.tabel.op_regel.connect(self._toon_vorig)
        self.tabel.onleesbaar.connect(self._toon_onleesbaar)
        self._leeg.gevraagd.connect(partial(werk.ga_naar.emit, "schoolprofiel", {"hoofdstuk": "basis"}))

    def lees(self, jaar_id: UUID) -> None:
        """Read the rows."""
        self.vraag(partial(aanbodjaar_evalueren.lees_evaluatie, jaar_id=jaar_id), self._toon)

    def verlaat(self) -> None:
        """Take what is being typed in the grid, and try again what the disk refused."""
        self.tabel.schrijf()
        for welk, doe in list(self._wachten.items()):
            self._schrijf(welk, doe)

    @property
    def wacht_op_schijf(self) -> bool:
        """Return whether an answer is not in the file yet."""
        return bool(self._wachten)

    def richt(self) -> bool:
        """Begin in the grid."""
        self.tabel.setFocus()
        return True

    @property
    def stand(self) -> str:
        """Return of how many it is known what happens next year."""
        if self._beeld is None or not self._beeld.regels:
            return ""
        return self.tr("{0} van {1} voorzieningen hebben een besluit").format(
            self._beeld.klaar, len(self._beeld.regels)
        )

    @property
    def nog_open(self) -> str:
        """Ask while a voorziening has no decision, or groups that were not read; as the grid has it now."""
        zinnen = []
        if self.tabel.niet_gelezen():
            zinnen.append(self.tr("Bij Groepen staat iets dat niet bewaard is, omdat het geen aantal is."))
        aantal = len(self.tabel.open_regels())
        if aantal == 1:
            zinnen.append(self.tr("1 voorziening is nog niet geëvalueerd: er staat nog geen besluit bij."))
        elif aantal:
            zin = self.tr("{} voorzieningen zijn nog niet geëvalueerd: er staat nog geen besluit bij.")
            zinnen.append(zin.format(aantal))
        return " ".join((*zinnen, self.tr("Toch klaar?"))) if zinnen else ""

    def naar_open(self) -> None:
        """Put the cursor on the first groups that were not read, or the first one without a decision."""
        if rijen := self.tabel.niet_gelezen():
            self.tabel.ga_naar(rijen[0][0].voorziening, PLEKKEN)
        elif regels := self.tabel.open_regels():
            self.tabel.ga_naar(regels[0].voorziening, eerste_open(regels[0]))
        self.tabel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toon(self, beeld: Evaluatie) -> None:
        if self.werk.jobs.schrijft or self._wachten:
            return  # an answer is being written, or waits for the disk: reading again follows
        if self._beeld is not None and beeld.jaar_id != self._beeld.jaar_id:
            self.tabel.vergeet_getypt()
        self._beeld = beeld
        self.tabel.zet(beeld.regels)
        for deel in (self.tabel, self._vorig):
            deel.setVisible(bool(beeld.regels))
        self._leeg.setVisible(not beeld.regels and not beeld.nieuw)
        zin = self.tr("Nieuw, dus nog niets om op terug te kijken: {}.").format(opsomming(beeld.nieuw))
        self._nieuw.setText(zin if beeld.nieuw else "")
        self._nieuw.setVisible(bool(beeld.nieuw))
        self.veranderd.emit()
        self._toon_stoppen([regel for regel in beeld.regels if regel.stopt])

    def _toon_vorig(self, regel: Evaluatieregel | None) -> None:
        vorig = regel.vorig if regel is not None else ""
        zin = self.tr("Vorig jaar bij ‘{0}’: {1}.").format(regel.titel, vorig) if regel and vorig else ""
        self._vorig.setText(zin or self.tr("Van vorig jaar staat er bij deze voorziening geen antwoord."))

    def _toon_onleesbaar(self) -> None:
        """Say of what was typed as groups and is no number that it is not saved, and how to write it."""
        rijen = self.tabel.niet_gelezen()
        zin = self.tr("‘{0}’ bij ‘{1}’ is geen aantal groepen.")
        zinnen = [zin.format(getypt, regel.titel) for regel, getypt in rijen[:_HOOGSTENS]]
        if len(rijen) > _HOOGSTENS:
            zinnen.append(self.tr("Ook bij {} andere.").format(len(rijen) - _HOOGSTENS))
        zinnen.append(
            self.tr(
                "Het staat er nog, maar is niet bewaard. Schrijf een getal, zoals 7, of 7 van 8: het eerste "
                "getal is niet groter dan het tweede."
            )
        )
        self._onleesbaar.setText(" ".join(zinnen))
        self._onleesbaar.setVisible(bool(rijen))

    def _toon_stoppen(self, regels: list[Evaluatieregel]) -> None:
        while (oud := self._stoprijen.takeAt(0)) is not None:
            if (deel := oud.widget()) is not None:
                deel.hide()
                deel.deleteLater()
        for regel in regels:
            self._stoprijen.addWidget(self._stoprij(regel))
        self._stoppen.setVisible(bool(regels))

    def _stoprij(self, regel: Evaluatieregel) -> QWidget:
        houder = QWidget(self._stoppen)
        rij = QHBoxLayout(houder)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.addWidget(Tekst(self.tr("Jullie willen stoppen met: {}").format(regel.titel), houder), 1)
        knop = TekstKnop(self.tr("Uit het aanbod halen"), ouder=houder)
        knop.setAccessibleName(self.tr("{} uit het aanbod halen").format(regel.titel))
        knop.clicked.connect(partial(self._haal_weg, regel))
        rij.addWidget(knop)
        return houder

    def _haal_weg(self, regel: Evaluatieregel, *_aan: object) -> None:
        doe = partial(velden.haal_weg, klasse=Voorziening, rij_id=regel.voorziening)
        self.werk.jobs.run(doe, partial(self._weg, regel.titel), self.meld_fout)

    def _weg(self, titel: str, _niets: object) -> None:
        self.werk.melding.emit(
            self.tr("Uit het aanbod gehaald: {}").format(titel),
            self.tr("Ongedaan maken"),
            onthoud_laatste(self.werk),
        )

    def _beantwoord(self, voorziening: UUID, naam: str, waarde: Any) -> None:
        if self._beeld is None:
            return
        doe = partial(
            aanbodjaar_evalueren.beantwoord,
            jaar_id=self._beeld.jaar_id,
            voorziening=voorziening,
            naam=naam,
            waarde=waarde,
        )
        self._schrijf((voorziening, naam), doe)

    def _schrijf(self, welk: tuple[UUID, str], doe: Callable[..., None]) -> None:
        self.werk.jobs.run(doe, partial(self._bewaard, welk), partial(self._geweigerd, welk, doe))

    def _bewaard(self, welk: tuple[UUID, str], _niets: object) -> None:
        self._wachten.pop(welk, None)
        self.werk.opgeslagen.emit()

    def _geweigerd(self, welk: tuple[UUID, str], doe: Callable[..., None], fout: Fout) -> None:
        """Keep an answer that the disk refused: it stays in the grid and is written at the next try."""
        if isinstance(fout, WereldFout):  # a rule says the same thing again
            self._wachten[welk] = doe
        self.werk.fout.emit(fout, self.verlaat)
