"""The law as cases: per case the article, the kind of school, what is so, and what must follow. No test here.

Three tables: `WIE` (who needs an OPP), `WANNEER` (when something is due, or that it is not) and `BLOK` (what
stands in the way of vaststellen, and whose akkoord is needed).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from opp_desk.model.aanmelding import Aanmelding
from opp_desk.model.keuzes import (
    AanmeldBesluit,
    Antwoord,
    Gezag,
    HoorUitkomst,
    Manier,
    OppStatus,
    Relatie,
    Sector,
    Startgebeurtenis,
)
from opp_desk.rules.aanmelding import termijn
from opp_desk.rules.kort import AanmeldKort, AanwezigKort, Buiten, LeerlingKort, RodKort
from opp_desk.rules.punt import PuntSoort
from tests.rules.breken import (
    achttien,
    bijstelling,
    gesprek,
    hoor_opnieuw,
    leerling,
    opp,
    ouder,
    overgenomen,
    samen,
    vader_zegt,
    voogd,
    wijzig_doel,
    wis,
    zelf_akkoord,
    zonder,
)
from tests.rules.dossierbouw import RECHT
from tests.rules.kortbouw import MAANDAG, MOEDER, NUL, VADER, S, elif_, vast

if TYPE_CHECKING:
    from collections.abc import Callable

    from opp_desk.rules.kort import OppKort
    from opp_desk.rules.termijnen import TermijnSoort
    from tests.rules.dossierbouw import Bouw

ALLE = tuple(Sector)
VO, PO, SO, PRO, VSO, SBO = Sector.VO, Sector.PO, Sector.SO, Sector.PRO, Sector.VSO, Sector.SBO
WVO = "WVO 2020, artikel 2.44 lid "
PER_WET = {VO: "{}", PRO: "{}", PO: "WPO artikel 40a", SBO: "WPO artikel 40a"} | dict.fromkeys(
    (SO, VSO), "WEC artikel 41a"
)


def artikel(lid: str, sector: Sector) -> str:
    """Return the article of an OPP in a sector: of the WVO with its lid, of the others as far as known."""
    return PER_WET[sector].format(WVO + lid)


@dataclass(frozen=True)
class Wie:
    """Does this pupil need an OPP: ``op`` is the last day, None when nobody asks for one."""

    naam: str
    sector: Sector
    artikel: str
    op: date | None
    kind: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Wanneer:
    """A row of a kind that must be there with this day, or (None) must not be there."""

    naam: str
    artikel: str
    soort: TermijnSoort
    op: date | None
    opp: OppKort | None = None
    dag: date = MAANDAG
    sector: Sector = VO
    streng: bool = True
    school: dict[str, int] = field(default_factory=dict)
    buiten: Buiten | None = None


@dataclass(frozen=True)
class Blok:
    """A broken dossier: the point that it must give (None: nothing), of which requirement, and how hard."""

    naam: str
    artikel: str
    eis: str
    sector: Sector
    code: str
    soort: PuntSoort | None
    voor: Callable[[Bouw], object] | None = None
    na: Callable[[Bouw], object] | None = None


IEDEREEN = (PRO, SBO, SO, VSO)
_VOOR_WIE = {
    VO: WVO + "1 onder b",
    PRO: WVO + "1 onder a",
    PO: "WPO artikel 40a",
    SBO: "WPO artikel 40a",
    SO: "WEC artikel 41a",
    VSO: "WEC artikel 41a",
}
WIE = (
    *(
        Wie(
            "ingeschreven op 24 augustus",
            sector,
            wet,
            date(2026, 10, 5) if sector in IEDEREEN else None,
            {"instroomdatum": date(2026, 8, 24)},
        )
        for sector, wet in _VOOR_WIE.items()
    ),
    *(Wie("zonder inschrijfdatum", sector, _VOOR_WIE[sector], MAANDAG) for sector in IEDEREEN),
    *(Wie("vertrokken", sector, _VOOR_WIE[sector], None, {"uitstroomdatum": MAANDAG}) for sector in IEDEREEN),
    *(
        Wie(
            "vertrekt morgen",
            sector,
            _VOOR_WIE[sector],
            MAANDAG,
            {"uitstroomdatum": date(2026, 10, 6)},
        )
        for sector in (PRO, SO)
    ),
    Wie(
        "ingeschreven op 29 februari",
        PRO,
        WVO + "1 onder a",
        date(2028, 4, 11),
        {"instroomdatum": date(2028, 2, 29)},
    ),
)


def _zes(naam: str, start: date, op: date, **anders: Any) -> Wanneer:
    """Return a case of the six weeks."""
    waarden = {"startdatum": start} | anders
    return Wanneer(f"zes weken: {naam}", WVO + "2", S.VASTSTELLEN, op, elif_(**waarden), dag=start)


_ZES_WEKEN = (
    *(
        Wanneer(
            "zes weken na de inschrijving",
            artikel("2", sector),
            S.VASTSTELLEN,
            date(2026, 10, 2),
            elif_(),
            sector=sector,
        )
        for sector in ALLE
    ),
    *(
        _zes(f"na {wat.value}", date(2026, 9, 1), date(2026, 10, 13), startgebeurtenis=wat)
        for wat in Startgebeurtenis
    ),
    _zes("geen startgebeurtenis ingevuld", date(2026, 9, 1), date(2026, 10, 13), startgebeurtenis=None),
    _zes("valt in de herfstvakantie", date(2026, 9, 8), date(2026, 10, 20)),
    _zes("loopt door de kerstvakantie", date(2026, 12, 1), date(2027, 1, 12)),
    _zes("valt op eerste kerstdag", date(2026, 11, 13), date(2026, 12, 25)),
    _zes("loopt door de zomervakantie", date(2026, 7, 10), date(2026, 8, 21)),
    _zes("laatste dag van het schooljaar", date(2026, 7, 31), date(2026, 9, 11)),
    _zes("eerste dag van het schooljaar", date(2026, 8, 1), date(2026, 9, 12)),
    _zes("eindigt op 31 juli", date(2026, 6, 19), date(2026, 7, 31)),
    _zes("eindigt op 1 augustus", date(2026, 6, 20), date(2026, 8, 1)),
    _zes("eindigt op de schrikkeldag", date(2028, 1, 18), date(2028, 2, 29)),
    _zes("over de schrikkeldag", date(2028, 1, 19), date(2028, 3, 1)),
    _zes("zelfde dagen zonder schrikkeldag", date(2027, 1, 18), date(2027, 3, 1)),
    _zes("begint op de schrikkeldag", date(2028, 2, 29), date(2028, 4, 11)),
    Wanneer(
        "tijdelijke plaatsing: geteld vanaf de definitieve",
        WVO + "2",
        S.VASTSTELLEN,
        date(2026, 11, 12),
        elif_(startgebeurtenis=Startgebeurtenis.DEFINITIEVE_PLAATSING, startdatum=date(2026, 10, 1)),
    ),
    Wanneer(
        "geen startdatum: niets te laat",
        WVO + "2",
        S.START_ONTBREEKT,
        MAANDAG,
        elif_(startdatum=None),
        streng=False,
    ),
    Wanneer("al vastgesteld", WVO + "2", S.VASTSTELLEN, None, vast()),
)


def _jaar(naam: str, op: date | None, dag: date, **anders: Any) -> Wanneer:
    """Return a case of the yearly evaluation of an OPP that was fixed in 2026."""
    waarden = {"evaluatie_op": None, "geevalueerd_op": None} | anders
    return Wanneer(f"evalueren: {naam}", WVO + "3", S.JAAREVALUATIE, op, vast(**waarden), dag=dag)


_EVALUATIE = (
    *(
        Wanneer(
            "evalueren: elk schooljaar",
            artikel("3", sector),
            S.JAAREVALUATIE,
            date(2027, 7, 16),
            vast(evaluatie_op=None, geevalueerd_op=None),
            dag=date(2027, 6, 7),
            sector=sector,
        )
        for sector in ALLE
    ),
    _jaar("in oktober nog niet in beeld", None, MAANDAG),
    _jaar("dit schooljaar al gehouden", None, date(2027, 6, 7), geevalueerd_op=date(2026, 8, 1)),
    _jaar(
        "gehouden op 31 juli is vorig schooljaar",
        date(2027, 7, 16),
        date(2027, 6, 7),
        geevalueerd_op=date(2026, 7, 31),
    ),
    _jaar(
        "zonder leerling telt niet",
        date(2027, 7, 16),
        date(2027, 6, 7),
        deels_geevalueerd_op=date(2027, 2, 1),
    ),
    _jaar("een jaar gemist", date(2027, 7, 16), date(2027, 9, 6), vastgesteld_op=date(2025, 9, 1)),
    _jaar("afgesproken voor dit jaar", None, date(2027, 6, 7), evaluatie_op=date(2027, 6, 30)),
    Wanneer("evalueren: afgesproken dag", "", S.EVALUEREN, date(2026, 12, 18), vast()),
    Wanneer(
        "evalueren: kort ervoor gehouden", "", S.EVALUEREN, None, vast(geevalueerd_op=date(2026, 11, 20))
    ),
    Wanneer(
        "evalueren: afgesproken in de kerstvakantie",
        "",
        S.EVALUATIE_VRIJ,
        date(2026, 12, 22),
        vast(evaluatie_op=date(2026, 12, 22)),
        streng=False,
    ),
    Wanneer(
        "evalueren: afgesproken op zondag",
        "",
        S.EVALUATIE_VRIJ,
        date(2026, 11, 8),
        vast(evaluatie_op=date(2026, 11, 8)),
        streng=False,
    ),
    Wanneer("evalueren: op een schooldag", "", S.EVALUATIE_VRIJ, None, vast()),
)
_OUD = {"vastgesteld_op": date(2025, 7, 31), "geevalueerd_op": date(2026, 8, 31), "gehoord_op": None}
_HOREN = (
    *(
        Wanneer(
            "horen: voor elke bijstelling",
            artikel("5", sector),
            S.HOREN,
            date(2026, 10, 19),
            vast(status=OppStatus.BIJSTELLING),
            sector=sector,
            streng=False,
        )
        for sector in ALLE
    ),
    Wanneer(
        "horen: opnieuw gehoord",
        WVO + "5",
        S.HOREN,
        None,
        vast(status=OppStatus.BIJSTELLING, gehoord_op=date(2026, 9, 28)),
    ),
    Wanneer("horen: OPP van voor 1 augustus 2025", WVO + "5", S.HOREN, None, vast(**_OUD)),
    Wanneer(
        "terugkoppeling: OPP van voor 1 augustus 2025",
        "",
        S.TERUGKOPPELING,
        None,
        vast(**_OUD, terug_te_koppelen=True),
    ),
    Wanneer(
        "overname van voor 1 augustus 2025",
        WVO + "5",
        S.HOREN_OVERNAME,
        None,
        vast(
            status=OppStatus.OVERGENOMEN,
            versie=0,
            **(_OUD | {"vastgesteld_op": None}),
            overname_vastgesteld_op=date(2025, 7, 31),
        ),
    ),
    Wanneer(
        "overname van 1 augustus 2025",
        WVO + "5",
        S.HOREN_OVERNAME,
        date(2026, 12, 18),
        vast(
            status=OppStatus.OVERGENOMEN,
            versie=0,
            **(_OUD | {"vastgesteld_op": None}),
            overname_vastgesteld_op=date(2025, 8, 1),
        ),
        streng=False,
    ),
    Wanneer(
        "terugkoppeling: geen wettelijke termijn, veertien dagen",
        "",
        S.TERUGKOPPELING,
        date(2026, 10, 9),
        vast(terug_te_koppelen=True),
    ),
    Wanneer(
        "terugkoppeling: de school koos vijf dagen",
        "",
        S.TERUGKOPPELING,
        date(2026, 9, 30),
        vast(terug_te_koppelen=True),
        school={"terugkoppeling_dagen": 5},
    ),
    Wanneer("terugkoppeling: al gedaan", "", S.TERUGKOPPELING, None, vast()),
    Wanneer(
        "wil nu niet: op de afgesproken dag",
        "",
        S.NOGMAALS_AANBIEDEN,
        date(2026, 11, 2),
        vast(nogmaals_aanbieden_op=date(2026, 11, 2)),
    ),
    Wanneer(
        "wil nu niet, zonder dag: bij de evaluatie",
        "",
        S.NOGMAALS_AANBIEDEN,
        date(2026, 12, 18),
        vast(wilde_niet=True),
        streng=False,
    ),
    Wanneer(
        "wil nu niet, zonder dag: na de evaluatie met de leerling",
        "",
        S.NOGMAALS_AANBIEDEN,
        None,
        vast(wilde_niet=True, geevalueerd_op=date(2026, 10, 1)),
    ),
)
_18 = "BW boek 1, artikel 233 en 245"
_LEEFTIJD = (
    Wanneer(
        "17 jaar en negen maanden",
        _18,
        S.ACHTTIEN,
        date(2026, 12, 1),
        vast(geboortedatum=date(2008, 12, 1)),
        streng=False,
    ),
    Wanneer("17 jaar en zes maanden", _18, S.ACHTTIEN, None, vast(geboortedatum=date(2009, 4, 5))),
    Wanneer("16 jaar verandert niets", _18, S.ACHTTIEN, None, vast(geboortedatum=date(2010, 10, 5))),
    Wanneer("16 jaar: niemand vraagt meelezen", _18, S.MEELEZEN, None, vast(geboortedatum=date(2010, 1, 1))),
    Wanneer("vandaag 18", _18, S.ACHTTIEN, MAANDAG, vast(geboortedatum=date(2008, 10, 5)), streng=False),
    Wanneer(
        "gisteren 18, nog niet gevraagd",
        _18,
        S.MEELEZEN,
        MAANDAG,
        vast(geboortedatum=date(2008, 10, 4)),
        streng=False,
    ),
    Wanneer(
        "18, een keer gevraagd",
        _18,
        S.MEELEZEN,
        None,
        vast(geboortedatum=date(2008, 10, 4), meelezen_gevraagd_op=MAANDAG),
    ),
    Wanneer(
        "18 met een curator",
        _18,
        S.MEELEZEN,
        None,
        vast(geboortedatum=date(2008, 1, 1), ouders=(replace(MOEDER, relatie=Relatie.MENTOR_CURATOR), VADER)),
    ),
    Wanneer(
        "geboren op de schrikkeldag wordt 18",
        _18,
        S.ACHTTIEN,
        date(2026, 3, 1),
        vast(geboortedatum=date(2008, 2, 29)),
        dag=date(2026, 2, 10),
        streng=False,
    ),
)


def _aanmelding(naam: str, wet: str, soort: TermijnSoort, op: date | None, **anders: Any) -> Wanneer:
    """Return a case of an aanmelding of 1 September."""
    dag, sector = anders.pop("dag", MAANDAG), anders.pop("sector", VO)
    streng = anders.pop("streng", True)
    rij = Aanmelding(**({"ontvangen_op": date(2026, 9, 1)} | anders))
    kort = AanmeldKort(NUL, NUL, "Mira Bos", "Mira", rij.ontvangen_op, termijn(rij, RECHT.getallen, dag))
    open_ = () if rij.besluit else (kort,)
    return Wanneer(
        f"aanmelding: {naam}", wet, soort, op, None, dag, sector, streng, buiten=Buiten(aanmeldingen=open_)
    )


_40 = {PO: "WPO artikel 40", SBO: "WPO artikel 40", SO: "WEC artikel 40", VSO: "WEC artikel 40"}
_88, _813 = "WVO 2020, artikel 8.8 lid 2 en 8.13", "WVO 2020, artikel 8.13"
_ZORGPLICHT = (
    *(
        _aanmelding("zes weken", _40.get(sector, _88), S.AANMELDING, date(2026, 10, 13), sector=sector)
        for sector in ALLE
    ),
    _aanmelding("vier weken erbij", _88, S.AANMELDING, date(2026, 11, 10), verlengd_op=date(2026, 10, 9)),
    _aanmelding("op de laatste dag van tien weken", _813, S.TIJDELIJKE_PLEK, None, dag=date(2026, 11, 10)),
    *(
        _aanmelding(
            "tien weken om",
            _40.get(sector, _813),
            S.TIJDELIJKE_PLEK,
            date(2026, 11, 11),
            dag=date(2026, 11, 11),
            sector=sector,
        )
        for sector in ALLE
    ),
    _aanmelding(
        "tijdelijk geplaatst, nog geen besluit",
        _88,
        S.AANMELDING,
        date(2026, 10, 13),
        dag=date(2026, 12, 1),
        tijdelijk_geplaatst_op=date(2026, 11, 11),
    ),
    _aanmelding("besloten", _88, S.AANMELDING, None, besluit=AanmeldBesluit.TOEGELATEN),
    _aanmelding("zonder dag", _88, S.AANMELDING, MAANDAG, ontvangen_op=None, streng=False),
    _aanmelding(
        "over de jaargrens",
        _88,
        S.AANMELDING,
        date(2027, 1, 12),
        ontvangen_op=date(2026, 12, 1),
        dag=date(2026, 12, 2),
    ),
    _aanmelding(
        "over de schrikkeldag",
        _88,
        S.AANMELDING,
        date(2028, 3, 1),
        ontvangen_op=date(2028, 1, 19),
        dag=date(2028, 1, 20),
    ),
)
_SWV = "Beschikking van het samenwerkingsverband"
_BEWAAR = "AVG, artikel 5 lid 1 onder e"
_ROD = "Inspectie van het Onderwijs, Ontwikkelingsperspectief opstellen en registreren"


def _weg(op: date | None, vertrek: date, naam: str, dag: date = MAANDAG, **school: int) -> Wanneer:
    kind = LeerlingKort(NUL, "Mira Bos", "Mira", uitstroomdatum=vertrek)
    buiten = Buiten(vertrokken=(kind,))
    return Wanneer(f"bewaren: {naam}", _BEWAAR, S.BEWAREN, op, None, dag, VO, False, school, buiten)


def _rod(soort: TermijnSoort, dag: date, op: date | None, naam: str) -> Wanneer:
    kort = RodKort(NUL, NUL, "Mira Bos", "Mira", "3b", dag, soort is S.ROD_EIND)
    return Wanneer(naam, _ROD, soort, op, streng=False, buiten=Buiten(rod=(kort,)))


_OVERIG = (
    Wanneer(
        "TLV: twaalf weken vooraf",
        _SWV,
        S.TLV,
        date(2026, 10, 8),
        vast(tlv_tot=date(2026, 12, 31)),
        streng=False,
    ),
    Wanneer(
        "TLV: de school koos vier weken",
        _SWV,
        S.TLV,
        date(2026, 12, 3),
        vast(tlv_tot=date(2026, 12, 31)),
        streng=False,
        school={"tlv_vooraf_weken": 4},
    ),
    Wanneer(
        "TLV: hele schoolloopbaan",
        _SWV,
        S.TLV,
        None,
        vast(tlv_tot=date(2026, 12, 31), tlv_hele_loopbaan=True),
    ),
    Wanneer(
        "TLV: voorbij is niet te laat",
        _SWV,
        S.TLV,
        date(2026, 7, 8),
        vast(tlv_tot=date(2026, 9, 30)),
        streng=False,
    ),
    Wanneer(
        "arrangement: zes weken vooraf",
        _SWV,
        S.ARRANGEMENT,
        date(2026, 11, 6),
        vast(arrangement_tot=date(2026, 12, 18)),
        streng=False,
    ),
    Wanneer(
        "arrangement: eigen evaluatiedag",
        _SWV,
        S.ARRANGEMENT_EVALUATIE,
        date(2026, 11, 2),
        vast(arrangement_evaluatie_op=date(2026, 11, 2)),
        streng=False,
    ),
    _weg(date(2026, 7, 31), date(2024, 7, 31), "twee jaar"),
    _weg(None, date(2024, 7, 31), "het bestuur koos drie jaar", bewaarjaren=3),
    _weg(date(2030, 3, 1), date(2028, 2, 29), "vertrokken op de schrikkeldag", date(2030, 2, 1)),
    _rod(S.ROD_BEGIN, date(2026, 9, 25), date(2026, 10, 9), "ROD: begin van een OPP"),
    _rod(S.ROD_BEGIN, date(2019, 9, 25), date(2019, 10, 9), "ROD: begin dat jaren bleef liggen"),
    _rod(S.ROD_EIND, date(2026, 10, 1), date(2026, 10, 15), "ROD: einde van een OPP"),
    Wanneer(
        "schoolaanwezigheid: opnieuw bekijken",
        "",
        S.AANWEZIGHEID,
        date(2026, 10, 12),
        buiten=Buiten(
            aanwezigheid=(AanwezigKort(NUL, "Mira Bos", "Mira", "3b", date(2026, 9, 20), date(2026, 10, 12)),)
        ),
    ),
    Wanneer("vertrokken: afsluiten", "", S.AFSLUITEN, MAANDAG, vast(uitstroomdatum=MAANDAG), streng=False),
    Wanneer("vertrokken: geen zes weken meer", WVO + "2", S.VASTSTELLEN, None, elif_(uitstroomdatum=MAANDAG)),
)
WANNEER = (*_ZES_WEKEN, *_EVALUATIE, *_HOREN, *_LEEFTIJD, *_ZORGPLICHT, *_OVERIG)

HARD, WACHT, DAARNA = PuntSoort.HARD, PuntSoort.WACHT, PuntSoort.DAARNA
_DRIE = (VO, PO, SO)
_GEZAG = {VO: "WVO 2020, artikel 1.1", PO: "WPO artikel 1", SO: "WEC artikel 1"}
_KANS = {"uitkomst": HoorUitkomst.KANS_GEGEVEN, "manier_gekozen": Manier.NU_NIET, "uitkomst_reden": "later"}


def _drie(naam: str, lid: str, eis: str, code: str, soort: PuntSoort | None, **hoe: Any) -> tuple[Blok, ...]:
    """Return the same case under each of the three laws."""
    return tuple(Blok(naam, artikel(lid, s), eis, s, code, soort, **hoe) for s in _DRIE)


BLOK = (
    *_drie("niet gehoord", "5", "horen", "horen", HARD, voor=zonder("hoorgesprekken")),
    *_drie(
        "kans gegeven, wil nu niet",
        "5",
        "horen",
        "horen",
        None,
        voor=samen(gesprek(**_KANS), lambda b: b.uitspraken()),
    ),
    *_drie("bijstelling, niet opnieuw gehoord", "5", "horen", "horen_bijstelling", HARD, voor=bijstelling),
    *_drie(
        "bijstelling, opnieuw gehoord",
        "5",
        "horen",
        "horen_bijstelling",
        None,
        voor=samen(bijstelling, hoor_opnieuw),
    ),
    *_drie("overgenomen, dan bijgesteld", "5", "horen", "horen_bijstelling", HARD, voor=overgenomen),
    *_drie("gehoord zonder inbreng", "7 onder c", "inbreng", "inbreng", HARD, voor=lambda b: b.uitspraken()),
    *_drie(
        "nog niet teruggekoppeld",
        "6",
        "terugkoppeling",
        "terugkoppeling",
        DAARNA,
        voor=gesprek(terugkoppeling_op=None),
    ),
    *_drie("geen overleg", "1 en 4", "overleg", "overleg_ouders", HARD, voor=zonder("overleggen")),
    *_drie(
        "vader antwoordde niet",
        "2 en 4",
        "akkoord",
        "akkoord_ontbreekt",
        WACHT,
        na=lambda b: b.akkoorden.pop(),
    ),
    *_drie(
        "vader niet akkoord",
        "2 en 4",
        "akkoord",
        "akkoord_niet_akkoord",
        WACHT,
        na=vader_zegt(Antwoord.NIET_AKKOORD),
    ),
    *_drie("gezien is niet akkoord", "2 en 4", "akkoord", "akkoord_ontbreekt", WACHT, na=vader_zegt(None)),
    *_drie("akkoord vervallen", "2 en 4", "akkoord", "akkoord_vervallen", WACHT, na=wijzig_doel),
    *_drie(
        "één gezaghouder is genoeg",
        "2 en 4",
        "akkoord",
        "akkoord_ontbreekt",
        None,
        voor=ouder(1, gezag=Gezag.NEE),
    ),
    *_drie(
        "voogd antwoordde niet",
        "2 en 4",
        "akkoord",
        "akkoord_ontbreekt",
        WACHT,
        voor=voogd,
        na=lambda b: b.akkoorden.pop(),
    ),
    *(
        Blok("gezag onbekend", _GEZAG[s], "gezag", s, "gezag_onbekend", WACHT, ouder(1, gezag=Gezag.ONBEKEND))
        for s in _DRIE
    ),
    *_drie(
        "16 jaar: de ouders beslissen nog",
        "2 en 4",
        "akkoord",
        "akkoord_ontbreekt",
        WACHT,
        voor=leerling(geboortedatum=date(2010, 10, 16)),
        na=lambda b: b.akkoorden.pop(),
    ),
    *_drie("18 jaar: alleen ouders akkoord", "2 en 4", "akkoord", "akkoord_ontbreekt", WACHT, voor=achttien),
    *_drie(
        "18 jaar: de leerling is akkoord",
        "2 en 4",
        "akkoord",
        "akkoord_ontbreekt",
        None,
        voor=achttien,
        na=zelf_akkoord,
    ),
    *_drie(
        "18 jaar: de curator beslist",
        "2 en 4",
        "akkoord",
        "akkoord_ontbreekt",
        None,
        voor=samen(achttien, ouder(0, relatie=Relatie.MENTOR_CURATOR)),
        na=lambda b: b.akkoorden.pop(),
    ),
    *(
        Blok(
            "18 jaar: nog niet gevraagd wie meeleest",
            _18,
            "meerderjarig",
            s,
            "meelezen",
            DAARNA,
            samen(achttien, leerling(meelezen=None)),
            zelf_akkoord,
        )
        for s in _DRIE
    ),
    *(
        Blok(
            "geen individuele begeleiding: geen akkoord nodig",
            artikel("2 en 4", s),
            "akkoord",
            s,
            "akkoord_ontbreekt",
            None,
            zonder("doelen", "begeleidingen", "aanpakken"),
            wis("akkoorden"),
        )
        for s in ALLE
    ),
    *_drie(
        "niet gezegd of het programma afwijkt",
        "7 onder b",
        "afwijking",
        "afwijking",
        HARD,
        voor=zonder("afwijkingen"),
    ),
    *_drie("geen startdatum", "2", "termijn", "startdatum", HARD, voor=opp(startdatum=None)),
    *_drie("geen evaluatiedatum", "3", "evaluatiedatum", "evaluatie_op", HARD, voor=opp(evaluatie_op=None)),
    *_drie(
        "niemand met mandaat",
        "1",
        "vaststellen",
        "namens",
        HARD,
        voor=lambda b: setattr(b.school, "namens_naam", None),
    ),
)
