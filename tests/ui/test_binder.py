"""From declared field to control: what is typed comes in the vault, whatever goes on around it."""

from __future__ import annotations

import gc
import importlib
import weakref
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from sqlalchemy import text

from opp_desk.ground import clock
from opp_desk.model.aanbod import (
    Aanbodjaar,
    Ambitie,
    Deskundigheid,
    Leerlingstem,
    Profieldeel,
    Vestiging,
    Voorziening,
)
from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.doel import Aanpak, Begeleiding, Doel
from opp_desk.model.dossier import Aanwezigheid, Overdracht
from opp_desk.model.evaluatie import Doelresultaat, Evaluatie
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Gesprek, Gesprekssoort
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Afwijking, Beginfeit, Factor, Opp, Overleg, Partner, Visie
from opp_desk.model.ouder import Ouder
from opp_desk.model.school import School
from opp_desk.model.school_lijsten import Contact, Tekstblok
from opp_desk.model.veld import velden as alle_velden
from opp_desk.ui.binder import AUTOSAVE_MS, OPNIEUW_MS, Binder
from opp_desk.ui.jobs import Jobs
from opp_desk.usecases import velden
from opp_desk.usecases.formulier import Formulier, lees_formulier
from tests.noel import NU, kopie_van_noel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QTimer
    from pytestqt.qtbot import QtBot

    from opp_desk.ground.errors import Fout
    from opp_desk.model.basis import Rij
    from tests.noel import Noel

FORMS = Path(__file__).resolve().parents[2] / "forms"
KLASSEN: dict[str, type[Rij]] = {
    "aanbodjaar_": Aanbodjaar,
    "aanbodjaar_stem": Leerlingstem,
    "aanmelding": Aanmelding,
    "dossier_aanwezigheid": Aanwezigheid,
    "dossier_afsluiten": Opp,
    "dossier_gegevens": Leerling,
    "dossier_notitie": Gesprek,
    "horen_inbreng": Inbreng,
    "horen_": Hoorgesprek,
    "instellingen_contact": Contact,
    "instellingen_gesprekssoort": Gesprekssoort,
    "instellingen_school": School,
    "instellingen_tekstblok": Tekstblok,
    "instellingen_veiligheid": School,
    "opp_aanpak": Aanpak,
    "opp_afwijking": Afwijking,
    "opp_begeleiding": Begeleiding,
    "opp_beginfeit": Beginfeit,
    "opp_doel": Doel,
    "opp_evaluatie": Evaluatie,
    "opp_factor": Factor,
    "opp_overleg": Overleg,
    "opp_partner": Partner,
    "opp_visie": Visie,
    "opp_": Opp,
    "ouders_ouder": Ouder,
    "overleg_": Bespreking,
    "overleg_punt": Besprekingspunt,
    "overdracht": Overdracht,
    "schoolprofiel_ambitie": Ambitie,
    "schoolprofiel_deel": Profieldeel,
    "schoolprofiel_deskundigheid": Deskundigheid,
    "schoolprofiel_vestiging": Vestiging,
    "schoolprofiel_voorziening": Voorziening,
    "voortgang_doelresultaat": Doelresultaat,
    "voortgang_evaluatie": Evaluatie,
}
"""Whose fields a form shows, by the beginning of its name; the longest that fits counts."""
SOORTEN: tuple[type[QWidget], ...] = (QLineEdit, QPlainTextEdit, QComboBox, QCheckBox)


