"""The words of notes: who reads along, what was agreed, and what a work note becomes in the dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from opp_desk.model.keuzes import Ruimte
from opp_desk.rules.datum import DAGEN, schrijf_datum
from opp_desk.ui.onderdelen import Bevestiging

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from opp_desk.rules.afspraak import Afspraak

TE_KIEZEN: Final = (Ruimte.DOSSIER, Ruimte.VERTROUWELIJK, Ruimte.PRIVE)


def wie_leest(ruimte: Ruimte, roepnaam: str) -> str:
    """Return who reads along, as a short phrase."""
    return {
        Ruimte.DOSSIER: _tr("ondersteuningsteam en leerkrachten van {}").format(roepnaam),
        Ruimte.VERTROUWELIJK: _tr("alleen jij en het ondersteuningsteam"),
        Ruimte.PRIVE: _tr("alleen jij (werknotitie)"),
        Ruimte.GESLOTEN: _tr("alleen wie op de lijst ‘Zorgen over veiligheid’ staat"),
    }.get(ruimte, ruimte.label)


def geen_geheim() -> str:
    """Return what hiding is not."""
    return _tr("Dit houdt het overzicht rustig, maar is geen slot: wie de kluis kan openen, kan erbij.")


def raad(afspraken: tuple[Afspraak, ...], namen: Mapping[UUID, str]) -> str:
    """Return what was understood of the agreements, one on each line."""
    return "\n".join(_tr("Taak: {}").format(afspraak(een, namen)) for een in afspraken)


def afspraak(een: Afspraak, namen: Mapping[UUID, str]) -> str:
    """Return an agreement: "Hulpkaart plakken · Marieke de Vries · vóór woensdag 25 november 2026"."""
    wie = namen.get(een.wie, "") if een.wie else een.wie_anders
    delen = (een.wat, wie, _tr("uiterlijk {}").format(dag(een.voor)) if een.voor else "")
    return " · ".join(deel for deel in delen if deel)


def dag(wanneer: date) -> str:
    """Return a day with its weekday."""
    return f"{DAGEN[wanneer.weekday()]} {schrijf_datum(wanneer)}"


def hoofdletter(tekst: str) -> str:
    """Return a text with a capital."""
    return tekst[:1].upper() + tekst[1:]


def vraag_dossier(ouder: QWidget, roepnaam: str) -> Bevestiging:
    """Return the question before a work note becomes part of the dossier."""
    return Bevestiging(
        _tr("In het dossier zetten?"),
        _tr(
            "Nu lees alleen jij deze werknotitie. In het dossier lezen het ondersteuningsteam en de "
            "leerkrachten van {0} mee. Ouders mogen de notitie dan inzien, en {0} zelf vanaf 16 jaar. "
            "Terug naar een werknotitie kan daarna niet."
        ).format(roepnaam),
        _tr("In het dossier zetten"),
        _tr("Werknotitie laten"),
        ouder.window(),
    )


def _tr(tekst: str) -> str:
    return QCoreApplication.translate("Gesprekken", tekst)
