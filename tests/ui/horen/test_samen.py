"""From the page to the pupil's screen and paper: mode by age, the first code, photos, what it changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from opp_desk.ground import clock
from opp_desk.model.hoorrecht import Inbreng
from opp_desk.model.keuzes import InbrengBron
from opp_desk.model.leerling import Leerling
from opp_desk.ui.horen.beeldvak import Beeldvak
from opp_desk.ui.horen.begin import MEE, PAPIER, ZELF
from opp_desk.ui.horen.foto import GeenBeeld, lees_foto
from opp_desk.ui.horen.scherm import HorenPage
from opp_desk.ui.schil import Schil
from opp_desk.usecases import hoorscherm
from opp_desk.usecases.hoorpin import heeft_pin, kies_pin
from opp_desk.usecases.horen import hoorgesprekken, inbrengen
from tests.bouw import doe, zet
from tests.documents.keuring import tekst

if TYPE_CHECKING:
    from pathlib import Path

    from opp_desk.ui.horen.begin import Begin
    from opp_desk.ui.horen.kindscherm import Kindscherm
    from tests.ui.horen.opstelling import Werkbank


def open_pagina(bank: Werkbank) -> HorenPage:
    """Open the screen at the OPP of Noël."""
    pagina = HorenPage(bank.werk)
    bank.toon(pagina, 1080)
    pagina.toon(opp=bank.noel.opp)
    bank.rust(pagina)
    return pagina


def begin(pagina: HorenPage) -> Begin:
    """Return the part with the three ways."""
    assert pagina._gesprek is not None
    return pagina._gesprek.begin


def klik(wat: object) -> None:
    """Click."""
    QTest.mouseClick(wat, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]  # any widget


def kies(pagina: HorenPage, wijze: str) -> None:
    """Choose a way to put it down, as a click does."""
    begin(pagina).wijze.zet_waarde(wijze)
    begin(pagina).wijze.gewijzigd.emit()


def scherm(bank: Werkbank, pagina: HorenPage) -> Kindscherm:
    """Open the pupil's screen."""
    klik(begin(pagina).knop)
    bank.qtbot.waitUntil(lambda: pagina._samen.scherm is not None)
    gevonden = pagina._samen.scherm
    assert gevonden is not None
    bank.qtbot.addWidget(gevonden)
    return gevonden


def foto(pad: Path, breed: int = 3000, hoog: int = 2000) -> Path:
    """Write a large photo with a comment of the camera."""
    beeld = QImage(breed, hoog, QImage.Format.Format_RGB32)
    beeld.fill(Qt.GlobalColor.yellow)
    beeld.setText("Comment", "Dorpsstraat 1")
    beeld.save(str(pad))
    return pad


@pytest.mark.parametrize(("geboren", "wijze"), [(2020, MEE), (2017, MEE), (2015, ZELF), (2009, ZELF)])
def test_below_ten_the_adult_types_along(bank: Werkbank, geboren: int, wijze: str) -> None:
    """The age proposes; another choice stays when the page refreshes."""
    geboortedag = clock.today().replace(year=geboren, month=1, day=2)
    zet(bank.noel.kluis, Leerling, bank.noel.leerling, geboortedatum=geboortedag)
    pagina = open_pagina(bank)
    assert begin(pagina).wijze.waarde() == wijze
    kies(pagina, PAPIER)
    pagina._lees()
    bank.rust(pagina)
    assert begin(pagina).wijze.waarde() == PAPIER


def test_the_first_time_a_code_is_chosen(bank: Werkbank) -> None:
    """No screen without a code of four digits, twice the same; the second time it is not asked again."""
    pagina = open_pagina(bank)
    begin_ = begin(pagina)
    klik(begin_.knop)
    assert pagina._samen.scherm is None
    assert begin_._codeblok.waarschuwing() == "Neem vier cijfers."
    QTest.keyClicks(begin_.code, "0427")
    QTest.keyClicks(begin_.nogmaals, "0428")
    klik(begin_.knop)
    assert begin_._nogmaalsblok.waarschuwing() == "Dit is niet dezelfde code."
    begin_.nogmaals.clear()
    QTest.keyClicks(begin_.nogmaals, "0427")
    kind = scherm(bank, pagina)
    assert bank.lees(partial(heeft_pin, persoon=bank.werk.wie.id))
    assert begin_.code.text() == ""
    assert begin_.code.isHidden() or not begin_._codevak.isVisible()
    assert kind.windowState() & Qt.WindowState.WindowFullScreen


