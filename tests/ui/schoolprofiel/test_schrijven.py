"""Writing with help: a dotted line under a hard sentence in the box, and painted in a closed card."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from opp_desk.model.aanbod import Voorziening
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk
from opp_desk.rules.aanbodverschil import Anders
from opp_desk.rules.verschil import Stuk, StukSoort, woordverschil
from opp_desk.ui.onderdelen import SchuifPagina, Tekstvak
from opp_desk.ui.onderdelen.spelling import Speltekens
from opp_desk.ui.schoolprofiel.kaart import Aanbodkaart
from opp_desk.ui.schoolprofiel.leestekst import Leestekst
from opp_desk.ui.schoolprofiel.lijst import Aanbodlijst
from opp_desk.ui.schoolprofiel.scherm import SchoolprofielPage
from opp_desk.ui.schoolprofiel.verschilkaart import (
    Verschilkaart,
    Woordverschil,
    is_herschreven,
    kort_in_midden,
)
from opp_desk.ui.schrijfhulp import Schrijfhulp
from opp_desk.usecases.aanbodnaast import Andersdeel
from opp_desk.usecases.aanbodverschil import Woorden
from tests.bouw import nieuw

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.leerlingen.opstelling import Bank

_KAARTEN, _BREED, _MARGE = 12, 1400, 60
MOEILIJK = "Wij doen dat middels spel."
_HERSCHREVEN = (Stuk(StukSoort.WEG, "Zo was het."), Stuk(StukSoort.NIEUW, "Heel anders."))
TEKST = f"Dit is kort. {MOEILIJK}"


def test_the_sentence_is_dotted_while_typing(bank: Bank) -> None:
    """With the focus in a text for parents the hard sentence is marked, besides what is misspelt."""
    nieuw(bank.kluis, Voorziening, gebied=Aanbodgebied.VROEG, titel="Spelen", wat=TEKST)
    pagina = SchoolprofielPage(bank.werk)
    hulp = Schrijfhulp(bank.werk, pagina)
    bank.toon(pagina, hoofdstuk="basis")
    (kaart,) = pagina.bladen[Hoofdstuk.BASIS].findChildren(Aanbodkaart)
    kaart.richt("wat")
    bank.rust()
    assert kaart.blad is not None
    vak = kaart.blad.invoer("wat")
    tekens = vak.findChild(Speltekens)
    assert tekens is not None
    bank.qtbot.waitUntil(lambda: bool(tekens.zinnen()), timeout=20_000)
    assert [TEKST[van:tot] for van, tot in tekens.zinnen()] == [MOEILIJK]
    assert not any(van == TEKST.index(MOEILIJK) for van, _tot in tekens.plekken())
    hulp.sluit()


def test_painted_text_is_read_and_measured(qtbot: QtBot) -> None:
    """A screen reader hears the paragraphs; narrower is higher; nothing takes no room."""
    tekst = Leestekst()
    qtbot.addWidget(tekst)
    tekst.zet(("Een stuk dat over een paar regels loopt als het smal is.", MOEILIJK))
    assert tekst.accessibleName().endswith(MOEILIJK)
    assert tekst.heightForWidth(80) > tekst.heightForWidth(400) > 0
    assert tekst.grab().toImage().width() > 0
    tekst.zet(())
    assert tekst.heightForWidth(400) == 0


def test_a_closed_card_is_as_high_as_its_text(bank: Bank) -> None:
    """Narrowed while another page is in sight: every line is there, and the page ends where its text ends."""
    lang = "Twee keer per week begint een groep die samen leest, schrijft en daarna vertelt. " * 3
    for nr in range(_KAARTEN):
        nieuw(bank.kluis, Voorziening, gebied=Aanbodgebied.VROEG, titel=f"Nummer {nr}", wat=lang)
    pagina = SchoolprofielPage(bank.werk)
    pagina.setMinimumWidth(_BREED)
    bank.toon(pagina, hoofdstuk="basis")
    blad = pagina.bladen[Hoofdstuk.BASIS]
    teksten = [each for each in blad.findChildren(Leestekst) if each.isVisible()]
    assert len(teksten) == _KAARTEN
    teksten[0].zet((lang, "Zo begint het."))  # measured again while the page is wide
    bank.rust()
    pagina.hide()
    pagina.setMinimumWidth(0)
    pagina.resize(960, 640)
    pagina.show()
    bank.rust()

    def past() -> bool:
        return all(each.height() == each.heightForWidth(each.width()) for each in teksten)

    bank.qtbot.waitUntil(past)
    laatste = blad.findChildren(Aanbodlijst)[-1]
    grond = blad.widget()
    assert grond is not None
    einde = laatste.mapTo(grond, laatste.rect().bottomLeft()).y()
    assert blad.verticalScrollBar().maximum() + blad.viewport().height() < einde + _MARGE


def test_differences_are_said_and_shown(qtbot: QtBot) -> None:
    """What went and what came is in the words of a screen reader, whatever the colours."""
    label = Woordverschil(woordverschil("twee keer", "drie keer"))
    qtbot.addWidget(label)
    assert isinstance(label, QLabel)
    assert label.accessibleName() == "weg: twee nieuw: drie keer"


@pytest.mark.parametrize(
    ("oud", "nieuw_", "herschreven"), [("a b c d", "a b c e", False), ("a", "x y z", True)]
)
def test_what_was_rewritten_is_called_that(oud: str, nieuw_: str, herschreven: bool) -> None:
    """Word by word says little when most words are new."""
    assert is_herschreven(woordverschil(oud, nieuw_)) is herschreven


def test_a_difference_is_shown_as_it_was_worked_out(qtbot: QtBot) -> None:
    """The card compares no words: it shows the pieces, a rewritten field by name, and how many more."""
    stukken = (Stuk(StukSoort.GELIJK, "elke "), Stuk(StukSoort.WEG, "dag"), Stuk(StukSoort.NIEUW, "week"))
    velden = (
        Woorden("Wat we doen", "", "wat hier staat, wordt niet vergeleken", stukken),
        Woorden("Voor wie", "", "Heel anders.", _HERSCHREVEN),
        Woorden("Zo begint het", "", "Vraag het.", (Stuk(StukSoort.NIEUW, "Vraag het."),)),
    )
    kaart = Verschilkaart()
    qtbot.addWidget(kaart)
    kaart.toon("2026-2027", "2027-2028", (Andersdeel("Lezen", Anders.GEWIJZIGD, velden),), meer=2)
    namen = {each.accessibleName() for each in kaart.findChildren(Woordverschil)}
    assert namen == {"elke weg: dag nieuw: week"}
    teksten = {each.text() for each in kaart.findChildren(QLabel)}
    assert {"Voor wie: herschreven", "Vraag het.", "En nog 2 andere."} <= teksten


def test_a_long_unchanged_piece_loses_its_middle() -> None:
    """Short pieces stay whole; of long ones begin and end stay."""
    assert kort_in_midden("kort") == "kort"
    kort = kort_in_midden("begin " + "woord " * 60 + "einde")
    assert kort.startswith("begin")
    assert kort.endswith("einde")
    assert " … " in kort


def test_a_box_shows_every_paragraph(qtbot: QtBot) -> None:
    """Text that was there before the page got its width: the last paragraph is in sight as well."""
    pagina = SchuifPagina(smal=False)
    qtbot.addWidget(pagina)
    pagina.resize(436, 400)
    vak = Tekstvak()
    pagina.voeg_toe(vak)
    pagina.sluit_af()
    vak.zet_waarde(
        "\n".join(["Een alinea die over een paar regels loopt als het vak smal is, en verder."] * 2)
    )
    pagina.show()
    qtbot.waitUntil(lambda: vak.width() > 0 and vak.isVisible())

    def alles_in_zicht() -> bool:
        laatste = vak.blockBoundingGeometry(vak.document().lastBlock()).translated(vak.contentOffset())
        return laatste.bottom() <= vak.viewport().height() + 1

    qtbot.waitUntil(alles_in_zicht)
    assert alles_in_zicht()
