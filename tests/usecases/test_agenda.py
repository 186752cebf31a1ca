"""The terms as a calendar: no names by itself, stable ids, nothing that waits without a day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from opp_desk.model.gesprek import Taak
from opp_desk.model.leerling import Leerling
from opp_desk.model.school import Medewerker
from opp_desk.rules.termijnen import TermijnSoort
from opp_desk.usecases import agenda, vandaag
from tests import bouw
from tests.interchange.test_ics import lees as lees_ics
from tests.interchange.test_ics import ontsnap
from tests.noel import VANDAAG
from tests.usecases.test_buitenopp import DAG, meld_aan
from tests.usecases.test_buitenopp import kluis as kluis  # noqa: PLC0414  a fixture

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from tests.noel import Noel


def zoe(kluis: Kluis) -> UUID:
    """Make an OPP with an evaluation in June and a birthday of eighteen; return the pupil."""
    kind = bouw.maak_leerling(kluis, "Zoë van der |Meulen", geboortedatum=date(2008, 12, 1))
    opp = bouw.maak_opp(kluis, kind, date(2026, 8, 24), evaluatie_op=date(2027, 6, 10))
    bouw.bevries(kluis, opp, date(2026, 9, 28))
    return kind


def test_without_names_nothing_tells_who_it_is(kluis: Kluis, tmp_path: Path) -> None:
    """The default names an initial, the term and the article: no name, no birthday, no group."""
    zoe(kluis)
    doel = tmp_path / "termijnen.ics"
    bouw.doe(kluis, agenda.exporteer, doel=doel, vandaag=DAG)
    _kop, dagen = lees_ics(doel.read_bytes())
    assert {ontsnap(dag["SUMMARY"]) for dag in dagen} == {"OPP: Z."}
    assert {dag["DTSTART;VALUE=DATE"] for dag in dagen} == {"20261201", "20270610"}
    alles = doel.read_text(encoding="utf-8")
    assert "OPP evalueren" in alles
    for geheim in ("Zoë", "Meulen", "2008"):
        assert geheim not in alles


def test_with_names_it_says_who_what_and_why(kluis: Kluis) -> None:
    """Somebody who chooses names gets the sentences of Vandaag."""
    zoe(kluis)
    inhoud = kluis.lees(partial(agenda.maak_agenda, vandaag=DAG, met_namen=True))
    titels = {ontsnap(dag["SUMMARY"]) for dag in lees_ics(inhoud)[1]}
    assert titels == {"Zoë van der Meulen: OPP evalueren", "Zoë van der Meulen: Zoë wordt 18"}


def test_my_own_taken_stand_between_the_terms(kluis: Kluis) -> None:
    """A taak of who asks has its day; of what was agreed nothing is said without names; others' stay out."""
    kind = zoe(kluis)
    ander = bouw.nieuw(kluis, Medewerker, roepnaam="Joost")
    for wat, wie, voor in (
        ("Bellen", bouw.wie(kluis), date(2026, 12, 2)),
        ("Gisteren", bouw.wie(kluis), DAG - timedelta(1)),
        ("Van Joost", ander, date(2026, 12, 3)),
    ):
        bouw.nieuw(kluis, Taak, {"leerling": kind}, wat=wat, wie=wie, voor=voor)
    dagen = kluis.lees(partial(agenda.lees_agenda, vandaag=DAG))
    assert [dag.titel for dag in dagen] == ["OPP: Z.", "Taak: Z.", "OPP: Z."]
    met = kluis.lees(partial(agenda.lees_agenda, vandaag=DAG, met_namen=True))
    assert met[1].titel == "Zoë van der Meulen: Bellen"


def test_a_moved_day_moves_its_entry(kluis: Kluis) -> None:
    """The id belongs to the term, not to its day, so that a calendar moves it."""
    kind = zoe(kluis)
    eerst = {dag.uid: dag.dag for dag in kluis.lees(partial(agenda.lees_agenda, vandaag=DAG))}
    bouw.zet(kluis, Leerling, kind, geboortedatum=date(2008, 12, 3))
    straks = {dag.uid: dag.dag for dag in kluis.lees(partial(agenda.lees_agenda, vandaag=DAG))}
    assert set(eerst) == set(straks)
    assert set(straks.values()) - set(eerst.values()) == {date(2026, 12, 3)}


def test_every_entry_has_an_id_of_its_own(kluis: Kluis) -> None:
    """Two children, two aanmeldingen, several terms: no two entries share an id."""
    zoe(kluis)
    for naam in ("Mira", "Mila"):
        meld_aan(kluis, naam)
    dagen = kluis.lees(partial(agenda.lees_agenda, vandaag=DAG))
    assert len({dag.uid for dag in dagen}) == len(dagen) == 4
    assert [dag.dag for dag in dagen] == sorted(dag.dag for dag in dagen)


def test_only_what_has_a_day_ahead(noel: Noel) -> None:
    """What stands on Vandaag today because somebody must do it some time has no place in a calendar."""
    soorten = {
        rij.soort
        for groep in noel.kluis.lees(partial(vandaag.lees_vandaag, dag=VANDAAG)).groepen
        for rij in groep.termijnen
    }
    assert TermijnSoort.VASTSTELLEN in soorten
    dagen = noel.kluis.lees(partial(agenda.lees_agenda, vandaag=VANDAAG))
    assert all(dag.dag >= VANDAAG for dag in dagen)
    assert "OPP vaststellen" in {dag.omschrijving.splitlines()[0] for dag in dagen}
    assert noel.kluis.lees(partial(agenda.lees_agenda, vandaag=date(2040, 1, 1))) == ()
