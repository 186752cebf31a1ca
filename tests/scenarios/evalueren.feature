# language: nl
Functionaliteit: Meten en evalueren
  Een doel dat je meet, laat zelf zien of het is gehaald. Na de evaluatie begint het volgende plan daar.

  Achtergrond:
    Gegeven het vastgestelde OPP van Noël met twee doelen
    En het is 17 december 2026

  Scenario: Een meting is één getal
    Als ik bij rekenen op 11 december 2026 meet "8"
    Dan staat bij rekenen "8 van de 10" en is het doel gehaald

  Scenario: Wat niet kan, wordt niet bewaard
    Als ik bij rekenen op 11 december 2026 meet "12"
    Dan zegt het programma "Het hoogste bij dit doel is 10. Er is niets gewijzigd. Kijk het getal na."
    En staat bij rekenen geen meting

  Scenario: Leeg is onbekend, nooit ja
    Als in de week van 26 oktober 2026 de begeleiding is gegeven
    En in de week van 2 november 2026 niet, omdat "juf Anouk was ziek"
    Dan is van 2 weken bekend of de begeleiding is gegeven, en was dat 1 keer zo

  Scenario: De volgende versie begint bij de evaluatie
    Als ik bij taakaanpak op 14 december 2026 meet "3"
    En we evalueren: rekenen is behaald en stopt, taakaanpak is deels behaald en gaat door
    En ik bijstel met deze evaluatie
    Dan staat rekenen niet meer in het plan, en de begeleiding daarbij ook niet
    En begint taakaanpak bij "3 van de 5"
    En is de volgende evaluatie op een schooldag, 11 maart 2027

  Scenario: Wat lukte, helpt de volgende leerling
    Als we evalueren: rekenen is behaald en stopt, taakaanpak is deels behaald en gaat door
    Dan is rekenen een voorbeeld van onze school, zonder naam
