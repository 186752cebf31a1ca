"""The schoolgids as a text to edit, with the styles of Word: most schoolgidsen live there.

Pasted into the school's own file, headings, lists and tables take on its styles. The names of the styles are
those of Word itself, so that its list of contents and a screen reader know them. Office Open XML, ECMA-376.
"""

from __future__ import annotations

from io import BytesIO
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from opp_desk.documents.docx import KOP, NS, RELATIES, SOORT, inpakken, kern, nummering, xml
from opp_desk.documents.lezer import rijg
from opp_desk.documents.schoolgids import inhoud
from opp_desk.documents.schoolgids.blokken import AANWEZIG
from opp_desk.documents.schoolgids.bouw import CONCEPT, maak_gids
from opp_desk.documents.schoolgids.docx_stijl import stijlen
from opp_desk.documents.schoolgids.vormen import EIGEN
from opp_desk.rules.kleur import lees_kleur, leesbaar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from opp_desk.documents.schoolgids.inhoud import Gids

_BREEDTE: Final = 9070
_EMU: Final = 12700
_LOGO: Final = (140.0, 44.0)
_PIXELS: Final = 4_000_000
_PUNT: Final = 1
_HEEL: Final = "/:?#[]@!$&'()*+,;=%~"
_BEELD: Final = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_CONTACT: Final = ("Waarvoor", "Wie", "Hoe u hen bereikt")
_CONTACTMATEN: Final = (3000, 2700, 3370)
_PAKKET: Final = "http://schemas.openxmlformats.org/package/2006"


def maak_schoolgids_docx(momentopname: bytes, *, eerste: int = 1) -> bytes:
    """Return the chapter as DOCX, numbered from ``eerste``: the same text gives the same bytes.

    Raises `WereldFout` ``momentopname_onleesbaar``.
    """
    gids = maak_gids(momentopname)
    zetter = _Zetter(gids)
    lichaam = "".join([*zetter.opening(), *(stuk for deel in gids.delen for stuk in zetter.deel(deel))])
    boven = f"{gids.school} · {CONCEPT}, nog niet vastgesteld" if gids.concept else gids.school
    titel = f"{gids.titel} {gids.schooljaar}".strip()
    kleur = leesbaar(lees_kleur(gids.kleur) or EIGEN).kleur[1:]
    nummer = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    onderdelen: dict[str, str | bytes] = {
        "[Content_Types].xml": _soorten(),
        "_rels/.rels": _begin(),
        "docProps/core.xml": kern(titel, gids.school),
        "word/_rels/document.xml.rels": zetter.relaties(),
        "word/document.xml": _document(lichaam, eerste),
        "word/footer1.xml": f"{KOP}<w:ftr {NS}>{_alinea(_run(f'{titel} · ') + nummer, 'Footer')}</w:ftr>",
        "word/header1.xml": f"{KOP}<w:hdr {NS}>{_alinea(_run(boven), 'Header')}</w:hdr>",
        "word/numbering.xml": nummering(zetter.nummers),
        "word/settings.xml": f'{KOP}<w:settings {NS}><w:themeFontLang w:val="nl-NL"/></w:settings>',
        "word/styles.xml": stijlen(kleur),
    }
    if zetter.logo is not None:
        onderdelen["word/media/logo.png"] = zetter.logo[0]
    return inpakken(onderdelen)


