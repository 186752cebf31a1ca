"""The scenarios of a pupil at the own screen, told by the use cases behind it, down to the paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from opp_desk.documents.opp import maak_opp_pdf
from opp_desk.ground import clock
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import HoorUitkomst, InbrengBron, InPlan, Manier
from opp_desk.usecases import hoorscherm, horen, velden
from opp_desk.usecases.hoorscherm import Antwoord
from opp_desk.usecases.horen import Kans
from opp_desk.usecases.oppbeeld import lees_oppbeeld
from tests.bouw import doe
from tests.documents.keuring import tekst
from tests.noel import NU, VANDAAG, kopie_van_noel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from opp_desk.vault.kluis import Kluis
    from tests.noel import Noel

scenarios("horen_scherm.feature")
PNG = b"\x89PNG\r\n\x1a\n een tekening"


@dataclass
class Gesprek:
    """What has happened so far."""

    noel: Noel
    waar: UUID | Kans
    laatste: UUID | None = None

    @property
    def kluis(self) -> Kluis:
        """Return the vault."""
        return self.noel.kluis

    def kies(self, manier: Manier) -> None:
        """Choose a tile as the screen records it."""
        if manier is Manier.NU_NIET:
            self.waar = doe(self.kluis, horen.wil_nu_niet, hoorgesprek=self.waar)
        else:
            self.waar = doe(self.kluis, hoorscherm.kies_manier, waar=self.waar, manier=manier)

    def vertel(self, woorden: str, besluit: InPlan, tekening: bytes = b"") -> None:
        """Tell or draw, and decide about it."""
        bron = InbrengBron.GETEKEND if tekening else InbrengBron.GETYPT
        gegeven = Antwoord("Wat vind je lastig?", woorden, bron, tekening)
        self.waar, self.laatste = doe(self.kluis, hoorscherm.antwoord, waar=self.waar, gegeven=gegeven)
        assert self.laatste is not None
        doe(self.kluis, velden.bewaar, klasse=Inbreng, rij_id=self.laatste, naam="in_plan", waarde=besluit)

    def rij(self) -> Hoorgesprek:
        """Return the record."""
        waar = self.waar
        assert not isinstance(waar, Kans)
        return self.kluis.lees(lambda lezer: lezer.haal(Hoorgesprek, waar))

    def plan(self) -> str:
        """Return the words of the plan on paper, of now."""
        beeld = self.kluis.lees(partial(lees_oppbeeld, opp_id=self.noel.opp, vandaag=clock.today()))
        return " ".join(tekst(maak_opp_pdf(beeld.momentopname)).split())


@pytest.fixture
def g(tmp_path: Path) -> Iterator[Gesprek]:
    """Give the vault in which nobody heard Noël yet."""
    with clock.fixed(NU):
        noel = kopie_van_noel(tmp_path, vol=False)
        yield Gesprek(noel, Kans(noel.opp, VANDAAG, "meester Mo"))
        noel.kluis.sluit()


@given("Noël krijgt van meester Mo het scherm")
def _(g: Gesprek) -> None:
    assert isinstance(g.waar, Kans)


@when(parsers.re('Noël (later toch )?kiest voor "(?P<manier>[a-z_]+)"'))
def _(g: Gesprek, manier: str) -> None:
    g.kies(Manier(manier))


@when(parsers.parse('Noël vertelt "{woorden}" en dat houdt hij voor zich'))
def _(g: Gesprek, woorden: str) -> None:
    g.vertel(woorden, InPlan.NIET)


@when(parsers.parse('Noël vertelt "{woorden}" en dat mag zo in het plan komen'))
def _(g: Gesprek, woorden: str) -> None:
    g.vertel(woorden, InPlan.ZO)
    assert woorden in g.plan()


@when(parsers.re("Noël een tekening maakt die (?P<niet>niet )?in het plan mag"))
def _(g: Gesprek, niet: str | None) -> None:
    g.vertel("", InPlan.NIET if niet else InPlan.ZO, PNG)


@when(parsers.parse('Noël dat verandert in "{woorden}"'))
def _(g: Gesprek, woorden: str) -> None:
    gegeven = Antwoord("Wat vind je lastig?", woorden, InbrengBron.GETYPT)
    doe(g.kluis, hoorscherm.antwoord, waar=g.waar, gegeven=gegeven, inbreng=g.laatste)


@then("is de kans gegeven en is er niets verteld")
def _(g: Gesprek) -> None:
    assert g.rij().uitkomst == HoorUitkomst.KANS_GEGEVEN
    assert g.kluis.lees(partial(horen.inbrengen, hoorgesprek=g.rij().id)) == ()


@then("is Noël gehoord")
def _(g: Gesprek) -> None:
    assert (g.rij().uitkomst, g.rij().manier_gekozen) == (HoorUitkomst.GEHOORD, Manier.TEKENEN)


@then(parsers.parse('staat "{zin}" op het plan'))
def _(g: Gesprek, zin: str) -> None:
    assert zin in g.plan()


@then(parsers.parse('staat "{zin}" niet op het plan'))
def _(g: Gesprek, zin: str) -> None:
    assert zin not in g.plan()
