"""The scenarios of a year, told with keys and clicks in the real windows."""

from __future__ import annotations

import json
from contextlib import ExitStack
from datetime import datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytest_bdd import given, parsers, scenarios, then, when
from sqlalchemy import select

from opp_desk.ground import clock
from opp_desk.interchange.overdracht import lees_overdracht
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import HoorUitkomst
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Opp
from opp_desk.rules.datum import lees_datum
from opp_desk.ui.rondleiding.handgrepen import label
from opp_desk.usecases import vaststellen
from opp_desk.usecases.aanmeldingen import alleen_aangemeld, lees_aanmeldingen
from tests.bouw import zet
from tests.noel import NU, VANDAAG
from tests.scenarios.jaar.venster import LATER, Venster

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from PySide6.QtWidgets import QApplication

scenarios(*(str(Path(__file__).with_name(f"{naam}.feature")) for naam in ("jaar", "leerling", "school")))
HULP = ("Sommen rijgen op de getallenlijn", "Samen terugkijken met de hulpkaart")


@pytest.fixture
def maak(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Venster]]:
    """Give what makes the window; whatever was opened is closed."""
    open_: list[Venster] = []

    def nieuw(*, vol: bool = True) -> Venster:
        open_.append(Venster(qapp, tmp_path, monkeypatch, klok, vol=vol))
        return open_[-1]

    with ExitStack() as klok:
        klok.enter_context(clock.fixed(NU))
        yield nieuw
        for venster in open_:
            venster.sluit()


@given("het plan van Noël is klaar", target_fixture="v")
def _(maak: Callable[..., Venster]) -> Venster:
    v = maak()
    v.open()
    v.naar_opp()
    return v


@given("het plan van Noël is net begonnen", target_fixture="v")
def _(maak: Callable[..., Venster]) -> Venster:
    v = maak(vol=False)
    v.open()
    v.naar_opp()
    return v


@given("het plan van Noël is klaar, en hij wordt vandaag 18", target_fixture="v")
def _(maak: Callable[..., Venster]) -> Venster:
    v = maak()
    zet(v.kluis, Leerling, v.noel.leerling, geboortedatum=VANDAAG.replace(year=VANDAAG.year - 18))
    v.open()
    v.naar_opp()
    return v


# ── besluiten ───────────────────────────────────────────────────────────────────────────────────────────
@when("ik het voorleg en beide ouders akkoord zijn")
def _(v: Venster) -> None:
    v.besluiten.leg_voor()
    v.besluiten.akkoord()


@when("ik het voorleg en de leerling akkoord is")
def _(v: Venster) -> None:
    v.besluiten.leg_voor()
    _antwoord(v, "Noël", "akkoord")


@when("ik het voorleg, moeder akkoord is en vader niet")
def _(v: Venster) -> None:
    v.besluiten.leg_voor()
    _antwoord(v, "Moeder", "akkoord")
    _antwoord(v, "Vader", "niet akkoord", "Opmerking")


def _antwoord(v: Venster, wie: str, antwoord: str, _erbij: str = "") -> None:
    v.hand.klik(f"{wie}: {wie} om akkoord vragen")
    v.hand.wacht(lambda: v.hand.ziet("in een gesprek"), f"het antwoord van {wie}")
    v.hand.vink(antwoord)
    v.hand.vink("in een gesprek")
    v.hand.klik("Antwoord vastleggen")
    v.hand.wacht(lambda: not v.hand.ziet("Antwoord vastleggen"), f"het antwoord van {wie}")
    v.rust()


@when("ik het vaststel")
def _(v: Venster) -> None:
    v.besluiten.stel_vast()


@then("zijn er twee versies, en wacht er niets")
def _(v: Venster) -> None:
    assert [each.handelingsdeel_wacht for each in v.dossier.versies] == [False, False]


@then("is er één versie, en wacht er niets")
def _(v: Venster) -> None:
    assert [each.handelingsdeel_wacht for each in v.dossier.versies] == [False]


@then("is er één versie, en wacht het handelingsdeel")
def _(v: Venster) -> None:
    assert [each.handelingsdeel_wacht for each in v.dossier.versies] == [True]


@then("is geen ouder om akkoord gevraagd")
def _(v: Venster) -> None:
    assert [each.ouder for each in v.dossier.akkoorden if each.antwoord] == [None]


@then("kan ik zien wie kan helpen")
def _(v: Venster) -> None:
    v.hand.klik("Ouders")
    v.rust()
    gelezen = " ".join(each.text() for each in v.hand.zichtbare(QLabel))
    assert "samenwerkingsverband" in gelezen
    assert "geschillencommissie" in gelezen.casefold()


# ── het jaar ────────────────────────────────────────────────────────────────────────────────────────────
@when("ik Noël vertel wat we met zijn woorden deden")
def _(v: Venster) -> None:
    v.verder.vertel_terug()


@when("het 17 december is")
def _(v: Venster) -> None:
    v.heropen(LATER)


@when("ik meet en de weken invul")
def _(v: Venster) -> None:
    v.verder.meet()
    v.verder.vul_weken_in(HULP)


@when("we evalueren, en ik met die evaluatie bijstel")
def _(v: Venster) -> None:
    v.verder.evalueer()
    v.verder.stel_bij()


@when("Noël opnieuw is gehoord en de ouders zijn gesproken")
def _(v: Venster) -> None:
    v.schrijven.hoor_bij_bijstellen()
    v.verder.overleg()


