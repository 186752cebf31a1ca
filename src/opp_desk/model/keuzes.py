"""The lists to choose from. A code is permanent (it stands in files and on the wire); a label may improve.

This module imports nothing of ours: a list that is declared too late would silently become an ordinary
database enum that refuses a choice of a newer release.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Keuzelijst(StrEnum):
    """A list to choose from: ``code`` is stored, ``label`` is shown (Dutch).

    A code that this release does not know (made by a newer one) stays readable and writable as a
    pseudo-member; it is not in ``list(…)``, so compare by value.
    """

    label: str

    def __new__(cls, code: str, label: str = "") -> Self:
        """Make a member from its code and its Dutch label."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label or code
        return member

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str) or not value:
            return None
        member = str.__new__(cls, value)
        member._name_, member._value_, member.label = f"ONBEKEND_{value}", value, value
        return member


class Ruimte(Keuzelijst):
    """Who may read a row; fixed when the row is made, later each with a key of its own."""

    SCHOOL = "school", "iedereen op school"
    DOSSIER = "dossier", "ondersteuningsteam en leerkrachten van de leerling"
    VERTROUWELIJK = "vertrouwelijk", "alleen het ondersteuningsteam"
    PRIVE = "prive", "alleen jij"
    GESLOTEN = "gesloten", "alleen wie over zorgen om veiligheid mag lezen"


class Sector(Keuzelijst):
    """Kind of school; decides which law and which fields apply."""

    PO = "po", "basisschool"
    SBO = "sbo", "speciaal basisonderwijs"
    SO = "so", "speciaal onderwijs"
    VO = "vo", "voortgezet onderwijs"
    PRO = "pro", "praktijkonderwijs"
    VSO = "vso", "voortgezet speciaal onderwijs"


class Vakantieregio(Keuzelijst):
    """Region of the school holidays."""

    NOORD = "noord", "regio Noord"
    MIDDEN = "midden", "regio Midden"
    ZUID = "zuid", "regio Zuid"


class Rol(Keuzelijst):
    """What somebody does in this school. It chooses the first screen and grants nothing."""

    IB = "ib", "IB’er of coördinator"
    LEERKRACHT = "leerkracht", "leerkracht of mentor"
    SCHOOLLEIDER = "schoolleider", "schoolleider"
    ANDERS = "anders", "iets anders"


class Geslacht(Keuzelijst):
    """As EDEXML 2.1 codes it (0, 1, 2, 9)."""

    ONBEKEND = "onbekend", "onbekend"
    JONGEN = "jongen", "jongen"
    MEISJE = "meisje", "meisje"
    NIET_GESPECIFICEERD = "niet_gespecificeerd", "niet gespecificeerd"


class Relatie(Keuzelijst):
    """How somebody is related to the pupil."""

    MOEDER = "moeder", "moeder"
    VADER = "vader", "vader"
    OUDER = "ouder", "ouder"
    STIEFOUDER = "stiefouder", "stiefouder"
    PLEEGOUDER = "pleegouder", "pleegouder"
    GROOTOUDER = "grootouder", "opa of oma"
    VOOGD = "voogd", "voogd"
    GEZINSVOOGD = "gezinsvoogd", "gezinsvoogd"
    MENTOR_CURATOR = "mentor_curator", "mentor of curator (18+)"
    ANDERS = "anders", "anders"


class Gezag(Keuzelijst):
    """Whether somebody has parental authority (gezag) over the pupil, WVO 2020 art. 1.1 ("ouders")."""

    JA = "ja", "ja"
    NEE = "nee", "nee"
    ONBEKEND = "onbekend", "nog niet nagekeken"
    DEELS = "deels", "deels"


class GezagBron(Keuzelijst):
    """Where the school read who has gezag."""

    INSCHRIJFFORMULIER = "inschrijfformulier", "inschrijfformulier"
    GEZAGSREGISTER = "gezagsregister", "gezagsregister"
    BESCHIKKING = "beschikking", "beschikking van de rechter"


class Informatie(Keuzelijst):
    """What somebody may hear of the school (BW 1:377c for a parent without gezag)."""

    ALLES = "alles", "krijgt alles"
    OP_VERZOEK = "op_verzoek", "alleen op verzoek"
    NIETS = "niets", "niets (beschikking)"


