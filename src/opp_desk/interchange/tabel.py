"""A table with a header, whatever it came in: CSV, XLSX or text pasted from a sheet.

Here the header row is found, empty rows and columns go, and columns that a school should not keep (BSN and
the like) are taken out, by their header or because every value is a valid BSN. What the other columns mean is
decided in `kolommen`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.csvtekst import MEESTE_KOLOMMEN, Rij, ontcijfer, rijen_uit_tekst
from opp_desk.interchange.koppen import herken, is_verboden
from opp_desk.interchange.lezen import GROOTSTE_BESTAND, begin, inhoud
from opp_desk.interchange.werkblad import lees_werkblad

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_KOP_BINNEN = 20
_MINSTENS_BEKEND = 2
_PROEF = 50
_KLEINSTE_REEKS = 3
_VOETREGEL = re.compile(r"(totaal|aantal|gemiddelde|subtotaal)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tabel:
    """Rows under a header, every row as long as the header, every cell cleaned text.

    ``regels`` are the line or row numbers in the source; ``weggelaten`` names columns that were not read.
    A table without a header row has "Kolom 1" and so on. ``bron`` is csv, xlsx or plak.
    """

    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    regels: tuple[int, ...] = ()
    weggelaten: tuple[str, ...] = ()
    bron: str = "csv"

    def kolom(self, index: int) -> tuple[str, ...]:
        """Return the cells of one column, from top to bottom."""
        return tuple(rij[index] for rij in self.rijen)

    def genummerd(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield the rows with their line or row number; without ``regels`` the header is line 1."""
        return zip(self.regels or range(2, len(self.rijen) + 2), self.rijen, strict=True)


def lees_tabel(bron: Path | bytes) -> Tabel:
    """Return the table in a CSV or XLSX file, told apart by content.

    Raises WereldFout: the codes of `lezen.stukken`, `csvtekst` and `werkblad`, and import_geen_tabel.
    """
    if begin(bron).startswith(b"PK"):
        return tabel_uit_rijen(lees_werkblad(inhoud(bron), _heeft_kop), bron="xlsx")
    return tabel_uit_rijen(rijen_uit_tekst(ontcijfer(inhoud(bron))), bron="csv")


def lees_plaktekst(tekst: str) -> Tabel:
    """Return the table in text that was copied from a sheet, a web page or a mail.

    Raises WereldFout import_geen_tabel, import_csv_stuk, import_te_groot, import_te_veel_leerlingen.
    """
    if len(tekst) > GROOTSTE_BESTAND:
        raise WereldFout("import_te_groot", megabytes=GROOTSTE_BESTAND // 1024**2)
    return tabel_uit_rijen(rijen_uit_tekst(tekst), bron="plak")


def tabel_uit_rijen(ruw: Sequence[Rij], *, bron: str) -> Tabel:
    """Return the table in the rows. Raises WereldFout import_geen_tabel, import_te_veel_kolommen."""
    rijen = [(regel, cellen) for regel, cellen in ruw if any(cellen)]
    if not rijen:
        raise WereldFout("import_geen_tabel")
    breedte = max(len(cellen) for _, cellen in rijen)
    if breedte > MEESTE_KOLOMMEN:
        raise WereldFout("import_te_veel_kolommen", hoogste=MEESTE_KOLOMMEN)
    rijen = [(regel, (*cellen, *[""] * (breedte - len(cellen)))) for regel, cellen in rijen]
    plaats = vind_kop([cellen for _, cellen in rijen])
    kop = rijen[plaats][1] if plaats is not None else tuple(f"Kolom {n}" for n in range(1, breedte + 1))
    onder = rijen[plaats + 1 :] if plaats is not None else rijen
    return _zonder_verboden(kop, [rij for rij in onder if not _is_voetregel(rij[1])], bron)


def vind_kop(rijen: Sequence[tuple[str, ...]]) -> int | None:
    """Return which row is the header: the one with the most headers that we know, near the top.

    Without any known header it is the first row if that is all words above a column of numbers.
    """
    beste, meeste = None, 0
    for plaats, cellen in enumerate(rijen[:_KOP_BINNEN]):
        gevuld = [cel for cel in cellen if cel]
        bekend = sum(herken(cel) is not None for cel in gevuld)
        genoeg = bekend >= _MINSTENS_BEKEND or (bekend == 1 and len(gevuld) <= _MINSTENS_BEKEND)
        if genoeg and bekend > meeste and not any(_is_gegeven(cel) for cel in gevuld):
            beste, meeste = plaats, bekend
    if beste is not None or len(rijen) < _MINSTENS_BEKEND:
        return beste
    woorden = all(cel and not _heeft_cijfer(cel) for cel in rijen[0])
    onder = [[_heeft_cijfer(cel) for cel in kolom] for kolom in zip(*rijen[1:_PROEF], strict=True)]
    return 0 if woorden and any(sum(kolom) * 2 > len(kolom) for kolom in onder) else None


def lijkt_bsn(waarden: Sequence[str]) -> bool:
    """Tell whether all values are a BSN or onderwijsnummer: nine digits, elfproef 0 or 5 (mod 11)."""
    gevuld = [waarde.replace(".", "").replace(" ", "") for waarde in waarden if waarde]
    return len(set(gevuld)) >= _KLEINSTE_REEKS and all(_elfproef(waarde) for waarde in gevuld)


def _elfproef(waarde: str) -> bool:
    if not re.fullmatch(r"[0-9]{8,9}", waarde):
        return False
    cijfers = [int(cijfer) for cijfer in waarde.zfill(9)]
    som = sum(weging * cijfer for weging, cijfer in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), cijfers, strict=True))
    return som % 11 in {0, 5}


def _zonder_verboden(kop: tuple[str, ...], rijen: list[Rij], bron: str) -> Tabel:
    over, weggelaten = [], []
    for kolom, naam in enumerate(kop):
        waarden = [cellen[kolom] for _, cellen in rijen]
        if is_verboden(naam) or lijkt_bsn(waarden):
            weggelaten.append(naam or f"Kolom {kolom + 1}")
        elif any(waarden) or naam:
            over.append(kolom)
    return Tabel(
        kop=tuple(kop[kolom] or f"Kolom {kolom + 1}" for kolom in over),
        rijen=tuple(tuple(cellen[kolom] for kolom in over) for _, cellen in rijen),
        regels=tuple(regel for regel, _ in rijen),
        weggelaten=tuple(weggelaten),
        bron=bron,
    )


def _heeft_kop(top: Sequence[Rij]) -> bool:
    """Tell whether the top of a sheet has a row with headers that we know."""
    return any(sum(herken(cel) is not None for cel in cellen) >= _MINSTENS_BEKEND for _, cellen in top)


def _is_voetregel(cellen: tuple[str, ...]) -> bool:
    gevuld = [cel for cel in cellen if cel]
    return len(gevuld) <= _MINSTENS_BEKEND and bool(gevuld) and bool(_VOETREGEL.match(gevuld[0]))


def _is_gegeven(cel: str) -> bool:
    """Tell whether a cell can only be data: a date, an address, a long number."""
    return "@" in cel or bool(re.search(r"\d{3}|\d[-/.]\d", cel))


def _heeft_cijfer(cel: str) -> bool:
    return any(teken.isdigit() for teken in cel)
