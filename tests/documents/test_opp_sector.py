"""What only some kinds of school print, the results per goal, and what was measured."""

from __future__ import annotations

from typing import Any

from opp_desk.documents.opp import maak_opp_pdf
from tests.documents.keuring import fouten, tags, tekst
from tests.documents.voorbeeld import canoniek, noel

SECTOR: dict[str, Any] = {
    "leerroute": "leerroute 4",
    "schooladvies": "vmbo-kader",
    "zelfredzaamheid": "hij pakt zelf zijn tas in",
    "leerlijnen": [{"vak": "Rekenen", "tussendoel": "de tafels tot en met 5", "op": "2027-02-01"}],
    "tlv_nummer": "PO2601-0042",
    "tlv_van": "2026-08-01",
    "tlv_tot": "2028-07-31",
    "tlv_categorie": "laag",
    "cvb_datum": "2026-10-01",
    "cvb_leden": "orthopedagoog, schoolarts, intern begeleider",
    "cvb_advies": "blijven op deze school",
    "terugplaatsing_op": "2026-10-01",
    "terugplaatsing_besluit": "nu niet, opnieuw in het najaar van 2027",
    "zorg_in_onderwijstijd": "logopedie op dinsdag, 30 minuten",
    "toetsafspraken": [
        {"soort": "examen", "wat": "een half uur langer", "sinds": "2026-09-01", "gemeld_op": "2026-10-15"}
    ],
    "stages": [
        {
            "bedrijf": "Kwekerij De Els",
            "dagen": "dinsdag en donderdag",
            "begeleider": "R. Mulder",
            "leerdoel": "op tijd vragen om hulp",
            "van": "2027-01-11",
            "tot": "2027-06-25",
        }
    ],
    "toekomstdoelen": [{"domein": "wonen", "doel": "zelf koken, één keer per week", "wie": "moeder"}],
    "opbouwstappen": [{"vanaf": "2026-11-02", "uren": "18", "hoe": "de woensdag erbij"}],
    "vakafspraken": [
        {"vak": "Engels", "docent": "dhr. Bos", "wel": "voorlezen", "niet": "hardop laten lezen"}
    ],
    "evaluaties": [
        {
            "datum": "2026-12-18",
            "met_ouders": True,
            "met_leerling": True,
            "aanwezig": "moeder, vader, Noël, juf Anouk",
            "leerling_vindt": "de kaart helpt, de plek niet",
            "ouders_vinden": "thuis is het rustiger",
            "doelresultaten": [
                {
                    "doel": "d1",
                    "resultaat": "deels",
                    "gegeven": "ja",
                    "verschil": "de getallenlijn op tafel",
                    "vervolg": "doorgaan",
                },
                {"doel": "weg", "resultaat": "behaald", "vervolg": "stoppen"},
            ],
        }
    ],
}
KEUZES = {
    "toetsafspraak.soort": {"examen": "bij het examen"},
    "toekomstdoel.domein": {"wonen": "wonen"},
    "doelresultaat.resultaat": {"deels": "deels behaald", "behaald": "behaald"},
    "doelresultaat.gegeven": {"ja": "ja"},
    "doelresultaat.vervolg": {"doorgaan": "doorgaan", "stoppen": "stoppen"},
}


def papier(**opp: Any) -> bytes:
    """Return the demo plan with every list of every sector, and these fields."""
    inhoud = noel()
    inhoud["opp"] |= SECTOR | opp
    inhoud["teksten"]["keuzes"] |= KEUZES
    inhoud["groepsaanbod"] = {"naam": "Groep 6", "tekst": "Elke dag een half uur samen lezen."}
    inhoud["metingen"] = [
        {"doel": "d1", "datum": "2026-10-23", "waarde": "5"},
        {"doel": "d1", "datum": "2026-11-06", "waarde": "6"},
        {"doel": "weg", "datum": "2026-11-06", "waarde": "1"},
    ]
    return maak_opp_pdf(canoniek(inhoud))


def gedrukt(**opp: Any) -> str:
    """Return the text of that plan."""
    return tekst(papier(**opp)).replace("\u00a0", " ")


def test_every_list_of_every_sector_is_tagged() -> None:
    """The fullest paper keeps every rule of PDF/UA-1, with tables for what is a table."""
    pdf = papier()
    assert fouten(pdf) == []
    assert tags(pdf).count("Table") == 4


def test_the_sections_say_what_they_are() -> None:
    """TLV, commissie, tests, stage, life after school and the way back each read as a sentence."""
    alles = gedrukt()
    for zin in (
        "Volgnummer PO2601-0042, categorie laag, van 1 augustus 2026 tot en met 31 juli 2028.",
        "Bij het examen. Een half uur langer. Sinds 1 september 2026, gemeld bij de examensecretaris op",
        "Kwekerij De Els. Dinsdag en donderdag, van 11 januari tot 25 juni 2027, begeleider R. Mulder.",
        "Noël leert daar: op tijd vragen om hulp.",
        "Wonen zelf koken, één keer per week. moeder",
        "2 november 2026 18 uur per week de woensdag erbij.",
        "Zorg in onderwijstijd. Logopedie op dinsdag, 30 minuten.",
        "Groep 6 Elke dag een half uur samen lezen.",
        "Engels · dhr. Bos Wel Voorlezen. Liever niet Hardop laten lezen.",
    ):
        assert zin in alles


def test_a_tlv_for_the_whole_loopbaan_says_so() -> None:
    """Without an end date the paper says that it holds the whole schoolloopbaan."""
    alles = gedrukt(tlv_hele_loopbaan=True, tlv_tot=None)
    assert "van 1 augustus 2026, geldt de hele schoolloopbaan." in alles


def test_an_evaluation_tells_goal_by_goal() -> None:
    """Each result stands beside the name of its goal; a goal that is gone keeps its result."""
    alles = gedrukt()
    assert (
        "Doel 1 · Rekenen Deels behaald, begeleiding gegeven: ja De getallenlijn op tafel. Doorgaan." in alles
    )
    assert "Een eerder doel Behaald Stoppen." in alles
    assert "Noël de kaart helpt, de plek niet." in alles


def test_measurements_stand_with_their_goal() -> None:
    """Chart and values, oldest first; a measurement of a goal that is not on the paper is not there."""
    alles = gedrukt()
    assert "23 oktober: 5 · 6 november: 6" in alles
    assert "6 november: 1" not in alles
    assert tags(papier()).count("Figure") == 1


def test_a_plan_without_anything_of_a_sector_has_no_empty_headings() -> None:
    """What is not filled is not printed."""
    alles = tekst(maak_opp_pdf(canoniek(noel())))
    for kop in ("Leerroute", "Toetsen en examens", "Later", "Stage", "Toelaatbaarheid", "Per vak", "maten"):
        assert kop not in alles
