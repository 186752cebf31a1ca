"""What the law asks of every OPP, in the overview: who was heard, told back, in time, looked back with.

Each question is a table of its own, yes and no. Told back is asked of who was heard, so those two together
may not tell of a few pupils either. The other blocks of the overview stand in ``overzicht``. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opp_desk.rules.balken import Balk, Balken
from opp_desk.rules.onderdrukking import GRENS, Telrij, onderdruk
from opp_desk.rules.overzichtblad import Blok, cel, heel, van

if TYPE_CHECKING:
    from opp_desk.rules.praktijk import Overzicht, Telling


@dataclass(frozen=True, slots=True)
class _Antwoord:
    """For how many pupils it was yes, for how many no, and of how many it was asked; None is kept back."""

    ja: int | None
    nee: int | None
    samen: int | None


def beloften(overzicht: Overzicht, *, afgeschermd: bool) -> Blok | None:
    """Return the questions that were asked of anybody, or nothing."""
    gehoord, verteld, *rest = (
        _antwoord(telling, afgeschermd=afgeschermd)
        for telling in (
            overzicht.gehoord, overzicht.terugverteld, overzicht.op_tijd, overzicht.teruggekeken,
        )
    )  # fmt: skip
    if afgeschermd and _verraadt(gehoord, verteld):
        verteld = _Antwoord(None, None, None)
    vragen = (
        "Leerling gehoord voordat het OPP vaststond",
        "Leerling verteld wat we ermee deden",
        "OPP vastgesteld binnen zes weken",
        "Teruggekeken met ouders en leerling",
    )
    alle = zip(vragen, (gehoord, verteld, *rest), strict=True)
    gesteld = [(vraag, each) for vraag, each in alle if each.samen != 0]
    return _blok(gesteld) if gesteld else None


def _blok(gesteld: list[tuple[str, _Antwoord]]) -> Blok:
    return Blok(
        "Gehoord en op tijd",
        "Leerlingen bij wie dit schooljaar iets aan de beurt was. Wat nog moet komen, telt niet mee.",
        ("Vraag", "Ja", "Nee", "Samen"),
        tuple((vraag, cel(each.ja), cel(each.nee), cel(each.samen)) for vraag, each in gesteld),
        Balken(
            "Gehoord en op tijd, leerlingen",
            ("ja", "nee"),
            tuple(
                Balk(vraag, heel((each.ja, each.nee)), van(each.ja, each.samen, ""))
                for vraag, each in gesteld
            ),
        ),
        totaal=False,
    )


def _antwoord(telling: Telling, *, afgeschermd: bool) -> _Antwoord:
    rijen = [Telrij(naam, wie, (len(wie),)) for naam, wie in (("ja", telling.ja), ("nee", telling.nee))]
    tabel = onderdruk(rijen, "samen", grens=GRENS if afgeschermd and any((telling.ja, telling.nee)) else 0)
    return _Antwoord(*(rij.delen[0] for rij in (*tabel.rijen, tabel.totaal)))


def _verraadt(gehoord: _Antwoord, verteld: _Antwoord) -> bool:
    """Return whether who was told back differs by a few pupils from who was heard, or was to be heard.

    Who had the chance and did not take it counts as heard, and cannot be told back: those would be the rest.
    """
    if not gehoord.samen or not verteld.samen:
        return False
    verschillen = (abs(getal - verteld.samen) for getal in (gehoord.ja, gehoord.samen) if getal is not None)
    return any(0 < verschil < GRENS for verschil in verschillen)
