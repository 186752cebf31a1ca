"""A whole vault as an open file: a zip with JSON per table, the files, pages to read, and a LEESMIJ.

Plain data comes in; nothing here knows the vault. It is written piece by piece, so its size is no matter.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any, Final, Self
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_TIJD: Final = (1980, 1, 1, 0, 0, 0)
_STIJL: Final = (
    "body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em;color:#1f2a33}"
    "h1,h2{color:#0b6470}dt{color:#5b6670}dd{margin:0 0 .6em;white-space:pre-wrap}"
)
_SOORTEN: Final = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"PK\x03\x04", "zip"),
    (b"{", "json"),
)
LEESMIJ: Final = """LEESMIJ

Dit is alles uit de kluis van {school}, gemaakt met OPP Desk op {op}.

LET OP: dit bestand is niet versleuteld. Iedereen die het heeft, kan het lezen. Bewaar het op een veilige
plek en gooi het weg als je het niet meer nodig hebt.

Wat erin zit
- index.html          begin hier: een lijst van leerlingen, te lezen in elke browser
- leerlingen/         een bladzijde per leerling
- tabellen/           alles als JSON, een bestand per soort, met bij elk veld het label
- bestanden/          bijlagen, tekeningen, papieren; de naam is de code (SHA-256) die in de tabellen staat
- geschiedenis/       eerdere teksten van elk veld, wie wat wanneer deed, en het logboek;
                      op elke regel een stuk JSON

De bestanden zijn UTF-8. Datums staan als jaar-maand-dag. Een id is een nummer van 32 tekens; een veld
dat naar een andere rij wijst, bevat de id van die rij.

Wat er niet in zit: persoonlijke werknotities en notities over zorgen om veiligheid. Die lees je alleen in
het programma. De sleutels en wachtwoorden van de kluis zitten er ook niet in.
"""


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """A page about one pupil: the name, and chapters of (head, lines of (label, text))."""

    id: str
    naam: str
    hoofdstukken: tuple[tuple[str, tuple[tuple[str, tuple[tuple[str, str], ...]], ...]], ...]


class Kluisschrijver:
    """Writes the parts of the file; use as ``with``."""

    def __init__(self, doel: Path) -> None:
        """Begin a zip at ``doel``; OSError when the disk refuses."""
        self._zip = ZipFile(doel, "w", ZIP_DEFLATED)
        self._leerlingen: list[tuple[str, str]] = []

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_fout: object) -> None:
        """Close the file."""
        self._zip.close()

    def tabel(self, naam: str, velden: Mapping[str, str], rijen: Iterable[Mapping[str, Any]]) -> None:
        """Write a table: its fields with their labels, and its rows."""
        kop = json.dumps({"tabel": naam, "velden": dict(velden)}, ensure_ascii=False)[:-1]
        with self._zip.open(_kop(f"tabellen/{naam}.json"), "w", force_zip64=True) as bestand:
            bestand.write(f'{kop}, "rijen": ['.encode())
            for nummer, rij in enumerate(rijen):
                bestand.write((",\n" if nummer else "\n").encode() + _json(rij))
            bestand.write(b"\n]}\n")

    def regels(self, naam: str, regels: Iterable[Mapping[str, Any]]) -> None:
        """Write a long list: one object of JSON on each line."""
        with self._zip.open(_kop(naam), "w", force_zip64=True) as bestand:
            for regel in regels:
                bestand.write(_json(regel) + b"\n")

    def bestand(self, code: str, inhoud: bytes) -> None:
        """Write a file under its code, with the extension that its beginning tells."""
        soort = next((naam for begin, naam in _SOORTEN if inhoud.startswith(begin)), "bin")
        self._schrijf(f"bestanden/{code}.{soort}", inhoud)

    def leerling(self, bladzijde: Bladzijde) -> None:
        """Write the page of one pupil."""
        self._leerlingen.append((bladzijde.id, bladzijde.naam))
        stukken = []
        for titel, delen in bladzijde.hoofdstukken:
            stukken.append(f"<h2>{escape(titel)}</h2>")
            for kop, regels in delen:
                paren = "".join(f"<dt>{escape(a)}</dt><dd>{escape(b)}</dd>" for a, b in regels)
                stukken.append(f"<h3>{escape(kop)}</h3><dl>{paren}</dl>")
        terug = '<p><a href="../index.html">Alle leerlingen</a></p>'
        self._schrijf(f"leerlingen/{bladzijde.id}.html", _pagina(bladzijde.naam, terug + "".join(stukken)))

    def besluit(self, school: str, op: str) -> None:
        """Write the LEESMIJ and the index: the last thing to do."""
        self._schrijf("LEESMIJ.txt", LEESMIJ.format(school=school, op=op).encode())
        links = "".join(
            f'<li><a href="leerlingen/{sleutel}.html">{escape(naam)}</a></li>'
            for sleutel, naam in sorted(self._leerlingen, key=lambda each: each[1].casefold())
        )
        inhoud = (
            f"<p>Gemaakt op {escape(op)}. Dit bestand is niet versleuteld: iedereen kan het lezen. "
            'Meer uitleg staat in <a href="LEESMIJ.txt">LEESMIJ.txt</a>.</p>'
            f"<h2>Leerlingen</h2><ul>{links}</ul>"
        )
        self._schrijf("index.html", _pagina(school, inhoud))

    def _schrijf(self, naam: str, inhoud: bytes) -> None:
        self._zip.writestr(_kop(naam), inhoud)


def _kop(naam: str) -> ZipInfo:
    kop = ZipInfo(naam, _TIJD)
    kop.compress_type = ZIP_DEFLATED
    return kop


def _json(waarde: Mapping[str, Any]) -> bytes:
    return json.dumps(waarde, ensure_ascii=False).encode()


def _pagina(titel: str, inhoud: str) -> bytes:
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{escape(titel)}</title>'
        f"<style>{_STIJL}</style></head><body><h1>{escape(titel)}</h1>{inhoud}</body></html>"
    ).encode()
