"""What the vault says to the user when the world or a rule says no: one sentence group per code.

Each says what happened, what is safe, and what to do. The values in braces come with the error.
"""

from __future__ import annotations

from typing import Final

ZINNEN: Final[dict[str, str]] = {
    # ── passwords and people ────────────────────────────────────────────────────────────────────────────
    "wachtwoord_te_kort": (
        "Het wachtwoord is te kort. Neem er een van minstens {minimum} tekens. Hoe langer, hoe beter; "
        "een zin van een paar woorden is goed te onthouden."
    ),
    "wachtwoord_onjuist": (
        "De kluis kon niet worden geopend: het wachtwoord klopt niet. Er is niets gewijzigd. "
        "Probeer het opnieuw, of gebruik het Herstelblad."
    ),
    "wachtwoord_vernieuwd": (
        "De sleutel van deze kluis is vernieuwd. Dit wachtwoord opent de kluis niet meer. Er is niets "
        "gewijzigd. Gebruik het nieuwe wachtwoord, of vraag degene die de sleutel heeft vernieuwd."
    ),
    "persoon_onbekend": (
        "Deze persoon heeft geen sleutel van deze kluis. Er is niets gewijzigd. Vraag een collega die de "
        "kluis kan openen om je toe te voegen."
    ),
    "laatste_wachtwoord": (
        "Dit is de laatste persoon met een wachtwoord. Er is niets gewijzigd. Geef eerst iemand anders een "
        "wachtwoord, anders kan niemand de kluis nog openen."
    ),
    "naam_leeg": "Er is nog geen naam ingevuld. Vul een naam in.",
    # ── Herstelblad ─────────────────────────────────────────────────────────────────────────────────────
    "herstelcode_lengte": (
        "De herstelcode heeft {verwacht} tekens; je hebt er {aantal} ingevuld. Er is niets gewijzigd. "
        "Kijk op het Herstelblad welke tekens ontbreken of dubbel zijn."
    ),
    "herstelcode_teken": (
        "Het teken {teken} komt niet voor in een herstelcode. Er is niets gewijzigd. "
        "Kijk nog eens op het Herstelblad."
    ),
    "herstelcode_tikfout": (
        "In groep {groep} van de herstelcode staat een tikfout. Er is niets gewijzigd. "
        "Vergelijk die groep met het Herstelblad."
    ),
    "herstelcode_onjuist": (
        "Deze herstelcode opent de kluis niet. Er is niets gewijzigd. Misschien is er later een nieuw "
        "Herstelblad gemaakt: alleen het nieuwste blad werkt."
    ),
    "herstelblad_ontbreekt": (
        "Voor deze kluis is geen Herstelblad gemaakt. Er is niets gewijzigd. "
        "Open de kluis met een wachtwoord."
    ),
    # ── keyring ─────────────────────────────────────────────────────────────────────────────────────────
    "geen_sleutelring": (
        "Deze computer heeft geen veilige sleutelring. Er is niets gewijzigd. "
        "Open de kluis met je wachtwoord."
    ),
    "sleutelring_weigert": (
        "De sleutelring van deze computer gaf geen toegang. Er is niets gewijzigd. "
        "Open de kluis met je wachtwoord."
    ),
    "sleutelring_zonder_sleutel": (
        "De sleutelring van deze computer heeft geen sleutel voor deze kluis. Er is niets gewijzigd. "
        "Open de kluis met je wachtwoord."
    ),
    "eerst_wachtwoord": (
        "Je hebt nog geen wachtwoord voor deze kluis. Er is niets gewijzigd. Kies eerst een wachtwoord; "
        "daarna kun je de sleutelring gebruiken."
    ),
    # ── the file with key slots ─────────────────────────────────────────────────────────────────────────
    "sleutels_ontbreken": (
        "Het sleutelbestand dat bij deze kluis hoort, ontbreekt. De kluis zelf is niet gewijzigd. "
        "Zet het sleutelbestand terug naast de kluis, of haal het uit de nieuwste reservekopie."
    ),
    "sleutels_beschadigd": (
        "Het sleutelbestand van deze kluis is beschadigd. De kluis zelf is niet gewijzigd. "
        "Haal de sleutels uit de nieuwste reservekopie."
    ),
    "sleutels_gewijzigd": (
        "Het sleutelbestand van deze kluis is buiten OPP Desk om gewijzigd. De kluis is niet geopend en niet "
        "gewijzigd. Haal de sleutels uit de nieuwste reservekopie."
    ),
    "sleutels_te_zwak": (
        "Het sleutelbestand vraagt om een te zwakke beveiliging. De kluis is niet geopend en niet gewijzigd. "
        "Haal de sleutels uit de nieuwste reservekopie."
    ),
    "sleutels_nieuwer": (
        "Het sleutelbestand is gemaakt met een nieuwere versie van OPP Desk. Er is niets gewijzigd. "
        "Werk OPP Desk bij en open de kluis daarna."
    ),
    "sleutels_andere_kluis": (
        "Deze sleutels horen bij een andere kluis. Er is niets gewijzigd. Zoek het sleutelbestand dat bij "
        "deze kluis hoort, of haal het uit de nieuwste reservekopie."
    ),
    # ── the vault itself ────────────────────────────────────────────────────────────────────────────────
    "kluis_ontbreekt": (
        "De kluis {naam} staat niet meer in de map {map}. OPP Desk heeft niets gewijzigd. "
        "Kijk of de kluis is verplaatst, of zet een reservekopie terug."
    ),
    "geen_kluis": (
        "{naam} is geen kluis van OPP Desk. Er is niets gewijzigd. "
        "Kies een bestand waarvan de naam eindigt op .oppdesk."
    ),
    "is_reservekopie": (
        "{naam} is een reservekopie. Er is niets gewijzigd. Zet de kopie eerst terug; daarna kun je de kluis "
        "openen."
    ),
    "kluis_afgekapt": (
        "De kluis {naam} is niet compleet: een deel van het bestand ontbreekt. Er is niets gewijzigd. "
        "Is het kopiëren afgebroken? Kopieer het bestand dan opnieuw. Zet anders een reservekopie terug."
    ),
    "kluis_beschadigd": (
        "De kluis is beschadigd en kan niet goed worden gelezen. Er is niets gewijzigd. "
        "Zet een reservekopie terug; de beschadigde kluis blijft daarbij bewaard."
    ),
    "kluis_niet_te_lezen": (
        "De kluis kan niet worden gelezen: de sleutel past niet, of het bestand is geen kluis. Er is niets "
        "gewijzigd. Kies een andere kluis, of zet een reservekopie terug."
    ),
    "kluis_te_nieuw": (
        "Deze kluis is gemaakt met een nieuwere versie van OPP Desk. Er is niets gewijzigd. "
        "Werk OPP Desk bij en open de kluis daarna."
    ),
    "kluis_al_open": (
        "Deze kluis is al open in een ander venster of bij een andere gebruiker van deze computer. "
        "Er is niets gewijzigd. Ga naar dat venster, of sluit daar de kluis."
    ),
    "kluis_bezet": (
        "De kluis is even bezet. Er is niets verloren. Wacht een ogenblik en probeer het opnieuw."
    ),
    "kluis_op_slot": "De kluis is op slot. Er is niets gewijzigd. Open de kluis met je wachtwoord.",
    "kluis_alleen_lezen": (
        "In de kluis kan niet worden geschreven: het bestand is alleen te lezen. Wat er al stond, is veilig. "
        "Vraag de beheerder van deze computer om schrijfrechten, of verplaats de kluis."
    ),
    "kluis_op_netwerk": (
        "Deze map staat op een netwerk. Daar kan een kluis beschadigd raken. Er is niets gewijzigd. "
        "Kies een map op deze computer; reservekopieën mogen wel op het netwerk staan."
    ),
    "kluis_bestaat_al": (
        "In de map {map} staat al een kluis met de naam {naam}. Er is niets gewijzigd. "
        "Kies een andere naam, of laat de oude kluis onder een andere naam bewaren."
    ),
    "doel_bestaat": (
        "In de map {map} staat al een ander bestand met de naam {naam}. De kluis staat nog op de oude plek. "
        "Kies een andere plek."
    ),
    "migratie_mislukt": (
        "De kluis kon niet worden bijgewerkt voor deze versie van OPP Desk. De kluis is nog zoals hij was. "
        "Gebruik de vorige versie van OPP Desk en meld dit."
    ),
    "inhoud_beschadigd": (
        "Een bijlage of document in de kluis is beschadigd. De rest van de kluis is veilig. "
        "Zet een reservekopie terug als je dit document nodig hebt."
    ),
    # ── copies ──────────────────────────────────────────────────────────────────────────────────────────
    "geen_kopie": (
        "{naam} is geen reservekopie van OPP Desk, of is beschadigd. Er is niets gewijzigd. "
        "Kies een andere kopie."
    ),
    "kopie_beschadigd": (
        "De reservekopie is beschadigd. Er is niets gewijzigd. Kies een andere kopie, of maak een nieuwe."
    ),
    "kopie_nieuwer": (
        "Deze reservekopie is gemaakt met een nieuwere versie van OPP Desk. Er is niets gewijzigd. "
        "Werk OPP Desk bij en probeer het opnieuw."
    ),
    "kopie_andere_sleutel": (
        "Deze reservekopie heeft een andere sleutel dan de kluis nu. Er is niets gewijzigd. "
        "Je kunt de kopie terugzetten en openen met een wachtwoord van toen."
    ),
    "kopie_mislukt": (
        "De kopie van de kluis is niet gelijk aan het origineel en is weer weggehaald. De kluis zelf is "
        "veilig en niet gewijzigd. Probeer het opnieuw; lukt het weer niet, laat de schijf dan nakijken."
    ),
    "map_ontbreekt": (
        "De map {map} is er niet. Er is niets gewijzigd. "
        "Sluit de schijf of stick aan, of kies een andere map."
    ),
    # ── the disk ────────────────────────────────────────────────────────────────────────────────────────
    "schijf_vol": (
        "De schijf is vol. Wat al was opgeslagen, is veilig. Maak ruimte vrij en probeer het opnieuw."
    ),
    "geen_toegang": (
        "OPP Desk mag hier niet lezen of schrijven. Er is niets verloren. Kies een andere map, of vraag de "
        "beheerder van deze computer om toegang."
    ),
    "bestand_weg": (
        "Een bestand of map is er niet meer. Er is niets gewijzigd. Kijk of de schijf is aangesloten en "
        "probeer het opnieuw."
    ),
    "schijf_fout": (
        "De schijf reageerde niet goed. Wat al was opgeslagen, is veilig. Probeer het opnieuw; gebeurt het "
        "vaker, maak dan een reservekopie op een andere schijf."
    ),
    # ── what is recorded ────────────────────────────────────────────────────────────────────────────────
    "niet_gevonden": (
        "Dit onderdeel is er niet meer. Er is niets gewijzigd. Misschien heeft een collega het verwijderd; "
        "ververs het scherm."
    ),
    "niet_meer_ongedaan": (
        "Dit kan niet meer ongedaan worden gemaakt: het is daarna nog gewijzigd. Er is niets veranderd. "
        "Pas het zelf aan; de oude tekst staat in de geschiedenis."
    ),
    "vastgesteld_is_vastgesteld": (
        "Wat is vastgesteld, verandert niet meer. Er is niets gewijzigd. Maak een bijstelling."
    ),
}
"""Code → sentence, a format string."""
