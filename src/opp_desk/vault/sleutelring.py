"""The keyring of the operating system (sleutelring) as one more way to the data key.

The keyring holds a random key of 256 bits that opens one slot in the file; whoever takes the slot out of the
file makes what the keyring holds worthless. It saves typing on a person's own computer and is no second
factor: every program of that user can read it. In a module of its own because importing ``keyring`` costs as
much as opening the vault.
"""

from __future__ import annotations

import importlib
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import keyring
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringError

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.ground.ids import new_id, random_bytes
from opp_desk.vault import sloten
from opp_desk.vault.sleutels import Ontgrendeld, Sleutelbos, Wijze, geopend

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from keyring.backend import KeyringBackend

    from opp_desk.vault.sleutels_bestand import Generatie

DIENST: Final = "OPP Desk"
TOEGESTAAN: Final = frozenset(
    {
        ("keyring.backends.Windows", "WinVaultKeyring"),
        ("keyring.backends.macOS", "Keyring"),
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.kwallet", "DBusKeyring"),
    }
)
"""The backends that keep a secret from other users. Others (``keyrings.alt``) would store it readable."""

_VREEMDE_FOUTEN: Final = (
    ("win32ctypes.pywin32.pywintypes", "error"),
    ("secretstorage.exceptions", "SecretStorageException"),
    ("jeepney.wrappers", "DBusErrorResponse"),
    ("dbus.exceptions", "DBusException"),
)
"""What backends let through of the libraries below them."""


def is_er_een() -> bool:
    """Tell whether this computer has a keyring that we trust."""
    return _ring() is not None


def voeg_toe(bos: Sleutelbos, ontgrendeld: Ontgrendeld) -> Sleutelbos:
    """Give the person who unlocked the vault a slot that the keyring of this computer opens.

    The value is read back before we count on it. Raises `RegelFout` ``eerst_wachtwoord`` (a keyring is lost
    with its computer) or `WereldFout` ``geen_sleutelring``, ``sleutelring_weigert``; then nothing has
    changed.
    """
    if ontgrendeld.persoon.id not in {slot.persoon for slot in bos.nieuwste.wachtwoorden}:
        raise RegelFout("eerst_wachtwoord")
    ring = _ring()
    if ring is None:
        raise WereldFout("geen_sleutelring")
    id_, geheim = new_id(), random_bytes(sloten.SLEUTEL_BYTES)
    with _ringfouten():
        ring.set_password(DIENST, _wat(bos, id_), geheim.hex())
        terug = ring.get_password(DIENST, _wat(bos, id_))
    if terug != geheim.hex():
        raise WereldFout("sleutelring_weigert")
    slot = sloten.sleutelringslot(id_, ontgrendeld.persoon.id, geheim, ontgrendeld.sleutel)
    oud = bos.nieuwste
    return bos.met(replace(oud, sleutelringen=(*oud.sleutelringen, slot)), ontgrendeld.sleutel)


def haal_weg(bos: Sleutelbos, ontgrendeld: Ontgrendeld) -> Sleutelbos:
    """Take away the keyring slots of the person who unlocked, and what the keyring here holds of them."""
    oud = bos.nieuwste
    weg = [s for s in oud.sleutelringen if s.persoon == ontgrendeld.persoon.id]
    nieuw = bos.met(
        replace(oud, sleutelringen=tuple(s for s in oud.sleutelringen if s not in weg)), ontgrendeld.sleutel
    )
    if ring := _ring():
        for slot in weg:
            if _lees(ring, _wat(bos, slot.id)) is not None:
                with _ringfouten():
                    ring.delete_password(DIENST, _wat(bos, slot.id))
    return nieuw


def open_met_sleutelring(bos: Sleutelbos) -> Ontgrendeld:
    """Unlock with what the keyring of this computer holds.

    Raises `WereldFout`: ``geen_sleutelring``, ``sleutelring_zonder_sleutel``, ``sleutelring_weigert`` or
    ``sleutels_gewijzigd``.
    """
    for ontgrendeld in met_sleutelring(bos):
        return ontgrendeld
    raise WereldFout("sleutelring_zonder_sleutel")


def met_sleutelring(bos: Sleutelbos) -> Iterator[Ontgrendeld]:
    """Yield every data key that this computer's keyring opens, the newest first. Raises as above."""
    ring = _ring()
    if ring is None:
        raise WereldFout("geen_sleutelring")
    for generatie in reversed(bos.generaties):
        yield from _uit_generatie(bos, generatie, ring)


def _uit_generatie(bos: Sleutelbos, generatie: Generatie, ring: KeyringBackend) -> Iterator[Ontgrendeld]:
    for slot in generatie.sleutelringen:
        geheim = _lees(ring, _wat(bos, slot.id))
        if geheim is not None and (sleutel := sloten.open_sleutelringslot(slot, geheim)):
            persoon = next(p for p in generatie.personen if p.id == slot.persoon)
            yield from geopend(bos, generatie, sleutel, persoon, Wijze.SLEUTELRING)


def _lees(ring: KeyringBackend, wat: str) -> bytes | None:
    with _ringfouten():
        tekst = ring.get_password(DIENST, wat)
    try:
        return None if tekst is None else bytes.fromhex(tekst)
    except ValueError:
        return None


def _wat(bos: Sleutelbos, slot: UUID) -> str:
    return f"{bos.kluis}:{slot}"


def _ring() -> KeyringBackend | None:
    """Return the first allowed backend of this computer, set to stay on this computer."""
    gekozen = keyring.get_keyring()
    kandidaten = gekozen.backends if isinstance(gekozen, ChainerBackend) else [gekozen]
    for ring in kandidaten:
        soort = type(ring)
        if (soort.__module__, soort.__name__) in TOEGESTAAN:
            if hasattr(ring, "persist"):  # Windows; its default roams with the user through the domain
                ring.persist = "local machine"
            return ring
    return None


@contextmanager
def _ringfouten() -> Iterator[None]:
    try:
        yield
    except _fouten() as fout:
        raise WereldFout("sleutelring_weigert") from fout


def _fouten() -> tuple[type[Exception], ...]:
    gevonden: list[type[Exception]] = [KeyringError, OSError]
    for module, naam in _VREEMDE_FOUTEN:
        try:
            gevonden.append(getattr(importlib.import_module(module), naam))
        except ImportError:
            continue
    return tuple(gevonden)
