"""The command line: a second user of the use cases, which keeps them free of Qt.

Exit codes: 0 good · 1 something was found or went wrong · 2 wrong words · 3 the file, disk or vault says no ·
4 a rule says no · 5 the password does not fit · 130 stopped. An error is one Dutch line on standard error;
with ``--json`` the answer is JSON on standard output.
"""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NoReturn

from opp_desk.ground import clock
from opp_desk.ground.errors import Fout, Gestopt, RegelFout, WereldFout
from opp_desk.interchange.bestand import lees_bestand
from opp_desk.interchange.klassenlijst import Klassenlijst
from opp_desk.interchange.kolommen import kolommen_uit_koppen, maak_klassenlijst, raad_kolommen
from opp_desk.interchange.zinnen import ZINNEN as UITWISSELING
from opp_desk.model.keuzes import Rol, Sector
from opp_desk.rules.zinnen import ZINNEN as REGELS
from opp_desk.sync.zinnen import ZINNEN as PAKKETTEN
from opp_desk.usecases import klassenlijst, kluizen, kopieen, opplijst, opps, zoekbeheer, zoeken
from opp_desk.usecases import leerlingen as leerlingen_
from opp_desk.usecases.zinnen import ZINNEN as HANDELINGEN
from opp_desk.vault.controle import controleer
from opp_desk.vault.reservekopie_herstellen import herstel
from opp_desk.vault.zinnen import ZINNEN as KLUIS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opp_desk.vault.kluis import Kluis

ZINNEN: Final = {**UITWISSELING, **REGELS, **KLUIS, **PAKKETTEN, **HANDELINGEN}
GEVONDEN, WOORDEN, WERELD, REGEL, WACHTWOORD, GESTOPT = 1, 2, 3, 4, 5, 130


_CODES: Final = (
    "Afsluitcodes: 0 goed · 1 iets gevonden of fout in het programma · 2 onbekende woorden · "
    "3 bestand, schijf of kluis · 4 een regel · 5 wachtwoord · 130 gestopt."
)
_UITLEG: Final = {
    "usage: ": "Gebruik: ",
    "positional arguments": "Opdrachten en namen",
    "options": "Keuzes",
}


class OnbekendeWoorden(Exception):  # noqa: N818  Dutch
    """The words on the command line mean nothing to us."""


class _Opmaak(argparse.HelpFormatter):
    """Help with Dutch headings."""

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Begin with the Dutch word."""
        super().add_usage(usage, actions, groups, _UITLEG["usage: "] if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """Head a part in Dutch."""
        super().start_section(_UITLEG.get(heading or "", heading))


class _Parser(argparse.ArgumentParser):
    """Says in Dutch that the words are wrong, and leaves stopping to `main`."""

    def __init__(self, **anders: Any) -> None:
        super().__init__(formatter_class=_Opmaak, add_help=False, **anders)
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Refuse; what argparse itself says is English and is left out."""
        raise OnbekendeWoorden(self.prog)


def main(woorden: Sequence[str]) -> int:
    """Do what the words say; return the exit code."""
    try:
        argumenten = _parser().parse_args(woorden)
        code: int = argumenten.doe(argumenten)
    except OnbekendeWoorden as fout:
        print(f"Deze woorden kloppen niet. Er is niets gedaan. Uitleg geeft: {fout} --help", file=sys.stderr)
        return WOORDEN
    except (Gestopt, KeyboardInterrupt):
        return GESTOPT
    except Fout as fout:
        print(_zin(fout), file=sys.stderr)
        if fout.code == "wachtwoord_onjuist":
            return WACHTWOORD
        return REGEL if isinstance(fout, RegelFout) else WERELD
    except Exception as fout:  # noqa: BLE001  an outer edge: our own bug, without a name or a text
        print(f"OPP Desk is gestopt door een fout in het programma ({type(fout).__name__}).", file=sys.stderr)
        return GEVONDEN
    return code


def _zin(fout: Fout) -> str:
    sjabloon = ZINNEN.get(fout.code, "Er ging iets mis ({code}). Er is niets verloren.")
    return " ".join(sjabloon.format(code=fout.code, **fout.values).split())


