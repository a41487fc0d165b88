"""The restricted store: sealing, the system's keeper of secrets, masking, and the sealed files."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from smdesk.domain.evidence import Rectangle
from smdesk.domain.secret import Secret
from smdesk.services.ports.files import AttachmentStore


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A new key: whoever has the public half can seal, whoever has the secret can open."""

    secret: Secret
    recipient: str
    """The public half: `age1...`."""


class UnopenedError(Exception):
    """What was sealed does not open: another key, or a byte of it was changed."""


class Sealer(Protocol):
    """Encryption with authentication, to a public key."""

    def make(self) -> KeyPair:
        """Make a key."""

    def recipient_of(self, secret: Secret) -> str:
        """Return a secret key's public half.

        Raises:
            ValueError: for a text that is no key: its checksum does not agree.
        """

    def seal(self, data: bytes, recipient: str) -> bytes:
        """Encrypt bytes."""

    def seal_text(self, text: str, recipient: str) -> str:
        """Encrypt a text into a text: letters that any database and any paper takes."""

    def open(self, sealed: bytes, secret: Secret) -> bytes:
        """Return what was sealed, whole and unchanged.

        Raises:
            UnopenedError: if the key is another, or a byte was changed.
        """

    def open_text(self, sealed: str, secret: Secret) -> str:
        """Return a text that was sealed. Raises as `open`."""


class KeyStore(Protocol):
    """The system's keeper of secrets, where the person is signed in.

    All raise SurroundingsError `restricted_keystore_missing`: there is none, it is locked, or
    it said no.
    """

    def get(self, name: str) -> Secret | None:
        """Return a secret by name, or None."""

    def put(self, name: str, secret: Secret) -> None:
        """Keep a secret under a name."""

    def remove(self, name: str) -> None:
        """Forget a secret, if there is one of that name."""


class Masker(Protocol):
    """Makes copies for release, with areas blacked out in the pixels."""

    def mask(self, picture: bytes, areas: Sequence[Rectangle], suffix: str) -> bytes:
        """Return a new file of a picture, without anything of it below the areas.

        Args:
            picture: a file's bytes: PNG, JPEG and other pictures.
            areas: in pixels of the picture as it is shown, upright.
            suffix: `.png` or `.pdf`.

        Raises:
            UserError: `areas_missing`, `mask_no_picture`, `mask_too_large`, `mask_form`.
        """


class SealedFiles(AttachmentStore, Protocol):
    """The sealed files by their hash; `path` raises `copy_missing`."""

    def names(self) -> set[str]:
        """Return the hashes of all files that are there."""

    def tidy(self, older_than: float) -> list[str]:
        """Remove what was half written so many seconds ago, and say which files those were."""
