"""The words of a page: HTML from outside as plain text. Nothing of it is ever shown as HTML, loaded or run."""

import re
from html.parser import HTMLParser
from typing import Final

_BLOCKS: Final = frozenset(
    {"address", "article", "aside", "blockquote", "br", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption"}
    | {"figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p"}
    | {"pre", "section", "table", "td", "th", "tr", "ul"}
)
_DROPPED: Final = frozenset(
    {"script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg", "math"}
)
"""What holds no words of the person."""

_OTHER_MARKS: Final = re.compile(r"<[!?][^<>]{0,4000}>")
_NO_TAG: Final = re.compile(r"<(?!/?[A-Za-z][^<>]{0,4000}>)")
_EMPTY_LINES: Final = re.compile(r"\n{3,}")
_BLANKS: Final = re.compile(r"[ \t\r\n\f]+")


def text_of_html(html: str) -> str:
    """Return the words of HTML: blocks as lines of their own, list items with a dash, scripts and styles left out.

    Text that is no HTML comes back as it is, but for its line ends: those are blanks there.
    """
    parser = _Words()
    parser.feed(_sound(html))
    parser.close()
    return parser.text()


def _sound(html: str) -> str:
    """Return HTML with whole tags only: others stay as text.

    On marks that never end, the standard parser looks on to the end of the text from each of them: 256 KB of "<!--"
    took it half a minute.
    """
    return _NO_TAG.sub("&lt;", _OTHER_MARKS.sub("", _without_comments(html)))


def _without_comments(html: str) -> str:
    pieces, at = list[str](), 0
    while (start := html.find("<!--", at)) >= 0 and (end := html.find("-->", start + 4)) >= 0:
        pieces.append(html[at:start])
        at = end + 3
    return "".join((*pieces, html[at:]))


class _Words(HTMLParser):
    """Gathers words. It counts what it is inside of, and keeps no tree: however deep a page is, it needs no more."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._pieces: list[str] = []
        self._dropped = ""
        self._inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._dropped:
            self._inside += tag == self._dropped
        elif tag in _DROPPED:
            self._dropped, self._inside = tag, 1
        elif tag in _BLOCKS:
            self._pieces.append("\n- " if tag == "li" else "\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._dropped and tag in _BLOCKS:
            self._pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._dropped:
            self._inside -= tag == self._dropped
            if not self._inside:
                self._dropped = ""
        elif tag in _BLOCKS and tag != "li":  # the next one begins its own line
            self._pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._dropped:
            self._pieces.append(_BLANKS.sub(" ", data))

    def text(self) -> str:
        """Return what was gathered."""
        text = "\n".join(line.strip(" \t\xa0") for line in "".join(self._pieces).split("\n"))
        return _EMPTY_LINES.sub("\n\n", text).replace("\xa0", " ").strip()
