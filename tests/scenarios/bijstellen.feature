# language: nl
Functionaliteit: Een OPP bijstellen
  Wat is vastgesteld, blijft staan. Een bijstelling wordt de volgende versie.

  Achtergrond:
    Gegeven het OPP van Noël is klaar om voor te leggen
    Als ik het voorleg aan de ouders
    En moeder akkoord is
    En vader akkoord is
    En de directeur het OPP vaststelt

  Scenario: Een vastgestelde tekst verandert niet
    Als ik bij het eerste doel schrijf "9 van de 10 goed"
    Dan lees ik "Dit OPP is vastgesteld; de tekst verandert niet meer. Begin een bijstelling."

  Scenario: Bijstellen
    Als het vijf weken later is
    En ik een bijstelling begin van Noël
    En we de doelen met de ouders hebben geëvalueerd
    En Noël opnieuw is gehoord
    En ik bij het eerste doel schrijf "9 van de 10 goed"
    En ik het voorleg aan de ouders
    En moeder akkoord is
    En vader akkoord is
    En de directeur het OPP vaststelt
    Dan zijn er 2 vastgestelde versies
    En staat in versie 1 "8 van de 10 goed"
    En staat in versie 2 "9 van de 10 goed"
