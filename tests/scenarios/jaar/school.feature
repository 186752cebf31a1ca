# language: nl
Functionaliteit: Als het anders gaat
  Door de echte vensters: ouders die het niet eens zijn, en een kind dat alleen is aangemeld.

  Scenario: Vader is niet akkoord
    Gegeven het plan van Noël is klaar
    Als ik het voorleg, moeder akkoord is en vader niet
    En ik het vaststel
    Dan is er één versie, en wacht het handelingsdeel
    En kan ik zien wie kan helpen

  Scenario: Een kind dat alleen is aangemeld
    Gegeven het plan van Noël is klaar
    Als de ouders van "Lotte Kuiper" op 12 oktober 2026 schriftelijk om een plek vragen
    Dan staat Lotte bij de aanmeldingen, met een besluit uiterlijk op 23 november 2026
    En heeft Lotte geen OPP en geen groep
