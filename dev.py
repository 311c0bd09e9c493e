"""All that a developer does, with nothing but Python: `python3 dev.py`, then one of the verbs it names.

The first start makes `.venv` from a lock with hashes; each later one reads two small files and goes on.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT: Final = Path(__file__).resolve().parent
VENV: Final = ROOT / ".venv"
STAMP: Final = VENV / "samensociaal.json"  # what was installed and found here, so that the next start is at once
WINDOWS: Final = os.name == "nt"
BIN: Final = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON: Final = BIN / ("python.exe" if WINDOWS else "python")
RUN_LOCK: Final = ROOT / "requirements.txt"
DEV_LOCK: Final = ROOT / "requirements-dev.txt"
WRONG_USE: Final = 2

# What the wheels of Qt 6.11 do not bring along: the names that `ldd` misses on a bare Debian 12. The package of
# libfontconfig brings a font.
LIBRARIES: Final = """
    libglib-2.0.so.0 libgthread-2.0.so.0 libGL.so.1 libEGL.so.1 libfontconfig.so.1 libfreetype.so.6 libdbus-1.so.3
    libX11.so.6 libX11-xcb.so.1 libxkbcommon.so.0 libxkbcommon-x11.so.0 libxcb.so.1 libxcb-cursor.so.0 libxcb-glx.so.0
    libxcb-icccm.so.4 libxcb-image.so.0 libxcb-keysyms.so.1 libxcb-randr.so.0 libxcb-render.so.0
    libxcb-render-util.so.0 libxcb-shape.so.0 libxcb-shm.so.0 libxcb-sync.so.1 libxcb-util.so.1 libxcb-xfixes.so.0
    libxcb-xkb.so.1
""".split()  # noqa: SIM905  one name a line would fill a page
CHECKS: Final = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",), ("lint-imports",))


def say(sentence: str) -> None:
    """Tell the person what happens, beside what a program writes to its own output."""
    print(sentence, file=sys.stderr, flush=True)


# ---- setting up -----------------------------------------------------------------------------------------------------


def set_up(lock: Path) -> None:
    """Make sure that everything in `lock` and the system's libraries are there, and the translations are compiled."""
    known = _read_stamp()
    stamp = dict(known)
    if sys.platform == "linux" and not known.get("libraries"):
        stamp["libraries"] = provide_libraries()
    contents = hashlib.sha256(lock.read_bytes()).hexdigest()
    if known.get(lock.name) != contents:
        _install(lock)
        stamp[lock.name] = contents
        if lock == DEV_LOCK:  # it holds every line of the other
            stamp[RUN_LOCK.name] = hashlib.sha256(RUN_LOCK.read_bytes()).hexdigest()
    if stamp != known:
        STAMP.write_text(json.dumps(stamp, indent=1) + "\n", encoding="utf-8")
    compile_translations()


def _read_stamp() -> dict[str, object]:
    if not _venv_is_ours() or not STAMP.exists():
        return {}
    stamp: dict[str, object] = json.loads(STAMP.read_text(encoding="utf-8"))
    return stamp


def _venv_is_ours() -> bool:
    """Return whether .venv was made in this very folder, for this very Python, and still works."""
    if not PYTHON.exists():
        return False
    made = (VENV / "pyvenv.cfg").read_text(encoding="utf-8")
    return f"version = {sys.version_info[0]}.{sys.version_info[1]}." in made and f" {VENV}" in made


