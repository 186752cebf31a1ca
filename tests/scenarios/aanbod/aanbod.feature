# language: nl
Functionaliteit: Het tweede jaar van het aanbod
  Een schoolleider opent het programma voor de tweede keer in een jaar. Door de echte vensters gaat zij van
  het aanbod van vorig jaar naar een vastgesteld hoofdstuk op papier.

  Scenario: Van het aanbod van vorig jaar naar een vastgesteld hoofdstuk
    Gegeven een school die vorig jaar haar aanbod vaststelde en publiceerde
    Als de schoolleider het programma opent en het nieuwe jaar begint
    En het team elke voorziening evalueert
    En een groep leerlingen vertelt wat er beter kan
    En team en ouders hebben meegedacht
    En de tekst bij de tijd is gebracht
    En de MR advies geeft en de geleding instemt
    Dan verschilt het aanbod van vorig jaar alleen op wat gewijzigd is
    En ontbreekt er niets meer
    Als de schoolleider vaststelt namens het bestuur
    En zij het hoofdstuk maakt voor de schoolgids
    En vastlegt waar het te vinden is
    Dan is er een tweede versie voor "2027-2028", met de hash van de eerste
    En staat in die versie wat de leerlingen vertelden en wat de MR zei
    En staat de nieuwe tekst op papier, zonder het woord concept
    En is het jaar klaar
