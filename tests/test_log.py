import io
import logging
import sqlite3
import subprocess
import sys

import pytest

from samensociaal_desktop import log
from samensociaal_desktop.errors import SamenSociaalError, VaultIsNewer, WrongPassphrase

SECRET = "een klasgenoot noemde mij iets"


@pytest.fixture
def folder(tmp_path):
    handler = log.start_log(tmp_path / "logs")
    yield tmp_path / "logs"
    log.stop_log(handler)


def logger():
    return logging.getLogger("samensociaal_desktop.tests")


def text(folder):
    return "".join(path.read_text("utf-8") for path in sorted(folder.iterdir()))


class RowError(sqlite3.DatabaseError):
    def __init__(self, statement, params):
        super().__init__(f"{statement} {params}")
        self.params = params


def fail(words):
    local = words.upper()
    try:
        raise RowError("insert into encounter values (?)", (words, local))
    except RowError as error:
        error.add_note(words)
        raise ValueError(words) from error


def test_a_message_with_ids_and_counts_stands_in_the_file(folder):
    logger().info("added %d of %d", 3, 4)
    assert "INFO samensociaal_desktop.tests: added 3 of 4" in text(folder)


def test_words_typed_never_reach_the_log_through_an_exception(folder):
    try:
        fail(SECRET)
    except ValueError:
        logger().exception("could not keep moment %s", "a1b2")
    written = text(folder)
    assert "could not keep moment a1b2\nbuiltins.ValueError\n  at test_log.py:" in written
    assert f"because of\n{RowError.__module__}.RowError\n  at test_log.py:" in written
    for word in SECRET.split():
        assert word not in written
        assert word.upper() not in written


def test_an_exception_as_argument_or_message_gives_only_its_class(folder):
    logger().error("failed: %s", RowError("x", SECRET))
    logger().error(RowError("x", SECRET))
    logger().error("kept %(count)d", {"count": 3})
    assert SECRET not in text(folder)
    assert text(folder).count("RowError") == 2
    assert "kept 3" in text(folder)


def test_our_own_errors_keep_their_safe_words(folder):
    logger().error("failed: %s", VaultIsNewer(3, 1))
    logger().error("failed: %s", WrongPassphrase())
    assert "errors.VaultIsNewer: schema 3, this program knows 1" in text(folder)
    assert text(folder).endswith("errors.WrongPassphrase\n")


def test_a_context_that_was_hidden_stays_out_and_another_is_told():
    def raised(hidden):
        try:
            try:
                raise KeyError(SECRET)
            except KeyError:
                if hidden:
                    raise SamenSociaalError from None
                raise SamenSociaalError  # noqa: B904
        except SamenSociaalError as error:
            return "\n".join(log.described(error))

    assert "KeyError" not in raised(hidden=True)
    assert "because of\nbuiltins.KeyError" in raised(hidden=False)


def test_a_chain_without_end_is_cut():
    error = None
    for _ in range(100):
        outer = ValueError(SECRET)
        outer.__cause__ = error
        error = outer
    assert len(list(log.described(error))) < 30


def test_another_handlers_wordy_text_is_not_reused(folder):
    stream = io.StringIO()
    wordy = logging.StreamHandler(stream)
    wordy.setFormatter(logging.Formatter())
    root = logging.getLogger("samensociaal_desktop.tests")
    root.addHandler(wordy)
    try:
        raise ValueError(SECRET)
    except ValueError:
        root.exception("failed")
    finally:
        root.removeHandler(wordy)
    assert SECRET in stream.getvalue()
    assert SECRET not in text(folder)


def test_no_exception_at_hand_is_no_trouble(folder):
    logger().error("failed", exc_info=True)
    assert "failed" in text(folder)


def test_a_full_file_makes_way_for_a_new_one(folder):
    for number in range(25):
        logger().info("%d %s", number, "x" * 50_000)
    assert {path.name for path in folder.iterdir()} == {log.FILE_NAME, f"{log.FILE_NAME}.1"}
    assert all(path.stat().st_size < log.LARGEST + 60_000 for path in folder.iterdir())
    assert ": 24 x" in (folder / log.FILE_NAME).read_text()


def test_a_log_that_cannot_make_way_goes_on(folder):
    (folder / f"{log.FILE_NAME}.1").mkdir(parents=True)
    logger().info("x" * log.LARGEST)
    logger().info("the last")
    assert "the last" in (folder / log.FILE_NAME).read_text()


def test_a_record_that_cannot_be_formatted_is_let_go_in_silence(tmp_path, capsys):
    handler = log.start_log(tmp_path)
    handler.handle(logging.LogRecord("samensociaal_desktop", logging.INFO, __file__, 1, "%d", (SECRET,), None))
    log.stop_log(handler)
    assert SECRET not in text(tmp_path)
    assert capsys.readouterr() == ("", "")


def test_who_has_nothing_to_log_leaves_no_file(folder):
    assert not folder.exists()
    logger().info("the first")
    assert [path.name for path in folder.iterdir()] == [log.FILE_NAME]


def test_a_guest_leaves_no_log(tmp_path, capsys):
    handler = log.start_log(None)
    logger().error("seen by nobody")
    log.stop_log(handler)
    assert list(tmp_path.iterdir()) == []
    assert capsys.readouterr() == ("", "")


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path):
    (tmp_path / "logs").write_text("a file")
    handler = log.start_log(tmp_path / "logs")
    logger().error("seen by nobody")
    log.stop_log(handler)


def test_the_log_imports_no_network():
    code = "import sys, samensociaal_desktop.log; sys.exit('socket' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_where_a_stick_was_no_folder_is_made_for_a_log(tmp_path):
    data = tmp_path / "stick" / "journal"
    for folder in (data, data / "log"):
        handler = log.start_log(folder, data)
        logging.getLogger("samensociaal_desktop.test").info("gone")
        log.stop_log(handler)
    assert list(tmp_path.iterdir()) == []
    data.mkdir(parents=True)
    handler = log.start_log(data / "log", data)
    logging.getLogger("samensociaal_desktop.test").info("back")
    log.stop_log(handler)
    assert (data / "log" / log.FILE_NAME).read_text().endswith("back\n")


def test_elsewhere_the_folder_of_the_log_is_made_wherever_the_data_are(tmp_path):
    handler = log.start_log(tmp_path / "state" / "log", tmp_path / "gone")
    logging.getLogger("samensociaal_desktop.test").info("here")
    log.stop_log(handler)
    assert (tmp_path / "state" / "log" / log.FILE_NAME).is_file()
    assert not (tmp_path / "gone").exists()
