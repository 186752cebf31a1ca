# language: nl
Functionaliteit: Wanneer een akkoord vervalt
  Ouders zijn akkoord met precies de tekst die zij zagen.

  Achtergrond:
    Gegeven het OPP van Noël is klaar om voor te leggen
    Als ik het voorleg aan de ouders
    En moeder akkoord is
    En vader akkoord is

  Scenario: Een doel verandert na het akkoord
    Als ik bij het eerste doel schrijf "9 van de 10 goed"
    Dan is het akkoord van moeder vervallen
    En is het akkoord van vader vervallen

  Scenario: Iets buiten het handelingsdeel verandert
    Als ik de aanleiding anders opschrijf
    Dan is het akkoord van moeder geldig
    En is het akkoord van vader geldig

  Scenario: De wijziging wordt teruggedraaid
    Als ik bij het eerste doel schrijf "9 van de 10 goed"
    En ik dat ongedaan maak
    Dan is het akkoord van moeder geldig

  Scenario: Opnieuw voorleggen
    Als ik bij het eerste doel schrijf "9 van de 10 goed"
    En ik het voorleg aan de ouders
    En moeder akkoord is
    Dan is het akkoord van moeder geldig
    Maar is het akkoord van vader niet geldig
