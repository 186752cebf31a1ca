"""From the bytes of a CSV file, or pasted text, to rows of cells: encoding, separator and quotes.

Which row is the header and what the columns mean is not decided here.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter

from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.koppen import herken
from opp_desk.interchange.namen import schoon

Rij = tuple[int, tuple[str, ...]]
"""The line or row number in the source (from 1), and the cells."""

SCHEIDINGSTEKENS = (";", "\t", ",", "|")
MEESTE_RIJEN = 50_000
MEESTE_KOLOMMEN = 500

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: it begins the same
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OUD = ("cp1252", "cp850", "mac-roman", "latin-1")
_GEWOON = frozenset("éëïöüèáàâäçñóôúûêîíìßøåÉËÏÖÜÇÁÓØÅšžčćşğıŠŽ’‘“”–—…€ \u00a0")
_SEP = re.compile(r'"?sep=(.)"?', re.IGNORECASE)
_PROEFREGELS = 60
_PROEFTEKENS = 100_000


def ontcijfer(inhoud: bytes) -> str:
    """Return the text, in whatever encoding a school's program writes.

    A byte order mark decides, then UTF-8, then UTF-16 without a mark; of the old eight-bit encodings
    (Windows, DOS, Mac) the one in which the letters make sense.

    Raises WereldFout import_binair for what is no text.
    """
    for bom, codering in _BOMS:
        if inhoud.startswith(bom):
            return _decodeer(inhoud, codering)
    if b"\x00" in inhoud:
        return _decodeer(inhoud, "utf-16-le" if inhoud[1::2].count(0) > inhoud[::2].count(0) else "utf-16-be")
    try:
        return inhoud.decode("utf-8")
    except UnicodeDecodeError:
        return min(_kandidaten(inhoud), key=_vreemdheid)


def rijen_uit_tekst(tekst: str) -> list[Rij]:
    """Return the rows of a text with separators; the separator is found, "sep=;" of Excel is obeyed.

    Raises WereldFout import_csv_stuk, import_te_veel_leerlingen, import_te_veel_kolommen.
    """
    eerste, _, rest = tekst.partition("\n")
    if voorschrift := _SEP.fullmatch(eerste.strip()):
        return _splits(rest, voorschrift[1], begin=1)
    rijen = _splits(tekst, kies_scheidingsteken(tekst))
    if (verpakt := _uitgepakt(rijen)) is not None:
        return _splits(verpakt, kies_scheidingsteken(verpakt))
    return rijen


def kies_scheidingsteken(tekst: str) -> str:
    """Return the separator that gives the most known headers and the most even rows."""
    proef = "\n".join(re.split(r"\r\n|\r|\n", tekst[:_PROEFTEKENS], maxsplit=_PROEFREGELS)[:_PROEFREGELS])

    def waarde(teken: str) -> tuple[int, float, int]:
        try:
            rijen = [cellen for _, cellen in _splits(proef, teken, strict=False) if any(cellen)]
        except WereldFout:
            return 0, 0.0, 0
        breedtes = Counter(len(cellen) for cellen in rijen if len(cellen) > 1)
        breedte, aantal = max(breedtes.items(), key=lambda paar: (paar[1], paar[0]), default=(1, 0))
        bekend = max((sum(herken(cel) is not None for cel in cellen) for cellen in rijen[:20]), default=0)
        return bekend, aantal / max(len(rijen), 1), breedte

    return max(SCHEIDINGSTEKENS, key=waarde)


def _splits(tekst: str, scheidingsteken: str, begin: int = 0, *, strict: bool = True) -> list[Rij]:
    """Split into rows; strict, because a quote that is never closed would swallow half the list."""
    lezer = csv.reader(
        io.StringIO(tekst, newline=""), delimiter=scheidingsteken, skipinitialspace=True, strict=strict
    )
    rijen: list[Rij] = []
    vorige = 0
    try:
        for cellen in lezer:
            if len(rijen) >= MEESTE_RIJEN:
                raise WereldFout("import_te_veel_leerlingen", hoogste=MEESTE_RIJEN)
            if strict and len(cellen) > MEESTE_KOLOMMEN:
                raise WereldFout("import_te_veel_kolommen", hoogste=MEESTE_KOLOMMEN)
            rijen.append((begin + vorige + 1, tuple(schoon(cel) for cel in cellen)))
            vorige = lezer.line_num
    except csv.Error as fout:
        raise WereldFout("import_csv_stuk", regel=begin + vorige + 1) from fout
    return rijen


def _uitgepakt(rijen: list[Rij]) -> str | None:
    """Return the text inside when every line was quoted as a whole: Excel met another separator."""
    gevuld = [cellen[0] for _, cellen in rijen if cellen and cellen[0]]
    if any(len([cel for cel in cellen if cel]) > 1 for _, cellen in rijen):
        return None
    in_kop = max((gevuld[0].count(teken) for teken in SCHEIDINGSTEKENS), default=0) if gevuld else 0
    return "\n".join(gevuld) if in_kop > 1 else None


def _decodeer(inhoud: bytes, codering: str) -> str:
    try:
        return inhoud.decode(codering)
    except UnicodeDecodeError as fout:
        raise WereldFout("import_binair") from fout


def _kandidaten(inhoud: bytes) -> list[str]:
    uit = []
    for codering in _OUD:
        try:
            uit.append(inhoud.decode(codering))
        except UnicodeDecodeError:  # cp1252 leaves five bytes undefined
            continue
    return uit


def _vreemdheid(tekst: str) -> int:
    """Count what no Dutch list has: capitals inside a word, signs between letters, rare characters."""
    punten = 0
    for plaats, teken in enumerate(tekst):
        if teken.isascii():
            continue
        vorige = tekst[plaats - 1] if plaats else " "
        volgende = tekst[plaats + 1] if plaats + 1 < len(tekst) else " "
        if not teken.isalpha():
            punten += 5 if vorige.isalpha() and volgende.isalpha() and teken != "’" else 0
        elif (teken.isupper() and vorige.islower()) or (teken.islower() and volgende.isupper()):
            punten += 5
        punten += teken not in _GEWOON
    return punten
