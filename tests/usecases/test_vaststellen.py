"""Fixing an OPP: refused with a list, done in one transaction, and the paper that follows from it."""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.model.keuzes import Antwoord, OppStatus
from opp_desk.model.opp import Opp, Overleg
from opp_desk.model.versie import Document, OppVersie
from opp_desk.rules.punt import PuntSoort
from opp_desk.usecases import opps, vaststellen, velden
from opp_desk.usecases.opps import laad
from opp_desk.vault.tabellen import logregel
from tests.bouw import doe, maak_voorlegging, zet
from tests.noel import NU, VANDAAG

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.lezer import Lezer
    from tests.noel import Noel


def stel_vast(noel: Noel, **waarden: object) -> UUID:
    """Fix the OPP on behalf of the board."""
    gegevens: dict[str, object] = {
        "op": VANDAAG,
        "namens_naam": "S. Amrani",
        "namens_functie": "directeur",
    }
    return doe(noel.kluis, vaststellen.stel_vast, opp_id=noel.opp, **(gegevens | waarden))


def akkoord(noel: Noel, *wie: UUID) -> None:
    """Lay the text before the parents; these of them agree."""
    antwoorden = {ouder.hex: Antwoord.AKKOORD for ouder in wie}
    maak_voorlegging(noel.kluis, noel.opp, date(2026, 10, 14), **antwoorden)


def versies(noel: Noel) -> list[OppVersie]:
    """Return the fixed versions, oldest first."""
    return list(noel.kluis.lees(partial(laad, opp_id=noel.opp)).versies)


def logboek(noel: Noel) -> list[tuple[str, str]]:
    """Return what the logboek says: (what, subject)."""
    return [
        (regel.wat, regel.onderwerp)
        for regel in noel.kluis.lees(lambda lezer: lezer.verbinding.execute(select(logregel)).all())
    ]


def test_an_opp_that_has_just_begun_is_refused_with_a_list(begonnen: Noel) -> None:
    """Nothing is fixed while something hard is missing; the error carries every hard point."""
    with pytest.raises(RegelFout) as fout:
        stel_vast(begonnen)
    assert fout.value.code == "vaststellen_ontbreekt"
    codes = {punt.code for punt in fout.value.values["punten"]}
    assert {"uitstroom", "horen", "overleg_ouders"} <= codes
    assert all(punt.hard for punt in fout.value.values["punten"])
    assert versies(begonnen) == []


def test_a_complete_opp_with_akkoord_is_fixed(noel: Noel) -> None:
    """Number, day, name and snapshot stand in one version, and nothing waits."""
    akkoord(noel, noel.moeder, noel.vader)
    stel_vast(noel)
    (versie,) = versies(noel)
    assert (versie.nummer, versie.vastgesteld_op, versie.namens_naam) == (1, VANDAAG, "S. Amrani")
    assert not versie.handelingsdeel_wacht
    assert versie.voorlegversie == noel.kluis.lees(partial(laad, opp_id=noel.opp)).voorlegversies[-1].id
    opname = json.loads(noel.kluis.lees(partial(vaststellen.momentopname, versie_id=versie.id)))
    assert opname["stand"] == "vastgesteld"
    assert len(opname["akkoorden"]) == 2
    assert noel.kluis.lees(partial(laad, opp_id=noel.opp)).opp.status is OppStatus.VASTGESTELD


def test_without_every_akkoord_the_handelingsdeel_waits(noel: Noel) -> None:
    """One parent who has not answered stops nothing but the handelingsdeel (WVO 2020 art. 2.44 lid 2)."""
    akkoord(noel, noel.moeder)
    stel_vast(noel)
    assert versies(noel)[0].handelingsdeel_wacht


