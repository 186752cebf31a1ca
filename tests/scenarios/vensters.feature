# language: nl
Functionaliteit: Twee vensters
  Twee mensen schrijven tegelijk. Er gaat geen tekst verloren; een mens kiest.

  Achtergrond:
    Gegeven het OPP van Noël is klaar om voor te leggen
    En twee vensters op het eerste doel

  Scenario: Twee keer hetzelfde veld
    Als het ene venster "9 van de 10 goed" schrijft
    En het andere venster "7 van de 10 goed" schrijft
    Dan zijn er twee versies van het veld
    En kan het OPP niet worden voorgelegd

  Scenario: Er wordt gekozen
    Als het ene venster "9 van de 10 goed" schrijft
    En het andere venster "7 van de 10 goed" schrijft
    En ik kies voor "9 van de 10 goed"
    Dan staat er "9 van de 10 goed"
    En is er één versie van het veld

  Scenario: Na elkaar
    Als het ene venster "9 van de 10 goed" schrijft
    En het andere venster is bijgewerkt
    En het andere venster "7 van de 10 goed" schrijft
    Dan staat er "7 van de 10 goed"
    En is er één versie van het veld

  Scenario: De kluis is al open
    Gegeven een kluis met een leerling "Noor Bakker"
    Als een tweede programma de kluis opent
    Dan blijft de kluis dicht
