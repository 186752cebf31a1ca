"""Who can open the vault: colleagues, passwords, Herstelblad, keyring, another key, another place."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import count
from threading import Event
from typing import TYPE_CHECKING

import keyring
import pytest
from sqlalchemy import select, text

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.model.keuzes import Rol
from opp_desk.model.school import Medewerker
from opp_desk.usecases import toegang
from opp_desk.usecases.kluizen import open_met_herstelcode, open_met_wachtwoord, schoolgegevens
from opp_desk.usecases.logboek import lees_logboek
from opp_desk.usecases.school import zet_brin
from opp_desk.vault import sleutelring
from opp_desk.vault.controle import controleer
from opp_desk.vault.openen import bekijk
from opp_desk.vault.plek_namen import sleutelbestand
from opp_desk.vault.sleutels import nieuwe_persoon
from tests.conftest import GeheugenSleutelhanger
from tests.usecases.schoolbouw import WACHTWOORD, bouw_school

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis

NIEUW = "zeven groene paarden lachen"


@pytest.fixture
def school(tmp_path: Path) -> Iterator[tuple[Kluis, str]]:
    """Give an open school and the code of its Herstelblad."""
    kluis, code = bouw_school(tmp_path / "school")
    yield kluis, code
    kluis.sluit()


@pytest.fixture
def kluis(school: tuple[Kluis, str]) -> Kluis:
    """Give an open school."""
    return school[0]


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> GeheugenSleutelhanger:
    """Give this computer a keyring that the program trusts."""
    soort = (GeheugenSleutelhanger.__module__, GeheugenSleutelhanger.__name__)
    monkeypatch.setattr(sleutelring, "TOEGESTAAN", frozenset({soort}))
    eigen = GeheugenSleutelhanger()
    keyring.set_keyring(eigen)
    return eigen


def _heropen(kluis: Kluis, wachtwoord: str, persoon: UUID | None = None) -> Kluis:
    kluis.sluit()
    return open_met_wachtwoord(kluis.pad, wachtwoord, persoon)


def test_who_made_the_vault_can_open_it(kluis: Kluis) -> None:
    """The first person stands in the list, with a role, as the one who is working."""
    stand = toegang.toegang(kluis)
    assert [(een.naam, een.rol, een.ik) for een in stand.houders] == [("Marieke de Boer", Rol.IB, True)]
    assert stand.herstelblad
    assert stand.eigen_wachtwoord
    assert not stand.met_herstelblad
    assert stand.sleutelring is None
    assert stand.dienst == ""


def test_a_colleague_opens_with_a_password_of_the_own(kluis: Kluis) -> None:
    """A new colleague opens the vault under the own name and role; a wrong password does not."""
    wie = toegang.geef_toegang(kluis, "Anouk Visser", Rol.LEERKRACHT, NIEUW)
    kluis.sluit()
    with pytest.raises(WereldFout, match="wachtwoord_onjuist"):
        open_met_wachtwoord(kluis.pad, "iets heel anders", wie)
    met_anouk = open_met_wachtwoord(kluis.pad, NIEUW, wie)
    medewerker = met_anouk.lees(lambda lezer: schoolgegevens(lezer, met_anouk.persoon))[1]
    assert medewerker is not None
    assert (medewerker.naam, medewerker.rol) == ("Anouk Visser", Rol.LEERKRACHT)
    met_anouk.sluit()
    open_met_wachtwoord(kluis.pad, WACHTWOORD).sluit()


@pytest.mark.parametrize(
    ("naam", "wachtwoord", "code"),
    [
        ("", NIEUW, "naam_leeg"),
        ("marieke DE boer", NIEUW, "naam_bestaat"),
        ("Jan", "kort", "wachtwoord_te_kort"),
    ],
)
def test_a_bad_colleague_changes_nothing(kluis: Kluis, naam: str, wachtwoord: str, code: str) -> None:
    """No name, a name that is there, or a short password is refused, and the list stays as it was."""
    with pytest.raises(RegelFout, match=code):
        toegang.geef_toegang(kluis, naam, Rol.ANDERS, wachtwoord)
    assert len(toegang.toegang(kluis).houders) == 1
    assert len(bekijk_personen(kluis)) == 1


def _medewerkers(kluis: Kluis) -> set[str]:
    return {rij.naam for rij in kluis.lees(lambda lezer: lezer.lees(select(Medewerker)))}


def test_a_key_that_cannot_be_written_leaves_nobody(kluis: Kluis) -> None:
    """When the slots cannot be written the colleague is taken out again; trying once more works."""
    voor, slots = _medewerkers(kluis), sleutelbestand(kluis.pad)
    slots.rename(apart := slots.with_name("apart"))
    slots.mkdir()
    with pytest.raises(WereldFout):
        toegang.geef_toegang(kluis, "Anouk Visser", Rol.LEERKRACHT, NIEUW)
    slots.rmdir()
    apart.rename(slots)
    assert _medewerkers(kluis) == voor
    assert len(toegang.toegang(kluis).houders) == 1
    wie = toegang.geef_toegang(kluis, "Anouk Visser", Rol.LEERKRACHT, NIEUW)
    assert _medewerkers(kluis) == voor | {"Anouk Visser"}
    onderwerpen = [regel.onderwerp for regel in kluis.lees(lees_logboek)]
    assert [each.partition(":")[0] for each in onderwerpen].count("toegang_weg") == 1
    assert f"toegang:{wie.hex}" in onderwerpen
    assert kluis.lees(controleer).bevindingen == ()


def test_a_colleague_cannot_be_undone_into_a_key_of_nobody(kluis: Kluis) -> None:
    """Recording a colleague and taking one out again are thresholds: Ctrl+Z never touches keys."""
    voor, anouk = _medewerkers(kluis), nieuwe_persoon("Anouk Visser")
    kluis.voer_uit(partial(toegang.leg_toegang_aan, wie=anouk, rol=Rol.LEERKRACHT))
    assert _medewerkers(kluis) == voor | {anouk.naam}
    assert kluis.ongedaan_te_maken() is None
    kluis.voer_uit(partial(toegang.trek_toegang_in, wie=anouk.id))
    assert _medewerkers(kluis) == voor
    assert kluis.ongedaan_te_maken() is None


def test_a_full_vault_gives_no_key(kluis: Kluis) -> None:
    """When the vault itself cannot be written nobody gets a key that belongs to nobody."""
    kluis.lees(lambda lezer: lezer.verbinding.execute(text("pragma query_only = on")))
    with pytest.raises(WereldFout, match="kluis_alleen_lezen"):
        toegang.geef_toegang(kluis, "Anouk Visser", Rol.LEERKRACHT, NIEUW)
    assert bekijk_personen(kluis) == ("Marieke de Boer",)


def bekijk_personen(kluis: Kluis) -> tuple[str, ...]:
    """Return who can open the vault according to the file beside it."""
    kluis.sluit()
    return tuple(p.naam for p in bekijk(kluis.pad).personen)


def test_the_own_password_asks_the_present_one(kluis: Kluis) -> None:
    """A wrong present password changes nothing; the right one makes the new one open and the old one not."""
    with pytest.raises(RegelFout, match="huidig_wachtwoord_onjuist"):
        toegang.wijzig_wachtwoord(kluis, "iets heel anders", NIEUW)
    with pytest.raises(RegelFout, match="wachtwoord_te_kort"):
        toegang.wijzig_wachtwoord(kluis, WACHTWOORD, "kort")
    toegang.wijzig_wachtwoord(kluis, WACHTWOORD, NIEUW)
    kluis.sluit()
    with pytest.raises(WereldFout, match="wachtwoord_onjuist"):
        open_met_wachtwoord(kluis.pad, WACHTWOORD)
    open_met_wachtwoord(kluis.pad, NIEUW).sluit()


def test_somebody_removed_no_longer_opens(kluis: Kluis) -> None:
    """A removed colleague's password is refused; oneself and strangers cannot be removed."""
    wie = toegang.geef_toegang(kluis, "Anouk Visser", Rol.LEERKRACHT, NIEUW)
    toegang.neem_toegang_weg(kluis, wie)
    with pytest.raises(WereldFout, match="persoon_onbekend"):
        toegang.neem_toegang_weg(kluis, wie)
    ik = toegang.toegang(kluis).houders[0].id
    with pytest.raises(RegelFout, match="niet_jezelf"):
        toegang.neem_toegang_weg(kluis, ik)
    kluis.sluit()
    with pytest.raises(WereldFout, match="wachtwoord_onjuist"):
        open_met_wachtwoord(kluis.pad, NIEUW)


