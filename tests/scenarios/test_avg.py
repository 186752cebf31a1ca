"""The scenarios of inzage and wissen, told by use cases on a real vault."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from sqlalchemy import select

from opp_desk.documents.inzage import maak_inzage
from opp_desk.ground import clock
from opp_desk.ground.errors import RegelFout
from opp_desk.interchange.klassenlijst import Klassenlijst, LeerlingIn
from opp_desk.model.gesprek import Gesprek
from opp_desk.model.keuzes import Gezag, OppStatus, Verzoeksoort
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.model.ouder import Ouder
from opp_desk.rules.datum import lees_datum
from opp_desk.rules.inzage import Uitreden, Vrager
from opp_desk.rules.termijnen import TermijnSoort
from opp_desk.usecases import inzage, klassenlijst, verzoeken, wissen
from opp_desk.usecases.inzage import Inzagekeuze
from opp_desk.usecases.logboek import lees_logboek
from opp_desk.usecases.vandaag import lees_vandaag
from opp_desk.vault.controle import controleer
from opp_desk.vault.kluis import Kluis
from opp_desk.vault.uow import Wat
from tests.bouw import SLEUTEL, doe, nieuw, wie, zet
from tests.documents.keuring import tekst
from tests.noel import NU, VANDAAG
from tests.usecases.avgbouw import KANARIE, maak_rijk
from tests.vault.bladzijden import bladen_met

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from uuid import UUID

    from opp_desk.rules.termijn import Termijn
    from opp_desk.usecases.klassenlijst import Importplan
    from opp_desk.usecases.verzoeken import Vraagsteller
    from opp_desk.vault.sets import Setdeel
    from tests.usecases.avgbouw import Rijk

scenarios("inzage.feature", "wissen.feature")


@dataclass
class Zaak:
    """What has happened so far."""

    rijk: Rijk
    map_: Path
    verzoek: UUID | None = None
    weg: dict[str, Uitreden] = field(default_factory=dict)
    papier: str = ""
    plan: Importplan | None = None
    delen: Sequence[Setdeel] = ()
    fout: str = ""

    @property
    def kluis(self) -> Kluis:
        """Return the vault."""
        return self.rijk.noel.kluis

    @property
    def leerling(self) -> UUID:
        """Return Noël."""
        return self.rijk.noel.leerling

    def open_vragen(self) -> list[Termijn]:
        """Return the requests that stand on Vandaag."""
        groepen = self.kluis.lees(partial(lees_vandaag, dag=VANDAAG)).groepen
        return [een for groep in groepen for een in groep.termijnen if een.soort is TermijnSoort.VERZOEK]

    def namen(self) -> list[str]:
        """Return the names of every pupil."""
        return [each.naam for each in self.kluis.lees(lambda lezer: lezer.lees(select(Leerling)))]

    def vrager(self, naam: str) -> Vraagsteller:
        """Return what the law says of somebody."""
        alle = self.kluis.lees(partial(verzoeken.lees_vragen, leerling=self.leerling)).vragers
        return next(each for each in alle if each.naam.startswith(naam))


@pytest.fixture
def klok() -> Iterator[ExitStack]:
    """Let the day stand still."""
    with ExitStack() as stapel:
        stapel.enter_context(clock.fixed(NU))
        yield stapel


@given(
    "het dossier van Noël met gesprekken, een werknotitie en een notitie over veiligheid",
    target_fixture="zaak",
)
def _vol(tmp_path: Path, klok: ExitStack) -> Zaak:
    del klok
    return Zaak(maak_rijk(tmp_path), tmp_path)


@given("vader heeft geen gezag")
def _geen_gezag(zaak: Zaak) -> None:
    zet(zaak.kluis, Ouder, zaak.rijk.vader, gezag=Gezag.NEE)


@when(parsers.parse("moeder op {dag} om inzage vraagt"))
def _vraagt(zaak: Zaak, dag: str) -> None:
    zaak.verzoek = doe(
        zaak.kluis,
        verzoeken.begin_inzage,
        leerling=zaak.leerling,
        van_wie="Claire d’Hondt",
        ontvangen_op=lees_datum(dag, VANDAAG),
    )


@when(parsers.parse('vader de opmerking "{tekst_}" laat noteren'))
def _opmerking(zaak: Zaak, tekst_: str) -> None:
    doe(
        zaak.kluis,
        verzoeken.noteer,
        leerling=zaak.leerling,
        soort=Verzoeksoort.OPMERKING,
        van_wie="Peter d’Hondt",
        tekst=tekst_,
    )


@when("ik het gesprek in het dossier weglaat omdat het over iemand anders gaat")
def _weglaten(zaak: Zaak) -> None:
    zaak.weg[zaak.rijk.gesprek.hex] = Uitreden.DERDEN


@when("ik de kopie maak zoals het programma die voorstelt")
@when("ik de kopie maak")
def _kopie(zaak: Zaak) -> None:
    vraag = partial(
        inzage.lees_inzage, leerling=zaak.leerling, vrager=Vrager.OUDER, ouder=zaak.rijk.noel.moeder
    )
    beeld = zaak.kluis.lees(vraag)
    weg = {each.stuk.sleutel: each.voorstel for each in beeld.stukken if each.voorstel} | zaak.weg
    keuze = Inzagekeuze("Claire d’Hondt", Vrager.OUDER, date(2026, 10, 1), weg)
    pdf, doel = maak_inzage(inzage.samen(beeld, keuze)), zaak.map_ / "inzage.pdf"
    doe(zaak.kluis, inzage.geef, verzoek=zaak.verzoek, beeld=beeld, keuze=keuze, pdf=pdf, doel=doel)
    zaak.papier = " ".join(tekst(doel.read_bytes()).split())


@then(parsers.parse("staat op Vandaag dat er uiterlijk {dag} antwoord moet zijn"))
def _op_vandaag(zaak: Zaak, dag: str) -> None:
    [rij] = zaak.open_vragen()
    assert (rij.op, rij.leerling_id) == (lees_datum(dag, VANDAAG), zaak.leerling)


@then("staat op Vandaag geen vraag meer open")
def _niets_open(zaak: Zaak) -> None:
    assert zaak.open_vragen() == []


@then(parsers.parse('staat in de kopie "{woorden}"'))
def _staat_erin(zaak: Zaak, woorden: str) -> None:
    assert woorden in zaak.papier


@then(parsers.parse('staat in de kopie niet "{woorden}"'))
def _staat_er_niet_in(zaak: Zaak, woorden: str) -> None:
    assert zaak.papier
    eigen = zaak.papier.replace("Persoonlijke werkaantekeningen", "")
    assert woorden not in eigen


@then("staat in het logboek dat er iets is opgeslagen")
def _in_logboek(zaak: Zaak) -> None:
    regels = zaak.kluis.lees(partial(lees_logboek, leerling=zaak.leerling))
    assert regels[0].wat in (Wat.GEEXPORTEERD, Wat.GEWIJZIGD)
    assert zaak.verzoek is not None
    assert zaak.verzoek.hex in [each.onderwerp for each in regels if each.wat is Wat.GEEXPORTEERD]


@then("staat bij de vraag wat er niet is meegegeven")
def _weggelaten(zaak: Zaak) -> None:
    [rij] = zaak.kluis.lees(partial(verzoeken.lees_verzoeken, leerling=zaak.leerling))
    assert "Dit gaat over iemand anders" in rij.weggelaten


@then("mag Noël zelf nog geen kopie vragen")
def _te_jong(zaak: Zaak) -> None:
    assert not zaak.vrager("Noël").oordeel.mag


@then("krijgt vader geen kopie, maar wel uitleg over informatie op verzoek")
def _uitleg(zaak: Zaak) -> None:
    oordeel = zaak.vrager("Peter").oordeel
    assert not oordeel.mag
    assert "op verzoek" in oordeel.uitleg


@given("het dossier van Noël, die in 2019 vertrok", target_fixture="zaak")
def _vertrok(tmp_path: Path, klok: ExitStack) -> Zaak:
    zaak = _vol(tmp_path, klok)
    zet(zaak.kluis, Leerling, zaak.leerling, uitstroomdatum=date(2019, 7, 31), sleutel="K1042")
    zet(zaak.kluis, Opp, zaak.rijk.noel.opp, status=OppStatus.AFGESLOTEN)
    return zaak


@given("er staat een bewaarstop op het dossier")
def _stop(zaak: Zaak) -> None:
    doe(zaak.kluis, wissen.zet_bewaarstop, leerling=zaak.leerling, reden="klacht")


@given("een collega schreef thuis verder in het dossier")
def _collega(zaak: Zaak) -> None:
    zaak.kluis.geef_sets()
    zaak.kluis.kijk_na(lambda _lezer: None)
    pad = zaak.map_ / "thuis.oppdesk"
    pad.write_bytes(zaak.kluis.pad.read_bytes())
    thuis = Kluis(pad, SLEUTEL, wie(zaak.kluis))
    nieuw(thuis, Gesprek, {"leerling": zaak.leerling}, tekst=f"{KANARIE}: thuis geschreven")
    zet(thuis, Gesprek, zaak.rijk.gesprek, tekst=f"{KANARIE}: thuis bijgewerkt")
    zaak.delen = thuis.geef_sets()
    thuis.sluit()


@when("ik het dossier wis en de naam typ")
def _wis(zaak: Zaak) -> None:
    gewist = doe(zaak.kluis, wissen.wis, leerling=zaak.leerling, getypt="Noël d’Hondt")
    wissen.ruim_op(zaak.kluis, gewist)


@when("ik het dossier probeer te wissen")
def _probeer(zaak: Zaak) -> None:
    _probeer_met(zaak, "Noël d’Hondt")


@when(parsers.parse('ik het dossier probeer te wissen met de naam "{naam}"'))
def _probeer_met(zaak: Zaak, naam: str) -> None:
    with pytest.raises(RegelFout) as gevangen:
        doe(zaak.kluis, wissen.wis, leerling=zaak.leerling, getypt=naam)
    zaak.fout = gevangen.value.code


@when("ik een klassenlijst inlees waar Noël nog in staat")
def _lees_in(zaak: Zaak) -> None:
    kind = LeerlingIn(sleutel="K1042", roepnaam="Noël", voorvoegsel="d’", achternaam="Hondt")
    lijst = Klassenlijst(bron="edexml", leerlingen=(kind,))
    zaak.plan = doe(zaak.kluis, klassenlijst.neem_over, lijst=lijst)


@when("ik het werk van de collega terugneem")
def _neem_terug(zaak: Zaak) -> None:
    zaak.kluis.neem_sets(zaak.delen)


@then("staat Noël niet in de kluis")
def _weg(zaak: Zaak) -> None:
    namen = zaak.namen()
    assert [naam for naam in namen if naam.startswith("Noël")] == []


@then("staat Noël nog in de kluis")
def _er_nog(zaak: Zaak) -> None:
    assert "Noël d’Hondt" in zaak.namen()


@then("zegt de import dat er iemand eerder is gewist")
def _zegt(zaak: Zaak) -> None:
    assert zaak.plan is not None
    assert "eerder gewist" in zaak.plan.waarschuwingen[-1]


@then("staat er nergens in het bestand nog een woord van hem")
def _nergens(zaak: Zaak) -> None:
    zaak.kluis.kijk_na(lambda _lezer: None)
    assert bladen_met(zaak.kluis.pad, SLEUTEL, KANARIE) == 0


@then("is de kluis in orde")
def _in_orde(zaak: Zaak) -> None:
    assert zaak.kluis.kijk_na(controleer).bevindingen == ()


@then(parsers.parse('weigert het programma met "{woord}"'))
def _weigert(zaak: Zaak, woord: str) -> None:
    assert zaak.fout == f"wissen_{woord}"
