# language: nl
Functionaliteit: Een leerling die 18 wordt
  Vanaf die dag beslist de leerling zelf. De ouders krijgen niets tot de leerling dat wil.

  Achtergrond:
    Gegeven een OPP van een leerling die op 16 oktober 2026 18 wordt

  Scenario: De dag ervoor
    Dan vragen we op 15 oktober 2026 akkoord aan "moeder en vader"
    En gaan papieren op 15 oktober 2026 naar "Claire d’Hondt en Bart d’Hondt"

  Scenario: Op de verjaardag
    Dan vragen we op 16 oktober 2026 akkoord aan "Noël"
    En gaan papieren op 16 oktober 2026 naar "Noël d’Hondt"

  Scenario: De leerling tekent zelf
    Als het handelingsdeel is voorgelegd
    En de leerling aan tafel tekent
    Dan is iedereen die beslist akkoord
    En staat op papier dat Noël akkoord is en niet een ouder

  Scenario: De ouders mogen meelezen
    Als de leerling zegt dat de ouders mogen meelezen: "ja, alles"
    Dan gaan papieren op 16 oktober 2026 naar "Noël d’Hondt en Claire d’Hondt en Bart d’Hondt"

  Scenario: De ouders mogen niet meelezen
    Als de leerling zegt dat de ouders mogen meelezen: "nee"
    Dan gaan papieren op 16 oktober 2026 naar "Noël d’Hondt"

  Scenario: Een curator
    Gegeven "Mr. Kuiper" is curator
    Dan vragen we op 16 oktober 2026 akkoord aan "mentor of curator"
    En gaan papieren op 16 oktober 2026 naar "Noël d’Hondt en Mr. Kuiper"
