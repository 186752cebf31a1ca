"""The living aanbod as its screen shows it: chapters with a tick, and everything of the chosen chapter.

Reading only. What is needed before the schoolgids can go out is decided in ``rules``; here stands what a
person still has to look at.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from opp_desk.model.aanbod import Aanbodjaar, Ambitie, Profieldeel, Voorziening
from opp_desk.model.keuzes_aanbod import Hoofdstuk
from opp_desk.rules.aanbodjaar import komend_schooljaar
from opp_desk.usecases.aanbod import deel_id, staat_op
from opp_desk.usecases.aanbodbron import lees_aanbod, lopend_jaar
from opp_desk.usecases.formulier import maak_formulieren
from opp_desk.usecases.leeshulp import leesgemak

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from uuid import UUID

    from opp_desk.model.aanbod import Leerlingstem
    from opp_desk.model.aanbodopname import Aanbod, Rechten
    from opp_desk.model.basis import Rij
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.usecases.leeshulp import Leesgemak
    from opp_desk.vault.lezer import Lezer

_LEES: Final[dict[type[Rij], tuple[str, ...]]] = {
    Profieldeel: ("tekst",),
    Voorziening: ("voor_wie", "wat", "begin"),
    Ambitie: ("doel", "resultaat"),
}
JAAR: Final = timedelta(days=365)
"""A text that nobody looked at for longer than this is old: the aanbod is adopted every year."""
Nagekeken: TypeAlias = Profieldeel | Voorziening


@dataclass(frozen=True, slots=True)
class Hoofdstukstand:
    """How far a chapter is. ``starttekst`` and ``oud`` count texts, ``aantal`` the rows of its list.

    ``open`` counts the voorzieningen of which nobody said whether the school has them.
    """

    code: Hoofdstuk
    gevuld: bool
    starttekst: int
    oud: int
    aantal: int
    open: int

    @property
    def klaar(self) -> bool:
        """Tell whether there is text, and a person looked at all of it within a year and answered it."""
        return self.gevuld and not (self.starttekst or self.oud or self.open)


@dataclass(frozen=True, slots=True)
class Vestigingkeuze:
    """A vestiging to choose."""

    id: UUID
    naam: str


@dataclass(frozen=True, slots=True)
class Stembeeld:
    """What one group of pupils told, as the chapter about it shows."""

    id: UUID
    groep: str
    gezegd: str
    gedaan: str


@dataclass(frozen=True, slots=True)
class Aanbodbeeld:
    """The screen. ``deel`` is the text of the chosen chapter for the chosen vestiging, None before the first
    word; ``gedeeld`` is the shared text when a vestiging is chosen, ``ook_eigen`` names the vestigingen with
    a text of their own when none is. ``lijst`` are the rows of the chapter: voorzieningen, deskundigheid,
    ambities or contacten. ``starttekst``, ``oud`` (``nooit`` of those never looked at) and ``open`` count
    what stands here, of no other vestiging.
    """  # noqa: D205  one thought

    schooljaar: str
    leeg: bool
    vestigingen: tuple[Vestigingkeuze, ...]
    hoofdstukken: tuple[Hoofdstukstand, ...]
    hoofdstuk: Hoofdstuk
    vestiging: UUID | None
    deel: Formulier | None
    gedeeld: str
    ook_eigen: tuple[str, ...]
    lijst: tuple[Formulier, ...]
    starttekst: int
    oud: int
    nooit: int
    open: int
    leesgemak: Leesgemak
    stemmen: tuple[Stembeeld, ...]
    rechten: Rechten

    def stand(self, code: Hoofdstuk) -> Hoofdstukstand:
        """Return how far one chapter is."""
        return next(each for each in self.hoofdstukken if each.code == code)


def lees_aanbodbeeld(
    lezer: Lezer, hoofdstuk: Hoofdstuk, vestiging: UUID | None, vandaag: date
) -> Aanbodbeeld:
    """Return the screen of a chapter; a vestiging that is gone is as none."""
    aanbod = lees_aanbod(lezer, lopend_jaar(lezer) or Aanbodjaar())
    keuzes = tuple(Vestigingkeuze(rij.id, rij.naam or "") for rij in aanbod.vestigingen)
    waar = vestiging if vestiging in {each.id for each in keuzes} else None
    delen = {rij.id: rij for rij in aanbod.delen}
    deel = delen.get(deel_id(hoofdstuk, waar))
    gedeeld = delen.get(deel_id(hoofdstuk)) if waar is not None else None
    rijen = [rij for rij in _lijst(aanbod, hoofdstuk) if staat_op(rij, waar)]
    geteld = _tel([each for each in _teksten(aanbod, hoofdstuk) if _is_te_zien(each, waar)], vandaag)
    return Aanbodbeeld(
        aanbod.jaar.schooljaar or komend_schooljaar(vandaag),
        is_leeg(aanbod),
        keuzes,
        tuple(_stand(aanbod, code, vandaag) for code in Hoofdstuk),
        hoofdstuk,
        waar,
        None if deel is None else maak_formulieren(lezer, (deel,), None)[0],
        (gedeeld.tekst or "").strip() if gedeeld is not None else "",
        () if waar is not None else _ook_eigen(delen, hoofdstuk, keuzes),
        maak_formulieren(lezer, rijen, None),
        geteld["starttekst"],
        geteld["oud"],
        geteld["nooit"],
        geteld["open"],
        leesgemak(_woorden([*filter(None, (deel, gedeeld)), *rijen])),
        tuple(_stem(rij) for rij in aanbod.stemmen) if hoofdstuk == Hoofdstuk.LEERLINGEN else (),
        aanbod.rechten,
    )


def is_leeg(aanbod: Aanbod) -> bool:
    """Tell whether nothing was written yet; contacts come from the settings and do not count."""
    return not (aanbod.delen or aanbod.voorzieningen or aanbod.deskundigheid or aanbod.ambities)


def is_oud(rij: Nagekeken, vandaag: date) -> bool:
    """Tell whether nobody looked at this text within a year; a starting text is not old but unread."""
    return not rij.starttekst and is_oud_op(rij.nagekeken_op, vandaag)


def is_oud_op(nagekeken_op: date | None, vandaag: date) -> bool:
    """Tell whether a text that was looked at on this day, or never, is old."""
    return nagekeken_op is None or vandaag - nagekeken_op > JAAR


def tel_nagekeken(aanbod: Aanbod, vandaag: date) -> Counter[str]:
    """Return how many texts are ``starttekst``, ``oud``, ``nooit`` and ``open``, in the whole aanbod."""
    return sum((_tel(_teksten(aanbod, code), vandaag) for code in Hoofdstuk), Counter())


def _woorden(rijen: Iterable[Rij]) -> Iterator[str]:
    """Yield what parents read of a chapter, field by field."""
    for rij in rijen:
        for naam in _LEES.get(type(rij), ()):
            yield getattr(rij, naam) or ""


def _ook_eigen(
    delen: Mapping[UUID, Profieldeel], hoofdstuk: Hoofdstuk, keuzes: Sequence[Vestigingkeuze]
) -> tuple[str, ...]:
    """Return the names of the vestigingen that have a text of their own in a chapter."""
    eigen = ((each, delen.get(deel_id(hoofdstuk, each.id))) for each in keuzes)
    return tuple(each.naam for each, deel in eigen if deel is not None and (deel.tekst or "").strip())


def _lijst(aanbod: Aanbod, hoofdstuk: Hoofdstuk) -> Sequence[Any]:
    """Return the rows of the list of a chapter, in order."""
    if hoofdstuk in {Hoofdstuk.BASIS, Hoofdstuk.EXTRA}:
        return [rij for rij in aanbod.voorzieningen if rij.gebied and rij.gebied.hoofdstuk == hoofdstuk]
    eigen: dict[Hoofdstuk, Sequence[Rij]] = {
        Hoofdstuk.TEAM: aanbod.deskundigheid,
        Hoofdstuk.AMBITIES: aanbod.ambities,
        Hoofdstuk.CONTACT: aanbod.contacten,
    }
    return eigen.get(hoofdstuk, ())


def _teksten(aanbod: Aanbod, code: Hoofdstuk) -> list[Nagekeken]:
    """Return what a person has to look at in a chapter."""
    delen: list[Nagekeken] = [
        rij for rij in aanbod.delen if rij.hoofdstuk == code and (rij.tekst or "").strip()
    ]
    return delen + [rij for rij in _lijst(aanbod, code) if isinstance(rij, Voorziening)]


def _is_te_zien(rij: Nagekeken, waar: UUID | None) -> bool:
    """Tell whether a text stands on the page of a vestiging; an own text never on that of all of them."""
    return rij.vestiging in {None, waar} or (waar is None and isinstance(rij, Voorziening))


def _tel(rijen: Sequence[Nagekeken], vandaag: date) -> Counter[str]:
    return Counter(
        {
            "starttekst": sum(rij.starttekst for rij in rijen),
            "oud": sum(is_oud(rij, vandaag) for rij in rijen),
            "nooit": sum(is_oud(rij, vandaag) and rij.nagekeken_op is None for rij in rijen),
            "open": sum(isinstance(rij, Voorziening) and rij.stand is None for rij in rijen),
        }
    )


def _stand(aanbod: Aanbod, code: Hoofdstuk, vandaag: date) -> Hoofdstukstand:
    teksten, lijst = _teksten(aanbod, code), _lijst(aanbod, code)
    geteld = _tel(teksten, vandaag)
    elders = any(rij.elders for rij in aanbod.delen if rij.hoofdstuk == code)
    stemmen = code == Hoofdstuk.LEERLINGEN and any(rij.gezegd for rij in aanbod.stemmen)
    gevuld = bool(teksten or lijst or elders or stemmen)
    return Hoofdstukstand(code, gevuld, geteld["starttekst"], geteld["oud"], len(lijst), geteld["open"])


def _stem(rij: Leerlingstem) -> Stembeeld:
    return Stembeeld(rij.id, rij.groep or "", (rij.gezegd or "").strip(), (rij.gedaan or "").strip())
