"""Every declared field is on the paper, or stands here with the reason why not."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest
from sqlalchemy.orm.attributes import set_committed_value

from opp_desk.documents.lezer import in_woorden
from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.ground.ids import new_id
from opp_desk.model.evaluatie import Meting
from opp_desk.model.keuzes import Keuzelijst
from opp_desk.model.leerling import Leerling
from opp_desk.model.momentopname import Omgeving, maak_momentopname
from opp_desk.model.opp import Opp
from opp_desk.model.school import School
from opp_desk.model.sector import Groepsaanbod
from opp_desk.model.veld import Plek, deellijsten, velden
from tests.documents.keuring import tekst

if TYPE_CHECKING:
    from opp_desk.model.basis import Rij

NIET_OP_PAPIER = {
    "overname_": "a plan taken over is printed as it was",
    "duiding": "the adult's reading is never printed",
    "inbreng.vraag": "the question asked is no word of the pupil",
    "manieren_aangeboden": "the way that the pupil chose counts",
    "hoorgesprek.moment": "printed when there is more than one, see test_opp_horen",
    "hoorgesprek.vragenreeks": "which questions were asked is for the record",
    "hoorgesprek.door": "who offered it is for the record",
    "uitkomst_reden": "words of a pupil who did not want to tell",
    "terugkoppeling_door": "that it was told back counts",
    "terugkoppeling_reactie": "words of the pupil, without permission to print",
    "inbreng.anders_gezegd": "printed instead of the words, see test_opp_horen",
    "factor.soort": "decides the heading",
    "aanpak.soort": "decides the heading",
    "hoorgesprek.uitkomst": "decides the sentence",
    "hoorgesprek.nogmaals_aanbieden_op": "printed when the pupil did not want to tell, see test_opp_horen",
    "inbreng.bron": "decides the quotation marks",
    "inbreng.in_plan": "decides whether anything is printed",
    "inbreng.tekening": "the name of a file in the vault",
    "opp.rod_": "the date for the leerlingadministratie is no part of the plan",
    "opp.tlv_hele_loopbaan": "a tick that becomes a word, see test_opp_sector",
    "meting.notitie": "a note for whoever measures, not in the snapshot",
    "opp.geen_afwijking": "printed when there is no departure, see test_opp_afspraken",
    "evaluatie.met_": "a tick that becomes a word, see test_opp_afspraken",
    ".verwijderd": "not content",
    ".status": "the mark on the page",
    ".volgorde": "the order on the page",
}
VAST = {
    "factor.soort": "bevorderend",
    "aanpak.soort": "wel",
    "inbreng.in_plan": "zo",
    "inbreng.bron": "gezegd",
    "hoorgesprek.uitkomst": "gehoord",
}


def adres(plek: Plek) -> str:
    """Return the address of a field as the snapshot writes it."""
    return f"{plek.klasse.__tablename__}.{plek.naam}"


class Vuller:
    """Fills every field with something that can be found back on paper."""

    def __init__(self) -> None:
        self.merken: dict[str, str] = {}

    def rij(self, klasse: type[Rij], **vast: Any) -> Any:
        """Return a row of ``klasse`` with all its fields filled."""
        rij = klasse(**vast)
        for plek in velden(klasse):
            if plek.naam not in vast and plek.soort is not UUID:
                setattr(rij, plek.naam, self.waarde(plek))
        return rij

    def waarde(self, plek: Plek) -> object:
        """Return a value of the field's own type, and remember how it must look on paper."""
        if (code := VAST.get(adres(plek))) is not None:
            return plek.soort(code)
        nummer = len(self.merken) + 1
        if plek.soort is bool:
            return not any(deel in adres(plek) for deel in NIET_OP_PAPIER)
        if plek.soort is date:
            dag = date(2031, 1, 1) + timedelta(nummer)
            self.merken[adres(plek)] = in_woorden(dag, jaar=False)
            return dag
        if plek.soort is int:
            self.merken[adres(plek)] = str(1000 + nummer)
            return 1000 + nummer
        self.merken[adres(plek)] = f"q{nummer}q"
        return plek.soort(f"q{nummer}q") if issubclass(plek.soort, Keuzelijst) else f"q{nummer}q"


@pytest.fixture(scope="module")
def papier() -> tuple[dict[str, str], str]:
    """Return what must be found, and the text of an OPP with every field of the model filled."""
    vuller = Vuller()
    leerling = Leerling(roepnaam="Noël", achternaam="d’Hondt")
    opp = vuller.rij(Opp, leerling=leerling.id)
    for naam, klasse in deellijsten(Opp):
        vast = {"opp": opp.id, "leerling": leerling.id} | ({"ouder": new_id()} if naam == "visies" else {})
        deel = vuller.rij(klasse, **vast)
        for dieper, kleiner in deellijsten(klasse):
            hoort_bij = {klasse.__tablename__: deel.id, "leerling": leerling.id}
            set_committed_value(deel, dieper, [vuller.rij(kleiner, **hoort_bij)])
        set_committed_value(opp, naam, [deel])
    aanbod = vuller.rij(Groepsaanbod)
    metingen = (vuller.rij(Meting, doel=opp.doelen[0].id, leerling=leerling.id),)
    school = School(naam="De Waterlelie")
    omgeving = Omgeving(school, leerling, "6b", (), None, (), groepsaanbod=aanbod, metingen=metingen)
    return vuller.merken, tekst(maak_opp_pdf(maak_momentopname(opp, omgeving)))


def staat(merk: str, plat: str) -> bool:
    """Return whether a mark is in the text; "3 februari" is not "13 februari"."""
    return re.search(rf"(?<!\w){re.escape(merk.replace(chr(0xA0), ' '))}(?!\w)", plat) is not None


def test_every_field_is_printed_or_has_a_reason(papier: tuple[dict[str, str], str]) -> None:
    """A field that somebody adds is on the paper at once; leaving one out is a decision with a reason."""
    merken, gedrukt = papier
    plat = gedrukt.replace("\u00a0", " ").lower()
    weg = [
        plaats
        for plaats, merk in merken.items()
        if not staat(merk, plat) and not any(deel in plaats for deel in NIET_OP_PAPIER)
    ]
    assert weg == []
    assert len(merken) > 130


def test_what_is_not_for_paper_is_not_on_it(papier: tuple[dict[str, str], str]) -> None:
    """The fields with a reason are really absent."""
    merken, gedrukt = papier
    plat = gedrukt.replace("\u00a0", " ").lower()
    toch = [
        plaats
        for plaats, merk in merken.items()
        if any(deel in plaats for deel in NIET_OP_PAPIER) and staat(merk, plat)
    ]
    assert toch == []
