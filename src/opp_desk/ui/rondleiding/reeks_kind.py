"""Pictures of the windows over everything: the pupil's, with every set of questions, and that for signing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from opp_desk.ground import clock
from opp_desk.ui.onderdelen.tekenvlak import Tekenvlak
from opp_desk.ui.rondleiding import beeldschool
from opp_desk.usecases.hoorvragen import hoorvragen

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from opp_desk.ui.rondleiding.fotograaf import Fotograaf

_JAREN: Final = {"4-7": 6, "8-12": 10, "12-18": 15, "18": 18, "kiezen": 7}
"""How old the pupil in the picture is, by set of questions; a new set is shown with the usual age."""
_GEWOON: Final = 10
_SCHERM: Final = (1280, 800)
_LAAG: Final = (1280, 720)
_KLEIN: Final = (800, 600)
_VERTELT: Final = "ik weet het wel maar dan gaan er te veel dingen tegelijk"
_LIJN: Final = ((0.15, 0.7), (0.25, 0.3), (0.35, 0.75), (0.5, 0.4), (0.62, 0.6), (0.8, 0.35))


def kind(f: Fotograaf) -> None:
    """The pupil's screen: every question of every set, and the sheets before and after them."""
    opps = f.school.lees(beeldschool.te_horen)
    for nr, reeks in enumerate(hoorvragen().sets):
        opp = opps[nr % len(opps)]
        jaren = _JAREN.get(reeks.code, _GEWOON)
        geboren = clock.today().replace(year=clock.today().year - jaren, day=1)
        f.school.voer_uit(partial(beeldschool.maak_oud, leerling=opp.leerling, geboren=geboren))
        in_horen(f, opp.id)
        f.hand.kies("Vragen voor", reeks.naam)
        f.hand.vink("ik typ mee")
        f.hand.klik("Scherm openen")
        venster = f.hand.wacht(f.app.activeModalWidget, "het scherm van de leerling")
        venster.showNormal()
        venster.resize(*_SCHERM)
        _loop_door(f, venster, f"horen-kind-{reeks.code}")


def _loop_door(f: Fotograaf, venster: QWidget, naam: str) -> None:
    f.foto(f"{naam}-hoe", ring=True)
    f.hand.klik("praten")
    f.foto(f"{naam}-wie", ring=True)
    f.hand.klik("Volgende")
    nummer = 0
    while f.hand.aantal("Wat je wilt vertellen"):
        nummer += 1
        f.foto(f"{naam}-{nummer:02}")
        if nummer == 1:
            _vertel(f, venster, naam)
        elif nummer == 2:  # noqa: PLR2004  the second question is drawn
            _teken(f, naam)
        f.hand.klik("Volgende")
        f.rust(naam)
    _rond_af(f, venster, naam)


def _vertel(f: Fotograaf, venster: QWidget, naam: str) -> None:
    f.hand.typ("Wat je wilt vertellen", _VERTELT)
    f.foto(f"{naam}-vraag")
    for breedte, hoogte in (_LAAG, _KLEIN):
        venster.resize(breedte, hoogte)
        f.foto(f"{naam}-vraag-{hoogte}")
    venster.resize(*_SCHERM)


def _teken(f: Fotograaf, naam: str) -> None:
    f.hand.klik("Tekenen")
    _trek_lijn(f)
    f.foto(f"{naam}-tekenen")


def _rond_af(f: Fotograaf, venster: QWidget, naam: str) -> None:
    """What may stand in the plan, how to hear back, thanks, and the code."""
    f.foto(f"{naam}-plan", ring=True)
    f.hand.klik("anders gezegd")
    f.foto(f"{naam}-plan-anders")
    for _keer in range(10):
        if not f.hand.ziet("niet") or not f.hand.ziet("zo"):
            break
        f.hand.klik("zo")
        f.hand.klik("Volgende")
        f.rust(naam)
    f.foto(f"{naam}-terug", ring=True)
    f.hand.klik("Volgende")
    f.foto(f"{naam}-einde")
    f.hand.klik("Sluiten met code")
    f.foto(f"{naam}-code", ring=True)
    f.hand.typ("Code van vier cijfers", beeldschool.CODE)
    f.hand.wacht(lambda: f.app.activeModalWidget() is not venster, "het scherm dat dichtgaat")
    f.rust(naam)


def tafel(f: Fotograaf) -> None:
    """Signing at the table: before, with a signature, and with a typed name."""
    f.p.schil.toon("opp", opp=f.opp("bezig").id, sectie="ouders")
    f.hand.klik(f.hand.wacht(partial(_vraagknop, f), "wie om akkoord gevraagd wordt"))
    f.foto("opp-antwoord")
    f.hand.klik("Tekenen aan tafel")
    venster = f.hand.wacht(f.app.activeModalWidget, "het venster om te tekenen")
    venster.showNormal()
    venster.resize(f.p.schil.size())
    f.foto("tafel-leeg")
    f.hand.vink("Ik ben akkoord")
    _trek_lijn(f)
    f.foto("tafel-tekenen")
    f.hand.vink("Ik ben akkoord, behalve")
    f.hand.vink("naam typen")
    f.foto("tafel-typen", ring=True)
    f.hand.klik("Nu niet")
    f.rust("tafel")


def in_horen(f: Fotograaf, opp: UUID) -> None:
    """Open the talk of an OPP, ready to begin."""
    f.p.schil.toon("horen", opp=opp)
    f.rust("horen")


def naar_onder(f: Fotograaf) -> None:
    """Scroll every column that is shown to its end."""
    for deel in f.hand.zichtbare(QScrollArea):
        deel.verticalScrollBar().setValue(deel.verticalScrollBar().maximum())


def _vraagknop(f: Fotograaf) -> str:
    return next((each for each in f.hand.namen() if each.endswith("om akkoord vragen")), "")


def _trek_lijn(f: Fotograaf) -> None:
    vlak = f.hand.wacht(lambda: next(iter(f.hand.zichtbare(Tekenvlak)), None), "het tekenvlak")
    punten = [QPoint(round(x * vlak.width()), round(y * vlak.height())) for x, y in _LIJN]
    QTest.mousePress(vlak, Qt.MouseButton.LeftButton, pos=punten[0])
    for punt in punten[1:]:
        QTest.mouseMove(vlak, punt)
    QTest.mouseRelease(vlak, Qt.MouseButton.LeftButton, pos=punten[-1])
    f.hand.adem()
