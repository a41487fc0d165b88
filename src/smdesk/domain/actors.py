"""Who acts: the account signed in to the computer, mapped to a person and roles.

On SQLite roles are guard rails, not security: who can open the file can change it.
"""

from dataclasses import dataclass
from enum import StrEnum

from smdesk.domain.errors import UserError


class Role(StrEnum):
    """What somebody does in the program."""

    WEBMASTER = "webmaster"
    REGISTRAR = "registrar"
    ARCHIVIST = "archivist"
    DPO = "dpo"
    MANAGER = "manager"
    READER = "reader"


REGISTER_EDITORS = (Role.WEBMASTER, Role.REGISTRAR)
"""Who may change the register."""
ARCHIVE_KEEPERS = (Role.WEBMASTER, Role.ARCHIVIST)
"""Who may add to the archive, and cares for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """An account's roles, and the person behind it where that is known."""

    id: str
    account: str
    person_id: str | None = None
    roles: frozenset[Role]
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """The account that acts now, with its roles."""

    account: str
    person_id: str | None = None
    roles: frozenset[Role] = frozenset({Role.READER})

    def may(self, *roles: Role) -> bool:
        """Tell whether it has one of the roles."""
        return not self.roles.isdisjoint(roles)

    def require(self, *roles: Role) -> None:
        """Let pass who has one of the roles.

        Raises:
            UserError: `not_permitted`, for everybody else.
        """
        if not self.may(*roles):
            raise UserError("not_permitted", roles=", ".join(sorted(roles)), account=self.account)
