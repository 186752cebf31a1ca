"""The ondersteuningsaanbod on one page for parents: what there is, how to ask, whom to ask.

It always is one page. When everything does not fit it says less of each, and where the rest stands.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from opp_desk.documents import stijl
from opp_desk.documents.fonts import Face
from opp_desk.documents.layout import Block, Columns, Stack, paginate
from opp_desk.documents.lezer import hoofdletter, na, rijg, zin
from opp_desk.documents.schoolgids.blokken import AANWEZIG, Zetter
from opp_desk.documents.schoolgids.bouw import maak_gids
from opp_desk.documents.schoolgids.contact import OP_SCHOOL, kaal
from opp_desk.documents.schoolgids.inhoud import Alinea, Contacten, Kop, Voorziening
from opp_desk.documents.schoolgids.pdf import Bladzijden, schrijf
from opp_desk.documents.schoolgids.vormen import A4, vorm_van
from opp_desk.documents.tagged import Node
from opp_desk.documents.text import Paragraph, Run, TextStyle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opp_desk.documents.schoolgids.inhoud import Blok, Contact, Deel, Gids
    from opp_desk.documents.schoolgids.vormen import Vorm

TITEL: Final = "Hulp voor uw kind op school"
_NIET: Final = "niet"
_GRENZEN: Final = "Staat uw vraag er niet bij?"
_STEUNPUNT: Final = "steunpunt"
_BELLEN: Final = frozenset({"Telefoon", "E-mail"})
_REGEL: Final = 70
_GOOT: Final = 24.0
_MINST: Final = 80
_VERSCHILT: Final = "Dit verschilt per vestiging. U leest het in de schoolgids."


@dataclass(frozen=True, slots=True)
class _Maat:
    """How much of everything is said: titles in each area, signs of a text, and contacts."""

    titels: int
    tekst: int
    contacten: int


_TRAPPEN: Final = (
    _Maat(99, 330, 8),
    _Maat(99, 330, 6),
    _Maat(99, 220, 6),
    _Maat(99, 220, 4),
    *(_Maat(titels, 220, 4) for titels in (8, 6, 5, 4, 3, 2, 1)),
    _Maat(1, 120, 2),
    _Maat(0, 80, 2),
    _Maat(0, 80, 0),
)
"""From roomy to tight; the last one fits on any page."""

_KOPPEN: Final = {"basis": "Dit krijgt elk kind dat het nodig heeft", "extra": "Is er meer nodig?"}


def maak_samenvatting(momentopname: bytes, *, tagged: bool = True) -> bytes:
    """Return the page as a tagged PDF (PDF/UA-1); raises `WereldFout` ``momentopname_onleesbaar``."""
    gids = maak_gids(momentopname)
    vorm = vorm_van(A4, gids.kleur)
    stukken: list[Block] = []
    for maat in _TRAPPEN:
        stukken = paginate(_blad(gids, vorm, maat), A4.breedte, A4.hoogte)
        if len(stukken) == 1:
            break
    return schrijf(Bladzijden(gids, vorm, tuple(stukken), 0), TITEL, tagged=tagged)


def _blad(gids: Gids, vorm: Vorm, maat: _Maat) -> Block:
    delen = {deel.code: deel for deel in gids.delen}
    inhoud: list[Block] = [
        Paragraph(TITEL, vorm.titel, "H1", level=0),
        Paragraph(_bekort(rijg(" · ", *gids.kenmerken[:2]), 2), vorm.onder),
    ]
    for code, kop in _KOPPEN.items():
        if code in delen:
            inhoud.append(_deel(kop, _aanbod(delen[code], vorm, maat), vorm))
    links = _teksten(delen, "hulp", vorm, maat.tekst)
    rechts = _teksten(delen, "grenzen", vorm, maat.tekst)
    naast = [
        _deel(kop, blokken, vorm)
        for kop, blokken in (("Zo vraagt u hulp", links), (_GRENZEN, rechts))
        if blokken
    ]
    if naast:
        inhoud.append(Stack([_naast(naast)], before=14))
    if wie := list(_wie(delen))[: maat.contacten]:
        kaarten = [_kaart(each, vorm) for each in wie]
        paren = [_naast(kaarten[nr : nr + 2]) for nr in range(0, len(kaarten), 2)]
        inhoud.append(_deel("Wie u kunt vragen", paren, vorm))
    inhoud.append(Stack([Paragraph(_slot(gids), vorm.noot)], before=12))
    return Stack(inhoud)


def _deel(kop: str, blokken: Sequence[Block], vorm: Vorm) -> Block:
    letter = TextStyle(12.5, 18, vorm.accent, vorm.naam.face, keep_with_next=True, after=3)
    return Stack([Paragraph(kop, letter, "H2", level=1), *blokken], Node("Sect"), before=14, after=4)


def _naast(blokken: Sequence[Block]) -> Block:
    """Return two blocks beside each other; one alone keeps its half."""
    cellen = [*blokken, *([Stack([])] if len(blokken) == 1 else [])]
    return Columns(cellen, (None, None), _GOOT, after=6)


def _aanbod(deel: Deel, vorm: Vorm, maat: _Maat) -> list[Block]:
    """Return the areas of a chapter in two columns, each with its first voorzieningen."""
    stukken = [_gebied(kop, lijst, vorm, maat) for kop, lijst in _gebieden(deel)]
    lengten = [stuk.height((A4.breedte - _GOOT) / 2) for stuk in stukken]
    half, breuk = 0.0, len(stukken)
    for nummer, lang in enumerate(lengten):
        if half + lang / 2 > sum(lengten) / 2 and nummer:
            breuk = nummer
            break
        half += lang
    return [_naast([Stack(stukken[:breuk]), Stack(stukken[breuk:])])]


def _gebieden(deel: Deel) -> Iterator[tuple[str, list[Voorziening]]]:
    """Yield what the school has or is building up, by area."""
    kop = ""
    lijst: list[Voorziening] = []
    for blok in [*deel.blokken, Kop("")]:
        if isinstance(blok, Kop):
            if lijst:
                yield kop, lijst
            kop, lijst = blok.tekst, []
        elif isinstance(blok, Voorziening) and blok.stand != _NIET:
            lijst.append(blok)


def _gebied(kop: str, lijst: list[Voorziening], vorm: Vorm, maat: _Maat) -> Block:
    """Return an area with its titles; one that has the area's own title is said in the heading."""
    punten: list[Block] = []
    letter = TextStyle(10, 14.5, stijl.INKT)
    vet = TextStyle(10, 14.5, stijl.INKT, vorm.naam.face, keep_with_next=True)
    if lijst[0].onder_kop:
        runs = [Run(_bekort(kop)), *_erbij(lijst[0])]
        return Stack([Paragraph(runs, vet, "H3", level=2)], before=4, after=5, together=True)
    genoemd = lijst[: maat.titels]
    for each in genoemd:
        erbij = _erbij(each)
        merk = Paragraph("•", TextStyle(10, 14.5, vorm.accent), "Lbl")
        tekst = Stack([Paragraph([Run(_bekort(each.titel)), *erbij], letter)], Node("LBody"))
        punten.append(Columns([merk, tekst], (10, None), 0, Node("LI")))
    meer = len(lijst) - len(genoemd)
    over = f"en nog {meer}" if genoemd else "één voorziening" if meer == 1 else f"{meer} voorzieningen"
    rest = [Paragraph(over, TextStyle(10, 14.5, stijl.GRIJS))] if meer else []
    hoofd = Paragraph(_bekort(kop), vet, "H3", level=2)
    lijsten = [Stack(punten, Node("L"))] if punten else []
    return Stack([hoofd, *lijsten, *rest], before=4, after=5, together=True)


