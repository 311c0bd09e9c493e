"""What stands on paper beside a person's own words, in either language."""

from collections.abc import Mapping
from typing import Final

from samensociaal_desktop.domain.localised import LocalisedText

TITLE: Final = LocalisedText(nl="Mijn dagboek", en="My journal")
ABOUT: Final = LocalisedText(nl="{} momenten, van {} tot en met {}.", en="{} moments, from {} to {}.")
ABOUT_ONE: Final = LocalisedText(nl="Eén moment, van {}.", en="One moment, of {}.")
ABOUT_NONE: Final = LocalisedText(nl="Geen momenten.", en="No moments.")
PAGE: Final = LocalisedText(nl="bladzijde", en="page")
OF: Final = LocalisedText(nl="van", en="of")
COVERED: Final = LocalisedText(nl="De woorden van dit moment zijn afgedekt", en="The words of this moment are covered")
EVIDENCE: Final = LocalisedText(nl="Bewijs", en="Evidence")
SIGNS: Final = LocalisedText(
    nl="Sommige tekens kan dit bestand niet tonen. Daar staat de Engelse naam tussen haken, of een □.",
    en="Some signs cannot be shown in this file. Their name stands between brackets instead, or a □.",
)
WITHOUT_WORDS: Final = LocalisedText(nl="Zonder woorden", en="Without words")

FIELDS: Final[Mapping[str, LocalisedText]] = {
    "literal": LocalisedText(nl="letterlijke tekst", en="the text as it stood"),
    "address": LocalisedText(nl="adres van het bericht", en="address of the post"),
    "account": LocalisedText(nl="account", en="account"),
    "posted_at": LocalisedText(nl="geplaatst op", en="posted at"),
    "zone": LocalisedText(nl="tijdzone", en="time zone"),
    "shown_name": LocalisedText(nl="getoonde naam", en="name as shown"),
    "witnesses": LocalisedText(nl="getuigen", en="witnesses"),
    "own_words": LocalisedText(nl="eigen woorden erbij", en="own words in it"),
    "who_and_why": LocalisedText(nl="wie ik denk dat het is, en waarom", en="who I think it is, and why"),
    "series": LocalisedText(nl="wat er eerder gebeurde", en="what happened before"),
    "effect": LocalisedText(nl="wat het met me deed", en="what it did to me"),
    "missing": LocalisedText(nl="wat nog ontbreekt", en="what is still missing"),
}
REPORTED_TO: Final = LocalisedText(nl="gemeld bij", en="reported to")
REPORTED_ON: Final = LocalisedText(nl="op", en="on")
REPORT_STATE: Final = LocalisedText(nl="stand", en="how far")
CASE_NUMBER: Final = LocalisedText(nl="nummer", en="number")
REPLY: Final = LocalisedText(nl="antwoord", en="reply")
FILE: Final = LocalisedText(nl="bestand", en="file")
FILE_ADDED: Final = LocalisedText(nl="toegevoegd", en="added")
FILE_SIZE: Final = LocalisedText(nl="{} bytes", en="{} bytes")
