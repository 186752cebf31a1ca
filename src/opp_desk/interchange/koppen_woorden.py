"""The words themselves: fields with their Dutch labels, how schools call them, and what is not kept.

How a header is taken apart stands in `koppen`.
"""

from __future__ import annotations

LEERLINGVELDEN = {
    "naam": "Naam (in één kolom)",
    "roepnaam": "Roepnaam",
    "voorvoegsel": "Voorvoegsel",
    "achternaam": "Achternaam",
    "voornamen": "Voornamen",
    "voorletters": "Voorletters",
    "geboortedatum": "Geboortedatum",
    "geslacht": "Geslacht",
    "groep": "Groep of klas",
    "jaargroep": "Jaargroep of leerjaar",
    "samengestelde_groepen": "Andere groepen",
    "mentor": "Mentor of leerkracht",
    "leerlingnummer": "Leerlingnummer",
    "sleutel": "Sleutel in de leerlingadministratie",
    "vestiging": "Vestiging",
    "instroomdatum": "Ingeschreven op",
    "uitstroomdatum": "Vertrokken op",
}
OUDERVELDEN = {
    "naam": "naam (in één kolom)",
    "roepnaam": "roepnaam",
    "voorvoegsel": "voorvoegsel",
    "achternaam": "achternaam",
    "voorletters": "voorletters",
    "relatie": "relatie",
    "gezag": "gezag",
    "aanspreekvorm": "hoe het kind deze ouder noemt",
    "taal": "taal",
    "tolk_nodig": "tolk nodig",
    "telefoon": "telefoon",
    "email": "e-mail",
    "adres": "adres (in één kolom)",
    "straat": "straat",
    "huisnummer": "huisnummer",
    "toevoeging": "toevoeging",
    "postcode": "postcode",
    "woonplaats": "woonplaats",
    "afgeschermd": "gegevens afgeschermd",
    "instelling": "instelling",
}
PERSONEN = {"ouder1": "Ouder 1", "ouder2": "Ouder 2", "moeder": "Moeder", "vader": "Vader"}

WOORDEN: dict[str, str] = {
    "naam": "naam volledigenaam naamvolledig volnaam weergavenaam achternaamroepnaam naamvoornaam",
    "roepnaam": "roepnaam roepn rnaam",
    "voornaam": "voornaam",
    "voornamen": "voornamen doopnamen voornamenvoluit allevoornamen",
    "voorvoegsel": (
        "voorvoegsel voorvoegsels voorv tussenvoegsel tussenvoegsels tussenv tussenvoeg tussen tv vv"
    ),
    "achternaam": "achternaam familienaam geslachtsnaam achtern anaam eigenachternaam",
    "voorletters": "voorletters voorletter voorl initialen",
    "geboortedatum": (
        "geboortedatum gebdatum geboortedat gebdat gebdtm gebd geboren geborenop datumgeboorte"
    ),
    "geslacht": "geslacht gesl mv jm vm mj mvx jmx mvo jongenmeisje manvrouw gender sekse",
    "groep": (
        "groep groepnaam groepsnaam stamgroep stamgroepen basisgroep klas klasnaam stamklas klassen klasgroep"
    ),
    "samengestelde_groepen": (
        "samengesteldegroep samengesteldegroepen lesgroep lesgroepen cluster clusters subgroep subgroepen "
        "clustergroepen anderegroepen"
    ),
    "jaargroep": "jaargroep jaargr leerjaar jaarlaag jgr jrgr groepsjaar lj",
    "mentor": (
        "mentor mentoren mentornaam naammentor klassenmentor groepsleerkracht groepsleerkrachten "
        "leerkracht leerkrachten leraar coach"
    ),
    "leerlingnummer": (
        "leerlingnummer leerlingnr leerlnr llnr llnummer lnr stamnummer stamnr administratienummer"
    ),
    "nummer": "nummer nr id",
    "sleutel": "sleutel key leerlingsleutel leerlingkey lassleutel laskey edexmlkey",
    "vestiging": "vestiging vestigingsnaam locatie lokatie schoollocatie",
    "instroomdatum": (
        "instroomdatum instroom inschrijfdatum inschrijvingsdatum datuminschrijving ingeschrevenop "
        "datumin datuminstroom ingeschreven plaatsingsdatum"
    ),
    "uitstroomdatum": (
        "uitstroomdatum uitstroom uitschrijfdatum uitschrijvingsdatum datumuitschrijving uitgeschrevenop "
        "datumuit datumuitstroom uitgeschreven vertrekdatum vertrokkenop"
    ),
    "relatie": "relatie relatietype typerelatie soortrelatie relatietot verwantschap rol",
    "gezag": "gezag ouderlijkgezag heeftgezag gezaghebbend gezagsdrager gezaghouder gezagdrager",
    "aanspreekvorm": "aanspreekvorm noemt genoemd",
    "taal": "taal thuistaal voertaal moedertaal",
    "tolk_nodig": "tolk tolknodig",
    "telefoon": (
        "telefoon telefoonnummer telnr tel telnummer telefoonnr mobiel mobielnummer mobielnr gsm "
        "mobieltje mobieletelefoon telefoonmobiel telmobiel mobieltelefoonnummer telefoonprive "
        "telefoonthuis 06 06nummer"
    ),
    "email": "email emailadres mail mailadres emailprive",
    "adres": "adres woonadres postadres adresgegevens",
    "straat": "straat straatnaam straathuisnummer",
    "huisnummer": "huisnummer huisnr",
    "toevoeging": "toevoeging huisnummertoevoeging",
    "postcode": "postcode",
    "woonplaats": "woonplaats plaats plaatsnaam postcodeplaats postcodewoonplaats",
    "afgeschermd": (
        "afgeschermd afgeschermdegegevens geheim geheimadres adresgeheim geheimnummer geheimtelefoonnummer"
    ),
    "instelling": "instelling organisatie gecertificeerdeinstelling",
}
"""What schools write above a column, in lower case, without accents, spaces and points."""

VERBODEN = frozenset(
    [
        "allergie", "allergieen", "bankrekening", "bsn", "bsnnummer", "burgerservicenummer", "diagnose",
        "eckid", "etniciteit", "foto", "fotourl", "geboorteland", "geboorteplaats", "gebruikersnaam",
        "geloof", "gewicht", "godsdienst", "herkomst", "huisarts", "iban", "inkomen", "insz", "land",
        "landvanherkomst", "leerlinggewicht", "levensovertuiging", "medicatie", "medicijnen",
        "nationaliteit", "nationaliteiten", "onderwijsnummer", "opleidingscategorie", "opleidingsniveau",
        "pasfoto", "pgn", "rekeningnummer", "religie", "rijksregisternummer", "schoolgewicht", "sofinr",
        "sofinummer", "verzekering", "wachtwoord",
    ]
)  # fmt: skip
"""Words in a header of what a school should not keep here."""