def test_the_last_password_stays(school: tuple[Kluis, str]) -> None:
    """Who came in with the Herstelblad cannot remove the only person with a password."""
    kluis, code = school
    ik = toegang.toegang(kluis).houders[0].id
    kluis.sluit()
    met_blad = open_met_herstelcode(kluis.pad, code, "Selim")
    with pytest.raises(RegelFout, match="laatste_wachtwoord"):
        toegang.neem_toegang_weg(met_blad, ik)
    met_blad.sluit()


def test_the_herstelblad_gives_a_way_back(school: tuple[Kluis, str]) -> None:
    """With the sheet one chooses a new password for who is there already, and opens with that."""
    kluis, code = school
    ik = toegang.toegang(kluis).houders[0].id
    kluis.sluit()
    met_blad = open_met_herstelcode(kluis.pad, code, "Marieke")
    stand = toegang.toegang(met_blad)
    assert stand.met_herstelblad
    assert not stand.eigen_wachtwoord
    with pytest.raises(RegelFout, match="eerst_eigen_wachtwoord"):
        toegang.vernieuw_sleutel(met_blad, NIEUW)
    toegang.zet_wachtwoord(met_blad, ik, NIEUW)
    opnieuw = _heropen(met_blad, NIEUW, ik)
    assert toegang.toegang(opnieuw).eigen_wachtwoord
    opnieuw.sluit()


