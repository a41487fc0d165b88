"""Windows' registry behind its port: both keys, names in any case, what can't be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from smdesk.managed import MachineFile, RegistryPolicy, usual_sources
from smdesk.managed.registry import KEY, RECOMMENDED

NAMES = {"ArchiveFolder": "archive_folder", "NetworkAllowed": "network_allowed"}


@dataclass(slots=True)
class Keys:
    """A registry in memory; see `registry.Registry`."""

    kept: dict[tuple[str, str], dict[str, object]] = field(default_factory=dict)
    fail: str = ""
    """A key that can't be read."""

    def values(self, hive: str, key: str) -> Mapping[str, object]:
        if key == self.fail:
            raise PermissionError(13, "Åtkomst nekad")
        return self.kept.get((hive, key), {})


def test_what_is_enforced_and_recommended() -> None:
    keys = Keys(
        {
            ("HKLM", KEY): {"archivefolder": r"\\server\arkiv", "": "standard"},
            ("HKLM", RECOMMENDED): {"NetworkAllowed": 0},
            ("HKCU", KEY): {"NetworkAllowed": 1, "Archive": "x"},
        }
    )
    machine = RegistryPolicy(keys, "HKLM", NAMES).read()
    first, second = machine.stated
    assert (first.place, first.enforced) == (r"HKLM\Software\Policies\smdesk", True)
    assert first.values == {"archive_folder": r"\\server\arkiv"}
    assert first.unknown == ()
    assert (second.place, second.enforced) == (
        r"HKLM\Software\Policies\smdesk\Recommended",
        False,
    )
    assert second.values == {"network_allowed": 0}
    account = RegistryPolicy(keys, "HKCU", NAMES).read().stated[0]
    assert account.values == {"network_allowed": 1}
    assert account.unknown == ("Archive",)


def test_a_key_that_cannot_be_read_is_told_and_the_other_is_read() -> None:
    keys = Keys({("HKLM", RECOMMENDED): {"NetworkAllowed": 0}}, fail=KEY)
    read = RegistryPolicy(keys, "HKLM", NAMES).read()
    assert [one.code for one in read.faults] == ["policy_unreadable"]
    assert read.faults[0].values == {"reason": "Åtkomst nekad"}
    assert [one.values for one in read.stated] == [{"network_allowed": 0}]


def test_the_machine_comes_before_the_account() -> None:
    kinds = [type(one) for one in usual_sources(NAMES, "win32")]
    assert kinds == [RegistryPolicy, MachineFile, RegistryPolicy]
    assert [type(one) for one in usual_sources(NAMES, "linux")] == [MachineFile]
