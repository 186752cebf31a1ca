"""The schoolgids on the web: one page that needs nothing from outside, and a part for the school's own site.

Headings keep their order, links say where they go, and a concept says so at the top.
"""

from __future__ import annotations

import re
from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from opp_desk.documents.lezer import rijg
from opp_desk.documents.schoolgids import inhoud
from opp_desk.documents.schoolgids.blokken import AANWEZIG
from opp_desk.documents.schoolgids.bouw import CONCEPT, maak_gids
from opp_desk.documents.schoolgids.vormen import EIGEN
from opp_desk.ground import paths
from opp_desk.rules.kleur import lees_kleur, leesbaar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from opp_desk.documents.schoolgids.inhoud import Deel, Gids

DONKER: Final = "#14191D"
"""The ground of the page in the dark; the same as in ``resources/schoolgids/pagina.css``."""

_GROOT: Final = 4
_HEEL: Final = "/:?#[]@!$&'()*+,;=%~"
_GEEN_TEKEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_BELEID: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def maak_html(momentopname: bytes) -> bytes:
    """Return the page in UTF-8; raises `WereldFout` ``momentopname_onleesbaar``."""
    gids = maak_gids(momentopname)
    titel = f"{gids.titel} {gids.schooljaar}".strip()
    delen = "\n".join(_Wever(2, "").deel(deel) for deel in gids.delen)
    regels = "".join(f'<li><a href="#{_naam(deel.code)}">{_t(deel.titel)}</a></li>\n' for deel in gids.delen)
    pagina = f"""<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_BELEID}">
<title>{_t(f"{titel} · {gids.school}" if gids.school else titel)}</title>
<style>
{_stijl(gids)}</style>
</head>
<body>
<a class="overslaan" href="#inhoud">Direct naar de tekst</a>
<header class="kop"><div class="blad">
{_kop(gids)}
</div></header>
<div class="blad indeling">
<nav aria-labelledby="wat">
<p class="nav-kop" id="wat">Op deze bladzijde</p>
<ol>
{regels}</ol>
</nav>
<main id="inhoud" tabindex="-1">
{delen}
</main>
</div>
<footer><div class="blad"><p>{_t(gids.stand)}</p></div></footer>
</body>
</html>
"""
    return pagina.encode()


def maak_fragment(momentopname: bytes) -> bytes:
    """Return the same words to stand in a page of the school's website, without style; raises as above.

    Its headings begin at the second level, because the website has the first one. Names begin with "oa-".
    """
    gids = maak_gids(momentopname)
    delen = "\n".join(_Wever(3, "oa-").deel(deel) for deel in gids.delen)
    kenmerken = "\n".join(f"<p>{_t(regel)}</p>" for regel in (*gids.kenmerken, gids.stand))
    return f"""<div class="ondersteuningsaanbod" lang="nl">
<h2>{_t(gids.titel)}</h2>
{kenmerken}
{delen}
</div>
""".encode()


def _stijl(gids: Gids) -> str:
    """Return the style, with the school's colour as it can be read by day, by night and on paper."""
    kleur = lees_kleur(gids.kleur) or EIGEN
    licht, donker = leesbaar(kleur, "#F7F5F0").kleur, leesbaar(kleur, DONKER).kleur
    vast = (paths.resources() / "schoolgids" / "pagina.css").read_text(encoding="utf-8")
    return f":root {{ --accent-licht: {licht}; --accent-donker: {donker}; --accent: {licht}; }}\n{vast}"


def _kop(gids: Gids) -> str:
    delen = [_logo(gids), f"<h1>{_t(gids.titel)}</h1>"]
    delen += [f'<p class="kenmerk">{_t(regel)}</p>' for regel in gids.kenmerken]
    if gids.concept:
        rest = gids.stand.removeprefix(f"Dit is een {CONCEPT.lower()}.").strip()
        delen.append(f'<p class="concept"><strong>{CONCEPT}.</strong> {_t(rest)}</p>')
    else:
        delen.append(f'<p class="kenmerk">{_t(gids.stand)}</p>')
    return "\n".join(deel for deel in delen if deel)


def _logo(gids: Gids) -> str:
    soort = _soort(gids.logo or b"")
    if gids.logo is None or not soort:
        return ""
    data = b64encode(gids.logo).decode()
    return f'<img class="logo" src="data:image/{soort};base64,{data}" alt="Logo van {_t(gids.school)}">'


def _soort(beeld: bytes) -> str:
    """Return what kind of picture it is, by its first bytes; a drawing with scripts in it is none."""
    tekens = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif"}
    return next((soort for begin, soort in tekens.items() if beeld.startswith(begin)), "")


