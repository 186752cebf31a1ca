"""What is missing before the ondersteuningsaanbod of a schooljaar can be adopted, and where to solve it.

Which points stop the adopting stands in ``resources/recht.toml`` under ``[aanbod]``; every other point may
stay open with a reason. The rows come in loaded; nothing is changed. Sentences stand in ``zinnen_aanbod``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from opp_desk.model.keuzes import ContactSoort
from opp_desk.model.keuzes_aanbod import (
    Aanbodstap,
    Hoofdstuk,
    MrAdvies,
    MrInstemming,
    Voorzieningbesluit,
    Voorzieningstand,
)
from opp_desk.rules.aanbodjaar import gedaan_op
from opp_desk.rules.toetsing import vol
from opp_desk.rules.zinnen import opsomming, zin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from opp_desk.model.aanbod import Voorziening, Voorzieningjaar
    from opp_desk.model.aanbodopname import Aanbod
    from opp_desk.rules.gidspunten import Gidspunt
    from opp_desk.rules.recht import Eis, Recht

_CONTACTEN: Final = (
    ContactSoort.EERSTE_OUDERS,
    ContactSoort.EERSTE_LEERLINGEN,
    ContactSoort.VERTROUWEN,
    ContactSoort.PESTEN,
    ContactSoort.SWV,
    ContactSoort.STEUNPUNT,
    ContactSoort.KLACHTEN,
)
_BEREIK: Final = ("naam", "functie", "telefoon", "email", "website", "bereikbaar")
_GENOEMD: Final = 3
_MAANDEN: Final = 12


@dataclass(frozen=True, slots=True)
class Opent:
    """Where a point is solved: the key of a page and what it opens at, by name of the argument."""

    scherm: str
    waar: tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Aanbodpunt:
    """One missing thing. ``hard`` stops the adopting; otherwise it can stay open with a reason."""

    code: str
    hard: bool
    eis: Eis
    waarden: Mapping[str, Any]
    opent: Opent

    @property
    def zin(self) -> str:
        """Return what is missing, as one sentence."""
        return zin(f"aanbod_{self.code}", self.waarden)

    @property
    def knop(self) -> str:
        """Return the text of the button that opens the place where it is solved."""
        return zin(f"aanbod_open_{dict(self.opent.waar).get('stap', self.opent.scherm)}", {})


@dataclass(frozen=True, slots=True)
class Aanbodstand:
    """What is judged: the aanbod with its cycle, the yearly answers, and how many proposals wait.

    ``dubbel`` counts the fields of the aanbod in which two people wrote at the same time; ``namen`` are the
    names that stand in it and that nobody made public, and ``nieuw`` the voorzieningen that the school began
    after it was last adopted: of these nobody asks how they went.
    """

    aanbod: Aanbod
    antwoorden: Sequence[Voorzieningjaar]
    voorstellen: int
    recht: Recht
    vandaag: date
    dubbel: int = 0
    namen: Sequence[Gidspunt] = ()
    nieuw: frozenset[UUID] = frozenset()

    def gedaan(self, naam: str) -> bool:
        """Tell whether something of the cycle was done, by the name of its day."""
        return gedaan_op(naam, partial(getattr, self.aanbod.jaar), self.vandaag) is not None


def ontbreekt(stand: Aanbodstand) -> tuple[Aanbodpunt, ...]:
    """Return everything that is missing, what stops the adopting first, then in the order of the checks."""
    punten = [punt for onderdeel in _ONDERDELEN for punt in onderdeel(stand)]
    return tuple(sorted(punten, key=lambda punt: not punt.hard))


def vraagt_reden(punten: Sequence[Aanbodpunt]) -> bool:
    """Tell whether somebody has to say why the aanbod is adopted all the same."""
    return any(not punt.hard for punt in punten)


def _dubbel(stand: Aanbodstand) -> Iterator[Aanbodpunt]:
    """Yield that of some texts nobody chose yet which one holds: a machine does not adopt its own choice."""
    if stand.dubbel:
        yield _punt(stand, "twee_teksten", "aanbod_in_gids", Opent("bekijken", ()), aantal=stand.dubbel)


def _inhoud(stand: Aanbodstand) -> Iterator[Aanbodpunt]:
    """Yield chapters that the law asks and in which nothing stands (WVO 2020 art. 2.92 lid 2 onder b)."""
    for code, hoofdstuk in (("geen_basis", Hoofdstuk.BASIS), ("geen_extra", Hoofdstuk.EXTRA)):
        rijen = any(
            vol(rij.titel) and rij.gebied is not None and rij.gebied.hoofdstuk == hoofdstuk
            for rij in stand.aanbod.voorzieningen
        )
        teksten = any(
            (vol(deel.tekst) or vol(deel.elders)) and deel.hoofdstuk == hoofdstuk
            for deel in stand.aanbod.delen
        )
        if not rijen and not teksten:
            yield _in_profiel(stand, code, "aanbod_in_gids", hoofdstuk)


def _leerlingen(stand: Aanbodstand) -> Iterator[Aanbodpunt]:
    """Yield that pupils were not asked, or that it does not say what the school did with their words."""
    gezegd = [stem for stem in stand.aanbod.stemmen if vol(stem.gezegd)]
    if not gezegd:
        yield _in_jaar(stand, "geen_stem", "leerlingen_aanbod", Aanbodstap.LEERLINGEN)
    stil = [stem for stem in gezegd if not vol(stem.gedaan)]
    if stil:
        yield _in_jaar(stand, "geen_invloed", "leerlingen_aanbod", Aanbodstap.LEERLINGEN, aantal=len(stil))
    if [stem for stem in gezegd if not vol(stem.hoe)]:
        yield _in_jaar(stand, "geen_keuze", "leerlingen_aanbod", Aanbodstap.LEERLINGEN)


def _mr(stand: Aanbodstand) -> Iterator[Aanbodpunt]:
    """Yield what the MR was not asked or said, and what the school did not answer."""
    jaar = stand.aanbod.jaar
    if not stand.gedaan("advies_op"):
        yield _in_jaar(stand, "geen_advies", "mr_advies", Aanbodstap.MR)
    elif jaar.advies in {MrAdvies.OPMERKINGEN, MrAdvies.NEGATIEF} and not vol(jaar.advies_reactie):
        yield _in_jaar(stand, "geen_reactie", "mr_advies", Aanbodstap.MR)
    if jaar.instemming == MrInstemming.NEE:
        yield _in_jaar(stand, "instemming_nee", "mr_instemming", Aanbodstap.MR)
    elif not stand.gedaan("instemming_op"):
        wie = stand.recht.geleding(stand.aanbod.school.sector)
        yield _in_jaar(stand, "geen_instemming", "mr_instemming", Aanbodstap.MR, wie=wie)


def _contacten(stand: Aanbodstand) -> Iterator[Aanbodpunt]:
    """Yield whom parents and pupils cannot find in the schoolgids, unless that stands elsewhere in it."""
    elders = any(deel.hoofdstuk == Hoofdstuk.CONTACT and vol(deel.elders) for deel in stand.aanbod.delen)
    er = {rij.soort for rij in stand.aanbod.contacten if any(vol(getattr(rij, naam)) for naam in _BEREIK)}
    weg = [soort.label for soort in _CONTACTEN if soort not in er]
    if weg and not elders:
        namen = opsomming(weg)
        yield _in_profiel(stand, "contacten", "schoolgids_contacten", Hoofdstuk.CONTACT, namen=namen)


def _teksten(stand: Aanbodstand) -> Iterator[Aanbodpunt]:
    """Yield texts that came ready and that nobody adapted, and chapters that nobody read for a year."""
    start = [
        hoofdstuk
        for hoofdstuk, rij in _geschreven(stand)
        if rij.starttekst and getattr(rij, "stand", None) != Voorzieningstand.NIET
    ]
    if start:
        yield _in_profiel(stand, "starttekst", "aanbod_eigen", start[0], aantal=len(start))
    oud = sorted(
        {hoofdstuk for hoofdstuk, rij in _geschreven(stand) if not rij.starttekst and _is_oud(stand, rij)},
        key=list(Hoofdstuk).index,
    )
    if oud:
        namen = _enkele([each.label for each in oud])
        yield _in_profiel(stand, "oud", "aanbod_jaarlijks", oud[0], aantal=len(oud), namen=namen)


def _namen(stand: Aanbodstand) -> Iterator[Aanbodpunt]:
    """Yield that people are named who did not choose to stand in the schoolgids."""
    if not stand.namen:
        return
    waar = Hoofdstuk(stand.namen[0].hoofdstuk)
    namen = _enkele([f"{each.naam} (bij {Hoofdstuk(each.hoofdstuk).label})" for each in stand.namen])
    zeg: dict[str, Any] = {"aantal": len(stand.namen), "namen": namen}
    if waar is Hoofdstuk.LEERLINGEN:
        yield _in_jaar(stand, "namen", "aanbod_namen", Aanbodstap.LEERLINGEN, **zeg)
    else:
        yield _in_profiel(stand, "namen", "aanbod_namen", waar, **zeg)


def _onaf(stand: Aanbodstand) -> Iterator[Aanbodpunt]:
    """Yield voorzieningen of which a parent cannot read whether the school has them, or what it does."""
    rijen = [
        (rij.gebied.hoofdstuk.value, rij)
        for rij in stand.aanbod.voorzieningen
        if rij.gebied is not None and vol(rij.titel)
    ]
    zonder_stand = [paar for paar in rijen if paar[1].stand is None]
    zonder_wat = [paar for paar in rijen if paar[1].stand != Voorzieningstand.NIET and not vol(paar[1].wat)]
    for code, gevonden in (("geen_stand", zonder_stand), ("geen_wat", zonder_wat)):
        if gevonden:
            (hoofdstuk, rij), namen = gevonden[0], _titels([each for _waar, each in gevonden])
            waar = ("hoofdstuk", hoofdstuk), ("vestiging", rij.vestiging), ("rij", rij.id)
            opent = Opent("schoolprofiel", waar)
            yield _punt(stand, code, "aanbod_eigen", opent, aantal=len(gevonden), namen=namen)


def _cyclus(stand: Aanbodstand) -> Iterator[Aanbodpunt]:
    """Yield what the year did not do: evaluate every voorziening, stop what was to stop, ask around."""
    beantwoord = {rij.voorziening: rij for rij in stand.antwoorden}
    lopend = [
        rij for rij in stand.aanbod.voorzieningen if vol(rij.titel) and rij.stand != Voorzieningstand.NIET
    ]
    open_ = [
        rij
        for rij in lopend
        if rij.id not in stand.nieuw and ((eigen := beantwoord.get(rij.id)) is None or eigen.besluit is None)
    ]
    if open_:
        yield _in_jaar(stand, "niet_geevalueerd", "aanbod_evalueren", Aanbodstap.EVALUEREN, aantal=len(open_))
    stoppen = [
        rij
        for rij in lopend
        if (eigen := beantwoord.get(rij.id)) is not None and eigen.besluit == Voorzieningbesluit.STOPPEN
    ]
    if stoppen:
        zeg: dict[str, Any] = {"aantal": len(stoppen), "namen": _titels(stoppen)}
        yield _in_jaar(stand, "stoppen_staat_er_nog", "aanbod_evalueren", Aanbodstap.EVALUEREN, **zeg)
    if not (stand.gedaan("team_op") and stand.gedaan("ouders_op")):
        yield _in_jaar(stand, "geen_team", "aanbod_team", Aanbodstap.TEAM)
    if stand.voorstellen:
        yield _punt(stand, "voorstellen", "aanbod_team", Opent("schoolprofiel", ()), aantal=stand.voorstellen)


_ONDERDELEN: Final = (_dubbel, _inhoud, _namen, _leerlingen, _mr, _contacten, _teksten, _onaf, _cyclus)


def _titels(rijen: Sequence[Voorziening]) -> str:
    return _enkele([(rij.titel or "").strip() for rij in rijen])


def _enkele(namen: Sequence[str]) -> str:
    """Return the first few, and how many others there are."""
    meer = [f"nog {len(namen) - _GENOEMD}"] if len(namen) > _GENOEMD else []
    return opsomming([*namen[:_GENOEMD], *meer])


def _geschreven(stand: Aanbodstand) -> Iterator[tuple[Hoofdstuk, Any]]:
    """Yield the texts and voorzieningen that stand in the schoolgids, each with its chapter."""
    for deel in stand.aanbod.delen:
        if deel.hoofdstuk is not None and vol(deel.tekst):
            yield deel.hoofdstuk, deel
    for rij in stand.aanbod.voorzieningen:
        if rij.gebied is not None and vol(rij.titel):
            yield rij.gebied.hoofdstuk, rij


def _is_oud(stand: Aanbodstand, rij: Any) -> bool:
    """Tell whether nobody read a text since the same day of the year before."""
    nagekeken, maanden = rij.nagekeken_op, stand.recht.getallen.aanbod_oud_maanden
    if nagekeken is None:
        return True
    vandaag = stand.vandaag
    voorbij = (vandaag.year - nagekeken.year) * _MAANDEN + vandaag.month - nagekeken.month
    return bool(voorbij - (vandaag.day < nagekeken.day) >= maanden)


def _in_profiel(stand: Aanbodstand, code: str, eis: str, hoofdstuk: Hoofdstuk, **waarden: Any) -> Aanbodpunt:
    return _punt(stand, code, eis, Opent("schoolprofiel", (("hoofdstuk", hoofdstuk.value),)), **waarden)


def _in_jaar(stand: Aanbodstand, code: str, eis: str, stap: Aanbodstap, **waarden: Any) -> Aanbodpunt:
    return _punt(stand, code, eis, Opent("aanbodjaar", (("stap", stap.value),)), **waarden)


def _punt(stand: Aanbodstand, code: str, eis: str, opent: Opent, **waarden: Any) -> Aanbodpunt:
    meer = "_een" if waarden.get("aantal") == 1 else ""
    van = stand.recht.eis(eis, stand.aanbod.school.sector)
    return Aanbodpunt(f"{code}{meer}", code in stand.recht.aanbod_hard, van, waarden, opent)
