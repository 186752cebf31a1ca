"""Correcting a typo in a fixed version with trace: a next link in the chain, with the same number.

The version that is corrected stays what it was. A change of substance is a bijstelling (`opps.stel_bij`).
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from opp_desk.ground.errors import RegelFout
from opp_desk.model.hoorrecht import Inbreng
from opp_desk.model.keuzes import Keuzelijst
from opp_desk.model.momentopname import canoniek, code_van
from opp_desk.model.opp import Opp, Visie
from opp_desk.model.veld import deellijsten, plek, velden
from opp_desk.model.versie import OppVersie
from opp_desk.rules.erratum import is_schrijffout
from opp_desk.rules.wijziging import bevroren_deel
from opp_desk.usecases.opps import laad
from opp_desk.usecases.vaststellen import momentopname
from opp_desk.vault.blobs import bewaar as bewaar_blob
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Soort

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from opp_desk.model.basis import Rij
    from opp_desk.model.veld import Plek
    from opp_desk.vault.lezer import Lezer
    from opp_desk.vault.uow import UnitOfWork

_EIGEN_WOORDEN = {(Inbreng, "woorden"), (Inbreng, "anders_gezegd"), (Visie, "tekst")}


@dataclass(frozen=True, slots=True)
class Verbetering:
    """One field of one row, and what it should have said."""

    klasse: type[Rij]
    rij: UUID
    veld: str
    tekst: str


@dataclass(frozen=True, slots=True)
class VasteTekst:
    """A text of the last fixed version that may be corrected; ``label`` tells where it stands."""

    klasse: type[Rij]
    rij: UUID
    veld: str
    label: str
    tekst: str
    handelingsdeel: bool


def lees_vaste_teksten(lezer: Lezer, opp_id: UUID) -> tuple[VasteTekst, ...]:
    """Return every text of the last fixed version that may be corrected, in the order of the declarations.

    Empty without a fixed version. The words of pupil and parents are not among them.
    """
    dossier = laad(lezer, opp_id)
    if not dossier.versies:
        return ()
    inhoud = json.loads(momentopname(lezer, dossier.versies[-1].id))
    roepnaam = inhoud["leerling"].get("roepnaam") or "de leerling"
    tellers: Counter[type[Rij]] = Counter()
    gevonden = []
    for klasse, rij in _rijen(Opp, inhoud["opp"]):
        tellers[klasse] += 1
        soort = "" if klasse is Opp else f"{klasse.__name__} {tellers[klasse]}: "
        for each in velden(klasse):
            tekst = rij.get(each.naam)
            if _is_tekst(each) and isinstance(tekst, str) and (klasse, each.naam) not in _EIGEN_WOORDEN:
                label = soort + each.veld.label.replace("{roepnaam}", roepnaam)
                gevonden.append(
                    VasteTekst(klasse, UUID(rij["id"]), each.naam, label, tekst, each.veld.handelingsdeel)
                )
    return tuple(gevonden)


@handeling("Schrijffout verbeterd in een vastgestelde versie", Soort.DREMPEL)
def verbeter(
    uow: UnitOfWork,
    opp_id: UUID,
    verbeteringen: Sequence[Verbetering],
    *,
    op: date,
    reden: str,
    handelingsdeel_reden: str = "",
) -> UUID:
    """Correct typos in the last fixed version and return the id of the corrected version.

    Day and name of the vaststelling stay, and so do the answers of the parents: a correction inside the
    handelingsdeel needs ``handelingsdeel_reden``, the reason why it is the same text that they agreed to.
    The text that is being worked on is corrected along where it still says the same.

    RegelFout: erratum_geen_versie, erratum_reden_ontbreekt, erratum_handelingsdeel_reden, erratum_niets
    (nothing differs), erratum_alleen_tekst (no text, or not in this version), erratum_eigen_woorden,
    erratum_geen_schrijffout.
    """
    dossier = laad(uow, opp_id)
    if not dossier.versies:
        raise RegelFout("erratum_geen_versie")
    if not reden.strip():
        raise RegelFout("erratum_reden_ontbreekt")
    versie = dossier.versies[-1]
    inhoud: dict[str, Any] = json.loads(momentopname(uow, versie.id))
    anders = [each for each in verbeteringen if _pas_aan(inhoud, each)]
    if not anders:
        raise RegelFout("erratum_niets")
    if _raakt_handelingsdeel(anders) and not handelingsdeel_reden.strip():
        raise RegelFout("erratum_handelingsdeel_reden")
    bijschrift = {"op": op.isoformat(), "reden": reden.strip()}
    if _raakt_handelingsdeel(anders):
        bijschrift["handelingsdeel_reden"] = handelingsdeel_reden.strip()
    for each in anders:
        _verbeter_rij(uow, each, json.loads(momentopname(uow, versie.id)))
    return uow.voeg_toe(_volgende(uow, versie, inhoud, bijschrift)).id


def _volgende(
    uow: UnitOfWork, versie: OppVersie, inhoud: dict[str, Any], bijschrift: dict[str, str]
) -> OppVersie:
    """Return the next link of the chain: everything as it was fixed, with the corrected text."""
    vaststelling = inhoud["vaststelling"]
    inhoud["vaststelling"] = vaststelling | {"errata": [*vaststelling.get("errata", []), bijschrift]}
    inhoud["hash_handelingsdeel"] = code_van(bevroren_deel(inhoud))
    return OppVersie(
        leerling=versie.leerling,
        opp=versie.opp,
        nummer=versie.nummer,
        vastgesteld_op=versie.vastgesteld_op,
        namens_naam=versie.namens_naam,
        namens_functie=versie.namens_functie,
        handelingsdeel_wacht=versie.handelingsdeel_wacht,
        voorlegversie=versie.voorlegversie,
        momentopname=bewaar_blob(uow.verbinding, canoniek(inhoud)),
        vorige_hash=versie.momentopname,
        toch_omdat=versie.toch_omdat,
        erratum_op=versie.id,
        erratum_reden="\n".join(
            deel for deel in (bijschrift["reden"], bijschrift.get("handelingsdeel_reden", "")) if deel
        ),
    )


def _pas_aan(inhoud: dict[str, Any], verbetering: Verbetering) -> bool:
    """Put the corrected text into a parsed momentopname; return whether it differs."""
    plaats = plek(verbetering.klasse, verbetering.veld)
    if (verbetering.klasse, verbetering.veld) in _EIGEN_WOORDEN:
        raise RegelFout("erratum_eigen_woorden")
    rij = _rij(inhoud, verbetering)
    oud, nieuw = (rij or {}).get(verbetering.veld), verbetering.tekst.strip()
    if not _is_tekst(plaats) or rij is None or not isinstance(oud, str) or not nieuw:
        raise RegelFout("erratum_alleen_tekst")
    if oud == nieuw:
        return False
    if not is_schrijffout(oud, nieuw):
        raise RegelFout("erratum_geen_schrijffout")
    rij[verbetering.veld] = nieuw
    return True


def _is_tekst(plaats: Plek) -> bool:
    """Return whether people type this; what only orders rows is no text."""
    is_tekst = issubclass(plaats.soort, str) and not issubclass(plaats.soort, Keuzelijst)
    return is_tekst and plaats.naam != "volgorde"


def _rij(inhoud: dict[str, Any], verbetering: Verbetering) -> dict[str, Any] | None:
    rijen = _rijen(Opp, inhoud["opp"])
    gezocht = (verbetering.klasse, verbetering.rij.hex)
    return next((rij for klasse, rij in rijen if (klasse, rij.get("id")) == gezocht), None)


def _rijen(klasse: type[Rij], rij: dict[str, Any]) -> Iterator[tuple[type[Rij], dict[str, Any]]]:
    """Yield every row of a parsed momentopname with its class."""
    yield klasse, rij
    for naam, kleiner in deellijsten(klasse):
        for deel in rij.get(naam, []):
            yield from _rijen(kleiner, deel)


def _raakt_handelingsdeel(verbeteringen: Sequence[Verbetering]) -> bool:
    return any(plek(each.klasse, each.veld).veld.handelingsdeel for each in verbeteringen)


def _verbeter_rij(uow: UnitOfWork, verbetering: Verbetering, vast: dict[str, Any]) -> None:
    """Correct the text that is worked on, where it still says what was fixed."""
    rij = uow.zoek(verbetering.klasse, verbetering.rij)
    was = (_rij(vast, verbetering) or {}).get(verbetering.veld)
    if rij is not None and getattr(rij, verbetering.veld) == was:
        setattr(rij, verbetering.veld, verbetering.tekst.strip())
