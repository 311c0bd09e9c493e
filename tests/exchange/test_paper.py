"""The journal on paper: tagged, in the right language, and nothing of it read as anything but words."""

import io
import json
import re
import subprocess
import sys
import zlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import typst

from samensociaal_desktop.domain.encounters import Chosen, Encounter, Precision, Response
from samensociaal_desktop.domain.evidence import Attachment, Evidence, Report
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.errors import PaperTooLong
from samensociaal_desktop.exchange import paper, typesetting
from samensociaal_desktop.exchange.paper import OnPaper, write_paper
from samensociaal_desktop.exchange.said import Sayer

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
NL = Sayer(Language.NL, lambda item: item)
EN = Sayer(Language.EN, lambda item: item)
MOMENT = Encounter(
    id="m",
    happened_at=datetime(2026, 4, 16, 21, 30),
    line="Een klasgenoot werd uitgelachen",
    note="In de groepsapp.\nWeer.\n\nMorgen praat ik met haar.",
    responses=(Chosen(Response.SUPPORT, ("resp.S1",)),),
    platform="geheime app",
    lesson="geheime les",
)
EVIDENCE = Evidence(
    moment="m", literal="je bent #dom", reports=(Report(to="Instagram", on=date(2026, 4, 17)), Report(to="school"))
)
FILE = Attachment(
    moment="m", name="scherm.png", media_type="image/png", size=12, sha256="ab" * 32, added_at=NOW
)  # fmt: skip


def pdf(moments, sayer=NL, at=NOW, **more):
    stream = io.BytesIO()
    write_paper([one if isinstance(one, OnPaper) else OnPaper(one) for one in moments], sayer, at, stream, **more)
    return stream.getvalue()


