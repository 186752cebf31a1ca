"""What a school records, each field declared once.

Here belong the tables, their fields with label, help and law, and the lists to choose from. What the law asks
of them stands in ``rules``; how they are kept in ``vault``; no clock, no session and no screen here.
"""

from opp_desk.model import (
    aanbod,
    aanmelding,
    akkoord,
    doel,
    dossier,
    evaluatie,
    gesprek,
    hoorrecht,
    leerling,
    opp,
    ouder,
    school,
    school_lijsten,
    sector,
    versie,
)

__all__ = [
    "aanbod",
    "aanmelding",
    "akkoord",
    "doel",
    "dossier",
    "evaluatie",
    "gesprek",
    "hoorrecht",
    "leerling",
    "opp",
    "ouder",
    "school",
    "school_lijsten",
    "sector",
    "versie",
]
