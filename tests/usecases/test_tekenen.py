"""Signing at the table: exactly the text that was laid before them, and what is kept of it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.akkoord import Akkoord
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.keuzes import Antwoord, Gezag, Relatie, Wijze
from opp_desk.model.leerling import Leerling
from opp_desk.model.momentopname import handelingsdeel
from opp_desk.model.ouder import Ouder
from opp_desk.rules.akkoord import Stand, akkoorden
from opp_desk.usecases import logboek, tekenen, velden, voorleggen
from opp_desk.usecases.opps import laad
from opp_desk.usecases.tekenen import Getekend, Tekenblad
from tests.bouw import doe, maak_ouder, maak_voorlegging, zet
from tests.noel import VANDAAG

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.rules.akkoord import AkkoordStand
    from tests.noel import Noel

PNG = b"\x89PNG\r\n\x1a\n" + b"streep"


def blad(noel: Noel, ouder: UUID | None = None) -> Tekenblad:
    """Return what somebody would sign; the father unless told otherwise."""
    return noel.kluis.lees(partial(tekenen.lees_tekenblad, opp_id=noel.opp, ouder=ouder or noel.vader))


def teken(noel: Noel, wat: Tekenblad, **anders: Any) -> None:
    """Sign a sheet with yes, unless told otherwise."""
    gegevens = {"antwoord": Antwoord.AKKOORD, "naam": wat.naam, "handtekening": PNG, "hash": wat.hash}
    getekend = Getekend(**(gegevens | anders))
    doe(noel.kluis, tekenen.teken, voorlegversie=wat.voorlegversie, ouder=wat.ouder, getekend=getekend)


def stand(noel: Noel, ouder: UUID | None = None) -> AkkoordStand:
    """Return where somebody stands; the father unless told otherwise."""
    alle = akkoorden(noel.kluis.lees(partial(laad, opp_id=noel.opp)), VANDAAG)
    return next(each for each in alle if each.ouder_id == (ouder or noel.vader) or each.is_leerling)


def rij(noel: Noel) -> Akkoord:
    """Return the only answer in the vault."""
    (een,) = noel.kluis.lees(lambda lezer: lezer.lees(select(Akkoord)))
    return een


def test_the_sheet_shows_every_word_and_no_other(noel: Noel) -> None:
    """Every filled field of the handelingsdeel stands on the sheet; a choice and a link in words."""
    maak_voorlegging(noel.kluis, noel.opp, VANDAAG)
    vel = blad(noel)
    getoond = "\n".join(tekst for blok in vel.blokken for _label, tekst in blok.regels)
    deel = handelingsdeel(noel.kluis.lees(partial(laad, opp_id=noel.opp)).opp)
    woorden = [
        str(waarde)
        for rijen in deel.values()
        for each in rijen
        for naam, waarde in each.items()
        if naam not in {"id", "doel", "vorm", "soort"} and not str(waarde).startswith("2026-")
    ]
    assert len(woorden) > 15
    assert [woord for woord in woorden if woord not in getoond] == []
    titels = [blok.titel for blok in vel.blokken]
    assert titels == ["Doel 1", "Doel 2", "Begeleiding 1", "Begeleiding 2", "In de les 1", "In de les 2"]
    regels = dict(vel.blokken[2].regels)
    assert (regels["Vorm"], regels["Bij welk doel?"], regels["Tot"]) == (
        "in een groepje",
        "doel 1",
        "17 december 2026",
    )
    assert ("doe dit liever niet", "Drie opdrachten tegelijk.") in vel.blokken[5].regels
    assert "Noël" in dict(vel.blokken[0].regels)["Wat gaat Noël kunnen?"]
    assert "dan onze basisondersteuning" not in getoond


def test_who_signs_and_the_code(noel: Noel) -> None:
    """The sheet names the parent and the day; an institution signs through its contact."""
    maak_voorlegging(noel.kluis, noel.opp, VANDAAG)
    vel = blad(noel)
    assert (vel.naam, vel.wie, vel.roepnaam, vel.voorgelegd_op) == (
        "Bart d’Hondt", "vader", "Noël", clock.now().astimezone().date(),
    )  # fmt: skip
    assert vel.code == f"{vel.hash[:4]} {vel.hash[4:8]}"
    zet(noel.kluis, Ouder, noel.vader, instelling=True, contactpersoon="T. Jansen, gezinsvoogd")
    assert blad(noel).naam == "T. Jansen, gezinsvoogd"


def test_a_drawn_signature_is_kept_with_moment_and_hash(noel: Noel) -> None:
    """Name, drawing, moment in UTC and the hash of the text are in the vault; the answer holds."""
    maak_voorlegging(noel.kluis, noel.opp, VANDAAG)
    vel = blad(noel)
    teken(noel, vel, opmerking="Graag elke maand bellen.")
    een = rij(noel)
    assert (een.antwoord, een.datum, een.wijze) == (Antwoord.AKKOORD, VANDAAG, Wijze.SCHERM)
    assert (een.getekend_naam, een.getekend_hash, een.opmerking) == (
        "Bart d’Hondt",
        vel.hash,
        "Graag elke maand bellen.",
    )
    assert een.getekend_op == datetime(2026, 10, 16, 14, 30).astimezone().astimezone(UTC)
    assert een.gezien_op == VANDAAG
    assert noel.kluis.lees(partial(tekenen.lees_handtekening, akkoord=een.id)) == PNG
    assert stand(noel).stand is Stand.AKKOORD


def test_a_typed_name_signs_too(noel: Noel) -> None:
    """Without a drawing the typed name is the signature; an answer of no is signed as well."""
    maak_voorlegging(noel.kluis, noel.opp, VANDAAG)
    teken(noel, blad(noel), handtekening=b"", naam=" B. d’Hondt ", antwoord=Antwoord.NIET_AKKOORD)
    een = rij(noel)
    assert (een.getekend_naam, een.handtekening, een.antwoord) == (
        "B. d’Hondt",
        None,
        Antwoord.NIET_AKKOORD,
    )
    assert noel.kluis.lees(partial(tekenen.lees_handtekening, akkoord=een.id)) == b""
    assert stand(noel).stand is Stand.NIET_AKKOORD


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"naam": "  "}, "handtekening_ontbreekt"),
        ({"handtekening": b"GIF89a"}, "handtekening_ongeldig"),
        ({"handtekening": PNG + bytes(1024 * 1024)}, "handtekening_ongeldig"),
        ({"hash": "0" * 64}, "tekst_gewijzigd"),
        ({"antwoord": Antwoord.BEHALVE}, "behalve_leeg"),
    ],
)
def test_what_cannot_be_signed(noel: Noel, anders: dict[str, Any], code: str) -> None:
    """No name, no picture, another text or an exception without words: nothing is recorded."""
    maak_voorlegging(noel.kluis, noel.opp, VANDAAG)
    with pytest.raises(RegelFout) as fout:
        teken(noel, blad(noel), **anders)
    assert fout.value.code == code
    assert noel.kluis.lees(lambda lezer: lezer.lees(select(Akkoord))) == []


def test_only_the_present_text_is_signed(noel: Noel) -> None:
    """Nothing laid before them, or changed since: there is no sheet until it is laid before them again."""
    with pytest.raises(RegelFout) as fout:
        blad(noel)
    assert fout.value.code == "niet_voorgelegd"
    maak_voorlegging(noel.kluis, noel.opp, VANDAAG)
    zet(noel.kluis, Doel, noel.doelen[0], streef="9 van de 10 goed")
    with pytest.raises(RegelFout) as fout:
        blad(noel)
    assert fout.value.code == "tekst_gewijzigd"
    maak_voorlegging(noel.kluis, noel.opp, VANDAAG)
    assert "9 van de 10 goed" in dict(blad(noel).blokken[0].regels).values()


def test_who_does_not_decide_has_no_sheet(noel: Noel) -> None:
    """A parent without gezag, and a pupil below 18, are not asked to sign."""
    maak_voorlegging(noel.kluis, noel.opp, VANDAAG)
    oom = maak_ouder(noel.kluis, noel.leerling, "Oom Jan", Relatie.ANDERS, gezag=Gezag.NEE)
    for wie in (oom, None):
        with pytest.raises(RegelFout) as fout:
            noel.kluis.lees(partial(tekenen.lees_tekenblad, opp_id=noel.opp, ouder=wie))
        assert fout.value.code == "niet_gevonden"


def test_a_pupil_of_18_signs(noel: Noel) -> None:
    """From 18 the pupil signs, and no parent can any more."""
    zet(noel.kluis, Leerling, noel.leerling, geboortedatum=date(2008, 10, 16))
    maak_voorlegging(noel.kluis, noel.opp, VANDAAG)
    vel = noel.kluis.lees(partial(tekenen.lees_tekenblad, opp_id=noel.opp, ouder=None))
    assert (vel.zelf, vel.wie, vel.naam) == (True, "Noël", "Noël d’Hondt")
    teken(noel, vel)
    assert (stand(noel).stand, stand(noel).is_leerling) == (Stand.AKKOORD, True)


def test_a_change_lapses_it_and_the_signature_stays(noel: Noel) -> None:
    """After a change the akkoord has lapsed; what was signed then stays with its own code."""
    maak_voorlegging(noel.kluis, noel.opp, VANDAAG)
    vel = blad(noel)
    teken(noel, vel)
    zet(noel.kluis, Doel, noel.doelen[0], streef="9 van de 10 goed")
    assert stand(noel).stand is Stand.VERVALLEN
    maak_voorlegging(noel.kluis, noel.opp, VANDAAG)
    (eerder,) = stand(noel).eerder
    assert (eerder.code, eerder.getekend_naam, eerder.heeft_handtekening) == (vel.hash, vel.naam, True)
    assert noel.kluis.lees(partial(tekenen.lees_handtekening, akkoord=eerder.akkoord)) == PNG


def test_another_answer_takes_the_signature_off(noel: Noel) -> None:
    """Who signed yes and says no later did not sign no; the same answer keeps the signature."""
    versie = maak_voorlegging(noel.kluis, noel.opp, VANDAAG)
    teken(noel, blad(noel))
    zegt = partial(
        doe, noel.kluis, voorleggen.leg_antwoord_vast, voorlegversie=versie, ouder=noel.vader, op=VANDAAG
    )
    zegt(antwoord=Antwoord.AKKOORD, wijze=Wijze.SCHERM, opmerking="Ook thuis lezen.")
    assert rij(noel).getekend_naam == "Bart d’Hondt"
    zegt(antwoord=Antwoord.NIET_AKKOORD, wijze=Wijze.GESPREK)
    een = rij(noel)
    assert (een.getekend_naam, een.getekend_op, een.handtekening, een.getekend_hash) == (None,) * 4


def test_a_scan_is_kept_shown_and_taken_away(noel: Noel) -> None:
    """The paper that came back stands with the parent; it is no answer by itself, and looking is noted."""
    versie = maak_voorlegging(noel.kluis, noel.opp, VANDAAG)
    pdf = b"%PDF-1.7 akkoordblad"
    doe(noel.kluis, tekenen.bewaar_scan, voorlegversie=versie, ouder=noel.vader, inhoud=pdf)
    een = rij(noel)
    assert (een.wijze, een.antwoord, stand(noel).stand) == (Wijze.PAPIER, None, Stand.VOORGELEGD)
    assert noel.kluis.lees(partial(tekenen.lees_scan, akkoord=een.id)) == pdf
    doe(noel.kluis, tekenen.noteer_geopend, akkoord=een.id)
    regels = noel.kluis.lees(logboek.lees_logboek)
    assert any(regel.wat.value == "geopend" for regel in regels)
    doe(noel.kluis, tekenen.haal_scan_weg, akkoord=een.id)
    assert noel.kluis.lees(partial(tekenen.lees_scan, akkoord=een.id)) == b""


def test_an_invitation_is_recorded(noel: Noel) -> None:
    """Invited, seen and answered are three days of one row."""
    versie = maak_voorlegging(noel.kluis, noel.opp, VANDAAG)
    dag = date(2026, 10, 1)
    doe(noel.kluis, voorleggen.leg_uitgenodigd_vast, voorlegversie=versie, ouder=noel.vader, op=dag)
    assert stand(noel).stand is Stand.VOORGELEGD
    verloop = stand(noel).verloop
    assert verloop is not None
    assert (verloop.uitgenodigd_op, verloop.gezien_op) == (dag, None)


def test_without_begeleiding_there_is_still_a_text(noel: Noel) -> None:
    """Goals alone can be laid before parents who want to sign them, though no akkoord is needed (L5)."""
    for each in noel.begeleidingen:
        doe(noel.kluis, velden.haal_weg, klasse=Begeleiding, rij_id=each)
    maak_voorlegging(noel.kluis, noel.opp, VANDAAG)
    assert [blok.titel for blok in blad(noel).blokken][:3] == ["Doel 1", "Doel 2", "In de les 1"]
