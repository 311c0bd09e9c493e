import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.settings import FILE_NAME, Settings, read_settings, write_settings

ALL = st.builds(
    Settings,
    language=st.sampled_from([None, *Language]),
    theme=st.sampled_from(["system", "light", "dark", "contrast"]),
    text_size=st.integers(80, 200),
    font=st.sampled_from(["", "Noto Sans", "Écriture"]),
    lock_after_minutes=st.integers(0, 1440),
    reduce_motion=st.booleans(),
    window=st.none() | st.tuples(st.integers(1, 20_000), st.integers(1, 20_000)),
    ask_after_days=st.integers(0, 30),
    on_this_day=st.booleans(),
    with_heavy_days=st.booleans(),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


def kept_as(folder, text):
    (folder / FILE_NAME).write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_settings(folder)


@given(settings=ALL)
def test_settings_read_back_as_they_were_written(tmp_path_factory, settings):
    folder = tmp_path_factory.mktemp("settings")
    write_settings(folder, settings)
    assert read_settings(folder) == settings


def test_without_a_file_there_are_the_defaults(tmp_path):
    assert read_settings(tmp_path / "nowhere") == Settings()


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "7", "null", '{"theme": NaN', "[" * 60_000, b"\xff\xfe\x00", " " * 70_000 + "{}",
        '{"text_size": ' + "9" * 5000,
    ],
)  # fmt: skip
def test_a_damaged_file_never_stops_the_program(tmp_path, text):
    assert kept_as(tmp_path, text) == Settings()


def test_a_folder_in_the_place_of_the_file_never_stops_the_program(tmp_path):
    (tmp_path / FILE_NAME).mkdir()
    assert read_settings(tmp_path) == Settings()


@given(kept=st.fixed_dictionaries({}, optional=dict.fromkeys(Settings.__slots__, JSON)))
def test_whatever_stands_there_only_sense_comes_out(tmp_path_factory, kept):
    settings = kept_as(tmp_path_factory.mktemp("settings"), json.dumps(kept))
    assert settings.language in (None, *Language)
    assert settings.theme in ("system", "light", "dark", "contrast")
    assert 80 <= settings.text_size <= 200
    assert 0 <= settings.lock_after_minutes <= 1440
    assert type(settings.reduce_motion) is bool
    assert isinstance(settings.font, str)


@pytest.mark.parametrize(
    "wrong",
    [
        {"language": "de"}, {"language": 3}, {"language": []}, {"theme": "pink"}, {"theme": []}, {"text_size": 79},
        {"text_size": 201}, {"text_size": True}, {"text_size": 100.0}, {"text_size": "100"}, {"lock_after_minutes": -1},
        {"lock_after_minutes": 1e99}, {"reduce_motion": 1}, {"window": [800]}, {"window": [800, 0]},
        {"window": [800, "6"]}, {"window": {"w": 1}}, {"font": "a\nb"}, {"font": "x" * 101}, {"font": 7},
        {"ask_after_days": 31}, {"ask_after_days": True}, {"on_this_day": 1}, {"with_heavy_days": "yes"},
        {"unknown": 1},
    ],
)  # fmt: skip
def test_a_wrong_value_falls_back_alone(tmp_path, wrong):
    assert kept_as(tmp_path, json.dumps({"lock_after_minutes": 9} | wrong)) in (
        Settings(lock_after_minutes=9),
        Settings(),
    )


def test_a_byte_order_mark_is_forgiven(tmp_path):
    assert kept_as(tmp_path, b'\xef\xbb\xbf{"theme": "dark"}') == Settings(theme="dark")


def test_a_guest_writes_nothing():
    write_settings(None, Settings(theme="dark"))


def test_a_failed_write_leaves_the_old_file_and_no_rest(tmp_path):
    write_settings(tmp_path, Settings(theme="dark"))
    with pytest.raises(TypeError):
        write_settings(tmp_path, Settings(font=object()))
    assert read_settings(tmp_path).theme == "dark"
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OSError, match="file"):
        write_settings(tmp_path / "file", Settings())


def test_settings_are_light_to_import():
    heavy = "{'sqlalchemy', 'cryptography', 'numpy', 'asyncio', 'zxcvbn', 'PySide6'}"
    code = f"import sys, samensociaal_desktop.services.settings; sys.exit(bool({heavy} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
