"""The command line: what each command does, answers and refuses, called as a program calls it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from opp_desk.cli import main
from opp_desk.ground import clock
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import GesprekSoort, Ruimte
from opp_desk.usecases import leerlingen, velden
from opp_desk.usecases.kluizen import open_met_wachtwoord
from opp_desk.vault.engine import make_engine
from opp_desk.vault.tabellen import veldversie
from tests.interchange.bouwen import edexml, leerling
from tests.noel import NU
from tests.usecases.schoolbouw import WACHTWOORD, bouw_school

if TYPE_CHECKING:
    from collections.abc import Iterator

WORTEL = Path(__file__).resolve().parents[1]
GROEPEN = (
    '<groepen><groep key="G1"><naam>6b</naam><jaargroep>6</jaargroep></groep>'
    '<groep key="G2"><naam>7a</naam><jaargroep>7</jaargroep></groep></groepen>'
)
LEERKRACHTEN = (
    '<leerkrachten><leerkracht key="K1"><achternaam>Visser</achternaam><roepnaam>Anouk</roepnaam>'
    '<groepen><groep key="G1"/></groepen></leerkracht></leerkrachten>'
)
TELLINGEN = ("nieuw", "bijgewerkt", "ongewijzigd", "vertrokken", "onduidelijk", "overgeslagen")


def kind(sleutel: str, achternaam: str, geboren: str, *, groep: str = "G1", rest: str = "") -> str:
    """Return one pupil of an EDEXML file."""
    return leerling(
        f"<achternaam>{achternaam}</achternaam><roepnaam>Noor</roepnaam>"
        f'<geboortedatum>{geboren}</geboortedatum>{rest}<groep key="{groep}"/>',
        sleutel,
    )


DRIE = (
    kind("L1", "Bakker", "2016-03-03"),
    kind("L2", "Şahin", "2016-04-04"),
    kind("L3", "Żurek", "2015-05-05", groep="G2"),
)


class Regel:
    """Runs commands on one vault, with the password on standard input; keeps what was said."""

    def __init__(self, map_: Path, pad: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
        self.map, self.pad = map_, pad
        self._monkeypatch, self._capsys = monkeypatch, capsys
        self.uit, self.mis = "", ""

    def __call__(self, *woorden: object, wachtwoord: str = WACHTWOORD) -> int:
        """Run one command and return its exit code."""
        self._monkeypatch.setattr("sys.stdin", io.StringIO(wachtwoord + "\nniet gelezen\n"))
        code = main([*map(str, woorden), "--wachtwoord-stdin"])
        gezegd = self._capsys.readouterr()
        self.uit, self.mis = gezegd.out, gezegd.err
        return code

    def gezegd(self) -> str:
        """Return what stands on standard error."""
        fout: str = self._capsys.readouterr().err
        return fout

    def json(self, *woorden: object) -> Any:
        """Run one command that must go well, and return its JSON."""
        assert self(*woorden, "--json") == 0, self.mis
        return json.loads(self.uit)

    def bestand(self, naam: str, inhoud: bytes) -> Path:
        """Write a file to give to a command."""
        pad = self.map / naam
        pad.write_bytes(inhoud)
        return pad

    def lijst(self, *kinderen: str, school: str = "") -> Path:
        """Write a class list in EDEXML."""
        anders = {"school": school} if school else {}
        return self.bestand("lijst.xml", edexml("".join(kinderen), rest=GROEPEN, na=LEERKRACHTEN, **anders))

    def versies(self) -> int:
        """Count what was ever written in the vault."""
        kluis = open_met_wachtwoord(self.pad, WACHTWOORD)
        aantal = kluis.lees(lambda lezer: len(lezer.verbinding.execute(veldversie.select()).all()))
        kluis.sluit()
        return aantal


@pytest.fixture
def regel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Regel]:
    """Give the command line and an empty school, on a day that stands still."""
    with clock.fixed(NU):
        kluis, _code = bouw_school(tmp_path)
        kluis.sluit()
        yield Regel(tmp_path, kluis.pad, monkeypatch, capsys)


def is_een_zin(tekst: str) -> bool:
    """Say whether this is one line that ends as a sentence does."""
    return tekst.count("\n") == 1 and " " in tekst and tekst.strip().endswith((".", "--help"))


# ── nieuw ───────────────────────────────────────────────────────────────────────────────────────────────
def test_nieuw_makes_a_vault_that_opens(regel: Regel) -> None:
    """A new vault has its slots beside it, opens with its password, and gives the code of the Herstelblad."""
    pad = regel.map / "nieuw" / "vo.oppdesk"
    antwoord = regel.json("nieuw", pad, "--school", "Het Veenlyceum", "--brin", "99ZY", "--sector", "vo")
    assert antwoord["kluis"] == str(pad)
    assert len(antwoord["herstelcode"].split("-")) > 4
    assert pad.with_name("vo.oppdesk-sleutels").exists()
    assert regel.json("lijst", pad, "leerlingen") == []


def test_nieuw_never_takes_the_place_of_a_vault(regel: Regel) -> None:
    """Where a vault stands no other is made, and what stood there is untouched."""
    voor = regel.pad.read_bytes()
    assert regel("nieuw", regel.pad, "--school", "X") == 3
    assert is_een_zin(regel.mis)
    assert regel.pad.read_bytes() == voor


@pytest.mark.parametrize(
    ("woorden", "wachtwoord"),
    [
        (("--school", "X"), "kort"),
        (("--school", "X", "--brin", "AB12"), WACHTWOORD),
        (("--school", " "), WACHTWOORD),
    ],
)
def test_nieuw_keeps_the_rules(regel: Regel, woorden: tuple[str, ...], wachtwoord: str) -> None:
    """A short password, a wrong BRIN or no name: a rule says no, and there is no file."""
    pad = regel.map / "leeg" / "x.oppdesk"
    assert regel("nieuw", pad, *woorden, wachtwoord=wachtwoord) == 4
    assert is_een_zin(regel.mis)
    assert not pad.exists()


# ── importeer ───────────────────────────────────────────────────────────────────────────────────────────
def test_importeer_counts_each_pupil_once(regel: Regel) -> None:
    """Integers by name; every pupil of the file counts in exactly one; warnings are a list of texts."""
    weg = kind("L4", "Weg", "2014-01-01", rest="<uitstroomdatum>2026-09-01</uitstroomdatum>")
    antwoord = regel.json("importeer", regel.pad, regel.lijst(*DRIE, weg))
    assert {naam: antwoord[naam] for naam in TELLINGEN} == {
        "nieuw": 3, "bijgewerkt": 0, "ongewijzigd": 0, "vertrokken": 1, "onduidelijk": 0, "overgeslagen": 0,
    }  # fmt: skip
    assert (antwoord["groepen"], antwoord["medewerkers"], antwoord["ontbreekt"]) == (2, 1, 0)
    assert antwoord["waarschuwingen"] == []
    assert all(type(waarde) is int for naam, waarde in antwoord.items() if naam != "waarschuwingen")
    assert len(regel.json("lijst", regel.pad, "leerlingen")) == 3


def test_the_same_file_twice_changes_nothing(regel: Regel) -> None:
    """The second time everybody is unchanged and nothing was written in the vault."""
    lijst = regel.lijst(*DRIE)
    regel.json("importeer", regel.pad, lijst)
    voor = regel.versies()
    antwoord = regel.json("importeer", regel.pad, lijst)
    assert [antwoord[naam] for naam in TELLINGEN] == [0, 0, 3, 0, 0, 0]
    assert regel.versies() == voor


def test_the_next_file_changes_moves_and_misses(regel: Regel) -> None:
    """A moved pupil is changed, an absent one reported and kept; a double one is for a person to decide."""
    regel.json("importeer", regel.pad, regel.lijst(*DRIE))
    verhuisd = kind("L1", "Bakker", "2016-03-03", groep="G2")
    dubbel = leerling("<achternaam>Şahin</achternaam><roepnaam>Noor</roepnaam>", "ANDERS")
    antwoord = regel.json("importeer", regel.pad, regel.lijst(verhuisd, dubbel))
    assert sum(antwoord[naam] for naam in TELLINGEN) == 2
    assert (antwoord["bijgewerkt"], antwoord["onduidelijk"]) == (1, 1)
    assert antwoord["ontbreekt"] == 1
    namen = {rij["naam"]: rij["groep"] for rij in regel.json("lijst", regel.pad, "leerlingen")}
    assert namen == {"Noor Bakker": "7a", "Noor Şahin": "6b", "Noor Żurek": "7a"}


def test_proef_changes_nothing(regel: Regel) -> None:
    """A trial answers as the real thing and leaves the vault as it was."""
    lijst = regel.lijst(*DRIE)
    voor = regel.versies()
    proef = regel.json("importeer", regel.pad, lijst, "--proef")
    assert regel.versies() == voor
    assert regel.json("lijst", regel.pad, "leerlingen") == []
    assert regel.json("importeer", regel.pad, lijst) == proef


def test_another_school_is_a_warning(regel: Regel) -> None:
    """The file of another school is taken in, and the answer says whose it is."""
    lijst = regel.lijst(*DRIE, school="<schooljaar>2026-2027</schooljaar><brincode>99XX</brincode>")
    (waarschuwing,) = regel.json("importeer", regel.pad, lijst, "--proef")["waarschuwingen"]
    assert "99XX" in waarschuwing
    assert "12AB" in waarschuwing


def test_columns_are_guessed_or_named(regel: Regel) -> None:
    """CSV goes in by its headers; headers that nobody would guess are named with --kolommen."""
    gewoon = regel.bestand("a.csv", b"Roepnaam;Achternaam;Geboortedatum\nNoor;Bakker;3-3-2016\n")
    assert regel.json("importeer", regel.pad, gewoon, "--proef")["nieuw"] == 1
    vreemd = regel.bestand("b.csv", b"wie;hoe heet die;dag\nNoor;Bakker;3-3-2016\n")
    keuze = "roepnaam=wie,achternaam=Hoe heet die,geboortedatum=dag"
    assert regel.json("importeer", regel.pad, vreemd, "--kolommen", keuze)["nieuw"] == 1
    (rij,) = regel.json("lijst", regel.pad, "leerlingen")
    assert (rij["naam"], rij["geboortedatum"]) == ("Noor Bakker", "2016-03-03")


def test_columns_that_are_not_there_are_refused(regel: Regel) -> None:
    """A field or a header that does not exist is said with what there is; half a word is wrong words."""
    bestand = regel.bestand("a.csv", b"wie;dag\nNoor;3-3-2016\n")
    assert regel("importeer", regel.pad, bestand, "--kolommen", "roepnaam=naam") == 3
    assert is_een_zin(regel.mis)
    assert "wie" in regel.mis
    assert regel("importeer", regel.pad, bestand, "--kolommen", "schoenmaat=wie") == 3
    assert regel("importeer", regel.pad, bestand, "--kolommen", "roepnaam") == 2
    assert regel.json("lijst", regel.pad, "leerlingen") == []


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"<EDEX><school>",
        b'<!DOCTYPE a [<!ENTITY b "c">]><EDEX>&b;</EDEX>',
        b"\x00\x01\x02\x03",
        b"%PDF-1.7",
    ],
)
def test_a_file_that_is_no_class_list_is_refused(regel: Regel, inhoud: bytes) -> None:
    """Whatever the file is, the answer is one Dutch line, and the vault is as it was."""
    voor = regel.versies()
    assert regel("importeer", regel.pad, regel.bestand("raar.xml", inhoud)) == 3
    assert is_een_zin(regel.mis)
    assert regel.uit == ""
    assert regel.versies() == voor


# ── lijst, controleer ───────────────────────────────────────────────────────────────────────────────────
def test_lijst_for_people_and_for_machines(regel: Regel) -> None:
    """One line per pupil for people, one object per pupil for machines; OPP's likewise."""
    regel.json("importeer", regel.pad, regel.lijst(*DRIE))
    assert regel("lijst", regel.pad, "leerlingen") == 0
    assert len(regel.uit.splitlines()) == 3
    rijen = regel.json("lijst", regel.pad, "leerlingen")
    assert set(rijen[0]) == {"naam", "groep", "geboortedatum", "opp", "vertrokken"}
    assert regel.json("lijst", regel.pad, "opps") == []


