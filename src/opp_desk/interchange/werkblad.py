"""The rows of an XLSX workbook, read only and with limits: a workbook is a zip, and a zip can be a bomb.

Dates come out as "2018-03-03", whole numbers without ".0" and with the leading zeros that their format shows.
"""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib
from datetime import datetime, time
from itertools import islice
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.csvtekst import MEESTE_KOLOMMEN, MEESTE_RIJEN, Rij
from opp_desk.interchange.namen import schoon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

GROOTST_UITGEPAKT = 96 * 1024 * 1024
MEESTE_DELEN = 5_000
_MEESTE_BLADEN = 50
_TOP = 20
_LEEG_ACHTEREEN = 2_000

_STUK = (
    zipfile.BadZipFile, ParseError, KeyError, ValueError, TypeError, AttributeError,
    IndexError, ArithmeticError, AssertionError, EOFError, OSError, NotImplementedError, RuntimeError,
    zlib.error, struct.error,
)  # fmt: skip
"""What openpyxl and zipfile raise on a workbook that is damaged, strange or made by an enemy."""


def lees_werkblad(inhoud: bytes, past: Callable[[list[Rij]], bool]) -> list[Rij]:
    """Return the rows of the first visible sheet whose top (20 rows) fits, otherwise of the first filled.

    Raises WereldFout: import_ods, import_zip, import_excel_te_groot, import_excel_stuk,
    import_te_veel_leerlingen, import_te_veel_kolommen.
    """
    try:
        _toets_zip(inhoud)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells what it leaves out: styles, validation, drawings
            return _kies(inhoud, past)
    except _STUK as fout:
        raise WereldFout("import_excel_stuk") from fout


def _toets_zip(inhoud: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        delen = archief.infolist()
    namen = {deel.filename for deel in delen}
    if "content.xml" in namen and "mimetype" in namen:
        raise WereldFout("import_ods")
    if "xl/workbook.xml" not in namen:
        raise WereldFout("import_zip")
    if len(delen) > MEESTE_DELEN or sum(deel.file_size for deel in delen) > GROOTST_UITGEPAKT:
        raise WereldFout("import_excel_te_groot")


def _kies(inhoud: bytes, past: Callable[[list[Rij]], bool]) -> list[Rij]:
    from openpyxl import load_workbook  # noqa: PLC0415  12 MB, only for who reads a workbook

    boek = load_workbook(io.BytesIO(inhoud), read_only=True, data_only=True, keep_links=False)
    try:
        zichtbaar = [blad for blad in boek.worksheets if blad.sheet_state == "visible"][:_MEESTE_BLADEN]
        toppen = [(blad, list(islice(_rijen(blad), _TOP))) for blad in zichtbaar]
        gevuld = [(blad, top) for blad, top in toppen if top]
        gekozen = next((blad for blad, top in gevuld if past(top)), gevuld[0][0] if gevuld else None)
        return list(_rijen(gekozen)) if gekozen is not None else []
    finally:
        boek.close()


def _rijen(blad: Any) -> Iterator[Rij]:
    blad.reset_dimensions()  # the size that a file states may be wrong by a million rows
    aantal = leeg = 0
    for cellen in blad.iter_rows():
        waarden = tuple(_tekst(cel) for cel in cellen)
        if not any(waarden):
            leeg += 1
            if leeg > _LEEG_ACHTEREEN:  # a sheet that was formatted down to the bottom
                return
            continue
        leeg, aantal = 0, aantal + 1
        if aantal > MEESTE_RIJEN:
            raise WereldFout("import_te_veel_leerlingen", hoogste=MEESTE_RIJEN)
        if len(waarden) > MEESTE_KOLOMMEN:
            waarden = _zonder_staart(waarden)
        yield next(cel.row for cel in cellen if cel.value is not None), waarden


def _zonder_staart(waarden: tuple[str, ...]) -> tuple[str, ...]:
    einde = max(plaats for plaats, waarde in enumerate(waarden, 1) if waarde)
    if einde > MEESTE_KOLOMMEN:
        raise WereldFout("import_te_veel_kolommen", hoogste=MEESTE_KOLOMMEN)
    return waarden[:einde]


def _tekst(cel: Any) -> str:
    waarde = cel.value
    if waarde is None or cel.data_type == "e":
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, datetime):
        return waarde.date().isoformat() if waarde.time() == time() else waarde.isoformat(" ", "minutes")
    if isinstance(waarde, int) or (isinstance(waarde, float) and waarde.is_integer()):
        return _met_nullen(int(waarde), cel.number_format)
    return schoon(str(waarde))


def _met_nullen(getal: int, notatie: str | None) -> str:
    """Return the number as the sheet shows it when its format is a row of zeros ("00000")."""
    breedte = len(notatie) if notatie and set(notatie) == {"0"} else 0
    return str(getal).zfill(breedte)
