"""The lists to choose from of the ondersteuningsaanbod: chapters, areas, steps of the year, what the MR said.

How a list works stands in ``keuzes``.
"""

from __future__ import annotations

from opp_desk.model.keuzes import Keuzelijst


class Hoofdstuk(Keuzelijst):
    """A chapter of the ondersteuningsaanbod, in the order of the schoolgids."""

    SCHOOL = "school", "Onze school"
    BASIS = "basis", "Basisondersteuning"
    EXTRA = "extra", "Extra ondersteuning"
    TEAM = "team", "Wie kan wat"
    GEBOUW = "gebouw", "Gebouw en hulpmiddelen"
    SAMEN = "samen", "Samen met"
    HULP = "hulp", "Zo vraagt u hulp"
    GRENZEN = "grenzen", "Als wij het niet alleen kunnen"
    LEERLINGEN = "leerlingen", "Wat leerlingen ons vertelden"
    AMBITIES = "ambities", "Waar we naartoe werken"
    CONTACT = "contact", "Contact en rechten"


class Aanbodgebied(Keuzelijst):
    """Where a voorziening belongs: the domains of the basisondersteuning, then the kinds of extra support.

    The domains are those of the draft national norm of 2020; codes of extra support begin with ``extra_``.
    """

    VROEG = "vroeg", "Op tijd zien wat een kind nodig heeft"
    LEERLIJN = "leerlijn", "Leren op een manier die past"
    WELBEVINDEN = "welbevinden", "Je goed en veilig voelen"
    TOEGANG = "toegang", "Meedoen in het gebouw en met hulpmiddelen"
    KETEN = "keten", "Samen met jeugdhulp en anderen"
    MEDISCH = "medisch", "Medicijnen en zorg"
    EXTRA_LEREN = "extra_leren", "Extra hulp bij leren en taal"
    EXTRA_GEDRAG = "extra_gedrag", "Extra hulp bij gedrag en gevoel"
    EXTRA_LICHAAM = "extra_lichaam", "Extra hulp bij bewegen, zien, horen en gezondheid"
    EXTRA_TERUG = "extra_terug", "Terug naar school"
    EXTRA_PLEK = "extra_plek", "Een andere groep of plek"

    @property
    def hoofdstuk(self) -> Hoofdstuk:
        """Return the chapter in which the area stands."""
        return Hoofdstuk.EXTRA if self.value.startswith("extra_") else Hoofdstuk.BASIS


class Voorzieningstand(Keuzelijst):
    """Whether the school has a voorziening."""

    AANWEZIG = "aanwezig", "aanwezig"
    IN_OPBOUW = "in_opbouw", "in opbouw"
    NIET = "niet", "niet op deze school"


class Gedaan(Keuzelijst):
    """The yearly question: did we do it, did it help."""

    JA = "ja", "ja"
    DEELS = "deels", "deels"
    NEE = "nee", "nee"
    WEET_NIET = "weet_niet", "weten we niet"


class Voorzieningbesluit(Keuzelijst):
    """What happens with a voorziening next year."""

    HOUDEN = "houden", "houden"
    ANDERS = "anders", "anders doen"
    STOPPEN = "stoppen", "stoppen"


class Aanbodstap(Keuzelijst):
    """A step of the yearly cycle, in order."""

    EVALUEREN = "evalueren", "Evalueren"
    LEERLINGEN = "leerlingen", "Leerlingen horen"
    TEAM = "team", "Team en ouders"
    MR = "mr", "MR"
    VASTSTELLEN = "vaststellen", "Vaststellen"
    PUBLICEREN = "publiceren", "Publiceren"


class MrAdvies(Keuzelijst):
    """What the whole MR advised on the ondersteuningsaanbod (WMS art. 11)."""

    POSITIEF = "positief", "positief"
    OPMERKINGEN = "opmerkingen", "positief, met opmerkingen"
    NEGATIEF = "negatief", "negatief"
    GEEN = "geen", "de MR gaf geen advies"


class MrInstemming(Keuzelijst):
    """Whether the geleding agreed with the schoolgids (WMS art. 13 and 14)."""

    JA = "ja", "ja"
    NEE = "nee", "nee"


class Voorstelbesluit(Keuzelijst):
    """What became of a proposed change."""

    OVERGENOMEN = "overgenomen", "overgenomen"
    NIET = "niet", "niet overgenomen"
