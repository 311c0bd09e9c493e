import logging
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from samensociaal_desktop.content.directory import read_directory
from samensociaal_desktop.content.faults import MOST, Faults
from samensociaal_desktop.content.library import MOST_FILES, MOST_LOGGED, Library, open_library
from samensociaal_desktop.domain.dialogues import Purpose
from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.help import Directory
from samensociaal_desktop.domain.localised import Language, LocalisedText

BASIS = Path(__file__).parents[2] / "resources" / "packs" / "basis"
NL, EN = "Een zin in het Dutch", "A sentence in English"


def words(*keys: str) -> str:
    return "".join(f'{key}.nl = "{NL}"\n{key}.en = "{EN}"\n' for key in keys)


PACK = "format = 1\n" + words("title", "about")
DIALOGUE = (
    "minutes = 5\n" + words("title", "intro") + '[[question]]\nid = "1"\nkind = "text"\n' + words("ask", "example")
)
TIP = f"network = true\n{words('text', 'why')}"
TOPIC = f'[[topic]]\nid = "praten"\n{words("label")}'
POINT = f'topic = "praten"\nchecked = 2026-11-22\nsources = ["g1"]\n{words("name", "what_for", "how")}'
URGENT = f"emergency = true\n{POINT}"
ARTICLE = f'shelf = "law"\n{words("title", "intro")}[[section]]\nid = "een"\n{words("heading")}'
ARTICLE += f"[[section.block]]\n{words('text')}"
DILEMMA = words("title", "case", "low", "high", "twist")
DILEMMA += "".join(f'[[dilemma.value]]\nid = "v{number}"\n{words("label")}' for number in range(4))
DILEMMA += "".join(f'[[dilemma.party]]\nid = "p{number}"\n{words("name", "at_low", "at_high")}' for number in range(3))
DILEMMA += f"[[dilemma.agreement]]\n{words('text')}"
ASKS = "[asks]\n" + words("place", "values", "reason", "again", "weigh")


