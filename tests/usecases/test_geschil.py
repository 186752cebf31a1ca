"""The dossier of a dispute: every text, answer, step and term of one OPP, and no note of a conversation."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from opp_desk.documents.geschil import maak_geschil
from opp_desk.ground import clock
from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.doel import Doel
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import AanmeldBesluit, Antwoord, Escalatie, Wijze
from opp_desk.model.ouder import Ouder
from opp_desk.usecases import escalatie, opps, voorleggen
from opp_desk.usecases.geschil import lees_geschil
from tests.bouw import antwoord, doe, maak_voorlegging, nieuw, zet
from tests.documents.keuring import fouten, tekst
from tests.noel import NU, VANDAAG
from tests.usecases.test_vaststellen import akkoord, stel_vast

if TYPE_CHECKING:
    from opp_desk.documents.invoer import Geschil
    from tests.noel import Noel


def geschil(noel: Noel) -> Geschil:
    """Return the dossier of Noël."""
    return noel.kluis.lees(partial(lees_geschil, opp_id=noel.opp, vandaag=VANDAAG))


def papier(noel: Noel) -> str:
    """Return the paper as text."""
    gevonden = geschil(noel)
    pdf = maak_geschil(gevonden.nu, geschil=gevonden)
    assert fouten(pdf) == []
    assert pdf == maak_geschil(gevonden.nu, geschil=geschil(noel))
    return " ".join(tekst(pdf).split())


def test_answers_stand_with_the_text_that_they_were_given_to(noel: Noel) -> None:
    """Father said no to the first text and nothing yet to the second; both are there, with their codes."""
    maak_voorlegging(noel.kluis, noel.opp, date(2026, 10, 14), **{noel.moeder.hex: Antwoord.AKKOORD})
    eerste = noel.kluis.lees(partial(opps.laad, opp_id=noel.opp)).voorlegversies[-1]
    doe(
        noel.kluis,
        voorleggen.leg_antwoord_vast,
        voorlegversie=eerste.id,
        ouder=noel.vader,
        antwoord=Antwoord.BEHALVE,
        op=date(2026, 10, 15),
        wijze=Wijze.PAPIER,
        behalve="doel 2",
        opmerking="Eerst een onderzoek.",
    )
    zet(noel.kluis, Doel, noel.doelen[0], streef="9 van de 10 goed")
    with clock.fixed(NU + timedelta(days=1)):
        maak_voorlegging(noel.kluis, noel.opp, date(2026, 10, 16))
    een, twee = geschil(noel).voorleggingen
    assert een.code != twee.code
    assert [(each.wie, each.antwoord, each.behalve) for each in een.antwoorden] == [
        (noel.moeder.hex, "akkoord", ""),
        (noel.vader.hex, "akkoord", "doel 2"),
    ]
    alles = papier(noel)
    assert "Vader: akkoord. Op papier, behalve met: doel 2." in alles
    assert "Vervallen: daarna is een andere tekst voorgelegd." in alles.replace("\u00a0", " ")
    assert "Zette erbij: “Eerst een onderzoek.”" in alles
    assert "De tekst die is voorgelegd" in alles
    assert "De tekst waaraan wordt gewerkt" not in alles
    zet(noel.kluis, Doel, noel.doelen[0], streef="10 van de 10 goed")
    assert "De tekst waaraan wordt gewerkt" in papier(noel)


def test_steps_terms_and_aanmelding_come_from_the_vault(noel: Noel) -> None:
    """What was tried, oldest first; what was not; each term with its article and its mark."""
    for stap, dag in ((Escalatie.CONSULENT, 16), (Escalatie.SCHOOL, 9)):
        doe(
            noel.kluis,
            escalatie.leg_poging_vast,
            opp_id=noel.opp,
            stap=stap,
            datum=date(2026, 10, dag),
            met_wie="vader",
        )
    nieuw(
        noel.kluis,
        Aanmelding,
        {"leerling": noel.leerling},
        ontvangen_op=date(2026, 5, 4),
        van_school="Het Anker",
        besluit=AanmeldBesluit.TOEGELATEN,
        besluit_op=date(2026, 6, 1),
    )
    gevonden = geschil(noel)
    assert [each.wat for each in gevonden.pogingen] == [
        "gesprek met de schoolleider, met vader",
        "onderwijsconsulent, met vader",
    ]
    assert "schoolbestuur (bezwaar of klacht)" in gevonden.over
    assert not any("geschillencommissie" in each for each in gevonden.over)
    assert [each.wat for each in gevonden.feiten] == [
        "Schriftelijke aanmelding ontvangen",
        "Besluit over de aanmelding",
    ]
    eerste = gevonden.termijnen[1]
    assert (eerste.wat, eerste.uiterlijk) == ("Het OPP voor het eerst vaststellen", date(2026, 10, 26))
    assert (eerste.afloop, eerste.bron) == ("nog niet", "WPO artikel 40a · nog niet geverifieerd")


def test_every_version_is_there_with_its_own_code(noel: Noel) -> None:
    """A fixed text and the bijstelling that is being made are two chapters."""
    akkoord(noel, noel.moeder, noel.vader)
    stel_vast(noel, toch_omdat="de eerste keer")
    assert len(geschil(noel).versies) == 1
    assert geschil(noel).voorgelegd == b""
    doe(noel.kluis, opps.stel_bij, opp_id=noel.opp)
    zet(noel.kluis, Doel, noel.doelen[0], streef="9 van de 10 goed")
    alles = papier(noel)
    assert "Versie 1, vastgesteld op 16 oktober 2026" in alles.replace("\u00a0", " ")
    assert "De tekst waaraan wordt gewerkt" in alles


def test_what_is_nobodys_business_stays_in_the_vault(noel: Noel) -> None:
    """No note of a conversation, no address, no telephone, shielded or not."""
    nieuw(noel.kluis, Gesprek, {"leerling": noel.leerling}, tekst="geheimwoord over thuis", datum=VANDAAG)
    zet(noel.kluis, Ouder, noel.moeder, adres="Geheimstraat 1", telefoon="0612345678", afgeschermd=True)
    voorgelegd = doe(noel.kluis, voorleggen.leg_voor, opp_id=noel.opp)
    antwoord(noel.kluis, voorgelegd, noel.vader, Antwoord.NIET_AKKOORD, VANDAAG)
    alles = papier(noel)
    assert not any(stuk in alles.lower() for stuk in ("geheim", "0612345678"))
    assert "Vader: niet akkoord." in alles
