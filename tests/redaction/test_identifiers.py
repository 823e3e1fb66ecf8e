"""The finder held against a labelled sample, as it is and under two strains, and against single traps."""

from __future__ import annotations

import json
import time
import tracemalloc
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.identifier_score import read, score

from npgs_journal.redaction.identifiers import Label, Strength, find
from npgs_journal.redaction.identifiers.tables import table

SAMPLE, OTHER_TOWNS, MORE_TOWNS, UP_RIVER, LOW_COUNTRY, STRAIT, ABROAD, HARDLY_ANY, GROVE, FERRY = (
    read(Path(__file__).with_name(f"{name}.jsonl"))
    for name in (
        "sample",
        "other_towns",
        "more_towns",
        "up_river",
        "low_country",
        "sound_and_strait",
        "abroad",
        "hardly_any",
        "holler_and_grove",
        "lake_and_ferry",
    )
)
ELSEWHERE = [
    "Adaeze Chukwuma",
    "Zbigniew Wiśniewski",
    "Siobhán Gallagher",
    "Thandiwe Dlamini",
    "Bao Trinh",
    "Ximena Villaseñor",
    "Yusra Haddad",
    "Kwabena Asante",
    "Oleksandr Shevchenko",
    "Leilani Kahale",
    "Parveen Qureshi",
    "Gustavo Pacheco",
    "Ingeborg Lindqvist",
    "Mehmet Yildiz",
    "Sunniva Aasen",
    "Rangi Parata",
    "Chukwuemeka Obi",
    "Tatsuya Morimoto",
    "Noémie Lefebvre",
    "Ewelina Nowak",
    "Farrukh Karimov",
    "Halima Warfa",
    "Dimitra Papadakis",
    "Ikaika Mahoe",
    "Nokuthula Zulu",
    "Rutendo Moyo",
    "Saoirse Brennan",
    "Tomasz Zieliński",
    "Anahit Petrosyan",
    "Babajide Ogunleye",
    "Marisol Quintanilla",
    "Yevgenia Sokolova",
    "Abdoulaye Diallo",
    "Kateryna Bondar",
    "Lupe Tuiasosopo",
]


def found(entries):
    return [
        {
            "id": entry["id"],
            "spans": [{"start": s.start, "end": s.end, "label": str(s.label)} for s in find(entry["text"])],
        }
        for entry in entries
    ]


def figures(entries):
    return score(entries, found(entries))


def in_small_letters(entry):
    small = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in entry["text"])
    return {**entry, "text": small}


def with_other_names(entries):
    """Every name for one from another language: the same person has the same new name everywhere."""
    people = {}
    swapped = []
    for entry in entries:
        text, spans, at = "", [], 0
        for span in sorted(entry["spans"], key=lambda each: each["start"]):
            words = entry["text"][span["start"] : span["end"]]
            text += entry["text"][at : span["start"]]
            if span["label"] == "NAME" and len(words) > 1:
                first, last = people.setdefault(span["who"], ELSEWHERE[len(people) % len(ELSEWHERE)]).split()
                new = f"{first} {last}" if " " in words else first
                words = new.lower() if words.islower() else new.upper() if words.isupper() else new
            spans.append({**span, "start": len(text), "end": len(text) + len(words)})
            text += words
            at = span["end"]
        swapped.append({**entry, "text": text + entry["text"][at:], "spans": spans})
    return swapped


def share(figures_, label):
    hit, total = figures_["per_label"][label]
    return hit / total


def test_the_sample():
    seen = figures(SAMPLE)
    assert seen["recall"] >= 0.94, seen["leaked"]
    assert seen["precision"] >= 0.97, seen["false"]
    assert seen["over"] <= 5
    assert seen["structured"] >= 0.99
    assert share(seen, "NAME") >= 0.92


def test_the_sample_in_small_letters():
    seen = figures([in_small_letters(entry) for entry in SAMPLE])
    assert seen["recall"] >= 0.80, seen["leaked"]
    assert seen["precision"] >= 0.93, seen["false"]


def test_the_sample_with_names_from_other_languages():
    seen = figures(with_other_names(SAMPLE))
    assert share(seen, "NAME") >= 0.93, [each for each in seen["leaked"] if each[1] == "NAME"]