def write(folder: Path, **files: str) -> Path:
    """Return a pack of these files ("tips" is tips.toml, "dialogues__een" is dialogues/een.toml)."""
    files = {"pack": PACK + f'id = "{folder.name}"\n', **files}
    for name, text in files.items():
        path = folder.joinpath(*name.split("__")).with_suffix(".toml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def many(sort: str, text: str, *ids: str) -> str:
    return "".join(f'[[{sort}]]\nid = "{each}"\n{text}' for each in ids)


def dialogue(name: str, head: str = 'part = "self"') -> str:
    return f'id = "{name}"\n{head}\n{DIALOGUE}'


def told(library: Library) -> list[str]:
    return [str(problem) for problem in library.problems]


@pytest.fixture
def bundled(resources: Path) -> Path:
    """A frozen program with a pack `basis` that holds its real lists."""
    folder = write(resources / "packs" / "basis")
    shutil.copy(BASIS / "lists.toml", folder)
    return folder


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return tmp_path / "packs" / "mijn"


def test_an_empty_library_has_nothing_and_no_problems(bundled: Path) -> None:
    library = open_library()
    library.read_all()
    assert (library.dialogues, library.dilemmas, library.cases, library.tips, library.exercises) == ((),) * 5
    assert (library.articles, library.ways, library.sources.all(), library.glossary.terms) == ((),) * 4
    assert library.checks == ()
    assert (library.adviser, library.pause, library.dilemma_asks) == (None,) * 3
    assert (library.directory, library.figures, library.dialogue("weg")) == (Directory(), {}, None)
    assert library.problems == ()


def test_nothing_is_read_before_it_is_asked_for(bundled: Path, caplog: pytest.LogCaptureFixture) -> None:
    write(bundled, tips="=", cases="=")
    library = open_library()
    assert library.problems == ()
    assert library.tips == ()
    assert [line[:22] for line in told(library)] == ["basis/tips.toml: file:"]
    assert library.tips == ()
    assert len(library.problems) == 1
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_talks_come_in_the_order_of_the_parts_and_the_check_stands_alone(bundled: Path, mine: Path) -> None:
    write(bundled, dialogues__ons=dialogue("ons", 'part = "society"'), dialogues__zelf=dialogue("zelf"))
    write(bundled, dialogues__vragen=dialogue("vragen", 'purpose = "check"'))
    write(mine, dialogues__eigen=dialogue("eigen"))
    library = open_library(mine.parent)
    assert [each.id for each in library.dialogues] == ["zelf", "eigen", "ons"]
    (check,) = library.checks
    assert (check.id, check.purpose) == ("vragen", Purpose.CHECK)
    assert library.dialogue("ons") is library.dialogues[2]
    assert library.dialogue("vragen") is check
    assert library.problems == ()


def test_a_dilemma_is_found_as_a_dialogue_once_there_are_questions_to_it(bundled: Path, mine: Path) -> None:
    write(mine, dilemmas=many("dilemma", DILEMMA, "eigen"))
    assert open_library(mine.parent).dialogue("dilemma-eigen") is None
    write(bundled, dilemmas=ASKS + many("dilemma", DILEMMA, "foto"))
    library = open_library(mine.parent)
    assert [each.id for each in library.dilemmas] == ["foto", "eigen"]
    found = library.dialogue("dilemma-eigen")
    assert found is not None
    assert found.purpose is Purpose.DILEMMA
    assert library.problems == ()


def test_only_basis_says_what_dilemmas_ask(bundled: Path, mine: Path) -> None:
    write(mine, dilemmas=ASKS + many("dilemma", DILEMMA, "eigen"))
    library = open_library(mine.parent)
    assert library.dilemma_asks is None
    assert len(library.dilemmas) == 1
    assert told(library) == ["mijn/dilemmas.toml: asks: only the pack basis brings these"]


def test_only_basis_speaks_for_the_network(bundled: Path, mine: Path) -> None:
    write(bundled, tips=many("tip", TIP, "een"))
    write(mine, tips=many("tip", TIP, "twee"))
    assert [(tip.id, tip.network) for tip in open_library(mine.parent).tips] == [("een", True), ("twee", False)]


def test_of_two_with_one_id_the_first_stays(bundled: Path, mine: Path) -> None:
    write(bundled, tips=many("tip", TIP, "een"))
    write(mine, tips=many("tip", TIP, "een", "twee"))
    library = open_library(mine.parent)
    assert [(tip.id, tip.network) for tip in library.tips] == [("een", True), ("twee", False)]
    assert told(library) == ["mijn/tips.toml: een: another pack has one of this id"]


def test_what_is_broken_is_left_out_and_the_rest_goes_on(bundled: Path, mine: Path) -> None:
    write(bundled, dialogues__zelf=dialogue("zelf"))
    write(mine, dialogues__goed=dialogue("goed"), dialogues__stuk=dialogue("stuk", 'part = "nobody"'))
    (mine / "dialogues" / "._goed.toml").write_bytes(b"\x00\x05")
    library = open_library(mine.parent)
    assert [each.id for each in library.dialogues] == ["zelf", "goed"]
    assert [problem.file for problem in library.problems] == ["mijn/dialogues/stuk.toml"]


def test_what_the_program_rests_on_comes_from_basis_alone(bundled: Path, mine: Path) -> None:
    files = {"reading__wet": f'id = "wet"\n{ARTICLE}', "figures": "", "advice": "", "ways": ""}
    write(bundled, **{name: text for name, text in files.items() if name != "advice"})
    write(mine, **files)
    library = open_library(mine.parent)
    library.read_all()
    assert [article.id for article in library.articles] == ["wet"]
    assert sorted(told(library)) == [
        f"mijn/{name}.toml: file: only the pack basis brings this"
        for name in ("advice", "figures", "reading/wet", "ways")
    ]


def test_a_pack_of_one_language_speaks_it_to_everybody(bundled: Path, mine: Path) -> None:
    dutch = "\n".join(line for line in (PACK + TIP).splitlines() if ".en" not in line).split("network")
    write(mine, pack=f'{dutch[0]}id = "mijn"\nlanguages = ["nl"]\n', tips=f'[[tip]]\nid = "een"\nnetwork{dutch[1]}')
    library = open_library(mine.parent)
    assert library.packs[1].languages == (Language.NL,)
    assert [tip.text for tip in library.tips] == [LocalisedText(NL, NL)]
    assert library.problems == ()


def test_a_link_out_of_a_pack_is_not_followed(bundled: Path, mine: Path, tmp_path: Path) -> None:
    away = write(tmp_path / "weg", tips=many("tip", TIP, "een"), dialogues__ver=dialogue("ver"))
    write(mine, dialogues__eigen=dialogue("eigen"))
    (mine / "tips.toml").symlink_to(away / "tips.toml")
    (mine / "dialogues" / "ver.toml").symlink_to(away / "dialogues" / "ver.toml")
    (mine / "cases.toml").symlink_to(tmp_path / "niets")
    library = open_library(mine.parent)
    assert (library.tips, library.cases) == ((), ())
    assert [each.id for each in library.dialogues] == ["eigen"]
    assert told(library) == [
        f"mijn/{name}.toml: file: is a link; links are not followed" for name in ("tips", "dialogues/ver")
    ]


def test_a_folder_of_dialogues_that_is_a_link_is_not_followed(bundled: Path, mine: Path, tmp_path: Path) -> None:
    away = write(tmp_path / "weg", dialogues__ver=dialogue("ver"))
    (write(mine) / "dialogues").symlink_to(away / "dialogues", target_is_directory=True)
    library = open_library(mine.parent)
    assert library.dialogues == ()
    assert told(library) == ["mijn/dialogues/ver.toml: file: is a link; links are not followed"]


def test_there_is_an_end_to_files(bundled: Path, mine: Path) -> None:
    write(mine, **{f"dialogues__d{number}": dialogue(f"d{number}") for number in range(MOST_FILES + 1)})
    library = open_library(mine.parent)
    assert len(library.dialogues) == MOST_FILES
    assert told(library) == [f"mijn/dialogues/*: file: more than {MOST_FILES} files"]


ITEM = words("label")


def test_other_packs_add_items_to_groups_that_are_there(bundled: Path, mine: Path) -> None:
    group = f'[[list]]\nid = "kinds"\n[[list.group]]\nid = "kind.P"\n{many("list.group.item", ITEM, "mijn.lof")}'
    write(mine, lists=group + f'[[list]]\nid = "places"\n{many("list.item", ITEM, "mijn.leesgroep")}')
    library = open_library(mine.parent)
    assert library.lists.is_good("mijn.lof")
    assert [item.id for item in library.lists.items("places")][-1] == "mijn.leesgroep"
    assert len(library.lists.items("roles")) > 1
    assert library.problems == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('[[list]]\nid = "planets"\n', "list planets: there is no such list to add to"),
        (
            f'[[list]]\nid = "outcomes"\n{many("list.item", ITEM, "mijn.a")}',
            "list outcomes: there is no such list to add to",
        ),
        ('[[list]]\nid = "kinds"\n[[list.group]]\nid = "kind.Y"\n', "there is no such group; a pack adds items"),
        (f'[[list]]\nid = "kinds"\n{many("list.item", ITEM, "mijn.a")}', "list kinds: its items stand in groups"),
        (
            f'[[list]]\nid = "places"\n{many("list.item", ITEM, "place.a")}',
            "item place.a: id = 'place.a' is not allowed",
        ),
        (f'[[list]]\nid = "places"\n{many("list.item", ITEM, "mijn.a", "mijn.a")}', "item mijn.a: id is used twice"),
        (
            "".join(f'[[list]]\nid = "{each}"\n{many("list.item", ITEM, "mijn.a")}' for each in ("places", "roles")),
            "mijn.a: id is used twice",
        ),
        (
            f'[[list]]\nid = "places"\n{many("list.item", ITEM.replace("Dutch", "Dutch" * 9), "mijn.a")}',
            "label is longer than 40 characters; it stands on a small button",
        ),
        ("=", "is not TOML"),
    ],
)
def test_a_slip_in_such_items_is_named_and_the_lists_stay(bundled: Path, mine: Path, text: str, fault: str) -> None:
    write(mine, lists=text)
    library = open_library(mine.parent)
    ids = [item.id for list_id in library.lists for item in library.lists.items(list_id)]
    assert len(ids) == len(set(ids)) > 50
    assert len(told(library)) == 1
    assert fault in told(library)[0]


