"""What must not be kept passes by unread: it is in no object after the reading."""

from __future__ import annotations

import gc
import re
from typing import TYPE_CHECKING, Any

from opp_desk.interchange import edexml
from opp_desk.interchange.edexml_ruw import STRUCTUUR, Ruw
from tests.interchange.bouwen import edexml as bestand
from tests.interchange.bouwen import leerling

if TYPE_CHECKING:
    from pathlib import Path

VERBODEN = (
    "bsn", "sofinummer", "onderwijsnummer", "bsn_ondwnr-4", "rijksregisternummer", "etniciteit", "land",
    "land_vader", "land_moeder", "gewicht", "gewicht_nieuw", "postcodenl", "postnummerbe", "postcodeoverig",
    "gebruikersnaam", "fotourl", "emailadres", "start_ondw_jgr3", "eckid",
)  # fmt: skip


def schrijf(pad: Path, geheim: list[str]) -> None:
    """Write a file with a forbidden value in every forbidden place; afterwards only the disk has them."""
    velden = "".join(f"<{veld}>{''.join(geheim)}</{veld}>" for veld in VERBODEN)
    velden += f"<toevoegingen><blok><bsn>{''.join(geheim)}</bsn></blok></toevoegingen>"
    eckid = f' eckid="{"".join(geheim)}"'
    pupil = leerling("<roepnaam>Noor</roepnaam>" + velden).replace("<leerling", f"<leerling{eckid}")
    staf = leerling("<roepnaam>Lia</roepnaam>" + velden, "LK1").replace("leerling", "leerkracht")
    pad.write_bytes(bestand(pupil * 50, na=f"<leerkrachten>{staf}</leerkrachten>"))


def teksten(*wortels: Any) -> list[str]:
    """Return every text that can be reached from the objects."""
    gezien: set[int] = set()
    wachten, uit = list(wortels), []
    while wachten:
        ding = wachten.pop()
        if id(ding) in gezien or isinstance(ding, type):
            continue
        gezien.add(id(ding))
        if isinstance(ding, str | bytes):
            uit.append(str(ding))
        wachten += gc.get_referents(ding)
    return uit


def in_geheugen(geheim: list[str]) -> int:
    """Count the texts anywhere in this process that hold the value, which itself exists only in halves.

    The halves side by side: a large PDF of another test has both somewhere among its numbers.
    """
    links, rechts = geheim
    waarde = re.compile(f"{links}(?={rechts})")
    bytes_ervan = re.compile(waarde.pattern.encode())
    gevonden = 0
    for ding in gc.get_objects():
        for tekst in gc.get_referents(ding):
            if isinstance(tekst, str):
                gevonden += waarde.search(tekst) is not None
            elif isinstance(tekst, bytes):
                gevonden += bytes_ervan.search(tekst) is not None
    return gevonden


def test_no_forbidden_value_in_the_result_or_the_parser(tmp_path: Path) -> None:
    """BSN, ECK iD, origin, postcode and the like are in nothing that the parser makes, nor in itself."""
    geheim = ["90170", "23456"]
    schrijf(tmp_path / "k.xml", geheim)
    ruw = Ruw()
    edexml._lees_door(tmp_path / "k.xml", ruw)  # noqa: SLF001  to look inside the parser
    lijst = edexml.lees_edexml(tmp_path / "k.xml")
    alle = teksten(vars(ruw), lijst)
    assert "Noor" in alle
    assert "Lia" in alle
    assert not [tekst for tekst in alle if geheim[1] in tekst]


def test_no_forbidden_value_left_in_the_process(tmp_path: Path) -> None:
    """After the reading no text in the whole process holds the value; before the file is let go, one does."""
    geheim = ["80170", "65432"]
    schrijf(tmp_path / "k.xml", geheim)
    inhoud = [(tmp_path / "k.xml").read_bytes()]
    assert in_geheugen(geheim) > 0
    inhoud.clear()
    lijst = edexml.lees_edexml(tmp_path / "k.xml")
    gc.collect()
    assert in_geheugen(geheim) == 0
    assert lijst.leerlingen[0].roepnaam == "Noor"


def test_only_declared_elements_are_heard() -> None:
    """None of the forbidden elements is in the list of what is heard, at any place."""
    assert not [pad for pad in STRUCTUUR if set(pad) & set(VERBODEN)]
