"""The one step of the wheel that is not copying: translations/*.ts compiled to what the program reads."""

import subprocess
import tempfile
from pathlib import Path
from typing import Any

import PySide6
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledTranslations(BuildHookInterface[Any]):
    """Puts every compiled translation where `samensociaal_desktop.paths` looks for it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a folder that lives as long as the build; an editable install reads the checkout itself."""
        if self.target_name != "wheel" or version == "editable":
            return
        self._folder = tempfile.TemporaryDirectory()
        lrelease = Path(PySide6.__file__).parent / "lrelease"
        for source in sorted(Path(self.root, "translations").glob("*.ts")):
            compiled = Path(self._folder.name, source.with_suffix(".qm").name)
            subprocess.run([lrelease, "-silent", source, "-qm", compiled], check=True)  # noqa: S603  our own files
            build_data["force_include"][str(compiled)] = f"samensociaal_desktop/_translations/{compiled.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Clear away the folder, now that the wheel holds what was in it."""
        if hasattr(self, "_folder"):
            self._folder.cleanup()
