"""EDEXML and UWLR as a stream: which elements are heard, and the raw records that they make.

Only the elements in `STRUCTUUR` are ever collected; the text of everything else (bsn, onderwijsnummer, land,
gewicht, postcode, toevoegingen of vendors, and whatever a next version brings) passes by unread. Local names
decide, so that a namespace or an undeclared prefix does not matter. What the records mean: `edexml`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.sax.handler import ContentHandler

from opp_desk.ground.errors import WereldFout
from opp_desk.interchange.namen import schoon

if TYPE_CHECKING:
    from xml.sax.xmlreader import AttributesImpl, Locator

LANGSTE_VELD = 1000
"""Characters; the longest field of EDEXML 2.1 has 256."""
DIEPSTE = 64
MEESTE_LEERLINGEN = 50_000
WORTELS = {"edex": "edexml", "leerlinggegevens": "uwlr"}

_NAAMVELDEN = ("achternaam", "voorvoegsel", "tussenvoegsel", "voornamen", "voorletters-1", "roepnaam")
_LEERLINGVELDEN = (*_NAAMVELDEN, "geboortedatum", "geslacht", "jaargroep", "instroomdatum", "uitstroomdatum")
_SCHOOLVELDEN = ("schooljaar", "peildatum", "brincode", "dependancecode")
_GROEPSVELDEN = ("naam", "jaargroep", "omschrijving")
_GROEPEN = ("groep", "samengestelde_groep")
_ROLLEN = ("rol", "rolomschrijving")

VAK, RECORD, VERWIJZING, TEKST = range(4)


def _structuur() -> dict[tuple[str, ...], int]:
    leerling, leerkracht = ("leerlingen", "leerling"), ("leerkrachten", "leerkracht")
    paden: dict[int, list[tuple[str, ...]]] = {
        VAK: [
            *(("school",), ("vestigingen",), ("groepen",), ("leerlingen",), ("leerkrachten",)),
            *((*leerling, "samengestelde_groepen"), (*leerkracht, "groepen")),
        ],
        RECORD: [("vestigingen", "vestiging"), leerling, leerkracht, *(("groepen", g) for g in _GROEPEN)],
        VERWIJZING: [
            *((*leerling, "groep"), (*leerling, "vestiging")),
            (*leerling, "samengestelde_groepen", "samengestelde_groep"),
            *((*leerkracht, "groepen", groep) for groep in _GROEPEN),
        ],
        TEKST: [
            *(("school", veld) for veld in _SCHOOLVELDEN),
            ("vestigingen", "vestiging", "naam"),
            *(("groepen", groep, veld) for groep in _GROEPEN for veld in _GROEPSVELDEN),
            *((*leerling, veld) for veld in _LEERLINGVELDEN),
            *((*leerkracht, veld) for veld in (*_NAAMVELDEN, *_ROLLEN)),
            *((*leerkracht, "groepen", groep, rol) for groep in _GROEPEN for rol in _ROLLEN),
        ],
    }
    return {pad: soort for soort, lijst in paden.items() for pad in lijst}


STRUCTUUR = _structuur()


@dataclass(slots=True)
class Record:
    """One vestiging, groep, leerling or leerkracht, texts cleaned but not yet understood."""

    element: str
    regel: int
    sleutel: str
    velden: dict[str, str] = field(default_factory=dict)
    rollen: list[str] = field(default_factory=list)
    verwijzingen: list[tuple[str, str, list[str]]] = field(default_factory=list)
    te_lang: bool = False

    def verwijst(self, element: str) -> list[str]:
        """Return the keys that the record gives for an element, in order."""
        return [sleutel for soort, sleutel, _ in self.verwijzingen if soort == element]


class Ruw(ContentHandler):
    """Listens to the elements and keeps the records: ``school``, ``vestigingen``, ``groepen`` and so on.

    Raises WereldFout import_html, import_te_diep and import_te_veel_leerlingen.
    """

    def __init__(self) -> None:
        super().__init__()
        self.bron: str | None = None
        self.school: dict[str, str] = {}
        self.records: dict[str, list[Record]] = {
            "vestigingen": [], "groepen": [], "leerlingen": [], "leerkrachten": [],
        }  # fmt: skip
        self.gebeurtenissen = 0
        self._locator: Locator | None = None
        self._diepte = self._wortel = self._doof = 0
        self._pad: tuple[str, ...] = ()
        self._tekst: list[str] | None = None
        self._lengte = 0
        self._record: Record | None = None

    def setDocumentLocator(self, locator: Locator) -> None:  # noqa: N802  name of SAX
        """Keep the locator: it tells the line of a record."""
        self._locator = locator

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802  name of SAX
        """Decide whether the element is heard."""
        self.gebeurtenissen += 1
        self._diepte += 1
        if self._diepte > DIEPSTE:
            raise WereldFout("import_te_diep")
        if self._doof:
            return
        lokaal = name.rpartition(":")[2]
        if not self._wortel:
            self._zoek_wortel(lokaal.casefold())
            return
        self._pad = (*self._pad, lokaal)
        soort = STRUCTUUR.get(self._pad)
        if soort is None:
            self._doof = self._diepte
        elif soort == TEKST:
            self._tekst, self._lengte = [], 0
        elif soort == RECORD:
            self._begin_record(lokaal, _sleutel(attrs))
        elif soort == VERWIJZING and self._record is not None:
            self._record.verwijzingen.append((lokaal, _sleutel(attrs), []))

    def characters(self, content: str) -> None:
        """Collect the text of an element that is heard; of any other it is not even looked at."""
        self.gebeurtenissen += 1
        if self._tekst is None or self._doof:
            return
        self._lengte += len(content)
        if self._lengte <= LANGSTE_VELD:
            self._tekst.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802  name of SAX
        """Close what the start has opened."""
        self._diepte -= 1
        if self._doof:
            if self._diepte < self._doof:
                self._doof, self._pad = 0, self._pad[:-1]
            return
        if self._diepte < self._wortel:
            self._wortel = 0
        if self._tekst is not None:
            self._bewaar("".join(self._tekst))
            self._tekst = None
        elif self._pad in STRUCTUUR and STRUCTUUR[self._pad] == RECORD:
            self._record = None
        self._pad = self._pad[:-1]

    def _zoek_wortel(self, lokaal: str) -> None:
        if lokaal == "html":
            raise WereldFout("import_html")
        if lokaal in WORTELS:
            self._wortel, self.bron = self._diepte, WORTELS[lokaal]

    def _begin_record(self, element: str, sleutel: str) -> None:
        regel = (self._locator.getLineNumber() or 0) if self._locator else 0
        self._record = Record(element, regel, sleutel, te_lang=len(sleutel) > LANGSTE_VELD)
        soort = self.records[self._pad[0]]
        soort.append(self._record)
        if len(soort) > MEESTE_LEERLINGEN:
            raise WereldFout("import_te_veel_leerlingen", hoogste=MEESTE_LEERLINGEN)

    def _bewaar(self, tekst: str) -> None:
        veld, record = self._pad[-1], self._record
        waarde = schoon(tekst)
        if record is None:
            self.school.setdefault(veld, waarde)
        elif self._lengte > LANGSTE_VELD:
            record.te_lang = True
        elif veld not in _ROLLEN:
            record.velden[veld] = waarde
        elif waarde:
            (record.verwijzingen[-1][2] if "groepen" in self._pad else record.rollen).append(waarde)


def _sleutel(attrs: AttributesImpl) -> str:
    """Return the key: spaces around it are not significant, any prefix is ignored."""
    for naam in attrs.getNames():
        if naam.rpartition(":")[2] == "key":
            return schoon(attrs.getValue(naam))
    return ""