class Tafel:
    """A form of an OPP on the screen, on a real vault; what was said is kept."""

    def __init__(self, noel: Noel, qtbot: QtBot) -> None:
        self.noel, self.qtbot = noel, qtbot
        self.jobs = Jobs(noel.kluis)
        self.fouten: list[Fout] = []
        self.vorm = vorm(aanleiding=QPlainTextEdit, opsteller=QLineEdit, evaluatie_op=QLineEdit)
        self.binder = Binder(self.vorm, Opp, self.jobs, roepnaam="Noël")
        self.binder.mislukt.connect(self.fouten.append)
        self.toon()
        self.vorm.show()

    def ruim_op(self) -> None:
        """Put the form away, stop the threads and close the vault."""
        self.vorm.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.jobs.sluit()
        self.noel.kluis.sluit()

    def toon(self) -> None:
        """Show the row as it stands in the vault."""
        self.binder.toon(self.formulier())

    def formulier(self) -> Formulier:
        """Read the row for a form."""
        return self.noel.kluis.lees(partial(lees_formulier, klasse=Opp, rij_id=self.noel.opp))

    def veld(self, naam: str) -> Any:
        """Return a control."""
        return self.binder.invoer(naam)

    def typ(self, naam: str, tekst: str) -> None:
        """Type in a field, in place of what stood there."""
        self.veld(naam).setFocus()
        self.veld(naam).selectAll()
        QTest.keyClicks(self.veld(naam), tekst)

    def staat(self, naam: str) -> Any:
        """Return what stands in the vault."""
        return getattr(self.noel.kluis.lees(lambda lezer: lezer.haal(Opp, self.noel.opp)), naam)

    def rust(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: self.jobs.onderweg == 0)

    def klok(self) -> QTimer:
        """Return the clock of the autosave."""
        gevonden: Any = [each for each in self.binder.children() if each.property("interval") == AUTOSAVE_MS]
        klok: QTimer = gevonden[0]
        return klok

    def schrijf_elders(self, waarde: str, naam: str = "aanleiding") -> None:
        """Write as another window would."""
        doe = partial(velden.bewaar, klasse=Opp, rij_id=self.noel.opp, naam=naam, waarde=waarde)
        self.noel.kluis.voer_uit(doe)

    def houd_tegen(self, aan: bool) -> None:
        """Let the disk refuse every write, or no longer."""
        self.noel.kluis.lees(
            lambda lezer: lezer.verbinding.execute(text(f"pragma query_only = {'on' if aan else 'off'}"))
        )


def vorm(**delen: type[QWidget]) -> QWidget:
    """Return a form with these plain widgets, as uic would make it."""
    gemaakt = QWidget()
    stapel = QVBoxLayout(gemaakt)
    for naam, soort in delen.items():
        deel = soort()
        deel.setObjectName(naam)
        stapel.addWidget(deel)
    return gemaakt


@pytest.fixture
def tafel(tmp_path: Path, qtbot: QtBot) -> Iterator[Tafel]:
    """Give a form on the OPP of Noël."""
    with clock.fixed(NU):
        tafel = Tafel(kopie_van_noel(tmp_path), qtbot)
        yield tafel
        tafel.ruim_op()


def test_what_is_typed_comes_in_the_vault_by_itself(tafel: Tafel) -> None:
    """Within a second and a half, without leaving the field."""
    tafel.typ("aanleiding", "een nieuwe tekst")
    assert not tafel.binder.alles_bewaard
    tafel.qtbot.waitUntil(lambda: tafel.binder.alles_bewaard, timeout=AUTOSAVE_MS + 3000)
    assert tafel.staat("aanleiding") == "een nieuwe tekst"


def test_the_clock_never_starts_again_while_typing_goes_on(tafel: Tafel) -> None:
    """The second and a half count from the first key that is not saved, not from the last."""
    assert AUTOSAVE_MS <= 1500
    tafel.typ("aanleiding", "a")
    klok = tafel.klok()
    klok.setInterval(10_000)
    klok.start()
    over = klok.remainingTime()
    for _keer in range(20):
        QTest.keyClicks(tafel.veld("aanleiding"), "b")
        assert 0 < klok.remainingTime() <= over
        over = klok.remainingTime()
    klok.timeout.emit()
    tafel.rust()
    assert tafel.staat("aanleiding") == "a" + "b" * 20


