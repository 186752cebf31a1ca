"""The Dutch sentences of this package: what happened, what is safe, what to do. Codes start with import_."""

from __future__ import annotations

from typing import Any

_NIETS = "Er is niets gewijzigd."

ZINNEN: dict[str, str] = {
    # the file as a whole is refused
    "import_niet_gevonden": f"Het bestand ‘{{bestand}}’ is er niet meer. {_NIETS} Kies het opnieuw.",
    "import_geen_toegang": (
        f"Je mag het bestand ‘{{bestand}}’ niet openen, of een ander programma houdt het vast. {_NIETS} "
        "Sluit het in Excel en probeer het opnieuw."
    ),
    "import_is_map": f"‘{{bestand}}’ is een map. {_NIETS} Kies een bestand in die map.",
    "import_leesfout": (
        f"Het bestand ‘{{bestand}}’ kan niet worden gelezen. {_NIETS} "
        "Kopieer het naar je eigen schijf en probeer het opnieuw."
    ),
    "import_leeg": f"Het bestand is leeg. {_NIETS} Maak de export opnieuw.",
    "import_te_groot": (
        f"Het bestand is groter dan {{megabytes}} MB. Een klassenlijst is veel kleiner. {_NIETS} "
        "Kijk of je het juiste bestand hebt gekozen."
    ),
    "import_te_veel_leerlingen": (
        f"Het bestand heeft meer dan {{hoogste}} regels van één soort. Dat kan geen klassenlijst zijn. "
        f"{_NIETS} Kijk of je het juiste bestand hebt gekozen."
    ),
    "import_html": (
        f"Dit is een webpagina, ook als de naam op .xls of .xml eindigt. {_NIETS} "
        "Open het bestand in Excel en bewaar het als .xlsx, of plak de lijst."
    ),
    "import_pdf": f"Uit een pdf is geen lijst te lezen. {_NIETS} Vraag een export als EDEXML of Excel.",
    "import_oud_excel": (
        f"Dit is een oud Excel-bestand (.xls) of een Excel-bestand met een wachtwoord. {_NIETS} "
        "Open het in Excel, kies Opslaan als, kies .xlsx zonder wachtwoord en importeer dat."
    ),
    "import_ods": (
        f"Dit is een bestand van LibreOffice (.ods). {_NIETS} "
        "Open het, kies Opslaan als, kies .xlsx en importeer dat."
    ),
    "import_zip": f"Dit is een zipbestand. {_NIETS} Pak het uit en kies het bestand dat erin zit.",
    "import_binair": (
        f"Dit bestand is geen lijst die we kunnen lezen. {_NIETS} "
        "Vraag een export als EDEXML, Excel (.xlsx) of CSV."
    ),
    # XML
    "import_geen_edexml": (
        f"Het bestand is geen EDEXML en geen UWLR. {_NIETS} "
        "Vraag de beheerder van de leerlingadministratie om een export in EDEXML 2.1."
    ),
    "import_geen_xml": (
        f"Het bestand is beschadigd: regel {{regel}} klopt niet. {_NIETS} Maak de export opnieuw."
    ),
    "import_half": f"Het bestand houdt halverwege op. {_NIETS} Maak de export opnieuw.",
    "import_tekenset": (
        f"Het bestand gebruikt andere tekens dan het zelf zegt (vanaf regel {{regel}}). {_NIETS} "
        "Maak de export opnieuw en bewerk hem niet in een ander programma."
    ),
    "import_dtd": (
        f"Het bestand bevat opdrachten (een DTD) die in een klassenlijst niet horen. {_NIETS} "
        "Vraag de beheerder van de leerlingadministratie om een nieuwe export."
    ),
    "import_te_diep": f"Het bestand is geen gewone klassenlijst. {_NIETS} Maak de export opnieuw.",
    "import_te_lang": f"Het bestand bevat één reusachtig stuk tekst. {_NIETS} Maak de export opnieuw.",
    # tables
    "import_geen_tabel": (
        f"Er staat geen tabel in. {_NIETS} "
        "Zet de namen van de kolommen op de eerste regel en de leerlingen eronder."
    ),
    "import_csv_stuk": (
        f"De tabel is niet te lezen: bij regel {{regel}} kloppen de aanhalingstekens niet. {_NIETS} "
        "Maak de export opnieuw, of plak de lijst uit Excel."
    ),
    "import_excel_stuk": (
        f"Het Excel-bestand is beschadigd of anders opgebouwd dan we kennen. {_NIETS} "
        "Open het in Excel, bewaar het opnieuw als .xlsx, of plak de lijst."
    ),
    "import_excel_te_groot": (
        f"Het Excel-bestand is uitgepakt veel te groot voor een klassenlijst. {_NIETS} "
        "Kopieer alleen de lijst naar een nieuw bestand, of plak de lijst."
    ),
    "import_te_veel_kolommen": (
        f"De tabel heeft meer dan {{hoogste}} kolommen. {_NIETS} "
        "Kopieer alleen de lijst naar een nieuw bestand."
    ),
    "import_kolom_onbekend": f"Er is geen kolom ‘{{kop}}’ in het bestand. {_NIETS} Er zijn wel: {{koppen}}.",
    "import_veld_onbekend": f"‘{{veld}}’ is geen veld. {_NIETS} Kies uit: {{velden}}.",
    "import_kolommen_te_weinig": (
        f"Het is niet duidelijk in welke kolom {{wat}} staat. {_NIETS} Wijs die kolom aan."
    ),
    # something to tell about the whole file
    "import_schooljaar_onbekend": "In het bestand staat geen leesbaar schooljaar.",
    "import_brin_onbekend": "De BRIN-code in het bestand is niet van de vorm 12AB.",
    "import_peildatum_onleesbaar": "De peildatum in het bestand is niet te lezen.",
    "import_geen_leerlingen": "Er staan geen leerlingen in het bestand.",
    "import_groep_onbekend": "{personen} in groep ‘{waarde}’, maar die groep staat niet bij de groepen.",
    "import_groep_zonder_sleutel": "{groepen} zonder sleutel; die groepen zijn niet gelezen.",
    "import_groep_dubbel": "Groep ‘{waarde}’ staat meer dan één keer in het bestand; de eerste telt.",
    "import_zonder_roepnaam": "Bij {leerlingen} staat geen roepnaam in het bestand.",
    "import_naam_verminkt": (
        "Bij {leerlingen} staan vreemde tekens in de naam, zoals Ã«. Vraag een export in UTF-8."
    ),
    "import_dummysleutel": (
        "Bij {leerlingen} staat geen vaste sleutel in het bestand; naam en geboortedatum tellen dan."
    ),
    "import_zonder_sleutel_en_datum": (
        "Bij {leerlingen} staan geen vaste sleutel en geen geboortedatum in het bestand; "
        "jij wijst aan wie het is."
    ),
    "import_jaargroep_onbekend": "Jaargroep ‘{waarde}’ bestaat niet; dat veld is {keer} leeg gelaten.",
    "import_geslacht_onbekend": "Bij {leerlingen} is het geslacht niet te lezen; dat veld is leeg gelaten.",
    "import_geslacht_dubbelzinnig": (
        "In de kolom met het geslacht kan M jongen (man) en meisje zijn; dat veld is leeg gelaten."
    ),
    "import_kolommen_weggelaten": "De kolom ‘{waarde}’ is niet gelezen: die gegevens horen hier niet.",
    "import_dubbele_regels": "{keer} staat een leerling op nog een regel; die regels zijn samengevoegd.",
    "import_email_onleesbaar": "{keer} staat er iets anders dan een e-mailadres; dat veld is leeg gelaten.",
    "import_relatie_onbekend": "De relatie ‘{waarde}’ kennen we niet; dat is {keer} ‘anders’ geworden.",
    "import_gezag_onleesbaar": "{keer} is niet te lezen of iemand gezag heeft; dat veld is leeg gelaten.",
    # a dossier of another school
    "import_overdracht_geen_json": (
        f"Dit bestand is niet te lezen als overdracht. {_NIETS} Vraag de vorige school het opnieuw te maken."
    ),
    "import_overdracht_vreemd": (
        f"Dit is geen overdracht van een OPP. {_NIETS} Kies het bestand dat op .json eindigt."
    ),
    "import_overdracht_nieuwer": (
        f"Dit bestand is met een nieuwere OPP Desk gemaakt. {_NIETS} Werk OPP Desk bij en probeer opnieuw."
    ),
    "import_overdracht_onjuist": (
        f"In dit bestand klopt iets niet (bij ‘{{waar}}’). {_NIETS} "
        "Vraag de vorige school het opnieuw te maken."
    ),
    "import_overdracht_gewijzigd": (
        f"De inhoud van dit bestand past niet bij zijn code; er is iets aan veranderd. {_NIETS} "
        "Vraag de vorige school het opnieuw te maken."
    ),
    "import_overdracht_te_groot": (
        f"Dit bestand is veel groter dan een OPP. {_NIETS} Kijk of je het juiste bestand hebt gekozen."
    ),
    # one person was skipped
    "import_geen_naam": "er staat geen naam bij.",
    "import_datum_onleesbaar": "een datum is niet te lezen.",
    "import_sleutel_dubbel": "de sleutel of het leerlingnummer staat ook bij een ander.",
    "import_veld_te_lang": "er staat veel te veel tekst in een veld.",
    "import_geen_leerling": "er staat niet bij welke leerling het is.",
}


def zin(code: str, *, aantal: int = 1, **waarden: Any) -> str:
    """Return the sentence of a code; ``aantal`` is also there in words: {leerlingen}, {personen}, {keer}."""
    tekst = ZINNEN[code].format(
        aantal=aantal,
        leerlingen="1 leerling" if aantal == 1 else f"{aantal} leerlingen",
        personen="1 persoon zit" if aantal == 1 else f"{aantal} personen zitten",
        groepen="1 groep is" if aantal == 1 else f"{aantal} groepen zijn",
        keer=f"{aantal} keer",
        **waarden,
    )
    return tekst[:1].upper() + tekst[1:] if code not in _REDENEN else tekst


_REDENEN = frozenset(code for code, tekst in ZINNEN.items() if tekst[0].islower() and tekst[0] != "{")