@pytest.mark.parametrize(
    ("entries", "recall", "in_small_letters_too", "structured"),
    [
        (OTHER_TOWNS, 0.93, 0.82, 0.97),
        (MORE_TOWNS, 0.92, 0.79, 0.93),
        (UP_RIVER, 0.93, 0.80, 0.97),
        (LOW_COUNTRY, 0.94, 0.83, 0.97),
        (STRAIT, 0.94, 0.84, 0.97),
        (ABROAD, 0.92, 0.76, 0.94),
        (GROVE, 0.90, 0.84, 0.97),
    ],
    ids=[
        "other towns",
        "more towns",
        "up river",
        "low country",
        "sound and strait",
        "abroad",
        "holler and grove",
    ],
)
def test_entries_from_elsewhere(entries, recall, in_small_letters_too, structured):
    """Written apart from the rules; the rules have been tuned on them since."""
    seen = figures(entries)
    assert seen["recall"] >= recall, seen["leaked"]
    assert seen["structured"] >= structured, seen["leaked"]
    assert seen["precision"] >= 0.97, seen["false"]
    assert seen["over"] <= 6
    small = figures([in_small_letters(entry) for entry in entries])
    assert small["recall"] >= in_small_letters_too, small["leaked"]
    assert small["precision"] >= 0.91, small["false"]


def test_entries_that_the_rules_were_never_tuned_on():
    """What was measured, not what is aimed at: structured kinds stay under 0.97. Tune on others."""
    seen = figures(FERRY)
    assert seen["recall"] >= 0.90, seen["leaked"]
    assert seen["structured"] >= 0.94, seen["leaked"]
    assert share(seen, "NAME") >= 0.92
    assert seen["precision"] >= 0.97, seen["false"]
    assert seen["over"] <= 6
    small = figures([in_small_letters(entry) for entry in FERRY])
    assert small["recall"] >= 0.85, small["leaked"]
    assert small["precision"] >= 0.93, small["false"]


def test_long_thoughts_with_hardly_any_identifier():
    """Program words, brands, titles and word-names, on purpose: the worst that can be touched."""
    seen = figures(HARDLY_ANY)
    assert seen["recall"] >= 0.95, seen["leaked"]
    assert seen["over"] <= 20


