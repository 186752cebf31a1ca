"""Pages made of the kit alone, as the pictures of the design: to look at, and to test the kit as a whole."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from opp_desk.ground import paths
from opp_desk.rules.datum import lees_datum
from opp_desk.ui import iconen, thema
from opp_desk.ui.onderdelen import (
    Actierij,
    Datumveld,
    Foutbalk,
    Hulptekst,
    IcoonKnop,
    Invoer,
    Kaart,
    Keuzelijst,
    Keuzerij,
    Knop,
    Kolom,
    Kop,
    LegeStaat,
    Ondertitel,
    Paginakop,
    Papier,
    Pil,
    PrimaireKnop,
    Rijkaart,
    SchuifPagina,
    Skelet,
    Stap,
    Stappen,
    Stroom,
    Tabel,
    Tekst,
    TekstKnop,
    Tekstvak,
    Veldblok,
    Vinkje,
    Voortgang,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QLayout

VANDAAG = date(2026, 10, 5)
REGEL = "Welke regel?"
BAND = "Handelingsdeel · akkoord nodig"
LANG = "Sjoerd-Jan van den Bosch-Groenewegen tot Oldenzaal van Harinxma thoe Slooten"
NAMEN = (
    "Elif Şahin",
    "Noël d’Hondt",
    "IJsbrand Mulder",
    "Zoë van der Meulen",
    "Łukasz Wójcik",
    "Yılmaz Öztürk",
    LANG,
    "Aïsha Benali",
)
STANDEN = {"vastgesteld": "goed", "concept": "let_op", "3 dagen te laat": "laat", "": ""}
ONDERDELEN = (
    Stap("aanleiding", "Aanleiding", "vol"),
    Stap("factoren", "Wat helpt, wat hindert", "vol", "bevorderend, belemmerend"),
    Stap("perspectief", "Perspectief", "vol"),
    Stap("doelen", "Doelen", "half", band=BAND),
    Stap("begeleiding", "Begeleiding", "vol", band=BAND),
    Stap("les", "In de les", "vol", band=BAND),
    Stap("horen", "Wat Noël vertelde"),
    Stap("ouders", "Ouders", "half"),
    Stap("afwijkingen", "Afwijkingen"),
    Stap("evaluatie", "Evaluatie"),
)


def lees(tekst: str) -> date | None:
    """Read a date as on the day of the pictures."""
    return lees_datum(tekst, VANDAAG)


def naast(*delen: QWidget) -> QLayout:
    """Put widgets beside each other, on more lines when there is no room."""
    rij = Stroom(afstand=12)
    for deel in delen:
        rij.addWidget(deel)
    return rij


def vandaag() -> QWidget:
    """Vandaag: what must be done, and why."""
    datum = Datumveld(lees)
    datum.setFixedWidth(190)
    datum.setAccessibleName("Laat zien hoe het is op")
    datum.zet_waarde(VANDAAG)
    pagina = SchuifPagina(smal=False)
    onder = "Maandag 5 oktober 2026. Vijf dingen vragen aandacht, twee daarvan deze week."
    bijschrift = Hulptekst("Laat zien hoe het is op")
    bijschrift.setWordWrap(False)
    pagina.voeg_toe(Paginakop("Goedemorgen, Marieke", onder, (bijschrift, datum)))
    for groep in (_te_laat(), _deze_week(), _deze_maand()):
        pagina.voeg_toe(groep)
    pagina.sluit_af()
    return pagina


def _te_laat() -> Rijkaart:
    kaart = Rijkaart("Te laat", "laat")
    waarom = "Zes weken na inschrijving op 21 augustus. Vader heeft nog geen akkoord gegeven."
    kaart.voeg_rij(
        Actierij(
            ("3 dagen te laat", "laat"), "Elif Şahin", "OPP vaststellen", waarom,
            "Vader om akkoord vragen", bij="5a", regel=REGEL, primair=True,
        )
    )  # fmt: skip
    return kaart


def _deze_week() -> Rijkaart:
    kaart = Rijkaart("Deze week")
    waarom = "Je kunt de bijstelling pas vaststellen als Noël de kans heeft gehad zijn mening te geven."
    wat = "Noël horen voor de bijstelling"
    pil = ("wo 7 oktober", "let_op")
    kaart.voeg_rij(Actierij(pil, "Noël d’Hondt", wat, waarom, "Begin", bij="6b", regel=REGEL, primair=True))
    waarom = "Vastgesteld op 25 september. Afspraak van onze school; de wet noemt geen termijn."
    wat = "Vertel IJsbrand wat jullie met zijn inbreng doen"
    pil = ("vr 9 oktober", "let_op")
    kaart.voeg_rij(Actierij(pil, "IJsbrand Mulder", wat, waarom, "Terugkoppeling maken", bij="8"))
    return kaart


def _deze_maand() -> Rijkaart:
    kaart = Rijkaart("Deze maand")
    pil = ("16 oktober", "neutraal")
    wat = "Tussenevaluatie van drie doelen"
    waarom = "Afgesproken bij het vaststellen."
    kaart.voeg_rij(Actierij(pil, "Zoë van der Meulen", wat, waarom, "Evalueren", bij="5a"))
    pil = ("19 oktober", "neutraal")
    wat = "Begindatum OPP in de leerlingadministratie zetten"
    waarom = "Gaat vandaar naar ROD. Alleen begin- en einddatum."
    kaart.voeg_rij(Actierij(pil, LANG, wat, waarom, "Lijst openen"))
    return kaart


def opp() -> QWidget:
    """The OPP editor: sections, form, paper."""
    pagina = QWidget()
    alles = QVBoxLayout(pagina)
    alles.setContentsMargins(24, 24, 24, 16)
    alles.setSpacing(16)
    onder = "Groep 6b · 10 jaar · leerkrachten Anouk Visser (ma–wo), Mo Jansen (do–vr) · versie 2, concept"
    pil = Pil("Nog 2 dingen voor vaststellen", "let_op")
    alles.addWidget(Paginakop("Noël d’Hondt", onder, (pil, PrimaireKnop("Vaststellen"))))
    stappen = Stappen(ONDERDELEN)
    stappen.kies("doelen")
    stappen.setFixedWidth(216)
    rij = QHBoxLayout()
    rij.setSpacing(20)
    rij.addWidget(stappen)
    rij.addWidget(_doelen(), 1)
    rij.addWidget(_papier())
    alles.addLayout(rij, 1)
    return pagina


def _doelen() -> SchuifPagina:
    pagina = SchuifPagina(marge=0)
    kop = QVBoxLayout()
    kop.setSpacing(0)
    kop.addWidget(Kop("Doelen"))
    kop.addWidget(Hulptekst("Twee of drie doelen is genoeg."))
    pagina.voeg_toe(kop)
    pagina.voeg_toe(_doel_klaar())
    pagina.voeg_toe(_doel_bezig())
    eerder = Kaart(soort="verzonken")
    eerder.voeg_toe(Tekst("Werkte hier eerder: “vraagt hulp met een kaart”, behaald bij 5 van 6 leerlingen"))
    eerder.voeg_toe(TekstKnop("Gebruik"))
    pagina.voeg_toe(eerder)
    pagina.sluit_af()
    return pagina


def _doel_klaar() -> Kaart:
    kaart = Kaart("1 · Rekenen")
    kaart.kopregel.addWidget(Pil("concreet en meetbaar", "goed"))
    for links, rechts in (
        ("Over 12 weken", "maakt Noël plus- en minsommen tot 1000 door te rijgen, 8 van de 10 goed"),
        ("Nu", "4 van de 10 (14 september)"),
        ("Wie, hoe vaak", "juf Anouk, 3 × 15 minuten, groepje in de klas"),
    ):
        label = Ondertitel(links)
        label.setFixedWidth(118)
        rij = QHBoxLayout()
        rij.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        rij.addWidget(Tekst(rechts), 1)
        kaart.inhoud.addLayout(rij)
    return kaart


def _doel_bezig() -> Kaart:
    kaart = Kaart(soort="actief")
    vak = Tekstvak()
    doel = Veldblok("2 · Wat gaat Noël kunnen?", vak, max_woorden=60)
    vak.zet_waarde("Noël vraagt zelf hulp met zijn hulpkaart als hij vastloopt")
    doel.zet_waarschuwing("Hoe zie je dat het lukt? Noem een aantal, bijvoorbeeld “in 4 van de 5 lessen”.")
    doel.zet_geschiedenis("Eerdere tekst: Marieke, dinsdag 14:02", 3)
    kaart.voeg_toe(doel)
    gebied = Keuzelijst((("w", "Werkhouding"), ("r", "Rekenen")))
    gebied.zet_waarde("w")
    wanneer = Datumveld(lees)
    wanneer.zet_waarde(date(2026, 12, 18))
    kaart.inhoud.addSpacing(8)
    paar = QHBoxLayout()
    paar.setSpacing(12)
    paar.addWidget(Veldblok("Gebied", gebied))
    paar.addWidget(Veldblok("Evalueren op", wanneer))
    kaart.inhoud.addLayout(paar)
    return kaart


def _papier() -> QWidget:
    houder = QWidget()
    houder.setFixedWidth(380)
    stapel = QVBoxLayout(houder)
    stapel.setContentsMargins(0, 0, 0, 0)
    stapel.setSpacing(8)
    nummer = Hulptekst("pagina 1 van 2 · 100 %")
    nummer.setWordWrap(False)
    boven = QHBoxLayout()
    boven.addWidget(Hulptekst("Zo komt het op papier"), 1)
    boven.addWidget(nummer)
    stapel.addLayout(boven)
    papier = Papier()
    papier.zet_beelden([blad(), blad()])
    stapel.addWidget(papier, 1)
    nodig = Kaart("Nog nodig voor vaststellen")
    nodig.voeg_toe(TekstKnop("Noël horen, en wat je met zijn inbreng doet", klein=True))
    nodig.voeg_toe(TekstKnop("Handelingsdeel voorleggen aan beide ouders", klein=True))
    stapel.addWidget(nodig)
    return houder


def blad() -> QImage:
    """Return a page with words on it."""
    beeld = QImage(QSize(1240, 1754), QImage.Format.Format_RGB32)
    beeld.fill(QColor("white"))
    painter = QPainter(beeld)
    painter.setFont(thema.letter(40, vet=True))
    painter.setPen(QColor(thema.kleuren().kind_accent))
    painter.drawText(100, 140, "Ontwikkelingsperspectief")
    painter.setPen(QColor("black"))
    painter.setFont(thema.letter(28))
    for regel in range(24):
        painter.drawText(
            100, 240 + regel * 52, "Noël leert graag door te doen en onthoudt goed wat hij zelf doet."
        )
    painter.end()
    return beeld


def leerlingen() -> QWidget:
    """One fast table."""
    pagina = QWidget()
    alles = QVBoxLayout(pagina)
    alles.setContentsMargins(24, 24, 24, 24)
    alles.setSpacing(16)
    knoppen = (Knop("Importeren", "import"), PrimaireKnop("Leerling toevoegen", "plus"))
    alles.addWidget(Paginakop("Leerlingen", "226 leerlingen, 20 met een OPP", knoppen))
    zoek = Invoer("Zoek op naam of groep")
    zoek.setAccessibleName("Zoek op naam of groep")
    zoek.setMaximumWidth(420)
    alles.addWidget(zoek)
    tabel = Tabel(
        "Leerlingen",
        (
            Kolom("Naam", lambda rij: rij[1], vet=True),
            Kolom("Groep", lambda rij: rij[2], 110),
            Kolom("OPP", lambda rij: rij[3], 170, pil=lambda rij: STANDEN[rij[3]]),
            Kolom("Volgende", lambda _rij: "18 december 2026", 170),
        ),
        lambda rij: rij[0],
    )
    standen = tuple(STANDEN)
    tabel.zet_rijen([(n, NAMEN[n % 8], f"groep {n % 8 + 1}", standen[n % 4]) for n in range(40)])
    tabel.kies(2)
    zoek.textEdited.connect(tabel.zeef)
    alles.addWidget(tabel, 1)
    return pagina


def formulier() -> QWidget:
    """Every input in every state."""
    pagina = SchuifPagina(smal=False)
    balk = Foutbalk()
    balk.toon("Het bestand is geen EDEXML.", "Er is niets gewijzigd. Vraag om de export EDEXML 2.1.")
    for deel in (balk, _velden(), _keuzes(), _knoppen(), _pillen(), _bezig(), Skelet(3)):
        pagina.voeg_toe(deel)
    pagina.sluit_af()
    return pagina


def _velden() -> QLayout:
    raster = QGridLayout()
    raster.setHorizontalSpacing(24)
    raster.setVerticalSpacing(16)
    fout = Datumveld(lees)
    geboren = Veldblok("Geboortedatum", fout)
    fout.zet_waarde("31-2-26")
    uit, vast, botst, geheim = Invoer(), Invoer(), Invoer(), Invoer(geheim=True)
    for veld, tekst in (
        (uit, "07AB"),
        (vast, "Vastgesteld"),
        (botst, "vmbo-kader"),
        (geheim, "vier woorden"),
    ):
        veld.zet_waarde(tekst)
    uit.setEnabled(False)
    vast.zet_alleen_lezen(True)
    uitstroom = Veldblok("Uitstroom", botst, "Waar werkt de leerling naartoe?")
    uitstroom.zet_botsing(2)
    sector = Keuzelijst((("po", "Basisonderwijs"), ("vo", "Voortgezet onderwijs")), "Kies een sector")
    vertellen = Keuzerij(
        (("zelf", "Leerling zelf"), ("typ", "Ik typ mee"), ("op", "Op papier")), liggend=True
    )
    vertellen.zet_waarde("typ")
    for plek, blok in enumerate(
        (
            Veldblok("Naam van de school", Invoer("De Waterlelie"), "Zo staat de naam op papier."),
            Veldblok("Sector", sector),
            geboren,
            Veldblok("BRIN", uit),
            Veldblok("Alleen lezen", vast),
            uitstroom,
            Veldblok("Wachtwoord", geheim, "Lengte telt, tekens niet."),
            Veldblok("Hoe wil je het vertellen?", vertellen),
        )
    ):
        raster.addWidget(blok, plek // 2, plek % 2, Qt.AlignmentFlag.AlignTop)
        raster.setColumnStretch(plek % 2, 1)
    return raster


def _keuzes() -> QWidget:
    houder = QWidget()
    stapel = QVBoxLayout(houder)
    stapel.setContentsMargins(0, 0, 0, 0)
    plan = Keuzerij(
        (
            ("zo", "Zo in het plan"),
            (
                "anders",
                "Anders gezegd, omdat wat ik letterlijk zei niet door iedereen goed begrepen wordt",
            ),
            ("niet", "Niet in het plan"),
        )
    )
    plan.zet_waarde("zo")
    stapel.addWidget(Veldblok("Mag dit zo in je plan?", plan))
    gezag, uit = Vinkje("Vader heeft het gezag"), Vinkje("Niet van toepassing")
    gezag.setChecked(True)
    uit.setEnabled(False)
    stapel.addLayout(naast(gezag, Vinkje("Contactgegevens afschermen"), uit))
    return houder


def _knoppen() -> QLayout:
    dood = PrimaireKnop("Vaststellen")
    dood.setEnabled(False)
    return naast(
        PrimaireKnop("Noteren"),
        Knop("Evalueren"),
        Knop("Afdrukken", "print"),
        TekstKnop("Overslaan"),
        TekstKnop("bekijk 3 versies", klein=True),
        IcoonKnop("help", "Uitleg"),
        dood,
    )


def _pillen() -> QLayout:
    return naast(
        *(Pil(soort.replace("_", " "), soort) for soort in ("laat", "let_op", "goed", "neutraal", "stil"))
    )


def _bezig() -> QWidget:
    gang = Voortgang("PDF’s maken")
    gang.zet(12, 20)
    return gang


def leeg() -> QWidget:
    """An empty state below tabs."""
    pagina = QWidget()
    alles = QVBoxLayout(pagina)
    alles.setContentsMargins(24, 24, 24, 24)
    alles.addWidget(Paginakop("Noël d’Hondt", "Groep 6b · 10 jaar"))
    tabs = QTabWidget()
    tabs.setAccessibleName("Dossier")
    tabs.tabBar().setAccessibleName("Dossier")
    uitleg = "Hier komt wat je met Noël, zijn ouders en collega’s besprak. Een paar zinnen is genoeg."
    tabs.addTab(LegeStaat("Nog geen gesprekken", uitleg, "Gesprek noteren", "gesprekken"), "Tijdlijn")
    for naam in ("OPP", "Hoorrecht", "Gesprekken", "Documenten"):
        tabs.addTab(QWidget(), naam)
    alles.addWidget(tabs)
    return pagina


class Iconenblad(QWidget):
    """All icons at three sizes."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's own name
        """Paint them with their names."""
        painter = QPainter(self)
        painter.setPen(thema.kleur("tekst"))
        painter.setFont(thema.letter(13))
        for plek, bestand in enumerate(sorted((paths.resources() / "iconen").glob("*.svg"))):
            x, y = 24 + (plek % 6) * 170, 24 + (plek // 6) * 100
            for maat, naar_rechts in ((20, 0), (24, 30), (48, 66)):
                vak = self.rect()
                vak.setRect(x + naar_rechts, y, maat, maat)
                iconen.teken(painter, vak, bestand.stem, "tekst")
            painter.drawText(x, y + 68, bestand.stem)


SCHERMEN: dict[str, Callable[[], QWidget]] = {
    "vandaag": vandaag,
    "leerlingen": leerlingen,
    "opp": opp,
    "dossier": leeg,
    "iconen": Iconenblad,
    "formulier": formulier,
}
