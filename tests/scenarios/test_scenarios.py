"""The scenarios of this folder, told by use cases on real vaults; the .feature files hold the words."""

from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from sqlalchemy import select

from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.ground import clock
from opp_desk.ground.errors import Fout
from opp_desk.interchange.klassenlijst import GroepIn, Klassenlijst, LeerlingIn
from opp_desk.model.doel import Doel
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import Antwoord, Hoormoment, HoorUitkomst, InPlan, Invloed, Manier, Wijze
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp, Overleg
from opp_desk.rules.akkoord import Stand, akkoorden
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.zinnen import zin
from opp_desk.usecases import klassenlijst, kluizen, kopieen, opps, overnemen, vaststellen, velden, voorleggen
from opp_desk.usecases.formulier import lees_formulier
from opp_desk.vault.blobs import lees as lees_blob
from opp_desk.vault.uow import Gezien
from tests.bouw import doe, kopie_van_school, maak_leerling, nieuw
from tests.noel import NU, kopie_van_noel
from tests.usecases.schoolbouw import WACHTWOORD, bouw_school

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.usecases.formulier import Formulier
    from opp_desk.usecases.klassenlijst import Importplan
    from opp_desk.vault.kluis import Kluis
    from tests.noel import Noel

scenarios(
    "akkoord.feature",
    "bijstellen.feature",
    "horen.feature",
    "klassenlijst.feature",
    "kluis.feature",
    "overnemen.feature",
    "vaststellen.feature",
    "vensters.feature",
)


@dataclass
class Verhaal:
    """What has happened so far in one scenario."""

    map: Path
    klok: ExitStack
    kluis: Any = None
    noel: Any = None
    leerling: Any = None
    opp: Any = None
    lijst: Any = None
    plan: Any = None
    versie: Any = None
    fout: Fout | None = None
    stand: int = 0
    code: str = ""
    kopie: Any = None
    bestanden: dict[str, bytes] = field(default_factory=dict)
    vensters: dict[str, Any] = field(default_factory=dict)

    def probeer(self, wat: Callable[[], Any]) -> Any:
        """Do something that may be refused, and keep why."""
        try:
            return wat()
        except Fout as fout:
            self.fout = fout
            return None

    def tik(self) -> int:
        """Count the sets that were written."""
        stap = self.kluis.ongedaan_te_maken()
        return stap.seq if stap else 0

    def formulier(self) -> Formulier:
        """Read the first goal for a form."""
        gelezen: Formulier = self.kluis.lees(partial(lees_formulier, klasse=Doel, rij_id=self.noel.doelen[0]))
        return gelezen

    def papier(self) -> str:
        """Return every word on the paper as it would be printed now."""
        pdf = pypdfium2.PdfDocument(maak_opp_pdf(self.kluis.lees(partial(opps.concept, opp_id=self.opp))))
        gelezen = " ".join(bladzijde.get_textpage().get_text_range() for bladzijde in pdf)
        pdf.close()
        return " ".join(gelezen.split())

    def hoor(self, uitkomst: HoorUitkomst, **anders: Any) -> UUID:
        """Record that the pupil had the opportunity."""
        return nieuw(
            self.kluis,
            Hoorgesprek,
            {"leerling": self.leerling, "opp": self.opp},
            **(
                {
                    "moment": Hoormoment.OPSTELLEN,
                    "aangeboden_op": clock.today(),
                    "door": "meester Mo",
                    "manier_gekozen": Manier.PRATEN,
                    "uitkomst": uitkomst,
                }
                | anders
            ),
        )

    def zegt(self, woorden: str, **waarden: Any) -> None:
        """Record what the pupil said."""
        hoor = self.hoor(HoorUitkomst.GEHOORD)
        ouders = {"leerling": self.leerling, "hoorgesprek": hoor}
        nieuw(self.kluis, Inbreng, ouders, woorden=woorden, **waarden)


@pytest.fixture
def v(tmp_path: Path) -> Iterator[Verhaal]:
    """Begin a story on a day that stands still."""
    with ExitStack() as klok:
        klok.enter_context(clock.fixed(NU))
        verhaal = Verhaal(tmp_path, klok)
        yield verhaal
        if verhaal.kluis is not None:
            verhaal.kluis.sluit()


