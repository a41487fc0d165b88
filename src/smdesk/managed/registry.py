"""Windows' registry as group policy and Intune fill it: the machine's part and the account's.

Below the key `Policies` an account without administrator's rights can't write, not even in its
own part. The installer has a key of its own in the machine's part, where none can write either: so
it never takes away or brings back what group policy has stated.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from smdesk.domain.findings import Finding
from smdesk.domain.stated import PolicyRead, Stated

KEY = r"Software\Policies\smdesk"
RECOMMENDED = rf"{KEY}\Recommended"
INSTALLED = r"Software\smdesk\Recommended"
"""Of the machine: first values that were given to the installer, empty where none was."""
HIVES = {"HKLM": "HKEY_LOCAL_MACHINE", "HKCU": "HKEY_CURRENT_USER"}


class Registry(Protocol):
    """The part of a registry that is read."""

    def values(self, hive: str, key: str) -> Mapping[str, object]:
        """Return a key's values by name; none where there is no such key.

        Args:
            hive: `HKLM` or `HKCU`.
            key: its path below.

        Raises:
            OSError: if it is there and can't be read.
        """


class WindowsRegistry:
    """The registry of this computer, in its 64-bit view whatever this program is."""

    def values(self, hive: str, key: str) -> Mapping[str, object]:
        """Read a key's values; see `Registry`."""
        import winreg as registry  # noqa: PLC0415  only on Windows

        system = vars(registry)  # known to the types on Windows alone
        access = system["KEY_READ"] | system["KEY_WOW64_64KEY"]
        try:
            opened = system["OpenKey"](system[HIVES[hive]], key, 0, access)
        except FileNotFoundError:
            return {}
        with opened:
            count = system["QueryInfoKey"](opened)[1]
            found = [system["EnumValue"](opened, number) for number in range(count)]
        return {
            name: system["ExpandEnvironmentStrings"](value)
            if kind == system["REG_EXPAND_SZ"]
            else value
            for name, value, kind in found
        }


class RegistryPolicy:
    """What stands in one part of the registry; see `ports.PolicySource`.

    Args:
        registry: is read.
        hive: `HKLM` or `HKCU`.
        names: each policy's name by the name of its value.
        keys: what is read, what is enforced first.
    """

    def __init__(
        self,
        registry: Registry,
        hive: str,
        names: Mapping[str, str],
        keys: Sequence[str] = (KEY, RECOMMENDED),
    ) -> None:
        self._registry = registry
        self._hive = hive
        self._keys = keys
        self._names = {name.casefold(): known for name, known in names.items()}

    def read(self) -> PolicyRead:
        """Read the keys, what is enforced first."""
        stated, faults = [], []
        for key in self._keys:
            place = f"{self._hive}\\{key}"
            try:
                values = self._registry.values(self._hive, key)
            except OSError as error:
                reason = {"reason": error.strerror or type(error).__name__}
                faults.append(Finding(code="policy_unreadable", place=place, values=reason))
                continue
            if key == INSTALLED:
                values = {name: value for name, value in values.items() if value}
            stated.append(self._stated(place, values, enforced=key == KEY))
        return PolicyRead(stated=stated, faults=faults)

    def _stated(self, place: str, values: Mapping[str, object], *, enforced: bool) -> Stated:
        return Stated(
            place=place,
            enforced=enforced,
            values=dict(self._known(values)),
            unknown=tuple(one for one in values if one and one.casefold() not in self._names),
        )

    def _known(self, values: Mapping[str, object]) -> Iterator[tuple[str, object]]:
        for name, value in values.items():
            if known := self._names.get(name.casefold()):
                yield known, value