def _install(lock: Path) -> None:
    say(f"Setting up {VENV.name} from {lock.name}; this is done once and takes a minute or two.")
    if not (_venv_is_ours() and STAMP.exists()):  # without a stamp, the making may have been broken off half-way
        _must([sys.executable, "-m", "venv", *([] if _venv_is_ours() else ["--clear"]), str(VENV)])
    STAMP.unlink(missing_ok=True)
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", *quiet]
    # The lock is complete, so nothing needs resolving; and a source archive would run its own code while building.
    _must([*pip, "--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(lock)])
    _install_ourselves()


def _install_ourselves() -> None:
    """Put src on the path of .venv and the command `samensociaal` beside its Python, without a build tool."""
    folder = "Lib/site-packages" if WINDOWS else f"lib/python3.{sys.version_info[1]}/site-packages"
    (VENV / folder / "samensociaal.pth").write_bytes(os.fsencode(ROOT / "src") + b"\n")
    if WINDOWS:
        (BIN / "samensociaal.cmd").write_text(f'@"{PYTHON}" -m samensociaal_desktop %*\n', encoding="utf-8")
        return
    command = BIN / "samensociaal"
    command.write_text(f'#!/bin/sh\nexec "{PYTHON}" -m samensociaal_desktop "$@"\n', encoding="utf-8")
    command.chmod(0o755)


def _must(command: list[str]) -> None:
    """Run a command of the set-up; what it prints is for the person, not part of our output. Stop if it fails."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)
    if done.returncode:
        say(f"This did not work: {' '.join(command)}")
        raise SystemExit(1)


def provide_libraries() -> bool:
    """Return whether all that Qt needs of the system is there, after installing it where we may."""
    missing = missing_libraries()
    if missing and shutil.which("apt-get"):
        _install_libraries(missing)
        missing = missing_libraries()
    if missing:
        say(f"Qt may not start: this system lacks {', '.join(missing)}.")
    return not missing


def missing_libraries() -> list[str]:
    """Return what the system's own loader does not find."""
    import ctypes  # noqa: PLC0415  only the first start needs it

    missing = []
    for name in LIBRARIES:
        try:
            ctypes.CDLL(name)
        except OSError:
            missing.append(name)
    return missing


def _install_libraries(missing: list[str]) -> None:
    packages = " ".join(sorted({package_of(name) for name in missing}))
    line = f"apt-get -qq update && apt-get -qq install -y --no-install-recommends {packages}"
    if sys.platform == "linux" and os.geteuid() != 0:
        say("Qt needs some libraries of the system. Run this line, then try again:")
        print(f"sudo sh -c '{line}'" if shutil.which("sudo") else f"su - -c '{line}'")
        raise SystemExit(WRONG_USE)
    say(f"Installing what Qt needs of the system: {packages}")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    _must(["sh", "-c", line])


def package_of(library: str) -> str:
    """Return the package by Debian's rule for names: libX11.so.6 is in libx11-6, libGL.so.1 in libgl1."""
    name, number = library.lower().split(".so.")
    if name in {"libglib-2.0", "libgthread-2.0"}:
        return "libglib2.0-0"
    return f"{name}{'-' if name[-1].isdigit() else ''}{number}"


def compile_translations() -> None:
    """Compile every translation that is newer than its compiled form."""
    for source in sorted((ROOT / "translations").glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            _must([_tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(compiled)])


def _tool(name: str) -> str:
    return str(BIN / f"{name}.exe" if WINDOWS else BIN / name)


def hand_over(command: list[str]) -> NoReturn:
    """Go on as another program, whose exit status is ours."""
    sys.stdout.flush()
    if WINDOWS:  # there, exec would give the prompt back before the program ends
        raise SystemExit(subprocess.call(command))
    os.execv(command[0], command)  # noqa: S606


# ---- the verbs ------------------------------------------------------------------------------------------------------


def run(arguments: list[str]) -> None:
    """Start the program: run [what the program takes]."""
    set_up(RUN_LOCK)
    hand_over([str(PYTHON), "-m", "samensociaal_desktop", *arguments])


def test(arguments: list[str]) -> None:
    """Run the tests: test [what pytest takes]; the quick part is -m "not slow"."""
    set_up(DEV_LOCK)
    os.chdir(ROOT)
    # Who wants no bytecode beside the code has it in .venv: else each process of a run compiles thousands of tests.
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        os.environ.setdefault("PYTHONPYCACHEPREFIX", str(VENV / "bytecode"))
    # The whole run also holds what pyproject.toml says of coverage; Linux alone can reach every branch.
    coverage = ["--cov"] if not arguments and sys.platform == "linux" else []
    hand_over([str(PYTHON), "-m", "pytest", *coverage, *arguments])


def check(arguments: list[str]) -> None:
    """Check style, types and the walls between the layers."""
    _takes_nothing(arguments)
    set_up(DEV_LOCK)
    results = {}
    for name, *rest in CHECKS:
        words = " ".join((name, *rest))
        say(f"--- {words}")
        results[words] = subprocess.run([_tool(name), *rest], cwd=ROOT, check=False).returncode == 0
    say("\n".join(f"{'good ' if good else 'WRONG'}  {words}" for words, good in results.items()))
    raise SystemExit(0 if all(results.values()) else 1)


def bench(arguments: list[str]) -> None:
    """Measure the program against its floors: bench [what tests/bench/run.py takes]."""
    set_up(DEV_LOCK)
    hand_over([str(PYTHON), str(ROOT / "tests/bench/run.py"), *arguments])


def pictures(arguments: list[str]) -> None:
    """Make a picture of every screen: pictures [what tests/pictures.py takes]."""
    set_up(DEV_LOCK)
    hand_over([str(PYTHON), str(ROOT / "tests/pictures.py"), *arguments])


def translations(arguments: list[str]) -> None:
    """Gather the texts of the screens into translations/*.ts, and compile these."""
    _takes_nothing(arguments)
    set_up(DEV_LOCK)
    os.chdir(ROOT)
    sources = sorted(str(path) for path in Path("src").rglob("*.py"))
    style = ["-silent", "-locations", "none", "-no-obsolete"]
    for language, extent in (("nl", []), ("en", ["-pluralonly"])):  # English stands in the code, but for its plurals
        target = f"translations/samensociaal_{language}.ts"
        _must([_tool("pyside6-lupdate"), *sources, *style, *extent, "-ts", target])
    compile_translations()


def audit(arguments: list[str]) -> None:
    """List the licences, and ask the public databases what is known to be wrong with the packages."""
    _takes_nothing(arguments)
    set_up(DEV_LOCK)
    hand_over([str(PYTHON), str(ROOT / "tests/audit.py")])


def lock(arguments: list[str]) -> None:
    """Write both locks anew from pyproject.toml, for every system: lock [--upgrade]."""
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        _must([sys.executable, "-m", "venv", folder])
        python = Path(folder) / PYTHON.relative_to(VENV)
        _must([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv"])
        style = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate"]
        compile_one = [str(python), "-m", "uv", "pip", "compile", "--quiet", "pyproject.toml", *style, *arguments]
        _must([*compile_one, "-o", RUN_LOCK.name])
        _must([*compile_one, "--group", "dev", "-c", RUN_LOCK.name, "-o", DEV_LOCK.name])


def _takes_nothing(arguments: list[str]) -> None:
    if arguments:
        say(f"This verb takes no arguments, not {' '.join(arguments)}.")
        raise SystemExit(WRONG_USE)


VERBS: Final[tuple[Callable[[list[str]], None], ...]] = (run, test, check, audit, bench, pictures, translations, lock)


def main(arguments: list[str]) -> None:
    """Do the verb that was named; without one, say which there are."""
    verbs = {verb.__name__: verb for verb in VERBS}
    if sys.version_info < (3, 11):  # noqa: UP036  the one file that an older Python may meet
        say(f"Samen Sociaal needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        raise SystemExit(WRONG_USE)
    if arguments and arguments[0] in verbs:
        verbs[arguments[0]](arguments[1:])
        return
    asked = arguments[:1] in (["-h"], ["--help"], ["help"])
    lines = [f"  {name:13} {verb.__doc__}" for name, verb in verbs.items()]
    print("\n".join(["python3 dev.py VERB", "", *lines]), file=sys.stdout if asked else sys.stderr)
    raise SystemExit(0 if asked else WRONG_USE)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        raise SystemExit(130) from None
