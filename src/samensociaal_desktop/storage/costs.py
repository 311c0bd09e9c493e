"""What a guess at a passphrase costs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a passphrase costs: Argon2id's memory in KiB, passes and lanes.

    The default took 231 ms and 83 MB on the machine it was measured on; well above OWASP's floor.
    """

    memory: int = 64 * 1024
    passes: int = 6
    lanes: int = 4

    def __post_init__(self) -> None:
        """Refuse what a hostile or damaged file could ask for: too little to protect, or terabytes.

        Raises:
            ValueError: a figure outside the limits.
        """
        if not (19 * 1024 <= self.memory <= 1024 * 1024 and 1 <= self.passes <= 20 and 1 <= self.lanes <= 16):
            raise ValueError("Argon2id parameters outside the limits")
