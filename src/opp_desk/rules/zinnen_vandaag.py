"""The rows of Vandaag as sentences: what to do, why, and the text of the button."""

from __future__ import annotations

from typing import Final

VANDAAG: Final[dict[str, str]] = {
    "periode_te_laat": "Te laat",
    "periode_deze_week": "Deze week",
    "periode_deze_maand": "Deze maand",
    "periode_later": "Later",
    # what
    "termijn_vaststellen": "OPP vaststellen",
    "termijn_start_ontbreekt": "Begin van het OPP invullen",
    "termijn_horen": "{roepnaam} horen voor de bijstelling",
    "termijn_bijstellen": "Bijstelling vaststellen",
    "termijn_akkoord": "Akkoord op de bijstelling",
    "termijn_akkoord_vervallen": "Bijstelling opnieuw voorleggen",
    "termijn_handelingsdeel_wacht": "Het handelingsdeel wacht op akkoord",
    "termijn_nogmaals_aanbieden": "{roepnaam} opnieuw de kans geven om te vertellen",
    "termijn_horen_overname": "{roepnaam} horen over het overgenomen OPP",
    "termijn_terugkoppeling": "Vertel {roepnaam} wat jullie met de inbreng doen",
    "termijn_evalueren": "OPP evalueren",
    "termijn_tussenevaluatie": "Tussenevaluatie van doelen ({aantal})",
    "termijn_jaarevaluatie": "OPP evalueren",
    "termijn_evaluatie_vrij": "Andere dag kiezen voor de evaluatie",
    "termijn_gezag_onbekend": "Gezag nakijken",
    "termijn_gezag_oud": "Gezag opnieuw nakijken",
    "termijn_tlv": "TLV loopt af",
    "termijn_arrangement": "Ondersteuning van het samenwerkingsverband loopt af",
    "termijn_arrangement_evaluatie": "Ondersteuning evalueren bij het samenwerkingsverband",
    "termijn_achttien": "{roepnaam} wordt 18",
    "termijn_meelezen": "Vraag {roepnaam} of de ouders mogen meelezen",
    "termijn_aanmelding": "Besluiten over de aanmelding",
    "termijn_tijdelijke_plek": "{roepnaam} tijdelijk plaatsen",
    "termijn_aanwezigheid": "Opnieuw bekijken hoe {roepnaam} naar school komt",
    "termijn_bewaren": "Dossier wissen, of langer bewaren",
    "termijn_verzoek": "Antwoord geven op een vraag over het dossier",
    "termijn_afsluiten": "OPP afsluiten",
    "termijn_rod_begin": "Begindatum OPP in de leerlingadministratie zetten",
    "termijn_rod_eind": "Einddatum OPP in de leerlingadministratie zetten",
    "termijn_aanbod_beginnen": "Beginnen met het aanbod voor {schooljaar}",
    "termijn_aanbod_evalueren": "Evalueren: deden we het, en hielp het?",
    "termijn_aanbod_leerlingen": "Leerlingen horen over het aanbod",
    "termijn_aanbod_team": "Het aanbod bespreken met team en ouders",
    "termijn_aanbod_mr": "Het aanbod en de schoolgids naar de MR",
    "termijn_aanbod_vaststellen": "Het aanbod vaststellen",
    "termijn_aanbod_publiceren": "Het aanbod publiceren",
    "termijn_zonder_opp": "OPP maken voor {roepnaam}",
    "termijn_zonder_opp_samen": "{aantal} leerlingen hebben nog geen OPP",
    # why
    "waarom_zes_weken_start": "Zes weken na {start_kort}.",
    "waarom_zes_weken_inschrijving": "Zes weken na inschrijving op {start_kort}.",
    "waarom_zes_weken_definitieve_plaatsing": "Zes weken na de definitieve plaatsing op {start_kort}.",
    "waarom_zes_weken_besluit": "Zes weken na het besluit op {start_kort} dat extra ondersteuning nodig is.",
    "waarom_zes_weken_overgenomen": "Zes weken na {start_kort}; het OPP komt van een vorige school.",
    "waarom_start_ontbreekt": "Er staat niet bij vanaf welke dag de zes weken tellen.",
    "waarom_horen": "Je kunt het OPP pas vaststellen als {roepnaam} de kans heeft gehad een mening te geven.",
    "waarom_horen_bijstelling": (
        "Je kunt de bijstelling pas vaststellen als {roepnaam} de kans heeft gehad een mening te geven."
    ),
    "waarom_nog_schrijven": "De tekst is nog niet voorgelegd.",
    "waarom_niet_voorgelegd": "Het handelingsdeel is nog niet voorgelegd.",
    "waarom_akkoord_ontbreekt": "{Wie} heeft nog geen akkoord gegeven op het handelingsdeel van {dag_kort}.",
    "waarom_akkoord_ontbreekt_meer": (
        "{Wie} hebben nog geen akkoord gegeven op het handelingsdeel van {dag_kort}."
    ),
    "waarom_akkoord_geweigerd": (
        "{Wie} heeft gezegd niet akkoord te gaan met het handelingsdeel van {dag_kort}."
    ),
    "waarom_akkoord_geweigerd_meer": (
        "{Wie} hebben gezegd niet akkoord te gaan met het handelingsdeel van {dag_kort}."
    ),
    "waarom_akkoord_vervallen": (
        "Het handelingsdeel van {dag_kort} is gewijzigd na het akkoord van {wie}. "
        "Dat akkoord geldt niet meer."
    ),
    "waarom_voorgelegd_gewijzigd": "Het handelingsdeel is gewijzigd na het voorleggen op {dag_kort}.",
    "waarom_akkoord_rond": "Iedereen met gezag is akkoord.",
    "waarom_zonder_akkoord": "De rest van het OPP staat vast; zonder akkoord start de begeleiding niet.",
    "waarom_gezag_onbekend": "Van {wie} is nog niet nagekeken of er gezag is.",
    "waarom_gezag_oud": "Het gezag van {wie} is voor het laatst nagekeken op {dag}.",
    "waarom_vastgesteld": "OPP versie {versie} is vastgesteld op {dag_kort}.",
    "waarom_geen_wettelijke_termijn": "Afspraak van onze school; de wet noemt geen termijn.",
    "waarom_nogmaals_aanbieden": "{roepnaam} wilde op {dag_kort} liever niet vertellen.",
    "waarom_nogmaals_aanbieden_zonder_dag": "{roepnaam} wilde eerder liever niet vertellen.",
    "waarom_horen_overname": (
        "Het overgenomen OPP is van {dag}, en er staat niet bij wanneer {roepnaam} is gehoord. "
        "Vul het in, of hoor {roepnaam} bij de evaluatie."
    ),
    "waarom_afgesproken": "Afgesproken bij het vaststellen.",
    "waarom_jaarevaluatie": (
        "Minstens één keer per schooljaar met de ouders en {roepnaam}; in {schooljaar} nog niet gebeurd."
    ),
    "waarom_jaarevaluatie_18": (
        "Minstens één keer per schooljaar met {roepnaam}; in {schooljaar} nog niet gebeurd."
    ),
    "waarom_jaarevaluatie_half": (
        "De evaluatie van {dag_kort} was niet met de ouders en {roepnaam} samen. "
        "Minstens één keer per schooljaar hoort dat wel."
    ),
    "waarom_evaluatie_vrij": "Op {dag} is er geen school ({reden}).",
    "waarom_arrangement": "De ondersteuning loopt tot en met {dag}. Evalueer {lang} van tevoren.",
    "waarom_arrangement_evaluatie": "Zo is het met het samenwerkingsverband afgesproken.",
    "waarom_arrangement_voorbij": "De afgesproken dag was {dag}. Vul de nieuwe datum in, of haal hem weg.",
    "waarom_tlv": "De TLV loopt tot en met {dag}. Vraag {lang} van tevoren een nieuwe aan.",
    "waarom_tlv_voorbij": "De TLV liep tot en met {dag}. Vul de nieuwe datum in, of haal hem weg.",
    "waarom_achttien": "Vanaf die dag geeft {roepnaam} zelf akkoord. Vraag of de ouders mogen meelezen.",
    "waarom_meelezen": "{roepnaam} is 18 sinds {dag}. Tot het antwoord er is, gaat er niets naar de ouders.",
    "waarom_aanmelding": "Zes weken na de schriftelijke aanmelding op {start_kort}.",
    "waarom_aanmelding_verlengd": (
        "Zes weken na de schriftelijke aanmelding op {start_kort}, met vier weken erbij."
    ),
    "waarom_aanmelding_zonder_dag": (
        "Er staat niet bij wanneer de aanmelding binnenkwam. Op die dag begint de termijn."
    ),
    "waarom_tijdelijke_plek": (
        "Tien weken na de aanmelding op {start_kort} is er nog geen besluit. Heeft {roepnaam} geen andere "
        "school, dan komt er een tijdelijke plek bij jullie."
    ),
    "waarom_aanwezigheid": "Afgesproken na het signaal van {dag_kort}.",
    "waarom_aanwezigheid_zonder_dag": "Zo is het afgesproken.",
    "waarom_verzoek": "Op {start_kort} gevraagd: {vraag}. Antwoord binnen een maand.",
    "waarom_bewaren_dag": "{roepnaam} vertrok op {dag}.",
    "waarom_bewaren": "De bewaartermijn is {lang}. OPP Desk wist niets uit zichzelf; jij kiest.",
    "waarom_nogmaals_bij_evaluatie": "Bied het opnieuw aan bij de evaluatie.",
    "waarom_aanbod_plan": "Zo staat het in jullie planning; de wet noemt geen dag.",
    "waarom_aanbod_beginnen": "Het aanbod wordt elk jaar vastgesteld, voor het komende schooljaar.",
    "waarom_aanbod_mr": "De hele MR geeft advies over het aanbod, een geleding stemt in met de schoolgids.",
    "waarom_valt_vrij": "Let op: op {op_kort} is er geen school ({vrij}).",
    "waarom_rod_dag": "De datum is {dag}.",
    "waarom_vertrokken": "{roepnaam} is vertrokken op {dag}, en het OPP staat nog open.",
    "waarom_einddatum": "De einddatum was {dag}, en het OPP staat nog open.",
    "waarom_rod": "Gaat vandaar naar ROD: alleen begin- en einddatum.",
    "waarom_iedereen_opp": "Op deze soort school heeft elke leerling een OPP.",
    # the button
    "actie_vul_in": "Invullen",
    "actie_open_leerling": "Leerling openen",
    "actie_open_opp": "OPP openen",
    "actie_open_ouders": "Ouders openen",
    "actie_open_instellingen": "Instellingen openen",
    "actie_los_conflict_op": "Tekst kiezen",
    "actie_hoor": "Begin",
    "actie_koppel_terug": "Terugkoppeling maken",
    "actie_noteer_overleg": "Overleg noteren",
    "actie_kijk_gezag_na": "Gezag nakijken",
    "actie_leg_voor": "Voorleggen",
    "actie_leg_opnieuw_voor": "Opnieuw voorleggen",
    "actie_vraag_akkoord": "{Wie} om akkoord vragen",
    "actie_stel_vast": "Vaststellen",
    "actie_evalueer": "Evalueren",
    "actie_kies_datum": "Datum kiezen",
    "actie_sluit_af": "Afsluiten",
    "actie_maak_opp": "OPP maken",
    "actie_neem_over": "Lopende OPP’s overnemen",
    "actie_toon_lijst": "Lijst openen",
    "actie_zet_gedaan": "Gedaan",
    "actie_open_aanmelding": "Aanmelding openen",
    "actie_open_inzage": "Vraag openen",
    "actie_open_aanbod": "Naar deze stap",
    "actie_open_wissen": "Wissen of bewaren",
}
