"""Files that should not be trusted, and how long an honest one takes."""

from __future__ import annotations

import time
import tracemalloc
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opp_desk.ground.errors import WereldFout
from opp_desk.interchange import edexml_ruw
from opp_desk.interchange.edexml import lees_edexml
from opp_desk.interchange.edexml_schrijven import schrijf_edexml
from opp_desk.interchange.zinnen import ZINNEN
from tests.interchange.bouwen import XSI, edexml, leerling, school_van

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GEWOON = schrijf_edexml(school_van(30))
BOM = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]><EDEX><leerlingen><leerling key='1'><roepnaam>&i;</roepnaam></leerling></leerlingen></EDEX>"
)


def fout(bron: Path | bytes) -> WereldFout:
    """Return the error that a file gives; its sentence can be made from its own values."""
    with pytest.raises(WereldFout) as gevangen:
        lees_edexml(bron)
    gevonden = gevangen.value
    assert "Er is niets gewijzigd." in ZINNEN[gevonden.code].format(**gevonden.values)
    return gevonden


def poging(bron: bytes) -> str:
    """Return the code of the error, or that the file was read."""
    try:
        lees_edexml(bron)
    except WereldFout as gevonden:
        return gevonden.code
    return "gelezen"


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        (b"", "import_leeg"),
        (b"   \n", "import_half"),
        (b"<EDEX>", "import_half"),
        (GEWOON[: len(GEWOON) // 2], "import_half"),
        (GEWOON[:-3], "import_half"),
        (GEWOON[:60], "import_half"),
        (b"<EDEX></EDEX", "import_half"),
        (b"roepnaam;achternaam\nNoor;Hof\n", "import_geen_xml"),
        (b"<EDEX></SCHOOL>", "import_geen_xml"),
        (b"<EDEX></EDEX><EDEX></EDEX>", "import_geen_xml"),
        (b"<EDEX><a b=1></EDEX>", "import_geen_xml"),
        (b"<EDEX>&lol;</EDEX>", "import_geen_xml"),
        (b"\x00\x01\x02\x03", "import_geen_xml"),
        (b"<html><body><table></table></body></html>", "import_html"),
        (b"<!DOCTYPE html><html></html>", "import_dtd"),
        (b"<rss><channel/></rss>", "import_geen_edexml"),
        (b"<s:Envelope><s:Body><s:Fault>nee</s:Fault></s:Body></s:Envelope>", "import_geen_edexml"),
        (BOM.encode(), "import_dtd"),
        (b'<!DOCTYPE EDEX SYSTEM "http://example.org/x.dtd"><EDEX/>', "import_dtd"),
        (b'<!DOCTYPE E [<!ENTITY x SYSTEM "file:///etc/passwd">]><EDEX>&x;</EDEX>', "import_dtd"),
        (b'<!DOCTYPE E [<!ENTITY % p SYSTEM "http://example.org/p"> %p;]><EDEX/>', "import_dtd"),
        (b"<EDEX>" + b"<a>" * 100 + b"</a>" * 100 + b"</EDEX>", "import_te_diep"),
        (b"<EDEX><!--" + b"x" * 4_000_000 + b"--></EDEX>", "import_te_lang"),
        (b'<EDEX a="' + b"x" * 4_000_000 + b'"></EDEX>', "import_te_lang"),
        (edexml(leerling("<roepnaam>No\u00ebl</roepnaam>")).decode().encode("cp1252"), "import_tekenset"),
        (b'<?xml version="1.0" encoding="utf-16"?><EDEX/>', "import_tekenset"),
        (b'<?xml version="1.0" encoding="klingon"?><EDEX/>', "import_tekenset"),
        (b'<?xml version="1.0" encoding="utf-7"?><EDEX/>', "import_tekenset"),
        (edexml(leerling()).decode().encode("utf-32"), "import_geen_xml"),
    ],
)  # fmt: skip
def test_refused_with_a_sentence(inhoud: bytes, code: str) -> None:
    """What is no honest class list is refused as a whole, each kind with its own sentence."""
    assert fout(inhoud).code == code


@pytest.mark.parametrize(
    "inhoud",
    [
        GEWOON,
        b"\xef\xbb\xbf" + GEWOON,
        GEWOON.decode().replace("UTF-8", "UTF-16").encode("utf-16"),
        GEWOON.decode().replace("UTF-8", "UTF-16").encode("utf-16-be"),
        GEWOON.decode().replace(' encoding="UTF-8"', "").encode("utf-16-le"),
        GEWOON.decode().replace("UTF-8", "windows-1254").encode("cp1254"),
        GEWOON.decode().replace("UTF-8", "iso-8859-9").encode("iso-8859-9"),
        GEWOON.split(b"?>\n", 1)[1],
    ],
)
def test_every_usual_encoding(inhoud: bytes) -> None:
    """UTF-8 with or without a mark, UTF-16 either way, and the old Western ones when they say so."""
    assert lees_edexml(inhoud) == lees_edexml(GEWOON)