def test_a_pack_cannot_take_ids_that_could_be_the_programs(bundled: Path, mine: Path) -> None:
    taken = mine.with_name("place")
    write(taken, lists=f'[[list]]\nid = "places"\n{many("list.item", ITEM, "place.later")}')
    library = open_library(mine.parent)
    assert "place.later" not in {item.id for item in library.lists.items("places")}
    assert told(library) == ["place/lists.toml: file: ids that begin with place. are taken: the pack needs another id"]


def test_broken_lists_are_empty_and_named(bundled: Path) -> None:
    (bundled / "lists.toml").write_text("=", "utf-8")
    library = open_library()
    assert list(library.lists) == []
    assert told(library)[0].startswith("basis/lists.toml: file: is not TOML")


def test_emergencies_come_first_and_packs_may_share_a_topic(bundled: Path, mine: Path) -> None:
    points = many("point", POINT, "lijn") + many("point", URGENT, "nood")
    write(bundled.parent / "meldpunten", directory=TOPIC + points)
    write(mine, directory=TOPIC.replace(NL, "Anders") + many("point", POINT, "bieb"))
    directory = open_library(mine.parent).directory
    assert [(topic.id, topic.label.nl) for topic in directory.topics] == [("praten", NL)]
    assert [point.id for point in directory.points] == ["nood", "lijn", "bieb"]