def test_the_handelingsdeel_that_waited_is_fixed_later(noel: Noel) -> None:
    """Akkoord that comes after vaststellen makes a next version with the same text that waits for nothing."""
    akkoord(noel, noel.moeder)
    stel_vast(noel)
    alsnog = partial(
        vaststellen.stel_handelingsdeel_vast,
        opp_id=noel.opp,
        op=VANDAAG,
        namens_naam="S. Amrani",
        namens_functie="directeur",
    )
    with pytest.raises(RegelFout) as fout:
        noel.kluis.voer_uit(alsnog)
    assert fout.value.code == "vaststellen_ontbreekt"
    noel.nieuw(Overleg, datum=VANDAAG, wie="vader", eens="Vader denkt nog na.")  # goes on after vaststellen
    _antwoord_van_vader(noel)
    noel.kluis.voer_uit(alsnog)
    eerste, tweede = versies(noel)
    assert (tweede.nummer, tweede.handelingsdeel_wacht) == (2, False)
    opnames = [
        json.loads(noel.kluis.lees(partial(vaststellen.momentopname, versie_id=versie.id)))
        for versie in (eerste, tweede)
    ]
    assert opnames[0]["opp"] == opnames[1]["opp"]
    assert len(opnames[1]["akkoorden"]) == 2
    with pytest.raises(RegelFout) as fout:
        noel.kluis.voer_uit(alsnog)
    assert fout.value.code == "handelingsdeel_wacht_niet"


def _antwoord_van_vader(noel: Noel) -> None:
    from opp_desk.model.keuzes import Wijze
    from opp_desk.usecases.voorleggen import leg_antwoord_vast

    versie = noel.kluis.lees(partial(laad, opp_id=noel.opp)).voorlegversies[-1].id
    doe(
        noel.kluis,
        leg_antwoord_vast,
        voorlegversie=versie,
        ouder=noel.vader,
        antwoord=Antwoord.AKKOORD,
        op=VANDAAG,
        wijze=Wijze.PAPIER,
    )


def test_what_is_soft_asks_a_reason(noel: Noel) -> None:
    """An empty aanleiding may stay empty, when somebody says why; the reason is kept with the version."""
    zet(noel.kluis, Opp, noel.opp, aanleiding=None)
    akkoord(noel, noel.moeder, noel.vader)
    for geen in (None, "  "):
        with pytest.raises(RegelFout) as fout:
            stel_vast(noel, toch_omdat=geen)
        assert fout.value.code == "toch_omdat_ontbreekt"
    stel_vast(noel, toch_omdat="  De aanleiding staat in het oude OPP. ")
    assert versies(noel)[0].toch_omdat == "De aanleiding staat in het oude OPP."


@pytest.mark.parametrize("leeg", ["namens_naam", "namens_functie"])
def test_somebody_fixes_on_behalf_of_the_board(noel: Noel, leeg: str) -> None:
    """Without a name and a function nothing is fixed, and the status stays what it was."""
    akkoord(noel, noel.moeder, noel.vader)
    with pytest.raises(RegelFout) as fout:
        stel_vast(noel, **{leeg: "  "})
    assert fout.value.code == "namens_ontbreekt"
    assert noel.kluis.lees(partial(laad, opp_id=noel.opp)).opp.status is OppStatus.VOORGELEGD


def test_fixed_is_fixed(noel: Noel) -> None:
    """A second time is refused, the version cannot be changed, and undo does not reach before it."""
    akkoord(noel, noel.moeder, noel.vader)
    versie = stel_vast(noel)
    with pytest.raises(RegelFout) as fout:
        stel_vast(noel)
    assert fout.value.code == "eerst_bijstellen"
    with pytest.raises(RegelFout) as fout:
        doe(noel.kluis, velden.bewaar, klasse=OppVersie, rij_id=versie, naam="namens_naam", waarde="X")
    assert fout.value.code == "vastgesteld_is_vastgesteld"
    assert noel.kluis.ongedaan_te_maken() is None


def test_versions_form_a_chain(noel: Noel) -> None:
    """The next version names the hash of the snapshot before it; the old snapshot stays as it was."""
    akkoord(noel, noel.moeder, noel.vader)
    eerste = stel_vast(noel)
    opname = noel.kluis.lees(partial(vaststellen.momentopname, versie_id=eerste))
    doe(noel.kluis, opps.stel_bij, opp_id=noel.opp)
    zet(noel.kluis, Opp, noel.opp, aanleiding="Noël heeft iets minder nodig.")
    later = NU + timedelta(days=30)
    with clock.fixed(later):
        _hoor_en_overleg(noel, later.date())
        stel_vast(noel, op=later.date())
    oud, nieuw = versies(noel)
    assert nieuw.nummer == 2
    assert nieuw.vorige_hash == oud.momentopname == sha256(opname).hexdigest()
    assert noel.kluis.lees(partial(vaststellen.momentopname, versie_id=oud.id)) == opname


