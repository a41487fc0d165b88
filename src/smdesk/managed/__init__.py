"""What the organisation's IT states: Windows' registry, and a file of the machine."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from smdesk.managed.machine_file import MachineFile
from smdesk.managed.registry import INSTALLED, RegistryPolicy, WindowsRegistry

if TYPE_CHECKING:  # not loaded before the window's first paint
    from smdesk.services.ports import PolicySource

__all__ = ["MachineFile", "RegistryPolicy", "WindowsRegistry", "machine_file", "usual_sources"]
FILE = "policy.toml"


def machine_file() -> Path:
    """Return where the machine's file is, if there is one; no variable can lead elsewhere."""
    if sys.platform == "win32":
        from platformdirs import windows  # noqa: PLC0415  only on Windows

        # its usual way would first ask WIN_PD_OVERRIDE_COMMON_APPDATA
        return Path(windows.get_win_folder_via_ctypes("CSIDL_COMMON_APPDATA")) / "smdesk" / FILE
    if sys.platform == "darwin":  # its usual way may lead to Homebrew's folder, which is anybody's
        return Path("/Library/Application Support/smdesk") / FILE
    return Path("/etc/smdesk") / FILE


def usual_sources(names: dict[str, str], system: str = sys.platform) -> "list[PolicySource]":
    """Return this computer's sources, what weighs most first.

    The machine's come before the account's, and last what was given to the installer.

    Args:
        names: each policy's name by the name of its value in the registry.
        system: as `sys.platform` calls it.
    """
    file = MachineFile(machine_file(), frozenset(names.values()))
    if system != "win32":
        return [file]
    registry = WindowsRegistry()
    machine, account = (RegistryPolicy(registry, hive, names) for hive in ("HKLM", "HKCU"))
    return [machine, file, account, RegistryPolicy(registry, "HKLM", names, [INSTALLED])]