def dag(tekst: str) -> date:
    """Read a day as people write it."""
    gelezen = lees_datum(tekst, clock.today())
    assert gelezen is not None
    return gelezen


def namen(kluis: Kluis) -> list[str]:
    """Return who is in the vault, by name."""
    return sorted(each.naam for each in kluis.lees(lambda lezer: lezer.lees(select(Leerling))))


# ── klassenlijst ────────────────────────────────────────────────────────────────────────────────────────
@given("een school zonder leerlingen")
def _(v: Verhaal) -> None:
    v.kluis = kopie_van_school(v.map)


@given(parsers.re(r'een klassenlijst met "(?P<een>[^"]+)"( en "(?P<ander>[^"]+)")?'))
def _(v: Verhaal, een: str, ander: str | None) -> None:
    leerlingen = tuple(
        LeerlingIn(
            sleutel=naam,
            roepnaam=naam.partition(" ")[0],
            achternaam=naam.partition(" ")[2],
            geboortedatum=date(2016, 3, 3),
            groep="G1",
        )
        for naam in (een, ander)
        if naam
    )
    groepen = (GroepIn("G1", "6b", "6"),)
    v.lijst = Klassenlijst("edexml", "2026-2027", "12AB", "12AB00", clock.today(), groepen, leerlingen)


@when("ik de klassenlijst overneem")
def _(v: Verhaal) -> None:
    v.stand = v.tik()
    v.plan = doe(v.kluis, klassenlijst.neem_over, lijst=v.lijst)


@when("ik alleen kijk wat er zou veranderen")
def _(v: Verhaal) -> None:
    v.plan = v.kluis.lees(partial(klassenlijst.vergelijk, lijst=v.lijst))


@then(parsers.re(r"(zijn|is) er (?P<aantal>\d+) leerling(en)? (?P<soort>\w+)"))
def _(v: Verhaal, aantal: str, soort: str) -> None:
    plan: Importplan = v.plan
    assert plan.tellingen()[soort] == int(aantal)


@then("is er niets geschreven in de kluis")
def _(v: Verhaal) -> None:
    assert v.tik() == v.stand


@then(parsers.parse('wordt "{naam}" gemeld als ontbrekend'))
def _(v: Verhaal, naam: str) -> None:
    assert [each.naam for each in v.plan.ontbreekt] == [naam]


@then(parsers.re(r'staa(t|n) in de kluis "(?P<een>[^"]+)"( en "(?P<ander>[^"]+)")?'))
def _(v: Verhaal, een: str, ander: str | None) -> None:
    assert v.fout is None
    assert namen(v.kluis) == sorted(naam for naam in (een, ander) if naam)


@then("staat er niemand in de kluis")
def _(v: Verhaal) -> None:
    assert namen(v.kluis) == []


@when("ik dat ongedaan maak")
def _(v: Verhaal) -> None:
    v.kluis.keer_om(v.kluis.ongedaan_te_maken())


# ── overnemen ───────────────────────────────────────────────────────────────────────────────────────────
@given("de school van Noël")
@given("het OPP van Noël is klaar om voor te leggen")
def _(v: Verhaal) -> None:
    _begin(v, kopie_van_noel(v.map))


@given("het OPP van Noël is net begonnen")
def _(v: Verhaal) -> None:
    _begin(v, kopie_van_noel(v.map, vol=False))


def _begin(v: Verhaal, noel: Noel) -> None:
    v.noel, v.kluis, v.leerling, v.opp = noel, noel.kluis, noel.leerling, noel.opp


@given(parsers.parse('een leerling "{naam}" met een OPP op papier'))
def _(v: Verhaal, naam: str) -> None:
    v.leerling, v.opp = maak_leerling(v.kluis, naam), None


@when(parsers.parse("ik dat OPP overneem vanaf {begin}, vastgesteld op {vast}"))
def _(v: Verhaal, begin: str, vast: str) -> None:
    lopend = overnemen.LopendOpp(v.leerling, dag(begin), dag(vast), pdf=b"%PDF-1.7 proef", pdf_naam="oud.pdf")
    (v.opp,) = doe(v.kluis, overnemen.neem_over, opps=(lopend,))


@when("ik dat OPP overneem zonder begindatum")
def _(v: Verhaal) -> None:
    lopend = overnemen.LopendOpp(v.leerling)
    v.probeer(lambda: doe(v.kluis, overnemen.neem_over, opps=(lopend,)))


