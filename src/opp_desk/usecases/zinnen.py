"""What a use case says to the user when a rule says no: one Dutch sentence per code."""

from __future__ import annotations

from typing import Final

from opp_desk.usecases.zinnen_aanbod import AANBOD
from opp_desk.usecases.zinnen_aanbodjaar import AANBODJAAR
from opp_desk.usecases.zinnen_avg import AVG
from opp_desk.usecases.zinnen_gesprekken import GESPREKKEN
from opp_desk.usecases.zinnen_voortgang import VOORTGANG

ZINNEN: Final[dict[str, str]] = {
    **VOORTGANG,
    **GESPREKKEN,
    **AVG,
    **AANBOD,
    **AANBODJAAR,
    "brin_onjuist": "‘{brin}’ is geen BRIN. Een BRIN heeft twee cijfers en twee letters, zoals 12AB, en met "
    "vestiging nog twee cijfers: 12AB01.",
    "naam_bestaat": "{naam} kan de kluis al openen. Er is niets gewijzigd. Vul een andere naam in.",
    "niet_jezelf": "Je kunt jezelf niet weghalen. Er is niets gewijzigd. Een collega kan dat wel doen.",
    "huidig_wachtwoord_onjuist": (
        "Je huidige wachtwoord klopt niet. Er is niets gewijzigd. Probeer het opnieuw."
    ),
    "eerst_eigen_wachtwoord": "Je bent binnen met het Herstelblad. Er is niets gewijzigd. Kies eerst "
    "een wachtwoord bij ‘Mensen’ en open de kluis daarmee; daarna kun je de sleutel vernieuwen.",
    "logo_geen_png": "Dit bestand is geen PNG-plaatje. Er is niets gewijzigd. Kies een PNG.",
    "logo_te_groot": "Dit plaatje is groter dan 1 MB. Er is niets gewijzigd. Kies een kleiner plaatje.",
    "geen_school": "In deze kluis staat geen school. Er is niets gewijzigd. Zet een reservekopie terug.",
    "geen_sleutels_in_kopieen": "In de map {map} staat geen reservekopie met sleutels van deze kluis. "
    "Er is niets gewijzigd. Kies een andere map.",
    "geen_woord": "Dit is geen los woord. Er is niets gewijzigd. Vul één woord in, zonder cijfers.",
    "opp_loopt_al": "Deze leerling heeft al een lopend OPP. Er is niets gewijzigd. Open dat OPP.",
    "startdatum_ontbreekt": "Vul in vanaf welke dag dit OPP loopt.",
    "datums_omgekeerd": "Dit OPP is vastgesteld vóór de startdatum. Kijk de datums na.",
    "geen_pdf": "Dit bestand is geen PDF. Er is niets gewijzigd. Kies het OPP als PDF.",
    "pdf_te_groot": "Deze PDF is groter dan 25 MB. Er is niets gewijzigd. Maak de PDF kleiner.",
    "niet_bij_te_stellen": "Dit OPP is nog in de maak; je kunt er gewoon in verder schrijven.",
    "niet_voor_te_leggen": (
        "Dit OPP is vastgesteld of afgesloten. Begin een bijstelling om het weer voor te leggen."
    ),
    "conflict_open": "Er staan nog twee versies van een tekst. Kies eerst welke tekst geldt.",
    "eerst_bijstellen": "Dit OPP is vastgesteld; de tekst verandert niet meer. Begin een bijstelling.",
    "niet_voorgelegd": "De tekst is nog niet voorgelegd. Er is niets vastgelegd. Leg die eerst voor.",
    "tekst_gewijzigd": (
        "Het handelingsdeel is veranderd sinds het is voorgelegd. Er is niets getekend. Leg het opnieuw voor."
    ),
    "handtekening_ontbreekt": "Er staat nog geen naam. Er is niets vastgelegd. Vul de naam in.",
    "handtekening_ongeldig": "De handtekening kon niet worden bewaard. Er is niets gewijzigd. Teken opnieuw.",
    "scan_soort": "Dit bestand is geen leesbare PDF, JPG of PNG. Er is niets gewijzigd. Kies iets anders.",
    "scan_te_groot": "Deze scan is groter dan 10 MB. Er is niets gewijzigd. Scan het blad opnieuw, kleiner.",
    "scan_onleesbaar": "Het bestand kon niet worden gelezen. Er is niets gewijzigd. Staat het er nog?",
    "papierproces_gestopt": (
        "Dit papier kon niet worden gelezen of gemaakt. Er is niets gewijzigd. Probeer het opnieuw; lukt het "
        "weer niet, dan ligt het aan het bestand."
    ),
    "taak_al_gedaan": "Deze taak is al afgevinkt. Er is niets gewijzigd.",
    "team_niet_erbij": (
        "Alleen wie bij het ondersteuningsteam hoort, kan dit wijzigen. Er is niets gewijzigd. Vraag het een "
        "IB’er."
    ),
    "bijlage_leeg": "Dit bestand is leeg. Er is niets toegevoegd. Kies een ander bestand.",
    "bijlage_te_groot": (
        "Dit bestand is groter dan 25 MB. Er is niets toegevoegd. Maak het kleiner, of bewaar alleen "
        "de bladzijden die je nodig hebt."
    ),
    "bijlage_geen_bestand": "Dit is geen bestand. Er is niets toegevoegd. Kies een bestand in die map.",
    "bijlage_niet_te_openen": (
        "Dit soort bestand opent het programma niet. Het staat nog in de kluis. Sla het zelf op als je weet "
        "van wie het komt."
    ),
    "bijlage_soort": (
        "Dit soort bestand bewaart de kluis niet. Er is niets toegevoegd. Wel: PDF, JPG, PNG, Word (.docx), "
        "Excel (.xlsx) en gewone tekst."
    ),
    "bijlage_stuk": (
        "Dit bestand is beschadigd of heeft een wachtwoord. Er is niets toegevoegd. Open het zelf, bewaar "
        "het opnieuw als PDF en kies dat."
    ),
    "bijlage_met_programma": (
        "In dit document zit een programma (macro). Er is niets toegevoegd. Bewaar het zonder macro, "
        "of als PDF."
    ),
    "bijlage_uitgepakt_te_groot": (
        "Dit bestand wordt uitgepakt veel te groot. Er is niets toegevoegd. Bewaar het opnieuw als PDF."
    ),
    "bijlage_onleesbaar": "Het bestand kon niet worden gelezen. Er is niets toegevoegd. Staat het er nog?",
    "meelezen_te_vroeg": "De leerling is dan nog lang geen 18. Er is niets gewijzigd. Kijk de datum na.",
    "poging_leeg": "Vul in met wie je sprak. Er is niets gewijzigd.",
    "behalve_leeg": "Schrijf erbij waarmee deze ouder niet akkoord is.",
    "vaststellen_ontbreekt": "Er ontbreekt nog iets voor vaststellen. Kijk in de lijst ‘Nog nodig’.",
    "toch_omdat_ontbreekt": "Schrijf in één zin waarom je toch vaststelt.",
    "namens_ontbreekt": "Vul in wie vaststelt namens het bestuur, en de functie.",
    "handelingsdeel_wacht_niet": "Het handelingsdeel wacht niet meer op akkoord. Er is niets gewijzigd.",
    "bestand_niet_geschreven": "Het bestand kon niet worden opgeslagen. Wat er stond, is niet gewijzigd. "
    "Kies een andere map, of kijk of de schijf vol is.",
    "uitdelen_leeg": "Er staat nog geen tekst. Er is niets gewijzigd. Schrijf eerst op wat erbij komt.",
    "slotevaluatie_ontbreekt": "Kijk kort terug voordat je het OPP afsluit.",
    "erratum_geen_versie": "Er is nog geen vastgestelde versie om te verbeteren. Er is niets gewijzigd.",
    "erratum_reden_ontbreekt": "Schrijf in één zin wat je verbetert, en waarom.",
    "erratum_handelingsdeel_reden": "Deze tekst hoort bij het handelingsdeel. Schrijf waarom het dezelfde "
    "afspraak blijft waar de ouders akkoord op gaven.",
    "erratum_niets": "Er is niets anders dan in de vastgestelde tekst. Er is niets gewijzigd.",
    "erratum_alleen_tekst": "Alleen een schrijffout in een tekst is zo te verbeteren. Er is niets gewijzigd. "
    "Begin een bijstelling voor een andere keuze, datum of regel.",
    "erratum_eigen_woorden": "Dit zijn de eigen woorden van de leerling of van een ouder. Die blijven zoals "
    "ze zijn. Er is niets gewijzigd.",
    "erratum_geen_schrijffout": "Dit is meer dan een schrijffout: er verandert een getal, een ‘niet’ of een "
    "groot deel van de tekst. Er is niets gewijzigd. Begin een bijstelling.",
    "overdracht_niet_klaar": "De overdracht is nog niet klaar. Er is niets verstuurd. Kijk wat er ontbreekt.",
    "overdracht_geen_versie": "Er is nog geen vastgestelde versie. Er is niets verstuurd. Stel het OPP eerst "
    "vast, of maak een pakket met een voorlegversie.",
    "overdracht_al_verstuurd": "Deze overdracht is al verstuurd. Begin een nieuwe.",
    "overdracht_richting": "Kies waar de leerling naartoe gaat.",
    "overdracht_naar": "Vul in naar welke school het gaat.",
    "overdracht_inzage": "Laat de ouders eerst zien wat je verstuurt, en vul de dag in.",
    "overdracht_toestemming_ouders": "Vanuit het voortgezet onderwijs is toestemming van de ouders nodig.",
    "overdracht_toestemming_leerling": "De leerling is 16 of ouder en beslist zelf. Vraag eerst toestemming.",
    "overdracht_toestemming_op": "Vul in op welke dag de toestemming is gegeven.",
    "pin_onjuist": "De code bestaat uit vier cijfers. Er is niets gewijzigd. Typ vier cijfers.",
    "pakket_leeg": "Er is nog geen leerling gekozen. Er is niets gemaakt. Kies wie er meegaan.",
    "pakket_datum_voorbij": "De einddatum van dit pakket is al voorbij. Er is niets gemaakt. Kies een "
    "latere dag.",
    "pakket_aan_jezelf": "Je kunt geen pakket voor jezelf maken. Er is niets gemaakt. Kies een collega.",
    "pakket_zonder_sleutel": "Van {naam} is nog geen sleutel bekend. Er is niets gemaakt. Kies een wachtzin; "
    "na het eerste terugpakket kan het zonder.",
    "geen_kleine_kluis": "Deze kluis komt niet uit een pakket. Er is niets gemaakt. Kies ‘Meegeven’ als je "
    "een collega leerlingen wilt meegeven.",
    "lege_zoekvraag": "Er staat nog geen zoekvraag. Er is niets bewaard. Typ eerst waarnaar je zoekt.",
    "bespreking_loopt_al": "Over deze leerling staat al een overleg klaar. Er is niets gewijzigd. Ga daarmee "
    "verder, of rond het af.",
    "bespreking_afgerond": "Dit overleg is afgerond. Er is niets gewijzigd. Maak een nieuw overleg, of zet "
    "erbij wat nog moet in een gesprek.",
    "bespreking_open": "Dit overleg is nog niet afgerond. Er is niets gewijzigd. Rond het eerst af.",
    "punt_leeg": "Er staat nog niet waarover het gaat. Er is niets toegevoegd.",
    "besluit_leeg": "Er staat nog geen besluit. Er is niets toegevoegd. Typ eerst wat jullie afspreken.",
    "verslag_leeg": "Er staat nog geen verslag. Er is niets gewijzigd. Stel het verslag eerst op.",
    "akkoord_zonder_naam": "Vul in wie akkoord is met het verslag. Er is niets gewijzigd.",
    "akkoord_is_er_al": "Er is al akkoord gegeven op dit verslag. Er is niets gewijzigd.",
    "einde_voor_begin": "De einddatum ligt vóór de startdatum. Er is niets gewijzigd.",
}
"""Code → sentence, a format string."""
