# language: nl
Functionaliteit: De leerling vertelt zelf, aan het scherm
  De leerling kiest hoe, vertelt of tekent, en bepaalt wat er in het plan komt. De school vertelt terug.

  Achtergrond:
    Gegeven Noël krijgt van meester Mo het scherm

  Scenario: Noël wil niet praten
    Als Noël kiest voor "nu_niet"
    Dan is de kans gegeven en is er niets verteld
    En staat "de kans om te vertellen, en wilde dat toen niet. We vragen het opnieuw." op het plan
    Als Noël later toch kiest voor "tekenen"
    En Noël een tekening maakt die in het plan mag
    Dan is Noël gehoord
    En staat "Noël maakte een tekening." op het plan

  Scenario: Eigen woorden blijven eruit, de tekening ook
    Als Noël kiest voor "praten"
    En Noël vertelt "ik ben bang voor gym" en dat houdt hij voor zich
    En Noël een tekening maakt die niet in het plan mag
    Dan staat "Noël heeft verteld, en wil niet dat het hier staat." op het plan
    En staat "bang voor gym" niet op het plan
    En staat "tekening" niet op het plan

  Scenario: Andere woorden vragen opnieuw om toestemming
    Als Noël kiest voor "typen"
    En Noël vertelt "te druk" en dat mag zo in het plan komen
    En Noël dat verandert in "veel te druk door juf"
    Dan staat "te druk" niet op het plan
    En staat "kiest nog wat hier komt te staan" op het plan
