"""Correcting a typo in a fixed version: with trace, in the chain, and never another agreement."""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.hoorrecht import Inbreng
from opp_desk.model.keuzes import OppStatus, Uitstroom
from opp_desk.model.opp import Opp
from opp_desk.rules.erratum import is_schrijffout
from opp_desk.usecases import erratum, opps, vaststellen
from opp_desk.usecases.dossier import lees_dossier
from opp_desk.usecases.erratum import Verbetering
from opp_desk.usecases.opps import laad
from opp_desk.vault.controle import controleer
from tests.bouw import doe, zet
from tests.documents.keuring import tekst
from tests.noel import NU, VANDAAG
from tests.usecases.test_vaststellen import _hoor_en_overleg, akkoord, stel_vast

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.model.versie import OppVersie
    from tests.noel import Noel

LATER = date(2026, 10, 20)
FOUT = "Noël heft bij rekenen meer nodig dan onze basisondersteuning."
GOED = "Noël heeft bij rekenen meer nodig dan onze basisondersteuning."


@pytest.fixture
def vast(noel: Noel) -> Noel:
    """Return the OPP fixed with akkoord of both parents, with a typo in the aanleiding."""
    zet(noel.kluis, Opp, noel.opp, aanleiding=FOUT)
    akkoord(noel, noel.moeder, noel.vader)
    stel_vast(noel)
    return noel


def verbeter(noel: Noel, *wat: Verbetering, **anders: Any) -> UUID:
    """Correct the last version."""
    gegevens: dict[str, Any] = {"op": LATER, "reden": "“heft” moest “heeft” zijn", "verbeteringen": wat}
    return doe(noel.kluis, erratum.verbeter, opp_id=noel.opp, **(gegevens | anders))


def aanleiding(noel: Noel, tekst_: str = GOED) -> Verbetering:
    """Return the correction of the aanleiding."""
    return Verbetering(Opp, noel.opp, "aanleiding", tekst_)


def versies(noel: Noel) -> tuple[OppVersie, ...]:
    """Return the chain of versions."""
    return noel.kluis.lees(partial(laad, opp_id=noel.opp)).versies


def inhoud(noel: Noel, versie: UUID) -> dict[str, Any]:
    """Return the momentopname of a version."""
    gelezen: dict[str, Any] = json.loads(noel.kluis.lees(partial(vaststellen.momentopname, versie_id=versie)))
    return gelezen


def code(noel: Noel, *wat: Verbetering, **anders: Any) -> str:
    """Return the code with which a correction is refused, having changed nothing."""
    eerst = [versie.id for versie in versies(noel)]
    with pytest.raises(RegelFout) as fout:
        verbeter(noel, *wat, **anders)
    assert [versie.id for versie in versies(noel)] == eerst
    return fout.value.code


def test_a_typo_is_corrected_in_the_chain(vast: Noel) -> None:
    """The same number and vaststelling, the corrected text, the hash of the version before it."""
    nieuw = verbeter(vast, aanleiding(vast))
    eerste, tweede = versies(vast)
    assert tweede.id == nieuw
    assert (tweede.nummer, tweede.erratum_op, tweede.vorige_hash) == (1, eerste.id, eerste.momentopname)
    assert (tweede.vastgesteld_op, tweede.namens_naam) == (VANDAAG, "S. Amrani")
    assert inhoud(vast, eerste.id)["opp"]["aanleiding"] == FOUT
    na = inhoud(vast, nieuw)
    assert na["opp"]["aanleiding"] == GOED
    assert na["hash_handelingsdeel"] == inhoud(vast, eerste.id)["hash_handelingsdeel"]
    assert na["vaststelling"]["errata"] == [{"op": "2026-10-20", "reden": "“heft” moest “heeft” zijn"}]
    assert vast.kluis.lees(controleer).bevindingen == ()


def test_the_text_that_is_worked_on_is_corrected_along(vast: Noel) -> None:
    """The typo does not come back with the next bijstelling; a text that was rewritten stays as it is."""
    verbeter(vast, aanleiding(vast))
    assert vast.kluis.lees(partial(laad, opp_id=vast.opp)).opp.aanleiding == GOED
    doe(vast.kluis, opps.stel_bij, opp_id=vast.opp)
    zet(vast.kluis, Opp, vast.opp, aanleiding="Iets heel anders.")
    verbeter(vast, aanleiding(vast, GOED.replace("meer nodig", "meer nodig,")))
    dossier = vast.kluis.lees(partial(laad, opp_id=vast.opp))
    assert dossier.opp.aanleiding == "Iets heel anders."
    assert dossier.opp.status is OppStatus.BIJSTELLING


