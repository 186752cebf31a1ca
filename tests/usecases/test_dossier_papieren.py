"""Papers of a dossier: listed, read unharmed, saved outside the vault with a line in the logboek."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from opp_desk.ground.errors import RegelFout, WereldFout
from opp_desk.ground.ids import new_id
from opp_desk.model.gesprek import Bijlage
from opp_desk.model.keuzes import Ruimte
from opp_desk.model.school_lijsten import Veiligheidslezer
from opp_desk.usecases import dossier_papieren, logboek
from opp_desk.usecases.dossier_papieren import Papierinhoud, Papierregel, lees_papieren
from opp_desk.vault import blobs
from opp_desk.vault.handeling import handeling
from opp_desk.vault.uow import Wat
from tests import bouw
from tests.noel import VANDAAG

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.uow import UnitOfWork
    from tests.noel import Noel

BRIEF = b"Beste ouders,\n" * 40_000


@handeling("Bijlage toegevoegd")
def voeg_bijlage_toe(uow: UnitOfWork, leerling: UUID, naam: str, inhoud: bytes) -> UUID:
    """Put a file in a dossier, as taking over an OPP does."""
    bijlage = Bijlage(
        leerling=leerling, naam=naam, inhoud=blobs.bewaar(uow.verbinding, inhoud), grootte=len(inhoud)
    )
    return uow.voeg_toe(bijlage).id


def papieren(noel: Noel) -> tuple[Papierregel, ...]:
    """List the papers of Noël."""
    return noel.kluis.lees(partial(lees_papieren, leerling=noel.leerling))


def papier(noel: Noel, papier_id: UUID) -> Papierinhoud:
    """Read one paper."""
    return noel.kluis.lees(partial(dossier_papieren.lees_papier, papier_id=papier_id))


@pytest.fixture
def brief(noel: Noel) -> UUID:
    """Give a file from outside, larger than one piece of a blob."""
    return bouw.doe(noel.kluis, voeg_bijlage_toe, leerling=noel.leerling, naam="brief.txt", inhoud=BRIEF)


def test_papers_and_files_are_listed_with_their_size(noel: Noel, brief: UUID) -> None:
    """The paper of a version names its number, a file from outside does not; sizes are right."""
    bouw.bevries(noel.kluis, noel.opp, VANDAAG)
    regels = {regel.naam: regel for regel in papieren(noel)}
    assert (regels["brief.txt"].id, regels["brief.txt"].versie, regels["brief.txt"].grootte) == (
        brief,
        None,
        len(BRIEF),
    )
    pdf = regels["OPP versie 1.pdf"]
    assert (pdf.versie, pdf.dag) == (1, VANDAAG)
    assert pdf.grootte == len(papier(noel, pdf.id).inhoud)


def test_only_a_pdf_can_be_shown(noel: Noel, brief: UUID) -> None:
    """The content decides, not the name."""
    bouw.bevries(noel.kluis, noel.opp, VANDAAG)
    vals = bouw.doe(noel.kluis, voeg_bijlage_toe, leerling=noel.leerling, naam="vals.pdf", inhoud=b"geen pdf")
    is_pdf = {regel.naam: papier(noel, regel.id).is_pdf for regel in papieren(noel)}
    assert is_pdf == {"brief.txt": False, "vals.pdf": False, "OPP versie 1.pdf": True}
    assert papier(noel, brief).inhoud == BRIEF
    assert papier(noel, vals).regel.grootte == 8


def test_saving_outside_the_vault_is_noted(noel: Noel, brief: UUID, tmp_path: Path) -> None:
    """The file is whole, and the logboek says that it left the vault."""
    doel = tmp_path / "op het bureaublad.txt"
    bouw.doe(noel.kluis, dossier_papieren.bewaar_papier_als, papier_id=brief, doel=doel)
    assert doel.read_bytes() == BRIEF
    regel = noel.kluis.lees(logboek.lees_logboek)[0]
    assert (regel.wat, regel.leerling, regel.onderwerp) == (Wat.GEEXPORTEERD, noel.leerling, brief.hex)


def test_a_folder_that_refuses_leaves_no_trace(noel: Noel, brief: UUID, tmp_path: Path) -> None:
    """When the file cannot be written nothing is noted, and the error is one of the world."""
    aantal = noel.kluis.lees(logboek.tel_logboek)
    with pytest.raises(WereldFout, match="bestand_niet_geschreven"):
        bouw.doe(
            noel.kluis,
            dossier_papieren.bewaar_papier_als,
            papier_id=brief,
            doel=tmp_path / "bestaat niet" / "brief.txt",
        )
    assert noel.kluis.lees(logboek.tel_logboek) == aantal


def test_an_unknown_paper(noel: Noel) -> None:
    """A paper that is not there is an error that says so."""
    with pytest.raises(RegelFout, match="niet_gevonden"):
        papier(noel, new_id())


def test_veiligheid_blijft_in_de_kluis(noel: Noel, tmp_path: Path) -> None:
    """A file of a note about safety is saved nowhere else, also not by who may read it."""
    wie = bouw.wie(noel.kluis)
    bouw.nieuw(noel.kluis, Veiligheidslezer, {"medewerker": wie})
    rij = bouw.nieuw(
        noel.kluis, Bijlage, {"leerling": noel.leerling}, naam="a.txt", ruimte=Ruimte.GESLOTEN, eigenaar=wie
    )
    with pytest.raises(RegelFout, match="veiligheid_niet_naar_buiten"):
        bouw.doe(noel.kluis, dossier_papieren.bewaar_papier_als, papier_id=rij, doel=tmp_path / "weg.txt")
    assert not (tmp_path / "weg.txt").exists()
