"""What the MR gets: the differences with an earlier year word by word, and everything it needs as one PDF.

Two questions with their own rights: advies of the whole MR on the aanbod, instemming of a geleding with the
schoolgids (WMS art. 11, 13 and 14). Which differences there are is found in ``rules.aanbodverschil``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.documents import stijl
from opp_desk.documents.fonts import Face
from opp_desk.documents.layout import Block, Columns, Stack, paginate
from opp_desk.documents.lezer import hoofdletter, in_woorden, lees, rijg
from opp_desk.documents.schoolgids.blokken import breed_van
from opp_desk.documents.schoolgids.bouw import maak_gids, met_de
from opp_desk.documents.schoolgids.pdf import Bladzijden, leg_uit, meta_van, schrijf, teken_bladen
from opp_desk.documents.schoolgids.vormen import A4, vorm_van
from opp_desk.documents.tagged import Node
from opp_desk.documents.text import Paragraph, Run, TextStyle
from opp_desk.rules.aanbodverschil import Anders, vergelijk_aanbod
from opp_desk.rules.verschil import StukSoort

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from opp_desk.documents.schoolgids.inhoud import Gids
    from opp_desk.documents.schoolgids.vormen import Vorm
    from opp_desk.rules.aanbodverschil import Aanbodverschil, Deelverschil
    from opp_desk.rules.wijziging import Wijziging

TITEL: Final = "Wat er verandert"
GEEN: Final = "Er is geen verschil tussen deze twee teksten."
_UITLEG: Final = (
    "Hier staat alleen wat nieuw, vervallen of gewijzigd is. Vetgedrukt onder “Nu” zijn de woorden die erbij "
    "kwamen, vetgedrukt onder “Was” de woorden die vervallen."
)
_WOORD: Final = {Anders.ERBIJ: "nieuw", Anders.WEG: "vervallen", Anders.GEWIJZIGD: "gewijzigd"}
_LEEG: Final = {StukSoort.WEG: "stond er niet", StukSoort.NIEUW: "vervallen"}


@dataclass(frozen=True, slots=True)
class MrVraag:
    """What the MR is asked: which geleding agrees, before which day, and what team and parents said."""

    geleding: str = ""
    voor: date | None = None
    team: str = ""
    ouders: str = ""


def maak_verschillen(oud: bytes, nieuw: bytes, *, tagged: bool = True) -> bytes:
    """Return the differences as a tagged PDF (PDF/UA-1); raises `WereldFout` ``momentopname_onleesbaar``."""
    bladen = _leg_verschil_uit(oud, nieuw, 1)
    return schrijf(bladen, rijg(" ", TITEL, "in", bladen.gids.titel.lower()), tagged=tagged)


def maak_stukken(nieuw: bytes, oud: bytes | None, vraag: MrVraag, *, tagged: bool = True) -> bytes:
    """Return everything for the MR as one tagged PDF: the question, the differences, and the whole chapter.

    ``oud`` is None in the first year. Raises as `maak_verschillen`.
    """
    from opp_desk.documents.canvas import TaggedCanvas  # noqa: PLC0415  ReportLab only where paper is made

    gids = maak_gids(nieuw)
    vorm = vorm_van(A4, gids.kleur)
    voorblad = paginate(
        Stack(list(_voorblad(gids, vorm, vraag, vorig=oud is not None))), A4.breedte, A4.hoogte
    )
    reeks = [Bladzijden(gids, vorm, tuple(voorblad), 1)]
    eerste = 1 + len(voorblad)
    if oud is not None:
        reeks.append(_leg_verschil_uit(oud, nieuw, eerste))
        eerste += len(reeks[-1].stukken)
    reeks.append(leg_uit(gids, A4, eerste))
    canvas = TaggedCanvas(A4.maat, meta_van(gids, f"Stukken voor de MR, {gids.schooljaar}"), tagged=tagged)
    for bladen in reeks:
        teken_bladen(canvas, bladen)
    return canvas.finish()


def _leg_verschil_uit(oud: bytes, nieuw: bytes, eerste: int) -> Bladzijden:
    lees(oud)  # says it in our words when it cannot be read
    gids = maak_gids(nieuw)
    vorm = vorm_van(A4, gids.kleur)
    stukken = paginate(
        Stack(list(_verschil(gids, vorm, vergelijk_aanbod(oud, nieuw)))), A4.breedte, A4.hoogte
    )
    return Bladzijden(gids, vorm, tuple(stukken), eerste)


def _voorblad(gids: Gids, vorm: Vorm, vraag: MrVraag, *, vorig: bool) -> Iterator[Block]:
    yield Paragraph("Stukken voor de MR", vorm.titel, "H1", level=0)
    yield Paragraph(f"{gids.titel} {gids.schooljaar}, {gids.school}".strip(), vorm.onder)
    voor = f" Graag uiterlijk {in_woorden(vraag.voor)}." if vraag.voor else ""
    geleding = met_de(vraag.geleding) or "de geleding die daarover gaat"
    yield from _deel(
        vorm,
        "Wat we van u vragen",
        (
            f"Advies van de hele MR over het ondersteuningsaanbod.{voor}",
            f"Instemming van {geleding} met de schoolgids. Dat is een apart besluit.",
        ),
    )
    erin = ["Wat er verandert sinds de vorige keer, woord voor woord."] if vorig else []
    yield from _deel(vorm, "Wat hierachter zit", (*erin, "Het hele hoofdstuk, zoals het er nu staat."))
    for kop, tekst in (("Wat het team vond", vraag.team), ("Wat ouders vonden", vraag.ouders)):
        if tekst.strip():
            yield from _deel(vorm, kop, tuple(regel for regel in tekst.splitlines() if regel.strip()))


def _deel(vorm: Vorm, kop: str, regels: tuple[str, ...]) -> Iterator[Block]:
    hoofd = Paragraph(kop, vorm.hoofdstuk, "H2", level=1)
    yield Stack([hoofd, *(Paragraph(regel, vorm.tekst) for regel in regels)], Node("Sect"), before=18)


def _verschil(gids: Gids, vorm: Vorm, verschil: Aanbodverschil) -> Iterator[Block]:
    """Yield title, how much differs, and per chapter each part with what it was and what it is."""
    yield Paragraph(TITEL, vorm.titel, "H1", level=0)
    van, tot = (naam.replace("-", "–") for naam in (verschil.van, verschil.tot))
    yield Paragraph(f"{gids.titel}, {gids.school}: van {van} naar {tot}", vorm.onder)
    if not verschil.hoofdstukken:
        yield Stack([Paragraph(GEEN, vorm.tekst)], before=14)
        return
    aantallen = [(soort, verschil.aantal(soort)) for soort in Anders]
    telling = rijg(" · ", *(f"{aantal} {_WOORD[soort]}" for soort, aantal in aantallen if aantal))
    yield Stack([Paragraph(telling, vorm.naam), Paragraph(_UITLEG, vorm.noot)], before=14, after=6)
    for hoofdstuk in verschil.hoofdstukken:
        delen = [_deelverschil(vorm, deel) for deel in hoofdstuk.delen]
        kop = Paragraph(hoofdstuk.titel, vorm.hoofdstuk, "H2", level=1)
        yield Stack([kop, *delen], Node("Sect"), before=18, after=6)


def _deelverschil(vorm: Vorm, deel: Deelverschil) -> Block:
    """Return one part: its name and whether it is new, with its fields below it."""
    letter = TextStyle(vorm.klein.size, vorm.naam.leading, stijl.LET_OP)
    woord = _WOORD[deel.anders]
    naam = Paragraph(rijg(" · ", hoofdletter(deel.titel), deel.bij), vorm.naam, "H3", level=2)
    kop = Columns([naam, Paragraph(woord, letter)], (None, breed_van(woord, letter)), 10, keep_with_next=True)
    gezegd = {deel.titel, *deel.bij.split(" · ")}
    velden = [
        blok
        for veld in deel.velden
        if deel.anders is Anders.GEWIJZIGD or (veld.nieuw or veld.oud) not in gezegd
        for blok in _veld(vorm, veld, deel.anders, deel.titel)
    ]
    return Stack([kop, *velden], Node("Sect"), before=8, after=8)


def _veld(vorm: Vorm, veld: Wijziging, anders: Anders, titel: str) -> Iterator[Block]:
    """Yield a field: of what came or went one side, of a change both, with the words in bold."""
    if anders is not Anders.GEWIJZIGD:
        vraag = veld.label if veld.label.endswith("?") else f"{veld.label}:"
        yield Paragraph([Run(f"{vraag} ", None, stijl.GRIJS), Run(veld.nieuw or veld.oud)], vorm.tekst)
        return
    if veld.label != titel:
        klein = TextStyle(vorm.noot.size, vorm.noot.leading, stijl.GRIJS, keep_with_next=True)
        yield Paragraph(veld.label, klein)
    for woord, soort, kleur in (("Was", StukSoort.WEG, stijl.LET_OP), ("Nu", StukSoort.NIEUW, vorm.accent)):
        stukken = [stuk for stuk in veld.stukken if stuk.soort in {soort, StukSoort.GELIJK}]
        tekst = [
            Run(stuk.tekst, Face.BOLD, kleur) if stuk.soort is soort else Run(stuk.tekst) for stuk in stukken
        ] or [Run(_LEEG[soort], None, stijl.GRIJS)]
        label = Paragraph(woord, TextStyle(vorm.noot.size, vorm.tekst.leading, stijl.GRIJS))
        yield Columns([label, Stack([Paragraph(tekst, vorm.tekst)])], (34, None), 6)