def test_half_a_gigabyte_is_refused_before_reading(tmp_path: Path) -> None:
    """A file of 500 MB costs no memory and no time: its size is enough."""
    pad = tmp_path / "groot.xml"
    with pad.open("wb") as bestand:
        bestand.write(b"<EDEX>")
        bestand.truncate(500 * 1024**2)
    tracemalloc.start()
    try:
        assert fout(pad).code == "import_te_groot"
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_huge_text_costs_no_memory() -> None:
    """Text of 20 MB in a field skips that pupil, in an element that is not heard nothing happens."""
    groot = "x" * 20_000_000
    inhoud = edexml(
        leerling(f"<roepnaam>{groot}</roepnaam>", "L1")
        + leerling(f"<roepnaam>Sem</roepnaam><commentaar>{groot}</commentaar>", "L2")
    )
    tracemalloc.start()
    try:
        lijst = lees_edexml(inhoud)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
    assert [lln.roepnaam for lln in lijst.leerlingen] == ["Sem"]
    assert [o.reden for o in lijst.overgeslagen] == ["import_veld_te_lang"]


def test_a_million_pupils_are_refused(tmp_path: Path) -> None:
    """No school has a million pupils; reading stops long before them."""
    pad = tmp_path / "veel.xml"
    with pad.open("wb") as bestand:
        bestand.write(b"<EDEX><leerlingen>")
        for _ in range(100):
            bestand.write(b"<leerling><roepnaam>a</roepnaam></leerling>" * 10_000)
        bestand.write(b"</leerlingen></EDEX>")
    gevonden = fout(pad)
    assert gevonden.code == "import_te_veel_leerlingen"
    assert gevonden.values == {"hoogste": edexml_ruw.MEESTE_LEERLINGEN}


def test_errors_name_nobody(tmp_path: Path) -> None:
    """What can reach a log (the text of an error and of its causes) holds no name from the file."""
    pad = tmp_path / "k.xml"
    pad.write_bytes(edexml(leerling("<roepnaam>Xq7Zeldzaam</roepnaam>"))[:-20] + b"<Xq7Zeldzaam")
    gevonden: BaseException | None = fout(pad)
    while gevonden is not None:
        assert "Xq7Zeldzaam" not in repr(gevonden)
        gevonden = gevonden.__cause__ or (None if gevonden.__suppress_context__ else gevonden.__context__)


@given(st.binary(max_size=200))
def test_any_bytes_give_a_sentence(inhoud: bytes) -> None:
    """Arbitrary bytes are refused with a sentence, never with a bug."""
    assert fout(inhoud).code in ZINNEN


@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    """However a file is damaged, it is a class list or a sentence."""
    inhoud = bytearray(GEWOON[:3000] + GEWOON[-200:])
    for _ in range(data.draw(st.integers(1, 5))):
        plaats = data.draw(st.integers(0, len(inhoud) - 1))
        eind = plaats + data.draw(st.integers(0, 40))
        inhoud[plaats:eind] = data.draw(
            st.binary(max_size=10) | st.sampled_from([b"<", b"</", b"&", b'"', b"<x>"])
        )
    assert poging(bytes(inhoud)) in {"gelezen", *ZINNEN}


def test_undeclared_prefix_of_the_root() -> None:
    """A root that uses xsi without declaring it is read; a strict reader would refuse it."""
    inhoud = edexml(leerling()).replace(
        b"<EDEX>", b'<EDEX xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">'
    )
    assert XSI.encode() not in inhoud
    assert len(lees_edexml(inhoud).leerlingen) == 1


def test_five_thousand_pupils_within_a_second(record_property: Callable[[str, object], None]) -> None:
    """The largest school takes less than a second of processor time."""
    inhoud = schrijf_edexml(school_van(5000))
    begin = time.process_time()
    lijst = lees_edexml(inhoud)
    duur = time.process_time() - begin
    record_property("leerlingen uit EDEXML", len(lijst.leerlingen))
    record_property("rekentijd (s)", round(duur, 2))
    assert duur < 1
    assert len(lijst.leerlingen) == 5000