@when("ik een bijstelling begin")
@when("ik een bijstelling begin van Noël")
def _(v: Verhaal) -> None:
    doe(v.kluis, opps.stel_bij, opp_id=v.opp)


@then(parsers.re("is dat OPP (?P<stand>overgenomen|bijstelling in de maak)"))
def _(v: Verhaal, stand: str) -> None:
    assert v.kluis.lees(lambda lezer: lezer.haal(Opp, v.opp)).status.label == stand


@then("staat de PDF bij het OPP")
def _(v: Verhaal) -> None:
    naam = v.kluis.lees(lambda lezer: lezer.haal(Opp, v.opp)).overname_document
    assert v.kluis.lees(lambda lezer: lees_blob(lezer.verbinding, naam)).startswith(b"%PDF-")


@then("heeft de leerling geen OPP")
def _(v: Verhaal) -> None:
    assert v.kluis.lees(partial(opps.lopend_opp, leerling=v.leerling)) is None


@then(parsers.parse('lees ik "{tekst}"'))
def _(v: Verhaal, tekst: str) -> None:
    assert v.fout is not None
    assert zin(v.fout) == tekst


# ── voorleggen, akkoord, vaststellen ────────────────────────────────────────────────────────────────────
@when("ik het voorleg aan de ouders")
def _(v: Verhaal) -> None:
    v.versie = doe(v.kluis, voorleggen.leg_voor, opp_id=v.opp)


@when(parsers.re("(?P<wie>moeder|vader) akkoord is"))
def _(v: Verhaal, wie: str) -> None:
    doe(
        v.kluis,
        voorleggen.leg_antwoord_vast,
        voorlegversie=v.versie,
        ouder=getattr(v.noel, wie),
        antwoord=Antwoord.AKKOORD,
        op=clock.today(),
        wijze=Wijze.GESPREK,
    )


@when("vader het heeft gezien")
def _(v: Verhaal) -> None:
    doe(v.kluis, voorleggen.leg_gezien_vast, voorlegversie=v.versie, ouder=v.noel.vader, op=clock.today())


@when(parsers.re("de directeur het (?P<wat>OPP|handelingsdeel) vaststelt"))
def _(v: Verhaal, wat: str) -> None:
    stel_vast = vaststellen.stel_vast if wat == "OPP" else vaststellen.stel_handelingsdeel_vast
    namens = {"namens_naam": "S. Amrani", "namens_functie": "directeur"}
    v.probeer(lambda: doe(v.kluis, stel_vast, opp_id=v.opp, op=clock.today(), **namens))


@when(parsers.parse('ik bij het eerste doel schrijf "{tekst}"'))
def _(v: Verhaal, tekst: str) -> None:
    bewaar = partial(velden.bewaar, klasse=Doel, rij_id=v.noel.doelen[0], naam="streef", waarde=tekst)
    v.probeer(lambda: v.kluis.voer_uit(bewaar))


@when("het vijf weken later is")
def _(v: Verhaal) -> None:
    v.klok.enter_context(clock.fixed(NU + timedelta(weeks=5)))


@when("Noël opnieuw is gehoord")
def _(v: Verhaal) -> None:
    hoor = v.hoor(HoorUitkomst.GEHOORD, moment=Hoormoment.BIJSTELLEN)
    ouders = {"leerling": v.leerling, "hoorgesprek": hoor}
    nieuw(
        v.kluis,
        Inbreng,
        ouders,
        woorden="Het gaat beter.",
        in_plan=InPlan.ZO,
        invloed=Invloed.OVERGENOMEN,
        omdat="doel 1",
    )


@when("we de doelen met de ouders hebben geëvalueerd")
def _(v: Verhaal) -> None:
    ouders = {"leerling": v.leerling, "opp": v.opp}
    nieuw(
        v.kluis,
        Overleg,
        ouders,
        datum=clock.today(),
        wie="moeder, vader en juf Anouk",
        eens="Een stap verder.",
    )


@when("ik de aanleiding anders opschrijf")
def _(v: Verhaal) -> None:
    doe(v.kluis, velden.bewaar, klasse=Opp, rij_id=v.opp, naam="aanleiding", waarde="Noël heeft rust nodig.")


