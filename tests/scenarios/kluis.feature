# language: nl
Functionaliteit: De kluis en de reservekopie
  Zonder wachtwoord of Herstelblad leest niemand iets. Een reservekopie is één bestand.

  Achtergrond:
    Gegeven een kluis met een leerling "Noor Bakker"

  Scenario: Openen met het wachtwoord
    Als ik de kluis open met het wachtwoord
    Dan staat in de kluis "Noor Bakker"

  Scenario: Een verkeerd wachtwoord
    Als ik de kluis open met een verkeerd wachtwoord
    Dan blijft de kluis dicht
    En is er niets gewijzigd

  Scenario: Het wachtwoord vergeten
    Als ik de kluis open met het Herstelblad
    Dan staat in de kluis "Noor Bakker"

  Scenario: Niemand leest de bestanden
    Als ik een reservekopie maak
    Dan staat "Bakker" in geen enkel bestand

  Scenario: De computer is kapot
    Als ik een reservekopie maak
    En de kluis verdwijnt
    En ik de reservekopie terugzet
    En ik de kluis open met het wachtwoord
    Dan staat in de kluis "Noor Bakker"