def _parser() -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = _Parser(
        prog="opp-desk", description="OPP Desk op de opdrachtregel.", epilog=_CODES
    )
    samen = argparse.ArgumentParser(add_help=False)
    samen.add_argument(
        "--wachtwoord-stdin", action="store_true", help="lees het wachtwoord van standaardinvoer"
    )
    samen.add_argument("--json", action="store_true", help="antwoord in JSON")
    deel = parser.add_subparsers(required=True, metavar="OPDRACHT")
    nieuw = deel.add_parser("nieuw", parents=[samen], help="maak een kluis voor een school")
    nieuw.add_argument("kluis", type=Path)
    nieuw.add_argument("--school", required=True, help="naam van de school")
    nieuw.add_argument("--brin", default="", help="vier of zes tekens")
    nieuw.add_argument("--sector", choices=[each.value for each in Sector], default="po")
    nieuw.add_argument("--wie", default="Beheerder", help="wie de kluis kan openen")
    nieuw.set_defaults(doe=_nieuw)
    importeer = deel.add_parser("importeer", parents=[samen], help="neem een klassenlijst over")
    importeer.add_argument("kluis", type=Path)
    importeer.add_argument("bestand", type=Path)
    importeer.add_argument("--proef", action="store_true", help="laat alleen zien wat er zou veranderen")
    importeer.add_argument("--kolommen", default="", help="veld=kop,veld=kop … voor CSV en XLSX")
    importeer.add_argument("--ouders", action="store_true", help="het bestand bevat ouders")
    importeer.set_defaults(doe=_importeer)
    lijst = deel.add_parser("lijst", parents=[samen], help="toon leerlingen of OPP’s")
    lijst.add_argument("kluis", type=Path)
    lijst.add_argument("wat", choices=["leerlingen", "opps"])
    lijst.set_defaults(doe=_lijst)
    zoek = deel.add_parser("zoek", parents=[samen], help="zoek in alle teksten, zoals in het programma")
    zoek.add_argument("kluis", type=Path)
    zoek.add_argument("term", nargs="+", help='woorden, "een zin", van:, soort:, voor:, na:')
    zoek.add_argument("--aantal", type=int, default=zoeken.BLADZIJDE, help="hoogstens zoveel")
    zoek.set_defaults(doe=_zoek)
    controle = deel.add_parser("controleer", parents=[samen], help="kijk of de kluis heel is")
    controle.add_argument("kluis", type=Path)
    controle.set_defaults(doe=_controleer)
    kopie = deel.add_parser("reservekopie", parents=[samen], help="maak een reservekopie in een map")
    kopie.add_argument("kluis", type=Path)
    kopie.add_argument("doel", type=Path)
    kopie.set_defaults(doe=_kopie)
    terug = deel.add_parser("herstel", parents=[samen], help="zet een reservekopie terug")
    terug.add_argument("kopie", type=Path)
    terug.add_argument("kluis", type=Path)
    terug.set_defaults(doe=_herstel)
    return parser


def _nieuw(argumenten: argparse.Namespace) -> int:
    school = kluizen.NieuweSchool(
        argumenten.school, argumenten.brin, Sector(argumenten.sector), argumenten.wie, Rol.IB
    )
    begin = kluizen.begin_kluis(argumenten.kluis, school, _wachtwoord(argumenten))
    begin.kluis.sluit()
    _antwoord(
        argumenten,
        {"kluis": str(argumenten.kluis), "herstelcode": begin.herstelcode},
        f"De kluis {argumenten.kluis} is gemaakt.",
        f"Herstelcode (bewaar die op papier): {begin.herstelcode}",
    )
    return 0


def _importeer(argumenten: argparse.Namespace) -> int:
    with _kluis(argumenten) as kluis:
        lijst = _lees_lijst(argumenten, kluis.lees(opps.school).sector)
        if argumenten.proef:
            plan = kluis.lees(partial(klassenlijst.vergelijk, lijst=lijst))
        else:
            plan, _uitkomst = kluis.voer_uit(partial(klassenlijst.neem_over, lijst=lijst))
    tellingen = plan.tellingen()
    regels = [f"{naam}: {aantal}" for naam, aantal in tellingen.items() if isinstance(aantal, int)]
    _antwoord(argumenten, tellingen, *regels, *plan.waarschuwingen)
    return 0


def _lees_lijst(argumenten: argparse.Namespace, sector: Sector | None) -> Klassenlijst:
    gelezen = lees_bestand(argumenten.bestand)
    if isinstance(gelezen, Klassenlijst):
        return gelezen
    soort: Literal["leerlingen", "ouders"] = "ouders" if argumenten.ouders else "leerlingen"
    keuze = dict(_kolom(each) for each in argumenten.kolommen.split(",") if each.strip())
    vandaag = clock.today()
    kolommen = (
        kolommen_uit_koppen(gelezen, keuze, soort)
        if keuze
        else raad_kolommen(gelezen, soort, vandaag=vandaag)
    )
    vo = sector in {Sector.VO, Sector.PRO, Sector.VSO}
    return maak_klassenlijst(gelezen, kolommen, soort, vandaag=vandaag, vo=vo)


