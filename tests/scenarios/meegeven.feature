# language: nl
Functionaliteit: Leerlingen meegeven aan een collega
  Een mentor werkt in een eigen kleine kluis en geeft het werk terug. Niemand overschrijft iemand.

  Achtergrond:
    Gegeven een school met klas 6A en mentor Anouk
    En een OPP met het doel "vlot lezen"

  Scenario: De mentor met een pakket en de IB'er wijzigden hetzelfde doel
    Gegeven een pakket voor Anouk tot en met 1-2-2027
    Als Anouk het pakket opent met de wachtzin
    En Anouk het doel wijzigt in "leest AVI M6"
    En de IB'er het doel wijzigt in "leest een verhaal voor"
    En de IB'er het werk van Anouk terugneemt
    Dan staan er bij het doel twee teksten: "leest AVI M6" en "leest een verhaal voor"
    En kan het OPP niet worden voorgelegd: "Er staan nog twee versies van een tekst."
    Als de IB'er kiest voor "leest AVI M6 en leest een verhaal voor"
    En Anouk een nieuw pakket opent
    Dan staat er bij allebei "leest AVI M6 en leest een verhaal voor"
    En is er niets te bekijken

  Scenario: Een pakket na de einddatum
    Gegeven een pakket voor Anouk tot en met 1-2-2027
    Als het 2-2-2027 is
    Dan opent het pakket niet: "Dit pakket was te gebruiken tot en met 1 februari 2027."

  Scenario: Werk dat na de einddatum terugkomt, is niet kwijt
    Gegeven een pakket voor Anouk tot en met 1-2-2027
    Als Anouk het pakket opent met de wachtzin
    En Anouk het doel wijzigt in "leest AVI M6"
    En het 2-2-2027 is
    En de IB'er het werk van Anouk terugneemt
    Dan staat er bij de IB'er "leest AVI M6"
    En leest de IB'er "Het pakket liep tot en met 1 februari 2027."

  Scenario: Een notitie over veiligheid gaat niet mee
    Gegeven een notitie over veiligheid
    En een pakket voor Anouk tot en met 1-2-2027
    Als Anouk het pakket opent met de wachtzin
    Dan staat die notitie niet in de kluis van Anouk
