"""Reading a momentopname: values, choice texts and dates, whatever is missing.

A paper must come out of every snapshot that was ever frozen, so nothing here is required. What is printed
where stands in the modules of the documents.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from opp_desk.ground.errors import WereldFout
from opp_desk.rules.datum import MAANDEN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_VAST = "\u00a0"


@dataclass(frozen=True, slots=True)
class Deel:
    """One row of a momentopname: ``tabel`` names its texts, ``waarden`` its values, ``teksten`` is shared."""

    tabel: str
    waarden: dict[str, Any]
    teksten: dict[str, dict[str, Any]]

    def tekst(self, naam: str) -> str:
        """Return a typed text without white around it; empty when there is none."""
        waarde = self.waarden.get(naam)
        if isinstance(waarde, bool) or not isinstance(waarde, str | int):
            return ""
        return str(waarde).strip()

    def keuze(self, naam: str) -> str:
        """Return the text of a choice as it was when frozen, or the code itself."""
        code = self.tekst(naam)
        teksten = self.teksten["keuzes"].get(f"{self.tabel}.{naam}")
        gekozen = teksten.get(code) if isinstance(teksten, dict) else None
        return gekozen if isinstance(gekozen, str) else code

    def datum(self, naam: str, *, jaar: bool = True) -> str:
        """Return "16 oktober 2026", which stays on one line; what is no date comes back as it is."""
        tekst = self.tekst(naam)
        dag = als_dag(tekst)
        return tekst if dag is None else in_woorden(dag, jaar=jaar)

    def waar(self, naam: str) -> bool:
        """Return whether a box is ticked."""
        return self.waarden.get(naam) is True

    def deel(self, naam: str, tabel: str) -> Deel:
        """Return a part of this row; empty when there is none."""
        waarde = self.waarden.get(naam)
        return Deel(tabel, waarde if isinstance(waarde, dict) else {}, self.teksten)

    def delen(self, naam: str, tabel: str) -> list[Deel]:
        """Return the rows of a list."""
        waarde = self.waarden.get(naam)
        rijen = waarde if isinstance(waarde, list) else []
        return [Deel(tabel, rij, self.teksten) for rij in rijen if isinstance(rij, dict)]

    def overig(self, bekend: Collection[str]) -> Iterator[tuple[str, str]]:
        """Yield (label, text) of filled fields that a document does not know: fields of a newer release."""
        for naam in self.waarden:
            label = self.teksten["labels"].get(f"{self.tabel}.{naam}")
            if naam in bekend or not isinstance(label, str):
                continue
            if waarde := self._als_tekst(naam):
                yield label, waarde

    def _als_tekst(self, naam: str) -> str:
        if isinstance(self.waarden[naam], bool):
            return "ja" if self.waarden[naam] else ""
        return self.keuze(naam) if f"{self.tabel}.{naam}" in self.teksten["keuzes"] else self.datum(naam)


def lees(momentopname: bytes) -> Deel:
    """Return the whole snapshot.

    Raises `WereldFout` ``momentopname_onleesbaar`` when the bytes are no JSON object in UTF-8.
    """
    try:
        inhoud = json.loads(momentopname)
    except (ValueError, RecursionError) as fout:
        raise WereldFout("momentopname_onleesbaar") from fout
    if not isinstance(inhoud, dict):
        raise WereldFout("momentopname_onleesbaar")
    gegeven = inhoud.get("teksten")
    teksten = gegeven if isinstance(gegeven, dict) else {}
    schoon = {naam: _woordenboek(teksten.get(naam)) for naam in ("labels", "keuzes")}
    return Deel("momentopname", inhoud, schoon)


def _woordenboek(waarde: object) -> dict[str, Any]:
    return waarde if isinstance(waarde, dict) else {}


def als_dag(tekst: str) -> date | None:
    """Return the day of an ISO 8601 date (or moment), None when it is none."""
    try:
        return date.fromisoformat(tekst[:10])
    except ValueError:
        return None


def in_woorden(dag: date, *, jaar: bool = True) -> str:
    """Return "16 oktober 2026" or "16 oktober", with spaces that do not break."""
    delen = [str(dag.day), MAANDEN[dag.month - 1], *([str(dag.year)] if jaar else [])]
    return _VAST.join(delen)


def termijn(van: str, tot: str) -> str:
    """Return "van 19 oktober tot 18 december 2026" from two ISO days; the same year is said once."""
    begin, eind = als_dag(van), als_dag(tot)
    zelfde = begin is not None and eind is not None and begin.year == eind.year
    woorden = (
        van if begin is None else in_woorden(begin, jaar=not zelfde),
        tot if eind is None else in_woorden(eind),
    )
    return " ".join(f"{kant} {dag}" for kant, dag in zip(("van", "tot"), woorden, strict=True) if dag)


def zin(tekst: str) -> str:
    """Return a typed text as a sentence: with a full stop when it has no end of its own."""
    kaal = tekst.strip()
    slot = kaal.rstrip("”\"’')")[-1:]
    return kaal if not slot or slot in ".!?…:" else kaal + "."


def hoofdletter(tekst: str) -> str:
    """Return the text with a capital, also "IJ" (Dutch writes both)."""
    if tekst[:2] == "ij":
        return "IJ" + tekst[2:]
    return tekst[:1].upper() + tekst[1:]


def rijg(scheiding: str, *delen: str) -> str:
    """Return the parts that there are, with the separator between them."""
    return scheiding.join(deel for deel in delen if deel)


def na(woord: str, tekst: str) -> str:
    """Return "op 16 oktober" from "op" and the day; empty when there is no day."""
    return f"{woord} {tekst}" if tekst else ""


def en(delen: list[str]) -> str:
    """Return "a, b en c"."""
    return " en ".join([", ".join(delen[:-1]), delen[-1]]) if len(delen) > 1 else "".join(delen)