def unpacked(content):
    """Return a PDF with its streams in clear."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    return content + b"".join(_inflated(one) for one in streams)


def _inflated(stream):
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


@pytest.fixture
def shown(monkeypatch):
    """What is handed over for the paper, as it was in the end."""
    handed = []
    typeset = typesetting._typeset

    def watched(source, data, at, pictures):
        content = typeset(source, data, at, pictures)
        if isinstance(data, dict):
            handed.append(data)
        return content

    monkeypatch.setattr(typesetting, "_typeset", watched)

    def of(moments, sayer=NL, **more):
        assert pdf(moments, sayer, **more).startswith(b"%PDF-1.7")
        return handed[-1]

    return of


@pytest.mark.parametrize(("sayer", "language", "title"), [(NL, b"nl", b"Mijn dagboek"), (EN, b"en", b"My journal")])
def test_it_is_tagged_has_a_title_and_says_its_language(sayer, language, title):
    content = unpacked(pdf([MOMENT], sayer))
    assert b"/StructTreeRoot" in content
    assert re.search(rb"/MarkInfo\s*<<[^>]*/Marked\s+true", content)
    assert re.search(rb"/Lang\s*\(" + language, content)
    assert b"pdfuaid:part" in content
    assert title in content
    assert b"/DisplayDocTitle true" in content
    for tag in (b"/H1", b"/H2", b"/P", b"/L"):
        assert tag in content


def test_the_same_journal_at_the_same_time_is_the_same_file():
    assert pdf([MOMENT]) == pdf([MOMENT])
    assert pdf([MOMENT]) != pdf([MOMENT], at=NOW + timedelta(days=1))


def test_there_is_a_heading_for_each_month_and_the_facts_are_a_list(shown):
    later = replace(MOMENT, id="n", happened_at=datetime(2026, 5, 2, 9), precision=Precision.DAY)
    data = shown([MOMENT, later])
    assert [month["title"] for month in data["months"]] == ["april 2026", "mei 2026"]
    (moment,) = data["months"][0]["moments"]
    assert moment["title"] == "Een klasgenoot werd uitgelachen"
    assert moment["when"] == "donderdag 16 april 2026 21:30"
    assert moment["note"] == [["In de groepsapp.", "Weer."], ["Morgen praat ik met haar."]]
    assert list(map(tuple, moment["facts"]))[:2] == [("wat ik deed", "support"), ("hoe", "resp.S1")]
    assert data["about"] == "2 momenten, van donderdag 16 april 2026 tot en met zaterdag 2 mei 2026."
    assert data["remarks"] == []
    assert shown([MOMENT], EN)["about"] == "One moment, of Thursday 16 April 2026."
    assert shown([])["about"] == "Geen momenten."
    assert shown([replace(MOMENT, line=" ")])["months"][0]["moments"][0]["title"] == "Zonder woorden"


NASTY = (
    '#import "@preview/x:1.0.0": *', "#panic()", "$x^2", "@nowhere", "*half", "_half", "`raw", "\\", "]", "[", "}", "{",
    "<label>", "// comment", "/* open", "= heading", "- item", "#read(\"/etc/passwd\")", "~", "--", '"',
)  # fmt: skip


def test_words_are_never_read_as_code(shown):
    moment = replace(MOMENT, line=" ".join(NASTY), note="\n".join(NASTY), platform="#panic()", lesson="]#panic()[")
    (found,) = shown([OnPaper(moment, Evidence(moment="m", literal="#panic()"), (replace(FILE, name="#panic()"),))])[
        "months"
    ][0]["moments"]
    assert found["title"] == " ".join(NASTY)
    assert found["note"] == [list(NASTY)]


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("a\x00b\x1bc\x7fd", "abcd"),
        ("half \ud83d teken", "half \ufffd teken"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
        ("e\u0301é", "éé"),
        ("“krul” ‘enkel’ … – — € ½ ™ → ✓ ♥ ★", None),
        ("ğ ı İ ş Ł ő ŵ ẞ Ελλάδα Привет", None),
        ("שלום العربية", None),
    ],
)
def test_signs_of_all_kinds_are_shown(shown, text, becomes):
    data = shown([replace(MOMENT, note=text)])
    assert data["months"][0]["moments"][0]["note"] == [[becomes or text]]
    assert data["remarks"] == []


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("ha 😀!", "ha [grinning face]!"),
        ("👍🏽", "[thumbs up sign]"),
        ("中文", "□□"),
        ("👩‍👧", "[woman][girl]"),
        ("🏳️‍🌈", "[waving white flag][rainbow]"),
    ],
)
def test_signs_that_no_font_has_are_named_and_the_paper_says_so(shown, text, becomes):
    data = shown([replace(MOMENT, note=text)])
    assert data["months"][0]["moments"][0]["note"] == [[becomes]]
    assert data["remarks"] == [
        "Sommige tekens kan dit bestand niet tonen. Daar staat de Engelse naam tussen haken, of een □."
    ]


def test_a_very_long_word_stays_on_the_page(shown):
    data = shown([replace(MOMENT, note="w" * 10_000)])
    (line,) = data["months"][0]["moments"][0]["note"][0]
    assert line.replace("\u200b", "") == "w" * 10_000
    assert max(map(len, line.split("\u200b"))) == 40


def test_words_of_covered_moments_are_left_out_unless_they_are_asked_for(shown):
    covered = OnPaper(replace(MOMENT, is_covered=True), EVIDENCE, (FILE,))
    told = json.dumps(shown([covered]))
    for secret in ("klasgenoot", "groepsapp", "geheime", "dom", "scherm"):
        assert secret not in told
    assert "De woorden van dit moment zijn afgedekt" in told
    assert "klasgenoot" in json.dumps(shown([covered], with_covered=True))


def test_evidence_stands_under_its_moment_with_reports_and_the_hash_of_each_file(shown):
    (found,) = shown([OnPaper(MOMENT, EVIDENCE, (FILE,))])["months"][0]["moments"]
    words = [[tuple(pair) for pair in group] for group in found["evidence"]]
    assert words[0] == [("letterlijke tekst", "je bent #dom")]
    assert words[1] == [("gemeld bij", "Instagram"), ("op", "2026-04-17"), ("stand", "verstuurd")]
    assert words[3][0] == ("bestand", "scherm.png (12 bytes)")
    assert words[3][1][0] == "SHA-256"
    assert words[3][1][1].replace("\u200b", "") == "ab" * 32


def test_too_much_for_one_paper_is_said(monkeypatch):
    monkeypatch.setattr(paper, "MOST", 2)
    assert pdf([MOMENT] * 2)
    with pytest.raises(PaperTooLong):
        pdf([MOMENT] * 3)
    monkeypatch.setattr(paper, "MOST_SIGNS", 100)
    with pytest.raises(PaperTooLong):
        pdf([MOMENT])


def test_signs_without_end_are_given_up(monkeypatch):
    monkeypatch.setattr(typesetting, "_not_shown", lambda *_: (b"", {"x"}))
    with pytest.raises(PaperTooLong):
        pdf([MOMENT])


def test_another_error_is_a_bug_and_is_not_hidden(monkeypatch):
    monkeypatch.setattr(typesetting, "source_of", lambda _template: b"#panic()")
    with pytest.raises(typst.TypstError):
        pdf([MOMENT])


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are known on Unix only")
def test_nothing_outside_is_opened_while_the_paper_is_made(tmp_path):
    code = """
import io, os, resource
from datetime import UTC, datetime
from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.exchange import paper
from samensociaal_desktop.exchange.said import Sayer
from samensociaal_desktop.exchange.typesetting import source_of
source_of("journal.typ")
lowest = os.open(os.devnull, os.O_RDONLY)
os.close(lowest)
resource.setrlimit(resource.RLIMIT_NOFILE, (lowest, lowest))
try:
    open(os.devnull)
except OSError:
    pass
else:
    raise SystemExit("files can still be opened")
stream = io.BytesIO()
moment = Encounter(happened_at=datetime(2026, 4, 16), line="#import \\"@preview/x:1.0.0\\" 😀")
paper.write_paper([paper.OnPaper(moment)], Sayer(Language.NL, str), datetime(2026, 5, 1, tzinfo=UTC), stream)
assert stream.getvalue().startswith(b"%PDF")
"""
    ran = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert list(tmp_path.iterdir()) == []
