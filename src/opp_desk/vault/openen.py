"""Opening a vault: everything that can be wrong, each with its own answer, and nothing changed by a failure.

`bekijk` looks without any key (for the unlock screen), `ontgrendel` opens. What is in the vault is the
affair of the engine, which takes the `Geopend` from here.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Self

from opp_desk.ground.errors import WereldFout
from opp_desk.vault import plek
from opp_desk.vault.openen_bestand import (
    BLADZIJDE,
    kop,
    lijkt_op_iets_anders,
    schemaversie,
    sleutel_past,
)
from opp_desk.vault.openen_bezet import Bezet, wie_heeft
from opp_desk.vault.plek_namen import (
    KOPIE_ACHTERVOEGSEL,
    logboek_van_sqlite,
    sleutelbestand,
    vorige_sleutels,
    werkbestanden,
)
from opp_desk.vault.plek_schrijven import schijffouten, schrijf_heel
from opp_desk.vault.sleutels import (
    Ontgrendeld,
    Sleutelbos,
    met_deze_herstelcode,
    met_dit_wachtwoord,
    verzegeld,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.sleutels import Persoon


@dataclass(frozen=True, slots=True)
class Gezicht:
    """A vault seen from outside: who can open it, and whether it lies in a good place."""

    pad: Path
    bos: Sleutelbos
    plek: plek.Plek

    @property
    def personen(self) -> tuple[Persoon, ...]:
        """Everybody who can open this vault, by name."""
        return self.bos.personen


@dataclass(frozen=True, slots=True)
class Geopend:
    """A vault that this process alone has unlocked. Whoever has it may connect; `sluit` gives it free."""

    pad: Path
    bos: Sleutelbos
    ontgrendeld: Ontgrendeld = field(repr=False)
    schemaversie: int
    plek: plek.Plek
    bezet: Bezet = field(repr=False)

    @property
    def sleutel(self) -> bytes:
        """The data key: 32 bytes."""
        return self.ontgrendeld.sleutel

    @property
    def persoon(self) -> Persoon:
        """Who unlocked the vault."""
        return self.ontgrendeld.persoon

    def met_bos(self, bos: Sleutelbos) -> Self:
        """Write other keys beside the vault and return the vault with those."""
        bos.bewaar(self.pad)
        return replace(self, bos=bos)

    def sluit(self) -> None:
        """Let another process open the vault. Close every connection first."""
        self.bezet.laat_los()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.sluit()


def bekijk(pad: Path) -> Gezicht:
    """Look at a vault without a key. Changes nothing.

    Raises `WereldFout`: ``kluis_op_netwerk``, ``kluis_ontbreekt``, ``geen_kluis``, ``is_reservekopie``,
    ``sleutels_ontbreken``, ``sleutels_beschadigd``, ``sleutels_nieuwer``, ``sleutels_te_zwak``,
    ``kluis_afgekapt`` or ``kluis_al_open``.
    """
    gezicht = _van_buiten(pad)
    if houder := wie_heeft(pad):
        raise WereldFout("kluis_al_open", pid=houder.pid, toestel=houder.toestel)
    return gezicht


def ontgrendel(pad: Path, wachtwoord: str, persoon: UUID | None = None, *, hoogste_versie: int) -> Geopend:
    """Open a vault with a password. ``hoogste_versie`` is the newest schema that this program knows.

    One Argon2id when ``persoon`` is given. Raises `WereldFout` as `bekijk`, and: ``wachtwoord_onjuist``,
    ``persoon_onbekend``, ``sleutels_gewijzigd``, ``sleutels_andere_kluis``, ``wachtwoord_vernieuwd``,
    ``kluis_beschadigd``, ``kluis_te_nieuw``. After an error nothing was changed.
    """
    zoek = partial(met_dit_wachtwoord, wachtwoord=wachtwoord, persoon=persoon)
    return ontgrendel_met(pad, zoek, "wachtwoord_onjuist", hoogste_versie=hoogste_versie)


def ontgrendel_met_herstelcode(pad: Path, code: str, persoon: Persoon, *, hoogste_versie: int) -> Geopend:
    """Open a vault with the code of the Herstelblad; ``persoon`` is who says to be using it.

    Raises `WereldFout` as `ontgrendel`, with ``herstelcode_onjuist`` for the password, and as
    `herstelcode.lees`.
    """
    zoek = partial(met_deze_herstelcode, code=code, persoon=persoon)
    return ontgrendel_met(pad, zoek, "herstelcode_onjuist", hoogste_versie=hoogste_versie)


def ontgrendel_met(
    pad: Path,
    zoek: Callable[[Sleutelbos], Iterator[Ontgrendeld]],
    onjuist: str,
    *,
    hoogste_versie: int,
) -> Geopend:
    """Open a vault with what ``zoek`` finds in its slots; ``onjuist`` is the code for "nothing opened".

    For the keyring: ``ontgrendel_met(pad, sleutelring.met_sleutelring, "sleutelring_zonder_sleutel", ...)``.
    """
    eerst = _van_buiten(pad)
    bezet = Bezet.neem(pad)
    try:
        gezicht = _van_buiten(pad, eerst.plek)  # what stands there may have changed, where it stands not
        ontgrendeld = _passende(pad, gezicht.bos, zoek, onjuist)
        versie = _schemaversie(pad, ontgrendeld.sleutel, hoogste_versie)
        bos = _ruim_op(pad, gezicht.bos, ontgrendeld)
        return Geopend(pad, bos, ontgrendeld, versie, gezicht.plek, bezet)
    except BaseException:
        bezet.laat_los()
        raise


def _schemaversie(pad: Path, sleutel: bytes, hoogste: int) -> int:
    versie = schemaversie(pad, sleutel)
    if versie > hoogste:
        raise WereldFout("kluis_te_nieuw", versie=versie, hoogste=hoogste)
    return versie


def _van_buiten(pad: Path, oordeel: plek.Plek | None = None) -> Gezicht:
    oordeel = oordeel or plek.beoordeel(pad)
    if oordeel.soort is plek.Soort.NETWERK:
        raise WereldFout("kluis_op_netwerk", dienst=oordeel.dienst)
    with schijffouten(pad):
        if not pad.exists():
            raise WereldFout("kluis_ontbreekt", naam=pad.name, map=str(pad.parent))
        if not pad.is_file():
            raise WereldFout("geen_kluis", naam=pad.name)
        if pad.name.endswith(KOPIE_ACHTERVOEGSEL):
            raise WereldFout("is_reservekopie", naam=pad.name)
        if not sleutelbestand(pad).is_file():
            raise WereldFout(
                "geen_kluis" if lijkt_op_iets_anders(pad) else "sleutels_ontbreken", naam=pad.name
            )
        bos = Sleutelbos.lees(pad)
        _keur_maat(pad, bos)
    return Gezicht(pad, bos, oordeel)


def _keur_maat(pad: Path, bos: Sleutelbos) -> None:
    """Refuse a file that cannot be a whole vault; a -wal may still have to complete it."""
    eigen_kop = kop(pad) == bos.kluis.bytes
    if not eigen_kop and lijkt_op_iets_anders(pad):
        raise WereldFout("geen_kluis", naam=pad.name)
    wal = logboek_van_sqlite(pad)[0]
    if wal.is_file() and wal.stat().st_size:
        return
    if pad.stat().st_size < BLADZIJDE or pad.stat().st_size % BLADZIJDE:
        raise WereldFout("kluis_afgekapt", naam=pad.name)


def _passende(
    pad: Path, bos: Sleutelbos, zoek: Callable[[Sleutelbos], Iterator[Ontgrendeld]], onjuist: str
) -> Ontgrendeld:
    """Return the first key that opens the file, or say as exactly as possible why none does."""
    geprobeerd: list[Ontgrendeld] = []
    for ontgrendeld in zoek(bos):
        if sleutel_past(pad, ontgrendeld.sleutel):
            return ontgrendeld
        geprobeerd.append(ontgrendeld)
    if kop(pad) == bos.kluis.bytes:
        if not geprobeerd:
            raise WereldFout(onjuist)
        if len(bos.generaties) > 1 and all(o.generatie < bos.nieuwste.nummer for o in geprobeerd):
            raise WereldFout("wachtwoord_vernieuwd")
        raise WereldFout("kluis_beschadigd")
    if any(sleutel_past(pad, o.sleutel, bos.kluis) for o in geprobeerd):
        raise WereldFout("kluis_beschadigd")
    raise WereldFout("sleutels_andere_kluis", naam=pad.name)


def _ruim_op(pad: Path, bos: Sleutelbos, ontgrendeld: Ontgrendeld) -> Sleutelbos:
    """Finish what a crash left behind: half-made files, and a re-keying that was done or was not."""
    for rest in werkbestanden(pad):
        rest.unlink(missing_ok=True)
    return rond_af(pad, bos, ontgrendeld) if len(bos.generaties) > 1 else bos


def rond_af(pad: Path, bos: Sleutelbos, ontgrendeld: Ontgrendeld) -> Sleutelbos:
    """Keep only the slots of the data key that the vault really has, in the previous copy as well."""
    eigen = next(g for g in bos.generaties if g.nummer == ontgrendeld.generatie)
    alleen = replace(
        bos, generaties=(verzegeld(bos.kluis, replace(eigen, vorige=None), ontgrendeld.sleutel),)
    )
    schrijf_heel(vorige_sleutels(pad), alleen.ruw())
    schrijf_heel(sleutelbestand(pad), alleen.ruw())
    return alleen
