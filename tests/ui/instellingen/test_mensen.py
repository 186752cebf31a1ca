"""Sections Mensen, Herstelblad and Sleutel vernieuwen; each change is tried on the vault itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import WereldFout
from opp_desk.model.keuzes import Rol
from opp_desk.usecases import kopieen, toegang
from opp_desk.usecases.kluizen import open_met_herstelcode, open_met_wachtwoord
from tests.usecases.schoolbouw import WACHTWOORD

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import GeheugenSleutelhanger
    from tests.ui.instellingen.huis import Huis

NIEUW = "zeven groene paarden lachen"


def _voeg_anouk_toe(huis: Huis) -> None:
    sectie = huis.open("mensen")
    huis.klik("Collega toevoegen")
    vorm = sectie._collega
    vorm.naam.setText("Anouk Visser")
    vorm.rol.zet_waarde(Rol.LEERKRACHT)
    vorm.paar.vul_in(NIEUW)
    vorm.knop.click()
    huis.rust()


def test_a_colleague_can_open_the_vault(huis: Huis) -> None:
    """Name, role, password: the colleague is in the list and the password opens the file."""
    _voeg_anouk_toe(huis)
    assert "Anouk Visser" in huis.tekst()
    assert huis.meldingen == ["Anouk Visser kan de kluis nu openen."]
    assert not huis.pagina.sectie("mensen")._collega.isVisible()
    huis.kluis.sluit()
    open_met_wachtwoord(huis.kluis.pad, NIEUW).sluit()


def test_what_is_missing_is_said_beneath_the_field(huis: Huis) -> None:
    """No name, a short password and two different ones each keep the form open with a reason."""
    sectie = huis.open("mensen")
    huis.klik("Collega toevoegen")
    vorm = sectie._collega
    vorm.knop.click()
    assert {"Vul een naam in.", "Neem minstens 12 tekens."} <= set(huis.tekst().split("\n"))
    vorm.naam.setText("Anouk Visser")
    vorm.paar.vul_in(NIEUW)
    vorm.paar._twee.setText("iets anders")
    vorm.knop.click()
    assert "Dit is niet hetzelfde wachtwoord." in huis.tekst()
    huis.rust()
    assert len(toegang.toegang(huis.kluis).houders) == 1


def test_the_same_name_twice_is_refused_in_the_bar(huis: Huis) -> None:
    """The rule's sentence stands in the section and nothing was changed."""
    sectie = huis.open("mensen")
    huis.klik("Collega toevoegen")
    sectie._collega.naam.setText("marieke de boer")
    sectie._collega.paar.vul_in(NIEUW)
    sectie._collega.knop.click()
    huis.rust()
    assert sectie.foutbalk.isVisible()
    assert "kan de kluis al openen" in huis.tekst()
    assert len(toegang.toegang(huis.kluis).houders) == 1


def test_the_own_password_asks_the_present_one(huis: Huis) -> None:
    """A wrong present password is said; the right one makes the new password open the vault."""
    sectie = huis.open("mensen")
    huis.klik("Wachtwoord wijzigen")
    vorm = sectie._wachtwoord
    vorm.huidig.setText("iets heel anders")
    vorm.paar.vul_in(NIEUW)
    vorm.knop.click()
    huis.rust()
    assert "Je huidige wachtwoord klopt niet." in huis.tekst()
    vorm.huidig.setText(WACHTWOORD)
    vorm.paar.vul_in(NIEUW)
    vorm.knop.click()
    huis.rust()
    assert huis.meldingen == ["Je nieuwe wachtwoord geldt vanaf nu."]
    huis.kluis.sluit()
    with pytest.raises(WereldFout, match="wachtwoord_onjuist"):
        open_met_wachtwoord(huis.kluis.pad, WACHTWOORD)
    open_met_wachtwoord(huis.kluis.pad, NIEUW).sluit()


def test_a_colleague_who_forgot_gets_another_password(huis: Huis) -> None:
    """For somebody else the present password is not asked."""
    _voeg_anouk_toe(huis)
    huis.klik("Nieuw wachtwoord geven")
    vorm = huis.pagina.sectie("mensen")._wachtwoord
    assert not vorm.huidig.isVisible()
    vorm.paar.vul_in("vijf blauwe fietsen zingen")
    vorm.knop.click()
    huis.rust()
    huis.kluis.sluit()
    open_met_wachtwoord(huis.kluis.pad, "vijf blauwe fietsen zingen").sluit()


def test_somebody_is_removed_only_after_a_yes(huis: Huis) -> None:
    """The question names the person; saying no keeps the key, saying yes takes it."""
    _voeg_anouk_toe(huis)
    huis.klik("Weghalen")
    huis.bevestig("Niet doen")
    assert len(toegang.toegang(huis.kluis).houders) == 2
    huis.klik("Weghalen")
    huis.bevestig("Weghalen")
    huis.rust()
    assert len(toegang.toegang(huis.kluis).houders) == 1
    assert "Anouk Visser" not in huis.tekst()


