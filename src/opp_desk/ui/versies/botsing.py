"""Two texts of one field, written without knowing of each other: both are shown, a person chooses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from opp_desk.ui.onderdelen import Hulptekst, IcoonKnop, Kaart, Knop, Tekst, TekstKnop, Tekstvak
from opp_desk.ui.versies.weergave import toon_schrijver, toon_waarde

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from opp_desk.usecases.formulier import EerdereTekst


class Botsing(Kaart):
    """The versions side by side. ``gekozen`` carries the value that stays; ``gesloten`` when left for later.

    A text may also be put together by hand; both then stand in one box to begin with.
    """

    gekozen = Signal(object)
    gesloten = Signal()

    def __init__(
        self,
        versies: Sequence[EerdereTekst],
        ouder: QWidget | None = None,
        *,
        namen: Mapping[UUID, str] | None = None,
        is_tekst: bool = True,
    ) -> None:
        super().__init__(self.tr("Twee teksten tegelijk"), "actief", ouder)
        self.setAccessibleName(self.tr("Kies welke tekst blijft"))
        self._versies, self._namen = tuple(versies), dict(namen or {})
        self.sluit = IcoonKnop("kruis", self.tr("Later kiezen"), self)
        self.sluit.clicked.connect(self.gesloten)
        self.kopregel.addWidget(self.sluit)
        self.voeg_toe(
            Hulptekst(
                self.tr(
                    "Twee mensen schreven hier zonder van elkaar te weten. Wat je niet kiest, blijft bewaard."
                ),
                self,
            )
        )
        naast = QHBoxLayout()
        naast.setSpacing(12)
        for versie in self._versies:
            naast.addWidget(self._kant(versie), 1)
        self.inhoud.addLayout(naast)
        self._eigen = Tekstvak(ouder=self)
        self._eigen.setAccessibleName(self.tr("Je eigen samenvoeging"))
        self._bewaar = Knop(self.tr("Deze tekst gebruiken"), ouder=self)
        self._bewaar.clicked.connect(self._bewaar_eigen)
        self._samen = TekstKnop(self.tr("Samenvoegen: zelf typen"), "potlood", self)
        self._samen.clicked.connect(self._begin_eigen)
        for onderdeel in (self._samen, self._eigen, self._bewaar):
            self.voeg_toe(onderdeel)
            onderdeel.setVisible(onderdeel is self._samen and is_tekst)

    def begin(self) -> None:
        """Put the focus on the first choice."""
        knop = self.findChild(Knop, "gebruik")
        if knop is not None:
            knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kant(self, versie: EerdereTekst) -> QWidget:
        """Return one version with its button."""
        kant = QWidget(self)
        wie = toon_schrijver(versie)
        knop = Knop(self.tr("Deze gebruiken"), ouder=kant)
        knop.setObjectName("gebruik")
        knop.setAccessibleName(self.tr("Deze gebruiken: tekst van {}").format(wie))
        knop.clicked.connect(partial(self._kies, versie.waarde))
        stapel = QVBoxLayout(kant)
        stapel.setContentsMargins(0, 4, 0, 4)
        stapel.setSpacing(6)
        stapel.addWidget(Hulptekst(wie, kant))
        stapel.addWidget(Tekst(toon_waarde(versie.waarde, self._namen), kant, kies=True))
        stapel.addStretch(1)
        stapel.addWidget(knop)
        return kant

    def _begin_eigen(self) -> None:
        teksten = dict.fromkeys(toon_waarde(versie.waarde, self._namen) for versie in reversed(self._versies))
        self._eigen.zet_waarde("\n".join(teksten))
        self._eigen.show()
        self._bewaar.show()
        self._samen.hide()
        self._eigen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bewaar_eigen(self) -> None:
        if tekst := self._eigen.waarde().strip():
            self.gekozen.emit(tekst)

    def _kies(self, waarde: Any, _aan: bool = False) -> None:  # noqa: FBT002  clicked sends it
        self.gekozen.emit(waarde)