def test_the_last_version_is_the_corrected_one_everywhere(vast: Noel) -> None:
    """Dossier, next version and a second correction all follow the last link."""
    eerste = verbeter(vast, aanleiding(vast))
    tweede = verbeter(vast, aanleiding(vast, GOED.replace("basis", "basis-")))
    keten = versies(vast)
    assert [versie.id for versie in keten[1:]] == [eerste, tweede]
    beeld = vast.kluis.lees(partial(lees_dossier, leerling=vast.leerling))
    assert beeld.opp is not None
    assert [regel.id for regel in beeld.opp.versies] == [tweede, eerste, keten[0].id]
    doe(vast.kluis, opps.stel_bij, opp_id=vast.opp)
    with clock.fixed(NU + timedelta(days=30)):
        _hoor_en_overleg(vast, VANDAAG + timedelta(days=30))
        stel_vast(vast, op=VANDAAG + timedelta(days=30))
    laatste = versies(vast)[-1]
    assert (laatste.nummer, laatste.vorige_hash) == (2, keten[-1].momentopname)
    assert "errata" not in inhoud(vast, laatste.id)["vaststelling"]
    assert vast.kluis.lees(controleer).bevindingen == ()


def test_inside_the_handelingsdeel_a_reason_is_kept(vast: Noel) -> None:
    """Without a reason nothing changes; with one the answers of the parents stay and the paper says why."""
    (hulp, *_) = vast.begeleidingen
    was = vast.kluis.lees(lambda lezer: lezer.haal(Begeleiding, hulp).wat) or ""
    wat = Verbetering(Begeleiding, hulp, "wat", was + " ")
    assert code(vast, wat) == "erratum_niets"
    wat = Verbetering(Begeleiding, hulp, "wat", was + "!")
    assert code(vast, wat) == "erratum_handelingsdeel_reden"
    nieuw = verbeter(vast, wat, handelingsdeel_reden="alleen een leesteken")
    na = inhoud(vast, nieuw)
    assert len(na["akkoorden"]) == 2
    assert na["hash_handelingsdeel"] != inhoud(vast, versies(vast)[0].id)["hash_handelingsdeel"]
    gedrukt = tekst(maak_opp_pdf(vast.kluis.lees(partial(vaststellen.momentopname, versie_id=nieuw))))
    assert "Het akkoord op het handelingsdeel blijft, omdat: alleen een leesteken." in gedrukt
    assert "leesteken" in (versies(vast)[-1].erratum_reden or "")


def test_what_is_no_typo_is_refused(vast: Noel) -> None:
    """Another number, a turned "niet", another text, a choice, an empty field, the pupil's own words."""
    doel = vast.doelen[0]
    inbreng = vast.kluis.lees(partial(laad, opp_id=vast.opp)).opp.hoorgesprekken[0].inbrengen[0].id
    assert code(vast, aanleiding(vast, FOUT.replace("meer", "niet meer"))) == "erratum_geen_schrijffout"
    assert code(vast, aanleiding(vast, "Noël gaat naar een andere school.")) == "erratum_geen_schrijffout"
    assert code(vast, Verbetering(Doel, doel, "streef", "9 van de 10")) == "erratum_geen_schrijffout"
    assert code(vast, Verbetering(Opp, vast.opp, "uitstroom_van", Uitstroom.PRO)) == "erratum_alleen_tekst"
    assert code(vast, Verbetering(Opp, vast.opp, "slotevaluatie", "Klaar")) == "erratum_alleen_tekst"
    assert code(vast, Verbetering(Inbreng, inbreng, "woorden", "Anders")) == "erratum_eigen_woorden"
    assert code(vast, aanleiding(vast), reden=" ") == "erratum_reden_ontbreekt"


def test_a_text_that_was_never_fixed_has_no_erratum(noel: Noel) -> None:
    """A concept is simply edited."""
    assert code(noel, aanleiding(noel)) == "erratum_geen_versie"


@pytest.mark.parametrize(
    ("oud", "nieuw", "mag"),
    [
        ("Hij leesd graag.", "Hij leest graag.", True),
        ("drie maal per week", "driemaal per week", True),
        ("3 keer per week", "4 keer per week", False),
        ("Moeder is niet akkoord", "Moeder is akkoord", False),
        ("Met drie kinderen", "Zonder drie kinderen", False),
        ("juf Anouk", "een heel andere tekst", False),
    ],
)
def test_the_guard_knows_a_typo(oud: str, nieuw: str, *, mag: bool) -> None:
    """Letters and commas may change; numbers and the sense may not."""
    assert is_schrijffout(oud, nieuw) is mag
