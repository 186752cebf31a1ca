# language: nl
Functionaliteit: Mentorronde
  Een mentor loopt de groep langs. Een zorg blijft niet liggen.

  Achtergrond:
    Gegeven Noël, Elif en Zoë zitten in de groep van Anouk

  Scenario: De groep langs
    Als Anouk bij Noël en bij Elif "gesproken" aankruist
    En Anouk bij Zoë "niet gezien" aankruist
    Dan zijn 3 van de 3 leerlingen aangekruist
    En is er volgende week 1 week geleden met Noël gesproken
    Maar is er volgende week nog niet met Zoë gesproken

  Scenario: Een zorg zonder vervolg
    Als Anouk bij Elif "zorg" aankruist met de zin "Zegt bijna niets meer."
    Dan ziet Marieke vandaag geen zorg
    Maar ziet Marieke over twee weken de zorg om Elif: "Zegt bijna niets meer."
    En ziet Anouk over twee weken geen lijst met zorgen
    Als Marieke met de ouders van Elif praat
    Dan ziet Marieke over twee weken geen zorg

  Scenario: Een afspraak komt terug
    Als Marieke met Elif afspreekt: "Even kijken hoe het gaat", elke week
    En Marieke de taak afvinkt
    Dan staat de taak er volgende week weer
