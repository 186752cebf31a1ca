"""The glossary is complete: what the code and the law call things stands in docs/begrippen.md, once."""

from __future__ import annotations

import ast
from collections import Counter

import pytest

from opp_desk.model.basis import tabellen
from opp_desk.model.keuzes import Keuzelijst, Sector
from opp_desk.rules.recht import Merk
from opp_desk.usecases.recht import recht
from tests.architecture.bronnen import SRC, WORTEL, bronnen

LIJST = WORTEL / "docs" / "begrippen.md"
NIET_GEVERIFIEERD = "(nog niet geverifieerd)"
DOSSIER = (
    "akkoord", "arrangement", "basisondersteuning", "bevoegd gezag", "bijstellen", "evalueren", "gezag",
    "gezien", "handelingsdeel", "hoorrecht", "inbreng", "instemming", "invloed", "ondersteuningsteam",
    "ontwikkelingsperspectief", "OPP", "overeenstemming", "samenwerkingsverband", "terugkoppeling", "TLV",
    "uitstroombestemming", "vaststellen", "vervallen", "voorleggen", "zorgplicht",
)  # fmt: skip
MACHINERIE = (
    "`Kluis`", "`UnitOfWork`", "momentopname", "ruimte", "stand", "tombstone", "veldversie", "wijzigingsset",
)  # fmt: skip


def tabelregels(tekst: str) -> list[list[str]]:
    """Return the cells of every row of every table, without heads and rules."""
    regels = tekst.splitlines()
    return [
        [cel.strip() for cel in regel.strip("|").split("|")]
        for nummer, regel in enumerate(regels)
        if regel.startswith("|")
        and not set(regel) <= set("|-")
        and not (nummer + 1 < len(regels) and set(regels[nummer + 1]) == set("|-"))
    ]


def begrippen(tekst: str) -> list[str]:
    """Return the word that each row explains; the first table tells words apart and explains none."""
    return [cellen[0] for cellen in tabelregels(tekst.partition("## Woorden van de wet")[2])]


def modelklassen() -> set[str]:
    """Return every public class of ``model``, as its source declares it."""
    return {
        knoop.name
        for stuk in bronnen(SRC / "model")
        for knoop in stuk.boom.body
        if isinstance(knoop, ast.ClassDef) and not knoop.name.startswith("_")
    }


def geverifieerd() -> set[str]:
    """Return the articles of which the text in force was read, in any sector."""
    eisen = [recht().eis(code, sector) for code in recht().codes for sector in Sector]
    return {eis.artikel for eis in eisen if eis.merk is Merk.GEVERIFIEERD}


def zonder_merk(tekst: str) -> list[str]:
    """Return what the column of articles says, as far as it claims to be verified."""
    wet = tekst.partition("## Woorden van de wet")[2].partition("\n## ")[0]
    artikelen = [cellen[2] for cellen in tabelregels(wet)]
    return [artikel for artikel in artikelen if artikel != "–" and not artikel.endswith(NIET_GEVERIFIEERD)]


TEKST = LIJST.read_text(encoding="utf-8")


def test_every_class_of_the_model_is_explained() -> None:
    """A table, a choice list or anything else public in ``model`` stands in the glossary by its own name."""
    namen = {klasse.__name__ for klasse in tabellen().values()}
    namen |= {klasse.__name__ for klasse in Keuzelijst.__subclasses__()}
    assert len(namen) > len(DOSSIER)
    assert sorted(naam for naam in namen | modelklassen() if f"`{naam}`" not in TEKST) == []


def test_every_name_of_a_class_in_the_tables_exists() -> None:
    """A class that was renamed or removed does not live on in the glossary."""
    verteld = {woord.strip("`") for woord in begrippen(TEKST) if woord.startswith("`")}
    bestaat = {
        knoop.name for stuk in bronnen(SRC) for knoop in stuk.boom.body if isinstance(knoop, ast.ClassDef)
    }
    assert sorted(verteld - bestaat) == []


@pytest.mark.parametrize("woord", DOSSIER)
def test_every_word_of_the_dossier_is_told(woord: str) -> None:
    """The words of the law and the school have a row: explained, or told apart from another word."""
    assert woord in {cellen[0] for cellen in tabelregels(TEKST)}


@pytest.mark.parametrize("woord", MACHINERIE)
def test_every_word_of_the_machinery_is_told(woord: str) -> None:
    """So have the words that an engineer meets in the vault."""
    assert woord in begrippen(TEKST)


def test_one_word_is_explained_once() -> None:
    """No word has two rows, and every row says something."""
    dubbel = [woord for woord, keer in Counter(begrippen(TEKST)).items() if keer > 1]
    assert dubbel == []
    assert [cellen for cellen in tabelregels(TEKST) if not all(cellen)] == []


def test_an_article_without_a_mark_was_verified() -> None:
    """The glossary is never surer of an article than ``resources/recht.toml``."""
    artikelen = zonder_merk(TEKST)
    assert artikelen
    assert sorted(set(artikelen) - geverifieerd()) == []


def test_a_claim_that_nobody_verified_is_found() -> None:
    """An article that recht.toml does not know, or only with a mark, may not stand without one."""
    kop = "## Woorden van de wet\n\n| Woord | Betekenis | Artikel |\n|---|---|---|\n"
    regels = (
        "| a | b | WPO artikel 40a |\n| c | d | WPO artikel 40a (nog niet geverifieerd) |\n| e | f | – |\n"
    )
    assert zonder_merk(kop + regels) == ["WPO artikel 40a"]
    assert "WPO artikel 40a" not in geverifieerd()
