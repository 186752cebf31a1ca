"""The words of the import screen: counts as sentences, fields by name, values as people read them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from opp_desk.model.keuzes import Keuzelijst
from opp_desk.model.leerling import Leerling
from opp_desk.model.ouder import Ouder
from opp_desk.model.veld import velden
from opp_desk.rules.datum import schrijf_datum
from opp_desk.usecases.klassenlijst_ouders import OuderSoort, Reden
from opp_desk.usecases.klassenlijst_plan import Soort

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from opp_desk.usecases.klassenlijst import Importplan
    from opp_desk.usecases.klassenlijst_plan import Kandidaat, LeerlingPlan

_ANDERS: Final = {"andere_groepen": "Andere groepen", "aanspreekvorm": "Aanspreekvorm"}


def tr(tekst: str) -> str:
    """Translate within the context of this screen."""
    return QCoreApplication.translate("Importeren", tekst)


def tel(aantal: int, een: str, meer: str) -> str:
    """Return "1 leerling", "226 leerlingen"."""
    return f"{aantal} {een if aantal == 1 else meer}"


def leerlingen(aantal: int) -> str:
    """Return how many pupils, in words."""
    return tel(aantal, tr("leerling"), tr("leerlingen"))


def ouders(aantal: int) -> str:
    """Return how many parents, in words."""
    return tel(aantal, tr("ouder"), tr("ouders"))


def veldnaam(veld: str) -> str:
    """Return what a field of a pupil or a parent is called."""
    if veld in _ANDERS:
        return tr(_ANDERS[veld])
    namen = {plek.naam: plek.veld.label for klasse in (Ouder, Leerling) for plek in velden(klasse)}
    return namen.get(veld, veld)


def toon(waarde: Any, groepsnamen: Mapping[UUID, str], *, leeg: str = "–") -> str:
    """Return a value as people read it; a group is its id."""
    if waarde in (None, "", frozenset()):
        return leeg
    if isinstance(waarde, frozenset):
        return ", ".join(sorted(groepsnamen.get(each, "?") for each in waarde))
    if isinstance(waarde, bool):
        return tr("ja") if waarde else tr("nee")
    if isinstance(waarde, Keuzelijst):
        return waarde.label
    if isinstance(waarde, date):
        return schrijf_datum(waarde)
    return groepsnamen.get(waarde, str(waarde)) if not isinstance(waarde, str) else waarde


def opsomming(delen: Iterable[str]) -> str:
    """Return "a, b en c"."""
    lijst = [deel for deel in delen if deel]
    return tr(" en ").join([*([", ".join(lijst[:-1])] if len(lijst) > 1 else []), *lijst[-1:]])


def wie_is(kandidaat: Kandidaat, groepsnamen: Mapping[UUID, str]) -> str:
    """Return a pupil of the vault with what tells namesakes apart."""
    groep = groepsnamen.get(kandidaat.groep, "") if kandidaat.groep else ""
    dag = schrijf_datum(kandidaat.geboortedatum) if kandidaat.geboortedatum else tr("geen geboortedatum")
    return " · ".join(deel for deel in (kandidaat.naam, groep, dag) if deel)


def over_te_nemen(plan: Importplan) -> tuple[int, int]:
    """Return how many pupils and how many parents would be added or changed."""
    wijzigt = {OuderSoort.NIEUW, OuderSoort.BIJGEWERKT}
    return sum(map(_doet_iets, plan.leerlingen)), sum(each.soort in wijzigt for each in plan.ouders)


def hoeveel(kinderen: int, volwassenen: int) -> str:
    """Return "226 leerlingen", "25 leerlingen en 40 ouders", or "" for nobody."""
    return opsomming([leerlingen(kinderen) if kinderen else "", ouders(volwassenen) if volwassenen else ""])


def samenvatting(plan: Importplan) -> str:
    """Return what is in the file, as one sentence."""
    lijst = plan.lijst
    kinderen = sum(plan.aantal(soort) for soort in Soort)
    delen = [
        leerlingen(kinderen) if kinderen else "",
        tel(len(lijst.groepen), tr("groep"), tr("groepen")) if lijst.groepen else "",
        tel(len(lijst.medewerkers), tr("medewerker"), tr("medewerkers")) if lijst.medewerkers else "",
        ouders(len(lijst.ouders)) if lijst.ouders else "",
    ]
    jaar = tr(" Schooljaar {}.").format(lijst.schooljaar) if lijst.schooljaar else ""
    return tr("In dit bestand: {}.").format(opsomming(delen) or tr("niemand")) + jaar


def telzinnen(plan: Importplan) -> tuple[str, ...]:
    """Return the counts as sentences, the most important first."""
    soorten = (
        (Soort.NIEUW, tr("1 leerling is nieuw."), tr("{} leerlingen zijn nieuw.")),
        (Soort.BIJGEWERKT, tr("Bij 1 leerling verandert iets."), tr("Bij {} leerlingen verandert iets.")),
        (Soort.ONGEWIJZIGD, tr("1 leerling blijft zo."), tr("{} leerlingen blijven zo.")),
        (Soort.VERTROKKEN, tr("1 leerling is vertrokken."), tr("{} leerlingen zijn vertrokken.")),
        (Soort.ONDUIDELIJK, tr("Bij 1 leerling kies jij wie het is."), tr("Bij {} kies jij wie het is.")),
    )  # fmt: skip
    zinnen = [_zin(plan.aantal(soort), een, meer) for soort, een, meer in soorten]
    volwassenen = (
        (OuderSoort.NIEUW, tr("1 ouder is nieuw."), tr("{} ouders zijn nieuw.")),
        (OuderSoort.BIJGEWERKT, tr("Bij 1 ouder verandert iets."), tr("Bij {} ouders verandert iets.")),
        (OuderSoort.ONGEWIJZIGD, tr("1 ouder blijft zoals het is."), tr("{} ouders blijven zoals ze zijn.")),
        (
            OuderSoort.ZONDER_LEERLING,
            tr("Bij 1 ouder is de leerling niet gevonden."),
            tr("Bij {} ouders is de leerling niet gevonden."),
        ),
    )
    vragen = sum(bool(each.kandidaten) for each in plan.ouders)
    minder = {OuderSoort.ZONDER_LEERLING: vragen}
    zinnen += [_zin(plan.aantal_ouders(s) - minder.get(s, 0), een, meer) for s, een, meer in volwassenen]
    een, meer = tr("Bij 1 ouder kies jij de leerling."), tr("Bij {} ouders kies jij de leerling.")
    zinnen.append(_zin(vragen, een, meer))
    return tuple(zin for zin in zinnen if zin)


def waarom_niet(reden: Reden | None) -> str:
    """Return why a parent cannot be taken in."""
    zinnen = {
        Reden.ONBEKEND: tr("geen leerling met deze naam"),
        Reden.MEER: tr("meer leerlingen met deze naam"),
        Reden.WACHT: tr("kies eerst wie deze leerling is"),
        Reden.VERTROKKEN: tr("deze leerling is vertrokken"),
    }
    return zinnen.get(reden, "") if reden else ""


def _doet_iets(plan: LeerlingPlan) -> bool:
    return plan.leerling is not None and (plan.nieuw or bool(plan.wijzigingen))


def _zin(aantal: int, een: str, meer: str) -> str:
    return "" if not aantal else een if aantal == 1 else meer.format(aantal)