class OppStatus(Keuzelijst):
    """Where an OPP stands in its life."""

    CONCEPT = "concept", "concept"
    VOORGELEGD = "voorgelegd", "voorgelegd aan de ouders"
    VASTGESTELD = "vastgesteld", "vastgesteld"
    BIJSTELLING = "bijstelling", "bijstelling in de maak"
    OVERGENOMEN = "overgenomen", "overgenomen"
    AFGESLOTEN = "afgesloten", "afgesloten"


class Startgebeurtenis(Keuzelijst):
    """From what day the six weeks count (domain: "Make the start event selectable")."""

    INSCHRIJVING = "inschrijving", "inschrijving op onze school"
    DEFINITIEVE_PLAATSING = "definitieve_plaatsing", "definitieve plaatsing na een tijdelijke"
    BESLUIT = "besluit", "besluit dat extra ondersteuning nodig is"
    OVERGENOMEN = "overgenomen", "overgenomen van vorige school of ander systeem"


class Uitstroom(Keuzelijst):
    """Expected destination (verwachte uitstroombestemming), from low to high where that exists."""

    NOG_NIET = "nog_niet", "nog niet te bepalen"
    DAGBESTEDING = "dagbesteding", "dagbesteding"
    BESCHUT_WERK = "beschut_werk", "beschut werk"
    ARBEID = "arbeid", "arbeid"
    VSO_DAGBESTEDING = "vso_dagbesteding", "vso, uitstroom dagbesteding"
    VSO_ARBEID = "vso_arbeid", "vso, uitstroom arbeidsmarkt"
    VSO_VERVOLG = "vso_vervolg", "vso, uitstroom vervolgonderwijs"
    PRO = "pro", "praktijkonderwijs"
    VMBO_BB = "vmbo_bb", "vmbo basisberoepsgericht"
    VMBO_KB = "vmbo_kb", "vmbo kaderberoepsgericht"
    VMBO_GL = "vmbo_gl", "vmbo gemengde leerweg"
    VMBO_TL = "vmbo_tl", "vmbo theoretische leerweg"
    HAVO = "havo", "havo"
    VWO = "vwo", "vwo"
    MBO_1 = "mbo_1", "mbo entree"
    MBO_2 = "mbo_2", "mbo 2"
    MBO_3 = "mbo_3", "mbo 3"
    MBO_4 = "mbo_4", "mbo 4"
    HBO = "hbo", "hbo"
    WO = "wo", "universiteit"


class FactorSoort(Keuzelijst):
    """What helps and what hinders, with the words of the law."""

    BEVORDEREND = "bevorderend", "wat helpt"
    BELEMMEREND = "belemmerend", "wat hindert"


class AanpakSoort(Keuzelijst):
    """What to do and what not to do in the lesson."""

    WEL = "wel", "doe dit wel"
    NIET = "niet", "doe dit liever niet"


class Vorm(Keuzelijst):
    """Type of support (ondersteuningsvorm)."""

    IN_DE_LES = "in_de_les", "in de les"
    GROEPJE = "groepje", "in een groepje"
    DEELS_ELDERS = "deels_elders", "deels elders"
    AANGEPAST_PROGRAMMA = "aangepast_programma", "aangepast programma"
    AANGEPASTE_TIJD = "aangepaste_tijd", "aangepaste tijd"
    HULPMIDDEL = "hulpmiddel", "hulpmiddel of gebouw"
    JEUGDHULP = "jeugdhulp", "jeugdhulp op school"
    COMBINATIE = "combinatie", "combinatie"


class Hoormoment(Keuzelijst):
    """When the pupil is heard; WVO 2020 art. 2.44 lid 3 and 5."""

    OPSTELLEN = "opstellen", "bij het opstellen"
    BIJSTELLEN = "bijstellen", "bij het bijstellen"
    EVALUEREN = "evalueren", "bij het evalueren"


class Manier(Keuzelijst):
    """How the pupil chose to tell it (WVO 2020 art. 2.44 lid 5: "een door de leerling te bepalen wijze")."""

    PRATEN = "praten", "praten"
    TEKENEN = "tekenen", "tekenen"
    TYPEN = "typen", "typen"
    LATEN_ZIEN = "laten_zien", "iets laten zien in de klas"
    WANDELEND = "wandelend", "buiten, al wandelend"
    SAMEN = "samen", "samen met iemand"
    IEMAND_ANDERS = "iemand_anders", "iemand anders vertelt het voor de leerling"
    NU_NIET = "nu_niet", "nu liever niet"


