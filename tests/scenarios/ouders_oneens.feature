# language: nl
Functionaliteit: Ouders die het niet eens zijn
  De rest van het OPP kan vast. De begeleiding begint pas als er akkoord is.

  Achtergrond:
    Gegeven een OPP dat aan beide ouders is voorgelegd

  Scenario: Moeder tekent aan tafel, vader wil niet
    Als moeder aan tafel tekent
    En vader zegt dat hij niet akkoord is, omdat "thuis gaat het goed"
    Dan is de handtekening van moeder bewaard met de code van de tekst
    En zegt Vandaag "Vader heeft gezegd niet akkoord te gaan met het handelingsdeel van 16 oktober."
    Maar wacht het handelingsdeel

  Scenario: Samen zoeken naar een uitweg
    Gegeven de school heeft "Steunpunt Het Water" als steunpunt ingevuld
    Als vader zegt dat hij niet akkoord is, omdat "thuis gaat het goed"
    En er op 19 oktober met "vader en de directeur" is gesproken
    Dan staat bij de tweede stap "Steunpunt Het Water"
    En staat bij de eerste stap het gesprek van 19 oktober 2026 met "vader en de directeur"

  Scenario: De tekst verandert na de handtekening
    Als moeder aan tafel tekent
    En bij het eerste doel komt "9 van de 10 goed" te staan
    Dan is het akkoord van moeder vervallen, en haar handtekening bewaard
    En kan vader de oude tekst niet meer tekenen

  Scenario: Zonder individuele begeleiding
    Als de begeleiding uit het OPP gaat
    En vader zegt dat hij niet akkoord is, omdat "thuis gaat het goed"
    Dan wacht het handelingsdeel niet
