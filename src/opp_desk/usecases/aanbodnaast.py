"""What stands beside the chapters of the aanbod: the year, what changed, what is needed, proposals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opp_desk.model.aanbod import Aanbodjaar
from opp_desk.model.aanbodopname import maak_aanbodopname
from opp_desk.model.keuzes_aanbod import Aanbodgebied
from opp_desk.rules.aanbodverschil import Anders, vergelijk_aanbod
from opp_desk.usecases.aanbodbron import lees_aanbod, lees_versie, lopend_jaar, versies
from opp_desk.usecases.aanbodjaar import lees_jaar
from opp_desk.usecases.aanbodvaststellen import lees_vaststellen
from opp_desk.usecases.aanbodverschil import woorden_van
from opp_desk.usecases.overzicht_praktijk import praktijk
from opp_desk.usecases.voorstellen import lees_antwoorden, lees_voorstellen, mag_beslissen

if TYPE_CHECKING:
    from datetime import date

    from opp_desk.model.keuzes_aanbod import Hoofdstuk
    from opp_desk.rules.aanbodeisen import Aanbodpunt
    from opp_desk.rules.aanbodverschil import Deelverschil
    from opp_desk.usecases.aanbodjaar import Jaarbeeld
    from opp_desk.usecases.aanbodverschil import Woorden
    from opp_desk.usecases.voorstellen import Antwoord, Voorstelbeeld
    from opp_desk.vault.lezer import Lezer


_HOOGSTENS: Final = 5
"""So many differences stand beside a chapter; the page with the differences has them all."""


@dataclass(frozen=True, slots=True)
class Andersdeel:
    """A part that came, went or changed; ``velden`` are the fields of one that changed."""

    titel: str
    anders: Anders
    velden: tuple[Woorden, ...]


@dataclass(frozen=True, slots=True)
class Naastbeeld:
    """What stands beside a chapter.

    ``vorig`` is the schooljaar of the last adopted text, "" before the first; ``anders`` the first parts of
    this chapter that differ from it and ``meer`` how many others; ``antwoorden`` are on the reader's own
    proposals, ``beslist`` says whether the reader answers those of others. ``punten`` is what adopting the
    text of now asks, ``aangenomen`` tells that exactly this text was adopted for the year: it asks nothing.
    """

    jaar: Jaarbeeld
    punten: tuple[Aanbodpunt, ...]
    aangenomen: bool
    vorig: str
    anders: tuple[Andersdeel, ...]
    meer: int
    voorstellen: tuple[Voorstelbeeld, ...]
    antwoorden: tuple[Antwoord, ...]
    beslist: bool


def lees_naast(lezer: Lezer, hoofdstuk: Hoofdstuk, vandaag: date) -> Naastbeeld:
    """Return what stands beside a chapter on ``vandaag``."""
    jaar = lees_jaar(lezer, vandaag)
    laatste = next(iter(versies(lezer)), None)
    anders = () if laatste is None else _anders(lezer, lees_versie(lezer, laatste.id), hoofdstuk)
    vast = None if jaar.jaar_id is None else lees_vaststellen(lezer, jaar.jaar_id, vandaag)
    return Naastbeeld(
        jaar,
        vast.punten if vast is not None and vast.gewijzigd and not jaar.gepubliceerd else (),
        vast is not None and not vast.gewijzigd,
        "" if laatste is None else laatste.schooljaar,
        tuple(_andersdeel(deel) for deel in anders[:_HOOGSTENS]),
        max(len(anders) - _HOOGSTENS, 0),
        lees_voorstellen(lezer),
        lees_antwoorden(lezer, vandaag),
        mag_beslissen(lezer),
    )


def lees_praktijk(lezer: Lezer, hoofdstuk: Hoofdstuk) -> tuple[str, ...]:
    """Return what is known of practice in a chapter, each line once, in the order of its areas."""
    gebieden = (each for each in Aanbodgebied if each.hoofdstuk == hoofdstuk)
    return tuple(dict.fromkeys(praktijk(lezer, *gebieden)))


def _anders(lezer: Lezer, oud: bytes, hoofdstuk: Hoofdstuk) -> tuple[Deelverschil, ...]:
    nu = maak_aanbodopname(lees_aanbod(lezer, lopend_jaar(lezer) or Aanbodjaar()))
    alle = vergelijk_aanbod(oud, nu).hoofdstukken
    return next((each.delen for each in alle if each.code == hoofdstuk.value), ())


def _andersdeel(deel: Deelverschil) -> Andersdeel:
    return Andersdeel(deel.titel, deel.anders, woorden_van(deel) if deel.anders is Anders.GEWIJZIGD else ())
