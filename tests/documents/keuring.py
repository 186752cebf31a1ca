"""Looking at a finished PDF from outside: the checker of PDF/UA-1, poppler's structure, PDFium's text."""

from __future__ import annotations

import re
import subprocess
from tempfile import NamedTemporaryFile

import page
import pypdfium2


def fouten(pdf: bytes) -> list[str]:
    """Return the rules of PDF/UA-1 (ISO 14289-1) that the file breaks."""
    with NamedTemporaryFile(suffix=".pdf") as bestand:
        bestand.write(pdf)
        bestand.flush()
        oordeel = page.validate_pdf(bestand.name, profile="ua1")
    assert oordeel.rules.total > 100
    return [] if oordeel.is_compliant else [str(fout) for fout in oordeel.failures]


def boom(pdf: bytes) -> str:
    """Return the structure tree with its texts in reading order, as poppler sees it."""
    with NamedTemporaryFile(suffix=".pdf") as bestand:
        bestand.write(pdf)
        bestand.flush()
        gelezen = subprocess.run(
            ["pdfinfo", "-struct-text", bestand.name], check=True, capture_output=True, text=True
        )
    assert "Error" not in gelezen.stderr
    return gelezen.stdout


def voorgelezen(pdf: bytes) -> list[str]:
    """Return the texts of the structure tree one after the other, as a screen reader speaks them."""
    return re.findall(r'^ *"(.*)"$', boom(pdf), re.MULTILINE)


def tags(pdf: bytes) -> list[str]:
    """Return the tags of the structure tree in reading order."""
    return re.findall(
        r"^ *(Document|Sect|H\d|P|L|LI|Lbl|LBody|Table|TR|TH|TD|Figure|BlockQuote)\b", boom(pdf), re.MULTILINE
    )


def bladen(pdf: bytes) -> list[str]:
    """Return the text of each page, with single spaces."""
    document = pypdfium2.PdfDocument(pdf)
    teksten = [" ".join(blad.get_textpage().get_text_range().split()) for blad in document]
    document.close()
    return teksten


def tekst(pdf: bytes) -> str:
    """Return the text of all pages, with single spaces."""
    return " ".join(bladen(pdf))