def test_a_point_needs_a_topic(bundled: Path, mine: Path) -> None:
    write(mine, directory=many("point", POINT, "bieb"))
    library = open_library(mine.parent)
    assert library.directory == Directory()
    assert told(library) == ["mijn/directory.toml: point bieb: no topic 'praten'"]


def dated(day: str) -> str:
    return f'{PACK}id = "meldpunten"\ndate = {day}\n'


def test_a_newer_directory_is_taken_whole(bundled: Path, mine: Path) -> None:
    old = TOPIC + many("point", POINT, "oud", "nood")
    write(bundled.parent / "meldpunten", pack=dated("2026-01-01"), directory=old)
    write(mine, pack=dated("2026-02-01"), directory=TOPIC + many("point", URGENT, "nieuw"))
    library = open_library(mine.parent)
    assert [point.id for point in library.directory.points] == ["nieuw"]
    assert library.problems == ()


@pytest.mark.parametrize(
    "new",
    [
        "=",
        TOPIC,
        TOPIC + many("point", POINT, "nieuw"),
        TOPIC + many("point", URGENT, "nieuw") + many("point", "", "stuk"),
        many("point", URGENT, "nieuw"),
    ],
)
def test_a_newer_directory_with_a_fault_is_not_taken_at_all(bundled: Path, mine: Path, new: str) -> None:
    old = TOPIC + many("point", POINT, "oud", "nood")
    write(bundled.parent / "meldpunten", pack=dated("2026-01-01"), directory=old)
    write(mine, pack=dated("2026-02-01"), directory=new)
    library = open_library(mine.parent)
    assert [point.id for point in library.directory.points] == ["oud", "nood"]
    assert told(library)[-1] == (
        "mijn/directory.toml: file: has a fault or lacks an emergency number or a help line after what is heavy; "
        "the directory of the program is used instead"
    )


@pytest.mark.parametrize(
    "new",
    [
        many("point", f'phone = "113"\n{URGENT}', "112") + many("point", f"after_heavy = true\n{POINT}", "lijn"),
        many("point", f'phone = "112"\n{POINT}', "112") + many("point", f"after_heavy = true\n{URGENT}", "lijn"),
        many("point", f'phone = "112"\n{URGENT}', "112") + many("point", POINT, "lijn"),
    ],
)
def test_a_newer_directory_names_the_emergency_number_and_someone_to_talk_to(
    bundled: Path, mine: Path, new: str
) -> None:
    needed = many("point", f'phone = "112"\n{URGENT}', "112") + many("point", f"after_heavy = true\n{POINT}", "lijn")
    ours = write(bundled.parent / "meldpunten", pack=dated("2026-01-01"), directory=TOPIC + needed)
    write(mine, pack=dated("2026-02-01"), directory=TOPIC + new)
    library = open_library(mine.parent)
    assert library.directory == read_directory(ours / "directory.toml", Faults(""))
    assert any("the directory of the program is used instead" in line for line in told(library))
    write(mine, pack=dated("2026-02-01"), directory=TOPIC + needed)
    assert [point.origin for point in open_library(mine.parent).directory.points] == [LocalisedText(NL, EN)] * 2