def test_controleer_says_what_was_found(regel: Regel) -> None:
    """A good vault is whole, exit code 0; one whose table says other things than its history is not."""
    regel.json("importeer", regel.pad, regel.lijst(*DRIE))
    antwoord = regel.json("controleer", regel.pad)
    assert antwoord["bevindingen"] == []
    assert antwoord["rijen"] >= 3
    buitenom(regel.pad, "update leerling set achternaam = 'Anders' where achternaam = 'Bakker'")
    assert regel("controleer", regel.pad, "--json") == 1
    bevindingen = json.loads(regel.uit)["bevindingen"]
    assert {each["code"] for each in bevindingen} == {"geschiedenis_wijkt_af", "zoekindex_wijkt_af"}
    assert all(set(each) == {"code", "waar"} for each in bevindingen)
    assert "Bakker" not in regel.uit


def buitenom(pad: Path, opdracht: str) -> None:
    """Change the file as our program never would."""
    kluis = open_met_wachtwoord(pad, WACHTWOORD)
    engine = make_engine(pad, kluis.sleutel)
    with engine.begin() as verbinding:
        verbinding.exec_driver_sql(opdracht)
    engine.dispose()
    kluis.sluit()


# ── reservekopie, herstel ───────────────────────────────────────────────────────────────────────────────
def test_a_backup_goes_there_and_back(regel: Regel) -> None:
    """One file holds everything; put back elsewhere it opens with the password and has the same pupils."""
    regel.json("importeer", regel.pad, regel.lijst(*DRIE))
    doel = regel.map / "stick"
    doel.mkdir()
    antwoord = regel.json("reservekopie", regel.pad, doel)
    assert [str(pad) for pad in doel.iterdir()] == [antwoord["kopie"]]
    assert Path(antwoord["kopie"]).stat().st_size == antwoord["bytes"]
    nieuw = regel.map / "elders" / "terug.oppdesk"
    assert regel.json("herstel", antwoord["kopie"], nieuw) == {"kluis": str(nieuw), "bewaard": None}
    assert regel.json("lijst", nieuw, "leerlingen") == regel.json("lijst", regel.pad, "leerlingen")