class HoorUitkomst(Keuzelijst):
    """Outcome of giving the pupil the opportunity to be heard. There is no "te jong"."""

    NOG_NIET = "nog_niet", "nog niet"
    GEHOORD = "gehoord", "gehoord"
    KANS_GEGEVEN = "kans_gegeven", "kans gegeven, de leerling wil nu niet"


class InbrengBron(Keuzelijst):
    """How the words came to us."""

    GEZEGD = "gezegd", "gezegd"
    GETYPT = "getypt", "getypt"
    GETEKEND = "getekend", "getekend"
    AANGEWEZEN = "aangewezen", "aangewezen"
    GEZIEN = "gezien", "gezien"


class InPlan(Keuzelijst):
    """What the pupil decides about one uitspraak."""

    ZO = "zo", "zo in het plan"
    ANDERS = "anders", "anders gezegd"
    NIET = "niet", "niet in het plan"


class Invloed(Keuzelijst):
    """What the school did with it (WVO 2020 art. 2.44 lid 7 onder c)."""

    OVERGENOMEN = "overgenomen", "overgenomen"
    DEELS = "deels", "deels overgenomen"
    NIET = "niet", "niet overgenomen"


class Antwoord(Keuzelijst):
    """A parent's answer to the handelingsdeel of one voorlegversie."""

    AKKOORD = "akkoord", "akkoord"
    BEHALVE = "behalve", "akkoord, behalve …"
    NIET_AKKOORD = "niet_akkoord", "niet akkoord"
    GEEN_REACTIE = "geen_reactie", "geen reactie"


class Wijze(Keuzelijst):
    """How an answer was given."""

    SCHERM = "scherm", "op het scherm"
    PAPIER = "papier", "op papier"
    GESPREK = "gesprek", "in een gesprek"


class Eindreden(Keuzelijst):
    """Why an OPP ends."""

    DOEL_BEREIKT = "doel_bereikt", "doel bereikt"
    BASISONDERSTEUNING = "basisondersteuning", "terug naar basisondersteuning"
    UITSTROOM = "uitstroom", "uitstroom"
    OVERSTAP = "overstap", "overstap naar een andere school"
    OVERIG = "overig", "overig"


class GesprekSoort(Keuzelijst):
    """Kind of note."""

    LEERLING = "leerling", "leerlinggesprek"
    OUDERS = "ouders", "gesprek met ouders"
    TEAM = "team", "ondersteuningsteam"
    OBSERVATIE = "observatie", "observatie"
    AANWEZIGHEID = "aanwezigheid", "aanwezigheid"
    TELEFOON = "telefoon", "telefoon of bericht"
    VEILIGHEID = "veiligheid", "zorgen over veiligheid (meldcode)"


class Rondemerk(Keuzelijst):
    """What a mentor marks for one pupil during a mentorronde."""

    GESPROKEN = "gesproken", "gesproken"
    NIET_GEZIEN = "niet_gezien", "niet gezien"
    ZORG = "zorg", "zorg"


class Herhaling(Keuzelijst):
    """When a taak comes back after it was done."""

    WEEK = "week", "elke week"
    TWEE_WEKEN = "twee_weken", "elke twee weken"
    MAAND = "maand", "elke maand"


class Besprekingsoort(Keuzelijst):
    """What a point of a bespreking is about."""

    VRAAG = "vraag", "vraag van vandaag"
    DOEL = "doel", "doel"
    INBRENG = "inbreng", "wat de leerling zegt"
    TAAK = "taak", "openstaande taak"
    AFSPRAAK = "afspraak", "vorige afspraak"
    VRIJ = "vrij", "ander punt"


class Verzoeksoort(Keuzelijst):
    """What somebody asks of the school about a dossier (AVG art. 15, 16, 17, 21)."""

    INZAGE = "inzage", "inzage"
    CORRECTIE = "correctie", "correctie"
    OPMERKING = "opmerking", "opmerking erbij zetten"
    WISSEN = "wissen", "wissen"


class Verzoekbesluit(Keuzelijst):
    """What the school decided on a request."""

    GEDAAN = "gedaan", "gedaan"
    DEELS = "deels", "voor een deel gedaan"
    NIET = "niet", "niet gedaan"


