# language: nl
Functionaliteit: Lopende OPP's overnemen
  Wat in een ander programma begon, telt vanaf de eerste dag mee voor de termijnen.

  Achtergrond:
    Gegeven de school van Noël
    En een leerling "Yusuf El Amrani" met een OPP op papier

  Scenario: Een lopend OPP overnemen
    Als ik dat OPP overneem vanaf 1-9-2025, vastgesteld op 3-10-2025
    Dan is dat OPP overgenomen
    En staat de PDF bij het OPP

  Scenario: Het overgenomen OPP bijstellen
    Als ik dat OPP overneem vanaf 1-9-2025, vastgesteld op 3-10-2025
    En ik een bijstelling begin
    Dan is dat OPP bijstelling in de maak

  Scenario: Zonder begindatum
    Als ik dat OPP overneem zonder begindatum
    Dan lees ik "Vul in vanaf welke dag dit OPP loopt."
    En heeft de leerling geen OPP
