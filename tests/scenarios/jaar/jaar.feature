# language: nl
Functionaliteit: Een jaar met één leerling
  Door de echte vensters: voorleggen, uitvoeren, evalueren, bijstellen, en voor elke lezer een bladzijde.

  Scenario: Van het eerste plan naar het tweede
    Gegeven het plan van Noël is klaar
    Als ik het voorleg en beide ouders akkoord zijn
    En ik het vaststel
    En ik Noël vertel wat we met zijn woorden deden
    En het 17 december is
    En ik meet en de weken invul
    En we evalueren, en ik met die evaluatie bijstel
    En Noël opnieuw is gehoord en de ouders zijn gesproken
    En ik het voorleg en beide ouders akkoord zijn
    En ik het vaststel
    Dan zijn er twee versies, en wacht er niets
    En is rekenen een doel in het eerste plan en niet meer in het tweede
    En kan ik elk papier opslaan
    En staat op "mijn-plan.pdf" "De kaart werkt."
    En staat op "opp-v2-verschillen.pdf" "Doel 1, vervalt"
    En staat op "ouders.pdf" "Het plan van Noël in gewone taal"
    En staat op "overdracht.pdf" "Laat hem de eerste week met iemand meelopen."
    En staat in "termijnen.ics" "Noël"
    En is "overdracht.json" te lezen door de volgende school
