"""The machine's file: TOML with the tables `enforced` and `recommended`, for any system.

It is used only if it is an administrator's. On Windows any account may make a folder below
ProgramData: a file that one put there would otherwise send everybody to a database of its choice.
"""

import tomllib
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from smdesk.domain.findings import Finding
from smdesk.domain.stated import PolicyRead, Stated
from smdesk.managed.owners import is_administrators

TABLES = ("enforced", "recommended")


class MachineFile:
    """What stands in the file; see `ports.PolicySource`.

    Args:
        path: the file, which need not be there.
        names: the policies' names.
        trusted: tells whether a file is an administrator's.
    """

    def __init__(
        self,
        path: Path,
        names: Collection[str],
        trusted: Callable[[Path], bool] = is_administrators,
    ) -> None:
        self._path = path
        self._names = names
        self._trusted = trusted

    def read(self) -> PolicyRead:
        """Read both tables."""
        try:
            if not self._path.is_file():
                return PolicyRead()
            if not self._trusted(self._path):
                return self._fault("policy_owner")
            tables = tomllib.loads(self._path.read_bytes().decode("utf-8-sig"))
        except (OSError, ValueError) as error:  # a wrong TOML, or no UTF-8
            return self._fault("policy_unreadable", reason=str(error))
        return self._told(tables)

    def _told(self, tables: Mapping[str, object]) -> PolicyRead:
        stated, faults = [], []
        for name, table in tables.items():
            if name in TABLES and isinstance(table, dict):
                stated.append(self._stated(name, table))
            else:
                values = {"setting": name, "name": name}
                faults.append(Finding(code="policy_unknown", place=str(self._path), values=values))
        return PolicyRead(stated=stated, faults=faults)

    def _stated(self, name: str, table: Mapping[str, object]) -> Stated:
        return Stated(
            place=str(self._path),
            enforced=name == TABLES[0],
            values={key: value for key, value in table.items() if key in self._names},
            unknown=tuple(key for key in table if key not in self._names),
        )

    def _fault(self, code: str, **values: object) -> PolicyRead:
        return PolicyRead(faults=[Finding(code=code, place=str(self._path), values=values)])
