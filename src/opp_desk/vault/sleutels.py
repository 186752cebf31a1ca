"""The bunch of keys (sleutelbos) of one vault: who can open it, and with what.

A `Sleutelbos` never changes; every operation returns another one, and nothing is on disk until `bewaar`.
Changing a password wraps the data key again and leaves the vault itself alone; giving the vault another data
key is the affair of ``sleutels_vernieuwen``. The keyring of the operating system is the affair of
``sleutelring``, so that only those who use it pay for its import.
"""

from __future__ import annotations

import hmac
import unicodedata
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.ground.ids import new_id, random_bytes
from opp_desk.vault import herstelcode, sloten
from opp_desk.vault.plek_namen import sleutelbestand, vorige_sleutels
from opp_desk.vault.plek_schrijven import schijffouten, schrijf_heel
from opp_desk.vault.sleutels_bestand import Generatie, Persoon, naar_bytes, te_zegelen, uit_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

__all__ = [
    "Ontgrendeld",
    "Persoon",
    "Sleutelbos",
    "Wijze",
    "met_herstelcode",
    "met_wachtwoord",
    "nieuwe_persoon",
    "open_met_herstelcode",
    "open_met_wachtwoord",
]


class Wijze(StrEnum):
    """With what a vault was opened; the logboek records it."""

    WACHTWOORD = "wachtwoord"
    HERSTELBLAD = "herstelblad"
    SLEUTELRING = "sleutelring"


@dataclass(frozen=True, slots=True)
class Ontgrendeld:
    """The data key, and who unlocked it with what. Keep it no longer than the vault is open."""

    sleutel: bytes = field(repr=False)
    persoon: Persoon
    wijze: Wijze
    generatie: int = 1


@dataclass(frozen=True, slots=True)
class Sleutelbos:
    """All key slots of the vault with id ``kluis``. ``generaties`` are in order, the newest last."""

    kluis: UUID
    generaties: tuple[Generatie, ...]

    @classmethod
    def nieuw(cls, persoon: Persoon, wachtwoord: str) -> tuple[Self, Ontgrendeld]:
        """Make the keys of a new vault, with a random data key and one person who can open it.

        The new vault id must become the salt of the database (``openen_bestand.sleutelzin``).
        Raises `RegelFout` ``wachtwoord_te_kort``.
        """
        sleutel = random_bytes(sloten.SLEUTEL_BYTES)
        generatie = Generatie(1, (persoon,), (sloten.wachtwoordslot(persoon.id, wachtwoord, sleutel),))
        kluis = new_id()
        return cls(kluis, (verzegeld(kluis, generatie, sleutel),)), Ontgrendeld(
            sleutel, persoon, Wijze.WACHTWOORD
        )

    @classmethod
    def lees(cls, pad: Path) -> Self:
        """Read the keys of the vault at ``pad`` (the vault itself, ``naam.oppdesk``).

        Raises `WereldFout`: ``sleutels_ontbreken``, ``sleutels_beschadigd``, ``sleutels_nieuwer``,
        ``sleutels_te_zwak`` or what the disk says.
        """
        bestand = sleutelbestand(pad)
        if not bestand.is_file():
            raise WereldFout("sleutels_ontbreken", naam=bestand.name)
        with schijffouten(bestand):
            return cls.uit(bestand.read_bytes())

    @classmethod
    def uit(cls, ruw: bytes) -> Self:
        """Read keys from the bytes of a file. Raises as `lees`."""
        kluis, generaties = uit_bytes(ruw)
        return cls(kluis, tuple(sorted(generaties, key=lambda g: g.nummer)))

    def ruw(self) -> bytes:
        """Return the file that holds these keys."""
        return naar_bytes(self.kluis, self.generaties)

    def bewaar(self, pad: Path) -> None:
        """Write the keys beside the vault at ``pad`` in one stroke; the previous ones stay as ``.vorige``.

        Raises `WereldFout` with what the disk says; then nothing was changed.
        """
        schrijf_heel(sleutelbestand(pad), self.ruw(), vorige=vorige_sleutels(pad))

    @property
    def nieuwste(self) -> Generatie:
        """The slots of the newest data key."""
        return self.generaties[-1]

    @property
    def personen(self) -> tuple[Persoon, ...]:
        """Everybody with a key of the own, by name."""
        wie = {p.id: p for g in self.generaties for p in g.personen}
        return tuple(sorted(wie.values(), key=lambda p: (p.naam.casefold(), p.id)))

    @property
    def heeft_herstelblad(self) -> bool:
        """Whether there is a Herstelblad that opens this vault."""
        return self.nieuwste.herstelblad is not None

    def past_bij(self, sleutel: bytes) -> bool:
        """Tell whether the newest slots are those of this data key (their seal says so)."""
        return _klopt(self.kluis, self.nieuwste, sleutel)

    def met(self, generatie: Generatie, sleutel: bytes) -> Self:
        """Return these keys with the newest generation replaced and sealed anew.

        Raises `WereldFout` ``sleutels_andere_kluis`` when ``sleutel`` is not the one of these slots.
        """
        if not self.past_bij(sleutel):
            raise WereldFout("sleutels_andere_kluis")
        return replace(self, generaties=(*self.generaties[:-1], verzegeld(self.kluis, generatie, sleutel)))

    def zonder(self, ontgrendeld: Ontgrendeld, persoon: UUID) -> Self:
        """Take away every slot of one person; somebody with a password must remain.

        Whoever kept a copy of the old file keeps a way in: only `sleutels_vernieuwen` closes that.
        Raises `RegelFout` ``laatste_wachtwoord``.
        """
        oud = self.nieuwste
        wachtwoorden = tuple(s for s in oud.wachtwoorden if s.persoon != persoon)
        if not wachtwoorden:
            raise RegelFout("laatste_wachtwoord")
        nieuw = replace(
            oud,
            personen=tuple(p for p in oud.personen if p.id != persoon),
            wachtwoorden=wachtwoorden,
            sleutelringen=tuple(s for s in oud.sleutelringen if s.persoon != persoon),
        )
        return self.met(nieuw, ontgrendeld.sleutel)

    def zonder_herstelblad(self, ontgrendeld: Ontgrendeld) -> Self:
        """Take away the slot of the Herstelblad, for a sheet that was lost."""
        return self.met(replace(self.nieuwste, herstelblad=None), ontgrendeld.sleutel)


