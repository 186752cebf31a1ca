"""The passphrase that is offered, and the words it is made of."""

from __future__ import annotations

import itertools
import re

from opp_desk.vault.sloten import keur_wachtwoord
from opp_desk.vault.wachtzin import nieuwe_wachtzin, woorden


def _op_een_letter_na(a: str, b: str) -> bool:
    """Tell whether one letter added, left out or changed turns one word into the other."""
    kort, lang = sorted((a, b), key=len)
    if len(lang) - len(kort) > 1:
        return False
    eerste = next((i for i, (x, y) in enumerate(zip(kort, lang, strict=False)) if x != y), len(kort))
    return lang[eerste + 1 :] == kort[eerste + (len(kort) == len(lang)) :]


def test_woorden() -> None:
    """There are 1,024 different words of four to eight plain letters, in order: ten bits each."""
    alle = woorden()
    assert len(alle) == len(set(alle)) == 1024
    assert list(alle) == sorted(alle)
    assert all(re.fullmatch("[a-z]{4,8}", woord) for woord in alle)


def test_geen_twee_woorden_lijken_op_elkaar() -> None:
    """No word becomes another by one letter, nor by a sound that Dutch writes in two ways."""
    alle = woorden()
    assert [(a, b) for a, b in itertools.combinations(alle, 2) if _op_een_letter_na(a, b)] == []
    klank = {woord.replace("ij", "ei").replace("ou", "au") for woord in alle}
    assert len(klank) == len(alle)


def test_wachtzin() -> None:
    """A passphrase is five words with hyphens, long enough as a password, and another one each time."""
    zinnen = {nieuwe_wachtzin() for _ in range(200)}
    assert len(zinnen) == 200
    for zin in zinnen:
        delen = zin.split("-")
        assert len(delen) == 5
        assert set(delen) <= set(woorden())
        keur_wachtwoord(zin)
