"""The styles of the schoolgids in Word: its own names for headings, lists, quotes and tables, our looks."""

from __future__ import annotations

from typing import Final

from opp_desk.documents.docx import KOP, NS

_INKT: Final = "1F2A33"
_GRIJS: Final = "5B6670"
_LET_OP: Final = "7A5200"
_LIJN: Final = "D9D3C6"
_LETTER: Final = "Noto Sans"


def stijlen(kleur: str) -> str:
    """Return the part with the styles; ``kleur`` is the school's, six digits, dark enough for text."""
    koppen = "".join(_kop(*each) for each in _koppen(kleur))
    alineas = "".join(_alinea(*each) for each in _alineas(kleur))
    return (
        f'{KOP}<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{_LETTER}"'
        f' w:hAnsi="{_LETTER}" w:cs="{_LETTER}"/><w:sz w:val="21"/><w:lang w:val="nl-NL"/></w:rPr>'
        '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="288" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        f"{koppen}{alineas}{_teken('Aanwezig', _GRIJS)}{_teken('Stand', _LET_OP)}"
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:rPr><w:color w:val="{kleur}"/><w:u w:val="single"/></w:rPr></w:style>'
        f"{_tabel()}</w:styles>"
    )


def _koppen(kleur: str) -> tuple[tuple[int, int, int, str], ...]:
    return ((1, 0, 46, kleur), (2, 400, 32, kleur), (3, 320, 27, _INKT), (4, 220, 23, _INKT))


def _kop(niveau: int, voor: int, maat: int, kleur: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="Heading{niveau}"><w:name w:val="heading {niveau}"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>'
        f'<w:spacing w:before="{voor}" w:after="60"/><w:outlineLvl w:val="{niveau - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:color w:val="{kleur}"/><w:sz w:val="{maat}"/></w:rPr></w:style>'
    )


def _alineas(kleur: str) -> tuple[tuple[str, str, str, str], ...]:
    klein = f'<w:color w:val="{_GRIJS}"/>'
    rand = f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="{kleur}"/></w:pBdr>'
    return (
        ("Subtitle", "Subtitle", '<w:spacing w:after="0"/>', klein),
        ("ListBullet", "List Bullet", '<w:spacing w:after="40"/>', ""),
        ("ListNumber", "List Number", '<w:spacing w:after="80"/>', ""),
        ("Quote", "Quote", f'{rand}<w:ind w:left="240"/>', ""),
        ("Header", "header", "", f'{klein}<w:sz w:val="17"/>'),
        ("Footer", "footer", "", f'{klein}<w:sz w:val="17"/>'),
        ("Noot", "Noot", "", klein),
    )


def _alinea(code: str, naam: str, vorm: str, letter: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{code}"><w:name w:val="{naam}"/><w:basedOn w:val="Normal"/>'
        f"{f'<w:pPr>{vorm}</w:pPr>' if vorm else ''}{f'<w:rPr>{letter}</w:rPr>' if letter else ''}</w:style>"
    )


def _teken(code: str, kleur: str) -> str:
    """Return the style of the words behind a title: as large as the text, and not bold."""
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{code}"><w:name w:val="{code}"/>'
        f'<w:rPr><w:b w:val="0"/><w:color w:val="{kleur}"/><w:sz w:val="21"/></w:rPr></w:style>'
    )


def _tabel() -> str:
    kanten = "".join(
        f'<w:{kant} w:val="single" w:sz="4" w:space="0" w:color="{_LIJN}"/>'
        for kant in ("top", "bottom", "insideH")
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        "</w:style>"
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{kanten}</w:tblBorders><w:tblCellMar>'
        '<w:top w:w="60" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/>'
        '<w:right w:w="160" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