class _Wever:
    """Weaves the tree into elements; ``niveau`` is the level of a chapter's heading."""

    def __init__(self, niveau: int, voor: str) -> None:
        self._niveau, self._voor = niveau, voor
        self._weef: dict[type, Callable[[Any], str]] = {
            inhoud.Kop: self._kop,
            inhoud.Alinea: self._alinea,
            inhoud.Citaat: self._citaat,
            inhoud.Lijst: self._lijst,
            inhoud.Tabel: self._tabel,
            inhoud.Verwijzing: self._verwijzing,
            inhoud.Voorziening: self._voorziening,
            inhoud.Ambitie: self._ambitie,
            inhoud.Contacten: self._contacten,
        }

    def deel(self, deel: Deel) -> str:
        """Return a chapter as a section with a name of its own."""
        plek = f"{self._voor}{_naam(deel.code)}"
        kop = f"<h{self._niveau}>{_t(deel.titel)}</h{self._niveau}>"
        blokken = "\n".join(self._weef[type(blok)](blok) for blok in deel.blokken)
        return f'<section id="{plek}">\n{kop}\n{blokken}\n</section>'

    def _kop(self, kop: inhoud.Kop) -> str:
        return self._als_kop(kop.tekst, kop.niveau, _stand(kop))

    def _als_kop(self, tekst: str, niveau: int, erbij: str = "") -> str:
        """Return a heading; a browser sets a fifth level smaller than the text, so that one is made here."""
        diep = self._niveau + niveau - 2
        if diep > _GROOT:
            return f'<div role="heading" aria-level="{diep}"><strong>{_t(tekst)}</strong>{erbij}</div>'
        return f"<h{diep}>{_t(tekst)}{erbij}</h{diep}>"

    def _alinea(self, alinea: inhoud.Alinea) -> str:
        label = f'<span class="label">{_t(alinea.label)}:</span> ' if alinea.label else ""
        soort = ' class="noot"' if alinea.noot else ""
        return f"<p{soort}>{label}{_t(alinea.tekst)}</p>"

    def _citaat(self, citaat: inhoud.Citaat) -> str:
        return f"<blockquote>{''.join(f'<p>{_t(regel)}</p>' for regel in citaat.alineas)}</blockquote>"

    def _lijst(self, lijst: inhoud.Lijst) -> str:
        soort, vorm = ("ol", ' class="stappen"') if lijst.genummerd else ("ul", "")
        return f"<{soort}{vorm}>\n{''.join(_punt(punt) for punt in lijst.punten)}</{soort}>"

    def _tabel(self, tabel: inhoud.Tabel) -> str:
        """Return a table that scrolls on its own, also by keyboard, when a screen is too narrow for it."""
        koppen = "".join(f'<th scope="col">{_t(kop)}</th>' for kop in tabel.koppen)
        rijen = "".join(f"<tr>{_rij(rij)}</tr>\n" for rij in tabel.rijen)
        naam = _t(tabel.onderwerp)
        return (
            f'<div class="tabel" role="region" aria-label="{naam}" tabindex="0">\n<table>\n'
            f"<caption>{naam}</caption>\n<thead><tr>{koppen}</tr></thead>\n<tbody>\n{rijen}</tbody>\n"
            "</table>\n</div>"
        )

    def _verwijzing(self, verwijzing: inhoud.Verwijzing) -> str:
        return f'<p><span class="label">{_t(verwijzing.label)}:</span> {_link(verwijzing)}</p>'

    def _voorziening(self, voorziening: inhoud.Voorziening) -> str:
        tekst = "\n".join(self._alinea(alinea) for alinea in voorziening.alineas)
        kop = "" if voorziening.onder_kop else f"{self._als_kop(voorziening.titel, 4, _stand(voorziening))}\n"
        return f'<div class="voorziening">\n{kop}{tekst}\n</div>'

    def _ambitie(self, ambitie: inhoud.Ambitie) -> str:
        tekst = "\n".join(self._alinea(alinea) for alinea in ambitie.alineas)
        return f'<div class="ambitie">\n<p><strong>{_t(ambitie.doel)}</strong></p>\n{tekst}\n</div>'

    def _contacten(self, contacten: inhoud.Contacten) -> str:
        return f"<dl>\n{''.join(_contact(each) for each in contacten.lijst)}</dl>"


def _stand(blok: inhoud.Voorziening | inhoud.Kop) -> str:
    """Return the words behind a title that say whether the school has it."""
    if not blok.stand_tekst:
        return ""
    anders = "" if blok.stand == AANWEZIG else " anders"
    return f' <span class="stand{anders}"><span class="punt">· </span>{_t(blok.stand_tekst)}</span>'


def _rij(cellen: Iterable[str]) -> str:
    eerste, *rest = cellen
    return f'<th scope="row">{_t(eerste)}</th>' + "".join(f"<td>{_t(cel)}</td>" for cel in rest)


def _punt(punt: inhoud.Punt) -> str:
    titel = f"<strong>{_t(punt.titel)}</strong> " if punt.titel else ""
    return f"<li>{titel}{_t(punt.tekst)}</li>\n"


def _contact(contact: inhoud.Contact) -> str:
    wie = f"<span><strong>{_t(contact.wie)}</strong></span>" if contact.wie else ""
    wegen = "".join(_link(weg) for weg in contact.wegen)
    wanneer = f"<span>{_t(contact.wanneer)}</span>" if contact.wanneer else ""
    waarvoor = _t(rijg(", ", contact.waarvoor, contact.waar))
    return f"<div><dt>{waarvoor}</dt><dd>{wie}{wegen}{wanneer}</dd></div>\n"


def _link(verwijzing: inhoud.Verwijzing) -> str:
    if not verwijzing.adres:
        return f"<span>{_t(verwijzing.tekst)}</span>"
    return f'<a href="{escape(quote(verwijzing.adres, safe=_HEEL))}">{_t(verwijzing.tekst)}</a>'


def _naam(code: str) -> str:
    return re.sub(r"[^a-z0-9-]", "-", code.lower())


def _t(tekst: str) -> str:
    """Return a typed text as text in a page, never as mark-up."""
    return escape(_GEEN_TEKEN.sub("", tekst))
