# language: nl
Functionaliteit: De klassenlijst van de school
  De lijst uit de leerlingadministratie komt in de kluis. Er verdwijnt nooit iets vanzelf.

  Achtergrond:
    Gegeven een school zonder leerlingen
    En een klassenlijst met "Noor Bakker" en "Łukasz Żurek"
    Als ik de klassenlijst overneem

  Scenario: De eerste keer
    Dan zijn er 2 leerlingen nieuw
    En staan in de kluis "Łukasz Żurek" en "Noor Bakker"

  Scenario: Dezelfde lijst nog een keer
    Als ik de klassenlijst overneem
    Dan zijn er 2 leerlingen ongewijzigd
    En is er niets geschreven in de kluis

  Scenario: Een leerling staat niet meer op de lijst
    Gegeven een klassenlijst met "Noor Bakker"
    Als ik de klassenlijst overneem
    Dan wordt "Łukasz Żurek" gemeld als ontbrekend
    En staan in de kluis "Łukasz Żurek" en "Noor Bakker"

  Scenario: Eerst kijken wat er zou veranderen
    Gegeven een klassenlijst met "Noor Bakker" en "Elif Şahin"
    Als ik alleen kijk wat er zou veranderen
    Dan is er 1 leerling nieuw
    En staan in de kluis "Łukasz Żurek" en "Noor Bakker"

  Scenario: De verkeerde lijst overgenomen
    Als ik dat ongedaan maak
    Dan staat er niemand in de kluis
