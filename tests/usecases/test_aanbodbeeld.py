"""What the screen of the aanbod shows: ticks, what was never looked at, shared and own texts."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from opp_desk.model.aanbod import Leerlingstem, Profieldeel, Voorziening
from opp_desk.model.keuzes_aanbod import Aanbodgebied, Hoofdstuk, Voorzieningstand
from opp_desk.usecases import aanbod
from opp_desk.usecases.aanbodbeeld import lees_aanbodbeeld
from opp_desk.usecases.aanbodjaar import begin_jaar
from opp_desk.usecases.aanbodplakken import plak, verdeel
from tests.bouw import doe, nieuw, zet

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.usecases.aanbodbeeld import Aanbodbeeld
    from opp_desk.vault.kluis import Kluis

VANDAAG = date(2026, 11, 22)


def _beeld(kluis: Kluis, hoofdstuk: Hoofdstuk, vestiging: UUID | None = None) -> Aanbodbeeld:
    vraag = partial(lees_aanbodbeeld, hoofdstuk=hoofdstuk, vestiging=vestiging, vandaag=VANDAAG)
    return kluis.lees(vraag)


def test_an_empty_school_has_eleven_empty_chapters(school: Kluis) -> None:
    """Nothing was written: the screen can say so, for the coming schooljaar."""
    beeld = _beeld(school, Hoofdstuk.SCHOOL)
    assert (beeld.leeg, beeld.schooljaar) == (True, "2027-2028")
    assert [each.code for each in beeld.hoofdstukken] == list(Hoofdstuk)
    assert not any(each.gevuld for each in beeld.hoofdstukken)


def test_a_tick_comes_when_somebody_looked(school: Kluis) -> None:
    """A starting text, one of longer than a year ago and an open answer keep the tick away."""
    start = nieuw(school, Voorziening, gebied=Aanbodgebied.VROEG, titel="Lezen", starttekst=True)
    nieuw(school, Voorziening, gebied=Aanbodgebied.VROEG, titel="Oud", nagekeken_op=date(2025, 11, 21))
    nieuw(school, Voorziening, gebied=Aanbodgebied.VROEG, titel="Net", nagekeken_op=date(2025, 11, 22))
    beeld = _beeld(school, Hoofdstuk.BASIS)
    stand = beeld.stand(Hoofdstuk.BASIS)
    assert (stand.starttekst, stand.oud, stand.aantal, stand.klaar) == (1, 1, 3, False)
    assert [each.waarden["titel"] for each in beeld.lijst] == ["Lezen", "Oud", "Net"]
    assert not beeld.leeg
    doe(school, aanbod.kijk_hoofdstuk_na, hoofdstuk=Hoofdstuk.BASIS)
    stand = _beeld(school, Hoofdstuk.BASIS).stand(Hoofdstuk.BASIS)
    assert (stand.starttekst, stand.oud, stand.open, stand.klaar) == (0, 0, 3, False)
    for rij in beeld.lijst:
        zet(school, Voorziening, rij.id, stand=Voorzieningstand.IN_OPBOUW)
    assert _beeld(school, Hoofdstuk.BASIS).stand(Hoofdstuk.BASIS).klaar
    assert not school.lees(lambda lezer: lezer.haal(Voorziening, start).starttekst)


def test_what_was_pasted_is_not_called_old(school: Kluis) -> None:
    """Nobody looked at it yet: it is counted by itself, beside what is older than a year."""
    doe(school, plak, alineas=verdeel("Er is een lift en het lokaal past een rolstoel."))
    beeld = _beeld(school, Hoofdstuk.GEBOUW)
    assert (beeld.oud, beeld.nooit, beeld.stand(Hoofdstuk.GEBOUW).klaar) == (1, 1, False)
    zet(school, Profieldeel, aanbod.deel_id(Hoofdstuk.GEBOUW), nagekeken_op=date(2025, 1, 1))
    beeld = _beeld(school, Hoofdstuk.GEBOUW)
    assert (beeld.oud, beeld.nooit) == (1, 0)


def test_looking_at_a_page_leaves_nothing_to_look_at_there(school: Kluis) -> None:
    """Everything that the page shows is marked and counted, of a vestiging too; what it hides is neither."""
    dorp, stad = (doe(school, aanbod.voeg_vestiging_toe, naam=naam) for naam in ("Dorp", "Stad"))
    for waar in (None, dorp, stad):
        deel = doe(school, aanbod.begin_deel, hoofdstuk=Hoofdstuk.BASIS, vestiging=waar)
        zet(school, Profieldeel, deel, tekst="Dit doen we.", starttekst=True)
        nieuw(school, Voorziening, gebied=Aanbodgebied.VROEG, titel="Lezen", vestiging=waar, starttekst=True)

    def open_(waar: UUID | None) -> int:
        return _beeld(school, Hoofdstuk.BASIS, waar).starttekst

    assert [open_(waar) for waar in (None, dorp, stad)] == [4, 4, 4]
    doe(school, aanbod.kijk_hoofdstuk_na, hoofdstuk=Hoofdstuk.BASIS, vestiging=dorp)
    assert [open_(waar) for waar in (None, dorp, stad)] == [1, 0, 2]
    doe(school, aanbod.kijk_hoofdstuk_na, hoofdstuk=Hoofdstuk.BASIS)
    assert [open_(waar) for waar in (None, dorp, stad)] == [0, 0, 1]
    assert _beeld(school, Hoofdstuk.BASIS).stand(Hoofdstuk.BASIS).starttekst == 1


def test_a_vestiging_shows_shared_and_own(school: Kluis) -> None:
    """At Dorp: the shared text beside its own, shared rows and its own, not those of Stad."""
    dorp, stad = (doe(school, aanbod.voeg_vestiging_toe, naam=naam) for naam in ("Dorp", "Stad"))
    for waar, tekst in ((None, "Samen."), (dorp, "In het dorp.")):
        deel = doe(school, aanbod.begin_deel, hoofdstuk=Hoofdstuk.TEAM, vestiging=waar)
        zet(school, Profieldeel, deel, tekst=tekst)
        doe(school, aanbod.voeg_deskundigheid_toe, vestiging=waar)
    doe(school, aanbod.voeg_deskundigheid_toe, vestiging=stad)
    beeld = _beeld(school, Hoofdstuk.TEAM, dorp)
    assert beeld.gedeeld == "Samen."
    assert beeld.deel is not None
    assert beeld.deel.waarden["tekst"] == "In het dorp."
    assert [each.waarden["vestiging"] for each in beeld.lijst] == [None, dorp]
    assert len(_beeld(school, Hoofdstuk.TEAM).lijst) == 3
    assert [each.naam for each in beeld.vestigingen] == ["Dorp", "Stad"]


def test_what_pupils_told_stands_in_its_chapter(school: Kluis) -> None:
    """The stemmen of the year that runs fill the chapter about them."""
    jaar = doe(school, begin_jaar, schooljaar="2027-2028")
    nieuw(school, Leerlingstem, {"aanbodjaar": jaar}, groep="Leerlingenraad", gezegd="Meer rust.")
    beeld = _beeld(school, Hoofdstuk.LEERLINGEN)
    assert [(each.groep, each.gezegd) for each in beeld.stemmen] == [("Leerlingenraad", "Meer rust.")]
    assert beeld.stand(Hoofdstuk.LEERLINGEN).klaar


def test_a_reference_is_enough_for_a_chapter(school: Kluis) -> None:
    """What stands elsewhere in the schoolgids needs no text here."""
    deel = doe(school, aanbod.begin_deel, hoofdstuk=Hoofdstuk.SCHOOL)
    zet(school, Profieldeel, deel, elders="blz. 4")
    assert _beeld(school, Hoofdstuk.SCHOOL).stand(Hoofdstuk.SCHOOL).klaar