def nieuwe_persoon(naam: str) -> Persoon:
    """Return a person with a new id. Raises `RegelFout` ``naam_leeg``."""
    schoon = " ".join(unicodedata.normalize("NFC", naam).encode("utf-8", "replace").decode().split())
    if not schoon:
        raise RegelFout("naam_leeg")
    return Persoon(new_id(), schoon)


def met_wachtwoord(
    bos: Sleutelbos, ontgrendeld: Ontgrendeld, persoon: Persoon, wachtwoord: str
) -> Sleutelbos:
    """Give a person a password slot: a new colleague, or another password for who is there already.

    Raises `RegelFout` ``wachtwoord_te_kort``.
    """
    oud = bos.nieuwste
    slot = sloten.wachtwoordslot(persoon.id, wachtwoord, ontgrendeld.sleutel)
    nieuw = replace(
        oud,
        personen=met_persoon(oud.personen, persoon),
        wachtwoorden=(*(s for s in oud.wachtwoorden if s.persoon != persoon.id), slot),
    )
    return bos.met(nieuw, ontgrendeld.sleutel)


def met_herstelcode(bos: Sleutelbos, ontgrendeld: Ontgrendeld) -> tuple[Sleutelbos, str]:
    """Make a new Herstelblad; an earlier sheet no longer opens the vault. Returns the keys and the code."""
    code = herstelcode.nieuwe_herstelcode()
    slot = sloten.herstelslot(herstelcode.lees(code), ontgrendeld.sleutel)
    return bos.met(replace(bos.nieuwste, herstelblad=slot), ontgrendeld.sleutel), code


def open_met_wachtwoord(bos: Sleutelbos, wachtwoord: str, persoon: UUID | None = None) -> Ontgrendeld:
    """Unlock with a password: one Argon2id when the person is known, otherwise one for each slot in turn.

    Raises `WereldFout`: ``wachtwoord_onjuist``, ``persoon_onbekend`` or ``sleutels_gewijzigd``.
    """
    for ontgrendeld in met_dit_wachtwoord(bos, wachtwoord, persoon):
        return ontgrendeld
    raise WereldFout("wachtwoord_onjuist")