def _hoor_en_overleg(noel: Noel, dag: date) -> None:
    """Hear Noël and talk with the parents again, about the adjusted text."""
    from opp_desk.model.hoorrecht import Inbreng
    from opp_desk.model.keuzes import Hoormoment, Invloed
    from opp_desk.model.opp import Overleg
    from tests.bouw import maak_hoorgesprek

    hoor = maak_hoorgesprek(
        noel.kluis, noel.leerling, noel.opp, dag, "Het gaat beter.", moment=Hoormoment.BIJSTELLEN
    )

    def inbreng(lezer: Lezer) -> UUID:
        return lezer.lees(select(Inbreng).where(Inbreng.hoorgesprek == hoor))[0].id

    zet(noel.kluis, Inbreng, noel.kluis.lees(inbreng), invloed=Invloed.OVERGENOMEN, omdat="minder hulp")
    noel.nieuw(Overleg, datum=dag, wie="moeder en vader", eens="De begeleiding blijft.")


def test_the_list_and_the_refusal_are_one(noel: Noel) -> None:
    """What the screen lists as hard is exactly what stops: without it the OPP is fixed."""
    akkoord(noel, noel.moeder, noel.vader)
    dossier = noel.kluis.lees(partial(laad, opp_id=noel.opp))
    punten = vaststellen.nog_nodig(dossier, VANDAAG)
    assert {punt.soort for punt in punten} <= {PuntSoort.DAARNA}
    stel_vast(noel)


def test_the_paper_is_kept_once(noel: Noel) -> None:
    """The first PDF of a version stays; a second never takes its place."""
    akkoord(noel, noel.moeder, noel.vader)
    versie = stel_vast(noel)
    bewaar = partial(vaststellen.bewaar_document, versie_id=versie, naam="OPP.pdf", renderer="proef-1")
    eerste = doe(noel.kluis, bewaar, pdf=b"%PDF-eerste")
    tweede = doe(noel.kluis, bewaar, pdf=b"%PDF-tweede")
    assert eerste == tweede
    assert noel.kluis.lees(partial(vaststellen.papier, document_id=eerste)) == b"%PDF-eerste"
    (rij,) = noel.kluis.lees(lambda lezer: list(lezer.lees(select(Document))))
    assert (rij.oppversie, rij.renderer, rij.gemaakt_op) == (versie, "proef-1", clock.now())


def test_a_paper_that_leaves_the_vault_is_noted(noel: Noel, tmp_path: Path) -> None:
    """Saving a PDF outside writes the file and a line in the logboek: an id, never a name."""
    doel = tmp_path / "OPP Noel.pdf"
    doe(
        noel.kluis,
        vaststellen.exporteer,
        leerling=noel.leerling,
        onderwerp=noel.opp,
        pdf=b"%PDF-1.7 proef",
        doel=doel,
    )
    assert doel.read_bytes() == b"%PDF-1.7 proef"
    assert ("geexporteerd", noel.opp.hex) in logboek(noel)


def test_a_file_that_cannot_be_written_is_not_noted(noel: Noel, tmp_path: Path) -> None:
    """A folder that is gone says so; the logboek does not claim that anything left."""
    with pytest.raises(WereldFout) as fout:
        doe(
            noel.kluis,
            vaststellen.exporteer,
            leerling=noel.leerling,
            onderwerp=noel.opp,
            pdf=b"%PDF",
            doel=tmp_path / "weg" / "OPP.pdf",
        )
    assert fout.value.code == "bestand_niet_geschreven"
    assert all(wat != "geexporteerd" for wat, _ in logboek(noel))


def test_printing_is_noted(noel: Noel) -> None:
    """A paper that goes to the printer is a line in the logboek."""
    doe(noel.kluis, vaststellen.noteer_geprint, leerling=noel.leerling, onderwerp=noel.opp)
    assert ("geprint", noel.opp.hex) in logboek(noel)
