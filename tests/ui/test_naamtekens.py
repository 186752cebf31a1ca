"""The name of another pupil gets a quiet line while somebody types; each choice does what it says."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.model.gesprek import Gesprek
from opp_desk.model.leerling import Leerling
from opp_desk.model.school_lijsten import Geennaam
from opp_desk.ui.onderdelen.spelling import Speltekens
from opp_desk.ui.schrijfhulp import ROEPNAAM
from opp_desk.usecases import velden
from tests.bouw import maak_leerling
from tests.ui.horen.opstelling import werkbank
from tests.ui.test_schrijfhulp import Bureau, kies, teksten

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from pytestqt.qtbot import QtBot

TEKST = "Noël leest graag.\nHij zit naast Elif in de klas."


@pytest.fixture
def bureau(tmp_path: Path, qtbot: QtBot) -> Iterator[Bureau]:
    """Give a box about Noël, in a school where Elif is too."""
    with werkbank(tmp_path, qtbot, vol=True) as bank:
        maak_leerling(bank.noel.kluis, "Elif |Demir")
        bureau = Bureau(bank)
        bureau.schrijf(TEKST)
        yield bureau
        bureau.hulp.sluit()
        bureau.blad.close()


def namen(bureau: Bureau) -> list[str]:
    """Return the names that are marked now."""
    tekens = bureau.vak.findChild(Speltekens)
    return [tekens._tekst(*plek) for plek in tekens.namen()] if tekens else []


def wacht_op(bureau: Bureau, *verwacht: str) -> None:
    """Wait until exactly these names are marked."""
    bureau.bank.qtbot.waitUntil(lambda: namen(bureau) == list(verwacht), timeout=20_000)


def elif_(bureau: Bureau) -> UUID:
    """Return the id of Elif."""
    vraag = select(Leerling.id).where(Leerling.roepnaam == "Elif")
    gevonden: UUID = bureau.bank.noel.kluis.lees(lambda lezer: lezer.rijen(vraag))[0][0]
    return gevonden


def test_alleen_de_naam_van_een_ander(bureau: Bureau) -> None:
    """Elif is marked, Noël is not; where nobody says about whom it is nothing is."""
    wacht_op(bureau, "Elif")
    assert "Elif" not in bureau.gemerkt()
    bureau.blad.setProperty(ROEPNAAM, "")
    bureau.vak.textChanged.emit()
    wacht_op(bureau)


def test_het_menu_zegt_wat_kan(bureau: Bureau) -> None:
    """Four choices stand above the usual ones."""
    wacht_op(bureau, "Elif")
    menu = bureau.menu(TEKST.index("Elif") + 1)
    assert teksten(menu)[:4] == [
        "Ook bij Elif zetten",
        "Alleen E. schrijven",
        "Zo laten",
        "Dit is hier een gewoon woord",
    ]


def test_alleen_de_letter(bureau: Bureau) -> None:
    """The name becomes a letter; one Ctrl+Z brings it back."""
    wacht_op(bureau, "Elif")
    kies(bureau.menu(TEKST.index("Elif") + 1), "Alleen E. schrijven")
    assert bureau.vak.toPlainText().endswith("naast E. in de klas.")
    wacht_op(bureau)
    bureau.vak.undo()
    assert bureau.vak.toPlainText() == TEKST


def test_ook_bij_de_ander(bureau: Bureau) -> None:
    """The paragraph stands in the dossier of Elif as well; here nothing changed."""
    wacht_op(bureau, "Elif")
    kies(bureau.menu(TEKST.index("Elif") + 1), "Ook bij Elif zetten")
    bureau.bank.qtbot.waitUntil(lambda: bureau.bank.werk.jobs.onderweg == 0)
    kluis = bureau.bank.noel.kluis
    vraag = select(Gesprek.tekst).where(Gesprek.leerling == elif_(bureau))
    assert kluis.lees(lambda lezer: lezer.rijen(vraag)) == [("Hij zit naast Elif in de klas.",)]
    assert bureau.vak.toPlainText() == TEKST


def test_zo_laten(bureau: Bureau) -> None:
    """The line goes, for this pupil and this name."""
    wacht_op(bureau, "Elif")
    kies(bureau.menu(TEKST.index("Elif") + 1), "Zo laten")
    wacht_op(bureau)


def test_een_gewoon_woord(bureau: Bureau) -> None:
    """The school learns that it is a word: everywhere, from now on."""
    wacht_op(bureau, "Elif")
    kies(bureau.menu(TEKST.index("Elif") + 1), "Dit is hier een gewoon woord")
    wacht_op(bureau)
    assert len(bureau.bank.noel.kluis.lees(lambda lezer: lezer.lees(select(Geennaam)))) == 1


def test_een_andere_naam(bureau: Bureau) -> None:
    """Whoever is renamed is marked by the new name; what else is filled in of a pupil asks nothing."""
    wacht_op(bureau, "Elif")
    gelezen: list[None] = []
    assert bureau.hulp._namen is not None
    bureau.hulp._namen.gekend.connect(lambda: gelezen.append(None))
    bewaar = partial(velden.bewaar, klasse=Leerling, rij_id=elif_(bureau))
    klaar: list[object] = []
    bureau.bank.werk.jobs.run(partial(bewaar, naam="voorletters", waarde="E."), klaar.append)
    bureau.bank.qtbot.waitUntil(lambda: bool(klaar), timeout=20_000)
    bureau.bank.werk.jobs.run(partial(bewaar, naam="roepnaam", waarde="Wolkje"))
    bureau.bank.qtbot.waitUntil(lambda: bool(gelezen), timeout=20_000)
    bureau.schrijf(f"{TEKST} Later speelt hij met Wolkje in de tuin.")
    wacht_op(bureau, "Wolkje")
    assert len(gelezen) == 1
