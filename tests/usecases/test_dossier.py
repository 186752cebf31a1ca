"""One dossier as the screen shows it, read from a real vault."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import RegelFout
from opp_desk.ground.ids import new_id
from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.dossier import Aanwezigheid
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import Antwoord, Eindreden, Gezag, HoorUitkomst, InPlan, OppStatus, Relatie
from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import Medewerker
from opp_desk.rules.punt import PuntSoort
from opp_desk.rules.termijnen import TermijnSoort
from opp_desk.usecases import hoorscherm, horen, opps
from opp_desk.usecases.dossier import lees_dossier
from opp_desk.usecases.oppbeeld import lees_oppbeeld
from tests import bouw
from tests.noel import VANDAAG
from tests.usecases.test_oppkort import leg_voor, stel_vast

if TYPE_CHECKING:
    from opp_desk.usecases.dossier_beeld import Dossier
    from tests.noel import Noel


def lees(noel: Noel) -> Dossier:
    """Read the dossier of Noël."""
    return noel.kluis.lees(partial(lees_dossier, leerling=noel.leerling))


def test_head_says_who_and_by_whom(noel: Noel) -> None:
    """Name, group, age, teachers with their days, and whom the pupil can go to."""
    mo = noel.kluis.lees(lambda lezer: opps.laad(lezer, noel.opp).leerkrachten)
    juf = bouw.nieuw(noel.kluis, Medewerker, roepnaam="Sanne", aanspreekvorm="juf Sanne")
    bouw.zet(noel.kluis, Leerling, noel.leerling, aanspreekpunt=juf)
    dossier = lees(noel)
    assert (dossier.naam, dossier.roepnaam, dossier.groep, dossier.leeftijd) == (
        "Noël d’Hondt",
        "Noël",
        "6b",
        10,
    )
    assert dossier.leerkrachten == tuple(f"{een.naam} ({een.dagen})" for een in mo)
    assert (dossier.aanspreekpunt, dossier.meerderjarig, dossier.vertrokken_op) == ("juf Sanne", False, None)


def test_what_is_missing_is_what_the_editor_says(noel: Noel) -> None:
    """The line in the head counts the same points as the list of the editor, without those for afterwards."""
    dossier = lees(noel)
    beeld = noel.kluis.lees(partial(lees_oppbeeld, opp_id=noel.opp, vandaag=VANDAAG))
    assert dossier.opp is not None
    assert dossier.opp.punten == tuple(p for p in beeld.punten if p.soort is not PuntSoort.DAARNA)
    assert [punt.code for punt in dossier.opp.punten] == ["voorleggen"]


def test_fixed_opp_misses_nothing_and_shows_its_version(noel: Noel) -> None:
    """After fixing the version stands there with its paper once that is made, and nothing is missing."""
    leg_voor(noel, moeder=Antwoord.AKKOORD, vader=Antwoord.AKKOORD)
    stel_vast(noel)
    opp = lees(noel).opp
    assert opp is not None
    assert (opp.status, opp.punten) == (OppStatus.VASTGESTELD, ())
    (versie,) = opp.versies
    assert (
        versie.nummer,
        versie.vastgesteld_op,
        versie.namens,
        versie.handelingsdeel_wacht,
        versie.document,
    ) == (
        1,
        VANDAAG,
        "S. Amrani, directeur",
        False,
        None,
    )


def test_next_term_is_the_first_that_must_be_met(noel: Noel) -> None:
    """A strict term goes before advice that has an earlier date; without terms there is none."""
    bouw.zet(noel.kluis, Ouder, noel.vader, gezag=Gezag.ONBEKEND)
    volgende = lees(noel).volgende
    assert volgende is not None
    assert (volgende.soort, volgende.op) == (TermijnSoort.VASTSTELLEN, date(2026, 10, 26))
    ander = bouw.maak_leerling(noel.kluis, "Elif Şahin")
    assert noel.kluis.lees(partial(lees_dossier, leerling=ander)).volgende is None


def test_the_head_knows_what_stands_beside_an_opp(noel: Noel) -> None:
    """An aanmelding counts its six weeks and presence its day, also of a child without an OPP."""
    kind = bouw.maak_leerling(noel.kluis, "Elif Şahin")
    bouw.nieuw(noel.kluis, Aanmelding, {"leerling": kind}, ontvangen_op=date(2026, 9, 14))
    ander = bouw.maak_leerling(noel.kluis, "Jesse Smit")
    bouw.nieuw(
        noel.kluis,
        Aanwezigheid,
        {"leerling": ander},
        datum=date(2026, 9, 21),
        bekijken_op=date(2026, 10, 12),
    )
    termen = [noel.kluis.lees(partial(lees_dossier, leerling=wie)).volgende for wie in (kind, ander)]
    assert [(term.soort, term.op) for term in termen if term] == [
        (TermijnSoort.AANMELDING, date(2026, 10, 26)),
        (TermijnSoort.AANWEZIGHEID, date(2026, 10, 12)),
    ]


def test_keeping_a_dossier_is_decided_on_vandaag(noel: Noel) -> None:
    """Who left long ago has no term in the head: erasing or keeping stands on Vandaag."""
    weg = bouw.maak_leerling(noel.kluis, "Sam Bos", uitstroomdatum=date(2019, 7, 12))
    assert noel.kluis.lees(partial(lees_dossier, leerling=weg)).volgende is None


def test_closed_opps_stand_apart_newest_first(noel: Noel) -> None:
    """A closed OPP is no running one; two of them stand with the newest first."""
    einde = {"reden": Eindreden.DOEL_BEREIKT, "terugblik": "Het lukt."}
    bouw.doe(noel.kluis, opps.sluit_af, opp_id=noel.opp, einddatum=date(2026, 10, 10), **einde)
    tweede = bouw.maak_opp(noel.kluis, noel.leerling, date(2026, 10, 12))
    bouw.doe(noel.kluis, opps.sluit_af, opp_id=tweede, einddatum=VANDAAG, **einde)
    dossier = lees(noel)
    assert dossier.opp is None
    assert [(een.id, een.einddatum, een.slotevaluatie) for een in dossier.eerdere] == [
        (tweede, VANDAAG, "Het lukt."),
        (noel.opp, date(2026, 10, 10), "Het lukt."),
    ]


def test_hearings_with_words_newest_first(noel: Noel) -> None:
    """Each record has its words and what the pupil decided; one without a date stands on top."""
    hoor = bouw.maak_hoorgesprek(noel.kluis, noel.leerling, noel.opp, VANDAAG, uitkomst=HoorUitkomst.NOG_NIET)
    bouw.zet(noel.kluis, Hoorgesprek, hoor, aangeboden_op=None)
    eerste, tweede = lees(noel).hoorgesprekken
    assert (eerste.id, eerste.op, eerste.uitspraken) == (hoor, None, ())
    assert (tweede.op, tweede.uitkomst, tweede.door) == (
        date(2026, 10, 7),
        HoorUitkomst.GEHOORD,
        "meester Mo",
    )
    assert [(u.woorden[:11], u.in_plan) for u in tweede.uitspraken] == [("Ik weet het", InPlan.ZO)]


def test_a_drawing_without_a_word_was_told_too(noel: Noel) -> None:
    """It stands among what the pupil told, with its own decision; a row that nobody filled does not."""
    hoor = bouw.maak_hoorgesprek(noel.kluis, noel.leerling, noel.opp, date(2026, 10, 15))
    _gesprek, rij = bouw.doe(noel.kluis, hoorscherm.voeg_beeld_toe, waar=hoor, beeld=b"\x89PNG tekening")
    bouw.doe(noel.kluis, horen.voeg_inbreng_toe, hoorgesprek=hoor)
    bouw.zet(noel.kluis, Inbreng, rij, in_plan=InPlan.NIET)
    blad = next(een for een in lees(noel).hoorgesprekken if een.id == hoor)
    assert [(een.woorden, een.in_plan) for een in blad.uitspraken] == [("", InPlan.NIET)]


def test_parents_in_their_order_with_what_one_must_know(noel: Noel) -> None:
    """Gezag, contact, shielding and interpreter come along, as does an institution."""
    bouw.maak_ouder(
        noel.kluis,
        noel.leerling,
        "Stichting Jeugdbescherming Oost",
        Relatie.GEZINSVOOGD,
        instelling=True,
        contactpersoon="L. Maes",
        gezag=Gezag.DEELS,
        afgeschermd=True,
        telefoon="0575 123456",
        tolk_nodig=True,
    )
    moeder, vader, voogd = lees(noel).ouders
    assert (moeder.wie, vader.wie, voogd.wie) == ("moeder", "vader", "Stichting Jeugdbescherming Oost")
    assert (voogd.instelling, voogd.gezag, voogd.afgeschermd, voogd.telefoon, voogd.tolk_nodig) == (
        True,
        Gezag.DEELS,
        True,
        "0575 123456",
        True,
    )


def test_from_eighteen_the_pupil_decides(noel: Noel) -> None:
    """On the birthday itself the dossier says so."""
    bouw.zet(noel.kluis, Leerling, noel.leerling, geboortedatum=date(2008, 10, 16))
    assert lees(noel).meerderjarig


def test_a_dossier_that_is_not_there(noel: Noel) -> None:
    """An unknown pupil is an error that says so."""
    with pytest.raises(RegelFout, match="niet_gevonden"):
        noel.kluis.lees(partial(lees_dossier, leerling=new_id()))
