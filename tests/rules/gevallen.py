"""The table of cases for vaststellen: one thing broken in a complete dossier, and what the rules must say.

Each case breaks the dossier before (``voor``) or after (``na``) the parents agreed, in the sectors it names.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from opp_desk.model.keuzes import (
    AanpakSoort,
    Antwoord,
    Gezag,
    Hoormoment,
    HoorUitkomst,
    InPlan,
    Invloed,
    Manier,
    Meelezen,
    Relatie,
    Sector,
    Uitstroom,
)
from opp_desk.model.opp import Afwijking, Overleg, Partner
from opp_desk.rules.punt import PuntSoort
from tests.rules.breken import (
    achttien,
    bijstelling,
    bouwsteen,
    eerste,
    erbij,
    geen_uren,
    gesprek,
    hoor_opnieuw,
    koppel_doel,
    leerling,
    lege_rijen,
    opp,
    ouder,
    overgenomen,
    samen,
    tweede_uitspraak,
    uitspraak,
    vader_zegt,
    voogd,
    wijzig_doel,
    wis,
    zelf_akkoord,
    zet,
    zonder,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.rules.dossierbouw import Bouw

ALLE = tuple(Sector)
VO = (Sector.VO, Sector.PRO, Sector.VSO)
EXTRA = (Sector.PO, Sector.VO)
HARD, WACHT, ZACHT, DAARNA = PuntSoort.HARD, PuntSoort.WACHT, PuntSoort.ZACHT, PuntSoort.DAARNA


@dataclass(frozen=True)
class Geval:
    """One broken thing. ``verwacht`` holds exactly the points that it must give."""

    naam: str
    verwacht: dict[str, PuntSoort]
    voor: Callable[[Bouw], object] | None = None
    na: Callable[[Bouw], object] | None = None
    sectoren: tuple[Sector, ...] = ALLE


_KANS = {
    "uitkomst": HoorUitkomst.KANS_GEGEVEN,
    "manier_gekozen": Manier.NU_NIET,
    "uitkomst_reden": "liever niet",
}
_LESTIJD = {
    "lestijd_rooster": "25",
    "lestijd_nu": "20",
    "lestijd_opbouw": "elke maand 1 uur",
    "lestijd_reden": "moe",
}
_PARTNER = {"organisatie": "Logopedie Zuid", "persoon": "L. Smit"}
_TOESTEMMING = {"toestemming_van": "moeder", "toestemming_op": date(2026, 9, 3)}

GEVALLEN = (
    Geval("volledig", {}),
    # head
    Geval("twee versies van één veld", {"conflict": HARD}, bouwsteen(conflicten=2)),
    Geval("geen achternaam", {"naam": HARD}, leerling(achternaam=None)),
    Geval("geen roepnaam", {"naam": HARD}, leerling(roepnaam=" ")),
    Geval("geen geboortedatum", {"geboortedatum": HARD}, leerling(geboortedatum=None)),
    Geval("geen groep", {"groep": HARD}, bouwsteen(groep=None)),
    Geval("geen leerkracht", {"leerkrachten": ZACHT}, bouwsteen(leerkrachten=())),
    Geval("geen aanspreekpunt in vo", {"aanspreekpunt": ZACHT}, bouwsteen(aanspreekpunt=None), sectoren=VO),
    Geval(
        "geen aanspreekpunt in po",
        {},
        bouwsteen(aanspreekpunt=None),
        sectoren=(Sector.PO, Sector.SBO, Sector.SO),
    ),
    Geval("geen opsteller", {"opsteller": HARD}, opp(opsteller=None)),
    Geval("geen startgebeurtenis", {"startgebeurtenis": HARD}, opp(startgebeurtenis=None)),
    Geval("geen startdatum", {"startdatum": HARD}, opp(startdatum=None)),
    Geval("geen aanleiding", {"aanleiding": ZACHT}, opp(aanleiding="")),
    Geval("geen ingangsdatum", {"geldig_vanaf": HARD}, opp(geldig_vanaf=None)),
    Geval("geen evaluatiedatum", {"evaluatie_op": HARD}, opp(evaluatie_op=None)),
    Geval(
        "evaluatie in de kerstvakantie", {"evaluatie_op_vrij": ZACHT}, opp(evaluatie_op=date(2026, 12, 21))
    ),
    Geval("evaluatie op zaterdag", {"evaluatie_op_vrij": ZACHT}, opp(evaluatie_op=date(2026, 12, 12))),
    Geval("evaluatie voorbij", {"evaluatie_op_voorbij": ZACHT}, opp(evaluatie_op=date(2026, 10, 15))),
    Geval("evaluatie vandaag", {}, opp(evaluatie_op=date(2026, 10, 16))),
    Geval("evaluatie na twee schooljaren", {"evaluatie_op_ver": ZACHT}, opp(evaluatie_op=date(2028, 9, 14))),
    Geval("evaluatie in het volgende schooljaar", {}, opp(evaluatie_op=date(2027, 9, 14))),
    Geval("niemand stelt vast", {"namens": HARD}, lambda b: zet(b.school, {"namens_naam": None})),
    # perspective
    Geval("geen uitstroom", {"uitstroom": HARD}, opp(uitstroom_van=None)),
    Geval("uitstroom open zonder reden", {"uitstroom_open": HARD}, opp(uitstroom_van=Uitstroom.NOG_NIET)),
    Geval(
        "uitstroom open met reden",
        {},
        opp(uitstroom_van=Uitstroom.NOG_NIET, uitstroom_open_reden="in groep 7"),
    ),
    Geval(
        "vso zonder profiel",
        {"uitstroomprofiel": HARD},
        opp(uitstroom_van=Uitstroom.MBO_2),
        sectoren=(Sector.VSO,),
    ),
    Geval("geen onderbouwing", {"onderbouwing": HARD}, opp(uitstroom_onderbouwing=None)),
    Geval("niets dat helpt", {"factoren_bevorderend": HARD}, eerste("factoren", tekst=None)),
    Geval(
        "niets dat hindert",
        {"factoren_belemmerend": HARD},
        lambda b: b.zet("factoren", b.opp.factoren[0]),
    ),
    Geval("geen beginsituatie", {"beginsituatie": ZACHT}, zonder("beginfeiten")),
    # handelingsdeel
    *(
        Geval(f"doel zonder {naam}", {"doel_onvolledig": HARD}, eerste("doelen", **{naam: None}))
        for naam in ("kan_straks", "maat", "nu", "nu_datum", "streef", "evaluatie_op")
    ),
    Geval("doel zonder gebied", {"doel_gebied": ZACHT}, eerste("doelen", gebied=None)),
    Geval("doel zonder kinddoel", {}, eerste("doelen", kinddoel=None)),
    Geval("begeleiding zonder doel", {"doelen": HARD}, zonder("doelen")),
    *(
        Geval(
            f"begeleiding zonder {naam}",
            {"begeleiding_onvolledig": HARD},
            eerste("begeleidingen", **{naam: None}),
        )
        for naam in ("wat", "vorm", "wie", "waar", "keer_per_week", "minuten", "van", "tot")
    ),
    Geval("hulpmiddel zonder uren", {}, geen_uren),
    Geval("begeleiding niet gekoppeld", {"begeleiding_doel": ZACHT}, eerste("begeleidingen", doel=None)),
    Geval("niets dat werkt in de les", {"aanpak_wel": ZACHT}, eerste("aanpakken", soort=AanpakSoort.NIET)),
    Geval(
        "niets om te laten in de les",
        {"aanpak_niet": ZACHT},
        lambda b: b.zet("aanpakken", b.opp.aanpakken[0]),
    ),
    Geval("lege rijen tellen niet", {}, lege_rijen),
    # no individuele begeleiding: no akkoord needed (L5)
    Geval(
        "geen handelingsdeel waar iedereen een OPP heeft",
        {},
        zonder("doelen", "begeleidingen", "aanpakken"),
        wis("akkoorden"),
        sectoren=(Sector.SBO, Sector.SO, Sector.PRO, Sector.VSO),
    ),
    Geval(
        "geen handelingsdeel bij extra ondersteuning",
        {"begeleiding_geen": ZACHT},
        zonder("doelen", "begeleidingen", "aanpakken"),
        wis("akkoorden"),
        sectoren=EXTRA,
    ),
    Geval(
        "doelen zonder begeleiding vragen geen akkoord",
        {},
        zonder("begeleidingen"),
        wis("akkoorden"),
        sectoren=(Sector.PRO,),
    ),
    # hearing
    Geval("niet gehoord", {"horen": HARD}, zonder("hoorgesprekken")),
    Geval("nog niet gehoord", {"horen": HARD}, gesprek(uitkomst=HoorUitkomst.NOG_NIET)),
    Geval("hoorgesprek in de toekomst", {"horen": HARD}, gesprek(aangeboden_op=date(2026, 10, 17))),
    Geval("alleen gehoord bij een evaluatie", {"horen": HARD}, gesprek(moment=Hoormoment.EVALUEREN)),
    Geval("kans zonder dag", {"horen_datum": HARD}, gesprek(aangeboden_op=None)),
    Geval("kans door niemand", {"horen_door": HARD}, gesprek(door=None)),
    Geval("manier niet gekozen", {"horen_manier": HARD}, gesprek(manier_gekozen=None)),
    Geval("gehoord en toch nu liever niet", {"horen_manier": HARD}, gesprek(manier_gekozen=Manier.NU_NIET)),
    Geval("leerling wil nu niet", {}, samen(gesprek(**_KANS), lambda b: b.uitspraken())),
    Geval(
        "leerling wil nu niet, zonder woorden",
        {"horen_reden": ZACHT},
        samen(gesprek(**(_KANS | {"uitkomst_reden": None})), lambda b: b.uitspraken()),
    ),
    Geval("gehoord zonder inbreng", {"inbreng": HARD}, lambda b: b.uitspraken()),
    Geval("inbreng zonder woorden", {"inbreng": HARD}, uitspraak(woorden="  ")),
    Geval("alleen een tekening", {}, uitspraak(woorden=None, tekening="ab" * 32)),
    Geval(
        "tekening waarover de leerling nog niet besliste",
        {"inbreng_in_plan": HARD},
        uitspraak(woorden=None, tekening="ab" * 32, in_plan=None),
    ),
    Geval("leerling besliste niet over het plan", {"inbreng_in_plan": HARD}, uitspraak(in_plan=None)),
    Geval("anders gezegd zonder woorden", {"inbreng_anders": HARD}, uitspraak(in_plan=InPlan.ANDERS)),
    Geval("anders gezegd", {}, uitspraak(in_plan=InPlan.ANDERS, anders_gezegd="Ik wil soms een pauze.")),
    Geval("invloed onbekend", {"invloed": HARD}, uitspraak(invloed=None)),
    Geval("invloed zonder waarom", {"invloed": HARD}, uitspraak(omdat=None)),
    Geval("niet overgenomen zonder waarom", {"invloed": HARD}, uitspraak(invloed=Invloed.NIET, omdat="")),
    Geval("overgenomen in een doel", {}, koppel_doel),
    Geval("niet in het plan", {}, uitspraak(in_plan=InPlan.NIET, invloed=None, omdat=None)),
    Geval(
        "tweede uitspraak zonder invloed",
        {"invloed": HARD},
        tweede_uitspraak(woorden="Minder sommen.", in_plan=InPlan.ZO),
    ),
    Geval("nog niet teruggekoppeld", {"terugkoppeling": DAARNA}, gesprek(terugkoppeling_op=None)),
    # parents
    Geval("geen overleg", {"overleg_ouders": HARD}, zonder("overleggen")),
    Geval(
        "overleg gepland",
        {"overleg_ouders": HARD},
        samen(zonder("overleggen"), erbij("overleggen", Overleg, datum=date(2026, 10, 17), wie="moeder")),
    ),
    Geval(
        "overleg vandaag",
        {},
        samen(
            zonder("overleggen"),
            erbij("overleggen", Overleg, datum=date(2026, 10, 16), wie="moeder", eens="lezen"),
        ),
    ),
    Geval("gehoord vandaag", {}, gesprek(aangeboden_op=date(2026, 10, 16))),
    Geval(
        "overleg zonder inhoud",
        {"overleg_leeg": HARD},
        samen(zonder("overleggen"), erbij("overleggen", Overleg, datum=date(2026, 10, 1), wie="moeder")),
    ),
    Geval(
        "overleg zonder namen",
        {"overleg_leeg": HARD},
        samen(zonder("overleggen"), erbij("overleggen", Overleg, datum=date(2026, 10, 1), eens="lezen")),
    ),
    Geval("visie van vader ontbreekt", {"visie": ZACHT}, lambda b: b.zet("visies", b.opp.visies[0])),
    # departures and partners
    Geval("afwijking niet gezegd", {"afwijking": HARD}, zonder("afwijkingen")),
    Geval("geen afwijking aangevinkt", {}, samen(zonder("afwijkingen"), opp(geen_afwijking=True))),
    Geval("geen afwijking en toch een", {"afwijking_tegenspraak": HARD}, opp(geen_afwijking=True)),
    Geval("afwijking zonder vak", {"afwijking_onvolledig": HARD}, eerste("afwijkingen", vak=None)),
    Geval("afwijking zonder vervanging", {"afwijking_half": ZACHT}, eerste("afwijkingen", vervanging=None)),
    Geval(
        "twee afwijkingen, een zonder inhoud",
        {"afwijking_onvolledig": HARD},
        erbij("afwijkingen", Afwijking, vak="gym"),
    ),
    Geval("minder lestijd, volledig", {}, opp(**_LESTIJD, inspectie_gevraagd_op=date(2026, 10, 1))),
    Geval(
        "minder lestijd telt als afwijking",
        {},
        samen(zonder("afwijkingen"), opp(**_LESTIJD, inspectie_gevraagd_op=date(2026, 10, 1))),
    ),
    Geval("minder lestijd zonder inspectie", {"lestijd_inspectie": ZACHT}, opp(**_LESTIJD)),
    *(
        Geval(
            f"minder lestijd zonder {naam}",
            {"lestijd": HARD},
            opp(**(_LESTIJD | {naam: None}), inspectie_gevraagd_op=date(2026, 10, 1)),
        )
        for naam in _LESTIJD
    ),
    Geval(
        "partner zonder toestemming", {"partner_toestemming": ZACHT}, erbij("partners", Partner, **_PARTNER)
    ),
    Geval("partner met toestemming", {}, erbij("partners", Partner, **_PARTNER, **_TOESTEMMING)),
    Geval(
        "toestemming verlopen",
        {"partner_toestemming": ZACHT},
        erbij("partners", Partner, **_PARTNER, **_TOESTEMMING, toestemming_tot=date(2026, 10, 15)),
    ),
    # gezag and akkoord
    Geval("gezag onbekend", {"gezag_onbekend": WACHT}, ouder(1, gezag=Gezag.ONBEKEND)),
    Geval("gezag niet ingevuld", {"gezag_onbekend": WACHT}, ouder(1, gezag=None)),
    Geval("vader zonder gezag", {}, ouder(1, gezag=Gezag.NEE)),
    Geval(
        "gezag lang geleden nagekeken",
        {"gezag_oud": ZACHT},
        ouder(1, gezag_gecontroleerd_op=date(2025, 10, 15)),
    ),
    Geval("gezag precies een jaar geleden", {}, ouder(1, gezag_gecontroleerd_op=date(2025, 10, 16))),
    Geval(
        "niemand heeft gezag",
        {"geen_gezaghouder": WACHT},
        samen(ouder(0, gezag=Gezag.NEE), ouder(1, gezag=Gezag.NEE)),
    ),
    Geval("nooit voorgelegd", {"voorleggen": WACHT}, na=samen(wis("voorlegversies"), wis("akkoorden"))),
    Geval("vader antwoordde niet", {"akkoord_ontbreekt": WACHT}, na=lambda b: b.akkoorden.pop()),
    Geval(
        "vader zag het alleen",
        {"akkoord_ontbreekt": WACHT},
        na=vader_zegt(None, gezien_op=date(2026, 10, 9)),
    ),
    Geval("vader reageert niet", {"akkoord_ontbreekt": WACHT}, na=vader_zegt(Antwoord.GEEN_REACTIE)),
    Geval(
        "vader akkoord behalve", {"akkoord_behalve": WACHT}, na=vader_zegt(Antwoord.BEHALVE, behalve="gym")
    ),
    Geval("vader niet akkoord", {"akkoord_niet_akkoord": WACHT}, na=vader_zegt(Antwoord.NIET_AKKOORD)),
    Geval("tekst gewijzigd na akkoord", {"akkoord_vervallen": WACHT}, na=wijzig_doel),
    Geval(
        "een akkoord, een zonder antwoord, tekst gewijzigd",
        {"akkoord_vervallen": WACHT},
        na=samen(lambda b: b.akkoorden.pop(), wijzig_doel),
    ),
    Geval(
        "instelling als voogd, deels gezag",
        {"visie": ZACHT},
        samen(voogd, lambda b: b.zet("visies", b.opp.visies[0])),
    ),
    Geval("voogd antwoordde niet", {"akkoord_ontbreekt": WACHT}, voogd, lambda b: b.akkoorden.pop()),
    # 18 and older
    Geval("18: leerling akkoord", {}, achttien, zelf_akkoord),
    Geval(
        "18: nog niet gevraagd wie meeleest",
        {"meelezen": DAARNA},
        samen(achttien, leerling(meelezen=None)),
        zelf_akkoord,
    ),
    Geval(
        "18: ouders mogen niet meelezen", {}, samen(achttien, leerling(meelezen=Meelezen.NEE)), zelf_akkoord
    ),
    Geval(
        "18: zonder ouders is er niets te vragen",
        {},
        samen(achttien, leerling(meelezen=None), lambda b: b.ouders.clear()),
        zelf_akkoord,
    ),
    Geval("17 jaar: nog niets te vragen", {}, leerling(geboortedatum=date(2008, 10, 17), meelezen=None)),
    Geval("18: alleen de ouders akkoord", {"akkoord_ontbreekt": WACHT}, achttien),
    Geval(
        "18: gezag en visie doen niet meer mee",
        {},
        samen(achttien, zonder("visies"), ouder(0, gezag=Gezag.ONBEKEND)),
        zelf_akkoord,
    ),
    Geval(
        "18: geen overleg", {"overleg_leerling": HARD}, samen(achttien, zonder("overleggen")), zelf_akkoord
    ),
    Geval(
        "18: curator beslist",
        {},
        samen(achttien, ouder(0, relatie=Relatie.MENTOR_CURATOR)),
        lambda b: b.akkoorden.pop(),
    ),
    Geval("17 jaar: de ouders", {}, leerling(geboortedatum=date(2008, 10, 17))),
    # a change of a version that was fixed before
    Geval("bijstelling, opnieuw gehoord", {}, samen(bijstelling, hoor_opnieuw)),
    Geval("bijstelling, niet opnieuw gehoord", {"horen_bijstelling": HARD}, bijstelling),
    Geval(
        "bijstelling, gehoord over de vorige tekst",
        {"horen_bijstelling": HARD},
        samen(bijstelling, hoor_opnieuw, gesprek(aangeboden_op=date(2026, 9, 30))),
    ),
    Geval(
        "bijstelling, gehoord op de dag van vaststellen",
        {},
        samen(bijstelling, hoor_opnieuw, gesprek(aangeboden_op=date(2026, 10, 1))),
    ),
    Geval(
        "bijstelling, gehoord op de dag van vaststellen, niet gezegd waarover",
        {"horen_bijstelling": HARD},
        samen(bijstelling, gesprek(moment=None, aangeboden_op=date(2026, 10, 1))),
    ),
    Geval(
        "bijstelling, daarna gehoord, niet gezegd waarover",
        {},
        samen(bijstelling, gesprek(moment=None, aangeboden_op=date(2026, 10, 2))),
    ),
    Geval(
        "bijstelling, overleg op de dag van vaststellen",
        {"overleg_ouders_bijstelling": HARD},
        samen(
            bijstelling,
            hoor_opnieuw,
            zonder("overleggen"),
            erbij("overleggen", Overleg, datum=date(2026, 10, 1), wie="moeder", eens="lezen"),
        ),
    ),
    Geval(
        "bijstelling zonder overleg",
        {"overleg_ouders_bijstelling": HARD},
        samen(bijstelling, hoor_opnieuw, lambda b: b.zet("overleggen", b.opp.overleggen[0])),
    ),
    Geval(
        "bijstelling van 18 zonder overleg",
        {"overleg_leerling_bijstelling": HARD},
        samen(bijstelling, hoor_opnieuw, achttien, lambda b: b.zet("overleggen", b.opp.overleggen[0])),
        zelf_akkoord,
    ),
    Geval("overgenomen OPP, niet opnieuw gehoord", {"horen_bijstelling": HARD}, overgenomen),
    Geval("overgenomen OPP, opnieuw gehoord", {}, samen(overgenomen, hoor_opnieuw)),
)