class Meetschaal(Keuzelijst):
    """How a goal is measured."""

    GETAL = "getal", "een getal of tijd"
    JA_NEE = "ja_nee", "kan wel, kan niet"
    GAS = "gas", "GAS, van −2 tot +2"


class GegevenAntwoord(Keuzelijst):
    """Whether begeleiding was given in a week; no answer is unknown, never yes."""

    JA = "ja", "ja"
    DEELS = "deels", "deels"
    NEE = "nee", "nee"


class Resultaat(Keuzelijst):
    """What became of a goal."""

    BEHAALD = "behaald", "behaald"
    DEELS = "deels", "deels behaald"
    NIET = "niet", "niet behaald"


class Vervolg(Keuzelijst):
    """What happens with a goal after the evaluation."""

    DOORGAAN = "doorgaan", "doorgaan"
    AANPASSEN = "aanpassen", "aanpassen"
    STOPPEN = "stoppen", "stoppen"


class ToetsSoort(Keuzelijst):
    """Whether an afspraak holds for tests or for the exam."""

    TOETS = "toets", "bij toetsen"
    EXAMEN = "examen", "bij het examen"


class Levensdomein(Keuzelijst):
    """A part of life after school (pro, vso)."""

    WONEN = "wonen", "wonen"
    WERKEN = "werken", "werken"
    DAG = "dag", "de dag doorbrengen"
    VRIJE_TIJD = "vrije_tijd", "vrije tijd"
    BURGERSCHAP = "burgerschap", "meedoen in de samenleving"
    HULP = "hulp", "hulp na school"


class Escalatie(Keuzelijst):
    """A step when school and parents do not agree (domain: escalatieladder), in order."""

    SCHOOL = "school", "gesprek met de schoolleider"
    STEUNPUNT = "steunpunt", "samenwerkingsverband of ouder- en jeugdsteunpunt"
    CONSULENT = "consulent", "onderwijsconsulent"
    BESTUUR = "bestuur", "schoolbestuur (bezwaar of klacht)"
    DOORBRAAK = "doorbraak", "doorbraakaanpak met de gemeente"
    GESCHIL = "geschil", "geschillencommissie passend onderwijs"
    RECHTER = "rechter", "rechter of College voor de Rechten van de Mens"


class ContactSoort(Keuzelijst):
    """Somebody who can be asked for help: first in the school, then outside or above it."""

    EERSTE_OUDERS = "eerste_ouders", "eerste aanspreekpunt voor ouders"
    EERSTE_LEERLINGEN = "eerste_leerlingen", "eerste aanspreekpunt voor leerlingen"
    VERTROUWEN = "vertrouwen", "vertrouwenspersoon"
    PESTEN = "pesten", "aanspreekpunt bij pesten"
    ONDERSTEUNING = "ondersteuning", "IB’er of ondersteuningscoördinator"
    SCHOOLLEIDER = "schoolleider", "schoolleider"
    SWV = "swv", "samenwerkingsverband"
    STEUNPUNT = "steunpunt", "ouder- en jeugdsteunpunt"
    CONSULENT = "consulent", "onderwijsconsulent"
    BESTUUR = "bestuur", "schoolbestuur"
    KLACHTEN = "klachten", "klachtencommissie"
    GEMEENTE = "gemeente", "gemeente, leerplicht"
    GESCHIL = "geschil", "geschillencommissie passend onderwijs"
    ANDERS = "anders", "anders"


class AanmeldBesluit(Keuzelijst):
    """How an aanmelding ended."""

    TOEGELATEN = "toegelaten", "toegelaten"
    ANDERE_SCHOOL = "andere_school", "andere school gevonden"
    NIET_TOEGELATEN = "niet_toegelaten", "niet toegelaten"
    INGETROKKEN = "ingetrokken", "ingetrokken door de ouders"


class Richting(Keuzelijst):
    """Which way a dossier goes; consent differs (content §9 L8)."""

    PO_PO = "po_po", "naar een andere basisschool"
    PO_VO = "po_vo", "naar het voortgezet onderwijs"
    VO = "vo", "vanuit het voortgezet onderwijs"


class Meelezen(Keuzelijst):
    """Whether parents of a pupil of 18 may read along: the pupil decides."""

    JA = "ja", "ja, alles"
    DEELS = "deels", "alleen wat ik zeg"
    NEE = "nee", "nee"