def test_a_new_herstelblad_replaces_the_old_one_when_it_is_taken(school: tuple[Kluis, str]) -> None:
    """A code that was only made opens nothing; once taken it opens and the old sheet does not."""
    kluis, oud = school
    code = toegang.nieuwe_herstelcode()
    kluis.sluit()
    with pytest.raises(WereldFout, match="herstelcode_onjuist"):
        open_met_herstelcode(kluis.pad, code, "Marieke")
    met_oud = open_met_herstelcode(kluis.pad, oud, "Marieke")
    toegang.neem_herstelcode(met_oud, code)
    met_oud.sluit()
    with pytest.raises(WereldFout, match="herstelcode_onjuist"):
        open_met_herstelcode(kluis.pad, oud, "Marieke")
    open_met_herstelcode(kluis.pad, code, "Marieke").sluit()


def test_the_keyring_opens_until_it_is_switched_off(kluis: Kluis, ring: GeheugenSleutelhanger) -> None:
    """On: the vault opens without a password as the same person. Off: it does not, and the ring is empty."""
    assert not toegang.heeft_sleutelring(kluis_dicht(kluis))
    open_ = open_met_wachtwoord(kluis.pad, WACHTWOORD)
    assert toegang.toegang(open_).sleutelring is False
    toegang.zet_sleutelring(open_, aan=True)
    assert toegang.toegang(open_).sleutelring is True
    open_.sluit()
    assert toegang.heeft_sleutelring(kluis.pad)
    met_ring = toegang.open_met_sleutelring(kluis.pad)
    assert toegang.toegang(met_ring).houders[0].ik
    toegang.zet_sleutelring(met_ring, aan=False)
    met_ring.sluit()
    assert ring.inhoud == {}
    with pytest.raises(WereldFout, match="sleutelring_zonder_sleutel"):
        toegang.open_met_sleutelring(kluis.pad)


def kluis_dicht(kluis: Kluis) -> Path:
    """Close the vault and return where it is."""
    kluis.sluit()
    return kluis.pad


def test_another_key_closes_every_old_way_in(school: tuple[Kluis, str]) -> None:
    """After renewing only the new password and the new sheet open; what was written is all there."""
    kluis, oude_code = school
    toegang.geef_toegang(kluis, "Anouk Visser", Rol.LEERKRACHT, "een heel lang wachtwoord")
    oude_sleutel = kluis.sleutel
    vernieuwd = toegang.vernieuw_sleutel(kluis, NIEUW)
    assert vernieuwd.vervallen == ("Anouk Visser",)
    assert vernieuwd.kluis.sleutel != oude_sleutel
    assert vernieuwd.kluis.lees(controleer).bevindingen == ()
    assert [een.naam for een in toegang.toegang(vernieuwd.kluis).houders] == ["Marieke de Boer"]
    assert "sleutel" in {regel.onderwerp for regel in vernieuwd.kluis.lees(lees_logboek)}
    vernieuwd.kluis.sluit()
    with pytest.raises(WereldFout, match="wachtwoord_onjuist"):
        open_met_wachtwoord(kluis.pad, WACHTWOORD)
    with pytest.raises(WereldFout, match="herstelcode_onjuist"):
        open_met_herstelcode(kluis.pad, oude_code, "Marieke")
    open_met_herstelcode(kluis.pad, vernieuwd.herstelcode, "Marieke").sluit()
    open_met_wachtwoord(kluis.pad, NIEUW).sluit()


