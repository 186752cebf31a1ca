"""From the numbers of a schooljaar to what there is to show of it: charts, tables and what they mean.

The screen shows the numbers as they are. What leaves the school goes through ``onderdrukking``: then every
row is there, also the empty ones, and small groups are kept back. Pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opp_desk.rules.balken import Balk, Balken
from opp_desk.rules.datum import MAANDEN
from opp_desk.rules.onderdrukking import Telrij, Toonrij, onderdruk
from opp_desk.rules.overzichtbeloften import beloften
from opp_desk.rules.overzichtblad import AFGESCHERMD, Blok, Overzichtblad, cel, heel, van
from opp_desk.rules.overzichtzin import met_zin

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from opp_desk.rules.onderdrukking import Toontabel
    from opp_desk.rules.praktijk import Hulprij, Overzicht, Voorzieningpraktijk

_SAMEN: Final = "samen"
_UUR: Final = 60
_WEKEN: Final = ("gegeven", "deels", "niet gegeven", "niet ingevuld")


def maak_blad(overzicht: Overzicht, *, afgeschermd: bool) -> Overzichtblad:
    """Return what there is to show of a schooljaar; blocks without anything in them are left out."""
    blokken = (
        _hulp(overzicht, afgeschermd=afgeschermd),
        _bronnen(overzicht, afgeschermd=afgeschermd),
        _doelen(overzicht, afgeschermd=afgeschermd),
        beloften(overzicht, afgeschermd=afgeschermd),
    )
    basis = _basis(overzicht.voorzieningen, overzicht.aanbodjaar) if overzicht.voorzieningen else None
    return Overzichtblad(
        overzicht.school,
        overzicht.schooljaar,
        f"Schooljaar {overzicht.schooljaar}, tot en met {_dag(overzicht.tot)}",
        tuple(met_zin(blok) if afgeschermd else blok for blok in blokken if blok is not None),
        () if basis is None else (basis,),
        afgeschermd,
    )


def _hulp(overzicht: Overzicht, *, afgeschermd: bool) -> Blok | None:
    """Return help per form: pupils, weeks and hours."""
    if not any(rij.wie for rij in overzicht.vormen.values()):
        return None
    tabel = _tabel(
        [
            Telrij(naam, frozenset(rij.wie), (len(rij.wie),), _weken_en_minuten(rij))
            for naam, rij in overzicht.vormen.items()
        ],
        afgeschermd=afgeschermd,
    )
    rijen = (*tabel.rijen, tabel.totaal)
    return Blok(
        "Is de hulp gegeven?",
        "Extra ondersteuning uit de OPP’s: hoeveel schoolweken hulp was afgesproken, en in hoeveel weken die "
        "er was. Wie hulp in twee vormen krijgt, staat bij combinatie. Een uur dat deels doorging telt half.",
        ("Vorm", "Leerlingen", "Weken gegeven", "Weken gepland", "Uren gegeven", "Uren gepland"),
        tuple((rij.naam, *map(cel, (*rij.delen, *_hoofdgetallen(rij)))) for rij in rijen),
        Balken(
            "Schoolweken hulp per vorm",
            _WEKEN,
            _balken(
                tabel,
                lambda rij: rij.erbij[:4],
                lambda rij: van(rij.erbij[0], rij.erbij[4], "weken"),
            ),
        ),
    )


def _bronnen(overzicht: Overzicht, *, afgeschermd: bool) -> Blok | None:
    """Return how many pupils get help that is paid from what; nothing when nobody filled it in."""
    if not any(wie for naam, wie in list(overzicht.bronnen.items())[:-1]):
        return None
    tabel = _tabel(
        [Telrij(naam, frozenset(wie), (len(wie),)) for naam, wie in overzicht.bronnen.items()],
        afgeschermd=afgeschermd,
    )
    return Blok(
        "Waaruit is de hulp betaald?",
        "Leerlingen met extra ondersteuning, naar wat er in hun OPP bij de begeleiding staat.",
        ("Middelen", "Leerlingen"),
        tuple((rij.naam, *map(cel, rij.delen)) for rij in (*tabel.rijen, tabel.totaal)),
        Balken(
            "Leerlingen per bron",
            ("leerlingen",),
            _balken(tabel, lambda rij: rij.delen, lambda rij: cel(rij.delen[0])),
        ),
    )


def _doelen(overzicht: Overzicht, *, afgeschermd: bool) -> Blok | None:
    """Return goals that were looked back on, per area."""
    if not any(rij.wie for rij in overzicht.gebieden.values()):
        return None
    tabel = _tabel(
        [
            Telrij(
                naam,
                frozenset(rij.wie),
                (rij.bereikt, rij.niet_bereikt),
                (rij.bereikt + rij.niet_bereikt,),
                (frozenset(rij.wie_bereikt), frozenset(rij.wie_niet)),
            )
            for naam, rij in overzicht.gebieden.items()
        ],
        afgeschermd=afgeschermd,
    )
    return Blok(
        "Zijn de doelen bereikt?",
        "Doelen waarop dit schooljaar is teruggekeken.",
        ("Gebied", "Doelen", "Bereikt", "Deels of niet bereikt"),
        tuple((rij.naam, *map(cel, (*rij.erbij, *rij.delen))) for rij in (*tabel.rijen, tabel.totaal)),
        Balken(
            "Doelen per gebied",
            ("bereikt", "deels of niet bereikt"),
            _balken(tabel, lambda rij: rij.delen, _doelen_van),
        ),
    )


def _basis(voorzieningen: Sequence[Voorzieningpraktijk], jaar: str) -> Blok:
    """Return what the team itself said of the basisondersteuning: never counted from OPP's."""
    met_plekken = [each for each in voorzieningen if each.plekken is not None and each.plekken_van]
    balken = Balken(
        "In hoeveel groepen loopt het?",
        ("groepen waar het loopt", "andere groepen"),
        tuple(
            Balk(
                each.titel,
                (each.plekken or 0, max(0, (each.plekken_van or 0) - (each.plekken or 0))),
                f"{each.plekken} van {each.plekken_van}",
            )
            for each in met_plekken
        ),
    )
    return Blok(
        "Basisondersteuning",
        f"Uit de jaarlijkse vraag aan het team, gesteld bij het aanbod voor {jaar}.",
        ("Voorziening", "Deden we het?", "Groepen", "Hielp het?", "Volgend jaar"),
        tuple(
            (
                each.titel,
                each.gedaan.label if each.gedaan else "nog niet",
                f"{each.plekken} van {each.plekken_van}"
                if each.plekken is not None and each.plekken_van
                else "",
                each.hielp.label if each.hielp else "",
                each.besluit.label if each.besluit else "",
            )
            for each in voorzieningen
        ),
        balken if met_plekken else None,
        totaal=False,
    )


