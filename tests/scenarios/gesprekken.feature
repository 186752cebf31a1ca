# language: nl
Functionaliteit: Gesprekken noteren
  Een notitie staat in het dossier van wie erbij hoort, en niet verder. Wat vastgelegd is, blijft staan.

  Achtergrond:
    Gegeven Noël en Elif zitten in groep 6b

  Scenario: Twee leerlingen, een deel privé
    Als Marieke noteert over Noël en Elif: "Samen gerekend met blokjes."
    En Marieke alleen bij Elif zet: "Elif huilde even."
    En Marieke verandert de tekst in "Samen gerekend met de getallenlijn."
    En Marieke de notitie vastlegt met de afspraak "Getallenlijn ophangen · ik · morgen"
    Dan staat in het dossier van Noël: "Samen gerekend met de getallenlijn."
    En staat in het dossier van Elif: "Samen gerekend met de getallenlijn."
    En staat in het dossier van Elif: "Elif huilde even."
    Maar staat niet in het dossier van Noël: "Elif huilde even."
    En staat bij Noël en bij Elif de taak "Getallenlijn ophangen"

  Scenario: Een werknotitie is nog geen dossier
    Als Marieke alleen voor zichzelf noteert over Noël: "Is het de drukte in de gang?"
    Dan ziet juf Anouk bij Noël niets
    Als Marieke de notitie in het dossier zet
    Dan ziet juf Anouk bij Noël: "Is het de drukte in de gang?"

  Scenario: Correctie met spoor
    Als Marieke noteert over Noël en Elif: "Vader belde over de toets."
    En Marieke de notitie vastlegt
    Dan kan niemand de tekst nog veranderen
    Als Marieke corrigeert in "Moeder belde over de toets." omdat "naam verwisseld"
    Dan staat in het dossier van Noël: "Vader belde over de toets."
    En staat ernaast bij Noël en bij Elif: "Moeder belde over de toets." omdat "naam verwisseld"

  Scenario: Zorgen over veiligheid blijven apart
    Als Marieke een zorg over veiligheid noteert over Noël: "Blauwe plek op de arm."
    Dan ziet juf Anouk bij Noël niets
    Als Marieke juf Anouk op de lijst zet
    Dan ziet juf Anouk bij Noël: "Blauwe plek op de arm."