def test_leaving_a_field_saves_it(tafel: Tafel) -> None:
    """Tab is enough."""
    tafel.typ("opsteller", "Juf Anouk")
    QTest.keyClick(tafel.veld("opsteller"), Qt.Key.Key_Tab)
    tafel.rust()
    assert tafel.staat("opsteller") == "Juf Anouk"


def test_two_fields_of_one_row_are_saved_one_after_the_other(tafel: Tafel) -> None:
    """At most one save of a row is under way, and both arrive without a conflict."""
    tafel.veld("aanleiding").zet_waarde("een")
    tafel.veld("opsteller").zet_waarde("twee")
    for naam in ("aanleiding", "opsteller"):
        tafel.veld(naam).gewijzigd.emit()
    tafel.binder.bewaar_nu()
    assert tafel.jobs.onderweg == 1
    tafel.binder.bewaar_nu()
    assert tafel.jobs.onderweg == 1
    tafel.rust()
    assert (tafel.staat("aanleiding"), tafel.staat("opsteller")) == ("een", "twee")
    assert tafel.formulier().conflicten == frozenset()


def test_typing_during_a_save_is_saved_after_it(tafel: Tafel) -> None:
    """What was typed while a save was under way is the next save of the same field, on top of the first."""
    tafel.typ("aanleiding", "eerst")
    tafel.binder.bewaar_nu()
    tafel.typ("aanleiding", "daarna")
    tafel.binder.bewaar_nu()
    tafel.rust()
    assert tafel.staat("aanleiding") == "daarna"
    assert tafel.formulier().conflicten == frozenset()


def test_who_goes_on_typing_in_one_field_keeps_no_other_waiting(tafel: Tafel) -> None:
    """Whatever is typed during each save of one field: the field that was left goes next."""
    bewaard: list[str] = []

    def typ_door() -> None:
        bewaard.append(tafel.staat("opsteller"))
        if len(bewaard) < 5:
            tafel.typ("aanleiding", f"nog meer {len(bewaard)}")

    tafel.typ("opsteller", "Anouk")
    tafel.typ("aanleiding", "Hij")
    tafel.binder.opgeslagen.connect(typ_door)
    tafel.binder.bewaar_nu()
    tafel.rust()
    assert bewaard[1:] == ["Anouk"] * len(bewaard[1:])
    assert tafel.klok().isActive()
    tafel.binder.bewaar_nu()
    tafel.rust()
    assert tafel.staat("aanleiding").startswith("nog meer")


def test_nothing_typed_is_nothing_written(tafel: Tafel) -> None:
    """Leaving a field as it was makes no version."""
    voor = tafel.formulier().stand
    tafel.veld("aanleiding").gewijzigd.emit()
    tafel.binder.bewaar_nu()
    assert tafel.jobs.onderweg == 0
    assert tafel.formulier().stand == voor


@pytest.mark.parametrize("nieuw", ["een tekst die er nog niet stond", ""])
def test_a_disk_that_says_no_costs_no_text(tafel: Tafel, nieuw: str) -> None:
    """The text (also an emptied one) stays on the screen, the error is told, and the same is tried again."""
    voor = tafel.staat("aanleiding")
    tafel.houd_tegen(True)
    tafel.veld("aanleiding").zet_waarde(nieuw)
    tafel.veld("aanleiding").gewijzigd.emit()
    tafel.binder.bewaar_nu()
    tafel.rust()
    assert [fout.code for fout in tafel.fouten] == ["kluis_alleen_lezen"]
    assert tafel.veld("aanleiding").waarde() == nieuw
    assert not tafel.binder.alles_bewaard
    assert tafel.staat("aanleiding") == voor
    tafel.toon()
    assert tafel.veld("aanleiding").waarde() == nieuw

    tafel.houd_tegen(False)
    (opnieuw,) = [each for each in tafel.binder.children() if each.property("interval") == OPNIEUW_MS]
    assert opnieuw.isActive()  # type: ignore[attr-defined]  # the child is a timer
    opnieuw.timeout.emit()  # type: ignore[attr-defined]  # the child is a timer
    tafel.rust()
    assert tafel.staat("aanleiding") == (nieuw or None)
    assert tafel.binder.alles_bewaard