class _Zetter:
    """Walks the tree; keeps the links and the numbered lists that the text refers to."""

    def __init__(self, gids: Gids) -> None:
        self._gids = gids
        self.nummers: dict[int, int] = {}
        self.logo = _png(gids.logo)
        self._adressen: dict[str, str] = {}
        self._zet: dict[type, Callable[[Any], Iterable[str]]] = {
            inhoud.Kop: lambda blok: (_kop(blok.tekst, blok.niveau, _stand(blok)),),
            inhoud.Alinea: lambda blok: (_tekst(blok),),
            inhoud.Citaat: lambda blok: [_alinea(_run(regel), "Quote") for regel in blok.alineas],
            inhoud.Lijst: self._lijst,
            inhoud.Tabel: self._tabel,
            inhoud.Verwijzing: self._verwijzing,
            inhoud.Voorziening: self._voorziening,
            inhoud.Ambitie: _ambitie,
            inhoud.Contacten: self._contacten,
        }

    def opening(self) -> Iterable[str]:
        """Yield logo, title, and where and when it holds."""
        if self.logo is not None:
            yield _alinea(_tekening(self.logo[1], f"Logo van {self._gids.school}"), "")
        yield _kop(self._gids.titel, 1)
        yield from (_alinea(_run(regel), "Subtitle") for regel in self._gids.kenmerken)
        yield _alinea(_run(self._gids.stand, vet=self._gids.concept), "Subtitle")

    def deel(self, deel: inhoud.Deel) -> Iterable[str]:
        """Yield a chapter."""
        yield _kop(deel.titel, 2)
        for blok, volgend in zip_longest(deel.blokken, deel.blokken[1:]):
            if isinstance(blok, inhoud.Alinea) and not isinstance(volgend, inhoud.Alinea | inhoud.Kop | None):
                yield _tekst(blok, "<w:keepNext/>")  # it leads to what follows: a list, goals, a link
            else:
                yield from self._zet[type(blok)](blok)

    def _lijst(self, lijst: inhoud.Lijst) -> Iterable[str]:
        nummer = _PUNT
        if lijst.genummerd:
            nummer = self.nummers.setdefault(len(self.nummers) + 1, len(self.nummers) + 1 + _PUNT)
        vorm = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{nummer}"/></w:numPr>'
        soort = "ListNumber" if lijst.genummerd else "ListBullet"
        for punt in lijst.punten:
            titel = _run(f"{punt.titel} ", vet=True) if punt.titel else ""
            yield _alinea(titel + _run(punt.tekst), soort, vorm)

    def _verwijzing(self, verwijzing: inhoud.Verwijzing) -> Iterable[str]:
        yield _alinea(_run(f"{verwijzing.label}: ", vet=True) + self._link(verwijzing), "")

    def _voorziening(self, voorziening: inhoud.Voorziening) -> Iterable[str]:
        if not voorziening.onder_kop:
            yield _kop(voorziening.titel, 4, _stand(voorziening))
        yield from (_tekst(alinea) for alinea in voorziening.alineas)

    def _tabel(self, tabel: inhoud.Tabel) -> Iterable[str]:
        rijen = [[_alinea(_run(cel, vet=not nr), "") for nr, cel in enumerate(rij)] for rij in tabel.rijen]
        lang = [max(map(len, kolom)) ** 0.5 for kolom in zip(tabel.koppen, *tabel.rijen, strict=True)]
        maten = [round(_BREEDTE * deel / sum(lang)) for deel in lang]
        yield _tabel(tabel.onderwerp, tabel.koppen, rijen, maten)

    def _contacten(self, contacten: inhoud.Contacten) -> Iterable[str]:
        rijen = []
        for each in contacten.lijst:
            wegen = [_alinea(self._link(weg), "") for weg in each.wegen]
            wanneer = [_alinea(_run(each.wanneer), "")] if each.wanneer else []
            hoe = "".join([*wegen, *wanneer]) or _alinea("", "")
            waarvoor = _alinea(_run(rijg(", ", each.waarvoor, each.waar)), "")
            rijen.append([waarvoor, _alinea(_run(each.wie, vet=True), ""), hoe])
        yield _tabel("Wie u kunt vragen", _CONTACT, rijen, _CONTACTMATEN)

    def _link(self, verwijzing: inhoud.Verwijzing) -> str:
        if not verwijzing.adres:
            return _run(verwijzing.tekst)
        adres = quote(verwijzing.adres, safe=_HEEL)
        nummer = self._adressen.setdefault(adres, f"link{len(self._adressen) + 1}")
        tekst = f'<w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>{_t(verwijzing.tekst)}</w:r>'
        return f'<w:hyperlink xmlns:r="{RELATIES}" r:id="{nummer}">{tekst}</w:hyperlink>'

    def relaties(self) -> str:
        """Return what the text refers to: styles, head and foot, the logo, and addresses on the web."""
        vast = {"styles": "styles.xml", "numbering": "numbering.xml", "settings": "settings.xml"}
        vast |= {"header": "header1.xml", "footer": "footer1.xml"}
        if self.logo is not None:
            vast["image"] = "media/logo.png"
        regels = [
            f'<Relationship Id="{soort}" Type="{RELATIES}/{soort}" Target="{doel}"/>'
            for soort, doel in vast.items()
        ]
        regels += [
            f'<Relationship Id="{nummer}" Type="{RELATIES}/hyperlink" Target="{xml(adres)}"'
            ' TargetMode="External"/>'
            for adres, nummer in self._adressen.items()
        ]
        return f'{KOP}<Relationships xmlns="{_PAKKET}/relationships">{"".join(regels)}</Relationships>'


def _document(lichaam: str, eerste: int) -> str:
    blad = (
        f'<w:sectPr xmlns:r="{RELATIES}"><w:headerReference w:type="default" r:id="header"/>'
        '<w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709"'
        f' w:gutter="0"/><w:pgNumType w:start="{eerste}"/></w:sectPr>'
    )
    return f"{KOP}<w:document {NS}><w:body>{lichaam}{blad}</w:body></w:document>"


def _kop(tekst: str, niveau: int, erbij: str = "") -> str:
    return _alinea(_run(tekst) + erbij, f"Heading{niveau}")


