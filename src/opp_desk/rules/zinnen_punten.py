"""What is missing before an OPP can be fixed, as sentences that say what to do."""

from __future__ import annotations

from typing import Final

PUNTEN: Final[dict[str, str]] = {
    "punt_conflict": "Twee mensen schreven tegelijk iets anders. Kies eerst welke tekst blijft.",
    "punt_naam": "Vul de roepnaam en de achternaam in.",
    "punt_geboortedatum": "Vul de geboortedatum van {roepnaam} in.",
    "punt_groep": "Kies de groep van {roepnaam}.",
    "punt_leerkrachten": "Er staat geen {functie} bij {roepnaam}.",
    "punt_aanspreekpunt": "Kies samen met {roepnaam} een vast aanspreekpunt.",
    "punt_startgebeurtenis": "Kies waarom dit OPP nu begint.",
    "punt_startdatum": "Vul in vanaf welke dag de zes weken tellen.",
    "punt_opsteller": "Vul in wie dit OPP opstelde.",
    "punt_aanleiding": "Schrijf op wat {roepnaam} nodig heeft boven jullie basisondersteuning.",
    "punt_geldig_vanaf": "Vul in vanaf welke dag dit OPP geldt.",
    "punt_evaluatie_op": "Kies de dag waarop jullie evalueren.",
    "punt_evaluatie_op_voorbij": "De evaluatie staat op {dag}, en die dag is voorbij. Kies een nieuwe dag.",
    "punt_evaluatie_op_ver": (
        "De evaluatie staat op {dag}. Zo gaat er een schooljaar voorbij zonder evaluatie. "
        "Kies een eerdere dag."
    ),
    "punt_evaluatie_op_vrij": "Op {dag} is er geen school ({reden}). Kies een andere dag voor de evaluatie.",
    "punt_namens": "Vul bij de instellingen in wie namens het bestuur vaststelt.",
    "punt_factoren_bevorderend": "Noem minstens één ding dat {roepnaam} helpt.",
    "punt_factoren_belemmerend": "Noem minstens één ding dat {roepnaam} hindert.",
    "punt_uitstroom": "Kies de verwachte uitstroombestemming. Een bandbreedte mag.",
    "punt_uitstroom_open": (
        "Schrijf op waarom de uitstroombestemming nog niet te bepalen is, en wanneer wel."
    ),
    "punt_uitstroomprofiel": "Kies een uitstroomprofiel: vervolgonderwijs, arbeidsmarkt of dagbesteding.",
    "punt_onderbouwing": "Schrijf op waarom jullie deze uitstroombestemming verwachten.",
    "punt_beginsituatie": "Noem drie tot zes feiten over waar {roepnaam} nu staat.",
    "punt_doelen": "Er staat begeleiding in, maar nog geen doel.",
    "punt_doel_onvolledig": "Vul doel {nummer} aan: {mist}.",
    "punt_doel_gebied": "Kies het gebied van doel {nummer}.",
    "punt_begeleiding_geen": (
        "Er staat geen individuele begeleiding in. Zonder begeleiding is geen akkoord nodig; klopt dat?"
    ),
    "punt_begeleiding_onvolledig": "Vul begeleiding {nummer} aan: {mist}.",
    "punt_begeleiding_doel": "Zeg bij welk doel begeleiding {nummer} hoort.",
    "punt_aanpak_wel": "Noem één ding dat in de les helpt.",
    "punt_aanpak_niet": "Noem één ding dat je in de les liever niet doet.",
    "punt_horen": (
        "{roepnaam} horen, en opschrijven wat je met de inbreng doet. "
        "Wil {roepnaam} nu niet, dan noteer je dat de kans er was."
    ),
    "punt_horen_bijstelling": (
        "{roepnaam} horen voor deze bijstelling, en opschrijven wat je met de inbreng doet."
    ),
    "punt_horen_datum": "Vul in op welke dag {roepnaam} de kans kreeg.",
    "punt_horen_door": "Vul in wie {roepnaam} de kans gaf om te vertellen.",
    "punt_horen_manier": "Vul in hoe {roepnaam} het wilde vertellen. {roepnaam} kiest dat zelf.",
    "punt_horen_reden": "Schrijf op wat {roepnaam} zei: waarom nu niet vertellen?",
    "punt_inbreng": "Schrijf op wat {roepnaam} vertelde, in de eigen woorden.",
    "punt_inbreng_in_plan": "Vraag {roepnaam} of uitspraak {nummer} zo in het plan mag.",
    "punt_inbreng_anders": "Schrijf uitspraak {nummer} op zoals {roepnaam} het in het plan wil.",
    "punt_invloed": "Schrijf op wat jullie met uitspraak {nummer} deden, en waarom.",
    "punt_terugkoppeling": "Vertel {roepnaam} na het vaststellen wat jullie met de inbreng doen.",
    "punt_overleg_ouders": "Overleg met de ouders over dit OPP, en noteer wat jullie afspraken.",
    "punt_overleg_ouders_bijstelling": (
        "Overleg met de ouders over deze bijstelling, en noteer wat jullie afspraken."
    ),
    "punt_overleg_leerling": "Overleg met {roepnaam} over dit OPP, en noteer wat jullie afspraken.",
    "punt_overleg_leerling_bijstelling": (
        "Overleg met {roepnaam} over deze bijstelling, en noteer wat jullie afspraken."
    ),
    "punt_overleg_leeg": "Schrijf bij het overleg op wie erbij waren en waar jullie het over eens zijn.",
    "punt_meelezen": (
        "Vraag {roepnaam} of de ouders mogen meelezen en erbij zijn. Tot dan krijgen zij niets."
    ),
    "punt_visie": "Schrijf op hoe {wie} ernaar kijkt.",
    "punt_afwijking": "Noem waar jullie van het programma afwijken, of vink aan dat jullie niet afwijken.",
    "punt_afwijking_tegenspraak": (
        "Aangevinkt is dat jullie niet afwijken, maar er staat wel een afwijking. Kies een van de twee."
    ),
    "punt_afwijking_onvolledig": "Vul bij afwijking {nummer} het vak in, en wat er vervalt.",
    "punt_afwijking_half": "Schrijf bij afwijking {nummer} op wat ervoor in de plaats komt en tot wanneer.",
    "punt_lestijd": "Vul bij minder lestijd de uren in, de reden en hoe jullie opbouwen.",
    "punt_lestijd_inspectie": "Noteer wanneer de inspectie om toestemming is gevraagd, als dat nodig is.",
    "punt_partner_toestemming": (
        "Er is geen geldige toestemming om te delen met {partner}. Deel tot die tijd niets."
    ),
    "punt_geen_gezaghouder": "Er staat niemand met gezag bij {roepnaam}. Vul de ouders aan.",
    "punt_gezag_onbekend": "Kijk na of {wie} gezag heeft. Tot dan wacht het handelingsdeel.",
    "punt_gezag_oud": "Het gezag van {wie} is voor het laatst nagekeken op {dag}. Klopt het nog?",
    "punt_voorleggen": "Leg het handelingsdeel voor aan {wie}.",
    "punt_akkoord_vervallen": (
        "De tekst is gewijzigd na het akkoord van {wie}. Leg het handelingsdeel opnieuw voor."
    ),
    "punt_akkoord_ontbreekt": "{Wie} heeft nog geen akkoord gegeven op het handelingsdeel.",
    "punt_akkoord_behalve": "{Wie} is akkoord, behalve met een deel. Overleg daarover, of pas het aan.",
    "punt_akkoord_niet_akkoord": (
        "{Wie} is niet akkoord met het handelingsdeel. De begeleiding start nog niet."
    ),
}
