"""How a person's name is put together in Dutch."""

from __future__ import annotations


def volledige_naam(roepnaam: str | None, voorvoegsel: str | None, achternaam: str | None) -> str:
    """Return "Noël d'Hondt": the parts that there are, in the order of speech."""
    if not voorvoegsel or not achternaam:
        familienaam = voorvoegsel or achternaam or ""
    elif voorvoegsel.endswith(("'", "’")):
        familienaam = voorvoegsel + achternaam
    else:
        familienaam = f"{voorvoegsel} {achternaam}"
    return f"{roepnaam} {familienaam}" if roepnaam and familienaam else roepnaam or familienaam


def sorteernaam(roepnaam: str | None, voorvoegsel: str | None, achternaam: str | None) -> str:
    """Return "Hondt, Noël d'": Dutch lists sort on the name without its voorvoegsel."""
    rest = " ".join(deel for deel in (roepnaam, voorvoegsel) if deel)
    return ", ".join(deel for deel in (achternaam, rest) if deel)