@pytest.mark.parametrize(
    "text",
    [
        "Hope is a muscle, somebody said. I have more of it than I did, and less than I tell people.",
        "Grace came up in group. Nobody agreed what grace is. I think grace is when nobody keeps count.",
        "Joy is not the goal. Joy happens while I am stacking chairs. Faith, patience, a working heater.",
        "Will it hold? I don't know. I may be back or I may not. There is an art to waiting.",
        "I trust her. Mercy would be a bus that comes. We had peace for an hour and I will take it.",
        "Hope and joy and grace were the three words on the board. Someone wrote snacks under them.",
    ],
)
def test_words_that_are_names_elsewhere(text):
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("call me at (509) 555-0134 tonight", "(509) 555-0134", Label.PHONE),
        ("llámame al 612 34 56 78 mañana", "612 34 56 78", Label.PHONE),
        ("write to jo.smith+x@mail.example.org please", "jo.smith+x@mail.example.org", Label.EMAIL),
        ("see https://help.example.org/a?b=c.", "https://help.example.org/a?b=c", Label.URL),
        ("her social is 900-12-4471 now", "900-12-4471", Label.ID),
        ("DNI 12345678Z", "12345678Z", Label.ID),
        ("case number 24CR-118203 was read out", "24CR-118203", Label.ID),
        ("he goes by @rio_77 there", "@rio_77", Label.ID),
        ("the last four of her card are 8841", "8841", Label.ID),
        ("due on 11/30 at noon", "11/30", Label.DATE),
        ("since the 5th of May, 2021", "5th of May, 2021", Label.DATE),
        ("nació el 8 de mayo de 1990", "8 de mayo de 1990", Label.DATE),
        ("on Christmas Eve we ate", "Christmas Eve", Label.DATE),
        ("she turned 93 and danced", "93", Label.AGE),
        ("mi abuela tiene noventa y dos años", "noventa y dos", Label.AGE),
        ("lives at 1190 E. 38th St., Apt 4B now", "1190 E. 38th St., Apt 4B", Label.ADDRESS),
        ("mail goes to P.O. Box 114 there", "P.O. Box 114", Label.ADDRESS),
        ("vive en la calle Hidalgo 45 con ella", "calle Hidalgo 45", Label.ADDRESS),
        ("we drove to Walla Walla", "Walla Walla", Label.PLACE),
        ("Back at Harbor House I sat down", "Harbor House", Label.ORG),
        ("a bed at Cedar Ridge Recovery Center", "Cedar Ridge Recovery Center", Label.ORG),
        ("Dr. Venkataraman was late", "Venkataraman", Label.NAME),
        ("his wife June packed us lunch", "June", Label.NAME),
        ("I sat with José Ángel Ruiz-Peña", "José Ángel Ruiz-Peña", Label.NAME),
        ("Nobody came. Mark offered to drive.", "Mark", Label.NAME),
        ("Eve put her hand flat on the table.", "Eve", Label.NAME),
        ("Then Art, our volunteer, sat down.", "Art", Label.NAME),
        ("All day. Bob only wants the pens.", "Bob", Label.NAME),
        ("They called for JT twice.", "JT", Label.NAME),
        ("I signed it R.T. and left.", "R.T", Label.NAME),
        ("Then I left. hope said she is tired. I nodded.", "hope", Label.NAME),
        ("Grace was late. We waited.", "Grace", Label.NAME),
        ("Rosa and I walked.", "Rosa", Label.NAME),
        ("hope and i walked to the bus and she told me about her day", "hope", Label.NAME),
        ("There is one who goes by Z here.", "Z", Label.NAME),
        ("Everybody calls him Sparky now.", "Sparky", Label.NAME),
        ("she called from destiny's phone and hung up on me", "destiny", Label.NAME),
        ("i rode on the bus with mark to the dmv", "mark", Label.NAME),
        ("Esperanza, la vecina, nos vio.", "Esperanza", Label.NAME),
        ("she's northwoods_dad_81 on the game", "northwoods_dad_81", Label.ID),
        ("Birth cert out of Ponce, it says", "Ponce", Label.PLACE),
        (
            "They're at 932 Schuylkill Avenue, 2nd floor rear now",
            "932 Schuylkill Avenue, 2nd floor rear",
            Label.ADDRESS,
        ),
        ("We rode with Pa Houa.", "Pa Houa", Label.NAME),
        ("Ti-Jean has a bad back.", "Ti-Jean", Label.NAME),
        ("el patrón don israel le grita y no hay nada mas que decir", "don israel", Label.NAME),
        ("shawn got picked up by gallup pd and they kept him", "gallup pd", Label.ORG),
        ("I went to Catholic Charities of Santa Ana with her", "Catholic Charities of Santa Ana", Label.ORG),
        ("No, Mrs. Whitcomb, 97, danced.", "97", Label.AGE),
        ("her mom is 95, not 94.", "94", Label.AGE),
        ("Her follow up is 3/4 at 10:15.", "3/4", Label.DATE),
        ("nos vemos el viernes 14 en la sala", "14", Label.DATE),
        ("next 23-OCT if it holds", "23-OCT", Label.DATE),
        ("the login is rmw_peer07 for now", "rmw_peer07", Label.ID),
        ("the claim is claim C 29 446 018 still", "C 29 446 018", Label.ID),
        ("the confirmation code QX7T2B came", "QX7T2B", Label.ID),
        ("On the eleventh they open again.", "eleventh", Label.DATE),
        ("the trailer at 77 County Road 12, Lot 9 now", "77 County Road 12, Lot 9", Label.ADDRESS),
        ("Joy is slow before noon, she'd like that on record.", "Joy", Label.NAME),
        ("All quiet. Big Country is banned from the thermostat.", "Big Country", Label.NAME),
        ("It moved off 4th Ave S behind the shop.", "4th Ave S", Label.ADDRESS),
        ("She's 90-something and won't say.", "90", Label.AGE),
        ("Babcia is Mrs. Kowalczyk, ninety-six. She pinched me.", "ninety-six", Label.AGE),
        ("i got the key. 740 selby number 6 is hers", "740 selby", Label.ADDRESS),
        ("It parks at the corner of Broad and Price.", "Broad and Price", Label.ADDRESS),
        ("A letter from Coastal Empire Legal Aid came.", "Coastal Empire Legal Aid", Label.ORG),
        ("The mail for Clarence Two Bulls is here.", "Clarence Two Bulls", Label.NAME),
        ("Ji-woo doesn't want her to know.", "Ji-woo", Label.NAME),
        ("Pa Houa brought egg rolls.", "Pa Houa", Label.NAME),
        ("He introduced himself as Big Country.", "Big Country", Label.NAME),
        ("his tag is LFA 7730", "LFA 7730", Label.ID),
        ("PHN 9990 412 887", "9990 412 887", Label.ID),
        ("she is at 1 Hillman St, E8 1DY now", "E8 1DY", Label.PLACE),
        ("Third floor, 2241 W Division. Clean.", "2241 W Division", Label.ADDRESS),
        ("went by 2217 collingwood, nobody there", "2217 collingwood", Label.ADDRESS),
        ("it is 605 five five five 0 1 3 2 at night", "605 five five five 0 1 3 2", Label.PHONE),
        ("the report, #25-100233, is thin", "#25-100233", Label.ID),
        ("his license LCDC-T 00417 came", "LCDC-T 00417", Label.ID),
        ("I wrote to Walter P. Huddleston III today", "Walter P. Huddleston III", Label.NAME),
        ("lives at 310 Calle Reina, Unidad 9 now", "310 Calle Reina, Unidad 9", Label.ADDRESS),
        ("the form went to Ruth's Center East again", "Ruth's Center East", Label.ORG),
        ("call 01 555 0144 before noon", "01 555 0144", Label.PHONE),
    ],
)
def test_what_has_a_form_or_a_place(text, words, label):
    at = text.index(words)
    assert (at, at + len(words), label) in {(s.start, s.end, s.label) for s in find(text)}


