"""The series of pictures: which pages, in which states. Each takes the photographer; most are also made dark.

``EERST`` comes before a school is open, ``SLOT`` changes the school and comes last, once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from opp_desk.documents.papieren import PAPIEREN
from opp_desk.ui.rondleiding import beeldschool, reeks_aanbod, reeks_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opp_desk.ui.rondleiding.fotograaf import Fotograaf

_SECTIES: Final = (
    "aanleiding",
    "factoren",
    "perspectief",
    "doelen",
    "begeleiding",
    "les",
    "horen",
    "ouders",
    "evaluatie",
)
_INSTELLINGEN: Final = (
    "school",
    "mensen",
    "contacten",
    "vragen",
    "tekstblokken",
    "spelling",
    "gesprekssoorten",
    "team",
    "veiligheid",
    "herstelblad",
    "vernieuwen",
    "reservekopie",
    "controle",
    "logboek",
    "beveiliging",
    "uiterlijk",
    "recht",
    "over",
)
_LEEG: Final = (
    "vandaag",
    "leerlingen",
    "importeren",
    "overnemen",
    "aanmeldingen",
    "groepswerk",
    "inspectielijst",
    "voortgang",
    "papieren",
    "vergelijken",
    "overdracht",
    "horen",
    "ouders",
    "gesprekken",
    "mentorronde",
    "zoeken",
    "meegeven",
    "bekijken",
    "wissen",
    "uitvoer",
)
_PAPIEREN: Final = tuple(soort.sleutel for soort in PAPIEREN.values() if not soort.scherm)


def _start(f: Fotograaf) -> None:
    """Before there is a school, and when it is locked."""
    f.foto("eerste-start")
    f.p.toon_herstelblad("7KQ2M-XW4RB-T0Y8J-5HDCN-E3PAG-9SVZF-16KMB-Q4XTR")
    f.foto("herstelblad")


def _leeg(f: Fotograaf) -> None:
    """Every page of a school in which there is nothing yet."""
    f.open_leeg()
    for sleutel in (*_LEEG, *reeks_aanbod.PAGINAS):
        f.scherm(sleutel, f"{sleutel}-leeg")
    for sectie in ("contacten", "tekstblokken", "spelling"):
        f.scherm("instellingen", f"instellingen-{sectie}-leeg", sectie=sectie)
    f.p.vergrendel()
    f.foto("ontgrendelen")


def _schermen(f: Fotograaf) -> None:
    """What one meets every day."""
    for sleutel in ("vandaag", "leerlingen", "importeren", "overnemen"):
        f.scherm(sleutel)
    f.scherm("hulp", pagina="opp")
    f.p.schil.open_opdrachten()
    f.foto("opdrachten", ring=True)
    f.toets(Qt.Key.Key_Escape)


def _dossier(f: Fotograaf) -> None:
    vast, lang = f.opp("vast"), f.opp("lang")
    for tab in ("tijdlijn", "opp", "horen", "ouders", "documenten", "gegevens"):
        f.scherm("dossier", f"dossier-{tab}", leerling=vast.leerling, tab=tab)
    f.scherm("dossier", "dossier-lange-naam", leerling=lang.leerling, tab="opp")
    f.scherm("dossier", "dossier-opp", leerling=vast.leerling, tab="opp")
    f.hand.klik("Schrijffout verbeteren")
    f.foto("dossier-erratum")
    f.hand.klik("Niet doen")


def _opp(f: Fotograaf) -> None:
    bezig, vast, lang = f.opp("bezig"), f.opp("vast"), f.opp("lang")
    for sectie in _SECTIES:
        f.scherm("opp", f"opp-{sectie}", opp=bezig.id, sectie=sectie)
    f.scherm("opp", "opp-vastgesteld", opp=vast.id, sectie="doelen")
    f.scherm("opp", "opp-lang", opp=lang.id, sectie="doelen")
    f.scherm("opp", "opp-leeg", opp=f.opp("leeg").id, sectie="doelen")


def _horen(f: Fotograaf) -> None:
    f.scherm("horen", hoorgesprek=f.school.lees(beeldschool.laatste_gesprek))
    f.scherm("horen", "horen-nieuw", opp=f.opp("lang").id)
    f.scherm("horen", "horen-begin", opp=f.opp("leeg").id)


def _ouders(f: Fotograaf) -> None:
    """The parents, and what happens when they disagree."""
    f.scherm("ouders", leerling=f.opp("bezig").leerling)
    f.scherm("ouders", "ouders-lang", leerling=f.opp("lang").leerling)
    f.scherm("opp", "opp-escalatie", opp=f.opp("oneens").id, sectie="ouders")
    reeks_kind.naar_onder(f)
    f.foto("opp-escalatie-onder")


def _voortgang(f: Fotograaf) -> None:
    for wie, naam in (("vast", "voortgang"), ("lang", "voortgang-lang"), ("leeg", "voortgang-geen-doel")):
        f.scherm("voortgang", naam, opp=f.opp(wie).id)
    f.scherm("voortgang", "voortgang-evaluatie", opp=f.opp("lang").id, evaluatie=True)
    f.scherm("vergelijken", opp=f.opp("lang").id)
    f.scherm("vergelijken", "vergelijken-een", opp=f.opp("leeg").id)


def _papieren(f: Fotograaf) -> None:
    vast, lang = f.opp("vast"), f.opp("lang")
    for papier in _PAPIEREN:
        f.scherm("papieren", f"papieren-{papier.replace('_', '-')}", opp=vast.id, papier=papier)
    f.scherm("papieren", "papieren-lang", opp=lang.id, papier="mijn_plan")
    f.scherm("overdracht", "overdracht-begin", opp=lang.id)
    f.p.schil.toon("overdracht", opp=vast.id)
    f.rust("overdracht")
    if f.hand.ziet("Overdracht beginnen"):
        f.hand.klik("Overdracht beginnen")
    f.foto("overdracht")
    f.scherm("overdracht", "overdracht-inlezen", opp=None)
    f.scherm("inspectielijst")


def _school(f: Fotograaf) -> None:
    f.scherm("aanmeldingen")
    f.scherm("groepswerk", groep="", tab="uitdelen")
    f.scherm("groepswerk", "groepswerk-terugkijken", tab="terugkijken")


def _team(f: Fotograaf) -> None:
    """Noting, finding, meeting, giving along, and the rights of a pupil."""
    vast = f.opp("vast")
    f.scherm("gesprekken")
    f.p.sessie.werkplek.ga_naar.emit("gesprek", {"over": vast.leerling})
    f.foto("gesprek")
    f.hand.klik("Paneel sluiten")
    f.scherm("mentorronde")
    f.scherm("zoeken", "zoeken-begin", vraag="")
    f.scherm("zoeken", vraag="rekenen")
    f.scherm("zoeken", "zoeken-niets", vraag="zebrapad")
    f.scherm("bespreking", "overleg-begin", leerling=vast.leerling)
    f.scherm("meegeven")
    f.scherm("bekijken")
    f.scherm("inzage", leerling=vast.leerling)
    f.scherm("wissen")
    f.scherm("uitvoer")


def _instellingen(f: Fotograaf) -> None:
    for sectie in _INSTELLINGEN:
        naam = "instellingen" if sectie == "school" else f"instellingen-{sectie}"
        f.scherm("instellingen", naam, sectie=sectie)


def _toetsen(f: Fotograaf) -> None:
    """Where the keyboard is, on the pages with a build of their own."""
    vast = f.opp("vast").id
    for sleutel, waar in (
        ("voortgang", {"opp": vast}),
        ("papieren", {"opp": vast}),
        ("vergelijken", {"opp": f.opp("lang").id}),
        ("overdracht", {"opp": vast}),
        ("aanmeldingen", {}),
        ("groepswerk", {}),
        ("inspectielijst", {}),
    ):
        f.p.schil.toon(sleutel, **waar)
        f.rust(sleutel)
        for keer in (1, 2):
            f.toets(Qt.Key.Key_Tab, 3)
            f.foto(f"toetsen-{sleutel}-{keer}", ring=True)


EERST: Final[Mapping[str, Callable[[Fotograaf], None]]] = {"start": _start, "leeg": _leeg}
REEKSEN: Final[Mapping[str, Callable[[Fotograaf], None]]] = {
    "schermen": _schermen,
    "dossier": _dossier,
    "opp": _opp,
    "horen": _horen,
    "ouders": _ouders,
    "voortgang": _voortgang,
    "papieren": _papieren,
    "school": _school,
    "team": _team,
    "aanbod": reeks_aanbod.aanbod,
    "instellingen": _instellingen,
    "tafel": reeks_kind.tafel,
    "toetsen": _toetsen,
}
SLOT: Final[Mapping[str, Callable[[Fotograaf], None]]] = {
    "kind": reeks_kind.kind,
    "vestigingen": reeks_aanbod.twee_vestigingen,
}
