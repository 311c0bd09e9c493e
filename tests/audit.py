"""What the program is made with: a list of the licences, and what the public databases know to be wrong with it.

Exit status: 0 nothing is known, 1 something is, 3 no database answered, so that nothing was audited.
"""

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NOT_ANSWERED = 3


def listed():
    """Return a line for each package of the lock."""
    packages = tomllib.loads((ROOT / "resources/licences.toml").read_text("utf-8"))["package"]
    return [f"{one['name']:20} {one['licence']}" + (f" ({one['holds']})" if one["holds"] else "") for one in packages]


def looked_up():
    """Return what pip-audit finds for each package that a database knows; it lives in an environment of its own."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        python = next(path for path in Path(folder).glob("*/python*") if path.stem == "python")
        install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "pip-audit"]
        subprocess.run([python, *install], check=True)
        look = [
            "-m",
            "pip_audit",
            "--disable-pip",
            "--require-hashes",
            "--format",
            "json",
            "-r",
            ROOT / "requirements.txt",
        ]
        done = subprocess.run([python, *look], capture_output=True, text=True, check=False)
    found = json.loads(done.stdout)["dependencies"] if done.stdout.strip() else []
    return [one for one in found if "vulns" in one]


def main():
    print("\n".join(listed()))
    known = looked_up()
    for one in known:
        for each in one["vulns"]:
            print(
                f"{one['name']} {one['version']}: {each['id']}, mended in {', '.join(each['fix_versions']) or 'none'}"
            )
    # What a package carries inside itself (OpenSSL, SQLCipher, SQLite) stands in none of these databases.
    print(f"{len(known)} of {len(listed())} packages were found in a public database of known faults.")
    if not known:
        print("So nothing was audited.")
        return NOT_ANSWERED
    return 1 if any(one["vulns"] for one in known) else 0


if __name__ == "__main__":
    sys.exit(main())
