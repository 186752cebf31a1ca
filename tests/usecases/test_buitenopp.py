"""What stands beside an OPP that runs, read from a real vault: aanmelding, presence, ROD, who left."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from opp_desk.ground import clock
from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.dossier import Aanwezigheid
from opp_desk.model.keuzes import AanmeldBesluit, Eindreden, Sector, Verzoekbesluit, Verzoeksoort
from opp_desk.model.leerling import Leerling
from opp_desk.model.school import School
from opp_desk.rules.actie import ActieCode
from opp_desk.rules.termijnen import TermijnSoort
from opp_desk.usecases import aanmeldingen, opps, rodlijst, vandaag, verzoeken
from opp_desk.usecases.buitenopp import lees_buiten
from opp_desk.usecases.oppkort import kader
from tests import bouw, volume

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.rules.kort import Buiten
    from opp_desk.vault.kluis import Kluis
    from opp_desk.vault.lezer import Lezer

DAG = date(2026, 10, 5)


@pytest.fixture
def kluis(tmp_path: Path) -> Iterator[Kluis]:
    """Give a school without pupils, on a day that stands still."""
    with clock.fixed(datetime(2026, 10, 5, 8, 30)):  # noqa: DTZ001  the clock of the machine is local too
        kluis = bouw.kopie_van_school(tmp_path)
        yield kluis
        kluis.sluit()


def _lees(lezer: Lezer, dag: date, leerling: UUID | None) -> Buiten:
    return lees_buiten(lezer, kader(lezer, dag), leerling)


def lees(kluis: Kluis, dag: date = DAG, leerling: UUID | None = None) -> Buiten:
    """Read it as it is on a day."""
    return kluis.lees(partial(_lees, dag=dag, leerling=leerling))


def meld_aan(kluis: Kluis, naam: str, **waarden: Any) -> UUID:
    """Register a child of which the aanmelding came in on 1 September."""
    return bouw.doe(
        kluis,
        aanmeldingen.meld_aan,
        **({"roepnaam": naam, "achternaam": "Bos", "ontvangen_op": date(2026, 9, 1)} | waarden),
    )


def gesloten(kluis: Kluis, naam: str, einde: date) -> UUID:
    """Make an OPP that was fixed on 1 October 2025 and closed; return the OPP."""
    kind = bouw.maak_leerling(kluis, naam)
    opp = bouw.maak_opp(kluis, kind, date(2025, 9, 1))
    bouw.bevries(kluis, opp, date(2025, 10, 1))
    bouw.doe(
        kluis, opps.sluit_af, opp_id=opp, einddatum=einde, reden=Eindreden.DOEL_BEREIKT, terugblik="Het lukt."
    )
    return opp


def test_an_open_aanmelding_leads_to_its_own_page(kluis: Kluis) -> None:
    """A child without a decision stands on Vandaag; after the decision, or when removed, no more."""
    rij = meld_aan(kluis, "Mira")
    (een,) = lees(kluis).aanmeldingen
    assert (een.aanmelding_id, een.naam, een.termijn.besluit_voor) == (rij, "Mira Bos", date(2026, 10, 13))
    beeld = kluis.lees(partial(vandaag.lees_vandaag, dag=DAG))
    (termijn,) = [t for groep in beeld.groepen for t in groep.termijnen]
    assert (termijn.soort, termijn.actie.code, termijn.actie.rij) == (
        TermijnSoort.AANMELDING,
        ActieCode.OPEN_AANMELDING,
        rij,
    )
    bouw.zet(kluis, Aanmelding, rij, besluit=AanmeldBesluit.TOEGELATEN)
    assert lees(kluis).aanmeldingen == ()


def test_a_child_only_aangemeld_is_no_pupil_without_an_opp(kluis: Kluis) -> None:
    """Where every pupil has an OPP, a child that has no place yet is not asked for."""
    bouw.zet(kluis, School, kluis.lees(opps.school).id, sector=Sector.PRO)
    meld_aan(kluis, "Mira")
    hier = bouw.maak_leerling(kluis, "Jip Mulder", instroomdatum=date(2026, 8, 24))
    beeld = kluis.lees(partial(vandaag.lees_vandaag, dag=DAG))
    rijen = [t for groep in beeld.groepen for t in groep.termijnen]
    assert [t.leerling_id for t in rijen if t.soort is TermijnSoort.ZONDER_OPP] == [hier]


def test_presence_until_a_later_signal(kluis: Kluis) -> None:
    """The first agreed day counts until somebody looked again; of who left nothing is asked."""
    kind = bouw.maak_leerling(kluis, "Sem Vos", bouw.maak_groep(kluis, "3b", "3"))
    ouders = {"leerling": kind}
    bouw.nieuw(kluis, Aanwezigheid, ouders, datum=date(2026, 9, 20), signaal="mist maandag", bekijken_op=DAG)
    (een,) = lees(kluis).aanwezigheid
    assert (een.naam, een.groep, een.datum, een.bekijken_op) == ("Sem Vos", "3b", date(2026, 9, 20), DAG)
    bouw.nieuw(kluis, Aanwezigheid, ouders, datum=date(2026, 9, 25), bekijken_op=date(2026, 11, 2))
    assert lees(kluis).aanwezigheid == (een,)
    bouw.nieuw(kluis, Aanwezigheid, ouders, datum=DAG)
    assert [rij.bekijken_op for rij in lees(kluis).aanwezigheid] == [date(2026, 11, 2)]
    bouw.zet(kluis, Leerling, kind, uitstroomdatum=DAG)
    assert lees(kluis).aanwezigheid == ()


def test_begin_and_end_until_they_are_recorded(kluis: Kluis) -> None:
    """The begin is the day of the first version; a closed OPP has an end as well; recorded is gone."""
    opp = gesloten(kluis, "Jip Mulder", date(2026, 1, 10))
    assert [(rij.dag, rij.einde) for rij in lees(kluis).rod] == [
        (date(2025, 10, 1), False),
        (date(2026, 1, 10), True),
    ]
    bouw.doe(kluis, rodlijst.zet_gedaan, opps=[opp], einde=False)
    assert [(rij.opp_id, rij.einde) for rij in lees(kluis).rod] == [(opp, True)]
    assert lees(kluis, date(2026, 1, 9)).rod == ()
    bouw.doe(kluis, rodlijst.zet_gedaan, opps=[opp], einde=True)
    assert lees(kluis).rod == ()


def test_what_was_never_fixed_or_taken_over_has_no_begin(kluis: Kluis) -> None:
    """A concept has no begin yet; of an OPP that was taken over it stands in the administratie already."""
    nieuw = bouw.maak_opp(kluis, bouw.maak_leerling(kluis, "Jip Mulder"), DAG)
    over = bouw.maak_opp(
        kluis, bouw.maak_leerling(kluis, "Bram Vos"), DAG, overname_vastgesteld_op=date(2025, 9, 1)
    )
    assert lees(kluis).rod == ()
    bouw.bevries(kluis, over, DAG)
    assert lees(kluis).rod == ()
    bouw.bevries(kluis, nieuw, DAG)
    assert [rij.opp_id for rij in lees(kluis).rod] == [nieuw]


def test_a_later_version_does_not_move_the_begin(kluis: Kluis) -> None:
    """The begin stays the day of the first version, whatever was fixed since."""
    opp = bouw.maak_opp(kluis, bouw.maak_leerling(kluis, "Jip Mulder"), date(2026, 8, 1))
    for dag in (date(2026, 8, 20), date(2026, 9, 20)):
        bouw.bevries(kluis, opp, dag)
    assert [rij.dag for rij in lees(kluis).rod] == [date(2026, 8, 20)]


def test_who_left_long_ago_unless_stopped(kluis: Kluis) -> None:
    """Two years after leaving; not with a reason to keep, not with an OPP that is open, not before."""
    weg: dict[str, Any] = {"uitstroomdatum": date(2024, 9, 1)}
    kind = bouw.maak_leerling(kluis, "Jip Mulder", **weg)
    bouw.maak_opp(kluis, bouw.maak_leerling(kluis, "Bram Vos", **weg), date(2024, 1, 8))
    bouw.maak_leerling(kluis, "Tess Bos", uitstroomdatum=date(2025, 9, 1))
    assert [rij.leerling_id for rij in lees(kluis).vertrokken] == [kind]
    bouw.zet(kluis, Leerling, kind, bewaarstop="  ")
    assert len(lees(kluis).vertrokken) == 1
    bouw.zet(kluis, Leerling, kind, bewaarstop="Er loopt een klacht.")
    assert lees(kluis).vertrokken == ()


def test_of_one_pupil_only_that_pupil(kluis: Kluis) -> None:
    """A dossier asks for its own pupil."""
    gesloten(kluis, "Jip Mulder", date(2026, 1, 10))
    ander = bouw.maak_leerling(kluis, "Bram Vos", uitstroomdatum=date(2024, 9, 1))
    gevonden = lees(kluis, leerling=ander)
    assert (gevonden.rod, [rij.leerling_id for rij in gevonden.vertrokken]) == ((), [ander])


def test_number_of_questions_is_fixed(kluis: Kluis) -> None:
    """A school with four hundred pupils asks as many questions as one with ten."""
    vraag = partial(_lees, dag=DAG, leerling=None)
    bouw.doe(kluis, volume.veel_leerlingen, aantal=10)
    weinig = volume.tel_vragen(kluis, vraag)
    bouw.doe(kluis, volume.veel_leerlingen, aantal=400)
    assert volume.tel_vragen(kluis, vraag) == weinig


def test_a_request_waits_until_it_was_decided(kluis: Kluis) -> None:
    """Somebody asked for a copy: it stands there with its day and opens inzage, until there is a decision."""
    mira = bouw.maak_leerling(kluis, "Mira Bos")
    vraag = bouw.doe(
        kluis,
        verzoeken.noteer,
        leerling=mira,
        soort=Verzoeksoort.INZAGE,
        van_wie="moeder",
        ontvangen_op=date(2026, 9, 20),
    )
    [rij] = lees(kluis, leerling=mira).verzoeken
    assert (rij.verzoek_id, rij.ontvangen_op, rij.wat) == (vraag, date(2026, 9, 20), "inzage")
    alles = kluis.lees(partial(vandaag.lees_vandaag, dag=DAG)).groepen
    [termijn] = [een for groep in alles for een in groep.termijnen if een.soort is TermijnSoort.VERZOEK]
    assert (termijn.op, termijn.actie.code) == (date(2026, 10, 20), ActieCode.OPEN_INZAGE)
    bouw.doe(kluis, verzoeken.besluit, verzoek=vraag, wat=Verzoekbesluit.GEDAAN)
    assert lees(kluis).verzoeken == ()