def test_what_is_written_during_a_renewal_is_kept_or_refused(kluis: Kluis) -> None:
    """Somebody types on while the key is renewed: what was accepted is there, and the vault is whole."""
    school = kluis.lees(partial(schoolgegevens, persoon=None))[0].id
    aangenomen, geweigerd, klaar = ["12AB"], set[str](), Event()

    def typ_door() -> None:
        for nummer in count():
            brin = f"{nummer % 90 + 10}ZZ"
            try:
                kluis.voer_uit(partial(zet_brin, school=school, brin=brin))
                aangenomen.append(brin)
            except WereldFout as fout:
                geweigerd.add(fout.code)
            if klaar.wait(0.001):
                return

    with ThreadPoolExecutor(1) as ernaast:
        typend = ernaast.submit(typ_door)
        nieuw = _vernieuw_zodra_het_kan(kluis)
        klaar.set()
        typend.result()
    assert geweigerd <= {"kluis_bezet", "kluis_op_slot"}
    assert geweigerd
    assert nieuw.lees(controleer).bevindingen == ()
    assert nieuw.lees(partial(schoolgegevens, persoon=None))[0].brin == aangenomen[-1]
    nieuw.sluit()


def _vernieuw_zodra_het_kan(kluis: Kluis) -> Kluis:
    while True:
        try:
            return toegang.vernieuw_sleutel(kluis, NIEUW).kluis
        except WereldFout as fout:
            if fout.code != "kluis_bezet":  # somebody was just writing; nothing was begun
                raise


def test_a_vault_that_moved_leaves_nothing_behind(kluis: Kluis, tmp_path: Path) -> None:
    """Who still asks the old one is refused, and no empty file appears where the vault was."""
    nieuw = toegang.verplaats_naar(kluis, tmp_path / "elders" / "wilgenroos.oppdesk")
    with pytest.raises(WereldFout, match="kluis_op_slot"):
        kluis.lees(partial(schoolgegevens, persoon=None))
    assert not kluis.pad.exists()
    nieuw.sluit()


def test_a_failed_renewal_leaves_the_vault_at_work(kluis: Kluis) -> None:
    """A short password is refused and the same vault reads and writes on."""
    with pytest.raises(RegelFout, match="wachtwoord_te_kort"):
        toegang.vernieuw_sleutel(kluis, "kort")
    toegang.geef_toegang(kluis, "Anouk Visser", Rol.LEERKRACHT, NIEUW)
    assert len(toegang.toegang(kluis).houders) == 2


def test_a_vault_in_onedrive_moves_to_this_computer(tmp_path: Path, eigen_mappen: Path) -> None:
    """The place is judged; after moving, the vault is open at the safe place and gone from the old one."""
    kluis, _code = bouw_school(tmp_path / "OneDrive - School")
    assert toegang.toegang(kluis).dienst == "OneDrive"
    oud = kluis.pad
    verplaatst = toegang.verplaats_naar_veilige_plek(kluis)
    assert verplaatst.pad == eigen_mappen / "wilgenroos.oppdesk"
    assert not oud.exists()
    assert toegang.toegang(verplaatst).dienst == ""
    toegang.geef_toegang(verplaatst, "Anouk Visser", Rol.LEERKRACHT, NIEUW)
    verplaatst.sluit()
    open_met_wachtwoord(verplaatst.pad, NIEUW).sluit()


def test_a_vault_moves_when_it_is_opened(tmp_path: Path, eigen_mappen: Path) -> None:
    """From the unlock screen: a wrong password moves nothing, the right one opens at the safe place."""
    kluis, _code = bouw_school(tmp_path / "Dropbox")
    kluis.sluit()
    with pytest.raises(WereldFout, match="wachtwoord_onjuist"):
        toegang.open_en_verplaats(kluis.pad, "iets heel anders")
    assert kluis.pad.exists()
    verplaatst = toegang.open_en_verplaats(kluis.pad, WACHTWOORD)
    assert verplaatst.pad.parent == eigen_mappen
    assert not kluis.pad.exists()
    verplaatst.sluit()


def test_a_failed_move_leaves_the_vault_at_work(kluis: Kluis, tmp_path: Path) -> None:
    """When another file has the name, the vault stays where it was and works on."""
    doel = tmp_path / "vol.oppdesk"
    doel.write_bytes(b"iets anders")
    with pytest.raises(WereldFout, match="doel_bestaat"):
        toegang.verplaats_naar(kluis, doel)
    assert len(toegang.toegang(kluis).houders) == 1


def test_the_logboek_names_ids_never_passwords(kluis: Kluis) -> None:
    """`noteer_toegang` leaves a code and an id; a password or a name stands nowhere in it."""
    wie = toegang.geef_toegang(kluis, "Anouk Visser", Rol.LEERKRACHT, NIEUW)
    toegang.wijzig_wachtwoord(kluis, WACHTWOORD, "weer een ander wachtwoord")
    onderwerpen = [regel.onderwerp for regel in kluis.lees(lees_logboek)]
    assert f"toegang:{wie.hex}" in onderwerpen
    assert any(onderwerp.startswith("wachtwoord:") for onderwerp in onderwerpen)
    assert not any("Anouk" in onderwerp or NIEUW in onderwerp for onderwerp in onderwerpen)
