# language: nl
Functionaliteit: Een dossier wissen, en wat daarna komt
  Wat gewist is, komt niet terug: niet met een klassenlijst en niet met een pakket van een collega.

  Achtergrond:
    Gegeven het dossier van Noël, die in 2019 vertrok

  Scenario: Wissen en daarna een import
    Als ik het dossier wis en de naam typ
    En ik een klassenlijst inlees waar Noël nog in staat
    Dan staat Noël niet in de kluis
    En zegt de import dat er iemand eerder is gewist
    En staat er nergens in het bestand nog een woord van hem
    En is de kluis in orde

  Scenario: Wissen en daarna een pakket van een collega
    Gegeven een collega schreef thuis verder in het dossier
    Als ik het dossier wis en de naam typ
    En ik het werk van de collega terugneem
    Dan staat Noël niet in de kluis
    En staat er nergens in het bestand nog een woord van hem
    En is de kluis in orde

  Scenario: Een klacht loopt nog
    Gegeven er staat een bewaarstop op het dossier
    Als ik het dossier probeer te wissen
    Dan weigert het programma met "bewaarstop"
    En staat Noël nog in de kluis

  Scenario: De naam klopt niet
    Als ik het dossier probeer te wissen met de naam "Noel"
    Dan weigert het programma met "naam"
    En staat Noël nog in de kluis