def test_a_draft_survives_a_disk_that_says_no(tafel: Tafel) -> None:
    """Also what cannot be read as a date is kept for another try."""
    tafel.houd_tegen(True)
    tafel.typ("evaluatie_op", "31-2-27")
    tafel.binder.bewaar_nu()
    tafel.rust()
    tafel.houd_tegen(False)
    tafel.binder.bewaar_nu()
    tafel.rust()
    assert tafel.formulier().klad == {"evaluatie_op": "31-2-27"}


def test_a_date_that_cannot_be_read_is_kept_as_typed(tafel: Tafel, qtbot: QtBot) -> None:
    """It comes back on a new form, the date of before still counts, and a good date takes both away."""
    voor = tafel.staat("evaluatie_op")
    tafel.typ("evaluatie_op", "na de kerst")
    tafel.binder.bewaar_nu()
    tafel.rust()
    assert tafel.staat("evaluatie_op") == voor

    nieuw = vorm(evaluatie_op=QLineEdit)
    qtbot.addWidget(nieuw)
    binder = Binder(nieuw, Opp, tafel.jobs)
    binder.toon(tafel.formulier())
    assert binder.invoer("evaluatie_op").text() == "na de kerst"
    blok = binder.blok("evaluatie_op")
    assert blok is not None
    assert blok.waarschuwing()

    binder.invoer("evaluatie_op").setText("12-1-2027")
    binder.invoer("evaluatie_op").gewijzigd.emit()
    binder.bewaar_nu()
    tafel.rust()
    assert tafel.staat("evaluatie_op") == date(2027, 1, 12)
    assert tafel.formulier().klad == {}


def test_a_refresh_leaves_what_is_being_typed(tafel: Tafel) -> None:
    """Another window's text comes in the other fields; the field with unsaved typing keeps its own."""
    tafel.typ("aanleiding", "mijn halve zin")
    tafel.schrijf_elders("Selim", "opsteller")
    tafel.toon()
    assert tafel.veld("aanleiding").waarde() == "mijn halve zin"
    assert tafel.veld("opsteller").waarde() == "Selim"


def test_two_windows_on_one_field_give_two_versions(tafel: Tafel) -> None:
    """What I never saw is not overwritten: both texts stay, and the link to choose appears."""
    tafel.typ("aanleiding", "mijn tekst")
    tafel.schrijf_elders("de tekst van Selim")
    tafel.binder.bewaar_nu()
    tafel.rust()
    assert tafel.formulier().conflicten == {"aanleiding"}
    tafel.toon()
    gevraagd: list[str] = []
    tafel.binder.botsing.connect(gevraagd.append)
    blok = tafel.binder.blok("aanleiding")
    assert blok is not None
    (koppeling,) = [knop for knop in blok.findChildren(QPushButton) if "2 versies, kies" in knop.text()]
    assert koppeling.isVisible()
    koppeling.click()
    assert gevraagd == ["aanleiding"]


def test_a_fixed_text_is_read_only(tafel: Tafel) -> None:
    """The fields of a fixed OPP can be read and not changed; a save that comes too late is refused."""
    tafel.typ("aanleiding", "te laat")
    tafel.noel.kluis.voer_uit(
        partial(velden.bewaar, klasse=Opp, rij_id=tafel.noel.opp, naam="status", waarde="vastgesteld")
    )
    tafel.binder.bewaar_nu()
    tafel.rust()
    assert [fout.code for fout in tafel.fouten] == ["eerst_bijstellen"]
    tafel.toon()
    assert tafel.veld("aanleiding").isReadOnly()
    assert tafel.veld("aanleiding").waarde() == "te laat"


