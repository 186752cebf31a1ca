"""What the dossier for the geschillencommissie is made of: every text, answer, step and term of one OPP.

How it reads stands in ``documents.geschil``. Notes of conversations are no part of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from opp_desk.documents.invoer import Antwoordregel, Feit, Geschil, Termijnregel, Voorlegging
from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.keuzes import Escalatie
from opp_desk.model.momentopname import maak_momentopname
from opp_desk.rules.terugblik import Afloop, terugblik
from opp_desk.usecases.escalatie import lees_ladder
from opp_desk.usecases.oppkort import kader
from opp_desk.usecases.opps import geldende_akkoorden, laad, omgeving
from opp_desk.vault.blobs import lees as lees_blob

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from uuid import UUID

    from opp_desk.model.akkoord import Akkoord
    from opp_desk.rules.dossier import OppDossier
    from opp_desk.rules.kort import Kader
    from opp_desk.rules.terugblik import Terugblik
    from opp_desk.usecases.escalatie import Ladder
    from opp_desk.vault.lezer import Lezer

_DAARNA: Final = frozenset({Escalatie.GESCHIL, Escalatie.RECHTER})
_AFLOOP: Final = {Afloop.OP_TIJD: "op tijd", Afloop.NIET: "niet gedaan", Afloop.OPEN: "nog niet"}


def lees_geschil(lezer: Lezer, opp_id: UUID, vandaag: date) -> Geschil:
    """Return the whole dossier of an OPP as it is on ``vandaag``.

    RegelFout("niet_gevonden"); WereldFout("inhoud_beschadigd") if a fixed text was tampered with.
    """
    dossier = laad(lezer, opp_id)
    ladder = lees_ladder(lezer, opp_id)
    aanmeldingen = _aanmeldingen(lezer, dossier.leerling.id)
    recht_van_nu = kader(lezer, vandaag)
    return Geschil(
        versies=tuple(lees_blob(lezer.verbinding, each.momentopname or "") for each in dossier.versies),
        nu=maak_momentopname(dossier.opp, omgeving(lezer, dossier), geldende_akkoorden(dossier)),
        voorgelegd=_voorgelegd(lezer, dossier),
        voorleggingen=tuple(_voorleggingen(dossier)),
        pogingen=tuple(sorted(_pogingen(ladder), key=lambda each: each.dag or vandaag)),
        over=tuple(
            sport.trede.stap.label
            for sport in ladder.sporten
            if not sport.pogingen and sport.trede.stap not in _DAARNA
        ),
        feiten=tuple(feit for each in aanmeldingen for feit in _aangemeld(each)),
        termijnen=tuple(
            _termijn(each, recht_van_nu) for each in terugblik(dossier, aanmeldingen, recht_van_nu)
        ),
        op=vandaag,
    )


def _pogingen(ladder: Ladder) -> Iterator[Feit]:
    for sport in ladder.sporten:
        for each in sport.pogingen:
            yield Feit(each.datum, f"{sport.trede.stap.label}, met {each.met_wie}", each.uitkomst)


def _aanmeldingen(lezer: Lezer, leerling: UUID) -> Sequence[Aanmelding]:
    vraag = select(Aanmelding).where(Aanmelding.leerling == leerling)
    return lezer.lees(vraag.order_by(Aanmelding.ontvangen_op, Aanmelding.id))


def _aangemeld(rij: Aanmelding) -> Iterator[Feit]:
    """Yield the days of an aanmelding."""
    van = f"van {rij.van_school}" if rij.van_school else ""
    besluit = rij.besluit.label if rij.besluit else ""
    for dag, wat, tekst in (
        (rij.ontvangen_op, "Schriftelijke aanmelding ontvangen", van),
        (rij.verlengd_op, "Ouders gehoord dat het besluit meer tijd vraagt", rij.verlengd_reden or ""),
        (rij.tijdelijk_geplaatst_op, "Tijdelijk geplaatst", ""),
        (rij.besluit_op, "Besluit over de aanmelding", besluit),
    ):
        if dag is not None:
            yield Feit(dag, wat, tekst)


def _voorgelegd(lezer: Lezer, dossier: OppDossier) -> bytes:
    """Return the last text that was laid before, nothing when it was fixed with that handelingsdeel."""
    laatste = dossier.voorlegversies[-1] if dossier.voorlegversies else None
    vast = {each.voorlegversie for each in dossier.versies}
    codes = {each.hash_handelingsdeel for each in dossier.voorlegversies if each.id in vast}
    if laatste is None or laatste.hash_handelingsdeel in codes:
        return b""
    return lees_blob(lezer.verbinding, laatste.momentopname or "")


def _voorleggingen(dossier: OppDossier) -> Iterator[Voorlegging]:
    """Yield each text that was laid before, with what everybody did, in the order of the parents."""
    volgorde = {ouder.id: nummer for nummer, ouder in enumerate(dossier.ouders)}
    for versie in dossier.voorlegversies:
        eigen = [each for each in dossier.akkoorden if each.voorlegversie == versie.id]
        eigen.sort(key=lambda each: volgorde.get(each.ouder, -1))
        yield Voorlegging(
            versie.voorgelegd_op.astimezone().date() if versie.voorgelegd_op else None,
            versie.hash_handelingsdeel or "",
            tuple(_antwoord(each) for each in eigen),
        )


def _antwoord(rij: Akkoord) -> Antwoordregel:
    hoe = f"getekend door {rij.getekend_naam}" if rij.getekend_naam else rij.wijze.label if rij.wijze else ""
    wie: UUID | None = rij.ouder  # the pupil of 18 is no parent, and the column may be empty
    return Antwoordregel(
        wie=wie.hex if wie else "",
        uitgenodigd_op=rij.uitgenodigd_op,
        gezien_op=rij.gezien_op,
        antwoord=rij.antwoord.label.removesuffix(", behalve …") if rij.antwoord else "",
        op=rij.datum,
        hoe=hoe,
        behalve=rij.behalve or "",
        opmerking=rij.opmerking or "",
    )


def _termijn(rij: Terugblik, kader_: Kader) -> Termijnregel:
    """Return a term in words, with its article and how sure we are of it."""
    laat = rij.dagen_te_laat
    te_laat = f"{laat} dagen later" if laat > 1 else "1 dag later"
    return Termijnregel(
        rij.wat,
        rij.uiterlijk,
        rij.gedaan,
        _AFLOOP.get(rij.afloop, te_laat),
        kader_.recht.eis(rij.eis, kader_.sector).bron,
    )
