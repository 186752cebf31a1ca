"""The vestiging that is chosen: what is pasted, proposed, found and answered late keeps to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from opp_desk.model.aanbod import Profieldeel
from opp_desk.model.keuzes_aanbod import Hoofdstuk
from opp_desk.ui.jobs import Jobs
from opp_desk.ui.opp.blad import Blad
from opp_desk.ui.schoolprofiel.scherm import SchoolprofielPage
from opp_desk.usecases import aanbod, voorstellen
from tests.bouw import doe, zet

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from tests.ui.leerlingen.opstelling import Bank

GEBOUW = Hoofdstuk.GEBOUW


@pytest.fixture
def noord(bank: Bank) -> UUID:
    """Give a school with a vestiging; the building has a text for all and one of Noord."""
    rij = doe(bank.kluis, aanbod.voeg_vestiging_toe, naam="Noord")
    for waar, tekst in ((None, "Er is een lift."), (rij, "Er is een tuin.")):
        deel = doe(bank.kluis, aanbod.begin_deel, hoofdstuk=GEBOUW, vestiging=waar)
        zet(bank.kluis, Profieldeel, deel, tekst=tekst)
    return rij


def _staat(pagina: SchoolprofielPage) -> tuple[Any, str]:
    """Return the chosen vestiging, and what stands in the field of the text."""
    (binder,) = pagina.bladen[GEBOUW].binders()
    return pagina.hoofd.vestiging.waarde(), binder.invoer("tekst").waarde()


def test_a_hit_in_the_shared_text_opens_that(bank: Bank, noord: UUID) -> None:
    """With Noord chosen, what was found in the text for all is not looked for in Noord's."""
    pagina = bank.toon(SchoolprofielPage(bank.werk), hoofdstuk="gebouw", vestiging=noord)
    assert _staat(pagina) == (noord, "Er is een tuin.")
    pagina.toon(hoofdstuk="gebouw", rij=aanbod.deel_id(GEBOUW))
    bank.rust()
    assert _staat(pagina) == ("alle", "Er is een lift.")
    (binder,) = pagina.bladen[GEBOUW].binders()
    assert binder.invoer("tekst").hasFocus()
    pagina.toon(hoofdstuk="gebouw", vestiging=noord)
    pagina.toon(hoofdstuk="gebouw")
    bank.rust()
    assert _staat(pagina) == (noord, "Er is een tuin.")


def test_a_proposal_opens_the_text_that_it_is_about(bank: Bank, noord: UUID) -> None:
    """One for the text of Noord goes to Noord, one for the shared text to all of them."""
    for waar in (noord, None):
        doe(
            bank.kluis,
            voorstellen.stel_voor,
            klasse=Profieldeel,
            rij_id=aanbod.deel_id(GEBOUW, waar),
            naam="tekst",
            tekst="Er is een trap.",
        )
    pagina = bank.toon(SchoolprofielPage(bank.werk))
    beelden = {each.vestiging: each for each in bank.kluis.lees(voorstellen.lees_voorstellen)}
    for waar, staat in ((noord, (noord, "Er is een tuin.")), (None, ("alle", "Er is een lift."))):
        pagina.naast.voorstellen.gevraagd.emit(beelden[waar])
        bank.rust()
        assert _staat(pagina) == staat


def test_what_is_pasted_lands_at_the_chosen_vestiging(bank: Bank, noord: UUID) -> None:
    """It says beforehand where it will stand, also when another is chosen meanwhile."""
    pagina = bank.toon(SchoolprofielPage(bank.werk), hoofdstuk="gebouw")
    pagina.hoofd.gevraagd.emit("plakken")
    pagina.lagen.plakblad.tekst.zet_waarde("Gebouw\nWij hebben een kas.")
    bank.klik(pagina, "Kijk waar alles terechtkomt")
    assert "De tekst komt bij alle vestigingen te staan." in bank.woorden(pagina)
    pagina.hoofd.vestiging_gekozen.emit(noord)
    bank.rust()
    assert "De tekst komt alleen bij Noord te staan." in bank.woorden(pagina)
    bank.klik(pagina, "Zet alles in het profiel")
    pagina.verlaat()
    assert _staat(pagina) == (noord, "Er is een tuin.\nWij hebben een kas.")
    gedeeld = bank.kluis.lees(lambda lezer: lezer.haal(Profieldeel, aanbod.deel_id(GEBOUW)))
    assert gedeeld.tekst == "Er is een lift."


class _Achterstevoren(Jobs):
    """Readers that answer the last question first, as two readers may."""

    def __init__(self, *wat: Any) -> None:
        super().__init__(*wat)
        self.vragen: list[tuple[Any, ...]] = []

    def vraag(self, *vraag: Any) -> None:
        """Keep a question."""
        self.vragen.append(vraag)

    def antwoord(self, rust: Callable[[], None]) -> None:
        """Answer every question that was asked, and those that follow from them."""
        while self.vragen:
            super().vraag(*self.vragen.pop())
            rust()


def test_a_late_answer_of_another_vestiging_is_dropped(bank: Bank, noord: UUID) -> None:
    """Noord and at once all: whichever is read last, what was chosen last is shown."""
    jobs = _Achterstevoren(bank.kluis)
    bank.jobs.sluit()
    bank.jobs = bank.werk.jobs = jobs
    pagina = bank.toon(SchoolprofielPage(bank.werk), hoofdstuk="gebouw")
    jobs.antwoord(bank.rust)
    pagina.hoofd.vestiging_gekozen.emit(noord)
    pagina.hoofd.vestiging_gekozen.emit(None)
    jobs.antwoord(bank.rust)
    assert _staat(pagina) == ("alle", "Er is een lift.")
    assert len(pagina.bladen[GEBOUW].findChildren(Blad)) == 1
