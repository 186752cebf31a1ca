"""What a colleague may write who works in a vault of the own: tables, fields, and values that can be stored.

A list of what may, not of what may not: what is declared later is closed until somebody adds it here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opp_desk.model.basis import naar_json, uit_json
from opp_desk.model.doel import Aanpak, Begeleiding, Doel
from opp_desk.model.dossier import Aanwezigheid
from opp_desk.model.evaluatie import Doelresultaat, Evaluatie, Gegeven, Meting
from opp_desk.model.gesprek import Bespreking, Besprekingspunt, Bijlage, Gesprek, Taak
from opp_desk.model.hoorrecht import Hoorgesprek, Inbreng
from opp_desk.model.keuzes import OppStatus
from opp_desk.model.leerling import Leerling
from opp_desk.model.opp import Afwijking, Beginfeit, Factor, Opbouwstap, Opp, Overleg, Partner, Visie
from opp_desk.model.sector import Leerlijn, Stage, Toekomstdoel, Toetsafspraak, Vakafspraak
from opp_desk.model.veld import Merge, velden
from opp_desk.rules.bespreking import mag_schrijven
from opp_desk.rules.bewerken import mag_bewerken
from opp_desk.vault.versies import TOMBSTONE, plek_van

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opp_desk.model.basis import Rij
    from opp_desk.model.veld import Plek
    from opp_desk.vault.sets import Schrijving

MAG_SCHRIJVEN: Final = frozenset(
    klasse.TABEL
    for klasse in (
        Aanpak,
        Aanwezigheid,
        Afwijking,
        Begeleiding,
        Beginfeit,
        Bespreking,
        Besprekingspunt,
        Bijlage,
        Doel,
        Doelresultaat,
        Evaluatie,
        Factor,
        Gegeven,
        Gesprek,
        Hoorgesprek,
        Inbreng,
        Leerlijn,
        Leerling,
        Meting,
        Opbouwstap,
        Opp,
        Overleg,
        Partner,
        Stage,
        Taak,
        Toekomstdoel,
        Toetsafspraak,
        Vakafspraak,
        Visie,
    )
)
VAN_LEERLING: Final = frozenset(
    {"aanspreekpunt", "vertrouwenspersoon", "plaatjes", "meelezen", "meelezen_gevraagd_op"}
    | {"meelezen_toelichting"}
)
NIET_VAN_OPP: Final = frozenset(
    {"verwijderd", "status", "startgebeurtenis", "startdatum", "einddatum", "eindreden"}
    | {"overname_vastgesteld_op", "overname_geevalueerd_op", "overname_akkoord_op"}
    | {"overname_gehoord_op", "overname_document"}
)
NA_VASTLEGGEN: Final = frozenset({"opgepakt_op", "vastgelegd_op", "merk"})


def past(klasse: type[Rij], each: Schrijving, *, maakt: bool, staat_er: bool) -> bool:
    """Tell whether one field may be written by a colleague, with a value that it can hold.

    ``maakt`` when the row is made by the same set, ``staat_er`` when this vault has the row already.
    """
    plek = plek_van(each.tbl, each.fld)
    if plek is None or not _leesbaar(plek, each):
        return False
    if klasse is Leerling:
        return staat_er and plek.naam in VAN_LEERLING
    if klasse is Opp and plek.naam == "status" and each.waarde != OppStatus.CONCEPT.value:
        return False
    if not maakt and (klasse.BEVROREN or plek.veld.merge is Merge.FROZEN):
        return False
    return klasse is not Opp or not staat_er or plek.naam not in NIET_VAN_OPP


def is_vastgelegd(each: Schrijving) -> bool:
    """Tell whether a field of a note that was vastgelegd stays as it is; nothing opens such a note again."""
    plek = plek_van(each.tbl, each.fld)
    if plek is None or plek.naam not in NA_VASTLEGGEN:
        return True
    return plek.naam == "vastgelegd_op" and each.waarde is None


def is_afgerond(bespreking: Mapping[str, Any], each: Schrijving) -> bool:
    """Tell whether a field of a bespreking, or of a point of it, stays as the parents read it."""
    plek = plek_van(each.tbl, each.fld)
    afgerond, akkoord = bespreking["afgerond_op"], bespreking["akkoord_op"]
    if plek is None:
        return True
    if plek.naam == "akkoord_op" and akkoord is None and each.waarde is not None:
        return False
    return not mag_schrijven(afgerond, akkoord, plek.naam)


def is_vast(klasse: type[Rij], status: OppStatus, each: Schrijving) -> bool:
    """Tell whether a field belongs to a text that was fixed."""
    plek = plek_van(each.tbl, each.fld)
    if plek is None:
        return True
    van_klasse = next((deel.veld.section for deel in velden(klasse) if deel.veld.section), None)
    return not mag_bewerken(status, plek.veld.section or van_klasse, plek.naam)


def _leesbaar(plek: Plek, each: Schrijving) -> bool:
    """Tell whether a value can stand in its column, spelled as this program spells it.

    Another spelling of a day or an id would make the history say something else than the row.
    """
    if each.waarde is None:
        return plek.veld.nummer != TOMBSTONE
    if plek.soort in (bool, int):
        return type(each.waarde) is plek.soort
    try:
        zelfde = naar_json(uit_json(plek, each.waarde)) == each.waarde
    except (ValueError, TypeError, OverflowError):
        return False
    return zelfde and isinstance(each.waarde, str)