def _kolom(woord: str) -> tuple[str, str]:
    veld, is_, kop = (deel.strip() for deel in woord.partition("="))
    if not (veld and is_ and kop):
        raise OnbekendeWoorden("opp-desk importeer")
    return veld, kop


def _lijst(argumenten: argparse.Namespace) -> int:
    with _kluis(argumenten) as kluis:
        if argumenten.wat == "leerlingen":
            regels: list[dict[str, Any]] = [
                {
                    "naam": each.naam,
                    "groep": each.groep,
                    "geboortedatum": each.geboortedatum.isoformat() if each.geboortedatum else None,
                    "opp": each.opp_status.value if each.opp_status else None,
                    "vertrokken": each.vertrokken,
                }
                for each in kluis.lees(leerlingen_.lijst)
            ]
        else:
            regels = [each.als_json() for each in kluis.lees(opplijst.lijst)]
    _antwoord(
        argumenten, regels, *("\t".join(str(waarde or "") for waarde in each.values()) for each in regels)
    )
    return 0


def _zoek(argumenten: argparse.Namespace) -> int:
    """Search as whoever unlocks the vault; notes about safety never leave it this way."""
    if argumenten.aantal < 1:
        raise OnbekendeWoorden("opp-desk zoek")
    vraag = " ".join(argumenten.term)
    with _kluis(argumenten) as kluis:
        zoekbeheer.bouw_alles(kluis)
        gevonden = kluis.lees(
            partial(zoeken.zoek, vraag=vraag, aantal=argumenten.aantal, gesloten=False)
        ).treffers
    regels = (
        f"{each.dag.isoformat()}\t{each.naam}\t{each.soort}\t{each.fragment.tekst}" for each in gevonden
    )
    _antwoord(argumenten, [each.als_json() for each in gevonden], *regels)
    return 0


def _controleer(argumenten: argparse.Namespace) -> int:
    with _kluis(argumenten) as kluis:
        gevonden = kluis.kijk_na(controleer)
    antwoord = {naam: getattr(gevonden, naam) for naam in gevonden.__slots__ if naam != "bevindingen"}
    antwoord["bevindingen"] = [{"code": each.code, "waar": each.waar} for each in gevonden.bevindingen]
    regels = [f"{each.code}: {each.waar}" for each in gevonden.bevindingen]
    _antwoord(argumenten, antwoord, *(regels or ["De kluis is heel."]))
    return GEVONDEN if gevonden.bevindingen else 0


def _kopie(argumenten: argparse.Namespace) -> int:
    with _kluis(argumenten) as kluis:
        kopie = kopieen.maak(kluis, argumenten.doel, altijd=True)
    if kopie is None:
        raise WereldFout("kopie_mislukt")
    _antwoord(
        argumenten, {"kopie": str(kopie.pad), "bytes": kopie.bytes}, f"Reservekopie gemaakt: {kopie.pad}"
    )
    return 0


def _herstel(argumenten: argparse.Namespace) -> int:
    terug = herstel(argumenten.kopie, argumenten.kluis, bewaar_huidige=True)
    bewaard = str(terug.bewaard) if terug.bewaard else None
    regels = [f"De reservekopie is teruggezet als {terug.pad}."]
    if bewaard:
        regels.append(f"De kluis die daar stond, is bewaard als {bewaard}.")
    _antwoord(argumenten, {"kluis": str(terug.pad), "bewaard": bewaard}, *regels)
    return 0


@contextmanager
def _kluis(argumenten: argparse.Namespace) -> Iterator[Kluis]:
    kluis = kluizen.open_met_wachtwoord(argumenten.kluis, _wachtwoord(argumenten))
    try:
        yield kluis
    finally:
        kluis.sluit()


def _wachtwoord(argumenten: argparse.Namespace) -> str:
    if argumenten.wachtwoord_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    return getpass.getpass("Wachtwoord: ")


def _antwoord(argumenten: argparse.Namespace, antwoord: Any, *regels: str) -> None:
    if argumenten.json:
        print(json.dumps(antwoord, ensure_ascii=False))
    else:
        for regel in regels:
            print(regel)