def test_leaving_forgets_what_was_typed(huis: Huis) -> None:
    """A password that was typed and not used is gone when one comes back."""
    sectie = huis.open("mensen")
    huis.klik("Collega toevoegen")
    sectie._collega.paar.vul_in(NIEUW)
    huis.pagina._kies("school")
    huis.rust()
    assert sectie._collega.paar._een.text() == ""


def test_the_keyring_shows_only_where_there_is_one(huis: Huis) -> None:
    """Without a trusted keyring nothing is offered."""
    sectie = huis.open("mensen")
    assert not sectie._ringkaart.isVisible()


def test_the_keyring_is_switched_on_and_off(huis: Huis, ring: GeheugenSleutelhanger) -> None:
    """The tick puts a key in the keyring, and takes it out again."""
    sectie = huis.open("mensen")
    sectie._ring.click()
    huis.rust()
    assert len(ring.inhoud) == 1
    assert sectie._ring.waarde() is True
    sectie._ring.click()
    huis.rust()
    assert ring.inhoud == {}


def test_who_came_with_the_sheet_chooses_a_password_first(huis: Huis) -> None:
    """The form stands open for that; afterwards the new password opens the vault."""
    huis.kluis.sluit()
    huis.werk.jobs.kluis = open_met_herstelcode(huis.kluis.pad, huis.code, "Marieke")
    sectie = huis.open("mensen")
    assert "Je bent binnen met het Herstelblad. Kies een nieuw wachtwoord" in huis.tekst()
    sectie._wachtwoord.paar.vul_in(NIEUW)
    sectie._wachtwoord.knop.click()
    huis.rust()
    huis.kluis.sluit()
    open_met_wachtwoord(huis.kluis.pad, NIEUW).sluit()


def test_a_new_sheet_counts_when_it_lies_safe(huis: Huis, tmp_path: Path) -> None:
    """The PDF is written, the button waits for the tick, and then only the new code opens."""
    sectie = huis.open("herstelblad")
    huis.klik("Nieuw Herstelblad maken")
    code = sectie.code.code()
    assert sectie.code.bewaar(tmp_path / "blad.pdf")
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")
    assert not sectie.code.bewaar(tmp_path / "weg" / "blad.pdf")
    assert "Kies een andere map." in huis.tekst()
    assert not sectie.geldt.isEnabled()
    sectie.bevestig()
    huis.klik("Vanaf nu geldt dit blad")
    assert code not in huis.tekst()
    huis.kluis.sluit()
    with pytest.raises(WereldFout, match="herstelcode_onjuist"):
        open_met_herstelcode(huis.kluis.pad, huis.code, "Marieke")
    open_met_herstelcode(huis.kluis.pad, code, "Marieke").sluit()


def test_leaving_keeps_the_old_sheet(huis: Huis) -> None:
    """A code that was only shown is forgotten; the old sheet still opens."""
    sectie = huis.open("herstelblad")
    huis.klik("Nieuw Herstelblad maken")
    huis.pagina.verlaat()
    assert sectie.code.code() == ""
    huis.kluis.sluit()
    open_met_herstelcode(huis.kluis.pad, huis.code, "Marieke").sluit()


def test_another_key_and_the_old_copies_gone(huis: Huis, tmp_path: Path) -> None:
    """New password and sheet, who lapsed is named, old copies can go, and the shell gets the vault."""
    _voeg_anouk_toe(huis)
    stick = tmp_path / "stick"
    stick.mkdir()
    huis.kluis.voer_uit(partial(kopieen.kies_map, map_=stick))
    kopieen.maak(huis.kluis, stick)
    gekregen: list[object] = []
    huis.pagina.kluis_vervangen.connect(gekregen.append)
    sectie = huis.open("vernieuwen")
    assert "Anouk Visser" in huis.tekst()
    oud = huis.kluis
    sectie.paar.vul_in(NIEUW)
    huis.klik("Sleutel vernieuwen…")
    huis.bevestig("Sleutel vernieuwen")
    huis.qtbot.waitUntil(lambda: huis.werk.jobs.kluis is not oud, timeout=20_000)
    huis.rust()
    assert gekregen == [huis.kluis]
    code = sectie.code.code()
    assert "Kan niet meer openen: Anouk Visser" in huis.tekst()
    huis.klik("Oude kopieën weggooien…")
    huis.bevestig("Weggooien")
    huis.rust()
    assert kopieen.met_oude_sleutel(huis.kluis) == ()
    assert len(list(stick.iterdir())) == 1
    huis.kluis.sluit()
    with pytest.raises(WereldFout, match="wachtwoord_onjuist"):
        open_met_wachtwoord(huis.kluis.pad, WACHTWOORD)
    open_met_herstelcode(huis.kluis.pad, code, "Marieke").sluit()
    open_met_wachtwoord(huis.kluis.pad, NIEUW).sluit()
