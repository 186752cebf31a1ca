"""Who gets a paper about a pupil: one recipient per household, from 18 the pupil, an institution by itself.

Two households never see each other's names or contact data on one paper, and what is shielded (afgeschermd)
is on no paper at all (AVG art. 5 lid 1 f). WVO 2020 art. 2.44; a
parent without gezag has a right to information on request only (BW 1:377c). Not here: what the paper says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opp_desk.model.keuzes import Informatie, Meelezen, Relatie
from opp_desk.rules.gezag import BESLIST, is_meerderjarig
from opp_desk.rules.vouwen import vouw

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from uuid import UUID

    from opp_desk.model.leerling import Leerling
    from opp_desk.model.ouder import Ouder

_Sleutel = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Ontvanger:
    """One paper goes to this address: the people of one household, an institution, or the pupil of 18.

    ``namen`` in the order of the parents; ``aanhef`` begins a letter ("Beste An de Wit en Bo Bakker").
    ``taal`` is None when nobody said it; ``ouders`` are the ids of the people, empty for the pupil.
    ``adres``, ``telefoons`` and ``emails`` hold only what may be printed on the paper of this household.
    """

    namen: tuple[str, ...]
    aanhef: str
    taal: str | None
    tolk_nodig: bool
    huishouden: int | None
    ouders: tuple[UUID, ...]
    adres: str | None = None
    telefoons: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()

    @property
    def is_leerling(self) -> bool:
        """Tell whether it is the pupil of 18 or older."""
        return not self.ouders


def ontvangers(ouders: Sequence[Ouder], leerling: Leerling, op: date) -> tuple[Ontvanger, ...]:
    """Return who gets a paper about ``leerling`` on the day ``op``, in the order of ``ouders``.

    Below 18 as `krijgt` says. From 18: the pupil and a mentor or curator; parents only after the pupil said
    yes to everything (`Meelezen.JA`). Whose gezag nobody looked up gets nothing.
    """
    zelf = is_meerderjarig(leerling.geboortedatum, op)
    krijgen = [ouder for ouder in ouders if (_krijgt_18(ouder, leerling) if zelf else krijgt(ouder))]
    geheim = {vouw(ouder.adres) for ouder in ouders if ouder.afgeschermd and ouder.adres}
    per_huis: dict[_Sleutel, list[Ouder]] = {}
    for ouder in krijgen:
        per_huis.setdefault(_huis(ouder, krijgen), []).append(ouder)
    huizen = tuple(_ontvanger(huis, geheim) for huis in per_huis.values())
    return (_leerling(leerling), *huizen) if zelf else huizen


def krijgt(ouder: Ouder) -> bool:
    """Tell whether a parent of a pupil below 18 gets papers without asking.

    Who has gezag does: the school has to talk with this parent. Only a judge's "niets" goes before that.
    """
    if ouder.gezag in BESLIST:
        return ouder.informatie != Informatie.NIETS
    return ouder.informatie == Informatie.ALLES


def _krijgt_18(ouder: Ouder, leerling: Leerling) -> bool:
    """Tell the same from 18: gezag has ended, and the pupil decides who reads along."""
    vertegenwoordigt = ouder.relatie == Relatie.MENTOR_CURATOR and ouder.gezag in BESLIST
    return krijgt(ouder) and (vertegenwoordigt or leerling.meelezen == Meelezen.JA)


def _huis(ouder: Ouder, alle: Sequence[Ouder]) -> _Sleutel:
    """Return what two people of one household have in common.

    A paper too many harms nobody, a paper with two addresses may: without a number of the household people
    share one only while nothing says that they live apart.
    """
    los = ("persoon", ouder.id.hex)
    if ouder.instelling or ouder.relatie == Relatie.MENTOR_CURATOR:
        return los
    if ouder.huishouden is not None:
        return ("nummer", str(ouder.huishouden))
    if ouder.afgeschermd:
        return los
    samen = [each for each in alle if each.huishouden is None and not each.instelling]
    adressen = {vouw(each.adres) for each in samen if each.adres}
    if len(adressen) <= 1:
        return ("adres", "")
    return ("adres", vouw(ouder.adres)) if ouder.adres else los


def _ontvanger(huis: Sequence[Ouder], geheim: set[str]) -> Ontvanger:
    open_ = [ouder for ouder in huis if not ouder.afgeschermd]
    adressen = _uniek(ouder.adres for ouder in huis)
    mag = len(open_) == len(huis) and len(adressen) == 1 and vouw(adressen[0]) not in geheim
    return Ontvanger(
        namen=tuple(_naam(ouder) for ouder in huis),
        aanhef=_aanhef(huis),
        taal=" en ".join(_uniek(ouder.taal for ouder in huis)) or None,
        tolk_nodig=any(ouder.tolk_nodig for ouder in huis),
        huishouden=huis[0].huishouden,
        ouders=tuple(ouder.id for ouder in huis),
        adres=adressen[0] if mag else None,
        telefoons=_uniek(ouder.telefoon for ouder in open_),
        emails=_uniek(ouder.email for ouder in open_),
    )


def _leerling(leerling: Leerling) -> Ontvanger:
    wie = leerling.roepnaam or leerling.naam
    return Ontvanger((leerling.naam,), f"Beste {wie}" if wie else "Beste leerling", None, False, None, ())  # noqa: FBT003  a pupil of the school reads Dutch


def _naam(ouder: Ouder) -> str:
    return ouder.naam or (ouder.relatie.label if ouder.relatie else "ouder")


def _aanhef(huis: Sequence[Ouder]) -> str:
    """Return how a letter begins; an institution is addressed without a name."""
    if huis[0].instelling:
        return "Geachte heer of mevrouw"
    namen = [ouder.naam for ouder in huis if ouder.naam]
    if len(namen) < len(huis):
        return "Beste ouders" if len(huis) > 1 else "Beste ouder"
    return f"Beste {' en '.join((', '.join(namen[:-1]), namen[-1])) if len(namen) > 1 else namen[0]}"


def _uniek(waarden: Iterable[str | None]) -> tuple[str, ...]:
    """Return what is filled in, each once, in order."""
    return tuple(dict.fromkeys(waarde.strip() for waarde in waarden if waarde and waarde.strip()))
