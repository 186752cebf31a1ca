# language: nl
Functionaliteit: Een OPP schrijven en vaststellen
  Het bestuur stelt vast. Voor het handelingsdeel is het akkoord van elke ouder met gezag nodig.

  Scenario: Een OPP dat net begonnen is
    Gegeven het OPP van Noël is net begonnen
    Als de directeur het OPP vaststelt
    Dan lees ik "Er ontbreekt nog iets voor vaststellen. Kijk in de lijst ‘Nog nodig’."
    En in de lijst ‘Nog nodig’ staat horen
    En zijn er 0 vastgestelde versies

  Scenario: Beide ouders zijn akkoord
    Gegeven het OPP van Noël is klaar om voor te leggen
    Als ik het voorleg aan de ouders
    En moeder akkoord is
    En vader akkoord is
    En de directeur het OPP vaststelt
    Dan is er 1 vastgestelde versie
    En wacht het handelingsdeel niet
    En is de tekst vast

  Scenario: Eén ouder heeft nog niet geantwoord
    Gegeven het OPP van Noël is klaar om voor te leggen
    Als ik het voorleg aan de ouders
    En moeder akkoord is
    En de directeur het OPP vaststelt
    Dan is er 1 vastgestelde versie
    Maar wacht het handelingsdeel op akkoord

  Scenario: De andere ouder is alsnog akkoord
    Gegeven het OPP van Noël is klaar om voor te leggen
    Als ik het voorleg aan de ouders
    En moeder akkoord is
    En de directeur het OPP vaststelt
    En vader akkoord is
    En de directeur het handelingsdeel vaststelt
    Dan zijn er 2 vastgestelde versies
    En wacht het handelingsdeel niet

  Scenario: Alleen gezien is niet akkoord
    Gegeven het OPP van Noël is klaar om voor te leggen
    Als ik het voorleg aan de ouders
    En vader het heeft gezien
    En de directeur het OPP vaststelt
    Dan wacht het handelingsdeel op akkoord