@then(parsers.re(r"(zijn|is) er (?P<aantal>\d+) vastgestelde versies?"))
def _(v: Verhaal, aantal: str) -> None:
    assert len(v.kluis.lees(partial(opps.laad, opp_id=v.opp)).versies) == int(aantal)


@then("wacht het handelingsdeel op akkoord")
def _(v: Verhaal) -> None:
    assert v.kluis.lees(partial(opps.laad, opp_id=v.opp)).versies[-1].handelingsdeel_wacht


@then("wacht het handelingsdeel niet")
def _(v: Verhaal) -> None:
    assert v.fout is None
    assert not v.kluis.lees(partial(opps.laad, opp_id=v.opp)).versies[-1].handelingsdeel_wacht


@then("in de lijst ‘Nog nodig’ staat horen")
def _(v: Verhaal) -> None:
    assert v.fout is not None
    assert "horen" in {punt.code for punt in v.fout.values["punten"]}


@then("is de tekst vast")
def _(v: Verhaal) -> None:
    assert {"streef", "kan_straks"} <= v.formulier().vast


@then(parsers.parse('staat in versie {nummer:d} "{tekst}"'))
def _(v: Verhaal, nummer: int, tekst: str) -> None:
    versie = v.kluis.lees(partial(opps.laad, opp_id=v.opp)).versies[nummer - 1]
    opname = json.loads(v.kluis.lees(partial(vaststellen.momentopname, versie_id=versie.id)))
    assert opname["opp"]["doelen"][0]["streef"] == tekst


@then(parsers.re("is het akkoord van (?P<wie>moeder|vader) (?P<hoe>vervallen|geldig|niet geldig)"))
def _(v: Verhaal, wie: str, hoe: str) -> None:
    dossier = v.kluis.lees(partial(opps.laad, opp_id=v.opp))
    (stand,) = [
        each.stand for each in akkoorden(dossier, clock.today()) if each.ouder_id == getattr(v.noel, wie)
    ]
    assert (stand is Stand.AKKOORD) is (hoe == "geldig")
    assert hoe != "vervallen" or stand is Stand.VERVALLEN


# ── horen ───────────────────────────────────────────────────────────────────────────────────────────────
@when(parsers.parse('Noël vertelt "{woorden}" en dat mag zo in het plan'))
def _(v: Verhaal, woorden: str) -> None:
    v.zegt(woorden, in_plan=InPlan.ZO)


@when(parsers.parse('Noël vertelt "{woorden}" en dat komt niet in het plan'))
def _(v: Verhaal, woorden: str) -> None:
    v.zegt(woorden, in_plan=InPlan.NIET)


@when(parsers.parse('Noël vertelt "{woorden}" en in het plan mag "{anders}"'))
def _(v: Verhaal, woorden: str, anders: str) -> None:
    v.zegt(woorden, in_plan=InPlan.ANDERS, anders_gezegd=anders)


@when(parsers.parse('Noël de kans krijgt en nu niet wil, omdat "{reden}"'))
def _(v: Verhaal, reden: str) -> None:
    v.hoor(HoorUitkomst.KANS_GEGEVEN, uitkomst_reden=reden)


@then(parsers.parse('staat "{tekst}" op papier'))
def _(v: Verhaal, tekst: str) -> None:
    assert tekst in v.papier()


@then(parsers.parse('staat "{tekst}" niet op papier'))
def _(v: Verhaal, tekst: str) -> None:
    assert tekst not in v.papier()


@then("staat in het plan dat de kans is gegeven")
def _(v: Verhaal) -> None:
    assert "kans" in v.papier()


@then(parsers.parse('weet de school nog wel "{woorden}"'))
def _(v: Verhaal, woorden: str) -> None:
    assert [each.woorden for each in v.kluis.lees(lambda lezer: lezer.lees(select(Inbreng)))] == [woorden]


# ── kluis ───────────────────────────────────────────────────────────────────────────────────────────────
@given(parsers.parse('een kluis met een leerling "{naam}"'))
def _(v: Verhaal, naam: str) -> None:
    if v.kluis is not None:
        v.kluis.sluit()
    kluis, v.code = bouw_school(v.map / "kluis")
    maak_leerling(kluis, naam)
    kluis.sluit()
    v.kluis, v.map = kluis, kluis.pad.parent
    v.bestanden = bestanden(v.map)