def test_herstel_never_overwrites_silently(regel: Regel) -> None:
    """What stood there is kept under another name, the answer says which, and it still opens."""
    kopie = regel.json("reservekopie", regel.pad, regel.map)["kopie"]
    regel.json("importeer", regel.pad, regel.lijst(*DRIE))
    assert regel("herstel", kopie, regel.pad) == 0
    assert "is bewaard als" in regel.uit
    (bewaard,) = [pad for pad in regel.map.glob("*.oppdesk") if pad != regel.pad]
    assert str(bewaard) in regel.uit
    assert regel.json("lijst", regel.pad, "leerlingen") == []
    assert len(regel.json("lijst", bewaard, "leerlingen")) == 3


def test_what_is_no_backup_is_not_put_back(regel: Regel) -> None:
    """Any other file is refused, and the vault that stands there stays."""
    voor = regel.pad.read_bytes()
    assert regel("herstel", regel.bestand("x.oppdesk-kopie", b"geen kopie"), regel.pad) == 3
    assert is_een_zin(regel.mis)
    assert regel.pad.read_bytes() == voor


def test_a_backup_into_nowhere_is_refused(regel: Regel) -> None:
    """A folder that cannot be made is said in one line."""
    in_de_weg = regel.bestand("bestand", b"")
    assert regel("reservekopie", regel.pad, in_de_weg / "map") == 3
    assert is_een_zin(regel.mis)


