# language: nl
Functionaliteit: Inzage geven in één keer
  Een ouder vraagt een kopie van het dossier. Die is volledig, andere kinderen staan er niet in, en wat
  er niet in zit, staat er met de reden bij.

  Achtergrond:
    Gegeven het dossier van Noël met gesprekken, een werknotitie en een notitie over veiligheid

  Scenario: Een moeder vraagt een kopie
    Als moeder op 1 oktober 2026 om inzage vraagt
    Dan staat op Vandaag dat er uiterlijk 1 november 2026 antwoord moet zijn
    Als ik de kopie maak zoals het programma die voorstelt
    Dan staat in de kopie "gesprek in het dossier"
    En staat in de kopie "gesprek voor het team"
    En staat in de kopie niet "werknotitie"
    En staat in de kopie niet "zorgen over veiligheid"
    En staat in de kopie niet "Geheimstraat"
    En staat in de kopie "[andere leerling] hielp hem"
    En staat in de kopie "Contactgegevens van Peter"
    En staat op Vandaag geen vraag meer open
    En staat in het logboek dat er iets is opgeslagen

  Scenario: Ik laat zelf iets weg
    Als moeder op 1 oktober 2026 om inzage vraagt
    En ik het gesprek in het dossier weglaat omdat het over iemand anders gaat
    En ik de kopie maak
    Dan staat in de kopie niet "hielp hem"
    En staat in de kopie "Dit gaat over iemand anders"
    En staat bij de vraag wat er niet is meegegeven

  Scenario: Een leerling van acht vraagt het zelf
    Dan mag Noël zelf nog geen kopie vragen

  Scenario: Een ouder zonder gezag
    Gegeven vader heeft geen gezag
    Dan krijgt vader geen kopie, maar wel uitleg over informatie op verzoek

  Scenario: Ouders willen er iets bij zetten
    Als vader de opmerking "Thuis is dat heel anders" laat noteren
    En moeder op 1 oktober 2026 om inzage vraagt
    En ik de kopie maak zoals het programma die voorstelt
    Dan staat in de kopie "Thuis is dat heel anders"
