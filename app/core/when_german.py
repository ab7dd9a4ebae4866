"""German words for days and times, put into the English ones that `app.core.when` reads, whatever the window speaks.

No word of these means another time in English, so both are always read.
"""

import re

_DAYS = {
    **dict.fromkeys(("mo", "montag"), "monday"),
    **dict.fromkeys(("di", "dienstag"), "tuesday"),
    **dict.fromkeys(("mi", "mittwoch"), "wednesday"),
    **dict.fromkeys(("do", "donnerstag"), "thursday"),
    **dict.fromkeys(("fr", "freitag"), "friday"),
    **dict.fromkeys(("sa", "samstag", "sonnabend"), "saturday"),
    **dict.fromkeys(("so", "sonntag"), "sunday"),
}
_MONTHS = {
    **dict.fromkeys(("januar", "jänner", "jän"), "january"),
    **dict.fromkeys(("februar", "feber"), "february"),
    **dict.fromkeys(("märz", "maerz", "mär", "mrz"), "march"),
    "mai": "may",
    "juni": "june",
    "juli": "july",
    **dict.fromkeys(("oktober", "okt"), "october"),
    **dict.fromkeys(("dezember", "dez"), "december"),
}
_TIMES = {
    "heute": "today",
    "morgen": "tomorrow",
    "übermorgen": "day after tomorrow",
    "uebermorgen": "day after tomorrow",
    **dict.fromkeys(("früh", "frueh", "vormittag", "vormittags", "morgens"), "morning"),
    **dict.fromkeys(("mittag", "mittags"), "noon"),
    **dict.fromkeys(("nachmittag", "nachmittags"), "afternoon"),
    **dict.fromkeys(("abend", "abends"), "evening"),
    "mitternacht": "midnight",
    "jetzt": "now",
    "sofort": "now",
    "halb": "half to",
    "viertel": "quarter",
    "vor": "to",
    "nach": "past",
}
_SPANS = {
    **dict.fromkeys(("ein", "eine", "einem", "einer"), "a"),
    **dict.fromkeys(("min", "minute", "minuten"), "minutes"),
    **dict.fromkeys(("std", "stunde", "stunden"), "hours"),
    **dict.fromkeys(("tag", "tage", "tagen"), "days"),
    **dict.fromkeys(("woche", "wochen"), "weeks"),
    **dict.fromkeys(("monat", "monate", "monaten"), "months"),
}
_NEXT = {
    **dict.fromkeys(("nächste", "nächsten", "nächster", "nächstem", "naechste", "naechsten", "naechster"), "next"),
    **dict.fromkeys(("diese", "diesen", "dieser", "diesem"), "this"),
}
_AFTER_NEXT = {"next weeks": "next week", "next months": "next month", "next werktag": "next working day",
               "next arbeitstag": "next working day", "this weeks": "this week"}  # fmt: skip
_NUMBERS = ("eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_FIGURES = {word: str(number) for number, word in enumerate(_NUMBERS, 1)}
_WORDS = _DAYS | _MONTHS | _TIMES | _SPANS | _NEXT | _FIGURES | dict.fromkeys(("um", "den", "gegen", "ab", "dem"), "")
_ANY = re.compile(r"(?<![\w.])(" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")(?![\w])\.?")
_PHRASES = (
    (re.compile(r"\b(heute|this) morgen\b"), "today morning"),
    (re.compile(r"\bmorgen (?=morgens\b|früh\b|vormittag)"), "tomorrow "),
    (re.compile(r"\beiner halben stunde\b"), "30 minutes"),
    (re.compile(r"\beiner viertelstunde\b"), "15 minutes"),
    (re.compile(r"\b(?:eineinhalb|anderthalb) stunden\b"), "90 minutes"),
    (re.compile(r"^am (?=\D|\d{1,2}\.)"), ""),
    (re.compile(r"\b(\d{1,2}) uhr (\d{2})\b"), r"\1:\2"),
)


def english(text: str) -> str:
    """`text`, casefolded, with its German words in English."""
    for each, meant in _PHRASES:
        text = each.sub(meant, text)
    text = " ".join(_ANY.sub(lambda found: f"{_WORDS[found[1]]} ", text).split())
    for said, meant in _AFTER_NEXT.items():
        text = text.replace(said, meant)
    return text