def test_what_the_pupil_told_stands_on_the_page(bank: Werkbank) -> None:
    """The page goes on with the record that began at the pupil's screen."""
    doe(bank.noel.kluis, kies_pin, persoon=bank.werk.wie.id, pin="0427")
    pagina = open_pagina(bank)
    kies(pagina, ZELF)
    kind = scherm(bank, pagina)
    assert not any(each.voorstel for each in kind._opzet.vragen)
    klik(kind.hoe.tegels[0])
    klik(kind.volgende)
    kind.vraag.vak.setPlainText("ik ken alle tafels")
    klik(kind.slot)
    QTest.keyClicks(kind.code.veld, "0427")
    bank.qtbot.waitUntil(lambda: pagina._samen.scherm is None)
    bank.rust(pagina)
    bank.qtbot.waitUntil(lambda: pagina._gesprek is not None and bool(pagina._gesprek.uitspraken.regels()))
    (keer,) = bank.lees(partial(hoorgesprekken, opp_id=bank.noel.opp))
    assert pagina.waar() == {"hoorgesprek": keer.id}
    assert [each.woorden for each in bank.lees(partial(inbrengen, hoorgesprek=keer.id))] == [
        "ik ken alle tafels"
    ]


def test_a_proposal_is_put_to_the_pupil(bank: Werkbank) -> None:
    """With what the school has in mind the question about it is put."""
    doe(bank.noel.kluis, kies_pin, persoon=bank.werk.wie.id, pin="0427")
    pagina = open_pagina(bank)
    begin(pagina).voorstel.setText("een eigen plek.")
    kind = scherm(bank, pagina)
    assert any("een eigen plek." in each.tekst for each in kind._opzet.vragen)


def test_locking_keeps_what_the_pupil_was_typing(bank: Werkbank) -> None:
    """When the window locks, the screen of the pupil goes and its words are in the vault."""
    doe(bank.noel.kluis, kies_pin, persoon=bank.werk.wie.id, pin="0427")
    pagina = open_pagina(bank)
    kind = scherm(bank, pagina)
    klik(kind.hoe.tegels[0])
    klik(kind.volgende)
    kind.vraag.vak.setPlainText("te druk")
    pagina.verlaat()
    bank.qtbot.waitUntil(lambda: bank.jobs.onderweg == 0 and not kind.opslag._rij)
    (keer,) = bank.lees(partial(hoorgesprekken, opp_id=bank.noel.opp))
    assert [each.woorden for each in bank.lees(partial(inbrengen, hoorgesprek=keer.id))] == ["te druk"]
    bank.rust(pagina)


def _telt(kind: Kindscherm, gevraagd: list[bool], nr: int) -> bool:
    """Tell whether the wrong code was counted, or the vault was asked to lock."""
    return bool(gevraagd) or kind.code._fouten > nr


def test_three_wrong_codes_lock_the_window(bank: Werkbank) -> None:
    """The window is asked to lock as by its own button, and its lock takes the pupil's screen away."""
    doe(bank.noel.kluis, kies_pin, persoon=bank.werk.wie.id, pin="0427")
    pagina = HorenPage(bank.werk)
    schil = Schil((), {"horen": lambda: pagina})
    bank.qtbot.addWidget(schil)
    gevraagd: list[bool] = []
    schil.vergrendel_gevraagd.connect(partial(gevraagd.append, True))
    schil.vergrendel_gevraagd.connect(lambda: schil.vergrendel(QMainWindow()))
    schil.show()
    schil.toon("horen", opp=bank.noel.opp)
    bank.rust(pagina)
    klik(begin(pagina).knop)
    bank.qtbot.waitUntil(lambda: pagina._samen.scherm is not None)
    kind = pagina._samen.scherm
    assert kind is not None
    klik(kind.slot)
    for nr in range(3):
        QTest.keyClicks(kind.code.veld, "9999")
        bank.qtbot.waitUntil(partial(_telt, kind, gevraagd, nr))
    assert gevraagd == [True]
    assert QApplication.activeModalWidget() is None