def _erbij(voorziening: Voorziening) -> list[Run]:
    """Return what must be said of a title: that it is not there yet, or not everywhere."""
    hoever = "" if voorziening.stand == AANWEZIG else voorziening.stand_tekst
    bij = rijg(", ", hoever, na("alleen", voorziening.waar))
    return [Run(f" ({_bekort(bij)})", Face.REGULAR, stijl.LET_OP)] if bij else []


def _teksten(delen: dict[str, Deel], code: str, vorm: Vorm, lang: int) -> list[Block]:
    """Return the first paragraphs of a chapter, as long as they stay short; each vestiging under its name."""
    per_plek = list(_per_plek(delen[code].blokken)) if code in delen else []
    ruim = lang >= _MINST * len(per_plek)
    tonen = per_plek if ruim else [(plek, alineas) for plek, alineas in per_plek if not plek]
    kop = TextStyle(10, 14.5, stijl.INKT, vorm.naam.face, keep_with_next=True)
    gekozen: list[Block] = []
    for plek, alineas in tonen:
        if plek:
            gekozen.append(Paragraph(_bekort(plek), kop, "H3", level=2))
        gekozen += [Paragraph(each, vorm.tekst) for each in _eerste(alineas, lang // len(tonen))]
    return gekozen if len(tonen) == len(per_plek) else [*gekozen, Paragraph(_VERSCHILT, vorm.tekst)]


def _per_plek(blokken: Sequence[Blok]) -> Iterator[tuple[str, list[str]]]:
    """Yield the paragraphs of the whole school (under no name) and those of each vestiging."""
    plek, alineas = "", list[str]()
    for blok in [*blokken, Kop("")]:
        if isinstance(blok, Kop):
            if alineas:
                yield plek, alineas
            plek, alineas = blok.tekst, []
        elif isinstance(blok, Alinea) and not blok.noot:
            tekst = blok.tekst.removeprefix(_GRENZEN).strip()  # that stands above it as a heading
            alineas += [tekst] if tekst else []


def _eerste(alineas: Sequence[str], lang: int) -> Iterator[str]:
    """Yield the first paragraph, cut when it is long, and those that fit after it."""
    ruimte = lang
    for nummer, tekst in enumerate(alineas):
        if not nummer or len(tekst) <= ruimte:
            yield _kort(tekst, lang)
            ruimte -= len(tekst)


def _kort(tekst: str, lang: int) -> str:
    """Return a text up to the last sentence that fits."""
    if len(tekst) <= lang:
        return tekst
    zinnen = tekst[:lang].rpartition(". ")
    return f"{zinnen[0]}." if zinnen[0] else f"{tekst[:lang].rsplit(' ', 1)[0]} …"


def _bekort(tekst: str, regels: int = 1) -> str:
    """Return a text that stays within about so many lines: this page is no place for the whole."""
    kaal = " ".join(tekst.split())
    lang = _REGEL * regels
    return kaal if len(kaal) <= lang else f"{kaal[:lang].rstrip()} …"


def _wie(delen: dict[str, Deel]) -> Iterator[Contact]:
    """Yield who is inside the school, then the ouder- en jeugdsteunpunt, then the others outside it."""
    blokken = delen["contact"].blokken if "contact" in delen else ()
    alle = [each for blok in blokken if isinstance(blok, Contacten) for each in blok.lijst]
    yield from sorted(alle, key=lambda each: (each.soort not in OP_SCHOOL, each.soort != _STEUNPUNT))


def _kaart(contact: Contact, vorm: Vorm) -> Block:
    strak = TextStyle(10, 14.5, stijl.INKT)
    wie = (
        [Paragraph(_bekort(contact.wie), TextStyle(10, 14.5, stijl.INKT, vorm.naam.face))]
        if contact.wie
        else []
    )
    zetter = Zetter(vorm)
    wegen = [
        zetter.weg(replace(each, tekst=_bekort(each.tekst)), TextStyle(10, 14.5, vorm.accent), strak)
        for each in contact.wegen
    ]
    label = Paragraph(_bekort(rijg(", ", contact.waarvoor, contact.waar)), TextStyle(9, 12.5, stijl.GRIJS))
    bereikbaar = any(each.label in _BELLEN for each in contact.wegen)
    wanneer = (
        []
        if bereikbaar or not contact.wanneer
        else [Paragraph(_bekort(hoofdletter(zin(contact.wanneer)), 2), strak)]
    )
    return Stack([label, *wie, *wegen, *wanneer], together=True)


def _slot(gids: Gids) -> str:
    waar = f"en op {kaal(gids.website)}" if gids.website else ""
    return zin(_bekort(rijg(" ", f"{gids.stand} Alles staat in de schoolgids", waar), 3))
