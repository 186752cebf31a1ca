"""The first shape of the file: every table of the first release, and the history beside them.

Generated from the declarations and then frozen: a migration never imports the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def begin(op: Operations) -> None:
    """Make every table of the first release."""
    _groep(op)
    _medewerker(op)
    _school(op)
    _groepsleerkracht(op)
    _leerling(op)
    _bijlage(op)
    _gesprek(op)
    _groepsplaats(op)
    _opp(op)
    _ouder(op)
    _aanpak(op)
    _afwijking(op)
    _beginfeit(op)
    _doel(op)
    _evaluatie(op)
    _factor(op)
    _hoorgesprek(op)
    _overleg(op)
    _partner(op)
    _visie(op)
    _voorlegversie(op)
    _akkoord(op)
    _begeleiding(op)
    _inbreng(op)
    _oppversie(op)
    _document(op)
    _blob(op)
    _instelling(op)
    _klad(op)
    _logregel(op)
    _teller(op)
    _veldversie(op)
    _wachtrij(op)
    _wijzigingsset(op)
    op.execute("insert into teller (naam, waarde) values ('tik', 0)")
    for wat in ("update", "delete"):
        op.execute(
            f"create trigger logregel_geen_{wat} before {wat} on logregel "
            "begin select raise(abort, 'het logboek is alleen om aan te vullen'); end"
        )


def _groep(op: Operations) -> None:
    op.create_table(
        "groep",
        sa.Column("sleutel", sa.Text(), nullable=True),
        sa.Column("naam", sa.Text(), nullable=True),
        sa.Column("jaargroep", sa.Text(), nullable=True),
        sa.Column("samengesteld", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("schooljaar", sa.Text(), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_groep"),
    )


def _medewerker(op: Operations) -> None:
    op.create_table(
        "medewerker",
        sa.Column("sleutel", sa.Text(), nullable=True),
        sa.Column("roepnaam", sa.Text(), nullable=True),
        sa.Column("voorvoegsel", sa.Text(), nullable=True),
        sa.Column("achternaam", sa.Text(), nullable=True),
        sa.Column("voorletters", sa.Text(), nullable=True),
        sa.Column("rol", sa.Text(), nullable=True),
        sa.Column("aanspreekvorm", sa.Text(), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_medewerker"),
    )


def _school(op: Operations) -> None:
    op.create_table(
        "school",
        sa.Column("naam", sa.Text(), nullable=True),
        sa.Column("brin", sa.Text(), nullable=True),
        sa.Column("sector", sa.Text(), nullable=True),
        sa.Column("plaats", sa.Text(), nullable=True),
        sa.Column("bestuur", sa.Text(), nullable=True),
        sa.Column("logo", sa.Text(), nullable=True),
        sa.Column("vakantieregio", sa.Text(), nullable=True),
        sa.Column("terugkoppeling_dagen", sa.Integer(), nullable=True),
        sa.Column("namens_naam", sa.Text(), nullable=True),
        sa.Column("namens_functie", sa.Text(), nullable=True),
        sa.Column("schooljaar", sa.Text(), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_school"),
    )


def _groepsleerkracht(op: Operations) -> None:
    op.create_table(
        "groepsleerkracht",
        sa.Column("groep", sa.CHAR(32), nullable=True),
        sa.Column("medewerker", sa.CHAR(32), nullable=True),
        sa.Column("dagen", sa.Text(), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["groep"], ["groep.id"], name="fk_groepsleerkracht_groep", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["medewerker"],
            ["medewerker.id"],
            name="fk_groepsleerkracht_medewerker",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_groepsleerkracht"),
    )
    op.create_index("ix_groepsleerkracht_groep", "groepsleerkracht", ["groep"], unique=False)
    op.create_index("ix_groepsleerkracht_medewerker", "groepsleerkracht", ["medewerker"], unique=False)


def _leerling(op: Operations) -> None:
    op.create_table(
        "leerling",
        sa.Column("sleutel", sa.Text(), nullable=True),
        sa.Column("leerlingnummer", sa.Text(), nullable=True),
        sa.Column("roepnaam", sa.Text(), nullable=True),
        sa.Column("voorvoegsel", sa.Text(), nullable=True),
        sa.Column("achternaam", sa.Text(), nullable=True),
        sa.Column("voorletters", sa.Text(), nullable=True),
        sa.Column("geboortedatum", sa.Date(), nullable=True),
        sa.Column("geslacht", sa.Text(), nullable=True),
        sa.Column("jaargroep", sa.Text(), nullable=True),
        sa.Column("groep", sa.CHAR(32), nullable=True),
        sa.Column("vestiging", sa.Text(), nullable=True),
        sa.Column("instroomdatum", sa.Date(), nullable=True),
        sa.Column("uitstroomdatum", sa.Date(), nullable=True),
        sa.Column("aanspreekpunt", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["aanspreekpunt"],
            ["medewerker.id"],
            name="fk_leerling_aanspreekpunt",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["groep"], ["groep.id"], name="fk_leerling_groep", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_leerling"),
    )


def _bijlage(op: Operations) -> None:
    op.create_table(
        "bijlage",
        sa.Column("naam", sa.Text(), nullable=True),
        sa.Column("soort", sa.Text(), nullable=True),
        sa.Column("inhoud", sa.Text(), nullable=True),
        sa.Column("grootte", sa.Integer(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_bijlage_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_bijlage"),
    )
    op.create_index("ix_bijlage_leerling", "bijlage", ["leerling"], unique=False)


def _gesprek(op: Operations) -> None:
    op.create_table(
        "gesprek",
        sa.Column("soort", sa.Text(), nullable=True),
        sa.Column("datum", sa.Date(), nullable=True),
        sa.Column("door", sa.Text(), nullable=True),
        sa.Column("tekst", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_gesprek_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_gesprek"),
    )
    op.create_index("ix_gesprek_leerling", "gesprek", ["leerling"], unique=False)


def _groepsplaats(op: Operations) -> None:
    op.create_table(
        "groepsplaats",
        sa.Column("groep", sa.CHAR(32), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["groep"], ["groep.id"], name="fk_groepsplaats_groep", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["leerling"],
            ["leerling.id"],
            name="fk_groepsplaats_leerling",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_groepsplaats"),
    )
    op.create_index("ix_groepsplaats_groep", "groepsplaats", ["groep"], unique=False)
    op.create_index("ix_groepsplaats_leerling", "groepsplaats", ["leerling"], unique=False)


def _opp(op: Operations) -> None:
    op.create_table(
        "opp",
        sa.Column("status", sa.Text(), server_default="concept", nullable=False),
        sa.Column("startgebeurtenis", sa.Text(), nullable=True),
        sa.Column("startdatum", sa.Date(), nullable=True),
        sa.Column("aanleiding", sa.Text(), nullable=True),
        sa.Column("uitstroom_van", sa.Text(), nullable=True),
        sa.Column("uitstroom_tot", sa.Text(), nullable=True),
        sa.Column("uitstroom_open_reden", sa.Text(), nullable=True),
        sa.Column("uitstroom_onderbouwing", sa.Text(), nullable=True),
        sa.Column("opsteller", sa.Text(), nullable=True),
        sa.Column("geldig_vanaf", sa.Date(), nullable=True),
        sa.Column("evaluatie_op", sa.Date(), nullable=True),
        sa.Column("geen_afwijking", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("lestijd_rooster", sa.Text(), nullable=True),
        sa.Column("lestijd_nu", sa.Text(), nullable=True),
        sa.Column("lestijd_opbouw", sa.Text(), nullable=True),
        sa.Column("lestijd_reden", sa.Text(), nullable=True),
        sa.Column("inspectie_gevraagd_op", sa.Date(), nullable=True),
        sa.Column("inspectie_besluit", sa.Text(), nullable=True),
        sa.Column("inspectie_tot", sa.Date(), nullable=True),
        sa.Column("arrangement_soort", sa.Text(), nullable=True),
        sa.Column("arrangement_middel", sa.Text(), nullable=True),
        sa.Column("arrangement_door", sa.Text(), nullable=True),
        sa.Column("arrangement_van", sa.Date(), nullable=True),
        sa.Column("arrangement_tot", sa.Date(), nullable=True),
        sa.Column("arrangement_evaluatie_op", sa.Date(), nullable=True),
        sa.Column("einddatum", sa.Date(), nullable=True),
        sa.Column("eindreden", sa.Text(), nullable=True),
        sa.Column("slotevaluatie", sa.Text(), nullable=True),
        sa.Column("overname_vastgesteld_op", sa.Date(), nullable=True),
        sa.Column("overname_geevalueerd_op", sa.Date(), nullable=True),
        sa.Column("overname_akkoord_op", sa.Date(), nullable=True),
        sa.Column("overname_gehoord_op", sa.Date(), nullable=True),
        sa.Column("overname_document", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_opp_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_opp"),
    )
    op.create_index("ix_opp_leerling", "opp", ["leerling"], unique=False)


def _ouder(op: Operations) -> None:
    op.create_table(
        "ouder",
        sa.Column("naam", sa.Text(), nullable=True),
        sa.Column("instelling", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("contactpersoon", sa.Text(), nullable=True),
        sa.Column("relatie", sa.Text(), nullable=True),
        sa.Column("gezag", sa.Text(), nullable=True),
        sa.Column("gezag_bron", sa.Text(), nullable=True),
        sa.Column("gezag_gecontroleerd_op", sa.Date(), nullable=True),
        sa.Column("gezag_toelichting", sa.Text(), nullable=True),
        sa.Column("aanspreekvorm", sa.Text(), nullable=True),
        sa.Column("taal", sa.Text(), nullable=True),
        sa.Column("tolk_nodig", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("telefoon", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("adres", sa.Text(), nullable=True),
        sa.Column("afgeschermd", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("informatie", sa.Text(), nullable=True),
        sa.Column("huishouden", sa.Integer(), nullable=True),
        sa.Column("volgorde", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_ouder_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_ouder"),
    )
    op.create_index("ix_ouder_leerling", "ouder", ["leerling"], unique=False)


def _aanpak(op: Operations) -> None:
    op.create_table(
        "aanpak",
        sa.Column("soort", sa.Text(), nullable=True),
        sa.Column("tekst", sa.Text(), nullable=True),
        sa.Column("opp", sa.CHAR(32), nullable=True),
        sa.Column("volgorde", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_aanpak_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["opp"], ["opp.id"], name="fk_aanpak_opp", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_aanpak"),
    )
    op.create_index("ix_aanpak_leerling", "aanpak", ["leerling"], unique=False)
    op.create_index("ix_aanpak_opp", "aanpak", ["opp"], unique=False)


def _afwijking(op: Operations) -> None:
    op.create_table(
        "afwijking",
        sa.Column("vak", sa.Text(), nullable=True),
        sa.Column("vervalt", sa.Text(), nullable=True),
        sa.Column("vervanging", sa.Text(), nullable=True),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("opp", sa.CHAR(32), nullable=True),
        sa.Column("volgorde", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_afwijking_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["opp"], ["opp.id"], name="fk_afwijking_opp", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_afwijking"),
    )
    op.create_index("ix_afwijking_leerling", "afwijking", ["leerling"], unique=False)
    op.create_index("ix_afwijking_opp", "afwijking", ["opp"], unique=False)


def _beginfeit(op: Operations) -> None:
    op.create_table(
        "beginfeit",
        sa.Column("gebied", sa.Text(), nullable=True),
        sa.Column("feit", sa.Text(), nullable=True),
        sa.Column("bron", sa.Text(), nullable=True),
        sa.Column("datum", sa.Date(), nullable=True),
        sa.Column("opp", sa.CHAR(32), nullable=True),
        sa.Column("volgorde", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_beginfeit_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["opp"], ["opp.id"], name="fk_beginfeit_opp", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_beginfeit"),
    )
    op.create_index("ix_beginfeit_leerling", "beginfeit", ["leerling"], unique=False)
    op.create_index("ix_beginfeit_opp", "beginfeit", ["opp"], unique=False)


def _doel(op: Operations) -> None:
    op.create_table(
        "doel",
        sa.Column("gebied", sa.Text(), nullable=True),
        sa.Column("kan_straks", sa.Text(), nullable=True),
        sa.Column("maat", sa.Text(), nullable=True),
        sa.Column("nu", sa.Text(), nullable=True),
        sa.Column("nu_datum", sa.Date(), nullable=True),
        sa.Column("streef", sa.Text(), nullable=True),
        sa.Column("evaluatie_op", sa.Date(), nullable=True),
        sa.Column("kinddoel", sa.Text(), nullable=True),
        sa.Column("opp", sa.CHAR(32), nullable=True),
        sa.Column("volgorde", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_doel_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["opp"], ["opp.id"], name="fk_doel_opp", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_doel"),
    )
    op.create_index("ix_doel_leerling", "doel", ["leerling"], unique=False)
    op.create_index("ix_doel_opp", "doel", ["opp"], unique=False)


def _evaluatie(op: Operations) -> None:
    op.create_table(
        "evaluatie",
        sa.Column("datum", sa.Date(), nullable=True),
        sa.Column("met_ouders", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("met_leerling", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("gelukt", sa.Text(), nullable=True),
        sa.Column("gegeven", sa.Text(), nullable=True),
        sa.Column("besluit", sa.Text(), nullable=True),
        sa.Column("opp", sa.CHAR(32), nullable=True),
        sa.Column("volgorde", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_evaluatie_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["opp"], ["opp.id"], name="fk_evaluatie_opp", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_evaluatie"),
    )
    op.create_index("ix_evaluatie_leerling", "evaluatie", ["leerling"], unique=False)
    op.create_index("ix_evaluatie_opp", "evaluatie", ["opp"], unique=False)


def _factor(op: Operations) -> None:
    op.create_table(
        "factor",
        sa.Column("soort", sa.Text(), nullable=True),
        sa.Column("tekst", sa.Text(), nullable=True),
        sa.Column("opp", sa.CHAR(32), nullable=True),
        sa.Column("volgorde", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_factor_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["opp"], ["opp.id"], name="fk_factor_opp", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_factor"),
    )
    op.create_index("ix_factor_leerling", "factor", ["leerling"], unique=False)
    op.create_index("ix_factor_opp", "factor", ["opp"], unique=False)


def _hoorgesprek(op: Operations) -> None:
    op.create_table(
        "hoorgesprek",
        sa.Column("moment", sa.Text(), nullable=True),
        sa.Column("aangeboden_op", sa.Date(), nullable=True),
        sa.Column("door", sa.Text(), nullable=True),
        sa.Column("manieren_aangeboden", sa.Text(), nullable=True),
        sa.Column("manier_gekozen", sa.Text(), nullable=True),
        sa.Column("hulp_gegeven", sa.Text(), nullable=True),
        sa.Column("aanwezig", sa.Text(), nullable=True),
        sa.Column("uitkomst", sa.Text(), server_default="nog_niet", nullable=False),
        sa.Column("uitkomst_reden", sa.Text(), nullable=True),
        sa.Column("nogmaals_aanbieden_op", sa.Date(), nullable=True),
        sa.Column("terugkoppeling_op", sa.Date(), nullable=True),
        sa.Column("terugkoppeling_vorm", sa.Text(), nullable=True),
        sa.Column("terugkoppeling_door", sa.Text(), nullable=True),
        sa.Column("terugkoppeling_reactie", sa.Text(), nullable=True),
        sa.Column("opp", sa.CHAR(32), nullable=True),
        sa.Column("volgorde", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"],
            ["leerling.id"],
            name="fk_hoorgesprek_leerling",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["opp"], ["opp.id"], name="fk_hoorgesprek_opp", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_hoorgesprek"),
    )
    op.create_index("ix_hoorgesprek_leerling", "hoorgesprek", ["leerling"], unique=False)
    op.create_index("ix_hoorgesprek_opp", "hoorgesprek", ["opp"], unique=False)


def _overleg(op: Operations) -> None:
    op.create_table(
        "overleg",
        sa.Column("datum", sa.Date(), nullable=True),
        sa.Column("wie", sa.Text(), nullable=True),
        sa.Column("eens", sa.Text(), nullable=True),
        sa.Column("niet_eens", sa.Text(), nullable=True),
        sa.Column("vervolg", sa.Text(), nullable=True),
        sa.Column("opp", sa.CHAR(32), nullable=True),
        sa.Column("volgorde", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_overleg_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["opp"], ["opp.id"], name="fk_overleg_opp", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_overleg"),
    )
    op.create_index("ix_overleg_leerling", "overleg", ["leerling"], unique=False)
    op.create_index("ix_overleg_opp", "overleg", ["opp"], unique=False)


def _partner(op: Operations) -> None:
    op.create_table(
        "partner",
        sa.Column("organisatie", sa.Text(), nullable=True),
        sa.Column("persoon", sa.Text(), nullable=True),
        sa.Column("functie", sa.Text(), nullable=True),
        sa.Column("afspraak", sa.Text(), nullable=True),
        sa.Column("toestemming_van", sa.Text(), nullable=True),
        sa.Column("toestemming_op", sa.Date(), nullable=True),
        sa.Column("toestemming_tot", sa.Date(), nullable=True),
        sa.Column("toestemming_voor", sa.Text(), nullable=True),
        sa.Column("opp", sa.CHAR(32), nullable=True),
        sa.Column("volgorde", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_partner_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["opp"], ["opp.id"], name="fk_partner_opp", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_partner"),
    )
    op.create_index("ix_partner_leerling", "partner", ["leerling"], unique=False)
    op.create_index("ix_partner_opp", "partner", ["opp"], unique=False)


def _visie(op: Operations) -> None:
    op.create_table(
        "visie",
        sa.Column("ouder", sa.CHAR(32), nullable=True),
        sa.Column("tekst", sa.Text(), nullable=True),
        sa.Column("opp", sa.CHAR(32), nullable=True),
        sa.Column("volgorde", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_visie_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["opp"], ["opp.id"], name="fk_visie_opp", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["ouder"], ["ouder.id"], name="fk_visie_ouder", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_visie"),
    )
    op.create_index("ix_visie_leerling", "visie", ["leerling"], unique=False)
    op.create_index("ix_visie_opp", "visie", ["opp"], unique=False)
    op.create_index("ix_visie_ouder", "visie", ["ouder"], unique=False)


def _voorlegversie(op: Operations) -> None:
    op.create_table(
        "voorlegversie",
        sa.Column("opp", sa.CHAR(32), nullable=True),
        sa.Column("voorgelegd_op", sa.Text(), nullable=True),
        sa.Column("hash_handelingsdeel", sa.Text(), nullable=True),
        sa.Column("hash_geheel", sa.Text(), nullable=True),
        sa.Column("momentopname", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"],
            ["leerling.id"],
            name="fk_voorlegversie_leerling",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["opp"], ["opp.id"], name="fk_voorlegversie_opp", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_voorlegversie"),
    )
    op.create_index("ix_voorlegversie_leerling", "voorlegversie", ["leerling"], unique=False)
    op.create_index("ix_voorlegversie_opp", "voorlegversie", ["opp"], unique=False)


def _akkoord(op: Operations) -> None:
    op.create_table(
        "akkoord",
        sa.Column("voorlegversie", sa.CHAR(32), nullable=True),
        sa.Column("ouder", sa.CHAR(32), nullable=True),
        sa.Column("gezien_op", sa.Date(), nullable=True),
        sa.Column("antwoord", sa.Text(), nullable=True),
        sa.Column("behalve", sa.Text(), nullable=True),
        sa.Column("datum", sa.Date(), nullable=True),
        sa.Column("wijze", sa.Text(), nullable=True),
        sa.Column("opmerking", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_akkoord_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["ouder"], ["ouder.id"], name="fk_akkoord_ouder", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["voorlegversie"],
            ["voorlegversie.id"],
            name="fk_akkoord_voorlegversie",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_akkoord"),
    )
    op.create_index("ix_akkoord_leerling", "akkoord", ["leerling"], unique=False)
    op.create_index("ix_akkoord_ouder", "akkoord", ["ouder"], unique=False)
    op.create_index("ix_akkoord_voorlegversie", "akkoord", ["voorlegversie"], unique=False)


def _begeleiding(op: Operations) -> None:
    op.create_table(
        "begeleiding",
        sa.Column("wat", sa.Text(), nullable=True),
        sa.Column("vorm", sa.Text(), nullable=True),
        sa.Column("wie", sa.Text(), nullable=True),
        sa.Column("waar", sa.Text(), nullable=True),
        sa.Column("keer_per_week", sa.Integer(), nullable=True),
        sa.Column("minuten", sa.Integer(), nullable=True),
        sa.Column("van", sa.Date(), nullable=True),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("doel", sa.CHAR(32), nullable=True),
        sa.Column("opp", sa.CHAR(32), nullable=True),
        sa.Column("volgorde", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["doel"], ["doel.id"], name="fk_begeleiding_doel", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["leerling"],
            ["leerling.id"],
            name="fk_begeleiding_leerling",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["opp"], ["opp.id"], name="fk_begeleiding_opp", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_begeleiding"),
    )
    op.create_index("ix_begeleiding_leerling", "begeleiding", ["leerling"], unique=False)
    op.create_index("ix_begeleiding_opp", "begeleiding", ["opp"], unique=False)


def _inbreng(op: Operations) -> None:
    op.create_table(
        "inbreng",
        sa.Column("hoorgesprek", sa.CHAR(32), nullable=True),
        sa.Column("volgorde", sa.Text(), nullable=True),
        sa.Column("woorden", sa.Text(), nullable=True),
        sa.Column("bron", sa.Text(), nullable=True),
        sa.Column("vertolkt_door", sa.Text(), nullable=True),
        sa.Column("in_plan", sa.Text(), nullable=True),
        sa.Column("anders_gezegd", sa.Text(), nullable=True),
        sa.Column("duiding", sa.Text(), nullable=True),
        sa.Column("invloed", sa.Text(), nullable=True),
        sa.Column("omdat", sa.Text(), nullable=True),
        sa.Column("doel", sa.CHAR(32), nullable=True),
        sa.Column("vraag", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["doel"], ["doel.id"], name="fk_inbreng_doel", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["hoorgesprek"],
            ["hoorgesprek.id"],
            name="fk_inbreng_hoorgesprek",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_inbreng_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_inbreng"),
    )
    op.create_index("ix_inbreng_hoorgesprek", "inbreng", ["hoorgesprek"], unique=False)
    op.create_index("ix_inbreng_leerling", "inbreng", ["leerling"], unique=False)


def _oppversie(op: Operations) -> None:
    op.create_table(
        "oppversie",
        sa.Column("opp", sa.CHAR(32), nullable=True),
        sa.Column("nummer", sa.Integer(), nullable=True),
        sa.Column("vastgesteld_op", sa.Date(), nullable=True),
        sa.Column("namens_naam", sa.Text(), nullable=True),
        sa.Column("namens_functie", sa.Text(), nullable=True),
        sa.Column("handelingsdeel_wacht", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("voorlegversie", sa.CHAR(32), nullable=True),
        sa.Column("momentopname", sa.Text(), nullable=True),
        sa.Column("vorige_hash", sa.Text(), nullable=True),
        sa.Column("toch_omdat", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_oppversie_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["opp"], ["opp.id"], name="fk_oppversie_opp", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["voorlegversie"],
            ["voorlegversie.id"],
            name="fk_oppversie_voorlegversie",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_oppversie"),
    )
    op.create_index("ix_oppversie_leerling", "oppversie", ["leerling"], unique=False)
    op.create_index("ix_oppversie_opp", "oppversie", ["opp"], unique=False)


def _document(op: Operations) -> None:
    op.create_table(
        "document",
        sa.Column("oppversie", sa.CHAR(32), nullable=True),
        sa.Column("soort", sa.Text(), nullable=True),
        sa.Column("naam", sa.Text(), nullable=True),
        sa.Column("inhoud", sa.Text(), nullable=True),
        sa.Column("renderer", sa.Text(), nullable=True),
        sa.Column("gemaakt_op", sa.Text(), nullable=True),
        sa.Column("leerling", sa.CHAR(32), nullable=True),
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.Column("verwijderd", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling"], ["leerling.id"], name="fk_document_leerling", initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["oppversie"],
            ["oppversie.id"],
            name="fk_document_oppversie",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
    )
    op.create_index("ix_document_leerling", "document", ["leerling"], unique=False)


def _blob(op: Operations) -> None:
    op.create_table(
        "blob",
        sa.Column("hash", sa.CHAR(length=64), nullable=False),
        sa.Column("deel", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", "deel"),
    )


def _instelling(op: Operations) -> None:
    op.create_table(
        "instelling",
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column("waarde", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("naam"),
    )


def _klad(op: Operations) -> None:
    op.create_table(
        "klad",
        sa.Column("tbl", sa.Integer(), nullable=False),
        sa.Column("rij", sa.CHAR(length=32), nullable=False),
        sa.Column("fld", sa.Integer(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("tijd", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("tbl", "rij", "fld"),
    )


def _logregel(op: Operations) -> None:
    op.create_table(
        "logregel",
        sa.Column("nr", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("tijd", sa.Text(), nullable=False),
        sa.Column("persoon", sa.CHAR(length=32), nullable=True),
        sa.Column("wat", sa.Text(), nullable=False),
        sa.Column("leerling", sa.CHAR(length=32), nullable=True),
        sa.Column("onderwerp", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("nr"),
        sqlite_autoincrement=True,
    )


def _teller(op: Operations) -> None:
    op.create_table(
        "teller",
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column("waarde", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("naam"),
    )


def _veldversie(op: Operations) -> None:
    op.create_table(
        "veldversie",
        sa.Column("tbl", sa.Integer(), nullable=False),
        sa.Column("rij", sa.CHAR(length=32), nullable=False),
        sa.Column("fld", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("waarde", sa.Text(), nullable=False),
        sa.Column("prev", sa.Text(), nullable=False),
        sa.Column("kop", sa.Integer(), nullable=False),
        sa.Column("tik", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tbl", "rij", "fld", "seq"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_veldversie_conflict", "veldversie", ["tbl", "rij"], unique=False, sqlite_where=sa.text("kop = 2")
    )
    op.create_index("ix_veldversie_seq", "veldversie", ["seq"], unique=False)


def _wachtrij(op: Operations) -> None:
    op.create_table(
        "wachtrij",
        sa.Column("tbl", sa.Integer(), nullable=False),
        sa.Column("rij", sa.CHAR(length=32), nullable=False),
        sa.Column("ruimte", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("tbl", "rij"),
    )


def _wijzigingsset(op: Operations) -> None:
    op.create_table(
        "wijzigingsset",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.CHAR(length=32), nullable=False),
        sa.Column("tijd", sa.Text(), server_default="", nullable=False),
        sa.Column("persoon", sa.CHAR(length=32), nullable=True),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("soort", sa.Text(), server_default="", nullable=False),
        sa.Column("keert_om", sa.Integer(), nullable=True),
        sa.Column("verzonden", sa.Integer(), server_default="0", nullable=False),
        sa.Column("ontvangen", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("seq"),
        sa.UniqueConstraint("id"),
        sqlite_autoincrement=True,
    )
