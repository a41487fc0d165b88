"""The system's credential store: Windows' Credential Manager, macOS' Keychain, Secret Service.

The backend is named for each system, not looked up: what keyring would find by itself depends on
its own settings and on what else is installed, and may keep secrets in a plain file.
"""

import logging
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Protocol, TypeVar, cast

from smdesk.domain.errors import SurroundingsError
from smdesk.domain.secret import Secret

SERVICE = "smdesk"
BACKENDS = {
    "win32": ("keyring.backends.Windows", "WinVaultKeyring"),
    "darwin": ("keyring.backends.macOS", "Keyring"),
    "linux": ("keyring.backends.SecretService", "Keyring"),
}
log = logging.getLogger(__name__)
T = TypeVar("T")


class Backend(Protocol):
    """The part of a backend of keyring that is used."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret, or None."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""


def system_backend() -> Backend:
    """Return this system's own backend; raises whatever says that there is none."""
    module, name = BACKENDS[sys.platform]
    kind = getattr(import_module(module), name)
    if not kind.priority:  # working it out is what tells whether the system has it
        raise RuntimeError("not in use here")
    return cast("Backend", kind())


class SystemKeyStore:
    """Secrets in the credential store of the account; see `ports.KeyStore`.

    Args:
        backend: gives the store, anew each time: it may be locked or opened between two uses.
    """

    def __init__(self, backend: Callable[[], Backend] | None = None) -> None:
        self._backend = backend or system_backend

    def get(self, name: str) -> Secret | None:
        """Return a secret by name, or None."""
        text = self._ask(lambda backend: backend.get_password(SERVICE, name))
        return Secret(text) if text else None

    def put(self, name: str, secret: Secret) -> None:
        """Keep a secret under a name."""
        self._ask(lambda backend: backend.set_password(SERVICE, name, secret.text))

    def remove(self, name: str) -> None:
        """Forget a secret, if there is one of that name."""
        if self.get(name) is not None:
            self._ask(lambda backend: backend.delete_password(SERVICE, name))

    def _ask(self, job: Callable[[Backend], T]) -> T:
        """Do a job, whatever the system says; its words may hold the secret, so none is kept."""
        try:
            return job(self._backend())
        except Exception as error:  # noqa: BLE001  backends raise what their systems say
            kind = type(error).__name__
            log.warning("the credential store does not answer: %s", kind)
        raise SurroundingsError("restricted_keystore_missing", reason=kind)
