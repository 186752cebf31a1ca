"""Papers as an editable text (DOCX): Office Open XML, ECMA-376, written by hand and the same every time.

An editable copy is never the plan itself: every page says so. What stands in it comes from the same blocks as
the PDF, see `docx_blokken`.
"""

from __future__ import annotations

import re
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from opp_desk.documents.docx_blokken import Alinea, Deel, Tabel, delen_van
from opp_desk.documents.invoer import Afspraak, Huishouden
from opp_desk.documents.lezer import lees
from opp_desk.documents.opp import opp_blok
from opp_desk.documents.ouders_uitnodiging import uitnodiging

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from opp_desk.documents.layout import Block
    from opp_desk.documents.stijl import Papier

NS: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KOP: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SOORT: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_GEEN_XML: Final = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_KOPIE: Final = "Bewerkbare kopie. Het plan zelf is de PDF die de school bewaart."
_PUNT: Final = 1
_BREEDTE: Final = 9070
_ACCENT, _GRIJS, _LIJN = "0B6470", "5B6670", "E2DDD2"


def maak_opp_docx(momentopname: bytes) -> bytes:
    """Return the OPP as DOCX; raises `WereldFout` ``momentopname_onleesbaar``."""
    blok, papier = opp_blok(momentopname)
    return schrijf_docx(blok, papier, _KOPIE)


def maak_uitnodiging_docx(
    momentopname: bytes,
    *,
    huishouden: Huishouden | None = None,
    afspraak: Afspraak | None = None,
    dag: date | None = None,
) -> bytes:
    """Return the invitation as DOCX, to change before it is sent; raises as `maak_opp_docx`."""
    geheel = lees(momentopname)
    blok, papier = uitnodiging(geheel, huishouden or Huishouden(), afspraak or Afspraak(), dag)
    return schrijf_docx(blok, papier, "")


def schrijf_docx(blok: Block, papier: Papier, voet: str) -> bytes:
    """Return a DOCX of the blocks of a paper; ``voet`` stands at the foot of each page, before its number."""
    delen = delen_van(blok)
    reeksen = sorted({d.reeks for d in delen if isinstance(d, Alinea) and d.lijst == "nummer"})
    nummers = {reeks: nummer for nummer, reeks in enumerate(reeksen, start=_PUNT + 1)}
    boven = " · ".join(tekst for tekst in (papier.school, papier.merk) if tekst)
    onderdelen = {
        "[Content_Types].xml": _soorten(),
        "_rels/.rels": _relaties(("officeDocument", "word/document.xml")),
        "docProps/core.xml": kern(papier.onderwerp, papier.school),
        "word/_rels/document.xml.rels": _relaties(
            ("styles", "styles.xml"),
            ("numbering", "numbering.xml"),
            ("header", "header1.xml"),
            ("footer", "footer1.xml"),
        ),
        "word/document.xml": _document(delen, nummers),
        "word/footer1.xml": f"{KOP}<w:ftr {NS}>{_voet(voet)}</w:ftr>",
        "word/header1.xml": f"{KOP}<w:hdr {NS}>{_klein(boven)}</w:hdr>",
        "word/numbering.xml": nummering(nummers),
        "word/styles.xml": _stijlen(),
    }
    return inpakken(onderdelen)


def inpakken(onderdelen: Mapping[str, str | bytes]) -> bytes:
    """Return the parts as a ZIP without a clock in it."""
    bestand = BytesIO()
    with ZipFile(bestand, "w") as archief:
        for naam, inhoud in onderdelen.items():
            kop = ZipInfo(naam, (1980, 1, 1, 0, 0, 0))
            kop.compress_type = ZIP_DEFLATED
            archief.writestr(kop, inhoud if isinstance(inhoud, bytes) else inhoud.encode())
    return bestand.getvalue()


def xml(tekst: str) -> str:
    """Return a typed text as text in XML, never as mark-up."""
    return escape(_GEEN_XML.sub("", tekst), quote=False).replace('"', "&quot;")


def _document(delen: list[Deel], nummers: dict[int, int]) -> str:
    lichaam = "".join(_tabel(d, nummers) if isinstance(d, Tabel) else _alinea(d, nummers) for d in delen)
    blad = (
        f'<w:sectPr><w:headerReference xmlns:r="{RELATIES}" w:type="default" r:id="r3"/>'
        f'<w:footerReference xmlns:r="{RELATIES}" w:type="default" r:id="r4"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709"'
        ' w:gutter="0"/></w:sectPr>'
    )
    return f"{KOP}<w:document {NS}><w:body>{lichaam}{blad}</w:body></w:document>"


def _alinea(deel: Alinea, nummers: dict[int, int], *, vet: bool = False) -> str:
    vorm = f'<w:pStyle w:val="Heading{deel.kop}"/>' if deel.kop else ""
    if deel.lijst:
        nummer = nummers.get(deel.reeks, _PUNT) if deel.lijst == "nummer" else _PUNT
        vorm += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{nummer}"/></w:numPr>'
    stukken = "".join(_run(tekst, vet=vet or (dik and not deel.kop)) for tekst, dik in deel.runs)
    return f"<w:p>{f'<w:pPr>{vorm}</w:pPr>' if vorm else ''}{stukken}</w:p>"


