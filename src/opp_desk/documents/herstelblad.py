"""The Herstelblad: one sheet with the recovery code of a vault, for the safe of the school.

Here belongs how the sheet looks and what it tells. What the code opens is the affair of the vault.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from opp_desk.documents import stijl
from opp_desk.documents.bouwstenen import alinea, alineas, opsomming, sectie, stappen
from opp_desk.documents.boxes import Boxed, Picture
from opp_desk.documents.fonts import Face
from opp_desk.documents.layout import Block, Columns, Decoration, Stack
from opp_desk.documents.lezer import in_woorden
from opp_desk.documents.stijl import Papier, schrijf_pdf
from opp_desk.documents.tagged import Meta, Node, figure
from opp_desk.documents.text import Paragraph, TextStyle

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.documents.tagged import TaggedCanvas

_GROOT = TextStyle(21, 31, stijl.INKT, Face.BOLD)
_NUMMER = TextStyle(9, 31, stijl.GRIJS)
_QR_ZIJDE = 128.0
_STIL = 4  # modules of white around a QR code (ISO/IEC 18004)
_PER_REGEL = 2
_ZONDER_STREEPJES = 5


def maak_herstelblad(school: str, code: str, kluis: str, gemaakt_op: date) -> bytes:
    """Return the sheet as a tagged PDF of one page.

    ``code`` is the recovery code as a person types it, groups parted by hyphens or spaces; ``kluis`` is the
    name of the vault's file. The bytes hold the secret: keep them out of logs and temporary files.
    """
    papier = Papier(school=school, onderwerp="Herstelblad: bewaren in de kluis van de school")
    kenmerk = f"Kluis “{kluis}” · gemaakt op {in_woorden(gemaakt_op)}"
    inhoud: list[Block] = [
        Paragraph("Herstelblad", stijl.TITEL, "H1", level=0),
        alinea(kenmerk, stijl.KENMERK),
        _codevak(code),
        sectie("Wat dit blad opent", alineas(_OPENT)),
        sectie("Waar je het bewaart", [opsomming(_BEWAREN)]),
        sectie("Zo gebruik je het", [stappen(_STAPPEN)]),
        sectie("Blad kwijt, of gezien door een ander", alineas(_KWIJT)),
    ]
    meta = Meta("Herstelblad", school, "Herstelcode van een kluis van OPP Desk", gemaakt_op.isoformat())
    return schrijf_pdf(Stack(inhoud), papier, meta)


_OPENT = (
    "Met de code op dit blad gaat de kluis open als het wachtwoord vergeten is. In de kluis staan de "
    "dossiers van leerlingen. Wie dit blad én het bestand van de kluis heeft, kan alles lezen."
)
_BEWAREN = (
    "Leg het in de kluis van de school, of in een kast die op slot kan. Niet bij de computer.",
    "Maak er geen foto van. Mail het niet en zet het niet op een schijf.",
    "Spreek met de schoolleider af wie het mag pakken.",
)
_STAPPEN = (
    "Open OPP Desk en kies deze kluis.",
    "Kies bij het wachtwoord voor het Herstelblad.",
    "Typ de code over, of scan de QR-code. Hoofdletters en streepjes maken niet uit.",
    "Kies een nieuw wachtwoord en leg het blad terug.",
)
_KWIJT = (
    "Open de kluis met je wachtwoord en ga naar Instellingen. Met ‘Sleutel vernieuwen’ krijg je een nieuw "
    "Herstelblad. De code op dit blad opent de kluis dan niet meer. Vernietig het oude blad.\n"
    "Zijn het wachtwoord en dit blad allebei weg, dan kan niemand de kluis nog openen. Ook de makers van "
    "OPP Desk niet."
)


def groepen(code: str) -> list[str]:
    """Return the groups that a person copies one by one: as parted in the code, otherwise five by five."""
    delen = [deel for deel in re.split(r"[-–\s]+", code.strip()) if deel]
    if len(delen) > 1:
        return delen
    return [code[start : start + _ZONDER_STREEPJES] for start in range(0, len(code), _ZONDER_STREEPJES)]


def _codevak(code: str) -> Block:
    """Return the code in large groups with the QR code beside it."""
    delen = groepen(code)
    kop = Paragraph("Herstelcode", stijl.BANDKOP, "H2", level=1)
    tekst = Node("P")
    regels = [delen[start : start + _PER_REGEL] for start in range(0, len(delen), _PER_REGEL)]
    letters = [_coderegel(regel, nummer, tekst) for nummer, regel in enumerate(regels)]
    links = Stack([kop, Stack(letters, before=4)])
    inhoud = Columns([links, _qr(code)], (None, _QR_ZIJDE), 20)
    return Boxed(Stack([inhoud]), _vak, left=16, right=18, above=16, below=16, before=14, after=18)


def _coderegel(delen: list[str], regel: int, tekst: Node) -> Block:
    """Return one line of groups, each behind its number; a message about a mistake names that number."""
    cellen: list[Block] = []
    for plaats, deel in enumerate(delen, start=regel * _PER_REGEL + 1):
        cellen += [Decoration(Paragraph(str(plaats), _NUMMER)), Paragraph(f"{deel} ", _GROOT, tekst)]
    return Columns(cellen, (13, 108) * len(delen))


def _vak(canvas: TaggedCanvas, x: float, bottom: float, width: float, height: float) -> None:
    canvas.setFillColor(stijl.ACCENT_ZACHT)
    canvas.roundRect(x, bottom, width, height, 6, stroke=0, fill=1)


def _qr(code: str) -> Block:
    """Return the QR code: black on white, with the quiet zone that scanners need."""
    from reportlab.graphics.barcode.qrencoder import (  # noqa: PLC0415  13 MB: it brings all bar codes along
        QRCode,
        QRErrorCorrectLevel,
    )

    qr = QRCode(None, QRErrorCorrectLevel.M)
    qr.addData(code)
    qr.make()
    modules: list[list[bool]] = [[bool(module) for module in row] for row in qr.modules]
    zijde = _QR_ZIJDE / (len(modules) + 2 * _STIL)

    def teken(canvas: TaggedCanvas, x: float, bottom: float) -> None:
        canvas.setFillColor((1, 1, 1))
        canvas.rect(x, bottom, _QR_ZIJDE, _QR_ZIJDE, stroke=0, fill=1)
        canvas.setFillColor((0, 0, 0))
        for regel, row in enumerate(modules):
            onder = bottom + _QR_ZIJDE - (regel + _STIL + 1) * zijde
            plaats = _STIL
            for donker, reeks in groupby(row):
                aantal = len(list(reeks))
                if donker:
                    canvas.rect(x + plaats * zijde, onder, aantal * zijde, zijde, stroke=0, fill=1)
                plaats += aantal

    return Picture((_QR_ZIJDE, _QR_ZIJDE), teken, figure("QR-code met dezelfde herstelcode als in de tekst"))
