"""A copy of a dossier: complete, without what may never go, with the names of others masked, and told."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from opp_desk.documents.inzage import maak_inzage
from opp_desk.ground.errors import RegelFout
from opp_desk.model.gesprek import Verzoek
from opp_desk.model.keuzes import Rol, Verzoekbesluit, Verzoeksoort
from opp_desk.model.school import Medewerker
from opp_desk.rules.inzage import Uitreden, Vrager
from opp_desk.usecases import inzage, verzoeken
from opp_desk.usecases.inzage import Inzagebeeld, Inzagekeuze
from opp_desk.usecases.logboek import lees_logboek
from opp_desk.vault.uow import Wat
from tests.bouw import doe, maak_leerling, wie, zet
from tests.documents.keuring import tekst
from tests.noel import VANDAAG
from tests.usecases.avgbouw import IN_DOSSIER, NOOIT, Rijk, maak_rijk

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


@pytest.fixture
def rijk(tmp_path: Path) -> Rijk:
    """Return Noël's dossier with notes in every ruimte."""
    return maak_rijk(tmp_path)


def beeld(rijk: Rijk, vrager: Vrager = Vrager.OUDER, laat: Collection[str] = ()) -> Inzagebeeld:
    """Return what would go to the mother."""
    noel = rijk.noel
    vraag = partial(inzage.lees_inzage, leerling=noel.leerling, vrager=vrager, ouder=noel.moeder, laat=laat)
    return noel.kluis.lees(vraag)


def alles(gezien: Inzagebeeld) -> str:
    """Return every text of the review."""
    return "\n".join(
        f"{each.stuk.titel}\n" + "\n".join(regel for _label, regel in each.stuk.regels)
        for each in gezien.stukken
    )


def test_everything_filed_is_in_it_and_what_may_never_go_is_not(rijk: Rijk) -> None:
    """Texts of every kind come along; work notes and those about safety do not, whoever reads."""
    gezien = alles(beeld(rijk))
    assert [woord for woord in IN_DOSSIER if woord not in gezien] == []
    assert [woord for woord in NOOIT if woord in gezien] == []
    assert "OPP waaraan wordt gewerkt" in gezien


def test_other_children_are_masked_and_a_person_can_leave_a_name(rijk: Rijk) -> None:
    """Elif disappears with her possessive, the grown-up with her name stays; a word left alone comes back."""
    maak_leerling(rijk.noel.kluis, "Marieke Bos")
    eerst = beeld(rijk)
    gezien = alles(eerst)
    assert "[andere leerling] hielp hem, juf Elif niet" in gezien
    assert "over [andere leerling] moeder" in gezien
    assert "Marieke de Vries" in gezien
    assert {each.sleutel: each.aantal for each in eerst.namen} == {"elif": 1, "elifs": 1}
    assert "Elif hielp hem" in alles(beeld(rijk, laat=["elif"]))


def test_the_program_proposes_and_hides_nothing(rijk: Rijk) -> None:
    """The address of the other parent, and what the child keeps back, had better stay out: with a reason."""
    voorstel = {each.stuk.titel: each.voorstel for each in beeld(rijk).stukken if each.voorstel}
    assert voorstel == {
        "Contactgegevens van Peter d’Hondt": Uitreden.ANDERE_OUDER,
        "Wat Noël zei": Uitreden.KIND,
    }
    zelf = {each.stuk.titel for each in beeld(rijk, Vrager.LEERLING).stukken if each.voorstel}
    assert "Wat Noël zei" not in zelf


def test_the_copy_tells_what_is_not_in_it(rijk: Rijk, tmp_path: Path) -> None:
    """What stays out stands with its reason on the paper and in the request; the logboek has a line."""
    noel, gezien = rijk.noel, beeld(rijk)
    verzoek = doe(
        noel.kluis,
        verzoeken.noteer,
        leerling=noel.leerling,
        soort=Verzoeksoort.INZAGE,
        van_wie="Sofie d’Hondt",
        ontvangen_op=VANDAAG,
    )
    weg = {each.stuk.sleutel: each.voorstel for each in gezien.stukken if each.voorstel}
    keuze = Inzagekeuze("Sofie d’Hondt", Vrager.OUDER, VANDAAG, weg, frozenset({rijk.bijlage.hex}))
    pdf = maak_inzage(inzage.samen(gezien, keuze))
    papier = " ".join(tekst(pdf).split())
    assert "Geheimstraat" not in papier
    assert "Contactgegevens van Peter d’Hondt" in papier
    assert "gaat over een andere ouder" in papier
    assert "De naam van een ander kind is 2 keer vervangen" in papier
    assert [woord for woord in IN_DOSSIER if woord not in papier] == []
    doel = tmp_path / "inzage.zip"
    doe(noel.kluis, inzage.geef, verzoek=verzoek, beeld=gezien, keuze=keuze, pdf=pdf, doel=doel)
    with ZipFile(BytesIO(doel.read_bytes())) as archief:
        assert archief.namelist() == ["inzage.pdf", "bijlagen/01 brief van de logopedist.pdf"]
    rij = noel.kluis.lees(lambda lezer: lezer.haal(Verzoek, verzoek))
    assert rij.besluit == Verzoekbesluit.DEELS
    assert "Contactgegevens van Peter d’Hondt: Dit gaat over een andere ouder" in (rij.weggelaten or "")
    regel = next(each for each in noel.kluis.lees(lees_logboek) if each.wat is Wat.GEEXPORTEERD)
    assert (regel.leerling, regel.onderwerp) == (noel.leerling, verzoek.hex)


def test_only_the_team_makes_a_copy(rijk: Rijk) -> None:
    """Who does not see everything cannot make a copy that is called complete."""
    zet(rijk.noel.kluis, Medewerker, wie(rijk.noel.kluis), rol=Rol.LEERKRACHT)
    with pytest.raises(RegelFout, match="inzage_alleen_team"):
        beeld(rijk)
