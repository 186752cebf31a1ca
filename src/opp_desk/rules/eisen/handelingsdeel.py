"""The handelingsdeel: goals, begeleiding, approach. Whether parents agree to it stands in ``instemming``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.model.keuzes import AanpakSoort, Sector, Vorm
from opp_desk.model.veld import plek
from opp_desk.rules.punt import PuntSoort
from opp_desk.rules.toetsing import gevuld, vol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opp_desk.model.doel import Begeleiding, Doel
    from opp_desk.rules.punt import Punt
    from opp_desk.rules.toetsing import Toetsing

_DOEL = ("kan_straks", "maat", "nu", "nu_datum", "streef", "evaluatie_op")
_BEGELEIDING = ("wat", "vorm", "wie", "waar", "keer_per_week", "minuten", "van", "tot")
_ZONDER_UREN = frozenset({Vorm.HULPMIDDEL})
_EXTRA_ONDERSTEUNING = frozenset({Sector.PO, Sector.VO})


def punten(toetsing: Toetsing) -> Iterator[Punt]:
    """Yield what is missing in goals, begeleiding and approach."""
    doelen, begeleidingen = gevuld(toetsing.opp.doelen), gevuld(toetsing.opp.begeleidingen)
    for nummer, doel in enumerate(doelen, 1):
        yield from _doel(toetsing, nummer, doel)
    if begeleidingen and not doelen:
        yield toetsing.punt("doelen", "doelen", sectie="doelen")
    for nummer, begeleiding in enumerate(begeleidingen, 1):
        yield from _begeleiding(toetsing, nummer, begeleiding, heeft_doelen=bool(doelen))
    if not begeleidingen and toetsing.sector in _EXTRA_ONDERSTEUNING:
        yield toetsing.punt("begeleiding_geen", "begeleiding", PuntSoort.ZACHT, "begeleiding")
    if begeleidingen or doelen:
        yield from _aanpak(toetsing)


def _doel(toetsing: Toetsing, nummer: int, doel: Doel) -> Iterator[Punt]:
    if leeg := _leeg(doel, _DOEL):
        yield toetsing.punt(
            "doel_onvolledig",
            "doelen",
            sectie="doelen",
            rij=doel.id,
            veld=leeg[0],
            nummer=nummer,
            mist=_namen(doel, leeg, toetsing.roepnaam),
        )
    if not vol(doel.gebied):
        yield toetsing.punt(
            "doel_gebied", "doelen", PuntSoort.ZACHT, "doelen", rij=doel.id, veld="gebied", nummer=nummer
        )


def _begeleiding(
    toetsing: Toetsing, nummer: int, begeleiding: Begeleiding, *, heeft_doelen: bool
) -> Iterator[Punt]:
    """Yield what is missing of one line of begeleiding; a tool or a ramp has no times a week."""
    vorm_zonder_uren = begeleiding.vorm in _ZONDER_UREN
    nodig = tuple(n for n in _BEGELEIDING if not (vorm_zonder_uren and n in {"keer_per_week", "minuten"}))
    if leeg := _leeg(begeleiding, nodig):
        yield toetsing.punt(
            "begeleiding_onvolledig",
            "begeleiding",
            sectie="begeleiding",
            rij=begeleiding.id,
            veld=leeg[0],
            nummer=nummer,
            mist=_namen(begeleiding, leeg, toetsing.roepnaam),
        )
    if heeft_doelen and begeleiding.doel is None:
        yield toetsing.punt(
            "begeleiding_doel",
            "doelen",
            PuntSoort.ZACHT,
            "begeleiding",
            rij=begeleiding.id,
            veld="doel",
            nummer=nummer,
        )


def _aanpak(toetsing: Toetsing) -> Iterator[Punt]:
    soorten = {aanpak.soort for aanpak in toetsing.opp.aanpakken if vol(aanpak.tekst)}
    for soort in (AanpakSoort.WEL, AanpakSoort.NIET):
        if soort not in soorten:
            yield toetsing.punt(f"aanpak_{soort.value}", "aanpak", PuntSoort.ZACHT, "les")


def _leeg(rij: Doel | Begeleiding, namen: tuple[str, ...]) -> tuple[str, ...]:
    """Return which of these fields hold nothing."""
    waarden = {naam: getattr(rij, naam) for naam in namen}
    return tuple(naam for naam, waarde in waarden.items() if waarde is None or not str(waarde).strip())


def _namen(rij: Doel | Begeleiding, velden: tuple[str, ...], roepnaam: str) -> tuple[str, ...]:
    """Return the labels of fields as the screen shows them, each between quotation marks."""
    return tuple(f"‘{plek(type(rij), veld).veld.label.format(roepnaam=roepnaam)}’" for veld in velden)
