# language: nl
Functionaliteit: Overleg van voorbereiding tot ondertekend verslag
  De agenda maakt zichzelf, aan tafel wordt een besluit meteen een taak, en het verslag is klaar voordat de jassen aan
  zijn. Wie meekijkt, ziet nooit wat niet voor iedereen is.

  Achtergrond:
    Gegeven het dossier van Noël met twee doelen, een open taak en een notitie van alleen het ondersteuningsteam

  Scenario: Van voorbereiding tot ondertekend verslag
    Als ik een overleg voorbereid
    Dan staan op de agenda de vraag van vandaag, beide doelen en de open taak
    En staat nergens wat alleen van het ondersteuningsteam is
    Als we bij Rekenen bespreken dat "het beter gaat met de getallenlijn"
    En besluiten "thuis alleen lezen"
    En besluiten dat er een taak komt: "hulpkaart plakken · juf Anouk · 28 oktober"
    En afspreken om op 17 december 2026 terug te kijken
    En het verslag samen lezen
    Dan staat in het verslag "Het beter gaat met de getallenlijn."
    En staat in het verslag "Thuis alleen lezen."
    En staat in het verslag "Juf Anouk: hulpkaart plakken, vóór woensdag 28 oktober 2026."
    En staat in het verslag "Op donderdag 17 december 2026 kijken we samen terug."
    Als "Claire d’Hondt" akkoord is en we het overleg afronden
    Dan heeft juf Anouk een taak voor 28 oktober 2026
    En staat op papier het verslag met het akkoord van "Claire d’Hondt"
    En staat het overleg op de tijdlijn

  Scenario: Wat is afgerond, blijft zoals de ouders het lazen
    Als ik een overleg voorbereid
    En het verslag samen lezen
    En "Claire d’Hondt" akkoord is en we het overleg afronden
    En ik daarna het verslag verander
    Dan zegt het programma "Dit overleg is afgerond. Er is niets gewijzigd. Maak een nieuw overleg, of zet erbij wat nog moet in een gesprek."
    Als ik het afronden ongedaan maak
    En ik daarna het verslag verander
    Dan staat in het verslag "Een andere tekst"

  Scenario: Niet voor ouders
    Als ik een overleg voorbereid
    En we bij Rekenen bespreken dat "dit nog uitgezocht moet worden"
    En dat punt niet in het verslag komt
    En het verslag samen lezen
    Dan staat in het verslag "Er is nog niets opgeschreven."

  Scenario: De volgende keer begint bij de vorige afspraken
    Als ik een overleg voorbereid
    En we bij Rekenen bespreken dat "het lukt"
    En besluiten "elke dag een kwartier lezen"
    En het verslag samen lezen
    En "Bart d’Hondt" akkoord is en we het overleg afronden
    En ik een overleg voorbereid
    Dan staat op de agenda "Op 16 oktober 2026: elke dag een kwartier lezen"
