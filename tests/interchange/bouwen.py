"""Class lists for tests: small files put together in code, and whole schools drawn by Hypothesis."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from opp_desk.interchange.jaargroep import COMBINATIE, JAARGROEPEN
from opp_desk.interchange.klassenlijst import ROLNAMEN, GroepIn, Klassenlijst, LeerlingIn, MedewerkerIn
from opp_desk.interchange.namen import eerste_voornaam, schoon

XSI = "http://www.w3.org/2001/XMLSchema-instance"
UWLR = "http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens"
SCHOOL = "<schooljaar>2026-2027</schooljaar><brincode>12AB</brincode>"


def edexml(leerlingen: str = "", *, school: str = SCHOOL, rest: str = "", na: str = "") -> bytes:
    """Return a small EDEXML file; ``rest`` stands before the pupils, ``na`` after them."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<EDEX><school>{school}</school>{rest}'
        f"<leerlingen>{leerlingen}</leerlingen>{na}</EDEX>"
    ).encode()


def leerling(inhoud: str = "<roepnaam>Noor</roepnaam>", sleutel: str = "L1") -> str:
    """Return one pupil with a key."""
    return f'<leerling key="{sleutel}">{inhoud}</leerling>'


def school_van(aantal: int) -> Klassenlijst:
    """Return a school with so many pupils in groups of 25, everything filled that EDEXML knows."""
    groepen = tuple(
        GroepIn(f"G{n}", f"Groep {n}", str(n % 8 + 1), omschrijving="") for n in range(aantal // 25 + 1)
    )
    leerlingen = tuple(
        LeerlingIn(
            sleutel=f"L{n:05}",
            roepnaam="Noël",
            voorvoegsel="van der",
            achternaam=f"Berg-Öztürk {n}",
            voornamen="Noël Maria",
            voorletters="N.M.",
            geboortedatum=date(2015, n % 12 + 1, n % 28 + 1),
            geslacht="meisje",
            jaargroep=str(n // 25 % 8 + 1),
            groep=f"G{n // 25}",
            instroomdatum=date(2019, 8, 1),
        )
        for n in range(aantal)
    )
    return Klassenlijst("edexml", "2026-2027", "12AB", "12AB00", date(2026, 10, 1), groepen, leerlingen)


_WOORD = st.text("abcdefghijklmnopqrstuvwxyzéëïöüçñşğžłåøABCDEIJÖŠŽ'’-& <>\"", min_size=1, max_size=20).map(
    schoon
)
_NAAM = _WOORD.filter(bool)
_SLEUTEL = st.text("ABCabc0189-_/ é", min_size=1, max_size=12).map(schoon).filter(bool)
_DAG = st.dates(date(1995, 1, 1), date(2035, 12, 31))


@st.composite
def _groepen(draw: st.DrawFn) -> tuple[GroepIn, ...]:
    sleutels = draw(st.lists(_SLEUTEL, max_size=4, unique=True))
    uit = []
    for sleutel in sleutels:
        samengesteld = draw(st.booleans())
        jaargroep = None if samengesteld else draw(st.sampled_from(sorted(JAARGROEPEN)))
        uit.append(GroepIn(sleutel, draw(_NAAM), jaargroep, samengesteld, draw(st.just("") | _WOORD)))
    return tuple(uit)


@st.composite
def _namen(draw: st.DrawFn) -> dict[str, str]:
    if draw(st.booleans()):
        return {"roepnaam": draw(_NAAM)}
    voornamen = draw(st.just("") | _NAAM)
    roepnaam = draw(st.just(eerste_voornaam(voornamen)) | _NAAM)
    return {
        "roepnaam": roepnaam,
        "voorvoegsel": draw(st.sampled_from(["", "van", "van 't", "d'", "de la"])),
        "achternaam": draw(_NAAM),
        "voornamen": voornamen,
        "voorletters": "".join(f"{letter}." for letter in draw(st.text("ABÉJÖ", max_size=6))),
    }


@st.composite
def klassenlijsten(draw: st.DrawFn) -> Klassenlijst:
    """Draw any school that EDEXML can hold."""
    groepen = draw(_groepen())
    stam = {groep.sleutel: groep for groep in groepen if not groep.samengesteld}
    samengesteld = [groep.sleutel for groep in groepen if groep.samengesteld]
    sleutels = draw(st.lists(_SLEUTEL, max_size=5, unique=True))
    leerlingen = []
    for sleutel in sleutels:
        groep = draw(st.sampled_from([None, *stam]))
        geerfd = stam[groep].jaargroep if groep else None
        eigen = draw(st.sampled_from([None, *sorted(JAARGROEPEN - {COMBINATIE})]))
        dummy = draw(st.booleans())
        leerlingen.append(
            LeerlingIn(
                sleutel=None if dummy else sleutel,
                dummy=dummy,
                **draw(_namen()),
                geboortedatum=draw(st.none() | _DAG),
                geslacht=draw(st.sampled_from([None, "onbekend", "jongen", "meisje", "niet_gespecificeerd"])),
                jaargroep=eigen or (geerfd if geerfd != COMBINATIE else None),
                groep=groep,
                samengestelde_groepen=tuple(
                    draw(
                        st.lists(st.sampled_from(samengesteld), unique=True) if samengesteld else st.just([])
                    )
                ),
                vestiging=draw(st.none() | _NAAM),
                instroomdatum=draw(st.none() | _DAG),
                uitstroomdatum=draw(st.none() | _DAG),
            )
        )
    return replace(
        draw(_scholen()),
        groepen=groepen,
        leerlingen=tuple(leerlingen),
        medewerkers=draw(_medewerkers(groepen)),
    )


@st.composite
def _scholen(draw: st.DrawFn) -> Klassenlijst:
    jaar = draw(st.integers(2000, 2099))
    brin = draw(st.none() | st.from_regex(r"[0-9]{2}[A-Z]{2}", fullmatch=True))
    nummer = brin and brin + draw(st.from_regex(r"[0-9]{2}", fullmatch=True))
    return Klassenlijst("edexml", f"{jaar}-{jaar + 1}", brin, nummer, draw(st.none() | _DAG))


@st.composite
def _medewerkers(draw: st.DrawFn, groepen: tuple[GroepIn, ...]) -> tuple[MedewerkerIn, ...]:
    rollen = st.lists(st.sampled_from([*ROLNAMEN, "Manusje van alles"]), max_size=3).map(tuple)
    uit = []
    for sleutel in draw(st.lists(_SLEUTEL, max_size=4, unique=True)):
        keuze = (
            st.lists(st.sampled_from([g.sleutel for g in groepen]), unique=True) if groepen else st.just([])
        )
        uit.append(
            MedewerkerIn(
                sleutel=sleutel,
                **draw(_namen()),
                rollen=draw(rollen),
                groepen=tuple((groep, draw(rollen)) for groep in draw(keuze)),
            )
        )
    return tuple(uit)
