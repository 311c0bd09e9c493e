"""The words people use for times, in Dutch and English: the tables that `when` reads with."""

from typing import Final

WEEKDAYS: Final = (
    ("maandag", "ma", "monday", "mon"),
    ("dinsdag", "di", "tuesday", "tues", "tue"),
    ("woensdag", "wo", "wednesday", "wed"),
    ("donderdag", "do", "thursday", "thurs", "thur", "thu"),
    ("vrijdag", "vr", "friday", "fri"),
    ("zaterdag", "za", "saturday", "sat", "weekend"),
    ("zondag", "zo", "sunday", "sun"),
)
"""From Monday on, as `date.weekday` counts; a weekend is named by its Saturday."""

MONTHS: Final = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb"),
    ("maart", "march", "mrt", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)

_DUTCH_NUMBERS: Final = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
)  # fmt: skip
_ENGLISH_NUMBERS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip

ENGLISH_ONLY: Final = frozenset(_ENGLISH_NUMBERS) - frozenset(_DUTCH_NUMBERS)
NUMBERS: Final = {word: value for words in (_DUTCH_NUMBERS, _ENGLISH_NUMBERS) for value, word in enumerate(words)} | {
    "twintig": 20,
    "twenty": 20,
}

DAYS_BACK: Final = {
    "vandaag": 0,
    "today": 0,
    "gisteren": 1,
    "gister": 1,
    "yesterday": 1,
    "eergisteren": 2,
    "eergister": 2,
    "day before yesterday": 2,
}

UNIT_MINUTES: Final = {
    "minuut": 1, "minuten": 1, "min": 1, "minute": 1, "minutes": 1, "kwartier": 15, "quarter of an hour": 15,
    "uur": 60, "uren": 60, "hour": 60, "hours": 60,
}  # fmt: skip
UNIT_DAYS: Final = {"dag": 1, "dagen": 1, "day": 1, "days": 1, "week": 7, "weken": 7, "weeks": 7}
UNIT_MONTHS: Final = {
    "maand": 1, "maanden": 1, "month": 1, "months": 1, "jaar": 12, "jaren": 12, "year": 12, "years": 12,
}  # fmt: skip

MORNING: Final = ("ochtend", "morning", "voormiddag", "s ochtends", "s morgens", "s voormiddags")
AFTERNOON: Final = ("middag", "namiddag", "afternoon", "s middags", "s namiddags")
EVENING: Final = ("avond", "evening", "s avonds")
NIGHT: Final = ("nacht", "night")
AT_NIGHT: Final = ("s nachts", "at night")

NOW: Final = ("nu", "now", "just now", "right now", "zojuist", "zonet", "daarnet", "net")
BETWEEN: Final = (
    "om", "op", "at", "on", "rond", "around", "about", "ongeveer", "circa", "ca", "de", "het", "the", "in",
    "ergens", "somewhere", "sometime",
)  # fmt: skip
"""Small words that change nothing."""

TO_COME: Final = ("morgen", "overmorgen", "tomorrow", "volgend", "volgende", "komend", "komende", "next", "straks")
"""What a time that is still to come begins with."""
