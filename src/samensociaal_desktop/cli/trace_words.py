"""What `samensociaal trace` says of each thing that a session touches, in either language."""

from typing import Final, NamedTuple

from samensociaal_desktop.domain.localised import LocalisedText


class Reason(NamedTuple):
    """Why something is touched; `start` is how its path begins, `{}` in it a folder that differs by computer."""

    start: str
    why: LocalisedText


WRITTEN: Final = (
    Reason("/dev/null", LocalisedText(nl="houdt niets vast", en="keeps nothing")),
    Reason("/dev/tty", LocalisedText(nl="het opdrachtvenster", en="the terminal")),
    Reason("/dev/pts/", LocalisedText(nl="het opdrachtvenster", en="the terminal")),
    Reason(
        "/dev/dri/", LocalisedText(nl="de videokaart; houdt niets vast", en="the graphics card; keeps nothing"),
    ),
    Reason("/dev/nvidia", LocalisedText(nl="de videokaart; houdt niets vast", en="the graphics card; keeps nothing")),
    Reason(
        "/dev/shm/",  # noqa: S108 - a name that is looked for
        LocalisedText(
            nl="geheugen dat met het beeldscherm wordt gedeeld; weg na afloop",
            en="memory shared with the screen; gone afterwards",
        ),
    ),
    Reason("/proc/", LocalisedText(nl="het systeem over dit programma zelf", en="the system about this program")),
    Reason(
        "{pycache}",
        LocalisedText(
            nl="het programma zelf, door Python voorbereid, in zijn eigen map; nooit woorden van jou",
            en="the compiled program itself, in its own folder; never your words",
        ),
    ),
    Reason(
        "{runtime}",
        LocalisedText(
            nl="een map in het geheugen, die weggaat bij het afmelden",
            en="a folder in memory, which goes when you log off",
        ),
    ),
    Reason(
        "/var/cache/fontconfig/",
        LocalisedText(
            nl="de lijst van lettertypen van de computer; alleen een beheerder kan die schrijven",
            en="the computer's list of fonts; only an administrator can write it",
        ),
    ),
)  # fmt: skip

SOCKETS: Final = (
    Reason("@/tmp/.X11-unix/", LocalisedText(nl="het beeldscherm", en="the screen")),
    Reason("{tmp}.X11-unix/", LocalisedText(nl="het beeldscherm", en="the screen")),
    Reason("{runtime}wayland-", LocalisedText(nl="het beeldscherm", en="the screen")),
    Reason(
        "{runtime}",
        LocalisedText(
            nl="andere programma's van jou: schermlezer, toetsenbordhulp, slot",
            en="your other programs: screen reader, input method, lock",
        ),
    ),
    Reason(
        "@/tmp/dbus-",
        LocalisedText(
            nl="andere programma's van jou: schermlezer, toetsenbordhulp, slot",
            en="your other programs: screen reader, input method, lock",
        ),
    ),
    Reason(
        "{tmp}dbus-",
        LocalisedText(
            nl="andere programma's van jou: schermlezer, toetsenbordhulp, slot",
            en="your other programs: screen reader, input method, lock",
        ),
    ),
    Reason("/run/dbus/", LocalisedText(nl="slot en slaapstand van de computer", en="lock and sleep of the computer")),
    Reason(
        "/var/run/dbus/", LocalisedText(nl="slot en slaapstand van de computer", en="lock and sleep of the computer"),
    ),
    Reason("/var/run/nscd/", LocalisedText(nl="de naam van de gebruiker", en="the name of the user")),
    Reason("{tmp}.ICE-unix/", LocalisedText(nl="het beeldscherm", en="the screen")),
)  # fmt: skip

STRACE: Final = LocalisedText(
    nl="Een gastsessie is geopend en door alle pagina's gelopen; strace keek mee.",
    en="A guest session was opened and walked through all pages; strace watched.",
)
NO_STRACE: Final = LocalisedText(
    nl="Een gastsessie is geopend en door alle pagina's gelopen. strace is er niet: alleen Python zelf is bekeken.",
    en="A guest session was opened and walked through all pages. There is no strace: only Python itself was watched.",
)
OFFSCREEN: Final = LocalisedText(
    nl="Er is geen beeldscherm: het venster is in het geheugen getekend.",
    en="There is no screen: the window was drawn in memory.",
)
READ: Final = LocalisedText(
    nl="Gelezen: {} bestanden van het programma en van de computer. Elders:",
    en="Read: {} files of the program and of the computer. Elsewhere:",
)
TOUCHED: Final = LocalisedText(nl="Geschreven of gemaakt:", en="Written or made:")
CONNECTED: Final = LocalisedText(nl="Verbindingen, alle binnen deze computer:", en="Connections, all in this computer:")
LEFT: Final = LocalisedText(
    nl="Achtergebleven in een nieuwe thuismap:", en="Left behind in a new home folder:",
)  # fmt: skip
NOTHING: Final = LocalisedText(nl="niets", en="nothing")
UNEXPLAINED: Final = LocalisedText(nl="NIET VERKLAARD", en="NOT EXPLAINED")
OWN_SETTINGS: Final = LocalisedText(
    nl="leest wat anderen er instelden; schrijft niet", en="reads what others set there; does not write"
)
FAILED: Final = LocalisedText(
    nl="De gastsessie is niet tot het einde gekomen ({}).", en="The guest session did not come to its end ({})."
)
TRACES: Final = LocalisedText(
    nl="Er is iets aangeraakt dat niet is verklaard: {}.", en="Something was touched that is not explained: {}."
)
UNSEEN: Final = (
    LocalisedText(
        nl="Wat dit niet kan zien: geheugen dat het systeem zelf naar schijf schrijft (wisselbestand, slaapstand),",
        en="What this cannot see: memory that the system itself writes to disk (swap, hibernation),",
    ),
    LocalisedText(
        nl="programma's die meekijken (toetsen, scherm, klembord), en hulp bij het typen die woorden onthoudt.",
        en="programs that look on (keys, screen, clipboard), and typing aids that remember words.",
    ),
    LocalisedText(
        nl="Op slot gaan wist de sleutel. Losse woorden blijven in het geheugen tot het programma sluit.",
        en="Locking wipes the key. Loose words stay in memory until the program closes.",
    ),
)