def bestanden(map_: Path) -> dict[str, bytes]:
    """Return what stands in a folder, but for the note of who has the vault open."""
    return {pad.name: pad.read_bytes() for pad in map_.glob("*.oppdesk*")}


@when("ik de kluis open met het wachtwoord")
def _(v: Verhaal) -> None:
    v.kluis = kluizen.open_met_wachtwoord(v.kluis.pad, WACHTWOORD)


@when("ik de kluis open met een verkeerd wachtwoord")
def _(v: Verhaal) -> None:
    v.probeer(lambda: kluizen.open_met_wachtwoord(v.kluis.pad, "een verkeerd wachtwoord"))


@when("ik de kluis open met het Herstelblad")
def _(v: Verhaal) -> None:
    v.kluis = kluizen.open_met_herstelcode(v.kluis.pad, v.code, "Selim")


@when("een tweede programma de kluis opent")
def _(v: Verhaal) -> None:
    v.kluis = kluizen.open_met_wachtwoord(v.kluis.pad, WACHTWOORD)
    v.probeer(lambda: kluizen.open_met_wachtwoord(v.kluis.pad, WACHTWOORD))


@then("blijft de kluis dicht")
def _(v: Verhaal) -> None:
    assert v.fout is not None
    assert v.fout.code in {"wachtwoord_onjuist", "kluis_al_open"}


@then("is er niets gewijzigd")
def _(v: Verhaal) -> None:
    assert bestanden(v.map) == v.bestanden


@when("ik een reservekopie maak")
def _(v: Verhaal) -> None:
    kluis = kluizen.open_met_wachtwoord(v.kluis.pad, WACHTWOORD)
    v.kopie = kopieen.maak(kluis, v.map)
    kluis.sluit()


@when("de kluis verdwijnt")
def _(v: Verhaal) -> None:
    for pad in v.map.iterdir():
        if pad != v.kopie.pad:
            pad.unlink()


@when("ik de reservekopie terugzet")
def _(v: Verhaal) -> None:
    kopieen.zet_terug(v.kopie.pad, v.kluis.pad)


@then(parsers.parse('staat "{tekst}" in geen enkel bestand'))
def _(v: Verhaal, tekst: str) -> None:
    gelezen = [pad.read_bytes() for pad in v.map.rglob("*") if pad.is_file()]
    assert len(gelezen) >= 3
    assert not any(tekst.encode() in inhoud for inhoud in gelezen)


# ── twee vensters ───────────────────────────────────────────────────────────────────────────────────────
@given("twee vensters op het eerste doel")
def _(v: Verhaal) -> None:
    v.vensters = {"ene": v.formulier(), "andere": v.formulier()}


@when(parsers.re('het (?P<wie>ene|andere) venster "(?P<tekst>[^"]+)" schrijft'))
def _(v: Verhaal, wie: str, tekst: str) -> None:
    gezien = Gezien(v.vensters[wie].stand, v.vensters[wie].getoond)
    bewaar = partial(velden.bewaar, klasse=Doel, rij_id=v.noel.doelen[0], naam="streef", waarde=tekst)
    v.kluis.voer_uit(bewaar, gezien)


@when("het andere venster is bijgewerkt")
def _(v: Verhaal) -> None:
    v.vensters["andere"] = v.formulier()


@when(parsers.parse('ik kies voor "{tekst}"'))
def _(v: Verhaal, tekst: str) -> None:
    doe(v.kluis, velden.kies_versie, klasse=Doel, rij_id=v.noel.doelen[0], naam="streef", waarde=tekst)


@then("zijn er twee versies van het veld")
def _(v: Verhaal) -> None:
    assert v.formulier().conflicten == {"streef"}


@then("is er één versie van het veld")
def _(v: Verhaal) -> None:
    assert v.formulier().conflicten == frozenset()


@then(parsers.parse('staat er "{tekst}"'))
def _(v: Verhaal, tekst: str) -> None:
    assert v.formulier().waarden["streef"] == tekst


@then("kan het OPP niet worden voorgelegd")
def _(v: Verhaal) -> None:
    v.probeer(lambda: doe(v.kluis, voorleggen.leg_voor, opp_id=v.opp))
    assert v.fout is not None
    assert v.fout.code == "conflict_open"