# ── words, passwords, errors ────────────────────────────────────────────────────────────────────────────
def test_a_wrong_password_has_its_own_code(regel: Regel) -> None:
    """Exit code 5, one line, nothing on standard output."""
    for woorden in (("lijst", regel.pad, "leerlingen"), ("controleer", regel.pad)):
        assert regel(*woorden, wachtwoord="een ander wachtwoord") == 5
        assert is_een_zin(regel.mis)
        assert regel.uit == ""


def test_a_vault_that_is_not_there_or_open_elsewhere(regel: Regel) -> None:
    """A missing vault, a file that is none, and one that another program has open: each its own line."""
    gezegd = set()
    open_ = open_met_wachtwoord(regel.pad, WACHTWOORD)
    for pad in (regel.map / "weg.oppdesk", regel.bestand("geen.oppdesk", b"tekst"), regel.pad):
        assert regel("lijst", pad, "leerlingen") == 3
        assert is_een_zin(regel.mis)
        gezegd.add(regel.mis)
    open_.sluit()
    assert len(gezegd) == 3


@pytest.mark.parametrize(
    "woorden",
    [
        (),
        ("weet-ik-niet",),
        ("lijst",),
        ("lijst", "x.oppdesk", "ouders"),
        ("nieuw", "x.oppdesk", "--sector", "mbo"),
    ],
)
def test_unknown_words_are_one_dutch_line(
    woorden: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, and not a word of English."""
    assert main(woorden) == 2
    gezegd = capsys.readouterr()
    assert gezegd.out == ""
    assert is_een_zin(gezegd.err)
    assert gezegd.err.startswith("Deze woorden kloppen niet.")


def test_help_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    """The explanation of every command has no English heading, and the exit codes stand in it."""
    for woorden in ((), ("nieuw",), ("importeer",), ("lijst",), ("herstel",)):
        with pytest.raises(SystemExit) as einde:
            main([*woorden, "--help"])
        assert einde.value.code == 0
        uitleg = capsys.readouterr().out
        assert uitleg.startswith("Gebruik: opp-desk")
        assert not {"usage", "options", "positional", "show this", "error"} & set(uitleg.lower().split())
        assert ("Afsluitcodes" in uitleg) == (not woorden)


def test_a_stop_is_no_error(regel: Regel, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C at the prompt ends with 130 and says nothing."""

    def onderbreek(_vraag: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("getpass.getpass", onderbreek)
    assert main(["lijst", str(regel.pad), "leerlingen"]) == 130


def test_our_own_bug_says_no_name(regel: Regel, monkeypatch: pytest.MonkeyPatch) -> None:
    """What we did not foresee ends in one line with the kind of error, never with what was read."""

    class Stuk:
        """Input that breaks in a way that nobody foresaw."""

        def readline(self) -> str:
            """Break."""
            raise ZeroDivisionError("Noor Bakker")

    monkeypatch.setattr("sys.stdin", Stuk())
    code = main(["lijst", str(regel.pad), "leerlingen", "--wachtwoord-stdin"])
    gezegd = regel.gezegd()
    assert code == 1
    assert is_een_zin(gezegd)
    assert "ZeroDivisionError" in gezegd
    assert "Bakker" not in gezegd


def test_the_real_program(regel: Regel) -> None:
    """``python -m opp_desk`` in a process of its own: UTF-8 in any locale, exit codes as said."""
    regel.json("importeer", regel.pad, regel.lijst(*DRIE))
    gelezen = proces("lijst", regel.pad, "leerlingen", "--json")
    assert gelezen.returncode == 0
    assert [rij["naam"] for rij in json.loads(gelezen.stdout)] == ["Noor Bakker", "Noor Şahin", "Noor Żurek"]
    geweigerd = proces("lijst", regel.pad, "leerlingen", wachtwoord="fout en te lang")
    assert (geweigerd.returncode, geweigerd.stdout) == (5, b"")
    assert is_een_zin(geweigerd.stderr.decode())


def proces(*woorden: object, wachtwoord: str = WACHTWOORD) -> subprocess.CompletedProcess[bytes]:
    """Run the program itself."""
    env = os.environ | {"PYTHONPATH": str(WORTEL / "src"), "PYTHONIOENCODING": "", "LC_ALL": "C"}
    return subprocess.run(
        [sys.executable, "-m", "opp_desk", *map(str, woorden), "--wachtwoord-stdin"],
        input=wachtwoord.encode() + b"\n",
        env=env,
        capture_output=True,
        check=False,
    )


# ── zoek ────────────────────────────────────────────────────────────────────────────────────────────────
def gesprekken(regel: Regel, **per_ruimte: str) -> None:
    """Note something of one pupil in each of these ruimten, as whoever unlocks the vault."""
    assert regel("importeer", regel.pad, regel.lijst(*DRIE)) == 0
    kluis = open_met_wachtwoord(regel.pad, WACHTWOORD)
    noor = kluis.lees(leerlingen.lijst)[0].id
    for ruimte, tekst in per_ruimte.items():
        kluis.voer_uit(
            partial(
                velden.voeg_toe,
                klasse=Gesprek,
                ouders={"leerling": noor},
                ruimte=Ruimte(ruimte),
                eigenaar=kluis.persoon,
                datum=NU.date(),
                soort=GesprekSoort.OBSERVATIE,
                tekst=tekst,
            )
        )
    kluis.sluit()


def test_zoek_gives_hits_with_their_place(regel: Regel) -> None:
    """The same language as on screen; each hit says of whom, what, when and where in the text."""
    gesprekken(regel, dossier="Praatte met Łukasz over gym", prive="Gym was leuk")
    hits = regel.json("zoek", regel.pad, "gym", "soort:obs")
    assert [each["tekst"] for each in hits] == ["Gym was leuk", "Praatte met Łukasz over gym"]
    (hit,) = regel.json("zoek", regel.pad, '"met lukasz"', "van:noor", "na:2020")
    assert (hit["leerling"], hit["soort"], hit["datum"]) == (
        "Noor Bakker",
        "observatie",
        NU.date().isoformat(),
    )
    assert [hit["tekst"][begin:eind] for begin, eind in hit["merken"]] == ["met Łukasz"]
    assert regel("zoek", regel.pad, "gym", "--aantal", "1") == 0
    assert regel.uit.count("\n") == 1
    assert regel.json("zoek", regel.pad, "nergens") == []
    assert regel("zoek", regel.pad, "gym", "--aantal", "0") == 2


def test_zoek_never_gives_what_is_about_safety(regel: Regel) -> None:
    """Not even to whoever wrote it: what comes out here goes on to other programs."""
    gesprekken(regel, gesloten="Zorgwoord", vertrouwelijk="Zorgwoord ook")
    assert [each["tekst"] for each in regel.json("zoek", regel.pad, "zorgwoord")] == ["Zorgwoord ook"]