def test_a_photo_of_a_paper_becomes_an_uitspraak(bank: Werkbank, tmp_path: Path) -> None:
    """It is kept small, without what the camera wrote, and shown with the uitspraak."""
    pagina = open_pagina(bank)
    assert pagina._gesprek is not None
    pagina._samen.neem_foto(pagina._gesprek.waar(), pagina._lees_foto(foto(tmp_path / "kaart.png")))
    bank.rust(pagina)
    bank.qtbot.waitUntil(lambda: pagina._gesprek is not None and bool(pagina._gesprek.uitspraken.regels()))
    (keer,) = bank.lees(partial(hoorgesprekken, opp_id=bank.noel.opp))
    (inbreng,) = bank.lees(partial(inbrengen, hoorgesprek=keer.id))
    assert inbreng.bron == InbrengBron.GETEKEND
    inhoud = bank.lees(partial(hoorscherm.beeld, inbreng=inbreng.id))
    assert inhoud.startswith(b"\xff\xd8")
    assert b"Dorpsstraat" not in inhoud
    assert QImage.fromData(inhoud).width() == 1600
    regel = pagina._gesprek.uitspraken.regels()[0]
    regel.richt("woorden")
    bank.rust(pagina)
    assert regel.blad is not None
    vak = regel.blad.findChild(Beeldvak)
    assert vak is not None
    bank.qtbot.waitUntil(vak.beeld.isVisible)
    klik(vak.weg)
    bank.qtbot.waitUntil(lambda: bank.lees(partial(hoorscherm.beeld, inbreng=inbreng.id)) == b"")
    bank.rust(pagina)


def test_a_file_that_is_no_photo_is_refused_in_dutch(bank: Werkbank, tmp_path: Path) -> None:
    """It says what happened, what is safe and what to do; nothing is recorded."""
    pagina = open_pagina(bank)
    (tmp_path / "brief.jpg").write_bytes(b"geen plaatje")
    assert pagina._lees_foto(tmp_path / "brief.jpg") == b""
    assert pagina._fotofout.text().startswith("Dit bestand is geen foto. Er is niets gewijzigd.")
    assert pagina._lees_foto(tmp_path / "weg.jpg") == b""
    assert "kan niet worden gelezen" in pagina._fotofout.text()
    with (tmp_path / "groot.jpg").open("wb") as bestand:
        bestand.truncate(26 * 1024 * 1024)
    with pytest.raises(GeenBeeld, match="te_groot"):
        lees_foto(tmp_path / "groot.jpg")
    assert list(bank.lees(partial(hoorgesprekken, opp_id=bank.noel.opp))) == []


def test_the_praatkaart_is_saved(bank: Werkbank, tmp_path: Path) -> None:
    """The questions that are shown come on paper; a short set gives a short card."""
    pagina = open_pagina(bank)
    kies(pagina, PAPIER)
    assert pagina._beeld is not None
    pagina._vragen.kort.setChecked(True)
    pagina._samen.bewaar_kaart(pagina._beeld, tmp_path / "kaart.pdf")
    bank.qtbot.waitUntil(lambda: bool(bank.meldingen), timeout=30_000)
    op_papier = " ".join(tekst((tmp_path / "kaart.pdf").read_bytes()).split())
    assert "Praatkaart van Noël" in op_papier
    assert op_papier.count("Mag dit zo in je plan?") == 4


def test_an_uitspraak_points_to_begeleiding_or_afwijking(volle_bank: Werkbank) -> None:
    """What it changed may be a begeleiding or afwijking too; it is named in the card when closed."""
    pagina = open_pagina(volle_bank)
    assert pagina._gesprek is not None
    assert pagina._beeld is not None
    regel = pagina._gesprek.uitspraken.regels()[0]
    regel.richt("woorden")
    volle_bank.rust(pagina)
    assert regel.blad is not None
    naar, naam = pagina._beeld.begeleidingen[0]
    keuze = regel.blad.invoer("begeleiding")
    keuze.zet_waarde(naar)
    keuze.gewijzigd.emit()
    keuze.verlaten.emit()
    volle_bank.wacht(pagina)
    assert regel.formulier is not None
    assert volle_bank.rij(Inbreng, regel.formulier.id).waarden["begeleiding"] == naar
    assert naam.startswith("Begeleiding 1, ")
    assert naam in pagina._gesprek.uitspraken._waarbij(volle_bank.rij(Inbreng, regel.formulier.id))