@then(parsers.parse("is {gebied} een doel in het eerste plan en niet meer in het tweede"))
def _(v: Venster, gebied: str) -> None:
    een, twee = (
        json.loads(v.kluis.lees(partial(vaststellen.momentopname, versie_id=each.id)))["opp"]["doelen"]
        for each in v.dossier.versies
    )
    assert gebied in {each["gebied"].casefold() for each in een}
    assert gebied not in {each["gebied"].casefold() for each in twee}
    assert twee


@then("kan ik elk papier opslaan")
def _(v: Venster) -> None:
    v.papieren.verschillen()
    v.papieren.bladen()
    v.papieren.overdracht()
    v.papieren.agenda()


@then(parsers.parse('staat op "{naam}" "{woorden}"'))
def _(v: Venster, naam: str, woorden: str) -> None:
    assert woorden in v.papier(naam)


@then(parsers.parse('staat in "{naam}" "{woorden}"'))
def _(v: Venster, naam: str, woorden: str) -> None:
    assert woorden in (v.map / naam).read_text(encoding="utf-8")


@then(parsers.parse('is "{naam}" te lezen door de volgende school'))
def _(v: Venster, naam: str) -> None:
    assert lees_overdracht(v.map / naam).inhoud["leerling"]["roepnaam"] == "Noël"


# ── de leerling ─────────────────────────────────────────────────────────────────────────────────────────
@when(parsers.parse('ik Noël de kans geef en hij nu niet wil, omdat "{reden}"'))
def _(v: Venster, reden: str) -> None:
    v.naar_horen()
    v.hand.klik("Noël wil nu niet")
    v.hand.wacht(lambda: v.hand.aantal(label(Hoorgesprek, "uitkomst_reden")), "wat Noël daarover zei")
    v.rust()
    v.hand.typ(label(Hoorgesprek, "uitkomst_reden"), reden)
    v.rust()


@then(parsers.parse('is vastgelegd dat de kans gegeven is, met "{reden}"'))
def _(v: Venster, reden: str) -> None:
    (gesprek,) = _alle(v, Hoorgesprek)
    assert (gesprek.uitkomst, gesprek.uitkomst_reden) == (HoorUitkomst.KANS_GEGEVEN, reden)
    assert not _alle(v, Inbreng)


@then("kan ik het opnieuw aanbieden")
def _(v: Venster) -> None:
    assert v.hand.ziet("Opnieuw aanbieden")


@when(parsers.parse('Noël "{woorden}" vertelt, en dat niet in het plan wil'))
def _(v: Venster, woorden: str) -> None:
    v.naar_horen()
    v.hand.klik("Uitspraak opschrijven")
    v.hand.wacht(lambda: v.hand.aantal("In eigen woorden"), "een nieuwe uitspraak")
    v.rust()
    v.hand.typ("In eigen woorden", woorden)
    v.hand.kies("Mag dit zo in je plan?", "niet in het plan")
    v.rust()
    assert [each.woorden for each in _alle(v, Inbreng)] == [woorden]


@then(parsers.parse('staat op het plan "{woorden}"'))
def _(v: Venster, woorden: str) -> None:
    assert woorden in v.plan()


@then(parsers.parse('staat op het plan niet "{woorden}"'))
def _(v: Venster, woorden: str) -> None:
    assert woorden not in v.plan()


# ── een aanmelding ──────────────────────────────────────────────────────────────────────────────────────
@when(parsers.parse('de ouders van "{naam}" op {op} schriftelijk om een plek vragen'))
def _(v: Venster, naam: str, op: str) -> None:
    roepnaam, _spatie, achternaam = naam.partition(" ")
    v.hand.klik("Zoek of doe iets")
    veld = v.hand.veld("Zoek of doe iets")
    for teken in "aanmeldingen":
        v.hand.toets(veld, teken)
    v.rust()
    v.hand.toets(veld, Qt.Key.Key_Return)
    v.hand.klik("Kind aanmelden")
    v.hand.wacht(lambda: v.hand.aantal("Roepnaam"), "het formulier")
    v.hand.typ("Roepnaam", roepnaam)
    v.hand.typ("Achternaam", achternaam)
    v.hand.typ("Schriftelijk ontvangen op", op)
    v.hand.klik("Toevoegen")
    v.rust()


@then(parsers.parse("staat Lotte bij de aanmeldingen, met een besluit uiterlijk op {op}"))
def _(v: Venster, op: str) -> None:
    (een,) = v.kluis.lees(partial(lees_aanmeldingen, vandaag=VANDAAG)).aanmeldingen
    assert een.roepnaam == "Lotte"
    assert een.termijn.besluit_voor == _dag(op)
    gelezen = " ".join(each.text() for each in v.hand.zichtbare(QLabel))
    assert "Lotte Kuiper" in gelezen
    assert op in gelezen


@then("heeft Lotte geen OPP en geen groep")
def _(v: Venster) -> None:
    (kind,) = v.kluis.lees(alleen_aangemeld)
    assert [each.groep for each in _alle(v, Leerling) if each.id == kind] == [None]
    assert kind not in {each.leerling for each in _alle(v, Opp)}


def _alle(v: Venster, klasse: type[Any]) -> list[Any]:
    return list(v.kluis.lees(lambda lezer: lezer.lees(select(klasse))))


def _dag(tekst: str) -> date:
    gelezen = lees_datum(tekst, datetime.combine(VANDAAG, time()).date())
    assert gelezen is not None
    return gelezen