def test_a_form_that_is_gone_saves_what_it_had(tafel: Tafel) -> None:
    """A form destroyed during its save: the text is in the vault and the answer harms nobody."""
    tafel.typ("aanleiding", "laatste woorden")
    tafel.binder.bewaar_nu()
    tafel.vorm.deleteLater()
    tafel.vorm = QWidget()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tafel.rust()
    assert tafel.staat("aanleiding") == "laatste woorden"


def test_forms_do_not_pile_up(tafel: Tafel) -> None:
    """A form that was put away is really gone, with its binder."""
    weg: list[weakref.ref[Any]] = []
    for _keer in range(3):
        tijdelijk = vorm(aanleiding=QPlainTextEdit)
        binder = Binder(tijdelijk, Opp, tafel.jobs)
        binder.toon(tafel.formulier())
        weg += [weakref.ref(tijdelijk), weakref.ref(binder), weakref.ref(binder.invoer("aanleiding"))]
        tijdelijk.deleteLater()
        del tijdelijk, binder
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [ref() for ref in weg] == [None] * len(weg)


@pytest.mark.parametrize(
    ("naam", "soort"),
    [
        ("evaluatie_op", QPlainTextEdit),
        ("evaluatie_op", QComboBox),
        ("aanleiding", QCheckBox),
        ("uitstroom_van", QLineEdit),
        ("geen_afwijking", QLineEdit),
        ("geen_afwijking", QComboBox),
    ],
)
def test_a_widget_that_cannot_hold_the_type_is_refused(tafel: Tafel, naam: str, soort: type[QWidget]) -> None:
    """The table of widgets and types is closed: a wrong form does not come on the screen."""
    with pytest.raises(TypeError):
        Binder(vorm(**{naam: soort}), Opp, tafel.jobs)


def klasse_van(form: str) -> type[Rij]:
    """Return whose fields a form shows."""
    begin: str = max((each for each in KLASSEN if form.startswith(each)), key=len, default="")
    assert begin, f"{form}: noem in KLASSEN van wie de velden zijn"
    return KLASSEN[begin]


@pytest.mark.parametrize("form", sorted(pad.stem for pad in FORMS.glob("*.ui")))
def test_every_form_binds(form: str, qtbot: QtBot) -> None:
    """Each form in forms/ has only fields that are declared, each with a fitting control and its own name."""
    module = importlib.import_module(f"opp_desk.ui.forms.{form}_ui")
    (maakt,) = [waarde for naam, waarde in vars(module).items() if naam.startswith("Ui_")]
    blad = QWidget()
    qtbot.addWidget(blad)
    maakt().setupUi(blad)
    klasse = klasse_van(form)
    genoemd = {each.objectName() for soort in SOORTEN for each in blad.findChildren(soort)}
    jobs = Jobs(None)
    binder = Binder(blad, klasse, jobs, roepnaam="Noël")
    assert genoemd <= {each.naam for each in alle_velden(klasse)}
    assert set(binder.namen) == genoemd
    for naam in binder.namen:
        assert binder.invoer(naam).accessibleName()
        assert "{" not in binder.invoer(naam).accessibleName()
    jobs.sluit()


def test_choices_of_rows_can_be_offered_later(tafel: Tafel, qtbot: QtBot) -> None:
    """A field that points to another row takes its choices from who knows them, also again."""
    blad = vorm(doel=QComboBox)
    qtbot.addWidget(blad)
    doel = tafel.noel.doelen[0]
    binder = Binder(blad, Begeleiding, tafel.jobs, keuzes={"doel": ((doel, "Doel 1"),)})
    rij = tafel.noel.begeleidingen[0]
    binder.toon(tafel.noel.kluis.lees(partial(lees_formulier, klasse=Begeleiding, rij_id=rij)))
    assert binder.invoer("doel").waarde() == doel
    binder.zet_keuzes("doel", ((doel, "Doel 1"), (UUID(int=7), "Doel 2")))
    assert binder.invoer("doel").waarde() == doel