def _stand(blok: inhoud.Voorziening | inhoud.Kop) -> str:
    """Return the words behind a title that say whether the school has it."""
    if not blok.stand_tekst:
        return ""
    soort = "Aanwezig" if blok.stand == AANWEZIG else "Stand"
    return f'<w:r><w:rPr><w:rStyle w:val="{soort}"/></w:rPr>{_t(f" · {blok.stand_tekst}")}</w:r>'


def _ambitie(ambitie: inhoud.Ambitie) -> Iterable[str]:
    yield _alinea(_run(ambitie.doel, vet=True), "", "<w:keepNext/>" if ambitie.alineas else "")
    yield from (_tekst(alinea) for alinea in ambitie.alineas)


def _tekst(alinea: inhoud.Alinea, vorm: str = "") -> str:
    label = _run(f"{alinea.label}: ", vet=True) if alinea.label else ""
    return _alinea(label + _run(alinea.tekst), "Noot" if alinea.noot else "", vorm)


def _alinea(runs: str, stijl: str, vorm: str = "") -> str:
    eigen = (f'<w:pStyle w:val="{stijl}"/>' if stijl else "") + vorm
    return f"<w:p>{f'<w:pPr>{eigen}</w:pPr>' if eigen else ''}{runs}</w:p>"


def _run(tekst: str, *, vet: bool = False) -> str:
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if vet else ''}{_t(tekst)}</w:r>"


def _t(tekst: str) -> str:
    return f'<w:t xml:space="preserve">{xml(tekst)}</w:t>'


def _tabel(
    onderwerp: str, koppen: Sequence[str], rijen: Sequence[Sequence[str]], maten: Sequence[int]
) -> str:
    """Return a table whose first row is its head, on each page; its subject is read to who cannot see it."""
    raster = "".join(f'<w:gridCol w:w="{maat}"/>' for maat in maten)
    hoofd = _rij([_alinea(_run(kop, vet=True), "") for kop in koppen], maten, "<w:tblHeader/>")
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{sum(maten)}" w:type="dxa"/>'
        '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0"'
        ' w:noHBand="0" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{xml(onderwerp)}"/><w:tblDescription w:val="{xml(onderwerp)}"/></w:tblPr>'
        f"<w:tblGrid>{raster}</w:tblGrid>"
        f"{hoofd}{''.join(_rij(rij, maten) for rij in rijen)}</w:tbl><w:p/>"
    )


def _rij(cellen: Sequence[str], maten: Sequence[int], vorm: str = "") -> str:
    inhoud_ = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{maat}" w:type="dxa"/></w:tcPr>{cel}</w:tc>'
        for cel, maat in zip(cellen, maten, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{vorm}</w:trPr>{inhoud_}</w:tr>"


def _png(beeld: bytes | None) -> tuple[bytes, tuple[float, float]] | None:
    """Return the logo as PNG with its size in points; None when it is no picture."""
    if beeld is None:
        return None
    from PIL import Image  # noqa: PLC0415  only where there is a logo

    try:
        with Image.open(BytesIO(beeld)) as gelezen:
            breed, hoog = gelezen.size
            if not breed * hoog or breed * hoog > _PIXELS:
                return None
            bestand = BytesIO()
            gelezen.convert("RGBA").save(bestand, "PNG")
    except (OSError, ValueError, SyntaxError):
        return None
    schaal = min(_LOGO[0] / breed, _LOGO[1] / hoog)
    return bestand.getvalue(), (breed * schaal, hoog * schaal)


def _tekening(maat: tuple[float, float], alt: str) -> str:
    breed, hoog = (round(kant * _EMU) for kant in maat)
    naam = f'id="1" name="Logo" descr="{xml(alt)}"'
    vlak = f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{breed}" cy="{hoog}"/></a:xfrm>'
    return (
        f'<w:r><w:drawing {_BEELD}><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{breed}" cy="{hoog}"/><wp:docPr {naam}/><a:graphic><a:graphicData'
        ' uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr {naam}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{RELATIES}"'
        f' r:embed="image"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>{vlak}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def _begin() -> str:
    return (
        f'{KOP}<Relationships xmlns="{_PAKKET}/relationships">'
        f'<Relationship Id="r1" Type="{RELATIES}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="r2" Type="{_PAKKET}/relationships/metadata/core-properties"'
        ' Target="docProps/core.xml"/></Relationships>'
    )


def _soorten() -> str:
    namen = {
        "document": "document.main",
        "styles": "styles",
        "numbering": "numbering",
        "settings": "settings",
    }
    namen |= {"header1": "header", "footer1": "footer"}
    delen = {f"/word/{naam}.xml": f"{SOORT}.{soort}+xml" for naam, soort in namen.items()}
    delen["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    regels = "".join(f'<Override PartName="{naam}" ContentType="{soort}"/>' for naam, soort in delen.items())
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{KOP}<Types xmlns="{_PAKKET}/content-types"><Default Extension="rels" ContentType="{rels}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{regels}</Types>'
    )
