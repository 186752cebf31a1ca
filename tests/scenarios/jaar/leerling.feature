# language: nl
Functionaliteit: De leerling beslist
  Door de echte vensters: niet willen mag, en wat niet in het plan mag, komt er niet in.

  Scenario: Noël wil nu niet praten
    Gegeven het plan van Noël is net begonnen
    Als ik Noël de kans geef en hij nu niet wil, omdat "Morgen liever."
    Dan is vastgelegd dat de kans gegeven is, met "Morgen liever."
    En kan ik het opnieuw aanbieden
    En staat op het plan "de kans om te vertellen, en wilde dat toen niet"

  Scenario: Woorden blijven buiten het plan
    Gegeven het plan van Noël is net begonnen
    Als Noël "Ik ben bang in de gang." vertelt, en dat niet in het plan wil
    Dan staat op het plan "Noël heeft verteld, en wil niet dat het hier staat."
    Maar staat op het plan niet "bang in de gang"

  Scenario: Noël wordt 18
    Gegeven het plan van Noël is klaar, en hij wordt vandaag 18
    Als ik het voorleg en de leerling akkoord is
    En ik het vaststel
    Dan is er één versie, en wacht er niets
    En is geen ouder om akkoord gevraagd