def _tabel(rijen: list[Telrij], *, afgeschermd: bool) -> Toontabel:
    """Return the rows to show: kept back where they must be, or as they are without the empty ones."""
    if afgeschermd:
        return onderdruk(rijen, _SAMEN)
    return onderdruk([rij for rij in rijen if rij.wie], _SAMEN, grens=0)


def _balken(
    tabel: Toontabel, delen: Callable[[Toonrij], Sequence[int | None]], tekst: Callable[[Toonrij], str]
) -> tuple[Balk, ...]:
    """Return the bars of the rows in which there is something, or something that is kept back."""
    return tuple(
        Balk(rij.naam, heel(delen(rij)), tekst(rij))
        for rij in tabel.rijen
        if None in delen(rij) or any(delen(rij))
    )


def _weken_en_minuten(rij: Hulprij) -> tuple[int, ...]:
    """Return the weeks of the chart, the weeks planned, and the minutes given and planned."""
    return (
        rij.gegeven,
        rij.deels,
        rij.niet,
        rij.onbekend,
        rij.gepland,
        rij.minuten_gegeven,
        rij.minuten_gepland,
    )


def _hoofdgetallen(rij: Toonrij) -> tuple[int | None, ...]:
    """Return weeks given and planned, and hours given and planned."""
    gegeven, _deels, _niet, _onbekend, gepland, *minuten = rij.erbij
    return gegeven, gepland, *(None if each is None else round(each / _UUR) for each in minuten)


def _doelen_van(rij: Toonrij) -> str:
    bereikt, niet = rij.delen
    return AFGESCHERMD if bereikt is None or niet is None else f"{bereikt} van {bereikt + niet}"


def _dag(dag: date) -> str:
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"