def _run(tekst: str, *, vet: bool = False) -> str:
    regels = [f'<w:t xml:space="preserve">{xml(regel)}</w:t>' for regel in tekst.split("\n")]
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if vet else ''}{'<w:br/>'.join(regels)}</w:r>"


def _tabel(tabel: Tabel, nummers: dict[int, int]) -> str:
    """Return a table whose first row comes back on each page."""
    kolommen = max((len(rij) for rij in tabel.rijen), default=1)
    breed = _BREEDTE // kolommen
    raster = f'<w:gridCol w:w="{breed}"/>' * kolommen
    rijen = ""
    for nummer, rij in enumerate(tabel.rijen):
        cellen = ""
        for cel in rij:
            inhoud = "".join(_alinea(each, nummers, vet=not nummer) for each in cel) or "<w:p/>"
            cellen += f'<w:tc><w:tcPr><w:tcW w:w="{breed}" w:type="dxa"/></w:tcPr>{inhoud}</w:tc>'
        kop = "" if nummer else "<w:trPr><w:tblHeader/></w:trPr>"
        rijen += f"<w:tr>{kop}{cellen}</w:tr>"
    rand = f'<w:insideH w:val="single" w:sz="4" w:color="{_LIJN}"/>'
    maat = f'<w:tblW w:w="{breed * kolommen}" w:type="dxa"/>'
    vorm = f"<w:tblPr>{maat}<w:tblBorders>{rand}</w:tblBorders></w:tblPr>"
    return f"<w:tbl>{vorm}<w:tblGrid>{raster}</w:tblGrid>{rijen}</w:tbl><w:p/>"


def _klein(tekst: str, erbij: str = "") -> str:
    vorm = f'<w:rPr><w:color w:val="{_GRIJS}"/><w:sz w:val="17"/></w:rPr>'
    return f'<w:p><w:r>{vorm}<w:t xml:space="preserve">{xml(tekst)}</w:t></w:r>{erbij}</w:p>'


def _voet(tekst: str) -> str:
    nummer = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return _klein(f"{tekst} Pagina ".lstrip(), nummer)


def nummering(nummers: dict[int, int]) -> str:
    """Return the part that numbers lists: 1 has bullets, the values each begin at 1."""
    vormen = "".join(
        f'<w:abstractNum w:abstractNumId="{nr}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{soort}"/><w:lvlText w:val="{teken}"/>'
        '<w:pPr><w:ind w:left="357" w:hanging="357"/></w:pPr></w:lvl></w:abstractNum>'
        for nr, soort, teken in ((0, "bullet", "•"), (1, "decimal", "%1."))
    )
    lijsten = f'<w:num w:numId="{_PUNT}"><w:abstractNumId w:val="0"/></w:num>' + "".join(
        f'<w:num w:numId="{nr}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for nr in nummers.values()
    )
    return f"{KOP}<w:numbering {NS}>{vormen}{lijsten}</w:numbering>"


def _stijlen() -> str:
    koppen = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{nr}"><w:name w:val="heading {nr}"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/>'
        f'<w:spacing w:before="{voor}" w:after="60"/><w:outlineLvl w:val="{nr - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:color w:val="{kleur}"/><w:sz w:val="{maat}"/></w:rPr></w:style>'
        for nr, voor, maat, kleur in ((1, 0, 40, _ACCENT), (2, 240, 24, _ACCENT), (3, 180, 22, "1F2A33"))
    )
    return (
        f'{KOP}<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Noto Sans"'
        ' w:hAnsi="Noto Sans" w:cs="Noto Sans"/><w:sz w:val="20"/><w:lang w:val="nl-NL"/></w:rPr>'
        '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="276" w:lineRule="auto"/></w:pPr>'
        '</w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        f'<w:name w:val="Normal"/></w:style>{koppen}</w:styles>'
    )


def kern(titel: str, maker: str) -> str:
    """Return title and maker, without a moment."""
    return (
        f'{KOP}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{xml(titel)}</dc:title><dc:creator>{xml(maker)}</dc:creator>"
        "<dc:language>nl-NL</dc:language></cp:coreProperties>"
    )


def _relaties(*naar: tuple[str, str]) -> str:
    regels = "".join(
        f'<Relationship Id="r{nr}" Type="{RELATIES}/{soort}" Target="{doel}"/>'
        for nr, (soort, doel) in enumerate(naar, start=1)
    )
    if naar[0][0] == "officeDocument":
        regels += (
            '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/'
            'core-properties" Target="docProps/core.xml"/>'
        )
    bron = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{KOP}<Relationships xmlns="{bron}">{regels}</Relationships>'


def _soorten() -> str:
    delen = {
        "/word/document.xml": f"{SOORT}.document.main+xml",
        "/word/styles.xml": f"{SOORT}.styles+xml",
        "/word/numbering.xml": f"{SOORT}.numbering+xml",
        "/word/header1.xml": f"{SOORT}.header+xml",
        "/word/footer1.xml": f"{SOORT}.footer+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    regels = "".join(f'<Override PartName="{naam}" ContentType="{soort}"/>' for naam, soort in delen.items())
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{KOP}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{regels}</Types>'
    )
