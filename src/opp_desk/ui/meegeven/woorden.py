"""What the pages about packages say, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opp_desk.rules.datum import schrijf_datum

if TYPE_CHECKING:
    from opp_desk.usecases.meegeefbeeld import Pakket
    from opp_desk.usecases.meegeven import Meegegeven
    from opp_desk.usecases.pakketkluis import Teruggegeven
    from opp_desk.usecases.terugnemen import Teruggenomen


def _tr(tekst: str) -> str:
    return QCoreApplication.translate("Pakketwoorden", tekst)


def leerlingen(aantal: int) -> str:
    """Return "1 leerling" or "12 leerlingen"."""
    return _tr("1 leerling") if aantal == 1 else _tr("{} leerlingen").format(aantal)


def wijzigingen(aantal: int) -> str:
    """Return "geen wijzigingen", "1 wijziging" or "12 wijzigingen"."""
    if aantal == 0:
        return _tr("geen nieuwe wijzigingen")
    return _tr("1 wijziging") if aantal == 1 else _tr("{} wijzigingen").format(aantal)


def gemaakt(wat: Meegegeven) -> str:
    """Return what is in a package that was just made."""
    wie = _tr("Erin: {0}, voor {1}. Te openen tot en met {2}.").format(
        leerlingen(wat.leerlingen), wat.voor, schrijf_datum(wat.tot)
    )
    team = (
        _tr("Ook wat alleen het ondersteuningsteam leest: {} hoort daarbij.")
        if wat.team
        else _tr("Notities die alleen het ondersteuningsteam leest, blijven hier: {} hoort daar niet bij.")
    ).format(wat.voor)
    nooit = _tr("Nooit erin: zorgen over veiligheid en notities die alleen voor iemand zelf zijn.")
    return f"{wie} {team} {nooit}"


def teruggenomen(wat: Teruggenomen) -> tuple[str, ...]:
    """Return what came back, and what did not."""
    regels = [
        _tr("{0} teruggenomen van {1}.").format(wijzigingen(wat.wijzigingen).capitalize(), wat.wie)
        if wat.wijzigingen
        else _tr("Er was niets nieuws van {}. Alles stond al in de kluis.").format(wat.wie)
    ]
    if wat.botsingen:
        regels.append(
            _tr("Op 1 plek staan nu twee teksten. Kies welke blijft.")
            if wat.botsingen == 1
            else _tr("Op {} plekken staan nu twee teksten. Kies welke blijven.").format(wat.botsingen)
        )
    if wat.vreemd:
        regels.append(
            _tr("1 wijziging hoort niet bij dit pakket en is niet overgenomen.")
            if wat.vreemd == 1
            else _tr("{} wijzigingen horen niet bij dit pakket en zijn niet overgenomen.").format(wat.vreemd)
        )
    if wat.vast:
        regels.append(
            _tr(
                "{} in een tekst die intussen vaststaat: niet overgenomen. Begin een bijstelling en neem "
                "hetzelfde bestand dan nog een keer terug."
            ).format(wijzigingen(wat.vast))
        )
    if wat.na_datum is not None:
        dag = schrijf_datum(wat.na_datum)
        regels.append(_tr("Het pakket liep tot en met {}. Het werk is toch overgenomen.").format(dag))
    return tuple(regels)


def teruggegeven(wat: Teruggegeven) -> str:
    """Return what goes back to who gave the pupils along."""
    zin = _tr("Geef dit bestand aan {}. Er is geen wachtzin nodig: alleen die kluis kan het openen.")
    blijft = ""
    if wat.niet_mee:
        blijft = _tr("{} blijven hier: alleen voor jou, of over veiligheid.").format(
            _tr("1 notitie") if wat.niet_mee == 1 else _tr("{} notities").format(wat.niet_mee)
        )
    return f"{zin.format(wat.naar)} {blijft}".strip()


def stand(pakket: Pakket) -> tuple[str, str]:
    """Return the words and the kind of the pill of an earlier package."""
    if pakket.teruggenomen_op is not None:
        return _tr("teruggenomen op {}").format(schrijf_datum(pakket.teruggenomen_op)), "goed"
    if pakket.verlopen:
        return _tr("voorbij, niets terug"), "let_op"
    return _tr("meegegeven"), "neutraal"
