"""How Windows and macOS tell that they are locked or go to sleep. Written after their documents; never run by us.

Whatever fails in here ends in None, and then the clock is looked at instead (`ui.system_lock`).
"""

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes
from typing import Any, Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

_SESSION_CHANGE: Final = 0x02B1  # WM_WTSSESSION_CHANGE
_LEAVING: Final = frozenset({2, 4, 6, 7})  # console or remote disconnect, log-off, lock (wtsapi32: WTS_…)
_POWER: Final = 0x0218  # WM_POWERBROADCAST
_SLEEPING: Final = frozenset({4, 7, 18})  # PBT_APMSUSPEND, …RESUMESUSPEND, …RESUMEAUTOMATIC
_THIS_SESSION: Final = 0  # NOTIFY_FOR_THIS_SESSION

_UTF8: Final = 0x08000100  # kCFStringEncodingUTF8
_AT_ONCE: Final = 4  # CFNotificationSuspensionBehaviorDeliverImmediately
_MAC_NAMES: Final = ("com.apple.screenIsLocked", "com.apple.screensaver.didstart")
_FOUNDATION: Final = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"


def listen(tell: Callable[[], None], app: QCoreApplication, window: int) -> object:
    """Have `tell` called at a lock and at sleep; return what must be held until the end, or None if nothing tells."""
    try:
        platform: str = sys.platform  # so that these lines are checked on every system
        if platform == "win32":
            return _windows(tell, app, window)
        if platform == "darwin":
            return _macos(tell)
    except (OSError, AttributeError, ctypes.ArgumentError):
        return None
    return None


def is_leaving(message: int, reason: int) -> bool:
    """Whether a message to a window of Windows says that its session is locked, left, or goes to sleep."""
    return (message == _SESSION_CHANGE and reason in _LEAVING) or (message == _POWER and reason in _SLEEPING)


class _Messages(QAbstractNativeEventFilter):
    """Reads each message to our windows before Qt does, and lets it go on."""

    def __init__(self, tell: Callable[[], None]) -> None:
        super().__init__()
        self._tell = tell

    def nativeEventFilter(
        self,
        _kind: QByteArray | bytes | bytearray | memoryview,
        message: Any,  # noqa: ANN401 - Qt's own
        /,
    ) -> tuple[bool, int]:
        told = wintypes.MSG.from_address(int(message))
        if is_leaving(told.message, told.wParam):
            self._tell()
        return False, 0


def _windows(tell: Callable[[], None], app: QCoreApplication, window: int) -> object:
    loader: Any = ctypes  # its `WinDLL` is there on Windows only
    register = loader.WinDLL("wtsapi32").WTSRegisterSessionNotification
    register.argtypes = (wintypes.HWND, wintypes.DWORD)
    if not register(window, _THIS_SESSION):
        return None
    messages = _Messages(tell)
    app.installNativeEventFilter(messages)
    return messages


def _macos(tell: Callable[[], None]) -> object:
    foundation = ctypes.CDLL(_FOUNDATION)
    pointer = ctypes.c_void_p
    foundation.CFNotificationCenterGetDistributedCenter.restype = pointer
    foundation.CFStringCreateWithCString.restype = pointer
    foundation.CFStringCreateWithCString.argtypes = (pointer, ctypes.c_char_p, ctypes.c_uint32)
    called = ctypes.CFUNCTYPE(None, pointer, pointer, pointer, pointer, pointer)
    answer = called(lambda *_of_what: tell())
    add = foundation.CFNotificationCenterAddObserver
    add.argtypes = (pointer, pointer, called, pointer, pointer, ctypes.c_long)
    center = foundation.CFNotificationCenterGetDistributedCenter()
    if not center:
        return None
    for name in _MAC_NAMES:
        add(center, None, answer, foundation.CFStringCreateWithCString(None, name.encode(), _UTF8), None, _AT_ONCE)
    return answer
