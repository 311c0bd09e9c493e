"""The wheel: it holds resources and compiled translations, and its command starts the program."""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOOK = """
from samensociaal_desktop import paths
print(paths.resource("packs", "basis", "lists.toml").is_file(), paths.translation("samensociaal_nl.qm").is_file())
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def scripts(wheel, tmp_path_factory):
    """The commands of an environment that holds the wheel, and borrows from ours what the wheel is built on."""
    home = tmp_path_factory.mktemp("installed").resolve()
    venv.create(home, with_pip=False)
    scripts = home / Path(sysconfig.get_path("scripts")).relative_to(sys.prefix)
    site_packages = home / Path(sysconfig.get_path("purelib")).relative_to(sys.prefix)
    python = scripts / Path(sys.executable).name
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--no-index", "--no-deps", "--quiet"]
    subprocess.run([*pip, wheel], check=True)
    (site_packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return scripts


@pytest.mark.slow
def test_the_wheel_holds_the_program_its_resources_its_translations_and_its_licence(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    parts = {name.removeprefix("samensociaal_desktop/").split("/")[0] for name in names}
    assert {"__main__.py", "_resources", "_translations", "domain", "storage", "ui"} <= parts
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    translations = {f"samensociaal_desktop/_translations/{ts.stem}.qm" for ts in ROOT.glob("translations/*.ts")}
    assert translations <= set(names)
    assert not [name for name in names if name.endswith((".ts", ".pyc")) or name.startswith("tests")]


@pytest.mark.slow
def test_the_installed_program_finds_what_came_with_it(scripts, tmp_path):
    python = scripts / Path(sys.executable).name
    done = subprocess.run([python, "-c", LOOK], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "True True\n"


@pytest.mark.slow
def test_the_installed_command_opens_every_page(scripts, tmp_path):
    done = subprocess.run(
        [scripts / "samensociaal", "--smoke"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