def test_only_the_directory_of_the_program_says_what_is_urgent(bundled: Path, mine: Path) -> None:
    ours = TOPIC + many("point", f'phone = "112"\nafter_heavy = true\n{URGENT}', "112")
    write(bundled.parent / "meldpunten", pack=dated("2026-01-01"), directory=ours)
    strange = f'phone = "0909-112"\nemergency = true\nafter_heavy = true\n{POINT}'
    write(mine, directory=many("point", strange, "112", "112-beter"))
    library = open_library(mine.parent)
    assert [(point.id, point.phone, point.is_emergency) for point in library.directory.points] == [
        ("112", "112", True),
        ("112-beter", "0909-112", False),
    ]
    assert [point.id for point in library.directory.after_heavy()] == ["112"]
    assert sum("only the directory of the program says what is urgent" in line for line in told(library)) == 2


def test_what_a_persons_pack_brings_says_so_and_what_the_program_brings_does_not(bundled: Path, mine: Path) -> None:
    head = words("title", "story", "thought")
    way = words("does", "may", "research")
    case = head + "".join(f'[[case.way]]\nresponse = "{one}"\n{way}' for one in Response)
    exercise = "fewest = 1\nmost = 0\n" + words("title", "goal", "needs", "careful", "quieter")
    exercise += f"[[exercise.step]]\n{words('text')}"
    files = {
        "tips": ("tip", words("text", "why")),
        "words": ("term", words("word", "meaning")),
        "sources": ("source", 'title = "A"\npublisher = "B"\nyear = 2020\naddress = "https://a.nl"\nsure = "read"\n'),
        "dilemmas": ("dilemma", DILEMMA),
        "cases": ("case", case),
        "exercises": ("exercise", exercise),
        "directory": ("point", POINT),
    }
    for folder, name in ((bundled, "van-ons"), (mine, "van-een-ander")):
        texts = {file: many(sort, text, name) for file, (sort, text) in files.items()}
        texts["directory"] = TOPIC + texts["directory"]
        write(folder, **texts, **{f"dialogues__{name}": dialogue(name)})
    write(bundled, dilemmas=ASKS + many("dilemma", DILEMMA, "van-ons"))
    library = open_library(mine.parent)
    assert told(library) == []
    asked = [library.dialogue(f"dilemma-van-{one}") for one in ("ons", "een-ander")]
    brought: list[Iterable[Any]] = [library.tips, library.glossary.terms, library.sources.all(), library.dilemmas]
    brought += [library.cases, library.exercises, library.directory.points, library.dialogues, asked]
    assert told(library) == []
    for ours, theirs in brought:
        assert (ours.origin, theirs.origin) == (None, LocalisedText(NL, EN))


def test_a_bad_pack_does_not_fill_the_log(bundled: Path, mine: Path, caplog: pytest.LogCaptureFixture) -> None:
    write(mine, tips="[[tip]]\n" * 200, cases="[[case]]\n" * 200)
    library = open_library(mine.parent)
    library.read_all()
    assert len(library.problems) == 2 * MOST
    assert len(caplog.records) == MOST_LOGGED


def test_a_newer_directory_that_is_a_link_is_not_taken_either(bundled: Path, mine: Path, tmp_path: Path) -> None:
    write(bundled.parent / "meldpunten", pack=dated("2026-01-01"), directory=TOPIC + many("point", POINT, "oud"))
    write(mine, pack=dated("2026-02-01"))
    (tmp_path / "ver.toml").write_text(TOPIC + many("point", POINT, "nieuw"), "utf-8")
    (mine / "directory.toml").symlink_to(tmp_path / "ver.toml")
    assert [point.id for point in open_library(mine.parent).directory.points] == ["oud"]


def test_the_packs_of_the_program_have_no_problems() -> None:
    library = open_library()
    library.read_all()
    assert told(library) == []
