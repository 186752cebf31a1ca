"""The handleiding on the screen: every page, every link, searching, going back, without pictures too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl

from opp_desk.ground.ids import new_id
from opp_desk.model.keuzes import Rol, Sector
from opp_desk.ui import sneltoetsen, thema, tokens
from opp_desk.ui.hulp.bladzijden import GROEPEN, bladzijden, map_, zoek
from opp_desk.ui.hulp.scherm import HulpPage
from opp_desk.ui.jobs import Jobs
from opp_desk.ui.schermen import SCHERMEN
from opp_desk.ui.werkplek import Schoolgegevens, Werkplek, Wie
from tests.ui.toegankelijk import namen_ontbreken, niet_met_tab_bereikbaar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

_LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
_BEELD = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")


@pytest.fixture
def werk(tmp_path: Path) -> Iterator[Werkplek]:
    """Give a workplace; help asks nothing of the vault."""
    jobs = Jobs()
    wie = Wie(new_id(), "Marieke de Boer", Rol.IB)
    yield Werkplek(jobs, tmp_path / "school.oppdesk", wie, Schoolgegevens("De Wilgenroos", Sector.PO, None))
    jobs.sluit()


@pytest.fixture
def hulp(qtbot: QtBot, werk: Werkplek) -> HulpPage:
    """Give the page, shown."""
    pagina = HulpPage(werk)
    qtbot.addWidget(pagina)
    pagina.resize(1080, 700)
    pagina.show()
    return pagina


def test_every_file_is_in_the_list() -> None:
    """No page is forgotten and none is listed that is not there."""
    genoemd = [sleutel for _groep, sleutels in GROEPEN for sleutel in sleutels]
    assert sorted(genoemd) == sorted(pad.stem for pad in map_().glob("*.md"))


def test_f1_has_a_page_on_every_screen() -> None:
    """The key of a screen is the name of its page; help itself opens the first."""
    assert set(SCHERMEN) - {"hulp"} <= set(bladzijden())


@pytest.mark.parametrize("sleutel", bladzijden())
def test_every_link_leads_somewhere(sleutel: str) -> None:
    """Links go to pages and screens that exist; pictures have names that a program can make."""
    tekst = (map_() / f"{sleutel}.md").read_text(encoding="utf-8")
    for doel in _LINK.findall(tekst):
        if doel.startswith("scherm:"):
            assert doel.removeprefix("scherm:") in SCHERMEN
        else:
            assert doel.removesuffix(".md") in bladzijden()
    for beeld in _BEELD.findall(tekst):
        assert re.fullmatch(r"beelden/[a-z-]+\.png", beeld)


@pytest.mark.parametrize("sleutel", bladzijden())
def test_every_page_speaks_plainly(sleutel: str) -> None:
    """A page begins with its title, says je, shouts nowhere and keeps sentences short."""
    tekst = (map_() / f"{sleutel}.md").read_text(encoding="utf-8")
    assert tekst.startswith("# ")
    zonder = _BEELD.sub("", _LINK.sub("", tekst))
    assert "!" not in zonder
    for zin in re.split(r"[.?:;\n|]", zonder):
        assert len(zin.split()) <= 25, zin


@pytest.mark.parametrize("sleutel", bladzijden())
def test_every_page_can_be_read(hulp: HulpPage, sleutel: str) -> None:
    """The page shows its title, no marks of Markdown, and no text in a colour of another theme."""
    hulp.toon(pagina=sleutel)
    tekst = hulp._lezer.toPlainText()
    assert tekst.lstrip("￼\n").startswith(bladzijden()[sleutel].titel)
    assert not re.search(r"\*\*|\]\(|^#", tekst, re.MULTILINE)
    assert hulp.waar() == {"pagina": sleutel}
    assert hulp._lijst.keuze() == sleutel
    kop = hulp._lezer.document().begin().begin().fragment().charFormat().font()
    assert (kop.pixelSize(), kop.bold()) == (tokens.LETTER_TITEL, True)


def test_an_unknown_page_opens_the_first(hulp: HulpPage) -> None:
    """F1 on a screen without a page of its own still helps."""
    hulp.toon(pagina="bestaat_niet")
    assert hulp.waar() == {"pagina": "index"}


def test_links_open_pages_and_back_returns(hulp: HulpPage) -> None:
    """A link goes on, Terug goes back, and then Terug is gone."""
    hulp.toon()
    hulp._lezer.anchorClicked.emit(QUrl("overnemen.md"))
    hulp._lezer.anchorClicked.emit(QUrl("vandaag.md"))
    assert hulp.waar() == {"pagina": "vandaag"}
    hulp._terug.click()
    assert hulp.waar() == {"pagina": "overnemen"}
    hulp._terug.click()
    assert hulp.waar() == {"pagina": "index"}
    assert not hulp._terug.isVisible()


def test_a_link_to_a_screen_goes_there(hulp: HulpPage, werk: Werkplek) -> None:
    """The shell is asked to open the screen."""
    gevraagd: list[str] = []

    def ga(sleutel: str, _waar: dict[str, object]) -> None:
        gevraagd.append(sleutel)

    werk.ga_naar.connect(ga)
    hulp.toon(pagina="instellingen")
    hulp._lezer.anchorClicked.emit(QUrl("scherm:instellingen"))
    assert gevraagd == ["instellingen"]


def test_searching_finds_words_in_the_pages() -> None:
    """Accents and case do not matter, every word must be there, titles come first."""
    assert zoek("HERSTELBLAD kwijt")[0] == "wachtwoord-kwijt"
    assert zoek("edexml")[0] == "importeren"
    assert zoek("collegas")
    assert zoek("kwantummechanica") == ()
    assert zoek("") == tuple(bladzijden())


def test_searching_narrows_the_list_and_marks_the_page(hulp: HulpPage) -> None:
    """The list shows where it is, Enter opens the first, the words are marked; nothing found is said."""
    hulp.toon()
    hulp._zoek.setText("onedrive")
    assert 0 < len(hulp._lijst._rijen) < len(bladzijden())
    hulp._zoek.returnPressed.emit()
    assert hulp._lezer.extraSelections()
    hulp._zoek.setText("kwantummechanica")
    assert hulp._niets.isVisible()
    hulp._zoek.clear()
    assert len(hulp._lijst._rijen) == len(bladzijden())
    assert not hulp._niets.isVisible()
    assert not hulp._lezer.extraSelections()


def test_everything_has_a_name_and_a_key(hulp: HulpPage) -> None:
    """Search, list, page and back can be used with the keyboard."""
    hulp.toon()
    hulp.toon(pagina="opp")
    assert namen_ontbreken(hulp) == []
    assert niet_met_tab_bereikbaar(hulp) == []


def test_the_theme_changes_while_a_page_is_open(hulp: HulpPage) -> None:
    """Text takes the colours of the new theme and the place on the page stays."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    hulp.toon(pagina="opp")
    hulp._lezer.verticalScrollBar().setValue(120)
    try:
        thema.pas_toe(app, thema.Modus.DONKER)
        kleur = hulp._lezer.document().begin().begin().fragment().charFormat().foreground().color()
        assert kleur == thema.kleur("tekst")
        assert hulp._lezer.verticalScrollBar().value() == 120
    finally:
        thema.pas_toe(app, thema.Modus.LICHT)


def test_every_shortcut_is_explained() -> None:
    """Keys that work everywhere and lead somewhere now stand on the page of shortcuts."""
    tekst = bladzijden()["sneltoetsen"].tekst
    vertaald = {"Alt+Left": "Alt+pijl links"}
    anders = {sneltoetsen.GESPREK.toets}  # its screen comes later
    for toets in sneltoetsen.ALLE:
        if toets.toets not in anders:
            assert f"`{vertaald.get(toets.toets, toets.toets)}`" in tekst
