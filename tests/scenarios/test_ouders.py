"""The scenarios of parents who do not agree, and of a pupil who turns 18, told by use cases on a vault."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.model.doel import Begeleiding, Doel
from opp_desk.model.keuzes import Antwoord, ContactSoort, Escalatie, Meelezen, Relatie, Wijze
from opp_desk.model.leerling import Leerling
from opp_desk.model.school_lijsten import Contact
from opp_desk.rules.akkoord import Stand, akkoorden
from opp_desk.rules.datum import lees_datum
from opp_desk.rules.huishoudens import ontvangers
from opp_desk.rules.punt import handelingsdeel_wacht
from opp_desk.rules.zinnen import opsomming, waarom_zin
from opp_desk.usecases import contacten, escalatie, opps, ouders, tekenen, vaststellen, velden, voorleggen
from opp_desk.usecases.tekenen import Getekend
from opp_desk.usecases.vandaag import lees_vandaag
from tests.bouw import doe, maak_ouder, zet
from tests.noel import NU, kopie_van_noel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.rules.akkoord import AkkoordStand
    from opp_desk.rules.dossier import OppDossier
    from tests.noel import Noel

scenarios("ouders_oneens.feature", "achttien.feature")
PNG = b"\x89PNG\r\n\x1a\n" + b"krabbel"


@dataclass
class Gezin:
    """What has happened so far."""

    noel: Noel
    klok: ExitStack
    versie: UUID | None = None

    @property
    def dossier(self) -> OppDossier:
        """Read everything about this OPP."""
        return self.noel.kluis.lees(partial(opps.laad, opp_id=self.noel.opp))

    def stand(self, wie: str) -> AkkoordStand:
        """Return where somebody stands now."""
        return next(each for each in akkoorden(self.dossier, clock.today()) if each.wie == wie)

    def leg_voor(self) -> None:
        """Lay the present text before who decides."""
        self.versie = doe(self.noel.kluis, voorleggen.leg_voor, opp_id=self.noel.opp)

    def teken(self, ouder: UUID | None) -> None:
        """Let somebody sign yes at the table, with a drawing."""
        vraag = partial(tekenen.lees_tekenblad, opp_id=self.noel.opp, ouder=ouder)
        blad = self.noel.kluis.lees(vraag)
        getekend = Getekend(Antwoord.AKKOORD, blad.naam, PNG, blad.hash)
        doe(
            self.noel.kluis,
            tekenen.teken,
            voorlegversie=blad.voorlegversie,
            ouder=ouder,
            getekend=getekend,
        )

    def wacht(self) -> bool:
        """Tell whether the handelingsdeel has to wait."""
        return handelingsdeel_wacht(vaststellen.nog_nodig(self.dossier, clock.today()))


@pytest.fixture
def gezin(tmp_path: Path) -> Iterator[Gezin]:
    """Begin on a day that stands still."""
    with ExitStack() as klok:
        klok.enter_context(clock.fixed(NU))
        gezin = Gezin(kopie_van_noel(tmp_path), klok)
        yield gezin
        gezin.noel.kluis.sluit()


def dag(tekst: str) -> date:
    """Read a day as people write it."""
    gelezen = lees_datum(tekst, clock.today())
    assert gelezen is not None
    return gelezen


# ── ouders die het niet eens zijn ───────────────────────────────────────────────────────────────────────
@given("een OPP dat aan beide ouders is voorgelegd")
@when("het handelingsdeel is voorgelegd")
def _(gezin: Gezin) -> None:
    gezin.leg_voor()


@given(parsers.parse('de school heeft "{naam}" als steunpunt ingevuld'))
def _(gezin: Gezin, naam: str) -> None:
    rij = doe(gezin.noel.kluis, contacten.voeg_contact_toe, soort=ContactSoort.STEUNPUNT)
    zet(gezin.noel.kluis, Contact, rij, naam=naam)


@when("moeder aan tafel tekent")
def _(gezin: Gezin) -> None:
    gezin.teken(gezin.noel.moeder)


@when("de leerling aan tafel tekent")
def _(gezin: Gezin) -> None:
    gezin.teken(None)


@when(parsers.parse('vader zegt dat hij niet akkoord is, omdat "{reden}"'))
def _(gezin: Gezin, reden: str) -> None:
    doe(
        gezin.noel.kluis,
        voorleggen.leg_antwoord_vast,
        voorlegversie=gezin.versie,
        ouder=gezin.noel.vader,
        antwoord=Antwoord.NIET_AKKOORD,
        op=clock.today(),
        wijze=Wijze.GESPREK,
        opmerking=reden,
    )


@when(parsers.parse('er op {op} met "{wie}" is gesproken'))
def _(gezin: Gezin, op: str, wie: str) -> None:
    gezin.klok.enter_context(clock.fixed(datetime.combine(date(2026, 10, 19), time(16))))
    doe(
        gezin.noel.kluis,
        escalatie.leg_poging_vast,
        opp_id=gezin.noel.opp,
        stap=Escalatie.SCHOOL,
        datum=dag(op),
        met_wie=wie,
    )


@when(parsers.parse('bij het eerste doel komt "{streef}" te staan'))
def _(gezin: Gezin, streef: str) -> None:
    zet(gezin.noel.kluis, Doel, gezin.noel.doelen[0], streef=streef)


@when("de begeleiding uit het OPP gaat")
def _(gezin: Gezin) -> None:
    for rij in gezin.noel.begeleidingen:
        doe(gezin.noel.kluis, velden.haal_weg, klasse=Begeleiding, rij_id=rij)


@then("is de handtekening van moeder bewaard met de code van de tekst")
def _(gezin: Gezin) -> None:
    verloop = gezin.stand("moeder").verloop
    assert verloop is not None
    assert verloop.code == gezin.dossier.voorlegversies[-1].hash_handelingsdeel
    rij = next(each for each in gezin.dossier.akkoorden if each.ouder == gezin.noel.moeder)
    assert (rij.getekend_hash, rij.getekend_naam) == (verloop.code, "Claire d’Hondt")
    assert gezin.noel.kluis.lees(partial(tekenen.lees_handtekening, akkoord=rij.id)) == PNG


@then(parsers.parse('zegt Vandaag "{zin}"'))
def _(gezin: Gezin, zin: str) -> None:
    beeld = gezin.noel.kluis.lees(partial(lees_vandaag, dag=clock.today()))
    redenen = [waarom_zin(rij) for groep in beeld.groepen for rij in groep.termijnen]
    assert any(zin in reden for reden in redenen)


@then("wacht het handelingsdeel")
def _(gezin: Gezin) -> None:
    assert gezin.wacht()


@then("wacht het handelingsdeel niet")
def _(gezin: Gezin) -> None:
    assert not gezin.wacht()


@then(parsers.parse('staat bij de tweede stap "{naam}"'))
def _(gezin: Gezin, naam: str) -> None:
    ladder = gezin.noel.kluis.lees(partial(escalatie.lees_ladder, opp_id=gezin.noel.opp))
    assert [each.naam for each in ladder.sporten[1].contacten] == [naam]


@then(parsers.parse('staat bij de eerste stap het gesprek van {op} met "{wie}"'))
def _(gezin: Gezin, op: str, wie: str) -> None:
    ladder = gezin.noel.kluis.lees(partial(escalatie.lees_ladder, opp_id=gezin.noel.opp))
    assert [(each.datum, each.met_wie) for each in ladder.sporten[0].pogingen] == [(dag(op), wie)]


@then("is het akkoord van moeder vervallen, en haar handtekening bewaard")
def _(gezin: Gezin) -> None:
    assert gezin.stand("moeder").stand is Stand.VERVALLEN
    rij = next(each for each in gezin.dossier.akkoorden if each.ouder == gezin.noel.moeder)
    assert gezin.noel.kluis.lees(partial(tekenen.lees_handtekening, akkoord=rij.id)) == PNG


@then("kan vader de oude tekst niet meer tekenen")
def _(gezin: Gezin) -> None:
    with pytest.raises(RegelFout, match="tekst_gewijzigd"):
        gezin.teken(gezin.noel.vader)


# ── een leerling die 18 wordt ───────────────────────────────────────────────────────────────────────────
@given(parsers.parse("een OPP van een leerling die op {op} 18 wordt"))
def _(gezin: Gezin, op: str) -> None:
    jarig = dag(op)
    zet(gezin.noel.kluis, Leerling, gezin.noel.leerling, geboortedatum=jarig.replace(year=jarig.year - 18))


@given(parsers.parse('"{naam}" is curator'))
def _(gezin: Gezin, naam: str) -> None:
    maak_ouder(gezin.noel.kluis, gezin.noel.leerling, naam, Relatie.MENTOR_CURATOR)


@when(parsers.parse('de leerling zegt dat de ouders mogen meelezen: "{antwoord}"'))
def _(gezin: Gezin, antwoord: str) -> None:
    doe(
        gezin.noel.kluis,
        ouders.leg_meelezen_vast,
        leerling=gezin.noel.leerling,
        antwoord=next(each for each in Meelezen if each.label == antwoord),
        op=clock.today(),
    )


@then(parsers.parse('vragen we op {op} akkoord aan "{wie}"'))
def _(gezin: Gezin, op: str, wie: str) -> None:
    assert opsomming([each.wie for each in akkoorden(gezin.dossier, dag(op))]) == wie


@then(parsers.parse('gaan papieren op {op} naar "{wie}"'))
def _(gezin: Gezin, op: str, wie: str) -> None:
    dossier = gezin.dossier
    gevonden = ontvangers(dossier.ouders, dossier.leerling, dag(op))
    assert " en ".join(naam for ontvanger in gevonden for naam in ontvanger.namen) == wie


@then("is iedereen die beslist akkoord")
def _(gezin: Gezin) -> None:
    assert {each.stand for each in akkoorden(gezin.dossier, clock.today())} == {Stand.AKKOORD}


@then("staat op papier dat Noël akkoord is en niet een ouder")
def _(gezin: Gezin) -> None:
    concept = gezin.noel.kluis.lees(partial(opps.concept, opp_id=gezin.noel.opp))
    pdf = pypdfium2.PdfDocument(maak_opp_pdf(concept))
    gelezen = " ".join(blad.get_textpage().get_text_range() for blad in pdf)
    pdf.close()
    gelezen = " ".join(gelezen.replace("\u00a0", " ").split())
    assert "Noël Akkoord op 16 oktober 2026, getekend door Noël d’Hondt." in gelezen
    assert "Ouder Akkoord" not in gelezen
