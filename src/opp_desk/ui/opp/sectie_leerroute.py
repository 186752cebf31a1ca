"""What only some kinds of school write in an OPP: leerroute, TLV, commissie, tests, stage, life after school.

Which kind has what stands in the declarations (content §1.4); here is only how it is laid out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QCoreApplication

from opp_desk.model.opp import Opp
from opp_desk.model.sector import Leerlijn, Stage, Toekomstdoel, Toetsafspraak
from opp_desk.model.veld import plek
from opp_desk.rules.vaststellen import past_bij
from opp_desk.ui.opp.aanbodtekst import Aanbodtekst
from opp_desk.ui.opp.regel import Regelkop, Regelsoort
from opp_desk.ui.opp.sectie import Sectie
from opp_desk.ui.opp.velderij import Velderij
from opp_desk.ui.opp.zinsdelen import dag, kort, samen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from opp_desk.model.keuzes import Sector
    from opp_desk.model.opp import Oppdeel
    from opp_desk.ui.binder import Binder
    from opp_desk.ui.opp.blad import Blad
    from opp_desk.usecases.formulier import Formulier
    from opp_desk.usecases.oppbeeld import Oppbeeld

Rijen = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Groep:
    """A headed group: fields of the OPP itself, and a list."""

    kop: str
    rijen: Rijen = ()
    lijst: type[Oppdeel] | None = None
    hulp: str = ""


_GROEPEN: Final = (
    _Groep(
        "Leerroute",
        (
            ("leerroute",),
            ("leren_leren",),
            ("communicatie",),
            ("zelfredzaamheid",),
        ),
    ),
    _Groep("Aanbod voor de hele groep", (("groepsaanbod",),)),
    _Groep("Eigen leerlijn", (), Leerlijn),
    _Groep("Schooladvies", (("schooladvies",),)),
    _Groep("Toetsen en examens", (), Toetsafspraak),
    _Groep(
        "Toelaatbaarheidsverklaring (TLV)",
        (("tlv_nummer", "tlv_categorie"), ("tlv_van", "tlv_tot"), ("tlv_hele_loopbaan",)),
        hulp="Heeft een eigen termijn. Bijwerken mag altijd; wat vastgesteld is, verandert niet.",
    ),
    _Groep(
        "Commissie voor de begeleiding",
        (("cvb_datum", "cvb_leden"), ("cvb_advies",)),
    ),
    _Groep("Terug- of overplaatsing", (("terugplaatsing_op",), ("terugplaatsing_besluit",))),
    _Groep("Stage", (), Stage),
    _Groep("Na school", (), Toekomstdoel),
    _Groep("Afronden", (("certificaten", "nazorg_tot"), ("besluit_18plus",))),
)


@dataclass(frozen=True, slots=True)
class _Lijst:
    """How the rows of one class are named and shown."""

    lijst: str
    naam: str
    rijen: Rijen
    titel: Callable[[Formulier], str]
    regels: Callable[[Formulier], tuple[tuple[str, str], ...]]
    hulp: str = ""


def _leerlijn(f: Formulier) -> tuple[tuple[str, str], ...]:
    return (("Tussendoel", samen(", ", f.waarden["tussendoel"], dag(f.waarden["op"]))),)


def _toets(f: Formulier) -> tuple[tuple[str, str], ...]:
    w = f.waarden
    return (("Sinds", dag(w["sinds"])), ("Gemeld", dag(w["gemeld_op"])))


def _stage(f: Formulier) -> tuple[tuple[str, str], ...]:
    w = f.waarden
    return (
        ("Wanneer", samen(", ", w["dagen"], samen(" – ", dag(w["van"]), dag(w["tot"])))),
        ("Begeleider", samen("", w["begeleider"])),
        ("Leert", samen("", w["leerdoel"])),
    )


def _toekomst(f: Formulier) -> tuple[tuple[str, str], ...]:
    return (("Doel", samen("", f.waarden["doel"])), ("Wie", samen("", f.waarden["wie"])))


class Leerroute(Sectie):
    """The groups that this kind of school has."""

    LIJSTEN: ClassVar[dict[type[Oppdeel], _Lijst]] = {
        Leerlijn: _Lijst(
            "leerlijnen",
            "Vak",
            (("vak", "op"), ("tussendoel",)),
            lambda f: str(f.waarden["vak"] or "Nieuw vak"),
            _leerlijn,
            "Een vak waarin {roepnaam} een eigen leerlijn volgt; elk half jaar een tussendoel.",
        ),
        Toetsafspraak: _Lijst(
            "toetsafspraken",
            "Afspraak",
            (("soort", "sinds"), ("wat",), ("gemeld_op",)),
            lambda f: kort(str(f.waarden["wat"] or "Nieuwe afspraak")),
            _toets,
            "Wat bij toetsen en examens anders mag, en sinds wanneer.",
        ),
        Stage: _Lijst(
            "stages",
            "Stage",
            (("bedrijf", "begeleider"), ("dagen",), ("leerdoel",), ("van", "tot")),
            lambda f: str(f.waarden["bedrijf"] or "Nieuwe stage"),
            _stage,
        ),
        Toekomstdoel: _Lijst(
            "toekomstdoelen",
            "Doel",
            (("domein", "wie"), ("doel",)),
            lambda f: str(f.waarden["domein"] or "Nieuw doel"),
            _toekomst,
            "Eén doel per onderwerp is genoeg. Wie pakt het op?",
        ),
    }

    def bouw(self) -> None:
        """Add the groups one by one; without fields and without a list a group is not there."""
        sector = self.context.werk.school.sector
        self._bladen_per_veld: dict[str, Blad] = {}
        self._aanbod: Aanbodtekst | None = None
        for groep in _GROEPEN:
            rijen = _passend(groep.rijen, sector)
            if rijen:
                if groep.kop != plek(Opp, rijen[0][0]).veld.label:  # one field says it itself
                    self.voeg_kop(_tr(groep.kop), _tr(groep.hulp) if groep.hulp else "")
                self._bind(rijen)
            elif groep.lijst is not None and past_bij(groep.lijst, sector):
                self._bind_lijst(groep.lijst, _tr(groep.kop))

    def toon(self, beeld: Oppbeeld) -> None:
        """Show the OPP; the last day of a TLV only when there is one."""
        blad = self._bladen_per_veld.get("groepsaanbod")
        if blad is not None and self._aanbod is not None:
            blad.binder.zet_keuzes("groepsaanbod", self.context.groepsaanbod)
            self._aanbod.toon(beeld)
        super().toon(beeld)
        self._wissel()

    def binders(self) -> Iterator[Binder]:
        """Yield every binder of this section, also of the text for the group."""
        yield from super().binders()
        if self._aanbod is not None:
            yield self._aanbod.blad.binder

    def _bind(self, rijen: Sequence[Sequence[str]]) -> None:
        met_aanbod = ("groepsaanbod",) in rijen
        keuzes = {"groepsaanbod": self.context.groepsaanbod} if met_aanbod else {}
        blad = self.voeg_blad(partial(Velderij, Opp, rijen), keuzes=keuzes)
        blad.veranderd.connect(self._wissel)
        for naam in blad.binder.namen:
            self._bladen_per_veld[naam] = blad
        if met_aanbod:
            self._aanbod = Aanbodtekst(self.context, self)
            self.stapel.addWidget(self._aanbod)

    def _bind_lijst(self, klasse: type[Oppdeel], kop: str) -> None:
        lijst = self.LIJSTEN[klasse]
        naam = _tr(lijst.naam)
        self.voeg_lijst(
            Regelsoort(
                klasse=klasse,
                vorm=partial(Velderij, klasse, lijst.rijen),
                lijst=lijst.lijst,
                naam=naam,
                toevoegen=self.tr("{} toevoegen").format(naam),
                weggehaald=self.tr("{} weggehaald").format(naam),
                kop=partial(_kop, lijst),
            ),
            kop,
            _tr(lijst.hulp).format(roepnaam=self.context.roepnaam) if lijst.hulp else "",
        )

    def _wissel(self) -> None:
        blad = self._bladen_per_veld.get("tlv_tot")
        if blad is not None and (blok := blad.binder.blok("tlv_tot")) is not None:
            blok.setVisible(not blad.invoer("tlv_hele_loopbaan").waarde())


def _kop(lijst: _Lijst, formulier: Formulier, nummer: int) -> Regelkop:
    regels = tuple(regel for regel in lijst.regels(formulier) if regel[1])
    return Regelkop(f"{nummer} · {lijst.titel(formulier)}", regels)


def _passend(rijen: Rijen, sector: Sector) -> Rijen:
    """Return the rows with the fields that this kind of school has."""
    over = (tuple(naam for naam in rij if plek(Opp, naam).veld.past_bij(sector)) for rij in rijen)
    return tuple(rij for rij in over if rij)


def _tr(tekst: str) -> str:
    return QCoreApplication.translate("Leerroute", tekst)
