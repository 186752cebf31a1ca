"""The words of the table: columns, what is wrong with a line, and how many are ready."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from opp_desk.usecases.overnemen_invoer import Klacht, Oordeel


def tr(tekst: str) -> str:
    """Translate within the context of this screen."""
    return QCoreApplication.translate("Overnemen", tekst)


KOPPEN: Final = (
    ("naam", "Leerling"),
    ("groep", "Groep"),
    ("startdatum", "Start"),
    ("vastgesteld_op", "Vastgesteld"),
    ("geevalueerd_op", "Geëvalueerd"),
    ("evaluatie_op", "Evalueren"),
    ("akkoord_op", "Akkoord"),
    ("gehoord_op", "Gehoord"),
    ("pdf", "PDF"),
)
UITLEG: Final = {
    "startdatum": "Vanaf welke dag dit OPP loopt",
    "vastgesteld_op": "Wanneer het OPP is vastgesteld",
    "geevalueerd_op": "Wanneer jullie het laatst evalueerden met ouders",
    "evaluatie_op": "Wanneer jullie weer evalueren; mag leeg",
    "akkoord_op": "Wanneer ouders akkoord gaven op het handelingsdeel",
    "gehoord_op": "Wanneer de leerling is gehoord; mag leeg vóór 1 augustus 2025",
    "pdf": "Het OPP zoals het nu is, als PDF; mag leeg",
}
_PDF: Final = {
    "geen_pdf": "Dit bestand is geen PDF.",
    "pdf_te_groot": "Deze PDF is groter dan 25 MB.",
    "pdf_weg": "Deze PDF is er niet meer.",
}


def opps(aantal: int) -> str:
    """Return "1 OPP", "7 OPP’s"."""
    return tr("1 OPP") if aantal == 1 else tr("{} OPP’s").format(aantal)


def onder_naam(oordeel: Oordeel, pdf: str) -> tuple[str, bool]:
    """Return the line beneath a name, and whether it is trouble (True) or a hint."""
    if oordeel.klachten:
        return klachtzin(oordeel.klachten[0]), True
    if pdf:
        return tr(_PDF[pdf]), True
    hints = {
        "voor_start": tr("vastgesteld vóór de start; mag"),
        "nog_horen": tr("nog niet gehoord; mag leeg"),
    }
    return hints.get(oordeel.hint, ""), False


def klachtzin(klacht: Klacht) -> str:
    """Return what is wrong with a line, in a few words."""
    kop = tr(dict(KOPPEN)[klacht.veld]).lower()
    if klacht.code == "startdatum_ontbreekt":
        return tr("vul de startdatum in")
    if klacht.code == "toekomst":
        return tr("{}: ligt in de toekomst").format(kop)
    return tr("{}: geen datum").format(kop)


def stand(klaar: int, mis: int) -> str:
    """Return how far the table is, as one or two sentences."""
    if not klaar and not mis:
        return tr("Typ in wat je weet. Alleen de startdatum is nodig.")
    delen = [tr("{} klaar om over te nemen.").format(opps(klaar))] if klaar else []
    if mis:
        wie = tr("1 leerling") if mis == 1 else tr("{} leerlingen").format(mis)
        delen.append(tr("Bij {} klopt nog iets niet.").format(wie))
    return " ".join(delen)
