# language: nl
Functionaliteit: De leerling horen
  De leerling krijgt de kans om te vertellen, en bepaalt per uitspraak wat er in het plan komt.

  Achtergrond:
    Gegeven het OPP van Noël is net begonnen

  Scenario: Zo in het plan
    Als Noël vertelt "Ik wil vooraan zitten." en dat mag zo in het plan
    Dan staat "Ik wil vooraan zitten." op papier

  Scenario: Niet in het plan
    Als Noël vertelt "Ik ben bang voor de gymles." en dat komt niet in het plan
    Dan staat "bang voor de gymles" niet op papier
    Maar weet de school nog wel "Ik ben bang voor de gymles."

  Scenario: Anders gezegd
    Als Noël vertelt "Juf praat te veel." en in het plan mag "Ik heb graag korte uitleg."
    Dan staat "Ik heb graag korte uitleg." op papier
    Maar staat "praat te veel" niet op papier

  Scenario: Noël wil nu niet
    Als Noël de kans krijgt en nu niet wil, omdat "hij boos was op meester Mo"
    Dan staat in het plan dat de kans is gegeven
    En staat "wil nu niet" niet op papier
    En staat "boos was op meester Mo" niet op papier