def open_met_herstelcode(bos: Sleutelbos, code: str, persoon: Persoon) -> Ontgrendeld:
    """Unlock with the code of the Herstelblad; ``persoon`` is who says to be using it.

    Raises `WereldFout`: ``herstelblad_ontbreekt``, ``herstelcode_onjuist``, ``sleutels_gewijzigd`` or what
    `herstelcode.lees` says of a code that cannot be read.
    """
    for ontgrendeld in met_deze_herstelcode(bos, code, persoon):
        return ontgrendeld
    raise WereldFout("herstelcode_onjuist")


def met_dit_wachtwoord(
    bos: Sleutelbos, wachtwoord: str, persoon: UUID | None = None
) -> Iterator[Ontgrendeld]:
    """Yield every data key that the password opens, the newest first, one Argon2id per slot tried.

    There is more than one only when the vault was being re-keyed: then only the vault itself can say which
    key it has. Raises `WereldFout`: ``persoon_onbekend`` or ``sleutels_gewijzigd``.
    """
    if persoon is not None and persoon not in {p.id for p in bos.personen}:
        raise WereldFout("persoon_onbekend")
    for generatie in reversed(bos.generaties):
        for slot in generatie.wachtwoorden:
            if persoon not in {None, slot.persoon}:
                continue
            if sleutel := sloten.open_wachtwoordslot(slot, wachtwoord):
                yield from geopend(bos, generatie, sleutel, _wie(generatie, slot.persoon), Wijze.WACHTWOORD)


def met_deze_herstelcode(bos: Sleutelbos, code: str, persoon: Persoon) -> Iterator[Ontgrendeld]:
    """Yield every data key that the recovery code opens, the newest first.

    Raises `WereldFout` ``herstelblad_ontbreekt`` and as `herstelcode.lees`.
    """
    if all(generatie.herstelblad is None for generatie in bos.generaties):
        raise WereldFout("herstelblad_ontbreekt")
    geheim = herstelcode.lees(code)
    for generatie in reversed(bos.generaties):
        slot = generatie.herstelblad
        if slot is not None and (sleutel := sloten.open_herstelslot(slot, geheim)):
            yield from geopend(bos, generatie, sleutel, persoon, Wijze.HERSTELBLAD)


def geopend(
    bos: Sleutelbos, generatie: Generatie, sleutel: bytes, persoon: Persoon, wijze: Wijze
) -> Iterator[Ontgrendeld]:
    """Yield the data key of an opened slot, then the previous one if the vault was being re-keyed.

    Raises `WereldFout` ``sleutels_gewijzigd`` when the seal says that somebody else wrote these slots.
    """
    if not _klopt(bos.kluis, generatie, sleutel):
        raise WereldFout("sleutels_gewijzigd")
    yield Ontgrendeld(sleutel, persoon, wijze, generatie.nummer)
    if generatie.vorige is not None and (vorige := sloten.open_vorige(sleutel, generatie.vorige)):
        yield Ontgrendeld(vorige, persoon, wijze, generatie.nummer - 1)


def verzegeld(kluis: UUID, generatie: Generatie, sleutel: bytes) -> Generatie:
    """Return the generation with the seal of its data key."""
    return replace(generatie, zegel=sloten.zegel(sleutel, te_zegelen(kluis, generatie)))


def met_persoon(personen: tuple[Persoon, ...], persoon: Persoon) -> tuple[Persoon, ...]:
    """Return the people with ``persoon`` among them, under the name given."""
    return (*(p for p in personen if p.id != persoon.id), persoon)


def _klopt(kluis: UUID, generatie: Generatie, sleutel: bytes) -> bool:
    return hmac.compare_digest(generatie.zegel, sloten.zegel(sleutel, te_zegelen(kluis, generatie)))


def _wie(generatie: Generatie, persoon: UUID) -> Persoon:
    return next(p for p in generatie.personen if p.id == persoon)
