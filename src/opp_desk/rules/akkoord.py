"""What each person with gezag thinks of the handelingsdeel as it reads now.

An akkoord belongs to a text: it lapses exactly when what is read in the handelingsdeel differs, and holds
again when the text is put back (WVO 2020 art. 2.44 lid 2 and 4). *Gezien* is not *akkoord*.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from opp_desk.model.keuzes import Antwoord
from opp_desk.model.momentopname import codes_van, handelingsdeel
from opp_desk.rules.gezag import Gezaghouder, gezaghouders
from opp_desk.rules.wijziging import Wijziging, bevroren_deel, wijzigingen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime
    from uuid import UUID

    from opp_desk.model.akkoord import Akkoord
    from opp_desk.model.keuzes import Wijze
    from opp_desk.model.opp import Opp
    from opp_desk.rules.dossier import OppDossier


class Stand(StrEnum):
    """Where one person stands with regard to the present text of the handelingsdeel."""

    NIET_VOORGELEGD = "niet_voorgelegd"
    VOORGELEGD = "voorgelegd"
    GEZIEN = "gezien"
    AKKOORD = "akkoord"
    BEHALVE = "behalve"
    NIET_AKKOORD = "niet_akkoord"
    GEEN_REACTIE = "geen_reactie"
    VERVALLEN = "vervallen"


_STANDEN: Final = {
    Antwoord.AKKOORD: Stand.AKKOORD,
    Antwoord.BEHALVE: Stand.BEHALVE,
    Antwoord.NIET_AKKOORD: Stand.NIET_AKKOORD,
    Antwoord.GEEN_REACTIE: Stand.GEEN_REACTIE,
}
_KAN_VERVALLEN: Final = frozenset({Antwoord.AKKOORD, Antwoord.BEHALVE})


@dataclass(frozen=True, slots=True)
class Verloop:
    """What was recorded of one person about one frozen text; all of it may still be empty.

    ``akkoord`` is the id of the row, ``code`` the hash of the handelingsdeel of that text. Signed is only
    what has a ``getekend_naam``; ``getekend_op`` is a moment in UTC.
    """

    akkoord: UUID
    code: str
    uitgenodigd_op: date | None
    gezien_op: date | None
    antwoord: Antwoord | None
    datum: date | None
    wijze: Wijze | None
    opmerking: str | None
    getekend_op: datetime | None
    getekend_naam: str | None
    heeft_handtekening: bool
    heeft_scan: bool


@dataclass(frozen=True, slots=True)
class AkkoordStand:
    """One person and the present handelingsdeel.

    ``ouder_id`` is None for the pupil of 18 or older. ``datum`` is the day of what ``stand`` says;
    ``voorlegversie`` the frozen text that it refers to. ``gewijzigd`` names what changed since the last text
    to which this person said akkoord, when that is no longer the present text. ``verloop`` is what was
    recorded about the text of ``stand``, ``eerder`` the answers to other texts, the oldest first.
    """

    ouder_id: UUID | None
    naam: str
    wie: str
    stand: Stand
    datum: date | None = None
    voorlegversie: UUID | None = None
    behalve: str | None = None
    gewijzigd: tuple[Wijziging, ...] = ()
    verloop: Verloop | None = None
    eerder: tuple[Verloop, ...] = ()

    @property
    def is_leerling(self) -> bool:
        """Tell whether it is the pupil."""
        return self.ouder_id is None


def zijn_het_oneens(standen: Iterable[AkkoordStand]) -> bool:
    """Tell whether somebody said no, whole or in part, to the present text: time for more than a button."""
    return any(stand.stand in {Stand.NIET_AKKOORD, Stand.BEHALVE} for stand in standen)


def met_deze_tekst(dossier: OppDossier) -> tuple[UUID, ...]:
    """Return the voorlegversies with exactly the present handelingsdeel, in their order."""
    huidig = codes_van(handelingsdeel(dossier.opp))
    return tuple(each.id for each in dossier.voorlegversies if each.hash_handelingsdeel in huidig)


def akkoord_nodig(opp: Opp) -> bool:
    """Tell whether anything here needs akkoord: without individuele begeleiding nothing does.

    WVO 2020 art. 2.44 lid 2: overeenstemming is about the individuele begeleiding. Overleg and hearing are
    always needed.
    """
    return "begeleidingen" in handelingsdeel(opp)


def akkoorden(
    dossier: OppDossier, vandaag: date, momentopnamen: Mapping[UUID, Mapping[str, Any]] | None = None
) -> tuple[AkkoordStand, ...]:
    """Return the stand of everybody whose akkoord is needed on ``vandaag``.

    ``momentopnamen`` holds the parsed momentopname of a voorlegversie by its id. Where one is missing a
    lapsed akkoord is still found, only its changed words are not named.
    """
    bevroren = {sleutel: bevroren_deel(tekst) for sleutel, tekst in (momentopnamen or {}).items()}
    wie = gezaghouders(dossier.leerling, dossier.ouders, vandaag)
    huidig = codes_van(handelingsdeel(dossier.opp))
    return tuple(_stand(dossier, persoon, huidig, bevroren) for persoon in wie)


def _stand(
    dossier: OppDossier,
    persoon: Gezaghouder,
    huidig: frozenset[str],
    bevroren: Mapping[UUID, Mapping[str, Any]],
) -> AkkoordStand:
    """Return where one person stands: what was said of this text, of an earlier one, or nothing yet."""
    eigen = _eigen(dossier, persoon)
    stand = _waar(dossier, _leeg(persoon), eigen, huidig, bevroren)
    codes = {versie.id: versie.hash_handelingsdeel or "" for versie in dossier.voorlegversies}
    van = [each for each in eigen if each.voorlegversie == stand.voorlegversie]
    return replace(
        stand,
        verloop=_verloop(van[-1], codes) if van else None,
        eerder=tuple(
            _verloop(each, codes) for each in eigen if each.antwoord and each not in van and each.datum
        ),
    )


def _leeg(persoon: Gezaghouder) -> AkkoordStand:
    return AkkoordStand(persoon.ouder_id, persoon.naam, persoon.wie, Stand.NIET_VOORGELEGD)


def _waar(
    dossier: OppDossier,
    leeg: AkkoordStand,
    eigen: list[Akkoord],
    huidig: frozenset[str],
    bevroren: Mapping[UUID, Mapping[str, Any]],
) -> AkkoordStand:
    """Return the stand alone; ``eigen`` are the answers of this person in the order of the texts."""
    zelfde = [versie for versie in dossier.voorlegversies if versie.hash_handelingsdeel in huidig]
    hierop = [akkoord for akkoord in eigen if akkoord.voorlegversie in {versie.id for versie in zelfde}]
    if antwoorden := [akkoord for akkoord in hierop if akkoord.antwoord in _STANDEN]:
        laatste = antwoorden[-1]
        return _bij(leeg, _STANDEN[Antwoord(str(laatste.antwoord))], laatste, laatste.datum)
    eerdere = [akkoord for akkoord in eigen if akkoord.antwoord in _KAN_VERVALLEN]
    met_verschil = replace(leeg, gewijzigd=_gewijzigd(dossier, eerdere, bevroren))
    if gezien := [akkoord for akkoord in hierop if akkoord.gezien_op]:
        return _bij(met_verschil, Stand.GEZIEN, gezien[-1], gezien[-1].gezien_op)
    if zelfde:
        op = zelfde[-1].voorgelegd_op
        dag = op.astimezone().date() if op else None
        return replace(met_verschil, stand=Stand.VOORGELEGD, datum=dag, voorlegversie=zelfde[-1].id)
    if eerdere:
        return _bij(met_verschil, Stand.VERVALLEN, eerdere[-1], eerdere[-1].datum)
    return leeg


def _eigen(dossier: OppDossier, persoon: Gezaghouder) -> list[Akkoord]:
    """Return this person's answers in the order of the texts; the pupil's own names no parent."""
    volgorde = {versie.id: nummer for nummer, versie in enumerate(dossier.voorlegversies)}
    namen = {persoon.ouder_id} if persoon.ouder_id else {None, dossier.leerling.id}
    eigen = [akkoord for akkoord in dossier.akkoorden if akkoord.ouder in namen]
    return sorted(eigen, key=lambda akkoord: volgorde.get(akkoord.voorlegversie, -1))


def _verloop(akkoord: Akkoord, codes: Mapping[UUID, str]) -> Verloop:
    return Verloop(
        akkoord.id,
        codes.get(akkoord.voorlegversie, ""),
        akkoord.uitgenodigd_op,
        akkoord.gezien_op,
        akkoord.antwoord,
        akkoord.datum,
        akkoord.wijze,
        akkoord.opmerking,
        akkoord.getekend_op,
        akkoord.getekend_naam,
        heeft_handtekening=bool(akkoord.handtekening),
        heeft_scan=bool(akkoord.scan),
    )


def _bij(leeg: AkkoordStand, stand: Stand, akkoord: Akkoord, datum: date | None) -> AkkoordStand:
    return replace(
        leeg, stand=stand, datum=datum, voorlegversie=akkoord.voorlegversie, behalve=akkoord.behalve
    )


def _gewijzigd(
    dossier: OppDossier, eerdere: list[Akkoord], bevroren: Mapping[UUID, Mapping[str, Any]]
) -> tuple[Wijziging, ...]:
    """Return what changed since the text of the last akkoord, as far as that text is at hand."""
    if not eerdere or eerdere[-1].voorlegversie not in bevroren:
        return ()
    roepnaam = dossier.leerling.roepnaam or dossier.leerling.naam
    return wijzigingen(bevroren[eerdere[-1].voorlegversie], handelingsdeel(dossier.opp), roepnaam)