@pytest.mark.parametrize(
    "text",
    [
        "I slept 8 hours and walked 3 miles.",
        "It cost 1,200 dollars, or $45.50 a week.",
        "We meet at 7:30 pm, 24/7 if need be.",
        "It was 95 degrees and 98 percent humid.",
        "He is 34 and she is 61.",
        "The second time was easier than the first.",
        "I went on Monday and again yesterday, in 2019 and 2021.",
        "She is on Medicaid and takes Suboxone.",
        "Texas and Mexico are far away.",
        "The main road was closed and the next street too.",
        "She wants to learn to drive in snow.",
        "Would I drive him, and who used to cross the street?",
        "Llámame mañana. Avísame luego. Mándame un texto.",
        "Traffic court took all of Tuesday.",
        "There is a Walkman and a Toolkit on the shelf.",
        "No digo nada. Tiene cita y nada más. Volvemos luego.",
        "People who ask are not the people who wait.",
        "I read the Wellness Plan template twice.",
        "Joy is a word that my mother had, and she hid it.",
        "Helped with the SNAP renewal. We were done by noon.",
        "He's 90-days-clean proud, he says.",
        "The corner of the room and the door are mine.",
        "She took a First Aid class.",
        "I took the bus, route 7, and cried.",
        "Of course I'd drive. We counted one two three four.",
    ],
)
def test_what_points_at_nobody(text):
    assert find(text) == []


def test_one_name_is_found_everywhere_once_it_is_known():
    text = "Told Xochitl about it. later xochitl called. Xochitl's brother came."
    assert [text[s.start : s.end].lower() for s in find(text)] == ["xochitl"] * 3


def test_word_names_are_asked_about():
    text = "Hope told me about it."
    (only,) = find(text)
    assert (only.start, only.end, only.label) == (0, 4, Label.NAME)
    assert find("I met Rosa.")[0].strength > Strength.ASK


def test_words_of_a_language_that_no_table_knows_are_not_all_asked_about():
    text = (
        "mwen te ale lakay granmè mwen jodi a epi nou te manje diri ak pwa ansanm, "
        "li te rakonte mwen kijan lavi te ye anvan, lè yo te konn mache nan mòn yo pou pran dlo"
    )
    assert len(find(text)) <= 3


def test_emoji_and_accents_do_not_move_the_offsets():
    text = "😀👩‍👩‍👧 cafe\u0301 with Rosa"
    (only,) = find(text)
    assert text[only.start : only.end] == "Rosa"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_text_gives_spans_in_order_that_never_overlap(text):
    spans = find(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "piece", ["a", "A ", "1", "1-", "A. ", "(5", "@", "x.", "Street ", "the 1st ", "'", "Aa"]
)
def test_a_hostile_line_takes_no_longer_for_each_letter(piece):
    """Work grows with the text, not with its square: an entry may be a line of 60,000 signs."""

    def seconds(length):
        text = piece * (length // len(piece))
        best = float("inf")
        for _ in range(2):
            start = time.process_time()
            find(text)
            best = min(best, time.process_time() - start)
        return best

    seconds(1_000)
    short, long = seconds(6_000), seconds(60_000)
    assert long < 40 * short + 0.5


def test_tables_are_small_text():
    names = ("given", "surnames", "words", "places", "both", "trade", "nicknames")
    tracemalloc.start()
    for name in names:
        table.cache_clear()
        table(name)
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size < 30e6
    folder = Path(__file__).parents[2] / "resources" / "names"
    assert sum(path.stat().st_size for path in folder.iterdir()) < 1e6
    assert json.dumps(sorted(table("both")))
