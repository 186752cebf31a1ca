"""A dossier that was erased at school does not come back with the work of a colleague, nor do its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opp_desk.model.gesprek import Bijlage, Gesprek
from opp_desk.model.keuzes import Verzoekbesluit, Verzoeksoort
from opp_desk.model.leerling import Leerling
from opp_desk.usecases import verzoeken, wissen
from opp_desk.vault import blobs
from opp_desk.vault.controle import controleer
from opp_desk.vault.handeling import handeling
from tests.bouw import SLEUTEL, doe, nieuw
from tests.vault.bladzijden import bladen_met

if TYPE_CHECKING:
    from uuid import UUID

    from opp_desk.vault.uow import UnitOfWork
    from tests.sync.pakketbouw import Klas

KANARIE = "Kwikstaartjesnest"


@handeling("Bijlage toegevoegd voor een test")
def _bijlage(uow: UnitOfWork, leerling: UUID) -> None:
    inhoud = blobs.bewaar(uow.verbinding, KANARIE.encode() * 40)
    uow.voeg_toe(Bijlage(leerling=leerling, naam=f"{KANARIE}.txt", soort="text/plain", inhoud=inhoud))


def test_a_package_brings_nothing_of_an_erased_dossier_back(klas: Klas) -> None:
    """The work in other dossiers comes in; of the erased one no row, no text and no file."""
    weg, ander = klas.leerlingen
    klein = klas.begin()
    nieuw(klein, Gesprek, {"leerling": weg}, tekst=f"{KANARIE}: bij de mentor geschreven")
    nieuw(klein, Gesprek, {"leerling": ander}, tekst="over het andere kind")
    doe(klein, _bijlage, leerling=weg)
    terug = klas.terug(klein)
    vraag = doe(klas.school, verzoeken.noteer, leerling=weg, soort=Verzoeksoort.WISSEN, van_wie="moeder")
    doe(klas.school, verzoeken.besluit, verzoek=vraag, wat=Verzoekbesluit.GEDAAN)
    gewist = doe(klas.school, wissen.wis, leerling=weg, getypt="Kind0 Jansen")
    wissen.ruim_op(klas.school, gewist)
    gedaan = klas.neem(terug)
    assert gedaan.dossiers == 1
    assert klas.school.lees(lambda lezer: lezer.zoek(Leerling, weg, ook_verwijderd=True)) is None
    assert klas.school.kijk_na(controleer).bevindingen == ()
    assert bladen_met(klas.school.pad, SLEUTEL, KANARIE) == 0
    assert bladen_met(klas.school.pad, SLEUTEL, "over het andere kind") > 0
